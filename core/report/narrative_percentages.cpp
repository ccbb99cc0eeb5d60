#include <algorithm>
#include <optional>
#include <span>

#include "report/narrative_cells.hpp"
#include "report/narrative_sums.hpp"

namespace nianbao::prose {
namespace {

using Sentences = std::vector<std::vector<Token>>;

/// A number of a passage, by sentence and place.
struct Place {
  std::size_t sentence;
  std::size_t token;
};

class PercentageReader {
 public:
  PercentageReader(const Report& report, const Passage& passage, const Sentences& sentences,
                   std::span<const Statement> statements)
      : find_(report), passage_(passage), sentences_(sentences), statements_(statements) {}

  void read(std::vector<Percentage>& out) const {
    for (std::size_t s = 0; s < sentences_.size(); ++s) {
      for (std::size_t t = 1; t < sentences_[s].size(); ++t) {
        if (!is_share({s, t})) continue;
        const auto part = number_before({s, t});
        if (!part) continue;
        if (auto percentage = make({s, t}, *part)) out.push_back(std::move(*percentage));
      }
    }
  }

 private:
  [[nodiscard]] const Token& token(Place at) const { return sentences_[at.sentence][at.token]; }
  [[nodiscard]] std::u16string_view words(std::size_t begin, std::size_t end) const {
    return std::u16string_view(passage_.text).substr(begin, end - begin);
  }

  /// 占 p%, exactly, and of one thing alone.
  [[nodiscard]] bool is_share(Place at) const {
    const auto& tokens = sentences_[at.sentence];
    if (!tokens[at.token].is(Sense::percent) || tokens[at.token].approximate || !tokens[at.token - 1].is(Sense::share))
      return false;
    for (std::size_t i = at.token - 1; i > 0 && !tokens[i - 1].is_mark() && !tokens[i - 1].is(Sense::percent); --i) {
      if (tokens[i - 1].is(Sense::approximately) || words(tokens[i - 1].begin, tokens[i - 1].end) == u"分别")
        return false;
    }
    return at.token + 1 >= tokens.size() || tokens[at.token + 1].is_mark();
  }

  /// The number that the percentage goes with: in its own clause or the one before; else the one of the same name a sentence before.
  [[nodiscard]] std::optional<Place> number_before(Place at) const {
    const auto& tokens = sentences_[at.sentence];
    int commas = 0;
    for (std::size_t i = at.token; i-- > 0;) {
      if (tokens[i].is(Sense::comma)) ++commas;
      if (commas > 1 || tokens[i].is(Sense::semicolon) || tokens[i].is(Sense::percent)) return std::nullopt;
      if (tokens[i].is(Sense::quantity)) return Place{at.sentence, i};
    }
    return at.sentence > 0 && commas == 0 ? namesake(at) : std::nullopt;
  }

  [[nodiscard]] std::optional<Place> namesake(Place at) const {
    const auto& tokens = sentences_[at.sentence];
    const std::u16string name = without_particles(words(tokens.front().begin, tokens[at.token - 1].begin));
    const auto& before = sentences_[at.sentence - 1];
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (!before[i].is(Sense::quantity)) continue;
      std::size_t first = i;
      while (first > 0 && !before[first - 1].is_mark() && !before[first - 1].is_number()) --first;
      if (name.size() >= 4 && without_particles(words(before[first].begin, before[i].begin)) == name)
        return Place{at.sentence - 1, i};
    }
    return std::nullopt;
  }

  static std::u16string without_particles(std::u16string_view text) {
    std::u16string out(text);
    if (out.starts_with(u"其中")) out.erase(0, 2);
    std::erase(out, u'的');
    return out;
  }

  [[nodiscard]] std::optional<Percentage> make(Place at, Place part) const {
    const Token& percent = token(at);
    const Token& number = token(part);
    const Span sentence = passage_.span(sentences_[at.sentence].front().begin, sentences_[at.sentence].back().end);
    Percentage out{percent.value, percent.decimals, {number.value, span(number)}, {}, {}, span(percent), sentence};
    const bool of_results = is_result(out.part.span);
    if (!of_results && !behind_among(part)) return std::nullopt;
    add_wholes(out, part);
    if (of_results) {
      const Meaning fresh = find_.requests("new");
      out.also_of = {find_.requests("handled"), fresh, plus(fresh, find_.requests("carriedIn"))};
    }
    return out;
  }

  /// The numbers before the part that are at least as large, the nearest last; the few that a reader would still think of.
  void add_wholes(Percentage& out, Place part) const {
    constexpr std::size_t kMost = 40;
    for (Place at = part; out.wholes.size() < kMost;) {
      if (at.token > 0) --at.token;
      else if (at.sentence > 0) at = {at.sentence - 1, sentences_[at.sentence - 1].size() - 1};
      else break;
      const Token& other = token(at);
      if (other.is_number() && other.value >= out.part.value && other.value > 0)
        out.wholes.push_back({other.value, span(other)});
    }
    std::reverse(out.wholes.begin(), out.wholes.end());
  }

  /// Whether a number was read as that of a result of requests. Statements come in the order of the text.
  [[nodiscard]] bool is_result(Span number) const {
    const auto at = std::partition_point(statements_.begin(), statements_.end(),
                                         [&](const Statement& s) { return s.span.end < number.end; });
    return at != statements_.end() && at->topic == Topic::results && at->span.contains(number);
  }

  [[nodiscard]] bool behind_among(Place part) const {
    const auto& tokens = sentences_[part.sentence];
    for (std::size_t i = part.token, seen = 0; i-- > 0 && seen < 200; ++seen) {
      if (tokens[i].is(Sense::among)) return true;
    }
    return false;
  }

  [[nodiscard]] Span span(const Token& token) const { return passage_.span(token.begin, token.end); }

  CellFinder find_;
  const Passage& passage_;
  const Sentences& sentences_;
  std::span<const Statement> statements_;
};

}  // namespace

void read_percentages(const Report& report, const Passage& passage, const Sentences& sentences,
                      const std::vector<Statement>& statements, std::size_t first, std::vector<Percentage>& out) {
  PercentageReader(report, passage, sentences, std::span(statements).subspan(first)).read(out);
}

}  // namespace nianbao::prose
