#include "report/narrative_frames.hpp"

#include <algorithm>
#include <span>
#include <string>

#include "report/narrative_cells.hpp"
#include "report/narrative_owner.hpp"
#include "report/narrative_phrase.hpp"
#include "report/report.hpp"

namespace nianbao::prose {
namespace {

constexpr std::string_view kOrganisations = "business,research,nonprofit,legal,other";

bool is_one_of(std::u16string_view measure, std::u16string_view measures) {
  return measure.empty() || measures.find(measure) != measures.npos;
}

/// Adds a word to a list that commas part.
void append(std::string& list, std::string_view word) {
  if (!list.empty()) list += ',';
  list += word;
}

/// What a quantity counts, before it becomes a statement.
struct Bound {
  Topic topic;
  std::vector<Meaning> meanings;
  bool direct = true;
};

/// Reads one sentence from left to right. The frames: each binds a phrase to cells, or declines.
class SentenceReader {
 public:
  SentenceReader(const Report& report, const Passage& passage, const std::vector<Token>& tokens, Memory& memory,
                 std::vector<Statement>& out)
      : report_(report), passage_(passage), tokens_(tokens), memory_(memory), out_(out), find_(report) {}

  void read() {
    for (const Token& token : tokens_) {
      if (token.is(Sense::request) || token.is(Sense::by_request)) requests_ = true;
      if (requests_ || token.is(Sense::disclosure)) disclosure_ = true;
    }
    requests_ = requests_ || memory_.requests;
    disclosure_ = disclosure_ || memory_.requests;
    for (at_ = 0; at_ < tokens_.size(); ++at_) {
      circumstances(tokens_[at_]);
      if (!time_fits_ || scope_ == Scope::others) continue;
      if (tokens_[at_].is_number()) quantity();
      else if (tokens_[at_].is(Sense::none)) nothing();
      else if (tokens_[at_].is(Sense::each)) all_of_them();
    }
  }

 private:
  enum class Scope { own, area, others };

  // Circumstances: which year, whose numbers, a whole or its parts.

  void circumstances(const Token& token) {
    switch (token.sense) {
      case Sense::year:
        year(token);
        break;
      case Sense::this_year:
        time_fits_ = !part_of_year_;
        break;
      case Sense::other_year:
        time_fits_ = false;
        break;
      case Sense::part_of_year:
        part_of_year_ = true;
        time_fits_ = false;
        break;
      case Sense::area:
        scope_ = is_own_area() ? Scope::area : Scope::others;
        break;
      case Sense::others:
        scope_ = Scope::others;
        break;
      case Sense::own:
        scope_ = Scope::own;
        break;
      case Sense::request:
      case Sense::by_request:
        memory_.requests = true;
        break;
      case Sense::among:
        among();
        break;
      case Sense::semicolon:
        part_ = part_ && listed_;
        break;
      default:
        break;
    }
  }

  /// A year other than the report's takes the sentence away, unless it says from or to which year something was carried.
  void year(const Token& token) {
    if (!report_.year) return;
    const bool carries = (at_ + 1 < tokens_.size() && tokens_[at_ + 1].is(Sense::carried)) ||
                         (at_ > 0 && tokens_[at_ - 1].is(Sense::carried)) ||
                         (at_ > 1 && tokens_[at_ - 1].is(Sense::filler) && tokens_[at_ - 2].is(Sense::carried));
    if (!carries) time_fits_ = token.value == *report_.year && !part_of_year_;
  }

  void among() {
    part_ = true;
    listed_ = at_ + 1 < tokens_.size() && tokens_[at_ + 1].is(Sense::colon);
    parts_of_ = last_requests_;
    if (applicant_seen_) parts_of_.clear();
  }

  /// 全县 in a county government's own report, which is usually that of the whole county.
  [[nodiscard]] bool is_own_area() const {
    return report_.level == Level::county || report_.level == Level::city || report_.level == Level::province;
  }

  // Numbers.

  void quantity() {
    const Token& number = tokens_[at_];
    if (number.is(Sense::bare) && !bare_number_fits()) return;
    const Phrase phrase = phrase_around(tokens_, at_, passage_.text);
    auto bound = phrase.aside || phrase.has(Sense::other_year) ? std::nullopt : bind(phrase, number);
    const bool binds = bound && !bound->meanings.empty() && !bound->meanings.front().empty();
    memory_.counted = true;
    memory_.requests_counted = binds && bound->topic != Topic::review && bound->topic != Topic::proactive;
    if (!binds) return;
    const std::size_t end = std::max(number.end, phrase.words.empty() ? number.end : phrase.words.back()->end);
    add(std::move(*bound), number.value, number.decimals, std::min(number.begin, phrase.begin(number.begin)), end);
  }

  /// 「自然人 741、法人 8」: a number without a measure word counts as the one before it did.
  [[nodiscard]] bool bare_number_fits() const {
    if (tokens_[at_].value == 0 && at_ > 0 && tokens_[at_ - 1].is(Sense::filler)) return true;
    const bool ends = at_ + 1 == tokens_.size() || tokens_[at_ + 1].is_mark();
    return ends && !out_.empty() && out_.back().sentence == sentence();
  }

  std::optional<Bound> bind(const Phrase& phrase, const Token& number) {
    if (phrase.has(Sense::fee)) return fee(phrase, number);
    if (!is_one_of(number.measure, u"件条宗次起份个项例封笔部件次条次")) return std::nullopt;
    if (auto carried = carrying(phrase)) return carried;
    if (phrase.has(Sense::matter) || !is_own_subject(phrase.subject, report_.organ, report_.title_text))
      return std::nullopt;
    if (phrase.has_any({Sense::outcome, Sense::review})) return review(phrase);
    if (phrase.has(Sense::result)) return result(phrase);
    if (phrase.has(Sense::applicant)) return applicant(phrase);
    if (phrase.has(Sense::decision)) return decision(phrase, number);
    if (phrase.has_any({Sense::document, Sense::make, Sense::in_force, Sense::repeal})) return document(phrase);
    return request(phrase);
  }

  std::optional<Bound> carrying(const Phrase& phrase) {
    if (!requests_ || phrase.has_any({Sense::applicant, Sense::review, Sense::result})) return std::nullopt;
    const Meaning in = find_.requests("carriedIn");
    const Meaning out = find_.requests("carriedOut");
    if (phrase.has(Sense::carried_in)) return Bound{Topic::carried, {in}};
    if (phrase.has(Sense::carried_out) || phrase.next_year != nullptr) return Bound{Topic::carried, {out}};
    if (!phrase.has(Sense::carried)) return std::nullopt;
    const Token* year = phrase.find(Sense::year);
    if (year != nullptr && report_.year && year->value == *report_.year - 1) return Bound{Topic::carried, {in}};
    if (year != nullptr && report_.year && year->value == *report_.year + 1) return Bound{Topic::carried, {out}};
    return Bound{Topic::carried, {out, in}};
  }

  std::optional<Bound> review(const Phrase& phrase) {
    if (!disclosure_ || !phrase.tail_known || phrase.has_any({Sense::publish, Sense::carried})) return std::nullopt;
    if (phrase.has_any({Sense::accept, Sense::receive, Sense::handle}) && !said_disclosure_before())
      return std::nullopt;
    if (!phrase.whole && !names_own_organ(phrase.subject, report_.organ, report_.title_text)) return std::nullopt;
    if (phrase.has(Sense::review)) review_rows_ = phrase.joined_cells(Sense::review);
    if (review_rows_.empty()) return std::nullopt;
    const std::string columns = phrase.has(Sense::outcome) ? phrase.joined_cells(Sense::outcome) : "total";
    return Bound{Topic::review, {find_.cells(TableId::review, review_rows_, columns)}};
  }

  /// Whether this sentence says, before this place, that it speaks of disclosure: an organ may hear reviews of all kinds.
  [[nodiscard]] bool said_disclosure_before() const {
    return std::any_of(tokens_.begin(), tokens_.begin() + static_cast<std::ptrdiff_t>(at_), [](const Token& token) {
      return token.is(Sense::disclosure) || token.is(Sense::request) || token.is(Sense::by_request);
    });
  }

  std::optional<Bound> result(const Phrase& phrase) {
    const bool about_requests = memory_.requests || phrase.has_any({Sense::request, Sense::by_request});
    if (!about_requests || !phrase.whole || !phrase.tail_known || phrase.published || (part_ && applicant_seen_))
      return std::nullopt;
    if (phrase.has_any({Sense::applicant, Sense::document})) return std::nullopt;
    return Bound{Topic::results, {find_.requests(phrase.joined_cells(Sense::result))}};
  }

  /// Natural persons or organisations: of what was counted just before.
  std::optional<Bound> applicant(const Phrase& phrase) {
    if (!phrase.whole || !phrase.tail_known || phrase.published) return std::nullopt;
    std::vector<Meaning> wholes = part_ ? parts_of_ : last_requests_;
    if (wholes.empty() && !part_ && phrase.has_any({Sense::receive, Sense::receive_new, Sense::accept}))
      wholes = meanings_of_verbs(phrase);
    const std::string columns = phrase.joined_cells(Sense::applicant);
    Bound bound{Topic::requests, {}};
    for (const Meaning& whole : wholes) {
      bound.meanings.push_back(find_.in_columns(whole, columns));
      // 企业 may stand for every kind of organisation.
      if (columns == "business") bound.meanings.push_back(find_.in_columns(whole, kOrganisations));
    }
    applicant_seen_ = true;
    return bound;
  }

  std::optional<Bound> decision(const Phrase& phrase, const Token& number) {
    if (phrase.has_any({Sense::open_list, Sense::request, Sense::accept, Sense::receive}) || part_ ||
        !phrase.tail_known)
      return std::nullopt;
    // 行政许可决定 120 项 counts decisions; 行政许可 120 项 may be kinds of permits, 公示行政许可 30 条 entries on a page.
    const Token* last = phrase.find(Sense::decision);
    const std::u16string_view name = std::u16string_view(passage_.text).substr(last->begin, last->end - last->begin);
    const bool decisions = name.ends_with(u"决定") || phrase.has(Sense::decide);
    if (!is_one_of(number.measure, decisions ? u"件宗起例次项条" : u"件宗起例次")) return std::nullopt;
    if (!phrase.whole && !phrase.has_any({Sense::decide, Sense::handle, Sense::finish, Sense::publish}))
      return std::nullopt;
    const bool direct =
        !phrase.published && (phrase.has(Sense::decide) || !phrase.has_any({Sense::handle, Sense::finish}));
    return Bound{
        Topic::proactive, {find_.cells(TableId::proactive, phrase.joined_cells(Sense::decision), "decisions")}, direct};
  }

  std::optional<Bound> document(const Phrase& phrase) {
    if (phrase.has(Sense::open_list) || phrase.has(Sense::request) || (part_ && !phrase.whole)) return std::nullopt;
    if (phrase.has(Sense::document)) documents_ = phrase.joined_cells(Sense::document);
    else if (!phrase.whole || !phrase.tail_known) return std::nullopt;
    const std::string_view column = column_of_documents(phrase);
    if (documents_.empty() || column.empty()) return std::nullopt;
    return Bound{Topic::proactive, {find_.cells(TableId::proactive, documents_, column)}, !phrase.published};
  }

  static std::string_view column_of_documents(const Phrase& phrase) {
    if (phrase.has(Sense::repeal)) return "repealed";
    if (phrase.has(Sense::in_force)) return "inForce";
    return phrase.has(Sense::make) ? "made,created" : "";
  }

  std::optional<Bound> fee(const Phrase& phrase, const Token& number) const {
    if (number.measure != u"元" && number.measure != u"万元" && number.measure != u"亿元") return std::nullopt;
    if (phrase.published || !phrase.tail_known || part_ || phrase.has(Sense::open_list)) return std::nullopt;
    return Bound{Topic::proactive, {find_.cells(TableId::proactive, "fees", "amount")}};
  }

  std::optional<Bound> request(const Phrase& phrase) {
    const bool named =
        phrase.has_any({Sense::request, Sense::by_request}) || (phrase.has(Sense::asking) && memory_.requests);
    const bool verb = phrase.has_any(
        {Sense::receive, Sense::receive_new, Sense::accept, Sense::handle, Sense::answer, Sense::finish});
    const bool fresh = part_ && phrase.whole && phrase.has(Sense::receive_new);  // 共办理 14 件，其中新收 12 件
    if ((part_ && !fresh) || phrase.published || phrase.has_any({Sense::decide, Sense::make, Sense::document}))
      return std::nullopt;
    if (!verb && !(phrase.has(Sense::request) && phrase.whole)) return std::nullopt;
    if (!named &&
        !(phrase.whole && phrase.tail_known && memory_.requests && (memory_.requests_counted || !memory_.counted)))
      return std::nullopt;
    const bool handled = phrase.has_any({Sense::answer, Sense::finish});
    applicant_seen_ = false;
    last_requests_ = meanings_of_verbs(phrase);
    received_ = phrase.has_any({Sense::receive, Sense::receive_new, Sense::accept}) || !verb;
    return Bound{handled ? Topic::results : Topic::requests, last_requests_};
  }

  /// What each verb may count. 收到 and 受理 may include what was carried in; 答复 what was answered, or of this year's requests.
  [[nodiscard]] std::vector<Meaning> meanings_of_verbs(const Phrase& phrase) const {
    const Meaning fresh = find_.requests("new");
    const Meaning carried = find_.requests("carriedIn");
    const Meaning handled = find_.requests("handled");
    const Meaning all = plus(fresh, carried);
    const bool done = phrase.has_any({Sense::answer, Sense::finish});
    if (phrase.has(Sense::receive_new) && !done) return {fresh};
    if (phrase.has_any({Sense::receive, Sense::accept}) && !done) return {fresh, all};
    if (!done && !phrase.has(Sense::handle)) return {fresh, all, handled};
    std::vector<Meaning> meanings{handled, plus(handled, carried, -1)};
    if (phrase.has(Sense::answer)) meanings.push_back(plus(handled, find_.requests("otherwise."), -1));
    if (phrase.has_any({Sense::handle, Sense::receive, Sense::accept})) meanings.insert(meanings.end(), {fresh, all});
    return meanings;
  }

  // Nothing at all.

  void nothing() {
    if (part_ || is_hypothetical()) return;
    const Phrase phrase = phrase_behind(tokens_, at_);
    if (!phrase.tail_known || phrase.words.empty()) return;
    if (phrase.has_any({Sense::applicant, Sense::publish, Sense::plan, Sense::each, Sense::others, Sense::channel}))
      return;
    auto bound = bind_nothing(phrase);
    if (!bound || bound->meanings.empty() || bound->meanings.front().empty()) return;
    add(std::move(*bound), 0, 0, tokens_[at_].begin, phrase.words.back()->end);
    out_.back().none = true;
  }

  /// 确保无…, 如未收到…, 对未收到…的
  [[nodiscard]] bool is_hypothetical() const {
    if (at_ == 0) return false;
    const Token& before = tokens_[at_ - 1];
    const std::u16string_view words =
        std::u16string_view(passage_.text).substr(before.begin, before.end - before.begin);
    for (const std::u16string_view word :
         {u"确保", u"做到", u"实现", u"若", u"如", u"对", u"是否", u"有", u"凡", u"因", u"无", u"并非"}) {
      if (words.ends_with(word)) return true;
    }
    return before.is(Sense::text) && !is_own_subject(words, report_.organ, report_.title_text);
  }

  std::optional<Bound> bind_nothing(const Phrase& phrase) {
    const std::u16string_view said =
        std::u16string_view(passage_.text).substr(tokens_[at_].begin, tokens_[at_].end - tokens_[at_].begin);
    const bool made = said.find(u'制') != said.npos || said.find(u'台') != said.npos || said.find(u'印') != said.npos;
    if (phrase.has(Sense::carried_in)) return Bound{Topic::carried, {find_.requests("carriedIn")}};
    if (phrase.has(Sense::carried_out)) return Bound{Topic::carried, {find_.requests("carriedOut")}};
    if (phrase.has(Sense::review)) return no_review(phrase);
    if (phrase.has(Sense::document)) return no_documents(phrase, made);
    if (phrase.has(Sense::matter) && !phrase.has(Sense::by_request)) return std::nullopt;
    if (phrase.has(Sense::decision)) {
      return Bound{Topic::proactive,
                   {find_.cells(TableId::proactive, phrase.joined_cells(Sense::decision), "decisions")}};
    }
    if (phrase.has(Sense::fee)) return Bound{Topic::proactive, {find_.cells(TableId::proactive, "fees", "amount")}};
    const bool requests =
        phrase.has_any({Sense::request, Sense::by_request}) || (phrase.has(Sense::asking) && memory_.requests);
    if (!requests || made || phrase.has_any({Sense::result, Sense::finish, Sense::answer, Sense::handle}))
      return std::nullopt;
    return Bound{Topic::requests, {find_.requests("new")}};
  }

  /// 未收到政府信息公开申请、行政复议: both; 未发生因政府信息公开申请引发的行政复议: reviews alone.
  std::optional<Bound> no_review(const Phrase& phrase) const {
    if (phrase.has_any({Sense::outcome, Sense::matter})) return std::nullopt;
    std::string rows;
    for (const Token* word : phrase.words) {
      if (word->is(Sense::review)) append(rows, word->cells);
    }
    return Bound{Topic::review, {find_.cells(TableId::review, rows, "total")}};
  }

  std::optional<Bound> no_documents(const Phrase& phrase, bool made) const {
    const std::string rows = phrase.joined_cells(Sense::document);
    const auto cells = [&](std::string_view column) { return find_.cells(TableId::proactive, rows, column); };
    if (made || phrase.has(Sense::make)) return Bound{Topic::proactive, {cells("made,created")}};
    if (phrase.has(Sense::repeal)) return Bound{Topic::proactive, {cells("repealed")}};
    if (phrase.has(Sense::in_force)) return Bound{Topic::proactive, {cells("inForce")}};
    return Bound{Topic::proactive, {cells("made,created"), cells("inForce")}};
  }

  // All of them.

  /// 收到 12 件，均已办结: nothing is carried over. 行政复议 2 件，均获维持: no other outcome.
  void all_of_them() {
    for (std::size_t i = at_ + 1; i < tokens_.size() && !tokens_[i].is_mark() && !tokens_[i].is(Sense::text); ++i) {
      if (tokens_[i].is(Sense::outcome) && !review_rows_.empty()) return only_outcome(tokens_[i]);
      if (!tokens_[i].is(Sense::finish)) continue;
      if (!review_rows_.empty()) return finished("pending", tokens_[i].end);
      if (received_ && !carries_over())
        return add({Topic::finished, {find_.requests("carriedOut")}}, 0, 0, tokens_[at_].begin, tokens_[i].end);
    }
  }

  void only_outcome(const Token& outcome) {
    std::string others;
    for (const std::string_view column : {"upheld", "corrected", "other", "pending"}) {
      if (column != outcome.cells) append(others, column);
    }
    finished(others, outcome.end);
  }

  void finished(std::string_view columns, std::size_t end) {
    std::string rows;
    for (const Token& token : std::span(tokens_).first(at_)) {
      if (token.is(Sense::review)) append(rows, token.cells);
    }
    add({Topic::finished, {find_.cells(TableId::review, rows, columns)}}, 0, 0, tokens_[at_].begin, end);
  }

  [[nodiscard]] bool carries_over() const {
    return std::any_of(tokens_.begin(), tokens_.end(),
                       [](const Token& t) { return t.is(Sense::carried_out) || t.is(Sense::carried); });
  }

  // Statements.

  [[nodiscard]] Span sentence() const { return passage_.span(tokens_.front().begin, tokens_.back().end); }

  void add(Bound bound, double value, int decimals, std::size_t begin, std::size_t end) {
    Statement statement;
    statement.topic = bound.topic;
    statement.meanings = std::move(bound.meanings);
    statement.value = value;
    statement.decimals = decimals;
    statement.direct = bound.direct && scope_ == Scope::own;
    statement.span = passage_.span(begin, end);
    statement.sentence = sentence();
    if (bound.topic == Topic::proactive && tokens_[at_].measure.ends_with(u"元"))
      to_ten_thousands(statement, tokens_[at_].measure);
    out_.push_back(std::move(statement));
  }

  static void to_ten_thousands(Statement& statement, std::u16string_view measure) {
    if (measure == u"元") {
      statement.value /= 1e4;
      statement.decimals += 4;
    } else if (measure == u"亿元") {
      statement.value *= 1e4;
      statement.decimals -= 4;
    }
  }

  const Report& report_;
  const Passage& passage_;
  const std::vector<Token>& tokens_;
  Memory& memory_;
  std::vector<Statement>& out_;
  CellFinder find_;

  std::size_t at_ = 0;
  bool time_fits_ = true;
  bool part_of_year_ = false;
  Scope scope_ = Scope::own;
  bool requests_ = false;               ///< the sentence or its passage speaks of requests
  bool disclosure_ = false;             ///< the sentence or its passage speaks of disclosure
  bool part_ = false;                   ///< behind 其中
  bool listed_ = false;                 ///< 其中：a；b；c
  bool received_ = false;               ///< the last count was of what came in
  bool applicant_seen_ = false;         ///< kinds of applicant were counted
  std::vector<Meaning> last_requests_;  ///< what the last count of requests may mean
  std::vector<Meaning> parts_of_;       ///< the whole that 其中 follows
  std::string review_rows_;             ///< the kinds of review last spoken of
  std::string documents_;               ///< likewise documents
};

}  // namespace

void read_statements(const Report& report, const Passage& passage, const std::vector<Token>& tokens, Memory& memory,
                     std::vector<Statement>& out) {
  if (!tokens.empty()) SentenceReader(report, passage, tokens, memory, out).read();
}

}  // namespace nianbao::prose
