#include "prose/lexemes.hpp"

#include <algorithm>
#include <optional>

#include "text/char_set.hpp"
#include "text/chars.hpp"
#include "text/numerals.hpp"

namespace nianbao::prose {
namespace {

constexpr bool is_latin(char16_t c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }

std::optional<Sense> mark(char16_t c) {
  switch (c) {
    case u'，':
    case u',':
      return Sense::comma;
    case u'、':
      return Sense::pause;
    case u'；':
    case u';':
      return Sense::semicolon;
    case u'：':
    case u':':
      return Sense::colon;
    case u'（':
    case u'(':
    case u'[':
    case u'〔':
      return Sense::open;
    case u'）':
    case u')':
    case u']':
    case u'〕':
      return Sense::close;
    default:
      return std::nullopt;
  }
}

class Tokenizer {
 public:
  Tokenizer(std::u16string_view text, std::size_t begin, std::size_t end) : text_(text.substr(0, end)), at_(begin) {
    constexpr std::size_t kUsual = 2;  // characters of a word
    tokens_.reserve((end - begin) / kUsual + 1);
  }

  std::vector<Lexeme> read() {
    while (at_ < text_.size()) {
      const bool may_count = begins_numeral(text_[at_]) || kBeginOthers.has(text_[at_]);
      if (may_count && (item_number() || quoted_word() || number() || more_or_fewer())) continue;
      if (!word() && !punctuation()) text(1);
    }
    return std::move(tokens_);
  }

 private:
  /// What words in quotation marks begin with, and words that say something else before a number.
  static constexpr CharSet kBeginOthers{u"“「‘各有多少"};

  [[nodiscard]] char16_t peek(std::size_t at) const { return at < text_.size() ? text_[at] : u'\0'; }
  [[nodiscard]] char16_t previous() const { return at_ > 0 ? text_[at_ - 1] : u'\0'; }

  Lexeme& push(Sense sense, std::size_t length) {
    Lexeme token;
    token.sense = sense;
    token.begin = at_;
    token.end = at_ += length;
    if (!opened_.empty()) token.behind_open = tokens_.size() - opened_.back();
    if (sense == Sense::open) opened_.push_back(tokens_.size());
    else if (sense == Sense::close && !opened_.empty()) opened_.pop_back();
    return tokens_.emplace_back(token);
  }

  void text(std::size_t length) {
    if (!tokens_.empty() && tokens_.back().is(Sense::text)) tokens_.back().end = at_ += length;
    else push(Sense::text, length);
  }

  bool punctuation() {
    const auto sense = mark(text_[at_]);
    if (sense) push(*sense, 1);
    return sense.has_value();
  }

  bool word() {
    const Word* found = find_word(text_.substr(at_));
    if (found == nullptr) return false;
    const std::size_t length = found->text.size();
    const bool verb = std::u16string_view(u"理复").find(found->text.back()) != std::u16string_view::npos;
    if (found->sense == Sense::text && verb && is_digit(peek(at_ + length)))
      found = find_word(text_.substr(at_, length - 2));  // 公开申请受理 12 件; but 公开申请受理渠道
    if (found == nullptr) return false;
    if (found->sense == Sense::text) text(found->text.size());
    else push(found->sense, found->text.size()).cells = found->cells;
    return true;
  }

  /// 1.申请总量：312 件
  bool item_number() {
    constexpr std::size_t kLongest = 2;
    if (!tokens_.empty() && !tokens_.back().is_mark()) return false;
    std::size_t digits = 0;
    while (digits <= kLongest && is_digit(peek(at_ + digits))) ++digits;
    const bool dot = peek(at_ + digits) == u'.' || peek(at_ + digits) == u'．';
    if (digits == 0 || digits > kLongest || !dot || is_digit(peek(at_ + digits + 1))) return false;
    push(Sense::filler, digits + 1);
    return true;
  }

  /// “不予公开”类 2 件: a known word in quotation marks is still that word.
  bool quoted_word() {
    constexpr std::u16string_view kOpen = u"“「‘";
    constexpr std::u16string_view kClose = u"”」’";
    const std::size_t mark = kOpen.find(text_[at_]);
    const Word* found = mark == kOpen.npos ? nullptr : find_word(text_.substr(at_ + 1));
    const bool plain = found != nullptr && (found->sense == Sense::result || found->sense == Sense::by_request ||
                                            found->sense == Sense::outcome || found->sense == Sense::publish);
    if (!plain || peek(at_ + 1 + found->text.size()) != kClose[mark]) return false;
    push(Sense::filler, 1);
    word();
    push(Sense::filler, 1);
    return true;
  }

  /// 比上年多 56 条, 少 3 件; 有效 18 件; 维持、纠正各 1 件. Before anything but a number these words say something else.
  bool more_or_fewer() {
    if (text_[at_] == u'各' && counts_at(at_ + 1)) {
      push(Sense::respectively, 1);
      return true;
    }
    if (text_.substr(at_).starts_with(u"有效") && is_digit(peek(at_ + 2))) {
      push(Sense::in_force, 2);
      return true;
    }
    const char16_t c = text_[at_];
    const bool says_so = (c == u'多' || c == u'少') && is_digit(peek(at_ + 1)) && !is_digit(previous());
    if (says_so) push(Sense::change, 1).cells = c == u'多' ? "+" : "-";
    return says_so;
  }

  bool number() {
    if (percent_in_words()) return true;
    const auto numeral = read_numeral(text_, at_);
    if (!numeral || numeral->length == 0) return false;
    const Word* longer = find_word(text_.substr(at_));
    if (longer != nullptr && longer->text.size() > numeral->length) return false;
    const std::size_t behind = at_ + numeral->length;
    if (previous() == u'第' || (numeral->digits && (is_latin(previous()) || is_latin(peek(behind))))) {
      text(numeral->length);
      return true;
    }
    return date(*numeral) || percent(*numeral) || quantity(*numeral);
  }

  bool percent_in_words() {
    constexpr std::u16string_view kPerCent = u"百分之";
    if (!text_.substr(at_).starts_with(kPerCent)) return false;
    const auto numeral = read_numeral(text_, at_ + kPerCent.size());
    if (!numeral) return false;
    push(Sense::percent, kPerCent.size() + numeral->length).value = numeral->value;
    return true;
  }

  bool percent(const Numeral& numeral) {
    if (peek(at_ + numeral.length) != u'%') return false;
    const bool range = is_range_mark(previous());
    Lexeme& token = push(Sense::percent, numeral.length + 1);
    token.value = numeral.value;
    token.decimals = numeral.decimals;
    token.approximate = range;
    return true;
  }

  /// 2024年, 9月, 12月31日. A month or a day stands for a part of the year unless it is its first or last day.
  bool date(const Numeral& numeral) {
    const char16_t unit = peek(at_ + numeral.length);
    if (unit == u'年' && numeral.value >= 1949 && numeral.value < 2100 && numeral.decimals == 0) {
      push(Sense::year, numeral.length + (peek(at_ + numeral.length + 1) == u'度' ? 2 : 1)).value = numeral.value;
      return true;
    }
    if (unit != u'月') return false;
    std::size_t length = numeral.length + 1;
    const auto day = read_numeral(text_, at_ + length);
    if (day && peek(at_ + length + day->length) == u'日') length += day->length + 1;
    const bool border = day && ((numeral.value == 1 && day->value == 1) || (numeral.value == 12 && day->value == 31));
    push(border ? Sense::filler : Sense::part_of_year, length);
    return true;
  }

  bool quantity(const Numeral& numeral) {
    std::size_t behind = at_ + numeral.length;
    const bool about = peek(behind) == u'余' || peek(behind) == u'多';
    if (about) ++behind;
    const std::size_t measure = measure_length(text_.substr(behind));
    if (!numeral.digits && (measure == 0 || is_part_of_word(behind + measure)))
      return numeral.value == 0 && zero(numeral);
    if (!numeral.digits && is_formal(text_[at_]) && !counts_formally(text_[behind])) return false;
    const bool range = is_range_mark(previous()) || is_range_mark(peek(at_ + numeral.length));
    Lexeme& token = push(measure > 0 ? Sense::quantity : Sense::bare, behind + measure - at_);
    token.value = numeral.value;
    token.decimals = numeral.decimals;
    token.measure = text_.substr(behind, measure);
    token.approximate = about || range || is_open_ended();
    return true;
  }

  [[nodiscard]] bool counts_at(std::size_t at) const {
    const auto numeral = read_numeral(text_, at);
    return numeral && measure_length(text_.substr(at + numeral->length)) > 0;
  }

  /// 叁 of 叁件; these characters stand in names, too: 陆家镇, 伍家户.
  static bool is_formal(char16_t c) {
    return std::u16string_view(u"壹贰叁肆伍陆柒捌玖拾佰仟").find(c) != std::u16string_view::npos;
  }
  static bool counts_formally(char16_t measure) {
    return std::u16string_view(u"件宗份条例项元次").find(measure) != std::u16string_view::npos;
  }

  /// 申请数为零
  bool zero(const Numeral& numeral) {
    if (previous() != u'为' || is_han(peek(at_ + numeral.length))) return false;
    push(Sense::bare, numeral.length);
    return true;
  }

  /// 一件事, 一次性, 一项项: the measure word belongs to another word.
  [[nodiscard]] bool is_part_of_word(std::size_t behind) const {
    constexpr std::u16string_view kEndings = u"事性方般样体直律旦并致心度";
    return behind < text_.size() && kEndings.find(text_[behind]) != kEndings.npos;
  }

  /// 12件以上, 12件左右
  [[nodiscard]] bool is_open_ended() const {
    const auto rest = text_.substr(at_);
    return rest.starts_with(u"以上") || rest.starts_with(u"左右") || rest.starts_with(u"以内") ||
           rest.starts_with(u"上下");
  }

  [[nodiscard]] bool is_range_mark(char16_t c) const {
    return c == u'-' || c == u'~' || c == u'～' || c == u'—' || c == u'–' || c == u'－';
  }

  std::u16string_view text_;
  std::size_t at_;
  std::vector<Lexeme> tokens_;
  std::vector<std::size_t> opened_;  ///< the brackets that did not close yet
};

}  // namespace

std::vector<Lexeme> read_lexemes(std::u16string_view text, std::size_t begin, std::size_t end) {
  return Tokenizer(text, begin, end).read();
}

}  // namespace nianbao::prose
