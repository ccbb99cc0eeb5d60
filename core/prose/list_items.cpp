#include "prose/list_items.hpp"

#include <algorithm>

namespace nianbao::prose {
namespace {

bool is_document_measure(std::u16string_view measure) {
  constexpr std::u16string_view kMeasures[]{u"条", u"件", u"份", u"篇", u"则",   u"项",  u"个",
                                            u"次", u"起", u"宗", u"例", u"条次", u"件次"};
  return std::find(std::begin(kMeasures), std::end(kMeasures), measure) != std::end(kMeasures);
}

/// A bare name with its number behind it, as it stands in a list that no word opens.
bool is_plain(const Item& item, bool last) {
  constexpr Senses kSpeaking{Sense::receive,  Sense::receive_new, Sense::accept,  Sense::handle,    Sense::answer,
                             Sense::finish,   Sense::make,        Sense::publish, Sense::decide,    Sense::repeal,
                             Sense::in_force, Sense::none,        Sense::each,    Sense::plan,      Sense::review,
                             Sense::request,  Sense::change,      Sense::result,  Sense::open_list, Sense::percent};
  return item.numbers.size() == 1 && (last || item.separator == Sense::pause) && item.numbers.back() + 1 == item.end &&
         item.numbers.back() > item.begin && !item.senses.meets(kSpeaking);
}

}  // namespace

bool add_up(std::u16string_view a, std::u16string_view b) {
  return a == b || (is_document_measure(a) && is_document_measure(b));
}

std::vector<Item> items_from(const std::vector<Lexeme>& lexemes, std::size_t begin, bool plain) {
  constexpr std::size_t kLongest = 400;  // lexemes; no list of a report is as long
  std::vector<Item> items;
  Item item;
  item.begin = begin;
  int depth = 0;
  std::size_t at = begin;
  for (; at < std::min(lexemes.size(), begin + kLongest); ++at) {
    const Lexeme& lexeme = lexemes[at];
    if (lexeme.is(Sense::open)) ++depth;
    if (lexeme.is(Sense::close) && --depth < 0) break;
    if (depth > 0 || lexeme.is(Sense::close)) continue;
    const bool ends = level_of(lexeme.sense) > 0 && !(lexeme.is(Sense::pause) && item.numbers.empty());
    if (ends) {
      item.end = at;
      item.separator = lexeme.sense;
      if (plain && !is_plain(item, false)) return {};
      items.push_back(std::move(item));
      item = {};
      item.begin = at + 1;
    } else {
      if (lexeme.is_number()) item.numbers.push_back(at);
      item.senses.insert(lexeme.sense);
    }
  }
  item.end = at;
  if (plain && !is_plain(item, true)) return {};
  items.push_back(std::move(item));
  return items;
}

double worth(const std::vector<Lexeme>& lexemes, std::size_t number) {
  double labels = 1;
  if (number == 0 || !is_each(lexemes[number - 1])) return lexemes[number].value;
  // A pause right before 各 parts no labels, and before the first word stands none: 动漫、长图，各 13 条 are two.
  for (std::size_t at = number - 1; at > 2; --at) {
    const Lexeme& before = lexemes[at - 2];
    if (before.is(Sense::pause) || before.is(Sense::also)) ++labels;
    else if (before.is_mark() || before.is_number()) break;
  }
  return labels * lexemes[number].value;
}

bool is_aside(const std::vector<Lexeme>& lexemes, std::size_t number) {
  if (lexemes[number].approximate) return true;
  const bool each = number > 0 && is_each(lexemes[number - 1]);
  if (each && worth(lexemes, number) == lexemes[number].value) return true;  // 两级各 3 件
  for (std::size_t at = number; at > 0 && !lexemes[at - 1].is_mark() && !lexemes[at - 1].is_number(); --at) {
    const Lexeme& before = lexemes[at - 1];
    if (Senses{Sense::change, Sense::average, Sense::approximately, Sense::compare}.has(before.sense)) return true;
  }
  return false;
}

}  // namespace nianbao::prose
