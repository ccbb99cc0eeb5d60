#include "properties.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "check.hpp"
#include "document/parse_json.hpp"
#include "layout/read_document.hpp"
#include "repair/repair.hpp"
#include "text/chars.hpp"
#include "text/unicode.hpp"

namespace fuzz {
namespace {

using nianbao::utf16;

void require(bool holds, const char* property, const std::string& seen = {}) {
  if (holds) return;
  std::fprintf(stderr, "PROPERTY: %s\n%s\n", property, seen.c_str());
  std::abort();
}

/// Every range of a result, wherever it stands: "range": [a, b], "ranges": [[a, b], …].
void ranges_lie_inside(const json& value, std::size_t length) {
  if (value.is_array()) {
    for (const json& one : value) ranges_lie_inside(one, length);
  }
  if (!value.is_object()) return;
  const auto inside = [&](const json& range) {
    return range.is_null() || (range[0] <= range[1] && range[1].get<std::size_t>() <= length);
  };
  for (const auto& [name, member] : value.items()) {
    if (name == "range") require(inside(member), "a range lies inside the source", value.dump());
    if (name == "ranges")
      require(std::all_of(member.begin(), member.end(), inside), "ranges lie inside the source", value.dump());
    ranges_lie_inside(member, length);
  }
}

void stand_in_order(const json& list) {
  const auto behind = [](const json& a, const json& b) { return a["range"][0] < b["range"][0]; };
  require(std::is_sorted(list.begin(), list.end(), behind), "sections and facts stand in the order of the text",
          list.dump());
}

/// The digits of a text without zeros at either end: what every way to write a number has in common.
std::string digits_of(std::u16string_view text) {
  std::string out;
  for (const char16_t c : text) {
    const char16_t folded = nianbao::fold_width(c);
    if (folded >= u'0' && folded <= u'9') out += static_cast<char>(folded);
  }
  out.erase(0, std::min(out.find_first_not_of('0'), out.size()));
  out.erase(out.find_last_not_of('0') + 1);
  return out;
}

/// A number that was read shows its digits where it is said to stand.
void shows_its_digits(const json& told, const std::u16string& source) {
  const std::u16string place =
      source.substr(told["range"][0], told["range"][1].get<std::size_t>() - told["range"][0].get<std::size_t>());
  const std::string there = digits_of(place);
  char number[64];
  std::snprintf(number, sizeof number, "%.15g", std::abs(told["value"].get<double>()));
  const bool written_out = std::string_view(number).find('e') != std::string_view::npos;
  require(written_out || there.find(digits_of(utf16(number))) != std::string::npos, "no number that is not in the text",
          told.dump());
}

void numbers_stand_in_the_text(const json& result, const std::u16string& source) {
  for (const auto& [name, table] : result["report"]["tables"].items()) {
    for (const auto& [id, cell] : table["cells"].items()) {
      if (cell["state"] == "number") shows_its_digits(cell, source);
    }
  }
}

/// A result behind the member that is the text itself; not parsed, since that takes longer than the check.
std::string said_of(const std::string& text) {
  const std::string result = nianbao::check(text_request(text));
  const std::size_t behind = result.find(R"("reading":)");  // in a string its quotes would be escaped
  require(behind != std::string::npos, "a result says how much was read", result);
  return result.substr(behind);
}

bool can_hold(const nianbao::Report& report) {
  const nianbao::Repairs left = nianbao::find_repairs(report);
  return left.causes.empty() && left.repairs.empty();
}

}  // namespace

std::string dump(const json& value) { return value.dump(-1, ' ', false, json::error_handler_t::replace); }

std::string text_request(const std::string& text) {
  return dump({{"document", {{"name", "a.txt"}, {"format", "text"}, {"text", text}}}});
}

json result_of(const std::string& request) {
  const std::string said = nianbao::check(request);
  require(said == nianbao::check(request), "the same request has the same result");
  json result = json::parse(said, nullptr, false);
  require(result.is_object(), "a result is a JSON object", said);
  if (result.contains("error")) return result;
  const std::u16string source = utf16(result["source"]["text"].get_ref<const std::string&>());
  ranges_lie_inside(result, source.size());
  stand_in_order(result["report"]["sections"]);
  stand_in_order(result["report"]["facts"]);
  numbers_stand_in_the_text(result, source);
  return result;
}

void blank_lines_change_nothing(const std::string& text) {
  const std::string once = said_of(text + "\n");
  const std::string with_more = said_of(text + "\n\n \n");
  require(once == with_more, "blank lines at the end change nothing", once + "\n" + with_more);
}

void repairs_hold(const json& request) {
  const std::string text = dump(request);
  const auto parsed = nianbao::parse_json(text);
  const auto document = nianbao::read_document(parsed.root());
  if (!document) return;
  const nianbao::Report report = nianbao::read_report(*document);
  const nianbao::Repairs found = nianbao::find_repairs(report);
  for (const nianbao::Repair& repair : found.repairs) {
    nianbao::Report mended = report;
    for (const nianbao::Edit& edit : found.edits(repair)) {
      nianbao::CellValue& cell =
          mended.tables[static_cast<std::size_t>(edit.cell.table)].cells[static_cast<std::size_t>(edit.cell.cell)];
      require(cell.state == nianbao::CellState::number && edit.to >= 0,
              "a repair changes numbers that were read, to counts");
      cell.value = static_cast<double>(edit.to);
    }
    require(can_hold(mended), "a repair, carried out, leaves nothing to repair", text);
  }
}

}  // namespace fuzz
