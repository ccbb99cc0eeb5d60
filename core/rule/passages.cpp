#include "rule/passages.hpp"

namespace nianbao {

std::vector<const Passage*> opening_of(const Case& given) {
  const Report& report = given.report;
  std::vector<const Passage*> out;
  if (report.sections.empty()) return out;
  const std::uint32_t end = report.sections.front().heading.begin;
  for (const Passage& passage : given.prose.passages) {
    if (passage.at.back() >= end) continue;
    const bool title = report.title && report.title->contains({passage.at.front(), passage.at.back() + 1});
    if (!title) out.push_back(&passage);
  }
  return out;
}

std::vector<const Passage*> passages_of(const Narrative& prose, SectionId section) {
  std::vector<const Passage*> out;
  for (const Passage& passage : prose.passages) {
    if (passage.section == section) out.push_back(&passage);
  }
  return out;
}

std::u16string text_of(const Narrative& prose, SectionId section) {
  std::u16string out;
  for (const Passage* passage : passages_of(prose, section)) out += passage->text + u"\n";
  return out;
}

bool has_any(std::u16string_view text, std::initializer_list<std::u16string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [text](std::u16string_view word) { return text.find(word) != text.npos; });
}

std::vector<std::size_t> places_of(std::u16string_view text, std::u16string_view word) {
  std::vector<std::size_t> out;
  for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + word.size())) out.push_back(at);
  return out;
}

}  // namespace nianbao
