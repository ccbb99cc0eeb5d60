#include "prose/reasons.hpp"

#include <algorithm>

#include "prose/owner.hpp"
#include "report/report.hpp"

namespace nianbao::prose {
namespace {

/// 对 6 件涉及第三方权益的: some of them, about which something is told; but 对 2 件重复申请不予处理 are all that ended so.
bool is_object(const Phrase& phrase, std::u16string_view text, const Lexeme& number) {
  if (number.begin == 0 || text[number.begin - 1] != u'对') return false;
  const auto ends_so = [&](const Lexeme* word) {
    const bool group = word->cells == "granted" || word->cells == "partial" || word->cells.ends_with('.');
    return word->is(Sense::result) && group && word->begin >= number.end;
  };
  return std::none_of(phrase.words.begin(), phrase.words.end(), ends_so);
}

std::u16string_view words_of(std::u16string_view text, const Lexeme& lexeme) {
  return text.substr(lexeme.begin, lexeme.end - lexeme.begin);
}

/// 确保行政诉讼零败诉, 力争…: what the clause is after, not what it tells.
bool is_aim(std::u16string_view text, const std::vector<Lexeme>& lexemes, std::size_t at) {
  for (; at > 0 && (!lexemes[at - 1].is_mark() || lexemes[at - 1].is(Sense::pause)); --at) {
    const std::u16string_view words = words_of(text, lexemes[at - 1]);
    const bool aims = words.ends_with(u"确保") || words.ends_with(u"力求") || words.ends_with(u"努力");
    if (lexemes[at - 1].is(Sense::plan) || (lexemes[at - 1].is(Sense::text) && aims)) return true;
  }
  return false;
}

}  // namespace

Unbound reason_of(const Phrase& phrase, std::u16string_view text, const std::vector<Lexeme>& lexemes, std::size_t at) {
  if (lexemes[at].is(Sense::percent)) return Unbound::rate;
  if (lexemes[at].approximate) return Unbound::rounded;
  const bool grows = at > 0 && at + 1 < lexemes.size() && lexemes[at + 1].is(Sense::change);
  if (grows && std::u16string_view(u"由从自").find(words_of(text, lexemes[at - 1])) != std::u16string_view::npos)
    return Unbound::other_year;  // 由 16 件增加到 18 件
  for (std::size_t i = at; i > 0 && !lexemes[i - 1].is_mark() && !lexemes[i - 1].is_number(); --i) {
    switch (lexemes[i - 1].sense) {
      case Sense::change:
        return Unbound::difference;
      case Sense::average:
        return Unbound::average;
      case Sense::approximately:
        return Unbound::rounded;
      case Sense::compare:
      case Sense::plan:
        return Unbound::other_year;
      case Sense::none:  // 未被纠正的 15 件
        return Unbound::part;
      default:
        break;
    }
  }
  return phrase.aside || is_object(phrase, text, lexemes[at]) ? Unbound::part : Unbound::no;
}

Role role_of(Unbound why) {
  switch (why) {
    case Unbound::difference:
      return Role::difference;
    case Unbound::rate:
      return Role::rate;
    case Unbound::average:
      return Role::average;
    case Unbound::part:
      return Role::part;
    case Unbound::uncounted:
      return Role::other;
    default:
      return Role::total;
  }
}

bool divides_documents(const std::vector<Lexeme>& lexemes, std::u16string_view text) {
  const auto measure_of = [&](Sense sense, std::u16string_view words) {
    for (std::size_t at = 0; at + 1 < lexemes.size(); ++at) {
      const Lexeme& word = lexemes[at];
      const bool named = word.is(sense) && text.substr(word.begin, word.end - word.begin) == words;
      if (named && lexemes[at + 1].is(Sense::quantity)) return lexemes[at + 1].measure;
    }
    return std::u16string_view();
  };
  const auto measure = measure_of(Sense::publish, u"主动公开");
  return !measure.empty() && measure == measure_of(Sense::by_request, u"依申请公开");
}

bool counts_other_reviews(std::u16string_view text, const std::vector<Lexeme>& lexemes, std::size_t at) {
  constexpr std::size_t kReach = 1000;  // characters; no sentence of a report is as long
  const std::size_t number = lexemes[at].begin;
  const std::size_t begin = std::max(lexemes.front().begin, number - std::min(number, kReach));
  const auto sentence = text.substr(begin, std::min(lexemes.back().end, number + kReach) - begin);
  for (const std::u16string_view words :
       {u"信息公开无关", u"不涉及政府信息公开", u"不涉及信息公开", u"非政府信息公开", u"非信息公开"}) {
    if (sentence.find(words) != sentence.npos) return true;
  }
  // 其他行政诉讼案件 2 件
  for (std::size_t i = at; i > 0 && !lexemes[i - 1].is_mark() && !lexemes[i - 1].is_number(); --i) {
    const auto before = text.substr(0, lexemes[i - 1].begin);
    if (lexemes[i - 1].is(Sense::review) && (before.ends_with(u"其他") || before.ends_with(u"其它"))) return true;
  }
  constexpr std::size_t kNear = 4;
  const std::size_t end = std::min(lexemes.size(), at + kNear + 1);
  bool among = false;
  for (std::size_t i = at + 1; i < end && !lexemes[i].is_number(); ++i) {
    among = among || lexemes[i].is(Sense::among);
    if (among && lexemes[i].is(Sense::disclosure)) return true;
  }
  return false;
}

bool counts_applicants(const Phrase& phrase, const std::vector<Lexeme>& lexemes) {
  if (phrase.words.empty() || !phrase.words.front()->is(Sense::applicant)) return false;
  const Lexeme* first = phrase.words.front();
  constexpr std::u16string_view kPeople = u"名家位人户";
  return first != lexemes.data() && first[-1].is(Sense::quantity) && first[-1].measure.size() == 1 &&
         kPeople.find(first[-1].measure) != kPeople.npos;
}

bool counts_some_requests(const Phrase& phrase, std::u16string_view text) {
  if (phrase.has(Sense::result) && phrase.has_any({Sense::receive_new, Sense::carried_in})) return true;
  const Lexeme* asked = phrase.find(phrase.has(Sense::asking) ? Sense::asking : Sense::request);
  if (asked == nullptr || asked->begin == 0) return false;
  const char16_t before = text[asked->begin - 1];
  return before == u'类' || (before == u'的' && !phrase.whole);
}

bool is_judge(const Phrase& phrase) {
  return phrase.has(Sense::outcome) && (phrase.subject.ends_with(u"政府") || phrase.subject.ends_with(u"法院"));
}

bool counts_some_outcomes(std::u16string_view text, const std::vector<Lexeme>& lexemes, const Lexeme& outcome) {
  constexpr std::ptrdiff_t kReach = 100;  // no group of reviews is told of in so many words
  const auto ends = [](const Lexeme& lexeme) { return lexeme.is(Sense::semicolon) || lexeme.is(Sense::review); };
  const Lexeme* first = &outcome;
  const Lexeme* last = &outcome;
  while (first != &lexemes.front() && !ends(first[-1]) && &outcome - first < kReach) --first;
  while (last != &lexemes.back() && !ends(last[1]) && last - &outcome < kReach) ++last;
  const auto group = text.substr(first->begin, last->end - first->begin);
  const auto names = [group](std::initializer_list<std::u16string_view> kinds) {
    return std::any_of(kinds.begin(), kinds.end(), [&](auto kind) { return group.find(kind) != group.npos; });
  };
  const auto words = text.substr(outcome.begin, outcome.end - outcome.begin);
  if (words.starts_with(u"一审") || words.starts_with(u"二审")) return true;
  if (outcome.cells == "upheld") return names({u"驳回"});
  if (outcome.cells == "corrected") return names({u"撤销", u"责令", u"确认违法", u"变更"});
  return outcome.cells == "other" && names({u"终止", u"撤回", u"撤诉", u"驳回"});
}

bool counts_rest(std::u16string_view text, const std::vector<Lexeme>& lexemes, std::size_t at) {
  constexpr std::u16string_view kRest[]{u"尚有", u"仍有", u"还有", u"其余", u"剩余", u"余下", u"另有", u"余", u"另"};
  for (; at > 0 && (lexemes[at - 1].is(Sense::filler) || lexemes[at - 1].is(Sense::text)); --at) {
    const std::u16string_view words = words_of(text, lexemes[at - 1]);
    if (std::any_of(std::begin(kRest), std::end(kRest), [&](auto word) { return words.ends_with(word); })) return true;
    if (lexemes[at - 1].is(Sense::text)) return false;
  }
  return false;
}

bool is_hypothetical(std::u16string_view text, const std::vector<Lexeme>& lexemes, std::size_t at,
                     const Report& report) {
  if (at == 0) return false;
  const Lexeme& before = lexemes[at - 1];
  const std::u16string_view words = words_of(text, before);
  if (is_aim(text, lexemes, at)) return true;
  // 行政诉讼案件保持零败诉 tells what was reached; 做到零差错 alone what is aimed at.
  const bool reached = words == u"保持" || words == u"继续保持" || words == u"实现" || words == u"实现了";
  if (reached && at > 1 && lexemes[at - 2].is(Sense::review)) return false;
  for (const std::u16string_view word :
       {u"确保", u"做到", u"实现", u"若", u"如", u"对", u"是否", u"有", u"凡", u"因", u"无", u"并非"}) {
    if (words.ends_with(word)) return true;
  }
  return before.is(Sense::text) && !is_own_subject(words, report.organ, report.title_text);
}

}  // namespace nianbao::prose
