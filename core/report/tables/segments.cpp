#include "report/tables/segments.hpp"

#include <algorithm>
#include <string_view>

#include "text/chars.hpp"

namespace nianbao {
namespace {

constexpr std::u16string_view kClosing = u"）)”\"」』】]》>:：,，。．、;；";
constexpr std::u16string_view kOpening = u"（(“\"「『【[《<#*|";

/// The end of a remark in brackets that begins at `at` and has words in it ("（单位：件）", "【注1】"); `at` where there is none.
std::uint32_t after_remark(std::u16string_view text, std::uint32_t at) {
  constexpr std::size_t kLongest = 30;
  if (at >= text.size() || std::u16string_view(u"（([【").find(text[at]) == std::u16string_view::npos) return at;
  const auto end = text.substr(at, kLongest).find_first_of(u"）)]】\n\t|");
  if (end == text.npos || std::u16string_view(u"）)]】").find(text[at + end]) == std::u16string_view::npos) return at;
  const auto remark = text.substr(at, end);
  const bool note_number =
      remark.size() <= 3 && at > 0 && !is_space(text[at - 1]);  // "规章（1）": the number of a footnote
  return note_number || std::any_of(remark.begin(), remark.end(), is_han) ? at + static_cast<std::uint32_t>(end) + 1
                                                                          : at;
}

/// Past the brackets, quotes and colons that close what stands before.
std::uint32_t after_closing(std::u16string_view text, std::uint32_t at) {
  return static_cast<std::uint32_t>(std::min(text.find_first_not_of(kClosing, at), text.size()));
}

/// Where the values behind a label begin: past what closes it, and a remark.
std::uint32_t after_label(const Document& document, const FoldedText& letters, const LabelMatch& hit) {
  std::uint32_t at = after_closing(document.text, letters.at[hit.end - 1] + 1);
  at = after_closing(document.text, after_remark(document.text, at));
  while (at < document.text.size() && document.text[at] >= u'①' && document.text[at] <= u'⑳')
    ++at;  // the mark of a footnote
  return at;
}

/// In front of the number that opens a line: "2." before 其他, which is not found as the row's label.
std::uint32_t before_numbering(std::u16string_view text, std::uint32_t at) {
  if (at < 2 || std::u16string_view(u".．、").find(text[at - 1]) == std::u16string_view::npos) return at;
  const bool opens = at == 2 || text[at - 3] == u'\n' || text[at - 3] == u'\t';
  return is_any_digit(text[at - 2]) && opens ? at - 2 : at;
}

/// Where the values before a label end: in front of the brackets and quotes that open it.
std::uint32_t before_label(const Document& document, const FoldedText& letters, const LabelMatch& hit) {
  std::uint32_t at = letters.at[hit.begin];
  while (at > 0 && kOpening.find(document.text[at - 1]) != kOpening.npos) --at;
  return before_numbering(document.text, at);
}

bool is_sentence(const Document& document, const Line& line) {
  if (!line.is_paragraph()) return false;
  const auto text = slice(document.text, line.cells.front().span);
  const auto letters = std::count_if(text.begin(), text.end(), is_han);
  const auto spaces = std::count_if(text.begin(), text.end(), is_space);
  if (letters < 3 * spaces) return false;  // short words of a head, laid out with spaces
  return letters > 24 || (letters > 6 && text.find_first_of(u"。；") != text.npos);
}

/// Whether a number begins here and no numbering: 284, 3.0 or 12（件）, not 4. or 2.其他.
bool begins_number(const Document& document, const FoldedText& letters, std::size_t at) {
  std::size_t next = letters.at[at];
  while (next < document.text.size() && is_any_digit(document.text[next])) ++next;
  if (next == letters.at[at]) return false;
  const char16_t mark = next < document.text.size() ? document.text[next] : u'\n';
  const bool point = std::u16string_view(u".．、").find(mark) != std::u16string_view::npos;
  return !point || (next + 1 < document.text.size() && is_any_digit(document.text[next + 1]));
}

/// The letters of a range until the first number in it; nothing where it has none.
std::u16string words_before_number(const Document& document, const FoldedText& letters, Range range) {
  constexpr std::size_t kLongest = 60;
  std::u16string words;
  for (std::size_t at = range.begin; at < range.end && words.size() < kLongest; ++at) {
    if (begins_number(document, letters, at)) return words;
    words.push_back(letters.text[at]);
  }
  return {};
}

/// Whether between a label and numbers behind it another row's label begins: on the line of the label or on one below.
bool holds_anothers(const Document& document, const FoldedText& letters, const std::vector<Label>& labels,
                    const LabelMatch& hit, std::size_t end) {
  for (std::size_t at = hit.end; at < end; ++at) {
    const bool begins_line = at == hit.end || letters.line[at] != letters.line[at - 1];
    if (begins_line && begins_another(labels, *hit.label, words_before_number(document, letters, {at, end})))
      return true;
  }
  return false;
}

Line const& line_of(const Document& document, std::size_t number) { return document.lines[number]; }

}  // namespace

bool begins_another(const std::vector<Label>& labels, const Label& own, std::u16string_view words) {
  if (words.empty() || own.words.ends_with(words)) return false;
  return std::any_of(labels.begin(), labels.end(), [&](const Label& label) {
    const bool whole = label.words == words || label.number + label.words == words;
    return label.kind == Label::Kind::row && label.key != own.key && !whole &&
           (label.words.starts_with(words) || (label.number + label.words).starts_with(words));
  });
}

std::size_t line_at(const Document& document, std::uint32_t offset) {
  const auto ends_before = [](const Line& line, std::uint32_t at) { return line.cells.back().span.end < at; };
  return static_cast<std::size_t>(std::lower_bound(document.lines.begin(), document.lines.end(), offset, ends_before) -
                                  document.lines.begin());
}

Span source_span(const Document& document, const FoldedText& letters, Range range) {
  const auto end = static_cast<std::uint32_t>(document.text.size());
  return {range.begin < letters.size() ? letters.at[range.begin] : end,
          range.end < letters.size() ? letters.at[range.end] : end};
}

std::vector<ValueRow> rows_between(const Document& document, Span span) {
  std::vector<ValueRow> rows;
  const std::size_t first = line_at(document, span.begin);
  for (std::size_t line = first; line < document.lines.size(); ++line) {
    if (line_of(document, line).cells.front().span.begin > span.end) break;
    if (line != first && is_sentence(document, line_of(document, line))) break;
    ValueRow row = read_values(document, line, span);
    if (!row.tokens.empty()) rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<Segment> segments_of(const Document& document, const FoldedText& letters, const std::vector<Label>& labels,
                                 const std::vector<LabelMatch>& hits, Range range) {
  std::vector<Segment> out;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    Segment segment{hits[i], {}, false, false};
    const std::uint32_t begin = after_label(document, letters, hits[i]);
    const std::uint32_t end =
        i + 1 < hits.size() ? before_label(document, letters, hits[i + 1]) : source_span(document, letters, range).end;
    const std::size_t own = letters.line[hits[i].end - 1];
    const std::size_t next = i + 1 < hits.size() ? letters.line[hits[i + 1].begin] : document.lines.size();
    for (ValueRow& row : rows_between(document, {begin, std::max(begin, end)})) {
      // Before the next label on its line stand empty cells, or the number of its row.
      const bool in_front = row.line == next && row.line != own;
      if (in_front && (!row.has_digits() || row.tokens.size() == 1)) continue;
      if (row.line == own) segment.own_line = true;
      segment.rows.push_back(std::move(row));
    }
    const std::size_t behind = std::min(i + 1 < hits.size() ? hits[i + 1].begin : range.end, letters.size());
    segment.others = !segment.rows.empty() && document.lines[own].is_paragraph() &&
                     holds_anothers(document, letters, labels, hits[i], behind);
    out.push_back(std::move(segment));
  }
  return out;
}

}  // namespace nianbao
