#include "report/tables/strangers.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace nianbao {
namespace {

using View = std::u16string_view;
using Tokens = std::vector<CellToken>;

/// How many of a row's own values stand before that of last year; nothing where the head names none of last year.
std::optional<std::size_t> other_year(const Stream& stream, const TableForm& form) {
  constexpr std::array<View, 4> kNames{u"上年", u"上一年", u"去年", u"同期"};
  for (std::size_t i = 1; i < stream.labels.size(); ++i) {
    const Label& before = *stream.labels[i - 1].label;
    if (before.kind == Label::Kind::row) break;
    const auto column = before.kind == Label::Kind::column ? form.rows.front().find_column(before.key) : std::nullopt;
    if (!column) continue;
    const std::size_t begin = stream.labels[i - 1].end;
    const View words = View(stream.letters.text).substr(begin, stream.labels[i].begin - begin);
    if (std::any_of(kNames.begin(), kNames.end(), [&](View name) { return words.starts_with(name); }))
      return static_cast<std::size_t>(*column) + 1;
  }
  return std::nullopt;
}

void drop_other_year(Stream& stream, const TableForm& form) {
  const auto other = other_year(stream, form);
  if (!other) return;
  const std::size_t width = form.rows.front().columns.size() + 1;
  for (ValueRun& run : stream.runs) {
    Tokens& tokens = run.values.tokens;
    const std::size_t extra = tokens.size() % width;  // blank cells beside a label
    if (tokens.size() < width ||
        !std::all_of(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(extra), is_blank))
      continue;
    Tokens own;
    for (std::size_t i = extra; i < tokens.size(); ++i) {
      if ((i - extra) % width != *other) own.push_back(tokens[i]);
    }
    tokens = std::move(own);
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
  drop_other_year(stream, form);
  drop_page_numbers(stream, form.rows.front().columns.size());
}

}  // namespace nianbao
