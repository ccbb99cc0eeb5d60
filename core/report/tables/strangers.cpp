#include "report/tables/strangers.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "text/chars.hpp"

namespace nianbao {
namespace {

using View = std::u16string_view;
using Tokens = std::vector<CellToken>;

/// Whether words begin the name of a column of another year, or of shares or remarks.
bool names_other(View words) {
  constexpr std::array<View, 14> kNames{u"上年", u"上一年", u"去年", u"同期",   u"同比", u"比上年", u"较上年",
                                        u"占比", u"比例",   u"比重", u"百分比", u"增减", u"备注",   u"说明"};
  return std::any_of(kNames.begin(), kNames.end(), [&](View name) { return words.starts_with(name); });
}

/// How many such names stand together between two labels: 上年总计 同比增减.
std::size_t count_others(const Stream& stream, std::size_t begin, std::size_t end) {
  std::size_t count = 0;
  for (std::size_t at = begin; at < end; ++at) {
    const bool opens =
        at == begin || stream.letters.starts_cell(at) || is_space(stream.document.text[stream.letters.at[at] - 1]);
    if (opens && names_other(View(stream.letters.text).substr(at, end - at))) ++count;
    else if (count == 0) break;  // another column's name
  }
  return count;
}

/// Columns that the form does not have: by each how many of a row's own values stand before it.
std::vector<std::size_t> other_columns(const Stream& stream, const TableForm& form) {
  std::vector<std::size_t> out;
  for (std::size_t i = 1; i < stream.labels.size(); ++i) {
    const Label& before = *stream.labels[i - 1].label;
    if (before.kind == Label::Kind::row) break;
    const auto column = before.kind == Label::Kind::column ? form.rows.front().find_column(before.key) : std::nullopt;
    if (!column) continue;
    const std::size_t count = count_others(stream, stream.labels[i - 1].end, stream.labels[i].begin);
    out.insert(out.end(), count, static_cast<std::size_t>(*column) + 1);
  }
  return out;
}

/// Takes them out of the rows of a grid that are as wide as the row of the head that names them; whether there are such.
bool drop_cells(Stream& stream) {
  const auto is_row = [](const LabelMatch& label) { return label.label->kind == Label::Kind::row; };
  const auto first = std::find_if(stream.labels.begin(), stream.labels.end(), is_row);
  if (first == stream.labels.begin() || first == stream.labels.end()) return false;
  bool dropped = false;
  std::size_t named = 0;
  constexpr std::size_t kMost = 20;  // a head has no more such names
  const auto& lines = stream.document.lines;
  for (std::size_t at = stream.letters.line[stream.labels.front().begin]; at < stream.letters.line[first->begin];
       ++at) {
    if (lines[at].is_paragraph()) continue;
    for (const Cell& cell : lines[at].cells) {
      if (!names_other(slice(stream.document.text, cell.span)) || ++named > kMost) continue;
      for (ValueRun& run : stream.runs) {
        if (run.listed || !run.values.cells || lines[run.values.line].cells.size() != lines[at].cells.size()) continue;
        const auto is_other = [&](const CellToken& token) { return token.column == cell.column; };
        dropped = std::erase_if(run.values.tokens, is_other) > 0 || dropped;
      }
    }
  }
  std::erase_if(stream.runs, [](const ValueRun& run) { return run.values.tokens.empty(); });
  return dropped;
}

/// The values of a row without those that stand behind so many of its own, each.
Tokens without(const Tokens& tokens, const std::vector<std::size_t>& others, std::size_t first, std::size_t width) {
  Tokens own;
  for (std::size_t i = first; i < tokens.size(); ++i) {
    const std::size_t place = (i - first) % width;
    bool other = false;
    for (std::size_t k = 0; k < others.size(); ++k) other = other || place == others[k] + k;
    if (!other) own.push_back(tokens[i]);
  }
  return own;
}

void drop_other_columns(Stream& stream, const TableForm& form) {
  const auto others = other_columns(stream, form);
  if (drop_cells(stream) || others.empty()) return;
  const std::size_t width = form.rows.front().columns.size() + others.size();
  for (ValueRun& run : stream.runs) {
    Tokens& tokens = run.values.tokens;
    if (run.listed && tokens.size() != width) continue;
    const std::size_t extra = tokens.size() % width;  // blank cells beside a label
    const auto first = tokens.begin() + static_cast<std::ptrdiff_t>(extra);
    if (tokens.size() >= width && std::all_of(tokens.begin(), first, is_blank))
      tokens = without(tokens, others, extra, width);
  }
}

/// Where a page's number is the only one too many among the numbers of rows, one a line; none where it may stand in several places.
std::optional<std::size_t> find_page(const Tokens& tokens, double page) {
  const auto is_page = [page](const CellToken& token) { return token.value == page && is_value(token); };
  const auto first = std::find_if(tokens.begin(), tokens.end(), is_page);
  const auto behind = std::find_if_not(first, tokens.end(), is_page);
  if (first == tokens.end() || std::find_if(behind, tokens.end(), is_page) != tokens.end()) return std::nullopt;
  return static_cast<std::size_t>(first - tokens.begin());
}

/// Where several lists have one number more than their rows, and the numbers of successive pages are among them.
void drop_page_numbers(Stream& stream, std::size_t width) {
  constexpr std::size_t kMost = 200;  // numbers of a list; the whole table has 175
  std::vector<Tokens*> lists;
  for (ValueRun& run : stream.runs) {
    const std::size_t count = run.values.tokens.size();
    if (run.listed && count > width && count < kMost && count % width == 1) lists.push_back(&run.values.tokens);
  }
  if (lists.size() < 2) return;
  std::vector<std::size_t> found;
  std::size_t fits = 0;
  for (const CellToken& token : *lists.front()) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < lists.size() && token.value >= 1; ++i) {
      const auto place = find_page(*lists[i], token.value + static_cast<double>(i));
      if (place) places.push_back(*place);
    }
    if (places.size() < lists.size() || places == found) continue;
    ++fits;
    found = std::move(places);
  }
  if (fits != 1) return;
  for (std::size_t i = 0; i < lists.size(); ++i)
    lists[i]->erase(lists[i]->begin() + static_cast<std::ptrdiff_t>(found[i]));
}

}  // namespace

void drop_strangers(Stream& stream, const TableForm& form) {
  drop_other_columns(stream, form);
  drop_page_numbers(stream, form.rows.front().columns.size());
}

}  // namespace nianbao
