#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "case/case.hpp"
#include "format/format.hpp"
#include "format/relations.hpp"
#include "text/template.hpp"

namespace nianbao {

enum class About { content, format, reading };
/// What a rule looks at, as the catalogue is ordered: the report as a whole, the form of its tables, the arithmetic in them, the
/// text against tables and itself, hygiene, how the input could be read, last year's report, the reports of a folder.
enum class Group { report, form, arithmetic, text, hygiene, reading, previous, set };

/// What a rule judges. Where that was not given or not found, the rule was not applied.
enum class Input {
  report,         ///< title, sections, order: there with every report
  prose,          ///< the sentences outside the official tables
  tables,         ///< the official tables
  last_year,      ///< the same organ's report of the year before
  previous_file,  ///< the file that was given as last year's report, whatever it is
  house_rules,    ///< what the office asks for in its settings
  set,            ///< the reports of a folder
};
/// What a client can offer to do about a finding, beside its `fix` and the repairs of relations.
enum class Remedy {
  none,
  fill,     ///< put numbers into the blank cells that it names
  convert,  ///< put the tables into the form that is due
};

/// What a finding about the reports of a folder is about, where a client shows it in a way of its own.
enum class Subject { reports, absent_organ, shared_text, sum };

/// As descriptions and results have them: "content".
[[nodiscard]] std::string_view about_key(About about);
[[nodiscard]] std::string_view group_key(Group group);
[[nodiscard]] std::string_view input_key(Input input);
[[nodiscard]] std::string_view remedy_key(Remedy remedy);
[[nodiscard]] std::string_view subject_key(Subject subject);

/// NameList in a message that differ between the languages; everything else (numbers, words of the report) does not.
struct TableName {
  TableId table;
};
struct RowName {
  TableId table;
  Edition edition;
  int row;
};
struct ColumnName {
  TableId table;
  Edition edition;
  int row;
  int column;
};
struct SectionName {
  SectionId section;
};

/// What fills a {placeholder} of a message, and stands under its name in the finding's `values`. Money and percentages are
/// double, anything counted is a whole number; a list of cells is written as the rows and columns they stand in, a list of
/// texts (official terms, names) each in quotes.
using Value = std::variant<std::int64_t, double, std::string, Texts, std::vector<Texts>, TableName, RowName, ColumnName,
                           SectionName, std::vector<CellRef>>;

/// Every name that a value may have, so that programs that read results know them all. Sorted.
inline constexpr std::string_view kValueNames[]{
    "cells",    "column", "count", "date",    "edition",  "expected", "files",    "found",    "inForce", "label",
    "left",     "limit",  "list",  "made",    "missing",  "name",     "number",   "official", "organ",   "organs",
    "other",    "part",   "parts", "percent", "previous", "reason",   "repealed", "right",    "row",     "section",
    "sections", "table",  "text",  "title",   "total",    "unit",     "value",    "whole",    "year",
};
static_assert(std::is_sorted(std::begin(kValueNames), std::end(kValueNames)));

/// Never defined: where the compiler has to call one of these, the declaration of a rule is wrong in the way it says.
void this_value_name_is_not_in_kValueNames();
void the_two_languages_have_different_placeholders();
void a_text_is_empty();

/// One of kValueNames; anything else does not compile.
struct ValueName {
  consteval ValueName(const char* known) : text(known) {
    if (!std::binary_search(std::begin(kValueNames), std::end(kValueNames), text))
      this_value_name_is_not_in_kValueNames();
  }
  std::string_view text;
};
struct NamedValue {
  ValueName name;
  Value value;
};
using Values = std::vector<NamedValue>;

/// A message and the step that mends it. Placeholders are written {name}; both languages have the same ones.
struct Wording {
  Texts message;
  Texts hint;
};

struct Rule;
struct SetCase;

/// What a stretch of the text should say instead (UTF-8).
struct Fix {
  Span range;
  std::string text;
};

/// What a rule found, with what its message names and where it stands.
struct Finding {
  const Rule* rule = nullptr;
  About about = About::content;
  Severity severity = Severity::error;
  std::size_t wording = 0;  ///< which of the rule's wordings
  Values values;
  std::vector<CellRef> cells;
  std::vector<Span> ranges;
  std::vector<Fix> fix;  ///< where the rule knows the right words

  /// Chooses the wording by its name: a rule with several has an enumeration of them, in their order.
  template <typename Notice>
    requires std::is_enum_v<Notice>
  Finding& say(Notice notice) {
    wording = static_cast<std::size_t>(notice);
    return *this;
  }
};

/// Collects the findings of one rule.
class Findings {
 public:
  Findings(const Rule& rule, std::vector<Finding>& out) : rule_(rule), out_(out) {}
  /// Adds a finding with the rule's first wording. Returns it for what else is to be said.
  Finding& add(Values values = {}, std::vector<CellRef> cells = {}, std::vector<Span> ranges = {});

 private:
  const Rule& rule_;
  std::vector<Finding>& out_;
};

/// A rule: what it looks for, what it says of it in both languages, and the check itself.
struct Rule {
  std::string_view id;  ///< also the name of its file
  Group group;
  Input input;
  About about;
  Severity severity;
  Texts title;  ///< one line: what is wrong
  std::span<const Wording> wordings;
  void (*check)(const Case&, Findings&) = nullptr;
  void (*check_set)(const SetCase&, Findings&) = nullptr;  ///< of a rule of the group `set`, in its place
  /// The one official table that it needs.
  std::optional<TableId> table{};
  /// The relation whose violations it reports, one a finding.
  std::optional<RelationId> relation{};
  /// The part of a cell's id (".total") that tells the cells of a finding to mark: those that stand for the whole of its
  /// relation. Empty: all of them.
  std::string_view whole{};
  Remedy remedy = Remedy::none;
  /// Of personal data: how many characters of what it finds may be quoted.
  std::optional<std::size_t> quotable{};
  Subject subject = Subject::reports;  ///< of a rule of the group `set`
};

/// Why a rule is there. Declared below its rule, and a constant of its own: who only checks does not carry these words.
struct Explanation {
  Texts basis;        ///< article of the law or part of the format
  Texts explanation;  ///< why it matters and what follows from it
  Texts wrong;        ///< an example of how it goes wrong
  Texts right;        ///< the same done right
};

/// Declares a rule: `extern constinit const Rule requests_total = define({…});`. Refuses to compile a rule that lacks a text
/// or whose languages say different things.
consteval Rule define(Rule rule) {
  if (rule.title.zh.empty() || rule.title.en.empty() || rule.wordings.empty()) a_text_is_empty();
  for (const Wording& wording : rule.wordings) {
    for (const Texts& texts : {wording.message, wording.hint}) {
      if (texts.zh.empty() || texts.en.empty()) a_text_is_empty();
      if (!placeholders_within(texts.zh, texts.en) || !placeholders_within(texts.en, texts.zh)) {
        the_two_languages_have_different_placeholders();
      }
    }
  }
  return rule;
}

/// Declares why it is there: `extern constinit const Explanation requests_total_explained = explain({…});`.
consteval Explanation explain(Explanation explanation) {
  for (const Texts& texts : {explanation.basis, explanation.explanation, explanation.wrong, explanation.right}) {
    if (texts.zh.empty() || texts.en.empty()) a_text_is_empty();
  }
  return explanation;
}

/// All rules, in the order of their ids' file names, and their explanations in the same order. Generated from the folder by CMake.
[[nodiscard]] std::span<const Rule* const> rules();
[[nodiscard]] std::span<const Explanation* const> explanations();
[[nodiscard]] const Rule* find_rule(std::string_view id);
/// The rule that reports the violations of a relation.
[[nodiscard]] const Rule& rule_for(RelationId relation);

/// Runs every rule. In the order of the report: by the first place a finding is about; what has no place comes first.
/// Rules that the settings switch off are left out, and findings have the severity that the settings give their rule.
[[nodiscard]] std::vector<Finding> run_rules(const Case& report_case);
/// Likewise the rules for a set, one after the other.
[[nodiscard]] std::vector<Finding> run_set_rules(const SetCase& set_case, const Settings& settings);

/// Whether a rule is silent on a document: on a scan, if it asks about the author's own words and signs, which recognition may have read
/// otherwise.
[[nodiscard]] inline bool is_unheard(const Rule& rule, const Document& document) {
  return document.is_scan() && (rule.about == About::format || rule.group == Group::hygiene);
}

/// How many findings a rule that is switched off would have had.
struct Hidden {
  const Rule* rule;
  int findings;
};
/// One for each rule that is switched off and has something to say.
[[nodiscard]] std::vector<Hidden> hidden_findings(const Case& report_case);

/// A value in words: "12", "（一）予以公开", "表三". Numbers are plain: no thousands separators, no trailing zeros.
[[nodiscard]] std::string render(const Value& value, const Report& report, Language language);
[[nodiscard]] std::string message(const Finding& finding, const Report& report, Language language);
[[nodiscard]] std::string hint(const Finding& finding, const Report& report, Language language);

}  // namespace nianbao
