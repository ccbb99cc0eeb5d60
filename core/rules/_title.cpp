#include "rules/_title.hpp"

#include <algorithm>

#include "source/chars.hpp"
#include "source/unicode.hpp"

namespace nianbao {
namespace {

constexpr std::u16string_view kSubject = u"政府信息公开";
constexpr std::u16string_view kOfficial = u"政府信息公开工作年度报告";

/// Without spaces, marks and brackets, digits in half width.
std::u16string plain(std::string_view title) {
  std::u16string out;
  for (const char16_t c : utf16(title)) {
    if (is_han(c) || is_any_digit(c) || c == u'○' || c == u'Ｏ') out.push_back(fold_width(c));
  }
  return out;
}

/// Four digits, half-width or Chinese, followed by 年.
std::size_t find_year(std::u16string_view text) {
  constexpr std::u16string_view kDigits = u"0123456789〇○零一二三四五六七八九";
  for (std::size_t i = 0; i + 4 < text.size(); ++i) {
    const std::u16string_view digits = text.substr(i, 4);
    if (text[i + 4] == u'年' && digits.find_first_not_of(kDigits) == digits.npos) return i;
  }
  return text.npos;
}

/// Words that may follow the organ's name and are not part of it.
std::u16string_view before_subject(std::u16string_view text) {
  text = text.substr(0, text.ends_with(u"关于") ? text.size() - 2 : text.size());
  // In 白鹭镇人民政府信息公开 the one 政府 serves both.
  const std::size_t subject = std::min(text.find(kSubject), text.find(u"政务公开"));
  if (subject == text.npos) return text.substr(0, std::min(text.find(u"信息公开"), text.size()));
  const std::u16string_view organ = text.substr(0, subject);
  return organ.ends_with(u"人民") ? text.substr(0, subject + 2) : organ;
}

std::u16string_view without_prefix(std::u16string_view text, std::u16string_view prefix) {
  return text.starts_with(prefix) ? text.substr(prefix.size()) : text;
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [text](std::string_view ending) { return text.ends_with(ending); });
}

}  // namespace

Title read_title(std::string_view title_text) {
  const std::u16string text = plain(title_text);
  const std::u16string_view view = text;
  const std::size_t year = find_year(view);
  Title title;
  if (year == view.npos) {
    title.organ = utf8(before_subject(view));
    return title;
  }
  title.year = utf8(view.substr(year, 4));
  const std::u16string_view behind = without_prefix(without_prefix(view.substr(year + 4), u"年"), u"度");
  std::u16string_view organ = before_subject(view.substr(0, year));
  if (organ.empty()) organ = before_subject(behind);
  title.organ = utf8(organ);
  title.official_words = behind == kOfficial;
  return title;
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
