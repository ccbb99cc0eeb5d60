#include "document/parse_json.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "text/json_text.hpp"
#include "text/unicode.hpp"

namespace nianbao {
namespace {

using Json = nlohmann::ordered_json;

/// Reads RFC 8259 without recursion. (The library's own parser and the C library's numbers are twenty kilobytes of the module.)
class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  std::optional<Json> parse() {
    if (!value()) return std::nullopt;
    while (!open_.empty()) {
      if (!member_or_end()) return std::nullopt;
    }
    skip_space();
    if (at_ != text_.size()) return std::nullopt;
    return std::move(root_);
  }

 private:
  [[nodiscard]] char next() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  [[nodiscard]] bool is_digit() const { return next() >= '0' && next() <= '9'; }
  bool take(char c) { return next() == c && at_ < text_.size() && (++at_, true); }
  void skip_space() { at_ = std::min(text_.find_first_not_of(" \t\n\r", at_), text_.size()); }

  Json& place(Json value) {
    if (open_.empty()) return root_ = std::move(value);
    Json& parent = *open_.back();
    if (parent.is_object()) return parent[key_] = std::move(value);
    parent.push_back(std::move(value));
    return parent.back();
  }
  bool put(Json value) {
    place(std::move(value));
    return true;
  }
  bool open(Json value) {
    open_.push_back(&place(std::move(value)));
    first_ = true;
    return true;
  }

  /// The next member of what is open, or its end.
  bool member_or_end() {
    const bool object = open_.back()->is_object();
    const bool first = std::exchange(first_, false);
    skip_space();
    if (take(object ? '}' : ']')) {
      open_.pop_back();
      return true;
    }
    if (!first && !take(',')) return false;
    if (!object) return value();
    skip_space();
    if (!take('"') || !string(key_)) return false;
    skip_space();
    return take(':') && value();
  }

  bool value() {
    constexpr std::size_t kUsual = 5;  // members: a run of text has them; growing copies what is there
    skip_space();
    if (take('{')) {
      open(Json::object());
      open_.back()->get_ref<Json::object_t&>().reserve(kUsual);
      return true;
    }
    if (take('[')) return open(Json::array());
    if (take('"')) {
      std::string text;
      return string(text) && put(std::move(text));
    }
    if (word("true")) return put(true);
    if (word("false")) return put(false);
    if (word("null")) return put(nullptr);
    return number();
  }

  bool word(std::string_view letters) {
    if (text_.substr(at_, letters.size()) != letters) return false;
    at_ += letters.size();
    return true;
  }

  /// Behind the opening quote.
  bool string(std::string& out) {
    out.clear();
    while (true) {
      const std::string_view rest = text_.substr(at_);
      const std::string_view plain = rest.substr(0, plain_in_json(rest));
      at_ += plain.size();
      if (!is_utf8(plain)) return false;
      out += plain;
      if (take('"')) return true;
      if (!take('\\') || !escape(out)) return false;
    }
  }

  bool escape(std::string& out) {
    constexpr std::string_view kLetters = "\"\\/bfnrt";
    constexpr std::string_view kMeant = "\"\\/\b\f\n\r\t";
    if (take('u')) return unicode(out);
    const std::size_t letter = kLetters.find(next());
    if (at_ == text_.size() || letter == kLetters.npos) return false;
    out += kMeant[letter];
    ++at_;
    return true;
  }

  /// Four hexadecimal digits, and four more where they are half of a pair; half a pair alone is no text.
  bool unicode(std::string& out) {
    const unsigned code = hexadecimal();
    std::u16string units(1, static_cast<char16_t>(code));
    if (code >= 0xD800 && code <= 0xDBFF) {
      if (!word("\\u")) return false;
      const unsigned low = hexadecimal();
      if (low < 0xDC00 || low > 0xDFFF) return false;
      units += static_cast<char16_t>(low);
    } else if (code > 0xDBFF && (code <= 0xDFFF || code > 0xFFFF)) {
      return false;
    }
    out += utf8(units);
    return true;
  }

  /// Beyond 0xFFFF where four digits do not stand here.
  unsigned hexadecimal() {
    unsigned code = 0;
    for (int i = 0; i < 4; ++i, ++at_) {
      const char c = next();
      const char lower = static_cast<char>(c | 0x20);
      if (is_digit()) code = code * 16 + static_cast<unsigned>(c - '0');
      else if (lower >= 'a' && lower <= 'f') code = code * 16 + static_cast<unsigned>(lower - 'a' + 10);
      else return ~0U;
    }
    return code;
  }

  /// Whole numbers as such; others to within the last digit of a double.
  bool number() {
    const bool negative = take('-');
    if (!is_digit() || (next() == '0' && at_ + 1 < text_.size() && text_[at_ + 1] >= '0' && text_[at_ + 1] <= '9'))
      return false;
    std::uint64_t digits = 0;
    int exponent = 0;
    bool whole = read_digits(digits, exponent, 1) && exponent == 0;
    if (take('.')) {
      whole = false;
      if (!read_digits(digits, exponent, 0)) return false;
    }
    if (take('e') || take('E')) {
      whole = false;
      if (!read_exponent(exponent)) return false;
    }
    if (whole && !negative) return put(digits);
    if (whole && digits <= INT64_MAX) return put(-static_cast<std::int64_t>(digits));
    const double value = scaled(static_cast<double>(digits), exponent);
    return std::isfinite(value) && put(negative ? -value : value);
  }

  /// As many digits as a whole number holds; each that is left out before the point counts `left_out` tens, each taken behind it one less.
  bool read_digits(std::uint64_t& digits, int& exponent, int left_out) {
    constexpr std::uint64_t kMost = (UINT64_MAX - 9) / 10;
    const std::size_t begin = at_;
    for (; is_digit(); ++at_) {
      if (digits > kMost) exponent += left_out;
      else digits = digits * 10 + static_cast<std::uint64_t>(next() - '0'), exponent -= 1 - left_out;
    }
    return at_ > begin;
  }

  bool read_exponent(int& exponent) {
    const bool negative = take('-');
    if (!negative) take('+');
    constexpr int kMost = 100'000;
    int own = 0;
    const std::size_t begin = at_;
    for (; is_digit(); ++at_) own = std::min(own * 10 + (next() - '0'), kMost);
    exponent += negative ? -own : own;
    return at_ > begin;
  }

  static double scaled(double value, int exponent) {
    for (; exponent > 0 && value != 0 && std::isfinite(value); exponent -= std::min(exponent, 22))
      value *= power_of_ten(std::min(exponent, 22));
    for (; exponent < 0 && value != 0; exponent += std::min(-exponent, 22))
      value /= power_of_ten(std::min(-exponent, 22));
    return value;
  }

  /// Exact up to 22.
  static double power_of_ten(int exponent) {
    double power = 1;
    while (exponent-- > 0) power *= 10;
    return power;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Json root_;
  std::vector<Json*> open_;
  std::string key_;
  bool first_ = false;  ///< nothing stands yet in what is open last
};

}  // namespace

std::optional<Json> parse_json(std::string_view text) { return Parser(text).parse(); }

}  // namespace nianbao
