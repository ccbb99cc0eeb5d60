#include "rules_runner/layout.hpp"

#include <algorithm>

namespace nianbao::test {
namespace {

/// How many rows from `row` on share the head that `head` returns.
template <class Head>
int run_length(const std::vector<DraftRow>& rows, std::size_t row, Head head) {
  std::size_t end = row;
  while (end < rows.size() && head(rows[end]) == head(rows[row])) ++end;
  return static_cast<int>(end - row);
}

template <class Head>
bool begins(const std::vector<DraftRow>& rows, std::size_t row, Head head) {
  return row == 0 || head(rows[row - 1]) != head(rows[row]);
}

constexpr auto kBlock = [](const DraftRow& row) { return row.block; };
constexpr auto kGroup = [](const DraftRow& row) { return row.block + row.group; };

/// Blocks under each other, each with a head of its own.
Grid proactive(const DraftTable& table) {
  Grid grid;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const DraftRow& row = table.rows[r];
    const int wide = 4 - static_cast<int>(row.values.size());
    if (begins(table.rows, r, kBlock) || row.values.size() != table.rows[r - 1].values.size()) {
      if (begins(table.rows, r, kBlock)) grid.push_back({{row.block, 4, 1}});
      grid.push_back({{"信息内容"}});
      const auto official = table.form->find_row(row.id);
      for (std::size_t c = 0; c < row.values.size(); ++c) {
        const bool first_head = r == 0;
        const std::string label =
            first_head
                ? table.columns[c]
                : std::string(table.form->rows[static_cast<std::size_t>(official.value_or(0))].columns[c].label.zh);
        grid.back().push_back({label, c + 1 == row.values.size() ? wide : 1, 1});
      }
    }
    grid.push_back({{row.label}});
    for (std::size_t c = 0; c < row.values.size(); ++c)
      grid.back().push_back({row.values[c], c + 1 == row.values.size() ? wide : 1, 1});
  }
  return grid;
}

Grid requests(const DraftTable& table) {
  const int columns = static_cast<int>(table.columns.size());
  Grid grid;
  if (!table.headless) {
    grid.push_back(
        {{"（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3}, {"申请人情况", columns, 1}});
    grid.push_back({{table.columns.front(), 1, 2}, {"法人或其他组织", columns - 2, 1}, {table.columns.back(), 1, 2}});
    grid.push_back({});
    for (int c = 1; c + 1 < columns; ++c) grid.back().push_back({table.columns[static_cast<std::size_t>(c)]});
  }
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const DraftRow& row = table.rows[r];
    grid.emplace_back();
    if (!row.block.empty() && begins(table.rows, r, kBlock))
      grid.back().push_back({row.block, 1, run_length(table.rows, r, kBlock)});
    if (!row.group.empty() && begins(table.rows, r, kGroup))
      grid.back().push_back({row.group, 1, run_length(table.rows, r, kGroup)});
    grid.back().push_back({row.label, row.block.empty() ? 3 : row.group.empty() ? 2 : 1, 1});
    for (const std::string& value : row.values) grid.back().push_back({value});
  }
  return grid;
}

Grid review(const DraftTable& table) {
  Grid grid;
  if (!table.headless) {
    grid.push_back({{table.rows[0].label, 5, 1}, {"行政诉讼", 10, 1}});
    grid.emplace_back();
    for (const std::string& column : table.columns) grid.back().push_back({column, 1, 2});
    grid.back().push_back({table.rows[1].label, 5, 1});
    grid.back().push_back({table.rows[2].label, 5, 1});
    grid.emplace_back();
    for (int group = 0; group < 2; ++group) {
      for (const std::string& column : table.columns) grid.back().push_back({column});
    }
  }
  grid.emplace_back();
  for (const DraftRow& row : table.rows) {
    for (const std::string& value : row.values) grid.back().push_back({value});
  }
  return grid;
}

}  // namespace

Grid lay_out(const DraftTable& table) {
  switch (table.form->id) {
    case TableId::proactive:
      return proactive(table);
    case TableId::requests:
      return requests(table);
    case TableId::review:
      return review(table);
  }
  return {};
}

}  // namespace nianbao::test
