#include "rule/facts.hpp"

namespace nianbao {
namespace {

void check_narrative_proactive(const Case& report_case, Findings& out) {
  report_mismatches(report_case, Topic::proactive, out);
}

}  // namespace

extern constinit const Rule narrative_proactive = define({
    .id = "narrative-proactive",
    .group = Group::text,
    .input = Input::prose,
    .about = About::content,
    .severity = Severity::error,
    .title = {"规范性文件、许可、处罚、收费的数量，正文与表二不一致",
              "Documents, permits, penalties or fees: the text and table 2 disagree"},
    .wordings = kFactWordings,
    .check = check_narrative_proactive,
    .table = TableId::proactive,
});

extern constinit const Explanation narrative_proactive_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，第一部分、表二", "国办公开办函〔2021〕30号, section one and table 2"},
    .explanation = {"正文写明的制发、废止、现行有效的规范性文件数，行政许可、行政处罚、行政强制的决定数和行政事业性收费"
                    "金额，应当与表二相同。正文说的是“公开”“发布”了多少时，只作提示。",
                    "Normative documents made, repealed and in force, decisions and fees are the same in the text and "
                    "in table 2. Where the text says how many were published, this is a note only."},
    .wrong = {"制发行政规范性文件 3 件（表二本年制发件数 2）", "“3 normative documents made” (2 in table 2)"},
    .right = {"制发行政规范性文件 2 件", "“2 normative documents made”"},
});

}  // namespace nianbao
