#include "report/narrative_statements.hpp"

#include <algorithm>
#include <span>
#include <string>

#include "report/narrative_cells.hpp"
#include "report/narrative_frames.hpp"
#include "report/narrative_owner.hpp"
#include "report/narrative_phrase.hpp"
#include "report/report.hpp"

namespace nianbao::prose {
namespace {

/// Adds a word to a list that commas part.
void append(std::string& list, std::string_view word) {
  if (!list.empty()) list += ',';
  list += word;
}

/// Reads one sentence from left to right. The frames: each binds a phrase to cells, or declines.
class SentenceReader {
 public:
  SentenceReader(const Report& report, const Passage& passage, const std::vector<Token>& tokens, Memory& memory,
                 std::vector<Statement>& out)
      : report_(report),
        passage_(passage),
        tokens_(tokens),
        memory_(memory),
        out_(out),
        find_(report),
        frames_(report, passage, memory),
        clues_(frames_.clues) {}

  void read() {
    for (const Token& token : tokens_) {
      if (token.is(Sense::request) || token.is(Sense::by_request)) clues_.requests = true;
      clues_.results = clues_.results || token.is(Sense::result);
      if (!clues_.requests && !token.is(Sense::disclosure)) continue;
      clues_.disclosure = true;
      clues_.disclosure_at = std::min(clues_.disclosure_at, token.begin);
    }
    clues_.requests = clues_.requests || memory_.requests;
    clues_.disclosure = clues_.disclosure || memory_.requests;
    for (at_ = 0; at_ < tokens_.size(); ++at_) {
      circumstances(tokens_[at_]);
      if (!time_fits_ || scope_ == Scope::others) {
        if (tokens_[at_].is_number()) count_for_others();
        continue;
      }
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
        clues_.part = clues_.part && clues_.listed;
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
    clues_.part = true;
    clues_.listed = at_ + 1 < tokens_.size() && tokens_[at_ + 1].is(Sense::colon);
    clues_.parts_of = clues_.last_requests;
    if (clues_.applicant_seen) clues_.parts_of.clear();
  }

  /// 全县 in a county government's own report, which is usually that of the whole county.
  [[nodiscard]] bool is_own_area() const {
    return report_.level == Level::county || report_.level == Level::city || report_.level == Level::province;
  }

  // Numbers.

  /// 各村收到 30 件。办结 28 件。 The second is theirs, too.
  void count_for_others() {
    memory_.counted = true;
    memory_.requests_counted = false;
  }

  void quantity() {
    const Token& number = tokens_[at_];
    if (number.is(Sense::bare) && !bare_number_fits()) return;
    const Phrase phrase = phrase_around(tokens_, at_, passage_.text);
    auto bound = phrase.aside || phrase.has(Sense::other_year) ? std::nullopt : frames_.number(phrase, number);
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

  // Nothing at all.

  void nothing() {
    if (clues_.part || is_hypothetical()) return;
    const Phrase phrase = phrase_behind(tokens_, at_);
    if (!phrase.tail_known || phrase.words.empty()) return;
    if (phrase.has_any({Sense::applicant, Sense::publish, Sense::plan, Sense::each, Sense::others, Sense::channel}))
      return;
    auto bound = frames_.nothing(phrase, tokens_[at_]);
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

  // All of them.

  /// 收到 12 件，均已办结: nothing is carried over. 行政复议 2 件，均获维持: no other outcome.
  void all_of_them() {
    constexpr std::size_t kNear = 20;
    const std::size_t end = std::min(tokens_.size(), at_ + kNear);
    for (std::size_t i = at_ + 1; i < end && !tokens_[i].is_mark() && !tokens_[i].is(Sense::text); ++i) {
      if (tokens_[i].is(Sense::outcome) && !clues_.review_rows.empty()) return only_outcome(tokens_[i]);
      if (!tokens_[i].is(Sense::finish)) continue;
      if (!clues_.review_rows.empty()) return finished("pending", tokens_[i].end);
      if (clues_.received && !carries_over())
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
    add({Topic::finished, {find_.cells(TableId::review, clues_.reviews_named, columns)}}, 0, 0, tokens_[at_].begin,
        end);
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
  Frames frames_;
  Clues& clues_;
};

}  // namespace

void read_statements(const Report& report, const Passage& passage, const std::vector<Token>& tokens, Memory& memory,
                     std::vector<Statement>& out) {
  if (!tokens.empty()) SentenceReader(report, passage, tokens, memory, out).read();
}

}  // namespace nianbao::prose
