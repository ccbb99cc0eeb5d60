#include "case/judge.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "text/money.hpp"
#include "text/percentage.hpp"

namespace nianbao {
namespace {

using namespace prose;

constexpr double kUnbounded = std::numeric_limits<double>::infinity();

/// The bit of a row or a column, by its id in the format.
struct Bit {
  std::string_view id;
  Mask mask;
};
constexpr Bit kRequestRows[]{{"new", rows::kNew},
                             {"carriedIn", rows::kCarriedIn},
                             {"granted", rows::kGranted},
                             {"partial", rows::kPartial},
                             {"denied.stateSecret", rows::kStateSecret},
                             {"denied.lawProhibits", rows::kLawProhibits},
                             {"denied.securityStability", rows::kSecurity},
                             {"denied.thirdParty", rows::kThirdParty},
                             {"denied.internalAffairs", rows::kInternal},
                             {"denied.processInfo", rows::kProcess},
                             {"denied.enforcementFile", rows::kFile},
                             {"denied.inquiry", rows::kInquiry},
                             {"unavailable.notHeld", rows::kNotHeld},
                             {"unavailable.needsCreation", rows::kNeedsCreation},
                             {"unavailable.unclear", rows::kUnclear},
                             {"unprocessed.petition", rows::kPetition},
                             {"unprocessed.repeated", rows::kRepeated},
                             {"unprocessed.publication", rows::kPublication},
                             {"unprocessed.excessive", rows::kExcessive},
                             {"unprocessed.confirmIssued", rows::kConfirmIssued},
                             {"otherwise.noCorrection", rows::kNoCorrection},
                             {"otherwise.feeUnpaid", rows::kFeeUnpaid},
                             {"otherwise.other", rows::kOtherwiseOther},
                             {"otherwise.single", rows::kOtherwiseSingle},
                             {"handled", rows::kHandled},
                             {"carriedOut", rows::kCarriedOut}};
constexpr Bit kReviewRows[]{{"reconsideration", rows::kReconsideration},
                            {"litigationDirect", rows::kDirect},
                            {"litigationAfter", rows::kAfter}};
constexpr Bit kProactiveRows[]{{"rules", rows::kRules},         {"normative", rows::kNormative},
                               {"permits", rows::kPermits},     {"services", rows::kServices},
                               {"penalties", rows::kPenalties}, {"enforcement", rows::kEnforcement},
                               {"fees", rows::kFees},           {"procurement", rows::kProcurement}};
constexpr Bit kApplicants[]{{"natural", columns::kNatural},   {"business", columns::kBusiness},
                            {"research", columns::kResearch}, {"nonprofit", columns::kNonprofit},
                            {"legal", columns::kLegal},       {"other", columns::kOther},
                            {"total", columns::kTotal}};
constexpr Bit kOutcomes[]{{"upheld", columns::kUpheld},
                          {"corrected", columns::kCorrected},
                          {"other", columns::kOtherEnd},
                          {"pending", columns::kPending},
                          {"total", columns::kAll}};
constexpr Bit kProactiveColumns[]{
    {"made", columns::kMade},           {"created", columns::kMade},        {"repealed", columns::kRepealed},
    {"inForce", columns::kInForce},     {"published", columns::kPublished}, {"public", columns::kPublic},
    {"decisions", columns::kDecisions}, {"previous", columns::kPrevious},   {"change", columns::kChange},
    {"amount", columns::kAmount},       {"projects", columns::kProjects}};

std::span<const Bit> row_bits(TableId id) {
  if (id == TableId::requests) return kRequestRows;
  return id == TableId::review ? std::span<const Bit>(kReviewRows) : kProactiveRows;
}
std::span<const Bit> column_bits(TableId id) {
  if (id == TableId::requests) return kApplicants;
  return id == TableId::review ? std::span<const Bit>(kOutcomes) : kProactiveColumns;
}

Mask mask_of(std::span<const Bit> bits, std::string_view id) {
  const auto at = std::find_if(bits.begin(), bits.end(), [id](const Bit& one) { return one.id == id; });
  return at == bits.end() ? 0 : at->mask;
}

/// The cells of a table of one edition, each with the bits of its row and its column.
struct Grid {
  struct Place {
    Mask row;
    Mask column;
  };
  std::vector<Place> cells;

  explicit Grid(const TableForm& form) {
    for (const RowForm& row : form.rows) {
      for (const ColumnForm& column : row.columns)
        cells.push_back({mask_of(row_bits(form.id), row.id), mask_of(column_bits(form.id), column.id)});
    }
  }
};

const Grid& grid_of(const TableForm& form) {
  static const std::array<std::array<Grid, 2>, kTables.size()> kGrids = [] {
    const auto both = [](TableId id) {
      return std::array{Grid(table_form(id, Edition::y2019)), Grid(table_form(id, Edition::y2021))};
    };
    return std::array{both(TableId::proactive), both(TableId::requests), both(TableId::review)};
  }();
  return kGrids[static_cast<std::size_t>(form.id)][form.edition == Edition::y2021 ? 1 : 0];
}

/// A total that was left blank counts at least what was filled in of its row.
double least_of_blank(const CellRef& ref, const Report& report) {
  const Table& table = report.table(ref.table);
  const CellForm at = table.form->place(ref.cell);
  const auto columns = table.form->rows[static_cast<std::size_t>(at.row)].columns;
  if (columns[static_cast<std::size_t>(at.column)].id != "total") return 0;
  double sum = 0;
  for (int column = 0; column < at.column; ++column)
    sum += static_cast<double>(table.at(at.row, column).count().value_or(0));
  return sum;
}

Bounds bounds_of(const CellRef& ref, const Report& report) {
  const CellValue& cell = report.cell(ref);
  if (cell.value) return {*cell.value, *cell.value};
  if (cell.state == CellState::blank) return {least_of_blank(ref, report), kUnbounded};
  return {-kUnbounded, kUnbounded};
}

bool is_money(const Report& report, CellRef ref) {
  const TableForm& form = *report.table(ref.table).form;
  const CellForm at = form.place(ref.cell);
  return form.rows[static_cast<std::size_t>(at.row)].columns[static_cast<std::size_t>(at.column)].decimal;
}

/// How far a value may be off: half of the last digit written, for money and for numbers in 万; nothing for counted pieces.
double tolerance(const Claim& claim, const CellSum& sum, const Report& report) {
  const bool counted = claim.decimals == 0 && claim.topic != Topic::proactive;
  const bool rounded = claim.decimals < 0 || is_money(report, sum.front().cell);
  return rounded && !counted ? 0.5 * ten_to(-claim.decimals) + 1e-9 : 0;
}

/// What was bought: the form of 2019 says no unit for it, so what is told in 元 may stand there in 元 or in 万元.
bool has_no_unit(const Claim& claim) {
  const prose::Reading& first = claim.readings.front();
  return first.rows == prose::rows::kProcurement && first.columns == prose::columns::kAmount &&
         first.table == TableId::proactive;
}

ClaimStatus status_of(const Claim& claim, const CellSum& sum, const Report& report) {
  Bounds bounds = nianbao::bounds_of(sum, report);
  if (has_no_unit(claim) && bounds.exact() && bounds.least > claim.value)
    bounds.least = bounds.most = scaled(bounds.least, -4);
  const double off = tolerance(claim, sum, report);
  const Limits said = claim.between.value_or(Limits{claim.value - off, claim.value + off});
  if (said.most < bounds.least || said.least > bounds.most) return ClaimStatus::differs;
  return bounds.exact() ? ClaimStatus::agrees : ClaimStatus::open;
}

struct Best {
  ClaimStatus status = ClaimStatus::unbound;
  std::size_t reading = 0;
};

/// The reading that fits, or may.
Best best_of(const Claim& claim, const std::vector<CellSum>& readings, const Report& report) {
  Best best;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    const ClaimStatus status = status_of(claim, readings[i], report);
    if (status == ClaimStatus::agrees) return {status, i};
    const bool better = status == ClaimStatus::open && best.status == ClaimStatus::differs;
    if (best.status == ClaimStatus::unbound || better) best = {status, i};
  }
  return best;
}

/// More than any reading can be.
bool exceeds(const Claim& claim, const std::vector<CellSum>& readings, const Report& report) {
  return std::all_of(readings.begin(), readings.end(),
                     [&](const CellSum& sum) { return claim.value > nianbao::bounds_of(sum, report).most; });
}

/// What a claim's status comes to, as it is held against its readings.
Best judged(const Claim& claim, Force force, const std::vector<CellSum>& readings, const Report& report) {
  const Best best = best_of(claim, readings, report);
  const Best nothing{ClaimStatus::unbound, best.reading};
  const Best differs{ClaimStatus::differs, 0};
  switch (force) {
    case Force::states:
      return best;
    case Force::suggests:
      return best.status == ClaimStatus::agrees && (claim.decimals == 0 || money_power(claim.unit)) ? best : nothing;
    case Force::perhaps:
      if (best.status == ClaimStatus::agrees) return best;
      return exceeds(claim, readings, report) ? differs : nothing;
    case Force::at_most:
      return exceeds(claim, readings, report) ? differs : nothing;
  }
  return nothing;
}

class Judge {
 public:
  Judge(std::span<const Claim> claims, const Report& report) : claims_(claims), report_(report) {}

  std::vector<Verdict> take() {
    for (std::size_t i = 0; i < claims_.size(); ++i) out_.push_back(judge(i));
    for (const TableId table : {TableId::requests, TableId::review}) {
      if (counts_seat_alone(table)) leave_area(table);
    }
    return std::move(out_);
  }

 private:
  /// Whether a claim speaks of a table, for an extent, as it was judged.
  [[nodiscard]] bool is_judged(std::size_t at, TableId table, Extent extent, ClaimStatus status) const {
    const Claim& claim = claims_[at];
    return claim.extent == extent && out_[at].status == status && claim.readings.front().table == table;
  }

  /// The claims of all organs of an area that a table contradicts, the largest of each meaning.
  [[nodiscard]] std::vector<const Claim*> contradicted_of_area(TableId table) const {
    std::vector<const Claim*> out;
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      if (!is_judged(i, table, Extent::area, ClaimStatus::differs)) continue;
      const Claim& claim = claims_[i];
      const auto same = std::find_if(out.begin(), out.end(), [&](const Claim* other) {
        return other->readings.front() == claim.readings.front();
      });
      if (same == out.end()) out.push_back(&claim);
      else if ((*same)->value < claim.value) *same = &claim;
    }
    return out;
  }

  /// 全县收到 452 件，县本级收到 39 件, and the table has the 39: it counts what came to the government itself.
  [[nodiscard]] bool counts_seat_alone(TableId table) const {
    const std::vector<const Claim*> areas = contradicted_of_area(table);
    for (std::size_t i = 0; i < claims_.size() && !areas.empty(); ++i) {
      if (!is_judged(i, table, Extent::seat, ClaimStatus::agrees)) continue;
      const Claim& seat = claims_[i];
      if (std::any_of(areas.begin(), areas.end(), [&](const Claim* area) {
            return area->value > seat.value && area->readings.front() == seat.readings.front();
          }))
        return true;
    }
    return false;
  }

  /// What all its organs had, such a table says nothing of.
  void leave_area(TableId table) {
    for (std::size_t i = 0; i < claims_.size(); ++i) {
      if (is_judged(i, table, Extent::area, ClaimStatus::differs)) out_[i] = {};
    }
  }

  [[nodiscard]] std::vector<CellSum> cells_of_all(const Claim& claim) const {
    std::vector<CellSum> out;
    for (const prose::Reading& reading : claim.readings) {
      CellSum sum = cells_of(reading, report_);
      if (!sum.empty()) out.push_back(std::move(sum));  // a column of the other edition is no reading
    }
    return out;
  }

  /// 收到申请 14 件，其中自然人 12 件: where the 14 are what is new and what was carried in, so are the 12.
  void prefer_that_of_whole(const Claim& claim, std::vector<CellSum>& readings) const {
    if (!claim.part_of || out_[*claim.part_of].status != ClaimStatus::agrees) return;
    const CellSum& whole = out_[*claim.part_of].readings[out_[*claim.part_of].reading];
    const auto rows_of = [this](const CellSum& sum) {
      std::vector<std::pair<int, int>> rows;
      for (const SignedCell& it : sum) {
        const std::pair row{report_.table(it.cell.table).form->place(it.cell.cell).row, it.sign};
        if (std::find(rows.begin(), rows.end(), row) == rows.end()) rows.push_back(row);
      }
      return rows;
    };
    const auto rows = rows_of(whole);
    const auto same =
        std::find_if(readings.begin(), readings.end(), [&](const CellSum& sum) { return rows_of(sum) == rows; });
    if (same != readings.end()) std::rotate(readings.begin(), same, same + 1);
  }

  [[nodiscard]] Verdict judge(std::size_t at) const {
    const Claim& claim = claims_[at];
    Verdict out;
    std::vector<CellSum> readings = cells_of_all(claim);
    if (readings.empty()) return out;
    prefer_that_of_whole(claim, readings);
    if (claim.perhaps_echo) {
      out.echo = claim.decimals == 0 && best_of(claim, readings, report_).status == ClaimStatus::agrees;
      return out;
    }
    const bool told = std::all_of(claim.given.begin(), claim.given.end(), [&](std::size_t i) { return is_told_by(i); });
    const bool excused = std::any_of(claim.unless.begin(), claim.unless.end(), [&](const prose::Reading& reading) {
      const Bounds bounds = nianbao::bounds_of(reading, report_);
      return bounds.exact() && bounds.least == claims_[claim.given.front()].value;
    });
    if (!claim.can_differ() || !told || excused || claim.share != 100) return out;
    const Best best = judged(claim, is_of_some(at) ? Force::perhaps : claim.force, readings, report_);
    if (best.status == ClaimStatus::unbound) return out;
    return {best.status, std::move(readings), best.reading, false};
  }

  /// Whether a claim may be what another depends on: of reviews that may be others a few agree by chance.
  [[nodiscard]] bool is_told_by(std::size_t i) const {
    constexpr double kSeveral = 5;  // cases; so many are rarely as many as there were of disclosure, by chance
    const Claim& whole = claims_[i];
    const bool by_chance = whole.topic == Topic::review && whole.force == Force::suggests && whole.value < kSeveral;
    return !by_chance && agrees_plainly(out_[i]);
  }

  /// With what is counted, and not with what is left of it.
  [[nodiscard]] static bool agrees_plainly(const Verdict& verdict) {
    const auto cells = verdict.cells();
    return verdict.status == ClaimStatus::agrees &&
           std::all_of(cells.begin(), cells.end(), [](const SignedCell& it) { return it.sign > 0; });
  }

  /// 新收 12 件申请的办理结果：…, while there were others carried in: where the list adds up, its results are those of the new ones.
  [[nodiscard]] bool is_of_some(std::size_t at) const {
    const auto whole = claims_[at].of_incoming;
    if (!whole) return false;
    const Mask whose = claims_[at].readings.front().columns;
    const Bounds carried = bounds_of(prose::Reading{TableId::requests, rows::kCarriedIn, whose}, report_);
    if (!carried.exact() || carried.least == 0) return false;
    double sum = 0;
    for (std::size_t i = *whole + 1; i < claims_.size() && claims_[i].sentence == claims_[at].sentence; ++i) {
      if (claims_[i].of_incoming == whole && (sum += claims_[i].value) == claims_[*whole].value) return true;
    }
    return false;
  }

  std::span<const Claim> claims_;
  const Report& report_;
  std::vector<Verdict> out_;
};

}  // namespace

CellSum cells_of(const prose::Reading& reading, const Report& report) {
  const auto& cells = grid_of(*report.table(reading.table).form).cells;
  CellSum out;
  const auto add = [&](Mask rows, Mask columns, int sign) {
    if (rows == 0 || columns == 0) return;
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
      if ((cells[cell].row & rows) != 0 && (cells[cell].column & columns) != 0)
        out.push_back({{reading.table, static_cast<int>(cell)}, sign});
    }
  };
  add(reading.rows, reading.columns, 1);
  add(reading.less_rows, reading.columns, -1);
  add(reading.rows, reading.less_columns, -1);
  return out;
}

Bounds bounds_of(const CellSum& sum, const Report& report) {
  Bounds out;
  for (const SignedCell& addend : sum) {
    const Bounds bounds = bounds_of(addend.cell, report);
    out.least += addend.sign > 0 ? bounds.least : -bounds.most;
    out.most += addend.sign > 0 ? bounds.most : -bounds.least;
  }
  return out;
}

Bounds bounds_of(const prose::Reading& reading, const Report& report) {
  return bounds_of(cells_of(reading, report), report);
}

std::string_view status_key(ClaimStatus status) {
  static constexpr std::string_view kKeys[]{"agrees", "differs", "open", "unbound"};
  return kKeys[static_cast<std::size_t>(status)];
}

std::vector<Verdict> judge_claims(std::span<const Claim> claims, const Report& report) {
  return Judge(claims, report).take();
}

ClaimStatus status_beside(const Claim& claim, const Verdict& verdict, const Report& report) {
  return best_of(claim, verdict.readings, report).status;
}

}  // namespace nianbao
