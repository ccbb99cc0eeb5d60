#include "report/tables/alignment.hpp"

#include <algorithm>

namespace nianbao {
namespace {

// What it costs that numbers stand elsewhere than next to their label, on the side on which those of the text stand. Calibrated with
// pairs of damages that part labels from numbers: no number wrong, and as many read as can be.
constexpr int kTurned = 2;  // on the other side of it
constexpr int kAround = 1;  // of a label in pieces, which may stand around them
constexpr int kPassed = 4;  // for each label between
constexpr int kLost = 3;    // their label is lost, or the numbers of a label are
constexpr int kSum = 2;     // they are the sum of a group
constexpr int kClose = 5;   // a way that costs less than this more than the cheapest may be meant as well
constexpr int kNever = 1000;

/// The side of its label on which numbers stand in a text.
enum class Side { behind, before };

/// All ways to put runs to rows in a text that has numbers on one side of their labels.
class Alignment {
 public:
  Alignment(const std::vector<NumberRun>& runs, const std::vector<LabelledRow>& labels, std::size_t rows, Side side)
      : runs_(runs), labels_(labels), rows_(rows), side_(side), bare_(rows + 1, 0) {
    for (const LabelledRow& label : labels) bare_[static_cast<std::size_t>(label.row) + 1] = label.blank ? 0 : kLost;
    for (std::size_t row = 0; row < rows; ++row) bare_[row + 1] += bare_[row];
    for (const NumberRun& run : runs) {
      for (std::size_t row = 0; row <= rows; ++row) own_.push_back(against(run, row));
    }
    least_before();
    least_behind();
  }

  /// What the cheapest way costs in which a run has a row, or none (`rows`).
  [[nodiscard]] int cost(std::size_t run, std::size_t row) const {
    int least = kNever;
    if (row == rows_) {
      for (std::size_t from = 0; runs_[run].spare && from <= rows_; ++from)
        least = std::min(least, before_[at(run, from)] + kSum + behind_[at(run + 1, from)]);
      return least;
    }
    const int own = own_[at(run, row)] + behind_[at(run + 1, row + 1)];
    for (std::size_t from = 0; from <= row; ++from)
      least = std::min(least, before_[at(run, from)] + bare(from, row) + own);
    return least;
  }

 private:
  [[nodiscard]] std::size_t at(std::size_t run, std::size_t row) const { return run * (rows_ + 1) + row; }

  /// What the labels of the rows [begin, end) cost if none of them has numbers.
  [[nodiscard]] int bare(std::size_t begin, std::size_t end) const { return bare_[end] - bare_[begin]; }

  [[nodiscard]] int turned(std::size_t label) const {
    return label < labels_.size() && labels_[label].broken ? kAround : kTurned;
  }

  /// What it costs that a run has a row.
  [[nodiscard]] int against(const NumberRun& run, std::size_t place) const {
    const int row = static_cast<int>(place);
    if (run.fixed) return *run.fixed == row ? 0 : kNever;
    const int above = run.behind > 0 ? labels_[run.behind - 1].row : -1;
    const int below = run.behind < labels_.size() ? labels_[run.behind].row : static_cast<int>(rows_);
    for (std::size_t i = 1; i < run.beside; ++i) {
      if (labels_[run.behind - 1 - i].row == row) return 0;
    }
    if (row == above) return side_ == Side::behind ? 0 : turned(run.behind - 1);
    if (row == below) return side_ == Side::before ? 0 : turned(run.behind);
    if (row > above && row < below) return kLost;
    int passed = 0;
    for (const LabelledRow& label : labels_)
      passed += row < above ? label.row > row && label.row <= above : label.row >= below && label.row < row;
    return kPassed * passed;
  }

  void least_before() {
    before_.assign(at(runs_.size() + 1, 0), kNever);
    before_[0] = 0;
    for (std::size_t run = 0; run < runs_.size(); ++run) {
      for (std::size_t row = 0; runs_[run].spare && row <= rows_; ++row)
        before_[at(run + 1, row)] = before_[at(run, row)] + kSum;
      for (std::size_t row = 0; row < rows_; ++row) {
        int& least = before_[at(run + 1, row + 1)];
        const int own = own_[at(run, row)];
        for (std::size_t from = 0; from <= row; ++from)
          least = std::min(least, before_[at(run, from)] + bare(from, row) + own);
      }
    }
  }

  void least_behind() {
    behind_.assign(at(runs_.size() + 1, 0), kNever);
    for (std::size_t from = 0; from <= rows_; ++from) behind_[at(runs_.size(), from)] = bare(from, rows_);
    for (std::size_t run = runs_.size(); run-- > 0;) {
      for (std::size_t row = 0; runs_[run].spare && row <= rows_; ++row)
        behind_[at(run, row)] = behind_[at(run + 1, row)] + kSum;
      for (std::size_t row = 0; row < rows_; ++row) {
        const int own = own_[at(run, row)] + behind_[at(run + 1, row + 1)];
        for (std::size_t from = 0; from <= row; ++from)
          behind_[at(run, from)] = std::min(behind_[at(run, from)], bare(from, row) + own);
      }
    }
  }

  const std::vector<NumberRun>& runs_;
  const std::vector<LabelledRow>& labels_;
  std::size_t rows_;
  Side side_;
  std::vector<int> bare_;    ///< what the labels before a row cost if none of them has numbers
  std::vector<int> own_;     ///< what it costs that a run has a row
  std::vector<int> before_;  ///< the least that the runs before one cost, by it and by how many rows lie before it
  std::vector<int> behind_;  ///< the least that it and those behind it cost
};

}  // namespace

std::vector<std::optional<int>> align(const std::vector<NumberRun>& runs, const std::vector<LabelledRow>& labels,
                                      std::size_t rows) {
  std::vector<std::optional<int>> out(runs.size());
  const bool fixed = std::any_of(runs.begin(), runs.end(), [](const NumberRun& run) { return run.fixed.has_value(); });
  const Alignment usual(runs, labels, rows, Side::behind);
  std::optional<Alignment> other;  // numbers on the lines of labels stand behind them, and so do all
  if (!fixed) other.emplace(runs, labels, rows, Side::before);
  for (std::size_t run = 0; run < runs.size(); ++run) {
    int least = kNever;
    int next = kNever;
    for (std::size_t row = 0; row <= rows; ++row) {
      const int cost = std::min(usual.cost(run, row), other ? other->cost(run, row) : kNever);
      if (cost < least) out[run] = row < rows ? std::optional(static_cast<int>(row)) : std::nullopt;
      next = std::min(next, std::max(cost, least));
      least = std::min(least, cost);
    }
    if (next < least + kClose) out[run].reset();
  }
  return out;
}

}  // namespace nianbao
