#include "rule/plan_years.hpp"

#include <algorithm>
#include <optional>

#include "rule/passages.hpp"
#include "text/dates.hpp"

namespace nianbao {
namespace {

using View = std::u16string_view;

/// The first year of the plan that 十 and its number name at a place: 2021 of 十四五; of those that a report may speak of.
std::optional<int> first_year_of_plan(View text, std::size_t at) {
  constexpr View kNumbers = u"一二三四五六";
  constexpr int kTenth = 2001;  // the year in which the tenth plan began
  constexpr int kYears = 5;     // years of a plan
  if (at + 2 >= text.size() || text[at] != u'十' || text[at + 2] != u'五') return std::nullopt;
  const std::size_t number = kNumbers.find(text[at + 1]);
  if (number == kNumbers.npos) return std::nullopt;
  return kTenth + kYears * (static_cast<int>(number) + 1);
}

/// The first or the last year of a plan, as what stands right behind its name says.
std::optional<int> year_meant(View behind, int first) {
  constexpr std::size_t kNear = 10;  // characters: 规划的收官之年 and the mark that closes the name
  constexpr int kLast = 4;           // years behind the first
  const View near = behind.substr(0, std::min(kNear, behind.find_first_of(u"，。；、“")));
  if (has_any(near, u"收官 最后一年")) return first + kLast;
  return has_any(near, u"开局 起步之年 第一年") ? std::optional(first) : std::nullopt;
}

}  // namespace

std::vector<PlanYear> wrong_plan_years(const Passage& passage) {
  constexpr std::size_t kReach = 40;  // characters from the year to the plan: 是全面贯彻…的开局之年，也是“十四五”…
  std::vector<PlanYear> out;
  const View text = passage.text;
  const std::vector<YearFound> years = find_years(text);
  for (const std::size_t at : places_of(passage, u"十")) {
    const auto first = first_year_of_plan(text, at);
    const auto due = first ? year_meant(text.substr(at + 3), *first) : std::nullopt;
    if (!due) continue;
    const auto behind =
        std::partition_point(years.begin(), years.end(), [at](const YearFound& one) { return one.end <= at; });
    if (behind == years.begin()) continue;
    const YearFound& named = *(behind - 1);
    const View between = text.substr(named.end, at - named.end);
    const bool says = between.size() < kReach && between.find_first_of(u"是为") != View::npos &&
                      between.find_first_of(u"。；") == View::npos;
    if (says && named.year != *due) out.push_back({{named.begin, named.end}, *due});
  }
  return out;
}

}  // namespace nianbao
