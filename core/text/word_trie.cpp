#include "text/word_trie.hpp"

namespace nianbao {

WordTrie::Node WordTrie::add(Node from, char16_t letter) {
  const std::size_t at = place(from, letter);
  if (steps_[at].to != kRoot) return steps_[at].to;
  const auto to = static_cast<Node>(ids_.size());
  steps_[at] = {from, letter, to};
  ids_.push_back(kNone);
  if (ids_.size() * 4 > steps_.size() * 3) grow();
  return to;
}

void WordTrie::end(Node node, std::uint32_t id) {
  if (node != kRoot && ids_[node] == kNone) ids_[node] = id;
}

std::optional<WordTrie::Found> WordTrie::longest(std::u16string_view text) const {
  std::optional<Found> found;
  Node node = kRoot;
  for (std::size_t at = 0; at < text.size(); ++at) {
    node = steps_[place(node, text[at])].to;
    if (node == kRoot) break;
    if (ids_[node] != kNone) found = Found{ids_[node], at + 1};
  }
  return found;
}

/// Where the step stands, or where it would.
std::size_t WordTrie::place(Node from, char16_t letter) const {
  const std::size_t mask = steps_.size() - 1;
  std::size_t at = (from * 0x9E3779B1U ^ letter * 0x85EBCA6BU) >> 7 & mask;
  while (steps_[at].to != kRoot && (steps_[at].from != from || steps_[at].letter != letter)) at = (at + 1) & mask;
  return at;
}

void WordTrie::grow() {
  const std::vector<Step> old = std::move(steps_);
  steps_ = std::vector<Step>(old.size() * 2);
  for (const Step& step : old) {
    if (step.to != kRoot) steps_[place(step.from, step.letter)] = step;
  }
}

}  // namespace nianbao
