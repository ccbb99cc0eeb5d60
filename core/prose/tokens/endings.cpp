#include "prose/tokens/cells.hpp"
#include "prose/tokens/compose.hpp"

// How a request or a review ended, where several words say it.

namespace nianbao::prose {

namespace {

using View = std::u16string_view;

}  // namespace

void compose_results(Tokens& tokens, View text) {
  std::size_t kept = 0;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    Token* before = kept > 0 && tokens[at].is(Slot::result) ? &tokens[kept - 1] : nullptr;
    const View said = before != nullptr ? words_of(text, *before) : View();
    const bool about = said == u"信息" || said == u"政府信息";
    if (about && (tokens[at].code & ~rows::kUnavailable) == 0) before->slots = Slots{Slot::filler};
    const bool part = said.ends_with(u"部分") || said.ends_with(u"部分内容");
    if (before == nullptr || tokens[at].code != rows::kGranted || !before->is(Slot::text) || !part) {
      tokens[kept++] = tokens[at];
      continue;
    }
    const std::size_t begin = text.rfind(u"部分", before->end);
    if (begin == before->begin) --kept;
    else before->end = begin;
    tokens[kept] = tokens[at];
    tokens[kept].begin = begin;
    tokens[kept++].code = rows::kPartial;
  }
  tokens.resize(kept);
}

void compose_pending(Tokens& tokens, View text) {
  std::size_t kept = 0;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const bool follows = kept > 0 && tokens[kept - 1].is(Slot::none) && tokens[at].is(Slot::text);
    std::size_t next = at + 1;  // 未结 10 件, 未结的 10 件, 未结行政复议 3 件
    if (next < tokens.size() && words_of(text, tokens[next]) == u"的") ++next;
    const bool counts = next < tokens.size() && tokens[next].is_any({Slot::quantity, Slot::review});
    Token* none = follows && counts ? &tokens[kept - 1] : nullptr;
    if (none != nullptr && text.substr(none->begin, tokens[at].end - none->begin) == u"未结") {
      none->slots = Slots{Slot::outcome};
      none->code = columns::kPending;
      none->end = tokens[at].end;
    } else {
      tokens[kept++] = tokens[at];
    }
  }
  tokens.resize(kept);
}

}  // namespace nianbao::prose
