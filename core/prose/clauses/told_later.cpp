#include "prose/clauses/told_later.hpp"

#include <algorithm>

#include "text/any_word.hpp"
#include "text/sentences.hpp"

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

/// 4 件申请因征求第三方意见，结转…: whether the words behind a number, up to a comma, tell why.
bool gives_cause(const Tokens& tokens, std::size_t number, View text) {
  bool cause = false;
  std::size_t at = number + 1;
  const std::size_t end = std::min(tokens.size(), at + kLongestClause);
  for (; at < end && !(tokens[at].is_mark() && !tokens[at].is(Slot::pause)) && !tokens[at].is_number(); ++at)
    cause = cause || (tokens[at].is(Slot::filler) && text[tokens[at].begin] == u'因');
  return cause && at < end && tokens[at].is(Slot::comma);
}

/// What is said to have come in or to have been done is not what is carried over behind it.
constexpr Slots kNouns{Slot::request, Slot::by_request, Slot::asking};
constexpr Slots kDone{Slot::receive, Slot::fresh,  Slot::accept, Slot::submit, Slot::handle,
                      Slot::answer,  Slot::finish, Slot::result, Slot::carry,  Slot::review};

/// The results that the words from a number on, up to the end of the clause behind its own, tell of; none where they tell of more.
std::vector<const Token*> results_behind(const Tokens& tokens, std::size_t at, View text) {
  constexpr Slots kAlong{Slot::filler, Slot::answer, Slot::handle, Slot::finish,
                         Slot::decide, Slot::whose,  Slot::asking};
  constexpr Slots kElse{Slot::applicant, Slot::review,   Slot::outcome,      Slot::document, Slot::decision,
                        Slot::fee,       Slot::carry,    Slot::change,       Slot::each,     Slot::none,
                        Slot::percent,   Slot::quantity, Slot::bare,         Slot::request,  Slot::by_request,
                        Slot::also,      Slot::rest,     Slot::respectively, Slot::open_list};
  constexpr Slots kEnds{Slot::comma, Slot::semicolon};
  std::vector<const Token*> results;
  bool behind = false;  // the comma
  for (++at; at < tokens.size() && !(tokens[at].is_mark() && (behind || !tokens[at].is(Slot::comma))); ++at) {
    if (tokens[at].is(Slot::result)) results.push_back(&tokens[at]);
    else if (behind ? !tokens[at].is_any(kAlong) : tokens[at].is_any(kElse)) return {};
    behind = behind || tokens[at].is(Slot::comma);
  }
  if (at < tokens.size() && !tokens[at].is_any(kEnds)) return {};
  // 告知予以公开的，共有 6 件 says of the next number what it counts.
  const bool of = at > 0 && text[tokens[at - 1].end - 1] == u'的';
  const bool sums = at + 1 < tokens.size() && tokens[at + 1].is(Slot::total);
  const bool leads = (of || sums) && at < tokens.size() && leads_to_number(tokens, at);
  return leads ? std::vector<const Token*>() : results;
}

/// 2 件涉及个人隐私的申请: requests of a kind that no cell counts.
bool counts_kind(const Tokens& tokens, std::size_t at, View text) {
  bool unknown = false;
  std::size_t last = at;
  const std::size_t end = std::min(tokens.size(), at + kLongestClause);
  while (last + 1 < end && !tokens[last + 1].is_mark() && !tokens[last + 1].is_number()) {
    unknown = tokens[++last].is(Slot::text) || unknown;
    const bool answered =
        last + 2 < end && words_of(text, tokens[last + 1]) == u"的" && tokens[last + 2].is(Slot::answer);
    if (unknown && tokens[last].is_any({Slot::request, Slot::asking}) && answered) return true;  // 涉安全申请的答复为…
  }
  return unknown && tokens[last].is_any({Slot::request, Slot::asking}) && text[tokens[last].begin - 1] == u'的';
}

/// 对 4 件与上位法不一致的规范性文件，按程序废除: at the number, the documents and what the next clause says became of them.
void repeal_later(Field& field, const Tokens& tokens, std::size_t at, View text) {
  if (at == 0 || words_of(text, tokens[at - 1]) != u"对") return;
  std::size_t comma = at + 1;
  while (comma < tokens.size() && !tokens[comma].is_mark() && !tokens[comma].is_number()) ++comma;
  const bool named = comma < tokens.size() && tokens[comma].is(Slot::comma) && tokens[comma - 1].is(Slot::document);
  if (!named) return;
  std::size_t verb = comma + 1;
  while (verb < tokens.size() && !tokens[verb].is_mark() && !tokens[verb].is_any({Slot::repeal, Slot::none})) ++verb;
  if (verb == tokens.size() || !tokens[verb].is(Slot::repeal)) return;
  field.words.insert(field.words.end(), {&tokens[comma - 1], &tokens[verb]});
  field.tail_known = field.portion = true;
}

}  // namespace

bool leads_to_number(const Tokens& tokens, std::size_t next) {
  if (next < tokens.size() && tokens[next].is(Slot::comma)) ++next;
  const Token* number = first_but(tokens, next, {Slot::filler, Slot::total});
  return number != nullptr && number->is(Slot::quantity);
}

bool joins_results(const Tokens& tokens, std::size_t respectively) {
  constexpr Slots kAlong{Slot::result, Slot::filler, Slot::pause, Slot::also, Slot::answer};
  std::size_t results = 0;
  for (std::size_t at = respectively + 1; at < tokens.size(); ++at) {
    const Token& token = tokens[at];
    if (token.is_mark() && !token.is(Slot::pause)) break;
    if (!token.is_any(kAlong)) return false;
    if (token.is(Slot::result)) ++results;
  }
  return results > 1;
}

namespace {

/// 1 件 of 另有 1 件于12月28日收到，…, 5 件因临近年末收件，…: it came in so late that it may be left.
bool came_late(const Tokens& tokens, std::size_t at, View text) {
  constexpr Slots kAlong{Slot::request, Slot::asking, Slot::by_request, Slot::filler};
  const Token* date = first_but(tokens, at + 1, kAlong);
  const Token* behind = first_but(tokens, at + 1, kAlong | Slots{Slot::time});
  if (date == nullptr || behind == nullptr || !behind->is_any({Slot::receive, Slot::accept, Slot::submit}))
    return false;
  const View when = text.substr(tokens[at].end, behind->begin - tokens[at].end);
  return date->is(Time::part_of_year) || has_any(when, u"临近年末 临近年底 接近年末 接近年底");
}

}  // namespace

const Token* carried_next(const Field& field, const Tokens& tokens, std::size_t at, View text) {
  const Token* pending = field.find(Slot::outcome);
  const View behind = text.substr(tokens[at].end, kLongestSentence);
  // 年底收到的 1 件申请，结转…; 另有 2 件申请正在征求意见，转入…
  const bool alone = (tokens[at].begin > 0 && text[tokens[at].begin - 1] == u'的') ||
                     (at + 1 < tokens.size() && tokens[at + 1].is_any(kNouns) && !field.has_any(kDone));
  const Token* on = field.find(Slot::carry);  // 1 件跨年度办理，结转…
  const bool left = ends_in_any_of(text.substr(0, tokens[at].begin), u"还有 尚有 仍有") &&
                    !field.has_any({Slot::finish, Slot::answer, Slot::result});
  const bool due = alone || left || came_late(tokens, at, text) || (on != nullptr && on->is(Carry::open)) ||
                   has_any(behind.substr(0, behind.find_first_of(u"，。；")), u"未到 未届") ||
                   gives_cause(tokens, at, text);
  if (!due && (pending == nullptr || pending->code != columns::kPending) && !field.has(Slot::rest)) return nullptr;
  ++at;
  while (at < tokens.size() && !tokens[at].is_mark() && !tokens[at].is_number()) ++at;
  if (at < tokens.size() && tokens[at].is_number()) return nullptr;  // 新收的 41 件中有 2 件未到期，结转…
  const Token* carried = nullptr;
  bool waits = false;  // 尚在法定答复期限内，结转下年度
  for (++at; at < tokens.size() && (!tokens[at].is_mark() || (waits && tokens[at].is(Slot::comma))); ++at) {
    if (tokens[at].is(Carry::out)) carried = &tokens[at];
    else if (carried != nullptr && tokens[at].is_any({Slot::finish, Slot::answer})) continue;  // 留待下一年度办结
    else if (tokens[at].is(Slot::outcome) && tokens[at].code == columns::kPending) waits = true;
    else if (tokens[at].is_mark()) waits = false;
    else if (!tokens[at].is_any({Slot::filler, Slot::handle}) && words_of(text, tokens[at]) != u"将") return nullptr;
  }
  return carried;
}

void end_later(Field& field, const Tokens& tokens, std::size_t at, View text) {
  constexpr Slots kTold{Slot::result, Slot::applicant, Slot::review, Slot::outcome, Slot::document, Slot::decision,
                        Slot::fee,    Slot::carry,     Slot::change, Slot::finish,  Slot::answer};
  repeal_later(field, tokens, at, text);
  if (field.has_any(kTold) || field.next_year != nullptr) return;
  constexpr Slots kAll{Slot::receive, Slot::fresh,      Slot::accept, Slot::handle,
                       Slot::request, Slot::by_request, Slot::asking};
  const bool of_those = tokens[at].begin > 0 && text[tokens[at].begin - 1] == u'的';  // 收到的 1 件申请为…
  const auto results =
      of_those || !field.has_any(kAll) ? results_behind(tokens, at, text) : std::vector<const Token*>();
  const bool noun = at + 1 < tokens.size() && tokens[at + 1].is_any(kNouns) &&
                    (field.words.empty() || field.words.back()->begin < tokens[at].begin);
  field.some = counts_kind(tokens, at, text);
  if (!results.empty()) {
    field.words.insert(field.words.end(), results.begin(), results.end());
    field.tail_known = field.portion = true;
  } else if (noun) {
    field.words.push_back(&tokens[at + 1]);
    field.portion = field.some = true;
  }
}

}  // namespace nianbao::prose
