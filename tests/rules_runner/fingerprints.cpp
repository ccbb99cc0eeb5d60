#include "rules_runner/fingerprints.hpp"

#include <cstdint>
#include <fstream>

#include "rules_runner/requests.hpp"
#include "rules_runner/text.hpp"

namespace fs = std::filesystem;

namespace nianbao::test {
namespace {

/// FNV-1a.
constexpr std::uint32_t kBasis = 2166136261;
constexpr std::uint32_t kPrime = 16777619;

/// Goes on with the hash of what stands before.
std::uint32_t hashed_on(std::uint32_t hash, std::string_view text) {
  for (const char byte : text) hash = (hash ^ static_cast<unsigned char>(byte)) * kPrime;
  return hash;
}

std::string in_letters(std::uint32_t hash) {
  std::string out;
  for (int shift = 28; shift >= 0; shift -= 4) out += "0123456789abcdef"[(hash >> shift) & 15];
  return out;
}

}  // namespace

std::string letters_of(std::string_view text) {
  const std::uint32_t hash = hashed_on(kBasis, text);
  return in_letters(hash ^ hash >> 8).substr(6);
}

Fingerprints::Fingerprints(const fs::path& rules) : file_(rules / "fingerprints.txt") {
  for (const std::string& line : split(read_file(file_), '\n')) {
    const auto [rule, letters] = cut(line, " ");
    if (!rule.empty()) kept_[rule] = letters;
  }
}

void Fingerprints::add(const std::string& rule, std::string_view result) {
  std::uint32_t& hash = now_.try_emplace(rule, kBasis).first->second;
  hash = hashed_on(hash, result);
}

std::vector<std::string> Fingerprints::faults() const {
  std::vector<std::string> out;
  for (const auto& [rule, hash] : now_) {
    const auto kept = kept_.find(rule);
    if (kept == kept_.end() || kept->second != in_letters(hash))
      out.push_back(rule + ": something else comes of its cases than before (--update keeps it).");
  }
  return out;
}

void Fingerprints::write() const {
  auto all = kept_;
  for (const auto& [rule, hash] : now_) all[rule] = in_letters(hash);
  std::ofstream out(file_, std::ios::binary);
  for (const auto& [rule, letters] : all) {
    if (fs::exists(file_.parent_path() / (rule + ".md"))) out << rule << ' ' << letters << '\n';
  }
}

}  // namespace nianbao::test
