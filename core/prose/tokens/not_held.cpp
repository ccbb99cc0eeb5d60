#include "prose/tokens/compose.hpp"
#include "text/word_list.hpp"

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

/// What an organ does with information that it holds; of these alone nothing else can be meant.

}  // namespace

std::size_t length_of_not_held(View text) {
  static constexpr WordList kDenied(u"均未 均不 并未 并不 既未 既不 亦未 也未 亦不 也不 没有 未予 未曾 未 不");
  static constexpr WordList kSurely(u"掌握 持有 保存 存有 保管 留存 保有");
  static constexpr WordList kPerhaps(u"制作 获取 收集 形成 生成 存档 归档 拥有 具有");
  static constexpr WordList kAlso(u"、 或者 或 和 及 也 且");
  static constexpr WordList kOf(u"所申请的 所申请 申请的 申请 相关 有关 相应 对应 该项 该 此 上述");
  static constexpr WordList kThing(u"政府信息 信息 材料 资料 内容");
  std::size_t end = kDenied.at_start(text).size();
  if (end == 0) return 0;
  const auto take = [&](const auto& list) {
    const std::size_t length = list.at_start(text.substr(end)).size();
    end += length;
    return length > 0;
  };
  bool held = false;  // also by two verbs that one alone would not say: 未制作、未获取
  bool any = false;
  std::size_t verbs = end;
  while (true) {
    const bool surely = take(kSurely);
    if (!surely && !take(kPerhaps)) break;
    held = held || surely || any;
    any = true;
    verbs = end;
    if (take(kAlso)) take(kDenied);
  }
  end = verbs;
  take(kOf);
  const bool thing = take(kThing);
  if (!thing) end = verbs;
  const View rest = text.substr(end);
  const bool of = rest.starts_with(u'的');
  const bool else_told = thing && (rest.starts_with(u"公开") || rest.starts_with(u"处理"));  // 未形成信息公开合力
  return any && (held || thing || of) && !else_told ? end + (of ? 1 : 0) : 0;
}

}  // namespace nianbao::prose
