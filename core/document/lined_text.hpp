#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/char_set.hpp"

namespace nianbao {

/// The lines of a text, without line ends.
using Lines = std::vector<std::u16string_view>;
[[nodiscard]] Lines lines_of(std::u16string_view text);

/// A text, its lines and its letters: made once for all that look at it and mostly leave it as it is.
class LinedText {
 public:
  explicit LinedText(std::u16string text);
  LinedText(const LinedText&) = delete;  // its lines are those of its own text
  LinedText& operator=(const LinedText&) = delete;
  ~LinedText() = default;

  [[nodiscard]] const std::u16string& text() const { return text_; }
  [[nodiscard]] const Lines& lines() const { return lines_; }
  /// Whether one of these marks may stand in it; where none does, mostly not.
  [[nodiscard]] bool may_have_any(std::u16string_view marks) const;
  /// The text alone; nothing is left here.
  [[nodiscard]] std::u16string take() { return std::move(text_); }

 private:
  std::u16string text_;
  Lines lines_;
  LetterFilter<64> letters_;
};

/// A text rewritten; none where it stays as it is.
using Rewritten = std::optional<std::u16string>;

}  // namespace nianbao
