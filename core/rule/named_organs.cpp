#include "rule/named_organs.hpp"

#include <algorithm>

#include "rule/passages.hpp"
#include "text/chars.hpp"
#include "text/dates.hpp"
#include "text/organ_names.hpp"

namespace nianbao {
namespace {

/// “公布云岭县白鹭镇人民政府2024年政府信息公开工作年度报告”: what stands between the verb and the year at `end`.
std::optional<Named> publisher(const Passage& passage, std::size_t end) {
  const std::u16string_view text = passage.text;
  std::size_t start = end;
  while (start > 0 && is_han(text[start - 1])) --start;
  std::size_t begin = start;
  for (const std::u16string_view verb : {u"公布", u"公开", u"发布", u"编制了", u"编制", u"编写", u"制定了", u"制定"}) {
    const std::size_t at = text.substr(begin, end - begin).rfind(verb);
    if (at != text.npos) begin += at + verb.size();
  }
  return begin > start ? std::optional(Named{&passage, begin, end}) : std::nullopt;
}

/// “本报告由白鹭镇人民政府按照…编制”
std::optional<Named> maker(const Passage& passage) {
  const std::size_t by = passage.text.find(u"本报告由");
  if (by == std::u16string::npos) return std::nullopt;
  const std::size_t end = passage.text.find_first_of(u"按根依编（(，", by + 4);
  if (end == std::u16string::npos || end - by > 34) return std::nullopt;
  return Named{&passage, by + 4, end};
}

}  // namespace

std::vector<Named> named_in_opening(const Case& given) {
  std::vector<Named> out;
  for (const Passage* passage : opening_of(given)) {
    if (const auto by = maker(*passage)) out.push_back(*by);
    for (const YearFound& year : find_report_years(passage->text)) {
      if (const auto by = publisher(*passage, year.begin)) out.push_back(*by);
    }
  }
  return out;
}

std::vector<Named> contacts(const Case& given) {
  std::vector<Named> out;
  std::vector<const Passage*> passages = opening_of(given);
  const std::vector<const Passage*> closing = passages_of(given.prose, SectionId::other);
  passages.insert(passages.end(), closing.begin(), closing.end());
  for (const Passage* passage : passages) {
    const std::u16string_view text = passage->text;
    const std::size_t end = text.find(u"联系");
    if (end == text.npos) continue;
    const std::size_t with = text.substr(0, end).find_last_of(u"与向和，");
    if (with == text.npos) continue;
    std::size_t last = end;
    if (text.substr(0, last).ends_with(u"办公室")) last -= 3;
    if (organ_kind(text.substr(with + 1, last - with - 1)) != OrganKind::none) out.push_back({passage, with + 1, last});
  }
  return out;
}

std::optional<Named> signature(const Narrative& prose) {
  const auto& passages = prose.passages;
  for (std::size_t back = 1; back <= std::min<std::size_t>(3, passages.size()); ++back) {
    const Passage& passage = passages[passages.size() - back];
    const bool name = std::all_of(passage.text.begin(), passage.text.end(), is_han);
    if (name && organ_kind(passage.text) != OrganKind::none) return Named{&passage, 0, passage.text.size()};
  }
  return std::nullopt;
}

std::optional<Named> subject(const Passage& passage) {
  constexpr std::size_t kLongest = 16;
  const std::u16string_view text = passage.text;
  const auto years = find_years(text);
  std::size_t begin = !years.empty() && years.front().begin == 0 ? years.front().end : 0;
  if (begin < text.size() && text[begin] == u'度') ++begin;
  if (begin > 0 && begin < text.size() && text[begin] == u'，') ++begin;
  for (std::size_t end = begin + 2; end < text.size() && end < begin + kLongest && is_han(text[end - 1]); ++end) {
    const auto behind = text.substr(end);
    const bool acts = has_any(behind.substr(0, 2),
                              {u"坚持", u"认真", u"高度", u"严格", u"积极", u"扎实", u"始终", u"深入", u"切实", u"持续",
                               u"全面", u"党委", u"党组", u"政府", u"人民", u"未收", u"没有", u"紧紧", u"牢固", u"进一",
                               u"20",   u"贯彻", u"按照", u"聚焦", u"围绕", u"紧扣", u"立足", u"落实", u"以习", u"以公",
                               u"主动", u"共公", u"共收", u"收到", u"在县", u"在市", u"在区", u"在上"}) &&
                      behind.find_first_of(u"，、。") != behind.npos;
    if (acts && std::u16string_view(u"镇乡县区旗市局道").find(text[end - 1]) != std::u16string_view::npos)
      return Named{&passage, begin, end};
  }
  return std::nullopt;
}

}  // namespace nianbao
