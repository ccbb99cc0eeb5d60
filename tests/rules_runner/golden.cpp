#include "rules_runner/golden.hpp"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "rules_runner/case.hpp"
#include "rules_runner/quiet.hpp"
#include "rules_runner/requests.hpp"
#include "rules_runner/text.hpp"

namespace fs = std::filesystem;

namespace nianbao::test {
namespace {

using Json = nlohmann::ordered_json;

std::string words_of(const Json& value) { return value.is_string() ? value.get<std::string>() : value.dump(); }

/// 7, “7件” (invalid), blank ·, missing –, unread ?; a * behind what was told by relations or by the order of the cells.
std::string in_short(const Json& cell) {
  const auto& state = cell["state"];
  if (state == "blank") return "·";
  if (state == "missing") return "–";
  if (state == "unread") return "?";
  if (state == "invalid") return "“" + words_of(cell["text"]) + "”";
  return words_of(cell["value"]) + (cell.contains("how") ? "*" : "");
}

/// A result, line by line.
class Telling {
 public:
  explicit Telling(const Json& result) : result_(result), plain_(result) {}

  std::string all() {
    const Json& summary = result_["summary"];
    say("read: " + words_of(result_["reading"]));
    say(words_of(summary["sentence"]) + "。" + words_of(summary["next"]));
    if (result_["report"].is_object()) report(result_["report"]);
    part("findings", result_["findings"], [&](const Json& one) { finding(one); });
    say("\nrelations: " + counts(result_["checked"]["relations"]));
    for (const Json& one : result_["relations"]) relation(one);
    part("repairs", result_["repairs"], [&](const Json& one) { repair(one); });
    part("fills", result_["fills"], [&](const Json& one) { say(edit(one)); });
    part("not checked", result_["checked"]["notChecked"],
         [&](const Json& one) { say(words_of(one["what"]) + ": " + words_of(one["reason"])); });
    return std::move(out_);
  }

 private:
  void say(const std::string& line) { out_ += line + "\n"; }

  /// What belongs together, under its name; nothing where there is none of it.
  void part(const std::string& name, const Json& all, auto tell) {
    const std::size_t before = out_.size();
    for (const Json& one : all) tell(one);
    if (out_.size() > before) out_.insert(before, "\n" + name + "\n");
  }

  void report(const Json& report) {
    say(words_of(report["organ"]) + ", " + words_of(report["level"]) + ", " + words_of(report["year"]) + ", format " +
        words_of(report["format"]));
    part("sections", report["sections"],
         [&](const Json& one) { say(words_of(one["id"]) + ": " + words_of(one["title"])); });
    for (const auto& [name, table] : report["tables"].items()) {
      say("\n" + name + (table["found"] == true ? "" : ", not found"));
      if (table["found"] == true) rows(table["cells"]);
    }
    part("figures of the prose", report["facts"], [&](const Json& one) { fact(one); });
  }

  /// A row a line: the cells of a row have its id before the last point.
  void rows(const Json& cells) {
    std::string row, line;
    for (const auto& [id, cell] : cells.items()) {
      const std::string its = id.substr(0, id.rfind('.'));
      if (its != row && !row.empty()) say(line);
      if (its != row) line = its + ":";
      row = its;
      line += " " + in_short(cell);
    }
    say(line);
  }

  /// "held 37, violated 5, open 2"
  static std::string counts(const Json& by_name) {
    std::string line;
    for (const auto& [name, count] : by_name.items()) line += (line.empty() ? "" : ", ") + name + " " + count.dump();
    return line;
  }

  void fact(const Json& fact) {
    std::string line = words_of(fact["value"]) + words_of(fact["unit"]) + " " + words_of(fact["status"]) + ":";
    for (const Json& cell : fact["cells"]) line += " " + words_of(cell);
    if (fact.contains("why")) line += " " + words_of(fact["why"]);
    say(line);
  }

  void finding(const Json& finding) {
    say(words_of(finding["severity"]) + ": " + finding_in_short(plain_, finding));
    say("  " + words_of(finding["message"]) + words_of(finding["hint"]));
  }

  void relation(const Json& relation) {
    if (relation["status"] != "violated") return;
    say(words_of(relation["id"]) + " violated: " + words_of(relation["cells"].front()) + " … " +
        words_of(relation["cells"].back()) + ": " + words_of(relation["left"]) + " and " + words_of(relation["right"]));
  }

  void repair(const Json& repair) {
    std::string line;
    for (const Json& one : repair["edits"]) line += (line.empty() ? "" : ", ") + edit(one);
    say(line);
  }

  static std::string edit(const Json& edit) {
    const bool fills = edit.contains("value");
    return words_of(edit["cell"]) + ": " +
           (fills ? words_of(edit["value"]) : words_of(edit["from"]) + " → " + words_of(edit["to"]));
  }

  const Json& result_;  ///< its members in order
  nlohmann::json plain_;
  std::string out_;
};

}  // namespace

Faults golden_faults(const TestFile& file) {
  const Json result = result_of(file.path);
  const std::string told_now = Telling(result).all();
  const fs::path golden = file.path.string() + ".expected";
  if (file.update) return std::ofstream(golden, std::ios::binary) << told_now, Faults{};
  const auto now = split(told_now, '\n');
  const auto wanted = split(read_file(golden), '\n');
  if (now == wanted) return {};
  const std::string name = "reports/" + golden.filename().string();
  return {name + told("wanted", without(wanted, now)) + told("came", without(now, wanted))};
}

}  // namespace nianbao::test
