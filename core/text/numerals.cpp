#include "text/numerals.hpp"

#include "text/percentage.hpp"
#include "text/years.hpp"

namespace nianbao {

int chinese_digit(char16_t c) {
  if (c == u'〇' || c == u'○' || c == u'零') return 0;
  if (!is_numeral(c) || c == u'十') return -1;
  return static_cast<int>(kNumerals.find(c)) + 1;
}

std::optional<int> read_year(std::u16string_view text, std::size_t at) {
  constexpr std::size_t kDigits = 4;  // of a year
  if (at + kDigits > text.size()) return std::nullopt;
  int year = 0;
  for (const char16_t c : text.substr(at, kDigits)) {
    const int digit = is_digit(c) ? c - u'0' : c == u'O' ? 0 : chinese_digit(c);
    if (digit < 0) return std::nullopt;
    year = year * 10 + digit;
  }
  const auto goes_on = [&](std::size_t beside) { return beside < text.size() && is_digit(text[beside]); };
  const bool whole = (at == 0 || !goes_on(at - 1)) && !goes_on(at + kDigits);
  return whole && kReportYears.has(year) ? std::optional(year) : std::nullopt;
}

}  // namespace nianbao

namespace nianbao::prose {
namespace {

int digit_of(char16_t c) {
  constexpr std::u16string_view kFormal = u"零壹贰叁肆伍陆柒捌玖";
  const std::size_t formal = kFormal.find(c);
  if (formal != kFormal.npos) return static_cast<int>(formal);
  return c == u'两' ? 2 : chinese_digit(c);
}

double power_of(char16_t c) {
  switch (c) {
    case u'十':
    case u'拾':
      return 10;
    case u'百':
    case u'佰':
      return 100;
    case u'千':
    case u'仟':
      return 1000;
    case u'万':
      return 1e4;
    case u'亿':
      return 1e8;
    default:
      return 0;
  }
}

/// Exactly three digits behind a separator at `at`, and no fourth: 1,234 and 1，234.
bool continues_thousands(std::u16string_view text, std::size_t at) {
  if (at + 3 >= text.size() || (text[at] != u',' && text[at] != u'，')) return false;
  for (std::size_t i = 1; i <= 3; ++i) {
    if (!is_digit(text[at + i])) return false;
  }
  return at + 4 >= text.size() || !is_digit(text[at + 4]);
}

/// 5千 of 12万5千元, 5000 of 12万5000元, behind 万.
void take_thousands(std::u16string_view text, std::size_t at, Numeral& number) {
  double more = 0;
  std::size_t i = at;
  while (i < text.size() && is_digit(text[i])) more = more * 10 + (text[i++] - u'0');
  const bool thousands = i == at + 1 && i < text.size() && text[i] == u'千';
  const bool whole = i == at + 4 && i < text.size() && text[i] == u'元';
  if (!thousands && !whole) return;
  number.value += thousands ? more * 1000 : more;
  number.decimals = thousands ? -3 : 0;
  number.length += i - at + (thousands ? 1 : 0);
}

std::optional<Numeral> read_digits(std::u16string_view text, std::size_t at) {
  constexpr std::size_t kMostDigits = 12;  // digits; no count or amount of a report has more
  Numeral number{0, 0, 0, true};
  text = text.substr(0, at + kMostDigits + 6);  // digits without end are looked at no further
  std::size_t i = at;
  const auto take = [&] { number.value = number.value * 10 + (text[i++] - u'0'); };
  while (i < text.size() && is_digit(text[i])) take();
  const bool grouped = i - at <= 3;
  while (grouped && continues_thousands(text, i)) {
    for (++i; i < text.size() && is_digit(text[i]);) take();
  }
  int behind_point = 0;
  if (i + 1 < text.size() && text[i] == u'.' && is_digit(text[i + 1])) {
    for (++i; i < text.size() && is_digit(text[i]); ++behind_point) take();
  }
  number.length = i - at;
  if (number.length == 0 || number.length > kMostDigits + 4) return std::nullopt;
  number.decimals = behind_point;
  for (; i < text.size() && (text[i] == u'万' || text[i] == u'亿') && !(i + 1 < text.size() && text[i + 1] == u'元');
       ++i) {
    number.value *= power_of(text[i]);
    number.decimals -= text[i] == u'万' ? 4 : 8;
    ++number.length;
  }
  number.value /= ten_to(behind_point);  // last, so that 0.71万 is 7100 and nothing beside it
  if (behind_point == 0 && text[i - 1] == u'万') take_thousands(text, i, number);
  return number;
}

/// 二〇二四: a year in digits without units. Shorter rows of digits (三四件) are no numbers.
std::optional<Numeral> read_digit_names(std::u16string_view text, std::size_t at) {
  Numeral number{0, 0, 0, false};
  while (at + number.length < text.size() && number.length < 8) {
    const int digit = digit_of(text[at + number.length]);
    if (digit < 0 || text[at + number.length] == u'两') break;
    number.value = number.value * 10 + digit;
    ++number.length;
  }
  const bool goes_on = at + number.length < text.size() && power_of(text[at + number.length]) > 0;
  if (number.length != 4 || goes_on) return std::nullopt;
  return number;
}

/// 点五 of 二十二点五万元: digits behind a point, of an amount.
void take_decimals(std::u16string_view text, std::size_t at, Numeral& number) {
  const auto digit_at = [&](std::size_t i) { return i < text.size() ? chinese_digit(text[i]) : -1; };
  std::size_t i = at + number.length;
  if (i >= text.size() || text[i] != u'点' || digit_at(i + 1) < 0) return;
  double mantissa = number.value;
  int decimals = 0;
  for (++i; digit_at(i) >= 0; ++i, ++decimals) mantissa = mantissa * 10 + digit_at(i);
  if (i >= text.size() || std::u16string_view(u"万亿元倍").find(text[i]) == text.npos) return;
  number.value = mantissa / ten_to(decimals);
  number.decimals = decimals;
  number.length = i - at;
}

}  // namespace

std::optional<Numeral> read_numeral(std::u16string_view text, std::size_t at) {
  if (at >= text.size()) return std::nullopt;
  if (is_digit(text[at])) return read_digits(text, at);
  if (!begins_numeral(text[at])) return std::nullopt;
  if (const auto names = read_digit_names(text, at)) return names;
  double total = 0;   // finished groups of 万 and 亿
  double group = 0;   // what stands before the next 万 or 亿
  double digit = -1;  // a digit that waits for its unit
  std::size_t i = at;
  for (; i < text.size(); ++i) {
    if (const int next = digit_of(text[i]); next >= 0) {
      if (digit > 0) break;
      digit = next;
    } else if (const double power = power_of(text[i]); power >= 1e4) {
      total = (total + group + (digit > 0 ? digit : 0)) * power;
      if (total == 0) break;
      group = 0;
      digit = -1;
    } else if (power > 0) {
      if (digit < 0 && power > 10) break;  // 百 alone is no number; 十 is
      group += (digit > 0 ? digit : 1) * power;
      digit = -1;
    } else {
      break;
    }
  }
  if (i == at) return std::nullopt;
  Numeral number{total + group + (digit > 0 ? digit : 0), 0, i - at, false};
  take_decimals(text, at, number);
  return number;
}

}  // namespace nianbao::prose
