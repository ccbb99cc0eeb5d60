#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "text/span.hpp"

namespace nianbao {

/// The folded letters of a document in reading order, without cell borders and line ends. Labels and headings are searched in it, so
/// that one broken over lines or cells is found like any other.
struct FoldedText {
  std::u16string text;              ///< folded (text/chars.hpp, fold_letter)
  std::vector<std::uint32_t> at;    ///< where each letter stands in Document::text
  std::vector<std::uint32_t> cell;  ///< the number of the cell it stands in, counted through the document
  std::vector<std::uint32_t> line;  ///< the number of its line

  [[nodiscard]] std::size_t size() const { return text.size(); }
  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const { return {at[begin], at[end - 1] + 1}; }
  [[nodiscard]] bool starts_cell(std::size_t i) const { return i == 0 || cell[i - 1] != cell[i]; }
  [[nodiscard]] bool ends_cell(std::size_t i) const { return i + 1 == size() || cell[i + 1] != cell[i]; }
  /// The first letter that stands at `offset` of the source or behind it.
  [[nodiscard]] std::size_t index_at(std::uint32_t offset) const;
  void resize(std::size_t letters);
  /// Moves the letters from one place to another forward to where those that are kept end.
  void keep(std::size_t to, std::size_t begin, std::size_t end);
};

/// Folds a document.
[[nodiscard]] FoldedText fold_text(const Document& document);

/// Folds a text alone.
[[nodiscard]] std::u16string fold_text(std::string_view utf8);
[[nodiscard]] std::u16string fold_text(std::u16string_view text);

/// The smallest edit distance between `label` and any prefix of `text`, and the length of that prefix.
struct PrefixMatch {
  int errors;
  std::size_t length;
};
[[nodiscard]] PrefixMatch match_prefix(std::u16string_view label, std::u16string_view text);

}  // namespace nianbao
