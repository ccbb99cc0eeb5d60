#include "report/tables/labels_found.hpp"

#include <algorithm>

#include "report/tables/detached_label.hpp"
#include "text/chars.hpp"

namespace nianbao {
namespace {

/// The words of the cell that a label ends in, in a grid.
std::u16string_view cell_of(const Stream& stream, const LabelMatch& match) {
  const Line& line = stream.line_of(match.end - 1);
  if (line.is_paragraph()) return {};
  const auto is_behind = [&](const Cell& it) { return it.span.end > stream.letters.at[match.end - 1]; };
  return slice(stream.document.text, std::find_if(line.cells.begin(), line.cells.end(), is_behind)->span);
}

/// Whether a cell ends within the words of its label.
bool ends_within(const Stream& stream, const LabelMatch& match) {
  const auto letters = std::u16string_view(stream.letters.text).substr(match.begin, match.end - match.begin);
  const auto words = letters.substr(std::min(letters.size(), letters.find(match.label->words[0])));
  return !match.exact && match.label->words.starts_with(words) && stream.letters.ends_cell(match.end - 1);
}

/// The characters that a tool left of each cell with a label, where several end there within theirs and none is longer; else none.
std::size_t cut_length(const Stream& stream) {
  constexpr std::ptrdiff_t kSeveral = 3;  // labels; one or two may end there by themselves
  std::size_t longest = 0;
  for (const LabelMatch& match : stream.labels) {
    if (is_row(match)) longest = std::max(longest, cell_of(stream, match).size());
  }
  const auto is_cut = [&](const LabelMatch& match) {
    return ends_within(stream, match) && cell_of(stream, match).size() == longest;
  };
  return std::count_if(stream.labels.begin(), stream.labels.end(), is_cut) < kSeveral ? 0 : longest;
}

}  // namespace

std::vector<LabelFound> labels_found(const TableText& text) {
  std::vector<LabelFound> out;
  const std::size_t cut = cut_length(text.stream);
  for (const LabelMatch& match : text.stream.labels) {
    LabelFound label{match.label->official, text.stream.span_of(match), match.exact};
    if (is_row(match)) {
      const auto row = row_of(*text.form, match);
      if (!row) continue;
      label.official = text.form->rows[static_cast<std::size_t>(*row)].label.zh;
      // The editions word some rows differently; the words of the table's own count.
      label.exact = match.exact && (match.label->official == label.official);
    }
    const std::u16string_view cell = cell_of(text.stream, match);
    const bool is_cut = cell.size() == cut || cell.ends_with(u'…') || cell.ends_with(u"...");
    const bool detached = cell.empty() ? is_detached(text.stream, match) : is_cut && ends_within(text.stream, match);
    label.exact =
        label.exact || detached || (!match.exact && !match.label->variant && is_in_pieces(text.stream, match));
    out.push_back(std::move(label));
  }
  return out;
}

}  // namespace nianbao
