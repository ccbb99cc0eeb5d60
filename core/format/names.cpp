#include "format/names.hpp"

namespace nianbao {

std::string_view without_note(std::string_view label) {
  const std::size_t number = label.starts_with("（") ? label.find("）") : 0;  // of （二）
  return label.substr(0, label.find("（", number == label.npos ? 0 : number));
}

std::string name_of(const RowForm& row, Language language) {
  const std::string name(without_note(in(row.label, language)));
  return row.id == "otherwise.other" && language == Language::zh ? std::string(row.group.zh) + name : name;
}

std::string name_of(const ColumnForm& column, Language language) {
  return std::string(without_note(in(column.label, language)));
}

}  // namespace nianbao
