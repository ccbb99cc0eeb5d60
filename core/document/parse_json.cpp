#include "document/parse_json.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <utility>

#include "text/json_text.hpp"
#include "text/unicode.hpp"

namespace nianbao {
namespace {

using Kind = Json::Kind;
using Node = Json::Node;

/// Reads RFC 8259 without recursion, into one list.
class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text), at_(text.data()), end_(text.data() + text.size()) {}

  std::optional<JsonText> parse() {
    if (text_.size() > kLargest || !is_utf8(text_)) return std::nullopt;
    nodes_.reserve(text_.size() / kUsual + 1);
    if (!value({})) return std::nullopt;
    while (open_ != kNone) {
      if (!member_or_end()) return std::nullopt;
    }
    skip_space();
    if (at_ != end_) return std::nullopt;
    return JsonText(std::move(nodes_), std::move(unescaped_));
  }

 private:
  static constexpr std::uint32_t kNone = UINT32_MAX;
  static constexpr std::size_t kUsual = 10;  // fewest bytes a value: growing copies what is there
  static constexpr std::uint32_t kLargest = (1U << Json::kBits) - 1;

  [[nodiscard]] char next() const { return at_ < end_ ? *at_ : '\0'; }
  [[nodiscard]] std::string_view rest() const { return {at_, static_cast<std::size_t>(end_ - at_)}; }
  [[nodiscard]] static bool is_digit(char c) { return c >= '0' && c <= '9'; }
  bool take(char c) { return at_ < end_ && *at_ == c && (++at_, true); }
  void skip_space() {
    while (next() == ' ' || next() == '\t' || next() == '\n' || next() == '\r') ++at_;
  }

  Node& put(Kind kind, std::string_view key) {
    if (open_ != kNone) ++nodes_[open_].members;
    Node& node = nodes_.emplace_back();
    node.key = key.data();
    node.key_size = static_cast<std::uint32_t>(key.size()) & kLargest;
    node.kind = kind;
    return node;
  }

  /// Until it is closed, the size of an array or object is the place of what it stands in.
  bool open(Kind kind, std::string_view key) {
    put(kind, key).size = open_;
    open_ = static_cast<std::uint32_t>(nodes_.size() - 1);
    return true;
  }
  void close() {
    const auto size = static_cast<std::uint32_t>(nodes_.size()) - open_;
    open_ = std::exchange(nodes_[open_].size, size);
  }

  /// The next member of what is open, or its end.
  bool member_or_end() {
    const bool object = nodes_[open_].kind == Kind::object;
    skip_space();
    if (take(object ? '}' : ']')) {
      close();
      return true;
    }
    if (nodes_[open_].members > 0 && !take(',')) return false;
    if (!object) return value({});
    skip_space();
    std::string_view key;
    if (!take('"') || !string(key)) return false;
    skip_space();
    return take(':') && value(key);
  }

  bool value(std::string_view key) {
    skip_space();
    if (take('"')) {
      std::string_view text;
      if (!string(text)) return false;
      Node& node = put(Kind::text, key);
      node.text = text.data();
      node.size = static_cast<std::uint32_t>(text.size());
      return true;
    }
    if (take('{')) return open(Kind::object, key);
    if (take('[')) return open(Kind::array, key);
    if (next() == '-' || is_digit(next())) return number(key);
    if (word("true")) return put(Kind::yes, key), true;
    if (word("false")) return put(Kind::no, key), true;
    return word("null") && (put(Kind::null, key), true);
  }

  bool word(std::string_view letters) {
    if (rest().substr(0, letters.size()) != letters) return false;
    at_ += letters.size();
    return true;
  }

  std::string_view plain() {
    const std::string_view out = rest().substr(0, plain_in_json(rest()));
    at_ += out.size();
    return out;
  }

  /// Behind the opening quote: the text as it is written, or without its escapes.
  bool string(std::string_view& out) {
    out = plain();
    return take('"') || escaped_string(out);
  }

  /// A text with escapes, behind what is plain of it. The texts are together no longer than they are written: none is moved.
  bool escaped_string(std::string_view& out) {
    unescaped_.reserve(text_.size());
    const std::size_t begin = unescaped_.size();
    append(out);
    do {
      if (!take('\\') || !escape()) return false;
      append(plain());
    } while (!take('"'));
    out = {unescaped_.data() + begin, unescaped_.size() - begin};
    return true;
  }

  void append(std::string_view text) { unescaped_.insert(unescaped_.end(), text.begin(), text.end()); }

  bool escape() {
    constexpr std::string_view kLetters = "\"\\/bfnrt";
    constexpr std::string_view kMeant = "\"\\/\b\f\n\r\t";
    if (take('u')) return unicode();
    const std::size_t letter = kLetters.find(next());
    if (at_ == end_ || letter == kLetters.npos) return false;
    unescaped_.push_back(kMeant[letter]);
    ++at_;
    return true;
  }

  /// Four hexadecimal digits, and four more where they are half of a pair; half a pair alone is no text.
  bool unicode() {
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
    append(utf8(units));
    return true;
  }

  /// Beyond 0xFFFF where four digits do not stand here.
  unsigned hexadecimal() {
    unsigned code = 0;
    for (int i = 0; i < 4; ++i, ++at_) {
      const char c = next();
      const char lower = static_cast<char>(c | 0x20);
      if (is_digit(c)) code = code * 16 + static_cast<unsigned>(c - '0');
      else if (lower >= 'a' && lower <= 'f') code = code * 16 + static_cast<unsigned>(lower - 'a' + 10);
      else return ~0U;
    }
    return code;
  }

  /// Whole numbers that a double holds are exact; others are to within its last digit.
  bool number(std::string_view key) {
    const bool negative = take('-');
    const bool zero = next() == '0';
    std::uint64_t digits = 0;
    int exponent = 0;
    const std::size_t before = read_digits(digits, exponent, 1);
    if (before == 0 || (zero && before > 1) || (take('.') && read_digits(digits, exponent, 0) == 0)) return false;
    if ((take('e') || take('E')) && !read_exponent(exponent)) return false;
    const double value = scaled(static_cast<double>(digits), exponent);
    put(Kind::number, key).number = negative ? 0 - value : value;
    return std::isfinite(value);
  }

  /// How many there are, of which as many are read as a whole number holds; each that is left out before the point counts
  /// `left_out` tens, each taken behind it one less.
  std::size_t read_digits(std::uint64_t& digits, int& exponent, int left_out) {
    constexpr std::uint64_t kMost = (UINT64_MAX - 9) / 10;
    const char* const begin = at_;
    for (; is_digit(next()); ++at_) {
      if (digits > kMost) exponent += left_out;
      else digits = digits * 10 + static_cast<std::uint64_t>(*at_ - '0'), exponent -= 1 - left_out;
    }
    return static_cast<std::size_t>(at_ - begin);
  }

  bool read_exponent(int& exponent) {
    const bool negative = take('-');
    if (!negative) take('+');
    constexpr int kMost = 100'000;
    int own = 0;
    const char* const begin = at_;
    for (; is_digit(next()); ++at_) own = std::min(own * 10 + (*at_ - '0'), kMost);
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
  const char* at_;
  const char* end_;
  std::vector<Node> nodes_;
  std::vector<char> unescaped_;
  std::uint32_t open_ = kNone;  ///< the array or object whose members are read
};

}  // namespace

std::optional<JsonText> parse_json(std::string_view text) { return Parser(text).parse(); }

}  // namespace nianbao
