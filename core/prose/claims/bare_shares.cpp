#include <algorithm>
#include <optional>

#include "prose/claims/comparisons.hpp"
#include "text/any_word.hpp"

// 信息来源中，网站占 52%、微信占 38%: shares of one division without their numbers, which come to no more than all of it.

namespace nianbao::prose {
namespace {

/// The comma of 信息来源中，网站占 52%、微信占 38%: what stands before it says of what all are.
std::optional<std::size_t> whole_named(std::u16string_view text, const Tokens& tokens) {
  const auto comma = std::find_if(tokens.begin(), tokens.end(), [](const Token& token) { return token.is_mark(); });
  if (comma == tokens.end() || text[comma->begin] != u'，' || comma->begin == 0 || text[comma->begin - 1] != u'中')
    return std::nullopt;
  const auto said = text.substr(tokens.front().begin, comma->begin - tokens.front().begin);
  // 新收申请中，自然人占 95%、网络申请占 80%: kinds of several divisions.
  const auto count = [&](Slot slot) {
    return std::count_if(comma, tokens.end(), [slot](const Token& token) { return token.is(slot); });
  };
  const auto shares = count(Slot::percent);
  for (const Slot kind : {Slot::applicant, Slot::result, Slot::channel}) {
    const auto named = count(kind);
    const bool divides = kind != Slot::channel || said.find(u"申请") != said.npos;
    if (divides && named > 0 && named < shares) return std::nullopt;
  }
  // Of people several things may be true: 工作人员中，党员占 60%、本科以上占 90%.
  const bool people =
      said.size() < 2 || std::u16string_view(u"员人众者干家户").find(said[said.size() - 2]) != said.npos;
  const bool number = std::any_of(tokens.begin(), comma, [](const Token& token) { return token.is_number(); });
  return people || number ? std::nullopt : std::optional(static_cast<std::size_t>(comma - tokens.begin()));
}

/// 网络申请占 58%，邮寄申请占 31%，当面申请占 20%: shares of nothing but the ways in which requests came in, each by one of them.
bool divides_by_channel(const Tokens& tokens) {
  constexpr Slots kAsked{Slot::asking, Slot::request, Slot::submit};  // 从提交渠道看，
  constexpr Slots kAlong = kAsked | Slots{Slot::share, Slot::filler, Slot::text};
  std::size_t shares = 0;
  std::size_t channels = 0;
  bool asked = false;
  for (const Token& token : tokens) {
    if (token.is(Slot::channel)) ++channels;
    else if (token.is(Slot::percent) && channels != ++shares) return false;
    else if (!token.is_any(kAlong | Slots{Slot::percent, Slot::comma, Slot::pause})) return false;
    asked = asked || token.is_any(kAsked);
  }
  return asked && shares > 2;
}

/// 端 of 手机端占 52%，电脑端占 31%，自助终端占 24%: kinds that all are named alike, behind the comma of what they divide.
bool are_named_alike(std::u16string_view text, const Tokens& tokens, std::size_t comma) {
  constexpr std::size_t kSeveral = 3;  // parts with their shares; two may be of two divisions
  std::size_t shares = 0;
  char16_t last = 0;
  for (std::size_t at = comma + 1; at < tokens.size(); ++at) {
    if (!tokens[at].is(Slot::percent)) continue;
    if (!tokens[at - 1].is(Slot::share) || tokens[at - 1].begin == tokens[comma].end) return false;
    const char16_t name = text[tokens[at - 1].begin - 1];
    if (shares++ > 0 && name != last) return false;
    last = name;
  }
  return shares >= kSeveral;
}

/// Behind 占比分别为 of 信息来源占比分别为：网站占 52%、微信占 31%.
std::optional<std::size_t> told_in_turn(const Tokens& tokens) {
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    if (tokens[at].is(Slot::respectively) && tokens[at - 1].is(Slot::share)) return at;
  }
  return std::nullopt;
}

/// Where the shares of one division without their numbers begin: behind 其中, parted by 、 alone, or in a sentence of nothing else.
std::optional<std::size_t> begin_of_division(const Passage& passage, const Tokens& tokens) {
  const auto begin = tokens.front().begin;
  const auto text = std::u16string_view(passage.text).substr(begin, tokens.back().end - begin);
  const std::u16string_view lead = text.substr(0, text.find(u'，'));
  // 从领域看 parts all of them; of people, and of how they came to know, several things may be true
  const bool kinds = ends_in_any_of(lead, u"看 分 划分 分类") && !has_any(text, u"员 干部 人数 问卷 受访 渠道 途径");
  const bool one_division = (text.starts_with(u'从') || text.starts_with(u'按')) &&
                            (kinds || lead.find(u"申请") != lead.npos) && lead.find_first_of(u"和、及与") == lead.npos;
  const auto among = std::find_if(tokens.begin(), tokens.end(), [](const Token& l) { return l.is(Slot::among); });
  const auto named = whole_named(passage.text, tokens);
  if (divides_by_channel(tokens)) return 0;
  const auto in_turn = told_in_turn(tokens);
  const bool alike = named && are_named_alike(passage.text, tokens, *named);
  const auto first = one_division ? tokens.begin()
                     : named      ? tokens.begin() + static_cast<std::ptrdiff_t>(*named)
                     : in_turn    ? tokens.begin() + static_cast<std::ptrdiff_t>(*in_turn)
                                  : among;
  const bool bare = std::none_of(first == tokens.end() ? first : first + 1, tokens.end(), [&](const Token& token) {
    return token.is_number() || token.is(Slot::among) || token.is(Slot::open) ||
           (!one_division && !alike && token.is_mark() && !token.is_any({Slot::pause, Slot::colon}));
  });
  return bare && first != tokens.end() ? std::optional(static_cast<std::size_t>(first - tokens.begin())) : std::nullopt;
}

}  // namespace

void add_bare_shares(const Passage& passage, const Sentence& sentence, std::vector<Share>& out) {
  const auto& tokens = sentence.tokens;
  const auto first_share = begin_of_division(passage, tokens);
  if (!first_share) return;
  std::size_t first = *first_share;  // of those that are parted by ， and 、
  for (std::size_t at = first + 1; at < tokens.size(); ++at) {
    if (tokens[at].is(Slot::semicolon)) first = at;
    if (!tokens[at].is(Slot::percent) || !tokens[at - 1].is(Slot::share)) continue;
    Share& share = out.emplace_back();
    share.percent = {tokens[at].value, tokens[at].decimals};
    share.span = passage.span(tokens[at].begin, tokens[at].end);
    share.sentence = passage.span(tokens[first].begin, tokens[first].end);
  }
}

}  // namespace nianbao::prose
