#include "rules_runner/sets.hpp"

#include <fstream>
#include <nlohmann/json.hpp>

#include "check.hpp"
#include "rules_runner/draft.hpp"
#include "rules_runner/forms.hpp"
#include "rules_runner/requests.hpp"
#include "rules_runner/text.hpp"

namespace fs = std::filesystem;

namespace nianbao::test {
namespace {

using nlohmann::json;

/// A folder, from its lines.
class Folder {
 public:
  explicit Folder(fs::path bases) : bases_(std::move(bases)) {}

  void add(const std::string& line) {
    const auto [verb, object] = cut(line, ": ");
    if (verb == "base") base_ = object;
    else if (verb == "roster") request_["roster"] = words(object);
    else if (verb == "settings") request_["options"]["settings"] = json::parse(object);
    else if (verb == "report") add_report(object);
    else if (verb == "sum") request_["consolidated"] = digest("云岭县", "汇总.txt", edited(sum_, object));
  }

  /// Rule, severity and message of each finding, with its cells, and the files and organs that it is about.
  [[nodiscard]] std::vector<std::string> said() const {
    const json result = json::parse(check_set(request_.dump()));
    std::vector<std::string> out;
    for (const json& finding : result["set"]["findings"]) {
      out.push_back(finding["rule"].get<std::string>() + " (" + finding["severity"].get<std::string>() +
                    "): " + finding["message"].get<std::string>() + " " + finding["cells"].dump() + " " +
                    finding["values"]["files"].dump() + " " + finding["values"]["organs"].dump());
    }
    for (const json& remark : result["set"]["remarks"]) out.push_back("remark: " + remark.dump());
    return out;
  }

 private:
  [[nodiscard]] Draft base() const { return parse_base(read_file(bases_ / (base_ + ".md"))); }

  static Draft edited(Draft draft, const std::string& edits) {
    for (const std::string& edit : split(edits, ';')) {
      if (!trim(edit).empty()) static_cast<void>(apply(draft, "set", trim(edit)));
    }
    return draft;
  }

  static json digest(const std::string& organ, const std::string& file, Draft draft) {
    for (std::string& line : draft.lines) replace_all(line, organ == "云岭县" ? "云岭县白鹭镇" : "白鹭镇", organ);
    json request{{"document", document(draft, "tabs")}, {"options", {{"digest", true}}}};
    json out = json::parse(check(request.dump()))["digest"];
    out["file"] = file;
    return out;
  }

  void add_report(const std::string& object) {
    const auto [organ, edits] = cut(object, ": ");
    const Draft draft = edited(base(), edits);
    request_["reports"].push_back(digest(organ, organ + std::to_string(request_["reports"].size()) + ".txt", draft));
    add_to_sum(draft);
  }

  void add_to_sum(const Draft& draft) {
    if (sum_.lines.empty()) {
      sum_ = draft;
      return;
    }
    for (std::size_t table = 0; table < draft.tables.size(); ++table) {
      for (std::size_t row = 0; row < draft.tables[table].rows.size(); ++row) {
        auto& values = sum_.tables[table].rows[row].values;
        for (std::size_t i = 0; i < values.size(); ++i) {
          const double sum = std::stod(values[i]) + std::stod(draft.tables[table].rows[row].values[i]);
          values[i] = json(sum).dump();
          if (values[i].ends_with(".0")) values[i].resize(values[i].size() - 2);
        }
      }
    }
  }

  fs::path bases_;
  std::string base_ = "town-2021";
  json request_{{"reports", json::array()}};
  Draft sum_;
};

}  // namespace

Faults set_faults(const TestFile& file) {
  const auto lines = split(trim(read_file(file.path)), '\n');
  Faults faults;
  std::string written;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Folder folder(file.tests / "rules" / "bases");
    const std::string title = lines[i];
    std::vector<std::string> wanted;
    for (; i < lines.size() && !lines[i].empty(); ++i) {
      const bool said = lines[i].starts_with("  ");
      if (said) wanted.push_back(trim(lines[i]));
      else folder.add(lines[i]), written += lines[i] + "\n";
    }
    const auto said = folder.said();
    for (const std::string& line : said) written += "  " + line + "\n";
    written += "\n";
    if (said == wanted || file.update) continue;
    faults.push_back("sets.txt: " + title + told("wanted", wanted) + told("came", said));
  }
  if (file.update) std::ofstream(file.path, std::ios::binary) << trim(written) << "\n";
  return faults;
}

}  // namespace nianbao::test
