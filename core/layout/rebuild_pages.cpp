#include <algorithm>
#include <cmath>
#include <functional>

#include "layout/fragments.hpp"
#include "layout/lattice_pages.hpp"
#include "layout/layout.hpp"
#include "layout/positioned_table.hpp"
#include "text/sort.hpp"

namespace nianbao {
namespace {

/// Joins the lines of running text of pages into paragraphs, and puts tables between them.
class PageWriter {
 public:
  explicit PageWriter(std::vector<Block>& out) : out_(out) {}

  /// What the reader has read as it stands, such as a table whose lines the page draws.
  void block(Block&& block) {
    out_.push_back(std::move(block));
    open_ = in_rows_ = false;
  }

  void page(const std::vector<TextLine>& lines) {
    measure(lines);
    std::size_t at = 0;
    while (at < lines.size()) {
      auto table = find_table(lines, at);
      const std::size_t until = table ? table->first : lines.size();
      for (; at < until; ++at) line(lines[at]);
      if (!table) break;
      out_.push_back(std::move(table->block));
      open_ = false;
      at = table->last;
    }
  }

 private:
  /// Where running text begins and ends on this page. The few long lines that reach further have hanging punctuation.
  void measure(const std::vector<TextLine>& lines) {
    left_ = right_ = 0;
    std::vector<double> ends;
    for (const TextLine& line : lines) {
      if (line.size() > 1) continue;
      left_ = ends.empty() ? line.front().left : std::min(left_, line.front().left);
      ends.push_back(line.front().right);
    }
    if (ends.empty()) return;
    sort_stably(ends, std::greater<>());
    const double half = (left_ + ends.front()) / 2;
    const auto longs = std::find_if(ends.begin(), ends.end(), [&](double end) { return end < half; }) - ends.begin();
    right_ = ends[static_cast<std::size_t>(longs / 5)];
  }

  /// Whether a line is parted into cells: by a gap wider than any between the words of justified text.
  static bool is_row(const TextLine& line) {
    constexpr double kCellGap = 1.5;  // of the height; justified text is not stretched as far
    for (std::size_t i = 1; i < line.size(); ++i) {
      if (line[i].left - line[i - 1].right > kCellGap * line[i].height()) return true;
    }
    return false;
  }

  void line(const TextLine& line) {
    if (is_row(line)) {
      std::vector<BlockCell> cells;
      for (const Fragment& fragment : line) cells.push_back({fragment.text, 1, 1});
      if (!in_rows_ || out_.empty()) out_.push_back({Block::Kind::table, {}, {}, 0, 0, {}});
      out_.back().rows.push_back(std::move(cells));
      open_ = false;
      in_rows_ = true;
      return;
    }
    in_rows_ = false;
    Fragment text = line.front();
    for (std::size_t i = 1; i < line.size(); ++i) {
      text.text += line[i].text;
      text.right = line[i].right;
    }
    // A title is no line of the text below it; its own second line stands in the middle.
    const bool same_size = std::abs(text.height() - height_) < 0.15 * height_;
    const bool centred = std::abs(text.left + text.right - left_ - right_) < text.height();
    const bool continues = open_ && same_size && (text.left < left_ + text.height() || centred);
    height_ = text.height();
    if (continues) {
      out_.back().text += text.text;
    } else {
      out_.push_back({Block::Kind::paragraph, text.text, {}, 0, 0, {}});
    }
    open_ = text.right > right_ - 1.5 * text.height() && text.width() > (right_ - left_) / 2;
  }

  std::vector<Block>& out_;
  double left_ = 0;
  double right_ = 0;
  double height_ = 0;  ///< of the last line
  bool open_ = false;  ///< the last line reached the margin: the next one may go on with its paragraph
  bool in_rows_ = false;
};

}  // namespace

std::vector<Block> rebuild_pages(std::vector<Block> drawn) {
  std::vector<Block> blocks = with_lattice_tables(std::move(drawn));
  std::vector<Block> pages;
  std::vector<std::vector<TextLine>> lines;
  for (const Block& block : blocks) {
    if (block.kind != Block::Kind::page) continue;
    pages.push_back(block);
    lines.push_back(text_lines_of(block));
  }
  if (pages.empty()) return blocks;
  remove_margins(lines, pages);
  std::vector<Block> out;
  PageWriter writer(out);
  std::size_t page = 0;
  for (Block& block : blocks) {
    if (block.kind == Block::Kind::page) {
      writer.page(lines[page++]);
    } else {
      writer.block(std::move(block));
    }
  }
  return out;
}

}  // namespace nianbao
