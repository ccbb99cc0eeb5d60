#include "text/organ_names.hpp"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <span>

#include "text/any_word.hpp"
#include "text/organ_forms.hpp"

namespace nianbao {
namespace {

std::u16string_view without_ending(std::u16string_view name, std::initializer_list<std::u16string_view> endings) {
  for (const std::u16string_view ending : endings) {
    if (name.ends_with(ending)) return name.substr(0, name.size() - ending.size());
  }
  return name;
}

/// 高新 of 望川高新区管委会: what kind of zone a committee runs.
struct Zone {
  std::u16string_view place;  ///< 望川
  std::size_t type = 0;       ///< by kZones; their number where it is another
};

constexpr std::u16string_view kZones[][4]{
    {u"高新技术产业开发区", u"高新技术开发区", u"高新区", u"高新技术产业园区"},
    {u"经济技术开发区", u"经济开发区", u"经开区"},
    {u"工业园", u"产业园", u"工业集中区"},
    {u"综合保税区", u"综保区"},
    {u"旅游度假区", u"度假区"},
    {u"风景名胜区", u"风景区", u"景区"},
    {u"示范区"},
    {u"新区"},
};

Zone zone_of(std::u16string_view name) {
  for (std::size_t type = 0; type < std::size(kZones); ++type) {
    for (const std::u16string_view word : kZones[type]) {
      const std::size_t at = word.empty() ? name.npos : name.find(word);
      if (at != name.npos) return {name.substr(0, at), type};
    }
  }
  return {name, std::size(kZones)};
}

struct Parts {
  std::u16string_view above;  ///< 云岭县 of both
  std::u16string_view own;    ///< 白鹭 of 云岭县白鹭镇人民政府, 教育 of 云岭县教育局
};

Parts parts_of(std::u16string_view name) {
  constexpr std::u16string_view kStateTaxes = u"国家税务总局";
  if (name.starts_with(kStateTaxes) && name.size() > kStateTaxes.size()) name.remove_prefix(kStateTaxes.size());
  name = without_office(name);
  name = without_ending(name, {u"人民政府", u"办事处", u"政府"});
  name = without_ending(name, {u"有限公司", u"有限责任公司", u"股份公司", u"公司", u"委员会", u"中心"});
  name = without_ending(name, {u"街道", u"镇", u"乡", u"县", u"区", u"市", u"旗", u"局", u"厅", u"集团", u"中学",
                               u"小学", u"学校", u"学院", u"幼儿园", u"医院"});
  // The last character is never the end of what is above: 栖州 of 栖州市; nor is 市 of 城市管理, 市场监督, 区 of 社区.
  for (std::size_t at = name.size() < 2 ? 0 : name.size() - 2; at > 0; --at) {
    const auto around = name.substr(at - 1, 3);
    const bool word = around.starts_with(u"城市") || around.starts_with(u"社区") || around.ends_with(u"市场");
    if (kPlaces.find(name[at]) != kPlaces.npos && !word) return {name.substr(0, at + 1), name.substr(at + 1)};
  }
  // 县 of 县应急管理局, which does not say which
  const bool rank = name.size() > 2 && std::u16string_view(u"省市县区旗").find(name[0]) != name.npos;
  return rank && !begins_with_any(name, u"市场 市政 区域 社区 省级") ? Parts{name.substr(0, 1), name.substr(1)}
                                                                     : Parts{u"", name};
}

/// But for 和, which joins the fields of any bureau, and 公, which stands in every other name.
bool share_nothing(std::u16string_view a, std::u16string_view b) {
  const auto shared = [b](char16_t c) { return c != u'和' && c != u'公' && b.find(c) != b.npos; };
  return !a.empty() && !b.empty() && std::none_of(a.begin(), a.end(), shared);
}

/// Fields that one bureau often has together, under two names: 城市管理局 and 综合行政执法局.
constexpr std::u16string_view kFields[][6]{
    {u"城管", u"城市管理", u"执法"},
    {u"林", u"自然资源", u"规划", u"国土"},
    {u"地震", u"应急", u"消防"},
    {u"科", u"工信", u"工业", u"商务", u"经济"},
    {u"粮", u"物资", u"物价", u"发展", u"发改"},
    {u"乡村", u"扶贫", u"农", u"畜牧"},
    {u"移民", u"水", u"防汛"},
    {u"金融", u"国资", u"国有资产", u"财政"},
    {u"数据", u"审批", u"政务"},
    {u"人防", u"人民防空", u"住建", u"住房", u"房", u"城乡建设"},
    {u"环保", u"环境"},
    {u"卫生", u"卫计", u"卫健", u"计生"},
    {u"安监", u"安全生产", u"应急"},
    {u"市监", u"市场监", u"工商", u"质量", u"食品药品", u"药监"},
    {u"文", u"广电", u"广播", u"旅游", u"体育"},
    {u"人社", u"人力资源", u"人事", u"劳动"},
};

/// 医疗 of 医疗保障 beside 人力资源和社会保障: what both end with says nothing of either.
void reject_common_ending(std::u16string_view& a, std::u16string_view& b) {
  for (const std::u16string_view ending : {u"保障", u"管理", u"事务", u"服务", u"建设", u"监督"}) {
    if (!a.ends_with(ending) || !b.ends_with(ending)) continue;
    a.remove_suffix(ending.size());
    b.remove_suffix(ending.size());
  }
}

/// Two bureaus' fields that have no more than a character in common, and neither is short for the other: 民政 and 民族宗教事务.
bool are_other_fields(std::u16string_view a, std::u16string_view b) {
  reject_common_ending(a, b);
  const std::u16string_view few = a.size() < b.size() ? a : b;
  const std::u16string_view many = a.size() < b.size() ? b : a;
  const auto shared = std::count_if(few.begin(), few.end(), [many](char16_t c) { return many.find(c) != many.npos; });
  return few.size() > 1 && many.size() > few.size() + 1 && !abbreviates(few, many) && shared <= 1;
}

bool has_any_of(std::u16string_view name, std::span<const std::u16string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [name](std::u16string_view word) { return !word.empty() && name.find(word) != name.npos; });
}

bool may_be_one_bureau(std::u16string_view a, std::u16string_view b) {
  return std::any_of(std::begin(kFields), std::end(kFields),
                     [&](const auto& field) { return has_any_of(a, field) && has_any_of(b, field); });
}

/// 沭阳 and 沐阳: as many characters, one of them another. That is a slip of recognition as likely as another place.
bool differ_by_a_slip(std::u16string_view a, std::u16string_view b) {
  if (a.size() != b.size()) return false;
  std::size_t others = 0;
  for (std::size_t i = 0; i < a.size(); ++i) others += a[i] != b[i];
  return others <= 1;
}

/// Whether two organs of one name are of two places; however a county is shortened, its first character stays. Towns may be put
/// under a city or under its county, and under a development zone or the district that it lies in.
bool places_differ(std::u16string_view a, std::u16string_view b, OrganKind kind) {
  const std::u16string_view ranks = kind == OrganKind::bureau ? u"县区旗市" : u"县区旗";
  const auto fits = [&](std::u16string_view place) {
    const bool zone = without_ending(place, {u"开发区", u"高新区", u"新区", u"园区", u"示范区", u"景区"}) != place;
    return !place.empty() && ranks.find(place.back()) != ranks.npos && !zone;
  };
  if (kind == OrganKind::county || !fits(a) || !fits(b)) return false;
  const auto first = parts_of(a).own;
  const auto second = parts_of(b).own;
  if (first.empty() || second.empty() || first.ends_with(second) || second.ends_with(first)) return false;
  return first.front() != second.front() && !differ_by_a_slip(first, second);
}

/// Whether two committees run zones of two kinds, or in two places.
bool zones_differ(std::u16string_view a, std::u16string_view b) {
  const Zone first = zone_of(a);
  const Zone second = zone_of(b);
  if (first.type == std::size(kZones) || second.type == std::size(kZones)) return false;
  return first.type != second.type || share_nothing(first.place, second.place);
}

/// 望川市公安局北塔分局 and 望川市公安局西城分局: two branches of one bureau, or of two whose names are not given.
bool branches_differ(std::u16string_view a, std::u16string_view b) {
  const auto place_of = [](std::u16string_view name) {
    name = without_ending(name, {u"分局"});
    return name.substr(name.rfind(u'局') + 1);  // all of it where no bureau is named
  };
  if (!a.ends_with(u"分局") || !b.ends_with(u"分局")) return false;
  const auto first = place_of(a);
  const auto second = place_of(b);
  const bool plain = first.size() == 2 && second.size() == 2;
  return plain && share_nothing(first, second);
}

}  // namespace

std::u16string_view without_office(std::u16string_view name) {
  const auto within = without_ending(name, {u"党政综合办公室", u"党政办公室", u"政务公开办公室", u"办公室", u"党政办"});
  return within.size() < 3 ? name : within;
}

OrganKind organ_kind(std::u16string_view name) {
  name = without_office(name);
  if (name.size() < 3) return OrganKind::none;
  const auto stem = without_ending(name, {u"人民政府", u"办事处"});
  if (stem.ends_with(u"镇") || stem.ends_with(u"乡") || stem.ends_with(u"街道")) return OrganKind::town;
  const bool area = stem.ends_with(u"县") || stem.ends_with(u"区") || stem.ends_with(u"市") || stem.ends_with(u"旗");
  if (area && stem.size() < name.size()) return OrganKind::county;
  static constexpr std::pair<std::u16string_view, OrganKind> kEndings[]{
      {u"局", OrganKind::bureau},    {u"厅", OrganKind::bureau},     {u"中心", OrganKind::center},
      {u"中学", OrganKind::school},  {u"小学", OrganKind::school},   {u"学校", OrganKind::school},
      {u"大学", OrganKind::school},  {u"学院", OrganKind::school},   {u"幼儿园", OrganKind::school},
      {u"公司", OrganKind::company}, {u"医院", OrganKind::hospital}, {u"管理委员会", OrganKind::zone},
      {u"管委会", OrganKind::zone},  {u"委员会", OrganKind::bureau}};
  for (const auto& [ending, kind] : kEndings) {
    if (name.ends_with(ending)) return kind;
  }
  return OrganKind::none;
}

std::u16string_view own_name(std::u16string_view name) { return parts_of(name).own; }

bool differ_by_one(std::u16string_view a, std::u16string_view b) {
  if (organ_kind(a) == OrganKind::none || organ_kind(a) != organ_kind(b)) return false;
  const std::u16string_view whole = a;
  for (std::u16string_view* name : {&a, &b})
    *name = without_ending(without_office(*name), {u"人民政府", u"办事处", u"政府"});
  const std::size_t length = std::min(a.size(), b.size());
  const auto x = a.substr(a.size() - length);
  const auto y = b.substr(b.size() - length);
  std::size_t at = 0;
  while (at < length && x[at] == y[at]) ++at;
  if (at == length || x.substr(at + 1) != y.substr(at + 1)) return false;
  if (at + 1 == length && organ_kind(whole) == OrganKind::county) return false;  // a county that became a district
  // What a program that reads pictures takes for one another is the text's damage, not a slip of the author.
  static constexpr std::u16string_view kAlike[]{u"沭沐", u"亳毫", u"泗洒", u"郏邦"};
  return std::none_of(std::begin(kAlike), std::end(kAlike), [&](std::u16string_view pair) {
    return pair.find(x[at]) != pair.npos && pair.find(y[at]) != pair.npos;
  });
}

bool differ_in_rank(std::u16string_view a, std::u16string_view b) {
  const OrganKind kind = organ_kind(a);
  if (kind != organ_kind(b) || (kind != OrganKind::county && kind != OrganKind::bureau)) return false;
  for (std::u16string_view* name : {&a, &b}) *name = without_ending(without_office(*name), {u"人民政府", u"政府"});
  const Parts first = parts_of(a);
  const Parts second = parts_of(b);
  return first.own == second.own && first.above == second.above && first.own.size() > 1 && a.back() != b.back();
}

std::u16string_view added_field(std::u16string_view shorter, std::u16string_view longer) {
  constexpr std::size_t kShortestField = 2;  // characters: 教育; one alone is no field
  const bool bureaus = organ_kind(shorter) == OrganKind::bureau && organ_kind(longer) == OrganKind::bureau;
  if (!bureaus || longer.size() < shorter.size() + kShortestField) return {};
  std::size_t at = 0;
  while (at < shorter.size() && shorter[at] == longer[at]) ++at;
  const auto ending = shorter.substr(at);
  const bool in_the_middle = at > 0 && !ending.empty() && longer.ends_with(ending);
  return in_the_middle ? longer.substr(at, longer.size() - shorter.size()) : std::u16string_view();
}

bool certainly_differ(std::u16string_view a, std::u16string_view b) {
  const OrganKind kind = organ_kind(a);
  if (kind == OrganKind::none || kind != organ_kind(b)) return false;
  if (kind == OrganKind::zone) return zones_differ(a, b);
  if (branches_differ(a, b)) return true;
  const Parts first = parts_of(a);
  const Parts second = parts_of(b);
  const bool bureaus = kind == OrganKind::bureau;
  const bool one = bureaus && may_be_one_bureau(first.own, second.own);
  const bool others = share_nothing(first.own, second.own) || (bureaus && are_other_fields(first.own, second.own));
  return (!one && others) || places_differ(first.above, second.above, kind);
}

}  // namespace nianbao
