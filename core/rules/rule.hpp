#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "document/document.hpp"
#include "format/format.hpp"
#include "report/report.hpp"

namespace nianbao {

enum class About { content, format, reading };
enum class Severity { error, warning, note };
enum class Language { zh, en };

[[nodiscard]] std::string_view about_key(About about);
[[nodiscard]] std::string_view severity_key(Severity severity);

/// Names in a message that differ between the languages; everything else (numbers, words of the report) does not.
struct TableName { TableId table; };
struct RowName { TableId table; Edition edition; int row; };
struct ColumnName { TableId table; Edition edition; int row; int column; };
struct SectionName { SectionId section; };

/// What fills a {placeholder} of a message, and stands under its name in the finding's `values`.
using Value = std::variant<double, std::string, Texts, TableName, RowName, ColumnName, SectionName, std::vector<CellRef>>;
using Values = std::vector<std::pair<std::string_view, Value>>;

/// A message and the step that mends it. Placeholders are written {name}; both languages have the same ones.
struct Wording {
  Texts message;
  Texts hint;
};

struct Rule;

struct Finding {
  const Rule* rule = nullptr;
  Severity severity = Severity::error;
  int wording = 0;  ///< which of the rule's wordings
  Values values;
  std::vector<CellRef> cells;
  std::vector<Span> ranges;
};

/// What a rule may look at.
struct Context {
  const Document& document;
  const Report& report;
  const Report* previous = nullptr;  ///< last year's report, where one was given
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

/// A rule: what it looks for, its words in both languages, its basis in law or format, and the check itself.
struct Rule {
  std::string_view id;  ///< also the name of its file
  About about;
  Severity severity;
  Texts basis;        ///< article of the law or part of the format
  Texts title;        ///< one line: what is wrong
  Texts explanation;  ///< why it matters and what follows from it
  Texts wrong;        ///< an example of how it goes wrong
  Texts right;        ///< the same done right
  std::span<const Wording> wordings;
  void (*check)(const Context&, Findings&);
};

/// All rules, in the order of their ids' file names. Generated from the folder by CMake.
[[nodiscard]] std::span<const Rule* const> rules();
[[nodiscard]] const Rule* find_rule(std::string_view id);

/// Runs every rule, in the order of the report: by the first place a finding is about.
[[nodiscard]] std::vector<Finding> run_rules(const Context& context);

[[nodiscard]] std::string message(const Finding& finding, const Report& report, Language language);
[[nodiscard]] std::string hint(const Finding& finding, const Report& report, Language language);

}  // namespace nianbao
