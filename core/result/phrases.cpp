#include "result/phrases.hpp"

namespace nianbao {

std::string filled(const Phrase& phrase, Language language, std::initializer_list<std::string_view> words) {
  return fill(in(phrase.texts, language), [&](std::string_view place) {
    const auto number = static_cast<std::size_t>(place.front() - '0');
    return number < words.size() ? words.begin()[number] : std::string_view{};
  });
}

}  // namespace nianbao
