#include "set/sums.hpp"

#include <algorithm>
#include <cmath>

#include "format/relations.hpp"

namespace nianbao {
namespace {

constexpr double kNothing = 1e-6;  // less than any amount of money is written with

bool is_zero(double amount) { return std::abs(amount) < kNothing; }

/// The cell of a report that a cell of `form` is in its own form; unread where that has none of the name.
CellDigest cell_in(const Digest& report, const TableForm& form, int cell) {
  const auto table = static_cast<std::size_t>(form.id);
  const TableForm& own = *report.forms[table];
  const int place = &own == &form ? cell : own.find_cell(form.cell_id(cell)).value_or(-1);
  return place < 0 ? CellDigest{CellState::unread, 0} : report.cells[table][static_cast<std::size_t>(place)];
}

/// The cell of an organ's report; where it has several that differ, nobody can tell which number counts.
CellDigest cell_of(const Set& set, const Unit& unit, const TableForm& form, int cell) {
  const CellDigest found = cell_in(set.reports[unit.reports.front()], form, cell);
  for (const std::size_t at : unit.reports) {
    const CellDigest other = cell_in(set.reports[at], form, cell);
    if (other.state != found.state || other.value != found.value) return {CellState::unread, 0};
  }
  return found;
}

void add_table(const Set& set, const std::vector<const Unit*>& units, std::size_t table, Sums& out) {
  const TableForm& form = *out.forms[table];
  for (int cell = 0; cell < form.cell_count(); ++cell) {
    SummedCell sum;
    for (std::size_t u = 0; u < units.size(); ++u) {
      const CellDigest found = cell_of(set, *units[u], form, cell);
      if (found.state == CellState::number) sum.value += found.value;
      else (found.state == CellState::blank ? sum.blank : sum.unread).push_back(u);
    }
    out.cells[table].push_back(std::move(sum));
  }
}

class Comparison {
 public:
  Comparison(const Set& set, const Sums& sums) : set_(set), sums_(sums) {
    for (const TableId id : kTables) {
      const auto table = static_cast<std::size_t>(id);
      const auto& stated = set.consolidated->cells[table];
      for (std::size_t cell = 0; cell < stated.size(); ++cell) compare(id, static_cast<int>(cell), stated[cell]);
    }
    std::erase_if(found_, [&](const Difference& one) { return !certain(one); });
  }

  std::vector<Discrepancy> explain() {
    std::vector<Discrepancy> out;
    constexpr int kMostUnits = 8;  // units that may have been left out or counted twice; of more some fit by chance
    for (int i = 0; i < kMostUnits; ++i) {
      const auto best = best_unit();
      if (best.cells.empty()) break;
      take(best);
      out.push_back(best);
    }
    for (std::size_t i = 0; i < found_.size(); ++i) {
      if (!is_zero(left_[i])) out.push_back(alone(i));
    }
    return out;
  }

 private:
  void compare(TableId id, int cell, const CellDigest& stated) {
    if (stated.state != CellState::number) return;
    const double sum = sums_.cells[static_cast<std::size_t>(id)][static_cast<std::size_t>(cell)].value;
    if (is_zero(stated.value - sum)) return;
    found_.push_back({{id, cell}, stated.value, sum});
    left_.push_back(stated.value - sum);
  }

  /// A number that was not read can only be added; one of an organ that sent no report only together with what it makes up.
  [[nodiscard]] bool certain(const Difference& one) const {
    const TableForm& form = *sums_.forms[static_cast<std::size_t>(one.cell.table)];
    const CellForm at = form.place(one.cell.cell);
    const bool whole = sum(one.cell).whole();
    if (whole && sums_.absent.empty()) return true;
    if (form.rows[static_cast<std::size_t>(at.row)].columns[static_cast<std::size_t>(at.column)].negative) return false;
    return one.stated < one.sum || (whole && breaks_relations(one.cell));
  }

  [[nodiscard]] const SummedCell& sum(CellRef cell) const {
    return sums_.cells[static_cast<std::size_t>(cell.table)][static_cast<std::size_t>(cell.cell)];
  }

  /// Whether a relation has this cell and no other that differs: no report has such numbers.
  [[nodiscard]] bool breaks_relations(CellRef cell) const {
    const auto& all = relations(*sums_.forms[static_cast<std::size_t>(cell.table)]);
    return std::any_of(all.begin(), all.end(), [&](const Relation& relation) {
      const auto differs = [&](const Term& term) {
        return std::any_of(found_.begin(), found_.end(),
                           [&](const Difference& one) { return one.cell == CellRef{cell.table, term.cell}; });
      };
      const auto& terms = relation.terms;
      return !relation.at_least &&
             std::any_of(terms.begin(), terms.end(), [&](const Term& t) { return t.cell == cell.cell; }) &&
             std::count_if(terms.begin(), terms.end(), differs) == 1;
    });
  }

  /// The number of a unit in a cell of the consolidated report; 0 where it has none.
  [[nodiscard]] double number(std::size_t report, CellRef cell) const {
    const TableForm& form = *sums_.forms[static_cast<std::size_t>(cell.table)];
    const CellDigest found = cell_in(set_.reports[report], form, cell.cell);
    return found.state == CellState::number ? found.value : 0;
  }

  /// The unit whose numbers explain the most differences: all of its own but a few, and at least two.
  [[nodiscard]] Discrepancy best_unit() const {
    Discrepancy best;
    for (const std::size_t report : sums_.reports) {
      for (const auto kind : {Discrepancy::Kind::omitted, Discrepancy::Kind::twice}) {
        Discrepancy one{kind, report, {}};
        const double sign = kind == Discrepancy::Kind::omitted ? 1 : -1;
        for (std::size_t i = 0; i < found_.size(); ++i) {
          const double amount = number(report, found_[i].cell);
          if (!is_zero(amount) && is_zero(left_[i] + sign * amount)) one.cells.push_back(found_[i]);
        }
        if (one.cells.size() > std::max<std::size_t>(best.cells.size(), 1) &&
            one.cells.size() * 5 >= numbers(report) * 4)
          best = std::move(one);
      }
    }
    return best;
  }

  /// How many numbers other than 0 a unit adds to cells that can be compared.
  [[nodiscard]] std::size_t numbers(std::size_t report) const {
    std::size_t count = 0;
    for (const TableId id : kTables) {
      const auto& stated = set_.consolidated->cells[static_cast<std::size_t>(id)];
      for (std::size_t cell = 0; cell < stated.size(); ++cell) {
        count += stated[cell].state == CellState::number && !is_zero(number(report, {id, static_cast<int>(cell)}));
      }
    }
    return count;
  }

  /// What is explained is explained once.
  void take(const Discrepancy& unit) {
    const double sign = unit.kind == Discrepancy::Kind::omitted ? 1 : -1;
    for (std::size_t i = 0; i < found_.size(); ++i) left_[i] += sign * number(unit.report, found_[i].cell);
  }

  /// One cell, and the only unit whose number the difference is.
  [[nodiscard]] Discrepancy alone(std::size_t i) const {
    Discrepancy out{Discrepancy::Kind::unexplained, 0, {found_[i]}};
    int candidates = 0;
    for (const std::size_t report : sums_.reports) {
      const double amount = number(report, found_[i].cell);
      if (is_zero(amount) || !is_zero(std::abs(left_[i]) - amount)) continue;
      ++candidates;
      out.report = report;
      out.kind = left_[i] < 0 ? Discrepancy::Kind::omitted : Discrepancy::Kind::twice;
    }
    if (candidates != 1) out.kind = Discrepancy::Kind::unexplained;
    return out;
  }

  const Set& set_;
  const Sums& sums_;
  std::vector<Difference> found_;
  std::vector<double> left_;  ///< what of each difference is not explained yet
};

}  // namespace

Sums sums_of(const Set& set, const Organs& organs) {
  Sums out;
  const Edition edition = edition_for(organs.year);
  const bool given = organs.consolidated;
  std::vector<const Unit*> units;
  for (const Unit& unit : organs.units) {
    if (unit.consolidates) continue;
    if (unit.reports.empty() || unit.unsure) {
      if (set.roster) out.absent.push_back(unit.organ);
      continue;
    }
    units.push_back(&unit);
    out.reports.push_back(unit.reports.front());
  }
  for (const Digest& report : set.reports) {
    if (!report.opened && !set.roster) out.absent.push_back(report.file);
  }
  for (const TableId id : kTables) {
    const auto table = static_cast<std::size_t>(id);
    out.forms[table] = given ? set.consolidated->forms[table] : &table_form(id, edition);
    add_table(set, units, table, out);
  }
  return out;
}

std::vector<Discrepancy> discrepancies(const Set& set, const Sums& sums) { return Comparison(set, sums).explain(); }

}  // namespace nianbao
