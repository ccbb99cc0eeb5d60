#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "case/case.hpp"
#include "format/format.hpp"
#include "text/template.hpp"

namespace nianbao {

enum class About { content, format, reading };
/// What a rule looks at, as the catalogue is ordered: the report as a whole, the form of its tables, the arithmetic in them, the
/// text against tables and itself, hygiene, how the input could be read, last year's report, the reports of a folder.
enum class Group { report, form, arithmetic, text, hygiene, reading, previous, set };

[[nodiscard]] std::string_view about_key(About about);
[[nodiscard]] std::string_view group_key(Group group);

/// Names in a message that differ between the languages; everything else (numbers, words of the report) does not.
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

struct Finding {
  const Rule* rule = nullptr;
  Severity severity = Severity::error;
  std::size_t wording = 0;  ///< which of the rule's wordings
  Values values;
  std::vector<CellRef> cells;
  std::vector<Span> ranges;
  std::vector<Fix> fix;  ///< where the rule knows the right words
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
  About about;
  Severity severity;
  Texts title;  ///< one line: what is wrong
  std::span<const Wording> wordings;
  void (*check)(const Case&, Findings&) = nullptr;
  void (*check_set)(const SetCase&, Findings&) = nullptr;  ///< of a rule of the group `set`, in its place
  std::optional<TableId>
      table{};  ///< the official table that it asks of: where that was not found there is nothing to ask
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

/// Runs every rule. In the order of the report: by the first place a finding is about; what has no place comes first.
/// Rules that the settings switch off are left out, and findings have the severity that the settings give their rule.
[[nodiscard]] std::vector<Finding> run_rules(const Case& given);
/// Likewise the rules for a set, one after the other.
[[nodiscard]] std::vector<Finding> run_set_rules(const SetCase& given, const Settings& settings);

/// How many findings a rule that is switched off would have had.
struct Hidden {
  const Rule* rule;
  int findings;
};
/// One for each rule that is switched off and has something to say.
[[nodiscard]] std::vector<Hidden> hidden_findings(const Case& given);

/// A value in words: "12", "（一）予以公开", "表三". Numbers are plain: no thousands separators, no trailing zeros.
[[nodiscard]] std::string render(const Value& value, const Report& report, Language language);
[[nodiscard]] std::string message(const Finding& finding, const Report& report, Language language);
[[nodiscard]] std::string hint(const Finding& finding, const Report& report, Language language);

}  // namespace nianbao
