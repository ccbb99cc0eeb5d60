#include <algorithm>

#include "prose/clauses/field.hpp"
#include "prose/tokens/words.hpp"

// What the words around a figure name.

namespace nianbao::prose {

const Token* Field::find(Slot slot) const { return find_any(Slots(slot)); }

const Token* Field::find_any(Slots slots) const {
  const auto at =
      std::find_if(words.rbegin(), words.rend(), [slots](const Token* word) { return word->is_any(slots); });
  return at == words.rend() ? nullptr : *at;
}

bool Field::has_any(Slots slots) const { return find_any(slots) != nullptr; }

Mask Field::joined(Slot slot) const {
  Mask cells = 0;
  bool joins = false;
  for (const Token* word : words) {
    if (word->is_any({Slot::pause, Slot::also}) || (word->is(Slot::open_list) && word->code == 1)) {
      joins = true;  // 同意公开（含部分公开）
    } else if (word->is(slot)) {
      cells = joins ? cells | word->code : word->code;
      joins = false;
    } else if (!word->is_any({Slot::filler, Slot::total, Slot::disclosure})) {
      joins = false;
    }
  }
  return cells;
}

Mask Field::all_of(Slot slot) const {
  Mask cells = 0;
  for (const Token* word : words) {
    if (word->is(slot)) cells |= word->code;
  }
  return cells;
}

std::size_t Field::begin(std::size_t otherwise) const {
  const auto says_something = [](const Token* word) {
    return !word->is_mark() && !is_bracket(*word) && !word->is(Slot::also) && !word->is(Whose::name);
  };
  const auto at = std::find_if(words.begin(), words.end(), says_something);
  return at == words.end() ? otherwise : (*at)->begin;
}

std::size_t Field::end(const Tokens& tokens, std::size_t number) const {
  const bool alone = number > 0 && number + 1 < tokens.size() && tokens[number - 1].is(Slot::open) &&
                     tokens[number + 1].is(Slot::close);
  const bool held = alone && !words.empty() && words.front()->begin < tokens[number - 1].begin;
  const std::size_t end = tokens[held ? number + 1 : number].end;
  return words.empty() ? end : std::max(end, words.back()->end);
}

}  // namespace nianbao::prose
