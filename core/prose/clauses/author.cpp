#include "prose/clauses/author.hpp"

#include <algorithm>
#include <utility>

#include "text/char_set.hpp"
#include "text/organ_names.hpp"
#include "text/unicode.hpp"

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

std::u16string without_people(std::u16string text) {
  for (std::size_t at = text.find(u"人民"); at != text.npos; at = text.find(u"人民", at)) text.erase(at, 2);
  return text;
}

/// A name as it can be shortened: places within words do not count as places, nor does 政府 behind a place.
std::u16string to_shorten(View name) {
  std::u16string text(name);
  for (const auto& [word, few] : {std::pair(u"城市", u"城"), {u"市场", u"场"}, {u"社区", u"社"}, {u"城乡", u"城"}}) {
    const std::size_t at = text.find(word);
    if (at != text.npos) text.replace(at, 2, few);
  }
  for (const View ending : {u"政府", u"办事处"}) {
    if (text.size() > ending.size() && View(text).ends_with(ending)) text.resize(text.size() - ending.size());
  }
  return text;
}

/// 市公积金中心, 中心, 县局: the characters of a name in their order up to its last, no place left out between them.
bool shortens(View words, View name) {
  const std::u16string few = to_shorten(words);
  const std::u16string all = to_shorten(name);
  if (few.empty() || all.empty() || few.back() != all.back()) return false;
  std::size_t at = all.size() - 1;
  for (std::size_t i = few.size() - 1; i-- > 0;) {
    do {
      if (at == 0) return false;
      --at;
    } while (all[at] != few[i] && View(u"省市县区旗").find(all[at]) == View::npos);
    if (all[at] != few[i]) return false;
  }
  return true;
}

/// 县教育局 of 县教育局政务公开办公室: the part of an organ that answers for disclosure speaks for all of it.
View without_own_office(View words) {
  constexpr View kOffice = u"办公室";
  if (!words.ends_with(kOffice)) return words;
  for (const View task : {u"政务公开", u"政府信息公开", u"信息公开", u"依申请公开"}) {
    const std::size_t length = task.size() + kOffice.size();
    if (words.size() > length && words.substr(words.size() - length).starts_with(task))
      return words.substr(0, words.size() - length);
  }
  return words;
}

/// 县教育行政主管部门 in the report of 云溪县教育局: whether words name an organ by what it answers for.
bool answers_for(View words, View organ) {
  for (const View ending : {u"行政主管部门", u"主管部门", u"行政部门"}) {
    if (!words.ends_with(ending)) continue;
    words.remove_suffix(ending.size());
    return words.size() > 1 && organ.find(words) != View::npos;
  }
  return false;
}

/// What an organ of a kind calls itself: 学校 of 云溪县第一中学.
constexpr std::pair<View, OrganKind> kKindsByName[]{{u"学校", OrganKind::school},
                                                    {u"医院", OrganKind::hospital},
                                                    {u"公司", OrganKind::company},
                                                    {u"中心", OrganKind::center}};

/// What calls itself 园区.
constexpr View kZones[]{u"园区", u"开发区", u"高新区", u"新区", u"示范区", u"保税", u"工业区"};

bool ends_in(View name, View words) {
  constexpr std::size_t kShortestName = 3;  // characters: 教育局; two alone are any organ's
  for (std::size_t length = words.size(); length >= kShortestName; --length) {
    if (name.find(words.substr(words.size() - length)) != name.npos) return true;
  }
  return false;
}

}  // namespace

Author::Author(const Report& report)
    : organ(utf16(report.organ)),
      level(report.level),
      year(report.year.value_or(0)),
      short_organ_(without_people(organ)),
      short_title_(without_people(utf16(report.title_text))) {}

bool Author::is_named(View words) const {
  if (!is_government() && answers_for(words, organ)) return true;
  for (const auto& [name, kind] : kKindsByName) {
    if (words == name && organ_kind(organ) == kind) return true;
  }
  if (words == u"园区") {
    return std::any_of(std::begin(kZones), std::end(kZones),
                       [this](View zone) { return organ.find(zone) != organ.npos; });
  }
  // 局办公室 and 局党政办 speak for the bureau; the office of a government is one organ of many.
  if (!is_government()) {
    for (const View office : {u"综合办公室", u"办公室", u"党政综合办", u"党政办"}) {
      if (words.size() > office.size() && words.ends_with(office)) words.remove_suffix(office.size());
    }
  }
  const std::u16string few = without_people(std::u16string(without_own_office(words)));
  return ends_in(short_organ_, few) || ends_in(short_title_, few) || shortens(few, short_organ_);
}

bool Author::is_subject(View words) const {
  static constexpr CharSet kOrganEndings{u"局委镇乡办府院处队村区县市省厅司所站心位门社校会室"};
  if (words.ends_with(u'各')) return false;  // 县水利局、县农业农村局各…
  constexpr View kSystem = u"系统";          // 自然资源系统, of a city or of its bureau
  if (words.ends_with(kSystem)) return organ.find(words.substr(0, words.size() - kSystem.size())) != organ.npos;
  const bool organ_like = !words.empty() && (kOrganEndings.has(words.back()) || words.ends_with(u"街道"));
  return !organ_like || is_named(words);
}

}  // namespace nianbao::prose
