#include <algorithm>

#include "prose/claims/reasons.hpp"
#include "text/any_word.hpp"
#include "text/sentences.hpp"

// Whether a sentence that does not name disclosure tells of it all the same: by what was asked, how that ended, and who contested it.

namespace nianbao::prose {
namespace {

/// 不予公开的 of 不予公开的 2 件申请, 结转至本年 of 结转至本年继续办理的申请: what a noun is of; its own place where nothing stands before it.
std::size_t said_of(const Tokens& tokens, std::size_t noun) {
  std::size_t at = noun;
  while (at > 0 && tokens[at - 1].is_any({Slot::filler, Slot::quantity})) --at;
  return at > 0 ? at - 1 : noun;
}

/// 部分公开的申请, 不予公开的答复, 上年结转的申请, 新收申请 12 件，结转 2 件: nothing but requests for information is told of so.
bool names_handled_requests(const Tokens& tokens) {
  Slots slots;
  bool handled = false;
  for (std::size_t at = 0; at < tokens.size() && !handled; ++at) {
    slots = slots | tokens[at].slots;
    if (!tokens[at].is_any({Slot::asking, Slot::answer})) continue;
    const Token& said = tokens[said_of(tokens, at)];
    const bool asked = tokens[at].is(Slot::asking);
    const bool withheld = said.is(Slot::result) && (said.code & (rows::kGranted | rows::kPartial)) == 0;
    // but 公开答复 of proposals
    handled = asked ? said.is(Slot::result) || said.is(Carry::in) || said.is(Carry::out) : withheld;
  }
  return handled || (slots.has_all({Slot::fresh, Slot::carry}) && slots.meets({Slot::asking, Slot::disclosure}));
}

/// 2024年新收的 14 件申请, 全年无法提供类答复 83 件: in section five, too, these are requests for disclosure.
bool tells_of_handling(const Tokens& tokens) {
  Slots slots;
  bool refused = false;  // 本年因属于执法案卷不予公开 6 件
  for (const Token& token : tokens) {
    slots = slots | token.slots;
    refused = refused || (token.is(Slot::result) && (token.code & (rows::kGranted | rows::kPartial)) == 0);
  }
  return (slots.has(Slot::asking) && slots.meets({Slot::fresh, Slot::carry, Slot::result})) ||
         slots.has_all({Slot::result, Slot::answer}) || (refused && slots.has(Slot::quantity));
}

/// 未经复议直接起诉 2 件、复议后起诉 1 件: lawsuits parted as table four has them, which are those of disclosure.
bool names_form_of_suits(const Tokens& tokens) {
  const auto is_such = [](const Token& token) {
    return token.is(Slot::review) && (token.code == rows::kDirect || token.code == rows::kAfter);
  };
  return std::any_of(tokens.begin(), tokens.end(), is_such) && !has_token(tokens, 0, tokens.size(), {Slot::decision});
}

}  // namespace

bool tells_of_requests(const Passage& passage, const Tokens& tokens) {
  if (names_handled_requests(tokens) || (passage.section == SectionId::problems && tells_of_handling(tokens)))
    return true;
  if (passage.section != SectionId::overview) return false;
  bool asked = false;
  bool disclosed = false;
  constexpr Mask kOnlyOfRequests = rows::kFile | rows::kInquiry | rows::kProcess | rows::kNeedsCreation |
                                   rows::kExcessive | rows::kConfirmIssued | rows::kNoCorrection | rows::kFeeUnpaid;
  Mask groups = 0;  // of results, one bit each
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    asked = asked || (tokens[at].is(Slot::asking) && tokens[at - 1].is_any({Slot::receive, Slot::fresh}));
    disclosed =
        disclosed || (tokens[at].is(Slot::publish) && passage.text.compare(tokens[at].begin, 4, u"主动公开") == 0);
    if (!tokens[at].is(Slot::quantity) || !tokens[at - 1].is(Slot::result)) continue;
    if ((tokens[at - 1].code & ~kOnlyOfRequests) == 0) return true;
    for (std::size_t group = 0; group < rows::kGroups.size(); ++group) {
      if ((tokens[at - 1].code & rows::kGroups[group]) != 0) groups |= bit(group);
    }
  }
  constexpr int kSeveral = 3;  // groups of results; one or two may be an example
  return (asked && disclosed) || __builtin_popcount(groups) >= kSeveral;
}

bool tells_of_contested(const Passage& passage, const Tokens& tokens) {
  const bool complains = passage.section == SectionId::problems && passage.names_replies;
  if (complains || names_form_of_suits(tokens)) return true;
  const std::size_t begin = tokens.front().begin;
  const std::u16string_view text = passage.words(begin, std::min(tokens.back().end, begin + kLongestSentence));
  const auto has = [&](std::u16string_view words) { return has_any(text, passage.letters, words); };
  if (has(u"不服答复 答复不服") && has(u"复议 诉讼 起诉")) return true;
  if (!has(u"复议 诉讼 法院")) return false;
  bool answered = false;
  bool ended = false;
  for (const Token& token : tokens) {
    if (token.is_mark() || token.is_number()) answered = ended = false;
    answered = answered || token.is(Slot::answer);
    ended = ended || token.is(Slot::outcome);
    if (answered && ended) return true;
  }
  return false;
}

}  // namespace nianbao::prose
