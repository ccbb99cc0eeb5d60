#include "report/tables/strangers.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "format/applicants.hpp"
#include "text/chars.hpp"
#include "text/word_list.hpp"

namespace nianbao {
namespace {

using View = std::u16string_view;
using Tokens = std::vector<CellToken>;

constexpr WordList kOtherColumns(
    u"上年 上一年 去年 同期 同比 比上年 较上年 占比 比例 百分比 比重 增减 备注 "
    u"说明 行次 序号");

/// Whether words begin the name of a column of another year, of shares, remarks or counts of rows, or of a sum beside that of all.
bool names_other(const Stream& stream, View words) {
  const auto is_total = [](const LabelMatch& it) { return is_column(it) && it.label->key == "total"; };
  if (words.starts_with(u"小计")) return std::any_of(stream.labels.begin(), stream.labels.end(), is_total);
  return !kOtherColumns.at_start(words).empty();
}

/// 备注 and 总计 in one cell, as a tool joins the lines of a head: in that column totals stand.
bool has_totals(View words) { return words.starts_with(u"备注") && words.find(u"总计") != View::npos; }

bool opens_totals(const Stream& stream, std::size_t letter) {
  constexpr std::size_t kWord = 2;  // letters of each
  return has_totals(View(stream.letters.text).substr(letter, 2 * kWord)) && !stream.line_of(letter).is_paragraph() &&
         !stream.letters.starts_cell(letter + kWord);
}

/// How many of a row's own values stand before that of such a column; nothing where the head names none.
std::optional<std::size_t> other_column(const Stream& stream, const TableForm& form) {
  for (std::size_t i = 1; i < stream.labels.size(); ++i) {
    const Label& before = *stream.labels[i - 1].label;
    if (before.kind == Label::Kind::row) break;
    const auto column = before.kind == Label::Kind::column      ? form.rows.front().find_column(before.key)
                        : before.official == kOrganisationsHead ? std::optional(0)
                                                                : std::nullopt;
    const std::size_t end = stream.labels[i - 1].end;
    const bool row = stream.labels[i].begin == end;  // 上年结转政府信息公开申请数量
    if (column && !row && !opens_totals(stream, end) && names_other(stream, View(stream.letters.text).substr(end)))
      return static_cast<std::size_t>(*column) + 1;
  }
  return std::nullopt;
}

/// Takes a column out of the rows of a grid that have so many cells; whether there are any.
bool reject_column(Stream& stream, int column, std::size_t cells) {
  bool rejected = false;
  for (ValueRun& run : stream.runs) {
    if (!run.values.cells || stream.document.lines[run.values.line].cells.size() != cells) continue;
    Tokens& tokens = run.values.tokens;
    for (std::size_t i = 0; i < tokens.size() && tokens.size() > 1; ++i) {
      if (tokens[i].column != column) continue;
      tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(i));
      rejected = true;
    }
  }
  return rejected;
}

/// Takes such columns out of the rows of a grid that are as wide as the row of the head that names them; whether there are any.
bool reject_named_columns(Stream& stream) {
  const auto& lines = stream.document.lines;
  std::size_t named = 0;
  constexpr std::size_t kMost = 20;  // columns; a head has no more such names
  bool rejected = false;
  const auto row = std::find_if(stream.labels.begin(), stream.labels.end() - 1, is_row);
  const std::size_t end = stream.letters.line[row->begin];
  for (std::size_t at = stream.letters.line[stream.labels.front().begin]; at < end; ++at) {
    if (lines[at].is_paragraph()) continue;
    for (const Cell& cell : lines[at].cells) {
      const View words = slice(stream.document.text, cell.span);
      if (names_other(stream, words) && !has_totals(words) && ++named <= kMost)
        rejected |= reject_column(stream, cell.column, lines[at].cells.size());
    }
  }
  return rejected;
}

void reject_other_column(Stream& stream, const TableForm& form) {
  const auto other = other_column(stream, form);
  if (!other) return;
  const std::size_t width = form.rows.front().columns.size() + 1;
  for (ValueRun& run : stream.runs) {
    Tokens& tokens = run.values.tokens;
    const std::size_t extra = tokens.size() % width;  // blank cells beside a label
    if (tokens.size() < width || (run.listed && tokens.size() > width) ||
        !std::all_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(extra), is_blank))
      continue;
    Tokens own;
    for (std::size_t i = extra; i < tokens.size(); ++i) {
      if ((i - extra) % width != *other) own.push_back(tokens[i]);
    }
    tokens = std::move(own);
  }
}

/// Whether the first cell of a run's line is a number.
bool opens_with_number(const Stream& stream, const ValueRun& run) {
  const auto words = slice(stream.document.text, stream.document.lines[run.values.line].cells.front().span);
  return !words.empty() && std::all_of(words.begin(), words.end(), is_any_digit);
}

/// Where the rows of a grid are counted in front, takes out of those that lost their labels what stands left of all numbers of others:
/// 26, the number of the row.
void reject_counts(Stream& stream, std::size_t width) {
  const auto line_of = [&](const LabelMatch& it) { return stream.letters.line[it.begin]; };
  const auto is_labelled = [&](const ValueRun& run) {
    const auto is_above = [&](const LabelMatch& it) { return line_of(it) < run.values.line; };
    auto label = std::partition_point(stream.labels.begin(), stream.labels.end(), is_above);
    const auto end = stream.labels.end();
    while (label != end && !is_row(*label) && line_of(*label) == run.values.line) ++label;
    return label != end && line_of(*label) == run.values.line;
  };
  std::vector<ValueRun*> others;
  int first = std::numeric_limits<int>::max();
  for (ValueRun& run : stream.runs) {
    if (!run.values.cells || run.listed) continue;
    const auto values = run.values.values();
    if (!is_labelled(run)) others.push_back(&run);
    else if (!opens_with_number(stream, run)) return;
    else if (values.size() == width) first = std::min(first, values.front().column);
  }
  const auto is_left = [&](const CellToken& token) { return token.column < first; };
  for (ValueRun* run : others) {
    Tokens& tokens = run->values.tokens;
    const auto left = static_cast<std::size_t>(std::count_if(tokens.begin(), tokens.end(), is_left));
    const auto counts = std::count_if(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(left), is_value);
    if (tokens.size() == left + width && counts <= 1) std::erase_if(tokens, is_left);
  }
}

/// Between the last words of table two and the head of this one, and below the head of table four, stand none of its numbers.
void reject_other_tables(Stream& stream) {
  const View letters = stream.letters.text;
  const auto& labels = stream.labels;
  const auto first = std::find_if(labels.begin(), labels.end(), is_row);
  if (first == labels.end()) return;
  const std::size_t end = std::find_if(labels.rbegin(), labels.rend(), is_row)->end;
  const std::size_t below = letters.find(u"未经复议直接起诉", end);
  std::size_t above = 0;
  for (const View last : {u"行政事业性收费", u"政府集中采购"}) {
    const std::size_t words = letters.substr(0, first->begin).rfind(last);
    if (words == View::npos || words < stream.range.begin) continue;
    const auto is_behind = [words](const LabelMatch& it) { return it.begin > words; };
    above = std::max(above, std::find_if(labels.begin(), first, is_behind)->begin);
  }
  std::erase_if(stream.runs, [&](const ValueRun& run) { return (above > 0 && run.at <= above) || run.at > below; });
}

/// The label that stands right behind a run and has no number before it, though the form gives it one; none where there is no such.
LabelMatch* unnumbered_behind(Stream& stream, const ValueRun& run) {
  const auto label = std::lower_bound(stream.labels.begin(), stream.labels.end(), run.at,
                                      [](const LabelMatch& it, std::size_t at) { return it.begin < at; });
  const bool is_own = label != stream.labels.end() && label->begin == run.at && !label->numbered;
  return is_own && !label->label->number.empty() ? &*label : nullptr;
}

/// Whether a token is the number that the form gives a label.
bool is_number_of(const Stream& stream, const LabelMatch& label, const CellToken& token) {
  return fold_text(slice(stream.document.text, token.span)) == label.label->number;
}

/// The number of the label behind a list where it stands before the last row of it, whole or not, its words behind them: 4, 16 0 3 …,
/// 保护第三方合法权益; the end of the list where it does not.
Tokens::iterator number_in_front(Stream& stream, ValueRun& run, std::size_t width) {
  Tokens& tokens = run.values.tokens;
  const LabelMatch* label = run.listed ? unnumbered_behind(stream, run) : nullptr;
  if (!label) return tokens.end();
  const std::size_t whole = tokens.size() > width ? tokens.size() - width - 1 : 0;
  const std::size_t part = tokens.size() % width == 1 ? whole : (tokens.size() - 1) / width * width;
  for (const std::size_t at : {whole, part}) {
    const auto number = tokens.begin() + static_cast<std::ptrdiff_t>(at);
    if (is_number_of(stream, *label, *number)) return number;
  }
  return tokens.end();
}

/// Takes such numbers out of lists with one number more than their rows; where several are, of all.
void reject_numbers_in_front(Stream& stream, std::size_t width) {
  constexpr std::size_t kSeveral = 3;  // rows; one or two may have a number too many for another reason
  std::vector<std::pair<ValueRun*, Tokens::iterator>> numbers;
  std::size_t whole = 0;
  for (ValueRun& run : stream.runs) {
    const auto number = number_in_front(stream, run, width);
    if (number == run.values.tokens.end()) continue;
    numbers.emplace_back(&run, number);
    whole += run.values.tokens.size() > width && run.values.tokens.size() % width == 1;
  }
  for (const auto& [run, number] : numbers) {
    const std::size_t count = run->values.tokens.size();
    if (whole < kSeveral && (count <= width || count % width != 1)) continue;
    run->values.tokens.erase(number);
    run->numbered = true;
  }
  reject_empty(stream);
}

/// Gives the labels of a text their numbers that stand apart from them, behind the values of the rows above: 12 3 15 3 要求提供…. One is
/// no sign, nearly all of them are.
void reject_numbers_behind(Stream& stream) {
  constexpr std::size_t kFewest = 6;  // labels; fewer may have a value of the same number before them
  std::vector<std::pair<ValueRun*, LabelMatch*>> numbers;
  std::size_t others = 0;
  for (ValueRun& run : stream.runs) {
    LabelMatch* label = unnumbered_behind(stream, run);
    if (!label || !is_digit(label->label->number.front())) continue;
    if (is_number_of(stream, *label, run.values.tokens.back())) numbers.emplace_back(&run, label);
    else ++others;
  }
  if (numbers.size() < std::max(kFewest, 4 * others)) return;
  for (const auto& [run, label] : numbers) {
    label->numbered = true;
    label->from = run->values.tokens.back().span.begin;
    run->values.tokens.pop_back();
  }
  reject_empty(stream);
}

}  // namespace

void reject_empty(Stream& stream) {
  std::erase_if(stream.runs, [](const ValueRun& run) { return run.values.tokens.empty(); });
}

void reject_strangers(Stream& stream, const TableForm& form) {
  if (stream.labels.empty()) return;
  if (!reject_named_columns(stream)) reject_other_column(stream, form);
  reject_other_tables(stream);
  reject_counts(stream, form.rows.front().columns.size());
  reject_numbers_in_front(stream, form.rows.front().columns.size());
  reject_numbers_behind(stream);
}

}  // namespace nianbao
