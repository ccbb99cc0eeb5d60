#include <algorithm>
#include <optional>

#include "prose/tokens/compose.hpp"
#include "text/word_list.hpp"

// What a clause speaks of that says nothing else: 行政处罚方面，….

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

/// 在规范性文件管理工作中，: the noun of a clause that says nothing but of what the next ones speak.
std::optional<std::size_t> topic_before(const Tokens& tokens, std::size_t mark, View text) {
  constexpr Slots kTopics{Slot::review, Slot::document, Slot::decision, Slot::fee};
  const std::size_t begin = begin_of_clause(tokens, mark);
  const std::size_t noun = find_token(tokens, begin, mark, kTopics);
  if (noun == mark) return std::nullopt;
  const View before = text.substr(tokens[begin].begin, tokens[noun].begin - tokens[begin].begin);
  const View behind = text.substr(tokens[noun].end, tokens[mark].begin - tokens[noun].end);
  const bool along = are_all(tokens, begin, noun, {Slot::filler, Slot::time});  // 年内，各项收费方面
  const bool led = is_any_of(before, u"在 就 关于 对于 从 有关 收取 征收");
  const bool is = (led || along) && (led || !behind.empty()) && length_of_topic_ending(behind) == behind.size();
  return is ? std::optional(noun) : std::nullopt;
}

/// 截至2024年12月31日 of 规范性文件方面，截至2024年12月31日，…
std::size_t end_of_time(const Tokens& tokens, std::size_t at) {
  std::size_t end = at;
  bool dated = false;
  for (; end < tokens.size() && tokens[end].is_any({Slot::filler, Slot::time}); ++end)
    dated = dated || tokens[end].is(Slot::time);
  return dated ? end : tokens.size();
}

/// ， of 受理的政府信息公开申请，2024年为 12 件
bool leads_to_amount(const Tokens& tokens, std::size_t comma, View text) {
  if (!tokens[comma - 1].is_any({Slot::request, Slot::by_request}) || comma + 3 >= tokens.size()) return false;
  const Token& is = tokens[comma + 2];
  const bool told = words_of(text, is) == u"为" || is.is(Slot::total);
  return tokens[comma + 1].is(Slot::time) && told && tokens[comma + 3].is(Slot::quantity);
}

}  // namespace

std::size_t length_of_topic_ending(View text) {
  static constexpr WordList kEnds(
      u"管理 清理 制定 制发 制订 发布 存量 效力 备案 工作 情况 方面 领域 而言 "
      u"来看 来说 数据 统计 执法 办理 实施 公开 一项 征收 收取 上 中 里 看");
  std::size_t length = 0;
  for (std::size_t more = 1; more > 0; length += more) more = kEnds.at_start(text.substr(length)).size();
  return length;
}

void compose_topics(Tokens& tokens, View text) {
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    if (!tokens[at].is_any({Slot::comma, Slot::colon})) continue;
    const auto noun = topic_before(tokens, at, text);
    if (noun || (at > 1 && leads_to_amount(tokens, at, text))) tokens[at].slots = Slots{Slot::colon};
    if (!noun) continue;
    for (std::size_t i = *noun + 1; i < at; ++i) tokens[i].slots = Slots{Slot::filler};
    const std::size_t end = end_of_time(tokens, at + 1);
    if (end < tokens.size() && tokens[end].is(Slot::comma))
      tokens[end].slots = Slots{Slot::filler};  // 行政复议方面，全年，发生 3 件
  }
}

}  // namespace nianbao::prose
