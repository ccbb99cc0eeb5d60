#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "document/document.hpp"
#include "format/format.hpp"
#include "report/tables/table.hpp"
#include "text/span.hpp"

namespace nianbao {

/// A section whose heading was found.
struct Section {
  SectionId id;
  std::u16string title;  ///< as it stands, number and all
  Span heading;
  Span body;             ///< from the heading's end to the next heading, tables included
  std::string number;    ///< 一 … as it stands; empty where the heading has none
  bool official = true;  ///< the title is in the official words
};

/// The administrative level of the organ whose report it is.
enum class Level { unknown, town, street, department, county, city, province, ministry };
[[nodiscard]] std::string_view level_key(Level level);

/// What the document says, read once; rules only look.
struct Report {
  std::optional<Span> title;  ///< all lines of it
  std::string title_text;     ///< without line ends and stray spaces, UTF-8
  std::string organ;          ///< full name as the report gives it; empty where none was found
  std::optional<Span> organ_span;
  std::optional<int> year;
  std::optional<Span> year_span;
  Level level = Level::unknown;
  std::vector<Section> sections;   ///< in the order of the document
  std::array<Table, 3> tables;     ///< by TableId
  std::optional<Span> last_words;  ///< of a text that stops where no report ends: see `cut_of`
  std::optional<Span> second;      ///< the title of another report in the same text, of which nothing was read
  bool is_report = false;          ///< whether this is an annual disclosure report at all

  [[nodiscard]] const Table& table(TableId id) const { return tables[static_cast<std::size_t>(id)]; }
  [[nodiscard]] const Section* section(SectionId id) const;
  [[nodiscard]] const CellValue& cell(CellRef ref) const {
    return table(ref.table).cells[static_cast<std::size_t>(ref.cell)];
  }
};

/// A cell by its id ("requests.new.natural"), in the edition that its table was read by.
[[nodiscard]] std::optional<CellRef> find_cell(const Report& report, std::string_view id);

/// Reads a document as a report. Never fails: what is not there is missing, what cannot be told is unread.
[[nodiscard]] Report read_report(const Document& document);

/// How much of the official tables was read.
enum class Reading { complete, partial, none };
[[nodiscard]] Reading reading_of(const Report& report);

/// How far the official tables are filled in.
enum class Filling {
  blank,   ///< no cell holds anything
  begun,   ///< more cells are blank than anyone overlooks: somebody is filling the form in
  filled,  ///< whatever is blank was left out
};
[[nodiscard]] Filling filling_of(const Report& report);
[[nodiscard]] std::string_view filling_key(Filling filling);

}  // namespace nianbao
