#include "rule/deadlines_told.hpp"

#include <optional>

#include "rule/stretches.hpp"
#include "text/any_word.hpp"
#include "text/chars.hpp"
#include "text/numerals.hpp"

namespace nianbao {
namespace {

using View = std::u16string_view;

/// One way not to be answered in time, and the words that tell of it.
struct Delay {
  View words;          ///< of those that were
  bool broken;         ///< a deadline was: 均按期答复 says that none was
  std::size_t before;  ///< characters from the number of requests to these words: 4 件因案情复杂，经批准延长
};

constexpr Delay kDelays[]{{u"逾期 超期 超时 超出法定 超过法定 超出规定 超过规定 超出期限 超过期限", true, 16},
                          {u"延期 延长", false, 30}};

constexpr View kNever =
    u"无一 无一件 无一件申请 没有 没有一件 没有一件申请 无 未 未发生 未出现 不存在 未有 零 并无 均未";

/// Of what else is answered, of another year, or with some left out.
bool tells_of_others(View sentence) {
  return has_any(sentence, u"信访 热线 留言 提案 建议 工单 咨询 许可 审批 上年 去年 往年 避免 防止 杜绝 除 其余");
}

/// Where the first of the words stands, which spaces part, and its length.
std::optional<Stretch> first_of(View text, View words) {
  const auto at = find_first(text, words);
  if (!at) return std::nullopt;
  return Stretch{*at, *at + find_word(words, [&](View one) { return text.substr(*at).starts_with(one); }).size()};
}

/// 逾期未补正, 逾期不缴费: what who asked did not do in time.
bool is_of_applicants(View behind) { return !behind.empty() && View(u"未不没补缴").find(behind.front()) != View::npos; }

/// 均在法定期限内答复, 全部按期办结, in a clause.
bool keeps_all(View clause) {
  return has_any(clause, u"均 全部 全数 悉数") && has_any(clause, u"按时 按期 如期 期限内 时限内") &&
         has_any(clause, u"答复 办结 回复 办理");
}

/// The clause that denies a delay.
std::optional<Stretch> never_told(View sentence, const Delay& delay) {
  if (sentence.find(u"申请") == View::npos || tells_of_others(sentence)) return std::nullopt;
  for (std::size_t begin = 0; begin < sentence.size();) {
    const std::size_t end = std::min(sentence.find_first_of(u"，；", begin), sentence.size());
    const View clause = sentence.substr(begin, end - begin);
    const auto late = first_of(clause, delay.words);
    const bool denied =
        late && ends_in_any_of(clause.substr(0, late->begin), kNever) && !is_of_applicants(clause.substr(late->end));
    if (denied || (delay.broken && !late && keeps_all(clause))) return Stretch{begin, end};
    begin = end + 1;
  }
  return std::nullopt;
}

/// Where 2 件 or 2 件申请 ends right before a place, or within so many characters of it; its number where it is one.
std::optional<Stretch> requests_before(View sentence, std::size_t at, std::size_t reach) {
  const std::size_t from = at - std::min(at, reach);
  const std::size_t unit = sentence.substr(from, at - from).rfind(u'件');
  if (unit == View::npos) return std::nullopt;
  std::size_t begin = from + unit;
  while (begin > 0 && prose::begins_numeral(sentence[begin - 1])) --begin;
  const auto number = begin < from + unit ? prose::read_numeral(sentence, begin) : std::nullopt;
  return number && number->value > 0 ? std::optional(Stretch{begin, at}) : std::nullopt;
}

/// 2 件申请超出法定期限, 超期答复 2 件
std::optional<Stretch> some_told(View sentence, const Delay& delay) {
  constexpr std::size_t kAnswer = 12;  // characters from the words of a delay to 答复
  const auto late = first_of(sentence, delay.words);
  if (!late || tells_of_others(sentence) || ends_in_any_of(sentence.substr(0, late->begin), kNever))
    return std::nullopt;
  const View behind = sentence.substr(late->end, kAnswer);
  const auto answer = first_of(behind.substr(0, behind.find_first_of(u"，；")), u"答复 办结 回复 办理");
  if (is_of_applicants(behind) || !answer) return std::nullopt;
  const std::size_t end = late->end + answer->end;
  if (const auto before = requests_before(sentence, late->begin, delay.before)) return Stretch{before->begin, end};
  const auto number = end < sentence.size() ? prose::read_numeral(sentence, end) : std::nullopt;
  const bool counted = number && number->value > 0 && sentence.substr(end + number->length).starts_with(u'件');
  return counted ? std::optional(Stretch{late->begin, end + number->length + 1}) : std::nullopt;
}

/// The first place that `told` finds in a sentence, once its passage has spoken of requests.
template <typename Told>
std::optional<Span> first_told(const Narrative& prose, const Delay& delay, const Told& told) {
  for (const Passage& passage : prose.passages) {
    if (!passage.letters.may_have_all(u"申请")) continue;
    bool of_requests = false;  // so far
    for (const Stretch part : sentences_of(passage.text)) {
      const View sentence = View(passage.text).substr(part.begin, part.length());
      of_requests = of_requests || sentence.find(u"申请") != View::npos;
      const auto place = of_requests ? told(sentence, delay) : std::nullopt;
      if (place) return passage.span(part.begin + place->begin, part.begin + place->end);
    }
  }
  return std::nullopt;
}

/// So many days, and where they are told.
struct Days {
  Stretch words;
  double value;
};

/// The first number of a sentence from a place on that counts days.
std::optional<Days> days_from(View text, std::size_t begin, std::size_t end) {
  constexpr View kDays = u"个工作日 工作日 天 日";
  for (; begin < end && text[begin] != u'。'; ++begin) {
    const auto number = is_digit(text[begin]) ? prose::read_numeral(text, begin) : std::nullopt;
    if (!number) continue;
    const std::size_t behind = begin + number->length;
    const View unit = find_word(kDays, [&](View one) { return text.substr(behind).starts_with(one); });
    if (!unit.empty()) return Days{{begin, behind + unit.size()}, number->value};
    begin = behind - 1;  // 不予处理 1 件，用时最长的 26 个工作日
  }
  return std::nullopt;
}

}  // namespace

std::vector<ToldOtherwise> deadlines_told(const Narrative& prose) {
  std::vector<ToldOtherwise> out;
  for (const Delay& delay : kDelays) {
    const auto some = first_told(prose, delay, some_told);
    const auto never = some ? first_told(prose, delay, never_told) : std::nullopt;
    if (never) out.push_back({*never, *some});
  }
  return out;
}

std::vector<ToldOtherwise> limits_exceeded(const Narrative& prose) {
  constexpr std::size_t kReach = 24;  // characters from 未超 to each of the two numbers
  std::vector<ToldOtherwise> out;
  each_place(prose, u"未超", [&](const Passage& passage, std::size_t at) {
    const View text = passage.text;
    const std::size_t near = at - std::min(at, kReach);
    const std::size_t stop = text.substr(near, at - near).rfind(u'。');
    const std::size_t from = stop == text.npos ? near : near + stop + 1;
    if (has_any(text.substr(from, at - from), u"较 比 缩短 减少 上年 去年")) return;  // of which it is said what it was
    const auto took = days_from(text, from, at);
    const auto most = days_from(text, at, std::min(at + kReach, text.size()));
    if (took && most && took->value > most->value)
      out.push_back({passage.span(took->words.begin, took->words.end), passage.span(at, most->words.end)});
  });
  return out;
}

}  // namespace nianbao
