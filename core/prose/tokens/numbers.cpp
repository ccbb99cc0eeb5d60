#include "prose/tokens/numbers.hpp"

#include <algorithm>
#include <cmath>

#include "prose/tokens/lexicon.hpp"
#include "text/chars.hpp"
#include "text/numerals.hpp"
#include "text/quantity_words.hpp"
#include "text/word_list.hpp"
#include "text/years.hpp"

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

constexpr bool is_latin(char16_t c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }
constexpr bool is_one_of(char16_t c, View set) { return set.find(c) != set.npos; }
constexpr std::uint32_t code_of(Rough way) { return static_cast<std::uint32_t>(way); }
constexpr bool is_range_mark(char16_t c) { return is_one_of(c, u"-~～—–－"); }

/// What makes the number before it a rough one.
struct RoughEnding {
  View word;
  Rough way = Rough::open;
};
RoughEnding rough_ending(View text) {
  static constexpr RoughEnding kRoughEndings[]{{u"以上", Rough::at_least},
                                               {u"以内", Rough::at_most},
                                               {u"以下", Rough::at_most},
                                               {u"左右", Rough::about},
                                               {u"上下", Rough::about}};
  const auto found = std::find_if(std::begin(kRoughEndings), std::end(kRoughEndings),
                                  [text](const RoughEnding& it) { return text.starts_with(it.word); });
  return found == std::end(kRoughEndings) ? RoughEnding() : *found;
}

/// Reads what begins with one numeral.
class NumberReader {
 public:
  NumberReader(View text, std::size_t at, const Numeral& numeral)
      : text_(text), at_(at), numeral_(numeral), behind_(at + numeral.length) {}

  [[nodiscard]] std::optional<Token> read() const {
    const bool in_name = numeral_.digits && (is_latin(previous()) || is_latin(peek(behind_)));
    const bool one = numeral_.value == 1 && !numeral_.digits && is_one_of(previous(), u"上前这那");  // 上一次
    if (previous() == u'第' || in_name || one) return Token{{Slot::text}, 0, at_, behind_};
    if (auto token = year()) return token;
    if (auto token = day()) return token;
    if (peek(behind_) == u'%') {
      const auto [word, way] = rough_ending(text_.substr(behind_ + 1));
      const Token token{{Slot::percent}, code_of(way), at_, behind_ + 1 + word.size()};
      return with_value(token, !word.empty() || is_range_mark(previous()));
    }
    return quantity();
  }

 private:
  [[nodiscard]] char16_t peek(std::size_t at) const { return at < text_.size() ? text_[at] : u'\0'; }
  [[nodiscard]] char16_t previous() const { return at_ > 0 ? text_[at_ - 1] : u'\0'; }

  [[nodiscard]] Token with_value(Token token, bool approximate) const {
    token.value = numeral_.value;
    token.decimals = numeral_.decimals;
    token.approximate = approximate;
    return token;
  }

  [[nodiscard]] std::optional<Token> year() const {
    const bool whole = text_.substr(behind_).starts_with(u"全年");  // 2024全年
    const bool is = (whole || peek(behind_) == u'年') && kToldYears.has(numeral_.value) && numeral_.decimals == 0;
    if (!is) return std::nullopt;
    const bool at_end = is_one_of(peek(behind_ + 1), u"年度") && is_one_of(peek(behind_ + 2), u"底末");  // 2023年年底
    std::size_t end = behind_ + (at_end ? 3 : is_one_of(peek(behind_ + 1), u"度底末") || whole ? 2 : 1);
    if (is_one_of(peek(end), u"间里")) ++end;
    return with_value(Token{{Slot::time}, static_cast<std::uint32_t>(Time::year), at_, end}, false);
  }

  /// 9月, 12月31日. A month or a day stands for a part of the year unless it is its first or last day.
  [[nodiscard]] std::optional<Token> day() const {
    if (const std::size_t end = end_of_whole_year(); end > 0) return Token{{Slot::filler}, 0, at_, end};
    if (peek(behind_) != u'月') return std::nullopt;
    std::size_t end = behind_ + 1;
    const auto day = read_numeral(text_, end);
    if (day && is_one_of(peek(end + day->length), u"日号")) end += day->length + 1;
    if (numeral_.value == 12 && is_one_of(peek(end), u"底末")) return Token{{Slot::filler}, 0, at_, end + 1};
    const bool border = day && ((numeral_.value == 1 && day->value == 1) || (numeral_.value == 12 && day->value == 31));
    if (border) return Token{{Slot::filler}, 0, at_, end + (is_one_of(peek(end), u"起止") ? 1 : 0)};
    return Token{{Slot::time}, static_cast<std::uint32_t>(Time::part_of_year), at_, end};
  }

  /// 1月至12月, 1-12月; 0 where it is not that.
  [[nodiscard]] std::size_t end_of_whole_year() const {
    if (numeral_.value != 1) return 0;
    std::size_t at = behind_ + (peek(behind_) == u'月' ? 1 : 0);
    if (!is_range_mark(peek(at)) && !is_one_of(peek(at), u"至到")) return 0;
    const auto last = read_numeral(text_, ++at);
    const bool is =
        last && last->value == 12 && peek(at + last->length) == u'月' && !begins_numeral(peek(at + last->length + 1));
    return is ? at + last->length + 1 : 0;
  }

  [[nodiscard]] std::optional<Token> quantity() const {
    const bool more = is_one_of(peek(behind_), u"余多");
    const std::size_t unit = behind_ + (more ? 1 : 0);
    const bool very = !numeral_.digits && text_.substr(unit, 1) == u"分";  // 十分重视
    const std::size_t measure = very ? 0 : measure_length(text_.substr(unit));
    if (const std::size_t length = measure == 0 ? measure_in_brackets(unit) : 0; length > 0) {
      Token token{{Slot::quantity}, 0, at_, unit + length + 2};
      token.measure = text_.substr(unit + 1, length);
      return with_value(token, more);
    }
    if (!numeral_.digits && peek(unit) == u'倍') return with_value({{Slot::bare}, 0, at_, unit}, more);  // 是…的两倍
    if (!numeral_.digits && (measure == 0 || ends_in_word(unit + measure))) return zero();
    if (!numeral_.digits && is_formal(text_[at_]) && !is_one_of(text_[unit], u"件宗份条例项元次")) return std::nullopt;
    if (!numeral_.digits && sums_up(unit, measure)) return Token{{Slot::total}, 0, at_, unit + measure};
    const bool range = is_range_mark(previous()) || is_range_mark(peek(behind_));
    const auto [word, way] = rough_ending(text_.substr(unit + measure));  // 12件以上, 12件左右
    Token token{Slots(measure > 0 ? Slot::quantity : Slot::bare), 0, at_, unit + measure};
    token.code = code_of(word.empty() && more ? Rough::more : way);
    token.measure = text_.substr(unit, measure);
    return with_value(token, more || range || !word.empty());
  }

  /// 件 of 12（件）; 0 where no measure word alone stands in brackets.
  [[nodiscard]] std::size_t measure_in_brackets(std::size_t at) const {
    if (!is_one_of(peek(at), u"（(")) return 0;
    const std::size_t length = measure_length(text_.substr(at + 1));
    return is_one_of(peek(at + 1 + length), u"）)") ? length : 0;
  }

  /// 两项 of 两项占 58%, 三类合计占 40%, 两个栏目约占三分之二: they count what was just told.
  [[nodiscard]] bool sums_up(std::size_t unit, std::size_t measure) const {
    static constexpr WordList kTold(u"栏目 渠道 领域 类别 类型 平台 方面 方式 部门 来源");
    static constexpr WordList kTogether(u"合计 共计 总计 一共 合起来 加起来 合在一起 共 合 总");
    static constexpr WordList kRoughly(u"大约 约 近 超 就 已");
    View rest = text_.substr(unit + measure);
    const bool told = peek(unit) == u'个' && !kTold.at_start(rest).empty();
    if (measure != 1 || !(told || is_measure_of(text_.substr(unit, 1), measures::kKinds))) return false;
    for (const WordList& words : {kTold, kTogether, kRoughly}) rest.remove_prefix(words.at_start(rest).size());
    return rest.starts_with(u'占');
  }

  /// 申请数为零
  [[nodiscard]] std::optional<Token> zero() const {
    if (numeral_.value != 0 || !is_one_of(previous(), u"为是") || is_han(peek(behind_))) return std::nullopt;
    return Token{{Slot::bare}, 0, at_, behind_};
  }

  /// 叁 of 叁件; these characters stand in names, too: 陆家镇, 伍家户.
  static bool is_formal(char16_t c) { return is_one_of(c, u"壹贰叁肆伍陆柒捌玖拾佰仟"); }

  /// 一件事, 一次性, 一项项, 两部门: the measure word belongs to another word; 登录一次即可, 一次合格: it counts nothing.
  [[nodiscard]] bool ends_in_word(std::size_t behind) const {
    return is_one_of(peek(behind), u"事性方般样体直律旦并致心度门委") ||
           (text_[behind - 1] == u'次' && is_one_of(peek(behind), u"即便就可合过通"));
  }

  View text_;
  std::size_t at_;
  const Numeral& numeral_;
  std::size_t behind_;
};

constexpr CharSet kLeadToShare(u"占的达为近约超过逾到足长高升降少多出加减落幅涨");

/// A share in words has to end its clause, or to say at once what it is of: it begins many another word.
std::optional<Token> share_in_words(View text, std::size_t at, std::size_t end, double value, int decimals,
                                    bool rough) {
  const auto [word, way] = rough_ending(text.substr(end));
  const bool more = word.empty() && end < text.size() && text[end] == u'多';
  end += more ? 1 : word.size();
  static constexpr WordList kOf(
      u"予以 不予 同意公开 部分公开 的申请 的政府信息 的信息公开 的依申请 的公开申请 的新收 的办结 来自 属于 由 得到 "
      u"是 获 被 维持 为 无法");
  if (end < text.size() && is_han(text[end]) && kOf.at_start(text.substr(end)).empty()) return std::nullopt;
  Token token{{Slot::percent}, 0, at, end};
  token.value = value;
  token.decimals = decimals;
  token.approximate = rough || more || !word.empty();
  token.code = code_of(more ? Rough::more : !word.empty() ? way : rough ? Rough::about : Rough::open);
  return token;
}

/// 一半 of 占一半, 半数以上, 过半
std::optional<Token> half_in_words(View text, std::size_t at) {
  if (text[at] != u'过' && text[at] != u'一' && text[at] != u'半') return std::nullopt;
  const View rest = text.substr(at);
  if (rest.starts_with(u"过半")) {
    auto token = share_in_words(text, at, at + (rest.starts_with(u"过半数") ? 3 : 2), 50, 0, true);
    if (token) token->code = code_of(Rough::at_least);
    return token;
  }
  if (!rest.starts_with(u"一半") && !rest.starts_with(u"半数")) return std::nullopt;
  const bool led = at > 0 && kLeadToShare.has(text[at - 1]);
  return led || !rough_ending(rest.substr(2)).word.empty() ? share_in_words(text, at, at + 2, 50, 0, true)
                                                           : std::nullopt;
}

/// 三分之二
std::optional<Token> percent_in_fractions(View text, std::size_t at) {
  if (at == 0 || !kLeadToShare.has(text[at - 1])) return std::nullopt;
  const View rest = text.substr(at);
  constexpr View kOf = u"分之";
  const auto whole = read_numeral(text, at);
  if (!whole || !rest.substr(whole->length).starts_with(kOf)) return std::nullopt;
  const std::size_t begin = at + whole->length + kOf.size();
  const auto part = read_numeral(text, begin);
  if (!part || whole->value < 2 || part->value >= whole->value) return std::nullopt;
  const double tenths = std::floor(1000 * part->value / whole->value) / 10;
  return share_in_words(text, at, begin + part->length, tenths, 1, true);
}

/// 九成五, 九成 of 占九成, 九成以上: tenths, and hundredths where they are said.
std::optional<Token> percent_in_tenths(View text, std::size_t at) {
  static constexpr WordList kBehind(u"成以上 成以下 成左右 成多 成予以 成不予");
  const bool led = at > 0 && kLeadToShare.has(text[at - 1]);
  if (!(led || !kBehind.at_start(text.substr(at + 1)).empty()) || at + 1 >= text.size() || text[at + 1] != u'成')
    return std::nullopt;
  const int tenths = text[at] == u'两' ? 2 : chinese_digit(text[at]);
  if (tenths < 1) return std::nullopt;
  const char16_t behind = at + 2 < text.size() ? text[at + 2] : u' ';
  const int hundredths = behind == u'半' ? 5 : chinese_digit(behind);  // 两成半
  const std::size_t end = at + (hundredths > 0 ? 3 : 2);
  return share_in_words(text, at, end, tenths * 10 + std::max(hundredths, 0), hundredths > 0 ? 0 : -1, false);
}

/// 百分之七点五
std::optional<Token> percent_in_words(View text, std::size_t at) {
  constexpr View kPerCent = u"百分之";
  if (!text.substr(at).starts_with(kPerCent)) return std::nullopt;
  if (text.substr(at + kPerCent.size()).starts_with(u'百')) {
    Token all{{Slot::percent}, 0, at, at + kPerCent.size() + 1};
    all.value = 100;
    return all;
  }
  const auto numeral = read_numeral(text, at + kPerCent.size());
  if (!numeral) return std::nullopt;
  Token token{{Slot::percent}, 0, at, at + kPerCent.size() + numeral->length};
  token.value = numeral->value;
  double unit = 0.1;
  for (std::size_t digit = token.end + 1; digit < text.size() && text[token.end] == u'点'; ++digit, unit /= 10) {
    if (chinese_digit(text[digit]) < 0) break;
    token.value += chinese_digit(text[digit]) * unit;
    ++token.decimals;
  }
  if (token.decimals > 0) token.end += 1 + static_cast<std::size_t>(token.decimals);
  return token;
}

/// 行政复议：无, 申请量为空白: words that stand for 0 where they end their clause.
std::optional<Token> zero_in_words(View text, std::size_t at) {
  static constexpr CharSet kLead(u"为是属：:");
  static constexpr WordList kZero(u"没有 空白 零件 无 零");
  if (at == 0 || !kLead.has(text[at - 1])) return std::nullopt;
  const std::size_t end = at + kZero.at_start(text.substr(at)).size();
  if (end == at || (end < text.size() && is_han(text[end]))) return std::nullopt;
  return Token{{Slot::bare}, 0, at, end};
}

}  // namespace

std::optional<Token> read_number(View text, std::size_t at) {
  if (auto zero = zero_in_words(text, at)) return zero;
  if (auto percent = half_in_words(text, at)) return percent;
  if (!begins_numeral(text[at])) return std::nullopt;
  if (auto percent = percent_in_words(text, at)) return percent;
  if (auto percent = percent_in_tenths(text, at)) return percent;
  if (auto percent = percent_in_fractions(text, at)) return percent;
  const auto numeral = read_numeral(text, at);
  if (!numeral || numeral->length == 0 || find_word(text.substr(at)).length > numeral->length) return std::nullopt;
  return NumberReader(text, at, *numeral).read();
}

bool counts_at(View text, std::size_t at) {
  const auto numeral = read_numeral(text, at);
  return numeral && measure_length(text.substr(at + numeral->length)) > 0;
}

}  // namespace nianbao::prose
