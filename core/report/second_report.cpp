#include "report/second_report.hpp"

#include <algorithm>
#include <string>

#include "report/identity.hpp"
#include "text/chars.hpp"
#include "text/organ_names.hpp"

namespace nianbao {
namespace {

/// The letters of a paragraph, white space and the marks of headings left out; nothing of a row of a table or a long text.
std::u16string short_line(const Document& document, const Line& line) {
  const Span span = line.cells.front().span;
  std::u16string text;
  if (!line.is_paragraph() || span.length() > kLongestTitle) return text;
  for (const char16_t c : slice(document.text, span)) {
    if (!is_space(c) && c != u'#' && c != u'*') text.push_back(c);
  }
  return text;
}

/// 云溪县教育局2024年政府信息公开工作年度报告, or its last line; no link to it: 下一篇：….
bool ends_title(std::u16string_view text) {
  const bool annual = text.ends_with(u"年度报告") || text.ends_with(u"年报");
  return annual && text.find(u"信息公开") != text.npos && text.find_first_of(u"：:，。；《") == text.npos;
}

bool has_year(std::u16string_view text) { return text.find(u"20") != text.npos; }

/// The line that a title begins in, by its last one: the year may stand above it, and above the year the organ. None where there is
/// no year.
std::optional<std::size_t> title_begin(const Document& document, std::size_t last) {
  constexpr std::size_t kLines = 6;  // lines that a title may be broken over, empty ones among them
  std::size_t begin = last;
  bool dated = has_year(short_line(document, document.lines[last]));
  for (std::size_t i = last; i-- > 0 && last - i <= kLines;) {
    if (document.lines[i].cells.front().span.empty()) continue;
    const std::u16string text = short_line(document, document.lines[i]);
    const bool year = !dated && has_year(text) && (text.ends_with(u"年") || text.ends_with(u"年度"));
    const bool organ =
        dated && organ_kind(text) != OrganKind::none &&
        short_line(document, document.lines[begin]).starts_with(u"20");  // else it has one, and signs above
    if (!year && !organ) break;
    begin = i;
    dated = true;
  }
  return dated ? std::optional(begin) : std::nullopt;
}

bool begins_first_section(std::u16string_view text) {
  constexpr std::size_t kLongestHeading = 10;  // characters: 一、总体情况, with room for another word
  return text.size() <= kLongestHeading && text.starts_with(u"一、") && text.find(u"情况") != text.npos;
}

bool begins_last_sections(std::u16string_view text) { return text.starts_with(u"五、") || text.starts_with(u"六、"); }

/// Longer than any line of a cover, or of a list of contents.
bool is_prose(const Line& line) { return line.is_paragraph() && line.cells.front().span.length() > kLongestTitle; }

/// What no list of contents has between its first entry and its last: a row of a table, or a line without a number.
bool is_body(const Line& line, std::u16string_view text) {
  if (!line.is_paragraph()) return true;
  const bool numbered = !text.empty() && (is_numeral(text[0]) || text[0] == u'（' || text[0] == u'(');
  return !line.cells.front().span.empty() && !numbered;
}

}  // namespace

std::optional<Span> cut_second_report(Document& document) {
  constexpr std::size_t kOpening = 40;  // lines between a title and section one, at most
  bool begun = false;
  bool has_body = false;
  bool written = false;
  bool ends = false;
  std::u16string own;  // the line that ends the first title
  std::size_t title =
      0;  // the last line that ends one, behind the last sections of the report before, or its own once more
  for (std::size_t i = 0; i < document.lines.size(); ++i) {
    const std::u16string text = short_line(document, document.lines[i]);
    begun = begun || text.starts_with(u"一、");
    has_body = has_body || (begun && is_body(document.lines[i], text));
    ends = ends || (has_body && begins_last_sections(text));
    if (!has_body && own.empty() && ends_title(text)) own = text;
    written = written || (begun && is_prose(document.lines[i]));
    const bool stray = written && document.is_scan();  // its pages may be mixed with those of another report
    if ((ends || stray || (has_body && text == own)) && ends_title(text)) title = i;
    if (title == 0 || i - title > kOpening || !begins_first_section(text)) continue;
    const auto begin = title_begin(document, title);
    if (!begin) continue;
    const Span span{document.lines[*begin].cells.front().span.begin, document.lines[title].cells.front().span.end};
    document.lines.erase(document.lines.begin() + static_cast<std::ptrdiff_t>(*begin), document.lines.end());
    return span;
  }
  return std::nullopt;
}

}  // namespace nianbao
