#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "prose/claims/binder.hpp"
#include "prose/clauses/scope.hpp"

namespace nianbao::prose {

/// What is said without a figure: that there is none of something, or that all of it ended in one way.
struct Statement {
  Topic topic = Topic::all;
  Readings readings;
  double value = 0;
  bool of_count = false;             ///< the value is that of a count: 2 件，均获维持
  bool at_least = false;             ///< of these it is said, and there may be more
  bool suggests = false;             ///< all that is said of them may leave some out: 均按期答复
  std::vector<std::size_t> given{};  ///< as in Claim
  Readings unless{};                 ///< likewise
  std::size_t begin = 0;             ///< in the passage's text
  std::size_t end = 0;
};

/// Of which nothing is known but what it says.
[[nodiscard]] Claim claim_of(const Statement& statement, const Author& author);

/// What a number says by itself, whatever it counts.
[[nodiscard]] Claim claim_of(const Token& number, const Setting& here, const Author& author);

/// The rows of 未制定规范性文件: documents that there are none of; 0 of anything else.
[[nodiscard]] Mask documents_of(const Statement& statement);

/// A sentence at one of its tokens.
struct Place {
  const Author& author;
  std::u16string_view text;
  const Tokens& tokens;
  const std::vector<Setting>& settings;
  const Binder& binder;
  const Context& context;
  std::span<const Claim> claims;                            ///< of the sentence before it
  std::size_t first_claim;                                  ///< the place of the first of them among all claims
  const std::vector<std::optional<std::size_t>>& claim_of;  ///< by token, among all claims
  std::size_t at;

  [[nodiscard]] const Token& token(std::size_t i) const { return tokens[i]; }
  [[nodiscard]] std::size_t first() const { return at > kLongestClause ? at - kLongestClause : 0; }
  [[nodiscard]] std::size_t end() const { return std::min(tokens.size(), at + kLongestClause); }
  [[nodiscard]] std::u16string_view words(std::size_t from, std::size_t last) const {
    return text.substr(tokens[from].begin, tokens[last].end - tokens[from].begin);
  }
  [[nodiscard]] std::u16string_view words_before() const { return words(first(), at); }
  /// 按期, 时限内: said between here and there.
  [[nodiscard]] bool is_in_time(std::size_t last) const {
    return words(at, last).find_first_of(u"期时限") != std::u16string_view::npos;
  }
  /// Behind the last mark before a place that is no 、.
  [[nodiscard]] std::size_t begin_across_pauses(std::size_t behind) const {
    return prose::begin_across_pauses(tokens, behind, first());
  }
  /// The claim of the number at a place, with where it stands among all claims.
  [[nodiscard]] const Claim* claim_at(std::size_t i) const {
    return claim_of[i] ? &claims[*claim_of[i] - first_claim] : nullptr;
  }
  /// 除 1 件外, before it
  [[nodiscard]] bool excepts() const {
    const std::u16string_view before = words_before();
    const std::size_t except = before.find(u'除');
    return except != before.npos && before.find(u'外', except) != before.npos;
  }
};

/// Says, from its place to a token, that there are none of these; nothing where they are no cells. Until the next is added it may be changed.
Statement* add_none(std::vector<Statement>& out, const Place& here, const Readings& readings, std::size_t last);

/// Of a statement that there are none: that there are so many. Nothing where there is no statement.
void count(Statement* none, double value);

/// Whether it counts reviews, however they ended.
[[nodiscard]] bool counts_reviews(const Claim& claim);

/// Those of the reviews counted that ended in one of these ways.
[[nodiscard]] Readings in_outcome(const Claim& counted, Mask columns);

/// 未收到…, 无…, at a negation.
[[nodiscard]] std::vector<Statement> nothing_at(const Place& here);

/// 结果为纠正 behind 行政复议 1 件, at the outcome: all that were counted last, the last of the claims, ended so.
[[nodiscard]] std::vector<Statement> outcome_at(const Place& here);

/// 1 名申请人申请行政复议, 3 位公民提出政府信息公开申请, at the review or the request: there was one at least.
[[nodiscard]] std::vector<Statement> acts_of_people_at(const Place& here);

/// 由企业提出 behind 收到申请 12 件，: what the next clause says of all that was counted last, without a word for all.
[[nodiscard]] std::vector<Statement> predicate_at(const Place& here);

/// 办结率100%, at the number: of what was counted right before it all was finished.
[[nodiscard]] std::vector<Statement> rate_of_all_at(const Place& here);

/// The name of 办结率100%, and of no other rate: of what was finished in time some may be left.
[[nodiscard]] std::optional<std::size_t> rate_of_all(const Place& here);

/// Whether a share is said of all: 100% of 100%办结; the number of 办结率100% is another thing.
[[nodiscard]] bool shares_all(const Place& here);

/// 均予以公开 behind 企业提出的 4 件申请, at the word for all: what such applicants asked for ended in one way.
[[nodiscard]] std::vector<Statement> all_of_applicants_at(const Place& here);

/// 均…, at the word for all or its share; it speaks of the claims of the sentence from `since` on.
[[nodiscard]] std::vector<Statement> all_at(const Place& here, std::size_t since);

/// 39 件 of 除结转下年度的 2 件外，其余 39 件均已答复, at the number: all that were handled.
[[nodiscard]] bool is_all_but_carried(const Field& field, const Place& here);

/// Whether it is 其中 and divides what was counted; not 其中企业 9 件 where nothing was counted before: it speaks of all that there were.
[[nodiscard]] bool divides_something(const Place& here);

/// The number of 部分公开 3 件，其中自然人…, 结转下年 2 件，包括企业…, at 其中: what ended so, or was carried over, by who asked.
[[nodiscard]] std::optional<std::size_t> result_before(const Place& here);

/// 企业申请 4 件，其中予以公开 3 件, 企业提出的 4 件申请中，3 件…, at 其中 or the comma behind the whole: whose requests the results behind it are
/// of; 0 where what follows tells of no results, or the number is not theirs.
[[nodiscard]] Mask asked_for_divided(const Place& here, std::optional<std::size_t> whole);

/// The number of 不掌握的 2 件，自然人、企业各 1 件, 公开 6 件（自然人 5 件、企业 1 件）, 结转的 3 件，由自然人提出 2 件, at the comma or where the bracket
/// opens: what follows parts those of a result, or of what was carried, as behind 其中.
[[nodiscard]] std::optional<std::size_t> result_divided(const Place& here);

/// 企业办结 3 件（公开 1 件、…）, at the bracket that opens, 自然人不予公开的 30 件中执法案卷 19 件, at 中: whose requests are divided behind it; 0
/// where it divides others.
[[nodiscard]] Mask applicants_divided(const Place& here);

/// 超六成申请均…, 一半全部公开, 应答复 13 件全部…, 全部或部分公开, at the word for all; 截至目前 is when the report was written.
[[nodiscard]] bool is_said_of_some(const Place& here);

/// 1 件全部公开, at the word for all: of numbers before it that are not all there were.
[[nodiscard]] bool is_of_some_counted(const Place& here);

/// 办结 12 件，全部公开: one word for how all of them ended.
[[nodiscard]] bool tells_how_all_ended(const Place& here);

/// How sure a number counts what it was bound to: all of it, or some.
[[nodiscard]] Force force_of(const Binding& binding, const Field& field, const Place& here);

}  // namespace nianbao::prose
