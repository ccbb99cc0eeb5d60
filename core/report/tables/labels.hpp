#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/folded_text.hpp"
#include "format/format.hpp"

namespace nianbao {

/// A label of an official table, of either edition, as it is looked up in the letters of a document.
struct Label {
  enum class Kind {
    row,     ///< names a row; `key` is the row's id
    column,  ///< names a column; `key` is the column's id
    head,    ///< any other words of a table: of a block, a group, the corner, a repeated title
  } kind;
  TableId table;
  std::string key;
  std::string official;   ///< in the words of the format, UTF-8
  std::u16string number;  ///< letters of its numbering: "一", "1"; empty where it has none
  std::u16string words;   ///< its other letters
  bool variant = false;   ///< not the official words, but known: 合计 for 总计
};

/// All labels of a table in both editions, rows in the order of the form.
[[nodiscard]] const std::vector<Label>& labels_of(TableId table);

/// A label where it stands.
struct LabelMatch {
  const Label* label;
  std::size_t begin;  ///< in letters, its number included where that is one of them
  std::size_t end;
  std::uint32_t from;  ///< where it begins in the source, its number included
  bool numbered;       ///< its number stands before it
  bool exact;          ///< in the official words
};

/// What a label names.
[[nodiscard]] inline bool is_row(const LabelMatch& match) { return match.label->kind == Label::Kind::row; }
/// Likewise.
[[nodiscard]] inline bool is_column(const LabelMatch& match) { return match.label->kind == Label::Kind::column; }
/// The row of a form that a label names; none where it names no row of it.
[[nodiscard]] std::optional<int> row_of(const TableForm& form, const LabelMatch& match);

/// A range of letters.
struct Range {
  std::size_t begin;
  std::size_t end;
};

/// Whether a number stands between a letter and the one before it.
[[nodiscard]] bool follows_number(const Document& document, const FoldedText& letters, std::size_t letter);

/// Whether nothing stands behind these letters.
[[nodiscard]] bool ends_text(const Document& document, const FoldedText& letters, std::size_t end);

/// Where the labels of a table stand in a range of letters, in order, none overlapping another: first those in the official words,
/// then, for rows and columns that were not found so, those with a slip in them. The letters lack the numbers that stand alone, so that
/// a label is found whole which has its numbers between its letters.
[[nodiscard]] std::vector<LabelMatch> find_labels(TableId table, const Document& document, const FoldedText& letters,
                                                  Range range);

}  // namespace nianbao
