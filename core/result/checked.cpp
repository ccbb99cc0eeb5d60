#include "result/checked.hpp"

#include <algorithm>
#include <array>

#include "prose/compare.hpp"
#include "relations/evaluate.hpp"
#include "result/facts_json.hpp"
#include "result/phrases.hpp"
#include "result/repairs_json.hpp"

namespace nianbao {
namespace {

/// Why a relation was not judged, the weightiest reason first.
enum class Gap { no_table, unread, missing, invalid, blank, spent };

constexpr Texts kGaps[]{
    {"没有读到这张表", "this table was not found"},
    {"有的格没有读出", "cells were not read"},
    {"有的格没有读到", "cells were not found"},
    {"有的格填的不是件数", "cells hold no count"},
    {"有的格空白", "cells are blank"},
    {"有的数是按这些关系读出的，不能再用来核对", "numbers were read with the help of these relations"},
};

Gap gap_of(const Table& table, const Evaluation& relation) {
  if (!table.found) return Gap::no_table;
  return relation.why ? static_cast<Gap>(static_cast<int>(*relation.why) + 1) : Gap::spent;
}

class Census {
 public:
  Census(const Case& given, Language language) : given_(given), language_(language) {}

  Checked take() {
    count_relations();
    count_rules();
    count_facts();
    add_previous();
    add_switched_off();
    return std::move(out_);
  }

 private:
  void leave_out(std::string what, std::string_view reason) {
    out_.not_checked.push_back({std::move(what), std::string(reason)});
  }

  void count_relations() {
    for (const Table& table : given_.report.tables) {
      std::array<int, std::size(kGaps)> gaps{};
      for (const Evaluation& it : evaluate(table)) {
        const bool holds = it.status == RelationStatus::holds && !it.sides.spent;
        const bool violated = it.status == RelationStatus::violated;
        out_.held += holds;
        out_.violated += violated;
        if (holds || violated) judged_[static_cast<std::size_t>(it.relation->id)] = true;
        else ++gaps[static_cast<std::size_t>(gap_of(table, it))];
      }
      for (std::size_t gap = 0; gap < gaps.size(); ++gap) {
        if (gaps[gap] == 0) continue;
        out_.open += gaps[gap];
        leave_out(filled({"{0}的 {1} 项勾稽关系", "{0}: relations, {1}"}, language_,
                         {in(table_name(table.id), language_), std::to_string(gaps[gap])}),
                  in(kGaps[gap], language_));
      }
    }
  }

  void count_facts() {
    std::vector<std::pair<std::string_view, int>> unbound;  // by reason
    for (const Fact& fact : given_.prose.facts) {
      const FactStatus status = compare(fact, given_.report).status;
      if (status == FactStatus::agrees) ++out_.agree;
      if (status == FactStatus::differs) ++out_.differ;
      if (status == FactStatus::open) ++out_.facts_open;
      if (status != FactStatus::unbound) continue;
      const std::string_view why = reason_of(fact.why, language_);
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
    const std::optional<Severity>* set = given_.settings.rule(rule.id);
    return set != nullptr && !*set;
  }

  /// Rules of reading do not ask whether the author got it right.
  bool ran(const Rule& rule) const {
    return given_.report.is_report && rule.check != nullptr && rule.group != Group::reading && !is_off(rule);
  }

  bool has_its_input(const Rule& rule) const {
    if (rule.id == "previous-report") return !std::holds_alternative<std::monostate>(given_.previous);
    if (rule.group == Group::previous) return given_.last_year() != nullptr;
    if (rule.id == "house-rule") return !given_.settings.house.empty();
    for (std::size_t id = 0; id < judged_.size(); ++id) {
      if (rule.id == rule_of(static_cast<RelationId>(id))) return judged_[id];
    }
    return !rule.table || given_.report.table(*rule.table).found;
  }

  void add_previous() {
    if (!given_.report.is_report || given_.last_year() != nullptr) return;
    constexpr Texts kNone{"没有加入上年报告", "last year's report was not given"};
    constexpr Texts kOther{"所附的不是本机关上一年的报告",
                           "the other file is not the organ's report for the year before"};
    leave_out(filled({"与上年报告的对照", "the report beside last year's"}, language_, {}),
              in(std::holds_alternative<Refused>(given_.previous) ? kOther : kNone, language_));
  }

  void add_switched_off() {
    constexpr Texts kOff{"按设置不检查", "switched off in the settings"};
    for (const Rule* rule : rules()) {
      if (is_off(*rule)) leave_out(std::string(in(rule->title, language_)), in(kOff, language_));
    }
  }

  const Case& given_;
  Language language_;
  Checked out_;
  std::array<bool, 5> judged_{};  ///< by RelationId: at least one of them
};

}  // namespace

Checked checked_in(const Case& given, Language language) { return Census(given, language).take(); }

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
