#include "prose/claims/statements.hpp"

#include <limits>

#include "prose/claims/reasons.hpp"
#include "text/quantity_words.hpp"

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

/// 未收到其他申请, and 除上述 2 件外，未…: not none at all. 行政强制执行 is not all that the form counts as 行政强制.
bool leaves_out(const Place& here, const Field& field) {
  const auto before = std::span(here.tokens).subspan(here.first(), here.at - here.first());
  const bool but_for =
      here.excepts() && std::any_of(before.begin(), before.end(), [](const Token& token) { return token.is_number(); });
  const auto said = [&](const Token* word) { return words_of(here.text, *word); };
  const auto is_rest = [&](const Token* word) { return word->is(Slot::rest) || is_others(said(word)); };
  const Token* decision = field.find(Slot::decision);
  constexpr Slots kNouns{Slot::request,  Slot::by_request, Slot::asking, Slot::review,
                         Slot::document, Slot::decision,   Slot::result, Slot::outcome};
  const auto noun =
      std::find_if(field.words.begin(), field.words.end(), [&](const Token* word) { return word->is_any(kNouns); });
  bool others = std::any_of(field.words.begin(), noun, is_rest);  // 通过其他方式提交的申请
  for (std::size_t i = here.at; i > here.first() && !here.token(i - 1).is_mark(); --i)
    others = others || is_rest(&here.token(i - 1));  // 其余月份未收到申请
  return but_for || others || (decision != nullptr && said(decision).ends_with(u"执行"));
}

/// 没有发布规范性文件: none was made, as 没有公开 does not say.
bool issues_documents(const Place& here, const Field& field) {
  const Token* word = field.find(Slot::publish);
  const View said = words_of(here.text, *word);
  return field.has(Slot::document) && is_any_of(said, {u"发布", u"公布"});
}

/// What stands in its clause before a negation: 行政复议 of 行政复议没有发生.
/// Where it says nothing but whose and when, 不公开的答复，我局一例也无 or 规范性文件方面，年内未制发, what stands in the clause before that.
std::vector<const Token*> subject_of(const Place& here) {
  constexpr Slots kAlong{Slot::filler, Slot::whose, Slot::time, Slot::total};
  std::vector<const Token*> words;
  const auto take_clause = [&](std::size_t end) {
    std::size_t begin = end;
    while (begin > here.first() && (!here.token(begin - 1).is_mark() || here.token(begin - 1).is(Slot::pause))) --begin;
    for (std::size_t i = begin; i < end; ++i) words.push_back(&here.token(i));
    return begin;
  };
  const std::size_t begin = take_clause(here.at);
  const auto along = [kAlong](const Token* word) { return word->is_any(kAlong); };
  constexpr Slots kDone{Slot::make, Slot::repeal, Slot::decide, Slot::filler};
  const Token* behind = first_but(here.tokens, here.at + 1, kDone);  // nothing is denied there, or what is done with it
  const bool last = behind == nullptr || behind->is_mark();
  const bool bare = last && std::all_of(words.begin(), words.end(), along);
  if (bare && begin > here.first() && here.token(begin - 1).is_any({Slot::comma, Slot::colon})) take_clause(begin - 1);
  return words;
}

bool all_known(const std::vector<const Token*>& words) {
  constexpr Slots kOtherwise{Slot::text, Slot::quantity, Slot::bare, Slot::percent, Slot::none, Slot::change};
  return std::none_of(words.begin(), words.end(), [&](const Token* word) { return word->is_any(kOtherwise); });
}

/// 未出台规章、规范性文件: two statements, one of each.
std::vector<Statement> of_each_document(const Binding& binding, std::size_t begin, std::size_t end) {
  std::vector<Statement> out;
  for (const Mask row : {rows::kRules, rows::kNormative}) {
    if ((binding.readings.front().rows & row) == 0) continue;
    Statement& one = out.emplace_back();
    one.topic = binding.topic;
    one.begin = begin;
    one.end = end;
    for (Reading reading : binding.readings) {
      reading.rows = row;
      one.readings.add(reading);
    }
  }
  return out;
}

/// 没有 of 2023年的申请均已办结，没有结转, in the report of 2024
bool leaves_nothing(const Place& here) {
  const bool carries = here.at + 1 < here.end() && here.token(here.at + 1).is(Carry::open);
  if (!carries || here.author.year == 0 || here.settings[here.at].year != here.author.year - 1) return false;
  const auto before = std::span(here.tokens).subspan(here.first(), here.at - here.first());
  const auto all = std::find_if(before.begin(), before.end(), [](const Token& token) { return token.is(Slot::each); });
  return std::any_of(all, before.end(), [](const Token& token) { return token.is(Slot::finish); });
}

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

/// 13 件办结件中，没有…; 全年已答复的申请当中，没有…: what 其中 divides is all that was handled.
bool parts_all(const Place& here) {
  const Readings& whole = here.context.parts_of;
  return whole.empty() ? !here.context.said.counted
                       : whole.front().rows == rows::kHandled && whole.front().columns == columns::kTotal;
}

/// 没有新增行政许可事项: what may be decided, and no decision.
bool names_kinds(const Place& here, const Field& field) {
  constexpr Slots kDone{Slot::decide, Slot::handle, Slot::finish, Slot::accept};
  return words_of(here.text, *field.find(Slot::decision)).ends_with(u"事项") && !field.has_any(kDone);
}

/// 上年, or 2023年 in the report of 2024
bool names_last_year(const Token& token, const Author& author) {
  return token.is(Time::last_year) || (token.is(Time::year) && static_cast<int>(token.value) + 1 == author.year);
}

/// Whether what is denied is another thing than what the cells count.
bool denies_another(const Place& here, const Field& field, const Binding& binding) {
  const bool of_decisions = field.has(Slot::decision) || here.context.after_decision;  // 因行政处罚引起的行政诉讼
  if (binding.topic == Topic::review && of_decisions) return true;
  if (binding.means == Means::decisions && names_kinds(here, field)) return true;
  if (here.context.part && binding.means != Means::results) return true;
  return binding.means == Means::applicants && !names_one_kind(here, field, binding);
}

}  // namespace

bool counts_reviews(const Claim& claim) {
  return claim.topic == Topic::review && !claim.readings.empty() && !claim.none &&
         claim.readings.front().columns == columns::kAll && claim.readings.front().less_columns == 0;
}

Readings in_outcome(const Claim& counted, Mask columns) {
  return {{TableId::review, counted.readings.front().rows, columns}};
}

std::vector<Statement> nothing_at(const Place& here) {
  const std::size_t at = here.at;
  const bool left = leaves_nothing(here);
  const bool of_last_year = left || (at > 0 && names_last_year(here.token(at - 1), here.author));
  if (!(left || is_of_this_year(here, of_last_year)) || here.settings[at].scope != Scope::own ||
      (here.context.part && !parts_all(here)) || is_hypothetical(here.text, here.tokens, at, here.author))
    return {};
  Field field = field_behind(here.tokens, at, here.text);
  if (!field.tail_known || here.words(at, at).ends_with(u'再')) return {};  // 未再提起复议: once more
  const std::vector<const Token*> subject = subject_of(here);
  const auto asks = [](const Token* word) { return word->is(Slot::applicant); };
  const bool of_applicants = std::any_of(subject.begin(), subject.end(), asks);  // 科研机构均无申请
  if (of_applicants && field.has(Slot::applicant)) return {};
  const bool named =
      !of_applicants && !field.words.empty() && here.binder.nothing(field, here.token(at), here.context, of_last_year);
  if (!named) {
    const auto divides = [](const Token* word) { return word->is(Slot::among); };  // 其中不予公开的一件也没有
    if (!all_known(subject) || (!here.context.part && std::any_of(subject.begin(), subject.end(), divides))) return {};
    field.words.insert(field.words.begin(), subject.begin(), subject.end());
  }
  if (field.words.empty()) return {};
  if (field.has_any({Slot::plan, Slot::each, Slot::channel, Slot::approximately}) ||
      (field.has(Slot::whose) && field.find(Slot::whose)->is(Whose::others)))
    return {};
  if (field.has(Slot::publish) && !issues_documents(here, field)) return {};
  if (leaves_out(here, field)) return {};
  const auto binding = here.binder.nothing(field, here.token(at), here.context, of_last_year);
  if (!binding || binding->readings.empty() || binding->readings.front().rows == 0) return {};
  if (of_last_year && binding->topic != Topic::carried) return {};
  if (denies_another(here, field, *binding)) return {};
  const std::size_t begin = std::min(here.token(at).begin, field.words.front()->begin);
  const std::size_t end = std::max(here.token(at).end, field.words.back()->end);
  if (binding->means == Means::documents) return of_each_document(*binding, begin, end);
  Statement none;
  none.topic = binding->topic;
  none.readings = binding->readings;
  none.begin = begin;
  none.end = end;
  return {none};
}

std::vector<Statement> outcome_at(const Place& here) {
  constexpr Slots kAlong{Slot::filler, Slot::finish, Slot::decide, Slot::review, Slot::answer};
  constexpr Slots kBetween{Slot::comma, Slot::colon, Slot::open, Slot::close};
  if (here.claims.empty() || !counts_reviews(here.claims.back())) return {};
  const auto along = [&](std::size_t i) {
    const View said = here.words(i, i);
    return here.token(i).is_any(kAlong) || here.token(i).is(Whose::own) ||
           ends_in_any_of(said, {u"政府", u"法院", u"机关"}) ||
           is_any_of(said, {u"原", u"目前", u"案件", u"一审", u"二审"});
  };
  std::size_t begin = here.at;
  while (begin > here.first() && along(begin - 1)) --begin;
  std::size_t number = begin;  // behind it only what says that they were decided
  while (number > here.first() && (along(number - 1) || here.token(number - 1).is_any(kBetween))) --number;
  if (number == here.first() || !here.token(number - 1).is(Slot::quantity) || number == here.at) return {};
  std::size_t end = here.at + 1;
  while (end < here.end() && along(end)) ++end;
  if (end < here.end() && (here.token(end).is(Slot::pause) || !here.token(end).is_mark())) return {};
  for (std::size_t i = end; i < here.end() && !here.token(i).is_any({Slot::semicolon, Slot::review}); ++i) {
    if (here.token(i).is(Slot::outcome)) return {};  // 一审维持，二审纠正
  }
  const Claim& counted = here.claims.back();
  Statement all;
  all.readings = in_outcome(counted, here.token(here.at).code);
  all.value = counted.value;
  all.of_count = true;
  all.given = {here.first_claim + here.claims.size() - 1};
  all.begin = here.token(begin).begin;
  all.end = here.token(end - 1).end;
  return {all};
}

namespace {

/// What a clause without a number says of the one before it: whose words it names, by slot.
struct Predicate {
  Slots slots;
  Mask applicants = 0;
  Mask results = 0;
  Mask reviews = 0;
  std::size_t end = 0;  ///< behind its last token
};

/// From `begin` to the next mark that is no 、; nothing where it says more than who asked, how it ended or how it was sued.
std::optional<Predicate> read_predicate(const Place& here, std::size_t begin) {
  constexpr Slots kAlong{Slot::filler, Slot::submit,    Slot::also,   Slot::pause,  Slot::whose,  Slot::asking,
                         Slot::answer, Slot::applicant, Slot::result, Slot::review, Slot::handle, Slot::decide};
  Predicate out{.slots = {}, .end = begin};
  for (; out.end < here.end() && !(here.token(out.end).is_mark() && !here.token(out.end).is(Slot::pause)); ++out.end) {
    const Token& token = here.token(out.end);
    const bool firm =
        out.end > begin && here.words(out.end, out.end) == u"家" && here.words(out.end - 1, out.end - 1) == u"一";
    if (!token.is_any(kAlong) && !firm) return std::nullopt;
    out.slots = out.slots | token.slots;
    if (token.is(Slot::applicant)) out.applicants |= token.code;
    if (token.is(Slot::result)) out.results |= token.code;
    if (token.is(Slot::review)) out.reviews |= token.code;
  }
  if (out.end < here.end() && here.token(out.end).is(Slot::open)) return std::nullopt;  // 由社会组织（公益）提出 3 件
  // 属于内部事务信息，不予公开 says one thing; 予以公开，不予处理的… more.
  const Mask group = rows::group_of(out.results);
  const bool more = std::any_of(here.tokens.begin() + static_cast<std::ptrdiff_t>(out.end), here.tokens.end(),
                                [&](const Token& token) { return token.is(Slot::result) && token.code != group; });
  return out.results != 0 && more ? std::nullopt : std::optional(out);
}

/// 由企业提出, of requests that were counted.
Readings of_applicants(const Readings& counted, Mask named) {
  Readings out = in_columns(counted, named);
  if (named != columns::kBusiness) return out;  // which may stand for every kind of organisation
  for (const Reading& reading : in_columns(counted, columns::kOrganisations)) out.add(reading);
  return out;
}

/// The claim, among all, of the last number before a place, of its clause or of one before it.
std::optional<std::size_t> counted_before(const Place& here) {
  for (std::size_t at = here.at; at > here.first() && !here.token(at - 1).is_any({Slot::semicolon, Slot::close});
       --at) {
    if (here.token(at - 1).is_number()) return here.claim_of[at - 1];
  }
  return std::nullopt;
}

/// What a predicate means of what was counted.
Readings meant_by(const Place& here, std::size_t counted, const Predicate& said, std::size_t begin) {
  const Claim& claim = here.claims[counted - here.first_claim];
  if (counts_reviews(claim)) {
    const bool one_way = said.reviews == rows::kDirect || said.reviews == rows::kAfter;
    if (!one_way || claim.readings.front().rows != rows::kLitigation) return {};
    return {{TableId::review, said.reviews, columns::kAll}};
  }
  const bool is =
      here.token(begin).is(Slot::filler) && View(u"系为于").find(here.text[here.token(begin).end - 1]) != View::npos;
  const Mask told = claim.topic == Topic::results ? claim.readings.front().rows : 0;
  const bool reason =
      is && rows::group_of(told) == told && said.results != told && rows::group_of(said.results) == told;
  if (reason && told != 0 && said.applicants == 0) return {requests(said.results)};  // 无法提供 2 件，系补正后仍不明确
  const bool by =
      here.token(begin).is(Slot::filler) && View(u"由系为自").find(here.text[here.token(begin).end - 1]) != View::npos;
  const bool by_whom = by && said.applicants != 0 && said.results == 0;
  if (by_whom && claim.topic == Topic::carried && claim.speaks()) return of_applicants(claim.readings, said.applicants);
  const bool of_requests = here.context.received && here.context.last_claim == counted;
  if (!of_requests || here.context.part || here.context.applicants_seen || said.reviews != 0) return {};
  if (said.applicants != 0) return by_whom ? of_applicants(here.context.last_requests, said.applicants) : Readings();
  const View words = here.words(begin, said.end - 1);
  const bool decided = words.ends_with(u"予以公开") || words.ends_with(u"同意公开");  // 依法公开 says how, not what
  if (said.results == 0 || (said.results == rows::kGranted && !decided)) return {};
  return {requests(said.results)};
}

}  // namespace

std::vector<Statement> predicate_at(const Place& here) {
  const std::size_t begin = here.at + 1;
  if (here.claims.empty() || begin == here.tokens.size() || here.token(begin).is_mark()) return {};
  const auto counted = counted_before(here);
  if (!counted) return {};
  const auto said = read_predicate(here, begin);
  if (!said || said->end == begin) return {};
  Statement out;
  const Claim& claim = here.claims[*counted - here.first_claim];
  out.readings = meant_by(here, *counted, *said, begin);
  if (out.readings.empty()) return {};
  out.topic = counts_reviews(claim) ? Topic::review : said->results != 0 ? Topic::results : Topic::requests;
  out.value = claim.value;
  out.of_count = true;
  out.given = {*counted};
  out.begin = here.token(begin).begin;
  out.end = here.token(said->end - 1).end;
  return {out};
}

std::optional<std::size_t> result_before(const Place& here) {
  constexpr std::size_t kReach = 6;  // tokens: 1 件结转下年度继续办理，
  constexpr Slots kAlong{Slot::carry, Slot::handle, Slot::filler, Slot::asking};
  const std::size_t at = here.at;
  if (at < 2 || at + 1 >= here.tokens.size() || !here.token(at - 1).is(Slot::comma) ||
      !here.token(at + 1).is(Slot::applicant))
    return std::nullopt;
  std::size_t number = at - 2;
  while (number > 0 && at - number < kReach && here.token(number).is_any(kAlong)) --number;
  const Claim* claim = here.token(number).is_number() ? here.claim_at(number) : nullptr;
  const bool counted =
      claim != nullptr && claim->speaks() && (claim->topic == Topic::results || claim->topic == Topic::carried);
  return counted && claim->readings.front().rows != rows::kHandled ? std::optional(number) : std::nullopt;
}

bool divides_result(const Place& here) {
  const std::size_t at = here.at;
  if (at < 2 || at + 1 >= here.tokens.size() || !here.token(at).is(Slot::comma) ||
      !here.token(at + 1).is(Slot::applicant) || here.text[here.token(at - 1).begin - 1] != u'的')
    return false;
  const Claim* claim = here.token(at - 1).is_number() ? here.claim_at(at - 1) : nullptr;
  return claim != nullptr && claim->topic == Topic::results;
}

bool tells_how_all_ended(const Place& here) {
  const std::size_t at = here.at;
  const bool all = here.token(at).is(Slot::result) && here.text.compare(here.token(at).begin, 2, u"全部") == 0;
  return all && (at + 1 == here.tokens.size() || (here.token(at + 1).is_mark() && !here.token(at + 1).is(Slot::colon)));
}

Claim claim_of(const Token& number, const Setting& here, const Author& author) {
  Claim claim;
  claim.value = number.value;
  claim.decimals = number.decimals;
  claim.unit = number.is(Slot::percent) ? u"%" : std::u16string(number.measure);
  claim.scope = here.scope;
  if (here.when != When::open) claim.year = here.year;
  else if (author.year != 0) claim.year = author.year;
  return claim;
}

Claim claim_of(const Statement& statement) {
  Claim claim;
  claim.topic = statement.topic;
  claim.readings = statement.readings;
  claim.value = statement.value;
  if (statement.at_least) claim.between = Limits{statement.value, std::numeric_limits<double>::infinity()};
  claim.given = statement.given;
  claim.unless = statement.unless;
  claim.none = true;
  return claim;
}

Mask documents_of(const Statement& statement) {
  if (statement.topic != Topic::proactive || statement.readings.empty()) return 0;
  return statement.readings.front().rows & (rows::kRules | rows::kNormative);
}

}  // namespace nianbao::prose
