#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "prose/tokens/token.hpp"

namespace nianbao::prose {

/// What stands between two marks of a list: 网上 8 件.
struct Item {
  std::size_t begin = 0;  ///< tokens
  std::size_t end = 0;
  std::vector<std::size_t> numbers;
  Slots slots;                   ///< of all its words
  Slots separator;               ///< of the mark behind it
  std::optional<Slots> share{};  ///< likewise, where a share is told of it: 137 条，占 64%；
};

/// How much a mark parts: 、 1, ， 2, ； 3; 0 for anything else.
[[nodiscard]] constexpr int level_of(Slots mark) {
  return mark.has(Slot::pause) ? 1 : mark.has(Slot::comma) ? 2 : mark.has(Slot::semicolon) ? 3 : 0;
}

/// Whether numbers with these measure words can be a whole and its part: of one word, or of words that all count documents and requests;
/// but of 9 个村 12 件 are none.
[[nodiscard]] bool add_up(std::u16string_view whole, std::u16string_view part);

/// 一栏 of “自然人”一栏, “总计”列: whether what ends at a place is the name of a column.
[[nodiscard]] bool names_column(std::u16string_view text, std::size_t at);

/// 人, 名 and 位, but not 人次: visits
[[nodiscard]] bool counts_people(std::u16string_view measure);

/// 四个 of 四个季度.
[[nodiscard]] inline bool counts_quarters(std::u16string_view text, const Token& number) {
  return text.substr(number.end).starts_with(u"季度");
}

/// Whether a measure counts organs: 13 个乡镇、31 个部门 are 44 家.
[[nodiscard]] bool counts_organs(std::u16string_view measure);
/// Whether what is counted in one measure may be summed up in another: organs, money, 人 in 人次.
[[nodiscard]] bool adds_to(std::u16string_view whole, std::u16string_view part);
/// 万元 and 元
[[nodiscard]] bool is_money(std::u16string_view a, std::u16string_view b);

/// The items from `begin` to the end of the sentence or of the bracket it stands in. Inner brackets are left out; a 、 without
/// a number before it goes on with its label: 预算、决算 8 条. None where they have to be plain and one is not.
[[nodiscard]] std::vector<Item> items_from(const Tokens& tokens, std::size_t begin, bool plain);

/// 12 件申请，网上提出 8 件、信函 4 件: the first number of the sentence counts requests, and those behind it how they came.
[[nodiscard]] bool divides_by_channel(const Tokens& tokens, std::size_t whole, const std::vector<Item>& items);

/// 各 of 维持、纠正各 1 件
[[nodiscard]] inline bool is_each(const Token& token) { return token.is(Slot::respectively) && token.code == 1; }

/// 分为 of 目录 45 项，分为概况 6 项、…, 即 of 111 件，即公开 86 件、部分公开 25 件, 由 of 由许可 214 件、其他 708 件组成: all of it stands there.
[[nodiscard]] bool divides(std::u16string_view text, const Token& token);

/// How many things a number counts so: with 各 as many as there are labels, else one.
[[nodiscard]] std::size_t labels_of_each(const Tokens& tokens, std::size_t number);

/// Where the labels begin that 各 gives a number to: 粮食储备 of 粮食储备、价格收费各 2 件.
[[nodiscard]] std::size_t begin_of_labels(const Tokens& tokens, std::size_t number);

/// What a number of a list adds to it.
[[nodiscard]] inline double contribution(const Tokens& tokens, std::size_t number) {
  return static_cast<double>(labels_of_each(tokens, number)) * tokens[number].value;
}

/// 行政处罚 35 件 behind 行政许可 126 件，其中甲类许可 100 件: what has a cell of its own, of another kind than the whole.
[[nodiscard]] bool counts_another(const Tokens& tokens, std::size_t whole, const Item& item);

/// A number that tells of another thing than how many: a difference, a mean, an estimate.
[[nodiscard]] bool is_aside(const Tokens& tokens, std::size_t number);

/// 课时 of 4、6、8 课时, at 4: the measure word that a number without one has from those behind it; empty where there is none.
[[nodiscard]] std::u16string_view measure_ahead(const Tokens& tokens, std::size_t number);

/// Where the labels begin that 分别 shares numbers out to, at the first of these: of 机关承办 96 件，甲、乙分别承办 23、18 件，合计 137 件, whose clause
/// before them says the same of one more; nothing where it does not.
[[nodiscard]] std::optional<std::size_t> begin_of_same(std::u16string_view text, const Tokens& tokens,
                                                       std::size_t number);

/// 共计 20 件, 三项合计 20 件; but 其他文件共 20 件 is one more item.
[[nodiscard]] bool sums_up(const Tokens& tokens, const Item& item);

/// Whether a bracket right behind a number says that it is a sum: 39 件（复议和诉讼合计）.
[[nodiscard]] bool sums_several(const Tokens& tokens, std::size_t number);

/// Three of 三者总量, 三项合计, 前三类合计: how many items the words take together; 0 where they do not say.
[[nodiscard]] std::size_t items_named(std::u16string_view said);

/// 等 of 网站 3 条等; not of 17 条因含身份证号等信息退回, which tells why.
[[nodiscard]] bool leaves_open(std::u16string_view text, const Tokens& tokens, const Item& item);

}  // namespace nianbao::prose
