#include "report/tables/stream.hpp"

#include <algorithm>
#include <string_view>

#include "text/chars.hpp"

namespace nianbao {
namespace {

constexpr std::u16string_view kClosing =
    u"）)”\"」』】]》>:：,，。．.…·、;；〓";  // the last stands for letters of a picture
constexpr std::u16string_view kOpening = u"（(“\"「『【[《<#*|";

/// "4." and "2、" number what follows; "4" and "3.0" are numbers.
bool is_numbering(std::u16string_view word) {
  constexpr std::size_t kLongest = 3;  // characters of a number with its mark: 12.
  return word.size() > 1 && word.size() <= kLongest && is_any_digit(word.front()) &&
         std::u16string_view(u".．、)）").find(word.back()) != std::u16string_view::npos;
}

bool is_number(std::u16string_view text, Span word) {
  if (!is_any_digit(text[word.begin]) && !is_any_digit(text[word.end - 1]) && text[word.end - 1] != u'）') return false;
  const auto digits = slice(text, word);
  if (std::all_of(digits.begin(), digits.end(), is_digit)) return true;
  const CellToken token = read_token(text, word);
  return (token.kind == CellToken::Kind::number || token.kind == CellToken::Kind::digits) &&
         !is_numbering(slice(text, word));
}

/// The end of a remark in brackets that begins at `at` and has words in it ("（单位：件）", "【注1】"); `at` where there is none.
std::uint32_t after_remark(std::u16string_view text, std::uint32_t at) {
  constexpr std::size_t kLongest = 30;  // characters of a remark, as （单位：件）; longer brackets are sentences
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

/// Where the values behind a label begin: past what closes it, a remark, the mark of a footnote.
std::uint32_t after_label(std::u16string_view text, std::uint32_t at) {
  at = after_closing(text, at);
  at = after_closing(text, after_remark(text, at));
  while (at < text.size() && text[at] >= u'①' && text[at] <= u'⑳') ++at;
  return at;
}

/// In front of the number that opens a line: "2." before 其他, which is not found as the row's label.
std::uint32_t before_numbering(std::u16string_view text, std::uint32_t at) {
  if (at < 2 || std::u16string_view(u".．、").find(text[at - 1]) == std::u16string_view::npos) return at;
  const bool opens = at == 2 || text[at - 3] == u'\n' || text[at - 3] == u'\t';
  return is_any_digit(text[at - 2]) && opens ? at - 2 : at;
}

/// Where the values before a label end: in front of the brackets and quotes that open it.
std::uint32_t before_label(std::u16string_view text, std::uint32_t at) {
  while (at > 0 && kOpening.find(text[at - 1]) != kOpening.npos) --at;
  return before_numbering(text, at);
}

/// Whether values stand behind the bracket of a label's number: （, 12, and 七）总计 behind them.
bool follows_bracket(std::u16string_view text, std::uint32_t at) {
  while (at > 0 && is_space(text[at - 1])) --at;
  return at > 0 && fold_width(text[at - 1]) == u'(';
}

/// Appends where the letters of a label stand: in parts, if lines, cells or numbers lie between them.
void add_parts(const Document& document, const FoldedText& letters, const LabelMatch& label, std::vector<Span>& out) {
  for (std::size_t begin = label.begin; begin < label.end;) {
    std::size_t end = begin + 1;
    while (end < label.end && letters.cell[end] == letters.cell[begin] && !follows_number(document, letters, end))
      ++end;
    const std::uint32_t from = begin == label.begin ? label.from : letters.at[begin];
    out.push_back({before_label(document.text, from), letters.at[end - 1] + 1});
    if (end == label.end) out.back().end = after_label(document.text, out.back().end);
    begin = end;
  }
}

/// Whether a fraction goes on below: 120698.8, and 9 right below it in a text that is laid out, where a cell is narrow.
bool goes_on_in_fraction(std::u16string_view text, const CellToken& above, const CellToken& below) {
  constexpr std::uint32_t kMostDigits = 2;  // digits behind the point, as money has
  const std::u16string_view number = slice(text, above.span);
  const bool fraction = std::any_of(number.begin(), number.end(), [](char16_t c) { return fold_width(c) == u'.'; });
  const auto between = slice(text, {above.span.end, below.span.begin});
  const std::size_t indent = between.size() - (between.rfind(u'\n') + 1);
  return fraction && below.kind == CellToken::Kind::number && below.span.length() <= kMostDigits && indent > 1 &&
         std::all_of(between.begin(), between.end(), is_space) &&
         std::count(between.begin(), between.end(), u'\n') == 1;
}

/// Adds the digits below to a fraction. Behind others than its point they may be the number of a page.
void join_fraction(std::u16string_view text, CellToken& above, const CellToken& below) {
  const double scale = below.span.length() > 1 ? 100 : 10;
  if (fold_width(text[above.span.end - 1]) == u'.') above.value = (above.value * scale + below.value) / scale;
  else above.kind = CellToken::Kind::digits;
  above.span.end = below.span.end;
}

/// Units and blanks behind the only value of a line.
void reject_trailers(std::vector<CellToken>& tokens) {
  const auto is_trailer = [](const CellToken& token) {
    return is_blank(token) || (token.kind == CellToken::Kind::text && token.is_unit);
  };
  if (std::all_of(tokens.begin() + 1, tokens.end(), is_trailer)) tokens.resize(1);
}

/// Blank cells behind a list are those in front of the next label; before it those beside its own, unless it has others.
void trim_blanks(std::vector<CellToken>& tokens) {
  while (!tokens.empty() && is_blank(tokens.back())) tokens.pop_back();
  const auto first = std::find_if_not(tokens.begin(), tokens.end(), is_blank);
  if (std::none_of(first, tokens.end(), is_blank)) tokens.erase(tokens.begin(), first);
}

/// Collects the runs of a table line by line.
class RunFinder {
 public:
  RunFinder(TableId table, const Document& document, const FoldedText& letters, Span within,
            const std::vector<LabelMatch>& labels)
      : document_(document),
        letters_(letters),
        within_(within),
        width_(table_form(table, Edition::y2021).rows.front().columns.size()) {
    for (const LabelMatch& label : labels) add_parts(document, letters, label, parts_);
  }

  std::vector<ValueRun> find() {
    const auto ends_before = [](const Line& line, std::uint32_t at) { return line.cells.back().span.end < at; };
    const auto& lines = document_.lines;
    auto line = static_cast<std::size_t>(std::lower_bound(lines.begin(), lines.end(), within_.begin, ends_before) -
                                         lines.begin());
    for (; line < lines.size() && lines[line].cells.front().span.begin < within_.end; ++line) read_line(line);
    if (!are_last_values()) {
      for (const std::size_t run : in_front_) runs_[run].values.tokens.clear();
    }
    for (ValueRun& run : runs_) {
      if (run.listed) trim_blanks(run.values.tokens);
    }
    std::erase_if(runs_, [](const ValueRun& run) { return run.values.tokens.empty(); });
    return std::move(runs_);
  }

 private:
  /// The parts of a line before, between and behind those of labels. Behind a sentence no values stand until the next label.
  void read_line(std::size_t line) {
    const auto& cells = document_.lines[line].cells;
    const std::uint32_t begin = std::max(cells.front().span.begin, within_.begin);
    const std::uint32_t end = std::min(cells.back().span.end, within_.end);
    while (next_ < parts_.size() && parts_[next_].end <= begin && parts_[next_].begin < begin) ++next_;
    const bool labelled = next_ < parts_.size() && parts_[next_].begin < std::max(end, begin + 1);
    if (labelled) closed_ = false;
    else if (is_sentence(document_, document_.lines[line])) closed_ = true;
    if (labelled || closed_) goes_on_ = false;
    if (closed_) return;
    std::uint32_t at = begin;
    bool behind = false;
    for (; next_ < parts_.size() && parts_[next_].begin < end; ++next_) {
      add(line, {at, std::max(at, parts_[next_].begin)}, !behind);
      at = std::max(at, parts_[next_].end);
      behind = true;
      goes_on_ = false;
    }
    const bool whole = end == cells.back().span.end;  // with an empty cell at the line's end
    if (at <= end) add(line, {at, whole ? end + 1 : end}, false);
  }

  /// Whether numbers that stand alone in front of labels are the last ones of the rows above: they count no rows, and are several.
  [[nodiscard]] bool are_last_values() const {
    constexpr std::size_t kSeveral = 8;  // rows; fewer numbers may be a label's own, or of pages
    const auto value = [this](std::size_t i) { return runs_[in_front_[i]].values.tokens.front().value; };
    std::size_t steps = 0;
    for (std::size_t i = 1; i < in_front_.size(); ++i) steps += value(i) == value(i - 1) + 1;
    return in_front_.size() >= kSeveral && 2 * steps < in_front_.size();
  }

  /// Before the first label on its line stand empty cells, or the number of its row.
  void add(std::size_t line, Span part, bool in_front) {
    if (part.begin > part.end || (part.empty() && in_front)) return;
    ValueRow values = read_values(document_, line, part);
    if (values.tokens.empty()) return;
    const bool cell = values.cells && document_.lines[line].cells.size() == 1;
    if ((cell || !values.cells) && is_value(values.tokens.front())) reject_trailers(values.tokens);
    const bool value = is_value(values.tokens.front()) || (cell && is_blank(values.tokens.front()));
    const bool listed = !in_front && (cell || !values.cells) && values.tokens.size() == 1 && value;
    if (listed && !runs_.empty()) {
      auto& tokens = runs_.back().values.tokens;
      const CellToken& below = values.tokens.front();
      if (goes_on_in_fraction(document_.text, tokens.back(), below))
        return join_fraction(document_.text, tokens.back(), below);
      if (goes_on_) return tokens.push_back(below);
    }
    goes_on_ = listed;
    const bool several = document_.lines[line].cells.size() > kWidest && values.count_values() > width_;
    const auto filled =
        std::count_if(values.tokens.begin(), values.tokens.end(), [](const auto& t) { return !is_blank(t); });
    const bool lone = in_front && filled == 1;
    if (in_front && (!values.has_digits() || (lone && values.cells))) return;
    const auto is_word = [](const CellToken& t) { return t.kind == CellToken::Kind::text && !t.has_digit; };
    if (!values.cells && std::all_of(values.tokens.begin(), values.tokens.end(), is_word)) return;
    const std::size_t letter = letters_.index_at(values.tokens.front().span.begin);
    if (lone) in_front_.push_back(runs_.size());
    const bool numbered = follows_bracket(document_.text, values.tokens.front().span.begin);
    runs_.push_back({std::move(values), letter, listed || several, numbered});
  }

  // Cells of a row: twice the fifteen numbers of the widest, and its labels. A line with more is a table whose rows nothing parts.
  static constexpr std::size_t kWidest = 60;

  const Document& document_;
  const FoldedText& letters_;
  Span within_;
  std::size_t width_;        ///< of the rows of the table
  std::vector<Span> parts_;  ///< of labels
  std::size_t next_ = 0;     ///< of the parts, the first that does not end before the line
  bool closed_ = false;      ///< behind a sentence
  bool goes_on_ = false;     ///< the last thing seen was a value on a line of its own
  std::vector<ValueRun> runs_;
  std::vector<std::size_t> in_front_;  ///< runs of one number before the first label of a line
};

}  // namespace

bool is_sentence(const Document& document, const Line& line) {
  if (!line.is_paragraph()) return false;
  const auto text = slice(document.text, line.cells.front().span);
  const auto letters = std::count_if(text.begin(), text.end(), is_han);
  const auto spaces = std::count_if(text.begin(), text.end(), is_space);
  if (letters < 3 * spaces) return false;  // short words of a head, laid out with spaces
  return letters > 24 || (letters > 6 && text.find_first_of(u"。；") != text.npos);
}

int Stream::column_at(std::size_t letter) const {
  for (const Cell& cell : line_of(letter).cells) {
    if (cell.span.end > letters.at[letter]) return cell.column;
  }
  return 0;
}

Span Stream::span_of(const LabelMatch& label) const {
  Span span{label.from, letters.at[label.end - 1] + 1};
  if (label.numbered && span.begin > 0 && fold_width(document.text[span.begin - 1]) == u'(') --span.begin;
  return span;
}

FoldedText without_numbers(const Document& document, const FoldedText& letters) {
  const std::u16string_view text = document.text;
  FoldedText out = letters;
  std::size_t kept = 0;
  std::size_t next = 0;
  std::uint32_t cell_number = 0;
  const auto parts = [text](std::uint32_t at) { return is_space(text[at]) || text[at] == u'|'; };
  for (const Line& line : document.lines) {
    for (const Cell& cell : line.cells) {
      for (std::uint32_t begin = cell.span.begin, end = begin; begin < cell.span.end; begin = end) {
        const bool gap = parts(begin);
        while (end < cell.span.end && parts(end) == gap) ++end;
        const std::size_t first = next;
        while (next < letters.size() && letters.cell[next] == cell_number && letters.at[next] < end) ++next;
        if (next == first || is_number(text, {begin, end})) continue;
        out.keep(kept, first, next);
        kept += next - first;
      }
      ++cell_number;
    }
  }
  out.resize(kept);
  return out;
}

Stream read_stream(TableId table, const Document& document, const FoldedText& letters, Span range) {
  const Range of_letters{letters.index_at(range.begin), letters.index_at(range.end)};
  std::vector<LabelMatch> labels = find_labels(table, document, letters, of_letters);
  std::vector<ValueRun> runs = RunFinder(table, document, letters, range, labels).find();
  return {document, letters, of_letters, std::move(labels), std::move(runs)};
}

}  // namespace nianbao
