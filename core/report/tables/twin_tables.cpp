#include "report/tables/twin_tables.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "report/tables/strangers.hpp"
#include "report/tables/versions.hpp"
#include "text/chars.hpp"

namespace nianbao {
namespace {

using View = std::u16string_view;

/// Whether the first of two tables is that of the report's year, by the words above them; nothing where they do not tell.
std::optional<bool> is_own_first(View words, std::optional<int> year) {
  std::optional<bool> first;
  std::size_t named = 0;
  bool differ = false;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto other = is_other_version(words.substr(at), year);
    if (!other) continue;
    ++named;
    differ = first && *first == *other;
    first = first.value_or(!*other);
  }
  return named == 2 && differ ? first : std::nullopt;
}

/// How many columns each of two heads beside each other has, the labels of which stand before the first row's; 0 where there are no two.
std::size_t width_of_twins(const std::vector<LabelMatch>& labels, std::size_t rows) {
  std::vector<const Label*> columns;
  for (std::size_t i = 0; i < rows; ++i) {
    if (is_column(labels[i])) columns.push_back(labels[i].label);
  }
  constexpr std::size_t kFewest = 6;  // columns; a head that a tool tore may name fewer twice
  const std::size_t width = columns.size() / 2;
  const auto half = columns.begin() + static_cast<std::ptrdiff_t>(width);
  return width >= kFewest && std::equal(columns.begin(), half, half, columns.end()) ? width : 0;
}

/// Where the label of a row stands once more on its line, takes that out: all values behind it are the row's.
void join_rows(Stream& stream) {
  const auto line_of = [&](const LabelMatch& label) { return stream.letters.line[label.begin]; };
  for (std::size_t i = 1; i < stream.labels.size(); ++i) {
    const LabelMatch& before = stream.labels[i - 1];
    if (before.label == stream.labels[i].label && line_of(before) == line_of(stream.labels[i]))
      stream.labels[i].end = stream.labels[i].begin;
  }
  ValueRun* first = stream.runs.data();
  for (ValueRun& run : stream.runs) {
    if (&run == first || run.values.line != first->values.line) {
      first = &run;
      continue;
    }
    append(first->values.tokens, run.values.tokens);
    run.values.tokens.clear();
  }
  std::erase_if(stream.labels, [](const LabelMatch& label) { return label.begin == label.end; });
  reject_empty(stream);
}

}  // namespace

void keep_own_twin(Stream& stream, std::optional<int> year) {
  const auto& labels = stream.labels;
  const auto row = static_cast<std::size_t>(std::find_if(labels.begin(), labels.end(), is_row) - labels.begin());
  const std::size_t width = width_of_twins(labels, row);
  if (width == 0 || row == labels.size()) return;
  constexpr std::uint32_t kReach = 400;  // characters of a head and of what stands above it
  const std::uint32_t end = labels[row].from;
  const std::uint32_t begin = std::max(stream.letters.at[stream.range.begin], end - std::min(end, kReach));
  const auto first = is_own_first(slice(stream.document.text, {begin, end}), year);
  join_rows(stream);
  for (ValueRun& run : stream.runs) {
    auto& tokens = run.values.tokens;
    if (!first || tokens.size() < 2 * width) continue;
    const auto own = tokens.end() - static_cast<std::ptrdiff_t>(*first ? 2 * width : width);
    tokens.erase(own + static_cast<std::ptrdiff_t>(width), tokens.end());
    tokens.erase(tokens.begin(), own);
  }
}

}  // namespace nianbao
