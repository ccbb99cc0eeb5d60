#include "prose/tokens/compose.hpp"
#include "text/word_list.hpp"

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

constexpr View kNot[]{u"均未", u"均不", u"并未", u"并不", u"没有", u"未予", u"未曾", u"未", u"不"};
/// What an organ does with information that it holds; of these alone nothing else can be meant.
constexpr View kHeld[]{u"掌握", u"持有", u"保存", u"存有", u"保管", u"留存", u"保有"};
constexpr View kGot[]{u"制作", u"获取", u"收集", u"形成", u"生成", u"存档", u"归档", u"拥有", u"具有"};
constexpr View kJoins[]{u"、", u"或者", u"或", u"和", u"及", u"也", u"且"};
constexpr View kWhich[]{u"所申请的", u"所申请", u"申请的", u"申请", u"相关", u"有关",
                        u"相应",     u"对应",   u"该项",   u"该",   u"此",   u"上述"};
constexpr View kWhat[]{u"政府信息", u"信息", u"材料", u"资料", u"内容"};

}  // namespace

std::size_t length_of_not_held(View text) {
  static constexpr WordList kDenied(kNot);
  static constexpr WordList kSurely(kHeld);
  static constexpr WordList kPerhaps(kGot);
  static constexpr WordList kAlso(kJoins);
  static constexpr WordList kOf(kWhich);
  static constexpr WordList kThing(kWhat);
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
