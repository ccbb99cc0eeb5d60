#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nianbao {

/// The languages that messages are written in.
enum class Language { zh, en };

/// The same text in the two languages of the product.
struct Texts {
  std::string_view zh;
  std::string_view en;
};

/// A text in one of its languages.
[[nodiscard]] constexpr std::string_view in(Texts texts, Language language) {
  return language == Language::zh ? texts.zh : texts.en;
}

/// The tables of the format: what was disclosed on one's own accord, requests, reviews and lawsuits.
enum class TableId { proactive, requests, review };
inline constexpr std::array kTables{TableId::proactive, TableId::requests, TableId::review};

/// The six sections of the format, in their order.
enum class SectionId { overview, proactive, requests, review, problems, other };
inline constexpr int kSectionCount = 6;  // sections, as SectionId has

/// 国办公开办函〔2019〕60号 and 国办公开办函〔2021〕30号, by the year they were issued in.
enum class Edition { y2019, y2021 };

/// A section of the report: its number (一 … 六) and its official title.
struct SectionForm {
  SectionId id;
  std::string_view key;     ///< "overview"
  std::string_view number;  ///< "一"
  Texts title;
};

struct ColumnForm {
  std::string_view id;    ///< "natural"
  Texts label;            ///< as printed in the head of the table
  Texts group{};          ///< the head above it ("法人或其他组织"), or empty
  bool decimal = false;   ///< an amount of money; any other column counts pieces
  bool negative = false;  ///< may be below 0: the change against last year in the 2019 format
};

/// A row of an official table. Heads that span rows are repeated in each of their rows:
/// `block` "三、本年度办理结果" and `group` "（三）不予公开" for the row "1.属于国家秘密".
struct RowForm {
  std::string_view id;  ///< "denied.stateSecret"
  Texts label;
  Texts block;
  Texts group;
  std::span<const ColumnForm> columns;

  /// Where the column with this id stands in the row: "natural" → 0.
  [[nodiscard]] std::optional<int> find_column(std::string_view column_id) const;
};

/// A cell of the form, by row and by its column within the row.
struct CellForm {
  int row;
  int column;
};

/// An official table of one edition. Cells are numbered row by row.
struct TableForm {
  TableId id;
  Edition edition;
  std::span<const RowForm> rows;
  Texts corner{};  ///< in the upper left cell of each block; empty where nothing stands there
  Texts head{};    ///< above all columns; empty where nothing does

  [[nodiscard]] int cell_count() const;
  /// The number of the cell in `row` and `column` (of that row).
  [[nodiscard]] int cell(int row, int column) const;
  [[nodiscard]] CellForm place(int cell) const;
  /// "denied.stateSecret.natural": unique within the table; `cells` of schema/result.schema.json.
  [[nodiscard]] std::string_view cell_id(int cell) const;
  /// "requests.denied.stateSecret.natural": unique within a report.
  [[nodiscard]] const std::string& cell_key(int cell) const;
  [[nodiscard]] std::optional<int> find_row(std::string_view row_id) const;
  [[nodiscard]] std::optional<int> find_cell(std::string_view cell_id) const;
};

/// The format's sections and tables, and the keys by which results name them.
[[nodiscard]] std::span<const SectionForm> sections();
[[nodiscard]] const SectionForm& section(SectionId id);
[[nodiscard]] const TableForm& table_form(TableId id, Edition edition);
[[nodiscard]] std::string_view table_key(TableId id);  ///< "requests"
[[nodiscard]] Texts table_name(TableId id);            ///< 表二, 表三, 表四: numbered as the sections are
[[nodiscard]] SectionId table_section(TableId id);
[[nodiscard]] std::string_view edition_key(Edition edition);  ///< "2021"
[[nodiscard]] std::string_view edition_basis(Edition edition);

/// The format that holds for a report year: 2019 and 2020 the first, later years the second, as where the year is not known.
[[nodiscard]] Edition edition_for(std::optional<int> year);

}  // namespace nianbao
