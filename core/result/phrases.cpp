#include "result/phrases.hpp"

namespace nianbao {

std::string filled(const Phrase& phrase, Language language, std::initializer_list<std::string_view> words) {
  std::string out(in(phrase.texts, language));
  char number = '0';
  for (const std::string_view word : words) {
    const char name[] = {'{', number++, '}', '\0'};
    const std::size_t at = out.find(name);
    if (at != out.npos) out.replace(at, 3, word);
  }
  return out;
}

}  // namespace nianbao
