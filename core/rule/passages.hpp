#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rule/rule.hpp"
#include "text/any_word.hpp"

// Questions about the text of a report; its passages carry no white space.

namespace nianbao {

/// The passages before the first section, the title left out.
[[nodiscard]] std::vector<const Passage*> opening_of(const Case& report_case);

/// The passages of one section, in their order.
[[nodiscard]] std::vector<const Passage*> passages_of(const Narrative& prose, SectionId section);

/// The text of one section without its headings and tables, passages joined.
[[nodiscard]] std::u16string text_of(const Narrative& prose, SectionId section);

/// Whether nothing stands in a section but a name and a date: the sign-off below the last one.
[[nodiscard]] bool holds_signature_alone(const Narrative& prose, SectionId section);

/// Where a word stands in a text, or in that of a passage.
[[nodiscard]] std::vector<std::size_t> places_of(std::u16string_view text, std::u16string_view word);
[[nodiscard]] std::vector<std::size_t> places_of(const Passage& passage, std::u16string_view word);

}  // namespace nianbao
