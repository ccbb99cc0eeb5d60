#include "rules/_look.hpp"

namespace nianbao {
namespace {

constexpr std::size_t kSeveral = 4;  // from here on one finding a table

void check(const Context& context, Findings& out) {
  for (const Table& table : context.report.tables) {
    std::vector<LabelFound> wrong;
    std::copy_if(table.labels.begin(), table.labels.end(), std::back_inserter(wrong),
                 [](const LabelFound& l) { return !l.exact; });
    const bool together = wrong.size() >= kSeveral;
    Finding* all = nullptr;
    for (const LabelFound& label : wrong) {
      if (all == nullptr || !together) {
        all = &out.add({{"table", TableName{table.id}},
                        {"count", std::int64_t(wrong.size())},
                        {"found", words_at(context.document, label.span)},
                        {"official", label.official}});
      }
      all->wording = together ? 1 : 0;
      all->ranges.push_back(label.span);
    }
  }
}

constexpr Wording kWordings[]{
    {{"{table}的“{found}”，官方格式是“{official}”。", "{table} says “{found}”; the official label is “{official}”."},
     {"请改为官方用语。", "Use the official words."}},
    {{"{table}有 {count} 处行名或列名与官方格式不一致，如“{found}”应为“{official}”。",
      "{table} has {count} labels that differ from the official ones, such as “{found}” for “{official}”."},
     {"请对照官方格式逐处改正。", "Compare them with the official format one by one."}},
};

}  // namespace

extern constinit const Rule label_wording = define({
    .id = "label-wording",
    .group = Group::form,
    .about = About::format,
    .severity = Severity::warning,
    .title = {"行名或列名与官方格式不一致", "A label that differs from the official one"},
    .wordings = kWordings,
    .check = check,
});

extern constinit const Explanation label_wording_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，附件《政府信息公开工作年度报告格式》",
              "国办公开办函〔2021〕30号, annex: format of the annual report"},
    .explanation = {"行名、列名是官方格式的固定用语。写错字会改变意思，也会使按名称汇总的程序读错。",
                    "Row and column labels are fixed terms. A wrong character changes their meaning, and programs that "
                    "read by label go wrong."},
    .wrong = {"本年度止件数", "本年度止件数"},
    .right = {"本年废止件数", "本年废止件数"},
});

}  // namespace nianbao
