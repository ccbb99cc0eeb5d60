#include <algorithm>

#include "prose/claims/comparisons.hpp"
#include "text/any_word.hpp"
#include "text/chars.hpp"
#include "text/decimal.hpp"
#include "text/quantity_words.hpp"

namespace nianbao::prose {
namespace {

/// Rates of table four, by the words that end their name.
struct RateOfTable {
  std::u16string_view name;
  Mask rows;
  Mask column;
};
constexpr RateOfTable kRates[]{{u"纠错率", rows::kReconsideration, columns::kCorrected},
                               {u"复议纠正率", rows::kReconsideration, columns::kCorrected},
                               {u"复议案件纠正率", rows::kReconsideration, columns::kCorrected},
                               {u"维持率", rows::kReconsideration, columns::kUpheld},
                               {u"败诉率", rows::kLitigation, columns::kCorrected},
                               {u"胜诉率", rows::kLitigation, columns::kUpheld}};

/// 网办 of 网上办理: its characters in their order, near each other.
bool abbreviates(std::u16string_view stem, std::u16string_view words) {
  constexpr std::size_t kNear = 4;  // characters: 网上办 for 网办, and one more between
  for (std::size_t at = words.find(stem.front()); at != words.npos; at = words.find(stem.front(), at + 1)) {
    if (words.substr(at + 1, kNear - 1).find(stem.back()) != words.npos) return true;
  }
  return false;
}

/// Whether the words of a number have the name of a rate, whose last two characters are the stem: 收回 has that of 回收率.
bool is_named(std::u16string_view stem, std::u16string_view words) {
  const char16_t reversed[]{stem.back(), stem.front()};
  const std::size_t at = words.find(stem);
  if (at != words.npos && at > 0 && words[at - 1] == u'不')
    return stem == u"合格";                                                // 不合格 25 批次: what is left passed
  if (at != words.npos && at > 0 && words[at - 1] == u'未') return false;  // 通过 309 条，未通过 18 条
  const bool finished = stem == u"结案" && words.find(u"办结") != words.npos;
  const bool returned = stem == u"通过" && words.find(u"退回") != words.npos;        // 审核通过率: what did not pass
  const bool erred = stem == u"差错" && words.find_first_of(u"错误") != words.npos;  // 错敏信息 16 条
  return finished || erred || returned || abbreviates(stem, words) ||
         words.find(std::u16string_view(reversed, 2)) != words.npos;
}

class RateReader {
 public:
  RateReader(const Passage& passage, const Sentence& sentence, bool about_requests)
      : passage_(passage), tokens_(sentence.tokens), settings_(sentence.settings), about_requests_(about_requests) {}

  void read(std::vector<Rate>& out) const {
    for (std::size_t at = 1; at < tokens_.size(); ++at) {
      if (!tokens_[at].is(Slot::percent) || tokens_[at].approximate || !may_be_this_year(at)) continue;
      std::size_t begin = clause_begin(tokens_[at - 1].is(Slot::open) ? at - 1 : at);  // 办结率（97.2%）
      begin = before_remark(begin);
      const auto words = text(begin, at);
      const auto name = name_in(words);
      if (!name || says_about(begin, at) || is_of_each(begin)) continue;
      out.push_back(make(begin, at, *name));
    }
  }

 private:
  /// 办结率, also of 办结比例为; of 办结率、满意率均为 100%, several rates at once, nothing can be said.
  static std::optional<std::u16string> name_in(std::u16string_view words) {
    const std::size_t rate = words.find(u'率');
    const std::size_t share = rate == words.npos ? words.find(u"比例") : words.npos;
    const std::size_t end = std::min(rate, share);
    if (end == words.npos || end == 0 || words.rfind(u'率') != rate) return std::nullopt;
    const bool of_whole =
        share != words.npos && (end < 2 || words.find(u'占') != words.npos || words[end - 1] == u'的');
    return of_whole ? std::nullopt : std::optional(std::u16string(words.substr(0, end)) + u'率');
  }

  [[nodiscard]] std::u16string_view text(std::size_t first, std::size_t last) const {
    return passage_.words(tokens_[first].begin, tokens_[last].begin);
  }

  /// 每轮抽查 100 条，发现差错 8 条，差错率…: of how many in all is not said.
  [[nodiscard]] bool is_of_each(std::size_t begin) const {
    // Characters: 每 stands one or two clauses before its rate, or it is of another thing.
    constexpr std::size_t kReach = 60;
    auto before = text(0, begin);
    before.remove_prefix(before.size() - std::min(before.size(), kReach));
    const std::size_t at = before.rfind(u'每');
    return at != before.npos && before.find_first_of(u"0123456789", at) != before.npos;
  }

  /// 年初确定任务 42 项，已完成 41 项，完成率 97.6%
  [[nodiscard]] bool may_be_this_year(std::size_t at) const {
    return settings_[at].fits() || settings_[at].when == When::part_of_year;
  }

  [[nodiscard]] std::size_t clause_begin(std::size_t at) const {
    constexpr std::size_t kLongest = 30;  // tokens of the name of a rate and what leads to it
    const std::size_t first = at > kLongest ? at - kLongest : 0;
    while (at > first && !tokens_[at - 1].is_mark() && !tokens_[at - 1].is(Slot::percent)) --at;
    return at;
  }

  [[nodiscard]] bool says_about(std::size_t first, std::size_t last) const {
    return std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(first),
                       tokens_.begin() + static_cast<std::ptrdiff_t>(last), [](const Token& token) {
                         return token.is_any({Slot::approximately, Slot::change, Slot::compare, Slot::respectively});
                       });
  }

  /// 维持率 of 维持率（按已审结案件计算）为 60%
  [[nodiscard]] std::size_t before_remark(std::size_t begin) const {
    if (begin == 0 || !tokens_[begin - 1].is(Slot::close)) return begin;
    const std::size_t open = begin - 1 - tokens_[begin - 1].behind_open;
    const auto inside = std::span(tokens_).subspan(open, begin - open);
    const bool counts = std::any_of(inside.begin(), inside.end(),
                                    [](const Token& token) { return token.is_number() || token.is(Slot::percent); });
    return counts || !text(0, open).ends_with(u'率') ? begin : clause_begin(open);
  }

  /// 计入 of 若将部分公开 3 件计入，公开率…, at the comma.
  [[nodiscard]] bool counts_in(std::size_t comma) const {
    const auto said = text(comma > 0 ? clause_begin(comma) : 0, comma);
    return said.find(u"计入") != said.npos || said.find(u"加上") != said.npos;
  }

  /// `name` begins with its clause and ends in 率; the numbers are those of its sentence up to it, and of the bracket behind it.
  [[nodiscard]] Rate make(std::size_t begin, std::size_t at, std::u16string_view name) const {
    constexpr std::size_t kStem = 2;  // characters: 办结 of 按期办结率
    const std::u16string_view stem = name.substr(name.size() > kStem ? name.size() - 1 - kStem : 0, kStem);
    Rate rate;
    rate.percent = {tokens_[at].value, passage_.span(tokens_[at].begin, tokens_[at].end)};
    rate.decimals = tokens_[at].decimals;
    rate.name = std::u16string(name);
    rate.words = passage_.span(tokens_[begin].begin, tokens_[at].end);
    rate.together =
        name.find(u'及') != name.npos || name.find(u'和') != name.npos || (begin > 0 && counts_in(begin - 1));
    rate.sentence = passage_.span(tokens_.front().begin, tokens_.back().end);
    int parts = 0;
    std::vector<std::size_t> places;
    const bool item = is_digit(name.front());  // 2.监测公开率 93.1%: what stands before it is of another item
    for (std::size_t i = item ? begin : at > kLongestClause ? at - kLongestClause : 0; i < at; ++i)
      parts += add_number(rate, i, stem, places) ? 1 : 0;
    rate.together = rate.together || (parts > 1 && name.ends_with(u"公开率"));  // 公开 12 件、部分公开 3 件，公开率 60%
    rate.explained =
        parts == 1 || parts == 2;  // of 解读 12 篇，图文解读 6 篇、专家解读 1 篇…, 多元解读率 nobody can tell
    // 办结率 94.5%（327 件中办结 309 件）, 维持率 60%，即 20 件中维持 12 件
    const bool bracket = at + 1 < tokens_.size() && tokens_[at + 1].is(Slot::open);
    const bool again =
        at + 2 < tokens_.size() && tokens_[at + 1].is(Slot::comma) && words_of(passage_.text, tokens_[at + 2]) == u"即";
    const auto ends = [&](const Token& token) { return bracket ? token.is(Slot::close) : token.is_mark(); };
    for (std::size_t i = at + 2; (bracket || again) && i < tokens_.size() && !ends(tokens_[i]); ++i) {
      rate.explained = rate.explained || (tokens_[i].is(Slot::quantity) && !rate.numbers.empty());
      add_number(rate, i, stem, places);
    }
    reject_unlike(rate, places);
    // 公开率达到 99.2%，即 244 家: of how many was said elsewhere
    const auto less = [&](const Part& a, const Part& b) { return a.value < b.value; };
    const bool largest = again && !rate.numbers.empty() &&
                         std::max_element(rate.numbers.begin(), rate.numbers.end(), less) == rate.numbers.end() - 1;
    rate.explained = rate.explained && !largest;
    rate.surely = parts == 1 && !bracket && !again && is_right_before(begin, stem);
    add_cells(rate, at);
    rate.of_requests = has_any(name, u"申请办结率 依申请公开办结率") ||
                       (about_requests_ && is_any_of(name, u"年度办结率 全年办结率 当年办结率 总体办结率"));
    return rate;
  }

  /// 204 份 of 满意 204 份，满意率 80%: whether the clause before one of a rate ends in a number that its name leads to, or in one that 其中
  /// parts from the number before.
  [[nodiscard]] bool is_right_before(std::size_t begin, std::u16string_view stem) const {
    if (begin < 3 || !tokens_[begin - 1].is(Slot::comma) || !tokens_[begin - 2].is(Slot::quantity)) return false;
    const std::size_t first = clause_begin(begin - 2);
    const bool parted = tokens_[first].is(Slot::among) && text(first, begin - 2).find(stem) != stem.npos;
    return (parted && follows_alike(begin - 2)) || passage_.words(0, tokens_[begin - 2].begin).ends_with(stem);
  }

  /// 25 个 of 发现问题 26 个，整改 25 个: whether the number before is counted as it is.
  [[nodiscard]] bool follows_alike(std::size_t number) const {
    std::size_t before = number;
    while (before > 0 && !tokens_[before - 1].is(Slot::quantity)) --before;
    return before > 0 && tokens_[before - 1].measure == tokens_[number].measure;
  }

  /// 解读 2 件 of 印发规范性文件 3 件，解读 2 件: whether what stands right before it was made this year, and no stock.
  [[nodiscard]] bool follows_made(std::size_t number) const {
    const std::size_t begin = clause_begin(number);
    Slots said;
    for (std::size_t i = begin > 1 ? clause_begin(begin - 1) : begin; i < begin; ++i) said = said | tokens_[i].slots;
    return said.has_all({Slot::make, Slot::document});
  }

  /// 16.7 万户 of 访问量 28.9 万次；用户 16.7 万户，绑定率…: a part is of what is counted as it is, and of nothing else.
  void reject_unlike(Rate& rate, const std::vector<std::size_t>& places) const {
    if (!rate.part) return;
    const auto measure = without_times(tokens_[places[*rate.part]].measure);
    std::vector<Part> alike;
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (without_times(tokens_[places[i]].measure) == measure) alike.push_back(rate.numbers[i]);
      if (i == *rate.part) rate.part = alike.size() - 1;
    }
    rate.numbers = std::move(alike);
    // 公示许可信息 2.2 万条、处罚信息 1387 条；企业年报公示率…: more than all else, and others stand behind it
    const double own = rate.numbers[*rate.part].value;
    const bool of_others =
        *rate.part + 1 < rate.numbers.size() && std::all_of(rate.numbers.begin(), rate.numbers.end(),
                                                            [own](const Part& number) { return number.value <= own; });
    rate.explained = rate.explained && rate.numbers.size() > 1 && !of_others;
  }

  /// A number whose own words have the stem of the rate's name is its part: 已整改 11 个, 整改率. Whether this one is.
  bool add_number(Rate& rate, std::size_t at, std::u16string_view stem, std::vector<std::size_t>& places) const {
    const bool once = words_of(passage_.text, tokens_[at]) == u"一次" && rate.name.starts_with(u"一次");  // 一次办结率
    const bool lasts = counts_days(tokens_[at]) && !is_any_of(tokens_[at].measure, u"天 日");  // 提前 24 小时通知
    if (!tokens_[at].is(Slot::quantity) || once || lasts) return false;
    rate.numbers.push_back({tokens_[at].value, passage_.span(tokens_[at].begin, tokens_[at].end)});
    places.push_back(at);
    std::size_t behind = at + 1;  // 11 个已整改
    while (behind < tokens_.size() && !tokens_[behind].is_mark() && !tokens_[behind].is_number()) ++behind;
    const auto label =
        std::u16string_view(passage_.text)
            .substr(tokens_[clause_begin(at)].begin, tokens_[behind - 1].end - tokens_[clause_begin(at)].begin);
    const bool partly = label.find(u"部分公开") != label.npos && rate.name.find(u"部分") == rate.name.npos;
    const bool part = rate.numbers.size() > 1 && !tokens_[at].approximate && is_named(stem, label);
    rate.together = rate.together || (part && partly && rate.name.ends_with(u"公开率"));
    if (part) rate.part = rate.numbers.size() - 1;
    const bool mended = label.starts_with(u"整改") && follows_alike(at);
    const bool explained = stem == u"解读" && follows_alike(at) && follows_made(at);
    const bool told = label.find(u'已') != label.npos || label.find(u"完成") != label.npos;
    rate.done = rate.done || (part && (told || mended || explained));
    return part;
  }

  /// 予以公开和部分公开合计 226 件，公开率 53.1%: whether the number before it counts those.
  [[nodiscard]] bool tells_granted(std::size_t at) const {
    constexpr Mask kOpened = rows::kGranted | rows::kPartial;
    std::size_t end = clause_begin(at);
    if (end < 2 || !tokens_[--end].is(Slot::comma) || !tokens_[end - 1].is(Slot::quantity)) return false;
    bool granted = false;
    for (; end > 0 && (!tokens_[end - 1].is_mark() || tokens_[end - 1].is(Slot::pause)); --end) {
      const Token& token = tokens_[end - 1];
      if (token.is(Slot::result) && (token.code & ~kOpened) != 0) return false;
      granted = granted || (token.is(Slot::result) && token.code == rows::kGranted);
    }
    return granted;
  }

  void add_cells(Rate& rate, std::size_t at) const {
    if (settings_[at].scope != Scope::own || !settings_[at].fits()) return;
    if (rate.name.starts_with(u"计入")) return;  // 另有 13 件自行改正，计入后纠错率 21.4%
    rate.of_handled = ends_in_any_of(rate.name, u"办结率 结案率 答复率 回复率 办理率");
    rate.of_disclosure = passage_.section == SectionId::review || passage_.names_disclosure ||
                         (about_requests_ && rate.name.find(u'全') == rate.name.npos);  // 全县行政复议纠错率
    const bool granted = rate.name.ends_with(u"公开率") && !rate.done && tells_granted(at);
    rate.of_disclosure = rate.of_disclosure || granted;
    for (const Mask of : {rows::kGranted | rows::kPartial, rows::kGranted}) {
      for (const Mask all : {rows::kHandled, rows::kNew})
        if (granted) rate.of_cells.emplace_back(requests(of), requests(all));
    }
    for (const RateOfTable& known : kRates) {
      if (!rate.name.ends_with(known.name)) continue;
      const Reading part{TableId::review, known.rows, known.column};
      const Reading whole{TableId::review, known.rows, columns::kAll};
      rate.of_cells.emplace_back(part, whole);
      rate.of_cells.emplace_back(part, Reading{TableId::review, known.rows, columns::kAll, 0, columns::kPending});
    }
  }

  const Passage& passage_;
  const Tokens& tokens_;
  const std::vector<Setting>& settings_;
  bool about_requests_;
};

}  // namespace

void add_rates(const Passage& passage, const Sentence& sentence, bool about_requests, std::vector<Rate>& out) {
  RateReader(passage, sentence, about_requests).read(out);
}

}  // namespace nianbao::prose
