#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace nianbao::prose {

/// The columns of applicants that are organisations.
inline constexpr std::string_view kOrganisations = "business,research,nonprofit,legal,other";

/// What a word, a number or a mark does in a statement of quantity.
enum class Sense {
  // Marks and what is not known.
  text,
  comma,
  pause,
  semicolon,
  colon,
  open,
  close,
  // Numbers.
  quantity,  ///< with a measure word
  bare,      ///< without one
  percent,
  year,
  part_of_year,  ///< a month, a quarter, a day that is not the first or last of the year
  // Subjects.
  request,     ///< 政府信息公开申请
  by_request,  ///< 依申请公开: requests where something is received, else documents
  asking,      ///< 申请 alone
  review,      ///< cells: rows of the review table
  document,    ///< cells: rows of the proactive table
  decision,    ///< cells: permits, penalties, enforcement
  fee,
  // Verbs.
  receive,
  receive_new,
  accept,
  handle,
  answer,
  finish,
  carried,
  carried_in,
  carried_out,
  make,
  in_force,
  repeal,
  public_total,  ///< 对外公开总数, of the form of 2019
  decide,
  publish,
  // Divisions; cells: rows or columns.
  result,
  applicant,
  outcome,
  // Circumstances.
  this_year,
  other_year,
  compare,  ///< 较上年, 同比: what is beside what
  change,   ///< 增加; cells: + or -
  average,  ///< 日均, 人均
  area,
  others,
  own,
  office,        ///< 本级, 机关: of a government only a part
  reviewer,      ///< 作为行政复议机关: what the organ judges, not what it is charged with
  respectively,  ///< 分别
  channel,       ///< or another way in which some of all are received or handled: 网上, 提前
  approximately,
  plan,
  none,
  hypothetical,  ///< 确保, 如果: what follows did not happen
  total,         ///< 共计, 合计
  among,
  open_list,
  each,
  also,
  share,       ///< 占
  filler,      ///< says nothing here: 共, 了, 按时
  matter,      ///< 事项, 信息: what follows is no longer the thing itself
  disclosure,  ///< 政府信息公开 as a topic
};

/// A set of senses, or of cues.
template <typename T>
class SetOf {
 public:
  constexpr SetOf() = default;
  constexpr SetOf(std::initializer_list<T> members) {
    for (const T member : members) insert(member);
  }
  constexpr void insert(T member) { bits_ |= bit(member); }
  constexpr SetOf operator|(SetOf other) const {
    other.bits_ |= bits_;
    return other;
  }
  [[nodiscard]] constexpr bool has(T member) const { return (bits_ & bit(member)) != 0; }
  [[nodiscard]] constexpr bool meets(SetOf other) const { return (bits_ & other.bits_) != 0; }
  [[nodiscard]] constexpr bool has_all(SetOf other) const { return (bits_ & other.bits_) == other.bits_; }
  [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }

 private:
  static constexpr std::uint64_t bit(T member) { return std::uint64_t{1} << static_cast<int>(member); }
  std::uint64_t bits_ = 0;
};
using Senses = SetOf<Sense>;
static_assert(static_cast<int>(Sense::disclosure) < 64, "the last sense has no bit");

struct Word {
  std::u16string text;
  Sense sense;
  std::string_view cells;  ///< the beginning of row ids ("denied."), or column ids; several are parted by commas
};

/// The longest word that `text` begins with, or nothing.
[[nodiscard]] const Word* find_word(std::u16string_view text);

/// The length of the measure word that `text` begins with, or 0.
[[nodiscard]] std::size_t measure_length(std::u16string_view text);

}  // namespace nianbao::prose
