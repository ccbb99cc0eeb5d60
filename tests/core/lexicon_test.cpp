#include "prose/tokens/lexicon.hpp"

#include <functional>
#include <map>
#include <set>
#include <utility>

#include "catch.hpp"
#include "text/unicode.hpp"
#include "trials.hpp"

using namespace nianbao;
using namespace nianbao::prose;

namespace {

/// Whether this build tries a word: those of one spelling all or none.
bool is_tried(const std::u16string& word) {
  return std::hash<std::u16string>{}(word) % 10 < static_cast<std::size_t>(test::trials(10));
}

/// What this build tries of all that an entry stands for, with each of its tails.
std::set<std::u16string> words_of(const Entry& entry) {
  std::set<std::u16string> out;
  std::u16string list(entry.words);
  list += u' ';
  const auto step = [](std::u16string word, char16_t letter) { return std::move(word += letter); };
  const auto use = [&](const std::u16string& word) {
    if (!word.empty() && is_tried(word)) out.insert(word);
  };
  for (std::size_t begin = 0, end; (end = list.find(u' ', begin)) != list.npos; begin = end + 1) {
    expand(std::u16string_view(list).substr(begin, end - begin), std::u16string{}, step,
           [&](const std::u16string& word) { expand(entry.tail, word, step, use); });
  }
  return out;
}

}  // namespace

TEST_CASE("each word of the lexicon has one sense") {
  std::map<std::u16string, std::vector<const Entry*>> owners;
  for (const auto entries : {words_of_the_form(), words_of_division(), words_of_speech()}) {
    for (const Entry& entry : entries) {
      for (const std::u16string& word : words_of(entry)) owners[word].push_back(&entry);
    }
  }
  std::string ambiguous;
  for (const auto& [word, entries] : owners) {
    if (entries.size() > 1) ambiguous.append(utf8(word)).append("\n");
  }
  CHECK(ambiguous == "");
}

TEST_CASE("each word of the lexicon is found whole, what follows it included") {
  std::string missed;
  for (const auto entries : {words_of_the_form(), words_of_division(), words_of_speech()}) {
    for (const Entry& entry : entries) {
      for (const std::u16string& word : words_of(entry)) {
        const Word found = find_word(word);
        if (found.length != word.size() || found.entry != &entry) missed.append(utf8(word)).append("\n");
      }
    }
  }
  CHECK(missed == "");
}
