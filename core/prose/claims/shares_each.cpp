#include "prose/claims/comparisons.hpp"
#include "text/decimal.hpp"

namespace nianbao::prose {
namespace {

/// 占比分别为, 分别占, 占总数的比例分别为: whether the clause before a percentage says only that there is a share for each.
bool shares_each(const Tokens& tokens, std::size_t at, std::u16string_view text) {
  constexpr Slots kAlong{Slot::share,  Slot::respectively, Slot::filler, Slot::total, Slot::request,
                         Slot::asking, Slot::finish,       Slot::answer, Slot::whose};
  Slots said;
  for (; at > 0 && !tokens[at - 1].is_mark() && !tokens[at - 1].is_number(); --at) {
    const Token& token = tokens[at - 1];
    if (!token.is_any(kAlong) && !names_proportion(token, text)) return false;
    said = said | token.slots;
  }
  return said.has_all({Slot::share, Slot::respectively});
}

}  // namespace

bool names_proportion(const Token& token, std::u16string_view text) {
  const auto words = words_of(text, token);
  return words == u"比例" || words == u"比重";
}

std::size_t count_shares(const Tokens& tokens, std::size_t first) {
  std::size_t count = 1;
  while (first + 2 * count < tokens.size() && tokens[first + 2 * count].is(Slot::percent)) ++count;
  return count;
}

void add_each_share(const Passage& passage, const Sentence& sentence, std::vector<SharesOfEach>& out) {
  const Tokens& tokens = sentence.tokens;
  const auto span = [&](std::size_t at) { return passage.span(tokens[at].begin, tokens[at].end); };
  std::vector<Part> numbers;  // all that were said so far
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (tokens[at].is(Slot::quantity)) numbers.push_back({tokens[at].value, span(at)});
    if (!tokens[at].is(Slot::percent) || !shares_each(tokens, at, passage.text)) continue;
    const std::size_t count = count_shares(tokens, at);
    if (count < 2 || numbers.size() < count) return;
    SharesOfEach& shares = out.emplace_back();
    for (std::size_t i = 0; i < count; ++i) {
      const Token& share = tokens[at + 2 * i];
      Share& each = shares.shares.emplace_back();
      each.percent = {share.value, share.decimals};
      each.part = numbers[numbers.size() - count + i];
      each.span = span(at + 2 * i);
      each.sentence = span(0);
    }
    shares.numbers = numbers;
    at += 2 * (count - 1);
  }
}

}  // namespace nianbao::prose
