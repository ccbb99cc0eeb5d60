#include "prose/facts.hpp"

#include <algorithm>

#include "prose/compare.hpp"
#include "prose/parallels.hpp"
#include "prose/reasons.hpp"
#include "prose/statements.hpp"
#include "report/report.hpp"

namespace nianbao::prose {
namespace {

/// Walks a sentence from left to right; every step adds to what was said so far.
class Walk {
 public:
  Walk(const Report& report, const Passage& passage, const Sentence& sentence, const Binder& binder,
       std::vector<Fact>& out)
      : report_(report),
        passage_(passage),
        lexemes_(sentence.lexemes),
        around_(sentence.circumstances),
        lists_(sentence.lists),
        parallels_(parallels_of(sentence.lexemes)),
        binder_(binder),
        out_(out),
        first_(out.size()),
        since_all_(out.size()),
        foreign_(sentence.lexemes.size()),
        divides_documents_(divides_documents(sentence.lexemes, passage.text)),
        binds_(passage.section != SectionId::problems) {}

  Discourse read(Discourse said) {
    open(std::move(said));
    for (std::size_t at = 0; at < lexemes_.size(); ++at) {
      go_behind(at);
      if (lexemes_[at].is_number() || lexemes_[at].is(Sense::percent)) figure(at);
      else if (binds_ && lexemes_[at].is(Sense::none)) add_statements(nothing_at(place(at)));
      else if (binds_ && lexemes_[at].is(Sense::each)) all_of_them(at);
      else if (lexemes_[at].is(Sense::outcome)) one_outcome(at);
      if (lexemes_[at].is(Sense::among) || lexemes_[at].is(Sense::semicolon)) since_all_ = out_.size();
    }
    return std::move(context_.said);
  }

 private:
  void open(Discourse said) {
    said.requests = said.requests || tells_of_requests();
    context_.said = said;
    context_.requests_named = context_.under_requests = said.requests;
    for (const Lexeme& lexeme : lexemes_) {
      const bool requests = names_requests(lexeme);
      context_.requests_named = context_.requests_named || requests;
      context_.results = context_.results || lexeme.is(Sense::result);
      if (!context_.disclosure_at && (requests || lexeme.is(Sense::disclosure))) context_.disclosure_at = lexeme.begin;
    }
    if (lexemes_.front().is(Sense::among)) context_.review_rows = said.review_rows;
    context_.of_disclosure = context_.disclosure_at || said.requests || said.reviews;
  }

  /// 收到申请 12 件，主动公开政府信息 526 条: in the first section, beside what was disclosed, these are requests for disclosure.
  /// So are those that 公开 5 件、不予公开 2 件、无法提供 3 件 says of.
  [[nodiscard]] bool tells_of_requests() const {
    if (passage_.section != SectionId::overview) return false;
    bool asked = false;
    bool disclosed = false;
    std::vector<std::string_view> groups;  // denied of denied.inquiry
    for (std::size_t at = 1; at < lexemes_.size(); ++at) {
      asked = asked || (lexemes_[at].is(Sense::asking) &&
                        (lexemes_[at - 1].is(Sense::receive) || lexemes_[at - 1].is(Sense::receive_new)));
      disclosed = disclosed ||
                  (lexemes_[at].is(Sense::publish) && passage_.text.compare(lexemes_[at].begin, 4, u"主动公开") == 0);
      if (!lexemes_[at].is(Sense::quantity) || !lexemes_[at - 1].is(Sense::result)) continue;
      const std::string_view cells = lexemes_[at - 1].cells;
      const std::string_view group = cells.substr(0, cells.find('.'));
      if (std::find(groups.begin(), groups.end(), group) == groups.end()) groups.push_back(group);
    }
    return (asked && disclosed) || groups.size() >= 3;
  }

  [[nodiscard]] bool names_requests(const Lexeme& lexeme) const {
    return lexeme.is(Sense::request) || (lexeme.is(Sense::by_request) && !divides_documents_);
  }

  void go_behind(std::size_t at) {
    const std::size_t whole = whole_before(lexemes_, at, passage_.text);
    if (lexemes_[at].is(Sense::among) || whole > 0) {
      context_.part = true;
      context_.listed = at + 1 < lexemes_.size() && lexemes_[at + 1].is(Sense::colon);
      if (context_.applicants_seen || context_.resulted) context_.parts_of.clear();
      else context_.parts_of = context_.last_requests;
      if (whole > 0) return among(lexemes_[whole].value, whole + 2 < at);
    } else if (lexemes_[at].is(Sense::semicolon)) {
      context_.part = context_.part && context_.listed;
    } else if (names_requests(lexemes_[at])) {
      context_.said.requests = true;
    } else if (lexemes_[at].is(Sense::applicant)) {
      context_.applicants_named = true;
    } else if (lexemes_[at].is(Sense::review) && !lexemes_[at].cells.empty() &&
               context_.reviews_spoken.find(lexemes_[at].cells) == std::string::npos) {
      if (!context_.reviews_spoken.empty()) context_.reviews_spoken += ',';
      context_.reviews_spoken += lexemes_[at].cells;
    } else if (lexemes_[at].is(Sense::own) && at > 0 && around_[at - 1].scope == Scope::wider) {
      context_.part = false;  // 全县 153 件，其中我局 126 件: the 126 are all of its own
    }
  }

  /// Behind it: all requests where there are so many.
  void among(double whole, bool of_requests) {
    if (of_requests || context_.said.requests) context_.parts_of = binder_.requests_of(whole);
    else context_.parts_of.clear();
    context_.said.requests = context_.said.requests || !context_.parts_of.empty();
  }

  // Figures.

  /// 维持、纠正各 1 件: of each of them; the fact is that of the first that is not so, or not bound.
  void figure(std::size_t at) {
    if (lexemes_[at].is(Sense::bare) && !bare_number_fits(at)) return;
    const auto labels = labels_of(parallels_, at);
    if (labels.size() < 2) return count(phrase_at(at), at);
    for (const Parallel& label : labels) {
      count(phrase_of(label, lexemes_, passage_.text), at);
      const bool right = compare(out_.back(), report_).status == FactStatus::agrees;
      if (!right || &label == &labels.back()) break;
      out_.pop_back();
    }
  }

  void count(const Phrase& phrase, std::size_t at) {
    const Lexeme& number = lexemes_[at];
    const bool bare = number.is(Sense::bare);
    context_.part = context_.part && !(tells_rest(lexemes_, at) && phrase.has_any({Sense::finish, Sense::answer}) &&
                                       !context_.parts_of.empty());
    const Unbound why = why_not(phrase, at);
    std::optional<Binding> binding;
    if (why == Unbound::no)
      binding = binder_.number(phrase, number, context_, foreign_[at] || divides_documents_ || context_.foreign);
    const bool bound =
        binding && !binding->readings.empty() && !binding->readings.front().empty() && is_certain(*binding, phrase, at);
    context_.said.counted = context_.said.counted || !number.is(Sense::percent);
    context_.loose = !bound && (phrase.channel || !phrase.has_any({Sense::finish, Sense::answer}));
    context_.said.reviews = context_.said.reviews || (bound && binding->topic == Topic::review);
    const bool echo = !bound && why == Unbound::other_year && is_echo(phrase, at);
    const bool of_requests = binding && binding->topic != Topic::review && binding->topic != Topic::proactive;
    if (!number.is(Sense::percent)) context_.said.requests_counted = echo || of_requests;
    if (bound) {
      if (divides_some(*binding, at)) mark_parts(at);
      context_.foreign =
          context_.foreign || (binding->topic == Topic::carried && leads_to_list(lexemes_, at, passage_.text));
      binder_.go_behind(context_, phrase, number, *binding);
      add_bound(std::move(*binding), phrase, at);
    } else if (!bare) {
      context_.documents_verb.reset();
      context_.after_review = context_.after_review || phrase.has(Sense::review);
      context_.foreign = context_.foreign || counts_some_requests(phrase, passage_.text);
      const bool part = context_.part || phrase.channel || around_[at].perhaps_part;
      add_unbound(why == Unbound::no ? (part ? Unbound::part : Unbound::uncounted) : why, at);
      out_.back().echo = echo;
      if (!context_.part && !is_beside(why)) context_.said.whole = false;
      if ((echo || why == Unbound::other_year) && phrase.has(Sense::document))
        context_.documents = phrase.joined_cells(Sense::document);
    }
    context_.figured = true;
  }

  /// Of last year, by how much, how much of a hundred: the whole is still what it was.
  [[nodiscard]] static bool is_beside(Unbound why) {
    return why == Unbound::other_year || why == Unbound::difference || why == Unbound::rate || why == Unbound::average;
  }

  /// 新收 12 件申请的办理结果：…, while there were others carried in: where the list adds up, its results are those of the new ones.
  [[nodiscard]] bool divides_some(const Binding& binding, std::size_t at) const {
    const bool incoming = binding.topic == Topic::requests || binding.topic == Topic::carried;
    const Bounds carried = bounds_of(binder_.cells().requests("carriedIn"), report_);
    if (!incoming || !carried.exact() || carried.least == 0) return false;
    const auto lists = lists_of(lists_, at);
    return std::any_of(lists.begin(), lists.end(), [&](const ListOfNumbers& list) {
      double sum = 0;
      const auto [first, last] = std::minmax(at, list.parts.back());
      const auto names_result = [](const Lexeme& lexeme) { return lexeme.is(Sense::result); };
      return std::any_of(lexemes_.begin() + static_cast<std::ptrdiff_t>(first),
                         lexemes_.begin() + static_cast<std::ptrdiff_t>(last), names_result) &&
             std::any_of(list.parts.begin(), list.parts.end(),
                         [&](std::size_t part) { return (sum += lexemes_[part].value) == lexemes_[at].value; });
    });
  }

  /// The phrase of a figure; figures that 分别 parts among years have that of the first.
  [[nodiscard]] Phrase phrase_at(std::size_t at) const {
    const auto labels = labels_of(parallels_, at);
    if (!labels.empty() && !around_[at].head) return phrase_of(labels.front(), lexemes_, passage_.text);
    Phrase phrase = phrase_around(lexemes_, around_[at].head.value_or(at), passage_.text);
    if (around_[at].head) phrase.aside = false;
    return phrase;
  }

  [[nodiscard]] Unbound why_not(const Phrase& phrase, std::size_t at) const {
    Unbound why = grows_to(around_, lexemes_, at) ? Unbound::no : reason_of(phrase, passage_.text, lexemes_, at);
    if (why == Unbound::no) why = circumstance(phrase, at);
    if (why == Unbound::no && counts_applicants(phrase, lexemes_)) return Unbound::part;
    const bool other_reviews = phrase.has(Sense::review) && counts_other_reviews(passage_.text, lexemes_, at);
    return why == Unbound::no && (!binds_ || other_reviews) ? Unbound::uncounted : why;
  }

  /// Words that may mean something else tell only where they agree with the table; a part only where it is more than the whole.
  [[nodiscard]] bool is_certain(const Binding& binding, const Phrase& phrase, std::size_t at) const {
    const Lexeme& number = lexemes_[at];
    if (binding.tentative && !agrees(binding, number)) return false;
    const Lexeme* outcome = phrase.find(Sense::outcome);
    const bool some = outcome != nullptr && counts_some_outcomes(passage_.text, lexemes_, *outcome);
    if (phrase.channel || some) return exceeds(binding, number);
    if (binding.whole && counts_rest(passage_.text, lexemes_, at)) return false;
    return !around_[at].perhaps_part || agrees(binding, number) || exceeds(binding, number);
  }

  /// What came in by one channel is no more than all that came in.
  [[nodiscard]] bool exceeds(const Binding& binding, const Lexeme& number) const {
    return std::all_of(binding.readings.begin(), binding.readings.end(), [&](const CellSum& reading) {
      return !reading.empty() && number.value > bounds_of(reading, report_).most;
    });
  }

  /// 2023年收到申请 12 件, or 2025年, where 12 is what the table of 2024 says; what was carried over it says of both years.
  [[nodiscard]] bool is_echo(const Phrase& phrase, std::size_t at) const {
    const std::optional<int> year = around_[at].year;
    const bool near = year && report_.year && std::abs(*year - *report_.year) == 1;
    if (!near || around_[at].compares || phrase.aside || grows_to(around_, lexemes_, at)) return false;
    const auto binding = binder_.number(phrase, lexemes_[at], context_, foreign_[at]);
    return binding && binding->topic != Topic::carried && !binding->readings.empty() &&
           !binding->readings.front().empty() && agrees(*binding, lexemes_[at]);
  }

  [[nodiscard]] bool agrees(const Binding& binding, const Lexeme& number) const {
    Fact fact;
    fact.topic = binding.topic;
    fact.readings = binding.readings;
    fact.value = number.value;
    return number.decimals == 0 && compare(fact, report_).status == FactStatus::agrees;
  }

  /// 「自然人 741、法人 8」: a number without a measure word counts as the one before it did.
  [[nodiscard]] bool bare_number_fits(std::size_t at) const {
    if (lexemes_[at].value == 0 && at > 0 && lexemes_[at - 1].is(Sense::filler)) return true;
    const bool ends = at + 1 == lexemes_.size() || lexemes_[at + 1].is_mark();
    return ends && out_.size() > first_ && !out_.back().readings.empty();
  }

  [[nodiscard]] Unbound circumstance(const Phrase& phrase, std::size_t at) const {
    const Circumstance& here = around_[at];
    if (here.time == Time::part_of_year) return Unbound::part_of_year;
    if (!here.fits() || (phrase.has(Sense::other_year) && !here.head) || carried_before(phrase))
      return Unbound::other_year;
    if (here.scope == Scope::reviewer) return Unbound::reviewer;
    return here.scope == Scope::own || here.perhaps_part ? Unbound::no : Unbound::other_organ;
  }

  /// 2022年结转2023年 1 件, in the report of 2024
  [[nodiscard]] bool carried_before(const Phrase& phrase) const {
    return report_.year && phrase.has(Sense::carried) &&
           std::any_of(phrase.words.begin(), phrase.words.end(),
                       [&](const Lexeme* word) { return word->is(Sense::year) && word->value + 1 < *report_.year; });
  }

  /// The parts of a list whose whole counts nothing that a cell does count none of it either, 不予公开 no requests:
  /// 制发公文 125 件，其中…不予公开 7 件.
  void mark_parts(std::size_t whole) {
    for (const ListOfNumbers& list : lists_of(lists_, whole)) {
      for (const std::size_t part : list.parts) foreign_[part] = true;
    }
  }

  // Facts.

  [[nodiscard]] Span span(std::size_t first, std::size_t last) const {
    return passage_.span(lexemes_[first].begin, lexemes_[last].end);
  }
  [[nodiscard]] Span sentence() const { return span(0, lexemes_.size() - 1); }

  [[nodiscard]] Fact fact_at(std::size_t at) const {
    const Lexeme& number = lexemes_[at];
    Fact fact;
    fact.value = number.value;
    fact.decimals = number.decimals;
    fact.unit = number.is(Sense::percent) ? u"%" : std::u16string(number.measure);
    fact.scope = around_[at].scope;
    fact.year = around_[at].time == Time::open ? report_.year : around_[at].year;
    fact.span = span(at, at);
    fact.phrase = fact.span;
    fact.sentence = sentence();
    return fact;
  }

  void add_bound(Binding binding, const Phrase& phrase, std::size_t at) {
    const Lexeme& number = lexemes_[at];
    Fact fact = fact_at(at);
    fact.topic = binding.topic;
    fact.readings = std::move(binding.readings);
    fact.direct = binding.direct;
    fact.scope = Scope::own;
    const std::size_t end = std::max(number.end, phrase.words.empty() ? number.end : phrase.words.back()->end);
    fact.phrase = passage_.span(std::min(number.begin, phrase.begin(number.begin)), end);
    const auto labels = labels_of(parallels_, at);
    if (!labels.empty()) fact.phrase = span(labels.front().list_begin, labels.front().list_last);
    if (fact.topic == Topic::proactive) to_ten_thousands(fact);
    out_.push_back(std::move(fact));
  }

  void add_unbound(Unbound why, std::size_t at) {
    Fact fact = fact_at(at);
    fact.why = why;
    fact.role = role_of(why);
    out_.push_back(std::move(fact));
    if (why == Unbound::uncounted) mark_parts(at);
  }

  [[nodiscard]] Place place(std::size_t at) const {
    return {report_, passage_.text, lexemes_, around_, binder_, context_, at};
  }

  /// 行政复议 2 件，均被纠正，行政诉讼 1 件，均获维持: each 均 speaks of the numbers since the one before.
  void all_of_them(std::size_t at) {
    std::vector<Statement> statements = all_at(place(at), std::span<const Fact>(out_).subspan(since_all_));
    const bool of_numbers =
        std::any_of(statements.begin(), statements.end(), [](const Statement& it) { return it.value > 0; });
    add_statements(std::move(statements));
    if (of_numbers) since_all_ = out_.size();
  }

  /// 行政复议 1 件，结果为纠正; what an outcome was told of no 均 behind it speaks of.
  void one_outcome(std::size_t at) {
    if (binds_ && out_.size() > since_all_) add_statements(outcome_at(place(at), out_.back()));
    since_all_ = out_.size();
  }

  void add_statements(std::vector<Statement> statements) {
    for (Statement& statement : statements) {
      Fact fact;
      fact.topic = statement.binding.topic;
      fact.readings = std::move(statement.binding.readings);
      fact.value = statement.value;
      fact.none = true;
      fact.year = report_.year;
      fact.span = fact.phrase = passage_.span(statement.begin, statement.end);
      fact.sentence = sentence();
      out_.push_back(std::move(fact));
    }
  }

  static void to_ten_thousands(Fact& fact) {
    if (fact.unit == u"元") {
      fact.value /= 1e4;
      fact.decimals += 4;
    } else if (fact.unit == u"亿元") {
      fact.value *= 1e4;
      fact.decimals -= 4;
    }
  }

  const Report& report_;
  const Passage& passage_;
  const std::vector<Lexeme>& lexemes_;
  const std::vector<Circumstance>& around_;
  const std::vector<ListOfNumbers>& lists_;
  std::vector<Parallel> parallels_;
  const Binder& binder_;
  Context context_{};
  std::vector<Fact>& out_;
  std::size_t first_;
  std::size_t since_all_;      ///< the first fact of which no outcome was told, nor 均 has spoken
  std::vector<bool> foreign_;  ///< of each lexeme, whether it is a part of a whole that no cell counts
  bool divides_documents_;
  bool binds_;  ///< section five speaks of problems and plans
};

}  // namespace

Discourse add_facts(const Report& report, const Passage& passage, const Sentence& sentence, const Binder& binder,
                    Discourse said, std::vector<Fact>& out) {
  return Walk(report, passage, sentence, binder, out).read(std::move(said));
}

}  // namespace nianbao::prose
