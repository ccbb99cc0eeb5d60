#include "text/any_word.hpp"

namespace nianbao {

bool is_any_of(std::u16string_view text, std::u16string_view words) {
  if (text.empty() || text.find(u' ') != text.npos) return false;
  for (std::size_t at = words.find(text); at != words.npos; at = words.find(text, at + 1)) {
    const std::size_t end = at + text.size();
    if ((at == 0 || words[at - 1] == u' ') && (end == words.size() || words[end] == u' ')) return true;
  }
  return false;
}

bool has_any(std::u16string_view text, std::u16string_view words) { return has_any(text, CharFilter(text), words); }

bool has_any(std::u16string_view text, const CharFilter& letters, std::u16string_view words) {
  const auto has = [&](std::u16string_view word) { return letters.may_have_all(word) && text.find(word) != text.npos; };
  return !find_word(words, has).empty();
}

bool ends_in_any_of(std::u16string_view text, std::u16string_view words) {
  if (text.empty()) return false;
  for (std::size_t at = words.find(text.back()); at != words.npos; at = words.find(text.back(), at + 1)) {
    if (at + 1 < words.size() && words[at + 1] != u' ') continue;
    const std::size_t begin = words.rfind(u' ', at) + 1;  // npos is the one before the first
    if (text.ends_with(words.substr(begin, at + 1 - begin))) return true;
  }
  return false;
}

std::u16string_view word_at_start(std::u16string_view text, std::u16string_view words) {
  if (text.empty()) return {};
  for (std::size_t at = words.find(text.front()); at != words.npos; at = words.find(text.front(), at + 1)) {
    if (at > 0 && words[at - 1] != u' ') continue;
    const std::u16string_view word = words.substr(at, words.find(u' ', at) - at);
    if (text.starts_with(word)) return word;
  }
  return {};
}

bool begins_with_any(std::u16string_view text, std::u16string_view words) {
  return !word_at_start(text, words).empty();
}

bool is_any_of(std::u16string_view text, const char16_t* words) { return is_any_of(text, std::u16string_view(words)); }

bool has_any(std::u16string_view text, const char16_t* words) { return has_any(text, std::u16string_view(words)); }

bool ends_in_any_of(std::u16string_view text, const char16_t* words) {
  return ends_in_any_of(text, std::u16string_view(words));
}

bool begins_with_any(std::u16string_view text, const char16_t* words) {
  return begins_with_any(text, std::u16string_view(words));
}

}  // namespace nianbao
