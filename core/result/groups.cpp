#include "result/groups.hpp"

#include <algorithm>

#include "repair/certain.hpp"
#include "result/judgement.hpp"
#include "result/result.hpp"
#include "text/chars.hpp"
#include "text/unicode.hpp"

namespace nianbao {
namespace {

constexpr std::ptrdiff_t kFoldedFrom = 4;  // so many findings of one rule become one group

bool has(const std::vector<CellRef>& cells, CellRef cell) {
  return std::find(cells.begin(), cells.end(), cell) != cells.end();
}

void add_new(std::vector<CellRef>& cells, CellRef cell) {
  if (!has(cells, cell)) cells.push_back(cell);
}

/// Whether it is this relation that the finding says is violated.
bool is_about(const Finding& finding, const ViolatedRelation& relation, const Report& report) {
  if (finding.rule->relation != relation_of(relation, report)) return false;
  const std::vector<CellRef> cells = cells_of(relation, report);
  return cells.size() == finding.cells.size() &&
         std::all_of(cells.begin(), cells.end(), [&](CellRef cell) { return has(finding.cells, cell); });
}

class Grouper {
 public:
  explicit Grouper(const Judgement& judgement) : judgement_(judgement) {
    for (const Cause& cause : judgement.repairs.causes) certain_.push_back(certain_edits(cause));
    count_by_rule();
  }

  std::vector<FindingGroup> groups() {
    for (std::size_t i = 0; i < judgement_.findings.size(); ++i) add(i);
    for (FindingGroup& group : groups_) finish(group);
    return std::move(groups_);
  }

 private:
  void add(std::size_t at) {
    const Finding& finding = judgement_.findings[at];
    FindingGroup fresh;
    fresh.about = finding.about;
    fresh.severity = finding.severity;
    const std::string key = key_of(finding, fresh);
    FindingGroup& group = key.empty() ? alone(std::move(fresh)) : under(key, std::move(fresh));
    group.findings.push_back(at);
    group.severity = std::min(group.severity, finding.severity);
  }

  FindingGroup& alone(FindingGroup fresh) {
    keys_.emplace_back();
    return groups_.emplace_back(std::move(fresh));
  }

  FindingGroup& under(const std::string& key, FindingGroup fresh) {
    const auto at = std::find(keys_.begin(), keys_.end(), key);
    if (at != keys_.end()) return groups_[static_cast<std::size_t>(at - keys_.begin())];
    keys_.push_back(key);
    return groups_.emplace_back(std::move(fresh));
  }

  /// What findings of one group have in common; nothing for one that stands alone. `group` gets what mends it.
  std::string key_of(const Finding& finding, FindingGroup& group) const {
    const std::optional<std::size_t> at = cause_of(finding);
    if (!at) return key_of_other(finding, group);
    const Cause& cause = judgement_.repairs.causes[*at];
    std::string key = std::to_string(*at);
    if (is_settled(finding, cause, certain_[*at])) {
      for (const Edit& edit : certain_[*at]) {
        if (has(finding.cells, edit.cell)) key += mending(edit, group);
      }
      return key;
    }
    for (const EditGroup& option : cause.options) add_open(option, certain_[*at], group.options);
    return key;
  }

  /// Of a finding that is about no relation: what is certain by one may make the number that the prose says.
  std::string key_of_other(const Finding& finding, FindingGroup& group) const {
    for (std::size_t at = 0; at < certain_.size(); ++at) {
      for (const Edit& edit : certain_[at]) {
        if (says(finding, edit)) return std::to_string(at) + mending(edit, group);
      }
    }
    return is_repeated(*finding.rule) ? std::string(finding.rule->id) : std::string();
  }

  std::string mending(const Edit& edit, FindingGroup& group) const {
    group.edits.push_back(edit);
    return " " + cell_key(judgement_.report(), edit.cell);
  }

  /// Whether a finding on this cell alone has the number that the edit puts there.
  static bool says(const Finding& finding, const Edit& edit) {
    if (finding.cells.size() != 1 || finding.cells.front() != edit.cell) return false;
    return std::any_of(finding.values.begin(), finding.values.end(), [&](const NamedValue& it) {
      const auto* number = std::get_if<double>(&it.value);
      return it.name.text == "number" && number && *number == static_cast<double>(edit.to);
    });
  }

  std::optional<std::size_t> cause_of(const Finding& finding) const {
    const std::vector<Cause>& causes = judgement_.repairs.causes;
    for (std::size_t at = 0; at < causes.size(); ++at) {
      for (const ViolatedRelation& relation : causes[at].relations) {
        if (is_about(finding, relation, judgement_.report())) return at;
      }
    }
    return std::nullopt;
  }

  /// Whether the certain changes alone mend what the finding is about, whichever way the rest is mended.
  static bool is_settled(const Finding& finding, const Cause& cause, const std::vector<Edit>& certain) {
    bool touched = false;
    for (const EditGroup& option : cause.options) {
      for (const Edit& edit : option.edits) {
        if (!has(finding.cells, edit.cell)) continue;
        if (!changes(certain, edit.cell)) return false;
        touched = true;
      }
    }
    return touched;
  }

  static void add_open(const EditGroup& option, const std::vector<Edit>& certain,
                       std::vector<std::vector<Edit>>& options) {
    std::vector<Edit> open;
    for (const Edit& edit : option.edits) {
      if (!changes(certain, edit.cell)) open.push_back(edit);
    }
    if (!open.empty()) options.push_back(std::move(open));
  }

  /// How many findings each rule has. Counted once: there may be thousands.
  void count_by_rule() {
    for (const Finding& finding : judgement_.findings) {
      const auto is_of = [&](const auto& entry) { return entry.first == finding.rule; };
      const auto entry = std::find_if(times_.begin(), times_.end(), is_of);
      if (entry == times_.end()) times_.emplace_back(finding.rule, 1);
      else ++entry->second;
    }
  }

  bool is_repeated(const Rule& rule) const {
    const auto is_of = [&](const auto& entry) { return entry.first == &rule; };
    return std::find_if(times_.begin(), times_.end(), is_of)->second >= kFoldedFrom;
  }

  void finish(FindingGroup& group) {
    std::vector<CellRef> all;
    for (const std::size_t at : group.findings) {
      const Finding& finding = judgement_.findings[at];
      for (const CellRef cell : finding.cells) {
        add_new(all, cell);
        const bool marked =
            group.edits.empty() && cell_key(judgement_.report(), cell).find(finding.rule->whole) != std::string::npos;
        if (marked) add_new(group.cells, cell);
      }
    }
    for (const Edit& edit : group.edits) group.cells.push_back(edit.cell);
    if (group.cells.empty()) group.cells = all;
    group.id = id_of(group, all);
  }

  std::string id_of(const FindingGroup& group, const std::vector<CellRef>& cells) const {
    std::string id;
    const Rule* last = nullptr;
    for (const std::size_t at : group.findings) {
      const Rule* rule = judgement_.findings[at].rule;
      if (rule == last) continue;
      id.append(last == nullptr ? "" : "+").append(rule->id);
      last = rule;
    }
    const Finding& first = judgement_.findings[group.findings.front()];
    const bool is_folded = std::ssize(group.findings) >= kFoldedFrom && !cause_of(first);
    if (!is_folded) {
      id += "|";
      if (cells.empty()) id += words_of(first);
      if (!cells.empty()) id += cell_key(judgement_.report(), cells.front());
      if (cells.size() > 1) id += "…" + cell_key(judgement_.report(), cells.back());
    }
    return numbered(id, group);
  }

  /// The words that a finding without cells is about; the first of its values where it has no place.
  std::string words_of(const Finding& finding) const {
    constexpr std::size_t kEnough = 24;  // characters that tell places apart
    if (finding.ranges.empty())
      return finding.values.empty() ? "" : render(finding.values.front().value, judgement_.report(), Language::zh);
    std::u16string out;
    const Span span = finding.ranges.front();
    for (std::uint32_t at = span.begin; at < span.end && out.size() < kEnough; ++at) {
      const char16_t c = judgement_.report_case.document.text[at];
      if (!is_space(c)) out.push_back(c);
    }
    return utf8(out);
  }

  /// The same words in several places: the second is “…#2”.
  std::string numbered(const std::string& id, const FindingGroup& group) const {
    int count = 1;
    for (const FindingGroup& before : groups_) {
      if (&before == &group) break;
      const bool same = before.id.starts_with(id) && (before.id.size() == id.size() || before.id[id.size()] == '#');
      if (same) ++count;
    }
    return count == 1 ? id : id + "#" + std::to_string(count);
  }

  const Judgement& judgement_;
  std::vector<std::vector<Edit>> certain_;  ///< by cause
  std::vector<std::pair<const Rule*, std::ptrdiff_t>> times_;
  std::vector<FindingGroup> groups_;
  std::vector<std::string> keys_;  ///< by group
};

}  // namespace

std::vector<FindingGroup> groups_of(const Judgement& judgement, std::span<const std::string> dismissed) {
  std::vector<FindingGroup> groups = Grouper(judgement).groups();
  for (FindingGroup& group : groups)
    group.dismissed = std::find(dismissed.begin(), dismissed.end(), group.id) != dismissed.end();
  return groups;
}

}  // namespace nianbao
