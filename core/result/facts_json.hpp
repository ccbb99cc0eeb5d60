#pragma once

#include <vector>

#include "case/judge.hpp"
#include "prose/paragraphs.hpp"
#include "report/report.hpp"
#include "result/json_writer.hpp"
#include "rule/rule.hpp"

namespace nianbao {

/// `report.facts`: every figure of the prose beside the cells it states, or with the reason why there are none.
void write_facts(JsonWriter& json, const Told& told, const Report& report, Language language);

/// Why a figure has none, in words.
[[nodiscard]] std::string_view reason_of(const Claim& claim, Language language);

/// `report.paragraphs`: the prose in order, "parts" where line ends and page marks cut a paragraph.
void write_paragraphs(JsonWriter& json, const std::vector<Paragraph>& paragraphs);

}  // namespace nianbao
