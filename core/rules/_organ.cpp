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

/// The name proper: 白鹭 of 云岭县白鹭镇人民政府, 教育 of 云岭县教育局.
std::u16string_view proper_name(std::u16string_view name) {
  name = without_ending(name, {u"人民政府", u"办事处", u"政府"});
  name = without_ending(name, {u"街道", u"镇", u"乡", u"县", u"区", u"市", u"旗", u"局"});
  const std::size_t above = name.find_last_of(u"省市县区旗州盟");
  return above == name.npos ? name : name.substr(above + 1);
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
  const auto first = proper_name(a);
  const auto second = proper_name(b);
  if (first.empty() || second.empty()) return false;
  return first.find_first_of(second) == first.npos;
}

}  // namespace nianbao
