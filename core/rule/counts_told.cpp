#include "rule/counts_told.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <tuple>

#include "text/sort.hpp"

namespace nianbao {
namespace {

/// How often it has each digit: once 0, 1, 2, 4 and 6 of 21460 and of 21640.
std::array<int, 10> digits_of(double value) {
  std::array<int, 10> digits{};
  for (auto left = static_cast<std::uint64_t>(std::llround(value)); left > 0; left /= 10) ++digits[left % 10];
  return digits;
}

/// 公开政府信息 of 主动公开政府信息 and 公开政府信息总量: whether two names have so much in common.
bool are_alike(std::u16string_view one, std::u16string_view other) {
  constexpr std::size_t kCommon = 4;    // characters: a noun and what says which
  constexpr std::size_t kLongest = 60;  // characters of a name that are looked at; no report has one as long
  const auto name = other.substr(0, kLongest);
  for (std::size_t at = 0; at + kCommon <= std::min(one.size(), kLongest); ++at) {
    if (name.find(one.substr(at, kCommon)) != name.npos) return true;
  }
  return false;
}

/// 发布信息 21460 条 in one place, 公开信息总量 21640 条 in another: the same number, mistyped in one of them.
void add_mistyped(std::span<const Count> counts, std::vector<Contradiction>& out) {
  constexpr double kLeast = 100;  // of smaller numbers many are each other's by chance
  struct Number {
    std::array<int, 10> digits;
    const Count* count;
  };
  std::vector<Number> numbers;
  for (const Count& count : counts) {
    if (count.value >= kLeast) numbers.push_back({digits_of(count.value), &count});
  }
  const auto key = [](const Number& number) { return std::tie(number.digits, number.count->unit); };
  sort_stably(numbers, [&](const Number& a, const Number& b) { return key(a) < key(b); });
  for (std::size_t i = 1; i < numbers.size(); ++i) {
    const Count& first = *numbers[i - 1].count;
    const Count& other = *numbers[i].count;
    if (key(numbers[i - 1]) != key(numbers[i]) || first.value == other.value || first.of == other.of) continue;
    if (first.sentence != other.sentence && are_alike(first.of, other.of)) out.emplace_back(&first, &other);
  }
}

/// One number for a thing in one place, another in another, so near that both are meant to be the same: 发布信息 900 条, 960 条.
void add_told_twice(std::span<const Count> all, std::vector<Contradiction>& out) {
  constexpr double kNear = 0.8;         // of the larger: numbers that are farther apart count other things
  constexpr double kFew = 10;           // times; of so few any other number is near
  constexpr double kNearOfFew = 0.6;    // of the larger: 6 and 10 may still be meant as one
  constexpr double kNearOfNamed = 0.4;  // of the larger, where so long a name is told twice, or both are said to be all
  constexpr std::size_t kLongName = 8;  // characters; two things rarely have all of them in common
  std::vector<const Count*> counts;
  for (const Count& count : all) {
    if (count.value > 0 && !count.some) counts.push_back(&count);
  }
  const auto thing = [](const Count* count) { return std::tie(count->of, count->unit); };
  sort_stably(counts, [&](const Count* a, const Count* b) { return thing(a) < thing(b); });
  for (std::size_t i = 0, end = 0; i < counts.size(); i = end) {
    while (end < counts.size() && thing(counts[end]) == thing(counts[i])) ++end;
    if (end - i != 2) continue;
    const Count& first = *counts[i];
    const Count& other = *counts[i + 1];
    const auto [less, more] = std::minmax(first.value, other.value);
    const bool surely = (first.total && other.total) || first.of.size() >= kLongName;
    const bool mistyped = more >= kFew && digits_of(less) == digits_of(more);  // 23 场, 32 场
    const double near = more >= kFew && !mistyped ? kNear : surely ? kNearOfNamed : kNearOfFew;
    if (less == more || less < near * more || first.sentence == other.sentence) continue;
    out.emplace_back(&first, &other);
  }
}

/// 全年 3 次专题培训 in one place, 共举办政务公开专题培训 4 次 in another: of all of a kind there are no fewer than of one kind of them.
void add_fewer_of_more(std::span<const Count> counts, std::vector<Contradiction>& out) {
  constexpr double kNear = 0.6;     // of the larger: what is farther apart counts other things
  constexpr std::size_t kNoun = 2;  // characters of the shortest name, as 培训 is
  for (const Count& all : counts) {
    if (!all.total || all.some || all.value == 0 || all.of.size() < kNoun) continue;
    for (const Count& one : counts) {
      const bool kind = one.total && !one.some && one.of.size() > all.of.size() && one.of.ends_with(all.of);
      if (!kind || one.unit != all.unit || one.sentence == all.sentence) continue;
      if (all.value >= one.value || all.value < kNear * one.value) continue;
      const bool first = all.words.begin < one.words.begin;
      out.emplace_back(first ? &all : &one, first ? &one : &all);
      break;
    }
  }
}

/// Whether what was counted is of the kind that there was none of: 信息公开业务培训 of 信息公开培训; 责任追究 of anybody, for anything; 此类投诉.
bool is_kind_of(std::u16string_view counted, std::u16string_view kind) {
  if (const std::size_t such = counted.find(u"此类"); such != counted.npos)
    return kind.ends_with(counted.substr(such + 2));
  constexpr std::size_t kNoun = 2;  // characters: 培训 of 信息公开培训
  if (counted.ends_with(u"责任追究") && kind.starts_with(u"责任追究")) return true;
  return counted.size() >= kind.size() && counted.starts_with(kind.substr(0, kind.size() - kNoun)) &&
         counted.ends_with(kind.substr(kind.size() - kNoun));
}

/// 未举办业务培训 in one place, 举办业务培训 2 期 in another.
void add_none_told_of(std::span<const Count> counts, std::vector<Contradiction>& out) {
  for (const Count& none : counts) {
    if (none.value != 0 || !none.unit.empty()) continue;
    for (const Count& some : counts) {
      if (some.value == 0 || !(is_kind_of(some.of, none.of) || is_kind_of(some.noun, none.of))) continue;
      out.emplace_back(&none, &some);
      break;
    }
  }
}

}  // namespace

std::vector<Contradiction> told_otherwise(std::span<const Count> counts) {
  constexpr std::size_t kMost = 1'000;  // numbers of which each is held against all: no report tells of so many
  const auto few = counts.first(std::min(counts.size(), kMost));
  std::vector<Contradiction> out;
  add_told_twice(counts, out);
  add_fewer_of_more(few, out);
  add_mistyped(counts, out);
  add_none_told_of(few, out);
  return out;
}

}  // namespace nianbao
