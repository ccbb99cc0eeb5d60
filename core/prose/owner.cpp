#include "prose/owner.hpp"

#include <string>

#include "text/organ_names.hpp"
#include "text/unicode.hpp"

namespace nianbao::prose {
namespace {

/// 人民 left out, so that 市政府 is found in 上海市人民政府办公厅.
std::u16string short_name(std::string_view name) {
  std::u16string text = utf16(name);
  for (std::size_t at = text.find(u"人民"); at != text.npos; at = text.find(u"人民", at)) text.erase(at, 2);
  return text;
}

/// A name as it can be shortened: places within words do not count as places, nor does 政府 behind a place.
std::u16string to_shorten(std::u16string_view name) {
  std::u16string text(name);
  for (const auto& [word, few] : {std::pair(u"城市", u"城"), {u"市场", u"场"}, {u"社区", u"社"}, {u"城乡", u"城"}}) {
    const std::size_t at = text.find(word);
    if (at != text.npos) text.replace(at, 2, few);
  }
  for (const std::u16string_view ending : {u"政府", u"办事处"}) {
    if (text.size() > ending.size() && std::u16string_view(text).ends_with(ending))
      text.resize(text.size() - ending.size());
  }
  return text;
}

/// 市公积金中心, 中心, 县局: the characters of a name in their order up to its last, no place left out between them.
bool shortens(std::u16string_view words, std::u16string_view name) {
  const std::u16string few = to_shorten(words);
  const std::u16string all = to_shorten(name);
  if (few.empty() || all.empty() || few.back() != all.back()) return false;
  std::size_t at = all.size() - 1;
  for (std::size_t i = few.size() - 1; i-- > 0;) {
    do {
      if (at == 0) return false;
      --at;
    } while (all[at] != few[i] && std::u16string_view(u"省市县区旗").find(all[at]) == std::u16string_view::npos);
    if (all[at] != few[i]) return false;
  }
  return true;
}

bool ends_in(std::u16string_view name, std::u16string_view words) {
  constexpr std::size_t kShortestName = 3;
  for (std::size_t length = words.size(); length >= kShortestName; --length) {
    if (name.find(words.substr(words.size() - length)) != name.npos) return true;
  }
  return false;
}

}  // namespace

bool names_own_organ(std::u16string_view words, std::string_view organ, std::string_view title) {
  const std::u16string short_words = short_name(utf8(words));
  if (words == u"学校" && organ_kind(utf16(organ)) == OrganKind::school) return true;
  if (words == u"园区") return utf16(organ).find(words) != std::u16string::npos;
  return ends_in(short_name(organ), short_words) || ends_in(short_name(title), short_words) ||
         shortens(short_words, short_name(organ));
}

bool is_own_subject(std::u16string_view words, std::string_view organ, std::string_view title) {
  constexpr std::u16string_view kOrganEndings = u"局委镇乡办府院处队村区县市省厅司所站心位门社校会室";
  if (words.ends_with(u'各')) return false;  // 县水利局、县农业农村局各…
  if (words.empty() || kOrganEndings.find(words.back()) == kOrganEndings.npos) return true;
  return names_own_organ(words, organ, title);
}

}  // namespace nianbao::prose
