#include "rule/titles.hpp"

#include <algorithm>

#include "text/chars.hpp"
#include "text/numerals.hpp"
#include "text/unicode.hpp"

namespace nianbao {
namespace {

constexpr std::u16string_view kOfficial = u"政府信息公开工作年度报告";

/// Without spaces, marks and brackets, digits in half width.
std::u16string plain(std::string_view title) {
  std::u16string out;
  for (const char16_t c : utf16(title)) {
    if (is_han(c) || is_any_digit(c) || c == u'○' || c == u'Ｏ') out.push_back(fold_width(c));
  }
  return out;
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [text](std::string_view ending) { return text.ends_with(ending); });
}

}  // namespace

bool is_official_title(std::string_view title) {
  const std::u16string letters = plain(title);
  std::u16string_view text = letters;
  if (!text.ends_with(kOfficial)) return false;
  text.remove_suffix(kOfficial.size());
  if (text.ends_with(u"度")) text.remove_suffix(1);
  constexpr std::size_t kYear = 5;  // characters: 2024年
  return text.size() >= kYear && text.ends_with(u"年") && read_year(text, text.size() - kYear).has_value();
}

std::string full_name(const std::string& organ) {
  if (organ.empty()) return "〈单位全称〉";
  if (organ.ends_with("街道")) return organ + "办事处";
  if (ends_with_any(organ, {"开发区", "园区", "新区", "实验区", "示范区", "保税区", "景区", "度假区"}))
    return organ + "管理委员会";
  if (ends_with_any(organ, {"镇", "乡", "苏木", "县", "区", "旗", "市", "省", "州", "盟"})) return organ + "人民政府";
  if (organ.ends_with("人民")) return organ + "政府";
  return organ;
}

std::string official_title(const Report& report) {
  const std::string year = report.year ? std::to_string(*report.year) : std::string("〈年份〉");
  return full_name(report.organ) + year + "年政府信息公开工作年度报告";
}

}  // namespace nianbao
