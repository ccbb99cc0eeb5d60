#include <algorithm>
#include <optional>
#include <span>

#include "prose/cells.hpp"
#include "prose/compare.hpp"
#include "prose/rates.hpp"

namespace nianbao::prose {
namespace {

/// A number of a passage, by sentence and place.
struct LexemePosition {
  std::size_t sentence;
  std::size_t token;
};

class PercentageReader {
 public:
  PercentageReader(const Report& report, const Passage& passage, const std::vector<Sentence>& sentences,
                   std::span<const Fact> facts)
      : find_(report), passage_(passage), sentences_(sentences), facts_(facts) {}

  void read(std::vector<Percentage>& out) const {
    for (std::size_t s = 0; s < sentences_.size(); ++s) {
      std::vector<Percentage> of_unsaid;
      for (std::size_t t = 1; t < sentences_[s].lexemes.size(); ++t) {
        const auto share = share_before({s, t});
        if (!share) continue;
        const auto part =
            share->in_bracket ? std::optional(LexemePosition{s, share->at}) : number_before({s, share->at});
        if (!part) continue;
        Percentage percentage{};
        const bool of_known = fill(percentage, {s, t}, *part, *share) && !of_parts_alone(percentage, out);
        (of_known ? out : of_unsaid).push_back(std::move(percentage));
      }
      add_odd_one(of_unsaid, out);
    }
  }

 private:
  [[nodiscard]] const Lexeme& token(LexemePosition at) const { return sentences_[at.sentence].lexemes[at.token]; }
  /// a 12 个，占 40%；b 9 个，占 30%；c 9 个，占 20%: what they are of is not said, but all of them but one are shares of their sum.
  static void add_odd_one(std::vector<Percentage>& shares, std::vector<Percentage>& out) {
    double sum = 0;
    for (const Percentage& share : shares) sum += share.part.value;
    const auto is_wrong = [sum](const Percentage& share) {
      return !is_percent_of(share.part.value, share.percent, sum, share.decimals);
    };
    const auto odd = std::find_if(shares.begin(), shares.end(), is_wrong);
    if (shares.size() < 3 || odd == shares.end() || std::any_of(odd + 1, shares.end(), is_wrong)) return;
    odd->wholes = {{sum, odd->part.span}};
    out.push_back(std::move(*odd));
  }

  /// Where the word for a share stands, and the whole where it is said with it: 占总量 1286 条的 67%.
  struct Share {
    std::size_t at;
    std::optional<std::size_t> whole;
    bool in_bracket = false;  ///< its place is that of the number
  };

  /// 网络申请 198 件（63.5%）, of a list.
  [[nodiscard]] std::optional<Share> share_in_bracket(LexemePosition at) const {
    const Sentence& sentence = sentences_[at.sentence];
    const auto& tokens = sentence.lexemes;
    if (at.token < 2 || at.token + 1 == tokens.size() || !tokens[at.token - 1].is(Sense::open) ||
        !tokens[at.token + 1].is(Sense::close) || !tokens[at.token - 2].is(Sense::quantity))
      return std::nullopt;
    for (const ListOfNumbers& list : sentence.lists) {
      if (std::find(list.parts.begin(), list.parts.end(), at.token - 2) != list.parts.end())
        return Share{at.token - 2, list.whole, true};
    }
    return std::nullopt;
  }

  /// 占 p%, 占全部申请的 p%: exactly, and of one thing alone.
  [[nodiscard]] std::optional<Share> share_before(LexemePosition at) const {
    constexpr std::size_t kNear = 6;
    const auto& tokens = sentences_[at.sentence].lexemes;
    if (!tokens[at.token].is(Sense::percent) || tokens[at.token].approximate) return std::nullopt;
    if (at.token + 1 < tokens.size() && !tokens[at.token + 1].is_mark()) return std::nullopt;
    if (at.token + 2 < tokens.size() && tokens[at.token + 2].is(Sense::percent)) return std::nullopt;  // 各占 60%、40%
    if (const auto bracket = share_in_bracket(at)) return bracket;
    std::optional<std::size_t> share;
    std::optional<std::size_t> whole = bracketed_before(tokens, at.token);
    const std::size_t end = whole ? *whole - 1 : at.token;
    for (std::size_t i = end; i > 0 && !tokens[i - 1].is_mark() && !tokens[i - 1].is(Sense::percent); --i) {
      const Lexeme& before = tokens[i - 1];
      if (before.is(Sense::share) && !share && end - i < kNear) share = i - 1;
      if (before.is(Sense::quantity) && !share && !whole && !before.approximate) {
        whole = i - 1;
        continue;
      }
      if (!share && (before.is_number() || before.is(Sense::other_year) || before.is(Sense::year))) return std::nullopt;
      if (before.is(Sense::approximately) || before.is(Sense::respectively)) return std::nullopt;
    }
    return share ? std::optional(Share{*share, whole}) : std::nullopt;
  }

  /// The number of 占应办件（77 件）的 92.2%.
  static std::optional<std::size_t> bracketed_before(const std::vector<Lexeme>& tokens, std::size_t at) {
    const std::size_t end = at > 0 && tokens[at - 1].is(Sense::filler) ? at - 1 : at;
    const bool there = end > 3 && tokens[end - 1].is(Sense::close) && tokens[end - 2].is(Sense::quantity) &&
                       !tokens[end - 2].approximate && tokens[end - 3].is(Sense::open);
    return there ? std::optional(end - 2) : std::nullopt;
  }

  /// The number that the percentage goes with: in its own clause or the one before; else the one of the same name a sentence before.
  [[nodiscard]] std::optional<LexemePosition> number_before(LexemePosition at) const {
    const auto& tokens = sentences_[at.sentence].lexemes;
    int commas = 0;
    for (std::size_t i = at.token; i-- > 0;) {
      if (tokens[i].is(Sense::close)) i -= tokens[i].behind_open;  // 公开 21 件（部分公开 6 件），占…
      if (tokens[i].is(Sense::comma)) ++commas;
      // 新收 11 件，其中自然人占 80%; 6 件中公开占 50%: the number is the whole.
      const bool ends = tokens[i].is(Sense::semicolon) || tokens[i].is(Sense::percent) || tokens[i].is(Sense::among);
      if (commas > 1 || ends || parts_whole(tokens, i, passage_.text)) return std::nullopt;
      if (tokens[i].is(Sense::quantity) && !counts_points(tokens[i])) return LexemePosition{at.sentence, i};
    }
    return at.sentence > 0 && commas == 0 ? namesake(at) : std::nullopt;
  }

  [[nodiscard]] std::optional<LexemePosition> namesake(LexemePosition at) const {
    const auto& tokens = sentences_[at.sentence].lexemes;
    const std::u16string name = without_particles(passage_.words(tokens.front().begin, tokens[at.token].begin));
    const auto& before = sentences_[at.sentence - 1].lexemes;
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (!before[i].is(Sense::quantity)) continue;
      std::size_t first = i;
      while (first > 0 && !before[first - 1].is_mark() && !before[first - 1].is_number()) --first;
      if (name.size() >= 4 && without_particles(passage_.words(before[first].begin, before[i].begin)) == name)
        return LexemePosition{at.sentence - 1, i};
    }
    return std::nullopt;
  }

  static std::u16string without_particles(std::u16string_view text) {
    std::u16string out(text);
    if (out.starts_with(u"其中")) out.erase(0, 2);
    std::erase(out, u'的');
    return out;
  }

  /// Fills in a share; whether it may be one of what is known.
  [[nodiscard]] bool fill(Percentage& out, LexemePosition at, LexemePosition part, const Share& share) const {
    const Lexeme& percent = token(at);
    const Lexeme& number = token(part);
    const auto& lexemes = sentences_[at.sentence].lexemes;
    out.percent = percent.value;
    out.decimals = percent.decimals;
    out.part = {number.value, span(number)};
    out.span = span(percent);
    out.sentence = passage_.span(lexemes.front().begin, lexemes.back().end);
    const auto add_said = [&] {
      const Lexeme& said = lexemes[*share.whole];
      out.wholes.push_back({said.value, span(said)});
      return said.value >= number.value;
    };
    if (share.whole && !share.in_bracket) return add_said();
    const bool of_results = counts_requests(out.part.span, at) || names_all_requests(at) ||
                            (is_of_all(at) && names_all_requests(part)) || behind_all(part);
    if (!of_results && !share.in_bracket && !behind_among(part)) return false;
    add_wholes(out, part);
    if (share.in_bracket) add_said();
    if (of_results) {
      const bool fresh = names({Sense::receive_new}, at);
      for (const std::string_view rows : {fresh ? "new" : "handled", fresh ? "handled" : "new", "new,carriedIn"})
        out.also_of.push_back(find_.requests(rows));
    }
    return true;
  }

  /// 公开8件，占61.5%；不公开5件，占38.5%: the only number before it is a part of the same whole, which is not said.
  static bool of_parts_alone(const Percentage& one, const std::vector<Percentage>& before) {
    return one.also_of.empty() && !one.wholes.empty() &&
           std::all_of(one.wholes.begin(), one.wholes.end(), [&](const auto& whole) {
             return std::any_of(before.begin(), before.end(),
                                [&](const Percentage& other) { return other.part.span == whole.span; });
           });
  }

  /// The numbers before the part that are at least as large, the nearest last; the few that a reader would still think of.
  void add_wholes(Percentage& out, LexemePosition part) const {
    constexpr std::size_t kMost = 40;
    for (LexemePosition at = part; out.wholes.size() < kMost;) {
      if (at.token > 0) --at.token;
      else if (at.sentence > 0) at = {at.sentence - 1, sentences_[at.sentence - 1].lexemes.size() - 1};
      else break;
      const Lexeme& other = token(at);
      if (other.is_number() && other.value >= out.part.value && other.value > 0)
        out.wholes.push_back({other.value, span(other)});
    }
    std::reverse(out.wholes.begin(), out.wholes.end());
  }

  /// Whether a number was read as one of requests, or of what became of them; of reviews where it is beside 答复总数. Facts come in
  /// the order of the text.
  [[nodiscard]] bool counts_requests(Span number, LexemePosition percent) const {
    const auto at = std::partition_point(facts_.begin(), facts_.end(),
                                         [&](const Fact& fact) { return fact.span.begin < number.begin; });
    if (at == facts_.end() || at->span != number || at->readings.empty()) return false;
    return at->topic == Topic::results || at->topic == Topic::requests || at->topic == Topic::carried ||
           (at->topic == Topic::review && names({Sense::answer, Sense::finish}, percent));
  }

  /// 占答复总数的: whether one of these words stands before it in the clause.
  [[nodiscard]] bool names(Senses words, LexemePosition at) const {
    const auto& tokens = sentences_[at.sentence].lexemes;
    for (std::size_t i = at.token; i > 0 && !tokens[i - 1].is_mark(); --i) {
      if (words.has(tokens[i - 1].sense)) return true;
    }
    return false;
  }

  /// 网络申请 198 件，占总数的
  [[nodiscard]] bool is_of_all(LexemePosition at) const {
    return passage_.words(0, token(at).begin).ends_with(u"占总数的");
  }

  /// 占全部申请的, 占申请总量的
  [[nodiscard]] bool names_all_requests(LexemePosition at) const {
    const auto& tokens = sentences_[at.sentence].lexemes;
    for (std::size_t i = at.token; i > 0 && !tokens[i - 1].is_mark() && !tokens[i - 1].is_number(); --i) {
      if (tokens[i - 1].is(Sense::request) || tokens[i - 1].is(Sense::asking)) return true;
    }
    return false;
  }

  /// 所有申请中，网络 198 件，占…
  [[nodiscard]] bool behind_all(LexemePosition part) const {
    const auto& tokens = sentences_[part.sentence].lexemes;
    const std::u16string_view head = passage_.words(tokens.front().begin, tokens[part.token].begin);
    return head.starts_with(u"所有申请中") || head.starts_with(u"全部申请中");
  }

  [[nodiscard]] bool behind_among(LexemePosition part) const {
    const auto& tokens = sentences_[part.sentence].lexemes;
    for (std::size_t i = part.token, seen = 0; i-- > 0 && seen < 200; ++seen) {
      const bool comma = tokens[i].is(Sense::comma) && i > 1 && tokens[i - 1].is(Sense::filler) &&
                         passage_.text[tokens[i].begin - 1] == u'中';  // 已办结 309 件中，…
      if (tokens[i].is(Sense::among) || comma || parts_whole(tokens, i, passage_.text)) return true;
    }
    return false;
  }

  [[nodiscard]] Span span(const Lexeme& token) const { return passage_.span(token.begin, token.end); }

  CellFinder find_;
  const Passage& passage_;
  const std::vector<Sentence>& sentences_;
  std::span<const Fact> facts_;
};

}  // namespace

void add_shares(const Report& report, const Passage& passage, const std::vector<Sentence>& sentences,
                std::span<const Fact> facts, std::vector<Percentage>& out) {
  PercentageReader(report, passage, sentences, facts).read(out);
}

}  // namespace nianbao::prose
