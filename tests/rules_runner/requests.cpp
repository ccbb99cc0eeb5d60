#include "rules_runner/requests.hpp"

#include <algorithm>
#include <fstream>
#include <optional>

#include "rules_runner/draft.hpp"
#include "rules_runner/forms.hpp"
#include "rules_runner/text.hpp"

namespace fs = std::filesystem;

namespace nianbao::test {
namespace {

using nlohmann::json;

class Builder {
 public:
  Builder(const fs::path& bases, const CaseFile& file, const Case& a_case, std::vector<std::string>& faults)
      : bases_(bases), where_(file.rule + ": " + a_case.heading), base_(file.base), faults_(faults) {
    for (const auto& [verb, object] : a_case.steps) {
      if (verb == "base") base_ = object;
      if (verb == "previous") previous_base_ = object;
      if (verb == "form") only_ = object;
      if (verb == "settings") options_["settings"] = json::parse(object, nullptr, false);
    }
  }

  Requests build(const Case& a_case) {
    if (a_case.has_text) return {{"text", request({{"name", "case"}, {"format", "text"}, {"text", a_case.text}})}};
    Draft draft = draft_of(base_);
    std::optional<Draft> previous;
    if (!previous_base_.empty()) previous = draft_of(previous_base_);
    for (const auto& [verb, object] : a_case.steps) edit(verb, object, draft, previous);
    Requests out;
    for (const std::string_view form : forms()) {
      if (!only_.empty() && only_ != form) continue;
      if (draft.ends_early && form == "blocks") continue;  // a file of an office is whole
      json one = request(damaged(document(draft, form), a_case));
      if (previous) one["previous"] = document(*previous, form);
      out.emplace_back(form, std::move(one));
    }
    return out;
  }

 private:
  [[nodiscard]] json request(json document) const { return {{"document", std::move(document)}, {"options", options_}}; }

  /// "text: A → B" changes the finished text, as damage does; "file: xlsx" says what kind of file it came in; for cases of one form.
  json damaged(json document, const Case& a_case) {
    for (const auto& [verb, object] : a_case.steps) {
      if (verb == "file") document["format"] = object;
      if (verb != "text") continue;
      auto text = document["text"].get<std::string>();
      const auto [from, to] = cut(object, "→");
      if (!replace_all(text, from, to)) faults_.push_back(where_ + ": nothing to replace: " + from);
      document["text"] = std::move(text);
    }
    return document;
  }

  Draft draft_of(const std::string& base) {
    const fs::path path = bases_ / (base + ".md");
    if (!fs::exists(path)) faults_.push_back(where_ + ": there is no base " + base);
    return parse_base(read_file(path));
  }

  void edit(std::string_view verb, const std::string& object, Draft& draft, std::optional<Draft>& previous) {
    for (const std::string_view mine : {"base", "previous", "form", "settings", "text", "file"}) {
      if (verb == mine) return;
    }
    if (is_expectation(verb)) return;
    std::string fault;
    if (!verb.starts_with("previous ")) fault = apply(draft, verb, object);
    else if (previous) fault = apply(*previous, verb.substr(9), object);
    else fault = "there is no previous report";
    if (!fault.empty()) faults_.push_back(where_ + ": " + fault);
  }

  const fs::path& bases_;
  std::string where_;
  std::string base_;
  std::string previous_base_;
  std::string only_;
  json options_ = json::object();
  std::vector<std::string>& faults_;
};

}  // namespace

Requests requests_of(const fs::path& bases, const CaseFile& file, const Case& a_case,
                     std::vector<std::string>& faults) {
  return Builder(bases, file, a_case, faults).build(a_case);
}

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> out;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".md") out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace nianbao::test
