// Rows of numbers put to rows of a form, beside every way to put them, tried one after another.
#include <algorithm>
#include <functional>

#include "bench/repair/cases.hpp"
#include "catch.hpp"
#include "report/tables/alignment.hpp"

using namespace nianbao;

namespace {

using Rows = std::vector<std::optional<int>>;

struct Layout {
  std::vector<NumberRun> runs;
  std::vector<LabelledRow> labels;
  std::size_t rows = 0;
};

std::size_t below(cases::Random& random, std::size_t n) {
  return static_cast<std::size_t>(random.below(static_cast<std::int64_t>(n)));
}

Layout layout(cases::Random& random) {
  Layout out;
  out.rows = 1 + below(random, 5);
  for (int row = 0; row < static_cast<int>(out.rows); ++row) {
    if (random.chance(70)) out.labels.push_back({row, random.chance(20), random.chance(30)});
  }
  std::size_t behind = 0;
  int fixed = -1;
  for (std::size_t run = below(random, 5); run > 0; --run) {
    behind = std::min(out.labels.size(), behind + below(random, 3));
    NumberRun made{behind, std::nullopt, random.chance(15), below(random, behind + 1)};
    if (random.chance(10) && fixed + 1 < static_cast<int>(out.rows)) {
      fixed += 1 + static_cast<int>(below(random, out.rows - static_cast<std::size_t>(fixed + 1)));
      made.fixed = fixed;
    }
    out.runs.push_back(made);
  }
  return out;
}

/// What it costs that numbers have a row, where the others of the text stand before or behind their labels; nothing where they cannot.
std::optional<int> cost_of(const Layout& given, const NumberRun& run, int row, bool before) {
  if (run.fixed) return *run.fixed == row ? std::optional(0) : std::nullopt;
  const LabelledRow* above = run.behind > 0 ? &given.labels[run.behind - 1] : nullptr;
  const LabelledRow* below = run.behind < given.labels.size() ? &given.labels[run.behind] : nullptr;
  for (std::size_t i = 1; i < run.beside; ++i) {
    if (given.labels[run.behind - 1 - i].row == row) return 0;
  }
  const auto turned = [](const LabelledRow& label) { return label.broken ? 1 : 2; };
  if (above && above->row == row) return before ? turned(*above) : 0;
  if (below && below->row == row) return before ? 0 : turned(*below);
  int passed = 0;
  for (const LabelledRow& label : given.labels) {
    const bool up = above && row < above->row && label.row > row && label.row <= above->row;
    const bool down = below && row > below->row && label.row >= below->row && label.row < row;
    passed += up || down ? 1 : 0;
  }
  const bool between = (!above || row > above->row) && (!below || row < below->row);
  return between ? 3 : 4 * passed;
}

/// Every way to put runs to rows in their order, and what it costs that labels are left without numbers.
void each_way(const Layout& given, bool before, const std::function<void(const Rows&, int)>& tell) {
  Rows way;
  const std::function<void(int, int)> extend = [&](int first, int cost) {
    if (way.size() == given.runs.size()) {
      for (const LabelledRow& label : given.labels) {
        if (!label.blank && std::find(way.begin(), way.end(), label.row) == way.end()) cost += 3;
      }
      return tell(way, cost);
    }
    const NumberRun& run = given.runs[way.size()];
    for (int row = first; row <= static_cast<int>(given.rows); ++row) {
      const bool none = row == static_cast<int>(given.rows);
      const auto own = !none ? cost_of(given, run, row, before) : run.spare ? std::optional(2) : std::nullopt;
      if (!own) continue;
      way.push_back(none ? std::nullopt : std::optional(row));
      extend(none ? first : row + 1, cost + *own);
      way.pop_back();
    }
  };
  extend(0, 0);
}

/// The rows of the cheapest way; nothing for a run that has another in a way that costs less than five more.
Rows cheapest(const Layout& given) {
  const bool fixed =
      std::any_of(given.runs.begin(), given.runs.end(), [](const NumberRun& run) { return run.fixed.has_value(); });
  std::vector<std::pair<Rows, int>> ways;
  for (const bool before : {false, true}) {
    if (!before || !fixed) each_way(given, before, [&](const Rows& way, int cost) { ways.emplace_back(way, cost); });
  }
  Rows out(given.runs.size());
  if (ways.empty()) return out;
  const auto best =
      std::min_element(ways.begin(), ways.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  for (std::size_t run = 0; run < out.size(); ++run) {
    const bool doubted = std::any_of(ways.begin(), ways.end(), [&](const auto& way) {
      return way.first[run] != best->first[run] && way.second < best->second + 5;
    });
    if (!doubted) out[run] = best->first[run];
  }
  return out;
}

}  // namespace

TEST_CASE("a row of numbers gets the row that it has in the cheapest way, unless another is hardly dearer") {
  cases::Random random(20240303);
  for (int round = 0; round < 20'000; ++round) {
    const Layout given = layout(random);
    INFO(round);
    REQUIRE(align(given.runs, given.labels, given.rows) == cheapest(given));
  }
}
