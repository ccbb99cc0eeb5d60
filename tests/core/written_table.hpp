#pragma once

#include <functional>
#include <string>

#include "document/read_text.hpp"
#include "report/report.hpp"
#include "text/unicode.hpp"

// A table three whose every cell holds another number, and what is read of it in whatever way it is written.

namespace nianbao::written {

/// The form of table three.
inline const TableForm& form() { return table_form(TableId::requests, Edition::y2021); }

/// Another number in every cell; each row adds up.
inline int number(int row, int column) {
  if (column < 6) return 100 + 7 * row + column * (row % 5 + 1);
  int sum = 0;
  for (int c = 0; c < 6; ++c) sum += number(row, c);
  return sum;
}

/// The numbers of a row, each with a gap behind it.
inline std::string joined(int row, std::string_view gap) {
  std::string out;
  for (int column = 0; column < 7; ++column) {
    out += std::to_string(number(row, column));
    out += gap;
  }
  return out;
}

/// Of a row, in the words of the form.
inline std::string label(int row) { return std::string(form().rows[static_cast<std::size_t>(row)].label.zh); }

/// The heading of its section.
inline constexpr std::string_view kSection = "三、收到和处理政府信息公开申请情况\n";
/// Its head, a cell a line.
inline constexpr std::string_view kHead =
    "申请人情况\n自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n";

/// The first rows of the table, each as the caller writes it.
inline std::string rows(int count, const std::function<std::string(int)>& write) {
  std::string out;
  for (int row = 0; row < count; ++row) out += write(row);
  return out;
}

/// Cells with a number.
struct Read {
  int right = 0;
  int wrong = 0;
};

/// How many of its cells hold the number that was written, and how many another.
inline Read read(const std::string& table) {
  const Report report = read_report(
      read_text("a.txt", "text", utf16(std::string(kSection) + table + "\n四、政府信息公开行政复议情况\n")));
  const Table& requests = report.table(TableId::requests);
  Read out;
  for (int row = 0; row < static_cast<int>(form().rows.size()); ++row) {
    for (int column = 0; column < 7; ++column) {
      const auto& value = requests.at(row, column).value;
      if (value) ++(*value == number(row, column) ? out.right : out.wrong);
    }
  }
  return out;
}

}  // namespace nianbao::written
