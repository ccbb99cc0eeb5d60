#include "form_words.hpp"

#include <nlohmann/json.hpp>
#include <set>

#include "check.hpp"

namespace fuzz {
namespace {

using json = nlohmann::ordered_json;

void collect(const json& value, std::set<std::string>& words) {
  if (const auto* word = value.get_ptr<const std::string*>(); word != nullptr && !word->empty()) words.insert(*word);
  if (!value.is_structured()) return;
  for (const json& one : value) collect(one, words);
}

}  // namespace

std::vector<std::string> form_words() {
  const json described = json::parse(nianbao::describe("zh-CN"));
  std::set<std::string> words;
  collect(described["sections"], words);
  collect(described["formats"], words);
  return {words.begin(), words.end()};
}

}  // namespace fuzz
