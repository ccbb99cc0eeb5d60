#pragma once

#include <bit>
#include <optional>
#include <vector>

#include "prose/claims/patterns.hpp"
#include "prose/clauses/field.hpp"

namespace nianbao::prose {

/// What was said before in the same passage, and what a bare “答复 11 件” therefore counts.
struct Discourse {
  bool requests = false;          ///< requests were spoken of
  bool counted = false;           ///< a number was met
  bool requests_counted = false;  ///< and the last number counted them, or what became of them
  bool reviews = false;           ///< reviews of disclosure were counted
  bool whole = false;             ///< the last count that was no part counted requests
  Mask theirs = 0;                ///< the sentence before counted what these applicants asked for, and nothing of all
  Mask review_rows = 0;           ///< the kinds of review last counted
  Mask reviews_named = 0;         ///< all that their sentence counted
};

/// What the list that a number stands in says of it.
struct PartOf {
  bool foreign = false;  ///< a part of a whole that no cell counts
  bool apart = false;    ///< of what was of another year, or ended in one way: 尚未审结的共 21 件：复议 11 件…
  std::optional<std::size_t> given{};  ///< a part of what is only perhaps a number of requests
  std::optional<std::size_t> of_incoming{};
};

/// What a sentence said so far. Every token and every figure adds to it.
struct Context {
  Discourse said;
  bool part = false;              ///< behind 其中
  bool part_outside = false;      ///< and before the bracket that is open
  bool of_some = false;           ///< of a number that is named again, and counted no reviews: 12 件申请中，
  bool listed = false;            ///< 其中：a；b；c
  bool foreign = false;           ///< behind requests of one kind: 涉及征地的申请 128 件
  Mask results_told = 0;          ///< the results of requests that the sentence names: 不予公开
  Mask reasons_told = 0;          ///< those so far that are a part of their group: 行政执法案卷
  bool loose = false;             ///< what the last figure counts is not known
  bool loose_outside = false;     ///< nor that of the one before the bracket that is open
  bool rest = false;              ///< nor that of what was left: 其余 446 件全部办结，其中…
  Mask carried = 0;               ///< what was carried, if that was counted last
  bool resulted = false;          ///< what became of them was counted since
  bool part_resulted = false;     ///< and one did behind 其中
  bool received = false;          ///< the last count was of what came in
  bool figured = false;           ///< it has counted something
  bool applicants_named = false;  ///< a kind of applicant was named
  Mask applicants_told = 0;       ///< all that the sentence names
  Mask organisations_told = 0;    ///< those that it names each by itself
  Mask applicants_seen = 0;       ///< and counted, since requests were
  Mask just_asked = 0;  ///< those counted since the last ；, if no other requests were: 律所 2 件，公开和不公开各 1 件
  bool applicants_apart = false;  ///< and not as a part: 自然人申请 12 件，办结 11 件
  Mask topic = 0;                 ///< 自然人申请中，: the applicants that all behind it is told of
  bool topic_asked = false;       ///< 办结的申请中，: requests are what it is told of
  bool topic_sure = false;        ///< 自然人申请中，, of them and nobody else, up to the next ；
  bool of_new = false;  ///< 企业提出的 4 件申请中，: of those, beside which others of theirs may have been carried in
  bool applicant_goes_on = false;  ///< 自然人新收 9 件、办结 8 件: one kind alone, and what was done
  bool carried_added = false;      ///< 连同上年结转的 5 件，: what was carried is part of the total that follows
  bool letters = false;            ///< 信访 23 件，办结 22 件，1 件转下年: the last things counted were no requests
  bool after_review = false;       ///< the last figure counted reviews
  bool after_decision = false;     ///< or decisions
  Readings last_requests;          ///< what the last count of requests may mean
  Readings parts_of;               ///< the whole that 其中 follows
  std::vector<std::size_t> given;  ///< the claims on which that depends
  std::optional<std::size_t> last_claim{};   ///< which of the claims the last count of requests is
  bool others_counted = false;               ///< the last number counted requests of all the area, or of another organ
  std::optional<std::size_t> whole_claim{};  ///< and the whole that 其中 follows
  // Rows of table four.
  Mask review_rows = 0;            ///< the kinds of review last spoken of
  bool other_reviews = false;      ///< the sentence says of its reviews that they are not about disclosure
  bool reviews_apart = false;      ///< of which it is not known whether they are those of the table: 另有诉讼 2 件
  Mask review_whole = 0;           ///< those of the last count that is no part
  Mask reviews_named = 0;          ///< all that were counted
  Mask reviews_spoken = 0;         ///< every kind of review named, counted or not
  bool review_just_named = false;  ///< the last count was of one kind of review
  bool part_of_kind = false;       ///< and 其中 follows it
  bool decided_leads = false;      ///< 审结行政复议 31 件、行政诉讼 15 件: so does that they were decided
  bool outcome_leads = false;      ///< 被纠正的复议案件 5 件、诉讼案件 1 件: how they ended stands before what they are
  bool under_reviews = false;      ///< the section is that of the reviews of disclosure
  Mask outcome = 0;                ///< how those ended that were counted last; columns
  // Rows of table two.
  Mask documents = 0;
  Mask documents_meant = 0;                    ///< those that the last count named, if it counted documents
  std::optional<Slot> documents_verb{};        ///< and what was done with them
  std::optional<std::size_t> disclosure_at{};  ///< where the sentence first speaks of disclosure
  bool of_disclosure = false;
  std::optional<std::size_t> reviews_given{};  ///< which of the claims counts those: where it agrees, they are
  bool requests_named = false;                 ///< anywhere in the sentence, or before it
  bool under_requests = false;                 ///< the heading, or a sentence before, speaks of requests

  /// A word that names applicants, or rows of results.
  void name(const Token& word) {
    applicants_named = applicants_named || word.is(Slot::applicant);
    if (word.is(Slot::result) && rows::group_of(word.code) != word.code) reasons_told |= word.code;
  }

  /// What follows is told of these applicants; a column that is quoted by its name is one of requests: “自然人”一栏.
  void begin_topic(Mask applicants, bool surely, bool some, const Token& by) {
    topic = applicants;
    topic_sure = surely;
    topic_asked = some;
    said.requests = said.requests || by.is(Slot::applicant);
  }

  /// The one kind of applicants whose requests the sentence counted, and no other requests; 0 where it did not.
  [[nodiscard]] Mask applicants_alone() const {
    const Mask told = applicants_told & ~columns::kLoosely;
    const bool alone = last_requests.empty() ? applicants_seen != 0 : last_requests.front().columns == told;
    return alone && std::has_single_bit(told) ? told : 0;
  }

  /// Whether a number counted requests, or those of others.
  void count_requests(bool own, bool others) {
    others_counted = others;
    said.requests_counted = own || others;
  }

  /// Behind 其中; behind 其中： up to the end of the sentence.
  void begin_part(bool of_list) {
    part = true;
    listed = of_list;
    part_of_kind = review_just_named;
    parts_of = applicants_seen != 0 || resulted || rest ? Readings() : last_requests;
    whole_claim = last_claim;
    of_some = part_resulted = false;
  }

  /// 收到申请 12 件（其中自然人 10 件），办结 11 件: what a bracket parts is parted up to its end.
  void follow_bracket(const Token& token) {
    if (token.is(Slot::open) && !token.in_brackets()) {
      part_outside = part;
      loose_outside = loose;
    }
    if (token.is(Slot::close) && token.in_brackets()) part = part_outside;
  }

  /// Behind a number, bound to cells or not.
  void leave(bool bound, bool vague, const Field& field) {
    loose = !bound && vague;
    rest = !bound && field.has(Slot::rest);
  }

  /// Behind a number that no cell counts, beside these applicants.
  void pass_unbound(Mask applicants) {
    if (!part) documents_verb.reset();
    review_just_named = false;
    just_asked |= applicants;
  }

  /// Behind 商业企业 3 件、自然人 1 件，均已答复: what follows divides all of them.
  void tell_of_all() {
    if (!std::has_single_bit(applicants_seen)) applicants_seen = just_asked = 0;
  }

  /// Behind ；.
  void end_segment() {
    part = part && listed;
    applicants_apart = topic_sure = topic_asked = of_new = false;
    just_asked = 0;
  }

  /// Behind 企业申请 4 件，其中: of theirs that came this year.
  void divide_new(Mask applicants, const Token& by) {
    begin_topic(applicants, true, false, by);
    of_new = true;
  }

  /// What was said before a sentence, which goes on about the reviews where it begins with 其中.
  void open(const Discourse& before, bool goes_on) {
    said = before;
    requests_named = under_requests = before.requests;
    if (!goes_on) return;
    review_rows = before.review_rows;
    reviews_named = before.reviews_named;
  }

  /// The sentence names these applicants with one word.
  void name_applicant(Mask columns) {
    applicants_told |= columns;
    if (columns != columns::kOrganisations) organisations_told |= columns & columns::kOrganisations;
  }
};

/// What a figure counts.
struct Binding {
  Topic topic;
  Means means;
  Readings readings;
  Force force = Force::states;
  bool direct = true;
  bool of_those = false;  ///< of the applicants just counted, it may be: a count within a count
  bool whole = false;     ///< all that was received, handled or decided, however it ended

  /// Whether it counts requests, however they came or ended.
  [[nodiscard]] bool of_requests() const { return topic != Topic::review && topic != Topic::proactive; }
};

/// 5 件 of 未审结的诉讼 5 件（直接起诉 3 件、复议后起诉 2 件）: reviews that are pending.
[[nodiscard]] inline bool counts_pending(const std::optional<Binding>& binding) {
  return binding && binding->topic == Topic::review && !binding->readings.empty() &&
         binding->readings.front().columns == columns::kPending;
}

}  // namespace nianbao::prose
