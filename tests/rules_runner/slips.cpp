#include "rules_runner/slips.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "check.hpp"
#include "rules_runner/case.hpp"
#include "rules_runner/draft.hpp"
#include "rules_runner/fingerprints.hpp"
#include "rules_runner/forms.hpp"
#include "rules_runner/requests.hpp"
#include "rules_runner/text.hpp"
#include "rules_runner/variants.hpp"
#include "text/chars.hpp"
#include "text/unicode.hpp"

namespace fs = std::filesystem;

namespace nianbao::test {
namespace {

using nlohmann::json;

constexpr std::size_t kSlips = 24;  // of a line
constexpr std::size_t kSlipsOfBases = 6;

/// A report with a line in it, and the same line with slips below.
struct Slipped {
  std::vector<std::string> lines{};
  std::size_t first = 0;  ///< of the lines with slips
  std::size_t count = 0;
};

bool is_prose(const std::string& line) {
  constexpr std::ptrdiff_t kLeast = 4;
  const std::u16string text = utf16(line);
  return line.find_first_of("\t|") == line.npos && std::count_if(text.begin(), text.end(), is_han) >= kLeast;
}

using Lines = std::vector<std::string>;

constexpr std::array<std::string_view, 3> kMoves{"left out", "twice", "behind the next"};

/// A report with the line moved in each of these ways, and with slips in it.
std::vector<Lines> changed_at(const Lines& lines, std::size_t at) {
  const auto place = [at](Lines& all) { return all.begin() + static_cast<std::ptrdiff_t>(at); };
  std::vector<Lines> out(kMoves.size(), lines);
  out[0].erase(place(out[0]));
  out[1].insert(place(out[1]), lines[at]);
  if (at + 1 < lines.size()) std::swap(out[2][at], out[2][at + 1]);
  for (std::string& slip : mistyped(lines[at], kSlipsOfBases)) {
    out.push_back(lines);
    out.back()[at] = std::move(slip);
  }
  return out;
}

/// The first line of the case that its base does not have.
std::optional<std::size_t> own_line(const std::vector<std::string>& lines, const std::vector<std::string>& base) {
  const auto is_own = [&](const std::string& line) {
    return is_prose(line) && std::find(base.begin(), base.end(), line) == base.end();
  };
  const auto found = std::find_if(lines.begin(), lines.end(), is_own);
  return found == lines.end() ? std::nullopt : std::optional<std::size_t>(found - lines.begin());
}

Slipped with_slips(std::vector<std::string> lines, std::size_t at) {
  const auto slips = mistyped(lines[at], kSlips);
  lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at) + 1, slips.begin(), slips.end());
  return {std::move(lines), at + 1, slips.size()};
}

/// What is said of each line with a slip; behind them what is said of other places.
std::vector<std::string> said_of(const Slipped& slipped, json request) {
  std::string text;
  std::vector<std::size_t> ends;  // of the lines, in UTF-16
  for (const std::string& line : slipped.lines) {
    text += line + "\n";
    ends.push_back((ends.empty() ? 0 : ends.back()) + utf16(line).size() + 1);
  }
  request["document"]["text"] = text;
  request["options"]["relations"] = false;
  request["options"]["text"] = false;
  std::vector<std::string> out(slipped.count + 1);
  const json result = json::parse(check(request.dump()));
  for (const json& finding : result.value("findings", json::array())) {
    std::size_t slot = slipped.count;
    if (!finding["ranges"].empty()) {
      const auto begin = finding["ranges"].front()[0].get<std::size_t>();
      const auto line = static_cast<std::size_t>(std::upper_bound(ends.begin(), ends.end(), begin) - ends.begin());
      if (line >= slipped.first && line < slipped.first + slipped.count) slot = line - slipped.first;
    }
    out[slot] += finding["rule"].get<std::string>() + ": " + finding["message"].get<std::string>() +
                 finding["ranges"].dump() + "\n";
  }
  return out;
}

/// The request of a case with its tables in tabs; nothing where it has no such form.
std::optional<json> request_of(const fs::path& bases, const CaseFile& file, const Case& a_case) {
  std::vector<std::string> faults;
  if (a_case.has_text) return std::nullopt;
  for (auto& [form, request] : requests_of(bases, file, a_case, faults)) {
    if (form == "tabs" && faults.empty()) return std::move(request);
  }
  return std::nullopt;
}

std::vector<std::string> lines_of(const json& request) {
  return split(request["document"]["text"].get<std::string>(), '\n');
}

/// A case without its edits.
Case base_of(const Case& a_case) {
  Case base{a_case.heading, 0, {}, "", false};
  for (const Step& step : a_case.steps) {
    if (step.verb == "base") base.steps.push_back(step);
  }
  return base;
}

class Slips {
 public:
  explicit Slips(const fs::path& tests) : bases_(tests / "rules" / "bases"), file_(tests / "rules" / "slips.txt") {
    for (const std::string& line : split(read_file(file_), '\n')) {
      const auto [name, letters] = cut(line, " = ");
      if (!name.empty()) kept_[name] = letters;
    }
  }

  std::vector<std::string> faults;

  void run(const CaseFile& file, const Case& a_case) {
    const auto request = request_of(bases_, file, a_case);
    const auto base = request_of(bases_, file, base_of(a_case));
    if (!request || !base) return;
    const auto lines = lines_of(*request);
    const auto at = own_line(lines, lines_of(*base));
    if (!at) return;
    const Slipped slipped = with_slips(lines, *at);
    const auto said = said_of(slipped, *request);
    std::string letters;
    for (const std::string& one : said) letters += letters_of(one);
    keep(file.rule + ": " + a_case.heading, letters, [&](std::size_t i) {
      return (i < slipped.count ? "“" + slipped.lines[slipped.first + i] + "”" : "the rest of the report") + ": " +
             said[i];
    });
  }

  /// Each line of a sound report.
  void run_base(const fs::path& base) {
    const json request{{"document", document(parse_base(read_file(base)), "tabs")}};
    const Lines lines = lines_of(request);
    for (std::size_t at = 0; at < lines.size(); ++at) {
      if (!is_prose(lines[at])) continue;
      std::vector<std::string> said;
      std::string letters;
      for (Lines& changed : changed_at(lines, at)) {
        said.push_back(said_of({std::move(changed)}, request).front());
        letters += letters_of(said.back());
      }
      keep("bases/" + base.stem().string() + ", line " + std::to_string(at + 1), letters, [&](std::size_t i) {
        const std::size_t moved = kMoves.size();
        const std::string how = i < moved ? std::string(kMoves[i]) : "with slip " + std::to_string(i - moved + 1);
        return "the line " + how + ": " + said[i];
      });
    }
  }

  /// Keeps what is said now; of the rules that were not tried what was kept.
  void write(const std::vector<std::string>& tried) {
    for (const auto& [name, letters] : kept_) {
      if (!tried.empty() && std::find(tried.begin(), tried.end(), cut(name, ":").first) == tried.end())
        now_.emplace(name, letters);
    }
    std::ofstream out(file_, std::ios::binary);
    for (const auto& [name, letters] : now_) out << name << " = " << letters << '\n';
  }

 private:
  /// `told(i)`: of what the letters of that place are, and what is said of it.
  template <typename Told>
  void keep(const std::string& name, const std::string& letters, Told told) {
    now_[name] = letters;
    const std::string& was = kept_[name];
    if (was == letters) return;
    std::size_t at = 0;
    while (2 * at + 2 < letters.size() && was.substr(std::min(2 * at, was.size()), 2) == letters.substr(2 * at, 2))
      ++at;
    faults.push_back(name + "\n    now something else is said of " + told(at));
  }

  fs::path bases_;
  fs::path file_;
  std::map<std::string, std::string> kept_;
  std::map<std::string, std::string> now_;
};

}  // namespace

std::vector<std::string> slip_faults(const fs::path& tests, const std::vector<std::string>& ids, bool update) {
  Slips slips(tests);
  for (const fs::path& path : files_in(tests / "rules")) {
    const std::string rule = path.stem().string();
    if (!ids.empty() && std::find(ids.begin(), ids.end(), rule) == ids.end()) continue;
    const CaseFile file = parse_cases(rule, read_file(path));
    for (const Case& a_case : file.cases) slips.run(file, a_case);
  }
  if (ids.empty()) {
    for (const fs::path& base : files_in(tests / "rules" / "bases")) slips.run_base(base);
  }
  if (!update) return slips.faults;
  slips.write(ids);
  return {};
}

}  // namespace nianbao::test
