#include "result/repair_texts.hpp"

#include <array>

#include "format/names.hpp"
#include "result/phrases.hpp"
#include "result/result.hpp"
#include "rule/questions.hpp"
#include "text/decimal.hpp"

namespace nianbao {
namespace {

std::string stop(Language language) { return std::string(in({"。", "."}, language)); }

const RowForm& row_form(const Report& report, CellRef cell) {
  const TableForm& form = *report.table(cell.table).form;
  return form.rows[static_cast<std::size_t>(form.place(cell.cell).row)];
}

std::string row_name(const Report& report, CellRef cell, Language language) {
  return name_of(row_form(report, cell), language);
}

std::string column_name(const Report& report, CellRef cell, Language language) {
  const TableForm& form = *report.table(cell.table).form;
  const auto column = static_cast<std::size_t>(form.place(cell.cell).column);
  return name_of(row_form(report, cell).columns[column], language);
}

/// As what holds or does not: “自然人”列办理结果的合计.
std::string relation_name(const ViolatedRelation& relation, const Report& report, Language language) {
  const CellRef first = cells_of(relation, report).front();
  const std::string row = row_name(report, first, language);
  const std::string column = column_name(report, first, language);
  switch (relation_of(relation, report)) {
    case RelationId::balance:
      return filled({"“{0}”列“第一项＋第二项＝第三项＋第四项”", "“1 + 2 = 3 + 4” in column “{0}”"}, language, {column});
    case RelationId::results:
      return filled({"“{0}”列办理结果的合计", "the sum of results in column “{0}”"}, language, {column});
    case RelationId::total:
      return filled({"“{0}”一行的合计", "the total of row “{0}”"}, language, {row});
    case RelationId::outcomes:
      return filled({"“{0}”的合计", "the total of “{0}”"}, language, {row});
    case RelationId::carry_over:
      return filled({"“{0}”列与上年结转的衔接", "the link to last year's report in column “{0}”"}, language, {column});
    case RelationId::in_force_change:
      return filled({"“{0}”现行有效件数与上年的衔接", "the link of “{0}” in force to last year's report"}, language,
                    {row});
    case RelationId::in_force:
      return filled({"“{0}”现行有效件数与制发、废止件数的关系", "the number of “{0}” in force"}, language, {row});
  }
  return {};
}

/// The first three by name; how many there are in all is said in `more`.
std::string listed(const std::vector<std::string>& names, const Phrase& more, Language language) {
  constexpr std::size_t kNamed = 3;  // names before 等: a sentence can hold no more
  std::string out;
  for (std::size_t i = 0; i < names.size() && i < kNamed; ++i) {
    const bool last = i + 1 == names.size();
    if (i > 0) out += last ? in({"和", " and "}, language) : in({"、", ", "}, language);
    out += names[i];
  }
  return names.size() <= kNamed ? out : out + filled(more, language, {std::to_string(names.size())});
}

std::string relation_names(const std::vector<ViolatedRelation>& list, const Report& report, Language language) {
  std::vector<std::string> names;
  for (const ViolatedRelation& relation : list) names.push_back(relation_name(relation, report, language));
  return listed(names, {"等 {0} 项关系", " ({0} relations in all)"}, language);
}

/// What would not fit, by its names.
std::string conflict_names(const Conflicts& conflicts, const Case& report_case, Language language) {
  std::vector<std::string> names;
  for (const ViolatedRelation& relation : conflicts.relations)
    names.push_back(relation_name(relation, report_case.report, language));
  for (const std::size_t claim : conflicts.claims)
    names.push_back(filled({"正文的“{0}”", "“{0}” in the text"}, language,
                           {words_at(report_case.document, report_case.prose.claims[claim].phrase)}));
  return listed(names, {"等 {0} 处", " ({0} in all)"}, language);
}

/// How it ends: with what more there is to do.
std::string rest(const Conflicts& conflicts, const Case& report_case, Language language) {
  if (conflicts.none()) return std::string(in({"，不需要改别处。", ", and nothing else needs to change."}, language));
  return filled({"，但{0}仍对不上，要一并核对。", ", but {0} would not fit and has to be checked with it."}, language,
                {conflict_names(conflicts, report_case, language)});
}

/// Why this number and no other.
Texts why(Slip slip) {
  static constexpr std::array<Texts, 12> kWhy{{
      {"", ""},                                                                                         // other
      {"两数只差一位，像是打错一位数字。", " One digit differs, as if mistyped."},                      // digit
      {"两数是相邻两位颠倒。", " Two digits are exchanged."},                                           // transposed
      {"像是漏打一位数字。", " A digit seems to be left out."},                                         // dropped
      {"像是多打一位数字。", " There seems to be a digit too many."},                                   // added
      {"两数只差 1，像是多计或漏计一件。", " It is one off, as if miscounted."},                        // off_by_one
      {"这里填的是 0，像是漏填。", " It says 0, as if never filled in."},                               // left_zero
      {"填的数与相邻单元格相同，像是填错了格。", " It repeats the number of the next cell."},           // neighbour
      {"像是两格的数互相填错了位置。", " The numbers of the two cells seem to be exchanged."},          // swapped
      {"像是合计没有随明细更新。", " The total seems not to have been brought up to date."},            // stale_total
      {"填的数与上年报告相同，像是沿用了上年的数。", " It repeats the number of last year's report."},  // last_year
      {"原数不是非负整数，不可能是件数。", " The number is no count."},                                 // out_of_range
  }};
  return kWhy[static_cast<std::size_t>(slip)];
}

std::string edit_words(const Edit& edit, const Report& report, Language language) {
  return filled({"“{0}”应为 {1}，不是 {2}", "“{0}” should be {1}, not {2}"}, language,
                {cell_name(report, edit.cell, language), std::to_string(edit.to), decimal(edit.from)});
}

std::string count_words(int count, bool exact, Language language) {
  return exact ? std::to_string(count) : filled({"至少 {0}", "at least {0}"}, language, {std::to_string(count)});
}

/// ReadBy sure it is: other ways of the same size, or a search that was stopped.
std::string doubt(int alternatives, bool counted, bool proven, Language language) {
  if (!proven)
    return std::string(in({"关系太多，未能确认这是最少的改法，请对照台账核对。",
                           " There may be a smaller change: please compare with your records."},
                          language));
  if (alternatives == 0) return {};
  return filled({"改动同样少的办法还有 {0} 种，请对照台账确定。",
                 " Other changes of the same size: {0}; please compare with your records."},
                language, {count_words(alternatives, counted, language)});
}

std::string outcome(const EditGroup& option, const Case& report_case, Language language) {
  const std::string more = rest(option.conflicts, report_case, language);
  if (option.mends.empty()) {
    return filled(
        {"改这 {0} 处，各项关系才能同时成立{1}", ": only with these changes ({0}) can all relations hold together{1}"},
        language, {std::to_string(option.edits.size()), option.conflicts.none() ? stop(language) : more});
  }
  const std::string mended = relation_names(option.mends, report_case.report, language);
  const bool one = option.mends.size() == 1;
  return filled(
      one ? Phrase{"改后{0}成立{1}", ": then {0} holds{1}"} : Phrase{"改后{0}都成立{1}", ": then {0} hold{1}"},
      language, {mended, more});
}

}  // namespace

std::string cell_name(const Report& report, CellRef cell, Language language) {
  return row_name(report, cell, language) + " / " + column_name(report, cell, language);
}

std::string option_reason(const Cause& cause, const EditGroup& option, const Case& report_case, Language language) {
  std::string out;
  for (const Edit& edit : option.edits) {
    if (!out.empty()) out += in({"，", ", "}, language);
    out += edit_words(edit, report_case.report, language);
  }
  if (language == Language::zh) out += "：";
  out += outcome(option, report_case, language);
  const Edit& first = option.edits.front();
  out += in(why(first.slip), language);
  if (first.told) out += in({"正文中也写的是这个数。", " The text gives the same number."}, language);
  return out + doubt(cause.alternatives, cause.counted, cause.proven, language);
}

std::string repair_reason(const Repairs& repairs, const Repair& repair, const Case& report_case, Language language) {
  if (repairs.causes.size() == 1) {
    return option_reason(repairs.causes.front(),
                         repairs.causes.front().options[static_cast<std::size_t>(repair.options.front())], report_case,
                         language);
  }
  const bool all = repair.conflicts.none();
  return filled({"错误有 {0} 处根源；改这 {1} 个数后，表内各项关系都成立{2}",
                 "There are {0} causes; with {1} numbers changed, all relations of the tables hold{2}"},
                language,
                {std::to_string(repairs.causes.size()), std::to_string(repair.cost),
                 all ? stop(language) : rest(repair.conflicts, report_case, language)}) +
         doubt(repair.alternatives, repair.counted, repair.proven, language);
}

std::string fill_reason(const Fill& fill, const Case& report_case, Language language) {
  std::string out(in({"由各项关系合起来推得，只有这一个值", "All relations together leave no other value"}, language));
  if (fill.relation >= 0) {
    const ViolatedRelation relation{fill.cell.table, fill.relation, -1};
    out = filled({"由{0}推得，只有这一个值", "Follows from {0}: no other value is possible"}, language,
                 {relation_name(relation, report_case.report, language)});
  }
  return out + (fill.conflicts.none() ? stop(language) : rest(fill.conflicts, report_case, language));
}

}  // namespace nianbao
