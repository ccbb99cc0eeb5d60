#include "prose/parallels.hpp"

#include <algorithm>

#include "prose/list_items.hpp"

namespace nianbao::prose {
namespace {

bool joins(const Lexeme& lexeme) { return lexeme.is(Sense::pause) || lexeme.is(Sense::also); }

/// The labels before 分别, which 、 and 和 part, the first first. None where one of them has a number.
std::vector<Parallel> labels_before(const std::vector<Lexeme>& lexemes, std::size_t at) {
  std::vector<Parallel> labels;
  std::size_t end = at;
  for (std::size_t begin = at;; --begin) {
    const bool border = begin == 0 || lexemes[begin - 1].is(Sense::year) ||
                        (lexemes[begin - 1].is_mark() && !joins(lexemes[begin - 1]));
    if (border || joins(lexemes[begin - 1])) {
      if (begin == end) return {};
      labels.push_back({0, begin, end});
      end = begin - (border ? 0 : 1);
    } else if (lexemes[begin - 1].is_number()) {
      return {};
    }
    if (border) break;
  }
  std::reverse(labels.begin(), labels.end());
  return labels;
}

/// The figures that begin at a place and that only 、 and 和 part.
std::vector<std::size_t> figures_at(const std::vector<Lexeme>& lexemes, std::size_t at) {
  std::vector<std::size_t> figures;
  while (at < lexemes.size() && lexemes[at].is(Sense::quantity)) {
    figures.push_back(at);
    at += 2;
    if (at > lexemes.size() || !joins(lexemes[at - 1])) break;
  }
  return figures;
}

/// Words that a figure can stand behind: 制发, 为, 收到.
std::size_t skip_verb(const std::vector<Lexeme>& lexemes, std::size_t at) {
  const auto says_more = [&](const Lexeme& lexeme) {
    return lexeme.is_mark() || lexeme.is_number() || lexeme.is(Sense::text) || lexeme.is(Sense::change) ||
           lexeme.is(Sense::percent) || lexeme.is(Sense::compare);
  };
  while (at < lexemes.size() && !says_more(lexemes[at])) ++at;
  return at;
}

/// 制发、废止行政规范性文件分别为…: the noun of the last label is that of all which have none.
std::size_t shared_noun(const std::vector<Lexeme>& lexemes, const std::vector<Parallel>& labels) {
  constexpr Senses kNouns{Sense::document, Sense::asking, Sense::request};
  const auto noun_of = [&](const Parallel& label) {
    std::size_t at = label.begin;
    while (at < label.end && !kNouns.has(lexemes[at].sense)) ++at;
    return at;
  };
  for (std::size_t i = 0; i + 1 < labels.size(); ++i) {
    if (noun_of(labels[i]) != labels[i].end) return lexemes.size();
  }
  const std::size_t noun = noun_of(labels.back());
  return noun == labels.back().end ? lexemes.size() : noun;
}

}  // namespace

std::vector<Parallel> parallels_of(const std::vector<Lexeme>& lexemes) {
  std::vector<Parallel> out;
  for (std::size_t at = 1; at + 1 < lexemes.size(); ++at) {
    if (!lexemes[at].is(Sense::respectively)) continue;
    const std::vector<Parallel> labels = labels_before(lexemes, at);
    if (labels.size() < 2) continue;
    const std::size_t noun = shared_noun(lexemes, labels);
    for (std::size_t verb = at + 1;;) {
      const std::size_t first = skip_verb(lexemes, verb);
      std::vector<std::size_t> figures = figures_at(lexemes, first);
      if (is_each(lexemes[at])) figures.assign(labels.size(), first);
      if (figures.size() != labels.size()) break;
      for (std::size_t i = 0; i < figures.size(); ++i)
        out.push_back(
            {figures[i], labels[i].begin, labels[i].end, verb, first, noun, labels.front().begin, figures.back()});
      verb = figures.back() + 2;  // 废止 1 件、26 件 behind a comma
      if (verb >= lexemes.size() || !lexemes[verb - 1].is(Sense::comma) || lexemes[verb].is(Sense::quantity)) break;
    }
  }
  return out;
}

std::span<const Parallel> labels_of(const std::vector<Parallel>& parallels, std::size_t figure) {
  const auto first = std::partition_point(parallels.begin(), parallels.end(),
                                          [figure](const Parallel& one) { return one.figure < figure; });
  auto last = first;
  while (last != parallels.end() && last->figure == figure) ++last;
  return std::span(parallels).subspan(static_cast<std::size_t>(first - parallels.begin()),
                                      static_cast<std::size_t>(last - first));
}

Phrase phrase_of(const Parallel& parallel, const std::vector<Lexeme>& lexemes, std::u16string_view text) {
  Phrase phrase;
  const auto add = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const Lexeme& lexeme = lexemes[i];
      phrase.published = phrase.published || lexeme.is(Sense::publish);
      phrase.channel = phrase.channel || lexeme.is(Sense::channel);
      if (lexeme.is(Sense::text)) {
        phrase.whole = false;
        phrase.subject = text.substr(lexeme.begin, lexeme.end - lexeme.begin);
        phrase.words.clear();
      } else {
        phrase.words.push_back(&lexeme);
      }
    }
  };
  if (parallel.noun < lexemes.size()) phrase.words.push_back(&lexemes[parallel.noun]);
  add(parallel.begin, parallel.end);
  add(parallel.verb_begin, parallel.verb_end);
  return phrase;
}

}  // namespace nianbao::prose
