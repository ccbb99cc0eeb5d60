#pragma once

#include "report/tables/layouts.hpp"

namespace nianbao {

/// Where the rows of a layout stand in their grids: other rows tell in which columns the values of one begin and end.
class GridPlaces {
 public:
  GridPlaces(const TableText& text, const Layout& layout);

  /// What speaks against a row's values standing in these cells, in nats. Nothing where other rows stand likewise, or it has no grid.
  [[nodiscard]] double against(std::size_t row, const std::vector<CellToken>& values) const;

  /// Whether a row has fewer cells than nearly all others, an empty column's included: one of its own was lost.
  [[nodiscard]] bool is_shorter(std::size_t row) const;

  /// The rows whose values begin in another column than those of most others, in the order of the document.
  [[nodiscard]] std::vector<std::size_t> shifted() const;

 private:
  struct GridPlace {
    std::size_t row;
    int table;
    int level;                  ///< in the form: labels of each may be set off by columns
    std::optional<int> label;   ///< column of its label, where that stands on its line
    int end;                    ///< of its line
    std::optional<int> begin;   ///< of its values, where they are known
    std::optional<int> behind;  ///< cells behind them
    std::size_t cells;          ///< how many may be values
    std::size_t values;         ///< how many
    bool whole;                 ///< neither the first nor the last of its values is blank
  };

  /// Where the values of other rows stand that have as many.
  struct Others {
    std::vector<int> begins{};
    std::vector<int> behind{};      ///< cells behind them, as `begins`
    std::vector<int> from_label{};  ///< how far behind their labels, of those of the same level where there are any
    std::vector<int> labels{};      ///< the columns of the labels of that level
    bool parted = false;            ///< words of labels stand between the rows, none of which is in this one's grid
  };

  [[nodiscard]] Others others_than(const GridPlace& own, std::size_t values) const;
  /// Whether each row's values stand right behind its label, whatever stands before that: the text of a table without the cells that
  /// others cover, where the first row of a group has the group's label in front.
  [[nodiscard]] bool follow_labels(int table) const;
  [[nodiscard]] bool is_shifted(const GridPlace& place) const;

  std::vector<GridPlace> places_;
};

}  // namespace nianbao
