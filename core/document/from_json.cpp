#include "document/from_json.hpp"

#include <nlohmann/json.hpp>

#include "document/compose.hpp"
#include "source/radicals.hpp"
#include "source/unicode.hpp"

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

std::vector<BlockCell> row_of(const json& cells) {
  std::vector<BlockCell> row;
  if (!cells.is_array()) return row;
  for (const json& cell : cells) {
    if (cell.is_object()) row.push_back({words_of(cell), span_of(cell, "colspan"), span_of(cell, "rowspan")});
  }
  return row;
}

Block block_of(const json& object) {
  Block block;
  const std::string type = text_of(object, "type");
  if (type == "table") {
    block.kind = Block::Kind::table;
    if (const json* rows = array_of(object, "rows")) {
      for (const json& row : *rows) block.rows.push_back(row_of(row));
    }
  } else if (type == "page") {
    block.kind = Block::Kind::page;
    block.width = number_of(object, "width");
    block.height = number_of(object, "height");
    if (const json* runs = array_of(object, "runs")) {
      for (const json& run : *runs) {
        if (!run.is_object()) continue;
        block.runs.push_back({words_of(run), number_of(run, "x"), number_of(run, "y"), number_of(run, "width"),
                              number_of(run, "height")});
      }
    }
  } else {
    block.text = words_of(object);
  }
  return block;
}

}  // namespace

std::optional<Document> document_from_json(const json& object) {
  if (!object.is_object()) return std::nullopt;
  std::string name = text_of(object, "name");
  std::string format = text_of(object, "format");
  if (format.empty()) format = "text";
  if (const json* list = array_of(object, "blocks")) {
    std::vector<Block> blocks;
    for (const json& block : *list) {
      if (block.is_object()) blocks.push_back(block_of(block));
    }
    return compose(std::move(name), std::move(format), rebuild_pages(std::move(blocks)));
  }
  if (!object.contains("text") || !object["text"].is_string()) return std::nullopt;
  return read_text(std::move(name), std::move(format), words_of(object));
}

}  // namespace nianbao
