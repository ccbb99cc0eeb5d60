#include "rules/_previous.hpp"
#include "rules/_relations.hpp"

namespace nianbao {
namespace {

/// The count in a row and column of the table of disclosure, where it was read.
std::optional<std::int64_t> count_of(const Report& report, std::string_view row, std::string_view column) {
  const Table& table = report.table(TableId::proactive);
  const auto cell = table.form->find_cell(std::string(row) + "." + std::string(column));
  return cell ? table.cells[static_cast<std::size_t>(*cell)].count() : std::nullopt;
}

// R6. In force now = in force last year + made − repealed.
void check(const Context& context, Findings& out) {
  const Report* previous = last_year(context);
  if (previous == nullptr) return;
  const TableForm& form = *context.report.table(TableId::proactive).form;
  for (const std::string_view row : {"rules", "normative"}) {
    const auto before = count_of(*previous, row, "inForce");
    const auto made = count_of(context.report, row, "made");
    const auto repealed = count_of(context.report, row, "repealed");
    const auto in_force = count_of(context.report, row, "inForce");
    if (!before || !made || !repealed || !in_force || *before + *made - *repealed == *in_force) continue;
    std::vector<CellRef> cells;
    for (const std::string_view column : {"made", "repealed", "inForce"}) {
      cells.push_back({TableId::proactive, *form.find_cell(std::string(row) + "." + std::string(column))});
    }
    out.add({{"row", RowName{TableId::proactive, form.edition, form.place(cells.front().cell).row}},
             {"previous", *before},
             {"made", *made},
             {"repealed", *repealed},
             {"expected", *before + *made - *repealed},
             {"inForce", *in_force}},
            cells, places(context.report, cells));
  }
}

constexpr Wording kWordings[]{
    {{"表二“{row}”：上一年现行有效 {previous} 件，本年制发 {made} 件、废止 {repealed} 件，应为 {expected} 件，填写 "
      "{inForce} 件。",
      "Table 2, “{row}”: {previous} in force last year, {made} made and {repealed} repealed this year give {expected}; "
      "the table says {inForce}."},
     {"请核对；因清理等原因变化的，请在正文说明。", "Check it; if a clean-up changed the number, say so in the text."}},
};

}  // namespace

extern constinit const Rule in_force_change = define({
    .id = "in-force-change",
    .group = Group::previous,
    .about = About::content,
    .severity = Severity::warning,
    .title = {"现行有效件数与上一年对不上", "Documents in force do not follow from last year"},
    .wordings = kWordings,
    .check = check,
});

extern constinit const Explanation in_force_change_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，表二", "国办公开办函〔2021〕30号, table 2"},
    .explanation =
        {"本年现行有效件数一般等于上一年现行有效件数加本年制发、减本年废止。集中清理会打破这一关系，所以只作警告。",
         "Documents in force are usually last year's plus those made minus those repealed. A clean-up can break this, "
         "so it is a warning only."},
    .wrong = {"上一年现行有效 20，本年制发 3、废止 1，现行有效 20",
              "20 in force last year, 3 made, 1 repealed, 20 in force"},
    .right = {"上一年现行有效 20，本年制发 3、废止 1，现行有效 22",
              "20 in force last year, 3 made, 1 repealed, 22 in force"},
});

}  // namespace nianbao
