#pragma once

#include <cmath>

#include "rule/rule.hpp"

// What the text says against what the tables say; shared by the rules narrative-*.

namespace nianbao {

/// Reports every fact of a topic that no reading of the tables agrees with: as the rule declares where the text plainly
/// speaks of these cells, else as a note.
void report_mismatches(const Case& report_case, Topic topic, Findings& out);

/// A figure with the words of its clause before it, for a message: 公开信息1286条.
[[nodiscard]] std::string with_subject(const Document& document, Span figure);

/// Whether two amounts are the same but for what adding decimals leaves.
[[nodiscard]] inline bool is_equal(double a, double b) { return std::abs(a - b) < 1e-6; }

/// The wordings of the rules narrative-* about facts, in the order of `kFactWordings`.
enum class FactNotice { cell, sum, sum_of_filled, indirect, money, difference };
inline constexpr Wording kFactWordings[]{
    {{"正文写“{text}”，{table}{cells}为 {found}。", "The text says “{text}”, {table} has {found} in {cells}."},
     {"请核对这两处，按实际情况改为一致。", "Check both places and make them agree."}},
    {{"正文写“{text}”，{table}{cells}相加为 {found}。",
      "The text says “{text}”, {table} adds up to {found} in {cells}."},
     {"请核对这两处，按实际情况改为一致。", "Check both places and make them agree."}},
    {{"正文写“{text}”，{table}{cells}已填写的数相加为 {found}。",
      "The text says “{text}”, the numbers filled in in {table}, {cells}, add up to {found}."},
     {"请核对正文，并把表中的空白填写完整。", "Check the text, and fill in what is blank in the table."}},
    {{"正文写“{text}”，{table}{cells}为 {found}。", "The text says “{text}”, {table} has {found} in {cells}."},
     {"如果两处统计的是同一件事，请改为一致；口径不同的，请在正文说明。",
      "If both count the same thing, make them agree; if not, say in the text what is counted."}},
    {{"正文写“{text}”，{table}{cells}为 {found}（万元）。",
      "The text says “{text}”, {table} has {found} (10,000 yuan) in {cells}."},
     {"请核对这两处和金额的单位，改为一致。", "Check both places and the unit of the amount, and make them agree."}},
    {{"正文写“{text}”，按{table}{cells}相减为 {found}。",
      "The text says “{text}”, in {table} the difference of {cells} is {found}."},
     {"请核对这两处，按实际情况改为一致。", "Check both places and make them agree."}},
};

}  // namespace nianbao
