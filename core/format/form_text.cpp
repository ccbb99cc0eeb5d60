#include "format/form_text.hpp"

namespace nianbao {
namespace {

class FormText {
 public:
  FormText(const TableForm& form, std::span<const std::string> held) : form_(form), held_(held) {}

  std::string proactive() {
    std::string_view block;
    for (int at = 0; at < rows(); ++at) {
      const RowForm& row = row_at(at);
      if (row.block.zh != block) {
        line(row.block.zh);
        heads(form_.corner.zh, row);
      }
      values(std::string(row.label.zh), at);
      block = row.block.zh;
    }
    return std::move(out_);
  }

  std::string requests() {
    heads("", row_at(0));
    std::string above;
    for (int at = 0; at < rows(); ++at) {
      const RowForm& row = row_at(at);
      std::string level = std::string(row.block.zh).append(row.group.zh);
      std::string label;
      for (const std::string_view head : {row.block.zh, row.group.zh}) {
        if (above.find(head) == above.npos) label += head;
      }
      values(label.append(row.label.zh), at);
      above = std::move(level);
    }
    return std::move(out_);
  }

  /// Fifteen numbers in one line below their heads.
  std::string review() {
    std::string groups;
    std::string columns;
    std::string numbers;
    for (int at = 0; at < rows(); ++at) {
      const RowForm& row = row_at(at);
      groups += tab(groups);
      groups.append(row.block.zh).append(row.block.zh.empty() ? "" : " ").append(row.label.zh);
      groups.append(row.columns.size() - 1, '\t');
      for (std::size_t i = 0; i < row.columns.size(); ++i) {
        columns.append(tab(columns)).append(row.columns[i].label.zh);
        numbers.append(at > 0 || i > 0 ? "\t" : "").append(cell(at, i));
      }
    }
    line(groups);
    line(columns);
    line(numbers);
    return std::move(out_);
  }

 private:
  [[nodiscard]] int rows() const { return static_cast<int>(form_.rows.size()); }
  [[nodiscard]] const RowForm& row_at(int row) const { return form_.rows[static_cast<std::size_t>(row)]; }
  [[nodiscard]] const std::string& cell(int row, std::size_t column) const {
    return held_[static_cast<std::size_t>(form_.cell(row, static_cast<int>(column)))];
  }
  static const char* tab(const std::string& before) { return before.empty() ? "" : "\t"; }

  void line(std::string_view words) { out_.append(out_.empty() ? "" : "\n").append(words); }

  void heads(std::string_view corner, const RowForm& row) {
    line(corner);
    for (const ColumnForm& column : row.columns) out_.append("\t").append(column.label.zh);
  }

  void values(const std::string& label, int row) {
    line(label);
    for (std::size_t column = 0; column < row_at(row).columns.size(); ++column)
      out_.append("\t").append(cell(row, column));
  }

  const TableForm& form_;
  std::span<const std::string> held_;
  std::string out_;
};

}  // namespace

std::string form_text(const TableForm& form, std::span<const std::string> held) {
  FormText text(form, held);
  if (form.id == TableId::proactive) return text.proactive();
  return form.id == TableId::requests ? text.requests() : text.review();
}

}  // namespace nianbao
