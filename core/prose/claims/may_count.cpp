#include <algorithm>

#include "prose/claims/binder.hpp"
#include "prose/claims/reasons.hpp"
#include "prose/clauses/divided.hpp"
#include "text/chars.hpp"
#include "text/quantity_words.hpp"
#include "text/sentences.hpp"

// Whether a number's measure word and the words around it let it count what a pattern means.

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

/// What stands right before a number, so many characters of it.
View words_before(View text, const Token& number, std::size_t reach) {
  const std::size_t length = std::min(number.begin, reach);
  return text.substr(number.begin - length, length);
}

/// Of those the ones behind the last 。 or ；.
View sentence_before(View text, const Token& number, std::size_t reach) {
  const View before = words_before(text, number, reach);
  return before.substr(before.find_last_of(u"。；") + 1);
}

/// 按期答复, 在法定期限内答复: of all that were finished, some.
bool tells_in_time(const Field& field, std::u16string_view text) {
  return std::any_of(field.words.begin(), field.words.end(), [text](const Token* word) {
    const std::u16string_view said = words_of(text, *word);
    return said.starts_with(u"按期") || said.starts_with(u"按时") || said.ends_with(u"期限内");
  });
}

/// 与 of 上年结转 2 件，与本年新收合计 14 件: what is new is added to what was told before.
bool adds_new(const Field& field) {
  return !field.words.empty() && field.words.front()->is(Slot::also) && field.has(Slot::total) &&
         field.has(Slot::fresh) && !field.has(Slot::carry);
}

/// （含上年结转办结的 1 件）: a remark on some of what stands before it.
bool remarks_on_carried(const Field& field, const Token& number, View text) {
  if (!number.in_brackets() || !field.has(Slot::finish)) return false;
  const View before = words_before(text, number, kLongestSentence);
  const View inside = before.substr(before.find_last_of(u"（(") + 1);  // 含上年结转 2 件中办结的 2 件和本年新收中办结的
  return (inside.starts_with(u'含') || inside.starts_with(u"包括") || inside.starts_with(u"其中")) &&
         inside.find(u"结转") != View::npos;
}

/// 14 件待办申请中，, 待办申请 14 件，由上年转入的 2 件和新收的 12 件组成: of those something is told; they are what was to be done, and not what is left of it.
bool is_parted(const Field& field, const Token& number, View text) {
  const View behind = text.substr(number.end, kLongestSentence);
  const View clause = behind.substr(0, behind.find_first_of(u"，。；"));
  const bool listed =
      (behind.starts_with(u"，") || behind.starts_with(u'（')) && has_any(behind, u"上年 新收 去年 年转入 年结转");
  return field.has(Slot::outcome) && (ends_in_any_of(clause, u"申请中 申请里 申请当中 申请之中 件中 件里") ||
                                      (listed && words_of(text, *field.find(Slot::outcome)).starts_with(u"待办")));
}

/// 公开属性为“主动公开”的 129 份，“不予公开”的 88 份; 其余 5 件未提供信息: an attribute of documents, and all that had no other end.
bool tells_not_how(const Field& field, const Token& number, View text) {
  // Characters back to 公开属性, which a list of three kinds still has before its last.
  constexpr std::size_t kReach = 60;
  const bool loosely = field.has(Slot::rest) && text[field.find(Slot::result)->begin] == u'未';
  return loosely || words_before(text, number, kReach).find(u"公开属性") != View::npos;
}

/// 征求第三方意见 of 办理中征求第三方意见 4 件: how they were handled; but 因征求意见结转下年 4 件.
bool asks_opinions(const Field& field, const Token& number, View text) {
  const Token* carried = field.find(Slot::carry);
  return std::any_of(field.words.begin(), field.words.end(), [&](const Token* word) {
    const bool asks = word->is(Slot::channel) && words_of(text, *word).starts_with(u"征求");
    return asks && word->begin < number.begin && (carried == nullptr || carried->begin < word->begin);
  });
}

/// 社会组织登记 of 申请内容涉及临时救助 3 件、社会组织登记 2 件: a topic of requests, and nobody who asked.
bool is_topic_of_requests(const Token& number, View text) {
  constexpr std::size_t kReach = 80;  // characters of a list
  View sentence = words_before(text, number, kReach);
  sentence.remove_prefix(sentence.find_last_of(u"。；\n") + 1);
  const View lead = sentence.substr(0, sentence.find(u'，'));
  return !has_any(lead, u"申请人 主体") && has_any(lead, u"内容 主题 领域 事项 类别") &&
         has_any(lead, u"看 方面 上 统计 分析 划分");
}

/// Whether those who are named asked for what was not counted before: a topic, or a part or the rest of what ended in some way.
bool asks_for_others(const Field& field, const Token& number, const Context& context, View text) {
  const bool nothing = context.applicants_seen == 0 && context.last_requests.empty();
  const bool besides = ends_in_any_of(  // 另有 1 件企业申请正在办理, 自然人申请（含结转）335 件
      text.substr(0, number.begin), u"另有 尚有 仍有 （含结转） （含上年结转）");
  return besides || is_topic_of_requests(number, text) || (context.part && context.part_resulted) ||
         (field.has(Slot::rest) && (context.resulted || nothing));
}

/// 行政许可事项 120 项, 不予许可 5 件: no decisions that a table counts.
bool is_no_decision(const Field& field, const Token& number, View text) {
  const Token* decision = field.find(Slot::decision);
  return !is_measure_of(number.measure, measures::kCases) || words_of(text, *decision).ends_with(u"事项") ||
         ends_in_any_of(text.substr(0, decision->begin), u"不 不予 未予");
}

/// 保留 23 件，加上新制发 6 件，共 29 件有效; 提出保留 52 件、修改 5 件的意见: what is in force so far, or is to be, and not in the end.
bool is_not_final(const Field& field, const Token& number, View text) {
  if (ends_in_any_of(text.substr(0, number.begin), u"提出保留 建议保留 拟保留 提出继续有效 建议继续有效")) return true;
  const View behind = text.substr(number.end, kLongestSentence);
  return field.has(Slot::in_force) &&
         has_any(behind.substr(0, behind.find_first_of(u"。；")), u"，加上 ，再加 ，连同 ，加本年");
}

}  // namespace

bool Binder::counts_kinds(const Field& field, const Token& number) const {
  const Token* named = field.find(Slot::decision);
  return named != nullptr && words(*named).ends_with(u"事项") && number.measure == u"项";
}

bool Binder::counts_decisions(const Field& field, const Token& number, const Context& context) const {
  if (!field.has(Slot::decision) || (context.part && context.after_decision)) return false;
  const View named = words(*field.find(Slot::decision));
  const bool one_kind = !field.whole && !names_class(field) && named.starts_with(u"许可") &&
                        field.words.front() == field.find(Slot::decision);
  if (one_kind) return false;  // 办学许可
  const bool granted = named.starts_with(u"准予");
  const Token* handled = field.find(Slot::handle);  // 作出处理决定 14 项
  const bool decided =                              // 处罚决定, 许可数量
      granted || (handled != nullptr && words(*handled).starts_with(u"作出")) ||
      named.find_first_of(u"决数量") != View::npos || field.has_any({Slot::decide, Slot::finish});
  const bool done = field.has_any({Slot::decide, Slot::handle, Slot::finish}) ||
                    (names_class(field) && field.beyond.meets({Slot::decide, Slot::handle}));
  const bool amount = ends_in_any_of(named, u"数量 总数 总量");  // 行政处罚决定数量为 29
  const bool none = number.is(Slot::bare) && (number.value == 0 || amount);
  const bool of_cases =
      none || is_measure_of(number.measure, measures::kCases) || is_measure_of(number.measure, u"次本");
  // 办理行政许可事项 126 件, but 行政许可事项 12 件
  const bool kinds = field.joined(Slot::decision) != rows::kServices && named.ends_with(u"事项") &&
                     (number.measure == u"件" || !of_cases);
  if (kinds && !granted && !done && !field.has(Slot::accept)) return false;
  const View before = text_.substr(0, field.find(Slot::decision)->begin);  // 涉及行政处罚的 1 件, 被处罚两次
  if (before.ends_with(u"涉及") || (number.measure == u"次" && before.ends_with(u'被'))) return false;
  if (!of_cases && number.measure != u"项次" && !((decided || done) && is_measure_of(number.measure, u"项条份个笔")))
    return false;
  return field.whole || author_.is_named(field.subject) || done || field.has(Slot::publish) || names_class(field) ||
         decides_kind(field);
}

bool Binder::decides_kind(const Field& field) const {
  // Of permits there are kinds that no table counts; 林木采伐行政许可决定 is none of those.
  const bool permits = field.has(Slot::decision) && words(*field.find(Slot::decision)).starts_with(u"行政许可决定");
  const Mask of_organ = rows::kPenalties | rows::kEnforcement | (permits ? rows::kPermits : 0);
  const bool own = field.whole || author_.is_named(field.subject) || field.has_any({Slot::decide, Slot::handle});
  return !own && field.beyond.has(Slot::decide) && field.has(Slot::decision) &&
         (field.joined(Slot::decision) & ~of_organ) == 0 && field.words.front()->is(Slot::decision);
}

View Binder::who_decides(const Field& field) const {
  const Token* verb = field.find(Slot::decide);
  if (verb == nullptr || !field.has(Slot::decision)) return {};
  View head = text_.substr(0, verb->begin);
  head.remove_prefix(head.size() - std::min(head.size(), kLongestSentence));
  const std::size_t mark = head.find_last_of(u"，。；、：\n");
  if (mark != View::npos) head.remove_prefix(mark + 1);
  return head;
}

/// 综合行政执法队 of 镇综合行政执法队, but not 县执法大队
View Binder::own_team(View head) {
  static constexpr View kTeams[]{u"队", u"执法办公室", u"执法办", u"执法中心"};
  for (const View team : kTeams) {
    const View name = head.substr(0, head.find(team));
    const bool own = name.size() < head.size() && head.find(u"执法") != View::npos &&
                     name.find_first_of(u"省市县区旗州盟") == View::npos;
    if (own) return head.substr(0, name.size() + team.size());
  }
  return {};
}

bool Binder::names_decider(const Field& field) const {
  const View head = who_decides(field);
  return head.starts_with(u'对') || !own_team(head).empty();
}

bool Binder::decides_some(const Field& field) const {
  const bool all = author_.is_town() && own_team(who_decides(field)).find(u"综合") != View::npos;  // it has no other
  return names_decider(field) && (!all || who_decides(field).starts_with(u'对'));
}

bool Binder::names_topics(const Token& number) const {
  View clause = words_before(text_, number, kLongestSentence);
  clause.remove_prefix(clause.find_last_of(u"。；\n") + 1);
  return clause.find(u"涉及") != View::npos &&
         (clause.find(u"申请") != View::npos || clause.find(u"内容") != View::npos);
}

bool Binder::names_kind_of_review(const Field& field, const Context& context) const {
  const Token* named = field.find(Slot::decision);
  const bool one_of_them = context.part && context.disclosure_at;  // 行政案件 3 件，其中信息公开 2 件、行政许可 1 件
  return named != nullptr &&
         (one_of_them || (context.reviews_spoken != 0 && text_.substr(named->end).starts_with(u"类")));
}

bool Binder::is_of_requests(const Field& field, const Token& number) const {
  constexpr Slots kCameOrWent{Slot::receive, Slot::fresh,  Slot::accept, Slot::carry,
                              Slot::handle,  Slot::finish, Slot::answer, Slot::submit};
  const Token* result = field.find(Slot::result);  // 不予公开的办结申请 2 个, 重复申请 2 个
  const Token* noun = field.find_any(kRequests);
  if (noun == nullptr && result != nullptr && words(*result).find(u"申请") != View::npos) noun = result;
  if (noun == nullptr && (result != nullptr || field.has_any(kCameOrWent))) noun = field.find(Slot::asking);
  if (noun == nullptr || !field.whole || !field.tail_known) return false;
  const View between = noun->end < number.begin ? text_.substr(noun->end, number.begin - noun->end) : View();
  return between.find(u'的') == View::npos && (!words(*noun).ends_with(u"事项") || field.has_any(kCameOrWent));
}

bool Binder::divides_requests(const Field& field, const Context& context) {
  constexpr Slots kPart{Slot::result, Slot::carry, Slot::submit, Slot::asking};
  return !context.last_requests.empty() && field.whole && field.tail_known && field.has_any(kPart) &&
         !field.has_any({Slot::matter, Slot::review, Slot::document});
}

/// 160 件申请共制作答复书 152 份，差额 8 份系合并答复: letters, of which one may answer several.
static bool counts_letters(const Field& field, const Token& number, View text) {
  const View behind = text.substr(number.end, kLongestSentence);
  return number.measure == u"份" && field.has(Slot::answer) &&
         has_any(behind.substr(0, behind.find(u'。')), u"合并 差额 合写");
}

/// The first of its words that says something by itself; none where there is none.
static const Token* first_said(const Field& field) {
  const auto first =
      std::find_if(field.words.begin(), field.words.end(), [](const Token* it) { return !it->is(Slot::filler); });
  return first == field.words.end() ? nullptr : *first;
}

/// 工伤 of 工伤认定申请: nothing but it says what is asked for. 征地类申请, 涉及征地的申请 are some of all.
static bool is_named_by_unknown(const Field& field, View text) {
  const Token* noun = first_said(field);
  return !field.subject.empty() && noun != nullptr && noun->is(Slot::asking) &&
         !ends_in_any_of(text.substr(0, noun->begin), u"类 的");
}

bool Binder::may_count_requests(const Field& field, const Token& number, const Context& context) const {
  const bool listed =
      field.whole && field.tail_known && text_.substr(0, number.begin).ends_with(u'：');  // 不予公开：2 个
  if (number.measure == u"个" && !listed && !context.topic_asked && !is_of_requests(field, number) &&
      !divides_requests(field, context))
    return false;
  const Token* asked = field.find(Slot::asking);  // 协助填写申请表 5 份
  const bool papers = asked != nullptr && View(u"书单函表").find(words(*asked).back()) != View::npos;
  if (papers && !field.has_any({Slot::receive, Slot::fresh, Slot::accept, Slot::carry, Slot::result, Slot::answer}))
    return false;
  if (counts_letters(field, number, text_)) return false;
  if (field.has_any(kRequests)) return true;
  // 受理商事登记申请 8260 件, 工伤认定申请 3071 件: an unknown word right before what is asked for, or behind who receives it, names another thing.
  const bool another =
      !field.whole && (is_named_by_unknown(field, text_) || field.beyond.meets({Slot::receive, Slot::accept}));
  if (asked != nullptr) return !another;
  const View before = text_.substr(0, number.begin);  // 签收邮件 18 件
  return !ends_in_any_of(before, u"邮件 信件 快递 函件 包裹");
}

bool Binder::may_count_all(const Field& field, const Token& number, const Context& context) const {
  const Token* asks = field.find(Slot::submit);
  const bool theirs = asks != nullptr && words(*asks).starts_with(u'所') && context.applicants_named;
  const Token* answered = field.find_any({Slot::answer, Slot::finish});
  // 答复中公开类（含部分公开）38 件, and not 办结件中有 8 件
  const bool parted = answered != nullptr && answered->end + 2 < number.begin && is_among(text_[answered->end]);
  // 自然人仍是主要群体，所提申请…
  return !adds_new(field) && !remarks_on_carried(field, number, text_) && !theirs && !parted;
}

/// 复议 3 件 of 被纠正的 4 件，分别为复议 3 件、诉讼 1 件: of those that ended so.
static bool divides_ended(const Field& field, const Token& number, View text) {
  constexpr std::size_t kReach = 40;  // characters back to how they ended
  const View before = sentence_before(text, number, kReach);
  const std::size_t shared = before.rfind(u"分别");
  return field.has(Slot::review) && !field.has(Slot::outcome) && shared != View::npos &&
         has_any(before.substr(0, shared), u"纠正的 维持的 败诉的 审结的 撤销的");
}

bool Binder::may_count_results(const Field& field, const Token& number, const Context& context, Cues cues) const {
  const bool parted = cues.has(Cue::parted_results) && (field.joined(Slot::result) & rows::kGranted) != 0;
  return !parted && !counts_complaints(field) && !counts_pieces(field, number, context) &&
         !concerns_others(field, number, context) && !tells_not_how(field, number, text_);
}

bool Binder::may_count(const Pattern& pattern, const Field& field, const Token& number, const Context& context,
                       Cues cues) const {
  const bool of_requests =
      pattern.topic == Topic::requests || pattern.topic == Topic::carried || pattern.topic == Topic::results;
  if (of_requests && !may_count_requests(field, number, context)) return false;
  if (pattern.what == Means::requests && !may_count_all(field, number, context)) return false;
  const bool acts = number.measure == u"次" && !field.has_any(kRequests | Slots{Slot::asking});  // 办理中征求意见 2 次
  const bool of_unknown =
      context.part && context.loose && field.has(Slot::outcome);  // 网上申请 4 件，其中 2 件正在办理
  if (pattern.what == Means::applicants && asks_for_others(field, number, context, text_)) return false;
  if (pattern.topic == Topic::carried &&
      (of_unknown || asks_opinions(field, number, text_) || is_parted(field, number, text_) || acts ||
       (context.letters && !field.has(Slot::asking))))
    return false;
  const bool perhaps_decided = pattern.what == Means::decisions && pattern.force == Force::suggests;
  if (perhaps_decided && is_no_decision(field, number, text_)) return false;
  const bool whoever = pattern.topic == Topic::carried || perhaps_decided || pattern.what == Means::fees ||
                       is_judge(field) || names_class(field) || names_decider(field) ||
                       who_decides(field) == u"审批部门";
  if (!whoever && !author_.is_subject(field.subject)) return false;
  if (pattern.what == Means::results && !may_count_results(field, number, context, cues)) return false;
  if (pattern.what == Means::decisions && (ends_with_others(text_.substr(0, field.find(Slot::decision)->begin)) ||
                                           names_topics(number) || names_kind_of_review(field, context)))
    return false;
  const bool handled = !context.last_requests.empty() && context.last_requests.front().rows == rows::kHandled;
  if (pattern.topic == Topic::results && handled && tells_in_time(field, text_))
    return false;  // 办结 13 件，按期答复 8 件
  if (pattern.what == Means::outcomes && divides_ended(field, number, text_)) return false;
  if (pattern.what == Means::documents && (counts_one_of_each(field, number) || is_not_final(field, number, text_)))
    return false;
  // 征收类 18 件（予以公开 5 件）: of what no cell counts.
  const bool divides = pattern.what == Means::applicants || pattern.what == Means::results ||
                       pattern.what == Means::granted || (pattern.what == Means::outcomes && !field.has(Slot::review));
  return !(divides && context.loose_outside && number.in_brackets());
}

bool Binder::counts_complaints(const Field& field) const {
  constexpr Slots kDone{Slot::receive, Slot::accept, Slot::handle, Slot::answer, Slot::finish};
  if (field.joined(Slot::result) != rows::kPetition || !field.has_any(kDone)) return false;
  const View said = words(*field.find(Slot::result));
  return !field.has_any(kRequests | Slots{Slot::asking}) && said.find(u"申请") == View::npos &&
         said.find(u'类') == View::npos;
}

bool Binder::concerns_others(const Field& field, const Token& number, const Context& context) const {
  if (!field.has(Slot::result)) return false;
  const View named = words(*field.find(Slot::result));
  // 第三方不同意的 1 件，同意公开的 0 件; 征求第三方意见 4 次，其中同意公开 1 次
  constexpr std::size_t kReach = 40;  // characters back to the third party; farther back another list was begun
  const View before = sentence_before(text_, number, kReach);
  const bool perhaps = named.starts_with(u'涉') && text_.substr(0, field.find(Slot::result)->begin).ends_with(u"可能");
  const bool agrees = begins_with_any(named, u"同意 不同意 决定公开");
  const bool reply =
      named.starts_with(u"第三") && named.find(u"不同意") != View::npos;  // 收到回函 29 份，第三方不同意公开的 14 份
  constexpr std::size_t kAsked = 100;  // characters back to where they were asked, a sentence or two before
  const View asked = words_before(text_, number, kAsked);
  const bool theirs = asked.find(u"第三方") != View::npos && asked.find(u"征求") != View::npos;
  if (number.measure == u"份" && has_any(asked, u"征询函 征求意见函 意见函 回函 复函"))
    return true;  // 自行决定公开 3 份
  if (reply && (theirs || has_any(before, u"回函 复函 回复 征求意见函"))) return true;
  if (agrees && (theirs || has_any(before, u"第三方不同意 第三方同意 第三人同意 第三方意见 第三人意见"))) return true;
  if (perhaps) return true;  // 对可能涉及第三方权益的 2 件书面征求意见
  const View behind = text_.substr(number.end, kReach);
  if (named.starts_with(u'涉') && has_any(behind.substr(0, behind.find(u'。')), u"征求意见 征求第三方")) return true;
  return !context.part && !context.resulted && named.starts_with(u'涉') && ends_in_any_of(named, u"第三方 第三人");
}

bool Binder::counts_pieces(const Field& field, const Token& number, const Context& context) {
  return number.measure == u"条" && !context.said.requests_counted && !context.topic_asked &&
         context.last_requests.empty() && !field.has_any(kRequests | Slots{Slot::asking});
}

bool Binder::counts_one_of_each(const Field& field, const Token& number) const {
  if (field.has(Slot::make) && field.has(Slot::repeal) && field.has(Slot::total)) return true;  // 制发和废止共 6 件
  const Token* noun = field.find(Slot::document);
  if (noun != nullptr && words(*noun).ends_with(u"规章") && text_.substr(number.end).starts_with(u'、')) {
    const View next = text_.substr(number.end, kLongestSentence);  // 省政府规章 3 件、设区的市政府规章 6 件
    return next.substr(0, next.find_first_of(u"，；。0123456789")).ends_with(u"规章");
  }
  if (field.has_any({Slot::document, Slot::respectively})) return false;
  const View behind = text_.substr(number.end, 2);
  return behind.size() == 2 && View(u"和与及、").find(behind.front()) != View::npos && is_digit(behind.back());
}

bool is_of_some(const Field& field, const Token& number) {
  const bool named =
      !field.words.empty() && field.words.front()->begin < number.begin;  // not 代表建议 5 件，结果全部公开
  const bool counts = is_measure_of(number.measure, measures::kCases) ||
                      (number.measure == u"份" && field.has_any({Slot::request, Slot::asking, Slot::result}));
  // 规划图纸和行政查询的 9 件: of what is not known as well; but 件 of 件、不予公开 9 件 is left of a torn line
  const Token* first = first_said(field);
  const bool joined = first != nullptr && first->is_any({Slot::also, Slot::pause}) &&
                      std::count_if(field.subject.begin(), field.subject.end(), is_han) > 1;
  return !field.whole && named && field.tail_known && counts && !joined;
}

}  // namespace nianbao::prose
