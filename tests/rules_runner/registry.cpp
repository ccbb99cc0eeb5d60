#include "rules_runner/registry.hpp"

#include <set>

#include "rule/rule.hpp"
#include "rules_runner/case.hpp"
#include "rules_runner/requests.hpp"

namespace fs = std::filesystem;

namespace nianbao::test {
namespace {

constexpr int kFiring = 3;
constexpr int kQuiet = 5;

/// How many cases of a rule expect it to speak, and to be silent.
struct Tally {
  int firing = 0;
  int quiet = 0;
};

Tally cases_of(const fs::path& tests, const Rule& rule) {
  const std::string id(rule.id);
  Tally tally;
  for (const Case& a_case : parse_cases(id, read_file(tests / "rules" / (id + ".md"))).cases)
    ++(speaks(expected(a_case)) ? tally.firing : tally.quiet);
  return tally;
}

class Inspector {
 public:
  explicit Inspector(std::vector<std::string>& faults) : faults_(faults) {}

  void inspect(const Rule& rule, const Explanation& why) {
    id_ = std::string(rule.id);
    if (!ids_.insert(id_).second) fault("is declared twice");
    title(rule.title);
    sentence(why.explanation);
    for (const Wording& wording : rule.wordings) {
      sentence(wording.message);
      sentence(wording.hint);
    }
    if (rule.group == Group::reading && rule.about != About::reading)
      fault("is in the group reading, but not about it");
  }

  void count(const Tally& tally) {
    if (tally.firing < kFiring)
      fault("needs " + std::to_string(kFiring) + " cases in which it speaks, has " + std::to_string(tally.firing));
    if (tally.quiet < kQuiet)
      fault("needs " + std::to_string(kQuiet) + " cases in which it is silent, has " + std::to_string(tally.quiet));
  }

 private:
  void fault(const std::string& what) { faults_.push_back(id_ + " " + what + "."); }

  void title(Texts texts) {
    constexpr std::size_t kLongest = 90;  // 30 Chinese characters, or a line
    if (texts.zh.size() > kLongest || texts.en.size() > kLongest) fault("has a title of more than a line");
    if (texts.zh.ends_with("。") || texts.en.ends_with(".")) fault("has a full stop behind its title");
  }

  /// A sentence, or one that ends with what a user wrote.
  void sentence(Texts texts) {
    const bool own_end = texts.zh.ends_with("}") && texts.en.ends_with("}");
    if (!own_end && !texts.zh.ends_with("。"))
      fault("has a Chinese text that is no sentence: " + std::string(texts.zh));
    if (!own_end && !texts.en.ends_with("."))
      fault("has an English text that is no sentence: " + std::string(texts.en));
    for (const std::string_view word : {"系统错误", "校验失败", "非法", "！", "您"}) {
      if (texts.zh.find(word) != texts.zh.npos) fault("says " + std::string(word));
    }
    if (texts.en.find("! ") != texts.en.npos) fault("shouts");
  }

  std::vector<std::string>& faults_;
  std::set<std::string> ids_;
  std::string id_;
};

}  // namespace

Faults registry_faults(const TestFile& registry) {
  Faults faults;
  Inspector inspector(faults);
  for (std::size_t i = 0; i < rules().size(); ++i) {
    const Rule& rule = *rules()[i];
    inspector.inspect(rule, *explanations()[i]);
    if (rule.group != Group::set) inspector.count(cases_of(registry.tests, rule));  // tests/rules/sets.txt has theirs
  }
  for (const fs::path& path : files_in(registry.tests / "rules")) {
    if (find_rule(path.stem().string()) == nullptr)
      faults.push_back("tests/rules/" + path.filename().string() + " tests no rule.");
  }
  return faults;
}

}  // namespace nianbao::test
