#include <algorithm>
#include <optional>

#include "prose/claims/between_cells.hpp"
#include "prose/claims/comparisons.hpp"
#include "prose/claims/limits.hpp"
#include "text/decimal.hpp"

namespace nianbao::prose {
namespace {

/// 自然人申请占 95%, 予以公开占办结总数的 42%: shares of what table three counts, without the number itself.
class TableShareReader {
 public:
  TableShareReader(const Passage& passage, const Sentence& sentence)
      : passage_(passage), tokens_(sentence.tokens), settings_(sentence.settings) {}

  void read(bool about_requests, std::vector<Rate>& out) const {
    std::vector<Part> numbers;  // shares behind them are of those: 办结的 141 件中
    bool asked = false;         // 申请 is said before
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      asked = asked || (at > 0 && tokens_[at - 1].is_any({Slot::request, Slot::asking}));
      if (tokens_[at].is(Slot::quantity)) numbers.push_back(part_at(passage_, tokens_[at]));
      const Setting& here = settings_[at];
      if (!here.fits() || here.scope != Scope::own) continue;
      add_times(at, about_requests || asked, out);
      if (!tokens_[at].is(Slot::percent)) continue;
      const auto limits = limits_of(passage_.text, tokens_, at, behind_rough_word(at));
      if (tokens_[at].approximate && !limits) continue;
      auto share = limits ? share_behind(at, asked) : std::nullopt;
      if (!share) share = share_in_bracket(at);
      if (!share) share = read_share(at);
      if (!share && at > 0) share = share_of_clause_before(at);
      if (share && (about_requests || share->requests || share->of_reviews != 0 || share->of_results != 0)) {
        add(at, *share, numbers, out).between = limits;
      } else if (about_requests || asked) {
        const auto subjects = subjects_before(at);
        for (std::size_t i = 0; i < subjects.size(); ++i) add(at + 2 * i, {subjects[i]}, numbers, out);
      }
    }
  }

 private:
  /// The place behind 约 of 约占四成, 超过 of 超过办结总数的一半: what makes the percentage at a place a rough one stands farther before it.
  [[nodiscard]] std::size_t behind_rough_word(std::size_t at) const {
    for (std::size_t i = at; i > 0 && !tokens_[i - 1].is_mark() && !tokens_[i - 1].is_number(); --i) {
      if (tokens_[i - 1].is(Slot::approximately)) return i;
    }
    return 0;
  }

  /// 过半 of 予以公开的过半, 超过六成: it says without 占 that it is a share.
  [[nodiscard]] bool is_rough_alone(std::size_t at) const {
    return (is_approximate(tokens_, at) || behind_rough_word(at) != 0) &&
           !has_token(tokens_, begin_of_clause(tokens_, at), at, {Slot::share});
  }

  struct Share {
    const Token* subject = nullptr;
    const Token* first = nullptr;  ///< 予以公开 of 予以公开、部分公开占…; nothing where one subject stands alone
    const Token* last = nullptr;   ///< 部分公开 of 超六成予以公开或部分公开; likewise
    Mask others = 0;               ///< codes of those joined with it
    bool requests = false;         ///< 申请 is said in it
    Mask of_reviews = 0;           ///< 占诉讼总数的 56.5%: rows of table four
    Mask of_results = 0;           ///< 执法案卷占不予公开总数的 64.5%: rows of table three
  };

  /// The share at a percentage.
  Rate& add(std::size_t at, const Share& share, const std::vector<Part>& numbers, std::vector<Rate>& out) const {
    const Token& subject = *share.subject;
    Rate& rate = out.emplace_back();
    rate.percent = part_at(passage_, tokens_[at]);
    rate.decimals = tokens_[at].decimals;
    rate.of_cells = share.of_reviews != 0 ? reviews_of(share) : cells_of(share);
    if (share.of_reviews == 0) rate.numbers = numbers;
    const std::size_t closed = tokens_[at].in_brackets() && !subject.in_brackets() ? 1 : 0;  // 予以公开（42.5%）
    rate.words = passage_.span(std::min((share.first ? share.first : &subject)->begin, tokens_[at].begin),
                               std::max((share.last ? share.last : &subject)->end, tokens_[at].end + closed));
    rate.sentence = passage_.span(tokens_.front().begin, tokens_.back().end);
    return rate;
  }

  /// 自然人申请是企业的 26.9 倍
  void add_times(std::size_t at, bool about_requests, std::vector<Rate>& out) const {
    const auto compared = compared_by_times(passage_.text, tokens_, at);
    const bool reviews = passage_.section == SectionId::review || passage_.names_disclosure;
    if (!compared) return;
    if (compared->topic == Topic::review ? !reviews : compared->topic != Topic::proactive && !about_requests) return;
    Rate& rate = out.emplace_back();
    rate.percent = part_at(passage_, tokens_[at]);
    rate.percent.value *= 100;
    rate.decimals = tokens_[at].decimals - 2;
    rate.times = true;
    for (const Reading *more = compared->more.begin(), *less = compared->less.begin(); more != compared->more.end();)
      rate.of_cells.emplace_back(*more++, *less++);
    rate.words = rate.sentence = passage_.span(tokens_[begin_of_clause(tokens_, at)].begin, tokens_[at].end + 1);
  }

  /// 予以公开和部分公开的答复，分别占 46.2% 和 15.4%: what the percentages from this one on are of, one each; none where more is said.
  [[nodiscard]] std::vector<const Token*> subjects_before(std::size_t first) const {
    constexpr Slots kAlong{Slot::share,  Slot::respectively, Slot::filler, Slot::total,     Slot::request, Slot::asking,
                           Slot::answer, Slot::finish,       Slot::whose,  Slot::pause,     Slot::also,    Slot::submit,
                           Slot::fresh,  Slot::receive,      Slot::handle, Slot::by_request};
    const std::size_t count = count_shares(tokens_, first);
    if (count < 2) return {};
    std::vector<const Token*> subjects;  // the last first
    Slots said;
    for (std::size_t at = first; at > 0; --at) {
      const Token& token = tokens_[at - 1];
      const bool subject = token.is_any({Slot::applicant, Slot::result});
      if (subject) subjects.push_back(&token);
      const bool along = token.is_any(kAlong) || names_proportion(token, passage_.text);
      if (!subject && !along && !(subjects.empty() && token.is(Slot::comma))) break;
      said = said | token.slots;
    }
    if (!said.has_all({Slot::share, Slot::respectively}) || count != subjects.size()) return {};
    std::reverse(subjects.begin(), subjects.end());
    return subjects;
  }

  /// Whether 、, 和 or 或 stands at a place between two results, or two kinds of applicants.
  [[nodiscard]] bool joins(std::size_t at) const {
    if (at == 0 || at + 1 >= tokens_.size()) return false;
    const Token& mark = tokens_[at];
    const bool joint = mark.is_any({Slot::pause, Slot::also}) || words_of(passage_.text, mark) == u"或";
    const auto both = [&](Slot kind) { return tokens_[at - 1].is(kind) && tokens_[at + 1].is(kind); };
    return joint && (both(Slot::result) || both(Slot::applicant));
  }

  /// Takes in what is joined with a subject before it; the place of the first.
  std::size_t join_before(std::size_t at, Share& share) const {
    for (; at > 1 && joins(at - 1); at -= 2) share.others |= tokens_[at - 2].code;
    if (share.others != 0) share.first = &tokens_[at];
    return at;
  }

  /// Both kinds of 行政争议 4 件，其中行政复议占 50%, at the percentage: rows of table four; 0 where it says no 其中.
  [[nodiscard]] Mask reviews_divided(std::size_t at) const {
    const std::size_t begin = begin_of_clause(tokens_, at);
    const bool own = passage_.names_disclosure || passage_.section == SectionId::review;
    const bool counted = begin > 1 && tokens_[begin].is(Slot::review) && tokens_[begin - 2].is(Slot::quantity);
    if (!own || !(tokens_[begin].is(Slot::among) || counted)) return 0;  // 行政诉讼 6 件，直接起诉的占 50%
    Mask reviews = 0;
    for (std::size_t i = begin > kLongestClause ? begin - kLongestClause : 0; i < begin; ++i) {
      if (tokens_[i].is(Slot::review)) reviews |= tokens_[i].code;
    }
    return reviews;
  }

  /// The clause up to a percentage, where it says nothing else.
  [[nodiscard]] std::optional<Share> read_share(std::size_t at) const {
    constexpr Slots kWhole{Slot::request, Slot::by_request, Slot::asking,  Slot::total, Slot::filler, Slot::handle,
                           Slot::finish,  Slot::answer,     Slot::receive, Slot::fresh, Slot::accept, Slot::disclosure};
    constexpr Slots kLead{Slot::filler, Slot::among,  Slot::request, Slot::asking,  Slot::by_request,
                          Slot::submit, Slot::answer, Slot::decide,  Slot::receive, Slot::fresh};
    if (at + 1 < tokens_.size() && !tokens_[at + 1].is_mark()) return std::nullopt;
    Share share;
    bool said = is_rough_alone(at);  // 占
    const Mask divided = reviews_divided(at);
    for (std::size_t i = at; i > 0 && !tokens_[i - 1].is_mark(); --i) {
      const Token& token = tokens_[i - 1];
      share.requests = share.requests || token.is(Slot::request) || token.is(Slot::asking);
      const bool rate = passage_.text[token.end - 1] == u'率';  // 予以公开率
      // 比重为 of 占新收总量的比重为 16%
      const bool proportion = token.is(Slot::share) && i == at && names_proportion(token, passage_.text) &&
                              has_token(tokens_, begin_of_clause(tokens_, at), i - 1, {Slot::share});
      // 超过 of 超过办结总数的一半, 约 of 约占六成
      const bool rough = token.is(Slot::approximately) && i != at && !share.subject;
      const bool leads = !proportion && !said && (token.is(Slot::share) || rate || rough);
      said = said || leads;
      // 在办结总数中占 31%
      const bool of_whole = said && !share.subject && token.is_any({Slot::total, Slot::finish, Slot::handle});
      if (proportion || rough || (leads && !token.is(Slot::result)) || of_whole) continue;
      const bool of_reviews = !share.subject && token.is(Slot::review);
      if (said && !share.subject && token.is_any({Slot::applicant, Slot::result, Slot::outcome})) {
        share.subject = &token;
        i = join_before(i - 1, share) + 1;
      } else if (said && of_reviews && (share.of_reviews | divided) != 0) share.subject = &token;
      else if (!said && of_reviews) share.of_reviews = token.code;
      else if (!said && token.is(Slot::result)) share.of_results = token.code;
      else if (!token.is_any(said ? kLead : kWhole) && !token.is(Time::this_year) &&
               !(i == at && token.is(Slot::approximately)))
        return std::nullopt;
    }
    if (share.subject == nullptr) return std::nullopt;
    if (share.subject->is(Slot::review) && share.of_reviews == 0) share.of_reviews = divided;
    const bool of_its_kind = share.subject->is_any({Slot::review, Slot::outcome}) == (share.of_reviews != 0);
    const bool fits = share.of_results == 0 || share.subject->is(Slot::result);
    return fits && of_its_kind ? std::optional(share) : std::nullopt;
  }

  /// 无法提供类答复占比较高，达 23.6%, 申请人以自然人居多，占 95.5%: the clause before says of what.
  [[nodiscard]] std::optional<Share> share_of_clause_before(std::size_t at) const {
    std::size_t comma = at;
    while (comma > 1 && tokens_[comma - 1].is_any({Slot::filler, Slot::share})) --comma;
    if (!tokens_[comma - 1].is(Slot::comma) || (at + 1 < tokens_.size() && !tokens_[at + 1].is_mark()))
      return std::nullopt;
    const std::size_t begin = begin_of_clause(tokens_, comma - 1);
    const auto said = passage_.words(tokens_[begin].begin, tokens_[comma - 1].begin);
    Share share{.requests = true};
    for (std::size_t i = begin; i + 1 < comma; ++i) {
      if (tokens_[i].is_number() || tokens_[i].is(Slot::change)) return std::nullopt;
      if (!tokens_[i].is_any({Slot::applicant, Slot::result})) continue;
      if (share.subject) return std::nullopt;
      share.subject = &tokens_[i];
    }
    const bool of_requests = has_any(said, u"占比 比例 比重 居多 为主 最多") && has_any(said, u"类 申请 答复");
    return share.subject && of_requests ? std::optional(share) : std::nullopt;
  }

  /// 占比依次为予以公开（42.5%）、无法提供（29.0%）
  [[nodiscard]] std::optional<Share> share_in_bracket(std::size_t at) const {
    const bool alone =
        at > 1 && at + 1 < tokens_.size() && tokens_[at - 1].is(Slot::open) && tokens_[at + 1].is(Slot::close);
    if (!alone || !tokens_[at - 2].is_any({Slot::applicant, Slot::result})) return std::nullopt;
    return Share{.subject = &tokens_[at - 2]};
  }

  /// 直接起诉的占诉讼总数的 56.5%, 维持的占复议总数的 60%: of all, or of those that have ended.
  [[nodiscard]] static std::vector<std::pair<Reading, Reading>> reviews_of(const Share& share) {
    const bool kind = share.subject->is(Slot::review);
    const Reading part{TableId::review, kind ? share.subject->code : share.of_reviews,
                       kind ? columns::kAll : share.subject->code};
    const Reading whole{TableId::review, share.of_reviews, columns::kAll};
    if (kind && (share.subject->code & ~share.of_reviews) != 0) return {};
    const Reading ended{TableId::review, share.of_reviews, columns::kAll, 0, columns::kPending};
    return {{part, whole}, {part, ended}};
  }

  /// 六成以上予以公开, 超过一半（128 件）予以公开, 超过九成由自然人提出: a rough share before what it is of, alone in its clause.
  [[nodiscard]] std::optional<Share> share_behind(std::size_t at, bool asked) const {
    std::size_t begin = at;
    while (begin > 0 && tokens_[begin - 1].is_any({Slot::approximately, Slot::among})) --begin;
    const bool first = begin == 0 || tokens_[begin - 1].is_mark() || passage_.text[tokens_[begin].begin - 1] == u'中';
    std::size_t subject = at + 1;
    const bool bracket = at + 3 < tokens_.size() && tokens_[at + 1].is(Slot::open) && tokens_[at + 3].is(Slot::close);
    if (bracket) subject = at + 4;
    while (subject + 1 < tokens_.size() && is_of_requests(tokens_[subject])) ++subject;  // 超过半数的申请予以公开
    asked = asked || (subject > at + 1 && tokens_[subject - 1].is_any({Slot::request, Slot::asking}));
    const std::size_t lead = subject;
    const auto leads = [&](const Token& token) {
      return is_any_of(words_of(passage_.text, token), u"由 来自 来自于 系 为 是 得到 作 了 作出 被 已");
    };
    while (subject + 1 < tokens_.size() && leads(tokens_[subject])) ++subject;
    const bool by = subject > lead && tokens_[subject].is(Slot::applicant);
    std::size_t end = subject + 1;
    if (end < tokens_.size() && words_of(passage_.text, tokens_[end]) == u"处理") ++end;  // 作了不予公开处理
    while (by && end < tokens_.size() && tokens_[end].is_any({Slot::submit, Slot::filler})) ++end;
    Share share{.requests = asked};
    for (; !by && joins(end); end += 2) share.others |= tokens_[end + 1].code;
    const bool last = end == tokens_.size() || (end < tokens_.size() && tokens_[end].is_mark());
    if (first && last && tokens_[subject].is(Slot::outcome)) {  // 已审结的 20 件复议，超过一半得到维持
      const Token& reviews = tokens_[find_token(tokens_, 0, at, {Slot::review})];
      return reviews.is(Slot::review) ? std::optional(Share{.subject = &tokens_[subject], .of_reviews = reviews.code})
                                      : std::nullopt;
    }
    if (!first || !last || !tokens_[subject].is(by ? Slot::applicant : Slot::result)) return std::nullopt;
    share.subject = &tokens_[subject];
    if (share.others != 0) share.last = &tokens_[end - 1];
    return share;
  }

  [[nodiscard]] bool is_of_requests(const Token& token) const {
    return token.is_any({Slot::request, Slot::asking}) || words_of(passage_.text, token) == u"的";
  }

  /// Part and whole, for each number that may be the whole.
  [[nodiscard]] std::vector<std::pair<Reading, Reading>> cells_of(const Share& share) const {
    const Token& subject = *share.subject;
    const Mask code = subject.code | share.others;
    const auto requests = [](Mask of, Mask columns = columns::kTotal) {
      return Reading{TableId::requests, of, columns};
    };
    if (share.of_results != 0) return {{requests(code), requests(share.of_results)}};
    std::vector<std::pair<Reading, Reading>> out;
    const bool result = subject.is(Slot::result);
    const Mask first = result ? rows::kHandled : rows::kNew;
    const Mask second = result ? rows::kNew : rows::kHandled;
    for (const Mask of : {first, second, rows::kNew | rows::kCarriedIn}) {
      out.emplace_back(result ? requests(code) : requests(of, code), requests(of));
      // 公开类答复 may be those that were granted in part as well.
      if (result && code == rows::kGranted && words_of(passage_.text, subject).starts_with(u"公开"))
        out.emplace_back(requests(code | rows::kPartial), requests(of));
      // 企业 may stand for every kind of organisation.
      if (subject.is(Slot::applicant) && (code & columns::kBusiness) != 0)
        out.emplace_back(requests(of, code | columns::kOrganisations), requests(of));
    }
    const Mask group = result ? rows::group_of(code) : 0;
    if (group != 0 && code != group) out.emplace_back(requests(code), requests(group));
    return out;
  }

  const Passage& passage_;
  const Tokens& tokens_;
  const std::vector<Setting>& settings_;
};

}  // namespace

void add_table_shares(const Passage& passage, const Sentence& sentence, bool about_requests, std::vector<Rate>& out) {
  TableShareReader(passage, sentence).read(about_requests, out);
}

}  // namespace nianbao::prose
