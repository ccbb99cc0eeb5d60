// Pages of words and ruling lines → the result. Four bytes make a word of the form, a number or a line, at a place of a coarse
// grid, so that words come to stand beside and above each other as they do in tables.
#include <cstdint>
#include <span>
#include <vector>

#include "form_words.hpp"
#include "properties.hpp"

namespace {

using fuzz::json;

json page() {
  return {{"type", "page"}, {"width", 600}, {"height", 800}, {"runs", json::array()}, {"lines", json::array()}};
}

void add_line(json& page, double x, double y, int length) {
  const bool across = length % 2 == 0;
  page["lines"].push_back(
      {{"x1", x}, {"y1", y}, {"x2", across ? x + 4 * length : x}, {"y2", across ? y : y + 4 * length}});
}

void add_run(json& page, double x, double y, const std::string& text) {
  page["runs"].push_back({{"text", text}, {"x", x}, {"y", y}, {"width", 3 * text.size()}, {"height", 10}});
}

json document_of(std::span<const std::uint8_t> bytes) {
  static const std::vector<std::string> words = fuzz::form_words();
  json blocks = json::array({page()});
  for (; bytes.size() >= 4; bytes = bytes.subspan(4)) {
    const double x = 6.0 * (bytes[0] % 96);
    const double y = 3.0 * bytes[1];
    const int kind = bytes[2] % 8;
    if (kind == 7 && blocks.size() < 8 && bytes[3] == 0) blocks.push_back(page());
    if (kind == 7) add_line(blocks.back(), x, y, bytes[3]);
    if (kind == 6) add_run(blocks.back(), x, y, "- " + std::to_string(bytes[3]) + " -");
    if (kind >= 3 && kind < 6) add_run(blocks.back(), x, y, std::to_string(bytes[3]));
    if (kind < 3) add_run(blocks.back(), x, y, words[(256u * static_cast<unsigned>(kind) + bytes[3]) % words.size()]);
  }
  return {{"name", "a.pdf"}, {"format", "pdf"}, {"blocks", std::move(blocks)}};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const json document = document_of({data, size});
  fuzz::result_of(fuzz::dump({{"document", document}}));
  fuzz::repairs_hold(document);
  return 0;
}
