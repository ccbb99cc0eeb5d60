#include <algorithm>

#include "prose/tokens/compose.hpp"
#include "prose/tokens/lexicon.hpp"

// 政府信息公开申请 in all its words.

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

/// 希望获取 at the end of unknown words: what who asks wants of the information.
std::size_t length_of_seeking(View words) {
  static constexpr View kSeeks[]{u"要求", u"请求", u"获取", u"查询", u"查阅", u"索取", u"了解", u"希望"};
  constexpr std::size_t kMost = 3;  // verbs; nobody says more
  std::size_t length = 0;
  for (std::size_t verbs = 0; verbs < kMost; ++verbs) {
    const View rest = words.substr(0, words.size() - length);
    const auto seeks = [rest](View verb) { return rest.ends_with(verb); };
    const auto verb = std::find_if(std::begin(kSeeks), std::end(kSeeks), seeks);
    if (verb == std::end(kSeeks)) break;
    length += verb->size();
  }
  return length;
}

/// Cuts so many characters off a word: 获取 off 我局获取. What is left may be a word of its own, as 提出 of 提出要求.
void cut_off(Token& token, std::size_t length, View text) {
  token.end -= length;
  const Word left = find_word(text.substr(token.begin, token.end - token.begin));
  if (left && token.begin + left.length == token.end) {
    token.slots = left.entry->slots;
    token.code = left.entry->code;
  }
}

/// 提供政府信息 of 要求提供政府信息的申请
bool asks_to_provide(View said) {
  return said.starts_with(u"提供") && said.ends_with(u"信息") && said.find(u"部分") == View::npos;
}

}  // namespace

void compose_request(Tokens& tokens, View text) {
  bool information = false;
  bool disclosed = false;
  bool provide = false;
  std::size_t first = tokens.size() - 1;
  const std::size_t last = first;
  for (std::size_t at = first; at-- > 0;) {
    const Token& token = tokens[at];
    const View said = words_of(text, token);
    const bool provides = asks_to_provide(said);
    provide = provide || provides;
    const std::size_t longest = token.is(Slot::by_request) ? 9 : 8;  // characters: 依申请公开政府信息; 涉及政府信息公开
    const bool topic = token.is_any({Slot::disclosure, Slot::by_request}) && token.end - token.begin <= longest;
    const bool open = said == u"公开" && !disclosed;  // 公开政府信息公开申请 4 件 is what was done
    const bool about = is_any_of(said, u"信息 政府信息 政务信息 公开信息 各类信息");
    const bool asked = said == u"信息公开的";
    const std::size_t seeks = length_of_seeking(said);
    const bool link = is_any_of(said, u"的 工作 相关 有关 书面") || provides;
    if (seeks > 0 && seeks < said.size()) {
      if (first == last && !provide) return;
      cut_off(tokens[at], seeks, text);
      information = true;
      first = at + 1;
      break;
    }
    if (!topic && !open && !about && !link && !asked && seeks == 0) break;
    disclosed = disclosed || topic || open || asked || said == u"公开信息";
    information =
        information || (about && said != u"信息") || (seeks > 0 && (first < last || provide));  // 获取信息的申请
    if (!link) first = at;
  }
  if (first == last || !(disclosed || information)) return;
  Token whole = tokens[last];
  whole.slots = Slots{Slot::request};
  whole.begin = first > 0 ? tokens[first - 1].end : tokens.front().begin;  // also where that was cut
  tokens.resize(first);
  tokens.push_back(whole);
}

}  // namespace nianbao::prose
