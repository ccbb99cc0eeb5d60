#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "prose/clauses/author.hpp"
#include "prose/tokens/token.hpp"

namespace nianbao {

/// Whose figure it is. Only the organ's own are compared with its tables.
enum class Scope { own, part, wider, reviewer };

}  // namespace nianbao

namespace nianbao::prose {

/// Of which time a sentence speaks, beside the report's own year.
enum class When { open, this_year, other_year, part_of_year };

/// Of when and of whom a sentence speaks at one of its tokens.
struct Setting {
  When when = When::open;
  std::optional<int> year;
  Scope scope = Scope::own;
  bool perhaps_part = false;  ///< 县政府收到…: of the government with all its organs, or without them
  bool whole_area = false;    ///< 全县收到…: of the government with all its organs and towns
  bool compares = false;      ///< behind 较上年 or the like, up to the end of the clause
  /// The first of the figures that 分别 parts among years: what it counts they all count; or 增加 of 增加 4 件，达到 19 件.
  std::optional<std::size_t> head{};

  [[nodiscard]] bool fits() const { return when == When::open || when == When::this_year; }
  void belong(Scope to, bool perhaps_to_part = false) {
    scope = to;
    perhaps_part = perhaps_to_part;
    whole_area = false;
  }
};

/// What another organ did, in a report: of a government's a part, else of more than the organ.
[[nodiscard]] inline Scope scope_of_others(const Author& author) {
  return author.is_government() ? Scope::part : Scope::wider;
}

/// One for each token of a sentence, as it holds behind it. What a bracket says ends with it.
[[nodiscard]] std::vector<Setting> settings_of(const Author& author, std::u16string_view text, const Tokens& tokens);

/// Whether words end as the name of an organ does: 县教育局.
[[nodiscard]] bool ends_as_organ(std::u16string_view name);

/// 8 件 of 由 3 件增加到 8 件, 19 件 of 增加 4 件，达到 19 件
[[nodiscard]] bool grows_to(const std::vector<Setting>& settings, const Tokens& tokens, std::size_t at);

}  // namespace nianbao::prose
