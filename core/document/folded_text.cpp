#include "document/folded_text.hpp"

#include <algorithm>
#include <numeric>

#include "text/chars.hpp"
#include "text/unicode.hpp"

namespace nianbao {

std::size_t FoldedText::index_at(std::uint32_t offset) const {
  return static_cast<std::size_t>(std::lower_bound(at.begin(), at.end(), offset) - at.begin());
}

void FoldedText::resize(std::size_t letters) {
  text.resize(letters);
  at.resize(letters);
  cell.resize(letters);
  line.resize(letters);
}

void FoldedText::keep(std::size_t to, std::size_t begin, std::size_t end) {
  if (to == begin) return;
  std::copy(text.data() + begin, text.data() + end, text.data() + to);
  std::copy(at.data() + begin, at.data() + end, at.data() + to);
  std::copy(cell.data() + begin, cell.data() + end, cell.data() + to);
  std::copy(line.data() + begin, line.data() + end, line.data() + to);
}

FoldedText fold_text(const Document& document) {
  std::size_t most = 0;
  for (const Line& line : document.lines) {
    for (const Cell& cell : line.cells) most += cell.span.length();
  }
  FoldedText letters;
  letters.resize(most);
  std::size_t size = 0;
  std::uint32_t cell_number = 0;
  for (std::uint32_t line = 0; line < document.lines.size(); ++line) {
    for (const Cell& cell : document.lines[line].cells) {
      for (std::uint32_t at = cell.span.begin; at < cell.span.end; ++at) {
        const char16_t letter = fold_letter(document.text[at]);
        if (letter == 0) continue;
        letters.text[size] = letter;
        letters.at[size] = at;
        letters.cell[size] = cell_number;
        letters.line[size++] = line;
      }
      ++cell_number;
    }
  }
  letters.resize(size);
  return letters;
}

std::u16string fold_text(std::string_view text) { return fold_text(utf16(text)); }

std::u16string fold_text(std::u16string_view text) {
  std::u16string letters;
  for (const char16_t c : text) {
    if (const char16_t letter = fold_letter(c); letter != 0) letters.push_back(letter);
  }
  return letters;
}

PrefixMatch match_prefix(std::u16string_view label, std::u16string_view text) {
  if (text.starts_with(label)) return {0, label.size()};
  text = text.substr(0, label.size() + label.size() / 2 + 2);
  std::vector<int> row(text.size() + 1);  // row[j]: errors between the label so far and the first j letters of the text
  std::iota(row.begin(), row.end(), 0);
  for (std::size_t i = 1; i <= label.size(); ++i) {
    int diagonal = row[0];
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j <= text.size(); ++j) {
      const int changed = diagonal + (label[i - 1] != text[j - 1]);
      diagonal = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  // Of equally good ends the one nearest to the label's own length, rather where its last letter stands: 商业企事业.
  std::size_t best = 0;
  const auto off = [&](std::size_t j) {
    const std::size_t letters = j > label.size() ? j - label.size() : label.size() - j;
    return letters + (j > 0 && text[j - 1] == label.back() ? 0 : 2);
  };
  for (std::size_t j = 1; j <= text.size(); ++j) {
    if (row[j] < row[best] || (row[j] == row[best] && off(j) < off(best))) best = j;
  }
  return {row[best], best};
}

}  // namespace nianbao
