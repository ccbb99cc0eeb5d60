#include <algorithm>

#include "prose/tokens/cells.hpp"
#include "prose/tokens/compose.hpp"
#include "prose/tokens/words.hpp"
#include "text/quantity_words.hpp"

// Brackets of numbers: what they hold, and whether they say anything.

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

/// Tells each token how far behind the bracket it stands that it is in.
void pair_brackets(Tokens& tokens) {
  std::vector<std::size_t> opened;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    tokens[at].behind_open = opened.empty() ? 0 : at - opened.back();
    if (tokens[at].is(Slot::open)) opened.push_back(at);
    else if (tokens[at].is(Slot::close) && !opened.empty()) opened.pop_back();
  }
}

/// （共 of 行政处罚决定（共33件）: the bracket counts what stands before it, with such a word or without.
void join_total_in_brackets(Tokens& tokens, View text) {
  std::size_t kept = 0;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    tokens[kept++] = tokens[at];
    const bool counts = at > 0 && at + 3 < tokens.size() && tokens[at].is(Slot::open) &&
                        tokens[at + 2].is(Slot::quantity) && tokens[at + 3].is(Slot::close) &&
                        !tokens[kept - 2].is_number() && !tokens[kept - 2].is_mark();
    if (!counts || !is_any_of(words_of(text, tokens[at + 1]), u"共 计 共计 合计 总计 总共")) continue;
    tokens[kept - 1].end = tokens[++at].end;
  }
  tokens.resize(kept);
}

/// Whether a bracket opens at a place behind a word, and holds nothing but a number: 招生入学（5 件）.
bool holds_number(const Tokens& tokens, std::size_t at) {
  if (at == 0 || at + 2 >= tokens.size() || !tokens[at].is(Slot::open)) return false;
  const Token& name = tokens[at - 1];
  return tokens[at + 1].is(Slot::quantity) && tokens[at + 2].is(Slot::close) && !name.is_number() && !name.is_mark() &&
         !name.is(Slot::percent);
}

/// （人民币）
bool names_currency(const Tokens& tokens, std::size_t at, View text) {
  return tokens[at].is(Slot::open) && at + 2 < tokens.size() && tokens[at + 2].is(Slot::close) &&
         words_of(text, tokens[at + 1]) == u"人民币";
}

/// Makes a bracket say nothing.
void look_through(Tokens& tokens, std::size_t open) {
  for (const std::size_t bracket : {open, open + 2}) {
    tokens[bracket].slots = {Slot::filler};
    tokens[bracket].code = kBracket;
  }
}

/// 行政规范性文件（件）：3: the number behind a bracket that holds nothing but a measure word is in that.
void measure_behind(Tokens& tokens, std::size_t open, View text) {
  if (!tokens[open].is(Slot::open) || open + 4 >= tokens.size() || !tokens[open + 2].is(Slot::close)) return;
  const View unit = words_of(text, tokens[open + 1]);
  Token& number = tokens[open + (tokens[open + 3].is(Slot::colon) ? 4 : 3)];
  if (!number.is(Slot::bare) || measure_length(unit) != unit.size()) return;
  number.slots = {Slot::quantity};
  number.measure = unit;
  look_through(tokens, open);
  tokens[open + 1].slots = {Slot::filler};
}

/// 招生入学（5 件）、教师招聘（4 件）: where brackets of a list hold its numbers they say nothing themselves; but what
/// 分别按不予公开（3 件）、无法提供（8 件）答复 counts may be of some.
void look_through_brackets(Tokens& tokens, View text) {
  std::optional<std::size_t> before;  // where that of the item before opens
  bool shared_out = false;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    shared_out =
        !tokens[at].is_any({Slot::comma, Slot::semicolon}) && (shared_out || tokens[at].is(Slot::respectively));
    if (before && at > *before + 3 && tokens[at].is_mark() && !tokens[at].is(Slot::open)) before.reset();
    if (names_currency(tokens, at, text)) look_through(tokens, at);
    measure_behind(tokens, at, text);
    if (!holds_number(tokens, at)) continue;
    if (before && !shared_out && tokens[*before + 3].is_any({Slot::pause, Slot::comma, Slot::also})) {
      look_through(tokens, *before);
      look_through(tokens, at);
    }
    before = at;
  }
}

}  // namespace

void compose_brackets(Tokens& tokens, View text) {
  if (!has_token(tokens, 0, tokens.size(), {Slot::open})) return;
  join_total_in_brackets(tokens, text);
  look_through_brackets(tokens, text);
  pair_brackets(tokens);
}

}  // namespace nianbao::prose
