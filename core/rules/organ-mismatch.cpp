#include <optional>

#include "rule/named_organs.hpp"
#include "rule/passages.hpp"
#include "rule/stretches.hpp"
#include "text/organ_names.hpp"
#include "text/unicode.hpp"

namespace nianbao {
namespace {

/// The organ's own name, longer or shorter, what it stands in (云溪县, of 云溪县教育局), and 我镇 behind whatever words.
bool is_own(std::u16string_view name, std::u16string_view organ) {
  const std::u16string_view head = name.substr(0, name.size() - (name.ends_with(u"街道") ? 2 : 1));
  constexpr std::u16string_view kSelf = u"我本全该";
  const bool self = head.empty() || kSelf.find(head.back()) != kSelf.npos || kSelf.find(head.front()) != kSelf.npos ||
                    head.find(u'各') != head.npos;
  const bool same = own_name(name) == own_name(organ) && !certainly_differ(name, organ);
  if (self || organ.find(name) != organ.npos || same) return true;
  return organ_kind(name) == OrganKind::bureau && !certainly_differ(name, organ) && !differ_by_one(name, organ);
}

/// Another town in a town's report, another county in a county's: what is of another rank may be named with good reason.
bool is_of_same_rank(std::u16string_view name, Level level) {
  switch (name.back()) {
    case u'镇':
    case u'乡':
      return level == Level::town || level == Level::street;
    case u'道':
      return level == Level::street && name.ends_with(u"街道");
    case u'县':
    case u'区':
    case u'旗':
      return level == Level::county;
    case u'市':
      return level == Level::city;
    case u'局':
      return level == Level::department && name.find_first_of(u"县区市旗") != name.npos && name.size() > 3;
    default:
      return false;
  }
}

/// The subject that a passage begins with, where it is another organ of the same rank.
std::optional<Named> foreign_subject(const Passage& passage, std::u16string_view organ, Level level) {
  const auto named = subject(passage);
  if (!named) return std::nullopt;
  const auto words = std::u16string_view(passage.text).substr(named->begin, named->end - named->begin);
  return !is_own(words, organ) && is_of_same_rank(words, level) ? named : std::nullopt;
}

/// A county or a bureau may speak of others further on; a town hardly of another town.
void check_subjects(const Case& given, std::u16string_view organ, Findings& out) {
  const Level level = given.report.level;
  const bool town = level == Level::town || level == Level::street;
  for (const SectionId section : {SectionId::overview, SectionId::other}) {
    for (const Passage* passage : passages_of(given.prose, section)) {
      if (const auto named = foreign_subject(*passage, organ, level)) {
        const auto words = std::u16string_view(passage->text).substr(named->begin, named->end - named->begin);
        const Span span = passage->span(named->begin, named->end);
        out.add({{"organ", utf8(organ)}, {"found", utf8(words)}}, {}, {span}).wording = 2;
        break;
      }
      if (!town) break;
    }
  }
}

/// How organs call themselves, by the end of their names.
constexpr std::u16string_view kSelves[]{u"镇", u"乡", u"街道", u"局", u"委", u"厅", u"校", u"公司", u"中心"};
constexpr std::u16string_view kAreas[]{u"县", u"区", u"市"};

/// Whether 我局, 我镇 … may stand in a report of this organ: its own word, or that of what it belongs to.
bool may_say(std::u16string_view self, std::u16string_view organ) {
  const bool school = organ.find(u"学") != organ.npos || organ.ends_with(u"幼儿园");
  if (self == u"委") return organ.find(u"委") != organ.npos || organ.ends_with(u"办公室");
  if (self == u"校" && school) return true;
  return organ.find(self) != organ.npos;
}

/// Whether words are the subject that a sentence begins with, as 2024年，我市 does.
bool begins_sentence(std::u16string_view text, std::size_t at) {
  const std::u16string_view before = text.substr(0, at);
  const std::size_t stop = before.find_last_of(u"。！？；");
  const std::u16string_view head = before.substr(stop == before.npos ? 0 : stop + 1);
  return head.find_first_not_of(u"0123456789〇一二三四五六七八九（）、是年度今本来以，") == head.npos;
}

/// A 我 with which an organ may speak of itself.
struct Own {
  const Passage* passage;
  std::size_t at;
};

std::vector<Own> own_words(const Narrative& prose) {
  std::vector<Own> own;
  each_place(prose, u"我", [&](const Passage& passage, std::size_t at) {
    const std::u16string_view text = passage.text;
    const std::u16string_view before = text.substr(0, at);
    constexpr std::u16string_view kQuoted = u"“《「自";
    const bool quoted = !before.empty() && kQuoted.find(before.back()) != kQuoted.npos;
    if (!quoted && !text.substr(at + 1).starts_with(u"乡镇")) own.push_back({&passage, at});
  });
  return own;
}

/// 我镇 in a bureau's report: the text of another kind of organ. 我市 in a county's may be the city it lies in, unless a sentence
/// begins with it.
void check_pronouns(const Case& given, std::u16string_view organ, Findings& out) {
  const Level level = given.report.level;
  const bool area = level == Level::county || level == Level::city;
  const bool plain = area || level == Level::town || level == Level::street || organ_kind(organ) == OrganKind::bureau;
  if (organ.empty()) return;
  const std::vector<Own> own = own_words(given.prose);
  const auto look_for = [&](std::u16string_view self, bool as_subject) {
    for (const auto& [passage, at] : own) {
      const std::u16string_view text = passage->text;
      if (!text.substr(at + 1).starts_with(self) || (as_subject && !begins_sentence(text, at))) continue;
      const std::u16string_view found = text.substr(at, 1 + self.size());
      const Span span = passage->span(at, at + found.size());
      out.add({{"organ", utf8(organ)}, {"found", utf8(found)}}, {}, {span}).wording = 3;
      break;
    }
  };
  for (const std::u16string_view self : kSelves) {
    if (!may_say(self, organ)) look_for(self, !plain || self == u"校");
  }
  for (const std::u16string_view self : kAreas) {
    const bool former = level == Level::county && self == u"县";  // stays in use where a county became a district
    if (area && !former && organ.find(self) == organ.npos) look_for(self, true);
  }
}

/// 教育局 in the title, 教育体育局 in the signature.
void check_field(const Named& named, std::u16string_view organ, Findings& out) {
  const auto words = std::u16string_view(named.passage->text).substr(named.begin, named.end - named.begin);
  if (added_field(organ, words).empty()) return;
  Finding& finding =
      out.add({{"organ", utf8(organ)}, {"found", utf8(words)}}, {}, {named.passage->span(named.begin, named.end)});
  finding.wording = 6;
  finding.severity = Severity::warning;
}

/// 我县 in a town's report, where section one begins with it and never comes to the town.
void check_area(const Case& given, std::u16string_view organ, Findings& out) {
  const auto overview = passages_of(given.prose, SectionId::overview);
  if (given.report.level != Level::town || overview.empty()) return;
  for (const Passage* passage : overview) {
    const std::u16string_view text = passage->text;
    if (text.find(u'。') == text.npos) continue;  // a heading
    for (const std::u16string_view self : kAreas) {
      const std::size_t at = text.find(u"我" + std::u16string(self));
      if (at == text.npos || !begins_sentence(text, at) || has_any(text, {u"镇", u"乡"})) continue;
      out.add({{"organ", utf8(organ)}, {"found", utf8(text.substr(at, 2))}}, {}, {passage->span(at, at + 2)}).wording =
          3;
    }
    return;  // the first paragraph only
  }
}

void check_organ_mismatch(const Case& given, Findings& out) {
  const Report& report = given.report;
  if (!report.title) return;
  const std::string& organ = report.organ;
  const auto compare = [&](const Named& named, std::size_t wording) {
    const auto words = std::u16string_view(named.passage->text).substr(named.begin, named.end - named.begin);
    const std::u16string own = utf16(organ);
    const bool slip = differ_by_one(own, words);
    if (!slip && !certainly_differ(own, words)) return;
    Finding& finding =
        out.add({{"organ", organ}, {"found", utf8(words)}}, {}, {named.passage->span(named.begin, named.end)});
    finding.wording = slip ? 4 : wording;
    if (slip) finding.severity = Severity::warning;
  };
  for (const Named& named : named_in_opening(given)) compare(named, 0);
  if (const auto named = signature(given.prose)) {
    compare(*named, 1);
    check_field(*named, utf16(organ), out);
  }
  for (const Named& named : contacts(given)) compare(named, 5);
  check_subjects(given, utf16(organ), out);
  check_pronouns(given, utf16(organ), out);
  check_area(given, utf16(organ), out);
}

constexpr Wording kOrganMismatchWordings[]{
    {{"标题是“{organ}”的报告，开头却写“{found}”。", "The title says “{organ}”, the opening “{found}”."},
     {"请核对单位名称，前后统一。", "Check the organ’s name; it should be one throughout."}},
    {{"标题是“{organ}”的报告，落款却是“{found}”。", "The title says “{organ}”, the signature “{found}”."},
     {"请核对单位名称，前后统一。", "Check the organ’s name; it should be one throughout."}},
    {{"标题是“{organ}”的报告，正文却从“{found}”写起。", "The title says “{organ}”, the text begins with “{found}”."},
     {"请核对单位名称；从别处沿用的文字请改为本单位的情况。",
      "Check the name; where the words were taken over, write of this organ."}},
    {{"标题是“{organ}”的报告，正文却自称“{found}”。", "The title says “{organ}”, the text calls itself “{found}”."},
     {"请改为本单位的自称；从别处沿用的文字请逐句核对。",
      "Use this organ’s own words; check what was taken over, sentence by sentence."}},
    {{"单位名称“{found}”与标题中的“{organ}”有一字之差，疑有错字。",
      "The name “{found}” differs from “{organ}” in the title by one character; it may be a slip."},
     {"请核对单位名称，前后统一。", "Check the organ’s name; it should be one throughout."}},
    {{"标题是“{organ}”的报告，联系单位却是“{found}”。", "The title says “{organ}”, the contact is “{found}”."},
     {"请核对单位名称，前后统一。", "Check the organ’s name; it should be one throughout."}},
    {{"标题写“{organ}”，落款写“{found}”，两处名称不一致。", "The title says “{organ}”, the signature “{found}”."},
     {"请核对单位名称，都写规范的全称。", "Check the organ’s name; write it in full in both places."}},
};

}  // namespace

extern constinit const Rule organ_mismatch = define({
    .id = "organ-mismatch",
    .group = Group::report,
    .about = About::content,
    .severity = Severity::error,
    .title = {"前后写的单位名称不一致", "The report names another organ than its title"},
    .wordings = kOrganMismatchWordings,
    .check = check_organ_mismatch,
});

extern constinit const Explanation organ_mismatch_explained = explain({
    .basis = {"《政府信息公开条例》第四十九条", "Regulation, art. 49"},
    .explanation = {"同一份报告只有一个编制单位。出现别的单位名称，多半是从别处复制过来没有改。",
                    "A report is made by one organ. Another one’s name was most likely taken over from elsewhere."},
    .wrong = {"标题写白鹭镇人民政府，落款写青石镇人民政府", "白鹭镇人民政府 in the title, 青石镇人民政府 below"},
    .right = {"标题和落款都写白鹭镇人民政府", "白鹭镇人民政府 in the title and below"},
});

}  // namespace nianbao
