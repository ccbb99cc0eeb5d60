#include <bit>
#include <optional>

#include "prose/claims/all_of_reviews.hpp"
#include "prose/claims/reasons.hpp"
#include "prose/claims/statements.hpp"
#include "prose/clauses/told_later.hpp"
#include "text/sentences.hpp"

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

constexpr Slots kRequestsNamed{Slot::request, Slot::by_request, Slot::asking};

/// Whether it is said of this year, and of the organ itself.
bool is_of_own_year(const Place& here) {
  return here.settings[here.at].fits() && here.settings[here.at].scope == Scope::own;
}

/// All of something, as 均 says it of what was named or counted before.
class AllOfThem {
 public:
  AllOfThem(const Place& here, std::size_t since) : here_(here), since_(since), reviews_(here, since, out_) {}

  /// 收到 12 件，均已办结: nothing is carried over. 行政复议 2 件，均获维持: that many upheld. 均由自然人提出: no one else.
  std::vector<Statement> read() {
    const bool rest = leaves_some_out();
    if ((rest && !(here_.excepts() && reviews_.counts_own())) || is_said_of_some(here_) || is_of_that_number())
      return {};
    // Tokens; what 均 says of all is seldom longer, and is looked at again for each 均.
    constexpr std::size_t kNear = 20;
    const std::size_t end = std::min(here_.tokens.size(), here_.at + kNear);
    const bool ended = here_.token(here_.at).is_any({Slot::result, Slot::outcome});
    for (std::size_t i = ended ? here_.at : here_.at + 1; i < end; ++i) {
      const Token& token = here_.token(i);
      if (i == here_.at + 1 && token.is(Slot::each)) continue;                            // 无一例外均已…
      const bool because = here_.words(i, i) == u"不服" || here_.words(i, i) == u"不满";  // 均为不服我局答复提起
      // 均未被纠正; 全部申请均已…
      const bool anew = token.is(Slot::answer) && here_.words(here_.at, i).find(u"重新") != View::npos;
      const bool again = token.is(Slot::each) && i > here_.at;
      const bool others = token.is(Whose::others) && here_.words(i - 1, i - 1) == u"是";  // 被纠正的都是乡镇答复
      if (because || anew || again || others || token.is_mark() || token.is_any({Slot::text, Slot::none})) break;
      const bool finished = token.is_any({Slot::finish, Slot::answer});
      const bool counted = i + 1 < here_.tokens.size() && here_.token(i + 1).is(Slot::quantity);
      // 全部予以公开的 12 件; 均为直接起诉 1 件和复议后起诉 1 件
      if (counted && (token.is_any({Slot::review, Slot::result}) || here_.words(i, i).ends_with(u'的'))) break;
      if (token.is(Slot::result) && here_.words(i, i).ends_with(u'的') && leads_to_number(here_.tokens, i + 1)) break;
      if (token.is(Slot::outcome)) reviews_.one_outcome(i);
      else if (rest) continue;
      else if (finished && (here_.context.review_rows != 0 || reviews_.named() != nullptr)) reviews_.none_pending(i);
      else if (finished) all_finished_and_ended(i);
      else if (token.is(Slot::review) && !here_.words(i, i).ends_with(u"机关")) reviews_.one_way_to_sue(i);
      else if (token.is(Slot::fresh)) all_new(i);
      else if (token.is(Slot::applicant)) one_applicant(i);
      else if (token.is(Slot::result)) one_result(i);
      else continue;
      break;
    }
    return std::move(out_);
  }

  /// 收到 12 件，办结率100%: nothing is carried over.
  std::vector<Statement> read_rate(std::size_t name) {
    if (!leaves_some_out() && !is_said_of_some(here_)) all_finished(here_.at);
    for (Statement& one : out_) one.begin = here_.token(name).begin;
    return std::move(out_);
  }

 private:
  Statement* add(const Readings& readings, std::size_t last, std::vector<std::size_t> given = {}) {
    Statement* one = add_none(out_, here_, readings, last);
    if (one != nullptr) one->given = std::move(given);
    return one;
  }

  /// 均按期答复并予以公开 says both.
  void all_finished_and_ended(std::size_t finish) {
    all_finished(finish);
    const Token* next = first_but(here_.tokens, finish + 1, {Slot::also, Slot::filler});
    const bool joined = next != nullptr && next->is(Slot::result) && here_.token(finish + 1).is(Slot::also);
    if (joined) one_result(static_cast<std::size_t>(next - here_.tokens.data()));
  }

  void all_finished(std::size_t finish) {
    bool carries = false;
    const std::size_t subject = begin_of_subject();
    for (std::size_t i = here_.first(); i < here_.end(); ++i) {
      const bool of_subject = i < here_.at && (subject <= i || is_added(i, subject));  // 结转的和新收的申请均…
      const bool carried = here_.token(i).is(Carry::out) || (here_.token(i).is(Carry::open) && !of_subject);
      carries = carries || (carried && (i == 0 || !here_.token(i - 1).is(Slot::none)));  // 无结转 denies it once more
      carries = carries || (here_.token(i).is(Slot::outcome) && here_.token(i).code == columns::kPending);
    }
    const View behind = here_.text.substr(here_.token(finish).end, kLongestSentence);
    const View clause = behind.substr(0, behind.find_first_of(u"，；。"));
    const bool or_not = clause.find(u'或') != clause.npos;                                         // 均已答复或依法延期
    const bool counted = finish + 1 < here_.tokens.size() && here_.token(finish + 1).is_number();  // 全部办结 136 件
    if (carries || or_not || counted) return;
    if (joins_carried(finish)) return;
    const auto [all, given] = all_requests_meant();
    if (names_carried() || all.empty()) return;
    const Mask asked = codes_of(here_.tokens, subject, here_.at, Slot::applicant);
    const bool whole = speaks_of_received() || within_year(finish) || asked != 0;
    if (!here_.context.received && (!given.empty() || !whole)) return;
    if ((asked & columns::kLoosely) != 0) return;
    Statement* one = add({requests(rows::kCarriedOut, asked != 0 ? asked : columns::kTotal)}, finish, given);
    if (one == nullptr) return;
    one->suggests = !here_.context.received && here_.is_in_time(finish);
    // 3 件申请均已答复, where 3 were handled: of those.
    if (!given.empty()) one->unless = {requests(rows::kHandled)};
  }

  /// 结转 of 新收 12 件与结转 2 件，合计 14 件申请全部办结
  [[nodiscard]] bool is_added(std::size_t carry, std::size_t subject) const {
    const Claim* claim = here_.token(subject).is(Slot::total) ? here_.claim_at(carry + 1) : nullptr;
    return claim != nullptr && claim->speaks() && std::prev(claim->readings.end())->rows == rows::kCarriedIn;
  }

  /// 上年结转 15 件全部办结, …；上年结转申请 15 件，均已办结: those alone.
  [[nodiscard]] bool names_carried() const {
    bool carried = false;
    bool behind_comma = false;
    std::size_t numbers = 0;
    for (std::size_t at = here_.at; at > here_.first() && !here_.token(at - 1).is(Slot::semicolon); --at) {
      const Token& token = here_.token(at - 1);
      behind_comma = behind_comma || token.is_mark();
      if (token.is(Carry::in) && !behind_comma) return true;
      carried = carried || token.is(Carry::in);
      if (token.is_number()) ++numbers;
    }
    return carried && numbers == 1;
  }

  /// 移民类申请 17 件（均为自然人）: of a number that counts something else.
  [[nodiscard]] bool is_of_that_number() const {
    const std::size_t begin = here_.token(here_.at).begin;
    return here_.context.loose && begin > 0 && here_.text[begin - 1] == u'（';
  }

  /// 公开申请均在年内办结, 当年件件了结: none is left at its end.
  [[nodiscard]] bool within_year(std::size_t finish) const {
    const std::size_t first = here_.at > here_.first() ? here_.at - 1 : here_.at;
    return has_any(here_.words(first, std::min(finish + 2, here_.tokens.size() - 1)), u"年内 当年 年底前");
  }

  /// Behind the mark before it; 12 件新收申请和 2 件结转申请，均… names its subject before a comma.
  [[nodiscard]] std::size_t begin_of_subject() const {
    const std::size_t each = begin_of_predicate();
    const std::size_t before = here_.begin_across_pauses(each);
    const bool joins = here_.token(before).is(Slot::also);
    if ((before != each && !joins) || before == here_.first() || !here_.token(before - 1).is(Slot::comma))
      return before;
    const std::size_t begin = here_.begin_across_pauses(before - 1);
    if (joins) return begin;  // 新收 12 件，连同上年转入的都已…
    Slots slots;
    for (std::size_t i = begin; i + 1 < before; ++i) slots = slots | here_.token(i).slots;
    const bool received = !slots.has(Slot::quantity) && slots.meets({Slot::receive, Slot::accept, Slot::fresh}) &&
                          here_.token(before - 2).is_any(kRequestsNamed);  // 收到的申请，均…
    return received || slots.has_all({Slot::also, Slot::carry, Slot::quantity}) ? begin : before;
  }

  /// 当年 of 公开申请当年均…
  [[nodiscard]] std::size_t begin_of_predicate() const {
    std::size_t begin = here_.at;
    while (begin > here_.first() && here_.token(begin - 1).is_any({Slot::filler, Slot::time})) --begin;
    return begin;
  }

  /// 收到的申请 of 收到的申请全部办结, 群众提出的申请, 所有申请, 全部申请
  [[nodiscard]] bool speaks_of_received() const {
    for (std::size_t i = begin_of_subject(); i < here_.at; ++i) {
      const bool all = here_.words(i, i) == u"所有" || here_.words(i, i) == u"全部";
      const bool submitted =  // 提出的, 当年的
          (here_.token(i).is(Slot::submit) || here_.token(i).is(Time::this_year)) && here_.words(i + 1, i + 1) == u"的";
      if (all || submitted || here_.token(i).is_any({Slot::receive, Slot::accept, Slot::fresh})) return true;
    }
    return false;
  }

  /// 除 1 件外，其余均已办结
  [[nodiscard]] bool leaves_some_out() const {
    return here_.words_before().find(u'余') != View::npos || here_.excepts();
  }

  /// 均来自个人和企业
  [[nodiscard]] std::size_t last_applicant(std::size_t at) const {
    std::size_t last = at;
    while (++at < here_.tokens.size()) {
      const Token& token = here_.token(at);
      if (token.is(Slot::applicant)) last = at;
      else if (!token.is_any({Slot::also, Slot::pause, Slot::filler})) break;
    }
    return last;
  }

  /// Where its clause begins, or the one before where nothing is named in its own: 年内答复的申请，结果均…
  [[nodiscard]] std::size_t begin_across_comma() const {
    const std::size_t begin = here_.begin_across_pauses(here_.at);
    const bool bare = begin > here_.first() && here_.token(begin - 1).is(Slot::comma) &&
                      are_all(here_.tokens, begin, here_.at, {Slot::filler});
    return bare ? here_.begin_across_pauses(begin - 1) : begin;
  }

  /// 信访类申请均…, 不予公开的申请，申请人均…: all the words of a slot that name its subject, where it is not counted; 0 where none does.
  [[nodiscard]] Mask named_before(Slot slot) const {
    Mask code = 0;
    for (std::size_t i = begin_across_comma(); i < here_.at; ++i) {
      const Token& token = here_.token(i);
      if (token.is_number() || token.is_any({Slot::also, Slot::pause, Slot::rest})) return 0;
      if (token.is(slot)) code = code == 0 ? token.code : code & token.code;  // 过程性信息不予公开的
    }
    return code;
  }

  void one_applicant(std::size_t applicant) {
    auto [all, given] = applicants_meant();
    if (const Mask result = named_before(Slot::result)) all = {requests(result)};
    const std::size_t carried = find_token(here_.tokens, begin_across_comma(), here_.at, {Slot::carry});
    if (carried < here_.at && given.empty())  // 上年转来的申请均由企业提出
      all = {requests(here_.token(carried).is(Carry::out) ? rows::kCarriedOut : rows::kCarriedIn)};
    const std::size_t last = last_applicant(applicant);
    const Mask named = codes_of(here_.tokens, applicant, last + 1, Slot::applicant);
    if (all.empty() || (named & columns::kLoosely) != 0) return;
    add(in_columns(all, columns::kApplicants & ~named), last, given);
    if (std::has_single_bit(named)) also_counted(add(in_columns(all, named), last, given), given);
  }

  /// 办理的申请均为当年新收: none was carried in.
  void all_new(std::size_t fresh) {
    const bool asked = has_token(here_.tokens, begin_of_subject(), here_.at, kRequestsNamed);
    if (asked && !here_.context.part) add({requests(rows::kCarriedIn)}, fresh);
  }

  /// 不予公开 3 件，均为过程性信息: all of a group for one reason, or for several. Whether it is said.
  bool one_reason(std::size_t result) {
    if (here_.claims.size() <= since_) return false;
    const Claim& claim = here_.claims.back();
    if (claim.none || claim.topic != Topic::results || !claim.speaks()) return false;
    Mask said = 0;
    std::size_t end = result;
    for (; end < here_.end() && here_.token(end).is_any({Slot::result, Slot::pause, Slot::also, Slot::filler}); ++end) {
      if (here_.token(end).is(Slot::result)) said |= here_.token(end).code;
    }
    Reading reading = claim.readings.front();
    if ((said & ~reading.rows) != 0 || said == reading.rows || std::popcount(reading.rows & rows::kResults) < 2)
      return false;
    if (end < here_.end() && !here_.token(end).is_mark()) return true;
    reading.rows = said;
    count(add({reading}, result, {here_.first_claim + here_.claims.size() - 1}), claim.value);
    return true;
  }

  /// 全部申请均予以公开: of everything that was handled nothing ended otherwise.
  void one_result(std::size_t result) {
    if (one_reason(result)) return;
    // 个人信息未经同意一概不予公开: a rule, not what was done
    if (has_any(here_.words(begin_across_comma(), here_.at), u"未经 凡")) return;
    if (const Mask asked = named_before(Slot::applicant); asked != 0 && (asked & columns::kLoosely) == 0) {
      add({requests(others_than(result), asked)}, result);
      return;
    }
    if (!here_.context.said.requests || here_.context.part || is_of_some_counted(here_)) return;
    auto [all, given] = all_requests_meant();
    const auto last = here_.first_claim + here_.claims.size() - 1;
    if (all.empty() && !here_.claims.empty() && here_.context.last_claim == last) all = here_.context.last_requests;
    if (all.empty() && !names_handled()) return;
    add({requests(others_than(result))}, result, given);
    also_counted(add({requests(here_.token(result).code)}, result, given), given);
  }

  /// 答复的申请，结果均为…: all that were handled, however many.
  [[nodiscard]] bool names_handled() const {
    const std::size_t begin = begin_across_comma();
    return has_token(here_.tokens, begin, here_.at, {Slot::finish, Slot::answer}) &&
           has_token(here_.tokens, begin, here_.at, kRequestsNamed) && !has_number(here_.tokens, begin, here_.at);
  }

  /// 办结 6 件，均予以公开: six of them, which is the same.
  void also_counted(Statement* one, const std::vector<std::size_t>& given) {
    if (one == nullptr) return;
    const auto counted = !given.empty() ? std::optional(given.front()) : here_.context.last_claim;
    if (!counted || *counted < here_.first_claim) return out_.pop_back();
    one->value = here_.claims[*counted - here_.first_claim].value;
    one->suggests = true;
  }

  /// All results but those of the group of this one.
  [[nodiscard]] Mask others_than(std::size_t result) const {
    Mask others = 0;
    for (const Mask group : rows::kGroups) {
      if ((here_.token(result).code & group) == 0) others |= group;
    }
    return others;
  }

  /// 8 件 of 8 件均已办结, which may be all there were.
  [[nodiscard]] bool suggests_all(std::size_t number) const {
    const Claim* claim = here_.token(number).is(Slot::quantity) ? here_.claim_at(number) : nullptr;
    return claim != nullptr && claim->speaks() && claim->force == Force::suggests;
  }

  struct Meant {
    Readings all;
    std::vector<std::size_t> given;
  };

  /// What 均 speaks of: what was received last, or its own subject. 12 件申请均…, where 12 came in; 全部申请均….
  [[nodiscard]] Meant all_requests_meant() const {
    const std::size_t at = here_.at;
    std::size_t noun = begin_of_predicate();
    const bool parted = noun > here_.first() && here_.token(noun - 1).is(Slot::comma) && begin_of_subject() < noun - 1;
    if (parted) --noun;
    const bool named = noun > here_.first() && here_.token(noun - 1).is_any(kRequestsNamed);
    const bool subject = at > 0 && (named || here_.words(at - 1, at - 1).ends_with(u"申请人") ||
                                    here_.words(at - 1, at - 1) == u"主体" || suggests_all(at - 1));
    const bool received = here_.context.received && !here_.context.letters;
    if (!subject) return received ? Meant{here_.context.last_requests, {}} : Meant{};
    std::size_t number = at - 1;
    while (number > here_.first() && !here_.token(number).is_mark() && !here_.token(number).is_number()) --number;
    if (!here_.token(number).is_number()) return {{requests(rows::kNew | rows::kCarriedIn)}, {}};
    const Claim* claim = here_.claim_at(number);
    if (claim == nullptr || !claim->speaks()) return {};
    return {claim->readings, {*here_.claim_of[number]}};
  }

  /// The number that stands right before it, of requests however they ended: 上年结转 5 件均为自然人, 结转下年的 18 件申请，申请人全部为…;
  /// where none does, what was received last.
  [[nodiscard]] Meant applicants_meant() const {
    std::size_t at = here_.at;
    while (at > here_.first() && !here_.token(at - 1).is_number() && !here_.token(at - 1).is(Slot::semicolon)) --at;
    if (at == here_.first() || !here_.token(at - 1).is_number()) return all_requests_meant();
    const Claim* claim = here_.claim_at(at - 1);
    const bool of_requests = claim != nullptr && claim->speaks() && claim->force == Force::states &&
                             claim->readings.front().table == TableId::requests &&
                             claim->readings.front().columns == columns::kTotal;
    return of_requests ? Meant{claim->readings, {*here_.claim_of[at - 1]}} : Meant{};
  }

  /// 12 件申请和上年结转的 2 件均…: everything there was. Whether it is said.
  [[nodiscard]] bool joins_carried(std::size_t finish) {
    Slots slots;
    bool in = false;
    std::vector<std::size_t> given;
    const std::size_t begin = begin_of_subject();
    for (std::size_t at = here_.at; at > begin; --at) {
      const Token& token = here_.token(at - 1);
      slots = slots | token.slots;
      in = in || token.is(Carry::in) || token.is(Carry::open);
      if (token.is_number() && here_.claim_of[at - 1]) given.push_back(*here_.claim_of[at - 1]);
    }
    const bool named = slots.meets(kRequestsNamed) || !given.empty();
    if (!named || !in || !slots.has(Slot::also)) return false;
    // 新收的和上年结转的均按期答复: what had to be answered was; what is still within its term may be carried over.
    if (here_.token(finish).is(Slot::answer) && here_.is_in_time(finish)) return true;
    add({requests(rows::kCarriedOut)}, finish, std::move(given));
    return true;
  }

  const Place& here_;
  std::size_t since_;
  std::vector<Statement> out_;
  AllOfReviews reviews_;
};

}  // namespace

std::vector<Statement> rate_of_all_at(const Place& here) {
  const auto name = rate_of_all(here);
  if (!name || !is_of_own_year(here) || here.claims.empty()) return {};
  const Claim& last = here.claims.back();
  const bool counted = !last.none && last.speaks() && last.why == UnboundReason::none;
  return counted ? AllOfThem(here, here.claims.size()).read_rate(*name) : std::vector<Statement>();
}

std::vector<Statement> all_at(const Place& here, std::size_t since) {
  return is_of_own_year(here) ? AllOfThem(here, since).read() : std::vector<Statement>();
}

}  // namespace nianbao::prose
