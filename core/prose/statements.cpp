#include "prose/statements.hpp"

#include <algorithm>

#include "prose/compare.hpp"
#include "prose/reasons.hpp"
#include "report/report.hpp"

namespace nianbao::prose {
namespace {

/// Reviews, however they ended.
bool counts_reviews(const Fact& fact, const Place& here) {
  if (fact.topic != Topic::review || fact.readings.empty() || fact.none || fact.value == 0) return false;
  const CellSum& cells = fact.readings.front();
  const CellSum totals = here.binder.cells().in_columns(cells, "total");
  return !totals.empty() && totals.front().cell == cells.front().cell;
}

/// All of something, as 均 says it of what was named or counted before.
class AllOfThem {
 public:
  AllOfThem(const Place& here, std::span<const Fact> said) : here_(here), said_(said) {}

  /// 收到 12 件，均已办结: nothing is carried over. 行政复议 2 件，均获维持: that many upheld. 均由自然人提出: no one else.
  std::vector<Statement> read() {
    if (leaves_some_out() || is_of_some() || is_of_that_number()) return {};
    constexpr std::size_t kNear = 20;
    const std::size_t end = std::min(here_.lexemes.size(), here_.at + kNear);
    for (std::size_t i = here_.at + 1; i < end; ++i) {
      const Lexeme& lexeme = here_.lexeme(i);
      if (lexeme.is_mark() || lexeme.is(Sense::text) || lexeme.is(Sense::none)) break;  // 均未被纠正
      const bool finished = lexeme.is(Sense::finish) || lexeme.is(Sense::answer);
      if (lexeme.is(Sense::outcome)) one_outcome(i);
      else if (finished && (!here_.context.review_rows.empty() || is_of_reviews())) none_pending(i);
      else if (finished) all_finished(i);
      else if (lexeme.is(Sense::review)) one_way_to_sue(i);
      else if (lexeme.is(Sense::applicant)) one_applicant(i);
      else if (lexeme.is(Sense::result)) one_result(i);
      else continue;
      break;
    }
    return std::move(out_);
  }

 private:
  void add(Means means, std::vector<CellSum> readings, double value, std::size_t last) {
    if (readings.empty() || readings.front().empty()) return;
    out_.push_back(
        {{Topic::all, means, std::move(readings)}, value, here_.lexeme(here_.at).begin, here_.lexeme(last).end});
  }

  /// 行政诉讼案件均…, of disclosure.
  [[nodiscard]] bool is_of_reviews() const {
    return here_.at > 0 && here_.lexeme(here_.at - 1).is(Sense::review) && here_.context.of_disclosure;
  }

  /// Each count of reviews before it is that of one outcome; of reviews that were only named none ended otherwise.
  void one_outcome(std::size_t outcome) {
    if (!here_.context.after_review) return no_other_outcome(outcome);
    for (const Fact& fact : said_) {
      if (counts_reviews(fact, here_))
        add(Means::outcomes, only(here_.binder.cells().in_columns(fact.readings.front(), here_.lexeme(outcome).cells)),
            fact.value, outcome);
    }
  }

  /// 复议案件均获维持: of those decided.
  void no_other_outcome(std::size_t outcome) {
    if (!is_of_reviews()) return;
    const std::string_view said = here_.lexeme(outcome).cells;
    const std::string_view others = said == "upheld" ? "corrected,other" : said == "corrected" ? "upheld,other" : "";
    const std::string_view rows = here_.lexeme(here_.at - 1).cells;
    add(Means::outcomes, only(here_.binder.cells().cells(TableId::review, rows, others)), 0, outcome);
  }

  /// 2 件行政诉讼均为复议后起诉: none directly.
  void one_way_to_sue(std::size_t way) {
    constexpr std::string_view kWays[]{"litigationDirect", "litigationAfter"};
    constexpr std::size_t kBoth = 2;
    const bool of_both = !said_.empty() && said_.back().topic == Topic::review && !said_.back().readings.empty() &&
                         said_.back().readings.front().size() == kBoth;
    const std::string_view said = here_.lexeme(way).cells;
    if (!of_both || (said != kWays[0] && said != kWays[1])) return;
    add(Means::outcomes, only(here_.binder.cells().cells(TableId::review, kWays[said == kWays[0] ? 1 : 0], "total")), 0,
        way);
  }

  void none_pending(std::size_t finish) {
    const std::string_view named = here_.context.reviews_named;
    const std::string_view rows = named.empty() ? here_.lexeme(here_.at - 1).cells : named;
    add(Means::outcomes, only(here_.binder.cells().cells(TableId::review, rows, "pending")), 0, finish);
  }

  void all_finished(std::size_t finish) {
    bool carries = false;
    for (std::size_t i = here_.first(); i < here_.end(); ++i) {
      const bool carried = here_.lexeme(i).is(Sense::carried_out) || here_.lexeme(i).is(Sense::carried);
      carries = carries || (carried && (i == 0 || !here_.lexeme(i - 1).is(Sense::none)));  // 无结转 denies it once more
    }
    const std::vector<CellSum> all = all_requests();
    const CellSum handled = here_.binder.cells().requests("handled");
    // 3 件申请均已答复, where 3 were handled: of those.
    const bool of_handled =
        !all.empty() && !all.front().empty() && !handled.empty() && all.front().front().cell == handled.front().cell;
    const bool every = joins_carried() ? !in_time_only(finish)
                                       : here_.context.received && !names_carried() && !all.empty() && !of_handled;
    const auto behind = here_.text.substr(here_.lexeme(finish).end, Place::kReach);
    const auto clause = behind.substr(0, behind.find_first_of(u"，；。"));
    const bool or_not = clause.find(u'或') != clause.npos;  // 均已答复或依法延期
    if (carries || or_not || !every) return;
    add(Means::requests, only(here_.binder.cells().requests("carriedOut")), 0, finish);
  }

  /// 上年结转 15 件全部办结, …；上年结转申请 15 件，均已办结: those alone.
  [[nodiscard]] bool names_carried() const {
    bool carried = false;
    bool behind_comma = false;
    std::size_t numbers = 0;
    for (std::size_t at = here_.at; at > here_.first() && !here_.lexeme(at - 1).is(Sense::semicolon); --at) {
      const Lexeme& lexeme = here_.lexeme(at - 1);
      behind_comma = behind_comma || lexeme.is_mark();
      if (lexeme.is(Sense::carried_in) && !behind_comma) return true;
      carried = carried || lexeme.is(Sense::carried_in);
      if (lexeme.is_number()) ++numbers;
    }
    return carried && numbers == 1;
  }

  /// 移民类申请 17 件（均为自然人）: of a number that counts something else.
  [[nodiscard]] bool is_of_that_number() const {
    const std::size_t begin = here_.lexeme(here_.at).begin;
    return here_.context.loose && begin > 0 && here_.text[begin - 1] == u'（';
  }

  /// 超六成申请均…, 应答复 13 件全部…, 全部或部分公开; 截至目前 is when the report was written.
  [[nodiscard]] bool is_of_some() const {
    if (here_.words_before().find(u"目前") != std::u16string_view::npos) return true;
    if (here_.at + 1 < here_.lexemes.size() && here_.lexeme(here_.at + 1).is(Sense::also)) return true;
    for (std::size_t at = here_.at; at > here_.first() && !here_.lexeme(at - 1).is_mark(); --at) {
      const Lexeme& lexeme = here_.lexeme(at - 1);
      const bool due = lexeme.is(Sense::text) && here_.words(at - 1, at).starts_with(u'应');
      if (lexeme.is(Sense::approximately) || due) return true;
    }
    return false;
  }

  /// 新收的和上年结转的均按期答复: what had to be answered was; what is still within its term may be carried over.
  [[nodiscard]] bool in_time_only(std::size_t finish) const {
    return here_.lexeme(finish).is(Sense::answer) &&
           here_.words(here_.at, finish).find_first_of(u"期时限") != std::u16string_view::npos;
  }

  /// 除 1 件外，其余均已办结
  [[nodiscard]] bool leaves_some_out() const {
    return here_.words_before().find(u'余') != std::u16string_view::npos || here_.excepts();
  }

  /// 均来自个人和企业
  [[nodiscard]] std::size_t last_applicant(std::size_t at) const {
    std::size_t last = at;
    while (++at < here_.lexemes.size()) {
      const Lexeme& lexeme = here_.lexeme(at);
      if (lexeme.is(Sense::applicant)) last = at;
      else if (!lexeme.is(Sense::also) && !lexeme.is(Sense::pause) && !lexeme.is(Sense::filler)) break;
    }
    return last;
  }

  void one_applicant(std::size_t applicant) {
    const std::vector<CellSum> all = all_requests();
    if (all.empty()) return;
    const CellFinder& cells = here_.binder.cells();
    const std::size_t last = last_applicant(applicant);
    std::string named;
    for (std::size_t i = applicant; i <= last; ++i) {
      if (here_.lexeme(i).is(Sense::applicant)) named += here_.lexeme(i).cells;
    }
    std::string others;
    for (const std::string_view column : {"natural", "business", "research", "nonprofit", "legal", "other"}) {
      if (named.find(column) != named.npos) continue;
      if (!others.empty()) others += ',';
      others += column;
    }
    std::vector<CellSum> readings;
    for (const CellSum& reading : all) readings.push_back(cells.in_columns(reading, others));
    add(Means::applicants, std::move(readings), 0, last);
  }

  /// 全部申请均予以公开: of everything that was handled nothing ended otherwise.
  void one_result(std::size_t result) {
    if (!here_.context.said.requests || here_.context.part || all_requests().empty()) return;
    std::string others;
    for (const std::string_view group :
         {"granted,", "partial,", "denied.,", "unavailable.,", "unprocessed.,", "otherwise.,"}) {
      if (!here_.lexeme(result).cells.starts_with(group.substr(0, group.size() - 1))) others += group;
    }
    add(Means::results, only(here_.binder.cells().requests(others)), 0, result);
  }

  /// What 均 speaks of: what was received last, or its own subject. 12 件申请均…, where 12 came in; 全部申请均….
  [[nodiscard]] std::vector<CellSum> all_requests() const {
    const std::size_t at = here_.at;
    const bool subject =
        at > 0 && (here_.lexeme(at - 1).is(Sense::asking) || here_.lexeme(at - 1).is(Sense::request) ||
                   here_.words(at - 1, at - 1).ends_with(u"申请人") || here_.words(at - 1, at - 1) == u"主体");
    if (!subject) return here_.context.received ? here_.context.last_requests : std::vector<CellSum>();
    std::size_t number = at - 1;
    while (number > here_.first() && !here_.lexeme(number).is_mark() && !here_.lexeme(number).is_number()) --number;
    const CellFinder& cells = here_.binder.cells();
    if (here_.lexeme(number).is_number()) return here_.binder.requests_of(here_.lexeme(number).value);
    return only(plus(cells.requests("new"), cells.requests("carriedIn")));
  }

  /// 12 件申请和上年结转的 2 件均…: everything there was, where the two add up to it.
  [[nodiscard]] bool joins_carried() const {
    Senses senses;
    double sum = 0;
    for (std::size_t at = here_.at; at > here_.first() && !here_.lexeme(at - 1).is_mark(); --at) {
      senses.insert(here_.lexeme(at - 1).sense);
      if (here_.lexeme(at - 1).is_number()) sum += here_.lexeme(at - 1).value;
    }
    const bool requests = senses.meets({Sense::request, Sense::by_request, Sense::asking});
    if (!requests || !senses.has(Sense::carried_in) || !senses.has(Sense::also)) return false;
    const CellFinder& cells = here_.binder.cells();
    const Bounds all = bounds_of(plus(cells.requests("new"), cells.requests("carriedIn")), here_.report);
    return all.exact() && all.least == sum;
  }

  const Place& here_;
  std::span<const Fact> said_;
  std::vector<Statement> out_;
};

/// 未收到其他申请, and 除上述 2 件外，未…: not none at all. 行政强制执行 is not all that the form counts as 行政强制.
bool leaves_out(const Place& here, const Phrase& phrase) {
  const auto before = std::span(here.lexemes).subspan(here.first(), here.at - here.first());
  const bool but_for = here.excepts() && std::any_of(before.begin(), before.end(),
                                                     [](const Lexeme& lexeme) { return lexeme.is_number(); });
  const auto said = [&](const Lexeme* word) { return here.text.substr(word->begin, word->end - word->begin); };
  const Lexeme* decision = phrase.find(Sense::decision);
  const auto is_rest = [&](const Lexeme* word) {
    return said(word) == u"其他" || said(word) == u"其它" || said(word) == u"其余";
  };
  bool others = !phrase.words.empty() && is_rest(phrase.words.front());
  for (std::size_t i = here.at; i > here.first() && !here.lexeme(i - 1).is_mark(); --i)
    others = others || is_rest(&here.lexeme(i - 1));  // 其余月份未收到申请
  return but_for || others || (decision != nullptr && said(decision).ends_with(u"执行"));
}

}  // namespace

std::vector<Statement> nothing_at(const Place& here) {
  const std::size_t at = here.at;
  const bool of_last_year = at > 0 && here.lexeme(at - 1).is(Sense::other_year);
  const bool fits = here.around[at].fits() || (of_last_year && (at < 2 || here.around[at - 2].fits()));
  if (!fits || here.around[at].scope != Scope::own || here.context.part ||
      is_hypothetical(here.text, here.lexemes, at, here.report))
    return {};
  // 科研机构均无申请: no one of that kind asked.
  for (std::size_t i = at; i > here.first() && !here.lexeme(i - 1).is(Sense::comma); --i) {
    if (here.lexeme(i - 1).is(Sense::applicant)) return {};
  }
  const Phrase phrase = phrase_behind(here.lexemes, at);
  const bool says_all = here.words(at, at).ends_with(u"结转");  // 上年未结转
  if (!phrase.tail_known || (phrase.words.empty() && !says_all)) return {};
  if (phrase.has_any({Sense::publish, Sense::plan, Sense::each, Sense::others, Sense::channel, Sense::approximately}))
    return {};
  if (leaves_out(here, phrase)) return {};
  auto binding = here.binder.nothing(phrase, here.lexeme(at), here.context, of_last_year);
  if (!binding || binding->readings.empty() || binding->readings.front().empty()) return {};
  if (of_last_year && binding->topic != Topic::carried) return {};
  const std::size_t begin = here.lexeme(at).begin;
  const std::size_t end = phrase.words.empty() ? here.lexeme(at).end : phrase.words.back()->end;
  std::vector<Statement> out;
  if (binding->means != Means::documents) {
    out.push_back({std::move(*binding), 0, begin, end});
    return out;
  }
  // 未出台规章、规范性文件: two statements, one of each.
  for (std::size_t i = 0; i < binding->readings.front().size(); ++i) {
    Binding one{binding->topic, binding->means, {}};
    for (const CellSum& reading : binding->readings) one.readings.push_back({reading[std::min(i, reading.size() - 1)]});
    out.push_back({std::move(one), 0, begin, end});
  }
  return out;
}

std::vector<Statement> outcome_at(const Place& here, const Fact& counted) {
  constexpr Senses kAlong{Sense::filler, Sense::finish, Sense::decide, Sense::review, Sense::answer, Sense::own};
  constexpr Senses kBetween{Sense::comma, Sense::colon, Sense::open, Sense::close};
  std::vector<Statement> out;
  if (!counts_reviews(counted, here) || compare(counted, here.report).status != FactStatus::agrees) return out;
  const auto along = [&](std::size_t i) {
    const std::u16string_view said = here.words(i, i);
    return kAlong.has(here.lexeme(i).sense) || said.ends_with(u"政府") || said.ends_with(u"法院") || said == u"原";
  };
  std::size_t begin = here.at;
  while (begin > here.first() && along(begin - 1)) --begin;
  std::size_t number = begin;  // behind it only what says that they were decided
  while (number > here.first() && (along(number - 1) || kBetween.has(here.lexeme(number - 1).sense))) --number;
  if (number == here.first() || !here.lexeme(number - 1).is(Sense::quantity) || number == here.at) return out;
  std::size_t end = here.at + 1;
  while (end < here.end() && along(end)) ++end;
  if (end < here.end() && (here.lexeme(end).is(Sense::pause) || !here.lexeme(end).is_mark())) return out;
  for (std::size_t i = end; i < here.end() && !here.lexeme(i).is(Sense::semicolon) && !here.lexeme(i).is(Sense::review);
       ++i) {
    if (here.lexeme(i).is(Sense::outcome)) return out;  // 一审维持，二审纠正
  }
  Statement& all = out.emplace_back();
  all.binding.topic = Topic::all;
  all.binding.readings = only(here.binder.cells().in_columns(counted.readings.front(), here.lexeme(here.at).cells));
  all.value = counted.value;
  all.begin = here.lexeme(begin).begin;
  all.end = here.lexeme(end - 1).end;
  return out;
}

std::vector<Statement> all_at(const Place& here, std::span<const Fact> said) {
  if (!here.around[here.at].fits() || here.around[here.at].scope != Scope::own) return {};
  return AllOfThem(here, said).read();
}

}  // namespace nianbao::prose
