#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "format/format.hpp"

namespace nianbao::test {

/// A row of a table as it will be printed.
struct DraftRow {
  std::string id;  ///< of the format; empty for a row that the format does not have
  std::string label, block, group;
  std::vector<std::string> values;
};

struct DraftTable {
  const TableForm* form = nullptr;
  bool dropped = false;
  bool headless = false;             ///< its head is left out
  std::vector<std::string> columns;  ///< labels of the head, for the tables that have one head
  std::vector<DraftRow> rows;
};

/// A report before it is put into a form: lines of text, and tables that know their cells. A line "[requests]" is the place of a
/// table.
struct Draft {
  std::vector<std::string> lines;
  std::array<DraftTable, 3> tables;
  bool ends_early = false;

  [[nodiscard]] DraftTable& table(std::string_view key);
};

/// Reads a base report: settings ("format: 2021", "requests.new = 5 1 0 0 0 0 6"), a line "---", then the text.
[[nodiscard]] Draft parse_base(const std::string& text);

/// Applies one edit of a test case ("set: requests.new.total = 99"). Says what is wrong with it, or nothing.
[[nodiscard]] std::string apply(Draft& draft, std::string_view verb, std::string_view object);

}  // namespace nianbao::test
