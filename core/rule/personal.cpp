#include "rule/personal.hpp"

#include "rule/questions.hpp"
#include "text/unicode.hpp"

namespace nianbao {
namespace {

struct HiddenWords {
  std::string words;
  std::string shown;  ///< 李** for a name, 138******** for a number
};

std::vector<HiddenWords> personal_words(const Document& document, const std::vector<Finding>& findings) {
  std::vector<HiddenWords> out;
  for (const Finding& finding : findings) {
    if (!finding.rule->quotable) continue;
    for (const Span span : finding.ranges) {
      std::string words = words_at(document, span);
      std::u16string shown = utf16(words);
      for (std::size_t i = *finding.rule->quotable; i < shown.size(); ++i) shown[i] = u'*';
      out.push_back({std::move(words), utf8(shown)});
    }
  }
  return out;
}

}  // namespace

void hide_personal(const Document& document, std::vector<Finding>& findings) {
  for (const auto& [words, shown] : personal_words(document, findings)) {
    for (Finding& finding : findings) {
      for (NamedValue& named : finding.values) {
        auto* text = std::get_if<std::string>(&named.value);
        if (text == nullptr) continue;
        for (std::size_t at = text->find(words); at != text->npos; at = text->find(words, at + shown.size()))
          text->replace(at, words.size(), shown);
      }
    }
  }
}

}  // namespace nianbao
