#include "text/any_word.hpp"

#include <algorithm>

namespace nianbao {
namespace {

template <typename Fits>
bool any_fits(std::u16string_view words, const Fits& fits) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(u' '), words.size());
    if (fits(words.substr(0, end))) return true;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return false;
}

}  // namespace

bool is_any_of(std::u16string_view text, std::u16string_view words) {
  return any_fits(words, [text](std::u16string_view word) { return text == word; });
}

bool has_any(std::u16string_view text, std::u16string_view words) {
  return any_fits(words, [text](std::u16string_view word) { return text.find(word) != text.npos; });
}

bool ends_in_any_of(std::u16string_view text, std::u16string_view words) {
  return any_fits(words, [text](std::u16string_view word) { return text.ends_with(word); });
}

bool begins_with_any(std::u16string_view text, std::u16string_view words) {
  return any_fits(words, [text](std::u16string_view word) { return text.starts_with(word); });
}

}  // namespace nianbao
