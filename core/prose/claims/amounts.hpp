#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "prose/tokens/cells.hpp"
#include "text/percentage.hpp"
#include "text/span.hpp"

namespace nianbao {

/// A number of a list, or of a rate, and where it stands.
struct Part {
  double value;
  Span span;
};

/// “共 N 件，其中 a、b、c”, “a、b、c，共计 N 件”: a whole and its parts, as far as the list may go.
struct NumberList {
  Part whole;
  std::vector<Part> parts;
  std::size_t certain =
      0;  ///< so many parts surely belong to it; the others stand behind ； or another mark that may end it
  bool closed = false;  ///< it ends where its last part stands, and does not say 等
  bool uniform =
      false;  ///< its certain parts are all of one kind by their words or marks: results, a bracket parted by 、
  bool exhaustive = false;  ///< the parts are all there is by their names: 自然人 and 法人, the six results, …其他
  Span sentence;
  double slack = 0;             ///< what rounding leaves open of a sum of 6.2万 and 48.5万
  std::optional<Part> kinds{};  ///< three of 三个渠道共发布 20 条: so many parts it should have
  std::vector<double>
      beside{};  ///< the numbers that the list may part together with the whole: 一审12件、二审8件，其中驳回9件
  std::vector<double>
      instead{};  ///< those that it may part instead of it: 账号 76 个，关停 12 个，其中 51 个、9 个、16 个
  std::vector<double>
      earlier{};  ///< those of the sentence before it, of which it may be a part itself: 公开 398 条。路况 64 条、…、其余 110 条
};

/// “每季度检查 1 次，全年 4 次”: a whole, and what it comes to by the words that say how often and how many each time.
struct Product {
  Part whole;
  double value;
  Span said;     ///< those words
  double slack;  ///< what rounding leaves open of a mean
};

/// “由多到少依次为予以公开、无法提供”, “最多的是自然人”, “复议后起诉的多于直接起诉的”: what the tables count, the most first.
struct Ranking {
  /// What is said of them: 最多的是…, 其他组织最少 say nothing of the order of the others.
  enum class Order { all, most, least };
  std::vector<prose::Readings> of;  ///< each of them, in each way that it may be meant; as many ways for all
  Order order;                      ///< of `least`, the first is that
  Span words;
};

/// “已全部整改，尚有 2 个正在整改”.
struct Remainder {
  Span all;
  Span left;
};

/// “a 件，占 p%”.
struct Share {
  static constexpr std::size_t kMostWholes = 40;  ///< the few numbers before it that a reader would still think of

  Percentage percent;
  Part part;
  std::vector<double>
      more{};  ///< the numbers before the part that it may be together with, the nearest first: 主动公开 5 件、依申请公开 3 件，合计占 80%
  bool together = false;  ///< which the words say: 合计占
  bool some = false;      ///< or that it is some of them: 主动公开及依申请公开的占 80%
  std::vector<Part>
      wholes;  ///< what it may be a percentage of, as the text has it, the nearest last; no less than the part
  prose::Readings also_of;  ///< likewise, in the tables
  bool of_known = true;     ///< what it is of was said, or stands in the tables
  bool said_whole = false;  ///< and with it: 占总量 1286 条的 67%
  Span span;
  Span sentence;
};

/// “a 4 件、b 6 件，占比分别为 40%、60%”: shares of one whole, which is the sum of their parts, one of the numbers, or in the tables.
struct SharesOfEach {
  std::vector<Share> shares;
  std::vector<Part> numbers;  ///< all of the sentence before them
};

/// “是上年的 2.5 倍”, “增长 1.5 倍”: how often the amount before, and between what the words leave it.
struct Times {
  Part part;
  double least;
  double most;
};

/// “12 件，较上年（15 件）减少 3 件，下降 20%”: what the text says of two amounts. Each is there where the text gives it.
struct Change {
  std::optional<Part> now;
  std::optional<Part> before;
  std::optional<Part> difference;    ///< signed: less than 0 where the text says 减少
  std::optional<Part> percent;       ///< likewise
  std::optional<Part> direction{};   ///< 降至 of 由 8 件降至 5 件: its sign alone
  int decimals = 0;                  ///< of the percentage
  std::optional<Limits> between{};   ///< of one that is said roughly: 三成以上
  int years = 1;                     ///< of each of which the percentage is: 年均增长 9.6%
  bool range = false;                ///< said as 2022年至2024年: the first may be meant as one of growth, too
  std::optional<Part> whole;         ///< what the amount of now is a part of, which may be meant instead
  bool since_last_year = false;      ///< 同比, 较上年, and the amount before is not said
  double slack = 0;                  ///< what rounding leaves open of a difference in percentage points
  std::optional<Part> first;         ///< of several years the first amount, which may be meant as the one before
  std::optional<prose::Reading> of;  ///< 申请量同比增长 20%，上年 21 件: of cells that have this year's number alone
  bool guessed = false;              ///< told with others by their order alone: right, or said of something else
  std::optional<Times> times;
  bool same_unit = true;
  Span sentence;
};

/// “整改率 84.6%”: a rate with a name, and the numbers it may follow from.
struct Rate {
  Part percent;
  int decimals = 0;
  std::optional<Limits> between{};    ///< of one that is said roughly
  std::u16string name;                ///< ends in 率
  std::vector<Part> numbers;          ///< of its sentence up to it, and of the bracket behind it
  std::optional<std::size_t> part{};  ///< the one of them that has its name: 整改 11 个
  bool explained = false;             ///< its part is among them
  bool surely = false;                ///< the number right before it, and no other: 满意 204 份，满意率 80%
  bool done = false;                  ///< and said to be done: 已整改 11 个
  bool together = false;              ///< of two of them together: 满意及基本满意率, 计入 3 件，公开率
  bool of_handled = false;            ///< 办结率: of what was handled, it may be
  bool of_requests = false;           ///< 年度办结率: of the requests, with no number beside it
  bool of_disclosure = false;         ///< and not of all reviews of the county
  bool times = false;                 ///< said as how often: 26.9 倍
  std::vector<std::pair<prose::Reading, prose::Reading>>
      of_cells;  ///< part and whole in the tables, where its name says which
  Span words;    ///< with the name
  Span sentence;
};

/// “15320.6 万元，约合 1.53 亿元”: an amount, and what it is in another unit.
struct Restated {
  Part amount;  ///< of money in 万元
  Span again;
  Limits meant;  ///< likewise: what it may stand for as it is written there
};

/// How many there were of something that no cell counts.
struct Count {
  std::u16string of;  ///< in words that are the same wherever it is told
  double value;
  std::u16string unit;
  Span words;  ///< with the number
  Span sentence;
  bool some = false;      ///< of a part of the year: all there was may be more
  bool total = false;     ///< 全年 or 共 says that it is all there was
  std::u16string noun{};  ///< behind its number: 新闻发布会 of 召开的 2 场新闻发布会上
};

}  // namespace nianbao
