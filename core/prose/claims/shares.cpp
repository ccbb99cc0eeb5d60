#include <algorithm>
#include <numeric>
#include <optional>
#include <span>

#include "prose/claims/comparisons.hpp"
#include "prose/claims/limits.hpp"
#include "prose/claims/share_places.hpp"
#include "prose/claims/share_wholes.hpp"
#include "prose/claims/topics.hpp"
#include "prose/clauses/divided.hpp"
#include "prose/clauses/field.hpp"
#include "prose/clauses/items.hpp"

namespace nianbao::prose {
namespace {

/// A number of a passage, by sentence and place.
struct TokenPosition {
  std::size_t sentence;
  std::size_t token;
};

class PercentageReader {
 public:
  PercentageReader(const Passage& passage, const std::vector<Sentence>& sentences, std::span<const Claim> claims)
      : passage_(passage), sentences_(sentences), claims_(claims) {}

  void read(std::vector<Share>& out) const {
    for (std::size_t s = 0; s < sentences_.size(); ++s) {
      for (std::size_t t = 1; t < sentences_[s].tokens.size(); ++t) {
        const auto share = share_before({s, t});
        const bool wider = share && sentences_[s].settings[t].scope == Scope::wider;  // 占全市总量的 12%
        if (!share || (wider && !share->whole)) continue;
        const auto part = part_of({s, t}, *share);  // not 加上部分公开 1 件，占 62.5%
        if (part && !adds_to_total(passage_.text, tokens_of(*part), part->token))
          out.push_back(share_of({s, t}, *part, *share));
      }
    }
  }

 private:
  [[nodiscard]] const Tokens& tokens_of(TokenPosition at) const { return sentences_[at.sentence].tokens; }
  [[nodiscard]] const Token& token(TokenPosition at) const { return sentences_[at.sentence].tokens[at.token]; }
  /// Where the word for a share stands, and the whole where it is said with it: 占总量 1286 条的 67%.
  struct Stated {
    std::size_t at;
    std::optional<std::size_t> whole;
    bool in_bracket = false;  ///< its place is that of the number
  };

  /// 网络申请 198 件（63.5%）, of a list.
  [[nodiscard]] std::optional<Stated> share_in_bracket(TokenPosition at) const {
    const Sentence& sentence = sentences_[at.sentence];
    const auto& tokens = sentence.tokens;
    if (at.token < 2 || at.token + 1 == tokens.size() || !tokens[at.token - 1].is(Slot::open) ||
        !tokens[at.token + 1].is(Slot::close) || !tokens[at.token - 2].is(Slot::quantity))
      return std::nullopt;
    for (const ListOfNumbers& list : sentence.lists) {
      if (has_part(list, at.token - 2)) return Stated{at.token - 2, list.whole, true};
    }
    const Claim* claim = claim_of(span(tokens[at.token - 2]));  // 结果分布：予以公开 61 件（29.8%）、…
    const bool result = claim != nullptr && claim->topic == Topic::results && claim->force == Force::states;
    return result ? std::optional(Stated{at.token - 2, {}, true}) : std::nullopt;
  }

  /// 占 p%, 占全部申请的 p%: exactly, and of one thing alone.
  [[nodiscard]] std::optional<Stated> share_before(TokenPosition at) const {
    constexpr std::size_t kNear = 8;  // tokens between 占 and its percentage: 占全年受理申请总数的比例为
    const auto& tokens = sentences_[at.sentence].tokens;
    const bool rough = tokens[at.token].is(Slot::percent) && limits_of(passage_.text, tokens, at.token);
    const std::size_t clause = tokens[begin_of_clause(tokens, at.token)].begin;
    if (passage_.text.compare(clause, 2, u"前者") == 0) return std::nullopt;  // of the number before the nearest
    if (!tokens[at.token].is(Slot::percent) || (tokens[at.token].approximate && !rough)) return std::nullopt;
    if (at.token > 0 && is_any_of(words_of(passage_.text, tokens[at.token - 1]), u"由 从")) return std::nullopt;
    if (at.token + 1 < tokens.size() && !tokens[at.token + 1].is_mark()) return std::nullopt;
    if (at.token + 2 < tokens.size() && tokens[at.token + 2].is(Slot::percent)) return std::nullopt;  // 各占 60%、40%
    if (const auto bracket = share_in_bracket(at)) return bracket;
    if (is_beside_number(tokens, at.token)) return Stated{at.token - 1, {}};
    if (const auto alone = share_alone(passage_.text, tokens, at.token)) return Stated{*alone, {}};
    std::optional<std::size_t> share;
    std::optional<std::size_t> whole = bracketed_before(tokens, at.token);
    const std::size_t end = whole ? *whole - 1 : at.token;
    for (std::size_t i = end; i > 0 && !tokens[i - 1].is_mark() && !tokens[i - 1].is(Slot::percent); --i) {
      const Token& before = tokens[i - 1];
      if (before.is(Slot::share) && !share && end - i < kNear) share = i - 1;
      if (before.is(Slot::share) && passage_.words(0, before.begin).ends_with(u'各')) return std::nullopt;  // 三种各占…
      if (before.is(Slot::share) && i > 1 && tokens[i - 2].is(Slot::finish)) return std::nullopt;  // 办结比例为
      if (!share && before.is(Slot::total) && passage_.words(0, before.begin).ends_with(u'前'))
        return std::nullopt;  // 前两项之和
      if (before.is(Slot::quantity) && !share && !whole && !before.approximate) {
        whole = i - 1;
        continue;
      }
      if (!share && (before.is_number() ||
                     (before.is(Slot::time) && !before.is(Time::this_year) && !before.is(Time::part_of_year))))
        return std::nullopt;
      const bool own = tokens[i].is(Slot::share) || (rough && i == at.token);  // 约占三分之一, 占近三分之一
      if ((before.is(Slot::approximately) && !own) || before.is(Slot::respectively)) return std::nullopt;
    }
    if (!share) return std::nullopt;
    if (const auto of = whole ? std::nullopt : whole_led_in(passage_.text, tokens, *share))
      return Stated{of->lead, of->whole};
    const bool bare = !whole && *share + 1 == at.token;
    return Stated{*share, bare ? whole_led_by(passage_.text, tokens, at.token) : whole};
  }

  [[nodiscard]] std::optional<TokenPosition> part_of(TokenPosition percent, const Stated& share) const {
    const auto behind = told_behind(passage_.text, sentences_[percent.sentence].tokens, percent.token);
    if (behind) return TokenPosition{percent.sentence, *behind};
    const TokenPosition before{percent.sentence, share.at};
    return share.in_bracket ? std::optional(before) : number_before(before);
  }

  /// The number that the percentage goes with: in its own clause or the one before; else the one of the same name a sentence before.
  [[nodiscard]] std::optional<TokenPosition> number_before(TokenPosition at) const {
    const auto& tokens = sentences_[at.sentence].tokens;
    if (takes_grades_up(passage_.text, tokens, at.token) || is_of_all_but(passage_.text, tokens, at.token))
      return std::nullopt;
    int commas = 0;
    for (std::size_t i = at.token; i-- > 0;) {
      if (tokens[i].is(Slot::close)) i -= tokens[i].behind_open;  // 公开 21 件（部分公开 6 件），占…
      if (tokens[i].is(Slot::comma)) ++commas;
      // 新收 11 件，其中自然人占 80%; 6 件中公开占 50%: the number is the whole.
      const bool ends = tokens[i].is(Slot::semicolon) || tokens[i].is(Slot::percent) || tokens[i].is(Slot::among);
      if (commas > 1 || ends || parts_whole(tokens, i, passage_.text) || whole_before(tokens, i, passage_.text))
        return std::nullopt;
      const bool aside = counts_points(tokens[i]) || counts_days(tokens[i]) || takes_together(passage_.text, tokens, i);
      if (!tokens[i].is(Slot::quantity) || aside) continue;
      if (passage_.words(0, tokens[i].begin).ends_with(u'前')) return std::nullopt;  // 报送前 5 名合计占六成
      if (commas > 0 &&
          (names_other_kind(passage_.text, tokens, i, at.token) || is_of_namesake(passage_, tokens, i, at.token)))
        continue;
      return is_approximate(tokens, i) ? std::nullopt : std::optional(TokenPosition{at.sentence, i});
    }
    return at.sentence > 0 && commas == 0 ? namesake(at) : std::nullopt;
  }

  [[nodiscard]] std::optional<TokenPosition> namesake(TokenPosition at) const {
    const auto& tokens = sentences_[at.sentence].tokens;
    const std::u16string name = without_particles(passage_.words(tokens.front().begin, tokens[at.token].begin));
    const auto& before = sentences_[at.sentence - 1].tokens;
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (!before[i].is(Slot::quantity)) continue;
      std::size_t first = i;
      while (first > 0 && !before[first - 1].is_mark() && !before[first - 1].is_number()) --first;
      if (name.size() >= 4 && without_particles(passage_.words(before[first].begin, before[i].begin)) == name)
        return TokenPosition{at.sentence - 1, i};
    }
    return std::nullopt;
  }

  [[nodiscard]] Share share_of(TokenPosition at, TokenPosition part, const Stated& share) const {
    const Token& percent = token(at);
    const auto& tokens = sentences_[at.sentence].tokens;
    Share out{};
    out.percent = {percent.value, percent.decimals, limits_of(passage_.text, tokens, at.token, share.at)};
    out.part = part_at(passage_, token(part));
    add_beside(out, part, {at.sentence, share.at});
    out.span = tokens[at.token - 1].is(Slot::approximately) ? passage_.span(tokens[at.token - 1].begin, percent.end)
                                                            : span(percent);
    out.sentence = passage_.span(tokens.front().begin, tokens.back().end);
    const bool said = out.said_whole = share.whole && !share.in_bracket;
    const bool of_results =
        !said && (counts_requests(out.part.span, at) || names_all_requests(at) ||
                  (passage_.words(0, percent.begin).ends_with(u"占总数的") && names_all_requests(part)) ||
                  behind_all(part) || is_topic(passage_.text, tokens_of(part), part.token));
    const Claim* claim = claim_of(out.part.span);  // 被纠正 5 件，占审结总数的 25%
    const bool of_reviews = claim != nullptr && claim->topic == Topic::review && names({Slot::finish}, at);
    const bool of_before = (share.at + 1 == at.token && behind_whole(part)) || names_whole(at, part, share);
    const bool known = said || of_results || of_reviews || of_before || share.in_bracket || behind_among(part);
    const ListOfNumbers* listed = known && !out.together ? nullptr : list_with(part);
    const bool of_outcome = !known && listed == nullptr && claim != nullptr && claim->topic == Topic::review &&
                            claim->readings.front().columns != columns::kAll;
    out.of_known = (known || listed != nullptr || of_outcome) && !behind_rough(tokens_of(part), part.token);
    if (out.of_known && !said) add_wholes(out, part);
    if (out.together && listed != nullptr) out.wholes.clear();  // of that list, and not of one of its parts
    if (out.of_known && listed != nullptr) out.wholes.push_back(part_at(passage_, tokens_of(part)[listed->whole]));
    if (share.whole) out.wholes.push_back({tokens[*share.whole].value, span(tokens[*share.whole])});
    if (of_reviews && !said) {  // 占已审结案件的: of those, and not of all; or 占办结总数的, of all requests
      std::erase_if(out.wholes, [this](const Part& whole) { return !counts_decided(claim_of(whole.span)); });
      out.also_of = {decided_of(claim->readings.front().rows), requests(rows::kHandled)};
    }
    if (of_outcome) add_reviews(out, at, share.at, claim->readings.front().rows);
    const bool of_handled = of_results && (names({Slot::finish, Slot::answer}, at, share.at) || goes_on_of_handled(at));
    const bool of_new = of_results && names({Slot::fresh}, at, share.at);
    const Mask theirs = codes_of(tokens, share.at, at.token, Slot::applicant);
    if (of_results) out.also_of.add(wholes_of_part(claim, wholes_of_results(of_handled, of_new), theirs));
    if (of_handled || of_new) reject_others(out, of_handled ? rows::kHandled : rows::kNew);
    if (const Token* group = named({Slot::result}, at, share.at)) add_group(out, at, *group, of_results && !said);
    return out;
  }

  /// What the part may be together with, by the words before 占.
  void add_beside(Share& out, TokenPosition part, TokenPosition share) const {
    out.more = numbers_beside(passage_.text, tokens_of(part), part.token);
    const Token* total = named({Slot::total}, share);
    const std::size_t begin = begin_of_clause(tokens_of(share), share.token);
    const Token& end = total != nullptr ? *total : token(share);
    const auto said = passage_.words(tokens_of(share)[begin].begin, end.end);
    out.together = total != nullptr || token(share).is(Slot::total) || said.starts_with(u'前');  // 合占, 前两项占
    out.some = names({Slot::also, Slot::pause}, share);
    if (!out.together) return;
    out.part.value = contribution(tokens_of(part), part.token);  // 甲和乙各 1 件，合占 3.5%
    if (out.part.value != token(part).value) out.more.clear();
    const std::size_t few = items_named(said);
    const std::vector<double> row = said.starts_with(u'前')
                                        ? row_of(passage_.text, tokens_of(part), list_with(part), part.token)
                                        : std::vector<double>();
    if (few > 0 && few <= row.size()) {  // 前两类合计占 75%
      out.part.value = row.front();
      out.more.assign(row.begin() + 1, row.begin() + static_cast<std::ptrdiff_t>(few));
    } else if (few > 0 && few <= out.more.size() + 1) {
      out.more.resize(few - 1);
    } else {
      return;
    }
    out.more = {std::accumulate(out.more.begin(), out.more.end(), 0.0)};  // all of them, and not some
  }

  /// Of the reviews of the outcome's own kind, or of all; 占复议总数的 of those that are named.
  void add_reviews(Share& out, TokenPosition at, std::size_t share, Mask own) const {
    const Mask kinds = codes_of(tokens_of(at), share, at.token, Slot::review);
    out.also_of.add(wholes_of_outcomes(kinds != 0 ? kinds : own, kinds != 0));
  }

  /// 不掌握的 194 件，占无法提供总数的 92.4%: of that group, and where it is named `alone` of nothing else.
  void add_group(Share& out, TokenPosition at, const Token& group, bool alone) const {
    if (alone && !names({Slot::also, Slot::pause}, at) && group.code != rows::kGranted) {
      out.wholes.clear();
      out.also_of = {};
    }
    out.also_of.add({TableId::requests, group.code, columns::kTotal});
  }

  /// 占 9% of 占办结数的 30.6%；部分公开 13 件，占 9%: what the shares before it in the sentence are of.
  [[nodiscard]] bool goes_on_of_handled(TokenPosition at) const {
    const auto& tokens = tokens_of(at);
    bool bare = tokens[at.token - 1].is(Slot::share);
    for (std::size_t before = at.token; bare && before-- > 0 && at.token - before < kLongestClause;) {
      if (!tokens[before].is(Slot::percent)) continue;
      const TokenPosition share{at.sentence, before};
      if (names({Slot::finish}, share) && names({Slot::share}, share)) return true;
      bare = before > 0 && tokens[before - 1].is(Slot::share);
    }
    return false;
  }

  /// Of what the words count, and no more: 占办结总数的 of no number that is of what came in, 占新收总数的 of none that is of what was handled.
  void reject_others(Share& out, Mask rows) const {
    const auto is_other = [&](const Part& whole) {
      const Claim* claim = claim_of(whole.span);
      const bool apart = claim != nullptr && claim->sentence != out.sentence;  // 自然人 19 件。予以公开 11 件，占…
      return claim != nullptr && std::none_of(claim->readings.begin(), claim->readings.end(), [&](const Reading& it) {
               return it.columns == columns::kTotal ? (it.rows & rows) != 0 : !apart;
             });
    };
    std::erase_if(out.wholes, is_other);
  }

  /// The numbers before the part, the nearest last.
  void add_wholes(Share& out, TokenPosition part) const {
    for (TokenPosition at = part; out.wholes.size() < Share::kMostWholes;) {
      const bool goes_on =
          sentences_[at.sentence].tokens.front().is(Slot::among);  // 其中 at its beginning: the whole stands before
      const bool enough =
          out.percent.between && !out.wholes.empty() && !goes_on;  // of many numbers it would fit one by chance
      if (at.token > 0) --at.token;
      else if (at.sentence > 0 && !enough) at = {at.sentence - 1, sentences_[at.sentence - 1].tokens.size() - 1};
      else break;
      const Token& other = token(at);
      if (other.is_number()) out.wholes.push_back({other.value, span(other)});
    }
    std::reverse(out.wholes.begin(), out.wholes.end());
  }

  /// What a number was read as; none where no cell counts it. Claims come in the order of the text.
  [[nodiscard]] const Claim* claim_of(Span number) const {
    const auto at = std::partition_point(claims_.begin(), claims_.end(),
                                         [&](const Claim& claim) { return claim.span.begin < number.begin; });
    return at != claims_.end() && at->span == number && !at->readings.empty() ? &*at : nullptr;
  }

  /// Whether a number was read as one of requests, or of what became of them; of reviews where it is beside 答复总数.
  [[nodiscard]] bool counts_requests(Span number, TokenPosition percent) const {
    const Claim* claim = claim_of(number);
    if (claim == nullptr) {  // 128 件予以公开和 40 件部分公开合计 168 件，占办结总数的…
      const auto& tokens = sentences_[percent.sentence].tokens;
      return names({Slot::finish}, percent) && has_token(tokens, 0, tokens.size(), {Slot::result});
    }
    return claim->topic == Topic::results || claim->topic == Topic::requests || claim->topic == Topic::carried ||
           (claim->topic == Topic::review && names({Slot::answer}, percent));
  }

  /// 占答复总数的: which of these words stands before it in the clause, not before `first`.
  [[nodiscard]] const Token* named(Slots words, TokenPosition at, std::size_t first = 0) const {
    const auto& tokens = sentences_[at.sentence].tokens;
    for (std::size_t i = at.token; i > first && !tokens[i - 1].is_mark(); --i) {
      if (tokens[i - 1].is_any(words)) return &tokens[i - 1];
    }
    return nullptr;
  }
  [[nodiscard]] bool names(Slots words, TokenPosition at, std::size_t first = 0) const {
    return named(words, at, first) != nullptr;
  }

  /// 占全部申请的, 占申请总量的
  [[nodiscard]] bool names_all_requests(TokenPosition at) const {
    const auto& tokens = sentences_[at.sentence].tokens;
    for (std::size_t i = at.token; i > 0 && !tokens[i - 1].is_mark() && !tokens[i - 1].is_number(); --i) {
      if (tokens[i - 1].is(Slot::request) || tokens[i - 1].is(Slot::asking)) return true;
      const auto behind = std::u16string_view(passage_.text).substr(tokens[i - 1].end);
      if (tokens[i - 1].is(Slot::fresh) && begins_with_any(behind, u"量 总量 总数")) return true;  // 新收量
    }
    return false;
  }

  /// 所有申请中，网络 198 件，占…
  [[nodiscard]] bool behind_all(TokenPosition part) const {
    const auto& tokens = sentences_[part.sentence].tokens;
    return begins_with_all(passage_.words(tokens.front().begin, tokens[part.token].begin));
  }

  /// The list of 公开 60 条：网站 40 条；公告栏 20 条，占三分之一, for a part of it.
  [[nodiscard]] const ListOfNumbers* list_with(TokenPosition part) const {
    const auto near = lists_before(sentences_[part.sentence].lists, part.token);
    const auto own = std::find_if(near.rbegin(), near.rend(),
                                  [part](const ListOfNumbers& list) { return has_part(list, part.token); });
    return own == near.rend() ? nullptr : &*own;
  }

  /// 占全部信息的 88%, in the sentence that counts them first
  [[nodiscard]] bool names_whole(TokenPosition percent, TokenPosition part, const Stated& share) const {
    return part.sentence == percent.sentence &&
           names_first(passage_.text, tokens_of(part), part.token, share.at, percent.token);
  }

  [[nodiscard]] bool behind_among(TokenPosition part) const {
    const auto& tokens = sentences_[part.sentence].tokens;
    for (std::size_t i = part.token, seen = 0; i-- > 0 && seen < kLongestClause; ++seen) {
      const bool comma =  // 已办结 309 件中，…
          tokens[i].is(Slot::comma) && i > 1 && ends_with_in(passage_.text, tokens[i - 1]);
      if (tokens[i].is(Slot::among) || comma || parts_whole(tokens, i, passage_.text)) return true;
    }
    return false;
  }

  /// 审核稿件 640 篇，退回 96 篇，占…: one number more in the sentence, right before it, of as many of the same or more.
  [[nodiscard]] bool behind_whole(TokenPosition part) const {
    const auto& tokens = sentences_[part.sentence].tokens;
    const auto first = tokens.begin();
    const auto own = first + static_cast<std::ptrdiff_t>(part.token);
    const auto is_number = [](const Token& it) { return it.is_number() || it.is(Slot::percent); };
    const auto whole = std::find_if(first, own, is_number);
    if (whole == own || !whole[1].is(Slot::comma)) return false;
    const auto parts = [&](const Token& it) { return is_number(it) || it.is_mark(); };
    const bool bracket = own > whole + 3 && own[-1].is(Slot::open) && own[-2].is(Slot::percent);  // 占 31%（782 件）
    const bool again = own > whole + 4 && own[-3].is(Slot::percent) &&                            // 占 31%，为 782 件
                       told_behind(passage_.text, tokens, part.token - 3) == part.token;
    if (std::any_of(whole + 2, own - (bracket ? 2 : again ? 3 : 0), parts)) return false;
    const auto& settings = sentences_[part.sentence].settings;
    const auto at = static_cast<std::size_t>(whole - first);
    return whole->is(Slot::quantity) && !is_approximate(tokens, at) && settings[at].when == settings[part.token].when &&
           whole->measure == own->measure && whole->value >= own->value;
  }

  [[nodiscard]] Span span(const Token& token) const { return passage_.span(token.begin, token.end); }

  const Passage& passage_;
  const std::vector<Sentence>& sentences_;
  std::span<const Claim> claims_;
};

}  // namespace

void add_shares(const Passage& passage, const std::vector<Sentence>& sentences, std::span<const Claim> claims,
                std::vector<Share>& out) {
  PercentageReader(passage, sentences, claims).read(out);
}

}  // namespace nianbao::prose
