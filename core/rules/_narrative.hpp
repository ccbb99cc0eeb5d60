#pragma once

#include "report/narrative.hpp"
#include "rules/rule.hpp"

// What the text says against what the tables say; shared by the rules narrative-*.

namespace nianbao {

/// The least and the most that cells can add up to. A number that was read is both.
struct Bounds {
  double least = 0;
  double most = 0;
  [[nodiscard]] bool exact() const { return least == most; }
};

/// What the cells of a meaning add up to. A blank total is at least what its row adds up to; of a cell that was not read nothing
/// is known.
[[nodiscard]] Bounds bounds_of(const Meaning& meaning, const Report& report);

/// Reports every statement on a topic that no reading of the tables agrees with: as the rule declares where the text plainly
/// speaks of these cells, else as a note.
void report_mismatches(const Context& context, Topic topic, Findings& out);

/// Whether a percentage, as precisely as it is written, is that of `part` in `whole`; cut off digits will do.
[[nodiscard]] bool is_percentage(double percent, int decimals, double part, double whole);

/// 10 to a power of either sign, few digits wide.
[[nodiscard]] double ten_to(int exponent);

inline constexpr Wording kStatementWordings[]{
    {{"正文写“{text}”，{table}{cells}为 {found}。", "The text says “{text}”, {table} has {found} in {cells}."},
     {"请核对这两处，按实际情况改为一致。", "Check both places and make them agree."}},
    {{"正文写“{text}”，{table}{cells}合计 {found}。", "The text says “{text}”, {table} adds up to {found} in {cells}."},
     {"请核对这两处，按实际情况改为一致。", "Check both places and make them agree."}},
    {{"正文写“{text}”，{table}{cells}已填写的数合计 {found}。",
      "The text says “{text}”, the numbers filled in in {table}, {cells}, add up to {found}."},
     {"请核对正文，并把表中的空白填写完整。", "Check the text, and fill in what is blank in the table."}},
    {{"正文写“{text}”，{table}{cells}为 {found}。", "The text says “{text}”, {table} has {found} in {cells}."},
     {"如果两处统计的是同一件事，请改为一致；口径不同的，请在正文说明。",
      "If both count the same thing, make them agree; if not, say in the text what is counted."}},
};

}  // namespace nianbao
