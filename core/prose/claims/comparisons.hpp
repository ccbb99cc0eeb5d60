#pragma once

#include <span>
#include <string>
#include <vector>

#include "prose/claims/amounts.hpp"
#include "prose/claims/claim.hpp"
#include "prose/clauses/sentence.hpp"
#include "prose/tokens/passage.hpp"

namespace nianbao::prose {

/// How much something grew, where no number says it; 有 and 所 are tokens of their own.
constexpr std::u16string_view kDegrees =
    u"有所 有 所 略有 略 稍有 明显 有明显 大幅 较大幅度 显著 小幅 逐步 稳步 持续 呈现 呈";

/// A sentence of a passage, read by the places of its tokens.
struct Words {
  Words(const Passage& from, const Sentence& sentence)
      : passage(from), tokens(sentence.tokens), around(sentence.settings) {}

  [[nodiscard]] std::u16string_view text(std::size_t at) const {
    return passage.words(tokens[at].begin, tokens[at].end);
  }

  /// A number with a measure word, or one of so many that it needs none: 2.1万.
  [[nodiscard]] bool counts(std::size_t at) const {
    return tokens[at].is(Slot::quantity) ||
           (tokens[at].is(Slot::bare) && (text(at).ends_with(u'万') || text(at).ends_with(u'亿')));
  }

  /// 2.5 of 2.5 倍
  [[nodiscard]] bool counts_times(std::size_t at) const {
    return tokens[at].is(Slot::bare) && passage.text.compare(tokens[at].end, 1, u"倍") == 0;
  }

  /// 总量 of 总量增加 5 件, 数量 of 数量是上年的 2 倍
  [[nodiscard]] bool names_sum(std::size_t at) const {
    const bool begins = at > 0 && tokens[at - 1].is(Slot::comma);
    return (tokens[at].is(Slot::total) && (text(at) == u"总量" || text(at) == u"总数")) ||
           (begins && text(at) == u"数量");
  }

  [[nodiscard]] bool exact(std::size_t at) const { return !is_approximate(tokens, at) && !counts_points(tokens[at]); }

  const Passage& passage;
  const Tokens& tokens;
  const std::vector<Setting>& around;
};

/// What is said with 占 in the sentences of a passage, whose claims these are.
void add_shares(const Passage& passage, const std::vector<Sentence>& sentences, std::span<const Claim> claims,
                std::vector<Share>& out);

/// 占比分别为…: a share for each of the numbers before it.
void add_each_share(const Passage& passage, const Sentence& sentence, std::vector<SharesOfEach>& out);

/// 比例 of 占总数的比例分别为
[[nodiscard]] bool names_proportion(const Token& token, std::u16string_view text);

/// How many percentages there are from the first one on that 、 and 和 part; each is two tokens behind the one before.
[[nodiscard]] std::size_t count_shares(const Tokens& tokens, std::size_t first);

/// 从申请内容看，征地占 45%、社保占 30%…: shares of one division of the requests, without their numbers.
void add_bare_shares(const Passage& passage, const Sentence& sentence, std::vector<Share>& out);

/// Shares of the rows and columns of table three that a sentence gives without their numbers; 申请 goes without saying where
/// requests were spoken of before.
void add_table_shares(const Passage& passage, const Sentence& sentence, bool about_requests, std::vector<Rate>& out);

/// What a sentence says of this year beside last year.
void add_changes(const Passage& passage, const Sentence& sentence, std::vector<Change>& out);

/// A number of a sentence.
[[nodiscard]] Part part_at(const Passage& passage, const Token& number);

/// Adds what is said of the numbers of two years, by their places in a sentence; how they differ is still to be said.
Change& add_change(const Passage& passage, const Tokens& tokens, std::size_t before, std::size_t now,
                   std::vector<Change>& out);

/// The words that say what a number of a clause counts, its year left out.
[[nodiscard]] std::u16string label_of(const Words& words, std::size_t number);

/// 2023年收到申请 8 件，2024年收到 12 件, in either order: the number before it of so many years later that the same words, or the
/// first of them, stand before.
[[nodiscard]] std::optional<std::size_t> same_of(const Words& words, std::size_t number, int years);

/// 到 of 提高到 2024年的 98.6%, 由 of 由上年的 91.2%: whether one of these characters ends a word right before a number.
[[nodiscard]] bool led_by(const Words& words, std::u16string_view characters, std::size_t at);

/// 35.6万人 of 是上年的 1.3 倍（35.6万人）, at its bracket.
[[nodiscard]] std::optional<std::size_t> bracketed_behind(const Words& words, std::size_t open);

/// 2 倍多, 2 倍以上
[[nodiscard]] bool is_open_ended(const Words& words, std::size_t times);

/// How often, by the number of 2.5 倍 or the word 翻一番; `grown`: 增长 1.5 倍.
[[nodiscard]] Times times_of(const Words& words, std::size_t at, bool grown);

/// 上年末的 43 件, 年初的 43 件: what there was then, beside which nothing stands that came or went in a year.
[[nodiscard]] bool is_of_a_day(const Words& words, std::size_t at);

/// 减少 6 项 of 由 73 项调整为 71 项，减少 6 项、新增 4 项: what went, and beside it what came.
[[nodiscard]] bool goes_both_ways(const Words& words, std::size_t difference);

/// 净增 of 事项 412 项，新增 19 项，删减 8 项，比调整前的 401 项净增 11 项, at a change, for 8 项: the number is of what came or went, and not
/// of what there is.
[[nodiscard]] bool is_net_of(const Words& words, std::size_t change, std::size_t number);

/// 46 件 of 现有 46 件，年内制发 5 件、废止 2 件: what there is, before a number of what came or went; else the number itself.
[[nodiscard]] std::optional<std::size_t> there_is(const Words& words, std::size_t number);

/// 年初有专栏 23 个，新开 4 个、关停 5 个，年末 22 个: what there was, what came and went, and what there is.
void add_stocks(const Passage& passage, const Sentence& sentence, std::vector<Change>& out);

/// The number that a sentence parts which begins with 其中, or that it compares: the only one of the measure of its first number that the
/// sentence before counts as a whole; none where there is none, or more than one.
[[nodiscard]] const Token* whole_of_next(const Sentence& sentence, const Sentence& next);

/// 全年公开信息 9174 条，其中…。上年公开 8530 条，同比增长 8.2%, in the sentence `next` of a passage: this year’s number stands in the one before.
void add_growth_across(const Passage& passage, const std::vector<Sentence>& sentences, std::size_t next,
                       std::vector<Change>& out);

/// 15320.6 万元，约合 1.53 亿元: an amount that is said again in another unit.
void add_restated(const Passage& passage, const Sentence& sentence, std::vector<Restated>& out);

/// 第一季度 11 件、第二季度 7 件、第三季度 8 件，第一季度最多; 平均 90.1 分，最高 96 分: the number that is said to be most, least or between,
/// and what it may then be.
void add_extremes(const Passage& passage, const Sentence& sentence, std::vector<Restated>& out);

/// 公开栏 14 处，…；上述 16 处, in the sentence `own` of a passage: what points back to the only number before it.
void add_recalled(const Passage& passage, const std::vector<Sentence>& sentences, std::size_t own,
                  std::vector<Restated>& out);

/// 12 件，与上年的 12 件持平: two amounts that are said to be the same.
void add_levels(const Passage& passage, const Sentence& sentence, std::vector<Change>& out);

/// 2022年为 2340 件、2023年为 2524 件，同比增长 7.9%: the growth from the one year to the next; 年均增长, 两年间增长: that of several years.
void add_growth_of_years(const Passage& passage, const Sentence& sentence, std::vector<Change>& out);

/// 无法提供 73 件，比不予公开 38 件多 35 件；予以公开 128 件，是部分公开 40 件的 3.2 倍: two amounts of one year.
void add_changes_between(const Passage& passage, const Sentence& sentence, std::vector<Change>& out);

/// 每季度检查 1 次，全年 4 次；8 个乡镇各 2 次，共 16 次；三次，分别于3月、6月和9月: how often times how many, and what it comes to.
void add_products(const Passage& passage, const Sentence& sentence, std::vector<Product>& out);

/// 27 个问题已全部整改，尚有 2 个正在整改: all, and yet some are left.
void add_remainders(const Passage& passage, const Sentence& sentence, std::vector<Remainder>& out);

/// 由多到少依次为予以公开、无法提供、…; 最多的是自然人; 复议多于诉讼: kinds by their number, which only the table has; of applicants and results
/// where requests were spoken of.
void add_rankings(const Passage& passage, const Sentence& sentence, bool about_requests, std::vector<Ranking>& out);

/// 98.2%，较上年（96.5%）提高 1.7 个百分点.
void add_changes_in_points(const Passage& passage, const Sentence& sentence, std::vector<Change>& out);

/// 分别增长 10%、8%: one change for each of the numbers before it.
void add_each_change(const Author& author, const Passage& passage, const Sentence& sentence, std::vector<Change>& out);

/// The rates with a name in a sentence, where requests were spoken of or were not: 整改率 84.6%.
void add_rates(const Passage& passage, const Sentence& sentence, bool about_requests, std::vector<Rate>& out);

/// Of what the tables count all a change is, the new requests, reviews, decisions of a kind: 申请量 of 申请量同比增长 20%, 复议案件,
/// 行政处罚; 与2023年新收的 11 件相比，增加 2 件. `change`: the token of 增长; `before`: that of the amount of last year.
[[nodiscard]] std::optional<Reading> all_that_grew(const Words& words, std::size_t change, std::size_t before);

/// Behind （2022年 10 件、2023年 13 件） of 比2022年多 2 件、比2023年少 1 件（…）, at its opening: which of them is compared is another question.
[[nodiscard]] std::size_t behind_years(const Words& words, std::size_t at);

}  // namespace nianbao::prose
