#include "prose/claims/claims.hpp"

#include <algorithm>
#include <utility>

#include "prose/claims/between_cells.hpp"
#include "prose/claims/limits.hpp"
#include "prose/claims/reasons.hpp"
#include "prose/claims/statements.hpp"
#include "prose/claims/topics.hpp"
#include "prose/clauses/divided.hpp"
#include "prose/clauses/parallels.hpp"

namespace nianbao::prose {
namespace {

/// Reads a sentence from left to right; every step adds to what was said so far.
class FactExtractor {
 public:
  FactExtractor(const Author& author, const Passage& passage, const Sentence& sentence, const Binder& binder,
                std::vector<Claim>& out)
      : author_(author),
        passage_(passage),
        tokens_(sentence.tokens),
        settings_(sentence.settings),
        lists_(sentence.lists),
        parallels_(parallels_of(sentence.tokens)),
        binder_(binder),
        out_(out),
        first_(out.size()),
        claim_of_(sentence.tokens.size()),
        parts_(sentence.tokens.size()),
        divides_documents_(divides_documents(sentence.tokens, passage)) {}

  Discourse read(Discourse said) {
    open(said);
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      context_.follow_bracket(tokens_[at]);
      const Place here = place(at);
      advance(here, tokens_[at]);
      if (shares_all(here)) add_statements(all_at(here, since_all_), tokens_[at].value);
      else if (tokens_[at].is_number() || tokens_[at].is(Slot::percent)) figure(at);
      else if (tokens_[at].is(Slot::none)) add_statements(nothing_at(here));
      else if (tokens_[at].is(Slot::outcome) && !tokens_[at].is(Slot::each)) one_outcome(at);
      else if (tokens_[at].is(Slot::each) || tells_how_all_ended(here)) all_of_them(at);
      else if (tokens_[at].is_any({Slot::comma, Slot::open})) add_statements(predicate_at(here));
      else if (tokens_[at].is_any({Slot::review, Slot::request})) add_statements(acts_of_people_at(here));
      if (tokens_[at].is_any({Slot::among, Slot::semicolon})) since_all_ = out_.size() - first_;
    }
    context_.said.theirs = context_.applicants_alone();
    return context_.said;
  }

 private:
  void open(Discourse said) {
    said.requests = said.requests || tells_of_requests(passage_, tokens_);
    context_.open(said, tokens_.front().is(Slot::among));
    for (const Token& token : tokens_) {
      if (token.is(Slot::applicant)) context_.name_applicant(token.code);
      if (token.is(Slot::result)) context_.results_told |= token.code;
      if (names_requests(token)) context_.requests_named = true;
      if (!context_.disclosure_at && (names_requests(token) || token.is(Slot::disclosure)))
        context_.disclosure_at = token.begin;
    }
    context_.under_reviews = passage_.section == SectionId::review;
    context_.reviews_apart = context_.other_reviews = tells_of_other_reviews(passage_, tokens_);
    if (said.theirs != 0 && context_.applicants_told == 0) context_.begin_topic(said.theirs, false, false, tokens_[0]);
    context_.of_disclosure =
        context_.disclosure_at || said.requests || said.reviews || tells_of_contested(passage_, tokens_);
  }

  [[nodiscard]] bool names_requests(const Token& token) const {
    return token.is(Slot::request) || (token.is(Slot::by_request) && !divides_documents_);
  }

  void advance(const Place& here, const Token& token) {
    const std::size_t at = here.at;
    const auto whole = whole_before(tokens_, at, passage_.text);
    if (const auto topic = applicants_of_topic(passage_.text, tokens_, at))
      context_.begin_topic(topic->who, topic->surely, topic->some, token);
    lead_on(context_, passage_.text, tokens_, at);
    context_.part = context_.part || speaks_of_some(passage_.text, tokens_, at);
    if (speaks_of_topic(passage_.text, tokens_, at)) context_.part = context_.foreign = true;
    if (const Mask who = asked_for_divided(here, whole)) {
      context_.divide_new(who, token);
    } else if (divides_something(here) || whole || leads_to_some(tokens_, at, passage_.text)) {
      context_.begin_part(at + 1 < tokens_.size() && tokens_[at + 1].is(Slot::colon));
      if (const auto result = result_before(here)) among(*result, false);
      if (whole) among(*whole, *whole + 2 < at);
    } else if (const auto result = result_divided(here)) {
      divide(at, *result);
    } else if (const Mask theirs = applicants_divided(here); theirs != 0 && !outside_) {
      if (token.is(Slot::open)) outside_.emplace(at, context_);
      context_.begin_topic(theirs, false, false, token);
    } else if (token.is(Slot::close) && outside_ && at - token.behind_open == outside_->first) {
      context_ = std::exchange(outside_, std::nullopt)->second;
    } else if (token.is(Slot::semicolon)) {
      context_.end_segment();
    } else if (names_requests(token)) {
      context_.said.requests = true;
      context_.letters = false;
    } else if (token.is_any({Slot::applicant, Slot::result})) {
      context_.name(token);
    } else if (token.is(Slot::review)) {
      context_.reviews_spoken |= token.code;
      if (leads_alone(tokens_, at)) context_.review_rows = token.code;
    } else if (const Mask documents = documents_before(tokens_, at, passage_.text); documents != 0) {
      context_.documents = documents;
    } else if (at > 0 && settings_[at - 1].scope == Scope::wider && settings_[at].scope == Scope::own) {
      context_.part = false;  // 全县 153 件，其中我局 126 件: the 126 are all of its own
    } else if (token.is(Slot::none) && !settings_[at].fits()) {
      // 2023年未收到企业的申请，2024年收到 2 件: perhaps of those
      context_.part = context_.part || field_behind(tokens_, at, passage_.text).has(Slot::applicant);
    }
  }

  /// The result before a place is divided behind it; in a bracket, up to its end.
  void divide(std::size_t at, std::size_t result) {
    if (tokens_[at].is(Slot::open) && !outside_) outside_.emplace(at, context_);
    context_.part = true;
    among(result, false);
  }

  /// Behind 12 件申请中，: those twelve, whatever they were.
  void among(std::size_t number, bool of_requests) {
    const Claim* claim = claim_of_[number] ? &out_[*claim_of_[number]] : nullptr;
    const bool requests = claim != nullptr && claim->speaks() && claim->readings.front().table == TableId::requests;
    context_.parts_of = requests ? claim->readings : Readings();
    context_.whole_claim = claim_of_[number];
    context_.of_some = claim != nullptr && claim->topic != Topic::review;
    if (requests && claim->force != Force::states) context_.given = {*claim_of_[number]};
    if (requests && of_requests) context_.said.requests = true;
  }

  void figure(std::size_t at) {
    add_statements(rate_of_all_at(place(at)));
    if ((tokens_[at].is(Slot::bare) && !bare_number_fits(at)) || add_difference(at)) return;
    const auto labels = labels_of(parallels_, at);
    if (labels.size() < 2) return count(field_at(at, tokens_, settings_, parallels_, passage_.text), at);
    for (const Parallel& label : labels) count(field_of(label, tokens_, passage_.text), at);  // 维持、纠正各 1 件
  }

  /// 复议案件比诉讼案件多 10 件: what the tables have of the one less what they have of the other. Whether it is such.
  bool add_difference(std::size_t at) {
    const Setting& here = settings_[at];
    const bool told = here.fits() && here.scope == Scope::own;
    const auto compared = told ? compared_by_difference(passage_.text, tokens_, at) : std::nullopt;
    if (!compared || (compared->topic != Topic::proactive && !context_.of_disclosure)) return false;
    Claim claim = claim_at(at);
    claim.topic = compared->topic;
    claim.readings = difference_of(*compared);
    claim.role = Role::difference;
    claim.phrase = span(begin_of_clause(tokens_, at), at);
    out_.push_back(std::move(claim));
    return true;
  }

  void count(const Field& field, std::size_t at) {
    const Token& number = tokens_[at];
    if (!context_.parts_of.empty() && field.has_any({Slot::finish, Slot::answer}) && tells_rest(tokens_, at))
      context_.part = false;
    const UnboundReason why = why_not(field, at);
    context_.letters = context_.letters || counts_letters(field, passage_.text);
    const bool near = why == UnboundReason::other_year && is_of_near_year(settings_[at], author_) && !field.aside;
    const bool some = why == UnboundReason::uncounted && asks_about_something(field, author_, passage_.text, number);
    const bool divided = divides_documents_ && !is_behind_named_documents(tokens_, at);
    auto binding =
        why == UnboundReason::none || some || (near && !grows_to(settings_, tokens_, at))
            ? binder_.number(field, number, context_, parts_[at].foreign || divided || is_foreign(field, context_))
            : std::nullopt;
    note(field, at, why, binding);
    if (binding) tell_of_applicants(*binding, field, context_);
    if (limits_by_reason(why, passage_.text, tokens_, at)) binding = roughly(field, at);
    // 上年结转 6 件，其中因征求意见结转 4 件
    const bool of_carried = binding && context_.part && is_of_carried(*binding, context_);
    const bool all = binding && (binding->whole || binding->means == Means::documents);
    const bool rest = all && counts_rest(field, passage_.text, tokens_, at);  // 其余 3 件办结: never all
    if (binding && (binding->readings.empty() || rest || of_carried || reviews_some(*binding, context_) ||
                    ended_in_several_ways(field, tokens_, at) || (some && binding->means != Means::requests)))
      binding.reset();
    if (!binding && is_all_but_carried(field, place(at)))
      binding = Binding{Topic::results, Means::requests, {requests(rows::kHandled)}};
    if (binding && binding->means == Means::results) binding->readings = rest_of(binding->readings, field, tokens_, at);
    if (binding) binding->force = some ? Force::at_most : force_of(*binding, field, place(at));
    const bool perhaps = binding && binding->topic == Topic::review && !context_.of_disclosure;
    if (perhaps && !context_.reviews_given) {
      binding->force = Force::suggests;
      if (!field.has(Slot::outcome)) context_.reviews_given = out_.size();
    }
    const bool bound = binding && why == UnboundReason::none && binding->force != Force::at_most;
    if (!is_beside(why)) context_.leave(bound, field.portion || !field.has_any({Slot::finish, Slot::answer}), field);
    set_apart(field, at, why, binding);
    if (bound) go_on(field, at, *binding);
    else if (!number.is(Slot::bare)) go_past(field, at, why);
    if (bound || !number.is(Slot::bare)) add(field, at, why, binding);
    context_.figured = context_.figured || !number.is(Slot::percent);
  }

  /// What a rounded number counts: it is held against that, and nothing else is counted from it. Of a part nothing is known but its whole.
  [[nodiscard]] std::optional<Binding> roughly(const Field& field, std::size_t at) const {
    const PartOf& part = parts_[at];
    const bool plain = !context_.part && !part.foreign && !part.given && !part.of_incoming && !field.portion;
    if (!plain || field.published || not_of_cells(field, at) != UnboundReason::none) return std::nullopt;
    auto binding = binder_.number(field, tokens_[at], context_, divides_documents_ || context_.foreign);
    return binding && binding->force == Force::states && !settings_[at].perhaps_part ? binding : std::nullopt;
  }

  /// What a number does to those behind it, whether it is bound or not.
  void note(const Field& field, std::size_t at, UnboundReason why, const std::optional<Binding>& binding) {
    if (tokens_[at].is(Slot::percent) || why == UnboundReason::difference || numbers_kinds(tokens_[at])) return;
    if (context_.said.requests_counted && tells_way_or_topic(field, passage_.text, tokens_, at)) return;
    context_.said.counted = true;
    // 收到 12 件，比2023年的 8 件多，办结…; 收到 12 件，其中网上 6 件。办结…
    if ((is_of_other_time(why) || context_.part) && context_.said.requests_counted) return;
    context_.count_requests(binding && binding->of_requests(), counts_others(field, why));
    if (binding && field.has(Slot::document) && context_.documents == 0)
      context_.documents = field.joined(Slot::document);
  }

  void go_on(const Field& field, std::size_t at, const Binding& binding) {
    context_.said.reviews = context_.said.reviews || binding.topic == Topic::review;
    context_.reviews_apart = context_.reviews_apart && (!field.has(Slot::review) || binding.force == Force::suggests);
    context_.carried_added = context_.carried_added || adds_to_total(passage_.text, tokens_, at);
    const bool of_carried = binding.topic == Topic::carried && leads_to_list(tokens_, at, passage_.text);
    context_.foreign = context_.foreign || (of_carried && !context_.carried_added);
    if (binding.of_those) return;
    binder_.advance(context_, field, tokens_[at], binding);
    if (binding.means == Means::requests && binding.topic != Topic::carried) context_.last_claim = out_.size();
    const bool incoming = binding.topic == Topic::requests || binding.topic == Topic::carried;
    for (const ListOfNumbers& list : lists_of(lists_, at)) {
      for (const std::size_t part : list.parts) {
        if (incoming) parts_[part].of_incoming = out_.size();
        if (binding.force == Force::suggests) parts_[part].given = out_.size();
      }
    }
  }

  /// The parts of what was of another year, or of what ended in one way.
  void set_apart(const Field& field, std::size_t at, UnboundReason why, const std::optional<Binding>& binding) {
    const bool ended = counts_pending(binding) || (field.has(Slot::outcome) && !field.has(Slot::review));
    for (const ListOfNumbers& list : lists_of(lists_, at))
      for (const std::size_t part : list.parts) parts_[part].apart = why == UnboundReason::other_year || ended;
    const std::size_t end = ended ? end_of_reviews(tokens_, at) : at;  // 未审结的 3 件，复议 1 件、诉讼 2 件
    for (std::size_t part = at + 1; part < end; ++part) parts_[part].apart = true;
  }

  void go_past(const Field& field, std::size_t at, UnboundReason why) {
    if (numbers_kinds(tokens_[at])) return;  // 申请人分为三类：居民 12 件，…
    context_.pass_unbound(field.joined(Slot::applicant));
    context_.after_review = context_.after_review || field.has(Slot::review);
    if (field.has(Slot::review) && counts_other_reviews(passage_.text, tokens_, at)) context_.reviews_apart = true;
    context_.foreign = context_.foreign || field.some || counts_some_requests(field, passage_.text);
    const bool goes_on = context_.part || is_beside(why) || tells_way_or_topic(field, passage_.text, tokens_, at);
    context_.said.whole = context_.said.whole && goes_on;
    if (is_of_other_time(why) && field.has(Slot::document)) context_.documents = field.joined(Slot::document);
    const bool ways = field.has(Slot::channel);
    if (field.has(Slot::result) || !(ways || unbound_here(field, at, why) == UnboundReason::uncounted)) return;
    // 制发公文 125 件，其中…不予公开 7 件, 征求第三方意见 2 件，其中…: if a list's total is no quantity of the tables, neither are its items.
    for (const ListOfNumbers& list : lists_of(lists_, at))
      for (const std::size_t part : list.parts) parts_[part].foreign = true;
  }

  void add(const Field& field, std::size_t at, UnboundReason why, const std::optional<Binding>& binding) {
    Claim claim = claim_at(at);
    const bool plain = binding && why == UnboundReason::none;
    claim.why = plain && binding->force == Force::states ? UnboundReason::none : unbound_here(field, at, why);
    claim.role = plain && binding->force != Force::at_most ? Role::total : role_of(claim.why);
    if (binding) bind(claim, *binding, field, at);
    const bool of_those = binding && binding->topic == Topic::review && context_.reviews_given != out_.size();
    if (of_those && context_.reviews_given) claim.given = {*context_.reviews_given};
    else if (parts_[at].given) claim.given = {*parts_[at].given};
    else if (context_.part && binding && binding->means == Means::applicants) claim.given = context_.given;
    claim.of_incoming = binding && binding->means == Means::results ? parts_[at].of_incoming : std::nullopt;
    if (binding && binding->means == Means::applicants)
      claim.part_of = context_.part ? context_.whole_claim : context_.last_claim;
    claim.perhaps_echo = binding && why == UnboundReason::other_year && binding->topic != Topic::carried;
    claim_of_[at] = out_.size();
    out_.push_back(std::move(claim));
  }

  [[nodiscard]] UnboundReason unbound_here(const Field& field, std::size_t at, UnboundReason why) const {
    const bool part = context_.part || field.portion || settings_[at].perhaps_part;
    return why != UnboundReason::none ? why : part ? UnboundReason::part : UnboundReason::uncounted;
  }

  [[nodiscard]] UnboundReason why_not(const Field& field, std::size_t at) const {
    if (is_ratio(passage_.text, tokens_, at) || is_fraction(tokens_[at])) return UnboundReason::average;
    if (grows_to(settings_, tokens_, at)) return not_of_cells(field, at);
    const UnboundReason why = reason_of(field, passage_.text, tokens_, at);
    return why == UnboundReason::none ? not_of_cells(field, at) : why;
  }

  /// Why a number counts what no cell does, however exactly it is said; 12月收到的 1 件申请转入下年 is left, whenever it came.
  [[nodiscard]] UnboundReason not_of_cells(const Field& field, std::size_t at) const {
    const Setting& here = settings_[at];
    if (is_of_months(here, field, tokens_[at])) return UnboundReason::part_of_year;
    if (parts_[at].apart && field.has_any({Slot::review, Slot::outcome})) return UnboundReason::part;
    const bool earlier = field.has(Slot::carry) && field.find(Slot::carry)->is(Carry::earlier);  // 2022年结转2023年
    if (here.when == When::other_year || (names_other_year(field) && !here.head) || earlier)
      return UnboundReason::other_year;
    if (here.scope == Scope::reviewer) return UnboundReason::reviewer;
    if (here.scope != Scope::own && !here.perhaps_part) return UnboundReason::other_organ;
    if (counts_applicants(field, tokens_)) return UnboundReason::part;
    const bool others =
        field.has(Slot::review) && (context_.other_reviews || counts_other_reviews(passage_.text, tokens_, at));
    const bool uncounted =
        others || counts_letters(field, passage_) || asks_about_something(field, author_, passage_.text, tokens_[at]);
    return uncounted ? UnboundReason::uncounted : UnboundReason::none;
  }

  /// 「自然人 741、法人 8」: a number without a measure word counts as the one before it did.
  [[nodiscard]] bool bare_number_fits(std::size_t at) const {
    const bool goes_on = (at + 1 == tokens_.size() || tokens_[at + 1].is_mark()) && out_.size() > first_;
    return leads_to_bare(tokens_, at, passage_.text) || (goes_on && out_.back().counts());
  }
  [[nodiscard]] Span span(std::size_t first, std::size_t last) const {
    return passage_.span(tokens_[first].begin, tokens_[last].end);
  }
  [[nodiscard]] Claim claim_at(std::size_t at) const {
    Claim claim = claim_of(tokens_[at], settings_[at], author_);
    claim.span = claim.phrase = span(at, at);
    claim.sentence = span(0, tokens_.size() - 1);
    return claim;
  }

  void bind(Claim& claim, const Binding& binding, const Field& field, std::size_t at) const {
    const Token& number = tokens_[at];
    claim.topic = binding.topic;
    claim.readings = binding.readings;
    claim.force = binding.force;
    claim.direct = binding.direct;
    if (claim.why == UnboundReason::none) claim.scope = Scope::own;
    const bool kind = names_kind_of_document(field, number, passage_.text);  // 颁布交通类规范性文件 4 件
    const std::size_t begin = kind ? tokens_[begin_of_clause(tokens_, at)].begin : field.begin(number.begin);
    claim.phrase = passage_.span(std::min(number.begin, begin), field.end(tokens_, at));
    const auto labels = labels_of(parallels_, at);
    if (!labels.empty()) claim.phrase = span(labels.front().list_begin, labels.front().list_last);
    claim.between = limits_by_reason(claim.why, passage_.text, tokens_, at);
    const bool of_new = context_.of_new && context_.topic_sure && binding.means == Means::results;
    if (of_new && !claim.between) claim.between = or_more(number.value);
    if (claim.topic == Topic::proactive) to_ten_thousands(claim);
  }

  [[nodiscard]] Place place(std::size_t at) const {
    return {author_, passage_.text, tokens_, settings_, binder_, context_, std::span<const Claim>(out_).subspan(first_),
            first_,  claim_of_,     at};
  }

  /// 行政复议 2 件，均被纠正，行政诉讼 1 件，均获维持: each 均 speaks of the numbers since the one before.
  void all_of_them(std::size_t at) {
    std::vector<Statement> statements = all_at(place(at), since_all_);
    if (statements.empty()) statements = all_of_applicants_at(place(at));
    add_statements(statements);
    if (!statements.empty()) context_.tell_of_all();
    if (std::any_of(statements.begin(), statements.end(), [](const Statement& it) { return it.of_count; }))
      since_all_ = out_.size() - first_;
  }

  /// 行政复议 1 件，结果为纠正; what an outcome was told of no 均 behind it speaks of.
  void one_outcome(std::size_t at) {
    if (out_.size() > first_ + since_all_) add_statements(outcome_at(place(at)));
    since_all_ = out_.size() - first_;
  }

  void add_statements(const std::vector<Statement>& statements, double share = 100) {
    for (const Statement& statement : statements) {
      if (const Mask none = documents_of(statement)) context_.documents = none;  // 未制定规范性文件，废止 2 件
      const bool reviews = !statement.readings.empty() && statement.readings.front().table == TableId::review;
      Claim& claim = out_.emplace_back(claim_of(statement, author_));
      if (reviews && context_.reviews_given) claim.given = {*context_.reviews_given};
      claim.share = share;
      claim.span = claim.phrase = passage_.span(statement.begin, statement.end);
      claim.sentence = span(0, tokens_.size() - 1);
    }
  }
  const Author& author_;
  const Passage& passage_;
  const Tokens& tokens_;
  const std::vector<Setting>& settings_;
  const std::vector<ListOfNumbers>& lists_;
  std::vector<Parallel> parallels_;
  const Binder& binder_;
  Context context_{};
  std::optional<std::pair<std::size_t, Context>> outside_{};  ///< where a bracket that divides opens, and before it
  std::vector<Claim>& out_;
  std::size_t first_;
  std::size_t since_all_ = 0;  ///< the first claim, of the sentence, of which no outcome was told, nor 均 has spoken
  std::vector<std::optional<std::size_t>> claim_of_;  ///< of each token, among all claims
  std::vector<PartOf> parts_;                         ///< of each token
  bool divides_documents_;
};

}  // namespace

Discourse add_claims(const Author& author, const Passage& passage, const Sentence& sentence, const Binder& binder,
                     Discourse said, std::vector<Claim>& out) {
  return FactExtractor(author, passage, sentence, binder, out).read(said);
}

}  // namespace nianbao::prose
