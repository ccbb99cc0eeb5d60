#include "report/tables/numbers_a_row.hpp"

#include <algorithm>
#include <optional>

namespace nianbao {
namespace {

/// What stands behind the label of a row.
struct Behind {
  std::size_t numbers = 0;
  std::size_t cells = 0;  ///< blank ones before the last number among them
  bool goes_on = false;   ///< behind as many as were asked for one more stands on a line of its own, as totals do
};

/// On its line, or on as many as so many numbers take: further ones may be of rows without label, or of the next table.
std::optional<Behind> behind_label(const Stream& stream, std::size_t label, std::size_t count) {
  const LabelMatch& match = stream.labels[label];
  const std::size_t next = label + 1 < stream.labels.size() ? stream.labels[label + 1].begin : stream.range.end;
  const auto own = std::find_if(stream.runs.begin(), stream.runs.end(), [&](const ValueRun& run) {
    const bool beside = run.values.line == stream.letters.line[match.end - 1];
    return run.at >= match.end && run.at <= next && (beside || run.listed);
  });
  if (own == stream.runs.end()) return std::nullopt;
  Behind found;
  auto run = own;
  const auto is_behind = [&] { return run != stream.runs.end() && run->at == own->at; };
  for (; is_behind() && found.numbers < count; ++run) {
    const auto& tokens = run->values.tokens;
    const auto is_number = [](const CellToken& token) { return token.kind == CellToken::Kind::number; };
    found.numbers += static_cast<std::size_t>(std::count_if(tokens.begin(), tokens.end(), is_number));
    const auto last = std::find_if_not(tokens.rbegin(), tokens.rend(), is_blank);
    if (run->values.cells) found.cells += static_cast<std::size_t>(tokens.rend() - last);
  }
  found.goes_on = found.numbers == count && is_behind() && run->values.count_values() == 1;
  return found;
}

}  // namespace

bool rows_have(const Stream& stream, std::size_t count) {
  constexpr int kMany = 8;  // rows; of fewer none may have more
  int balance = 0;          // of those that fit and those that do not
  int wider = 0;            // that have more: in one the number of a page may stand
  for (std::size_t i = 0; i < stream.labels.size(); ++i) {
    const auto behind = is_row(stream.labels[i]) ? behind_label(stream, i, count) : std::nullopt;
    if (!behind) continue;
    const bool whole = behind->numbers > 0 && behind->numbers % count == 0;  // of rows without label as well
    wider += behind->numbers > count && !whole;
    balance += !behind->goes_on && (whole || behind->cells == count) ? 1 : -1;
  }
  return wider == 0 ? balance > 0 : wider == 1 && balance >= kMany;
}

bool any_row_fills(const Stream& stream, std::size_t count) {
  return std::any_of(stream.labels.begin(), stream.labels.end(), [&](const LabelMatch& match) {
    return std::any_of(stream.runs.begin(), stream.runs.end(), [&](const ValueRun& run) {
      const auto& tokens = run.values.tokens;
      return is_row(match) && run.values.line == stream.letters.line[match.end - 1] &&
             std::ssize(tokens) - std::count_if(tokens.begin(), tokens.end(), is_blank) >=
                 static_cast<std::ptrdiff_t>(count);
    });
  });
}

}  // namespace nianbao
