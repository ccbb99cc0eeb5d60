#include <algorithm>
#include <numeric>

#include "report/tables/layouts.hpp"
#include "report/tables/relation_terms.hpp"

namespace nianbao {
namespace {

/// Labels without values between them, and the numbers behind the last of them.
struct Stretch {
  std::size_t first;
  std::size_t count;
  std::vector<CellToken> numbers;
  const ValueRun* run = nullptr;
  bool whole = true;  ///< no other label between the numbers
};

std::vector<Stretch> stretches_of(const TableText& text) {
  std::vector<Stretch> out;
  for (std::size_t i = 0; i < text.labels.size(); ++i) {
    if (out.empty() || out.back().run) out.push_back({i, 0, {}});
    ++out.back().count;
    const std::size_t end = i + 1 < text.labels.size() ? text.labels[i + 1].begin : text.stream.range.end;
    for (const ValueRun& run : text.stream.runs) {
      if (run.at <= text.labels[i].match->begin || run.at > end) continue;
      for (const CellToken& token : run.values.tokens) {
        if (!is_value(token)) continue;
        if (out.back().run && out.back().run->at != run.at) out.back().whole = false;
        out.back().numbers.push_back(token);
        out.back().run = &run;
      }
    }
  }
  return out;
}

using StretchRows = std::vector<std::vector<CellToken>>;

/// The numbers of a stretch for each of its labels.
StretchRows rows_of(const TableText& text, const Head& head, const Stretch& stretch, bool by_columns) {
  StretchRows rows(stretch.count);
  std::size_t next = 0;
  for (std::size_t i = 0; i < stretch.count; ++i) {
    const std::size_t width = head.orders[text.labels[stretch.first + i].row].size();
    for (std::size_t c = 0; c < width; ++c)
      rows[i].push_back(stretch.numbers[by_columns ? c * stretch.count + i : next++]);
  }
  return rows;
}

/// What the relations within the rows of a stretch say for these values, row by row.
std::vector<double> gains_of(const TableText& text, const Head& head, const Stretch& stretch, const StretchRows& rows) {
  std::vector<double> gains;
  for (std::size_t i = 0; i < stretch.count; ++i) {
    const std::size_t row = text.labels[stretch.first + i].row;
    gains.push_back(gain_of_row(*text.form, text.rows[row], head.orders[row], rows[i]));
  }
  return gains;
}

double sum_of(const std::vector<double>& gains) { return std::accumulate(gains.begin(), gains.end(), 0.0); }

/// Whether more rows do not add up than do: then a tool took their numbers in yet another order.
bool is_torn(const std::vector<double>& gains) {
  const auto fails = std::count_if(gains.begin(), gains.end(), [](double gain) { return gain < 0; });
  return fails > std::count_if(gains.begin(), gains.end(), [](double gain) { return gain > 0; });
}

}  // namespace

std::optional<Layout> gathered(const TableText& text, const Head& head, bool by_columns) {
  Layout layout{by_columns ? "gathered by columns" : "gathered by rows", {}, {}};
  layout.rows.resize(text.rows.size());
  constexpr std::size_t kFewest = 3;
  const bool alike = text.form->id == TableId::requests;
  bool any = false;
  for (const Stretch& stretch : stretches_of(text)) {
    const auto width_of = [&](std::size_t i) { return head.orders[text.labels[stretch.first + i].row].size(); };
    std::size_t all = 0;
    for (std::size_t i = 0; i < stretch.count; ++i) all += width_of(i);
    if (stretch.numbers.size() != all || !stretch.whole) {
      layout.tally[Factor::bare] += static_cast<double>(stretch.count);
      layout.tally[Factor::left] += static_cast<double>(stretch.numbers.size()) / static_cast<double>(width_of(0));
      continue;
    }
    any = any || stretch.count >= kFewest;
    auto values = rows_of(text, head, stretch, by_columns);
    auto gains = gains_of(text, head, stretch, values);
    if (alike) {  // a tool may have taken some of them otherwise than most
      const auto others = rows_of(text, head, stretch, !by_columns);
      const auto of_others = gains_of(text, head, stretch, others);
      const bool turned = sum_of(of_others) > sum_of(gains) + kMargin;
      layout.tally[Factor::columns] += turned ? kMargin : 0;
      if (turned) values = others;
      if (turned) gains = of_others;
    }
    const bool torn = stretch.count > 1 && is_torn(gains);
    for (std::size_t i = 0; i < stretch.count; ++i) {
      RowReading& row = layout.rows[text.labels[stretch.first + i].row];
      row.run = stretch.run;
      row.how = ReadBy::order;
      if (torn) row.doubt = Doubt::apart;
      else row.values = std::move(values[i]);
    }
  }
  layout.tally[Factor::gathered] = 1;
  layout.tally[Factor::columns] += by_columns ? 1 : 0;
  return any ? std::optional(std::move(layout)) : std::nullopt;
}

}  // namespace nianbao
