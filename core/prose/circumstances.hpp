#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "prose/fact.hpp"
#include "prose/lexemes.hpp"

namespace nianbao {
struct Report;
}

namespace nianbao::prose {

enum class Time { open, this_year, other_year, part_of_year };

/// Of when and of whom a sentence speaks at one of its lexemes.
struct Circumstance {
  Time time = Time::open;
  std::optional<int> year;
  Scope scope = Scope::own;
  bool perhaps_part = false;  ///< 县政府收到…: of the government with all its organs, or without them
  bool compares = false;      ///< behind 较上年 or the like, up to the end of the clause
  /// The first of the figures that 分别 parts among years: what it counts they all count.
  std::optional<std::size_t> head{};

  [[nodiscard]] bool fits() const { return time == Time::open || time == Time::this_year; }
};

/// One for each lexeme of a sentence, as it holds behind it. What a bracket says ends with it.
[[nodiscard]] std::vector<Circumstance> circumstances_of(const Report& report, std::u16string_view text,
                                                         const std::vector<Lexeme>& lexemes);

/// 8 件 of 由 3 件增加到 8 件
[[nodiscard]] bool grows_to(const std::vector<Circumstance>& around, const std::vector<Lexeme>& lexemes,
                            std::size_t at);

}  // namespace nianbao::prose
