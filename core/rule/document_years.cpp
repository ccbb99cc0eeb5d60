#include "rule/document_years.hpp"

#include "rule/passages.hpp"
#include "text/chars.hpp"
#include "text/dates.hpp"
#include "text/numerals.hpp"

namespace nianbao {

std::vector<DocumentYear> numbered_ahead(const Passage& passage) {
  constexpr std::size_t kReach = 60;  // characters from the year to the number: month, who issued it, and its title
  constexpr std::size_t kYear = 4;    // digits of a year
  std::vector<DocumentYear> out;
  const std::u16string_view text = passage.text;
  for (const YearFound& issued : find_years(text)) {
    const auto behind = text.substr(issued.end, kReach);
    const std::size_t bracket = behind.find(u'〔');
    if (bracket == behind.npos || !is_digit(behind.front())) continue;  // 2024年6月
    const auto between = behind.substr(0, bracket);
    const auto year = read_year(behind, bracket + 1);
    const bool printed = between.find_first_of(u"。；") == between.npos && find_years(between).empty() &&
                         has_any(between, u"印发 出台 发布 下发");
    const std::size_t begin = issued.end + bracket + 1;
    if (year && *year > issued.year && printed) out.push_back({{begin, begin + kYear}, issued.year});
  }
  return out;
}

}  // namespace nianbao
