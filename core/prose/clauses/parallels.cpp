#include "prose/clauses/parallels.hpp"

#include <algorithm>

#include "prose/clauses/items.hpp"
#include "text/quantity_words.hpp"

namespace nianbao::prose {
namespace {

bool joins(const Token& token) { return token.is(Slot::pause) || token.is(Slot::also); }

/// The labels before 分别, which 、 and 和 part, the first first. None where one of them has a number.
std::vector<Parallel> labels_before(const Tokens& tokens, std::size_t at) {
  std::vector<Parallel> labels;
  std::size_t end = at;
  for (std::size_t begin = at;; --begin) {
    const bool border =
        begin == 0 || tokens[begin - 1].is(Time::year) || (tokens[begin - 1].is_mark() && !joins(tokens[begin - 1]));
    if (border || joins(tokens[begin - 1])) {
      if (begin == end) return {};
      labels.push_back({.begin = begin, .end = end});
      end = begin - (border ? 0 : 1);
    } else if (tokens[begin - 1].is_number()) {
      return {};
    }
    if (border) break;
  }
  std::reverse(labels.begin(), labels.end());
  return labels;
}

/// Where the labels end that 分别 shares numbers out to: before it or its comma, before how many there are, as in 许可、处罚两类分别为…, or before
/// the total of 公开和部分公开合计 28 件，分别为….
std::size_t end_of_labels(const Tokens& tokens, std::size_t at) {
  constexpr std::size_t kNear = 4;  // tokens: 三类决定数 before 依次为
  for (std::size_t kinds = at; kinds > 1 && at - kinds < kNear && !tokens[kinds - 1].is_mark(); --kinds) {
    if (tokens[kinds - 1].is(Slot::quantity) && is_measure_of(tokens[kinds - 1].measure, measures::kKinds))
      return kinds - 1;
  }
  if (at < 3 || !tokens[at - 1].is_any({Slot::comma, Slot::open})) return at;  // 共 28 件（分别为…）
  if (!tokens[at - 2].is(Slot::quantity)) return at - 1;                       // 由自然人、企业提出的，分别为…
  std::size_t end = at - 2;
  while (end > 0 && tokens[end - 1].is_any({Slot::total, Slot::filler})) --end;
  return end;
}

/// The figures that begin at a place and that only 、 and 和 part.
std::vector<std::size_t> figures_at(const Tokens& tokens, std::size_t at) {
  std::vector<std::size_t> figures;
  while (at < tokens.size() && tokens[at].is_number()) {
    figures.push_back(at);
    at += 2;
    if (at > tokens.size() || !joins(tokens[at - 1])) break;
  }
  return figures;
}

/// Words that a figure can stand behind: 制发, 为, 收到.
std::size_t skip_verb(const Tokens& tokens, std::size_t at) {
  const auto says_more = [&](const Token& token) {
    return token.is_mark() || token.is_number() || token.is(Slot::text) || token.is(Slot::change) ||
           token.is(Slot::percent) || token.is(Slot::compare);
  };
  while (at < tokens.size() && !says_more(tokens[at])) ++at;
  return at;
}

/// The next word of these, with nothing but words that lead to it before.
std::size_t skip_to(const Tokens& tokens, std::size_t at, Slots of) {
  while (at < tokens.size() && !tokens[at].is_any(of) && tokens[at].is_any({Slot::filler, Slot::submit})) ++at;
  return at;
}

/// 制发、废止行政规范性文件分别为…: the noun of the last label is that of all which have none; 复议、诉讼未审结的分别为…: and so is how they ended,
/// which the first may say as well: 尚未审结的复议、诉讼各….
std::size_t shared_noun(const Tokens& tokens, const std::vector<Parallel>& labels) {
  constexpr Slots kNouns{Slot::document, Slot::asking, Slot::request, Slot::outcome};
  const auto noun_of = [&](const Parallel& label) {
    std::size_t at = label.begin;
    while (at < label.end && !tokens[at].is_any(kNouns)) ++at;
    return at;
  };
  const auto has_none = [&](const Parallel& label) { return noun_of(label) == label.end; };
  const std::size_t first = noun_of(labels.front());
  if (first != labels.front().end && tokens[first].is(Slot::outcome) &&
      std::all_of(labels.begin() + 1, labels.end(), has_none))
    return first;
  for (std::size_t i = 0; i + 1 < labels.size(); ++i) {
    if (noun_of(labels[i]) != labels[i].end) return tokens.size();
  }
  const std::size_t noun = noun_of(labels.back());
  return noun == labels.back().end ? tokens.size() : noun;
}

/// 10 件、2 件 of 10 件、2 件分别来自自然人和企业: the figures right before a place, the first first.
std::vector<std::size_t> figures_before(const Tokens& tokens, std::size_t at) {
  std::vector<std::size_t> figures;
  while (at > 0 && tokens[at - 1].is(Slot::quantity)) {
    figures.push_back(--at);
    if (at == 0 || !joins(tokens[at - 1])) break;
    --at;
  }
  std::reverse(figures.begin(), figures.end());
  return figures;
}

/// 自然人、企业 of the same: the labels behind it that 、 and 和 part, for these figures; none where there are not as many.
std::vector<Parallel> labels_behind(const Tokens& tokens, std::size_t at, const std::vector<std::size_t>& figures) {
  constexpr Slots kLabels{Slot::applicant, Slot::result, Slot::outcome, Slot::review};
  constexpr Slots kCounted{Slot::result, Slot::carry, Slot::outcome, Slot::review, Slot::applicant};
  std::vector<Parallel> labels;
  for (std::size_t i = begin_of_clause(tokens, figures.front()); i < figures.front(); ++i) {
    if (tokens[i].is_any(kCounted)) return {};  // 不掌握的 20 件、3 件分别由自然人、企业提出
  }
  const std::size_t first = skip_to(tokens, at + 1, kLabels);
  for (std::size_t label = first; label < tokens.size() && tokens[label].is_any(kLabels); label += 2) {
    if (labels.size() == figures.size()) return {};
    const std::size_t figure = figures[labels.size()];
    labels.push_back({.figure = figure,
                      .begin = label,
                      .end = label + 1,
                      .verb_begin = at + 1,
                      .verb_end = first,
                      .noun = tokens.size(),
                      .list_begin = figures.front(),
                      .list_last = label});
    while (label + 1 < tokens.size() && tokens[label + 1].is(Slot::asking)) ++label;  // 自然人申请、企业申请
    if (label + 1 >= tokens.size() || !joins(tokens[label + 1])) break;
  }
  if (labels.size() != figures.size()) return {};
  for (Parallel& label : labels) label.list_last = labels.back().list_last;
  return labels;
}

/// 5 件 of 行政许可、行政处罚 5 件、64 件: several figures right behind what they count, though nothing says 分别.
bool begins_bare(const Tokens& tokens, std::size_t at) {
  constexpr Slots kLabels{Slot::decision, Slot::applicant, Slot::result, Slot::outcome, Slot::document, Slot::review};
  return tokens[at].is(Slot::quantity) && tokens[at - 1].is_any(kLabels) && joins(tokens[at + 1]);
}

/// 各 of 各 2 件, and 均 of 均为 2 件: the figure behind it is that of each label.
bool is_of_each(const Tokens& tokens, std::size_t at) {
  const Token* next = tokens[at].is(Slot::each) ? first_but(tokens, at + 1, {Slot::filler}) : nullptr;
  return is_each(tokens[at]) || (next != nullptr && next->is_number());
}

}  // namespace

std::vector<Parallel> parallels_of(const Tokens& tokens) {
  std::vector<Parallel> out;
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    const bool bare = begins_bare(tokens, at);
    const bool each = is_of_each(tokens, at);
    if (!bare && !each && !tokens[at].is(Slot::respectively)) continue;
    const std::vector<std::size_t> told = bare ? std::vector<std::size_t>() : figures_before(tokens, at);
    if (told.size() > 1) {
      const std::vector<Parallel> behind = labels_behind(tokens, at, told);
      out.insert(out.end(), behind.begin(), behind.end());
      continue;
    }
    const std::vector<Parallel> labels = labels_before(tokens, end_of_labels(tokens, at));
    if (labels.size() < 2) continue;
    const std::size_t noun = shared_noun(tokens, labels);
    for (std::size_t verb = bare ? at : at + 1;;) {
      const std::size_t first = skip_verb(tokens, verb);
      std::vector<std::size_t> figures = figures_at(tokens, first);
      if (each) figures.assign(labels.size(), first);
      if (figures.size() != labels.size()) break;
      for (std::size_t i = 0; i < figures.size(); ++i)
        out.push_back(
            {figures[i], labels[i].begin, labels[i].end, verb, first, noun, labels.front().begin, figures.back()});
      if (each) break;            // 各 2 件，合计 4 件
      verb = figures.back() + 2;  // 废止 1 件、26 件 behind a comma
      if (verb >= tokens.size() || !tokens[verb - 1].is(Slot::comma) || tokens[verb].is(Slot::quantity)) break;
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

Field field_of(const Parallel& parallel, const Tokens& tokens, std::u16string_view text) {
  Field field;
  const auto add = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const Token& token = tokens[i];
      field.published = field.published || token.is(Slot::publish);
      field.portion = field.portion || token.is(Slot::channel);
      if (token.is(Slot::text)) {
        field.whole = false;
        field.subject = words_of(text, token);
        field.words.clear();
      } else {
        field.words.push_back(&token);
      }
    }
  };
  field.portion = words_of(text, tokens[parallel.list_begin]).starts_with(u"涉及");  // 涉及征地、规划的新收申请分别为…
  if (parallel.noun < tokens.size()) field.words.push_back(&tokens[parallel.noun]);
  add(parallel.begin, parallel.end);
  add(parallel.verb_begin, parallel.verb_end);
  return field;
}

Field field_at(std::size_t figure, const Tokens& tokens, const std::vector<Setting>& settings,
               const std::vector<Parallel>& parallels, std::u16string_view text) {
  const auto labels = labels_of(parallels, figure);
  const auto head = settings[figure].head;
  if (!labels.empty() && !head) return field_of(labels.front(), tokens, text);
  Field field = field_around(tokens, head.value_or(figure), text);
  if (head) field.aside = false;
  return field;
}

}  // namespace nianbao::prose
