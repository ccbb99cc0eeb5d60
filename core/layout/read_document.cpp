#include "layout/read_document.hpp"

#include <algorithm>
#include <array>

#include "document/blank_lines.hpp"
#include "document/escapes.hpp"
#include "document/indented_text.hpp"
#include "document/listed_values.hpp"
#include "document/markup_table.hpp"
#include "document/missing_values.hpp"
#include "document/numbered_lines.hpp"
#include "document/quoted_cells.hpp"
#include "document/quoted_text.hpp"
#include "document/read_text.hpp"
#include "document/running_heads.hpp"
#include "document/split_sentences.hpp"
#include "document/tabbed_lines.hpp"
#include "document/tabulate.hpp"
#include "document/tagged_text.hpp"
#include "document/wrapped_text.hpp"
#include "layout/layout.hpp"
#include "layout/spaced_text.hpp"
#include "text/radicals.hpp"
#include "text/unicode.hpp"

namespace nianbao {
namespace {

/// Text of the document itself.
std::u16string words_of(std::string_view text) { return without_radicals(utf16(text)); }

using Four = std::array<double, 4>;

/// The numbers of an object that are called so, 0 where there is none: in one pass, since they mostly come in this order.
Four numbers_of(Json object, const std::array<std::string_view, 4>& names) {
  Four out{};
  std::size_t next = 0;
  for (const Json member : object) {
    for (std::size_t i = 0; i < names.size(); ++i) {
      const std::size_t name = (next + i) % names.size();
      if (member.key() != names[name]) continue;
      out[name] = member.number();
      next = name + 1;
      break;
    }
  }
  return out;
}

int span_of(Json cell, std::string_view name) {
  const double span = cell[name].number();
  return span >= 1 && span <= 65534 ? static_cast<int>(span) : 1;
}

std::vector<BlockCell> row_of(Json cells, int& items) {
  std::vector<BlockCell> row;
  if (!cells.is_array()) return row;
  row.reserve(cells.size());
  for (const Json cell : cells) {
    if (cell.is_object())
      row.push_back({words_of(cell["text"].text()), span_of(cell, "colspan"), span_of(cell, "rowspan"), items++});
  }
  return row;
}

/// Lines across and down; others part no cells. The ends may come in either order.
std::vector<LineSegment> segments_of(Json lines) {
  std::vector<LineSegment> segments;
  if (!lines.is_array()) return segments;
  segments.reserve(lines.size());
  for (const Json line : lines) {
    const auto [x1, y1, x2, y2] = numbers_of(line, {"x1", "y1", "x2", "y2"});
    const LineSegment segment{std::min(x1, x2), std::min(y1, y2), std::max(x1, x2), std::max(y1, y2)};
    if (line.is_object() && (segment.is_across() || segment.is_down())) segments.push_back(segment);
  }
  return segments;
}

std::vector<Run> runs_of(Json list) {
  std::vector<Run> runs;
  if (!list.is_array()) return runs;
  runs.reserve(list.size());
  for (const Json run : list) {
    if (!run.is_object()) continue;
    const auto [x, y, width, height] = numbers_of(run, {"x", "y", "width", "height"});
    runs.push_back({words_of(run["text"].text()), x, y, width, height});
  }
  return runs;
}

/// `items`: how many items were read before; those of this block are counted on.
Block block_of(Json object, int& items) {
  Block block;
  const std::string_view type = object["type"].text();
  if (type == "table") {
    block.kind = Block::Kind::table;
    if (const Json rows = object["rows"]; rows.is_array()) {
      block.rows.reserve(rows.size());
      for (const Json row : rows) block.rows.push_back(row_of(row, items));
    }
  } else if (type == "page") {
    block.kind = Block::Kind::page;
    block.width = object["width"].number();
    block.height = object["height"].number();
    block.runs = runs_of(object["runs"]);
    block.segments = segments_of(object["lines"]);
  } else {
    block.text = words_of(object["text"].text());
    block.item = items++;
  }
  return block;
}

/// A way to rewrite a text, and the marks of which one stands in any that it changes; none where any text may do.
struct Step {
  std::u16string_view marks;
  Rewritten (*rewritten)(const LinedText&);
};

/// They give a text the lines back that it had before a program wrote them out, quoted or cut them, and its tables rows of cells.
constexpr Step kSteps[] = {
    {u"\"", with_whole_cells},
    {u"<&", with_rows_of_tags},
    {u",", with_listed_rows},
    {u"|", with_rows_of_markup},
    {u"\\<&", without_escapes},
    {u">|", without_quotes},
    {u"", without_running_heads},
    {u"", without_line_numbers},
    {u"Nn", without_missing_values},
    {u"\t", with_tabbed_rows},
    {u"\t", without_indents},
    {u"", with_blank_cells},
    {u"", without_wraps},
    {u"\v\f\r\u2028\u2029", with_lines_ended_alike},
    {u"", tabulate},
    {u"|│┃｜", with_typed_bars},
    {u" ", tabulate_spaced},
};

std::u16string laid_out(std::u16string text) {
  std::optional<LinedText> now(std::in_place, std::move(text));
  for (const Step& step : kSteps) {
    if (!step.marks.empty() && !now->may_have_any(step.marks)) continue;
    if (Rewritten next = step.rewritten(*now)) now.emplace(*std::move(next));
  }
  return now->take();
}

Document whole(Document document) {
  join_split_sentences(document);
  return document;
}

}  // namespace

std::optional<Document> read_document(Json object) {
  std::string name(object["name"].text());
  std::string format(object["format"].text());
  if (format.empty()) format = "text";
  if (const Json list = object["blocks"]; list.is_array()) {
    std::vector<Block> blocks;
    int items = 0;
    for (const Json block : list) {
      if (block.is_object()) blocks.push_back(block_of(block, items));
    }
    return whole(compose(std::move(name), std::move(format), rebuild_pages(std::move(blocks))));
  }
  const Json text = object["text"];
  if (!text.is_text()) return std::nullopt;
  return read_plain_text(std::move(name), std::move(format), words_of(text.text()));
}

Document read_plain_text(std::string name, std::string format, std::u16string text) {
  return whole(read_text(std::move(name), std::move(format), laid_out(std::move(text))));
}

}  // namespace nianbao
