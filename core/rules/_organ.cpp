#include "rules/_organ.hpp"

#include <algorithm>
#include <initializer_list>

namespace nianbao {
namespace {

std::u16string_view without_ending(std::u16string_view name, std::initializer_list<std::u16string_view> endings) {
  for (const std::u16string_view ending : endings) {
    if (name.ends_with(ending)) return name.substr(0, name.size() - ending.size());
  }
  return name;
}

struct Parts {
  std::u16string_view above;  ///< 云岭县 of both
  std::u16string_view own;    ///< 白鹭 of 云岭县白鹭镇人民政府, 教育 of 云岭县教育局
};

Parts parts_of(std::u16string_view name) {
  name = without_ending(name, {u"人民政府", u"办事处", u"政府"});
  name = without_ending(name, {u"街道", u"镇", u"乡", u"县", u"区", u"市", u"旗", u"局"});
  // The last character is never the end of what is above: 栖州 of 栖州市.
  const std::size_t above = name.size() < 2 ? name.npos : name.find_last_of(u"省市县区旗州盟", name.size() - 2);
  return above == name.npos ? Parts{u"", name} : Parts{name.substr(0, above + 1), name.substr(above + 1)};
}

bool share_nothing(std::u16string_view a, std::u16string_view b) {
  return !a.empty() && !b.empty() && a.find_first_of(b) == a.npos;
}

/// Whether two organs of one name are of two places of the same rank; however a county is shortened, its first character stays.
/// Towns may be put under a city or under its county, and under a development zone or the district that it lies in.
bool places_differ(std::u16string_view a, std::u16string_view b, OrganKind kind) {
  if (a.empty() || b.empty() || kind == OrganKind::county) return false;
  const auto is_county = [](char16_t c) { return c == u'县' || c == u'区' || c == u'旗'; };
  const bool cities = kind == OrganKind::bureau && a.back() == u'市' && b.back() == u'市';
  if (!cities && !(is_county(a.back()) && is_county(b.back()))) return false;
  const auto is_zone = [](std::u16string_view name) {
    return without_ending(name, {u"开发区", u"高新区", u"新区", u"园区", u"示范区", u"景区"}) != name;
  };
  const auto first = parts_of(a).own;
  const auto second = parts_of(b).own;
  if (first.empty() || second.empty() || first.ends_with(second) || second.ends_with(first)) return false;
  return !is_zone(a) && !is_zone(b) && first.front() != second.front();
}

}  // namespace

OrganKind organ_kind(std::u16string_view name) {
  if (name.size() < 3) return OrganKind::none;
  const auto stem = without_ending(name, {u"人民政府", u"办事处"});
  if (stem.ends_with(u"镇") || stem.ends_with(u"乡") || stem.ends_with(u"街道")) return OrganKind::town;
  const bool area = stem.ends_with(u"县") || stem.ends_with(u"区") || stem.ends_with(u"市") || stem.ends_with(u"旗");
  if (area && stem.size() < name.size()) return OrganKind::county;
  return name.ends_with(u"局") ? OrganKind::bureau : OrganKind::none;
}

bool certainly_differ(std::u16string_view a, std::u16string_view b) {
  const OrganKind kind = organ_kind(a);
  if (kind == OrganKind::none || kind != organ_kind(b)) return false;
  const Parts first = parts_of(a);
  const Parts second = parts_of(b);
  return share_nothing(first.own, second.own) || places_differ(first.above, second.above, kind);
}

}  // namespace nianbao
