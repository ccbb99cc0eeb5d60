#include "report/narrative_owner.hpp"

#include <string>

#include "source/unicode.hpp"

namespace nianbao::prose {
namespace {

/// 人民 left out, so that 市政府 is found in 上海市人民政府办公厅.
std::u16string short_name(std::string_view name) {
  std::u16string text = utf16(name);
  for (std::size_t at = text.find(u"人民"); at != text.npos; at = text.find(u"人民", at)) text.erase(at, 2);
  return text;
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
  return ends_in(short_name(organ), short_words) || ends_in(short_name(title), short_words);
}

bool is_own_subject(std::u16string_view words, std::string_view organ, std::string_view title) {
  constexpr std::u16string_view kOrganEndings = u"局委镇乡办府院处队村区县市省厅司所站心位门社校会室";
  if (words.empty() || kOrganEndings.find(words.back()) == kOrganEndings.npos) return true;
  return names_own_organ(words, organ, title);
}

}  // namespace nianbao::prose
