#include <algorithm>
#include <optional>
#include <span>

#include "prose/claims/reasons.hpp"
#include "prose/claims/statements.hpp"
#include "text/quantity_words.hpp"

// What there is none of: 未收到…, 无….

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

/// 除新收的 12 件外，没有上年结转的申请; 行政复议 9 件，除 2 件尚未审结外，均未被纠正; 除查无信息的 3 件外，没有不公开的: what is excepted is none
/// of what is denied.
bool excepts_others(const Place& here, const Field& field) {
  if (field.has(Slot::carry)) return has_token(here.tokens, here.first(), here.at, {Slot::fresh});
  const Slot kind = field.has(Slot::outcome) ? Slot::outcome : Slot::result;
  const Mask excepted = codes_of(here.tokens, here.first(), here.at, kind);
  return field.has(kind) && excepted != 0 && (excepted & field.joined(kind)) == 0;
}

/// 未收到其他申请, and 除上述 2 件外，未…: not none at all. 行政强制执行 is not all that the form counts as 行政强制.
bool leaves_out(const Place& here, const Field& field) {
  const bool but_for = here.excepts() && has_number(here.tokens, here.first(), here.at) && !excepts_others(here, field);
  const auto said = [&](const Token* word) { return words_of(here.text, *word); };
  const auto is_rest = [&](const Token* word) { return word->is(Slot::rest) || is_others(said(word)); };
  const Token* decision = field.find(Slot::decision);
  constexpr Slots kNouns{Slot::request,  Slot::by_request, Slot::asking, Slot::review,
                         Slot::document, Slot::decision,   Slot::result, Slot::outcome};
  const auto noun =
      std::find_if(field.words.begin(), field.words.end(), [&](const Token* word) { return word->is_any(kNouns); });
  // 通过其他方式提交的申请; 信访投诉等其余不予处理情形
  bool others = std::any_of(field.words.begin(), noun, is_rest) || field.has(Slot::rest);
  others = others || has_any(here.words_before(), u"该类诉讼 此类诉讼 该类案件 此类案件");  // of those just told of
  for (std::size_t i = here.at; i > here.first() && !here.token(i - 1).is_mark(); --i)
    others = others || is_rest(&here.token(i - 1));  // 其余月份未收到申请
  return but_for || others || (decision != nullptr && said(decision).ends_with(u"执行"));
}

/// 没有发布规范性文件: none was made, as 没有公开 does not say.
bool issues_documents(const Place& here, const Field& field) {
  const Token* word = field.find(Slot::publish);
  const View said = words_of(here.text, *word);
  return field.has(Slot::document) && is_any_of(said, u"发布 公布");
}

/// What stands in its clause before a negation: 行政复议 of 行政复议没有发生.
/// Where it says nothing but whose and when, 不公开的答复，我局一例也无 or 规范性文件方面，年内未制发, what stands in the clause before that.
std::vector<const Token*> subject_of(const Place& here) {
  constexpr Slots kAlong{Slot::filler, Slot::whose, Slot::time, Slot::total};
  std::vector<const Token*> words;
  const auto take_clause = [&](std::size_t end) {
    const std::size_t begin = here.begin_across_pauses(end);
    for (std::size_t i = begin; i < end; ++i) words.push_back(&here.token(i));
    return begin;
  };
  const std::size_t begin = take_clause(here.at);
  const auto along = [kAlong](const Token* word) { return word->is_any(kAlong); };
  constexpr Slots kDone{Slot::make, Slot::repeal, Slot::decide, Slot::fresh, Slot::filler};
  const bool handled = here.text.substr(here.token(here.at).end).starts_with(u"作出处理");
  const Token* behind =
      first_but(here.tokens, here.at + (handled ? 2 : 1), kDone);  // nothing is denied there, or what is done with it
  const bool last = behind == nullptr || behind->is_mark();
  const bool bare = last && std::all_of(words.begin(), words.end(), along);
  if (!bare || begin == here.first() || !here.token(begin - 1).is_any({Slot::comma, Slot::colon})) return words;
  const std::size_t before = begin_of_clause(here.tokens, begin - 1);
  const bool made = here.at + 1 < here.end() && here.token(here.at + 1).is_any({Slot::make, Slot::repeal, Slot::fresh});
  if (made && has_number(here.tokens, before, begin - 1)) {  // 规范性文件现行有效 2 件，废止 1 件，没有新制发
    const std::size_t noun = find_token(here.tokens, here.first(), begin - 1, {Slot::document});
    if (noun < begin - 1) words.push_back(&here.token(noun));
  } else {
    take_clause(begin - 1);
  }
  return words;
}

bool all_known(const std::vector<const Token*>& words) {
  constexpr Slots kOtherwise{Slot::text, Slot::quantity, Slot::bare, Slot::percent, Slot::none, Slot::change};
  return std::none_of(words.begin(), words.end(), [&](const Token* word) { return word->is_any(kOtherwise); });
}

/// Whether two things are denied together: 制定 and 废止 of 没有制定和废止规范性文件, 未制定、未废止规范性文件.
template <typename IsFirst, typename IsSecond>
bool joins(const Field& field, IsFirst is_first, IsSecond is_second) {
  const auto first = std::find_if(field.words.begin(), field.words.end(), is_first);
  const auto second = std::find_if(first, field.words.end(), is_second);
  return second != field.words.end() && std::any_of(first, second, [](const Token* word) {
           return word->is_any({Slot::also, Slot::pause, Slot::none});
         });
}

/// What is denied, one by one, of what was done with documents, and of what was carried in and out: 无上年结转和结转下年的申请.
std::vector<Binding> each_denied(const Field& field, const Binding& binding) {
  const auto any = [](Slots slots) { return [slots](const Token* word) { return word->is_any(slots); }; };
  const auto way = [](Carry to) { return [to](const Token* word) { return word->is(to); }; };
  std::vector<Binding> out;
  const auto add = [&](Mask rows, Mask columns) {
    Binding& one = out.emplace_back(binding);
    one.readings = {};
    for (Reading reading : binding.readings) {
      reading.rows = rows != 0 ? rows : reading.rows;
      reading.columns = columns != 0 ? columns : reading.columns;
      one.readings.add(reading);
    }
  };
  if (binding.means == Means::documents && joins(field, any({Slot::make, Slot::fresh}), any({Slot::repeal}))) {
    add(0, columns::kMade);
    add(0, columns::kRepealed);
  } else if (binding.topic == Topic::carried && joins(field, way(Carry::in), way(Carry::out))) {
    add(rows::kCarriedIn, 0);
    add(rows::kCarriedOut, 0);
  } else {
    out.push_back(binding);
  }
  return out;
}

/// The rows of which each is told of by itself where several are denied: 未出台规章、规范性文件, 未发生行政复议和行政诉讼.
std::span<const Mask> told_apart(const Binding& binding) {
  static constexpr Mask kDocuments[]{rows::kRules, rows::kNormative};
  static constexpr Mask kReviews[]{rows::kReconsideration, rows::kLitigation};
  static constexpr Mask kDecisions[]{rows::kPermits, rows::kPenalties, rows::kEnforcement};
  if (binding.means == Means::documents) return kDocuments;
  if (binding.means == Means::decisions) return kDecisions;
  return binding.topic == Topic::review ? kReviews : std::span<const Mask>();
}

/// A statement of each of them; one of all where they are not told of apart.
void add_denial(const Binding& binding, std::size_t begin, std::size_t end, std::vector<Statement>& out) {
  static constexpr Mask kAll[]{~Mask{0}};
  const std::span<const Mask> apart = told_apart(binding);
  for (const Mask group : apart.empty() ? std::span<const Mask>(kAll) : apart) {
    if ((binding.readings.front().rows & group) == 0) continue;
    Statement& one = out.emplace_back();
    one.topic = binding.topic;
    one.begin = begin;
    one.end = end;
    for (Reading reading : binding.readings) {
      reading.rows &= group;
      one.readings.add(reading);
    }
  }
}

/// 没有 of 2023年的申请均已办结，没有结转, in the report of 2024
bool leaves_nothing(const Place& here) {
  const bool carries = here.at + 1 < here.end() && here.token(here.at + 1).is(Carry::open);
  if (!carries || here.author.year == 0 || here.settings[here.at].year != here.author.year - 1) return false;
  const std::size_t all = find_token(here.tokens, here.first(), here.at, {Slot::each});
  return has_token(here.tokens, all, here.at, {Slot::finish});
}

/// 18 个 of 18 个分局均未收到申请: so many of them, and others may have.
bool is_of_some_organs(const Place& here) {
  bool each = here.words(here.at, here.at).starts_with(u'均');
  for (std::size_t i = here.at; i > here.first() && !here.token(i - 1).is_any({Slot::comma, Slot::semicolon}); --i) {
    each = each || i == here.at || here.token(i - 1).is(Slot::each);  // 19 家零申请
    if (here.token(i - 1).is(Slot::quantity))
      return each && is_measure_of(here.token(i - 1).measure, measures::kOrgans);
  }
  return false;
}

/// 168 天 of 全年有 168 天未收到申请: which says nothing of the other days.
bool is_of_some_days(const Place& here) { return here.at > here.first() && counts_days(here.token(here.at - 1)); }

/// Whether what is denied is so of this year: 上年未结转 is, and 2023年的申请未结转至2024年, in the report of 2024.
bool is_of_this_year(const Place& here, bool of_last_year) {
  const std::size_t at = here.at;
  const bool fits = here.settings[at].fits() || (of_last_year && (at < 2 || here.settings[at - 2].fits()));
  const Token* next = first_but(here.tokens, at + 1, {Slot::asking, Slot::request, Slot::filler});
  return fits || (next != nullptr && next->is(Carry::in));  // 未有申请结转至2024年
}

/// 其他组织 1 件，法人均未提出申请: what the sentence counts of them is of another kind.
bool counts_the_same(const Place& here, const Binding& binding) {
  return std::any_of(here.claims.begin(), here.claims.end(), [&](const Claim& claim) {
    return claim.topic == binding.topic && claim.value > 0 && !claim.none && !claim.readings.empty() &&
           (claim.readings.front().columns & binding.readings.front().columns) != 0;
  });
}

/// Not 未收到科研机构提交的群众信息公开申请, of which nobody can tell who asked, nor 未收到高校的申请, nor whom the sentence counts.
bool names_one_kind(const Place& here, const Field& field, const Binding& binding) {
  const Mask named = field.joined(Slot::applicant);
  return (named & columns::kLoosely) == 0 && field.all_of(Slot::applicant) == named && !counts_the_same(here, binding);
}

/// 没有企业申请 of 2023年结转申请 2 件，…: of those that were carried in, and not of what came.
bool speaks_of_carried(const Place& here) {
  const auto before = std::span(here.tokens).subspan(here.first(), here.at - here.first());
  const auto last = std::find_if(before.rbegin(), before.rend(),
                                 [](const Token& token) { return token.is_any({Slot::carry, Slot::fresh}); });
  return last != before.rend() && last->is(Slot::carry);
}

/// 13 件办结件中，没有…; 全年已答复的申请当中，没有…; 不予公开的 31 件中，没有涉及…的: what 其中 divides is all that was handled, or so.
bool parts_all(const Place& here, Mask results) {
  const Readings& whole = here.context.parts_of;
  if (whole.empty()) return !here.context.said.counted;
  const Mask divided = whole.front().rows;
  return (divided == rows::kHandled || (divided & results) == results) && whole.front().columns == columns::kTotal;
}

/// 12 件新收申请中，没有…未办结; 申请中，无一件系上年转入: of what came in, or of all that are spoken of.
bool parts_received(const Place& here) {
  const Readings& whole = here.context.parts_of;
  const auto came_in = [](const Reading& it) {
    return (it.rows & ~(rows::kNew | rows::kCarriedIn)) == 0 && it.columns == columns::kTotal;
  };
  return whole.empty() ? !here.context.said.counted : std::any_of(whole.begin(), whole.end(), came_in);
}

/// 行政复议 5 件，其中维持 3 件，…，没有被纠正的: none of all of them.
bool parts_reviews(const Place& here, const Binding& binding) {
  return binding.means == Means::outcomes && here.context.review_whole != 0 && here.context.parts_of.empty();
}

/// 没有新增行政许可事项: what may be decided, and no decision.
bool names_kinds(const Place& here, const Field& field) {
  constexpr Slots kDone{Slot::decide, Slot::handle, Slot::finish, Slot::accept};
  const Token& decision = *field.find(Slot::decision);
  // 无行政处罚事项, and nothing behind it, denies them; 没有行政处罚事项需要取消 does not.
  const bool decided = (decision.code & (rows::kPenalties | rows::kEnforcement)) != 0 && !field.has(Slot::fresh) &&
                       field.words.back() == &decision;
  return words_of(here.text, decision).ends_with(u"事项") && !field.has_any(kDone) && !decided;
}

/// 上年, or 2023年 in the report of 2024, or 年初, when nothing is there but what that year left
bool names_last_year(const Place& here, std::size_t at) {
  const Token& token = here.token(at);
  return token.is(Time::last_year) || here.words(at, at) == u"年初" ||
         (token.is(Time::year) && static_cast<int>(token.value) + 1 == here.author.year);
}

/// 未 of 化解争议 3 起，未进入行政复议程序: what was counted before it did not, whatever that is.
bool is_of_counted(const Place& here) {
  const std::size_t at = here.at;
  if (at == 0 || !here.token(at - 1).is(Slot::comma) || at + 1 == here.tokens.size()) return false;
  const View done = here.words(at + 1, at + 1);
  if (!is_any_of(done, u"进入 提出 提起 提交 转入 引发 进到")) return false;
  for (std::size_t i = at; i-- > 0 && at - i < kLongestClause && !here.token(i).is(Slot::semicolon);) {
    const Claim* claim = here.claim_at(i);
    if (here.token(i).is(Slot::quantity)) return claim == nullptr || !claim->speaks();
  }
  return false;
}

/// 未就政府信息公开申请收取任何费用, 依申请公开分文未收: that nothing was charged, whatever for.
bool denies_charging(const Place& here, const Field& field) {
  return has_any(here.words(here.at, here.at), u"分文 一分 收取 征收") ||
         std::any_of(field.words.begin(), field.words.end(), [&](const Token* word) {
           return word->is(Slot::filler) && words_of(here.text, *word).find(u"费用") != View::npos;
         });
}

/// 没有 of 对涉及教育领域的申请，没有不予公开, 业务类申请均予公开，没有不予公开: of some requests alone.
bool is_of_some_requests(const Place& here) {
  const std::size_t begin = here.begin_across_pauses(here.at);
  if (begin <= here.first() || !here.token(begin - 1).is(Slot::comma)) return false;
  const View said = here.words(here.begin_across_pauses(begin - 1), begin - 1);
  if (has_any(said, u"类申请均 类申请全部 类申请都 类申请一律")) return true;
  return begins_with_any(said, u"对 就 针对") && has_any(said, u"涉及 领域 方面 类") &&
         said.find(u"申请") != View::npos;
}

/// Whether what is denied is another thing than what the cells count.
bool denies_another(const Place& here, const Field& field, const Binding& binding) {
  const bool of_decisions = field.has(Slot::decision) || here.context.after_decision;  // 因行政处罚引起的行政诉讼
  if (binding.topic == Topic::review && of_decisions) return true;
  if (binding.means == Means::decisions && names_kinds(here, field)) return true;
  if (binding.means == Means::results && is_of_some_requests(here)) return true;
  if (binding.means == Means::outcomes && has_any(here.words_before(), u"年作出的答复 年度作出的答复")) return true;
  if (binding.means != Means::fees && denies_charging(here, field)) return true;
  const bool of_those = binding.topic == Topic::carried
                            ? parts_received(here)
                            : binding.means == Means::results && parts_all(here, binding.readings.front().rows);
  if (here.context.part && !of_those && !parts_reviews(here, binding)) return true;
  return binding.means == Means::applicants && (!names_one_kind(here, field, binding) || speaks_of_carried(here));
}

/// 企业 of 企业提出的申请均已办结，没有结转, and of 企业提出的申请，无一不予公开: whose requests the clause before tells of, without a number.
Mask asked_before(const Place& here) {
  if (here.at == here.first() || !here.token(here.at - 1).is(Slot::comma)) return 0;
  const std::size_t begin = begin_of_clause(here.tokens, here.at - 1);
  const Token* first = first_but(here.tokens, begin, {Slot::filler});
  const bool all = first->is(Slot::applicant) || has_token(here.tokens, begin, here.at, {Slot::each});
  return all && !has_number(here.tokens, begin, here.at) ? codes_of(here.tokens, begin, here.at, Slot::applicant) : 0;
}

/// 无上年结转的企业申请: of none of those who asked; of which, nobody may be able to tell.
void take_applicants(const Place& here, const Field& field, Binding& binding) {
  const Mask own = field.joined(Slot::applicant);
  const Mask named = own != 0 ? own : asked_before(here);
  if ((binding.topic != Topic::carried && binding.means != Means::results) || named == 0) return;
  const bool told = (named & columns::kLoosely) == 0 && field.all_of(Slot::applicant) == own;
  binding.readings = told ? in_columns(binding.readings, named) : Readings();
}

/// 复议后起诉的案件没有尚未审结的, 科研机构均无申请: what stands before the negation says of which.
bool belongs_to_denied(const std::vector<const Token*>& subject, const Field& field) {
  const auto asks = [](const Token* word) { return word->is(Slot::applicant); };
  const auto sues = [](const Token* word) {
    return word->is(Slot::review) && (word->code == rows::kDirect || word->code == rows::kAfter);
  };
  return std::any_of(subject.begin(), subject.end(), asks) ||
         (field.has(Slot::outcome) && !field.has(Slot::review) && std::any_of(subject.begin(), subject.end(), sues));
}

/// 也没有 of 没有制定也没有废止规范性文件: the first negation took in what stands behind the second.
bool is_told(const Place& here) {
  constexpr Slots kDone{Slot::make, Slot::repeal, Slot::fresh};
  constexpr Slots kAlong = kDone | Slots{Slot::filler, Slot::also, Slot::pause};
  std::size_t before = here.at;
  while (before > here.first() && here.token(before - 1).is_any(kAlong)) --before;
  return before > here.first() && here.token(before - 1).is(Slot::none) &&
         has_token(here.tokens, before, here.at, kDone);
}

/// All that says what there is none of, before the negation and behind it; nothing where it is not sure.
std::optional<Field> what_is_denied(const Place& here, bool of_last_year) {
  const std::size_t at = here.at;
  Field field = field_behind(here.tokens, at, here.text);
  if (!field.tail_known || here.words(at, at).ends_with(u'再')) return {};  // 未再: once more
  if (is_told(here)) return {};
  if (is_of_counted(here) || is_of_some_days(here) || is_of_some_organs(here)) return {};
  const std::vector<const Token*> subject = subject_of(here);
  const bool both = belongs_to_denied(subject, field);
  if (both && field.has(Slot::applicant)) return {};
  const bool named =
      !both && !field.words.empty() && here.binder.nothing(field, here.token(at), here.context, of_last_year);
  if (!named) {
    const auto divides = [](const Token* word) { return word->is(Slot::among); };  // 其中不予公开的一件也没有
    if (!all_known(subject) || (!here.context.part && std::any_of(subject.begin(), subject.end(), divides))) return {};
    field.words.insert(field.words.begin(), subject.begin(), subject.end());
  }
  const bool of_others = field.has(Slot::whose) && field.find(Slot::whose)->is(Whose::others);
  const bool one_way =
      field.has(Slot::channel) && !field.has(Slot::open_list);  // 通过网络、信函等途径提交的, in any way
  const bool some = one_way || field.has_any({Slot::plan, Slot::each, Slot::approximately});
  if (field.words.empty() || of_others || some || (field.has(Slot::publish) && !issues_documents(here, field)) ||
      leaves_out(here, field))
    return {};
  return field;
}

}  // namespace

std::vector<Statement> nothing_at(const Place& here) {
  const std::size_t at = here.at;
  const bool left = leaves_nothing(here);
  const bool of_last_year = left || (at > 0 && names_last_year(here, at - 1));
  if (!(left || is_of_this_year(here, of_last_year)) || here.settings[at].scope != Scope::own ||
      is_hypothetical(here.text, here.tokens, at, here.author))
    return {};
  const auto denied = what_is_denied(here, of_last_year);
  if (!denied) return {};
  const Field& field = *denied;
  auto binding = here.binder.nothing(field, here.token(at), here.context, of_last_year);
  if (binding) take_applicants(here, field, *binding);
  if (!binding || binding->readings.empty() || binding->readings.front().rows == 0) return {};
  if (of_last_year && binding->topic != Topic::carried) return {};
  if (denies_another(here, field, *binding)) return {};
  const std::size_t begin = std::min(here.token(at).begin, field.words.front()->begin);
  const std::size_t end = std::max(here.token(at).end, field.words.back()->end);
  std::vector<Statement> out;
  for (const Binding& one : each_denied(field, *binding)) add_denial(one, begin, end, out);
  return out;
}

}  // namespace nianbao::prose
