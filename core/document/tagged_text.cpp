#include "document/tagged_text.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/chars.hpp"

namespace nianbao {
namespace {

using View = std::u16string_view;

constexpr std::size_t kFewest = 20;  // tags or escapes; no prose has so many

struct Entity {
  View written;
  char16_t meant;
};
constexpr std::array kEntities{Entity{u"&lt;", u'<'}, Entity{u"&gt;", u'>'}, Entity{u"&quot;", u'"'},
                               Entity{u"&#39;", u'\''}, Entity{u"&amp;", u'&'}};

std::size_t count_of(View text, View word) {
  std::size_t count = 0;
  for (std::size_t at = text.find(word); at != View::npos; at = text.find(word, at + word.size())) ++count;
  return count;
}

std::u16string unescaped(View text) {
  std::u16string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto entity = std::find_if(kEntities.begin(), kEntities.end(),
                                     [&](const Entity& it) { return text.substr(at).starts_with(it.written); });
    out.push_back(entity == kEntities.end() ? text[at] : entity->meant);
    at += entity == kEntities.end() ? 1 : entity->written.size();
  }
  return out;
}

/// What a tag says of the text behind it.
enum class Tag { none, cell, row, line };

Tag tag_of(View name) {
  static constexpr std::array<View, 4> kCells{u"/td", u"/th", u"/cell", u"/entry"};
  static constexpr std::array<View, 2> kRows{u"/tr", u"/row"};
  static constexpr std::array<View, 12> kLines{u"/p",  u"/div", u"/h1", u"/h2",    u"/h3",   u"/h4",
                                               u"/li", u"br",   u"br/", u"/table", u"/para", u"/title"};
  const auto has = [name](const auto& names) { return std::find(names.begin(), names.end(), name) != names.end(); };
  return has(kCells) ? Tag::cell : has(kRows) ? Tag::row : has(kLines) ? Tag::line : Tag::none;
}

/// The name in a tag that begins at `at`, a slash before it where it ends something; none where no tag does.
View name_at(View text, std::size_t at) {
  constexpr std::size_t kLongest = 16;  // characters; the names of tags are shorter
  const View rest = text.substr(at + 1, kLongest);
  const std::size_t end = rest.find_first_of(u" >\n");
  const View name = end == View::npos ? View() : rest.substr(0, end);
  const View first = name.substr(name.starts_with(u'/') ? 1 : 0);
  return !first.empty() && is_ascii_letter(first.front()) ? name : View();
}

std::u16string without_tags(View text) {
  std::u16string out;
  bool in_row = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const View name = text[at] == u'<' ? name_at(text, at) : View();
    if (name.empty()) {
      const bool needless = is_line_end(text[at]) && (in_row || out.ends_with(u'\n'));
      if (!needless) out.push_back(text[at]);
      continue;
    }
    if (name == u"tr" || name == u"row") in_row = true;
    const Tag tag = tag_of(name);
    if (tag == Tag::row) in_row = false;
    if (tag == Tag::row && out.ends_with(u'\t')) out.pop_back();
    if (tag == Tag::cell) out.push_back(u'\t');
    if (tag == Tag::row || (tag == Tag::line && !in_row)) out.push_back(u'\n');
    at = std::min(text.find(u'>', at), text.size() - 1);
  }
  return out;
}

}  // namespace

Rewritten with_rows_of_tags(const LinedText& source) {
  constexpr int kTimes = 3;  // that programs escaped it
  Rewritten out;
  View text = source.text();
  for (int i = 0; i < kTimes && count_of(text, u"&lt;") + count_of(text, u"&amp;") >= kFewest; ++i)
    text = out.emplace(unescaped(text));
  const std::size_t cells = count_of(text, u"</td>") + count_of(text, u"</cell>") + count_of(text, u"</entry>");
  return cells < kFewest ? out : without_tags(text);
}

}  // namespace nianbao
