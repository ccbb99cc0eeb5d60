#include "rules_runner/prose.hpp"

#include <algorithm>
#include <fstream>

#include "rules_runner/draft.hpp"
#include "rules_runner/fingerprints.hpp"
#include "rules_runner/readings.hpp"
#include "rules_runner/requests.hpp"
#include "rules_runner/text.hpp"
#include "rules_runner/variants.hpp"

namespace fs = std::filesystem;

namespace nianbao::test {
namespace {

constexpr std::string_view kGap = "□";
constexpr std::string_view kIndent = "  ";
constexpr std::string_view kArrow = " → ";
constexpr std::string_view kVariants = "variants ";
constexpr std::string_view kOrgan = "organ: ";
constexpr std::string_view kTown = "云岭县白鹭镇人民政府";  ///< where an entry names no organ

/// What is read, and the indented lines below it.
struct Entry {
  std::string organ{kTown};  ///< whose report it is of
  std::string text;
  std::vector<std::string> below;
};

std::vector<Entry> entries_in(const std::string& file) {
  std::vector<Entry> out;
  bool open = false;
  for (const std::string& line : split(file, '\n')) {
    const bool indented = line.starts_with(kIndent);
    if (!line.empty() && !open) out.emplace_back();
    open = !line.empty();
    if (indented) out.back().below.push_back(line.substr(kIndent.size()));
    else if (line.starts_with(kOrgan)) out.back().organ = line.substr(kOrgan.size());
    else if (open) out.back().text += (out.back().text.empty() ? "" : "\n") + line;
  }
  return out;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : "; ") + part;
  return out.empty() ? "nothing" : out;
}

/// What a word of a gap stands for: 的×20 for 的 twenty times.
std::string spelled_out(const std::string& word) {
  const auto [letters, times] = cut(word, "×");
  if (times.empty()) return word;
  std::string out;
  for (int i = std::stoi(times); i > 0; --i) out += letters;
  return out;
}

/// The words of the gap, those together with which the same is read.
std::vector<std::string> read_with_words(const Entry& entry, const Draft& tables) {
  std::vector<std::pair<std::string, std::string>> by_reading;  // in the order of their first words
  for (const std::string& line : entry.below) {
    for (const std::string& word : words(line.substr(0, line.find(kArrow)))) {
      std::string text = entry.text;
      replace_all(text, kGap, spelled_out(word));
      std::string read = joined(readings_of(text, entry.organ, tables));
      replace_all(read, spelled_out(word), kGap);
      const auto same =
          std::find_if(by_reading.begin(), by_reading.end(), [&](const auto& one) { return one.first == read; });
      if (same == by_reading.end()) by_reading.emplace_back(read, word);
      else same->second += " " + word;
    }
  }
  std::vector<std::string> out;
  for (const auto& [read, its] : by_reading) out.push_back(its + std::string(kArrow) + read);
  return out;
}

std::vector<std::string> read(const Entry& entry, const Draft& tables) {
  if (entry.text.find(kGap) != entry.text.npos) return read_with_words(entry, tables);
  std::vector<std::string> out = readings_of(entry.text, entry.organ, tables);
  std::string letters(kVariants);
  for (const std::string& variant : variants_of(entry.text))
    letters += letters_of(joined(readings_of(variant, entry.organ, tables)));
  out.push_back(std::move(letters));
  return out;
}

/// The first variant of which something else is read, and what it is.
std::string first_other(const Entry& entry, const std::string& was, const std::string& now, const Draft& tables) {
  const auto variants = variants_of(entry.text);
  for (std::size_t i = 0; i < variants.size(); ++i) {
    const std::size_t at = kVariants.size() + 2 * i;
    if (at >= was.size() || was.substr(at, 2) != now.substr(at, 2))
      return "\n    of “" + variants[i] +
             "” now something else is read: " + joined(readings_of(variants[i], entry.organ, tables));
  }
  return {};
}

std::string difference(const fs::path& path, const Entry& entry, const std::vector<std::string>& now,
                       const Draft& tables) {
  const auto without = [](std::vector<std::string> lines, const std::vector<std::string>& others) {
    std::erase_if(lines, [&](const std::string& line) {
      return line.starts_with(kVariants) || std::find(others.begin(), others.end(), line) != others.end();
    });
    return lines;
  };
  std::string fault = "prose/" + path.filename().string() + ": " + entry.text +
                      told("wanted", without(entry.below, now)) + told("came", without(now, entry.below));
  if (!entry.below.empty() && now.back().starts_with(kVariants))
    fault += first_other(entry, entry.below.back(), now.back(), tables);
  return fault;
}

/// Those of the same name, where there are any.
Draft tables_for(fs::path path) {
  path.replace_extension(".md");
  return parse_base(read_file(fs::exists(path) ? path : path.parent_path() / "tables.md"));
}

}  // namespace

std::vector<std::string> prose_faults(const fs::path& tests, Mode mode) {
  std::vector<std::string> faults;
  std::vector<fs::path> files;
  for (const auto& file : fs::directory_iterator(tests / "prose")) {
    if (file.path().extension() == ".txt") files.push_back(file.path());
  }
  std::sort(files.begin(), files.end());
  for (const fs::path& path : files) {
    const Draft tables = tables_for(path);
    std::string written;
    const std::vector<Entry> entries = entries_in(read_file(path));
    for (std::size_t i = 0; i < entries.size(); i += mode == Mode::sample ? 3 : 1) {
      const Entry& entry = entries[i];
      const std::vector<std::string> now = read(entry, tables);
      if (now != entry.below && mode != Mode::update) faults.push_back(difference(path, entry, now, tables));
      if (!written.empty()) written += "\n";
      if (entry.organ != kTown) written.append(kOrgan).append(entry.organ).append("\n");
      written += entry.text + "\n";
      for (const std::string& line : now) written.append(kIndent).append(line).append("\n");
    }
    if (mode == Mode::update) std::ofstream(path, std::ios::binary) << written;
  }
  return faults;
}

}  // namespace nianbao::test
