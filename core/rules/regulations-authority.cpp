#include "rule/questions.hpp"
#include "rule/violations.hpp"

namespace nianbao {
namespace {

/// Whether its organ may make none. Departments of cities and provinces are left alone: some report the regulations they drafted.
bool may_make_none(const Report& report) {
  const auto has = [&](std::string_view word) { return report.organ.find(word) != std::string::npos; };
  static constexpr std::string_view kNoGovernments[]{"管理委员会", "管委会", "医院", "学院", "大学",
                                                     "学校",       "中学",   "小学", "公司", "集团"};
  if (std::any_of(std::begin(kNoGovernments), std::end(kNoGovernments), has)) return true;
  if (report.level == Level::department) return has("县") || has("旗");
  return report.level == Level::town || report.level == Level::street || report.level == Level::county;
}

void check_regulations_authority(const Case& report_case, Findings& out) {
  const Report& report = report_case.report;
  if (!may_make_none(report)) return;
  const Table& table = report.table(TableId::proactive);
  const int row = *table.form->find_row("rules");
  // What a town published (2019) need not be its own; what it made would be.
  const int columns = table.form->edition == Edition::y2019 ? 1 : 3;
  std::vector<CellRef> wrong;
  for (int column = 0; column < columns; ++column) {
    if (table.at(row, column).count().value_or(0) > 0) wrong.push_back({table.id, table.form->cell(row, column)});
  }
  if (wrong.empty()) return;
  out.add({{"value", *report.cell(wrong.front()).count()}, {"organ", organ_name(report)}}, wrong,
          spans_of(report, wrong));
}

constexpr Wording kRegulationsAuthorityWordings[]{
    {{"表二“规章”填写了 {value}，但{organ}没有规章制定权。",
      "Table 2, “Regulations” says {value}, but {organ} may not make regulations."},
     {"规章各格应为 0；如填的是规范性文件，请移到“行政规范性文件”一行。",
      "The cells of this row should be 0; if these are normative documents, put them in the row below."}},
};

}  // namespace

extern constinit const Rule regulations_authority = define({
    .id = "regulations-authority",
    .group = Group::arithmetic,
    .input = Input::tables,
    .about = About::content,
    .severity = Severity::error,
    .title = {"没有规章制定权的单位填了规章件数", "Regulations reported by an organ that may make none"},
    .wordings = kRegulationsAuthorityWordings,
    .check = check_regulations_authority,
    .table = TableId::proactive,
});

extern constinit const Explanation regulations_authority_explained = explain({
    .basis = {"《中华人民共和国立法法》第九十一条、第九十三条；国办公开办函〔2021〕30号，表二",
              "Legislation Law, art. 91 and 93; 国办公开办函〔2021〕30号, table 2"},
    .explanation = {"规章只能由国务院部门、省级政府和设区的市、自治州政府制定。乡镇、街道、县（区）及其部门填的通常是规"
                    "范性文件，应填在“行政规范性文件”一行。",
                    "Only ministries, provinces and cities with districts make regulations. Towns, street offices, "
                    "counties and their departments usually mean normative documents, which have their own row."},
    .wrong = {"镇人民政府：规章 本年制发 2，现行有效 5", "A town: regulations issued 2, in force 5"},
    .right = {"镇人民政府：规章 0，行政规范性文件 本年制发 2，现行有效 5",
              "A town: regulations 0, normative documents issued 2, in force 5"},
});

}  // namespace nianbao
