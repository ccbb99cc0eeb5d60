#include "rule/rule.hpp"
#include "set/set_case.hpp"

namespace nianbao {
namespace {

/// Which of the wordings a finding has, in their order.
enum class ConsolidatedSumNotice { unexplained, one_cell_explained, cells_explained };

const std::string& organ_of(const SetCase& set_case, std::size_t report) {
  for (const Unit& unit : set_case.organs.units) {
    if (!unit.reports.empty() && unit.reports.front() == report) return unit.organ;
  }
  return set_case.set.reports[report].organ;
}

constexpr Texts kOmitted{"可能漏计", "which may have been left out"};
constexpr Texts kTwice{"可能重复计算", "which may have been counted twice"};

// R8. Each cell of the consolidated report is the sum of the units'; what one unit explains is one finding.
void check_consolidated_sum(const SetCase& set_case, Findings& out) {
  if (!set_case.organs.consolidated) return;
  for (const Discrepancy& one : discrepancies(set_case.set, set_case.sums)) {
    std::vector<CellRef> cells;
    for (const Difference& difference : one.cells) cells.push_back(difference.cell);
    const Difference& first = one.cells.front();
    const Digest& whole = *set_case.set.consolidated;
    const bool explained = one.kind != Discrepancy::Kind::unexplained;
    const std::string& organ = explained ? organ_of(set_case, one.report) : whole.organ;
    const std::string& file = set_case.set.reports[one.report].file;
    std::vector<Texts> organs{{whole.organ, whole.organ}, {organ, organ}};
    std::vector<Texts> files{{whole.file, whole.file}, {file, file}};
    organs.resize(1 + explained);
    files.resize(1 + explained);
    out.add({{"cells", cells},
             {"value", first.stated},
             {"total", first.sum},
             {"organ", organ},
             {"reason", one.kind == Discrepancy::Kind::twice ? kTwice : kOmitted},
             {"count", static_cast<std::int64_t>(cells.size())},
             {"organs", std::move(organs)},
             {"files", std::move(files)}},
            cells)
        .say(!explained             ? ConsolidatedSumNotice::unexplained
             : one.cells.size() > 1 ? ConsolidatedSumNotice::cells_explained
                                    : ConsolidatedSumNotice::one_cell_explained);
  }
}

constexpr Texts kHint{"请核对汇总报告和各单位的报告。", "Check the consolidated report against those of the units."};
constexpr Wording kConsolidatedSumWordings[]{
    {{"{cells}：汇总报告填写 {value}，各单位之和为 {total}。",
      "{cells}: the consolidated report has {value}, the units' reports add up to {total}."},
     kHint},
    {{"{cells}：汇总报告填写 {value}，各单位之和为 {total}，相差的正好是“{organ}”的数，{reason}。",
      "{cells}: the consolidated report has {value}, the units' reports add up to {total}; the difference is the "
      "number "
      "of “{organ}”, {reason}."},
     kHint},
    {{"汇总报告有 {count} 处（{cells}）与各单位之和相差的正好是“{organ}”的各个数，{reason}。",
      "In {count} cells ({cells}) the consolidated report differs from what the units' reports add up to by the "
      "numbers "
      "of “{organ}”, {reason}."},
     kHint},
};

}  // namespace

extern constinit const Rule consolidated_sum = define({
    .id = "consolidated-sum",
    .group = Group::set,
    .input = Input::set,
    .about = About::content,
    .severity = Severity::error,
    .title = {"汇总报告不等于各单位之和", "The consolidated report is not the sum of the units' reports"},
    .wordings = kConsolidatedSumWordings,
    .check_set = check_consolidated_sum,
    .subject = Subject::sum,
});

extern constinit const Explanation consolidated_sum_explained = explain({
    .basis = {"国办公开办函〔2021〕30号", "国办公开办函〔2021〕30号"},
    .explanation = {"政府的汇总报告逐格等于所属各单位报告之和。空白和没有读出的单元格不当作 "
                    "0：只在无论它们是多少都不相等时才指出。",
                    "Cell by cell, a government's consolidated report is the sum of its units' reports. Cells that are "
                    "blank or were not read are not taken for 0: only what cannot hold whatever they are is said."},
    .wrong = {"三个镇分别新收 2、3、5 件，汇总填写 8", "Three towns received 2, 3 and 5 requests, the sum has 8"},
    .right = {"汇总填写 10", "The sum has 10"},
});

}  // namespace nianbao
