#include "rule/fees_told.hpp"

#include <algorithm>

#include "text/chars.hpp"
#include "text/dates.hpp"
#include "text/numerals.hpp"

namespace nianbao {
namespace {

/// 未收取, 未向申请人收取: whether a clause denies that anything was charged.
bool denies_charging(std::u16string_view text) {
  if (has_any(text, u"未产生 没有产生 未发生 未收费 未征收 无信息处理费")) return true;
  const auto places = places_of(text, u"收取");
  return std::any_of(places.begin(), places.end(), [text](std::size_t at) {
    const auto head = text.substr(0, at);
    return has_any(head.substr(head.find_last_of(u"，；") + 1), u"未 没有");
  });
}

}  // namespace

std::optional<FeesTold> fees_told(const Passage& passage, Stretch sentence, int year, bool of_area) {
  const auto text = std::u16string_view(passage.text).substr(sentence.begin, sentence.length());
  const bool of_any_kind = has_any(text, u"未收取任何费用 未收取费用 没有收取任何费用") &&
                           (has_any(text, u"依申请 政府信息") || has_any(passage.text, u"依申请公开 公开申请"));
  if (!(of_any_kind || has_any(text, u"信息处理费 公开处理费")) || has_any(text, u"各 本级 上年 去年"))
    return std::nullopt;
  if (has_any(text, u"除此之外 除此以外 除上述 其他信息处理费")) return std::nullopt;  // 收取 260 元，除此之外没有收取
  const auto years = find_years(text);
  const bool other_year =
      std::any_of(years.begin(), years.end(), [year](const YearFound& found) { return found.year != year; });
  FeesTold told{passage.span(sentence.begin, sentence.end)};
  told.none = denies_charging(text);
  const bool wider = !of_area && has_any(text, u"全省 全市 全县 全区");  // where nobody charged, the organ did not
  if (other_year || (wider && !told.none)) return std::nullopt;
  const std::size_t unit = text.find(u'元');
  std::size_t begin = unit == text.npos ? 0 : unit;
  while (begin > 0 && unit != text.npos && (is_digit(text[begin - 1]) || text[begin - 1] == u'.')) --begin;
  const auto amount = unit == text.npos || begin == unit ? std::nullopt : prose::read_numeral(text, begin);
  const bool asked =  // and perhaps not paid
      has_any(text, u"收费通知 减免 退还 应收") && !has_any(text, u"均已缴纳 全部缴纳 按时缴纳 足额缴纳");
  const bool charged = !asked && has_any(text.substr(0, begin), u"收取 计收 收费 收缴 征收");
  if (amount && charged) told.amount = amount->value;
  told.none = told.none || (amount && charged && amount->value == 0);
  return told.none != (told.amount > 0) ? std::optional(told) : std::nullopt;
}

std::optional<Stretch> charged_all_the_same(std::u16string_view text, Stretch sentence) {
  constexpr std::size_t kNear = 16;  // characters from the comma to the amount; farther on it is another one
  const auto said = text.substr(0, sentence.end);
  const std::size_t denied = said.find(u"未收取", sentence.begin);
  for (std::size_t at = denied; at != said.npos; at = said.find_first_of(u"，；", at + 1)) {
    const auto clause = said.substr(at + 1, kNear);
    const std::size_t number = clause.find_first_of(u"0123456789");
    if (at == denied || number == clause.npos || clause.find(u'元', number) == clause.npos) continue;
    auto verb = clause.substr(0, number);
    for (const std::u16string_view begin : {u"但", u"却", u"实际", u"全年", u"共"}) {
      if (verb.starts_with(begin)) verb.remove_prefix(begin.size());
    }
    if (!verb.starts_with(u"收取")) continue;
    verb.remove_prefix(2);
    const bool information = has_any(verb, u"检索 处理费 信息费");
    if (information || verb.empty() || verb == u"费用") return Stretch{at + 1, sentence.end};
  }
  return std::nullopt;
}

void add_parts_on_fees(std::u16string_view text, Stretch sentence, std::vector<Stretch>& parts) {
  constexpr std::size_t kLongest = 100;  // characters from a comma to the fees: a clause that names what was charged
  parts.push_back(sentence);
  bool named = false;
  for (const std::size_t in_sentence : places_of(text.substr(sentence.begin, sentence.length()), u"信息处理费")) {
    const std::size_t at = sentence.begin + in_sentence;
    const std::size_t from = std::max(parts.back().begin, at - std::min(at, kLongest));
    const std::size_t comma = text.substr(from, at - from).find_last_of(u"，；");
    if (named && comma != text.npos) {
      parts.back().end = from + comma;
      parts.push_back({from + comma + 1, sentence.end});
    }
    named = true;
  }
}

}  // namespace nianbao
