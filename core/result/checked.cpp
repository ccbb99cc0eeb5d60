#include "result/checked.hpp"

#include <algorithm>
#include <array>

#include "relations/evaluate.hpp"
#include "result/facts_json.hpp"
#include "result/gaps.hpp"
#include "result/phrases.hpp"
#include "result/repairs_json.hpp"

namespace nianbao {
namespace {

class Census {
 public:
  Census(const Case& report_case, Language language) : report_case_(report_case), language_(language) {}

  Checked take() {
    count_relations();
    count_rules();
    count_facts();
    add_previous();
    add_wording();
    add_switched_off();
    return std::move(out_);
  }

 private:
  void leave_out(std::string what, std::string_view reason) {
    out_.not_checked.push_back({std::move(what), std::string(reason)});
  }

  void count_relations() {
    for (const Table& table : report_case_.report.tables) {
      std::array<int, std::size(kGaps)> gaps{};
      for (const Evaluation& it : evaluate(table)) {
        const bool holds = it.status == RelationStatus::holds && !it.used_in_reading;
        const bool violated = it.status == RelationStatus::violated;
        out_.held += holds;
        out_.violated += violated;
        if (holds || violated) judged_[static_cast<std::size_t>(it.relation->id)] = true;
        else ++gaps[static_cast<std::size_t>(gap_of(table, it))];
      }
      for (const Gap gap : kGaps) {
        const int count = gaps[static_cast<std::size_t>(gap)];
        if (count == 0) continue;
        out_.open += count;
        leave_out(filled({"{0}的 {1} 项勾稽关系", "{0}: relations, {1}"}, language_,
                         {in(table_name(table.id), language_), std::to_string(count)}),
                  in(gap_words(gap), language_));
      }
    }
  }

  void count_facts() {
    std::vector<std::pair<std::string_view, int>> unbound;  // by reason
    for (std::size_t i = 0; i < report_case_.verdicts.size(); ++i) {
      const ClaimStatus status = report_case_.verdicts[i].status;
      if (status == ClaimStatus::agrees) ++out_.agree;
      if (status == ClaimStatus::differs) ++out_.differ;
      if (status == ClaimStatus::open) ++out_.facts_open;
      if (status != ClaimStatus::unbound) continue;
      const std::string_view why = reason_of(report_case_.prose.claims[i], language_);
      const auto at = std::find_if(unbound.begin(), unbound.end(), [&](const auto& it) { return it.first == why; });
      if (at == unbound.end()) unbound.emplace_back(why, 1);
      else ++at->second;
    }
    const auto figures = [this](int count) {
      return filled({"正文中的 {0} 个数与表格的对照", "figures of the text beside the tables, {0}"}, language_,
                    {std::to_string(count)});
    };
    constexpr Texts kOpen{"对应的格空白或没有读出", "their cells are blank or were not read"};
    if (out_.facts_open > 0) leave_out(figures(out_.facts_open), in(kOpen, language_));
    for (const auto& [why, count] : unbound) {
      out_.unbound += count;
      leave_out(figures(count), why);
    }
  }

  void count_rules() {
    const auto all = rules();
    out_.rules = static_cast<int>(
        std::count_if(all.begin(), all.end(), [this](const Rule* rule) { return ran(*rule) && has_its_input(*rule); }));
  }

  bool is_off(const Rule& rule) const {
    const std::optional<Severity>* set = report_case_.settings.rule(rule.id);
    return set != nullptr && !*set;
  }

  /// Rules of reading do not ask whether the author got it right.
  bool ran(const Rule& rule) const {
    return report_case_.report.is_report && rule.check != nullptr && rule.group != Group::reading && !is_off(rule) &&
           !is_unheard(rule, report_case_.document);
  }

  bool has_its_input(const Rule& rule) const {
    if (rule.input == Input::previous_file) return !std::holds_alternative<std::monostate>(report_case_.previous);
    if (rule.input == Input::last_year) return report_case_.last_year() != nullptr;
    if (rule.input == Input::house_rules) return !report_case_.settings.house.empty();
    if (rule.relation) return judged_[static_cast<std::size_t>(*rule.relation)];
    return !rule.table || report_case_.report.table(*rule.table).found;
  }

  void add_previous() {
    if (!report_case_.report.is_report || report_case_.last_year() != nullptr) return;
    constexpr Texts kNone{"没有加入上年报告", "last year's report was not added"};
    constexpr Texts kOther{"所附的不是本机关上一年的报告",
                           "the other file is not the organ's report for the year before"};
    leave_out(filled({"与上年报告的对照", "the report beside last year's"}, language_, {}),
              in(std::holds_alternative<RejectedPrevious>(report_case_.previous) ? kOther : kNone, language_));
  }

  void add_wording() {
    if (!report_case_.report.is_report || !report_case_.document.is_scan()) return;
    constexpr Texts kScan{"扫描件的文字是识别出来的", "the text of a scan was recognised"};
    leave_out(filled({"用语、标题和标点", "wording, headings and punctuation"}, language_, {}), in(kScan, language_));
  }

  void add_switched_off() {
    constexpr Texts kOff{"按设置不检查", "switched off in the settings"};
    for (const Rule* rule : rules()) {
      if (is_off(*rule)) leave_out(std::string(in(rule->title, language_)), in(kOff, language_));
    }
  }

  const Case& report_case_;
  Language language_;
  Checked out_;
  std::array<bool, kRelationCount> judged_{};  ///< by RelationId: at least one of them
};

}  // namespace

Checked checked_in(const Case& report_case, Language language) { return Census(report_case, language).take(); }

void write_checked(JsonWriter& json, const Checked& checked) {
  json.object([&] {
    json.key("relations").object([&] {
      json.member("held", checked.held);
      json.member("violated", checked.violated);
      json.member("open", checked.open);
    });
    json.key("facts").object([&] {
      json.member("agree", checked.agree);
      json.member("differ", checked.differ);
      json.member("open", checked.facts_open);
      json.member("unbound", checked.unbound);
    });
    json.member("rules", checked.rules);
    json.key("notChecked").array(checked.not_checked, [&](const NotChecked& one) {
      json.object([&] {
        json.member("what", one.what);
        json.member("reason", one.reason);
      });
    });
  });
}

}  // namespace nianbao
