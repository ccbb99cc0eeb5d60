#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "prose/tokens/token.hpp"

namespace nianbao::prose {

/// Where a list begins behind the numbers that it may part, and how far it goes.
struct Opening {
  std::vector<std::size_t> wholes;  ///< one of them is parted; the last first
  std::size_t begin;                ///< of its first item
  std::size_t least;                ///< so many parts, or it is no list
  bool among = false;               ///< behind 其中
  bool listed = false;              ///< behind a colon: ； parts its items as ， does
  bool plain = false;               ///< without any word that opens a list
  bool paused = false;              ///< only 、 parts its items
  bool bracket = false;             ///< what a year is named with in it is no part: 312 件（2023年 260 件）
  bool respective = false;          ///< 三类分别为 28 项、61 项、37 项: as many parts as kinds were named
  bool covers = false;              ///< behind ，涵盖: its parts are counted as the whole is
};

/// The list that a word or a mark opens, between two others: 答复的 13 件中，a 6 件、b 7 件; 公开信息 64 条：a 6 条…; 12 件（网上 8 件、信函 4 件）;
/// 问题 236 个，一季度 71 个、二季度 63 个、三季度 58 个…; 信息 125 条，涵盖….
[[nodiscard]] std::optional<Opening> opening_at(std::u16string_view text, const Tokens& tokens, std::size_t at);

/// 31 块 of 公开栏 31 块，分布于 2 个校区，其中东校区 19 块、西校区 12 块, for its first part: where the clause before 其中 counts something else.
[[nodiscard]] std::optional<std::size_t> whole_further(std::u16string_view text, const Tokens& tokens,
                                                       const Opening& opening, std::size_t first);

/// 从类别看，防御类 396 条，管理类 312 条，…, for the first number: it is that of an item, as those that follow.
[[nodiscard]] bool is_first_of_kinds(std::u16string_view text, const Tokens& tokens, std::size_t number);

/// 为 of 不予公开 3 件，为国家秘密 1 件、过程性信息 2 件, 包括国家秘密 1 件: the kinds of what was counted right before.
[[nodiscard]] bool names_kinds(std::u16string_view text, const Tokens& tokens, std::size_t at);

}  // namespace nianbao::prose
