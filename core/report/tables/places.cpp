#include "report/tables/places.hpp"

#include <algorithm>

namespace nianbao {
namespace {

/// The label that ends last before a run.
const LabelMatch* last_before(const Stream& stream, const ValueRun& run) {
  const auto& labels = stream.labels;
  const auto behind =
      std::partition_point(labels.begin(), labels.end(), [&](const LabelMatch& label) { return label.end <= run.at; });
  return behind == labels.begin() ? nullptr : &*std::prev(behind);
}

std::size_t line_of_end(const Stream& stream, std::size_t end) { return stream.letters.line[end - 1]; }

}  // namespace

bool is_sum(const TableText& text, const ValueRun& run) {
  const Place place = place_of(text, run);
  if (place.inside || place.under) return !place.inside;
  const LabelMatch* last = last_before(text.stream, run);
  if (place.on_line > 0 || !last || line_of_end(text.stream, last->end) != run.values.line) return false;
  const bool head = last->label->kind == Label::Kind::head || (is_row(*last) && !row_of(*text.form, *last));
  const auto is_again = [&](const LabelMatch& it) {  // in a merged cell that a tool filled row by row
    return it.label == last->label && line_of_end(text.stream, it.end) != run.values.line;
  };
  return head && std::none_of(text.stream.labels.begin(), text.stream.labels.end(), is_again);
}

Place place_of(const TableText& text, const ValueRun& run) {
  const auto& labels = text.labels;
  Place place;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i].end <= run.at) place.before = i + 1;
    else if (labels[i].match->begin < run.at + (run.numbered ? 1 : 0)) place.inside = i;
    else if (labels[i].begin < run.at) place.under = i;
  }
  if (place.before == 0) return place;
  // In a line of text the words of a head part the numbers behind them from a label.
  if (!run.values.cells && last_before(text.stream, run)->end != labels[place.before - 1].end) return place;
  const auto on_line = [&](std::size_t i) { return line_of_end(text.stream, labels[i].end) == run.values.line; };
  const auto whole_on_line = [&](std::size_t i) {
    return on_line(i) && text.stream.letters.line[labels[i].match->begin] == run.values.line;
  };
  const auto values_between = [&](std::size_t i) {
    return std::any_of(text.stream.runs.begin(), text.stream.runs.end(), [&](const ValueRun& other) {
      return other.at >= labels[i].end && other.at <= labels[i + 1].begin;
    });
  };
  std::size_t i = place.before - 1;
  if (!on_line(i)) return place;
  place.on_line = 1;
  if (!run.values.cells) return place;
  while (i-- > 0 && whole_on_line(i) && !values_between(i)) ++place.on_line;
  return place;
}

std::size_t labels_before(const TableText& text, const ValueRun& run) {
  const auto& runs = text.stream.runs;
  const auto here =
      std::partition_point(runs.begin(), runs.end(), [&](const ValueRun& other) { return other.at < run.at; });
  const std::size_t before = here == runs.begin() ? 0 : std::prev(here)->at;
  const auto between = [&](const RowLabel& label) { return label.end > before && label.end <= run.at; };
  return static_cast<std::size_t>(std::count_if(text.labels.begin(), text.labels.end(), between));
}

}  // namespace nianbao
