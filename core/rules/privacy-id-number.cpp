#include "rule/identifiers.hpp"
#include "text/dates.hpp"
#include "text/years.hpp"

namespace nianbao {
namespace {

/// Which of the wordings a finding has, in their order.
enum class PrivacyIdNumberNotice { citizen, bank_card };

int digit(char c) { return c - '0'; }
int number(const std::string& digits, std::size_t begin, std::size_t length) {
  int value = 0;
  for (std::size_t i = begin; i < begin + length; ++i) value = value * 10 + digit(digits[i]);
  return value;
}

/// GB 11643: six digits of a place, eight of a date of birth, three of order, and a check digit.
bool is_citizen_number(const std::string& digits) {
  if (digits.size() != 18 || digits[0] == '0') return false;
  const int year = number(digits, 6, 4);
  const DateFound birth{.year = year, .month = number(digits, 10, 2), .day = number(digits, 12, 2)};
  if (!kCalendarYears.has(year) || !birth.exists()) return false;
  int sum = 0;
  for (std::size_t i = 0; i < 17; ++i) sum += digit(digits[i]) * ((1 << (17 - i)) % 11);
  return "10X98765432"[sum % 11] == digits[17];
}

/// 16 to 19 digits of a Chinese card, which begin with 62, and check (Luhn).
bool is_bank_card(const std::string& digits) {
  if (digits.size() > 19 || digits.back() == 'X' || number(digits, 0, 2) != 62) return false;
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const int value = digit(digits[digits.size() - 1 - i]) * (i % 2 == 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 == 0;
}

void check_privacy_id_number(const Case& report_case, Findings& out) {
  constexpr std::size_t kShortest = 16;  // digits of either: bank cards have 16, citizens 18
  for (const auto& [digits, span] : long_numbers(report_case.prose, kShortest)) {
    const bool citizen = is_citizen_number(digits);
    if (!citizen && !is_bank_card(digits)) continue;
    out.add({{"text", masked(digits)}}, {}, {span})
        .say(citizen ? PrivacyIdNumberNotice::citizen : PrivacyIdNumberNotice::bank_card);
  }
}

constexpr Wording kPrivacyIdNumberWordings[]{
    {{"正文中有公民身份号码 {text}。", "The text holds a citizen's identity number, {text}."},
     {"请删去；确需说明的，隐去号码。", "Take it out; if it has to be spoken of, without the number."}},
    {{"正文中有银行卡号 {text}。", "The text holds a bank card number, {text}."},
     {"请删去；确需说明的，隐去号码。", "Take it out; if it has to be spoken of, without the number."}},
};

}  // namespace

extern constinit const Rule privacy_id_number = define({
    .id = "privacy-id-number",
    .group = Group::hygiene,
    .input = Input::prose,
    .about = About::content,
    .severity = Severity::error,
    .title = {"公民身份号码或银行卡号", "A citizen's identity number or a bank card number"},
    .wordings = kPrivacyIdNumberWordings,
    .check = check_privacy_id_number,
    .quotable = 3,
});

extern constinit const Explanation privacy_id_number_explained = explain({
    .basis =
        {"《中华人民共和国个人信息保护法》第二十八条；《中华人民共和国政府信息公开条例》第十五条",
         "Personal Information Protection Law, article 28; Regulations on Open Government Information, article 15"},
    .explanation = {"身份号码和银行卡号属于个人隐私，不得随年度报告公开。只报校验位正确的号码。",
                    "Such numbers are private and must not be published with the report. Only numbers whose check "
                    "digit is right are reported."},
    .wrong = {"申请人身份证号 110101********0037", "The applicant, identity number 110101********0037"},
    .right = {"申请人信息已登记核验", "The applicant's identity was checked"},
});

}  // namespace nianbao
