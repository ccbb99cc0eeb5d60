#pragma once

#include <vector>

#include "rule/stretches.hpp"

namespace nianbao {

/// The kinds of numbers that order a text: 一是, （一）, (1), 1. Each kind counts on its own.
enum class MarkerKind { words, chinese_brackets, digit_brackets, digits };

/// A number that stands where an item begins: at the start of a paragraph or behind a mark.
struct Marker {
  MarkerKind kind;
  int number;
  std::size_t passage;
  Stretch place;
};

/// All markers of the prose, in its order. Labels of the official tables and references such as 第（一）项 are none.
[[nodiscard]] std::vector<Marker> markers_of(const Case& report_case);

/// Whether a number stands at an item's start somewhere in the text between two markers, in whatever form: 二要, 第二, 其次.
[[nodiscard]] bool stands_between(const Narrative& prose, const Marker& from, const Marker& to, int number);

}  // namespace nianbao
