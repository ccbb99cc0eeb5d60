#include "prose/claims/topics.hpp"

#include <algorithm>
#include <bit>
#include <span>

#include "prose/claims/binder.hpp"
#include "prose/clauses/divided.hpp"
#include "prose/clauses/items.hpp"
#include "text/any_word.hpp"
#include "text/quantity_words.hpp"

namespace nianbao::prose {
namespace {

constexpr Slots kAsked{Slot::asking, Slot::request, Slot::by_request};

/// Behind the number of 自然人提出的 296 件申请，, 企业的 5 件申请中，, at its comma: the words before the number are those of one who asked.
std::optional<std::size_t> begin_of_counted(std::u16string_view text, const Tokens& tokens, std::size_t end) {
  if (end < 3 || !tokens[end - 1].is_any(kAsked) || !tokens[end - 2].is(Slot::quantity)) return std::nullopt;
  for (std::size_t at = end - 2; at > 0 && !tokens[at - 1].is(Slot::semicolon); --at) {
    if (tokens[at - 1].is_any({Slot::comma, Slot::quantity, Slot::also, Slot::pause})) return std::nullopt;
  }
  return text[tokens[end - 2].begin - 1] == u'的' ? std::optional(end - 2) : std::nullopt;
}

/// Columns of 自然人申请中，办结 9 件、公开 5 件 at its comma; 0 where the clause that ends there counts something else, or says more.
Mask applicants_before(std::u16string_view text, const Tokens& tokens, std::size_t mark) {
  constexpr Slots kAlong{Slot::filler, Slot::submit, Slot::asking, Slot::request, Slot::pause, Slot::also, Slot::time};
  std::size_t at = mark;
  while (at > 0 && tokens[at - 1].is(Slot::filler)) --at;  // 自然人申请中, 自然人申请方面
  if (at > 0 && words_of(text, tokens[at - 1]) == u"办结件") --at;
  at = begin_of_counted(text, tokens, at).value_or(at);
  if (at == 0) return 0;
  if (tokens[at].is(Slot::quantity)) {
    while (at > 1 && tokens[at - 1].is_any({Slot::filler, Slot::submit})) --at;
    return tokens[at - 1].is(Slot::applicant) ? tokens[at - 1].code : 0;
  }
  const Token& last = tokens[at - 1];
  const auto before = text.substr(0, tokens[mark].begin);
  const bool asked = last.is_any(kAsked) || text.substr(0, last.end).ends_with(u"申请") || before.ends_with(u"方面");
  Mask who = 0;
  for (; asked && at > 0 && !(tokens[at - 1].is_mark() && !tokens[at - 1].is(Slot::pause)); --at) {
    const bool counted = who != 0 && tokens[at - 1].is(Slot::quantity) && (at == 1 || tokens[at - 2].is_mark());
    if (counted) return who;  // 两件企业申请，
    if (tokens[at - 1].is(Slot::applicant)) who |= tokens[at - 1].code;
    else if (!tokens[at - 1].is_any(kAlong)) return 0;
  }
  return who;
}

/// 律所申请较上年增多，, 自然人仍是主要提出者，: of whom the clause that ends there tells something, and no number; 0 where it does not.
Mask applicants_compared(std::u16string_view text, const Tokens& tokens, std::size_t comma) {
  std::size_t begin = begin_of_clause(tokens, comma);
  while (begin < comma && tokens[begin].is(Slot::filler)) ++begin;  // 申请人中自然人占多数，, 申请人以自然人为主，
  if (begin + 1 >= comma || !tokens[begin].is(Slot::applicant)) return 0;
  const auto said = text.substr(tokens[begin].end, tokens[comma].begin - tokens[begin].end);
  if (has_any(said, u"主要 主体 主力 居多 为主 占多数 占大多数 占绝大多数 最多 居首") &&
      !has_number(tokens, begin, comma))
    return tokens[begin].code;
  if (!tokens[begin + 1].is_any(kAsked)) return 0;
  const bool compares = has_token(tokens, begin, comma, {Slot::compare, Slot::change});
  return compares && !has_number(tokens, begin, comma) ? tokens[begin].code : 0;
}

/// 涉及职称评审的申请，: requests of a kind of which no cell counts anything.
bool names_some_requests(std::u16string_view text, const Tokens& tokens, std::size_t comma) {
  const bool asked = comma > 2 && tokens[comma - 1].is_any(kAsked) && text[tokens[comma - 1].begin - 1] == u'的';
  if (!asked) return false;
  const std::size_t begin = begin_of_clause(tokens, comma);
  return is_any_of(words_of(text, tokens[begin]), u"涉及 关于 有关 针对") && !has_number(tokens, begin, comma) &&
         has_token(tokens, begin, comma, {Slot::text});
}

/// The next number of its group from a place on in a direction; the number of tokens where there is none.
std::size_t next_number(const Tokens& tokens, std::size_t at, std::ptrdiff_t step) {
  for (std::size_t i = 0; i < kLongestClause && at < tokens.size(); ++i, at += static_cast<std::size_t>(step)) {
    if (tokens[at].is(Slot::quantity)) return at;
    if (tokens[at].is_any({Slot::semicolon, Slot::open, Slot::close})) break;
  }
  return tokens.size();
}

/// 2 件申请，1 件于1月答复，另 1 件延至2月答复: what was just counted is parted in two.
bool begins_division(std::u16string_view text, const Tokens& tokens, std::size_t comma) {
  if (comma == 0 || comma + 2 >= tokens.size() || !tokens[comma + 1].is(Slot::quantity)) return false;
  const std::size_t whole = next_number(tokens, comma - 1, -1);
  const std::size_t other = next_number(tokens, comma + 2, 1);
  if (whole == tokens.size() || other == tokens.size()) return false;
  const auto measure = tokens[comma + 1].measure;
  if (tokens[whole].measure != measure || tokens[other].measure != measure) return false;
  const bool rest = tokens[other - 1].is(Slot::rest) || words_of(text, tokens[other - 1]) == u"另";
  return rest && tokens[whole].value == tokens[comma + 1].value + tokens[other].value;
}

/// 自然人申请连同上年结转 2 件共 21 件: who asked for all that its sentence tells of.
Mask applicants_with_carried(std::span<const Token> clause) {
  constexpr Slots kJoined{Slot::also, Slot::carry, Slot::total};
  Slots said;
  for (const Token& token : clause) said = said | token.slots;
  const bool led = clause.size() > 2 && clause[0].is(Slot::applicant) && clause[1].is_any(kAsked);
  return led && said.has_all(kJoined) ? clause[0].code : 0;
}

/// 法律服务机构提出的申请值得关注, 律所的申请均不涉及…: who asked, in a clause that counts nothing.
Mask applicants_spoken_of(std::span<const Token> clause) {
  if (const Mask with = applicants_with_carried(clause)) return with;
  constexpr Slots kElse{Slot::quantity, Slot::bare, Slot::percent, Slot::pause, Slot::also, Slot::change};
  Mask who = 0;
  bool asked = false;
  bool counts = false;
  for (const Token& token : clause) {
    if (token.is(Slot::applicant)) who |= token.code;
    asked = asked || token.is_any(kAsked);
    counts = counts || token.is_any(kElse) || (token.is(Slot::none) && who == 0);
  }
  return asked && !counts && std::has_single_bit(who) ? who : 0;
}

/// Where the words end that 中 closes: 已办结的申请中，… and 上年转入的，… at its comma, 部分公开的申请中 2 件… at 中; nothing elsewhere.
std::optional<std::size_t> end_of_lead(std::u16string_view text, const Tokens& tokens, std::size_t at) {
  if (at == 0) return std::nullopt;
  const char16_t last = text[tokens[at].begin - 1];
  const bool those = last == u'的' && tokens[at - 1].is(Slot::carry);  // 上年转入的，
  if (tokens[at].is(Slot::comma) && (is_among(last) || those)) return at;
  const bool within = tokens[at].is(Slot::filler) && is_among(text[tokens[at].begin]) && tokens[at - 1].is_any(kAsked);
  return within ? std::optional(at + 1) : std::nullopt;
}

/// 办结件里，, 已办结的申请中，, 结转下年的申请中，, 不予公开的申请中，: the rows of all that is divided behind it; 0 where that is not told.
Mask requests_led_to(std::u16string_view text, const Tokens& tokens, std::size_t begin, std::size_t end) {
  const auto said = text.substr(tokens[begin].begin, tokens[end - 1].end - tokens[begin].begin);
  if (said.find_first_of(u"期时限") != said.npos) return 0;  // 按期办结的申请中
  constexpr Slots kOther{Slot::text, Slot::applicant, Slot::review,   Slot::document,
                         Slot::none, Slot::channel,   Slot::decision, Slot::percent};
  Mask rows = 0;
  Mask results = 0;
  for (std::size_t at = begin; at < end; ++at) {
    const bool other_time = tokens[at].is(Slot::time) && !tokens[at].is(Time::this_year);
    if (tokens[at].is_number() || tokens[at].is_any(kOther) || other_time) return 0;
    if (tokens[at].is(Slot::result)) results |= tokens[at].code;
    if (tokens[at].is(Slot::finish)) rows |= rows::kHandled;
    if (tokens[at].is(Slot::fresh)) rows |= rows::kNew;
    if (tokens[at].is(Carry::in)) rows |= rows::kCarriedIn;
    if (tokens[at].is(Carry::out)) rows |= rows::kCarriedOut;
  }
  if (results != 0) return (rows & ~rows::kHandled) == 0 ? results : 0;
  return std::has_single_bit(rows) ? rows : 0;  // of one of them alone
}

/// 网上提交的申请里，: some of all, and no cell counts which.
bool names_requests_of_channel(const Tokens& tokens, std::size_t begin, std::size_t end) {
  const auto channels = std::count_if(tokens.begin() + static_cast<std::ptrdiff_t>(begin),
                                      tokens.begin() + static_cast<std::ptrdiff_t>(end),
                                      [](const Token& token) { return token.is(Slot::channel); });
  return channels == 1 && has_token(tokens, begin, end, kAsked) && !has_number(tokens, begin, end) &&
         !has_token(tokens, begin, end, {Slot::open_list});
}

/// 均 of 以上申请均已办结
bool points_to_all(std::u16string_view text, const Tokens& tokens, std::size_t each) {
  if (!tokens[each].is(Slot::each)) return false;
  const std::size_t begin = begin_of_clause(tokens, each);
  const auto said = text.substr(tokens[begin].begin, tokens[each].begin - tokens[begin].begin);
  return is_any_of(said.substr(0, 2), u"以上 上述 前述") && has_token(tokens, begin, each, kAsked) &&
         !has_token(tokens, begin, each, {Slot::applicant, Slot::result}) && !has_number(tokens, begin, each);
}

}  // namespace

bool speaks_of_some(std::u16string_view text, const Tokens& tokens, std::size_t comma) {
  return tokens[comma].is(Slot::comma) &&
         (names_some_requests(text, tokens, comma) || begins_division(text, tokens, comma));
}

bool speaks_of_topic(std::u16string_view text, const Tokens& tokens, std::size_t comma) {
  if (!tokens[comma].is(Slot::comma)) return false;
  const std::size_t begin = begin_of_clause(tokens, comma);
  if (has_number(tokens, begin, comma) || has_token(tokens, begin, comma, {Slot::result})) return false;
  const auto said = text.substr(tokens[begin].begin, tokens[comma].begin - tokens[begin].begin);
  return has_any(said, u"类申请 类的申请 涉及 关于") &&
         has_any(said, u"申请较多 申请偏多 申请集中 申请较为集中 申请增多 申请突出");
}

void lead_on(Context& context, std::u16string_view text, const Tokens& tokens, std::size_t at) {
  if (tokens[at].is(Slot::result) && names_column(text, tokens[at].end))  // “予以公开”一栏
    context.last_requests = {requests(tokens[at].code)};
  if (const auto end = end_of_lead(text, tokens, at)) {
    const std::size_t begin = begin_of_clause(tokens, at);
    if (const Mask led = requests_led_to(text, tokens, begin, *end)) context.last_requests = {requests(led)};
    if (names_requests_of_channel(tokens, begin, *end)) context.part = context.foreign = true;
  }
  if (!context.said.whole || !points_to_all(text, tokens, at)) return;
  context.received = true;
  context.foreign = context.foreign && context.carried == 0;  // 加之结转的 1 件，以上申请均已办结，其中 1 件公开
}

std::optional<ApplicantsOfTopic> applicants_of_topic(std::u16string_view text, const Tokens& tokens, std::size_t at) {
  const Token& token = tokens[at];
  if (token.is_any({Slot::applicant, Slot::total})) {
    const bool column = names_column(text, token.end);
    return column ? std::optional(ApplicantsOfTopic{token.is(Slot::total) ? 0 : token.code, true}) : std::nullopt;
  }
  const bool within = at > 0 && token.is(Slot::filler) && is_among(text[token.begin]) &&
                      tokens[at - 1].is_any(kAsked | Slots{Slot::finish});  // 自然人申请中公开 5 件、部分公开 3 件
  if (!within && !token.is_any({Slot::comma, Slot::colon})) return std::nullopt;
  const Mask who = applicants_before(text, tokens, at);
  if (within) return who != 0 ? std::optional(ApplicantsOfTopic{who, true}) : std::nullopt;
  const std::size_t begin = begin_of_clause(tokens, at);
  const auto clause = std::span(tokens).subspan(begin, at - begin);
  const auto names = [&](Slots slots) { return has_token(tokens, begin, at, slots); };
  if (who != 0) return ApplicantsOfTopic{who, text[token.begin - 1] == u'中' || names({Slot::quantity})};
  if (const Mask compared = applicants_compared(text, tokens, at)) return ApplicantsOfTopic{compared, false};
  if (const Mask alone = applicants_spoken_of(clause)) return ApplicantsOfTopic{alone, false};
  if (!names(kAsked) || names({Slot::applicant})) return std::nullopt;
  const auto lead = text.substr(clause.front().begin, 1);  // 从申请办理结果看，, 按申请处理结果统计，
  return ApplicantsOfTopic{0, false,
                           is_among(text[token.begin - 1]) || lead == u"从" || lead == u"按"};  // 全部申请中，
}

void tell_of_applicants(Binding& binding, const Field& field, Context& context) {
  if (binding.topic == Topic::review || binding.topic == Topic::proactive) return;
  if (field.has_any(kAsked | Slots{Slot::applicant})) {
    if (field.joined(Slot::applicant) != context.topic) context.topic = 0;
    context.applicant_goes_on = false;
    return;
  }
  // 自然人提出的 30 件和企业提出的 5 件共予以公开 17 件
  const bool together = context.applicants_apart && !context.topic_sure && field.has(Slot::total);
  const Mask who = context.topic != 0          ? context.topic
                   : together                  ? context.applicants_seen
                   : context.applicant_goes_on ? context.applicants_told
                                               : 0;
  if (who == 0 || (who & columns::kLoosely) != 0) return;
  const bool listed = context.topic != 0 || together || (!field.words.empty() && field.words.front()->is(Slot::pause));
  Readings readings = in_columns(binding.readings, who);
  Readings of_all = binding.readings;
  if (!listed) std::swap(readings, of_all);  // 律所新收 8 件，办结 8 件: its own, it may be
  // 企业的 5 件申请均已办结，全年公开 19 件: of all there were, it may be.
  const bool surely =
      context.topic != 0 && context.topic_sure && !field.has_any({Slot::time, Slot::total, Slot::whose});
  if (!surely) readings.add(of_all);
  binding.readings = readings;
  if (binding.of_those && listed) binding.force = Force::states;
}

bool is_foreign(const Field& field, const Context& context) {
  const bool of_carried = context.part && !context.parts_of.empty() &&
                          (context.parts_of.front().rows & ~(rows::kCarriedIn | rows::kCarriedOut)) == 0;
  return context.foreign && !(of_carried && field.has(Slot::applicant));
}

bool is_of_carried(const Binding& binding, const Context& context) {
  return binding.topic == Topic::carried &&
         std::any_of(binding.readings.begin(), binding.readings.end(),
                     [&](const Reading& reading) { return (reading.rows & context.carried) != 0; });
}

bool leads_alone(const Tokens& tokens, std::size_t at) {
  const std::size_t first = at > 1 && tokens[at - 1].is(Slot::filler) ? at - 1 : at;  // 在直接起诉的案件中，
  if (first > 0 && !tokens[first - 1].is_mark() && !tokens[first - 1].is(Slot::text)) return false;
  while (++at < tokens.size() && tokens[at].is_any({Slot::filler, Slot::matter})) {
  }
  return at < tokens.size() && tokens[at].is_any({Slot::comma, Slot::colon});
}

bool reviews_some(const Binding& binding, const Context& context) {
  return binding.topic == Topic::review && context.part && context.of_some;
}

bool leads_to_bare(const Tokens& tokens, std::size_t at, std::u16string_view text) {
  constexpr Slots kLeads{Slot::colon, Slot::fresh, Slot::carry, Slot::applicant, Slot::result, Slot::outcome};
  if (at == 0) return false;
  const bool quoted = at > 1 && text[tokens[at].begin - 1] == u'“';
  const Token& before = tokens[at - (quoted ? 2 : 1)];
  const bool ends = at + 1 == tokens.size() || tokens[at + 1].is_mark();
  const bool is = before.is_any({Slot::filler, Slot::total, Slot::respectively}) &&
                  std::u16string_view(u"为是").find(text[before.end - 1]) != std::u16string_view::npos;
  return is || (ends && before.is_any(kLeads));
}

bool counts_letters(const Field& field, std::u16string_view text) {
  constexpr Slots kDone{Slot::receive, Slot::accept, Slot::handle, Slot::answer, Slot::finish};
  const Token* petition = field.has_any(kDone) ? field.find(Slot::result) : nullptr;
  if (petition != nullptr && petition->code == rows::kPetition) {
    const auto said = words_of(text, *petition);
    return said.find_first_of(u"申类") == said.npos;  // those are requests
  }
  return ends_in_any_of(field.subject,
                        u"建议 提案 议案 留言 来信 来电 信访 信访件 工单 咨询 投诉 举报 信件 意见 热线 诉求");
}

bool adds_to_total(std::u16string_view text, const Tokens& tokens, std::size_t at) {
  const Token& number = tokens[at];
  while (at > 0 && !tokens[at - 1].is_mark() && !tokens[at - 1].is_number()) --at;
  const auto clause = text.substr(tokens[at].begin, 2);
  const bool joined = text.substr(number.end).starts_with(u"合并") && clause.front() == u'与';  // 与结转的 10 件合并
  return joined || is_any_of(clause, u"连同 算上 加上 加之 计入");
}

bool tells_way_or_topic(const Field& field, std::u16string_view text, const Tokens& tokens, std::size_t at) {
  if (!is_measure_of(tokens[at].measure, measures::kCases)) return false;
  const std::size_t begin = tokens[begin_of_clause(tokens, at)].begin;
  return field.has(Slot::channel) || begins_with_any(text.substr(begin), u"涉及 关于 反映 咨询");
}

bool counts_own_of_all(const Field& field, const Context& context) {
  constexpr Slots kAlong{Slot::among, Slot::whose, Slot::filler, Slot::total};
  const Token* whose = field.find(Slot::whose);
  return whose != nullptr && whose->is(Whose::own) && context.others_counted && !context.part &&
         std::all_of(field.words.begin(), field.words.end(), [&](const Token* it) { return it->is_any(kAlong); });
}

}  // namespace nianbao::prose
