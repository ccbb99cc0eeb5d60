#include <algorithm>
#include <optional>
#include <span>

#include "report/identity.hpp"
#include "rule/named_organs.hpp"
#include "rule/passages.hpp"
#include "rule/self_words.hpp"
#include "rule/stretches.hpp"
#include "text/any_word.hpp"
#include "text/chars.hpp"
#include "text/organ_forms.hpp"
#include "text/organ_names.hpp"
#include "text/unicode.hpp"

namespace nianbao {
namespace {

/// Which of the wordings a finding has, in their order.
enum class OrganMismatchNotice {
  opening,
  signature,
  subject,
  self,
  one_character,
  contact,
  signature_differs,
  title,
  charged,
  told
};

/// A finding that names the organ whose report it is, and another name.
Finding& add_organ(std::u16string_view organ, std::u16string_view found, Span span, Findings& out) {
  return out.add({{"organ", utf8(organ)}, {"found", utf8(found)}}, {}, {span});
}

/// A name that differs by one character may be mistyped; any other is another organ's.
void say(Finding& finding, bool slip, OrganMismatchNotice otherwise) {
  finding.say(slip ? OrganMismatchNotice::one_character : otherwise);
  if (slip) finding.severity = Severity::warning;
}

/// The organ's own name, longer or shorter, what it stands in (云溪县, of 云溪县教育局), and 我镇 behind whatever words.
bool is_own(std::u16string_view name, std::u16string_view organ) {
  const std::u16string_view head = name.substr(0, name.size() - (name.ends_with(u"街道") ? 2 : 1));
  constexpr std::u16string_view kSelf = u"我本全该";
  const bool self = head.empty() || !is_han(head.back()) || kSelf.find(head.back()) != kSelf.npos ||
                    kSelf.find(head.front()) != kSelf.npos || head.find(u'各') != head.npos;
  const bool same = own_name(name) == own_name(organ) && !certainly_differ(name, organ);
  if (self || same || abbreviates(name, organ)) return true;
  for (std::size_t at = 1; at + 2 < name.size() && name.ends_with(u'镇'); ++at) {
    if (organ.find(name.substr(at)) != organ.npos) return true;  // 建立健全白鹭镇
  }
  const OrganKind kind = organ_kind(name);
  const bool in_short = (kind == OrganKind::bureau || kind == OrganKind::zone) && kind == organ_kind(organ);
  return in_short && !certainly_differ(name, organ) && !differ_by_one(name, organ);
}

/// 云岭县税务局 in the report of 云溪县税务局: the whole name, but for a character of its place.
bool is_slip(std::u16string_view name, std::u16string_view organ) {
  return name.size() == organ.size() && own_name(name) == own_name(organ) && differ_by_one(organ, name);
}

/// 岚州监管分局 in the report of 洛浦监管分局: two places of one office.
bool is_sister(std::u16string_view name, std::u16string_view organ) {
  constexpr std::size_t kOffice = 4, kPlace = 2;  // characters: 监管分局, 岚州
  const std::size_t place = name.size() - std::min(name.size(), kOffice);
  return place >= kPlace && organ.size() > kOffice && organ.ends_with(name.substr(place)) &&
         !organ.ends_with(name.substr(place - 1));
}

/// 云岭师范大学 in the report of 云岭理工大学: another school or hospital, and none that is named for all of them.
bool is_peer(std::u16string_view name, std::u16string_view organ) {
  const OrganKind kind = organ_kind(name);
  const bool peers = (kind == OrganKind::school || kind == OrganKind::hospital) && kind == organ_kind(organ);
  constexpr std::size_t kShortest = 5;  // characters: 云岭一中学; shorter ones may be any school's
  return peers && name.size() >= kShortest && !is_own(name, organ) && !has_any(name, u"各 所 附属 本 我 全 中小学");
}

/// A zone of another kind in a zone's report, or in another place.
bool is_other_zone(std::u16string_view name, std::u16string_view organ) {
  return organ_kind(name) == OrganKind::zone && organ_kind(organ) == OrganKind::zone && certainly_differ(name, organ);
}

/// Another town in a town's report, another county in a county's: what is of another rank may be named with good reason.
bool is_of_same_rank(std::u16string_view name, Level level) {
  const Level other = level_of(name);
  if (other == Level::town) return level == Level::town || level == Level::street;
  if (other != level) return false;
  if (other != Level::department)
    return other == Level::street || other == Level::county || other == Level::city || other == Level::province;
  return name.find_first_of(u"省县区市旗") != name.npos && name.size() > 3;  // 财政局 may be a part of any organ
}

/// 我县白云镇 is named as 白云镇 is.
std::u16string_view without_area(std::u16string_view name) {
  for (const std::u16string_view area : {u"我县", u"我市", u"我区", u"我省", u"全县", u"全市", u"全区"}) {
    if (name.size() > 3 && name.starts_with(area)) return name.substr(2);
  }
  return name;
}

/// Another organ of the same rank where a passage begins; of a county or a bureau in the first passage of a section only, since it may
/// speak of others further on. What only an organ's own report tells, it never tells of others.
void check_subjects(const Case& report_case, std::u16string_view organ, Findings& out) {
  const Level level = report_case.report.level;
  const bool anywhere = level == Level::town || level == Level::street || organ_kind(organ) == OrganKind::zone;
  const auto foreign = [&](const Passage& passage, bool first) -> std::optional<SubjectOrgan> {
    for (const SubjectOrgan& subject : subjects(passage)) {
      const auto words = without_area(words_of(subject.organ));
      if (subject.opens && is_slip(words, organ)) return subject;
      if (!subject.reports && !(subject.opens && (first || anywhere))) continue;
      if (is_sister(words, organ) || is_peer(words, organ) || is_other_zone(words, organ) ||
          (!is_own(words, organ) && is_of_same_rank(words, level)))
        return subject;
    }
    return std::nullopt;
  };
  for (const SectionId section : {SectionId::overview, SectionId::problems, SectionId::other}) {
    bool first = section != SectionId::problems;
    for (const Passage* passage : passages_of(report_case.prose, section)) {
      if (const auto subject = foreign(*passage, first)) {
        const NamedOrgan& named = subject->organ;
        Finding& finding = add_organ(organ, words_of(named), passage->span(named.begin, named.end), out);
        say(finding, is_slip(words_of(named), organ),
            subject->opens ? OrganMismatchNotice::subject : OrganMismatchNotice::told);
        break;
      }
      first = false;
    }
  }
}

/// 杏桥镇 of 杏桥镇党委, in the report of 杏桥乡: how long a name of another rank is; 0 where it is none.
std::size_t length_in_other_rank(std::u16string_view text, std::u16string_view place, std::u16string_view rank) {
  if (place.size() < 2 || !text.starts_with(place)) return 0;
  for (const std::u16string_view other : {u"镇", u"乡", u"街道"}) {
    const auto behind = text.substr(place.size());
    if (other == rank || !behind.starts_with(other)) continue;
    const bool acts =
        begins_with_any(behind.substr(other.size()),
                        u"党 政府 人民政府 办事处 纪 收到 受理 全年 主动 积极 认真 严格 高度 坚持 通过 将 及时");
    return acts ? place.size() + other.size() : 0;
  }
  return 0;
}

/// 杏乔镇 at the beginning of a sentence, in the report of 杏桥镇: its name, but for a character. Whether one was found.
bool check_slips(const Case& report_case, std::u16string_view organ, Findings& out) {
  const Level level = report_case.report.level;
  const std::u16string_view rank = level == Level::street ? u"街道" : organ.find(u'镇') != organ.npos ? u"镇" : u"乡";
  const std::u16string name = std::u16string(own_name(organ)) + std::u16string(rank);
  if ((level != Level::town && level != Level::street) || name.size() < 3) return false;
  for (const Passage& passage : report_case.prose.passages) {
    for (const Stretch& sentence : sentences_of(passage.text)) {
      const auto words = std::u16string_view(passage.text).substr(sentence.begin, name.size());
      const auto text = std::u16string_view(passage.text).substr(sentence.begin);
      const bool slip = words.ends_with(rank) && words != name && differ_by_one(words, name);
      const std::size_t length = slip ? name.size() : length_in_other_rank(text, own_name(organ), rank);
      if (length == 0) continue;
      const Span span = passage.span(sentence.begin, sentence.begin + length);
      say(add_organ(organ, text.substr(0, length), span, out), true, OrganMismatchNotice::subject);
      return true;
    }
  }
  return false;
}

/// The name between a lead and a place, where the lead stands near enough before it.
std::u16string_view name_behind(std::u16string_view text, std::u16string_view lead, std::size_t end) {
  constexpr std::size_t kLongest = 14;  // characters, with the lead
  const auto before = text.substr(0, end).substr(end - std::min(end, kLongest));
  const std::size_t at = before.rfind(lead);
  return at == before.npos ? std::u16string_view() : before.substr(at + lead.size());
}

/// 没有针对市公安局申请行政复议 in the report of a district's bureau: only the organ itself is told to be charged.
void check_charged(const Case& report_case, std::u16string_view organ, Findings& out) {
  for (const Passage& passage : report_case.prose.passages) {
    const std::u16string_view text = passage.text;
    for (const std::u16string_view charge : {u"申请行政复议", u"提起行政复议", u"提起行政诉讼", u"提出行政复议"}) {
      for (const std::size_t end : places_of(passage, charge)) {
        const auto name = name_behind(text, u"对", end);
        if (name.empty()) continue;
        const std::size_t rank = std::u16string_view(u"省市县区").find(name.front());
        const bool bureau = report_case.report.level == Level::department && organ_kind(name) == OrganKind::bureau &&
                            std::all_of(name.begin(), name.end(), is_han);
        const bool foreign = rank != name.npos && organ.find(name.front()) == organ.npos;
        if (!bureau || !(foreign || certainly_differ(organ, name))) continue;
        add_organ(organ, name, passage.span(end - name.size(), end), out).say(OrganMismatchNotice::charged);
        return;
      }
    }
  }
}

/// Whose thing it is that ends at a place, where that is another organ: 县水务局 of 社会对县水务局信息公开工作的监督.
std::u16string_view told_of_another(std::u16string_view text, std::size_t end, std::u16string_view organ, Level level) {
  for (const std::u16string_view lead :
       {u"保障了", u"保障", u"对", u"编制了", u"编制", u"修订了", u"公布了", u"完善了"}) {
    const auto name = name_behind(text, lead, end);
    if (name.size() >= 3 && std::all_of(name.begin(), name.end(), is_han) && !is_own(name, organ) &&
        is_of_same_rank(name, level) && certainly_differ(organ, name))
      return name;
  }
  return {};
}

/// 社会对县水务局信息公开工作的监督, 编制了白鹭镇政务公开目录, in the report of another: such things are told of oneself.
void check_told(const Case& report_case, std::u16string_view organ, Findings& out) {
  for (const Passage& passage : report_case.prose.passages) {
    const std::u16string_view text = passage.text;
    for (const std::u16string_view thing :
         {u"信息公开工作的", u"政务公开工作的", u"政务公开标准目录", u"信息公开目录", u"群众的知情权", u"公众的知情权",
          u"信息公开基本目录", u"信息公开指南", u"政务公开目录"}) {
      for (std::size_t end : places_of(passage, thing)) {
        if (text.substr(0, end).ends_with(u"政府")) end -= 2;
        const auto name = told_of_another(text, end, organ, report_case.report.level);
        if (name.empty()) continue;
        add_organ(organ, name, passage.span(end - name.size(), end), out).say(OrganMismatchNotice::told);
        return;
      }
    }
  }
}

/// 教育局 in the title, 教育体育局 in the signature.
void check_field(const NamedOrgan& named, std::u16string_view organ, Findings& out) {
  const auto words = words_of(named);
  if (added_field(organ, words).empty()) return;
  Finding& finding = add_organ(organ, words, named.passage->span(named.begin, named.end), out);
  finding.say(OrganMismatchNotice::signature_differs);
  finding.severity = Severity::warning;
}

/// 我镇 and 镇党委 in a bureau's report: the text of another kind of organ.
void check_self_words(const Case& report_case, Findings& out) {
  const std::u16string organ = utf16(report_case.report.organ);
  for (const NamedOrgan& found : foreign_self_words(report_case)) {
    add_organ(organ, words_of(found), found.passage->span(found.begin, found.end), out).say(OrganMismatchNotice::self);
  }
}

/// A name with which the report says whose it is.
struct OrganClaim {
  NamedOrgan named;
  OrganMismatchNotice notice;  ///< where it stands
};

std::vector<OrganClaim> claims_of(const Case& report_case) {
  std::vector<OrganClaim> claims;
  for (const NamedOrgan& named : named_in_opening(report_case)) claims.push_back({named, OrganMismatchNotice::opening});
  if (const auto named = signature(report_case.prose)) claims.push_back({*named, OrganMismatchNotice::signature});
  for (const NamedOrgan& named : contacts(report_case)) claims.push_back({named, OrganMismatchNotice::contact});
  return claims;
}

/// 公布云溪县教育局2024年政府信息公开工作年度报告: whose report it is said to be, right before its year.
bool names_report(const OrganClaim& claim) {
  const std::u16string& text = claim.named.passage->text;
  return claim.notice == OrganMismatchNotice::opening && claim.named.end < text.size() &&
         is_digit(text[claim.named.end]);
}

/// Whether it is another name than the organ's: surely, or by one character. No bureau signs for a government, nor is its report a bureau's.
bool is_another(const OrganClaim& claim, std::u16string_view organ) {
  const auto words = words_of(claim.named);
  const bool bureau = (claim.notice == OrganMismatchNotice::signature || names_report(claim)) &&
                      ends_in_any_of(organ, u"人民政府 人民政府办公室") && organ_kind(words) == OrganKind::bureau &&
                      words.ends_with(u"局");
  const bool ranked = claim.notice == OrganMismatchNotice::signature && differ_in_rank(organ, words);
  return bureau || ranked || certainly_differ(organ, words) || differ_by_one(organ, words);
}

/// Where the opening, the signature and the contact agree, the slip is the title's.
bool agree_against(std::span<const OrganClaim> claims, std::u16string_view organ) {
  const auto differs = [&](const OrganClaim& claim) { return is_another(claim, organ); };
  const auto same = [&](const OrganClaim& claim) {
    return own_name(words_of(claim.named)) == own_name(words_of(claims.front().named));
  };
  return claims.size() > 1 && std::all_of(claims.begin(), claims.end(), differs) &&
         std::all_of(claims.begin(), claims.end(), same);
}

/// Each other name once, with all the places where it stands. What the title and another place agree on is what is meant; an office
/// above may still be the one to ask.
void check_claims(std::span<const OrganClaim> claims, const Report& report, Findings& out) {
  const std::u16string own = utf16(report.organ);
  const auto differs = [&](const OrganClaim& claim) { return is_another(claim, own); };
  const bool agreed = !std::all_of(claims.begin(), claims.end(), differs);
  std::vector<std::u16string_view> said;
  for (const OrganClaim& claimed : claims) {
    const auto words = words_of(claimed.named);
    const bool slip = differ_by_one(own, words);
    const bool repeated = std::find(said.begin(), said.end(), words) != said.end();
    if (repeated || !differs(claimed)) continue;
    said.push_back(words);
    std::vector<Span> spans;
    for (const OrganClaim& claim : claims) {
      if (words_of(claim.named) == words)
        spans.push_back(claim.named.passage->span(claim.named.begin, claim.named.end));
    }
    Finding& finding = out.add({{"organ", report.organ}, {"found", utf8(words)}}, {}, spans);
    say(finding, slip, claimed.notice);
    if (!agreed || claimed.notice == OrganMismatchNotice::contact) continue;
    for (const Span span : finding.ranges) finding.fix.push_back({span, report.organ});
  }
}

void check_organ_mismatch(const Case& report_case, Findings& out) {
  const Report& report = report_case.report;
  if (!report.title) return;
  const std::u16string organ = utf16(report.organ);
  const std::vector<OrganClaim> claims = claims_of(report_case);
  if (report.organ_span && agree_against(claims, organ)) {
    const std::string found = utf8(words_of(claims.back().named));
    Finding& finding = out.add({{"organ", report.organ}, {"found", found}}, {}, {*report.organ_span});
    finding.say(OrganMismatchNotice::title);
    finding.fix = {{*report.organ_span, found}};
    return;  // what the text says of itself agrees with its other names
  }
  check_claims(claims, report, out);
  if (const auto named = signature(report_case.prose)) check_field(*named, organ, out);
  if (!check_slips(report_case, organ, out)) check_subjects(report_case, organ, out);
  check_self_words(report_case, out);
  check_charged(report_case, organ, out);
  check_told(report_case, organ, out);
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
    {{"标题写“{organ}”，开头、落款等处却都写“{found}”。",
      "The title says “{organ}”, the opening, the signature and all else “{found}”."},
     {"请核对标题中的单位名称。", "Check the organ’s name in the title."}},
    {{"标题是“{organ}”的报告，正文写的被复议、被诉机关却是“{found}”。",
      "The title says “{organ}”, but the text tells of reviews of “{found}”."},
     {"请核对单位名称，前后统一。", "Check the organ’s name; it should be one throughout."}},
    {{"标题是“{organ}”的报告，这一句写的却是“{found}”的工作。",
      "The title says “{organ}”, but this sentence tells of the work of “{found}”."},
     {"请核对单位名称；从别处沿用的文字请改为本单位的情况。",
      "Check the name; where the words were taken over, write of this organ."}},
};

}  // namespace

extern constinit const Rule organ_mismatch = define({
    .id = "organ-mismatch",
    .group = Group::report,
    .input = Input::prose,
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
