#include "prose/tokens/lexicon.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace nianbao::prose {
namespace {

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

/// All words as a tree of letters. It grows where texts go along it: what is left of a pattern waits at the node that it has come to.
class Lexicon {
 public:
  Lexicon() {
    add(words_of_the_form());
    add(words_of_division());
    add(words_of_speech());
  }

  /// The longest word that `text` begins with, without what may follow it.
  Word longest(std::u16string_view text) {
    Word found;
    std::uint32_t node = kRoot;
    for (std::size_t at = 0; at < text.size(); ++at) {
      node = steps_[place(node, text[at])].to;
      if (node == kRoot) break;
      if (nodes_[node].waiting != kNone) open(node);
      if (nodes_[node].ends != kNone) found = {entries_[nodes_[node].ends], at + 1};
    }
    return found;
  }

 private:
  static constexpr std::uint32_t kRoot = 0;  // the first of the nodes
  static constexpr std::uint32_t kNone = UINT32_MAX;

  struct Node {
    std::uint32_t waiting = kNone;  ///< the first of the patterns that have come to it
    std::uint32_t ends = kNone;     ///< the entry of the word that ends here
  };
  /// A pattern at a node: its words from `at` on are to come.
  struct Rest {
    std::uint32_t entry;
    std::uint32_t at;
    std::uint32_t next;  ///< waiting at the same node
  };
  /// A step from a node by a letter, in a table of open addresses.
  struct Step {
    std::uint32_t from = kRoot;
    char16_t letter = 0;
    std::uint32_t to = kRoot;  ///< the root: no step, since nothing leads there
  };

  void add(std::span<const Entry> entries) {
    for (const Entry& entry : entries) {
      const auto id = static_cast<std::uint32_t>(entries_.size());
      entries_.push_back(&entry);
      for (std::size_t at = 0; at < entry.words.size();
           at = std::min(entry.words.find(u' ', at), entry.words.size()) + 1)
        go_on(kRoot, id, at);
    }
  }

  void open(std::uint32_t node) {
    for (std::uint32_t next = std::exchange(nodes_[node].waiting, kNone); next != kNone;) {
      const Rest rest = rests_[next];
      go_on(node, rest.entry, rest.at);
      next = rest.next;
    }
  }

  /// Lets a pattern go from a node to those of its next letters, or end there.
  void go_on(std::uint32_t node, std::uint32_t entry, std::size_t at) {
    const std::u16string_view words = entries_[entry]->words;
    const char16_t letter = at < words.size() ? words[at] : u' ';
    if (letter == u' ') {
      if (node != kRoot) nodes_[node].ends = entry;
    } else if (letter == u'{') {
      while (words[at] != u'}') {
        go_on(node, entry, ++at);
        at = words.find_first_of(u",}", at);
      }
    } else if (letter == u',' || letter == u'}') {
      go_on(node, entry, words.find(u'}', at) + 1);
    } else {
      const std::uint32_t next = step(node, letter);
      rests_.push_back({entry, static_cast<std::uint32_t>(at + 1), nodes_[next].waiting});
      nodes_[next].waiting = static_cast<std::uint32_t>(rests_.size() - 1);
    }
  }

  /// Where a letter leads from a node; adds the step where it is not there.
  std::uint32_t step(std::uint32_t from, char16_t letter) {
    std::size_t at = place(from, letter);
    if (steps_[at].to != kRoot) return steps_[at].to;
    if (nodes_.size() * 2 > steps_.size()) {
      const std::vector<Step> old = std::exchange(steps_, std::vector<Step>(steps_.size() * 2));
      for (const Step& it : old) {
        if (it.to != kRoot) steps_[place(it.from, it.letter)] = it;
      }
      at = place(from, letter);
    }
    const auto to = static_cast<std::uint32_t>(nodes_.size());
    steps_[at] = {from, letter, to};
    nodes_.emplace_back();
    return to;
  }

  /// Where the step stands, or where it would.
  [[nodiscard]] std::size_t place(std::uint32_t from, char16_t letter) const {
    const std::size_t mask = steps_.size() - 1;
    std::size_t at = (from * 0x9E3779B1U ^ letter * 0x85EBCA6BU) >> 7 & mask;
    while (steps_[at].to != kRoot && (steps_[at].from != from || steps_[at].letter != letter)) at = (at + 1) & mask;
    return at;
  }

  std::vector<const Entry*> entries_;
  std::vector<Node> nodes_ = std::vector<Node>(1);
  std::vector<Rest> rests_;
  std::vector<Step> steps_ = std::vector<Step>(1U << 13);  // room for what a report goes along
};

}  // namespace

Word find_word(std::u16string_view text) {
  static thread_local Lexicon lexicon;
  Word found = lexicon.longest(text);
  if (found) found.length += tail_length(found.entry->tail, text.substr(found.length));
  return found;
}

}  // namespace nianbao::prose
