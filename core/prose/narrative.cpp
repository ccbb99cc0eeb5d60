#include "prose/narrative.hpp"

#include <algorithm>
#include <utility>

#include "prose/claims/claims.hpp"
#include "prose/claims/comparisons.hpp"
#include "prose/claims/ledger.hpp"
#include "prose/clauses/items.hpp"
#include "prose/passages.hpp"
#include "report/report.hpp"
#include "text/decimal.hpp"
#include "text/money.hpp"
#include "text/quantity_words.hpp"
#include "text/sentences.hpp"

namespace nianbao {
namespace {

using namespace prose;

/// What 分别 says in a row is looked for among all numbers of its sentence; one of more tokens is no sentence, and would take long.
constexpr std::size_t kLongestInOrder = 500;

/// How many powers of ten the unit of a number is above that of the whole: 4 of 万元 in a list of 元; 0 of what is no money.
int powers_above(const Token& number, const Token& whole) {
  return money_power(number.measure).value_or(0) - money_power(whole.measure).value_or(0);
}

/// What rounding leaves open of a number of a list, in the unit of its whole.
double rounding_of(const Tokens& tokens, std::size_t at, const ListOfNumbers& list) {
  const Token& number = tokens[at];
  const auto is_finer = [&](std::size_t other) { return powers_above(number, tokens[other]) > 0; };
  // 共 3.2 万元，其中 20000 元、8200 元、3500 元
  const bool coarse = std::any_of(list.parts.begin(), list.parts.end(), is_finer) || is_finer(list.whole);
  const bool cut = number.decimals < 0 || (coarse && (number.decimals > 0 || at == list.whole));
  return cut ? scaled(0.5 * ten_to(-number.decimals), powers_above(number, tokens[list.whole])) : 0;
}

/// Lists by value and place in the source.
void add_lists(const Passage& passage, const Tokens& tokens, std::span<const ListOfNumbers> lists,
               std::vector<NumberList>& out) {
  const auto part = [&](std::size_t at, const Token& whole) {
    return Part{scaled(contribution(tokens, at), powers_above(tokens[at], whole)),
                passage.span(tokens[at].begin, tokens[at].end)};
  };
  const auto values = [&](const std::vector<std::size_t>& places) {
    std::vector<double> numbers;
    for (const std::size_t at : places) numbers.push_back(tokens[at].value);
    return numbers;
  };
  for (const ListOfNumbers& list : lists) {
    NumberList& numbers = out.emplace_back();
    const Token& whole = tokens[list.whole];
    numbers.whole = part(list.whole, whole);
    numbers.slack = rounding_of(tokens, list.whole, list);
    for (const std::size_t at : list.parts) {
      numbers.parts.push_back(part(at, whole));
      numbers.slack += rounding_of(tokens, at, list);
    }
    numbers.certain = list.certain;
    numbers.closed = list.closed;
    numbers.exhaustive = list.exhaustive;
    numbers.uniform = list.uniform;
    numbers.sentence = passage.span(tokens.front().begin, tokens.back().end);
    if (list.kinds) numbers.kinds = part(*list.kinds, tokens[*list.kinds]);
    if (list.kinds || list.parts.empty() || list.parts.front() < list.whole) continue;
    numbers.beside = values(beside_whole(tokens, list));
    numbers.instead = values(instead_of_whole(tokens, list));
    numbers.instead.push_back(run_with_whole(tokens, list));
  }
}

/// The lists of one sentence, and the numbers of the sentence before it that count what their wholes do.
void add_lists_of(const Passage& passage, const std::vector<Sentence>& sentences, const Sentence& sentence,
                  std::vector<NumberList>& out) {
  const std::size_t first = out.size();
  add_lists(passage, sentence.tokens, sentence.lists, out);
  if (&sentence == sentences.data()) return;
  for (std::size_t i = 0; i < sentence.lists.size(); ++i) {
    for (const Token& token : (&sentence)[-1].tokens) {
      if (token.is(Slot::quantity) && token.measure == sentence.tokens[sentence.lists[i].whole].measure)
        out[first + i].earlier.push_back(token.value);
    }
  }
}

/// 「办结 805 件。予以公开…；不予公开…；无法提供…；不予处理…；其他处理…」: all results named, one after the other, from `first`
/// of the claims on.
void add_list_of_results(const std::vector<Claim>& claims, std::size_t first, std::vector<NumberList>& out) {
  NumberList list;
  Mask covered = 0;
  for (std::size_t i = first; i < claims.size() && covered != rows::kResults; ++i) {
    const Claim& claim = claims[i];
    if (claim.readings.empty() || claim.topic != Topic::results || claim.none || claim.why != UnboundReason::none)
      continue;
    const prose::Reading& reading = claim.readings.front();
    if ((reading.rows & rows::kHandled) != 0) {
      list = {};
      list.whole = {claim.value, claim.phrase};
      list.closed = list.exhaustive = true;
      list.sentence = claim.sentence;
      covered = 0;
    } else if (!list.sentence.empty()) {
      if ((reading.rows & covered) != 0) return;  // a part of what was counted before
      covered |= reading.rows;
      list.parts.push_back({claim.value, claim.phrase});
      ++list.certain;
    }
  }
  const bool told_already = std::any_of(out.begin(), out.end(), [&](const NumberList& other) {
    return other.whole.span == list.whole.span || other.sentence == list.sentence;
  });
  if (covered == rows::kResults && !told_already) out.push_back(std::move(list));
}

/// 活动类 410 条 of 其中，政策类 320 条。活动类 410 条。: one more item, and nothing else.
bool is_item(const Tokens& tokens) {
  constexpr std::size_t kLongest = 4;  // tokens of an item that is a sentence of its own; more say something of it
  return tokens.size() > 1 && tokens.size() <= kLongest && tokens.back().is(Slot::quantity) &&
         are_all(tokens, 0, tokens.size() - 1, {Slot::text, Slot::filler, Slot::channel});
}

/// 一季度 83 条、二季度 97 条、…, 上半年 180 条、下半年 206 条: the parts of a year, of whatever the sentence before counts.
bool begins_year(std::u16string_view text, const Tokens& tokens) {
  return tokens.size() > 1 && is_any_of(words_of(text, tokens[0]), u"一季度 第一季度 上半年") &&
         tokens[1].is(Slot::quantity);
}

/// 收到申请 60 件。其中，网络申请 48 件、信函申请 12 件: the whole stands in the sentence before; one item may follow in each behind it.
void add_lists_across(const Passage& passage, const std::vector<Sentence>& sentences, std::size_t next,
                      std::vector<NumberList>& out) {
  // The tables and the shares tell more surely what parts are of.
  constexpr Slots kToldElsewhere{Slot::applicant, Slot::result, Slot::outcome, Slot::percent};
  const Tokens& own = sentences[next].tokens;
  const bool year = begins_year(passage.text, own);
  if (!(own.front().is(Slot::among) || year) || has_token(own, 0, own.size(), kToldElsewhere)) return;
  const Token* whole = whole_of_next(sentences[next - 1], sentences[next]);
  if (whole == nullptr) return;
  Tokens tokens{*whole};
  if (year) tokens.push_back({.slots = Slots{Slot::colon}, .begin = own.front().begin, .end = own.front().begin});
  tokens.insert(tokens.end(), own.begin(), own.end());
  while (++next < sentences.size() && is_item(sentences[next].tokens)) {
    tokens.push_back({.slots = Slots{Slot::comma}, .begin = tokens.back().end, .end = tokens.back().end + 1});
    tokens.insert(tokens.end(), sentences[next].tokens.begin(), sentences[next].tokens.end());
  }
  const std::vector<ListOfNumbers> lists = find_lists(passage.text, tokens);
  if (!lists.empty() && lists.front().whole == 0 && (!year || lists.front().exhaustive))
    add_lists(passage, tokens, std::span(lists).first(1), out);
}

/// Where the items of a division of the requests begin, and whether they are surely all.
struct Division {
  std::size_t begin;
  bool all;
};

/// Behind 从申请渠道看，, 新收申请中，; nothing where the sentence begins otherwise.
std::optional<Division> division_at(std::u16string_view text, const Tokens& tokens) {
  const auto mark = std::find_if(tokens.begin(), tokens.end(), [](const Token& token) { return token.is_mark(); });
  if (mark == tokens.end() || !mark->is_any({Slot::comma, Slot::colon})) return std::nullopt;
  const auto lead = text.substr(tokens.front().begin, mark->begin - tokens.front().begin);
  const bool divides = (lead.starts_with(u'从') || lead.starts_with(u'按')) &&
                       std::u16string_view(u"看分类").find(lead.back()) != std::u16string_view::npos &&
                       has_any(lead, u"申请 渠道 方式 内容 主体 途径 领域 类型");
  // 受理单位中，县政府 27 件、县级部门 118 件、乡镇 53 件
  const bool kinds =
      begins_with_any(lead, u"受理 申请 提交 承办") && ends_in_any_of(lead, u"单位中 机关中 渠道中 方式中 途径中");
  const bool some = is_any_of(lead, u"新收申请中 全部申请中 所有申请中 收到的申请中");
  if (!divides && !kinds && !some) return std::nullopt;
  return Division{static_cast<std::size_t>(mark - tokens.begin()) + 1, divides || kinds};
}

/// 收到申请 12 件。…从申请渠道看，网络 8 件、信函 4 件。: the whole is one of the counts of requests before it.
void add_division(const Passage& passage, const Sentence& sentence, std::span<const Claim> claims,
                  std::vector<NumberList>& out) {
  constexpr Slots kToldElsewhere{Slot::applicant, Slot::result,  Slot::outcome,   Slot::among,
                                 Slot::total,     Slot::compare, Slot::open_list, Slot::review};
  const Tokens& tokens = sentence.tokens;
  const auto division = division_at(passage.text, tokens);
  if (!division) return;
  NumberList list;
  for (const Claim& claim : claims) {
    const bool counts = claim.speaks() && !claim.none && claim.readings.front().table == TableId::requests &&
                        (claim.readings.front().rows & (rows::kNew | rows::kHandled)) != 0 &&
                        claim.readings.front().columns == columns::kTotal;
    if (!counts) continue;
    if (!list.whole.span.empty()) list.instead.push_back(list.whole.value);
    list.whole = {claim.value, claim.phrase};
  }
  if (list.whole.span.empty()) return;
  bool channels = true;
  bool rest = false;
  for (const Item& item : items_from(tokens, division->begin, false)) {
    const bool share = item.numbers.empty() && item.slots.has(Slot::percent);
    if (share) continue;
    const bool one = item.numbers.size() == 1 && add_up(u"件", tokens[item.numbers.front()].measure) &&
                     !is_aside(tokens, item.numbers.front());
    if (!one || item.slots.meets(kToldElsewhere)) return;
    const Token& number = tokens[item.numbers.front()];
    channels = channels && item.slots.has(Slot::channel);
    rest = begins_with_others(passage.words(tokens[item.begin].begin, number.begin));
    list.parts.push_back({number.value, passage.span(number.begin, number.end)});
  }
  if (list.parts.size() < 2) return;
  list.certain = list.parts.size();
  list.closed = list.uniform = true;
  list.exhaustive = (channels && division->all) || rest;
  list.sentence = passage.span(tokens.front().begin, tokens.back().end);
  out.push_back(std::move(list));
}

/// Whether a paragraph begins with a number of what became of requests, of which no noun need be said: 全年共办结 141 件。
bool counts_what_became(const Tokens& tokens) {
  constexpr Slots kTelling{Slot::result, Slot::carry, Slot::finish};
  constexpr Slots kAlong =
      kTelling | Slots{Slot::filler, Slot::total, Slot::each,  Slot::answer, Slot::handle,    Slot::asking,
                       Slot::among,  Slot::also,  Slot::pause, Slot::colon,  Slot::applicant, Slot::request};
  std::size_t at = 0;
  while (at < tokens.size() && tokens[at].is_any({Slot::open, Slot::close, Slot::bare})) ++at;  // （1）
  const std::size_t first = at;
  const auto goes_along = [&](const Token& token) {
    return token.is_any(kAlong) || token.is(Time::this_year) || token.is(Time::year) || token.is(Whose::own);
  };
  while (at < tokens.size() && goes_along(tokens[at])) ++at;
  return at < tokens.size() && has_token(tokens, first, at, kTelling) && tokens[at].is(Slot::quantity) &&
         is_measure_of(tokens[at].measure, measures::kCases);
}

/// 收到政府信息公开申请 34 件，办结 34 件：
bool counts_requests(const Tokens& tokens) {
  const std::size_t noun = find_token(tokens, 0, tokens.size(), {Slot::request});
  return has_token(tokens, noun, tokens.size(), {Slot::quantity});
}

/// A short line without a full stop, such as （二）依申请公开情况: it says what the next paragraphs are about; （1）予以公开 65 件； does not.
bool is_heading(const Passage& passage, const std::vector<Sentence>& sentences) {
  constexpr std::size_t kLongestHeading = 30;  // characters: （二）收到和处理政府信息公开申请情况, and a few more
  if (passage.text.size() > kLongestHeading) return false;
  if (sentences.empty()) return true;
  const Tokens& first = sentences.front().tokens;
  return !ends_sentence(passage.text.back()) && !counts_what_became(first) && !counts_requests(first);
}

/// 自然人申请 48 件，…, 申请人类型：…, 60 件申请中，…, 应办申请 62 件, 全年共办结 141 件 behind a paragraph that counted requests.
bool goes_on_about_requests(const Passage& passage, const std::vector<Sentence>& sentences) {
  if (!sentences.empty() && counts_what_became(sentences.front().tokens)) return true;
  constexpr std::size_t kHead = 24;  // characters at its beginning: what is named later is not what it is about
  const auto head = std::u16string_view(passage.text).substr(0, kHead);
  const std::size_t asked = head.find(u"申请");
  return head.find(u"自然人") != head.npos ||
         (asked != head.npos && (head.substr(asked + 2).find_first_of(u"人主") == 0 ||
                                 (asked > 0 && std::u16string_view(u"件到收办的").find(head[asked - 1]) != head.npos)));
}

bool is_about_requests(const Passage& passage) {
  return passage.section == SectionId::requests || passage.text.find(u"依申请") != passage.text.npos;
}

/// What a sentence says of two years, of rates and of shares.
void add_comparisons(const Author& author, const Passage& passage, const Sentence& sentence, bool about_requests,
                     Narrative& out) {
  const std::size_t known = out.changes.size();
  add_changes(passage, sentence, out.changes);
  const auto told = [&](const Change& it) { return it.now && it.before && it.difference; };
  if (std::none_of(out.changes.begin() + static_cast<std::ptrdiff_t>(known), out.changes.end(), told))
    add_stocks(passage, sentence, out.changes);
  add_levels(passage, sentence, out.changes);
  add_restated(passage, sentence, out.restated);
  add_extremes(passage, sentence, out.restated);
  add_growth_of_years(passage, sentence, out.changes);
  add_changes_in_points(passage, sentence, out.changes);
  add_changes_between(passage, sentence, out.changes);
  add_rates(passage, sentence, about_requests, out.rates);
  if (sentence.tokens.size() <= kLongestInOrder) {
    add_each_change(author, passage, sentence, out.changes);
    add_each_share(passage, sentence, out.shares_of_each);
  }
  add_bare_shares(passage, sentence, out.shares);
}

/// What a sentence says of those before it in its passage.
void add_across(const Passage& passage, const std::vector<Sentence>& sentences, Narrative& out) {
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    add_recalled(passage, sentences, i, out.restated);
    if (i == 0) continue;
    add_lists_across(passage, sentences, i, out.lists);
    add_growth_across(passage, sentences, i, out.changes);
  }
}

}  // namespace

Narrative read_narrative(const Document& document, const Report& report) {
  Narrative narrative;
  const Author author(report);
  narrative.passages = read_passages(document, report);
  bool heading_about_requests = false;
  bool counted = false;  // requests, in the paragraph before it in its section
  std::optional<SectionId> section;
  for (const Passage& passage : narrative.passages) {
    if (std::exchange(section, passage.section) != passage.section) counted = heading_about_requests = false;
    const std::vector<Sentence> sentences = read_sentences(author, passage.text);
    const bool heading = is_heading(passage, sentences);
    if (heading) heading_about_requests = is_about_requests(passage);
    const std::size_t first = narrative.claims.size();
    Discourse said;
    said.requests = heading_about_requests || passage.section == SectionId::requests ||
                    (counted && goes_on_about_requests(passage, sentences));
    said.reviews = passage.section == SectionId::review;
    const Binder binder(author, passage.text);
    add_across(passage, sentences, narrative);
    for (const Sentence& sentence : sentences) {
      // A number of some of the requests, said before, may be the whole.
      if (!said.counted || said.requests_counted)
        add_table_shares(passage, sentence, said.requests, narrative.table_shares);
      const std::size_t claimed = narrative.claims.size();
      said = add_claims(author, passage, sentence, binder, said, narrative.claims);
      add_counts(author, passage, sentence, std::span(narrative.claims).subspan(claimed), narrative.counts);
      add_lists_of(passage, sentences, sentence, narrative.lists);
      add_products(passage, sentence, narrative.products);
      add_remainders(passage, sentence, narrative.remainders);
      add_rankings(passage, sentence, said.requests, narrative.rankings);
      add_division(passage, sentence, std::span(narrative.claims).subspan(first, claimed - first), narrative.lists);
      add_comparisons(author, passage, sentence, said.requests, narrative);
    }
    if (!heading) counted = said.requests;
    add_list_of_results(narrative.claims, first, narrative.lists);
    add_shares(passage, sentences, std::span(narrative.claims).subspan(first), narrative.shares);
  }
  return narrative;
}

}  // namespace nianbao
