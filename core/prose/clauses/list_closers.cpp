#include "prose/clauses/list_closers.hpp"

#include <algorithm>

#include "text/any_word.hpp"
#include "text/sentences.hpp"

// What a word like 共 behind a list may sum up, by the words on both sides of it.

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

}  // namespace

bool says_overlap(View text, const Tokens& tokens, std::size_t begin, std::size_t end) {
  const View said = text.substr(tokens[begin].begin, tokens[end].begin - tokens[begin].begin);
  constexpr std::size_t kNear = 12;  // characters: 两者兼有的 2 场，共 13 场
  const std::size_t from = std::max(tokens.front().begin, tokens[begin].begin - std::min(tokens[begin].begin, kNear));
  return has_any(said, u"去重 剔除 扣除") ||
         has_any(text.substr(from, tokens[begin].begin - from), u"兼有 交叉 重叠 重复计 重复统计 有重复");
}

bool explains_sum(View text, const Tokens& tokens, std::size_t number) {
  const View behind = text.substr(tokens[number].end, kLongestSentence);
  return behind.starts_with(u'（') && behind.substr(0, behind.find(u'）')).find(u"之和") != View::npos;
}

bool begins_count(const Tokens& tokens, std::size_t verb, std::size_t begin) {
  if (verb == tokens.size()) return false;
  if (tokens[verb].is_any({Slot::receive, Slot::accept})) return true;
  const auto same = [&](const Token& token) {
    return (token.is(Slot::answer) && tokens[verb].is(Slot::answer)) ||
           (token.is(Slot::finish) && tokens[verb].is(Slot::finish));
  };
  if (begin == 0) return false;
  const auto first = tokens.begin() + static_cast<std::ptrdiff_t>(begin_of_clause(tokens, begin - 1));
  return std::any_of(first, tokens.begin() + static_cast<std::ptrdiff_t>(begin), same);
}

bool publishes_again(const Tokens& tokens, std::size_t verb, std::size_t begin) {
  constexpr Slots kSays{Slot::publish, Slot::matter};
  const bool counts = begin > 2 && tokens[begin - 2].is(Slot::quantity) && tokens[begin - 3].is_any(kSays);
  return counts && verb < tokens.size() && tokens[verb].is_any(kSays);
}

bool takes_in_all(View text, const Tokens& tokens, std::size_t verb, std::size_t begin) {
  constexpr std::size_t kNear = 60;  // characters: three parts
  if (verb + 1 >= tokens.size() || !tokens[verb + 1].is_number()) return false;
  const std::size_t end = tokens[begin].begin;
  const std::size_t first = std::max(tokens.front().begin, end - std::min(end, kNear));
  return is_any_of(words_of(text, tokens[verb]), u"处理 处置 完成 调整 变更 变动 优化 规范") &&
         !has_any(text.substr(first, end - first), u"发现 排查 查出 收到 反馈 受理 接");
}

}  // namespace nianbao::prose
