#include "rule/person_names.hpp"

#include <algorithm>

#include "text/char_set.hpp"
#include "text/chars.hpp"

namespace nianbao {
namespace {

// The commonest surnames, without those that also begin ordinary words in these reports (方, 于, 任, 应, 管, 安, 向, 江, 高 …).
constexpr std::u16string_view kSurnames =
    u"王李张刘陈杨黄赵吴周徐孙马朱胡郭林罗郑梁谢宋唐韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶魏吕丁沈姚卢姜崔钟谭陆汪范廖贾韦傅"
    u"邹孟熊秦邱尹薛闫雷侯"
    u"史陶黎贺顾毛郝龚邵钱严覃武戴莫孔汤";
constexpr CharFilter kMayBeSurname(kSurnames);  // each character of a report is asked
// Characters that hardly stand in a name, but often behind a surname that is none.
constexpr std::u16string_view kNoName =
    u"的了在是和与及等对要求提出反因信息公开申请政府工作年月日项件条镇村县市区乡局办部门单位各应将并已未不有为其中某、"
    u"，。"
    u"：；（）《》性化度率感谨肃密格管诉来到";

// What villages, rivers and the like end in: 史家庄, 黄河.
constexpr std::u16string_view kPlaces = u"庄屯寨湾沟坡山河桥店集营堡岭洼港口铺坪塘坝圩路街湖";

bool is_name_character(char16_t c) { return is_han(c) && kNoName.find(c) == kNoName.npos; }

/// Words that begin as names do: 申请人陈述、申辩.
constexpr std::u16string_view kWords =
    u"余下 史料 周围 周期 周边 宋体 张贴 杜绝 林业 毛利 罗列 董事 谢绝 贺信 钱款 陆续 陈情 陈述 雷同 顾客 顾虑 顾问 "
    u"马上 黄金";

bool begins_word(std::u16string_view text) { return begins_with_any(text, kWords); }

/// The length of a name at `at`: a surname and one or two characters, up to something that is none.
std::size_t name_length(std::u16string_view text, std::size_t at) {
  if (at >= text.size() || !begins_name(text[at]) || begins_word(text.substr(at))) return 0;
  std::size_t length = 1;
  constexpr std::size_t kLongest = 3;  // characters; names of four are rare, and mostly other words
  // 王小明向法院起诉; not 王向阳
  const auto ends = [&] {
    return length == kLongest && std::u16string_view(u"向对两三").find(text[at + length]) != text.npos;
  };
  while (length <= kLongest && at + length < text.size() && is_name_character(text[at + length]) && !ends()) ++length;
  return kPlaces.find(text[at + length - 1]) == kPlaces.npos ? length : 0;
}

}  // namespace

bool begins_name(char16_t character) {
  return kMayBeSurname.may_have(character) && kSurnames.find(character) != kSurnames.npos;
}

NameList names_at(std::u16string_view text, std::size_t at) {
  NameList names;
  while (true) {
    const std::size_t length = name_length(text, at);
    if (length < 2 || length > 3) return names;
    names.places.push_back({at, at + length});
    names.end = at + length;
    if (names.end >= text.size() || text[names.end] != u'、') return names;
    at = names.end + 1;
  }
}

}  // namespace nianbao
