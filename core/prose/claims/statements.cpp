#include "prose/claims/statements.hpp"

#include <bit>

#include "prose/claims/limits.hpp"
#include "prose/claims/reasons.hpp"
#include "prose/clauses/divided.hpp"
#include "text/quantity_words.hpp"

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

}  // namespace

Statement* add_none(std::vector<Statement>& out, const Place& here, const Readings& readings, std::size_t last) {
  if (readings.empty() || readings.front().rows == 0 || readings.front().columns == 0) return nullptr;
  Statement& one = out.emplace_back();
  one.readings = readings;
  one.begin = here.token(here.at).begin;
  one.end = here.token(last).end;
  return &one;
}

void count(Statement* none, double value) {
  if (none == nullptr) return;
  none->value = value;
  none->of_count = true;
}

bool counts_reviews(const Claim& claim) {
  return claim.topic == Topic::review && !claim.readings.empty() && !claim.none &&
         claim.readings.front().columns == columns::kAll && claim.readings.front().less_columns == 0;
}

Readings in_outcome(const Claim& counted, Mask columns) {
  return {{TableId::review, counted.readings.front().rows, columns}};
}

namespace {

/// 复议机关已于年内 of 复议机关已于年内维持原答复: who decided, what about and when, which says nothing of how.
bool tells_who_decided(const Place& here, std::size_t at) {
  constexpr Slots kAlong{Slot::filler, Slot::finish,     Slot::decide, Slot::review,
                         Slot::answer, Slot::disclosure, Slot::asking};
  const Token& token = here.token(at);
  return token.is_any(kAlong) || token.is(Whose::own) || token.is(Time::this_year) ||
         ends_in_any_of(here.words(at, at), u"政府 法院 机关") ||
         is_any_of(here.words(at, at), u"原 所 目 案件 一审 二审 街道 办事处 镇 乡 县局 市局 区局");  // 目 of 目前
}

}  // namespace

std::vector<Statement> outcome_at(const Place& here) {
  constexpr Slots kBetween{Slot::comma, Slot::colon, Slot::open, Slot::close};
  if (here.claims.empty() || !counts_reviews(here.claims.back())) return {};
  const auto along = [&](std::size_t i) { return tells_who_decided(here, i); };
  const auto same = [&](std::size_t i) {  // 撤销并责令重新答复
    return here.token(i).is(Slot::outcome) && here.token(i).code == here.token(here.at).code;
  };
  const std::size_t clause = begin_of_clause(here.tokens, here.at);  // 市税务局撤销了我局答复
  const bool by =
      clause < here.at && !has_number(here.tokens, clause, here.at) && ends_as_organ(here.words(clause, here.at - 1));
  std::size_t begin = by ? clause : here.at;
  while (begin > here.first() && along(begin - 1)) --begin;
  std::size_t number = begin;  // behind it only what says that they were decided
  while (number > here.first() && (along(number - 1) || here.token(number - 1).is_any(kBetween))) --number;
  if (number == here.first() || !here.token(number - 1).is(Slot::quantity) || number == here.at) return {};
  std::size_t end = here.at + 1;
  const auto joins = [&](std::size_t i) { return here.token(i).is(Slot::also) && i + 1 < here.end() && same(i + 1); };
  while (end < here.end() && (along(end) || same(end) || joins(end))) ++end;
  if (end < here.end() && (here.token(end).is(Slot::pause) || !here.token(end).is_mark())) return {};
  for (std::size_t i = end; i < here.end() && !here.token(i).is_any({Slot::semicolon, Slot::review}); ++i) {
    const bool counted = here.token(i - 1).is(Slot::quantity) ||
                         (i + 1 < here.end() && here.token(i + 1).is(Slot::quantity));  // 有被纠正的，纠正 1 件
    if (here.token(i).is(Slot::outcome) && (counted || !same(i))) return {};            // 一审维持，二审纠正
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
  constexpr Slots kAlong{Slot::filler, Slot::submit, Slot::also,      Slot::pause,  Slot::whose,
                         Slot::asking, Slot::answer, Slot::applicant, Slot::result, Slot::review,
                         Slot::handle, Slot::decide, Slot::channel};
  Predicate out{.slots = {}, .end = begin};
  for (; out.end < here.end() && !(here.token(out.end).is_mark() && !here.token(out.end).is(Slot::pause)); ++out.end) {
    const Token& token = here.token(out.end);
    const bool firm =
        out.end > begin && here.words(out.end, out.end) == u"家" && here.words(out.end - 1, out.end - 1) == u"一";
    const bool office = token.is(Slot::text) && is_any_of(here.words(out.end, out.end), u"街道 办事处 镇政府 乡政府");
    if (!token.is_any(kAlong) && !firm && !office) return std::nullopt;
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
  out.add(in_columns(counted, columns::kOrganisations));
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

/// 予以公开; 依法公开 says how, and not what.
bool is_decided(const Predicate& said, View words) {
  return said.results != rows::kGranted || ends_in_any_of(words, u"予以公开 同意公开");
}

/// Whether a claim counts reviews, all of them or those that ended in one way.
bool is_of_reviews(const Claim& claim) {
  return claim.topic == Topic::review && claim.speaks() && claim.readings.front().table == TableId::review;
}

/// What a predicate means of what was counted.
Readings meant_by(const Place& here, std::size_t counted, const Predicate& said, std::size_t begin) {
  const Claim& claim = here.claims[counted - here.first_claim];
  if (is_of_reviews(claim)) {
    const bool one_way = said.reviews == rows::kDirect || said.reviews == rows::kAfter;
    if (!one_way || claim.readings.front().rows != rows::kLitigation) return {};
    return {{TableId::review, said.reviews, claim.readings.front().columns}};  // 未审结的 1 件，为直接起诉
  }
  const View clause = here.words(begin, said.end - 1);
  const bool is = (here.token(begin).is(Slot::filler) &&
                   View(u"系为于").find(here.text[here.token(begin).end - 1]) != View::npos) ||
                  clause.starts_with(u'系') || clause.starts_with(u"原因") || clause.starts_with(u"理由");
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
  return said.results != 0 && is_decided(said, clause) ? Readings{requests(said.results)} : Readings();
}

/// 自然人 3 件: whether a claim counts what applicants of one kind or several, and not all of them, asked for this year.
bool counts_asked_by_applicants(const Claim& claim) {
  if (claim.topic != Topic::requests || !claim.speaks()) return false;
  const Reading& asked = claim.readings.front();
  return asked.rows == rows::kNew && columns::applicants_alone(asked.columns) != 0;
}

/// Those that such applicants asked for ended in one of these ways, as did perhaps others of theirs; nothing where no applicants are counted.
std::optional<Statement> end_of_applicants(const Claim& counted, Mask results, View words) {
  // 均涉及行政执法案卷 says what they are about, and not how they ended.
  const bool ended = rows::group_of(results) == results || has_any(words, u"不予 无法 不再 不掌握");
  if (!ended || words.find(u'涉') != words.npos) return std::nullopt;
  if (counted.none || !counts_asked_by_applicants(counted)) return std::nullopt;
  Statement out;
  out.topic = Topic::results;
  for (const Reading& reading : counted.readings) out.readings.add(requests(results, reading.columns));
  out.value = counted.value;
  out.of_count = out.at_least = true;
  return out;
}

/// How they ended who asked for what was counted right before: 企业提出的 1 件申请，已作出不予公开答复.
std::optional<Statement> end_told_of(const Claim& counted, const Predicate& said, View words) {
  const bool ended = said.results != 0 && said.applicants == 0 && said.reviews == 0 && is_decided(said, words);
  return ended ? end_of_applicants(counted, said.results, words) : std::nullopt;
}

}  // namespace

std::vector<Statement> all_of_applicants_at(const Place& here) {
  constexpr Slots kAlong{Slot::asking, Slot::request, Slot::by_request, Slot::filler, Slot::comma};
  std::size_t behind = here.at;  // the number
  while (behind > here.first() && here.token(behind - 1).is_any(kAlong)) --behind;
  const Claim* counted = behind > here.first() ? here.claim_at(behind - 1) : nullptr;
  const Token* result = first_but(here.tokens, here.at + 1, Slot::filler);
  if (counted == nullptr || result == nullptr || !result->is(Slot::result)) return {};
  const auto next = static_cast<std::size_t>(result - here.tokens.data()) + 1;
  auto ended = end_of_applicants(*counted, result->code, here.words(here.at, next - 1));
  if (!ended || (next < here.tokens.size() && !here.token(next).is_mark())) return {};
  ended->given = {*here.claim_of[behind - 1]};
  ended->begin = here.token(here.at).begin;
  ended->end = result->end;
  return {*ended};
}

std::vector<Statement> predicate_at(const Place& here) {
  const std::size_t begin = here.at + 1;
  if (here.claims.empty() || begin == here.tokens.size() || here.token(begin).is_mark()) return {};
  if (ends_in_any_of(here.words(begin, begin), u"类 种")) return {};  // 八类不予公开情形，合计 9 件
  const Mask named = codes_of(here.tokens, begin_of_clause(here.tokens, here.at), here.at, Slot::result);
  if (named != 0 && rows::group_of(named) == 0) return {};  // 分别予以公开和无法提供（本机关不掌握）: one of them alone
  const auto counted = counted_before(here);
  if (!counted) return {};
  const auto said = read_predicate(here, begin);
  if (!said || said->end == begin) return {};
  Statement out;
  const Claim& claim = here.claims[*counted - here.first_claim];
  out.readings = meant_by(here, *counted, *said, begin);
  out.topic = is_of_reviews(claim) ? Topic::review : said->results != 0 ? Topic::results : Topic::requests;
  out.value = claim.value;
  out.of_count = true;
  if (out.readings.empty()) {
    const auto ended = end_told_of(claim, *said, here.words(begin, said->end - 1));
    if (!ended) return {};
    out = *ended;
  }
  out.given = {*counted};
  out.begin = here.token(begin).begin;
  out.end = here.token(said->end - 1).end;
  return {out};
}

bool divides_something(const Place& here) {
  if (!here.token(here.at).is(Slot::among)) return false;
  const Token* next = first_but(here.tokens, here.at + 1, {Slot::filler, Slot::comma, Slot::colon});
  return next == nullptr || !next->is_any({Slot::applicant, Slot::result}) || here.context.said.counted ||
         here.context.said.whole || has_number(here.tokens, 0, here.at);
}

namespace {

/// Who asked is named behind a place, up to the next mark, and nothing of how it ended: 其中 1 件由企业提出.
bool leads_to_applicants(const Place& here) {
  bool named = false;
  for (std::size_t i = here.at + 1; i < here.end() && !here.token(i).is_mark(); ++i) {
    if (here.token(i).is_any({Slot::result, Slot::review})) return false;
    named = named || here.token(i).is(Slot::applicant);
  }
  return named;
}

}  // namespace

std::optional<std::size_t> result_before(const Place& here) {
  constexpr std::size_t kReach = 6;  // tokens, as 1 件结转下年度继续办理， has, and one more
  constexpr Slots kAlong{Slot::carry, Slot::handle, Slot::filler, Slot::asking};
  const std::size_t at = here.at;
  const bool directly = at > 0 && here.token(at - 1).is_number();  // 公开的 6 件中有 1 件由企业提出
  if (at < 2 || !(directly || here.token(at - 1).is(Slot::comma)) || !leads_to_applicants(here)) return std::nullopt;
  std::size_t number = directly ? at - 1 : at - 2;
  while (!directly && number > 1 && here.token(number).is_any({Slot::percent, Slot::share, Slot::comma})) --number;
  while (number > 0 && at - number < kReach && here.token(number).is_any(kAlong)) --number;
  const Claim* claim = here.token(number).is_number() ? here.claim_at(number) : nullptr;
  if (claim == nullptr || !claim->speaks()) return std::nullopt;
  const Reading& whole = claim->readings.front();
  const bool organisations = claim->topic == Topic::requests && !std::has_single_bit(whole.columns);  // 单位申请 5 件，
  const bool counted = organisations || claim->topic == Topic::results || claim->topic == Topic::carried;
  return counted && (organisations || whole.rows != rows::kHandled) ? std::optional(number) : std::nullopt;
}

Mask asked_for_divided(const Place& here, std::optional<std::size_t> whole) {
  const bool behind = here.token(here.at).is(Slot::among) && here.at > 1 && here.token(here.at - 1).is(Slot::comma);
  if (!whole && !behind) return 0;
  const std::size_t number = whole ? *whole : here.at - 2;
  const Claim* counted = here.token(number).is_number() ? here.claim_at(number) : nullptr;
  if (counted == nullptr || !counts_asked_by_applicants(*counted)) return 0;
  const std::size_t begin = begin_of_clause(here.tokens, number);
  // 由自然人提出 2 件、企业提出 1 件，其中予以公开 2 件: of both
  if (begin > 0 && here.token(begin - 1).is(Slot::pause)) return 0;
  bool ended = false;  // 其中予以公开 3 件, and not 其中网上 3 件
  for (std::size_t i = here.at + 1; i < here.end() && !here.token(i).is_mark(); ++i) {
    if (here.token(i).is(Slot::applicant)) return 0;
    ended = ended || here.token(i).is(Slot::result);
  }
  return ended ? counted->readings.front().columns : 0;
}

std::optional<std::size_t> result_divided(const Place& here) {
  const std::size_t at = here.at;
  if (at < 2 || at + 2 >= here.tokens.size()) return std::nullopt;
  const bool by =
      here.token(at).is(Slot::comma) && here.words(at + 1, at + 1) == u"由";  // 结转 100 件申请，由自然人提出 94 件
  const bool includes =
      here.token(at + 1).is(Slot::open_list) && here.token(at + 1).code == 1;  // 公开 6 件，包括自然人 5 件
  if (!here.token(at + (includes || by ? 2 : 1)).is(Slot::applicant)) return std::nullopt;
  const std::size_t number = at - (by && here.token(at - 1).is_any({Slot::asking, Slot::request}) ? 2 : 1);
  const bool parts =
      here.token(at).is(Slot::comma) && (includes || by || here.text[here.token(number).begin - 1] == u'的');
  if (!parts && !here.token(at).is(Slot::open)) return std::nullopt;
  const Claim* claim = here.token(number).is_number() ? here.claim_at(number) : nullptr;
  const bool divided = claim != nullptr && (claim->topic == Topic::results || (by && claim->topic == Topic::carried));
  return divided ? std::optional(number) : std::nullopt;
}

namespace {

/// 自然人不予公开的 30 件 before 中: whose requests ended so; 0 where they are those of all.
Mask applicants_of_result(const Place& here) {
  const Claim* counted = here.claim_at(here.at - 1);
  if (counted == nullptr || counted->topic != Topic::results || !counted->speaks()) return 0;
  return columns::applicants_alone(counted->readings.front().columns);
}

/// Whether a bracket that opens tells how requests ended.
bool tells_ends(const Place& here) {
  std::size_t end = here.at;
  while (end < here.end() && !here.token(end).is_any({Slot::close, Slot::result, Slot::publish})) ++end;
  return end < here.end() && !here.token(end).is(Slot::close);
}

}  // namespace

Mask applicants_divided(const Place& here) {
  constexpr Slots kAlong{Slot::applicant, Slot::asking, Slot::submit, Slot::finish, Slot::filler, Slot::pause};
  if (here.at == 0 || !here.token(here.at - 1).is_number()) return 0;
  if (parts_whole(here.tokens, here.at, here.text)) return applicants_of_result(here);
  if (!here.token(here.at).is(Slot::open) || !tells_ends(here)) return 0;
  Mask who = 0;
  for (std::size_t at = here.at - 1; at > here.first() && !here.token(at - 1).is(Slot::comma); --at) {
    if (!here.token(at - 1).is_any(kAlong)) return 0;
    if (here.token(at - 1).is(Slot::applicant)) who |= here.token(at - 1).code;
  }
  return who;
}

bool is_said_of_some(const Place& here) {
  if (here.words_before().find(u"目前") != std::u16string_view::npos) return true;
  if (here.at + 1 < here.tokens.size() && here.token(here.at + 1).is(Slot::also)) return true;
  for (std::size_t at = here.at; at > here.first() && !here.token(at - 1).is_mark(); --at) {
    const Token& token = here.token(at - 1);
    const bool due = token.is(Slot::text) && here.words(at - 1, at).starts_with(u'应');
    if (token.is(Slot::approximately) || due || here.words(at - 1, at - 1) == u"半") return true;
  }
  return false;
}

Claim claim_of(const Token& number, const Setting& here, const Author& author) {
  Claim claim;
  claim.value = number.value;
  claim.decimals = number.decimals;
  claim.unit = number.is(Slot::percent) ? u"%" : std::u16string(number.measure);
  claim.scope = here.scope;
  if (here.whole_area) claim.extent = Extent::area;
  if (here.scope == Scope::part && here.perhaps_part) claim.extent = Extent::seat;
  if (here.when != When::open) claim.year = here.year;
  else if (author.year != 0) claim.year = author.year;
  return claim;
}

Claim claim_of(const Statement& statement, const Author& author) {
  Claim claim;
  if (author.year != 0) claim.year = author.year;
  claim.topic = statement.topic;
  claim.readings = statement.readings;
  claim.value = statement.value;
  if (statement.at_least) claim.between = or_more(statement.value);
  if (statement.suggests) claim.force = Force::suggests;
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
