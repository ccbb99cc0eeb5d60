#include <algorithm>
#include <optional>

#include "prose/claims/comparisons.hpp"

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

/// What is done, where nothing of it can be left.
constexpr View kDeeds[]{u"整改", u"核实", u"办结", u"解决", u"反馈", u"落实", u"答复", u"更新", u"清理", u"完成"};

constexpr std::size_t kAhead = 24;  // tokens between 全部 and what is left, and of that: two short clauses

/// 整改 of 已全部整改到位, right behind 全部 or 均.
std::optional<View> deed_of_all(const Words& words, std::size_t each) {
  constexpr std::size_t kLongest = 8;  // characters, as 完成已整改到位 has, and one more
  View behind = View(words.passage.text).substr(words.tokens[each].end, kLongest);
  behind = behind.substr(0, behind.find_first_of(u"，。；、"));
  if (behind.starts_with(u"完成")) behind.remove_prefix(2);
  if (behind.starts_with(u'已')) behind.remove_prefix(1);
  const auto deed =
      std::find_if(std::begin(kDeeds), std::end(kDeeds), [behind](View word) { return behind.starts_with(word); });
  return deed == std::end(kDeeds) ? std::nullopt : std::optional(*deed);
}

/// 尚有 2 个问题正在整改, from 尚有 or 剩余: where that clause ends.
std::optional<std::size_t> remains(const Words& words, std::size_t at, View deed) {
  const auto word = words.text(at);
  const bool leads = words.tokens[at].is_any({Slot::rest, Slot::among}) || word == u"仍有" || word == u"尚有" ||
                     word == u"还有" || word == u"仅有";
  if (!leads || at + 1 >= words.tokens.size() || !words.counts(at + 1) || words.tokens[at + 1].value == 0)
    return std::nullopt;
  std::size_t end = at + 1;
  const std::size_t last = std::min(words.tokens.size(), at + kAhead);
  while (end + 1 < last && !words.tokens[end + 1].is_mark()) ++end;
  const View said = words.passage.words(words.tokens[at + 1].end, words.tokens[end].end);
  const std::size_t done = said.find(deed);
  if (done == View::npos) return std::nullopt;
  const View before = said.substr(0, done);
  // 全部整改，其中 3 个限期整改到位: those are done, too.
  if (words.tokens[at].is(Slot::among) && before.find(u"限期") != View::npos) return std::nullopt;
  const bool open = has_any(before, u"正在 尚未 未 待 仍在 还在 限期");
  return open ? std::optional(end) : std::nullopt;
}

}  // namespace

void add_remainders(const Passage& passage, const Sentence& sentence, std::vector<Remainder>& out) {
  const Words words(passage, sentence);
  for (std::size_t at = 0; at < words.tokens.size(); ++at) {
    const auto deed = words.tokens[at].is(Slot::each) ? deed_of_all(words, at) : std::nullopt;
    if (!deed) continue;
    for (std::size_t i = at + 1; i < std::min(words.tokens.size(), at + kAhead); ++i) {
      const auto end = remains(words, i, *deed);
      if (!end) continue;
      const std::size_t said = passage.text.find(*deed, words.tokens[at].end) + deed->size();
      out.push_back(
          {passage.span(words.tokens[at].begin, said), passage.span(words.tokens[i].begin, words.tokens[*end].end)});
      break;
    }
  }
}

}  // namespace nianbao::prose
