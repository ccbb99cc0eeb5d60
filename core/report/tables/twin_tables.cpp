#include "report/tables/twin_tables.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "text/chars.hpp"
#include "text/dates.hpp"
#include "text/sort.hpp"
#include "text/word_list.hpp"

namespace nianbao {
namespace {

using View = std::u16string_view;

constexpr WordList kOther(u"上年 去年 上一年");
constexpr WordList kOwn(u"本年 今年");

/// Whether the first of two tables is that of the report's year, by the words above them; nothing where they do not tell.
std::optional<bool> is_own_first(View words, std::optional<int> year) {
  std::vector<std::pair<std::size_t, bool>> said;  // where, and whether it is the report's year
  for (const YearFound& found : find_years(words)) {
    if (year) said.emplace_back(found.begin, found.year == *year);
  }
  for (std::size_t at = 0; at < words.size(); ++at) {
    const bool own = !kOwn.at_start(words.substr(at)).empty();
    if (own || !kOther.at_start(words.substr(at)).empty()) said.emplace_back(at, own);
  }
  sort_stably(said, [](const auto& a, const auto& b) { return a.first < b.first; });
  if (said.size() != 2 || said[0].second == said[1].second) return std::nullopt;
  return said[0].second;
}

/// How many columns each of two heads beside each other has, the labels of which stand before the first row's; 0 where there are no two.
std::size_t width_of_twins(const std::vector<LabelMatch>& labels, std::size_t rows) {
  std::vector<const Label*> columns;
  for (std::size_t i = 0; i < rows; ++i) {
    if (labels[i].label->kind == Label::Kind::column) columns.push_back(labels[i].label);
  }
  constexpr std::ptrdiff_t kFewest = 6;  // columns; a head that a tool tore may name fewer twice
  const auto half = columns.begin() + std::ssize(columns) / 2;
  const bool twice = half - columns.begin() >= kFewest && std::equal(columns.begin(), half, half, columns.end());
  return twice ? columns.size() / 2 : 0;
}

/// Where the label of a row stands once more on its line, takes that out: all values behind it are the row's.
void join_rows(Stream& stream) {
  auto& runs = stream.runs;
  const auto line_of = [&](const LabelMatch& label) { return stream.letters.line[label.begin]; };
  const auto is_twin = [&](const LabelMatch& a, const LabelMatch& b) {
    return a.label == b.label && line_of(a) == line_of(b);
  };
  stream.labels.erase(std::unique(stream.labels.begin(), stream.labels.end(), is_twin), stream.labels.end());
  for (std::size_t i = 1; i < runs.size(); ++i) {
    if (runs[i].values.line != runs[i - 1].values.line) continue;
    auto& tokens = runs[i - 1].values.tokens;
    tokens.insert(tokens.end(), runs[i].values.tokens.begin(), runs[i].values.tokens.end());
    runs.erase(runs.begin() + static_cast<std::ptrdiff_t>(i--));
  }
}

}  // namespace

void keep_own_twin(Stream& stream, std::optional<int> year) {
  const auto& labels = stream.labels;
  const auto is_row = [](const LabelMatch& label) { return label.label->kind == Label::Kind::row; };
  const auto row = std::find_if(labels.begin(), labels.end(), is_row);
  const std::size_t width = width_of_twins(labels, static_cast<std::size_t>(row - labels.begin()));
  if (width == 0 || row == labels.end()) return;
  constexpr std::uint32_t kReach = 400;  // characters of a head and of what stands above it
  const std::uint32_t end = row->from;
  const std::uint32_t begin = std::max(stream.letters.at[stream.range.begin], end - std::min(end, kReach));
  const auto first = is_own_first(slice(stream.document.text, {begin, end}), year);
  join_rows(stream);
  for (ValueRun& run : stream.runs) {
    auto& tokens = run.values.tokens;
    if (!first || tokens.size() < 2 * width) continue;
    const auto own = tokens.end() - static_cast<std::ptrdiff_t>(*first ? 2 * width : width);
    tokens = std::vector(own, own + static_cast<std::ptrdiff_t>(width));
  }
}

}  // namespace nianbao
