#include "prose/tokens/compose.hpp"

namespace nianbao::prose {

void compose_documents(Tokens& tokens, std::u16string_view text) {
  const Token* noun = nullptr;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    Token& token = tokens[at];
    if (token.is(Slot::document)) noun = &token;
    const bool verb = at > 0 && tokens[at - 1].is_any({Slot::make, Slot::publish});
    if (verb && at + 1 < tokens.size() && tokens[at + 1].is(Slot::quantity) && words_of(text, token) == u"解读")
      token.slots = Slots{Slot::matter};  // 规范性文件配套发布解读 21 篇
    const bool denied = noun != nullptr && at > 1 && tokens[at - 1].is(Slot::repeal) && tokens[at - 2].is(Slot::none);
    if (!denied || words_of(text, token) != u"文件") continue;
    token.slots = Slots{Slot::document};
    token.code = noun->code;
  }
}

}  // namespace nianbao::prose
