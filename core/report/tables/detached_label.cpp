#include "report/tables/detached_label.hpp"

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

/// The letters from `at` on up to where a line, a cell or a gap ends.
std::size_t end_of_piece(const FoldedText& letters, std::size_t at) {
  const auto goes_on = [&](std::size_t i) {
    return letters.at[i] + 1 == letters.at[i + 1] && letters.cell[i] == letters.cell[i + 1];
  };
  while (at + 1 < letters.size() && goes_on(at)) ++at;
  return at + 1;
}

/// Whether pieces from `at` on are all words of a label, one of them where it was found; others stand between them.
bool has_all(const FoldedText& letters, std::size_t at, const LabelMatch& match) {
  constexpr std::size_t kFar = 10;    // lines of a label in the narrowest column; the longest has no more
  constexpr std::size_t kMost = 120;  // pieces; ten lines of all columns have fewer
  View words = match.label->words;
  bool here = false;
  const std::size_t last = letters.line[at] + kFar;
  for (std::size_t i = 0; i < kMost && at < letters.size() && letters.line[at] <= last; ++i) {
    const std::size_t end = end_of_piece(letters, at);
    View piece = View(letters.text).substr(at, end - at);
    if (piece.size() > 1 && is_digit(piece.front())) piece.remove_prefix(1);  // its number
    const bool ends = piece.starts_with(words);                               // the next label follows
    here = here || ((ends || words.starts_with(piece)) && at < match.end && end > match.begin);
    if (ends) return here;
    if (words.starts_with(piece)) words.remove_prefix(piece.size());
    at = end;
  }
  return false;
}

/// 本机无法提关不掌供握相关政府信息: whether the letters of a label are all there, in their order, and the others among them those of
/// another one.
bool is_woven(const FoldedText& letters, const LabelMatch& match) {
  View words = match.label->words;
  std::u16string others;
  for (std::size_t at = match.begin; at < match.end; ++at) {
    const char16_t letter = letters.text[at];
    const bool own = words.starts_with(letter);
    if (own) words.remove_prefix(1);
    else if (!is_digit(letter)) others.push_back(letter);
  }
  const auto& labels = labels_of(match.label->table);
  return words.empty() &&
         std::any_of(labels.begin(), labels.end(), [&](const Label& it) { return it.words == others; });
}

}  // namespace

bool is_in_pieces(const Stream& stream, const LabelMatch& match) {
  constexpr std::size_t kAbove = 4;    // lines: what was found may be its end alone
  constexpr std::size_t kReach = 400;  // letters; no four lines of a table have so many
  const FoldedText& letters = stream.letters;
  const std::size_t first = letters.line[match.begin] - std::min<std::size_t>(letters.line[match.begin], kAbove);
  std::size_t at = match.begin;
  while (at > 0 && letters.line[at - 1] >= first && match.begin - at < kReach) --at;
  for (; at < match.end; at = end_of_piece(letters, at)) {
    if (has_all(letters, at, match)) return true;
  }
  return is_woven(letters, match);
}

bool is_detached(const Stream& stream, const LabelMatch& match) {
  constexpr int kLines = 3;  // lines of a label in a narrow column; those of a head have no more
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
