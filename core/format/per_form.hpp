#pragma once

#include <array>

#include "format/format.hpp"

namespace nianbao {

/// What follows from a form alone: worked out once for each, not for every report.
template <class T>
class PerForm {
 public:
  explicit PerForm(T (*make)(const TableForm&)) {
    for (const TableId table : kTables) {
      for (const Edition edition : {Edition::y2019, Edition::y2021})
        slot(table, edition) = make(table_form(table, edition));
    }
  }
  [[nodiscard]] const T& operator[](const TableForm& form) const {
    return all_[static_cast<std::size_t>(form.id)][static_cast<std::size_t>(form.edition)];
  }

 private:
  T& slot(TableId table, Edition edition) {
    return all_[static_cast<std::size_t>(table)][static_cast<std::size_t>(edition)];
  }
  std::array<std::array<T, 2>, kTables.size()> all_;
};

}  // namespace nianbao
