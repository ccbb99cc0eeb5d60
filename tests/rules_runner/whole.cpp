#include "rules_runner/whole.hpp"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

#include "check.hpp"
#include "rules_runner/requests.hpp"

namespace fs = std::filesystem;

namespace nianbao::test {
namespace {

using Json = nlohmann::ordered_json;

/// Texts (.txt, .md) of a folder, sorted.
std::vector<fs::path> inputs_in(const fs::path& folder) {
  std::vector<fs::path> out;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const fs::path kind = entry.path().extension();
    if (kind == ".txt" || kind == ".md") out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

Json result_of(const fs::path& path) {
  const char* format = path.extension() == ".md" ? "markdown" : "text";
  const Json document{{"name", path.filename().string()}, {"format", format}, {"text", read_file(path)}};
  return Json::parse(check(Json{{"document", document}}.dump()));
}

}  // namespace

std::vector<std::string> quiet_faults(const fs::path& tests) {
  std::vector<std::string> faults;
  for (const fs::path& path : inputs_in(tests / "quiet")) {
    const Json result = result_of(path);
    for (const Json& finding : result["findings"]) {
      if (finding["about"] != "content") continue;
      faults.push_back("quiet/" + path.filename().string() + ": " + finding["rule"].get<std::string>() + ": " +
                       finding["message"].get<std::string>());
    }
  }
  return faults;
}

std::vector<std::string> golden_faults(const fs::path& tests, bool update) {
  std::vector<std::string> faults;
  for (const fs::path& path : inputs_in(tests / "reports")) {
    const std::string result = result_of(path).dump(1) + "\n";
    const fs::path golden = path.string() + ".json";
    if (update) std::ofstream(golden, std::ios::binary) << result;
    else if (read_file(golden) != result)
      faults.push_back("reports/" + golden.filename().string() + " is not what comes out (--update writes it).");
  }
  return faults;
}

}  // namespace nianbao::test
