#include "text/organ_forms.hpp"

#include <algorithm>

#include "text/chars.hpp"

namespace nianbao {
namespace {

using View = std::u16string_view;

/// Bureaus by the words that everybody shortens them to.
constexpr View kShort[][2]{
    {u"发展改革", u"发改"},
    {u"人力资源社会保障", u"人社"},
    {u"市场监督管理", u"市监"},
    {u"市场监管", u"市监"},
    {u"住房城乡建设", u"住建"},
    {u"卫生健康", u"卫健"},
    {u"文化旅游", u"文旅"},
    {u"文化广电旅游", u"文广旅"},
    {u"城市管理", u"城管"},
    {u"综合行政执法", u"综合执法"},
    {u"应急管理", u"应急"},
    {u"医疗保障", u"医保"},
    {u"交通运输", u"交通"},
    {u"工业信息化", u"工信"},
    {u"生态环境", u"环境"},
    {u"退役军人事务", u"退役军人"},
    {u"林业草原", u"林草"},
    {u"行政审批服务", u"审批"},
    {u"行政审批", u"审批"},
    {u"民族宗教事务", u"民宗"},
    {u"机关事务管理", u"机关事务"},
    {u"金融工作", u"金融"},
    {u"政务服务管理", u"政务服务"},
    {u"管理委员会", u"管委会"},
    {u"委员会", u"委"},
    {u"办公室", u"办"},
    {u"高级中学", u"高中"},
    {u"中学", u"中"},
    {u"小学", u"小"},
    {u"人民政府", u"政府"},
};

bool is_office(View name) {
  const View ends = u"局委办厅处室队站所会学中小";
  return !name.empty() && ends.find(name.back()) != ends.npos;
}

/// Without white space, brackets and 人民政府; 街道办事处 as 街道.
std::u16string bare(View name) {
  std::u16string out;
  for (const char16_t c : name) {
    const char16_t folded = fold_width(c);
    if (!is_space(c) && folded != u'(' && folded != u')') out += folded;
  }
  for (const View ending : {u"人民政府", u"政府", u"办事处"}) {
    if (out.size() > ending.size() + 1 && View(out).ends_with(ending)) {
      out.resize(out.size() - ending.size());
      break;
    }
  }
  if (View(out).ends_with(u"街道办")) out.pop_back();
  return out;
}

/// Whether the name of a place ends at `at`. 市 of 城市管理 and 市场监督, 区 of 社区 end none, nor what leaves nothing behind it.
bool ends_place(View name, std::size_t begin, std::size_t at) {
  if (at < begin + 1 || kPlaces.find(name[at]) == kPlaces.npos) return false;
  const View around = name.substr(at - 1, 3);
  if (around.starts_with(u"城市") || around.starts_with(u"社区") || around.ends_with(u"市场")) return false;
  const View rest = name.substr(at + 1);
  const bool goes_on = !rest.empty() && kPlaces.find(rest.front()) != kPlaces.npos;  // 栖州 of 栖州市
  if (goes_on && !rest.starts_with(u"市场")) return false;
  return rest.size() != 1 && rest != u"街道";
}

/// 人力资源和社会保障局 as 人社局, 第一中学 as 一中.
std::u16string shortened(View office) {
  std::u16string out(office);
  std::erase(out, u'和');
  if (View(out).starts_with(u"第")) out.erase(0, 1);
  for (const auto& [words, few] : kShort) {
    const std::size_t at = out.find(words);
    if (at != out.npos) out.replace(at, words.size(), few);
  }
  return out;
}

/// 大阳 of 大阳镇.
View stem(View own) {
  for (const View kind : {u"街道", u"镇", u"乡"}) {
    if (own.size() > kind.size() && own.ends_with(kind)) return own.substr(0, own.size() - kind.size());
  }
  return own;
}

/// 尧都大阳镇 beside 大阳镇 of 尧都区: what stands before the name is the place without its rank.
bool named_with_place(const OrganForm& a, const OrganForm& b) {
  if (!a.places.empty() || b.places.empty() || !a.own.ends_with(b.own)) return false;
  const View place = b.places.back();
  return View(a.own).substr(0, a.own.size() - b.own.size()) == place.substr(0, place.size() - 1);
}

/// 教育局 and 教育体育局, 卫生局 and 卫健局: the shorter has its characters in the longer's order, from its first to its last.
bool may_be_short_for(View few, View many) {
  if (few.size() < 3 || many.size() < 3 || few.front() != many.front() || few.back() != many.back()) return false;
  if (few.size() > many.size()) std::swap(few, many);
  return abbreviates(few, many);
}

bool ends_with(const std::vector<std::u16string>& places, const std::vector<std::u16string>& last) {
  return places.size() >= last.size() && std::equal(last.rbegin(), last.rend(), places.rbegin());
}

/// Two places of one rank, and not the same.
bool places_conflict(const OrganForm& a, const OrganForm& b) {
  for (const auto& one : a.places) {
    for (const auto& other : b.places) {
      if (one.back() == other.back() && one != other) return true;
    }
  }
  return false;
}

}  // namespace

bool abbreviates(View few, View many) {
  std::size_t at = 0;
  for (const char16_t c : many) at += at < few.size() && few[at] == c;
  return at == few.size();
}

OrganForm organ_form(View name) {
  const std::u16string whole = bare(name);
  const View text = whole;
  OrganForm form;
  std::size_t begin = 0;
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (!ends_place(text, begin, at)) continue;
    form.places.emplace_back(text.substr(begin, at + 1 - begin));
    begin = at + 1;
  }
  View own = text.substr(begin);
  if (own.empty() && !form.places.empty()) {
    form.own = form.places.back();
    form.places.pop_back();
    return form;
  }
  // 县教育局; but 市场监管局, 市监局, 市容局
  const bool of_own_county = own.size() > 2 && View(u"省市县区").find(own.front()) != View::npos && is_office(own) &&
                             View(u"场监容").find(own[1]) == View::npos;
  if (of_own_county) own.remove_prefix(1);
  form.own = is_office(own) ? shortened(own) : std::u16string(own);
  return form;
}

SameOrgan same_organ(const OrganForm& a, const OrganForm& b) {
  if (a.own.empty() || b.own.empty()) return SameOrgan::no;
  if (a.own.front() != b.own.front() && a.places.empty() == b.places.empty()) return SameOrgan::no;  // most pairs
  if (a.own == b.own) {
    if (a.places == b.places) return SameOrgan::equal;
    if (ends_with(a.places, b.places) || ends_with(b.places, a.places)) return SameOrgan::shortened;
    return is_office(a.own) || places_conflict(a, b) ? SameOrgan::no : SameOrgan::likely;
  }
  if (named_with_place(a, b) || named_with_place(b, a)) return SameOrgan::shortened;
  if (!ends_with(a.places, b.places) && !ends_with(b.places, a.places)) return SameOrgan::no;
  const bool likely = is_office(a.own) ? may_be_short_for(a.own, b.own) : stem(a.own) == stem(b.own);
  return likely ? SameOrgan::likely : SameOrgan::no;
}

}  // namespace nianbao
