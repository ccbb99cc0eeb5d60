#include "layout/lattice_pages.hpp"

#include <algorithm>
#include <limits>

#include "layout/continued_table.hpp"
#include "layout/words.hpp"
#include "text/page_marks.hpp"

namespace nianbao {
namespace {

constexpr double kHeadMargin = 0.08;    // of the page, above and below: where only running heads stand
constexpr double kNumberMargin = 0.15;  // and where page numbers do as well
constexpr double kEdge = std::numeric_limits<double>::infinity();

double middle(const Run& run) { return run.y + run.height / 2; }

bool is_marginal(const Run& run, const Block& page) {
  const double share = page_mark_of(run.text) != PageMark::none ? kNumberMargin : kHeadMargin;
  return run.y + run.height < page.height * share || run.y > page.height * (1 - share);
}

/// Whether anything but running heads and feet stands on a page between two heights.
bool has_text(const Block& page, double top, double bottom) {
  return std::any_of(page.runs.begin(), page.runs.end(), [&](const Run& run) {
    return middle(run) > top && middle(run) < bottom && !is_marginal(run, page);
  });
}

/// Takes pages one after another, and puts together what goes on from the one to the other.
class PageParter {
 public:
  void page(Block page) {
    const std::vector<RulingLine> lines = ruling_lines(page.segments);
    page.runs = words_of(page, lines);
    page.segments.clear();
    std::vector<LatticeTable> tables = take_lattice_tables(page.runs, lines);
    const bool ends_open = !tables.empty() && !has_text(page, tables.back().box.y2, kEdge);
    if (!tables.empty() && goes_on_ && tables_.back().has_sides_of(tables.front()) &&
        !has_text(page, -kEdge, tables.front().box.y1)) {
      tables_.back().extend(std::move(tables.front()));
      tables.erase(tables.begin());
    }
    part(std::move(page), std::move(tables));
    goes_on_ = ends_open;
  }

  void other(Block block) {
    out_.push_back(std::move(block));
    goes_on_ = false;
  }

  std::vector<Block> blocks() && {
    for (std::size_t i = 0; i < tables_.size(); ++i) out_[places_[i]] = std::move(tables_[i]).block();
    return std::move(out_);
  }

 private:
  /// Cuts a page at its tables; what stands in its margins stays together in the first part.
  void part(Block page, std::vector<LatticeTable> tables) {
    std::vector<std::vector<Run>> parts(tables.size() + 1);
    for (Run& run : page.runs) {
      const auto below = std::partition_point(tables.begin(), tables.end(),
                                              [&](const LatticeTable& it) { return it.box.y1 < middle(run); });
      parts[is_marginal(run, page) ? 0 : static_cast<std::size_t>(below - tables.begin())].push_back(std::move(run));
    }
    page.runs.clear();
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (!parts[i].empty()) out_.emplace_back(page).runs = std::move(parts[i]);
      if (i < tables.size()) begin(std::move(tables[i]));
    }
  }

  void begin(LatticeTable table) {
    tables_.emplace_back(std::move(table));
    places_.push_back(out_.size());
    out_.emplace_back();
  }

  std::vector<Block> out_;
  std::vector<ContinuedTable> tables_;
  std::vector<std::size_t> places_;  ///< of the tables among the blocks
  bool goes_on_ = false;             ///< nothing stands between the last table and the end of its page, the one before
};

}  // namespace

std::vector<Block> with_lattice_tables(std::vector<Block> blocks) {
  PageParter parter;
  for (Block& block : blocks) {
    if (block.kind == Block::Kind::page) {
      parter.page(std::move(block));
    } else {
      parter.other(std::move(block));
    }
  }
  return std::move(parter).blocks();
}

}  // namespace nianbao
