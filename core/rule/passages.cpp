#include "rule/passages.hpp"

#include <algorithm>

#include "text/chars.hpp"
#include "text/dates.hpp"
#include "text/organ_names.hpp"

namespace nianbao {
namespace {

/// A name, a date, or both.
bool is_signature(std::u16string_view text) {
  const auto dates = find_dates(text);
  if (dates.size() == 1 && dates.front().end == text.size()) text = text.substr(0, dates.front().begin);
  return text.empty() || (!text.starts_with(u'无') && std::all_of(text.begin(), text.end(), is_han) &&
                          organ_kind(text) != OrganKind::none);
}

}  // namespace

bool holds_signature_alone(const Narrative& prose, SectionId section) {
  const auto passages = passages_of(prose, section);
  return !passages.empty() &&
         std::all_of(passages.begin(), passages.end(), [](const Passage* it) { return is_signature(it->text); });
}

std::vector<const Passage*> opening_of(const Case& report_case) {
  const Report& report = report_case.report;
  std::vector<const Passage*> out;
  if (report.sections.empty()) return out;
  const std::uint32_t end = report.sections.front().heading.begin;
  for (const Passage& passage : report_case.prose.passages) {
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

std::vector<std::size_t> places_of(std::u16string_view text, std::u16string_view word) {
  std::vector<std::size_t> out;
  for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + word.size())) out.push_back(at);
  return out;
}

std::vector<std::size_t> places_of(const Passage& passage, std::u16string_view word) {
  return passage.letters.may_have_all(word) ? places_of(std::u16string_view(passage.text), word)
                                            : std::vector<std::size_t>();
}

}  // namespace nianbao
