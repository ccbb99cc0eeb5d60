#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "format/format.hpp"
#include "text/char_set.hpp"
#include "text/span.hpp"

namespace nianbao {

/// A paragraph of the report's prose, tables and headings of sections left out, put together again where line ends and page
/// marks cut it.
struct Passage {
  std::u16string
      text;  ///< never empty, without white space, digits and letters in half width, punctuation as it stands
  std::vector<std::uint32_t> at;  ///< where each of its characters stands in Document::text
  std::vector<Span> parts;        ///< the lines that it was put together of
  std::optional<SectionId> section;
  bool is_cell = false;           ///< of a table that lays out text: each of its lines is a paragraph
  CharFilter letters;             ///< of its text: what has others is not looked for in it
  bool names_disclosure = false;  ///< 信息公开 stands in it
  bool names_replies = false;     ///< 答复 stands in it

  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const { return {at[begin], at[end - 1] + 1}; }
  [[nodiscard]] std::u16string_view words(std::size_t begin, std::size_t end) const {
    return std::u16string_view(text).substr(begin, end - begin);
  }
};

}  // namespace nianbao
