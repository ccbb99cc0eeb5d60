#include "report/tables/grid_places.hpp"

#include <algorithm>

namespace nianbao {
namespace {

/// The number that most of these are, the least of several, and how many.
std::pair<int, std::ptrdiff_t> usual(const std::vector<int>& numbers) {
  std::pair<int, std::ptrdiff_t> most{0, 0};
  for (const int number : numbers) {
    if (most.second > 0 && number == most.first) continue;  // counted already, as nearly all are
    const auto count = std::count(numbers.begin(), numbers.end(), number);
    if (count > most.second || (count == most.second && number < most.first)) most = {number, count};
  }
  return most;
}

/// Whether few of these are as that which most are.
bool is_rare(int number, const std::vector<int>& numbers) {
  return 3 * std::count(numbers.begin(), numbers.end(), number) <= usual(numbers).second;
}

bool all_blank(const std::vector<CellToken>& values) { return std::all_of(values.begin(), values.end(), is_blank); }

int level_of(const RowForm& row) { return !row.group.zh.empty() ? 2 : !row.block.zh.empty() ? 1 : 0; }

}  // namespace

GridPlaces::GridPlaces(const TableText& text, const Layout& layout) {
  for (std::size_t row = 0; row < layout.rows.size(); ++row) {
    const RowReading& reading = layout.rows[row];
    const RowLabel* label = text.label_of(row);
    if (!reading.run || !reading.run->values.cells || reading.run->values.tokens.empty()) continue;
    const bool labelled = label && text.stream.letters.line[label->end - 1] == reading.run->values.line;
    const Line& line = text.document().lines[reading.run->values.line];
    if (line.is_paragraph() || text.stream.named) continue;  // its columns are those of the screen, or of the form
    const RowForm& form = text.form->rows[static_cast<std::size_t>(text.rows[row].row)];
    GridPlace place{row,
                    line.table,
                    level_of(form),
                    {},
                    reading.run->values.tokens.back().column,
                    {},
                    {},
                    reading.run->values.tokens.size(),
                    0,
                    false};
    if (labelled) place.label = text.stream.column_at(label->match->begin);
    if (!reading.values.empty() && !all_blank(reading.values)) {
      place.begin = reading.values.front().column;
      place.behind = place.end - reading.values.back().column;
      place.values = reading.values.size();
      place.whole = !is_blank(reading.values.front()) && !is_blank(reading.values.back());
    }
    places_.push_back(place);
  }
}

bool GridPlaces::is_shorter(std::size_t row) const {
  const auto own = std::find_if(places_.begin(), places_.end(), [&](const auto& it) { return it.row == row; });
  if (own == places_.end()) return false;
  const auto longer =
      std::count_if(places_.begin(), places_.end(), [&](const auto& it) { return it.cells > own->cells; });
  constexpr std::ptrdiff_t kFewest = 8;     // rows; of fewer nearly all is not many
  constexpr std::ptrdiff_t kMostShort = 2;  // rows, this one included
  return longer >= kFewest && longer + kMostShort >= std::ssize(places_);
}

GridPlaces::Others GridPlaces::others_than(const GridPlace& own, std::size_t values) const {
  const auto is_like = [&](const GridPlace& it) { return it.begin && it.row != own.row && it.values == values; };
  const auto is_beside = [&](const GridPlace& it) { return is_like(it) && it.table == own.table; };
  Others out;
  out.parted = std::none_of(places_.begin(), places_.end(), is_beside);
  const auto tells = [&](const GridPlace& it) { return out.parted ? is_like(it) : is_beside(it); };
  const bool any_whole =
      std::any_of(places_.begin(), places_.end(), [&](const auto& it) { return tells(it) && it.whole; });
  std::vector<int> from_any_label;
  for (const GridPlace& it : places_) {
    if (!tells(it) || it.whole != any_whole) continue;
    out.behind.push_back(*it.behind);
    out.begins.push_back(*it.begin);
    if (!it.label) continue;
    from_any_label.push_back(*it.begin - *it.label);
    if (it.level != own.level) continue;
    out.from_label.push_back(*it.begin - *it.label);
    out.labels.push_back(*it.label);
  }
  if (out.from_label.empty()) out.from_label = std::move(from_any_label);
  return out;
}

double GridPlaces::against(std::size_t row, const std::vector<CellToken>& values) const {
  const auto own = std::find_if(places_.begin(), places_.end(), [&](const GridPlace& it) { return it.row == row; });
  if (own == places_.end()) return 0;
  const Others others = others_than(*own, values.size());
  const std::vector<int>& begins = others.begins;
  if (begins.empty()) return 0;
  const int begin = values.front().column;
  const int cells_behind = own->end - values.back().column;
  const auto is_from_label = [&](int at) {
    return own->label && !others.from_label.empty() && !is_rare(at - *own->label, others.from_label);
  };
  const bool is_usual = is_from_label(begin);
  const auto same = [](const std::vector<int>& all) { return usual(all).second == std::ssize(all); };
  // Labels stand in several columns, and values as far behind each.
  const bool along = own->label && same(others.from_label) && !same(others.labels);
  if (along && !(is_usual && is_blank(values.back()))) return is_usual ? 0 : weight_of(Factor::moved);
  // A row whose label has moved has its values moved along with it.
  const bool label_tells = own->label && !others.labels.empty();
  const bool moved = label_tells && is_rare(*own->label, others.labels);
  const int shift = moved ? usual(others.labels).first - *own->label : 0;
  const bool placed = is_usual || ((!moved || same(begins)) && !is_rare(begin, begins));
  // A blank cell at the end may be one of those behind other rows: most of them, or, where words part the rows, any.
  const auto& behind = others.behind;
  const int blanks = others.parted ? *std::max_element(behind.begin(), behind.end()) : usual(behind).first;
  const auto ends = [&](int cells) { return is_blank(values.back()) ? cells == blanks : !is_rare(cells, behind); };
  const bool ended = ends(cells_behind) || (moved && ends(cells_behind - shift));
  const bool next_placed = label_tells ? is_from_label(begin + 1) : !is_rare(begin + 1, begins);
  const bool one_out = !placed && !ended && next_placed;  // it lost a cell before its values
  const double apart = one_out ? 1 : (placed ? 0 : 1) + (ended ? 0 : 1);
  return weight_of(Factor::moved) * (begins.size() == 1 ? apart / 2 : apart);  // one row hardly tells
}

bool GridPlaces::follow_labels(int table) const {
  return std::all_of(places_.begin(), places_.end(), [table](const GridPlace& it) {
    return it.table != table || !it.begin || !it.label || *it.begin == *it.label + 1;
  });
}

bool GridPlaces::is_shifted(const GridPlace& place) const {
  if (!place.begin || (place.label && follow_labels(place.table))) return false;
  std::vector<int> all;
  std::vector<int> level;
  for (const GridPlace& other : places_) {
    if (!other.begin || other.table != place.table) continue;
    all.push_back(*other.begin);
    if (other.level == place.level) level.push_back(*other.begin);
  }
  const bool as_all = std::find(level.begin(), level.end(), usual(all).first) != level.end();
  return is_rare(*place.begin, as_all ? all : level);
}

std::vector<std::size_t> GridPlaces::shifted() const {
  std::vector<std::size_t> out;
  for (const GridPlace& place : places_) {
    if (is_shifted(place)) out.push_back(place.row);
  }
  return out;
}

}  // namespace nianbao
