#include "text/quantity_words.hpp"

#include <algorithm>
#include <iterator>

#include "text/any_word.hpp"
#include "text/word_list.hpp"

namespace nianbao {
namespace {

constexpr std::u16string_view kOthers[]{u"其他", u"其它", u"其余", u"剩余", u"余下"};

}  // namespace

std::size_t measure_length(std::u16string_view text) {
  static constexpr std::u16string_view kMeasures[]{
      u"个百分点", u"百分点", u"课时", u"班次", u"个工作日", u"亿元", u"万元", u"小时", u"件", u"条", u"宗",
      u"次",       u"起",     u"份",   u"个",   u"项",       u"篇",   u"例",   u"期",   u"场", u"人", u"元",
      u"张",       u"批",     u"家",   u"户",   u"部",       u"封",   u"则",   u"幅",   u"种", u"类", u"本",
      u"台",       u"组",     u"名",   u"笔",   u"轮",       u"天",   u"日",   u"所",   u"座", u"栋", u"页",
      u"套",       u"辆",     u"处",   u"位",   u"版",       u"集",   u"支",   u"句",   u"桩", u"单", u"卷",
      u"册",       u"案",     u"分",   u"分钟", u"块",       u"面",   u"间",   u"枚",   u"款"};
  static constexpr WordList kList(kMeasures);
  const std::size_t length = kList.at_start(text).size();
  const std::u16string_view rest = text.substr(length);
  const bool times = length == 1 && rest.starts_with(u'次') && !rest.starts_with(u"次年");  // 件次, 宗次
  return times ? length + 1 : length;
}

std::u16string_view without_times(std::u16string_view measure) {
  return measure.size() == 2 && measure.back() == u'次' ? measure.substr(0, 1) : measure;
}

bool is_others(std::u16string_view word) {
  return std::find(std::begin(kOthers), std::end(kOthers), word) != std::end(kOthers);
}

bool begins_with_others(std::u16string_view text) {
  return std::any_of(std::begin(kOthers), std::end(kOthers),
                     [text](std::u16string_view word) { return text.starts_with(word); });
}

bool ends_with_others(std::u16string_view text) { return text.ends_with(u"其他") || text.ends_with(u"其它"); }

bool ends_with_rest(std::u16string_view text) {
  constexpr std::u16string_view kRest = u"尚有 仍有 还有 其余 剩余 余下 另有 余 另";
  return ends_in_any_of(text, kRest);
}

}  // namespace nianbao
