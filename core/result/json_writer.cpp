#include "result/json_writer.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <string>

#include "text/unicode.hpp"

namespace nianbao {
namespace {

/// The bytes that JSON writes with a backslash.
constexpr auto kEscaped = [] {
  std::array<bool, 256> escaped{};
  for (std::size_t c = 0; c < 0x20; ++c) escaped[c] = true;
  escaped['"'] = escaped['\\'] = true;
  return escaped;
}();

/// A control character or mark that JSON writes with a backslash.
void write_escaped(unsigned char c, std::string& out) {
  constexpr std::string_view kNamed = "\b\t\n\f\r\"\\";
  constexpr std::string_view kLetters = "btnfr\"\\";
  constexpr std::string_view kHex = "0123456789abcdef";
  out.push_back('\\');
  const auto at = kNamed.find(static_cast<char>(c));
  if (at != kNamed.npos) {
    out.push_back(kLetters[at]);
  } else {
    out.append("u00").push_back(kHex[c >> 4]);
    out.push_back(kHex[c & 15]);
  }
}

}  // namespace

std::string json_number(double number) {
  constexpr double kLargestWhole = 9007199254740992.0;  // 2^53
  constexpr std::size_t kMostPlaces = 30;               // what is smaller is nothing
  if (!std::isfinite(number)) return "null";
  std::string out(number < 0 ? "-" : "");
  double whole = std::abs(number);
  int tens = 0;  // beyond what a double tells apart
  for (; whole >= kLargestWhole; ++tens) whole /= 10;
  // The fewest decimals that are this number, up to what a double holds: of a decimal with at most 15 digits exactly its own. (Any
  // library's shortest digits would weigh a kilobyte and a half in the module.)
  double unit = 1;
  std::size_t places = 0;
  while (std::round(whole * unit) / unit != whole && whole * unit * 10 < kLargestWhole && places < kMostPlaces) {
    unit *= 10;
    ++places;
  }
  std::string digits = std::to_string(static_cast<std::int64_t>(std::round(whole * unit)));
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  if (places > 0) digits.insert(digits.size() - places, 1, '.');
  out += digits;
  if (tens > 0) out.append(1, 'e').append(std::to_string(tens));
  return out;
}

/// A comma, unless this is the first in an object or array, or stands behind its key. (No string ends in these marks: it ends in a
/// quote.)
void JsonWriter::separate() {
  const char last = out_.empty() ? '[' : out_.back();
  if (last != '{' && last != '[' && last != ':') out_.push_back(',');
}

void JsonWriter::open(char bracket) {
  separate();
  out_.push_back(bracket);
}

void JsonWriter::word(std::string_view letters) {
  separate();
  out_.append(letters);
}

void JsonWriter::whole(std::int64_t number) {
  std::array<char, 20> digits;  // of the least number, with its sign
  char* begin = digits.end();
  std::uint64_t rest = number < 0 ? -static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
  do *--begin = static_cast<char>('0' + rest % 10);
  while (rest /= 10);
  if (number < 0) *--begin = '-';
  word({begin, static_cast<std::size_t>(digits.end() - begin)});
}

void JsonWriter::value(double number) {
  constexpr double kExact = 4503599627370496.0;  // 2^52
  if (std::abs(number) < kExact && number == std::floor(number)) whole(static_cast<std::int64_t>(number));
  else word(json_number(number));
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  out_.push_back('"');
  out_.append(name).append("\":");
  return *this;
}

void JsonWriter::value(std::string_view text) {
  separate();
  out_.push_back('"');
  std::size_t plain = 0;  // where what has not been written begins
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (!kEscaped[c]) continue;
    out_.append(text, plain, i - plain);
    write_escaped(c, out_);
    plain = i + 1;
  }
  out_.append(text, plain).push_back('"');
}

void JsonWriter::value(std::u16string_view text) { value(std::string_view(utf8(text))); }

void JsonWriter::value(Span span) {
  array([&] {
    value(span.begin);
    value(span.end);
  });
}

}  // namespace nianbao
