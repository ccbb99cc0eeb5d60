#include <algorithm>
#include <tuple>

#include "rule/personal.hpp"
#include "rule/questions.hpp"
#include "rule/rule.hpp"
#include "text/chars.hpp"
#include "text/sort.hpp"
#include "text/unicode.hpp"

namespace nianbao {

#include "rule_list.inc"

namespace {

/// Where in the report a finding belongs: its first place, or the table whose cells it is about.
std::uint32_t place(const Finding& finding, const Report& report) {
  if (!finding.ranges.empty()) {
    const auto earlier = [](Span a, Span b) { return a.begin < b.begin; };
    return std::min_element(finding.ranges.begin(), finding.ranges.end(), earlier)->begin;
  }
  if (finding.cells.empty()) return 0;
  const auto& table = report.table(finding.cells.front().table);
  return table.span ? table.span->begin : 0;
}

/// What a finding rests on that recognition may have read wrongly: numbers by the ids of their cells, and other words.
std::vector<std::string> recognised_in(const Finding& finding, const Case& report_case) {
  const Report& report = report_case.report;
  std::vector<std::string> out;
  for (const CellRef ref : finding.cells) {
    if (report.cell(ref).value) out.push_back(report.table(ref.table).form->cell_key(ref.cell));
  }
  for (const Span range : finding.ranges) {
    const auto is_of = [&](CellRef ref) { return report.cell(ref).span == range; };
    if (std::none_of(finding.cells.begin(), finding.cells.end(), is_of))
      out.push_back(utf8(slice(report_case.document.text, range)));
  }
  return out;
}

/// Whether somebody has held all of that against the pictures; what rests on nothing that is there cannot be looked at.
bool is_confirmed(const Finding& finding, const Case& report_case) {
  const auto places = recognised_in(finding, report_case);
  const auto& known = report_case.confirmed;
  return !places.empty() && std::all_of(places.begin(), places.end(), [&](const std::string& place) {
    return std::find(known.begin(), known.end(), place) != known.end();
  });
}

/// What does not agree in a scan may have been recognised wrongly: nobody is blamed before it was looked at.
void ask_to_look(std::vector<Finding>& findings, const Case& report_case) {
  for (Finding& finding : findings) {
    if (is_confirmed(finding, report_case)) continue;
    finding.about = About::reading;
    finding.severity = std::max(finding.severity, Severity::warning);
  }
}

/// Of what is no report, only the reading rules speak; of one report none that is for many; of one that is older than the format none that
/// knows the format's sections and tables; of a scan none that asks about wording.
bool applies(const Rule& rule, const Case& report_case) {
  const bool of_format = rule.about == About::format || rule.input == Input::tables;
  if (of_format && is_before_format(report_case.report)) return false;
  if (is_unheard(rule, report_case.document)) return false;
  return rule.check != nullptr && (report_case.report.is_report || rule.group == Group::reading);
}

}  // namespace

std::string_view about_key(About about) {
  static constexpr std::string_view kKeys[]{"content", "format", "reading"};
  return kKeys[static_cast<std::size_t>(about)];
}

std::string_view group_key(Group group) {
  static constexpr std::string_view kKeys[]{"report",  "form",    "arithmetic", "text",
                                            "hygiene", "reading", "previous",   "set"};
  return kKeys[static_cast<std::size_t>(group)];
}

std::string_view input_key(Input input) {
  static constexpr std::string_view kKeys[]{"report",       "prose",      "tables", "lastYear",
                                            "previousFile", "houseRules", "set"};
  return kKeys[static_cast<std::size_t>(input)];
}

std::string_view remedy_key(Remedy remedy) {
  static constexpr std::string_view kKeys[]{"none", "fill", "convert"};
  return kKeys[static_cast<std::size_t>(remedy)];
}

std::string_view subject_key(Subject subject) {
  static constexpr std::string_view kKeys[]{"reports", "absentOrgan", "sharedText", "sum"};
  return kKeys[static_cast<std::size_t>(subject)];
}

std::span<const Rule* const> rules() { return kRules; }

const Rule* find_rule(std::string_view id) {
  const auto all = rules();
  const auto at = std::find_if(all.begin(), all.end(), [id](const Rule* rule) { return rule->id == id; });
  return at == all.end() ? nullptr : *at;
}

const Rule& rule_for(RelationId relation) {
  const auto all = rules();
  return **std::find_if(all.begin(), all.end(), [relation](const Rule* rule) { return rule->relation == relation; });
}

Finding& Findings::add(Values values, std::vector<CellRef> cells, std::vector<Span> ranges) {
  Finding finding;
  finding.rule = &rule_;
  finding.about = rule_.about;
  finding.severity = rule_.severity;
  finding.values = std::move(values);
  finding.cells = std::move(cells);
  finding.ranges = std::move(ranges);
  return out_.emplace_back(std::move(finding));
}

std::vector<Finding> run_rules(const Case& report_case) {
  std::vector<Finding> all;
  for (const Rule* rule : rules()) {
    const std::optional<Severity>* set = report_case.settings.rule(rule->id);
    if (!applies(*rule, report_case) || (set != nullptr && !*set)) continue;
    const std::size_t first = all.size();
    Findings findings(*rule, all);
    rule->check(report_case, findings);
    for (std::size_t i = first; set != nullptr && i < all.size(); ++i) all[i].severity = **set;
  }
  hide_personal(report_case.document, all);
  if (report_case.document.is_scan()) ask_to_look(all, report_case);
  const auto key = [&](const Finding& finding) {
    const CellRef cell = finding.cells.empty() ? CellRef{TableId::proactive, -1} : finding.cells.front();
    return std::tuple(place(finding, report_case.report), cell.table, cell.cell);
  };
  sort_stably(all, [&](const Finding& a, const Finding& b) { return key(a) < key(b); });
  return all;
}

std::vector<Finding> run_set_rules(const SetCase& set_case, const Settings& settings) {
  std::vector<Finding> all;
  for (const Rule* rule : rules()) {
    const std::optional<Severity>* set = settings.rule(rule->id);
    if (rule->check_set == nullptr || (set != nullptr && !*set)) continue;
    const std::size_t first = all.size();
    Findings findings(*rule, all);
    rule->check_set(set_case, findings);
    for (std::size_t i = first; set != nullptr && i < all.size(); ++i) all[i].severity = **set;
  }
  return all;
}

std::vector<Hidden> hidden_findings(const Case& report_case) {
  std::vector<Hidden> hidden;
  for (const Rule* rule : rules()) {
    const std::optional<Severity>* set = report_case.settings.rule(rule->id);
    if (set == nullptr || *set || !applies(*rule, report_case)) continue;
    std::vector<Finding> found;
    Findings findings(*rule, found);
    rule->check(report_case, findings);
    if (!found.empty()) hidden.push_back({rule, static_cast<int>(found.size())});
  }
  return hidden;
}

}  // namespace nianbao
