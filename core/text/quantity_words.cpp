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
  static constexpr WordList kList(
      u"个百分点 百分点 课时 班次 个工作日 个季度 亿元 万元 小时 件 条 宗 次 起 份 个 "
      u"项 篇 例 期 场 人 元 张 批 家 户 部 封 则 幅 种 类 本 台 组 名 "
      u"笔 轮 天 日 所 座 栋 页 套 辆 处 位 版 集 支 句 桩 单 卷 册 案 "
      u"分 分钟 块 面 间 枚 款");
  const std::size_t length = kList.at_start(text).size();
  const std::u16string_view rest = text.substr(length);
  const bool times =
      length == 1 && rest.starts_with(u'次') && !rest.starts_with(u"次年") && !rest.starts_with(u"次之");  // 件次, 宗次
  return times ? length + 1 : length;
}

std::u16string_view without_times(std::u16string_view measure) {
  return measure.size() == 2 && measure.back() == u'次' ? measure.substr(0, 1) : measure;
}

bool is_measure_of(std::u16string_view measure, std::u16string_view words) {
  const std::u16string_view word = without_times(measure);
  return word.size() == 1 && words.find(word.front()) != std::u16string_view::npos;
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
