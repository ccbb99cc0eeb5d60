#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "rule/passages.hpp"
#include "rule/stretches.hpp"

namespace nianbao {

/// What a sentence says of the fees for information: nothing, none, or how much.
struct FeesTold {
  Span words;
  bool none = false;
  double amount = 0;  ///< in the unit that the text has
};

/// 未收取信息处理费, 收取信息处理费 380 元 in the report of a year; `of_area`: the report tells of all organs of its government. Nothing where the
/// sentence says neither, or of others.
[[nodiscard]] std::optional<FeesTold> fees_told(const Passage& passage, Stretch sentence, int year, bool of_area);

/// 收取检索费 200 元 of 未收取信息处理费，但收取检索费 200 元: where a clause behind one that denies them charges for information.
[[nodiscard]] std::optional<Stretch> charged_all_the_same(std::u16string_view text, Stretch sentence);

/// 未收取信息处理费，全年收取信息处理费 380 元 tells of them twice: each part from its comma on.
void add_parts_on_fees(std::u16string_view text, Stretch sentence, std::vector<Stretch>& parts);

}  // namespace nianbao
