#pragma once

#include <string>
#include <string_view>

#include "report/report.hpp"

namespace nianbao::prose {

/// Whose report a text is, as far as reading it depends on that.
struct Author {
  explicit Author(const Report& report);

  std::u16string organ;  ///< full name; empty where it is not known
  Level level;
  int year;  ///< 0: not known

  /// Whether words are a name of the organ, maybe shortened: 县局, 我县的 aside.
  [[nodiscard]] bool is_named(std::u16string_view words) const;

  /// Whether what has this subject was done by the organ: its own name, or words that name none at all.
  [[nodiscard]] bool is_subject(std::u16string_view words) const;

  /// A government's report is that of its whole area, as a rule: 全县 is its own, one bureau a part of it.
  [[nodiscard]] bool is_government() const {
    return level == Level::county || level == Level::city || level == Level::province;
  }

  /// A town or street has offices, and no organs below it.
  [[nodiscard]] bool is_town() const { return level == Level::town || level == Level::street; }

 private:
  std::u16string short_organ_;  ///< without 人民, so that 市政府 is found in 上海市人民政府办公厅
  std::u16string short_title_;
};

}  // namespace nianbao::prose
