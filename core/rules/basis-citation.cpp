#include "rules/_look.hpp"
#include "source/chars.hpp"

namespace nianbao {
namespace {

struct Citation {
  std::size_t begin;
  std::size_t end;
  std::u16string number;  ///< year and number, "2021/30"
  bool brackets = true;   ///< 〔 〕
};

/// “国办公开办函〔2021〕30号”, in whatever brackets.
std::vector<Citation> citations(std::u16string_view text) {
  constexpr std::u16string_view kIssuer = u"国办公开办函";
  std::vector<Citation> out;
  for (std::size_t at = text.find(kIssuer); at != text.npos; at = text.find(kIssuer, at + 1)) {
    Citation citation{at, std::min(text.find(u'号', at), text.size() - 1) + 1, u"", true};
    if (citation.end - at > kIssuer.size() + 12) continue;
    std::u16string brackets;
    for (const char16_t c : text.substr(at + kIssuer.size(), citation.end - at - kIssuer.size() - 1)) {
      if (is_digit(c)) citation.number.push_back(c);
      else brackets.push_back(c);
      if (brackets.size() == 2 && citation.number.size() == 4) citation.number.push_back(u'/');
    }
    citation.brackets = brackets == u"〔〕" || brackets.size() != 2;  // a lone one may have lost the other on the way
    if (citation.number.size() > 4) out.push_back(citation);
  }
  return out;
}

void check_citation(const Citation& citation, const Passage& passage, const Context& context, Findings& out) {
  const Edition due = edition_due(context.report);
  const std::u16string_view right = due == Edition::y2019 ? u"2019/60" : u"2021/30";
  const std::u16string_view digits = citation.number;
  const bool same = digits == right || (digits.size() == 6 && digits.substr(0, 4) == right.substr(0, 4) &&
                                        digits.substr(4) == right.substr(5));
  if (same && citation.brackets) return;
  const Span span = passage.span(citation.begin, citation.end);
  out.add({{"found", words_at(context.document, span)}, {"expected", std::string(edition_basis(due))}}, {}, {span})
      .wording = same ? 1 : 0;
}

/// “《政府信息公开条例》（国务院令第492号）”: the regulation of 2007.
void check_order(const Passage& passage, const Context& context, Findings& out) {
  constexpr std::u16string_view kOrder = u"国务院令第";
  const std::u16string_view text = passage.text;
  for (std::size_t at = text.find(kOrder); at != text.npos; at = text.find(kOrder, at + 1)) {
    const std::size_t end = text.find(u'号', at);
    const std::size_t regulation = text.rfind(u"政府信息公开条例", at);
    if (end == text.npos || end - at > kOrder.size() + 4 || regulation == text.npos || at - regulation > 12) continue;
    if (text.substr(at + kOrder.size(), end - at - kOrder.size()) == u"711") continue;
    const Span span = passage.span(at, end + 1);
    out.add({{"found", words_at(context.document, span)}, {"expected", std::string("国务院令第711号")}}, {}, {span});
  }
}

void check(const Context& context, Findings& out) {
  if (!context.report.year) return;
  for (const Passage& passage : context.report.narrative.passages) {
    for (const Citation& citation : citations(passage.text)) check_citation(citation, passage, context, out);
    check_order(passage, context, out);
  }
}

constexpr Wording kWordings[]{
    {{"文号“{found}”不对，本年度报告的依据是“{expected}”。",
      "The document number “{found}” is wrong; this report is based on “{expected}”."},
     {"请改为“{expected}”。", "Write “{expected}”."}},
    {{"文号“{found}”的括号不对，应为六角括号：“{expected}”。",
      "The document number “{found}” has the wrong brackets; it should be “{expected}”."},
     {"请改为“{expected}”。", "Write “{expected}”."}},
};

}  // namespace

extern constinit const Rule basis_citation = define({
    .id = "basis-citation",
    .group = Group::report,
    .about = About::content,
    .severity = Severity::warning,
    .title = {"编制依据的文号不对", "The document number of the basis is wrong"},
    .wordings = kWordings,
    .check = check,
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
