#pragma once

#include <cstdint>
#include <vector>

#include "case/judge.hpp"
#include "report/report.hpp"

namespace cases {

/// splitmix64: the same numbers from the same seed on every platform.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  /// 0 … n − 1
  std::int64_t below(std::int64_t n) { return static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(n)); }
  bool chance(int percent) { return below(100) < percent; }

 private:
  std::uint64_t state_;
};

enum class Size { none, hamlet, town, county, city };
inline constexpr int kSizes = 5;

/// A report whose three tables are filled and consistent.
nianbao::Report consistent(Random& random, Size size);

/// A text that states the report's numbers of reconsiderations and of litigation.
std::vector<nianbao::Claim> told_review(const nianbao::Report& report);

nianbao::CellValue number(double value);
std::int64_t value(const nianbao::Report& report, nianbao::CellRef cell);
void set(nianbao::Report& report, nianbao::CellRef cell, std::int64_t value);

struct Mistake {
  nianbao::CellRef cell;
  std::int64_t truth;
  std::int64_t written;
};

/// Makes `count` cells of `table` wrong, as clerks do (see `mistakes.cpp` for the mix); all of one cell's mistakes
/// are one.
std::vector<Mistake> make_mistakes(nianbao::Report& report, nianbao::TableId table, int count, Random& random);

/// Whether every relation of the report holds (all cells read).
bool holds(const nianbao::Report& report);

}  // namespace cases
