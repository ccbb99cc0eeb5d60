#include <algorithm>

#include "layout/layout.hpp"
#include "text/chars.hpp"

namespace nianbao {
namespace {

class Composer {
 public:
  explicit Composer(Document& document) : document_(document) {}

  void paragraph(const Block& block) {
    Line line;
    line.cells.push_back({append(block.text, block.item), 0});
    if (!line.cells.front().span.empty()) document_.lines.push_back(std::move(line));
    document_.text.push_back(u'\n');
  }

  void table(const std::vector<std::vector<BlockCell>>& rows, int number) {
    std::vector<int> covered;  // for each column: how many more rows a cell from above reaches down
    for (const auto& cells : rows) row(cells, number, covered);
  }

 private:
  /// Appends a text with its line ends as spaces, so that a row stays on its line.
  Span append(std::u16string_view text, int item) {
    const auto begin = static_cast<std::uint32_t>(document_.text.size());
    for (const char16_t c : text) document_.text.push_back(c == u'\n' || c == u'\r' || c == u'\t' ? u' ' : c);
    const Span span = trimmed(document_.text, {begin, static_cast<std::uint32_t>(document_.text.size())});
    if (item >= 0) document_.origins.push_back({span, item, span.begin - begin});
    return span;
  }

  void skip_covered(std::size_t& column, std::vector<int>& covered) {
    for (; column < covered.size() && covered[column] > 0; ++column) {
      --covered[column];
      document_.text.push_back(u'\t');
    }
  }

  void row(const std::vector<BlockCell>& cells, int number, std::vector<int>& covered) {
    Line line;
    line.table = number;
    std::size_t column = 0;
    for (const BlockCell& cell : cells) {
      skip_covered(column, covered);
      if (column > 0 && !line.cells.empty()) document_.text.push_back(u'\t');
      line.cells.push_back({append(cell.text, cell.item), static_cast<int>(column)});
      const auto end = column + static_cast<std::size_t>(std::clamp(cell.colspan, 1, kMostColumns));
      if (covered.size() < std::min(end, kWidestGrid)) covered.resize(std::min(end, kWidestGrid), 0);
      for (; column < end; ++column) {
        if (column < covered.size()) covered[column] = std::max(cell.rowspan, 1) - 1;
      }
    }
    skip_covered(column, covered);
    document_.text.push_back(u'\n');
    if (!line.cells.empty()) document_.lines.push_back(std::move(line));
  }

  static constexpr int kMostColumns = 200;         // columns of a cell; HTML allows 1,000, no report comes near
  static constexpr std::size_t kWidestGrid = 500;  // beyond it cells cover nothing below them
  Document& document_;
};

}  // namespace

Document compose(std::string name, std::string format, const std::vector<Block>& blocks) {
  Document document{std::move(name), std::move(format), {}, {}, {}};
  Composer composer(document);
  int tables = 0;
  for (const Block& block : blocks) {
    if (block.kind == Block::Kind::table) composer.table(block.rows, tables++);
    if (block.kind == Block::Kind::paragraph) composer.paragraph(block);
  }
  return document;
}

}  // namespace nianbao
