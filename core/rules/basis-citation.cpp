#include <algorithm>
#include <span>

#include "rule/passages.hpp"
#include "rule/questions.hpp"
#include "rule/stretches.hpp"
#include "text/any_word.hpp"
#include "text/chars.hpp"
#include "text/numerals.hpp"
#include "text/unicode.hpp"

namespace nianbao {
namespace {

/// Which of the wordings a finding has, in their order.
enum class BasisCitationNotice { wrong_number, wrong_brackets, wrong_number_of_named, no_such_article, wrong_limit };

struct Citation {
  std::size_t begin;
  std::size_t end;
  std::u16string digits;  ///< of year and number, "202130"
  bool brackets = true;   ///< 〔 〕
};

/// “国办公开办函〔2021〕30号”, in whatever brackets.
std::vector<Citation> citations(const Passage& passage) {
  constexpr std::u16string_view kIssuer = u"国办公开办函";
  constexpr std::size_t kYear = 4;  // digits of a year
  const std::u16string_view text = passage.text;
  std::vector<Citation> out;
  for (const std::size_t at : places_of(passage, kIssuer)) {
    const std::size_t begin = at + kIssuer.size();
    const std::size_t end = text.find(u'号', at);
    if (end - begin > 11) continue;  // that of something else, or none at all
    Citation citation{at, end + 1, u"", true};
    std::u16string brackets;
    for (const char16_t c : text.substr(begin, end - begin)) (is_digit(c) ? citation.digits : brackets).push_back(c);
    citation.brackets = brackets == u"〔〕" || brackets.size() != 2;  // a lone one may have lost the other on the way
    if (citation.digits.size() >= kYear) out.push_back(citation);
  }
  return out;
}

/// The title that a number stands behind: 规范政府信息公开平台有关事项 of 《…有关事项的通知》（国办公开办函〔2019〕61号）.
std::u16string_view title_of(std::u16string_view text, const Citation& citation) {
  const std::size_t begin = text.substr(0, citation.begin).rfind(u'《');
  const std::size_t end = begin == text.npos ? text.npos : text.find(u'》', begin);
  return end != text.npos && end + 2 == citation.begin ? text.substr(begin, end - begin) : std::u16string_view();
}

/// Whether the number is that of another document, or of the one that the basis replaced, named by its title beside the basis.
bool is_of_another(std::u16string_view title, bool beside_basis) {
  if (title.empty() || has_any(title, u"格式 公开条例")) return false;
  return !has_any(title, u"年度报告") || (beside_basis && has_any(title, u"有关事项"));
}

/// 原国办公开办函〔2019〕60号同时废止: told as history, it is right.
bool names_as_repealed(std::u16string_view text, const Citation& citation) {
  constexpr std::size_t kRightBehind = 8;  // characters: the bracket that closes, and 同时废止
  const bool former = ends_in_any_of(text.substr(0, citation.begin), u"原 原格式（ 旧格式（ 老格式（");
  const auto behind = text.substr(citation.end, kRightBehind);
  return former || has_any(behind, u"废止 停止执行 不再执行 不再适用");
}

/// A number that should be another one.
Finding& add(const Case& report_case, Span span, const std::string& expected, Findings& out) {
  Finding& finding = out.add({{"found", words_at(report_case.document, span)}, {"expected", expected}}, {}, {span});
  finding.fix = {{span, expected}};
  return finding;
}

/// One of `all` the numbers in a passage.
void check_citation(const Citation& citation, std::span<const Citation> all, const Passage& passage,
                    const Case& report_case, Findings& out) {
  const Edition due = edition_due(report_case.report);
  const std::u16string_view basis = due == Edition::y2019 ? u"201960" : u"202130";
  const bool same = citation.digits == basis;
  const bool beside = !same && std::any_of(all.begin(), all.end(), [&](const auto& c) { return c.digits == basis; });
  const bool told_apart = !report_case.document.is_scan();  // 〔 and （: recognition may take one for the other
  if ((same && (citation.brackets || !told_apart)) || names_as_repealed(passage.text, citation)) return;
  if (!same && is_of_another(title_of(passage.text, citation), beside)) return;
  add(report_case, passage.span(citation.begin, citation.end), std::string(edition_basis(due)), out)
      .say(same ? BasisCitationNotice::wrong_brackets : BasisCitationNotice::wrong_number);
}

/// “《政府信息公开条例》（国务院令第492号）”: the regulation of 2007.
void check_order(const Passage& passage, const Case& report_case, Findings& out) {
  constexpr std::u16string_view kOrder = u"国务院令第";
  constexpr std::size_t kNear = 12, kYear = 5;  // characters: 政府信息公开条例》（, and three more; 2019年
  const std::u16string_view text = passage.text;
  for (const std::size_t at : places_of(text, kOrder)) {
    const std::size_t end = text.find(u'号', at);
    const std::size_t regulation = text.rfind(u"政府信息公开条例", at);
    if (end - at > kOrder.size() + 4 || regulation == text.npos) continue;
    const bool revised = text.substr(end + 1).starts_with(u"修订");  // 2019年国务院令第492号修订
    if (at - regulation > kNear + (revised ? kYear : 0)) continue;
    if (text.substr(at + kOrder.size(), end - at - kOrder.size()) == u"711") continue;
    add(report_case, passage.span(at, end + 1), "国务院令第711号", out);
  }
}

/// A document named in the text, and its number: 《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）.
struct KnownDocument {
  std::u16string_view name;
  std::u16string_view number;
};
constexpr KnownDocument kFees{u"信息处理费管理办法", u"国办函〔2020〕109号"};
constexpr KnownDocument kDocuments[]{
    kFees,
    {u"规范政府信息公开平台有关事项", u"国办公开办函〔2019〕61号"},
    {u"年度报告有关事项", u"国办公开办函〔2019〕60号"},
    {u"基层政务公开标准化规范化工作的指导意见", u"国办发〔2019〕54号"},
    {u"公共企事业单位信息公开规定制定办法", u"国办发〔2020〕50号"},
    {u"推进政务新媒体健康有序发展的意见", u"国办发〔2018〕123号"},
    {u"政府网站发展指引", u"国办发〔2017〕47号"},
    {u"进一步做好政务舆情回应", u"国办发〔2016〕61号"},
    {u"公共资源配置领域政府信息公开的意见", u"国办发〔2017〕97号"},
    {u"重大建设项目批准和实施领域政府信息公开的意见", u"国办发〔2017〕94号"},
    {u"社会公益事业建设领域政府信息公开的意见", u"国办发〔2018〕10号"},
    {u"行政规范性文件制定和监督管理工作", u"国办发〔2018〕37号"},
    {u"行政规范性文件合法性审核机制的指导意见", u"国办发〔2018〕115号"},
    {u"重大执法决定法制审核制度的指导意见", u"国办发〔2018〕118号"},
    {u"2022年政务公开工作要点", u"国办发〔2022〕8号"},
    {u"2021年政务公开工作要点", u"国办发〔2021〕12号"},
    {u"2020年政务公开工作要点", u"国办发〔2020〕17号"},
    {u"2019年政务公开工作要点", u"国办发〔2019〕14号"},
};

/// Behind the rest of a title: 〉的通知》.
std::size_t after_title(std::u16string_view text, std::size_t at) {
  for (const std::u16string_view rest : {u"〉", u"的通知", u"》"}) {
    if (text.substr(at).starts_with(rest)) at += rest.size();
  }
  return at;
}

/// 《云溪县人民政府办公室关于编制公布…年度报告有关事项的通知》（云政办〔2021〕95号): a number that no organ of the state gives, behind a title
/// that names who gave it.
bool is_of_another_organ(std::u16string_view text, std::size_t name, std::u16string_view number) {
  if (number.starts_with(u'国')) return false;
  const std::size_t open = text.substr(0, name).rfind(u'《');
  const auto head = open == text.npos ? std::u16string_view() : text.substr(open + 1, name - open - 1);
  return head.find(u"关于") != head.npos && !head.starts_with(u"关于") && !head.starts_with(u"国");
}

/// 国办函〔2020〕109号 of 国办函〔2020〕109号《政府信息公开信息处理费管理办法》, at a word of the title; empty where none stands there.
Stretch number_before(std::u16string_view text, std::size_t name, std::size_t longest) {
  const std::size_t open = text.substr(0, name).rfind(u'《');
  const auto before = text.substr(0, open == text.npos ? 0 : open);
  const std::size_t begin = before.rfind(u'国');
  const bool there = begin != before.npos && before.ends_with(u'号') && open - begin <= longest;
  return there ? Stretch{begin, open} : Stretch{0, 0};
}

/// The number in the bracket behind a document's name, or before its title, where it is of another year or another number.
void check_document(const Passage& passage, const KnownDocument& known, const Case& report_case, Findings& out) {
  const std::u16string_view text = passage.text;
  for (const std::size_t at : places_of(passage, known.name)) {
    std::size_t begin = after_title(text, at + known.name.size());
    const auto bracket = text.substr(begin, 1);
    const bool behind = bracket == u"（" || bracket == u"(";
    const std::size_t longest = known.number.size() + 3;
    const Stretch before = number_before(text, at, longest);
    begin = behind ? begin + 1 : before.begin;
    const std::size_t end = behind ? text.find(u'号', begin) + 1 : before.end;
    if (end <= begin || end - begin > longest) continue;
    const auto number = text.substr(begin, end - begin);
    if (number == known.number || is_of_another_organ(text, at, number)) continue;
    add(report_case, passage.span(begin, end), utf8(known.number), out).say(BasisCitationNotice::wrong_number_of_named);
  }
}

/// 国办函〔2019〕109号 beside the fees for information, whose number is 国办函〔2020〕109号: one of year and number is right, the other is not.
void check_number_of_fees(const Passage& passage, const Case& report_case, Findings& out) {
  constexpr std::size_t kOpen = kFees.number.find(u'〔');
  constexpr std::size_t kClose = kFees.number.find(u'〕');
  constexpr auto kYear = kFees.number.substr(kOpen, kClose + 1 - kOpen);
  constexpr auto kOrdinal = kFees.number.substr(kClose);
  const std::u16string_view text = passage.text;
  if (!has_any(text, u"信息处理费") || text.find(kFees.name) != text.npos) return;
  for (const std::size_t at : places_of(text, kFees.number.substr(0, kOpen + 1))) {
    const std::size_t end = text.find(u'号', at) + 1;
    const auto number = text.substr(at, end > at ? end - at : 0);
    const bool near = number.find(kYear) != number.npos || number.ends_with(kOrdinal);
    if (!near || number.size() > kFees.number.size() + 1 || number == kFees.number) continue;
    add(report_case, passage.span(at, end), utf8(kFees.number), out).say(BasisCitationNotice::wrong_number_of_named);
  }
}

/// The number is right, the organ before it is not: 国办公开函〔2021〕30号.
void check_issuer(const Passage& passage, const Case& report_case, Findings& out) {
  constexpr std::u16string_view kIssuer = u"国办公开办函";
  const std::u16string_view text = passage.text;
  for (const std::u16string_view number : {u"〔2021〕30号", u"〔2019〕60号"}) {
    for (const std::size_t at : places_of(passage, number)) {
      std::size_t begin = at;
      while (begin > 0 && is_han(text[begin - 1])) --begin;
      const std::size_t state = text.substr(begin, at - begin).rfind(u'国');
      if (state == text.npos) continue;
      begin += state;
      const auto issuer = text.substr(begin, at - begin);
      if (issuer == kIssuer || issuer.size() > 8) continue;
      add(report_case, passage.span(begin, at + number.size()), utf8(std::u16string(kIssuer).append(number)), out)
          .say(BasisCitationNotice::wrong_number_of_named);
    }
  }
}

/// 《政府信息公开条例》第六十八条: it has fifty-six.
void check_article(const Passage& passage, const Case& report_case, Findings& out) {
  constexpr std::u16string_view kLead = u"政府信息公开条例》第";
  constexpr double kLast = 56;  // articles, as the regulation of 2019 has
  const std::u16string_view text = passage.text;
  for (const std::size_t at : places_of(passage, kLead)) {
    const std::size_t begin = at + kLead.size();
    const auto number =
        begin < text.size() && prose::begins_numeral(text[begin]) ? prose::read_numeral(text, begin) : std::nullopt;
    if (!number || number->value <= kLast || !text.substr(begin + number->length).starts_with(u'条')) continue;
    const Span span = passage.span(begin - 1, begin + number->length + 1);
    add_at(report_case, "found", span, out).say(BasisCitationNotice::no_such_article);
  }
}

bool is_about_limits(std::u16string_view said) {
  return has_any(said, u"条例 法定") && !has_any(said, u"第三方 征求 补正 更正 复议 诉讼 许可 提案 建议 留言");
}

/// 条例规定的 10 个工作日答复期限, 延长期限最长不超过 30 个工作日: another number of days than article 33 gives for either.
bool is_wrong_limit(std::u16string_view text, Stretch sentence, std::size_t number, std::size_t behind) {
  const auto before = text.substr(sentence.begin, number - sentence.begin);
  const auto after = text.substr(behind, sentence.end - behind);
  const bool answered =
      ends_in_any_of(before, u"规定的 法定的 法定") &&
      begins_with_any(after, u"法定答复 答复期限 答复时限 的答复 的法定答复 内答复 办理期限 办理时限");
  const bool extended = before.find(u"延长") != before.npos && ends_in_any_of(before, u"不超过 不得超过");
  return answered || extended;
}

void check_limits(const Passage& passage, const Case& report_case, Findings& out) {
  constexpr std::u16string_view kDays = u"个工作日";
  constexpr double kLegal = 20;  // working days, by article 33
  if (!passage.letters.may_have_all(kDays) || is_before_format(report_case.report)) return;
  const std::u16string_view text = passage.text;
  for (const Stretch sentence : sentences_of(text)) {
    if (!is_about_limits(text.substr(sentence.begin, sentence.length()))) continue;
    for (std::size_t at = sentence.begin; at < sentence.end; ++at) {
      const auto number = prose::begins_numeral(text[at]) ? prose::read_numeral(text, at) : std::nullopt;
      if (!number) continue;
      const std::size_t unit = at + number->length;
      const bool days = text.substr(unit).starts_with(kDays);
      const std::size_t end = unit + kDays.size();
      if (days && number->value != kLegal && is_wrong_limit(text, sentence, at, end)) {
        const Span span = passage.span(at, end);
        add_at(report_case, "found", span, out).say(BasisCitationNotice::wrong_limit);
      }
      at = unit - 1;
    }
  }
}

void check_basis_citation(const Case& report_case, Findings& out) {
  if (!report_case.report.year) return;
  for (const Passage& passage : report_case.prose.passages) {
    const std::vector<Citation> all = citations(passage);
    for (const Citation& citation : all) check_citation(citation, all, passage, report_case, out);
    check_order(passage, report_case, out);
    check_issuer(passage, report_case, out);
    check_number_of_fees(passage, report_case, out);
    check_article(passage, report_case, out);
    check_limits(passage, report_case, out);
    for (const KnownDocument& known : kDocuments) check_document(passage, known, report_case, out);
  }
}

constexpr Wording kBasisCitationWordings[]{
    {{"文号“{found}”不对，本年度报告的依据是“{expected}”。",
      "The document number “{found}” is wrong; this report is based on “{expected}”."},
     {"请改为“{expected}”。", "Write “{expected}”."}},
    {{"文号“{found}”的括号不对，应为六角括号：“{expected}”。",
      "The document number “{found}” has the wrong brackets; it should be “{expected}”."},
     {"请改为“{expected}”。", "Write “{expected}”."}},
    {{"文号“{found}”不对，应为“{expected}”。", "The document number “{found}” is wrong; it is “{expected}”."},
     {"请改为“{expected}”。", "Write “{expected}”."}},
    {{"《政府信息公开条例》共五十六条，没有“{found}”。", "The regulation has 56 articles; there is no “{found}”."},
     {"请核对是哪一条。", "Check which article is meant."}},
    {{"《政府信息公开条例》第三十三条规定答复、延长的期限都是 20 个工作日，这里写“{found}”。",
      "Article 33 of the regulation gives 20 working days to answer, and 20 more at most; this says “{found}”."},
     {"请改为“20 个工作日”；写的是本机关自己的承诺的，请写明。",
      "Write 20 working days, or say that it is a promise of your own."}},
};

}  // namespace

extern constinit const Rule basis_citation = define({
    .id = "basis-citation",
    .group = Group::report,
    .input = Input::prose,
    .about = About::content,
    .severity = Severity::warning,
    .title = {"编制依据的文号不对", "The document number of the basis is wrong"},
    .wordings = kBasisCitationWordings,
    .check = check_basis_citation,
});

extern constinit const Explanation basis_citation_explained = explain({
    .basis = {"国办公开办函〔2021〕30号、国办公开办函〔2019〕60号，国务院令第711号",
              "国办公开办函〔2021〕30号, 国办公开办函〔2019〕60号, 国务院令第711号"},
    .explanation = {"2021 年及以后的报告依据国办公开办函〔2021〕30号，2019、2020 "
                    "年的报告依据国办公开办函〔2019〕60号；现行《条例》是国务院令第711号。文号的年份用六角括号〔〕。",
                    "Reports on 2021 and later follow 国办公开办函〔2021〕30号, those on 2019 and 2020 "
                    "国办公开办函〔2019〕60号; the regulation in force is 国务院令第711号. The year stands in 〔〕."},
    .wrong = {"国办公开办函[2019]60号（用于 2024 年度报告）", "国办公开办函[2019]60号 in a report on 2024"},
    .right = {"国办公开办函〔2021〕30号", "国办公开办函〔2021〕30号"},
});

}  // namespace nianbao
