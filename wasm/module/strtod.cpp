#include <cstdint>
#include <cstring>

extern "C" double number_of(const char* text);  // JavaScript's

/// What most numbers of a request are, a place on a page such as 72.024: a decimal whose digits a double holds, divided by a power of ten
/// that it holds, is the nearest double there is. All others are left to JavaScript: Emscripten's own strtod works with numbers of 128 bits,
/// in software, which are 7 KB to load. `end` must not be null; the text is one number and nothing else.
extern "C" double __wrap_strtod(const char* text, char** end) {
  constexpr int kDigits = 15;
  static constexpr double kTens[]{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
  const char* at = text;
  const bool negative = *at == '-';
  if (negative) ++at;
  std::int64_t whole = 0;
  int digits = 0;
  const auto read = [&] {
    const char* const begin = at;
    for (; *at >= '0' && *at <= '9' && digits < kDigits; ++at, ++digits) whole = whole * 10 + (*at - '0');
    return at - begin;
  };
  read();
  const auto decimals = *at == '.' ? (++at, read()) : 0;
  *end = const_cast<char*>(text) + std::strlen(text);
  if (decimals == 0 || *at != '\0') return number_of(text);
  const double value = static_cast<double>(whole) / kTens[decimals];
  return negative ? -value : value;
}
