#include "report/tables/torn_label.hpp"

#include <algorithm>

#include "text/chars.hpp"

namespace nianbao {
namespace {

using View = std::u16string_view;

constexpr View kGap = u"  ";

/// The first piece of a text whose columns are set apart by spaces; takes it out.
View take_piece(View& text) {
  while (text.starts_with(u' ')) text.remove_prefix(1);
  const View piece = text.substr(0, text.find(kGap));
  text.remove_prefix(piece.size());
  return piece;
}

/// Whether these letters stand for themselves in a line, or its end does of a label longer than one more line.
bool has_piece(View line, View letters) {
  while (!line.empty()) {
    const std::u16string piece = fold_text(take_piece(line));
    if (!piece.empty() && letters.starts_with(piece)) return true;
  }
  return false;
}

}  // namespace

bool is_torn(const Stream& stream, const LabelMatch& match) {
  constexpr int kLines = 3;  // of a label in a narrow column
  const View text = stream.document.text;
  const View words = slice(text, stream.span_of(match));
  const std::u16string before = fold_text(words.substr(0, words.find(kGap)));
  const View official = match.label->words;
  const View own = View(before).substr(std::min(before.size(), before.find(official.front())));
  if (own.empty() || own.size() >= official.size() || !official.starts_with(own)) return false;
  std::size_t at = stream.letters.at[match.end - 1];
  for (int line = 0; line < kLines && (at = text.find(u'\n', at)) != View::npos; ++line) {
    const std::size_t end = text.find(u'\n', ++at);
    if (has_piece(text.substr(at, end == View::npos ? end : end - at), official.substr(own.size()))) return true;
  }
  return false;
}

}  // namespace nianbao
