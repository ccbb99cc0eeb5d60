#include "prose/tokens/lexicon.hpp"

#include <algorithm>
#include <vector>

#include "text/word_trie.hpp"

namespace nianbao::prose {
namespace {

/// Calls `use` for each of the words that spaces part.
template <typename Use>
void each_pattern(std::u16string_view list, const Use& use) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(u' '), list.size());
    if (end > 0) use(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

/// How far what may follow a word goes in the text behind it.
std::size_t tail_length(std::u16string_view tail, std::u16string_view text) {
  std::size_t longest = 0;
  const auto step = [&](std::size_t at, char16_t letter) {
    return at < text.size() && text[at] == letter ? at + 1 : text.npos;
  };
  const auto use = [&](std::size_t end) { longest = std::max(longest, end == text.npos ? 0 : end); };
  if (!tail.empty()) expand(tail, std::size_t{0}, step, use);
  return longest;
}

class Lexicon {
 public:
  Lexicon() {
    add(words_of_the_form());
    add(words_of_division());
    add(words_of_speech());
  }

  [[nodiscard]] Word find(std::u16string_view text) const {
    const auto found = trie_.longest(text);
    if (!found) return {};
    const Entry* entry = entries_[found->id];
    return {entry, found->length + tail_length(entry->tail, text.substr(found->length))};
  }

 private:
  void add(std::span<const Entry> entries) {
    for (const Entry& entry : entries) {
      const auto id = static_cast<std::uint32_t>(entries_.size());
      entries_.push_back(&entry);
      const auto step = [&](WordTrie::Node from, char16_t letter) { return trie_.add(from, letter); };
      const auto use = [&](WordTrie::Node end) { trie_.end(end, id); };
      each_pattern(entry.words, [&](std::u16string_view pattern) { expand(pattern, WordTrie::kRoot, step, use); });
    }
  }

  WordTrie trie_;
  std::vector<const Entry*> entries_;
};

}  // namespace

Word find_word(std::u16string_view text) {
  static const Lexicon kLexicon;
  return kLexicon.find(text);
}

}  // namespace nianbao::prose
