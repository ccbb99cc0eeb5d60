#include "prose/claims/binder.hpp"

#include <algorithm>
#include <bit>

#include "prose/claims/reasons.hpp"
#include "prose/claims/topics.hpp"
#include "prose/clauses/items.hpp"
#include "text/chars.hpp"
#include "text/money.hpp"
#include "text/quantity_words.hpp"

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

constexpr Slots kHandledWith{Slot::handle, Slot::answer, Slot::finish};
constexpr Slots kCameIn{Slot::receive, Slot::fresh, Slot::accept, Slot::submit};

/// How the reviews ended that a figure counts, and which.
void count_reviews(Context& context, const Field& field) {
  context.review_just_named = field.has(Slot::review) && !field.has(Slot::outcome);
  if (field.has(Slot::review)) context.said.review_rows = context.review_rows = field.joined(Slot::review);
  const Mask kind = field.joined(Slot::review);  // 败诉 2 件，分别为直接起诉 1 件、复议后起诉 1 件
  if (field.has(Slot::outcome)) context.outcome = field.joined(Slot::outcome);
  else if (kind != rows::kDirect && kind != rows::kAfter) context.outcome = 0;
  context.outcome_leads = field.has(Slot::outcome) && field.has(Slot::review) &&
                          field.find(Slot::outcome)->begin < field.find(Slot::review)->begin;
  if (!context.part && !field.has(Slot::outcome)) context.review_whole = context.review_rows;
  context.said.reviews_named = context.reviews_named |= context.review_rows;
}

/// 审结行政复议 31 件, and what stands first.
void count_decided(Context& context, const Field& field) {
  const Token* review = field.find(Slot::review);
  if (review != nullptr) context.review_rows = field.joined(Slot::review);
  context.decided_leads = review != nullptr && field.find(Slot::finish)->begin < review->begin;
}

/// 复议维持 1 件、其他结果 1 件: an outcome may say of which.
void name_reviews(Context& context, View outcome) {
  if (!outcome.starts_with(u"复议")) return;
  context.review_rows = rows::kReconsideration;
  context.reviews_spoken |= rows::kReconsideration;
  context.reviews_named |= rows::kReconsideration;
}

/// 连同上年结转件 of 连同上年结转件共办结申请 13 件: what is counted is what was finished; but not in 与上年结转的 4 件一并办理.
bool includes_carried(const Field& field, const Token& number) {
  if (field.words.empty() || field.has(Slot::fresh)) return false;
  const auto carries = [](const Token* word) { return word->is(Slot::carry); };
  const auto done = [&](const Token* word) {
    return word->is_any({Slot::finish, Slot::answer, Slot::handle}) && word->begin < number.begin;
  };
  const auto carried = std::find_if(field.words.begin() + 1, field.words.end(), carries);
  return carried != field.words.end() && carried[-1]->is_any({Slot::also, Slot::open_list}) &&
         std::any_of(carried, field.words.end(), done);
}

/// 1 件规章 of 1 件规章、26 件规范性文件于年内废止: what is counted stands behind the number.
bool is_behind(const Field& field, const Token& number) {
  return !field.words.empty() && field.words.front()->begin > number.begin;
}

/// 新增 6 件 behind 现行有效的规范性文件 30 件, or behind 规范性文件审核工作扎实推进: of those documents.
bool adds_to_stock(const Field& field, const Context& context) {
  constexpr Slots kPlain{Slot::fresh, Slot::time, Slot::filler, Slot::total, Slot::whose, Slot::among};
  const bool spoken_of = context.documents != 0 && !context.said.requests;
  return (context.documents_verb == Slot::in_force || spoken_of) && field.has(Slot::fresh) && field.whole &&
         field.tail_known &&
         std::all_of(field.words.begin(), field.words.end(), [&](const Token* word) { return word->is_any(kPlain); });
}

/// 新发生 of 新发生行政复议 2 件
bool arises(const Field& field, View text) {
  const Token* fresh = field.find(Slot::fresh);
  return fresh != nullptr && field.has(Slot::review) && is_any_of(words_of(text, *fresh), u"新发生 新产生 新增 新增加");
}

}  // namespace

Binder::Binder(const Author& author, View text)
    : author_(author),
      text_(text),
      parts_results_(text.find(u"主动公开范围") != text.npos || text.find(u"已主动公开") != text.npos) {}

Slots Binder::slots_of(const Field& field, const Token& number, const Context& context) const {
  Slots slots;
  if (context.documents_verb && goes_on_about_documents(field) && !is_behind(field, number))
    slots.insert(*context.documents_verb);
  for (std::size_t i = 0; i < field.words.size(); ++i) {
    if (!leads_to_class(field, i)) slots = slots | field.words[i]->slots;
  }
  if (!number.is(Slot::none) && adds_to_stock(field, context)) slots.insert(Slot::document);
  if (field.next_year != nullptr) slots.insert(Slot::carry);
  if (field.has(Slot::finish) && field.has(Slot::decision)) slots.remove(Slot::accept);  // 受理并办结行政许可 126 件
  if (includes_carried(field, number)) slots.remove(Slot::carry);
  if (arises(field, text_)) slots.remove({Slot::fresh, Slot::receive});
  if (counts_own_of_all(field, context)) slots.insert(Slot::receive);
  if (slots.empty() && field.all_finished) slots.insert(Slot::total);                   // 8 件均已办结
  if (decides_some(field) || names_them_for_all(field)) slots.remove(Slot::applicant);  // 对沿街商户作出…
  if (!names_class(field) && !names_kind_of_document(field, number, text_)) return slots;
  for (const Slot verb : {Slot::make, Slot::repeal, Slot::in_force, Slot::decide, Slot::handle}) {
    if (field.beyond.has(verb)) slots.insert(verb);  // 制定《…办法》等规范性文件 3 件
  }
  return slots;
}

bool Binder::names_them_for_all(const Field& field) const {
  for (std::size_t i = 1; i + 1 < field.words.size(); ++i) {
    const bool open = text_[field.words[i]->begin] == u'等' && field.words[i - 1]->is(Slot::applicant);
    if (open && field.words[i + 1]->is(Slot::submit)) return true;
  }
  return false;
}

bool Binder::leads_to_class(const Field& field, std::size_t at) const {
  constexpr Slots kClasses{Slot::decision, Slot::fee, Slot::document, Slot::applicant};
  return text_[field.words[at]->begin] == u'等' && at + 1 < field.words.size() && field.words[at + 1]->is_any(kClasses);
}

bool Binder::names_class(const Field& field) const {
  for (std::size_t i = 0; i < field.words.size(); ++i) {
    if (leads_to_class(field, i)) return true;
  }
  return false;
}

bool Binder::goes_on_about_documents(const Field& field) {
  constexpr Slots kPlain{Slot::pause, Slot::also, Slot::document, Slot::filler, Slot::among};
  return field.whole && field.tail_known && field.has(Slot::document) &&
         field.words.front()->is_any({Slot::pause, Slot::document, Slot::among}) &&
         std::all_of(field.words.begin(), field.words.end(), [&](const Token* word) { return word->is_any(kPlain); });
}

namespace {

/// Whether what is tried can only be reviews: 复议纠错率 10%（审结 20 件，纠正 2 件）; or 行政复议 13 件，申请人为个人者 12 件。已审结 11 件, where
/// nothing else was counted since.
bool spoke_of_reviews(const Context& context) {
  return context.reviews_spoken != 0 || (context.said.reviews && !context.figured);
}

}  // namespace

Cues Binder::cues_of(const Field& field, const Token& number, const Context& context, bool foreign) const {
  Cues cues;
  const auto set = [&cues](Cue cue, bool holds) {
    if (holds) cues.insert(cue);
  };
  set(Cue::of_requests, context.said.requests || field.has_any(kRequests));
  set(Cue::requests_named, context.requests_named);
  set(Cue::under_requests, context.under_requests);
  set(Cue::means_requests, means_requests(field, context));
  set(Cue::of_disclosure,
      context.of_disclosure ? !foreign || context.disclosure_at : context.reviews_given || !number.is(Slot::none));
  set(Cue::head_known, field.whole || (names_class(field) && field.has(Slot::applicant)));  // 家长等个人提出 8 件
  set(Cue::tail_known, field.tail_known);
  set(Cue::published, field.published);
  set(Cue::foreign_part, foreign);
  set(Cue::part, context.part);
  const Token* time = field.find(Slot::time);
  set(Cue::counts_before_all, !context.said.counted);
  set(Cue::counts_first, !context.said.counted && time != nullptr && time->is(Time::this_year));
  set(Cue::asked_in_all, names_how_many(field));
  set(Cue::pending, field.joined(Slot::outcome) == columns::kPending);
  set(Cue::all_behind, field.all_behind);
  set(Cue::applicants_divided, context.applicants_seen && context.topic == 0 &&
                                   (context.part || (context.applicants_told & columns::kNatural) == 0));
  const Token* finished = field.find(Slot::finish);
  const bool tried = finished != nullptr && words(*finished).find_first_of(u"审案") != View::npos;
  set(Cue::tried, tried || (finished != nullptr && context.part));
  // 复议纠错率 10%（审结 20 件，纠正 2 件）: only reviews are tried.
  set(Cue::after_review, context.after_review || (tried && spoke_of_reviews(context) && !field.has_any(kRequests)));
  set(Cue::plain_result, is_plain_result(field, context));
  set(Cue::parted_results, parts_results_);
  const bool plaintiff = field.subject.ends_with(u"申请人") || field.subject.ends_with(u"当事人");
  const bool organs = author_.is_government() && field.subject.ends_with(u"行政机关");  // 全市各级行政机关
  set(Cue::own_subject, organs || field.whole || plaintiff || is_judge(field) || author_.is_named(field.subject));
  set(Cue::heard, is_heard(field, number, context));
  set(Cue::joins_new, joins_new(field, number));
  set(Cue::decisions_counted, counts_decisions(field, number, context));
  set(Cue::kinds_counted, counts_kinds(field, number));
  return cues;
}

bool Binder::names_how_many(const Field& field) const {
  const Token* asked = field.find(Slot::asking);
  if (asked == nullptr) return false;
  const View noun = words(*asked);
  return noun.find(u'总') != View::npos || is_number_of(noun) || text_.substr(asked->end).starts_with(u'总');
}

bool Binder::is_heard(const Field& field, const Token& number, const Context& context) const {
  const Token* review = field.find(Slot::review);
  const bool names_it = review != nullptr && context.disclosure_at && *context.disclosure_at < review->begin;
  const bool before = !names_it && (!context.disclosure_at || number.begin < *context.disclosure_at);
  const bool of_requests = review != nullptr && words(*review).ends_with(u"申请");
  // 受理行政复议申请 does who decides them, wherever the sentence speaks of disclosure; 收到行政复议案件, under the heading of its reviews, who
  // is charged.
  const bool receives = field.has(Slot::receive) && !number.is(Slot::none) && (of_requests || !context.under_reviews);
  // 法院未受理以我局为被告的案件, 法院受理以我局为被告的诉讼 3 起
  const Token* verb = field.find(Slot::accept);
  const bool by_court = ends_in_any_of(text_.substr(0, verb == nullptr ? number.begin : verb->begin), u"法院");
  return (field.has(Slot::accept) && of_requests) ||
         (!by_court && (receives || field.has_any({Slot::accept, Slot::handle})) && before);
}

bool Binder::joins_new(const Field& field, const Token& number) const {
  const Token* carried = field.find(Slot::carry);
  const Token* fresh = field.find(Slot::fresh);
  if (carried == nullptr || fresh == nullptr || carried->is(Carry::out)) return false;
  const std::size_t first = std::min(carried->begin, fresh->begin);
  const std::size_t last = std::max(carried->begin, fresh->begin);
  if (first < number.begin && number.begin < last) return false;  // 上年结转 2 件和新收申请
  if (begins_with_any(text_.substr(number.end), u"合计 共计 总计 共"))
    return false;  // 新收件与上年结转 15 件合计 327 件
  return std::any_of(field.words.begin(), field.words.end(), [first, last](const Token* word) {
    return word->begin > first && word->begin < last && word->is_any({Slot::also, Slot::pause});
  });
}

/// 审结 of 年内共审结 11 件，其中 8 件维持
static bool is_judged(View text, const Token& finished) {
  constexpr std::size_t kNear = 30;  // characters to how the first of them ended
  const View behind = text.substr(finished.end, kNear);
  return words_of(text, finished).find(u'审') != View::npos &&
         has_any(behind.substr(0, behind.find(u'。')), u"维持 纠正 驳回 撤诉 败诉 胜诉");
}

bool Binder::means_requests(const Field& field, const Context& context) const {
  if (field.has_any(kRequests) || (field.has(Slot::asking) && context.said.requests)) return true;
  const Token* finished = field.find(Slot::finish);
  const bool tried =
      finished != nullptr && (text_.substr(0, finished->begin).ends_with(u"复议机关") || is_judged(text_, *finished));
  const Token* in = field.find(Slot::receive);  // 收文登记 660 件
  if (in != nullptr && words(*in).find(u'文') != View::npos && !field.has(Slot::asking)) return false;
  const bool alone = field.whole && field.tail_known && context.said.requests && !context.after_review && !tried;
  const Token* time = field.find(Slot::time);
  const bool this_year = time != nullptr && (time->is(Time::this_year) || time->value == author_.year);
  return alone && (context.said.requests_counted || !context.said.counted || this_year);
}

bool Binder::is_plain_result(const Field& field, const Context& context) const {
  const auto is_plain = [&](const Token* word) {
    const bool leads = word->is_any({Slot::filler, Slot::among, Slot::total, Slot::colon, Slot::handle, Slot::answer,
                                     Slot::finish, Slot::respectively}) ||
                       word->is(Time::this_year);
    return leads || (word->is(Slot::publish) && words(*word) == u"公开");
  };
  const bool divides = context.part && !context.parts_of.empty();  // 办结 12 件，其中公开 5 件
  const bool listed = context.results_told != 0 || divides || (context.said.requests_counted && field.has(Slot::colon));
  return listed && (field.published || field.has(Slot::publish)) &&
         std::all_of(field.words.begin(), field.words.end(), is_plain);
}

bool Binder::is_of_those(const Token& number) const {
  // Characters back to 其中, 含 or the item before; farther back it is of another list.
  constexpr std::size_t kNear = 60;
  const std::size_t from = number.begin > kNear ? number.begin - kNear : 0;
  const View near = text_.substr(from, number.begin - from);
  return number.in_brackets() ||
         near.find_first_of(u"、含其", near.find_last_of(u"0123456789。；") + 1) != near.npos;  // 其中
}

bool Binder::is_tentative(const Binding& binding, const Field& field, const Token& number,
                          const Context& context) const {
  const bool of_those =
      binding.topic == Topic::carried ? is_of_those(number) : binding.means == Means::requests && number.in_brackets();
  if (context.applicants_named && of_those) return true;
  // 自然人新收 12 件，年内办结 11 件，结转 1 件: no other requests were counted before
  if (binding.topic == Topic::carried && context.applicants_apart && context.last_requests.empty()) return true;
  if (binding.means != Means::requests) return false;
  // 自然人申请 12 件，办结 11 件: of those, it may be.
  const bool named = field.has_any(kRequests | Slots{Slot::asking, Slot::total});
  if (field.has_any(kHandledWith) && !named && context.applicants_apart) return true;
  return !field.words.empty() && words(*field.words.front()) == u"其他";  // 其他申请办结 1 件
}

std::optional<Binding> Binder::number(const Field& field, const Token& number, const Context& context,
                                      bool foreign) const {
  const bool of_money = field.has(Slot::fee) || field.joined(Slot::procurement) == columns::kAmount;
  const bool money = money_power(number.measure) || (of_money && number.is(Slot::bare) && number.value == 0);
  const bool people = counts_people(number.measure);
  if (money != of_money ||
      (!money && !people && !is_one_of(without_times(number.measure), u"件条宗次起份个项例封笔部篇单桩张道票则本")))
    return std::nullopt;
  Cues cues = cues_of(field, number, context, foreign);
  const Pattern* pattern = find_pattern(patterns_of_numbers(), slots_of(field, number, context), cues);
  const bool some = pattern == nullptr && is_of_some(field, number);
  if (some) {
    cues.insert(Cue::head_known);
    if (field.words.front()->is(Slot::disclosure) && author_.is_subject(field.subject))
      cues.insert(Cue::own_subject);  // 因宅基地信息公开引起行政复议 1 件
    pattern = find_pattern(patterns_of_numbers(), slots_of(field, number, context), cues);
  }
  if (pattern == nullptr || !may_count(*pattern, field, number, context, cues)) return std::nullopt;
  if (people && pattern->what != Means::results) return std::nullopt;
  Binding binding{pattern->topic, pattern->what, readings(*pattern, field, number, context, false), pattern->force};
  // 律所予以公开 2 件; but 自然人申请 2 件的结果为予以公开, 公开 2 件由律所提出
  const bool of_applicants =
      pattern->what == Means::results && field.has(Slot::applicant) && field.words.back()->begin > number.begin;
  const bool of_decisions = pattern->what == Means::decisions && (decides_some(field) || decides_kind(field));
  if (some || of_decisions) binding.force = Force::perhaps;
  if (people || of_applicants) binding.force = Force::at_most;  // 1 名申请人逾期未缴费: each asked for something
  binding.of_those = is_tentative(binding, field, number, context);
  // 其中提供了信息的 4 件，个人申请 3 件: of those four, it may be.
  const bool of_part = pattern->what == Means::applicants && context.part && context.loose && context.figured;
  const bool of_others =
      binding.topic == Topic::review && context.reviews_apart && (!field.has(Slot::review) || !context.disclosure_at);
  if (binding.of_those || of_part || of_others) binding.force = Force::suggests;
  const bool of_reviews = pattern->what == Means::outcomes || pattern->what == Means::concluded;
  binding.whole = (pattern->what == Means::requests && pattern->topic != Topic::carried) ||
                  (of_reviews && !field.has(Slot::outcome));
  if (pattern->what == Means::documents) binding.direct = !field.published;
  if (pattern->what == Means::decisions)
    binding.direct = !field.published && (field.has(Slot::decide) || !field.has_any({Slot::handle, Slot::finish}));
  return binding;
}

std::optional<Binding> Binder::nothing(const Field& field, const Token& negation, const Context& context,
                                       bool of_last_year) const {
  Slots slots = slots_of(field, negation, context);
  if (context.of_disclosure && words(negation).ends_with(u'件')) slots.insert(Slot::asking);  // 没有一件由企业提出
  if (slots.has(Slot::matter) && words(*field.words.back()) == u"案件") slots.remove(Slot::matter);  // 没有…的案件
  if (slots.has(Slot::matter) &&
      !slots.meets({Slot::carry, Slot::by_request, Slot::review, Slot::document, Slot::result}))
    return std::nullopt;
  const Pattern* pattern = find_pattern(patterns_of_none(), slots, cues_of(field, negation, context, false));
  if (pattern == nullptr || (pattern->what == Means::results && mixes_results(field))) return std::nullopt;
  if (words(negation).ends_with(u"不属于") && pattern->what != Means::results) return std::nullopt;
  Binding binding{pattern->topic, pattern->what, readings(*pattern, field, negation, context, true)};
  if (of_last_year && pattern->topic == Topic::carried)
    binding.readings = {{TableId::requests, rows::kCarriedIn, columns::kTotal}};  // 上年未结转
  return binding;
}

void Binder::count_documents(Context& context, const Field& field, const Token& number) const {
  for (const Slot verb : {Slot::make, Slot::repeal, Slot::in_force}) {
    if (field.has(verb)) context.documents_verb = verb;
  }
  if (field.has(Slot::fresh)) context.documents_verb = Slot::make;  // 新增 3 件，其中联合印发 2 件
  const std::size_t begin = field.begin(number.begin);
  const bool several = context.documents_meant != 0 && begin > 0 && text_[begin - 1] == u'、';
  context.documents_meant = field.joined(Slot::document);
  // 制发规范性文件 31 件、规章 1 件，废止 12 件: of the one or of the other
  if (context.documents_meant != 0) context.documents = several ? 0 : context.documents_meant;
}

void Binder::count_applicants(Context& context, const Field& field, const Token& number, Mask counted) {
  context.applicants_seen |= counted;
  context.just_asked |= counted;
  context.applicant_goes_on = !context.part && field.joined(Slot::applicant) == context.applicants_told &&
                              !number.in_brackets() && field.has_any(kCameIn | kHandledWith);
  context.applicants_apart = context.applicants_apart || !(context.part || number.in_brackets());
}

void Binder::advance(Context& context, const Field& field, const Token& number, const Binding& binding) const {
  if (!goes_on_about_documents(field)) context.documents_verb.reset();
  switch (binding.means) {
    case Means::requests:
      context.carried = 0;
      if (binding.topic == Topic::carried) {
        for (const Reading& reading : binding.readings) context.carried |= reading.rows;
        break;
      }
      context.applicants_seen = context.just_asked = 0;
      context.applicants_apart = context.resulted = false;
      context.last_requests = binding.readings;
      context.said.whole = context.said.whole || !context.part;
      context.received = !field.has_any(kHandledWith) || field.has_any(kCameIn);
      break;
    case Means::applicants:
      count_applicants(context, field, number, binding.readings.front().columns);
      break;
    case Means::outcomes:
      count_reviews(context, field);
      if (!field.has(Slot::review)) name_reviews(context, words(*field.find(Slot::outcome)));
      break;
    case Means::concluded:
      count_decided(context, field);
      break;
    case Means::results:
      context.resulted = true;
      context.part_resulted = context.part;
      break;
    case Means::documents:
      count_documents(context, field, number);
      break;
    default:
      break;
  }
  context.after_review = binding.topic == Topic::review;
  context.after_decision = binding.means == Means::decisions;
  if (binding.topic == Topic::review || binding.topic == Topic::proactive) context.said.whole = false;
}

}  // namespace nianbao::prose
