#include "result/json_writer.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <string>

#include "text/unicode.hpp"

namespace nianbao {
namespace {

/// How many bytes at the beginning of a text stand in a JSON string as they are: those before the first quote, backslash or control
/// character (RFC 8259, section 7).
std::size_t plain_in_json(std::string_view text) {
  std::size_t at = 0;
  if constexpr (std::endian::native == std::endian::little) {
    // Eight bytes at a time: where a byte is less than n, taking n away borrows from its highest bit. The lowest such bit is right.
    constexpr std::uint64_t kOnes = 0x0101010101010101;
    constexpr auto less = [](std::uint64_t bytes, std::uint64_t n) { return (bytes - n * kOnes) & ~bytes; };
    for (std::uint64_t bytes; at + sizeof bytes <= text.size(); at += sizeof bytes) {
      std::memcpy(&bytes, text.data() + at, sizeof bytes);
      const std::uint64_t escaped =
          (less(bytes, 0x20) | less(bytes ^ ('"' * kOnes), 1) | less(bytes ^ ('\\' * kOnes), 1)) & (0x80 * kOnes);
      if (escaped != 0) return at + static_cast<std::size_t>(std::countr_zero(escaped)) / 8;
    }
  }
  while (at < text.size() && text[at] != '"' && text[at] != '\\' && static_cast<unsigned char>(text[at]) >= 0x20) ++at;
  return at;
}

/// A control character or mark that JSON writes with a backslash.
char* write_escaped(unsigned char c, char* out) {
  constexpr std::string_view kControls = "uuuuuuuubtnufruuuuuuuuuuuuuuuuuu";
  constexpr std::string_view kHex = "0123456789abcdef";
  *out++ = '\\';
  *out++ = c < kControls.size() ? kControls[c] : static_cast<char>(c);
  if (out[-1] != 'u') return out;
  for (const char letter : {'0', '0', kHex[c >> 4], kHex[c & 15]}) *out++ = letter;
  return out;
}

char* copy(std::string_view text, char* out) { return std::copy(text.begin(), text.end(), out); }

}  // namespace

std::string json_number(double number) {
  constexpr double kLargestWhole = 9007199254740992.0;  // 2^53: up to it a double holds every whole number
  constexpr std::size_t kMostPlaces = 30;               // places behind the point; what is smaller is nothing
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

/// Where what is written next goes: there is room for so many bytes.
char* JsonWriter::room(std::size_t bytes) {
  if (out_.size() - size_ < bytes) out_.resize(2 * (size_ + bytes));
  return out_.data() + size_;
}

/// Where a value goes that takes at most so many bytes: behind a comma, unless it is the first or stands behind its key.
char* JsonWriter::begin_value(std::size_t bytes) {
  char* out = room(bytes + 1);
  if (!separated_) *out++ = ',';
  separated_ = false;
  return out;
}

void JsonWriter::open(char bracket) {
  char* out = begin_value(1);
  *out++ = bracket;
  written_to(out);
  separated_ = true;
}

void JsonWriter::close(char bracket) {
  *room(1) = bracket;
  ++size_;
  separated_ = false;
}

void JsonWriter::word(std::string_view letters) { written_to(copy(letters, begin_value(letters.size()))); }

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
  constexpr double kExact = 4503599627370496.0;  // 2^52: below it a double has a place behind the point
  if (std::abs(number) < kExact && number == std::floor(number)) whole(static_cast<std::int64_t>(number));
  else word(json_number(number));
}

JsonWriter& JsonWriter::key(std::string_view name) {
  char* out = begin_value(name.size() + 3);
  *out++ = '"';
  out = copy(name, out);
  *out++ = '"';
  *out++ = ':';
  written_to(out);
  separated_ = true;
  return *this;
}

JsonWriter& JsonWriter::key(const char* name) { return key(std::string_view(name)); }

void JsonWriter::value(std::string_view text) {
  constexpr std::size_t kEscaped = 6;  // bytes of an escape: \u001f
  char* out = begin_value(text.size() + 2);
  *out++ = '"';
  while (true) {
    const std::size_t plain = plain_in_json(text);
    out = copy(text.substr(0, plain), out);
    if (plain == text.size()) break;
    const auto escaped = static_cast<unsigned char>(text[plain]);
    text.remove_prefix(plain + 1);
    written_to(out);
    out = write_escaped(escaped, room(kEscaped + text.size() + 1));
  }
  *out++ = '"';
  written_to(out);
}

void JsonWriter::value(std::u16string_view text) { value(std::string_view(utf8(text))); }

void JsonWriter::value(Span span) {
  array([&] {
    value(span.begin);
    value(span.end);
  });
}

}  // namespace nianbao
