#include "prose/claims/between_cells.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace nianbao::prose {
namespace {

/// What may stand beside a name and leaves it what it is.
constexpr Slots kBesideName{Slot::filler, Slot::request, Slot::by_request, Slot::asking,     Slot::receive,
                            Slot::fresh,  Slot::accept,  Slot::handle,     Slot::answer,     Slot::finish,
                            Slot::submit, Slot::total,   Slot::also,       Slot::pause,      Slot::among,
                            Slot::decide, Slot::matter,  Slot::time,       Slot::disclosure, Slot::approximately};
constexpr std::array kKindsCompared{Slot::result, Slot::applicant, Slot::outcome, Slot::decision};

/// What words between two places name.
struct NamedKind {
  Slot kind;
  Mask cells;     ///< of documents and of how reviews ended the columns
  Mask rows = 0;  ///< and of those the rows, where a noun says which
};

/// 废止 of 废止规范性文件 26 件，比制发的多 18 件: the column that a verb stands for; 0 of other words.
Mask done_with_documents(const Token& token) {
  if (token.is(Slot::make)) return columns::kMade;
  return token.is(Slot::repeal) ? columns::kRepealed : token.is(Slot::in_force) ? columns::kInForce : 0;
}

/// 办结 of 办结申请比新收申请多 3 件: the row of all requests that a verb stands for; 0 of other words.
Mask done_with_requests(const Token& token) {
  if (token.is(Carry::in)) return rows::kCarriedIn;
  if (token.is(Carry::out)) return rows::kCarriedOut;
  if (token.is_any({Slot::fresh, Slot::receive, Slot::accept})) return rows::kNew;
  return token.is_any({Slot::finish, Slot::handle, Slot::answer}) ? rows::kHandled : 0;
}

/// All of one kind; none where something else is said. `counted`: with their number.
std::optional<NamedKind> named_between(const Tokens& tokens, std::size_t begin, std::size_t end, bool counted) {
  std::optional<NamedKind> named;
  Mask documents = 0;
  Mask reviews = 0;
  Mask requests = 0;
  for (std::size_t at = begin; at < end; ++at) {
    const Token& token = tokens[at];
    const auto kind =
        std::find_if(kKindsCompared.begin(), kKindsCompared.end(), [&](Slot slot) { return token.is(slot); });
    const bool other_year = token.is(Slot::time) && !token.is(Time::this_year);
    if (token.is(Slot::document)) documents |= token.code;
    requests |= done_with_requests(token);
    if (token.is(Slot::review)) {
      reviews |= token.code;
    } else if (const Mask done = done_with_documents(token)) {
      if (named) return std::nullopt;
      named = {Slot::document, done};
    } else if (kind == kKindsCompared.end()) {
      if (token.is(Slot::document) || token.is(Carry::in) || token.is(Carry::out)) continue;
      if (other_year || !(token.is_any(kBesideName) || (counted && token.is_number()))) return std::nullopt;
    } else if (named && named->kind != *kind) {
      return std::nullopt;
    } else {
      named = {*kind, (named ? named->cells : 0) | token.code};
    }
  }
  if (!named && reviews != 0) return NamedKind{Slot::review, reviews};
  if (!named && std::has_single_bit(requests)) return NamedKind{Slot::request, requests};
  const bool outcome = named && named->kind == Slot::outcome;
  if (named && reviews != 0 && !outcome) return std::nullopt;
  if (named) named->rows = outcome ? reviews : documents;
  return named;
}

/// The ways in which a name may be meant.
Readings readings_of(const NamedKind& named) {
  if (named.kind == Slot::result || named.kind == Slot::request) return {requests(named.cells)};
  if (named.kind == Slot::outcome) return {{TableId::review, named.rows, named.cells}};
  if (named.kind == Slot::review) return {{TableId::review, named.cells, columns::kAll}};
  if (named.kind == Slot::decision) return {{TableId::proactive, named.cells, columns::kDecisions}};
  if (named.kind == Slot::document) return {{TableId::proactive, named.rows, named.cells}};
  Readings out;
  for (const Mask row : {rows::kNew, rows::kHandled, rows::kNew | rows::kCarriedIn})
    out.add({TableId::requests, row, named.cells & ~columns::kLoosely});
  return out;
}

Topic topic_of(Slot kind) {
  if (kind == Slot::result) return Topic::results;
  if (kind == Slot::review || kind == Slot::outcome) return Topic::review;
  return kind == Slot::decision || kind == Slot::document ? Topic::proactive : Topic::requests;
}

/// What stands on both sides of a word: its clause, or the one before where it begins its own; and what follows up to `end`.
std::optional<Compared> around(const Tokens& tokens, std::size_t word, std::size_t end) {
  std::size_t begin = begin_of_clause(tokens, word);
  std::size_t last = word;
  if (begin == word && word > 1 && tokens[word - 1].is(Slot::comma)) begin = begin_of_clause(tokens, --last);
  if (begin > 1 && tokens[begin].is(Slot::share) &&
      tokens[begin - 1].is(Slot::comma)) {  // 73 件，占 23.6%，比…多 35 件
    last = begin - 1;
    begin = begin_of_clause(tokens, last);
  }
  auto one = named_between(tokens, begin, last, true);
  auto other = named_between(tokens, word + 1, end, false);
  if (!one || !other || one->kind != other->kind || (one->cells & other->cells) != 0) return std::nullopt;
  const Mask rows = one->rows | other->rows;
  const bool in_columns = one->kind == Slot::document || one->kind == Slot::outcome;
  if ((rows != 0) != in_columns) return std::nullopt;
  one->rows = other->rows = rows;
  return Compared{topic_of(one->kind), readings_of(*one), readings_of(*other)};
}

/// The last word of a clause before a place that one of these ends.
std::optional<std::size_t> word_before(std::u16string_view text, const Tokens& tokens, std::size_t at,
                                       std::u16string_view words) {
  const std::size_t begin = begin_of_clause(tokens, at);
  while (at-- > begin) {
    if (is_any_of(words_of(text, tokens[at]), words)) return at;
  }
  return std::nullopt;
}

}  // namespace

int direction_of(std::u16string_view text, const Token& token) {
  if (token.is(Growth::more) || is_any_of(words_of(text, token), u"多 高")) return 1;
  return token.is(Growth::less) || is_any_of(words_of(text, token), u"少 低 短 快 提前 提早") ? -1 : 0;
}

std::optional<Compared> compared_by_difference(std::u16string_view text, const Tokens& tokens, std::size_t number) {
  if (number < 3 || !tokens[number].is(Slot::quantity) || is_approximate(tokens, number)) return std::nullopt;
  const int direction = direction_of(text, tokens[number - 1]);
  const auto beside = direction != 0 ? word_before(text, tokens, number, u"比 较 相比") : std::nullopt;
  auto found = beside ? around(tokens, *beside, number - 1) : std::nullopt;
  if (found && direction < 0) std::swap(found->more, found->less);
  return found;
}

std::optional<Compared> compared_by_times(std::u16string_view text, const Tokens& tokens, std::size_t number) {
  if (!tokens[number].is(Slot::bare) || text.substr(tokens[number].end, 1) != u"倍") return std::nullopt;
  const auto is = word_before(text, tokens, number, u"是 为 约为 达");
  return is ? around(tokens, *is, number) : std::nullopt;
}

std::optional<Compared> compared_by_order(std::u16string_view text, const Tokens& tokens, std::size_t at) {
  const std::u16string_view word = words_of(text, tokens[at]);
  const std::size_t begin = begin_of_clause(tokens, at);
  std::size_t end = at + 1;
  while (end < tokens.size() && !tokens[end].is_mark() && !tokens[end].is(Slot::text)) ++end;
  if (!is_any_of(word, u"多于 高于 少于 低于") || has_number(tokens, begin, end)) return std::nullopt;
  auto found = around(tokens, at, end);
  if (found && is_any_of(word, u"少于 低于")) std::swap(found->more, found->less);
  return found;
}

Readings difference_of(const Compared& compared) {
  Readings out;
  for (const Reading *more = compared.more.begin(), *less = compared.less.begin(); more != compared.more.end();
       ++more, ++less) {
    Reading reading = *more;
    if (reading.rows == less->rows) reading.less_columns = less->columns;
    else reading.less_rows = less->rows;
    out.add(reading);
  }
  return out;
}

}  // namespace nianbao::prose
