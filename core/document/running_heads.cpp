#include "document/running_heads.hpp"

#include <algorithm>
#include <functional>
#include <vector>

#include "text/chars.hpp"
#include "text/page_marks.hpp"
#include "text/sort.hpp"

namespace nianbao {
namespace {

using View = std::u16string_view;

/// The words with some Chinese behind a line with a page's number; npos where others stand there.
std::size_t head_below(const Lines& lines, std::size_t mark) {
  std::size_t at = mark + 1;
  while (at < lines.size() && is_white(lines[at])) ++at;
  const bool words = at < lines.size() && std::any_of(lines[at].begin(), lines[at].end(), is_han) &&
                     lines[at].find_first_of(u"|\t") == View::npos;  // no row of a table
  return words ? at : View::npos;
}

}  // namespace

Rewritten without_running_heads(const LinedText& source) {
  const Lines& lines = source.lines();
  const auto first = std::find_if_not(lines.begin(), lines.end(), is_white);
  std::vector<std::size_t> heads;
  std::vector<View> words;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool mark = page_mark_of(trimmed(lines[i])) == PageMark::certain;
    const std::size_t head = mark ? head_below(lines, i) : View::npos;
    if (head == View::npos) continue;
    heads.push_back(head);
    words.push_back(trimmed(lines[head]));
  }
  sort_stably(words, std::less<>());
  const auto is_again = [&](View head) {
    const auto same = std::equal_range(words.begin(), words.end(), head);
    return same.second - same.first > 1 || (first != lines.end() && head == trimmed(*first));
  };
  std::erase_if(heads, [&](std::size_t head) { return !is_again(trimmed(lines[head])); });
  if (heads.empty()) return std::nullopt;
  std::u16string out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!std::binary_search(heads.begin(), heads.end(), i)) out.append(lines[i]).push_back(u'\n');
  }
  return out;
}

}  // namespace nianbao
