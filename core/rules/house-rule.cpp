#include "rule/stretches.hpp"
#include "text/chars.hpp"
#include "text/unicode.hpp"

namespace nianbao {
namespace {

/// Which of the wordings a finding has, in their order.
enum class HouseRuleNotice { required_missing, forbidden_found };

/// As the text of passages is: no white space, digits and letters in half width.
std::u16string canonical(std::string_view phrase) {
  std::u16string out;
  for (const char16_t c : utf16(phrase)) {
    const char16_t narrow = fold_width(c);
    const bool value =
        is_digit(narrow) || (narrow >= u'a' && narrow <= u'z') || (narrow >= u'A' && narrow <= u'Z') || narrow == u'%';
    if (!is_space(c)) out.push_back(value ? narrow : c);
  }
  return out;
}

void check_house_rule(const Case& report_case, Findings& out) {
  if (!report_case.report.is_report) return;
  for (const HouseRule& rule : report_case.settings.house) {
    const std::u16string phrase = canonical(rule.phrase);
    std::vector<Span> places;
    each_place(report_case.prose, phrase,
               [&](const Passage& passage, std::size_t at) { places.push_back(passage.span(at, at + phrase.size())); });
    if (rule.required != places.empty()) continue;
    Finding& finding = out.add({{"text", rule.phrase}, {"reason", rule.message}}, {}, std::move(places));
    finding.severity = rule.severity;
    finding.say(rule.required ? HouseRuleNotice::required_missing : HouseRuleNotice::forbidden_found);
  }
}

constexpr Wording kHouseRuleWordings[]{
    {{"正文没有写“{text}”：{reason}", "The text does not say “{text}”: {reason}"}, {"请补写。", "Add it."}},
    {{"正文写了“{text}”：{reason}", "The text says “{text}”: {reason}"}, {"请改写。", "Write it otherwise."}},
};

}  // namespace

extern constinit const Rule house_rule = define({
    .id = "house-rule",
    .group = Group::hygiene,
    .input = Input::house_rules,
    .about = About::content,
    .severity = Severity::note,
    .title = {"不合本单位自己的规定", "A rule of the office's own"},
    .wordings = kHouseRuleWordings,
    .check = check_house_rule,
});

extern constinit const Explanation house_rule_explained = explain({
    .basis = {"本单位在设置中规定", "Set by the office itself, in the settings"},
    .explanation =
        {"单位可以在设置的“本单位的用语”中规定报告必须写的词句和不得写的词句，以及提示的内容。没有规定时不作检查。",
         "In the settings, under “House words”, an office can say which words its reports must have, and which they "
         "must "
         "not. Without them nothing is checked."},
    .wrong = {"规定必须写监督电话，正文没有写", "The supervision telephone is required, and the text has none"},
    .right = {"正文写明监督电话", "The text gives the supervision telephone"},
});

}  // namespace nianbao
