#include <algorithm>

#include "prose/claims/comparisons.hpp"
#include "prose/clauses/items.hpp"

// 全年公开信息 9174 条。上年公开 8530 条，同比增长 8.2%: what a sentence says of a number in the one before.

namespace nianbao::prose {
namespace {

/// 自然人 6 件 of 收到申请 7 件，自然人 6 件，企业 1 件, by its list or by what it counts
bool is_part(const Sentence& sentence, std::size_t number) {
  const std::size_t begin = begin_of_clause(sentence.tokens, number);
  return has_token(sentence.tokens, begin, number, {Slot::applicant, Slot::result}) ||
         std::any_of(sentence.lists.begin(), sentence.lists.end(), [number](const ListOfNumbers& list) {
           return std::find(list.parts.begin(), list.parts.end(), number) != list.parts.end();
         });
}

/// 公开 of 上年公开 8530 条, from the beginning of its clause to its number: what is said of it beside when and whose it was.
bool names_it(const Token& token) { return !token.is_any({Slot::time, Slot::filler, Slot::whose, Slot::total}); }

/// Whether a number is named as the whole before it is: 公开 of 上年公开 8530 条 behind 全年公开信息 9174 条; or not at all, 上年 8530 条.
bool is_named_alike(const Passage& passage, const Tokens& own, std::size_t number, const Token& whole) {
  constexpr std::size_t kClause = 30;  // characters: what is counted, and how
  const auto& text = passage.text;
  std::u16string label;
  for (std::size_t at = begin_of_clause(own, number); at < number; ++at) {
    if (names_it(own[at])) label += words_of(text, own[at]);
  }
  const std::size_t from = whole.begin - std::min(whole.begin, kClause);
  const auto clause = std::u16string_view(text).substr(from, whole.begin - from);
  return label.empty() || clause.substr(clause.find_last_of(u"。，；") + 1).find(label) != clause.npos;
}

}  // namespace

const Token* whole_of_next(const Sentence& sentence, const Sentence& next) {
  const auto& tokens = sentence.tokens;
  const auto first = std::find_if(next.tokens.begin(), next.tokens.end(), [](const Token& token) {
    return token.is(Slot::quantity) && !token.measure.ends_with(u'日');  // 在20个工作日内答复 11 件
  });
  const Token* whole = nullptr;
  int depth = 0;
  for (std::size_t at = 0; first != next.tokens.end() && at < tokens.size(); ++at) {
    depth += tokens[at].is(Slot::open) ? 1 : tokens[at].is(Slot::close) ? -1 : 0;
    const bool counts = tokens[at].is(Slot::quantity) && depth == 0 && !is_aside(tokens, at) &&
                        add_up(tokens[at].measure, first->measure);
    if (!counts || is_part(sentence, at)) continue;
    if (whole != nullptr) return nullptr;
    whole = &tokens[at];
  }
  return whole;
}

void add_growth_across(const Passage& passage, const std::vector<Sentence>& sentences, std::size_t next,
                       std::vector<Change>& out) {
  const Sentence& own = sentences[next];
  const auto counts = [](const Token& token) { return token.is(Slot::quantity); };
  const auto first = std::find_if(own.tokens.begin(), own.tokens.end(), counts);
  if (first == own.tokens.end() || std::any_of(first + 1, own.tokens.end(), counts)) return;
  const auto number = static_cast<std::size_t>(first - own.tokens.begin());
  if (own.settings[number].when != When::other_year ||
      !has_token(own.tokens, number, own.tokens.size(), {Slot::percent}))
    return;
  const Sentence& before = sentences[next - 1];
  const Token* whole = whole_of_next(before, own);
  if (whole == nullptr || whole->measure != first->measure || !is_named_alike(passage, own.tokens, number, *whole))
    return;
  const Setting& setting = before.settings[static_cast<std::size_t>(whole - before.tokens.data())];
  if (!setting.fits()) return;
  Sentence joined{
      {*whole, {.slots = Slots{Slot::comma}, .begin = whole->end, .end = whole->end + 1}}, {setting, setting}, {}};
  for (std::size_t at = 0; at < own.tokens.size(); ++at) {  // without its name, which is that of the whole
    if (at < number && names_it(own.tokens[at])) continue;
    joined.tokens.push_back(own.tokens[at]);
    joined.settings.push_back(own.settings[at]);
  }
  add_changes(passage, joined, out);
}

}  // namespace nianbao::prose
