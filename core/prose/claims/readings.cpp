#include <algorithm>
#include <bit>
#include <utility>

#include "prose/claims/binder.hpp"
#include "prose/tokens/words.hpp"

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

/// 作出不予公开、无法提供等答复: the results named are not all.
bool is_open(const Field& field) {
  const auto last =
      std::find_if(field.words.rbegin(), field.words.rend(), [](const Token* word) { return word->is(Slot::result); });
  return last != field.words.rend() &&
         std::any_of(field.words.rbegin(), last, [](const Token* word) { return word->is(Slot::open_list); });
}

/// Behind the number of 予以公开 16 件（含部分公开 4 件）.
bool holds_partial(View behind) {
  return begins_with_any(behind, u"（ (") &&
         has_any(behind.substr(0, behind.find_first_of(u"）)。")), u"部分公开 部分提供");
}

bool is_group(Mask cells) { return std::popcount(cells) > 1 && rows::group_of(cells) == cells; }

/// 科研机构、公益组织 of 科研机构、公益组织和其他组织合计 9 件: each by itself, before what has a name of all of them.
Mask listed_before_last(const Field& field) {
  Mask listed = 0;
  for (const Token* word : field.words)
    if (word->is(Slot::applicant) && word->code != columns::kOrganisations) listed |= word->code;
  return listed & ~columns::kLoosely;
}

/// Readings in the columns of the applicants that are named, and in those that their name may stand for as well.
Readings in_kinds(const Readings& wholes, const Field& field, View who, const Context& context) {
  // 法人或其他组织包括商业企业 3 件: of those alone that follow
  const Mask all = field.joined(Slot::applicant);
  const Mask last = field.find(Slot::applicant)->code;
  const bool includes = field.has(Slot::open_list) && (all & columns::kOrganisations) == columns::kOrganisations;
  const Mask named = includes ? last : all;
  const bool loosely = (named & columns::kLoosely) != 0;
  // 商业企业 4 件、其他组织 1 件: what is named beside it is none of the others.
  const Mask rest = columns::kOrganisations & ~context.organisations_told;
  const bool others = named == columns::kOrganisations && rest != named && who.starts_with(u'其');
  const Mask columns = others ? columns::kOther | listed_before_last(field) : named & ~columns::kLoosely;
  const Mask told = context.applicants_told & columns::kOrganisations;
  const bool all_organisations =
      columns == columns::kBusiness && told == columns::kBusiness && !who.starts_with(u"商业企业");
  Readings out;
  for (Reading whole : wholes) {
    whole.columns = columns;
    out.add(whole);
    // 企业, but not the form's own 商业企业, may stand for every kind of organisation where no other is named, 高校 for another one, 律师 for himself.
    for (const Mask other : {columns::kOrganisations, columns::kOther, columns | columns::kOther, columns::kNatural}) {
      whole.columns = other;
      if (loosely || (all_organisations && other == columns::kOrganisations)) out.add(whole);
    }
    whole.columns = rest | columns;
    if (others) out.add(whole);
    whole.columns = columns::kOrganisations;  // 企业、科研院所、律师事务所等合计 22 件
    if (field.has(Slot::open_list) && std::popcount(columns & columns::kOrganisations) > 2) out.add(whole);
  }
  return out;
}

/// The same of other rows, or in other columns.
Readings with(const Readings& whole, Mask Reading::* part, Mask cells) {
  Readings out;
  for (Reading reading : whole) {
    reading.*part = cells;
    out.add(reading);
  }
  return out;
}

}  // namespace

Readings all_requests() {
  return {requests(rows::kNew), requests(rows::kNew | rows::kCarriedIn), requests(rows::kHandled)};
}

Readings in_columns(const Readings& whole, Mask columns) { return with(whole, &Reading::columns, columns); }

/// 群众提出申请 12 件: of natural persons, or of whoever asked.
bool names_people(const Field& field) {
  return std::any_of(field.words.begin(), field.words.end(),
                     [](const Token* word) { return word->is(Slot::filler) && word->code == kPeople; });
}

/// 申请人以自然人为主，全年共 97 件: of all, or of these applicants.
Readings of_all_or(Mask applicants, Readings readings) {
  readings.add(in_columns(readings, applicants));
  return readings;
}

/// Behind the number of 办结 39 件（含上年结转 1 件）.
bool includes_carried(View behind) {
  constexpr std::size_t kNear = 12;  // characters, as （含上年结转 1 件） has, and a few more
  const View said = behind.substr(0, kNear);
  return (said.starts_with(u"（含") || said.starts_with(u"（包括")) && said.find(u"结转") != View::npos &&
         said.find(u"下") == View::npos;
}

/// Behind the number of 收到 170 件，另有上年结转 9 件: that is to be added to it.
bool adds_carried(View behind) {
  const View clause = behind.substr(0, behind.find_first_of(u"，。；", 1));
  return has_any(clause.substr(0, 3), u"另 加上 连同 外加 再加") && has_any(clause, u"结转 转入 转来 遗留 留存") &&
         has_any(clause, u"上年 去年 上一年 年初") && clause.find(u'下') == View::npos;
}

/// Those in which what was carried in has no `part`.
Readings without_carried(const Readings& readings, Mask Reading::* part) {
  Readings out;
  for (const Reading& reading : readings) {
    if ((reading.*part & rows::kCarriedIn) == 0) out.add(reading);
  }
  return out;
}

/// 应办件合计 14 件, 需办理 14 件: what was to be done, however much of it was carried in.
bool is_due(const Field& field, View text) {
  const Token* verb = field.find(Slot::receive);
  return verb != nullptr && View(u"应需须要待").find(text[verb->begin]) != View::npos;
}

/// What a count of requests may mean, by what was counted before it.
Readings Binder::request_readings(const Pattern& pattern, const Field& field, const Token& number,
                                  const Context& context) const {
  if (context.carried_added && field.has_any({Slot::asking, Slot::request}) && !field.has(Slot::carry))
    return {requests(rows::kNew | rows::kCarriedIn), pattern.readings.front()};
  if (pattern.topic == Topic::carried && pattern.readings.empty()) return carried_readings(field);
  if (pattern.topic == Topic::requests && is_due(field, text_))
    return {requests(rows::kNew | rows::kCarriedIn), requests(rows::kNew)};
  // 上年结转 2 件，均予办结 2 件: of those, or of all.
  if (context.carried == rows::kCarriedIn && context.last_requests.empty() &&
      field.has_any({Slot::finish, Slot::answer, Slot::handle}) &&
      !field.has_any({Slot::receive, Slot::request, Slot::by_request, Slot::asking})) {
    Readings of_carried = pattern.readings;
    of_carried.add(requests(rows::kCarriedIn));
    return of_carried;
  }
  if (includes_carried(text_.substr(number.end))) return without_carried(pattern.readings, &Reading::less_rows);
  if (adds_carried(text_.substr(number.end))) return without_carried(pattern.readings, &Reading::rows);
  if (names_people(field) || (field.has(Slot::total) && context.applicants_named))
    return of_all_or(columns::kNatural, pattern.readings);
  return pattern.readings;
}

/// 自然人申请 21 件，公开 12 件，不予公开 3 件; 律所 2 件，公开和不公开各 1 件: of all requests, or of theirs alone who were counted last.
Readings of_all_or_those(Readings all, const Context& context) {
  const Mask told = context.applicants_told & ~columns::kLoosely;
  const bool apart = context.applicants_apart && context.last_requests.empty() && std::has_single_bit(told);
  const Mask theirs = context.part ? 0 : apart ? told : context.just_asked & ~columns::kLoosely;
  return std::has_single_bit(theirs) ? of_all_or(theirs, std::move(all)) : all;
}

/// 自然人不予公开的 30 件中，执法案卷 19 件: the columns of the results that are parted; 0 where they are those of all.
Mask applicants_of_part(const Context& context) {
  if (!context.part || context.parts_of.empty() || (context.parts_of.front().rows & rows::kNew) != 0) return 0;
  return columns::applicants_alone(context.parts_of.front().columns);
}

Readings Binder::readings(const Pattern& pattern, const Field& field, const Token& number, const Context& context,
                          bool every) const {
  switch (pattern.what) {
    case Means::granted:
      return of_all_or_those(pattern.readings, context);
    case Means::requests:
      return request_readings(pattern, field, number, context);
    case Means::applicants:
      return applicant_readings(field, number, context);
    case Means::results:
      if (const Token* who = field.find(Slot::applicant))  // 律所予以公开 2 件
        return in_kinds(result_readings(field, number, context), field, words(*who), context);
      if (const Mask theirs = applicants_of_part(context))
        return of_all_or(theirs, result_readings(field, number, context));
      return of_all_or_those(result_readings(field, number, context), context);
    case Means::reviews:
      return {{TableId::review, context.reviews_spoken, columns::kAll}};
    case Means::outcomes:
    case Means::concluded:
      return review_readings(pattern, field, context, every);
    case Means::documents:
      return document_readings(pattern, field, context);
    case Means::decisions:
      return with(pattern.readings, &Reading::rows, field.joined(Slot::decision));
    case Means::procurement:
      return {{TableId::proactive, rows::kProcurement, field.joined(Slot::procurement)}};
    case Means::fees:
      return {{TableId::proactive, rows::kFees, columns::kAmount}};
  }
  return {};
}

/// 上年结转, 结转下年度, or either.
Readings Binder::carried_readings(const Field& field) const {
  const Token* carried = field.next_year != nullptr ? field.next_year : field.find(Slot::carry);
  if (carried == nullptr || carried->is(Carry::earlier)) return {};
  if (carried->is(Carry::in)) return {requests(rows::kCarriedIn)};
  if (carried->is(Carry::out) || field.has(Slot::rest)) return {requests(rows::kCarriedOut)};  // 剩余 3 件依法结转
  return {requests(rows::kCarriedOut), requests(rows::kCarriedIn)};
}

/// Natural persons or organisations: of what was counted just before.
Readings Binder::applicant_readings(const Field& field, const Token& number, const Context& context) const {
  Readings wholes = context.part ? context.parts_of : context.last_requests;
  if (context.carried != 0 && number.in_brackets()) wholes = {requests(rows::kCarriedIn), requests(rows::kCarriedOut)};
  const bool came_in = field.has_any({Slot::receive, Slot::fresh, Slot::accept, Slot::asking}) ||
                       words(*field.find(Slot::applicant)).ends_with(u"申请");
  const bool done = field.has_any({Slot::handle, Slot::answer, Slot::finish});
  if (wholes.empty() && !context.part && came_in && !done)
    wholes = {requests(rows::kNew), requests(rows::kNew | rows::kCarriedIn)};
  if (context.carried != 0 && !context.part && came_in)
    wholes.add(requests(context.carried));                       // 结转件中自然人申请 2 件
  const bool behind = field.words.back()->begin > number.begin;  // 20 件自然人申请、3 件企业申请在年内办结
  if (behind && number.is_number() && !context.part && came_in) wholes.add(requests(rows::kHandled));
  // 结转下年度 16 件，自然人 15 件、律所 1 件: of those, or of all.
  if (context.carried != 0 && wholes.empty() && !context.part && !came_in && !done) {
    wholes = all_requests();
    wholes.add(requests(context.carried));
  }
  // 上年结转的企业申请 1 件
  const Token* carried = field.find(Slot::carry);
  if (carried != nullptr && !joins_new(field, number)) wholes = carried_readings(field);
  // 自然人申请办结 9 件, but 公司办结申请 9 件 may be the organ itself
  const Token& who = *field.find(Slot::applicant);
  const bool asked = words(who).ends_with(u"申请") || text_.substr(who.end).starts_with(u"申请");
  if (wholes.empty() && !context.part && done && asked)
    wholes = {requests(rows::kHandled), requests_less(rows::kHandled, rows::kCarriedIn)};
  // 收到申请 12 件。其中，自然人 9 件: of those, or of all that there were.
  const bool of_whole = context.said.whole && (!context.figured || context.applicants_seen);
  // 自然人 9 件、企业 3 件, and no count before them.
  const bool first =
      context.said.requests && !context.part && !done && (!context.said.counted || context.applicants_seen);
  if (wholes.empty() && (of_whole || first)) wholes = all_requests();
  return in_kinds(wholes, field, words(who), context);
}

/// The results that a number counts: behind 不予公开的情形包括 the reasons that follow.
Mask results_counted(const Field& field) {
  Mask group = 0;
  Mask reasons = 0;
  for (const Token* word : field.words) {
    if (word->is(Slot::open_list) && word->code == 1) group = std::exchange(reasons, 0);
    if (word->is(Slot::result)) reasons |= word->code;
  }
  return reasons != 0 && reasons != group && (reasons & ~group) == 0 && is_group(group) ? reasons
                                                                                        : field.joined(Slot::result);
}

/// 同意公开（含部分公开）1 件: whether a result stands before what it includes; not so in a list that 包括 begins.
bool includes_more(const Field& field) {
  const auto is = [](Slot slot) { return [slot](const Token* word) { return word->is(slot); }; };
  const auto open = std::find_if(field.words.begin(), field.words.end(), is(Slot::open_list));
  return open != field.words.end() && std::any_of(field.words.begin(), open, is(Slot::result));
}

/// 因本机关不掌握无法提供 66 件: the reason says more than the group it belongs to, unless there are others: 因不掌握等原因.
Readings Binder::result_readings(const Field& field, const Token& number, const Context& context) const {
  const Mask cells = results_counted(field);
  if (field.has(Slot::rest) && (context.applicants_seen | context.just_asked) != 0)
    return {};                                   // 律所申请 4 件，公开 2 件，其余 2 件…
  const Token* said = field.find(Slot::result);  // 要求提供出版物等其他不予处理情形: of those that are not named
  if (is_open(field) || (said != nullptr && ends_in_any_of(text_.substr(0, said->begin), u"等其他 等其它"))) return {};
  // 逾期不补正 2 件，其他方式处理 1 件: beside others of its group it is the row of that name.
  if (cells == rows::kOtherwise && (context.results_told & (rows::kNoCorrection | rows::kFeeUnpaid)) != 0)
    return {requests(cells), requests(rows::kOtherwiseOther)};
  // 逾期未缴费，视为放弃申请 1 件
  const bool gave_up = cells == rows::kNoCorrection && (context.results_told & rows::kFeeUnpaid) != 0;
  if (gave_up && words(*field.find(Slot::result)).ends_with(u"放弃申请"))
    return {requests(rows::kFeeUnpaid), requests(cells)};
  const Token* result = field.find(Slot::result);  // 8 件提供了信息, 公开类答复 8 件: the whole of it or a part
  const bool provided = result != nullptr && has_any(words(*result), u"提供 类答复");
  if (cells == rows::kGranted && (provided || holds_partial(text_.substr(number.end))))
    return {requests(rows::kGranted), requests(rows::kGranted | rows::kPartial)};
  if (!is_group(cells) || includes_more(field)) return {requests(cells)};
  // 逾期不补正，不再处理 7 件: as the form has it of two of the other ways to handle a request
  constexpr Mask kGivenUp = rows::kNoCorrection | rows::kFeeUnpaid;
  const bool given_up = result != nullptr && words(*result).starts_with(u"不再");
  const Mask group = given_up ? cells | kGivenUp : cells;
  Mask reasons = 0;
  for (const Token* word : field.words) {
    if (word->is(Slot::result) && word->code != cells && (word->code & ~group) == 0) reasons |= word->code;
  }
  // 行政执法案卷类最为集中，全年 20 件不予公开: of those that were named before it, or of all.
  const Mask told = context.reasons_told & group;
  // 以属于内部事务信息为由未提供 2 件: for a reason that the form has in another group
  const Mask other = field.all_of(Slot::result) & ~cells;
  if (cells == rows::kUnavailable && reasons == 0 && std::popcount(other) == 1)
    return {requests(other), requests(cells)};
  if (!given_up && reasons == 0 && std::popcount(told) == 1) return {requests(cells), requests(told)};
  if (given_up && reasons == 0)
    return {requests(cells), requests(kGivenUp), requests(rows::kNoCorrection), requests(rows::kFeeUnpaid)};
  return {requests(reasons != 0 ? reasons : cells)};
}

/// 复议机关责令重作 4 件, 法院判决维持 3 件: the reviews that such a judge decides.
Mask Binder::judged_by(const Field& field) const {
  for (const Token* word : field.words) {
    if (!word->is(Slot::filler)) continue;
    if (words(*word).find(u"复议") != View::npos) return rows::kReconsideration;
    if (words(*word).find(u"法院") != View::npos) return rows::kLitigation;
  }
  return 0;
}

/// What was decided of these: however each ended, or all but what is pending.
void add_concluded(Readings& out, Mask rows) {
  out.add({TableId::review, rows, columns::kUpheld | columns::kCorrected | columns::kOtherEnd});
  out.add({TableId::review, rows, columns::kAll, 0, columns::kPending});
}

/// Of reviews, of lawsuits or of both, where a sentence before counted them, the last `before`; how they ended, or how many were decided.
Readings of_any_review(const Field& field, Mask before) {
  Readings out;
  for (const Mask rows :
       {before, Mask{rows::kReconsideration | rows::kLitigation}, rows::kReconsideration, rows::kLitigation}) {
    if (rows == 0) continue;
    if (field.has(Slot::outcome)) out.add({TableId::review, rows, field.joined(Slot::outcome)});
    else if (field.has(Slot::finish)) add_concluded(out, rows);
  }
  return out;
}

/// What was decided of the reviews that are named, or of those counted before.
Readings concluded_readings(const Field& field, const Context& context, Mask rows, Mask named) {
  Readings concluded;
  const bool says_which = field.has(Slot::review);
  const bool summed = field.has(Slot::total);  // 两类合计审结 9 件
  for (const Mask of :
       {rows, says_which ? 0 : context.review_whole, says_which ? 0 : named, summed ? context.reviews_spoken : 0}) {
    add_concluded(concluded, of);
  }
  return concluded;
}

Readings Binder::review_readings(const Pattern& pattern, const Field& field, const Context& context, bool every) const {
  const Mask said = every ? field.all_of(Slot::review) : field.joined(Slot::review);
  const Mask named = context.reviews_named != 0 ? context.reviews_named : context.reviews_spoken;
  const Token* outcome = field.find(Slot::outcome);
  const bool in_court = outcome != nullptr && words(*outcome).find(u'诉') != View::npos;  // 败诉 is of lawsuits only
  const bool lost = every && in_court;
  const Mask before = lost ? context.reviews_spoken & rows::kLitigation : every ? named : context.review_rows;
  const bool upheld = outcome != nullptr && words(*outcome).starts_with(u"复议");  // 2 件复议维持
  const Mask judged = in_court ? rows::kLitigation : upheld ? rows::kReconsideration : 0;
  const Mask by = judged_by(field);  // 5 件被复议机关纠正、1 件被法院纠正
  const Mask spoken = by != 0       ? (by & before) != 0 ? by & before : by
                      : upheld      ? judged  // 复议 2 件、诉讼 1 件，其中复议纠正 1 件
                      : before != 0 ? before
                      : judged != 0 ? judged
                                    : context.reviews_spoken;
  const Mask rows = field.has(Slot::review) ? said : spoken;
  if (rows == 0) return context.said.reviews && !every ? of_any_review(field, context.said.review_rows) : Readings();
  if (pattern.what == Means::concluded) return concluded_readings(field, context, rows, named);
  const Mask columns = outcome != nullptr ? field.joined(Slot::outcome) : columns::kAll;
  Readings out{{TableId::review, rows, columns}};
  // 行政诉讼 2 件，其中直接起诉 1 件、复议后起诉 1 件，1 件正在审理: of either, or of both. 复议 4 件，诉讼 2 件，共维持 3 件: of all.
  // 败诉 2 件，直接起诉 1 件、复议后起诉 1 件: of those lost.
  const bool kind = rows == rows::kDirect || rows == rows::kAfter;
  const auto first =
      std::find_if_not(field.words.begin(), field.words.end(), [](const Token* it) { return is_bracket(*it); });
  const bool goes_on = outcome == nullptr && first != field.words.end() && (*first)->is(Slot::pause);
  if (goes_on && context.decided_leads) return concluded_readings(field, context, rows, named);
  if (goes_on && context.outcome_leads)
    return {{TableId::review, rows, context.outcome}, {TableId::review, rows, columns}};
  if (kind && columns == columns::kAll && context.outcome != 0) out.add({TableId::review, rows, context.outcome});
  if (columns == columns::kAll || field.has(Slot::review)) return out;
  if (field.has(Slot::total))
    out.add({TableId::review, context.reviews_spoken, columns});  // 复议纠正 4 件、诉讼纠正 2 件，被纠正的共 6 件
  if (context.review_whole != 0) out.add({TableId::review, context.review_whole, columns});
  if (named != 0 && !(context.part && context.part_of_kind)) out.add({TableId::review, named, columns});
  const bool both = ((context.reviews_spoken | context.reviews_named) & rows::kLitigation) == rows::kLitigation;
  if (both && (rows & ~rows::kLitigation) == 0) out.add({TableId::review, rows::kLitigation, columns});
  return out;
}

Readings Binder::document_readings(const Pattern& pattern, const Field& field, const Context& context) const {
  const Token* total = field.find(Slot::public_total);
  const Mask of_total = total != nullptr ? total->code : 0;
  const bool named = field.has(Slot::document) || of_total != 0;
  if (!named && (!field.whole || !field.tail_known)) return {};
  if (context.part && !field.whole) return {};
  const Token* made = field.find(Slot::make);  // 现行有效的 46 件中，联合印发 6 件: in whatever year
  const bool of_stock = context.part && context.documents_verb == Slot::in_force && made != nullptr;
  if (of_stock && !field.has_any({Slot::fresh, Slot::time}) && words(*made).find_first_of(u"新年") == View::npos)
    return {};
  const Mask rows = field.has(Slot::document) ? field.joined(Slot::document) : named ? of_total : context.documents;
  if (rows == 0 && total == nullptr) return {};
  if (rows == 0)
    return {{TableId::proactive, rows::kNormative, columns::kPublic},
            {TableId::proactive, rows::kRules, columns::kPublic}};
  return with(pattern.readings, &Reading::rows, rows);
}

}  // namespace nianbao::prose
