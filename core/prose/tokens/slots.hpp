#pragma once

#include <concepts>
#include <cstdint>

namespace nianbao::prose {

/// What a word, a number or a mark does in a statement. A word may do several things at once: 新收 receives what is new.
enum class Slot {
  // Marks, and what is not known.
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
  time,  ///< code: Time; a year has its value
  // What is counted.
  request,     ///< 政府信息公开申请
  by_request,  ///< 依申请公开: requests where something is received, else documents
  asking,      ///< 申请 alone
  review,      ///< code: rows of the review table
  document,    ///< code: rows of the proactive table
  decision,    ///< code: permits, penalties, enforcement, services
  fee,
  procurement,  ///< code: a column
  matter,       ///< 事项, 信息: what follows is no longer the thing itself
  disclosure,   ///< 政府信息公开 as a topic
  // What is done with it.
  receive,
  fresh,  ///< 新
  accept,
  handle,
  answer,
  finish,
  carry,  ///< code: Carry
  make,
  in_force,
  repeal,
  public_total,  ///< 对外公开总数, of the form of 2019
  decide,
  publish,
  submit,  ///< 提出: what who asks does
  // How it is divided.
  result,     ///< code: rows of the table of requests
  applicant,  ///< code: its columns
  outcome,    ///< code: columns of the review table
  // Around it.
  compare,  ///< 较上年, 同比: what is beside what
  change,   ///< code: Growth
  average,
  whose,          ///< code: Whose
  respectively,   ///< 分别
  channel,        ///< or another way in which some of all are received or handled: 网上, 提前
  approximately,  ///< code: Rough
  plan,
  none,
  total,
  among,
  open_list,
  each,
  also,
  share,
  rest,    ///< 其余
  filler,  ///< says nothing here: 共, 了, 按时
};

/// What a word of time names.
enum class Time { this_year, last_year, next_year, other_years, part_of_year, year };

/// Which way something was carried over; `earlier`: between other years; `unsure`: a word that says so only beside a year.
enum class Carry { open, in, out, earlier, unsure };

/// Of whom a word speaks; `name`: the organ by its name.
enum class Whose { own, area, others, office, reviewer, name };

/// What a word of growth says; `to`: from one number to another, whichever is more.
enum class Growth { more, less, same, doubled, to };

/// Which way what a number is said for roughly lies from it: 余 more, 近 less, 以上 at least; `open`: nobody knows, as of a range.
enum class Rough { open, more, less, about, at_least, at_most };

/// A set of slots, or of cues.
template <typename T>
class SetOf {
 public:
  constexpr SetOf() = default;
  /// Of these members: a constant wherever they are, also where the compiler saves size.
  template <std::same_as<T>... More>
  [[gnu::always_inline]] constexpr SetOf(T member, More... more) : bits_((bit(member) | ... | bit(more))) {}
  constexpr void insert(T member) { bits_ |= bit(member); }
  constexpr void remove(SetOf members) { bits_ &= ~members.bits_; }
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
/// The slots of a clause.
using Slots = SetOf<Slot>;
static_assert(static_cast<int>(Slot::filler) < 64, "the last slot has no bit");

}  // namespace nianbao::prose
