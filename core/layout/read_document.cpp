#include "layout/read_document.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "document/read_text.hpp"
#include "document/tabulate.hpp"
#include "document/torn_prose.hpp"
#include "layout/layout.hpp"
#include "layout/spaced_text.hpp"
#include "text/radicals.hpp"
#include "text/unicode.hpp"

namespace nianbao {
namespace {

using json = nlohmann::ordered_json;

std::string text_of(const json& object, const char* key) {
  const auto at = object.find(key);
  return at != object.end() && at->is_string() ? at->get<std::string>() : std::string();
}

/// Text of the document itself.
std::u16string words_of(const json& object) { return without_radicals(utf16(text_of(object, "text"))); }

double number_of(const json& object, const char* key) {
  const auto at = object.find(key);
  return at != object.end() && at->is_number() ? at->get<double>() : 0.0;
}

int span_of(const json& object, const char* key) {
  const double span = number_of(object, key);
  return span >= 1 && span <= 65534 ? static_cast<int>(span) : 1;
}

const json* array_of(const json& object, const char* key) {
  const auto at = object.find(key);
  return at != object.end() && at->is_array() ? &*at : nullptr;
}

std::vector<BlockCell> row_of(const json& cells, int& items) {
  std::vector<BlockCell> row;
  if (!cells.is_array()) return row;
  for (const json& cell : cells) {
    if (cell.is_object()) row.push_back({words_of(cell), span_of(cell, "colspan"), span_of(cell, "rowspan"), items++});
  }
  return row;
}

/// Lines across and down; others part no cells. The ends may come in either order.
std::vector<LineSegment> segments_of(const json& page) {
  std::vector<LineSegment> segments;
  const json* lines = array_of(page, "lines");
  if (!lines) return segments;
  for (const json& line : *lines) {
    if (!line.is_object()) continue;
    const auto [x1, x2] = std::minmax({number_of(line, "x1"), number_of(line, "x2")});
    const auto [y1, y2] = std::minmax({number_of(line, "y1"), number_of(line, "y2")});
    const LineSegment segment{x1, y1, x2, y2};
    if (segment.is_across() || segment.is_down()) segments.push_back(segment);
  }
  return segments;
}

std::vector<Run> runs_of(const json& page) {
  std::vector<Run> runs;
  const json* list = array_of(page, "runs");
  if (!list) return runs;
  for (const json& run : *list) {
    if (!run.is_object()) continue;
    runs.push_back(
        {words_of(run), number_of(run, "x"), number_of(run, "y"), number_of(run, "width"), number_of(run, "height")});
  }
  return runs;
}

/// `items`: how many items were read before; those of this block are counted on.
Block block_of(const json& object, int& items) {
  Block block;
  const std::string type = text_of(object, "type");
  if (type == "table") {
    block.kind = Block::Kind::table;
    if (const json* rows = array_of(object, "rows")) {
      for (const json& row : *rows) block.rows.push_back(row_of(row, items));
    }
  } else if (type == "page") {
    block.kind = Block::Kind::page;
    block.width = number_of(object, "width");
    block.height = number_of(object, "height");
    block.runs = runs_of(object);
    block.segments = segments_of(object);
  } else {
    block.text = words_of(object);
    block.item = items++;
  }
  return block;
}

Document whole(Document document) {
  join_torn_prose(document);
  return document;
}

}  // namespace

std::optional<Document> read_document(const json& object) {
  if (!object.is_object()) return std::nullopt;
  std::string name = text_of(object, "name");
  std::string format = text_of(object, "format");
  if (format.empty()) format = "text";
  if (const json* list = array_of(object, "blocks")) {
    std::vector<Block> blocks;
    int items = 0;
    for (const json& block : *list) {
      if (block.is_object()) blocks.push_back(block_of(block, items));
    }
    return whole(compose(std::move(name), std::move(format), rebuild_pages(std::move(blocks))));
  }
  if (!object.contains("text") || !object["text"].is_string()) return std::nullopt;
  return whole(read_text(std::move(name), std::move(format), tabulate_spaced(tabulate(words_of(object)))));
}

}  // namespace nianbao
