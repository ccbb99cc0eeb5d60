#include <algorithm>
#include <optional>

#include "prose/claims/comparisons.hpp"
#include "prose/clauses/items.hpp"
#include "text/decimal.hpp"

namespace nianbao::prose {
namespace {

/// A growth or a difference of several that 分别 says in a row.
struct Grown {
  std::size_t at;
  int sign;
};

/// Two amounts of one thing, by their places.
struct Years {
  std::size_t before;
  std::size_t now;
};

/// 1 of 增长, -1 of 下降; 0 of what names no change, or what it came to.
int sign_of(const Words& words, std::size_t at) {
  const Token& token = words.tokens[at];
  const char16_t last = words.passage.text[token.end - 1];
  if (!token.is(Slot::change) || last == u'到' || last == u'至') return 0;
  return token.is(Growth::more) ? 1 : token.is(Growth::less) ? -1 : 0;
}

/// The figures of 分别增长 10%、8%, 分别增长 10%、下降 8%, 增幅分别为 10% 和 8%.
std::vector<Grown> grown_at(const Words& words, std::size_t respectively) {
  std::vector<Grown> grown;
  int sign = sign_of(words, respectively - 1);
  for (std::size_t at = respectively + 1; at < words.tokens.size(); ++at) {
    const Token& token = words.tokens[at];
    if (token.is(Slot::change)) {
      sign = sign_of(words, at);
    } else if (token.is(Slot::percent) || token.is(Slot::quantity)) {
      const bool alike = grown.empty() || token.is(Slot::percent) == words.tokens[grown.front().at].is(Slot::percent);
      if (sign == 0 || !alike || token.approximate) return {};
      grown.push_back({at, sign});
    } else if (!token.is_any({Slot::pause, Slot::also, Slot::filler, Slot::respectively})) {
      break;
    }
  }
  return grown;
}

bool is_counted(const Words& words, std::size_t at) {
  return words.tokens[at].is(Slot::quantity) && !is_aside(words.tokens, at);
}

/// 由 10 件增加到 12 件、由 8 件增加到 9 件，分别…
std::vector<Years> grown_to(const Words& words, std::size_t end) {
  std::vector<Years> out;
  for (std::size_t at = 0; at < end; ++at) {
    if (!words.tokens[at].is(Slot::quantity) || words.tokens[at].approximate) continue;
    const auto head = words.around[at].head;
    if (head && words.tokens[*head].is(Slot::quantity) && grows_to(words.around, words.tokens, at))
      out.push_back({*head, at});
  }
  return out;
}

/// 2023年、2024年分别为 10 件、12 件，同比分别增长…: each beside the year before, the first beside one that is not said.
std::vector<Years> series_before(const Words& words, int year, std::size_t end) {
  std::vector<Years> out;
  for (std::size_t at = end; at-- > 0;) {
    if (!is_counted(words, at)) continue;
    const bool follows = !out.empty() && words.around[at].year && words.around[out.back().before].year &&
                         *words.around[at].year + 1 == *words.around[out.back().before].year;
    if (!out.empty() && !follows) break;
    if (out.empty() && (words.around[at].year != year || !words.around[at].head)) break;
    if (!out.empty()) out.back().before = at;
    out.push_back({at, at});
  }
  std::reverse(out.begin(), out.end());
  return out;
}

/// 收到 12 件、办结 10 件，较上年的 10 件、8 件分别…: as many of this year as of the last, wherever those stand.
std::vector<Years> of_two_years(const Words& words, int year, std::size_t end, std::size_t last) {
  std::vector<std::size_t> now;
  std::vector<std::size_t> before;
  for (std::size_t at = 0; at < words.tokens.size(); ++at) {
    if (!words.tokens[at].is(Slot::quantity) || (at >= end && at <= last) || words.tokens[at].approximate) continue;
    if (words.around[at].year == year - 1) before.push_back(at);
    else if (at < end && words.around[at].fits()) now.push_back(at);
  }
  if (now.size() != before.size()) return {};
  std::vector<Years> out;
  for (std::size_t i = 0; i < now.size(); ++i) out.push_back({before[i], now[i]});
  return out;
}

/// Its number, below zero where it is less.
Part signed_part(const Words& words, const Grown& grown) {
  Part part = part_at(words.passage, words.tokens[grown.at]);
  part.value *= grown.sign;
  return part;
}

/// One for each growth and the amounts of the same place; of amounts without those of the year before none.
std::vector<Change> changes_of(const Words& words, const std::vector<Grown>& grown, const std::vector<Years>& amounts) {
  std::vector<Change> out;
  if (amounts.size() != grown.size()) return out;
  for (std::size_t i = 0; i < grown.size(); ++i) {
    const auto [before, now] = amounts[i];
    if (before == now) continue;
    Change& change = add_change(words.passage, words.tokens, before, now, out);
    const Token& figure = words.tokens[grown[i].at];
    (figure.is(Slot::percent) ? change.percent : change.difference) = signed_part(words, grown[i]);
    change.decimals = figure.decimals;
  }
  return out;
}

/// 公开 12 件、部分公开 8 件，较上年分别增加 2 件、1 件，增长 20%、14.3%: what each was before is told by its difference.
std::vector<Change> changes_by(const Words& words, std::size_t end, const std::vector<Grown>& differences) {
  const std::size_t comma = differences.back().at + 1;
  if (comma + 1 >= words.tokens.size() || !words.tokens[comma].is(Slot::comma)) return {};
  const std::vector<Grown> shares = grown_at(words, comma);
  if (shares.size() != differences.size() || !words.tokens[shares.front().at].is(Slot::percent)) return {};
  std::vector<Change> out;  // the last first
  for (std::size_t at = end; at-- > 0 && out.size() < shares.size();) {
    if (!is_counted(words, at) || !words.around[at].fits()) continue;
    const std::size_t i = shares.size() - 1 - out.size();
    if (words.tokens[at].measure != words.tokens[differences[i].at].measure) return {};
    Change& change = out.emplace_back();
    change.now = part_at(words.passage, words.tokens[at]);
    change.difference = signed_part(words, differences[i]);
    change.percent = signed_part(words, shares[i]);
    change.decimals = words.tokens[shares[i].at].decimals;
    change.sentence = words.passage.span(words.tokens.front().begin, words.tokens.back().end);
    change.guessed = true;
  }
  return out.size() == shares.size() ? out : std::vector<Change>();
}

}  // namespace

void add_each_change(const Author& author, const Passage& passage, const Sentence& sentence, std::vector<Change>& out) {
  if (author.year == 0) return;
  const Words words(passage, sentence);
  for (std::size_t at = 1; at < words.tokens.size(); ++at) {
    if (!words.tokens[at].is(Slot::respectively)) continue;
    const std::vector<Grown> grown = grown_at(words, at);
    if (grown.size() < 2) continue;
    const std::size_t last = grown.back().at;
    for (const Change& change : changes_by(words, at, grown)) out.push_back(change);
    std::vector<Change> changes = changes_of(words, grown, grown_to(words, at));
    if (changes.empty()) changes = changes_of(words, grown, series_before(words, author.year, at));
    if (changes.empty()) {
      changes = changes_of(words, grown, of_two_years(words, author.year, at, last));
      for (Change& change : changes) change.guessed = true;
    }
    for (const Change& change : changes) out.push_back(change);
    at = last;
  }
}

}  // namespace nianbao::prose
