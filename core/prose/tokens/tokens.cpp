#include <algorithm>

#include "prose/tokens/cells.hpp"
#include "prose/tokens/compose.hpp"
#include "prose/tokens/lexicon.hpp"
#include "prose/tokens/numbers.hpp"
#include "prose/tokens/token.hpp"
#include "prose/tokens/words.hpp"
#include "text/char_set.hpp"
#include "text/chars.hpp"
#include "text/numerals.hpp"
#include "text/quantity_words.hpp"

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

constexpr Slots kVerbs{Slot::receive, Slot::accept, Slot::handle, Slot::make,   Slot::repeal, Slot::decide,
                       Slot::submit,  Slot::carry,  Slot::answer, Slot::finish, Slot::publish};

Slots mark(char16_t c) {
  switch (c) {
    case u'，':
    case u',':
      return {Slot::comma};
    case u'、':
      return {Slot::pause};
    case u'；':
    case u';':
      return {Slot::semicolon};
    case u'：':
    case u':':
      return {Slot::colon};
    case u'（':
    case u'(':
    case u'[':
    case u'〔':
    case u'【':
      return {Slot::open};
    case u'）':
    case u')':
    case u']':
    case u'〕':
    case u'】':
      return {Slot::close};
    default:
      return {};
  }
}

/// Cuts a sentence into tokens, the longest word first.
class Tokenizer {
 public:
  Tokenizer(View text, std::size_t begin, std::size_t end) : text_(text.substr(0, end)), at_(begin) {
    constexpr std::size_t kUsual = 2;  // characters of a word
    tokens_.reserve((end - begin) / kUsual + 1);
  }

  Tokens read() {
    while (at_ < text_.size()) {
      if (item_number() || quoted_word() || number() || before_number() || word() || dash()) continue;
      const Slots slots = mark(text_[at_]);
      if (slots.empty()) text(1);
      else push(slots, 1);
    }
    return std::move(tokens_);
  }

 private:
  [[nodiscard]] char16_t peek(std::size_t at) const { return at < text_.size() ? text_[at] : u'\0'; }
  [[nodiscard]] char16_t previous() const { return at_ > 0 ? text_[at_ - 1] : u'\0'; }

  Token& push(Token token) {
    token.begin = at_;
    at_ = token.end;
    return tokens_.emplace_back(token);
  }
  Token& push(Slots slots, std::size_t length, std::uint32_t code = 0) {
    return push({slots, code, at_, at_ + length});
  }

  void text(std::size_t length) {
    if (!tokens_.empty() && tokens_.back().is(Slot::text)) tokens_.back().end = at_ += length;
    else push({Slot::text}, length);
  }

  /// 12 件——公开 9 件…: what stands behind it tells the number in parts, as behind a colon; so does what stands behind 依申请公开——.
  bool dash() {
    if (peek(at_) != u'—' || tokens_.empty()) return false;
    const bool heads = peek(at_ + 1) == u'—' && tokens_.size() == 1;
    if (!heads && !tokens_.back().is_number()) return false;
    push({Slot::colon}, peek(at_ + 1) == u'—' ? 2 : 1);
    return true;
  }

  /// The longest word; a shorter one where nothing known follows that, and the next word reaches farther: 经 + 办结, not 经办 + 结.
  [[nodiscard]] Word word_here() {
    const Word longest = at_ == next_ ? next_word_ : find_word(text_.substr(at_));
    const std::size_t end = at_ + longest.length;
    if (longest.length < 2 || longest.entry->slots.has(Slot::text) || !is_han(peek(end))) return longest;
    next_ = end;
    next_word_ = find_word(text_.substr(end));
    if (next_word_ || begins_numeral(text_[end])) return longest;
    const Word shorter = find_word(text_.substr(at_, longest.length - 1));
    const std::size_t next = at_ + shorter.length;
    const Word behind = shorter ? find_word(text_.substr(next)) : Word();
    return behind && next + behind.length > end ? shorter : longest;
  }

  bool word() {
    Word found = word_here();
    if (!found) return false;
    if (found.entry->slots.has(Slot::result) && asks_behind(at_ + found.length)) {
      const Word answer = find_word(text_.substr(at_, found.length - 2));
      if (answer && answer.entry->slots.has(Slot::answer)) found = answer;
    }
    const bool known = !found.entry->slots.has(Slot::text);
    const std::size_t end = known ? end_of_noun(text_, found.entry->slots, at_ + found.length) : 0;
    if (end == 0) {
      text(found.length);
      return true;
    }
    const bool counted = ends_as_count(text_.substr(at_ + found.length, end - at_ - found.length));
    push(found.entry->slots, end - at_, found.entry->code);
    if (tokens_.back().is(Slot::by_request) && counted) tokens_.back().slots = Slots{Slot::request};
    if (tokens_.back().is(Slot::asking)) asked();
    return true;
  }

  /// 政府信息的申请 behind 答复公开: what was answered are those that ask for disclosure.
  [[nodiscard]] bool asks_behind(std::size_t end) const {
    if (!text_.substr(0, end).ends_with(u"公开")) return false;
    View rest = text_.substr(end);
    for (const View part : {u"政府", u"政务", u"信息", u"公开", u"的"}) {
      if (rest.starts_with(part)) rest.remove_prefix(part.size());
    }
    return rest.starts_with(u"申请");
  }

  /// 受理量 of 依申请公开受理量
  static bool ends_as_count(View ending) {
    static constexpr View kOfCounting[]{u"受理", u"登记", u"收件", u"接收", u"申请"};
    return std::any_of(std::begin(kOfCounting), std::end(kOfCounting),
                       [ending](View verb) { return ending.starts_with(verb); });
  }

  /// Behind 申请: what it asks for, before it or behind it.
  void asked() {
    for (const View behind : {u"公开政府信息", u"公开信息", u"政府信息公开", u"信息公开", u"获取政府信息"}) {
      if (!text_.substr(at_).starts_with(behind)) continue;
      Token& token = tokens_.back();
      token.slots = Slots{Slot::request};
      token.end = at_ = end_of_noun(text_, Slots{Slot::by_request}, at_ + behind.size());
      break;
    }
    compose_request(tokens_, text_);
    if (tokens_.size() > 1) fresh(tokens_.back(), tokens_[tokens_.size() - 2]);
  }

  /// 新 + 申请
  void fresh(Token& asking, Token& before) {
    if (!before.is(Slot::text) || text_[before.end - 1] != u'新') return;
    asking.slots.insert(Slot::fresh);
    asking.begin = --before.end;
    if (before.begin == before.end) tokens_.erase(tokens_.end() - 2);
  }

  /// 1.申请总量：312 件, ①申请总量 312 件, ——予以公开 14 件
  bool item_number() {
    constexpr std::size_t kLongest = 2;  // digits; no list of a report has a hundred items
    static constexpr CharSet kBullets{u"—–•●■◆▪"};
    if (text_[at_] >= u'①' && text_[at_] <= u'⑳') return push({Slot::filler}, 1), true;
    if (!tokens_.empty() && !tokens_.back().is_mark()) return false;
    std::size_t bullets = 0;
    while (kBullets.has(peek(at_ + bullets))) ++bullets;
    if (bullets > 0) return push({Slot::filler}, bullets), true;
    if (!is_digit(text_[at_])) return false;
    std::size_t digits = 0;
    while (digits <= kLongest && is_digit(peek(at_ + digits))) ++digits;
    const bool dot = peek(at_ + digits) == u'.' || peek(at_ + digits) == u'．';
    if (digits > kLongest || !dot || is_digit(peek(at_ + digits + 1))) return false;
    push({Slot::filler}, digits + 1);
    return true;
  }

  /// “不予公开”类 2 件: a known word in quotation marks is still that word.
  bool quoted_word() {
    constexpr View kOpen = u"“「‘";
    constexpr View kClose = u"”」’";
    constexpr Slots kPlain{Slot::result, Slot::by_request, Slot::outcome, Slot::publish};
    const std::size_t quote = kOpen.find(text_[at_]);
    if (quote == kOpen.npos) return false;
    if (quoted_number(kClose[quote])) return true;
    const Word found = find_word(text_.substr(at_ + 1));
    if (!found || !found.entry->slots.meets(kPlain) || peek(at_ + 1 + found.length) != kClose[quote]) return false;
    push({Slot::filler}, 1);
    push(found.entry->slots, found.length, found.entry->code);
    push({Slot::filler}, 1);
    return true;
  }

  /// “0” of 为“0”
  bool quoted_number(char16_t close) {
    const auto number = is_digit(peek(at_ + 1)) ? read_number(text_, at_ + 1) : std::nullopt;
    if (!number || !number->is(Slot::bare) || peek(number->end) != close) return false;
    push({Slot::filler}, 1);
    push(*number);
    push({Slot::filler}, 1);
    return true;
  }

  bool number() {
    const auto token = read_number(text_, at_);
    if (!token) return false;
    if (token->is(Slot::text)) text(token->end - token->begin);
    else push(*token);
    return true;
  }

  /// 比上年多 56 条, 少 3 件; 有效 18 件; 维持、纠正各 1 件; 未 + 收到. Before anything else these words say something else.
  bool before_number() {
    static constexpr CharSet kBegin{u"各有现多少高低增减未没不均并既"};
    const char16_t c = text_[at_];
    if (!kBegin.has(c)) return false;
    const std::size_t not_held = length_of_not_held(text_.substr(at_));
    if (not_held > 0 && not_held >= find_word(text_.substr(at_)).length)
      return push({Slot::result}, not_held, rows::kNotHeld), true;
    const bool asked = c == u'各' && !tokens_.empty() && tokens_.back().is(Slot::applicant) &&  // 企业和律所各提出 1 件
                       is_any_of(text_.substr(at_ + 1, 2), u"提出 提交");
    if (c == u'各' && counts_at(text_, at_ + (asked ? 3 : 1))) return push({Slot::respectively}, 1, 1), true;
    if (c == u'均' && peek(at_ + 1) == u'为' && joins_nouns() && counts_some(at_ + 2))
      return push({Slot::respectively}, 2, 1), true;  // 行政复议、行政诉讼均为 2 件
    if (in_force()) return push({Slot::in_force}, 2), true;
    const Rough way = c == u'多' || c == u'高' ? Rough::at_least : Rough::at_most;
    const bool compares = View(u"多少高低").find(c) != View::npos;  // not 均于12月31日前办结
    if (compares && peek(at_ + 1) == u'于' && begins_numeral(peek(at_ + 2)))
      return push({Slot::approximately}, 2, static_cast<std::uint32_t>(way)), true;
    const bool grown = (c == u'增' || c == u'减') && previous() == u'，' && is_digit(peek(at_ + 1));  // ，增 28 篇
    const std::size_t verb = grown ? 1 : (c == u'多' || c == u'少') && !is_digit(previous()) ? length_of_more() : 0;
    const bool more = c == u'多' || c == u'增';
    if (verb > 0) push({Slot::change}, verb, static_cast<std::uint32_t>(more ? Growth::more : Growth::less));
    return verb > 0 || denial();
  }

  /// 2 件, but not 0 件, of which all have none.
  [[nodiscard]] bool counts_some(std::size_t at) const {
    const auto number = counts_at(text_, at) ? read_number(text_, at) : std::nullopt;
    return number && number->value > 0;
  }

  /// 行政复议、行政诉讼, 被申请行政复议和被提起行政诉讼的数量: two of a kind before a place, that one word joins.
  [[nodiscard]] bool joins_nouns() const {
    constexpr Slots kPaired{Slot::review, Slot::outcome, Slot::result};
    constexpr Slots kAlong{Slot::filler, Slot::disclosure};
    const auto last =
        std::find_if(tokens_.rbegin(), tokens_.rend(), [&](const Token& it) { return !it.is(Slot::filler); });
    const auto joint = last == tokens_.rend() ? last : std::find_if(last + 1, tokens_.rend(), [&](const Token& it) {
      return !it.is_any(kAlong);
    });
    return joint != tokens_.rend() && joint + 1 != tokens_.rend() && last->is_any(kPaired) &&
           joint->is_any({Slot::pause, Slot::also}) && joint[1].is_any(kPaired);
  }

  /// 多 of 多 3 件; 多 with its verb behind what it is compared with: 比上年多发布 56 条. 0 where no number follows.
  [[nodiscard]] std::size_t length_of_more() const {
    constexpr std::size_t kLongest = 5;  // characters of 多 with its verb: 多发布, 多受理办结
    const bool compared = !tokens_.empty() && tokens_.back().is(Slot::compare);
    std::size_t length = 1;
    while (compared && length < kLongest && is_han(peek(at_ + length))) ++length;
    const bool in_words = (previous() == u'，' || compared) && counts_at(text_, at_ + length);  // 少三件
    return is_digit(peek(at_ + length)) || in_words ? length : 0;
  }

  /// 有效 of 有效规范性文件 18 件, 规范性文件有效 18 件; but 有效回收, 有效申请. 现有, but 现有 3 个栏目.
  [[nodiscard]] bool in_force() const {
    const View rest = text_.substr(at_);
    const bool now = rest.starts_with(u"现有");
    if (!rest.starts_with(u"有效") && !now) return false;
    const View behind = rest.substr(2);
    return (is_digit(peek(at_ + 2)) && !now) || behind.starts_with(u"规范性文件") ||
           behind.starts_with(u"行政规范性文件") || behind.starts_with(u"规章") ||
           text_.substr(0, at_).ends_with(u"规范性文件");
  }

  /// 未收到, 没制定: what denies a verb. 未办结 is a word of its own, 未来 another.
  bool denial() {
    const char16_t c = text_[at_];
    if ((c != u'未' && c != u'没') || find_word(text_.substr(at_)).length > 1) return false;
    const Word verb = find_word(text_.substr(at_ + 1));
    if (!verb || !verb.entry->slots.meets(kVerbs)) return false;
    push({Slot::none}, 1);
    return true;
  }

  View text_;
  std::size_t at_;
  std::size_t next_ = View::npos;  ///< where it was looked already for the word behind another, and that word
  Word next_word_{};
  Tokens tokens_;
};

/// “本机关未保存”的 2 件: marks of quotation between known words say nothing.
void look_through_quotes(Tokens& tokens, View text) {
  static constexpr CharSet kQuotes{u"“”‘’「」『』"};
  for (Token& token : tokens) {
    if (token.is(Slot::text) && token.end == token.begin + 1 && kQuotes.has(text[token.begin]))
      token.slots = {Slot::filler};
  }
}

/// 一起 of 与上年结转申请一起，共 14 件: no number.
void look_through_together(Tokens& tokens, View text) {
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    const bool ends = at + 1 == tokens.size() || tokens[at + 1].is_mark();
    if (!ends || !tokens[at].is(Slot::quantity) || words_of(text, tokens[at]) != u"一起") continue;
    const Token& first = tokens[begin_of_clause(tokens, at)];
    if (first.is(Slot::also)) tokens[at].slots = {Slot::filler};
  }
}

/// 将 of 将 15 件信访类申请转信访渠道: what is done with them, and not what is to be done.
void look_through_objects(Tokens& tokens, View text) {
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    const bool leads = tokens[at].is(Slot::text) && tokens[at + 1].is(Slot::quantity);
    if (leads && is_any_of(words_of(text, tokens[at]), u"将 并将 已将 共将 现将")) tokens[at].slots = {Slot::filler};
  }
}

/// 省政府 of 被省政府撤销: who decided says nothing of how it ended.
void look_through_agents(Tokens& tokens, View text) {
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    const bool by = tokens[at].is(Slot::text) && words_of(text, tokens[at - 1]) == u"被";
    if (by && tokens[at + 1].is(Slot::outcome) && ends_in_any_of(words_of(text, tokens[at]), u"政府 法院 机关 厅 局"))
      tokens[at].slots = {Slot::filler};
  }
}

/// 全年 of 一至四季度分别收到 61 件、58 件、66 件、55 件，全年 230 件: what they come to.
void close_quarters(Tokens& tokens, View text) {
  bool quarters = false;
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    quarters = quarters || (tokens[at - 1].is(Time::part_of_year) && words_of(text, tokens[at - 1]).ends_with(u"季度"));
    const bool ends = tokens[at - 1].is(Slot::comma) && tokens[at + 1].is(Slot::quantity);
    if (quarters && ends && words_of(text, tokens[at]) == u"全年") tokens[at].slots.insert(Slot::total);
  }
}

}  // namespace

Tokens read_tokens(View text, std::size_t begin, std::size_t end, int year) {
  Tokens tokens = Tokenizer(text, begin, end).read();
  look_through_quotes(tokens, text);
  look_through_together(tokens, text);
  look_through_objects(tokens, text);
  look_through_agents(tokens, text);
  close_quarters(tokens, text);
  Slots said;
  for (const Token& token : tokens) said = said | token.slots;
  if (said.has(Slot::quantity)) compose_headings(tokens, text);
  compose_decisions(tokens, text);
  compose_documents(tokens, text);
  if (said.has(Slot::quantity)) compose_money(tokens, text);
  if (said.has(Slot::review)) compose_lawsuits(tokens, text);
  compose_topics(tokens, text);
  compose_applicants(tokens, text);
  compose_results(tokens, text);
  if (said.has_all({Slot::quantity, Slot::result})) compose_rows(tokens, text);
  compose_ended(tokens, text);
  compose_pending(tokens, text);
  if (said.has(Slot::quantity)) compose_others(tokens, text);
  compose_since(tokens, text.substr(0, end), year);
  compose_growth(tokens, text);
  compose_carrying(tokens, text.substr(0, end), year);
  compose_brackets(tokens, text);
  return tokens;
}

}  // namespace nianbao::prose
