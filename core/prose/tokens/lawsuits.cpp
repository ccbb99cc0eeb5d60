#include <algorithm>

#include "prose/tokens/cells.hpp"
#include "prose/tokens/compose.hpp"

// 复议后再起诉, 未经复议直接起诉: the two ways to sue, and what a court has.

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

/// 后, 再, 径行: what may stand between the review and the lawsuit.
bool leads_to_court(View said) {
  return is_any_of(said, u"程序 决定 过 之后 之 后 而 再 又 仍 继续 就 即 直接 径行 径直 径自 提起 的 不服 行 随后");
}

/// 直接起诉的 7 件行政诉讼, 4 件复议后起诉的行政诉讼: the noun behind a way to sue is of that way; behind 直接起诉、复议后起诉的 of both.
void narrow_lawsuits(Tokens& tokens, View text) {
  constexpr std::size_t kReach = 4;  // tokens, as 的 7 件 行政诉讼 has, and one more
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    const bool way =
        tokens[at].is(Slot::review) && (tokens[at].code == rows::kDirect || tokens[at].code == rows::kAfter);
    const bool joined = at > 0 && tokens[at - 1].is_any({Slot::pause, Slot::also});
    std::size_t noun = at + 1;
    while (noun < std::min(at + kReach, tokens.size()) &&
           (tokens[noun].is_any({Slot::quantity, Slot::disclosure}) || text[tokens[noun].begin] == u'的'))
      ++noun;
    const bool leads = way && !joined && noun < tokens.size();
    if (leads && tokens[noun].is(Slot::review) && tokens[noun].code == rows::kLitigation)
      tokens[noun].code = tokens[at].code;
  }
}

/// 先行复议的 7 件，径行起诉的 11 件: those that were reviewed before they were sued for, beside those that were not.
void narrow_reviewed_first(Tokens& tokens, View text) {
  const auto is_direct = [](const Token& token) { return token.is(Slot::review) && token.code == rows::kDirect; };
  if (std::none_of(tokens.begin(), tokens.end(), is_direct)) return;
  for (Token& token : tokens) {
    const bool first =
        token.is(Slot::review) && token.code == rows::kReconsideration && words_of(text, token).starts_with(u'先');
    if (first) token.code = rows::kAfter;
  }
}

/// 经过复议的 beside 未经复议的, 复议后 14 件 behind 诉讼 22 件，未经复议 8 件: those that were reviewed before they were sued for.
void narrow_reviewed_later(Tokens& tokens, View text) {
  const auto is_direct = [](const Token& token) { return token.is(Slot::review) && token.code == rows::kDirect; };
  const bool direct = std::any_of(tokens.begin(), tokens.end(), is_direct);
  for (std::size_t at = 1; direct && at + 1 < tokens.size(); ++at) {
    if (words_of(text, tokens[at]) == u"经复议" && words_of(text, tokens[at + 1]) == u"的") {
      tokens[at].slots = Slots{Slot::review};
      tokens[at].code = rows::kAfter;
    }
    if (!tokens[at].is(Slot::review) || tokens[at].code != rows::kReconsideration) continue;
    const bool behind = words_of(text, tokens[at + 1]) == u"后" || words_of(text, tokens[at + 1]) == u"之后";
    if (behind || is_any_of(words_of(text, tokens[at - 1]), u"经 经过 过 先")) tokens[at].code = rows::kAfter;
  }
}

/// 法院就 18 件信息公开案件立案: what a court has of them are lawsuits.
void name_cases_in_court(Tokens& tokens, View text) {
  bool court = false;
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    court = court || words_of(text, tokens[at]).ends_with(u"法院");
    if (!court || !tokens[at].is(Slot::disclosure) || words_of(text, tokens[at + 1]) != u"案件") continue;
    tokens[at].slots = Slots{Slot::review, Slot::disclosure};
    tokens[at].code = rows::kLitigation;
    tokens[at + 1].slots = Slots{Slot::filler};
  }
}

}  // namespace

namespace {

/// 政府信息公开类 of 被申请行政复议 61 件，其中政府信息公开类 5 件: so many of the reviews that were just counted.
void name_disclosed(Tokens& tokens) {
  constexpr std::size_t kReach = 12;  // tokens back to the reviews: 复议 61 件、诉讼 20 件，其中
  for (std::size_t at = 2; at + 1 < tokens.size(); ++at) {
    const std::size_t first = at - std::min(at, kReach);
    const bool item =  // 应诉 9 件，其中职称纠纷 5 件，信息公开 4 件
        tokens[at - 1].is(Slot::among) ||
        (tokens[at - 1].is_any({Slot::comma, Slot::pause}) && has_token(tokens, first, at, {Slot::among}));
    const bool counted = tokens[at].is(Slot::disclosure) && !tokens[at].is(Slot::review) && item &&
                         tokens[at + 1].is(Slot::quantity) &&
                         !(at + 2 < tokens.size() && tokens[at + 2].is(Slot::pause));
    const std::uint32_t reviews = counted ? codes_of(tokens, first, at, Slot::review) : 0;
    if (reviews == 0 || !has_number(tokens, first, at) || has_token(tokens, first, at, {Slot::disclosure})) continue;
    tokens[at].slots = Slots{Slot::review, Slot::disclosure};
    tokens[at].code = reviews;
  }
}

}  // namespace

void compose_lawsuits(Tokens& tokens, View text) {
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    if (!words_of(text, tokens[at]).ends_with(u"复议") && !words_of(text, tokens[at]).ends_with(u"程序")) continue;
    bool behind = false;
    bool again = words_of(text, tokens[at]).starts_with(u'经');  // 经复议再起诉
    std::size_t end = at + 1;
    const auto leads_on = [&](const Token& token) {
      return leads_to_court(words_of(text, token)) || (behind && token.is(Slot::disclosure));
    };
    for (; end < tokens.size() && leads_on(tokens[end]); ++end) {
      behind = behind || words_of(text, tokens[end]).ends_with(u'后');
      again = again || View(u"再又仍").find(words_of(text, tokens[end]).front()) != View::npos;
    }
    const bool sued = end < tokens.size() && tokens[end].is(Slot::review) &&
                      (tokens[end].code == rows::kLitigation || tokens[end].code == rows::kDirect);
    const bool unreviewed = tokens[at].is(Slot::review) && tokens[at].code == rows::kDirect;
    // 没有复议后起诉的 denies the lawsuits, 没有复议就起诉 only the review.
    const bool denied = sued && !unreviewed && !behind && at > 0 && tokens[at - 1].is(Slot::none) &&
                        (end > at + 1 || tokens[end].code == rows::kDirect);
    behind = behind || (again && sued && !denied && !unreviewed && tokens[end].code == rows::kLitigation);
    if (!sued || (behind ? unreviewed : !unreviewed && !denied)) continue;
    const std::size_t first = denied ? at - 1 : at;
    const bool named = has_token(tokens, at, end, {Slot::disclosure});
    tokens[first].slots = named ? Slots{Slot::review, Slot::disclosure} : Slots{Slot::review};
    tokens[first].code = behind ? rows::kAfter : rows::kDirect;
    tokens[first].end = tokens[end].end;
    tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(first + 1),
                 tokens.begin() + static_cast<std::ptrdiff_t>(end + 1));
  }
  narrow_lawsuits(tokens, text);
  narrow_reviewed_first(tokens, text);
  narrow_reviewed_later(tokens, text);
  name_cases_in_court(tokens, text);
  name_disclosed(tokens);
}

}  // namespace nianbao::prose
