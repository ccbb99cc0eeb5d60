#include "prose/phrase.hpp"

#include <algorithm>

namespace nianbao::prose {
namespace {

/// Words that make a figure another thing than a count of this year.
constexpr Senses kAside{Sense::change, Sense::compare,       Sense::average,
                        Sense::plan,   Sense::approximately, Sense::respectively};

/// What a quantity's phrase cannot reach across. A colon can stand between a name and its number.
bool is_border(const Lexeme& token) {
  return token.is_number() || token.is(Sense::percent) ||
         (token.is_mark() && !token.is(Sense::pause) && !token.is(Sense::colon));
}

/// Where the words behind a number end; at itself where they are those of the next number.
std::size_t end_of_tail(const std::vector<Lexeme>& tokens, std::size_t at, std::u16string_view text) {
  std::size_t end = at + 1;
  while (end < tokens.size() && !is_border(tokens[end]) && !tokens[end].is(Sense::pause) &&
         !tokens[end].is(Sense::each) && !parts_whole(tokens, end, text))
    ++end;
  return end < tokens.size() && tokens[end].is_number() ? at : end;
}

/// Several channels together, or channels with 各类, are all of them; 网络平台 and 网站依申请公开平台 are one.
bool names_one_channel(const std::vector<Lexeme>& tokens, std::size_t begin, std::size_t end,
                       std::u16string_view text) {
  bool named = false;
  bool joined = false;
  for (std::size_t i = begin; i < end; ++i) {
    const bool again = named && text.substr(tokens[i].begin).starts_with(u"线下");
    if (tokens[i].is(Sense::open_list) || (tokens[i].is(Sense::channel) && (joined || again))) return false;
    named = named || tokens[i].is(Sense::channel);
    joined = named && (joined || tokens[i].is(Sense::pause) || tokens[i].is(Sense::also));
  }
  return named;
}

/// 行政强制执行: the form counts it together with 行政强制措施.
bool names_execution(const Phrase& phrase, std::u16string_view text) {
  const Lexeme* decision = phrase.find(Sense::decision);
  if (decision == nullptr) return false;
  return text.substr(decision->begin, decision->end - decision->begin).ends_with(u"执行");
}

/// 从办理结果看：予以公开…, 申请人情况：自然人…: what leads to a list says nothing of its first item.
bool begins_list(const std::vector<const Lexeme*>& words) {
  const auto colon =
      std::find_if(words.begin(), words.end(), [](const Lexeme* word) { return word->is(Sense::colon); });
  return colon != words.end() && std::any_of(colon, words.end(), [](const Lexeme* w) {
           return w->is(Sense::result) || w->is(Sense::applicant);
         });
}

/// Whether 和 or 、 stands right before a number, and the words before that follow another one.
bool joins_counted(const std::vector<Lexeme>& tokens, std::size_t at) {
  if (at < 2 || !(tokens[at - 1].is(Sense::also) || tokens[at - 1].is(Sense::pause))) return false;
  std::size_t before = at - 1;
  while (before > 0 && !is_border(tokens[before - 1])) --before;
  return before < at - 1 && before > 0 && tokens[before - 1].is_number();
}

/// 2 件上年结转申请和 11 件新收申请: behind 和 another number begins, and the words before it were those of the first.
bool counts_anew(const std::vector<Lexeme>& tokens, std::size_t at) {
  return at + 1 < tokens.size() && tokens[at + 1].is_number();
}

void look_behind(Phrase& phrase, const std::vector<Lexeme>& tokens, std::size_t at, std::u16string_view text) {
  std::vector<const Lexeme*> behind;
  for (std::size_t i = at + 1; i < tokens.size(); ++i) {
    const Lexeme& token = tokens[i];
    const bool parts_items = (token.is(Sense::pause) && (behind.empty() || i + 1 == tokens.size())) ||
                             ((token.is(Sense::pause) || token.is(Sense::also)) && counts_anew(tokens, i));
    if (token.is_number()) return;  // 2件现行有效6件, where a comma was lost: the words are the next number's
    if (is_border(token) || parts_items || token.is(Sense::colon) || parts_whole(tokens, i, text)) break;
    if (token.is(Sense::text)) phrase.tail_known = false;
    if (token.is(Sense::carried_out)) phrase.next_year = &token;
    if (token.is(Sense::change) || token.is(Sense::compare)) break;  // 12 件同比增加…
    phrase.all_behind = token.is(Sense::each);
    if (phrase.all_behind) break;  // 12 件均已办结
    behind.push_back(&token);
  }
  for (const Lexeme* word : behind) {
    if (phrase.tail_known) phrase.words.push_back(word);
  }
}

/// 2 件尚在办理，结转下年度: what is pending is carried over in a clause of its own.
const Lexeme* carried_next(const Phrase& phrase, const std::vector<Lexeme>& tokens, std::size_t at) {
  const Lexeme* pending = phrase.find(Sense::outcome);
  if (pending == nullptr || pending->cells != "pending") return nullptr;
  while (at < tokens.size() && !tokens[at].is_mark()) ++at;
  const Lexeme* carried = nullptr;
  for (++at; at < tokens.size() && !tokens[at].is_mark(); ++at) {
    if (tokens[at].is(Sense::carried_out)) carried = &tokens[at];
    else if (!tokens[at].is(Sense::filler) && !tokens[at].is(Sense::handle)) return nullptr;
  }
  return carried;
}

}  // namespace

bool parts_whole(const std::vector<Lexeme>& tokens, std::size_t at, std::u16string_view text) {
  constexpr std::size_t kReach = 200;  // no clause of a report has so many words; each 中 of one looks at all of them
  if (!tokens[at].is(Sense::filler) || text[tokens[at].begin] != u'中') return false;
  const std::size_t end = std::min(tokens.size(), at + kReach);
  const std::size_t first = at > kReach ? at - kReach : 0;
  std::size_t next = at + 1;
  while (next < end && !is_border(tokens[next])) ++next;
  if (next == end || !(tokens[next].is_number() || tokens[next].is(Sense::percent))) return false;
  while (at > first && !is_border(tokens[at - 1])) --at;
  return at > first && tokens[at - 1].is_number();
}

std::size_t whole_before(const std::vector<Lexeme>& tokens, std::size_t at, std::u16string_view text) {
  if (at < 3 || !tokens[at].is(Sense::comma) || text[tokens[at].begin - 1] != u'中') return 0;
  const std::size_t number = at - (tokens[at - 2].is(Sense::asking) || tokens[at - 2].is(Sense::request) ? 3 : 2);
  return tokens[number].is_number() ? number : 0;
}

bool leads_to_list(const std::vector<Lexeme>& tokens, std::size_t at, std::u16string_view text) {
  if (tokens[at].begin > 0 && text[tokens[at].begin - 1] == u'的') return true;
  while (++at < tokens.size() && !tokens[at].is_mark() && !tokens[at].is_number()) {
  }
  return at < tokens.size() && tokens[at].is(Sense::colon);
}

bool tells_rest(const std::vector<Lexeme>& tokens, std::size_t at) {
  while (++at < tokens.size() && !tokens[at].is_mark() && !tokens[at].is_number()) {
  }
  while (++at < tokens.size() && !tokens[at].is_mark()) {
    if (tokens[at].is(Sense::carried_out) || tokens[at].cells == "pending") return true;
  }
  return false;
}

const Lexeme* Phrase::find(Sense sense) const {
  const auto at = std::find_if(words.rbegin(), words.rend(), [sense](const Lexeme* word) { return word->is(sense); });
  return at == words.rend() ? nullptr : *at;
}

bool Phrase::has_any(std::initializer_list<Sense> senses) const {
  return std::any_of(senses.begin(), senses.end(), [this](Sense sense) { return has(sense); });
}

std::string Phrase::joined_cells(Sense sense) const {
  std::string cells;
  bool joined = false;
  for (const Lexeme* word : words) {
    if (word->is(Sense::pause) || word->is(Sense::also) || word->cells == "with") {
      joined = true;  // 同意公开（含部分公开）
    } else if (word->is(sense)) {
      if (joined && !cells.empty()) cells += ',';
      else cells.clear();
      cells += word->cells;
      joined = false;
    } else if (!word->is(Sense::filler) && !word->is(Sense::total) && !word->is(Sense::disclosure)) {
      joined = false;
    }
  }
  return cells;
}

std::size_t Phrase::begin(std::size_t otherwise) const {
  const auto says_something = [](const Lexeme* word) { return !word->is_mark() && !word->is(Sense::also); };
  const auto at = std::find_if(words.begin(), words.end(), says_something);
  return at == words.end() ? otherwise : (*at)->begin;
}

/// Where the bracket of 不予公开（属于行政执法案卷）1 件 opens, which says nothing but the reason; else `at`.
std::size_t reason_before(const std::vector<Lexeme>& tokens, std::size_t at) {
  if (at == 0 || !tokens[at - 1].is(Sense::close)) return at;
  const auto close = tokens.begin() + static_cast<std::ptrdiff_t>(at - 1);
  const auto open = close - static_cast<std::ptrdiff_t>(close->behind_open);
  const bool plain =
      open != close && std::all_of(open + 1, close, [](const Lexeme& inside) {
        return Senses{Sense::result, Sense::filler, Sense::pause}.has(inside.sense) || inside.cells == "with";
      });
  return plain ? static_cast<std::size_t>(open - tokens.begin()) : at;
}

Phrase phrase_around(const std::vector<Lexeme>& tokens, std::size_t at, std::u16string_view text) {
  Phrase phrase;
  const std::size_t bracket = reason_before(tokens, at);
  std::size_t begin = at;
  while (begin > 0 && (begin > bracket || !is_border(tokens[begin - 1])) &&
         !(begin == at && joins_counted(tokens, at)) && !parts_whole(tokens, begin - 1, text))
    --begin;
  std::size_t first = at;
  while (first > begin && !tokens[first - 1].is(Sense::text)) --first;
  phrase.whole = first == begin;
  if (!phrase.whole)
    phrase.subject = text.substr(tokens[first - 1].begin, tokens[first - 1].end - tokens[first - 1].begin);
  for (std::size_t i = begin; i < at; ++i) {
    const Lexeme& token = tokens[i];
    phrase.published = phrase.published || token.is(Sense::publish);
    phrase.aside = phrase.aside || kAside.has(token.sense);
    if (i >= first) phrase.words.push_back(&token);
  }
  if (begins_list(phrase.words)) {
    phrase.whole = true;
    phrase.published = false;
  }
  phrase.aside = phrase.aside || tokens[at].approximate;
  phrase.channel =
      names_one_channel(tokens, begin, end_of_tail(tokens, at, text), text) || names_execution(phrase, text);
  look_behind(phrase, tokens, at, text);
  if (phrase.next_year == nullptr) phrase.next_year = carried_next(phrase, tokens, at);
  return phrase;
}

Phrase phrase_behind(const std::vector<Lexeme>& tokens, std::size_t at) {
  constexpr std::size_t kLongest = 40;  // longer ones say more than a negation
  Phrase phrase;
  for (std::size_t i = at + 1; i < tokens.size(); ++i) {
    const Lexeme& token = tokens[i];
    if (token.is_mark() && !token.is(Sense::pause)) break;
    if (phrase.words.size() == kLongest) phrase.tail_known = false;
    if (!phrase.tail_known) break;
    if (token.is(Sense::text) || token.is_number() || token.is(Sense::percent) || token.is(Sense::change))
      phrase.tail_known = false;
    phrase.words.push_back(&token);
  }
  return phrase;
}

}  // namespace nianbao::prose
