#include "set/sketch.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "text/chars.hpp"
#include "text/organ_forms.hpp"
#include "text/unicode.hpp"

namespace nianbao {
namespace {

constexpr std::size_t kShingle = 6;           // characters: fewer are in all texts, more rarely survive a word changed
constexpr std::uint32_t kSampled = 1U << 29;  // one shingle of eight
constexpr std::size_t kLeast = 24;            // sampled shingles: shorter texts say too little to be told apart
constexpr int kPercent = 65;                  // common shingles from which on two texts are largely the same

/// What the law and the format have an office write; whoever writes it has copied nobody.
constexpr std::u16string_view kPrescribed[]{
    u"按照中华人民共和国政府信息公开条例和中华人民共和国政府信息公开工作年度报告格式的要求编制本报告",
    (u"中华人民共和国政府信息公开工作年度报告由总体情况主动公开政府信息情况收到和处理政府信息公开申请情况政府信息公开行"
     u"政复议行政诉讼情况存在的主要问题及改进情况其他需要报告的事项六部分组成"),
    u"本报告所列数据的统计期限自年月日起至年月日止",
    u"按照国务院办公厅政府信息公开信息处理费管理办法规定的按件按量收费标准本年度产生信息处理费元",
    u"本机关本年度未收取信息处理费本年度没有收取信息处理费本年度无其他需要报告的事项没有其他需要报告的事项",
    u"本年度未收到政府信息公开申请未发生因政府信息公开引起的行政复议行政诉讼案件",
};

/// The finaliser of MurmurHash3: every bit of the number tells on every bit of the hash.
constexpr std::uint32_t mixed(std::uint32_t h) {
  h = (h ^ (h >> 16)) * 0x85EBCA6BU;
  h = (h ^ (h >> 13)) * 0xC2B2AE35U;
  return h ^ (h >> 16);
}

/// The hashes of the shingles of a text that are small enough, added to `out`.
void add_shingles(std::u16string_view text, std::vector<std::uint32_t>& out) {
  for (std::size_t at = 0; at + kShingle <= text.size(); ++at) {
    std::uint32_t hash = 0;
    for (const char16_t c : text.substr(at, kShingle)) hash = mixed(hash * 31 + c);
    if (hash < kSampled) out.push_back(hash);
  }
}

void sort(std::vector<std::uint32_t>& hashes) {  // the library's smallest sort
  std::make_heap(hashes.begin(), hashes.end());
  std::sort_heap(hashes.begin(), hashes.end());
}

void sort_and_unite(std::vector<std::uint32_t>& hashes) {
  sort(hashes);
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
}

/// The Chinese characters of a passage without the names.
void add_characters(std::u16string_view passage, const std::vector<std::u16string>& names, std::u16string& out) {
  for (std::size_t at = 0; at < passage.size();) {
    const auto named = std::find_if(names.begin(), names.end(),
                                    [&](const auto& name) { return passage.substr(at).starts_with(name); });
    if (named == names.end() && is_han(passage[at])) out += passage[at];
    at += named == names.end() ? 1 : named->size();
  }
}

/// 256 bits, the lowest bit of the least hash under each of as many orders: those of like texts are alike (b-bit MinHash).
using Signature = std::array<std::uint64_t, 4>;

Signature signature_of(const std::vector<std::uint32_t>& sketch) {
  Signature out{};
  for (std::uint32_t order = 0; order < 256; ++order) {
    std::uint32_t least = ~0U;
    for (const std::uint32_t hash : sketch) least = std::min(least, mixed(hash ^ (order * 0x9E3779B9U)));
    out[order / 64] |= std::uint64_t{least & 1} << (order % 64);
  }
  return out;
}

/// Whether two texts are worth a look: of equal texts all bits agree, of unlike ones half.
bool may_be_like(const Signature& a, const Signature& b) {
  int different = 0;
  for (std::size_t i = 0; i < a.size(); ++i) different += std::popcount(a[i] ^ b[i]);
  constexpr int kDifferent = 84;  // of 256; texts that are like at 65 % differ in 67, and rarely in more than 84
  return different <= kDifferent;
}

/// The share of both texts' shingles that is common to them.
int percent_common(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
  std::size_t common = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    common += a[i] == b[j];
    const bool step = a[i] <= b[j];
    j += b[j] <= a[i];
    i += step;
  }
  return static_cast<int>(common * 200 / (a.size() + b.size()));
}

/// What more than half of many texts say.
std::vector<std::uint32_t> usual(const std::vector<const std::vector<std::uint32_t>*>& sketches) {
  constexpr std::size_t kMany = 8;  // reports: in fewer, what most say may be copied
  std::vector<std::uint32_t> all, out;
  if (sketches.size() < kMany) return out;
  for (const auto* sketch : sketches) all.insert(all.end(), sketch->begin(), sketch->end());
  sort(all);
  for (std::size_t i = 0, step = sketches.size() / 2; i + step < all.size(); ++i) {
    if (all[i] == all[i + step] && (out.empty() || out.back() != all[i])) out.push_back(all[i]);
  }
  return out;
}

}  // namespace

std::vector<std::uint32_t> sketch_of(const Narrative& prose, const Report& report) {
  const std::u16string organ = utf16(report.organ);
  OrganForm form = organ_form(organ);
  std::vector<std::u16string> names{organ, std::move(form.own)};
  for (std::u16string& place : form.places) names.push_back(std::move(place));
  std::erase_if(names, [](const auto& name) { return name.size() < 2; });
  std::u16string text;
  for (const Passage& passage : prose.passages) {
    if (passage.section) add_characters(passage.text, names, text);
  }
  std::vector<std::uint32_t> prescribed, all, out;
  for (const auto words : kPrescribed) add_shingles(words, prescribed);
  add_shingles(text, all);
  sort_and_unite(prescribed);
  sort_and_unite(all);
  std::set_difference(all.begin(), all.end(), prescribed.begin(), prescribed.end(), std::back_inserter(out));
  return out;
}

std::vector<SimilarPair> similar_pairs(const std::vector<const std::vector<std::uint32_t>*>& sketches) {
  const auto left_out = usual(sketches);
  std::vector<std::vector<std::uint32_t>> own(sketches.size());
  std::vector<Signature> signatures;
  for (std::size_t i = 0; i < sketches.size(); ++i) {
    std::set_difference(sketches[i]->begin(), sketches[i]->end(), left_out.begin(), left_out.end(),
                        std::back_inserter(own[i]));
    signatures.push_back(signature_of(own[i]));
  }
  std::vector<SimilarPair> out;
  for (std::size_t a = 0; a < own.size(); ++a) {
    if (own[a].size() < kLeast) continue;
    for (std::size_t b = a + 1; b < own.size(); ++b) {
      if (own[b].size() < kLeast || !may_be_like(signatures[a], signatures[b])) continue;
      const int percent = percent_common(own[a], own[b]);
      if (percent >= kPercent) out.push_back({a, b, percent});
    }
  }
  return out;
}

}  // namespace nianbao
