#include "prose/reasons.hpp"

#include <algorithm>

namespace nianbao::prose {
namespace {

/// 对 6 件涉及第三方权益的: some of them, about which something is told.
bool is_object(std::u16string_view text, const Lexeme& number) {
  return number.begin > 0 && text[number.begin - 1] == u'对';
}

}  // namespace

Unbound reason_of(const Phrase& phrase, std::u16string_view text, const std::vector<Lexeme>& lexemes, std::size_t at) {
  if (lexemes[at].is(Sense::percent)) return Unbound::rate;
  if (lexemes[at].approximate) return Unbound::rounded;
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
      default:
        break;
    }
  }
  return phrase.aside || is_object(text, lexemes[at]) ? Unbound::part : Unbound::no;
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
  const auto sentence = text.substr(lexemes.front().begin, lexemes.back().end - lexemes.front().begin);
  for (const std::u16string_view words :
       {u"信息公开无关", u"不涉及政府信息公开", u"不涉及信息公开", u"非政府信息公开"}) {
    if (sentence.find(words) != sentence.npos) return true;
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

}  // namespace nianbao::prose
