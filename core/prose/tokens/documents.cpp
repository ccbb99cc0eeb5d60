#include "prose/tokens/compose.hpp"
#include "text/any_word.hpp"

namespace nianbao::prose {
namespace {

/// What 立, 增 and 废 of 立 3 件、废 1 件 do with documents; nothing where it is no such word.
Slots short_verb(const Tokens& tokens, std::u16string_view text, std::size_t at) {
  const bool alone = at + 1 < tokens.size() && tokens[at].is(Slot::text) && tokens[at + 1].is(Slot::quantity);
  if (!alone) return {};
  const auto said = words_of(text, tokens[at]);
  if (said == u"废") return {Slot::repeal};
  return is_any_of(said, u"立 增 制 增发 新立 新增") ? Slots{Slot::make} : Slots();
}

/// 规范性文件立 3 件、废 1 件: beside each other the short words are those of the form.
void take_short_verbs(Tokens& tokens, std::u16string_view text) {
  for (std::size_t at = 0; at + 3 < tokens.size(); ++at) {
    const Slots made = short_verb(tokens, text, at);
    const Slots gone = tokens[at + 2].is(Slot::pause) ? short_verb(tokens, text, at + 3) : Slots();
    const bool repeals = at + 3 < tokens.size() && tokens[at + 3].is(Slot::repeal);
    if (made.has(Slot::make) && (gone.has(Slot::repeal) || repeals)) tokens[at].slots = made;
    if (gone.has(Slot::repeal) && (made.has(Slot::make) || tokens[at].is(Slot::make))) tokens[at + 3].slots = gone;
  }
}

/// 文件 of 没有废止文件, 无文件废止
bool is_denied(const Tokens& tokens, std::size_t at) {
  const Token* next = first_but(tokens, at + 1, {Slot::filler});
  const bool behind = at > 1 && tokens[at - 1].is(Slot::repeal) && tokens[at - 2].is(Slot::none);
  return behind || (at > 0 && tokens[at - 1].is(Slot::none) && next != nullptr && next->is(Slot::repeal));
}

}  // namespace

void compose_documents(Tokens& tokens, std::u16string_view text) {
  if (has_token(tokens, 0, tokens.size(), {Slot::document})) take_short_verbs(tokens, text);
  const Token* noun = nullptr;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    Token& token = tokens[at];
    if (token.is(Slot::document)) noun = &token;
    const bool verb = at > 0 && tokens[at - 1].is_any({Slot::make, Slot::publish});
    if (verb && at + 1 < tokens.size() && tokens[at + 1].is(Slot::quantity) && words_of(text, token) == u"解读")
      token.slots = Slots{Slot::matter};  // 规范性文件配套发布解读 21 篇
    if (noun == nullptr || !is_denied(tokens, at) || words_of(text, token) != u"文件") continue;
    token.slots = Slots{Slot::document};
    token.code = noun->code;
  }
}

}  // namespace nianbao::prose
