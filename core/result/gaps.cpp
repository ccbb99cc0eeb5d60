#include "result/gaps.hpp"

#include <array>

namespace nianbao {

Gap gap_of(const Table& table, const Evaluation& relation) {
  if (!table.found) return Gap::no_table;
  return relation.why ? gap_of(*relation.why) : Gap::spent;
}

std::string_view gap_key(Gap gap) {
  static constexpr std::array<std::string_view, 6> kKeys{"noTable", "unread", "missing", "invalid", "blank", "spent"};
  return kKeys[static_cast<std::size_t>(gap)];
}

Texts gap_words(Gap gap) {
  static constexpr std::array<Texts, 6> kWords{{
      {"没有读到这张表", "this table was not found"},                                                      // no_table
      {"有的格没有读出", "cells were not read"},                                                           // unread
      {"有的格没有读到", "cells were not found"},                                                          // missing
      {"有的格填的不是件数", "cells hold no count"},                                                       // invalid
      {"有的格空白", "cells are blank"},                                                                   // blank
      {"有的数是按这些关系读出的，不能再用来核对", "numbers were read with the help of these relations"},  // spent
  }};
  return kWords[static_cast<std::size_t>(gap)];
}

}  // namespace nianbao
