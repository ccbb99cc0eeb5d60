#include <algorithm>
#include <optional>

#include "prose/claims/between_cells.hpp"
#include "prose/claims/comparisons.hpp"

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

constexpr Slots kKinds{Slot::applicant, Slot::result};

class RankReader {
 public:
  RankReader(const Passage& passage, const Sentence& sentence, bool about_requests)
      : words_(passage, sentence),
        tokens_(words_.tokens),
        about_requests_(about_requests),
        tells_of_reviews_(passage.section == SectionId::review || passage.names_disclosure) {}

  using Order = Ranking::Order;

  void read(std::vector<Ranking>& out) const {
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      const Setting& here = words_.around[at];
      const bool fits = about_requests_ && at > 0 && here.fits() && !here.compares && here.scope == Scope::own;
      if (fits && descends(at)) add(before_fillers(at), at + 1, Order::all, out);
      else if (fits && leads(at)) add_first(at, Order::most, out);
      else if (fits && is_any_of(words_.text(at), u"最少 最低")) add_first(at, Order::least, out);
      else if (at > 0 && tokens_[at].is(Slot::compare) && words_.around[at - 1].fits()) add_compared(at, out);
      if (says_more(tokens_[at])) return;
    }
  }

 private:
  /// 少 of 由多到少, before what is put in that order
  [[nodiscard]] bool descends(std::size_t at) const {
    const View said = words_.passage.words(tokens_.front().begin, tokens_[at].end);
    return said.ends_with(u"多到少") || said.ends_with(u"高到低") || said.ends_with(u"大到小");
  }

  /// 最多, 占比最高, 为主: no other kind has more.
  [[nodiscard]] bool leads(std::size_t at) const {
    constexpr Slots kLast{Slot::filler, Slot::text, Slot::approximately};
    return tokens_[at].is_any(kLast) &&
           ends_in_any_of(
               words_.passage.words(tokens_.front().begin, tokens_[at].end),
               u"最多 占比最高 占比最大 比例最高 比例最大 比重最大 量最大 数量最大 居首 首位 第一 第一位 榜首 "
               u"为主 居多 占多数 占大多数");
  }

  /// 涉及征地的申请中，: what follows is said of some of the requests, or of other things.
  [[nodiscard]] bool says_more(const Token& token) const {
    constexpr View kTelling = u"看少理低小按";
    const View said = words_.passage.words(token.begin, token.end);
    return (token.is(Slot::text) && said.find_first_not_of(kTelling) != View::npos) || token.is(Slot::channel);
  }

  /// 最多的是自然人，其次为商业企业; 属于行政查询事项的最多，; 其他组织申请最少
  void add_first(std::size_t at, Order order, std::vector<Ranking>& out) const {
    std::size_t next = at + 1;
    while (next < tokens_.size() && tokens_[next].is(Slot::filler)) ++next;
    const bool behind = next > at + 1 && next < tokens_.size() && tokens_[next].is_any(kKinds);
    constexpr Slots kAlong{Slot::filler, Slot::share, Slot::asking, Slot::request, Slot::submit};
    std::size_t kind = at;  // 部分公开的数量居首, 自然人申请占比最高
    while (kind > 0 && tokens_[kind - 1].is_any(kAlong)) --kind;
    const bool before =
        kind > 0 && tokens_[kind - 1].is_any(kKinds) && (next == tokens_.size() || tokens_[next].is_mark());
    // 以自然人、企业为主: both of them together
    if (before && kind > 1 && tokens_[kind - 2].is_any({Slot::pause, Slot::also})) return;
    if (before && (is_kind_of_named(kind - 1) || is_division(kind - 1))) return;
    if (behind) add(at, next, order, out);
    else if (before) add(at, kind - 1, order, out);
  }

  /// 企业 of 法人和其他组织 13 件，以企业为主: the most of those, and not of all.
  [[nodiscard]] bool is_kind_of_named(std::size_t kind) const {
    const Token& own = tokens_[kind];
    if (!own.is(Slot::applicant)) return false;
    return std::any_of(tokens_.begin(), tokens_.begin() + static_cast<std::ptrdiff_t>(kind), [&](const Token& token) {
      return token.is(Slot::applicant) && token.code != own.code && (token.code & own.code) == own.code;
    });
  }

  /// 不予公开 of 执法案卷类 7 件，在不予公开中居首位: what is divided, and not what comes first.
  [[nodiscard]] bool is_division(std::size_t kind) const {
    const View behind = View(words_.passage.text).substr(tokens_[kind].end);
    return behind.starts_with(u'中') || behind.starts_with(u"类中");
  }

  /// 自然人申请多于企业申请; 企业提的比个人提的还多
  void add_compared(std::size_t at, std::vector<Ranking>& out) const {
    const View word = words_.text(at);
    const std::size_t begin = begin_of_clause(tokens_, at);
    std::size_t end = at + 1;
    while (end < std::min(tokens_.size(), at + kLongestClause) && !tokens_[end].is_mark()) ++end;
    const bool beside = word == u"比" && is_any_of(words_.text(end - 1), u"多 更多 还多 少 更少");
    if (!beside && !(word.ends_with(u'于') && word.size() == 2)) return;
    if (const auto others = compared_by_order(words_.passage.text, tokens_, at)) {
      if (others->topic == Topic::review && !tells_of_reviews_) return;
      if (others->topic == Topic::review || others->topic == Topic::proactive) {
        out.push_back({{others->more, others->less},
                       Order::all,
                       words_.passage.span(tokens_[begin].begin, tokens_[end - 1].end)});
        return;
      }
    }
    if (!about_requests_) return;
    const auto one = only_kind(begin, at);
    const auto other = only_kind(at + 1, end);
    const bool applicants = one && tokens_[*one].is(Slot::applicant);
    if (!one || !other || tokens_[*other].is(Slot::applicant) != applicants) return;
    const bool less = View(u"少低小").find(beside ? words_.text(end - 1).back() : word.front()) != View::npos;
    Mask more = tokens_[less ? *other : *one].code;
    const Mask fewer = tokens_[less ? *one : *other].code;
    if (applicants && ((more | fewer) & columns::kLoosely) != 0) return;
    if (applicants && more == columns::kBusiness) more = columns::kOrganisations;  // 企业 may mean all of those
    Ranking& ranking = out.emplace_back();
    ranking.of = {ways_of(more, applicants), ways_of(fewer, applicants)};
    ranking.order = Order::all;
    ranking.words = words_.passage.span(tokens_[begin].begin, tokens_[end - 1].end);
  }

  /// The one kind that words name which say nothing else.
  [[nodiscard]] std::optional<std::size_t> only_kind(std::size_t begin, std::size_t end) const {
    constexpr Slots kAlong{Slot::filler, Slot::request, Slot::asking, Slot::submit,
                           Slot::fresh,  Slot::also,    Slot::share};
    std::optional<std::size_t> kind;
    for (std::size_t at = begin; at < end; ++at) {
      if (is_any_of(words_.text(at), u"远 略 稍")) continue;  // 远 of 远多于
      if (!tokens_[at].is_any(kKinds | kAlong) || (kind && tokens_[at].is_any(kKinds))) return std::nullopt;
      if (tokens_[at].is_any(kKinds)) kind = at;
    }
    return kind;
  }

  /// The kinds from `first` on that marks part, with their numbers or without; of 最多 those that 其次 follows on, or all others.
  void add(std::size_t begin, std::size_t first, Order order, std::vector<Ranking>& out) const {
    const bool most = order != Order::all;
    std::vector<Mask> of;
    bool applicants = false;
    std::size_t last = first;
    for (std::size_t at = first; at < tokens_.size() && !tokens_[at].is(Slot::semicolon); ++at) {
      const Token& token = tokens_[at];
      if (token.is(Slot::text) && most) break;
      if (token.is(Slot::text) || token.is(Slot::among)) return;
      const bool follows = !most || of.empty() || follows_on(at);
      if (!token.is_any(kKinds) || !follows) continue;
      if (!of.empty() && token.is(Slot::applicant) != applicants) return;
      applicants = token.is(Slot::applicant);
      of.push_back(token.code);
      last = at;
    }
    const bool alone = of.size() == 1 && most;
    if (alone) add_others(of, applicants);
    Mask seen = 0;
    for (const Mask one : of) {
      if ((seen & one) != 0 || (applicants && (one & columns::kLoosely) != 0)) return;
      seen |= one;
    }
    if (of.size() < 2) return;
    Ranking ranking{.of = {}, .order = alone ? order : Order::all, .words = {}};
    for (const Mask one : of) ranking.of.push_back(ways_of(one, applicants));
    ranking.words = words_.passage.span(tokens_[std::min(begin, last)].begin, tokens_[std::max(begin, last)].end);
    out.push_back(std::move(ranking));
  }

  /// The cells of a kind: of applicants of what came in, or of what was handled.
  static Readings ways_of(Mask kind, bool applicants) {
    if (!applicants) return {requests(kind)};
    return {requests(rows::kNew, kind), requests(rows::kHandled, kind), requests(rows::kNew | rows::kCarriedIn, kind)};
  }

  [[nodiscard]] std::size_t before_fillers(std::size_t at) const {
    while (at > 0 && tokens_[at - 1].is(Slot::filler)) --at;
    return at;
  }

  /// 其次为, 再次为 right before a kind, or 次之, 居第三, 占比第二 behind it
  [[nodiscard]] bool follows_on(std::size_t at) const {
    const View said = words_.passage.words(tokens_[before_fillers(at)].begin, tokens_[at].begin);
    std::size_t next = at + 1;
    while (next < tokens_.size() && tokens_[next].is_any({Slot::share, Slot::asking, Slot::request})) ++next;
    const View behind = next < tokens_.size() ? words_.text(next) : View();
    return begins_with_any(said, u"其次 再次") || has_any(said, u"第二 第三") ||
           has_any(behind, u"次之 第二 第三 紧随其后");
  }

  /// All that are beside the one in its division.
  static void add_others(std::vector<Mask>& of, bool applicants) {
    const Mask own = of.front();
    const Mask group = applicants ? columns::kApplicants : rows::group_of(own);
    if (!applicants && group == own) {
      for (const Mask other : rows::kGroups) {
        if (other != own) of.push_back(other);
      }
      return;
    }
    for (Mask other = 1; other <= group; other <<= 1U) {
      if ((group & other) != 0 && (own & other) == 0) of.push_back(other);
    }
  }

  Words words_;
  const Tokens& tokens_;
  bool about_requests_;
  bool tells_of_reviews_;
};

}  // namespace

void add_rankings(const Passage& passage, const Sentence& sentence, bool about_requests, std::vector<Ranking>& out) {
  RankReader(passage, sentence, about_requests).read(out);
}

}  // namespace nianbao::prose
