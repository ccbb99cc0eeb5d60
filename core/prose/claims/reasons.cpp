#include "prose/claims/reasons.hpp"

#include <algorithm>

#include "text/any_word.hpp"
#include "text/sentences.hpp"

namespace nianbao::prose {
namespace {

/// 确保行政诉讼零败诉, 力争…: what the clause is after, not what it tells.
bool is_aim(std::u16string_view text, const Tokens& tokens, std::size_t at) {
  const std::size_t first = at > kLongestClause ? at - kLongestClause : 0;
  for (; at > first && (!tokens[at - 1].is_mark() || tokens[at - 1].is(Slot::pause)); --at) {
    const std::u16string_view words = words_of(text, tokens[at - 1]);
    const bool aims = words.ends_with(u"确保") || words.ends_with(u"力求") || words.ends_with(u"努力");
    if (tokens[at - 1].is(Slot::plan) || (tokens[at - 1].is(Slot::text) && aims)) return true;
  }
  return false;
}

}  // namespace

bool divides_documents(const Tokens& tokens, const Passage& passage) {
  const std::u16string_view text = passage.text;
  const auto measure_of = [&](Slot slot, std::u16string_view words) {
    for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
      const Token& word = tokens[at];
      if (!word.is(slot) || !words_of(text, word).ends_with(words)) continue;
      // 依申请公开及不予公开 319 份
      const Token* next = first_but(tokens, at + 1, {Slot::also, Slot::pause, Slot::result, Slot::filler});
      if (next != nullptr && next->is(Slot::quantity)) return next->measure;
    }
    return std::u16string_view();
  };
  const auto may = [&](const Token& it) {
    return it.is(Slot::by_request) && text.substr(0, it.begin).ends_with(u'可');
  };
  const auto said = text.substr(tokens.front().begin, tokens.back().end - tokens.front().begin);
  const bool marks = has_any(said, passage.letters, u"标注 标明") && has_any(said, passage.letters, u"公文 发文");
  if (marks || std::any_of(tokens.begin(), tokens.end(), may)) return true;  // 标注依申请公开 402 件; 18 份可依申请公开
  const auto measure = measure_of(Slot::publish, u"主动公开");
  return !measure.empty() && measure == measure_of(Slot::by_request, u"依申请公开");
}

bool is_behind_named_documents(const Tokens& tokens, std::size_t at) {
  const std::size_t first = at - std::min(at, kLongestClause);
  bool named = false;
  while (at > first && !tokens[at - 1].is(Slot::semicolon)) {
    --at;
    named = named || tokens[at].is(Slot::document);
    if (tokens[at].is_any({Slot::by_request, Slot::publish})) return false;
  }
  return named && at > first;
}

namespace {

/// 其中, 后者包括, 原因依次是： behind a comma: what was just counted is divided.
bool leads_to_ways(const Tokens& tokens, std::size_t comma) {
  constexpr std::size_t kNear = 6;  // tokens between the comma and its colon: 其具体的原因依次是：
  if (!tokens[comma].is(Slot::comma)) return false;
  if (tokens[comma + 1].is(Slot::among)) return true;
  const std::size_t end = std::min(tokens.size(), comma + kNear);
  for (std::size_t at = comma + 1; at < end && !tokens[at].is_number(); ++at) {
    const bool includes = tokens[at].is(Slot::open_list) && tokens[at - 1].is(Slot::text);
    if (includes || tokens[at].is(Slot::colon)) return true;
    if (tokens[at].is_mark() || tokens[at].is(Slot::result)) break;
  }
  return false;
}

}  // namespace

bool ended_in_several_ways(const Field& field, const Tokens& tokens, std::size_t at) {
  constexpr std::size_t kReach = 40;  // tokens of a bracket or a list of ways in which some ended; more are another's
  const Mask group = rows::group_of(field.joined(Slot::result));
  const Token* first = field.words.empty() ? tokens.data() : field.words.front();
  const bool before = first > tokens.data() && first < &tokens[at];
  const bool sums = before && field.has(Slot::total) && first->is(Slot::result) && first[-1].is_number();
  if (sums) return true;  // 128 件予以公开和 40 件部分公开合计 168 件
  std::size_t mark = at + 1;
  while (mark < tokens.size() && !tokens[mark].is_mark() && !tokens[mark].is_number()) ++mark;
  if (group == 0 || group == rows::kGranted || mark + 1 >= tokens.size()) return false;
  const bool opens = tokens[mark].is(Slot::open) && !tokens[mark + 1].is(Slot::open_list);
  if (!opens && !leads_to_ways(tokens, mark)) return false;
  const Slot end = opens ? Slot::close : Slot::semicolon;
  for (std::size_t i = mark + 1; i < std::min(tokens.size(), mark + kReach) && !tokens[i].is(end); ++i) {
    if (tokens[i].is(Slot::result) && (tokens[i].code & group) == 0) return true;
  }
  return false;
}

bool shares_outcome(const Tokens& tokens, std::size_t at) {
  constexpr std::size_t kReach = 12;  // tokens: 12 件、行政诉讼案件 3 件均被维持; 9 件复议、3 件诉讼被纠正
  if (at + 2 < tokens.size() && tokens[at + 1].is(Slot::review) && tokens[at + 2].is(Slot::pause)) ++at;
  if (at + 1 >= tokens.size() || !tokens[at + 1].is_any({Slot::pause, Slot::also})) return false;
  bool reviews = false;
  for (std::size_t i = at + 2; i < std::min(tokens.size(), at + kReach); ++i) {
    if (tokens[i].is_mark() && !tokens[i].is(Slot::pause)) return false;
    reviews = reviews || tokens[i].is(Slot::review);
    if (tokens[i].is(Slot::outcome))
      return reviews && tokens[i - 1].is_any({Slot::quantity, Slot::filler, Slot::each, Slot::review});
  }
  return false;
}

bool counts_applicants(const Field& field, const Tokens& tokens) {
  if (field.words.empty() || !field.words.front()->is(Slot::applicant)) return false;
  const Token* last = field.words.front();
  constexpr std::u16string_view kHeads = u"名家位人户";
  if (last == tokens.data()) return false;
  --last;
  if (last->is(Slot::close))
    last -= std::min<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(last->behind_open) + 1,
                                     last - tokens.data());  // 18家（次）
  return last->is(Slot::quantity) && last->measure.size() == 1 && kHeads.find(last->measure) != kHeads.npos;
}

bool counts_letters(const Field& field, const Passage& passage) {
  if (passage.section == SectionId::overview || passage.section == SectionId::requests) return false;
  constexpr Slots kComing{Slot::receive, Slot::accept, Slot::handle};
  const Token* result = field.find(Slot::result);
  return result != nullptr && result->code == rows::kPetition &&
         !has_any(passage.words(result->begin, result->end), u"申请 类") &&
         (field.has_any(kComing) || field.beyond.meets(kComing)) && !field.has_any({Slot::asking, Slot::request});
}

bool asks_about_something(const Field& field, const Author& author, std::u16string_view text, const Token& number) {
  static constexpr std::u16string_view kFew =
      u"某 名申请人 位申请人 个申请人 部分申请人 个别申请人 少数申请人 名群众 位群众 "
      u"名居民 名村民 名市民 主体的申请 对象的申请 申请人原因";
  static constexpr std::u16string_view kDisclosure[]{u"政府信息", u"信息公开", u"政务", u"依申请"};
  const Token* asked = field.find_any({Slot::asking, Slot::request});
  if (asked == nullptr) return false;
  const bool own = author.is_named(field.subject);
  // 区政府收到的申请 4 件 are all of them, whoever 区政府 is.
  const bool received = field.has_any({Slot::carry, Slot::receive, Slot::fresh, Slot::accept});
  // 因涉及内部事务不予公开的申请有 20 件: what they ask for is told by how they ended.
  if (field.has(Slot::result) && text.substr(0, asked->begin).ends_with(u"公开的")) return false;
  // 优待证办理申请 212 件: what was applied for
  const bool noun = field.words.size() > 1 && field.words[0]->is(Slot::handle) && field.words[1]->is(Slot::asking);
  if (!field.whole && !own && noun && !field.subject.ends_with(u"人")) return true;
  if (!field.whole && !own && !received && text.substr(0, asked->begin).ends_with(u'的')) return true;
  const std::size_t from = number.begin - std::min(number.begin, kLongestSentence);
  const std::size_t mark = text.substr(from, number.begin - from).find_last_of(u"，。；：（");
  const std::size_t begin = mark == text.npos ? from : from + mark + 1;
  const auto said = text.substr(begin, number.begin - begin);
  if (has_any(said, kFew)) return true;
  const auto before = text.substr(begin, asked->begin - std::min<std::size_t>(begin, asked->begin));
  for (const std::u16string_view about : {u"涉及", u"关于", u"有关", u"针对"}) {
    const std::size_t at = before.rfind(about);
    const auto topic = at == before.npos ? std::u16string_view() : before.substr(at + about.size());
    const auto leads = [topic](std::u16string_view word) { return topic.starts_with(word); };
    if (topic.size() > 1 && topic.ends_with(u'的') &&
        std::none_of(std::begin(kDisclosure), std::end(kDisclosure), leads))
      return true;
  }
  return false;
}

bool counts_some_requests(const Field& field, std::u16string_view text) {
  const Token* carried = field.find(Slot::carry);
  const bool of_last_year = carried != nullptr && carried->is(Carry::in);
  if (field.has(Slot::result) && (field.has(Slot::fresh) || of_last_year)) return true;
  const Token* asked = field.find(field.has(Slot::asking) ? Slot::asking : Slot::request);
  if (asked == nullptr || asked->begin == 0) return false;
  const char16_t before = text[asked->begin - 1];
  return before == u'类' || (before == u'的' && !field.whole);
}

bool is_judge(const Field& field) {
  return field.has(Slot::outcome) && (field.subject.ends_with(u"政府") || field.subject.ends_with(u"法院"));
}

bool counts_some_outcomes(std::u16string_view text, const Tokens& tokens, const Token& outcome) {
  constexpr auto kReach = static_cast<std::ptrdiff_t>(kLongestClause);
  const auto ends = [](const Token& token) { return token.is(Slot::semicolon) || token.is(Slot::review); };
  const Token* first = &outcome;
  const Token* last = &outcome;
  while (first != &tokens.front() && !ends(first[-1]) && &outcome - first < kReach) --first;
  while (last != &tokens.back() && !ends(last[1]) && last - &outcome < kReach) ++last;
  const auto group = text.substr(first->begin, last->end - first->begin);
  const auto words = words_of(text, outcome);
  if (words.starts_with(u"一审") || words.starts_with(u"二审")) return true;
  if (outcome.code == columns::kUpheld) return has_any(group, u"驳回");
  if (outcome.code == columns::kCorrected) return has_any(group, u"撤销 责令 确认违法 变更");
  if (words.find(u"等其") != words.npos) return false;  // 以撤回等其他方式结案: all that ended otherwise
  return outcome.code == columns::kOtherEnd && has_any(group, u"终止 撤回 撤诉 驳回");
}

bool counts_some_made(std::u16string_view text, const Tokens& tokens, const Token& verb) {
  constexpr std::ptrdiff_t kReach = 30;  // tokens to either side: 修订 stands in the same clause or the next
  static constexpr std::u16string_view kRevised[]{u"修订",     u"修改",     u"修正",    u"修编",
                                                  u"重新公布", u"重新发布", u"重新印发"};
  const auto words = words_of(text, verb);
  if (words.starts_with(u"制发") || words.starts_with(u"印发") || words.starts_with(u"本年")) return false;
  const Token* const first = &verb - std::min(kReach, &verb - &tokens.front());
  const Token* const last = &verb + std::min(kReach, &tokens.back() - &verb);
  const auto beside = text.substr(first->begin, last->end - first->begin);
  return std::any_of(std::begin(kRevised), std::end(kRevised), [&](std::u16string_view word) {
    return beside.find(word) != beside.npos && !text.substr(verb.end).starts_with(word);  // 制定修订 3 件 are all
  });
}

namespace {

/// 对规范性文件开展清理, 加强规范性文件管理: the one kind of documents that a clause without a number says something is done about, where what
/// follows does not tell of several kinds that were struck out.
Mask documents_spoken_of(const Tokens& tokens, std::size_t comma, std::u16string_view text) {
  const std::size_t begin = begin_of_clause(tokens, comma);
  const auto said = text.substr(tokens[begin].begin, tokens[comma].begin - tokens[begin].begin);
  const bool normative = said.find(u"规范性文件") != said.npos;
  const std::size_t rules = said.find(u"规章");
  const bool of_rules = rules != said.npos && !said.substr(rules).starts_with(u"规章制度");
  if (normative == of_rules || has_number(tokens, begin, comma)) return 0;
  const bool managed = has_any(said, u"清理 管理 立改废 备案 登记 起草 审查 审核 评估 集中公开 统一公开") &&
                       !has_any(said, u"解读 文件库 规章库 专栏 学习 宣传 培训 汇编 目录");
  const bool alone = tokens[begin].is(Slot::document) && !has_any(said, u"解读 文件库 规章库 公开 发布");
  if (!managed && !alone) return 0;
  const auto end = tokens.begin() + static_cast<std::ptrdiff_t>(comma);
  const auto last = end + std::min<std::ptrdiff_t>(tokens.end() - end, std::ptrdiff_t{kLongestSentence});
  const auto repealed = std::count_if(end, last, [](const Token& token) { return token.is(Slot::repeal); });
  return repealed > 1 ? 0 : normative ? rows::kNormative : rows::kRules;
}

}  // namespace

Mask documents_before(const Tokens& tokens, std::size_t comma, std::u16string_view text) {
  const bool among = tokens[comma].is(Slot::comma) && comma > 1 && text[tokens[comma].begin - 1] == u'中';
  if (among && tokens[comma - 2].is(Slot::document)) return tokens[comma - 2].code;
  // 规范性文件方面，制发和废止各 1 件: its comma leads on as a colon does
  return tokens[comma].is_any({Slot::comma, Slot::colon}) ? documents_spoken_of(tokens, comma, text) : 0;
}

bool is_hypothetical(std::u16string_view text, const Tokens& tokens, std::size_t at, const Author& author) {
  if (at == 0) return false;
  const Token& before = tokens[at - 1];
  const std::u16string_view words = words_of(text, before);
  if (is_aim(text, tokens, at)) return true;
  // 行政诉讼案件保持零败诉, 实现零复议 tell what was reached; 做到零差错 alone what is aimed at.
  const bool reached = words == u"保持" || words == u"继续保持" || words == u"实现" || words == u"实现了";
  const bool reviews = at + 1 < tokens.size() && tokens[at + 1].is(Slot::review) && text[tokens[at].begin] == u'零';
  if (reached && (reviews || (at > 1 && tokens[at - 2].is(Slot::review)))) return false;
  for (const std::u16string_view word :
       {u"确保", u"做到", u"实现", u"若", u"如", u"对", u"是否", u"有", u"凡", u"因", u"无", u"并非"}) {
    if (words.ends_with(word)) return true;
  }
  return before.is(Slot::text) && !author.is_subject(words);
}

bool mixes_results(const Field& field) {
  const Mask all = field.all_of(Slot::result);
  return rows::group_of(all) == 0 && all != field.joined(Slot::result);
}

bool names_kind_of_document(const Field& field, const Token& number, std::u16string_view text) {
  constexpr Slots kElse{Slot::also,     Slot::pause,   Slot::plan,    Slot::review, Slot::request,
                        Slot::in_force, Slot::publish, Slot::handle,  Slot::answer, Slot::decision,
                        Slot::none,     Slot::each,    Slot::receive, Slot::submit, Slot::compare};
  constexpr std::size_t kReach = 30;  // characters: of a clause, whose longer ones say more
  const std::u16string_view before =
      text.substr(number.begin - std::min(number.begin, kReach), std::min(number.begin, kReach));
  return field.has(Slot::document) && !field.whole && field.tail_known && field.words.front()->begin < number.begin &&
         field.beyond.meets({Slot::make, Slot::repeal}) && !field.beyond.meets(kElse) &&
         !has_any(before.substr(before.find_last_of(u"，；。") + 1),
                  u"参与 参加 配合 协助 审查 审核 备案 报送 代拟 起草 拟 上级 转发 宣传 学习 落实 解读");
}

bool is_of_months(const Setting& here, const Field& field, const Token& number) {
  const Token* month = field.find(Slot::time);
  const bool behind = month != nullptr && month->is(Time::part_of_year) && month->begin > number.begin &&
                      !field.has_any({Slot::outcome, Slot::carry});
  return (here.when == When::part_of_year || behind) && field.next_year == nullptr;
}

bool numbers_kinds(const Token& number) { return number.measure == u"类" || number.measure == u"种"; }

}  // namespace nianbao::prose
