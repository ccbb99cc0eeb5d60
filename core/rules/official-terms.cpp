#include <algorithm>
#include <array>
#include <numeric>
#include <optional>

#include "rule/passages.hpp"
#include "rule/questions.hpp"
#include "text/char_set.hpp"
#include "text/chars.hpp"
#include "text/unicode.hpp"
#include "text/word_list.hpp"

namespace nianbao {
namespace {

/// A term of the law or of the format, and what is mistyped or misread for one of its characters. None of that is a word.
struct Term {
  std::u16string_view right;
  std::size_t at;
  std::u16string_view wrong;
};

constexpr Term kTerms[]{
    {u"不予公开", 1, u"子于矛预"}, {u"予以公开", 0, u"子预矛"}, {u"予以公开", 1, u"已"},
    {u"部分公开", 1, u"份"},       {u"不予处理", 1, u"子于矛"}, {u"无法提供", 2, u"题"},
    {u"无法提供", 3, u"拱工共"},   {u"《条例》", 2, u"列倒"},   {u"信息公开", 3, u"幵升井"},
    {u"申请公开", 3, u"幵升井"},   {u"不予公开", 3, u"幵升井"}, {u"政府信息", 1, u"符俯"},
    {u"依申请公开", 1, u"中审"},   {u"依申请公开", 2, u"清情"}, {u"申请人", 1, u"清情"},
    {u"公开申请", 3, u"清情"},     {u"自然人", 1, u"燃"},       {u"行政规范性文件", 4, u"行"},
    {u"规范性文件", 4, u"体牛"},   {u"行政许可", 3, u"克"},     {u"行政事业性收费", 6, u"废"},
    {u"结转下年度", 4, u"渡"},     {u"年度报告", 3, u"靠"},     {u"勾稽关系", 1, u"嵇籍"},
    {u"不予处理", 3, u"里"},       {u"、补正、", 1, u"不"},     {u"补正材料", 0, u"不"},
};

/// Characters that sound or look alike, the right one first: as one of them stands for the first in a term of the law.
constexpr std::u16string_view kAlike[]{
    u"政正证整",     u"府符俯",     u"信心芯",     u"息悉西",   u"公工功",   u"开幵升井", u"行型形刑", u"复付负附副",
    u"议义仪意以易", u"诉述素速",   u"讼颂松论送", u"规归",     u"范犯泛",   u"性姓幸",   u"件建见",   u"许徐须诈",
    u"处触外",       u"罚法发伐罪", u"强墙",       u"制治致志", u"主住助",   u"动东懂功", u"机基",     u"关官",
    u"例列力倒理",   u"维唯",       u"持特待",     u"纠究",     u"正止",     u"理里",     u"监坚",     u"障章",
    u"责则",         u"究纠",       u"保报",       u"审申",     u"查察",     u"策册",     u"解姐",     u"读独",
    u"媒煤谋",       u"体休",       u"务物",       u"费废",     u"录灵禄绿", u"指旨止",   u"南男难",   u"栏拦兰",
    u"式势试事",     u"构购沟",     u"组祖阻",     u"织职只",   u"益意义"};
/// Terms that nothing else can be meant by, but for one of their characters.
constexpr std::u16string_view kLongTerms[]{
    u"行政规范性文件", u"行政复议",   u"行政诉讼",     u"行政许可",     u"行政处罚",    u"行政强制", u"行政机关",
    u"政务公开",       u"主动公开",   u"保密审查",     u"信息处理费",   u"人民政府",    u"责任追究", u"监督保障",
    u"政策解读",       u"政务新媒体", u"公开条例",     u"结果维持",     u"结果纠正",    u"公开目录", u"公开指南",
    u"公开专栏",       u"科研机构",   u"社会公益组织", u"法律服务机构", u"年度报告格式"};

/// A character that may stand for another.
struct Alike {
  char16_t wrong;
  char16_t right;
};

constexpr std::size_t kAlikeCount =
    std::accumulate(std::begin(kAlike), std::end(kAlike), std::size_t{0},
                    [](std::size_t count, std::u16string_view alike) { return count + alike.size() - 1; });

/// All of them, each with those that it may stand for together.
constexpr auto kAlikes = [] {
  std::array<Alike, kAlikeCount> alikes;
  std::size_t count = 0;
  for (const std::u16string_view alike : kAlike) {
    for (const char16_t wrong : alike.substr(1)) alikes[count++] = {wrong, alike.front()};
  }
  std::sort(alikes.begin(), alikes.end(),
            [](const Alike& a, const Alike& b) { return a.wrong != b.wrong ? a.wrong < b.wrong : a.right < b.right; });
  return alikes;
}();

auto first_alike(char16_t wrong) {
  return std::lower_bound(kAlikes.begin(), kAlikes.end(), wrong,
                          [](const Alike& alike, char16_t c) { return alike.wrong < c; });
}

/// The term that stands around a character, but for it.
struct Mistyped {
  std::size_t at;
  std::u16string_view right;
};
std::optional<Mistyped> mistyped_around(std::u16string_view text, std::size_t slip) {
  for (auto alike = first_alike(text[slip]); alike != kAlikes.end() && alike->wrong == text[slip]; ++alike) {
    for (const std::u16string_view term : kLongTerms) {
      for (std::size_t at = term.find(alike->right); at != term.npos; at = term.find(alike->right, at + 1)) {
        if (at <= slip && text.substr(slip - at, at) == term.substr(0, at) &&
            text.substr(slip + 1).starts_with(term.substr(at + 1)))
          return Mistyped{slip - at, term};
      }
    }
  }
  return std::nullopt;
}

constexpr CharFilter kMayBeAlike = [] {
  CharFilter filter;
  for (const Alike& alike : kAlikes) filter.add(alike.wrong);
  return filter;
}();

/// A wrong character and the number of the term it stands in.
struct Slip {
  char16_t wrong;
  std::size_t term;
};

constexpr std::size_t kSlipCount =
    std::accumulate(std::begin(kTerms), std::end(kTerms), std::size_t{0},
                    [](std::size_t count, const Term& term) { return count + term.wrong.size(); });

/// All wrong characters, those that are alike together.
constexpr auto kSlips = [] {
  std::array<Slip, kSlipCount> slips;
  std::size_t count = 0;
  for (std::size_t term = 0; term < std::size(kTerms); ++term) {
    for (const char16_t wrong : kTerms[term].wrong) slips[count++] = {wrong, term};
  }
  std::sort(slips.begin(), slips.end(),
            [](const Slip& a, const Slip& b) { return a.wrong != b.wrong ? a.wrong < b.wrong : a.term < b.term; });
  return slips;
}();

constexpr CharFilter kWrong = [] {
  CharFilter wrong;
  for (const Slip& slip : kSlips) wrong.add(slip.wrong);
  return wrong;
}();

/// Terms with a character left out or typed twice, or with their words exchanged.
constexpr std::u16string_view kOthers[][2]{
    {u"信息公工作", u"信息公开工作"},
    {u"政府信公开", u"政府信息公开"},
    {u"政府信息公开开工作", u"政府信息公开工作"},
    {u"中华人民共和国信息公开条例", u"中华人民共和国政府信息公开条例"},
    {u"中华人民共和国政府信息公开工作条例", u"中华人民共和国政府信息公开条例"},
    {u"中华人民共和国政府信息公开管理条例", u"中华人民共和国政府信息公开条例"},
    {u"中华人民共和国政府信息公开法》", u"中华人民共和国政府信息公开条例》"},
    {u"中华人民共和国政府信息公开办法", u"中华人民共和国政府信息公开条例"},
    {u"中华人民共和国政府信息公开年度报告格式", u"中华人民共和国政府信息公开工作年度报告格式"},
    {u"中华人民共和国政务公开条例", u"中华人民共和国政府信息公开条例"},
    {u"政务信息公开条例", u"政府信息公开条例"},
    {u"政府信息公布条例", u"政府信息公开条例"},
    {u"依申公开", u"依申请公开"},
    {u"依申请公示", u"依申请公开"},
    {u"予以公布", u"予以公开"},
    {u"行政起诉讼", u"行政诉讼"},
    {u"商业组织", u"商业企业"},
    {u"维持结果", u"结果维持"},
    {u"纠正结果", u"结果纠正"},
    {u"其它处理", u"其他处理"},
};
constexpr CharFilter kOtherBegins = [] {
  CharFilter begins;
  for (const auto& other : kOthers) begins.add(other[0].front());
  return begins;
}();

/// What 政府信息公开 is part of so firmly that nothing else can be meant.
constexpr std::u16string_view kContinued = u"申请 工作 条例 年度 指南 目录 制度 平台 专栏 栏目 情况";

/// 政府信息公开 with any wrong character, right before 申请, 工作 …; but 市府, 政务 and 公示 are words of their own.
bool is_mistyped_disclosure(std::u16string_view words) {
  constexpr std::u16string_view kRight = u"政府信息公开";
  static constexpr std::u16string_view kWords[]{u"市县区镇乡省州官", u"务", u"", u"", u"", u"示布务"};
  if (words.size() < kRight.size() + 2 || !begins_with_any(words.substr(kRight.size()), kContinued)) return false;
  std::size_t wrong = kRight.size();
  for (std::size_t i = 0; i < kRight.size(); ++i) {
    if (words[i] == kRight[i]) continue;
    if (wrong != kRight.size() || !is_han(words[i]) || kWords[i].find(words[i]) != kWords[i].npos) return false;
    wrong = i;
  }
  return wrong < kRight.size();
}

/// Where 政府信息公开 is mistyped in a text: one half of it is whole.
std::vector<std::size_t> mistyped_disclosures(const Passage& passage) {
  const std::u16string_view text = passage.text;
  std::vector<std::size_t> out;
  for (const auto& [half, at] :
       {std::pair(std::u16string_view(u"政府信"), 0), std::pair(std::u16string_view(u"息公开"), 3)}) {
    for (const std::size_t place : places_of(passage, half)) {
      const auto begin = static_cast<std::ptrdiff_t>(place) - at;
      if (begin >= 0 && is_mistyped_disclosure(text.substr(static_cast<std::size_t>(begin))))
        out.push_back(static_cast<std::size_t>(begin));
    }
  }
  return out;
}

/// Whether `term` stands around the wrong character at `slip`.
bool is_mistyped(const Term& term, std::u16string_view text, std::size_t slip) {
  if (slip < term.at) return false;
  return text.substr(slip - term.at, term.at) == term.right.substr(0, term.at) &&
         text.substr(slip + 1).starts_with(term.right.substr(term.at + 1));
}

/// 结果维持  结果纠正 in the head of a table that spaces align: words that stand apart are no term.
bool stands_apart(std::u16string_view term, const Passage& passage, std::size_t at) {
  return term.ends_with(u"结果") && passage.span(at, at + term.size()).length() > term.size();
}

/// 维持结果 19 件，其中复议 12 件: a head over a list is said in the author's own words.
bool heads_list(std::u16string_view term, std::u16string_view behind) {
  constexpr std::u16string_view kNumbers = u"0123456789：:（(";
  return term.ends_with(u"结果") && (behind.starts_with(u"方面") || behind.starts_with(u"共") ||
                                     (!behind.empty() && kNumbers.find(behind.front()) != kNumbers.npos));
}

/// 予以公布 of 其中予以公布 24 件、不予公开 31 件: beside another result it is one of the form.
bool is_result(std::u16string_view text, std::size_t at, std::size_t length) {
  constexpr std::size_t kReach = 60;  // characters: two results and their numbers to either side
  const std::size_t from = at - std::min(at, kReach);
  const auto behind = text.substr(at + length);
  return !behind.empty() && is_digit(behind.front()) &&
         has_any(text.substr(from, 2 * kReach), u"部分公开 不予公开 无法提供");
}

/// Whether what is wrong for a term is a word of its own where it stands.
bool is_other_word(std::u16string_view wrong, const Passage& passage, std::size_t at) {
  const auto behind = std::u16string_view(passage.text).substr(at + wrong.size());
  return heads_list(wrong, behind) || stands_apart(wrong, passage, at) ||
         (wrong == u"予以公布" && !is_result(passage.text, at, wrong.size()));
}

void check_official_terms(const Case& report_case, Findings& out) {
  const auto add = [&](const Passage& passage, std::size_t at, std::size_t length, std::u16string_view right) {
    const Span span = passage.span(at, at + length);
    const std::string official = utf8(right);
    out.add({{"found", words_at(report_case.document, span)}, {"official", official}}, {}, {span}).fix = {
        {span, official}};
  };
  for (const Passage& passage : report_case.prose.passages) {
    for (std::size_t at = 0; at < passage.text.size(); ++at) {
      if (!kWrong.may_have(passage.text[at])) continue;
      const auto before = [](const Slip& slip, char16_t c) { return slip.wrong < c; };
      auto slip = std::lower_bound(kSlips.begin(), kSlips.end(), passage.text[at], before);
      for (; slip != kSlips.end() && slip->wrong == passage.text[at]; ++slip) {
        const Term& term = kTerms[slip->term];
        if (is_mistyped(term, passage.text, at)) add(passage, at - term.at, term.right.size(), term.right);
      }
    }
  }
  for (const Passage& passage : report_case.prose.passages) {
    std::size_t behind = 0;  // of two slips in one term one is told
    for (std::size_t at = 0; at < passage.text.size(); ++at) {
      const auto found = kMayBeAlike.may_have(passage.text[at]) ? mistyped_around(passage.text, at) : std::nullopt;
      if (!found || at < behind) continue;
      add(passage, found->at, found->right.size(), found->right);
      behind = at + 1;
    }
    for (const std::size_t at : mistyped_disclosures(passage)) add(passage, at, 6, u"政府信息公开");
    for (std::u16string_view rest = passage.text; !rest.empty(); rest.remove_prefix(1)) {
      if (!kOtherBegins.may_have(rest.front())) continue;
      const auto* other = std::find_if(std::begin(kOthers), std::end(kOthers), [&](const auto& it) {
        return it[0].front() == rest.front() && rest.starts_with(it[0]);
      });
      if (other == std::end(kOthers)) continue;
      const std::u16string_view wrong = (*other)[0];
      const std::size_t at = passage.text.size() - rest.size();
      if (!is_other_word(wrong, passage, at)) add(passage, at, wrong.size(), (*other)[1]);
    }
  }
}

constexpr Wording kOfficialTermsWordings[]{
    {{"“{found}”应为“{official}”，疑有错字。", "“{found}” should read “{official}”."},
     {"请改为“{official}”。", "Write “{official}”."}},
};

}  // namespace

extern constinit const Rule official_terms = define({
    .id = "official-terms",
    .group = Group::hygiene,
    .input = Input::prose,
    .about = About::format,
    .severity = Severity::warning,
    .title = {"法定用语写错了一个字", "A term of the law with a wrong character"},
    .wordings = kOfficialTermsWordings,
    .check = check_official_terms,
});

extern constinit const Explanation official_terms_explained = explain({
    .basis = {"《中华人民共和国政府信息公开条例》；国办公开办函〔2021〕30号，附件",
              "Regulations on Open Government Information; 国办公开办函〔2021〕30号, annex"},
    .explanation =
        {"予以公开、不予公开、条例、依申请公开等是法律和格式中的固定用语，差一个字就不是原来的意思。只查一份固定的"
         "错字表，不猜别的词。",
         "Terms such as 予以公开, 不予公开 and 条例 are fixed by law and format; one character makes them another "
         "word. Only a closed list of slips is looked for."},
    .wrong = {"不子公开 2 件", "不子公开 2 件"},
    .right = {"不予公开 2 件", "不予公开 2 件"},
});

}  // namespace nianbao
