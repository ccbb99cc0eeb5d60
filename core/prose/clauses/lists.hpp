#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "prose/clauses/items.hpp"
#include "prose/tokens/token.hpp"

namespace nianbao::prose {

/// A whole and its parts in a sentence, by the places of their tokens. Found by words and marks alone; nothing is added up.
struct ListOfNumbers {
  std::size_t whole;
  std::vector<std::size_t>
      parts;                ///< in the order of the text; of a list that its whole closes, from the whole backwards
  std::size_t certain = 0;  ///< so many parts surely belong to it
  bool closed = false;      ///< nothing follows that may belong to it, and it does not say 等
  bool exhaustive = false;
  bool uniform =
      false;  ///< its certain parts are all of one kind by their words or marks: results, a bracket parted by 、
  std::optional<std::size_t> kinds{};  ///< three of 三个渠道共发布 20 条: so many parts it should have
};

/// The lists behind 其中, 中，, ：, in a bracket, those that 共计 closes, and plain ones of three parts or more; by their wholes.
[[nodiscard]] std::vector<ListOfNumbers> find_lists(std::u16string_view text, const Tokens& tokens);

/// 文件 50 条、财政信息 20 条，共计 70 条: the list that ends with the 共计 at a place.
[[nodiscard]] std::optional<ListOfNumbers> list_before_total(std::u16string_view text, const Tokens& tokens,
                                                             std::size_t at);

/// 3 个问题已整改 2 个，其余 1 个…, at 其余, and …，1 个正在整改, at its comma: what is done and what is left are all there is.
[[nodiscard]] std::optional<ListOfNumbers> list_before_rest(std::u16string_view text, const Tokens& tokens,
                                                            std::size_t at);

/// 部分公开 3 件，不予公开 2 件…: one end of requests beside others, and none of them a part of it.
[[nodiscard]] bool is_beside_results(const Tokens& tokens, std::size_t whole, const Item& first);

/// 邮寄 14 件 behind 网站 26 件: one channel beside another, and no part of it.
[[nodiscard]] bool is_beside_channels(const Tokens& tokens, std::size_t whole, const Item& first);

/// 网站 12 条 of 其中网站 12 条，微信 5 条，微博 3 条，短视频 2 条: whether a number is a part itself.
[[nodiscard]] bool is_listed_part(const Tokens& tokens, std::size_t number);

/// 12 家 of 21 个处室和 12 家单位: parted together with what is counted in another measure.
[[nodiscard]] bool is_counted_jointly(const Tokens& tokens, std::size_t whole);

/// Whether a bracket whose first item has these words tells of what the number before it is left: 作出许可决定 126 件（收到申请 131 件，不予许可 5
/// 件）.
[[nodiscard]] bool tells_origin(const Tokens& tokens, std::size_t whole, Slots first);

/// Whether the whole counts what its parts are told of: 目录 6 个：a 19 项、b 24 项、…, of six; 两个账号中，a 221 篇，b 58 条.
[[nodiscard]] bool counts_items(const Tokens& tokens, const ListOfNumbers& list);

/// Whether one part says that it has another in it: 本年制定 3 件，五年以内 11 件（含本年 3 件）.
[[nodiscard]] bool parts_overlap(const Tokens& tokens, const ListOfNumbers& list);

/// Whether so many kinds as there are parts are named between two places, by one of these measure words: 三类 of three.
[[nodiscard]] bool names_so_many(const Tokens& tokens, std::u16string_view kinds, std::size_t begin, std::size_t end,
                                 std::size_t parts);

/// 停办 2 个 behind 整合网站 1 个: more than the whole, where nothing says that it is a part.
[[nodiscard]] bool has_larger_part(const Tokens& tokens, const ListOfNumbers& list);

/// 71 个 of 开放 64 个（全市共 71 个，7 个未开放）: the bracket says of how many.
[[nodiscard]] bool names_larger_total(const Tokens& tokens, const ListOfNumbers& list);

/// 年初 6 个 of 账号 4 个（年初 6 个，注销 3 个，新开 1 个）, by its first item: how they came to be so many.
[[nodiscard]] bool tells_of_flow(std::u16string_view first);

/// Whether its parts are counted by the measure word of the whole.
[[nodiscard]] bool counts_alike(const Tokens& tokens, const ListOfNumbers& list);

/// 三类决定共 195 件，其中…; 148 条，由四类组成：…, where the items begin at `begin`: it has as many parts as kinds are told of.
[[nodiscard]] bool counts_its_kinds(const Tokens& tokens, const ListOfNumbers& list, std::size_t begin);

/// 培训 3 期，共 145 人次，其中第一期…、第二期…、第三期…: its parts are numbered, up to as many as were told before.
[[nodiscard]] bool names_all_in_turn(std::u16string_view text, const Tokens& tokens, const ListOfNumbers& list);

/// 公开 147 件建议提案，其中人大代表建议 86 件、政协提案 51 件: the whole names what each of the two parts counts.
[[nodiscard]] bool names_both(std::u16string_view text, const Tokens& tokens, const ListOfNumbers& list);

/// 采纳 26 条，未采纳 14 条
[[nodiscard]] bool names_opposites(std::u16string_view text, const Tokens& tokens, const ListOfNumbers& list);

/// Those of them that have this whole.
[[nodiscard]] std::span<const ListOfNumbers> lists_of(const std::vector<ListOfNumbers>& lists, std::size_t whole);

/// The last few lists whose wholes stand before a number.
[[nodiscard]] std::span<const ListOfNumbers> lists_before(const std::vector<ListOfNumbers>& lists, std::size_t number);

/// Whether a number, by its place, is one of its parts.
[[nodiscard]] inline bool has_part(const ListOfNumbers& list, std::size_t number) {
  return std::find(list.parts.begin(), list.parts.end(), number) != list.parts.end();
}

/// 126 件 of 126 件，其中新办 38 件、变更 26 件, for any of its parts.
[[nodiscard]] std::optional<std::size_t> whole_with(const Tokens& tokens, const std::vector<ListOfNumbers>& lists,
                                                    std::size_t part);

/// 一审12件、二审8件，其中驳回9件: the numbers before the whole of a list that it may part together with it.
[[nodiscard]] std::vector<std::size_t> beside_whole(const Tokens& tokens, const ListOfNumbers& list);

/// 账号 76 个，关停 12 个，其中 51 个、9 个、16 个: the numbers before the whole that the list may part instead of it.
[[nodiscard]] std::vector<std::size_t> instead_of_whole(const Tokens& tokens, const ListOfNumbers& list);

/// 13 of 公开 6 件，部分公开 2 件，不予公开 5 件，其中邮寄 7 件、网上 6 件: the whole and all that is counted in a row before it.
[[nodiscard]] double run_with_whole(const Tokens& tokens, const ListOfNumbers& list);

}  // namespace nianbao::prose
