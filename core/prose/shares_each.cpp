#include <span>

#include "prose/cells.hpp"
#include "prose/compare.hpp"
#include "prose/rates.hpp"

namespace nianbao::prose {
namespace {

/// 占比分别为, 分别占, 占总数的比例分别为: whether the clause before a percentage says only that there is a share for each.
bool shares_each(const std::vector<Lexeme>& lexemes, std::size_t at, std::u16string_view text) {
  constexpr Senses kAlong{Sense::share,  Sense::respectively, Sense::filler, Sense::total, Sense::request,
                          Sense::asking, Sense::finish,       Sense::answer, Sense::area};
  Senses said;
  for (; at > 0 && !lexemes[at - 1].is_mark() && !lexemes[at - 1].is_number(); --at) {
    const Lexeme& lexeme = lexemes[at - 1];
    const auto words = text.substr(lexeme.begin, lexeme.end - lexeme.begin);
    if (!kAlong.has(lexeme.sense) && words != u"比例" && words != u"比重") return false;
    said.insert(lexeme.sense);
  }
  return said.has_all({Sense::share, Sense::respectively});
}

/// The percentages from the first one on that 、 and 和 part; each is two lexemes behind the one before.
std::size_t count_shares(const std::vector<Lexeme>& lexemes, std::size_t first) {
  std::size_t count = 1;
  while (first + 2 * count < lexemes.size() && lexemes[first + 2 * count].is(Sense::percent)) ++count;
  return count;
}

/// Of what they are shares: the first that all of them follow from, or all but one; 0 where there is none.
double whole_of(const Lexeme* shares, std::span<const Part> parts, const std::vector<double>& candidates) {
  double whole = 0;
  std::size_t most = parts.size() - 2;
  for (const double candidate : candidates) {
    std::size_t right = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const Lexeme& share = shares[2 * i];
      if (is_percent_of(parts[i].value, share.value, candidate, share.decimals)) ++right;
    }
    if (right <= most) continue;
    whole = candidate;
    most = right;
  }
  return whole;
}

}  // namespace

void add_each_share(const Report& report, const Passage& passage, const Sentence& sentence,
                    std::vector<Percentage>& out) {
  const std::vector<Lexeme>& lexemes = sentence.lexemes;
  const auto span = [&](std::size_t at) { return passage.span(lexemes[at].begin, lexemes[at].end); };
  const CellFinder find(report);
  std::vector<Part> numbers;  // all that were said so far
  for (std::size_t at = 0; at < lexemes.size(); ++at) {
    if (lexemes[at].is(Sense::quantity)) numbers.push_back({lexemes[at].value, span(at)});
    if (!lexemes[at].is(Sense::percent) || !shares_each(lexemes, at, passage.text)) continue;
    const std::size_t count = count_shares(lexemes, at);
    if (count < 2 || numbers.size() < count) return;
    const auto parts = std::span<const Part>(numbers).last(count);
    std::vector<double> wholes{0};
    for (const Part& part : parts) wholes.front() += part.value;
    for (const std::string_view row : {"handled", "new"}) wholes.push_back(bounds_of(find.requests(row), report).least);
    for (const Part& number : numbers) wholes.push_back(number.value);
    const double whole = whole_of(&lexemes[at], parts, wholes);
    for (std::size_t i = 0; i < count && whole > 0; ++i) {
      const Lexeme& share = lexemes[at + 2 * i];
      Percentage& each = out.emplace_back();
      each.percent = share.value;
      each.decimals = share.decimals;
      each.part = parts[i];
      each.wholes.push_back({whole, parts[i].span});
      each.span = span(at + 2 * i);
      each.sentence = span(0);
    }
    at += 2 * (count - 1);
  }
}

}  // namespace nianbao::prose
