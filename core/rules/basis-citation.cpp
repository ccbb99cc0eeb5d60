#include "rule/passages.hpp"
#include "rule/questions.hpp"
#include "text/chars.hpp"
#include "text/unicode.hpp"

namespace nianbao {
namespace {

struct Citation {
  std::size_t begin;
  std::size_t end;
  std::u16string digits;  ///< of year and number, "202130"
  bool brackets = true;   ///< 〔 〕
};

/// “国办公开办函〔2021〕30号”, in whatever brackets.
std::vector<Citation> citations(std::u16string_view text) {
  constexpr std::u16string_view kIssuer = u"国办公开办函";
  constexpr std::size_t kYear = 4;
  std::vector<Citation> out;
  for (const std::size_t at : places_of(text, kIssuer)) {
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

/// 原国办公开办函〔2019〕60号同时废止: told as history, it is right.
bool names_as_repealed(std::u16string_view text, const Citation& citation) {
  constexpr std::size_t kNear = 8;
  const bool former = text.substr(0, citation.begin).ends_with(u'原');
  const auto behind = text.substr(citation.end, kNear);
  return former || has_any(behind, {u"废止", u"停止执行", u"不再执行"});
}

void check_citation(const Citation& citation, const Passage& passage, const Case& given, Findings& out) {
  const Edition due = edition_due(given.report);
  const bool same = citation.digits == (due == Edition::y2019 ? u"201960" : u"202130");
  if ((same && citation.brackets) || names_as_repealed(passage.text, citation)) return;
  const Span span = passage.span(citation.begin, citation.end);
  out.add({{"found", words_at(given.document, span)}, {"expected", std::string(edition_basis(due))}}, {}, {span})
      .wording = same ? 1 : 0;
}

/// “《政府信息公开条例》（国务院令第492号）”: the regulation of 2007.
void check_order(const Passage& passage, const Case& given, Findings& out) {
  constexpr std::u16string_view kOrder = u"国务院令第";
  const std::u16string_view text = passage.text;
  for (const std::size_t at : places_of(text, kOrder)) {
    const std::size_t end = text.find(u'号', at);
    const std::size_t regulation = text.rfind(u"政府信息公开条例", at);
    if (end - at > kOrder.size() + 4 || regulation == text.npos || at - regulation > 12) continue;
    if (text.substr(at + kOrder.size(), end - at - kOrder.size()) == u"711") continue;
    const Span span = passage.span(at, end + 1);
    out.add({{"found", words_at(given.document, span)}, {"expected", std::string("国务院令第711号")}}, {}, {span});
  }
}

/// A document named in the text, and its number: 《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）.
struct KnownDocument {
  std::u16string_view name;
  std::u16string_view number;
};
constexpr KnownDocument kDocuments[]{{u"信息处理费管理办法", u"国办函〔2020〕109号"}};

/// The number in the bracket behind a document's name, where it is of another year or another number.
void check_document(const Passage& passage, const KnownDocument& known, const Case& given, Findings& out) {
  const std::u16string_view text = passage.text;
  for (const std::size_t at : places_of(text, known.name)) {
    std::size_t begin = at + known.name.size();
    begin += text.substr(begin).starts_with(u"》") || text.substr(begin).starts_with(u"〉");
    const auto bracket = text.substr(begin, 1);
    if (bracket != u"（" && bracket != u"(") continue;
    const std::size_t end = text.find(u'号', ++begin);
    if (end - begin > known.number.size() + 2) continue;
    if (text.substr(begin, end + 1 - begin) == known.number) continue;
    const Span span = passage.span(begin, end + 1);
    out.add({{"found", words_at(given.document, span)}, {"expected", utf8(known.number)}}, {}, {span}).wording = 2;
  }
}

/// The number is right, the organ before it is not: 国办公开函〔2021〕30号.
void check_issuer(const Passage& passage, const Case& given, Findings& out) {
  constexpr std::u16string_view kIssuer = u"国办公开办函";
  const std::u16string_view text = passage.text;
  for (const std::u16string_view number : {u"〔2021〕30号", u"〔2019〕60号"}) {
    for (const std::size_t at : places_of(text, number)) {
      std::size_t begin = at;
      while (begin > 0 && is_han(text[begin - 1])) --begin;
      const std::size_t state = text.substr(begin, at - begin).rfind(u'国');
      if (state == text.npos) continue;
      begin += state;
      const auto issuer = text.substr(begin, at - begin);
      if (issuer == kIssuer || issuer.size() > 8) continue;
      const Span span = passage.span(begin, at + number.size());
      out.add({{"found", words_at(given.document, span)}, {"expected", utf8(std::u16string(kIssuer).append(number))}},
              {}, {span})
          .wording = 2;
    }
  }
}

void check_basis_citation(const Case& given, Findings& out) {
  if (!given.report.year) return;
  for (const Passage& passage : given.prose.passages) {
    for (const Citation& citation : citations(passage.text)) check_citation(citation, passage, given, out);
    check_order(passage, given, out);
    check_issuer(passage, given, out);
    for (const KnownDocument& known : kDocuments) check_document(passage, known, given, out);
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
};

}  // namespace

extern constinit const Rule basis_citation = define({
    .id = "basis-citation",
    .group = Group::report,
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
