#include "rule/identifiers.hpp"

namespace nianbao {
namespace {

/// Numbers of the mobile networks: eleven digits, 13 to 19. Landlines begin with 0 or have no more than eight digits.
bool is_mobile(const std::string& digits) { return digits.size() == 11 && digits[0] == '1' && digits[1] >= '3'; }

void check_privacy_mobile(const Case& report_case, Findings& out) {
  for (const auto& [digits, span] : long_numbers(report_case.prose, 11)) {
    if (is_mobile(digits)) out.add({{"text", masked(digits)}}, {}, {span});
  }
}

constexpr Wording kPrivacyMobileWordings[]{
    {{"正文中有手机号码 {text}。", "The text holds a mobile number, {text}."},
     {"公开联系方式请用办公室固定电话；个人手机号码请删去。",
      "Give the office's landline as contact; take personal mobile numbers out."}},
};

}  // namespace

extern constinit const Rule privacy_mobile = define({
    .id = "privacy-mobile",
    .group = Group::hygiene,
    .input = Input::prose,
    .about = About::content,
    .severity = Severity::warning,
    .title = {"手机号码", "A mobile number"},
    .wordings = kPrivacyMobileWordings,
    .check = check_privacy_mobile,
    .quotable = 3,
});

extern constinit const Explanation privacy_mobile_explained = explain({
    .basis = {"《中华人民共和国政府信息公开条例》第十五条", "Regulations on Open Government Information, article 15"},
    .explanation = {"手机号码一般属于个人信息。办公电话可以公开，不作提示；确为单位公用手机的，可以保留。",
                    "A mobile number is usually personal. Office telephones may be published and are not reported; a "
                    "mobile of the office itself may stay."},
    .wrong = {"联系人手机：138****0000", "Contact, mobile: 138****0000"},
    .right = {"联系电话：0537-0000000", "Telephone: 0537-0000000"},
});

}  // namespace nianbao
