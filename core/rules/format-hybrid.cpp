#include "rule/questions.hpp"

namespace nianbao {
namespace {

/// Which of the wordings a finding has, in their order.
enum class FormatHybridNotice { table, part, single_row };

/// A part of a table, by the row it is in an edition; parts of the head are columns.
Value part_name(const Table& table, const std::string& part) {
  for (const Edition edition : {Edition::y2019, Edition::y2021}) {
    const TableForm& form = table_form(table.id, edition);
    if (const auto row = form.find_row(part)) return RowName{table.id, form.edition, *row};
  }
  return Texts{"表头", "its head"};
}

void check_format_hybrid(const Case& report_case, Findings& out) {
  const Report& report = report_case.report;
  const Edition due = edition_due(report);
  const std::string official(edition_basis(due));
  const Table& two = report.table(TableId::proactive);
  const Table& three = report.table(TableId::requests);
  if (two.found && three.found && two.form->edition != three.form->edition) {
    const Table& odd = two.form->edition == due ? three : two;
    Finding& finding = out.add({{"table", TableName{odd.id}},
                                {"edition", std::string(edition_key(odd.form->edition))},
                                {"other", TableName{&odd == &two ? three.id : two.id}},
                                {"official", official}},
                               {}, labels_of_edition(odd, odd.form->edition));
    if (&odd == &three && due == Edition::y2021) {  // the one row is all that tells table three of 2019
      finding.values.push_back({"part", part_name(odd, "otherwise.single")});
      finding.say(FormatHybridNotice::single_row);
    }
  }
  for (const std::string& part : two.other_edition_parts) {
    const Edition edition = other_edition(two.form->edition);
    out.add({{"table", TableName{two.id}},
             {"part", part_name(two, part)},
             {"edition", std::string(edition_key(edition))},
             {"official", official}},
            {}, labels_of_edition(two, edition))
        .say(FormatHybridNotice::part);
  }
}

constexpr Wording kFormatHybridWordings[]{
    {{"{table}是 {edition} 年的格式，{other}是另一年的格式，两种格式混用了。",
      "{table} follows the format of {edition}, {other} another one."},
     {"请把{table}改为官方格式（{official}）。", "Change {table} to the official format ({official})."}},
    {{"{table}的“{part}”是 {edition} 年的格式，与表中其他部分不一致。",
      "In {table}, “{part}” follows the format of {edition}, unlike the rest of the table."},
     {"请把这一部分改为官方格式（{official}）。", "Change this part to the official format ({official})."}},
    {{"{table}的“{part}”只有一行，是 {edition} 年的格式；现行格式分三行填写。",
      "In {table}, “{part}” is one row, as in the format of {edition}; it has three now."},
     {"请按官方格式（{official}）把“{part}”拆成三行，分别填写件数；没有的填 0。",
      "Split “{part}” into the three rows of the official format ({official}); where there were none, write 0."}},
};

}  // namespace

extern constinit const Rule format_hybrid = define({
    .id = "format-hybrid",
    .group = Group::form,
    .input = Input::tables,
    .about = About::format,
    .severity = Severity::error,
    .title = {"新旧两种格式混用", "Tables from two formats"},
    .wordings = kFormatHybridWordings,
    .check = check_format_hybrid,
    .remedy = Remedy::convert,
});

extern constinit const Explanation format_hybrid_explained = explain({
    .basis = {"国办公开办函〔2021〕30号、国办公开办函〔2019〕60号",
              "国办公开办函〔2021〕30号 and 国办公开办函〔2019〕60号"},
    .explanation =
        {"同一份报告的表格应全部采用同一年的格式。最常见的是表二用了新格式，表三“（六）其他处理”还是旧格式的一行。",
         "All tables of a report follow one format. Most often table 2 is new and table 3 still has the single row "
         "“handled otherwise” of 2019."},
    .wrong = {"表二按 2021 年格式，表三“（六）其他处理”只有一行（2019 年格式）",
              "Table 2 of 2021, table 3 with the single row “handled otherwise” of 2019"},
    .right = {"表二、表三都按 2021 年格式，“（六）其他处理”分三行",
              "Tables 2 and 3 of 2021, with three rows “handled otherwise”"},
});

}  // namespace nianbao
