#include "rule/rate_check.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

#include "rule/facts.hpp"

namespace nianbao {
namespace {

constexpr prose::Reading kHandledOfNew = prose::requests_less(prose::rows::kHandled, prose::rows::kCarriedIn);

}  // namespace

RateCheck::RateCheck(const Report& report, const Rate& rate) : report_(report), rate_(rate) {
  if (!rate.of_handled) {
    of_cells_ = rate.of_cells;
    return;
  }
  // 办结率 may be of all that had to be handled, what was carried in included.
  const Bounds part = bounds_of(kRequestsHandled, report_);
  const Bounds whole = bounds_of(kRequestsDue, report_);
  if (!part.exact() || !whole.exact() || whole.least <= 0) return;
  // 办结 309 件，办结率 96.5%: of these, and of nothing else that was said; 按期办结率 is another rate, and 100 % may be of those due.
  const bool plain = rate.percent.value < 100 && rate.name.find_first_of(u"时期网规") == rate.name.npos;
  const double only = rate.numbers.size() == 1 ? rate.numbers.front().value : 0;
  const bool alone =
      plain && (only == part.least || (only == whole.least && part.least < whole.least));  // 按应办 54 件计
  // 应办 442 件，已办 426 件，办结率 96.4%: both are said, as the table has them.
  const auto said = [&](double value) {
    return std::any_of(rate.numbers.begin(), rate.numbers.end(), [&](const Part& it) { return it.value == value; });
  };
  const bool both = said(part.least) && said(whole.least) && part.least < whole.least && rate.percent.value < 100;
  // 申请办结率 98.6%, and no number beside it: of what the tables have.
  const bool bare = plain && rate.numbers.empty() && rate.of_requests;
  if (!alone && !both && !bare && !percent_.follows(part.least, whole.least)) return;
  of_cells_.emplace_back(kRequestsHandled, kRequestsDue);
  if (alone || both || bare) of_cells_.emplace_back(kRequestsHandled, kRequestsNew);
  if (bare) of_cells_.emplace_back(kHandledOfNew, kRequestsNew);
}

bool RateCheck::is_wrong() const {
  if (follows_from_text() || follows_from_two()) return false;
  const bool of_others = !rate_.of_handled && !rate_.of_disclosure && !of_cells_.empty() && rate_.numbers.size() < 2;
  if (of_others) return false;
  bool open = of_cells_.empty();
  for (const auto& [part, whole] : of_cells_) {
    const Bounds a = bounds_of(part, report_);
    const Bounds b = bounds_of(whole, report_);
    if (!a.exact() || !b.exact() || b.least <= 0 || percent_.follows(a.least, b.least)) open = true;
  }
  // 100 % may be said of those that were due; of problems all are, and of documents that are said to have been explained.
  const bool of_all = rate_.done && (rate_.name.ends_with(u"整改率") || rate_.name.ends_with(u"解读率"));
  const bool of_those_due = rate_.percent.value == 100 && of_cells_.empty() && !of_all;
  return !(open && (!rate_.explained || of_those_due || !of_cells_.empty()));
}

std::optional<std::pair<double, double>> RateCheck::quotient() const {
  if (!of_cells_.empty()) {
    const auto& [part, whole] = of_cells_.front();
    return std::pair(bounds_of(part, report_).least, bounds_of(whole, report_).least);
  }
  if (!rate_.part) return std::nullopt;
  const double part = rate_.numbers[*rate_.part].value;
  for (std::size_t i = *rate_.part; i-- > 0;) {
    const double whole = rate_.numbers[i].value;
    if (whole < part || part <= 0) continue;
    const auto off = [&](double of) { return std::abs(100 * of / whole - rate_.percent.value); };
    return std::pair(off(part) <= off(whole - part) ? part : whole - part, whole);  // 通过率, beside what was sent back
  }
  return std::nullopt;
}

bool RateCheck::follows(double part, double whole) const {
  const bool nothing = part == 0 && whole == 0;  // 发现问题 0 个，整改 0 个，整改率 100%
  if (part > whole) return rate_.percent.value > 100 && percent_.follows(part, whole);       // 完成率 106%
  return nothing || percent_.follows(part, whole) || percent_.follows(whole - part, whole);  // what is left of it
}

/// 25 件中公开 12 件，计入部分公开 3 件，公开率 60%: of two of the numbers together.
bool RateCheck::follows_from_two() const {
  constexpr std::size_t kFew = 8;  // numbers; of more any two fit by chance
  const auto& numbers = rate_.numbers;
  if (!rate_.together || numbers.size() > kFew) return false;
  for (std::size_t a = 0; a < numbers.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      const auto of_both = [&](const Part& whole) {
        return !(whole.span == numbers[a].span) && !(whole.span == numbers[b].span) &&
               percent_.follows(numbers[a].value + numbers[b].value, whole.value);
      };
      if (std::any_of(numbers.begin(), numbers.end(), of_both)) return true;
      for (const prose::Reading& all : {kRequestsHandled, kRequestsNew}) {  // 予以公开 17 件、部分公开 6 件
        if (percent_.follows(numbers[a].value + numbers[b].value, bounds_of(all, report_).least)) return true;
      }
    }
  }
  return false;
}

/// 已整改 11 个, of 13 个, or of the kinds together; 不予公开 38 件，不予公开率 12.3%, of all that were handled.
bool RateCheck::follows_from_text() const {
  const auto& numbers = rate_.numbers;
  const auto sum = [](double all, const Part& it) { return all + it.value; };
  if (rate_.part && *rate_.part > 1) {  // 问题 14 个，立行立改 9 个，限期整改 4 个已完成
    const auto behind = numbers.begin() + static_cast<std::ptrdiff_t>(*rate_.part) + 1;
    if (percent_.follows(std::accumulate(numbers.begin() + 1, behind, 0.0, sum), numbers.front().value)) return true;
  }
  const bool of_reviews = !rate_.of_cells.empty() && rate_.of_cells.front().second.table == TableId::review;
  const auto parts = rate_.surely ? std::span(numbers).subspan(*rate_.part, 1) : std::span(numbers);
  const double all_of_them = std::accumulate(numbers.begin(), numbers.end(), 0.0, sum);
  for (const Part& part : parts) {
    // 主动公开 112 份，依申请公开 38 份，不予公开 14 份，主动公开率 68.3%
    if (numbers.size() > 1 && percent_.follows(part.value, all_of_them)) return true;
    for (const Part& whole : rate_.numbers) {
      if (!(part.span == whole.span) && follows(part.value, whole.value)) return true;
    }
    for (std::size_t i = 1; i < rate_.numbers.size(); ++i) {  // 建议 34 件、提案 41 件，公开率 90.7%，即公开 68 件
      const bool apart = !(part.span == rate_.numbers[i].span) && !(part.span == rate_.numbers[i - 1].span);
      if (apart && percent_.follows(part.value, rate_.numbers[i - 1].value + rate_.numbers[i].value)) return true;
    }
    for (const prose::Reading& all : {kRequestsHandled, kRequestsNew}) {
      if (!of_reviews && percent_.follows(part.value, bounds_of(all, report_).least)) return true;
    }
  }
  return false;
}

}  // namespace nianbao
