#include "prose/tokens/compose.hpp"

#include <algorithm>
#include <bit>
#include <optional>

#include "prose/tokens/cells.hpp"
#include "prose/tokens/lexicon.hpp"
#include "prose/tokens/numbers.hpp"
#include "prose/tokens/words.hpp"
#include "text/chars.hpp"
#include "text/money.hpp"
#include "text/quantity_words.hpp"
#include "text/word_list.hpp"

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

constexpr Slots kNouns{Slot::asking,   Slot::request,  Slot::by_request, Slot::review,
                       Slot::document, Slot::decision, Slot::fee,        Slot::matter};
constexpr Slots kAskings{Slot::asking, Slot::request};

constexpr View kPapers = u"书单函表";

std::size_t length_of(const WordList& list, View text) { return list.at_start(text).size(); }

/// Of what may follow a noun; 0 where nothing such does.
std::size_t length_of_ending(View text) {
  static constexpr WordList kEnds(
      u"类案件 审查案件 答复案件 个案 案件 案例 事项 办件 工单 信件 事件 事宜 "
      u"事务 来件 来信 来函 业务 纠纷 争议 案子 函件 表格 数量 数额 数目 件数 "
      u"数 量 案 件");
  // And with 数 or 量 behind it: 受理量, 总件数.
  static constexpr WordList kVerbs(u"受理 登记 收件 接收 接件 申请 办理 办案 总件 总");
  const std::size_t verb = length_of(kVerbs, text);
  if (verb > 0) {
    for (const View amount : {u"总数量", u"总数", u"总量", u"数量", u"数", u"量"}) {
      if (text.substr(verb).starts_with(amount)) return verb + amount.size();
    }
  }
  return length_of(kEnds, text);
}

/// 数 of 数据, 量 of 量化, 案 of 案卷, 件 of 件次: the beginning of another word.
bool begins_another(View text) {
  constexpr std::u16string_view kWords = u"数据 数字 量化 案卷 案由 件次 件件 案例库 事项清单 事项库";
  return begins_with_any(text, kWords);
}

/// 件 of 不予公开件 2 件, 处理 of 作不予公开处理的 2 件.
std::size_t length_of_done(View text) {
  if (text.starts_with(u'件')) return begins_another(text) ? 0 : 1;
  for (const View paper : {u"答复书", u"告知书", u"决定书"}) {
    if (text.starts_with(paper)) return paper.size();
  }
  for (const View word : {u"处理", u"答复", u"决定", u"范畴", u"范围"}) {
    if (text.starts_with(word) && text.substr(word.size()).starts_with(u'的')) return word.size();
  }
  return text.starts_with(u"类共") || text.starts_with(u"类有") ? 1 : 0;
}

/// Only 依申请公开 goes on with what is asked for; only money comes in; only reviews are asked for.
constexpr WordList kInformation(u"政府信息公开 信息公开 的政府信息 的信息 政府信息 信息");
constexpr WordList kAmounts(
    u"收缴总额 征收总额 收入总额 总收入 总金额 总额 金额 收入 资金 总量 征收额 "
    u"年度总额 年度收入 收缴额 款项 收取总额 款项总额 资金总额 实收额 收取额 收取金额 收费额 收费款 "
    u"款 额");
constexpr WordList kRequests(u"申请");
constexpr WordList kWho(u"名义 身份 一方");
constexpr WordList kPleas(u"的诉求 的事项 的来件 的请求 的要求");
/// What makes another thing of a noun that asks, and of one that is written.
constexpr WordList kAskingElse(
    u"表 书 人 材料 渠道 流程 方式 平台 系统 窗口 栏 指南 服务 工作 权 条件 "
    u"单 函 电话 邮箱 地址 受理电话 受理地址 受理邮箱");
constexpr WordList kWrittenElse(
    u"库 目录 清理 解读 数据库 管理 备案 审查 草案 专栏 起草 合法性 公平 汇编 "
    u"清单 评估 工作");
constexpr WordList kDecidedElse(u"案卷 卷宗 文书 档案 类案卷 类申请 类信息 裁量");
constexpr WordList kAboutPapers(u"模板 模版 样本 样式 格式 范本 示范 填写 下载 文本 内容");

}  // namespace

std::size_t end_of_noun(View text, Slots noun, std::size_t end) {
  const auto rest = [&] { return text.substr(end); };
  if (noun.has(Slot::by_request)) end += length_of(kInformation, rest());
  if (noun.has(Slot::by_request) && begins_with_any(rest(), u"数据： 情况： 统计：")) end += 2;
  if (noun.has(Slot::fee)) end += length_of(kAmounts, rest());
  if (noun.has(Slot::review)) end += length_of(kRequests, rest());
  if (noun.has(Slot::applicant)) end += length_of(kWho, rest());
  if (noun.has(Slot::result)) end += length_of_done(rest());
  if (noun.has(Slot::finish) && rest().starts_with(u'件') && !begins_another(rest())) ++end;  // 13 件办结件中
  if (noun.meets(kNouns | Slots{Slot::outcome})) {
    for (std::size_t more = 1; more > 0 && !begins_another(rest()); end += more) more = length_of_ending(rest());
  }
  if (noun.meets(kAskings | Slots{Slot::by_request})) end += length_of(kPleas, rest());
  const std::size_t other = noun.meets(kAskings)       ? length_of(kAskingElse, rest())
                            : noun.has(Slot::document) ? length_of(kWrittenElse, rest())
                            : noun.has(Slot::decision) ? length_of(kDecidedElse, rest())
                                                       : 0;
  const bool paper = other > 0 && kPapers.find(text[end]) != View::npos;
  if (paper && length_of(kAboutPapers, text.substr(end + other)) == 0) return end + other;  // 收到申请书 12 份
  // 公开申请受理 12 件: a verb behind it and a number, and it is the noun.
  const bool counted = other > 1 && end + other < text.size() && is_digit(text[end + other]);
  const std::size_t about = other > 0 && noun.has(Slot::document) ? length_of_topic_ending(rest()) : 0;
  if (about > 0 && end + about < text.size() && View(u"，：").find(text[end + about]) != View::npos) return end;
  const Word verb = other > 0 ? find_word(rest()) : Word();                     // 规范性文件清理废止 1 件
  const bool done = verb.length > other && !verb.entry->slots.has(Slot::text);  // 规章清理后
  return other > 0 && !counted && !done ? 0 : end;
}

namespace {

/// 公民 5 件，企业 2 件: whether another who asked is named beside it, and not as a part of it.
bool is_told_from_others(const Tokens& tokens, std::size_t at) {
  constexpr Slots kEnds{Slot::among, Slot::open, Slot::close, Slot::colon, Slot::semicolon};
  const std::size_t first = at - std::min(at, kLongestClause);
  const std::size_t end = std::min(tokens.size(), at + kLongestClause);
  for (std::size_t i = at; i > first && !tokens[i - 1].is_any(kEnds); --i) {
    if (tokens[i - 1].is(Slot::applicant)) return true;
  }
  for (std::size_t i = at + 1; i < end && !tokens[i].is_any(kEnds); ++i) {
    if (tokens[i].is(Slot::applicant)) return true;
  }
  return false;
}

/// 收到申请 12 件，市民提出 9 件: a part of what was counted before.
bool goes_on_with_part(const Tokens& tokens, std::size_t at) {
  if (!tokens[at - 1].is(Slot::comma)) return false;
  std::size_t number = at + 1;  // 提交的申请, 占
  while (number < tokens.size() && tokens[number].is_any({Slot::submit, Slot::asking, Slot::share, Slot::filler}))
    ++number;
  const bool counts = number > at + 1 && number < tokens.size() && tokens[number].is(Slot::quantity);
  return counts && has_token(tokens, 0, at, {Slot::quantity});
}

/// 的 13 件答复 behind 作出: what was made is no decision of the organ on others.
bool counts_answers(const Tokens& tokens, View text, std::size_t at) {
  const auto skip = [&](std::size_t i) {
    return i + 1 < tokens.size() && words_of(text, tokens[i]) == u"的" ? i + 1 : i;
  };
  const std::size_t number = skip(at + 1);
  if (!tokens[number].is(Slot::quantity)) return false;
  const std::size_t noun = skip(number + 1);
  return noun < tokens.size() && tokens[noun].is(Slot::answer);
}

}  // namespace

void compose_decisions(Tokens& tokens, View text) {
  static constexpr View kNames[]{u"许可", u"处罚", u"强制"};
  static constexpr Mask kRows[]{rows::kPermits, rows::kPenalties, rows::kEnforcement};
  constexpr Slots kBehind{Slot::quantity, Slot::pause, Slot::also,  Slot::respectively,
                          Slot::total,    Slot::time,  Slot::finish};
  std::vector<std::size_t> places;
  std::size_t named = 0;
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    const View words = words_of(text, tokens[at]);
    if (words == u"作出" && counts_answers(tokens, text, at)) tokens[at].slots = Slots{Slot::filler};
    const bool granted = at > 0 && tokens[at - 1].is(Slot::decide);  // 准予许可 36 件，不予许可 5 件
    const bool is = tokens[at].is(Slot::text) && !granted && tokens[at + 1].is_any(kBehind) &&
                    std::find(std::begin(kNames), std::end(kNames), words) != std::end(kNames);
    if (is) places.push_back(at);
    if (is || tokens[at].is(Slot::decision)) ++named;
  }
  for (const std::size_t at : places) {
    const bool of_kinds = at > 0 && words_of(text, tokens[at - 1]) == u"等";  // 采伐、占地等许可 478 件
    if (named < 2 && !of_kinds) continue;
    const View words = words_of(text, tokens[at]);
    tokens[at].slots = Slots{Slot::decision};
    tokens[at].code = kRows[std::find(std::begin(kNames), std::end(kNames), words) - std::begin(kNames)];
  }
}

void compose_money(Tokens& tokens, View text) {
  const View said =
      tokens.empty() ? View() : text.substr(tokens.front().begin, tokens.back().end - tokens.front().begin);
  const bool named = said.find(u"行政事业性收费") != View::npos;  // 公开行政事业性收费目录，全年收费 12.5 万元
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    if (!money_power(tokens[at + 1].measure)) continue;
    if (tokens[at].is(Slot::procurement)) tokens[at].code = columns::kAmount;
    if (tokens[at].is(Slot::text) && words_of(text, tokens[at]).ends_with(u"收费"))
      tokens[at] = {Slots{Slot::fee}, named ? 0 : kAnyFee, tokens[at].begin, tokens[at].end};
  }
}

namespace {

/// 1 家 of 由辖区 1 家企业提出, at the number
bool is_who_asked(const Tokens& tokens, View text, std::size_t at) {
  const auto leads = [&](std::size_t back) { return at >= back && words_of(text, tokens[at - back]) == u"由"; };
  return (leads(1) || leads(2)) && at + 2 < tokens.size() && tokens[at + 2].is(Slot::submit);
}

/// 一家 of 一家公司, 一名 of 一名村民: whoever it is, he is one.
void join_one(Tokens& tokens, View text) {
  constexpr View kHeads = u"家名位户个";
  std::size_t kept = 0;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const Token& one = tokens[at];
    const bool by = one.is(Slot::quantity) && text[one.begin] != u'一' && is_who_asked(tokens, text, at);
    const bool joins = one.is(Slot::quantity) && one.value == 1 && (text[one.begin] == u'一' || by) &&
                       one.measure.size() == 1 && kHeads.find(one.measure.front()) != View::npos &&
                       at + 1 < tokens.size() && tokens[at + 1].is(Slot::applicant);
    if (joins) tokens[at + 1].begin = one.begin;
    else tokens[kept++] = one;
  }
  tokens.resize(kept);
}

/// 按申请主体划分, 从新收申请的主体看, before a comma
bool divides_by_who(const Tokens& tokens, View text, std::size_t comma) {
  const View said = text.substr(0, tokens[comma].begin).substr(tokens[begin_of_clause(tokens, comma)].begin);
  return (said.starts_with(u'按') || said.starts_with(u'从')) && has_any(said, u"申请人 申请者 主体 申请来源");
}

bool names_natural(const Tokens& tokens) {
  return std::any_of(tokens.begin(), tokens.end(),
                     [](const Token& token) { return token.is(Slot::applicant) && token.code == columns::kNatural; });
}

}  // namespace

void compose_applicants(Tokens& tokens, View text) {
  if (has_token(tokens, 0, tokens.size(), Slot::applicant)) join_one(tokens, text);
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {  // 公司收到申请 3 件: those who ask receive none
    const bool organ = tokens[at].is(Slot::applicant) && words_of(text, tokens[at]) == u"公司";
    const bool begins = at == 0 || tokens[at - 1].is_mark() || tokens[at - 1].is(Slot::time) ||
                        words_of(text, tokens[at - 1]).ends_with(u"集团");
    if (organ && begins && tokens[at + 1].is(Slot::receive) && !tokens[at + 1].is(Slot::fresh))
      tokens[at].slots = Slots{Slot::filler};
  }
  for (std::size_t at = 1; at < tokens.size(); ++at) {  // 从新收申请的主体看，
    const bool told = tokens[at].is(Slot::comma) && tokens[at - 1].is(Slot::text);
    if (told && words_of(text, tokens[at - 1]).ends_with(u'看') && divides_by_who(tokens, text, at))
      tokens[at - 1].slots = Slots{Slot::filler};
  }
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {  // 自然人申请公开的 5 件
    const bool asks = tokens[at].is(Slot::asking) && tokens[at - 1].is(Slot::applicant);
    if (asks && words_of(text, tokens[at + 1]) == u"公开") tokens[at + 1].slots = Slots{Slot::filler};
  }
  const bool natural = names_natural(tokens);
  const auto is_led_to = [&](const Token& before) {
    const bool is_who =
        before.is(Slot::filler) && View(u"由为是自属系").find(words_of(text, before).back()) != View::npos;
    return is_who || before.is_any({Slot::among, Slot::each});
  };
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const bool people = tokens[at].is(Slot::filler) && tokens[at].code == kPeople;
    const bool unit = tokens[at].is(Slot::text) && words_of(text, tokens[at]) == u"单位" && at + 1 < tokens.size() &&
                      tokens[at + 1].is_any({Slot::quantity, Slot::share, Slot::submit});
    if (!people && !unit) continue;
    const bool among = at > 1 && tokens[at - 1].is_any({Slot::comma, Slot::colon}) &&
                       (tokens[at - 2].is(Slot::among) || divides_by_who(tokens, text, at - 1));
    const bool led = people && at > 0 && (among || is_led_to(tokens[at - 1]) || goes_on_with_part(tokens, at));
    const bool anyone = people && !led && natural && at + 1 < tokens.size() &&
                        tokens[at + 1].is(Slot::submit);  // 群众提出申请 88 件，自然人 84 件、企业 4 件
    if (anyone || (!led && !is_told_from_others(tokens, at))) continue;
    tokens[at].slots = Slots{Slot::applicant};
    tokens[at].code = people ? columns::kNatural : columns::kOrganisations;
  }
}

void compose_since(Tokens& tokens, View text, int year) {
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    Token& time = tokens[at - 1];
    const Token& since = tokens[at];
    const bool joins = time.is(Slot::time) && !time.is(Time::part_of_year) && since.is(Time::other_years) &&
                       words_of(text, since) == u"以来";
    if (!joins) continue;
    const bool this_year = time.is(Time::this_year) || (time.is(Time::year) && static_cast<int>(time.value) == year);
    if (!this_year) time.code = static_cast<std::uint32_t>(Time::other_years);
    time.end = since.end;
    tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(at));
  }
}

namespace {

/// 增至 of 新收申请增至 19 件, where nothing says from what: it counts what there is.
void settle_growth(Tokens& tokens, View text) {
  bool since = false;  // a number or a comparison in the clause
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    Token& token = tokens[at];
    if (token.is_mark()) since = false;
    const bool to = token.is(Slot::change) && says_reached(words_of(text, token));
    if (to && !since && tokens[at + 1].is(Slot::quantity)) token.slots = Slots{Slot::filler};
    since = since || token.is_number() || token.is_any({Slot::compare, Slot::change, Slot::percent, Slot::time});
  }
}

}  // namespace

void compose_growth(Tokens& tokens, View text) {
  constexpr std::size_t kLongest = 6;  // tokens between 由 and 增至: 由 上年 的 8 件
  std::optional<std::size_t> first;    // the number behind 由
  bool since = false;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const Token& token = tokens[at];
    if (token.is_mark() || token.is(Slot::change)) {
      since = false;
      first.reset();
    } else if (token.is(Slot::filler) && is_any_of(words_of(text, token), u"由 从")) {
      since = true;
    } else if (token.is(Slot::quantity)) {
      const auto leads = [&] {
        const View lead = text.substr(0, token.begin);
        const bool turns = ends_in_any_of(lead, u"整合为 精简为 压缩为 合并为 缩减为 归并为 压减为 扩展为");
        return token.measure == tokens[*first].measure &&
               tokens[at - 1].is_any({Slot::text, Slot::filler, Slot::none}) &&
               (turns || lead.ends_with(u'到') || lead.ends_with(u'至'));
      };
      if (first && at - *first > 1 && at - *first < kLongest && leads()) {
        Token& grown = tokens[*first + 1];
        grown = {Slots{Slot::change}, static_cast<std::uint32_t>(Growth::to), grown.begin, tokens[at - 1].end};
        tokens.erase(tokens.begin() + static_cast<std::ptrdiff_t>(*first + 2),
                     tokens.begin() + static_cast<std::ptrdiff_t>(at));
        at = *first + 2;
      }
      first = since ? std::optional(at) : std::nullopt;
      since = false;
    }
  }
  settle_growth(tokens, text);
}

namespace {

/// 两项 of 复议与应诉两项，, 国家秘密与过程性信息两项均无: so many as were just named.
bool counts_both(const Tokens& tokens, View text, std::size_t at) {
  constexpr Slots kNamed{Slot::review, Slot::result, Slot::applicant};
  return at > 2 && at + 1 < tokens.size() && is_any_of(words_of(text, tokens[at]), u"两项 两类 两者 两种 两方面") &&
         tokens[at - 1].is_any(kNamed) && tokens[at - 2].is_any({Slot::also, Slot::pause}) &&
         tokens[at - 3].is_any(kNamed);
}

}  // namespace

void compose_headings(Tokens& tokens, View text) {
  constexpr std::size_t kReach = 8;  // tokens to the number of 在“予以公开”一栏，本年共有 12 件
  constexpr Slots kNamed{Slot::result, Slot::decision, Slot::document, Slot::applicant,
                         Slot::review, Slot::request,  Slot::close};
  constexpr Slots kAlong{Slot::filler, Slot::comma,   Slot::whose,    Slot::time,
                         Slot::total,  Slot::receive, Slot::applicant};
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    Token& one = tokens[at];
    const bool kinds = one.is(Slot::quantity) && is_measure_of(one.measure, measures::kKinds) && at + 1 < tokens.size();
    const bool left = kinds && tokens[at - 1].is(Slot::rest) && tokens[at + 1].is(Slot::total);  // 其余四类合计 46 件
    const bool group = kinds && tokens[at + 1].is(Slot::result) &&                               // 八类不予公开情形
                       static_cast<int>(one.value) == std::popcount(tokens[at + 1].code);
    if (left || group || counts_both(tokens, text, at)) one.slots = Slots{Slot::filler};
    if (!one.is(Slot::quantity) || !(tokens[at - 1].is_any(kNamed) || text[one.begin - 1] == u'”')) continue;
    if (!is_any_of(words_of(text, one), u"一项 一类 一栏 一列 一行")) continue;
    const std::size_t end = std::min(tokens.size(), at + kReach);
    std::size_t next = at + 1;
    while (next < end && tokens[next].is_any(kAlong)) ++next;
    const bool counts = next < end && tokens[next].is_number();
    if (counts || words_of(text, one) != u"一项") one.slots = Slots{Slot::filler};
  }
}

}  // namespace nianbao::prose
