#include "prose/claims/ledger.hpp"

#include <algorithm>
#include <functional>
#include <optional>

#include "prose/clauses/divided.hpp"
#include "prose/clauses/field.hpp"
#include "prose/clauses/items.hpp"
#include "text/any_word.hpp"
#include "text/char_set.hpp"
#include "text/chars.hpp"
#include "text/money.hpp"
#include "text/quantity_words.hpp"
#include "text/sort.hpp"

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

/// What makes a count another thing than all there was of it.
constexpr Slots kSome{Slot::change, Slot::average, Slot::compare,   Slot::plan,  Slot::approximately, Slot::share,
                      Slot::among,  Slot::rest,    Slot::open_list, Slot::none,  Slot::respectively,  Slot::open,
                      Slot::each,   Slot::percent, Slot::applicant, Slot::result};

class Counts {
 public:
  Counts(const Author& author, const Passage& passage, const Sentence& sentence)
      : author_(author), passage_(passage), tokens_(sentence.tokens), settings_(sentence.settings) {}

  void read(std::span<const Claim> claims, std::vector<Count>& out) const {
    const auto bound = spans_of(claims);
    Channel channel;
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      const Token& token = tokens_[at];
      if (token.is_any({Slot::among, Slot::colon})) return;  // what follows is a part
      if (token.is(Slot::channel)) channel = with_channel(channel, at);
      if (token.is(Slot::none)) add_none(at, out);
      if (is_area(token)) add_places(at, out);
      if (!counts_all(at)) continue;
      const std::size_t begin = begin_of_clause(at);
      if (begin == at || names_some(begin, at)) continue;
      const std::size_t end = end_of_noun(at);
      const std::u16string noun = noun_of(at + 1, end);
      Count count{name_behind(channel, begin, at) + noun,
                  token.value,
                  std::u16string(token.measure),
                  passage_.span(tokens_[begin].begin, tokens_[end - 1].end),
                  passage_.span(tokens_.front().begin, tokens_.back().end),
                  settings_[at].when == When::part_of_year,
                  tells_of_all(begin, at),
                  noun};
      if (holds_to_account(token, with_next_clause(begin, end))) count.of = kAccount;
      else if (is_criticised(passage_.words(tokens_[begin].begin, tokens_[end - 1].end))) count.of = kCriticised;
      else if (end > at + 1 && !count.total && !(is_within(end) && passage_.words(0, token.begin).ends_with(u'在')))
        count.some = true;  // but 在 5 次开放日活动中 names all of them
      const bool in_tables =
          std::binary_search(bound.begin(), bound.end(), ends_of(passage_.span(token.begin, token.end)));
      if (!in_tables && says_what(count)) out.push_back(std::move(count));
    }
  }

 private:
  using Ends = std::pair<std::uint32_t, std::uint32_t>;
  static Ends ends_of(Span span) { return {span.begin, span.end}; }

  /// Where the numbers stand that the tables count, in their order.
  static std::vector<Ends> spans_of(std::span<const Claim> claims) {
    std::vector<Ends> out;
    for (const Claim& claim : claims) {
      if (claim.speaks()) out.push_back(ends_of(claim.span));
    }
    sort_stably(out, std::less<>());
    return out;
  }

  [[nodiscard]] bool counts_all(std::size_t at) const {
    const Token& token = tokens_[at];
    const Setting& here = settings_[at];
    if (!token.is(Slot::quantity) || token.approximate || token.in_brackets() || money_power(token.measure))
      return false;
    const bool somebody = here.scope != Scope::own || here.perhaps_part || here.head;
    const bool of_year = here.fits() || here.when == When::part_of_year;
    const std::size_t begin = begin_of_clause(at);
    const bool known = of_area(begin, at) || says_who(begin, at) || has_token(tokens_, begin, at, {Slot::channel});
    if (!of_year || here.compares || (somebody && !known)) return false;
    const std::size_t end = end_of_noun(at);
    const bool ends = end == tokens_.size() || tokens_[end].is_any({Slot::comma, Slot::semicolon, Slot::each}) ||
                      is_within(end) || is_built_on(at) || counts_attendance(end);
    return (ends || leads_to_some(at, end)) && !names_some(at + 1, end);
  }

  /// 1214 篇 of 在发布图文 1214 篇的基础上
  [[nodiscard]] bool is_built_on(std::size_t at) const {
    return View(passage_.text).substr(tokens_[at].end).starts_with(u"的基础上");
  }

  /// 、78 人次 of 培训 3 次、78 人次: who came to what was just counted, at the mark.
  [[nodiscard]] bool counts_attendance(std::size_t mark) const {
    return tokens_[mark].is(Slot::pause) && mark + 1 < tokens_.size() && tokens_[mark + 1].is(Slot::quantity) &&
           is_any_of(tokens_[mark + 1].measure, u"人 人次");
  }

  /// 培训中有 of 全年 4 次培训中有 2 次面向新任信息员, before 2 次: those four are all.
  [[nodiscard]] bool leads_to_some(std::size_t at, std::size_t end) const {
    return end > at + 1 && tokens_[end].is_number() &&
           ends_in_any_of(passage_.words(tokens_[at].end, tokens_[end].begin), u"中 中有 里 里有");
  }

  /// “云溪发布”公众号, 网站和微博: through what something was told, and all that follows in the sentence.
  struct Channel {
    std::u16string name{};
    std::size_t end = 0;
  };

  /// A channel with the next one, which is told of alone where it stands in another clause.
  [[nodiscard]] Channel with_channel(const Channel& before, std::size_t at) const {
    // Characters: of an account's name, its marks included; of several channels, which no report joins so many of.
    constexpr std::size_t kLongestName = 20, kMost = 60;
    const bool joins =
        before.end > 0 && before.name.size() < kMost && are_all(tokens_, before.end, at, {Slot::pause, Slot::also});
    const std::size_t from = tokens_[at].begin - std::min(tokens_[at].begin, kLongestName);
    const View before_it = passage_.words(from, tokens_[at].begin);
    const std::size_t quote = before_it.ends_with(u'”') ? before_it.rfind(u'“') : View::npos;
    const View name = joins || quote == View::npos ? View() : before_it.substr(quote);
    std::u16string words = joins ? before.name : std::u16string(name);
    words += passage_.words(tokens_[at].begin, tokens_[at].end);
    return {std::move(words), at + 1};
  }

  /// 公众号发布信息 of 公众号共发布信息 312 篇, and of 加强公众号运维，全年发布信息 312 篇.
  [[nodiscard]] std::u16string name_behind(const Channel& channel, std::size_t begin, std::size_t at) const {
    const bool event =
        begin >= channel.end && is_measure_of(tokens_[at].measure, measures::kEvents);  // held by no channel
    return (event ? std::u16string() : channel.name) + name_of(std::max(begin, channel.end), at);
  }

  /// What stands behind a number, without what makes it a place: 新闻发布会 of 召开的 2 场新闻发布会上.
  [[nodiscard]] std::u16string noun_of(std::size_t begin, std::size_t end) const {
    std::u16string noun = name_of(begin, end);
    for (const View place : {u"中有", u"里有", u"上", u"中", u"里", u"后"}) {
      if (noun.ends_with(place)) noun.erase(noun.size() - place.size());
    }
    return noun;
  }

  /// 对 1 名工作人员，依规进行了责任追究: what is done to whom a clause names stands in the next one.
  [[nodiscard]] View with_next_clause(std::size_t begin, std::size_t end) const {
    const bool whom = passage_.text[tokens_[begin].begin] == u'对' && end + 1 < tokens_.size();
    return passage_.words(tokens_[begin].begin, tokens_[whom ? end_of_noun(end) - 1 : end - 1].end);
  }

  /// 对 1 名工作人员予以责任追究, 追究了 2 人的责任: whoever it was, and however many; but not 责任追究制度 2 项.
  static bool holds_to_account(const Token& number, View clause) {
    constexpr std::u16string_view kWhom = u"名 人 家 个 起";
    const bool done = has_any(clause, u"责任追究 问责") || (has_any(clause, u"追究") && clause.ends_with(u"责任"));
    return done && is_any_of(number.measure, kWhom) && !has_any(clause, u"制度 办法 机制 规定");
  }

  /// 全镇 21 个村（社区）: how many places the area has, whatever is told of them.
  void add_places(std::size_t area, std::vector<Count>& out) const {
    std::size_t at = area + 1;
    while (at < tokens_.size() && tokens_[at].is(Slot::total)) ++at;  // 全镇共有
    if (at == tokens_.size() || !tokens_[at].is(Slot::quantity) || tokens_[at].measure != u"个" ||
        is_approximate(tokens_, at))
      return;
    const View behind = View(passage_.text).substr(tokens_[at].end);
    const View noun =
        find_word(u"村（社区） 村（居） 村（居委会） 行政村 村居 社区 乡镇 镇（街道） 乡镇（街道） 镇街 街道",
                  [&](View one) { return behind.starts_with(one); });
    if (noun.empty()) return;
    const Span words = passage_.span(tokens_[area].begin, tokens_[at].end + noun.size());
    out.push_back({std::u16string(passage_.words(tokens_[area].begin, tokens_[area].end)).append(noun),
                   tokens_[at].value, std::u16string(tokens_[at].measure), words,
                   passage_.span(tokens_.front().begin, tokens_.back().end), false, true});
  }

  /// 被市政府办公室通报 1 次, 通报批评; not 通报表扬.
  static bool is_criticised(View clause) {
    const std::size_t told = clause.find(u"通报");
    return told != View::npos && !has_any(clause, u"表扬 表彰 肯定 通报会") &&
           (clause.substr(told).starts_with(kCriticised) || clause.substr(0, told).find(u'被') != View::npos);
  }

  /// 没有被通报批评, 未被上级通报: by nobody; not 未被省政府办公厅通报.
  static bool never_criticised(View clause) {
    const std::size_t told = clause.find(u"通报");
    return is_criticised(clause) &&
           ends_in_any_of(clause.substr(0, told), u"被 上级 上级部门 上级机关 上级单位 未 没有 无");
  }

  /// 全年未举办业务培训: none of what follows, where the tables have no number of it.
  void add_none(std::size_t at, std::vector<Count>& out) const {
    constexpr Slots kInTables{Slot::request,  Slot::by_request, Slot::asking, Slot::review,
                              Slot::document, Slot::decision,   Slot::fee,    Slot::procurement};
    const std::size_t end = end_of_noun(at);
    if (end < tokens_.size() && !tokens_[end].is_any({Slot::comma, Slot::semicolon})) return;
    const std::size_t begin = begin_of_clause(at);
    if (has_token(tokens_, begin, at, {Slot::text})) return;  // 部分单位未开展培训
    if (leaves_some(at)) return;
    const bool here = settings_[at].fits() && settings_[at].scope == Scope::own && !settings_[at].compares;
    if (!here || has_token(tokens_, at, end, kInTables) || names_some(begin, at) || names_some(at + 1, end)) return;
    Count none{name_of(at + 1, end),
               0,
               {},
               passage_.span(tokens_[begin].begin, tokens_[end - 1].end),
               passage_.span(tokens_.front().begin, tokens_.back().end)};
    if (never_criticised(passage_.words(tokens_[at].begin, tokens_[end - 1].end))) none.of = kCriticised;
    if (says_what(none.of)) out.push_back(std::move(none));
  }

  /// 未再举办业务培训, 除5月外未举办业务培训
  [[nodiscard]] bool leaves_some(std::size_t none) const {
    const std::size_t first = none > kLongestClause ? none - kLongestClause : 0;
    const View said = passage_.words(tokens_[first].begin, tokens_[end_of_noun(none) - 1].end);
    return said.find_first_of(u"再除") != View::npos;
  }

  /// Behind 业务培训班 of 举办 2 期业务培训班, at the mark, or at what says that there is none; right behind the number where it says no more.
  [[nodiscard]] std::size_t end_of_noun(std::size_t at) const {
    std::size_t end = at + 1;
    while (end < tokens_.size() && !is_built_on(at) && !tokens_[end].is_mark() && !tokens_[end].is_number() &&
           !tokens_[end].is(Slot::none) && !(end > at + 1 && (tokens_[end].is(Slot::each) || is_within(end))))
      ++end;
    return end;
  }

  /// 中 of 发布的 64 篇政策解读中，…: what stands before it are all that something is told of.
  [[nodiscard]] bool is_within(std::size_t at) const {
    return at < tokens_.size() && tokens_[at].is(Slot::filler) && tokens_[at].begin > 0 &&
           is_any_of(passage_.words(tokens_[at].begin, tokens_[at].end), u"中 里");
  }

  /// 全年 or 共 before a number whose noun follows it: 组织 2 次业务培训 may be some of them; but in 全年召开会议 3 次，开展培训 2 次 both are all.
  [[nodiscard]] bool tells_of_all(std::size_t begin, std::size_t at) const {
    if (tokens_.front().is(Time::this_year) && at + 1 < tokens_.size() && tokens_[at + 1].is(Slot::comma) &&
        !has_token(tokens_, 1, at, {Slot::time, Slot::semicolon}))
      return true;
    return std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(begin),
                       tokens_.begin() + static_cast<std::ptrdiff_t>(at),
                       [](const Token& token) { return token.is(Slot::total) || token.is(Time::this_year); });
  }

  /// 全县: of the whole area, whoever's organs they are.
  [[nodiscard]] bool is_area(const Token& token) const {
    return is_any_of(passage_.words(token.begin, token.end), u"全省 全市 全州 全县 全区 全旗 全镇 全乡 全街道");
  }
  /// 乡镇 of 全县共有乡镇政务公开专区 15 个: what kind of them all are.
  [[nodiscard]] bool is_kind_of_all(const Token& token) const {
    return token.is(Whose::others) && passage_.words(0, token.begin).ends_with(u"共有");
  }
  [[nodiscard]] bool of_area(std::size_t begin, std::size_t end) const {
    return std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(begin),
                       tokens_.begin() + static_cast<std::ptrdiff_t>(end),
                       [this](const Token& token) { return is_area(token); });
  }

  /// Behind the last comma; at the number itself where a part of a list begins there.
  [[nodiscard]] std::size_t begin_of_clause(std::size_t at) const {
    std::size_t begin = at;
    const auto joins = [&](std::size_t i) {  // 网站、公众号等渠道
      return i > 0 && tokens_[i].is(Slot::pause) && tokens_[i - 1].is(Slot::channel);
    };
    const std::size_t first = at - std::min(at, kLongestClause);
    while (begin > first && (!tokens_[begin - 1].is_mark() || joins(begin - 1)) && !tokens_[begin - 1].is_number())
      --begin;
    if (begin == 0 && at > 0 && tokens_[0].is(Slot::filler) && is_digit(passage_.text[tokens_[0].begin]))
      return 1;  // 3.全年
    const bool whole = begin == 0 || tokens_[begin - 1].is_any({Slot::comma, Slot::semicolon});
    return whole ? begin : at;
  }

  /// 等 of 网站、公众号等渠道: all that was published went through them.
  [[nodiscard]] bool ends_channels(const Token& token) const {
    return token.is(Slot::open_list) && begins_with_any(View(passage_.text).substr(token.end),
                                                        u"渠道 平台 方式 途径 载体 形式 媒介 多种渠道 多渠道");
  }

  [[nodiscard]] bool names_some(std::size_t begin, std::size_t end) const {
    return std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(begin),
                       tokens_.begin() + static_cast<std::ptrdiff_t>(end), [&](const Token& token) {
                         const bool other_time =
                             token.is(Slot::time) && !token.is(Time::this_year) && !token.is(Time::part_of_year) &&
                             !(token.is(Time::year) && static_cast<int>(token.value) == author_.year);
                         const bool leader = token.is(Slot::open_list) &&
                                             has_any(passage_.words(token.begin, token.end + 2), u"主要领导 主要负责");
                         return (token.is_any(kSome) && !leader && !ends_channels(token)) || other_time ||
                                (token.is(Slot::whose) && !token.is(Whose::own) && !token.is(Whose::name) &&
                                 !is_area(token) && !is_kind_of_all(token));
                       });
  }

  [[nodiscard]] std::u16string words_but(Slots aside, std::size_t begin, std::size_t end) const {
    std::u16string words;
    for (std::size_t at = begin; at < end; ++at) {
      if (!tokens_[at].is_any(aside) || is_area(tokens_[at]))
        words += passage_.words(tokens_[at].begin, tokens_[at].end);
    }
    return words;
  }

  /// Without 组织 of 组织业务培训, and whose training that is where it is the author's.
  [[nodiscard]] std::u16string without_verb(std::u16string words) const {
    for (const View lead : {u"街道", u"镇里", u"乡里", u"分局", u"县局", u"市局", u"区局", u"管委会", u"中心", u"仅",
                            u"只", u"通过", u"经过", u"在"}) {
      if (words.starts_with(lead)) words.erase(0, lead.size());
    }
    while (const auto held = verb_of(words)) {  // 组织召开
      const bool own = author_.is_subject(View(words).substr(0, *held));
      words.erase(own ? 0 : *held, own ? *held + 2 : 2);
    }
    return words;
  }

  /// Where 组织 of 县政府办公室组织业务培训 stands: at the begin, or behind an organ.
  static std::optional<std::size_t> verb_of(View words) {
    static constexpr CharSet kOrganEndings{u"局委办府院处队室心"};
    for (const View held : {u"组织", u"召开", u"举办", u"举行", u"开展"}) {
      const std::size_t at = words.find(held);
      if (at == 0 || (at != View::npos && kOrganEndings.has(words[at - 1]))) return at;
    }
    return std::nullopt;
  }

  /// 县政府办公室 of 县政府办公室组织业务培训: it is a part of the name of what is counted.
  [[nodiscard]] bool says_who(std::size_t begin, std::size_t end) const {
    return verb_of(words_but({Slot::time, Slot::total}, begin, end)).value_or(0) > 0;
  }

  /// What is counted, without when, by whom, in all and how it came about: 主动公开信息 of 2024年我局共主动公开政府信息, 培训 of 举办培训.
  [[nodiscard]] std::u16string name_of(std::size_t begin, std::size_t end) const {
    constexpr Slots kAside{Slot::time, Slot::whose, Slot::total};
    std::u16string name = without_verb(words_but(kAside | Slots{Slot::filler}, begin, end));
    if (name.size() < kShortest) name = without_verb(words_but(kAside, begin, end));  // 业务培训
    if (name.ends_with(u'的')) name.pop_back();                                       // 发布的 64 篇政策解读
    for (const View more : {u"政府信息", u"各类信息"}) {
      for (std::size_t at = name.find(more); at != name.npos; at = name.find(more)) name.erase(at, more.size() - 2);
    }
    return name;
  }

  /// A verb alone names nothing; where it is said to be all of the year, whatever has a name of its own is one thing.
  static bool says_what(const Count& count) {
    return (count.total && (count.of.size() >= kShortest ||
                            is_any_of(count.of, u"培训 培训班 会议 检查 宣讲 讲座 座谈会 推进会 行政村"))) ||
           says_what(count.of);
  }
  static bool says_what(View name) {
    const auto has = [name](View word) { return name.find(word) != name.npos; };
    return (name.size() >= kShortest && std::any_of(std::begin(kSubjects), std::end(kSubjects), has)) ||
           (name.size() >= kShortestEvent && std::any_of(std::begin(kEvents), std::end(kEvents), has));
  }
  static constexpr std::size_t kShortest = 4, kShortestEvent = 6;  // characters: the noun, and what says which
  static constexpr View kAccount = u"责任追究", kCriticised = u"通报批评";
  static constexpr View kEvents[]{u"会议", u"座谈会", u"检查", u"督查", u"通报",   u"访谈",
                                  u"稿件", u"文章",   u"视频", u"图文", u"推文",   u"账号",
                                  u"来信", u"来电",   u"工单", u"专栏", u"推进会", u"开放日"};
  static constexpr View kSubjects[]{u"信息",   u"公开",     u"培训", u"解读",  u"申请",
                                    u"发布会", u"关注用户", u"粉丝", kAccount, kCriticised};

  const Author& author_;
  const Passage& passage_;
  const Tokens& tokens_;
  const std::vector<Setting>& settings_;
};

}  // namespace

void add_counts(const Author& author, const Passage& passage, const Sentence& sentence, std::span<const Claim> claims,
                std::vector<Count>& out) {
  Counts(author, passage, sentence).read(claims, out);
}

}  // namespace nianbao::prose
