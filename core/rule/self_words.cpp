#include "rule/self_words.hpp"

#include <algorithm>
#include <iterator>

#include "rule/passages.hpp"
#include "rule/stretches.hpp"
#include "text/any_word.hpp"
#include "text/chars.hpp"
#include "text/organ_names.hpp"
#include "text/unicode.hpp"

namespace nianbao {
namespace {

/// How organs call themselves, by the end of their names.
constexpr std::u16string_view kSelves[]{u"镇", u"乡", u"街道", u"局",   u"委",   u"厅",   u"校",
                                        u"院", u"馆", u"公司", u"中心", u"分局", u"支队", u"大队"};
constexpr std::u16string_view kAreas[]{u"县", u"区", u"市", u"省"};

/// What an organ has within it: 党委 of 镇党委, 机关 of 局机关.
constexpr std::u16string_view kBodies =
    u"党委 党组 党工委 党总支 党政办 党政综合办 机关 领导班子 班子成员 主要领导 "
    u"分管领导 主要负责 长任组长 长为组长 长担任组长 干部职工 各股室 各科室";

/// The report's organ, and how its kind may be spoken of.
class Speaker {
 public:
  explicit Speaker(const Report& report)
      : organ_(utf16(report.organ)), level_(report.level), kind_(organ_kind(organ_)) {}

  [[nodiscard]] bool is_known() const { return !organ_.empty(); }
  [[nodiscard]] bool is_area() const { return level_ == Level::county || level_ == Level::city; }
  [[nodiscard]] bool is_town() const { return level_ == Level::town; }

  /// Whether it has one name for itself wherever it speaks; 我校 stands in a town's report as somebody else's word.
  [[nodiscard]] bool has_one_name() const {
    return is_area() || is_town() || level_ == Level::street || kind_ == OrganKind::bureau;
  }

  /// Whether 我局, 我镇 … may stand in its report: its own word, or that of what it belongs to.
  [[nodiscard]] bool may_say(std::u16string_view self) const {
    if (self == u"委") return has(u"委") || organ_.ends_with(u"办公室");
    if (self == u"校") return has(u"校") || has(u"学") || organ_.ends_with(u"幼儿园");
    return has(self);
  }

  /// Whether 镇党委, 局机关 … may: a centre, a school or a team has the bodies of the bureau that it belongs to.
  [[nodiscard]] bool may_have(std::u16string_view kind) const {
    const bool under_another = !has_one_name() && kind_ != OrganKind::zone;
    return under_another || has(kind) || (kind == u"委" && organ_.ends_with(u"办公室"));
  }

  /// 我县 stays in use where a county became a district.
  [[nodiscard]] bool may_be_former(std::u16string_view area) const { return level_ == Level::county && area == u"县"; }

  [[nodiscard]] bool has(std::u16string_view word) const { return organ_.find(word) != organ_.npos; }

  /// The ranks with which it calls itself: 区 of 岚江市雁南区人民政府.
  [[nodiscard]] std::u16string_view own_ranks() const {
    if (is_town()) return u"镇 乡";
    const std::u16string_view organ = organ_;
    const std::size_t end = organ.rfind(u"人民政府");
    return is_area() && end != organ.npos && end > 0 ? organ.substr(end - 1, 1) : std::u16string_view();
  }

 private:
  std::u16string organ_;
  Level level_;
  OrganKind kind_;
};

/// Whether words are the subject that a sentence begins with, as 2024年，我市 does.
bool begins_sentence(std::u16string_view text, std::size_t at) {
  const std::u16string_view before = text.substr(0, at);
  const std::size_t stop = before.find_last_of(u"。！？；");
  const std::u16string_view head = before.substr(stop == before.npos ? 0 : stop + 1);
  return head.find_first_not_of(u"0123456789〇一二三四五六七八九（）、是年度今本来以，") == head.npos;
}

/// Whether a clause begins here, or words that put its subject behind them: 经镇党委研究; or all of it: 全局干部职工.
bool begins_clause(std::u16string_view text, std::size_t at) {
  return at == 0 || !is_han(text[at - 1]) || std::u16string_view(u"经由报请按以全").find(text[at - 1]) != text.npos;
}

/// Each 我 with which an organ may speak of itself.
std::vector<NamedOrgan> own_words(const Narrative& prose) {
  std::vector<NamedOrgan> own;
  each_place(prose, u"我", [&](const Passage& passage, std::size_t at) {
    const std::u16string_view text = passage.text;
    const std::u16string_view before = text.substr(0, at);
    constexpr std::u16string_view kQuoted = u"“《「自";
    const bool quoted = !before.empty() && kQuoted.find(before.back()) != kQuoted.npos;
    if (!quoted && !text.substr(at + 1).starts_with(u"乡镇")) own.push_back({&passage, at, at + 1});
  });
  return own;
}

/// 我镇 in a bureau's report. 我市 in a county's may be the city it lies in, unless a sentence begins with it.
void add_pronouns(const Speaker& speaker, const Narrative& prose, std::vector<NamedOrgan>& out) {
  const std::vector<NamedOrgan> own = own_words(prose);
  const auto look_for = [&](std::u16string_view self, bool as_subject) {
    for (const auto& [passage, at, behind] : own) {
      const std::u16string_view text = passage->text;
      if (!text.substr(behind).starts_with(self) || (as_subject && !begins_sentence(text, at))) continue;
      if (self == u"省" && !tells_of_work(text.substr(behind + 1))) continue;  // 我省《…条例》施行后
      out.push_back({passage, at, behind + self.size()});
      return;
    }
  };
  for (const std::u16string_view self : kSelves) {
    const bool elsewhere = self == u"校" || self == u"院" || self == u"馆";  // 我校 of a pupil who tells of it
    const bool town = self == u"镇" || self == u"乡" || self == u"街道";     // 我局 of a centre may be that above it
    if (!speaker.may_say(self)) look_for(self, elsewhere || (!speaker.has_one_name() && !town));
  }
  for (const std::u16string_view area : kAreas) {
    if (speaker.is_area() && !speaker.may_be_former(area) && !speaker.has(area)) look_for(area, true);
  }
}

/// 镇党委 in a bureau's report, without the name of a town in front of it.
void add_bodies(const Speaker& speaker, const Narrative& prose, std::vector<NamedOrgan>& out) {
  for (const std::u16string_view kind : {u"镇", u"乡", u"街道", u"局", u"厅"}) {
    if (speaker.may_have(kind)) continue;
    std::optional<NamedOrgan> first;
    each_place(prose, kind, [&](const Passage& passage, std::size_t at) {
      if (first || !begins_clause(passage.text, at)) return;
      const std::u16string_view behind = std::u16string_view(passage.text).substr(at + kind.size());
      const auto body = find_word(kBodies, [&](std::u16string_view words) { return behind.starts_with(words); });
      if (!body.empty()) first = NamedOrgan{&passage, at, at + kind.size() + body.size()};
    });
    if (first) out.push_back(*first);
  }
}

/// 我县 in a town's report, 我市 in a district's, where section one begins with it and never comes to the town or the district.
void add_area(const Speaker& speaker, const Narrative& prose, std::vector<NamedOrgan>& out) {
  const std::u16string_view own = speaker.own_ranks();
  if (own.empty()) return;
  for (const Passage* passage : passages_of(prose, SectionId::overview)) {
    const std::u16string_view text = passage->text;
    if (text.find(u'。') == text.npos) continue;  // a heading
    for (const std::u16string_view area : kAreas) {
      if (!speaker.is_town() && (!speaker.has(area) || speaker.may_be_former(area))) continue;
      const std::size_t at = text.find(u"我" + std::u16string(area));
      if (at == text.npos || area == own || !begins_sentence(text, at) || has_any(text, own)) continue;
      out.push_back({passage, at, at + 2});
    }
    return;  // the first paragraph only
  }
}

}  // namespace

std::vector<NamedOrgan> foreign_self_words(const Case& report_case) {
  const Speaker speaker(report_case.report);
  std::vector<NamedOrgan> out;
  if (!speaker.is_known()) return out;
  add_pronouns(speaker, report_case.prose, out);
  add_bodies(speaker, report_case.prose, out);
  add_area(speaker, report_case.prose, out);
  return out;
}

}  // namespace nianbao
