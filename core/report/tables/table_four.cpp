#include "report/tables/table_four.hpp"

#include <algorithm>

#include "text/chars.hpp"

namespace nianbao {
namespace {

constexpr std::ptrdiff_t kHead = 5;  // words of the head: all that one of its groups has

/// 四、结转下年度继续办理 | 1 | 0: a row of the table above, whose label is no value.
bool has_words(const ValueRun& run) {
  return !std::all_of(run.values.tokens.begin(), run.values.tokens.end(), is_value);
}

/// Before the first words of table four's own 总计 and the like stand in the table above it; of the values there the last may be its own,
/// where no words are among them.
void reject_table_above(Stream& stream) {
  constexpr std::size_t kOwn = 4;  // letters: 行政复议 and the like; shorter words stand in other tables, too
  const auto own = [](const LabelMatch& match) { return match.label->words.size() >= kOwn; };
  auto first = std::find_if(stream.labels.begin(), stream.labels.end(), own);
  const auto goes_on = [&](const LabelMatch& match, const LabelMatch& next) {  // on its line, no values between
    const auto is_between = [&](const ValueRun& run) { return run.at >= match.end && run.at <= next.begin; };
    return stream.letters.line[match.begin] == stream.letters.line[next.begin] &&
           std::none_of(stream.runs.begin(), stream.runs.end(), is_between);
  };
  while (first != stream.labels.begin() && first != stream.labels.end() && goes_on(first[-1], *first)) --first;
  stream.labels.erase(stream.labels.begin(), first);
  if (stream.labels.empty()) return;
  const auto is_above = [&](const ValueRun& run) { return run.at <= stream.labels.front().begin; };
  const auto own_runs = std::find_if_not(stream.runs.begin(), stream.runs.end(), is_above);
  if (own_runs == stream.runs.begin()) return;
  stream.runs.erase(stream.runs.begin(), has_words(own_runs[-1]) ? own_runs : own_runs - 1);
}

/// Where a head begins right behind a sentence, on its line: its words follow each other, and no values stand between them.
std::vector<LabelMatch>::const_iterator behind_sentence(const Stream& stream) {
  const auto& labels = stream.labels;
  for (auto head = labels.begin(); labels.end() - head > kHead; ++head) {
    const auto next = head + 1;
    const bool ends = slice(stream.document.text, {head->from, next->from}).find(u'。') != std::u16string_view::npos;
    const auto is_between = [&](const ValueRun& run) { return run.at > next->begin && run.at < next[kHead - 1].begin; };
    if (ends && std::none_of(stream.runs.begin(), stream.runs.end(), is_between)) return next;
  }
  return labels.begin();
}

/// Above a head the words of table four's head are those of a paragraph: 行政复议 9 件，其中结果维持 5 件、….
void reject_note_above(Stream& stream) {
  const auto is_note = [&](const Line& line) {
    return is_sentence(stream.document, line) &&
           slice(stream.document.text, line.cells.front().span).find_first_of(u"，；。") != std::u16string_view::npos;
  };
  auto& labels = stream.labels;
  auto head = std::find_if_not(labels.cbegin(), labels.cend(),
                               [&](const LabelMatch& match) { return is_note(stream.line_of(match.begin)); });
  if (head == labels.begin() || head == labels.end()) head = behind_sentence(stream);
  if (head == labels.begin() || labels.end() - head < kHead) return;
  const std::size_t first = head->begin;
  labels.erase(labels.begin(), head);
  std::erase_if(stream.runs, [&](const ValueRun& run) { return run.at < first && has_words(run); });
}

/// Behind a head and a full row the words of table four's head are those of a note: 尚未审结2件。
void reject_note_below(Stream& stream, std::size_t width) {
  auto& labels = stream.labels;
  const auto is_row = [&](const ValueRun& run) {
    return run.values.tokens.size() == width && all_numbers(run.values.tokens);
  };
  const auto row = std::find_if(stream.runs.begin(), stream.runs.end(), is_row);
  if (row == stream.runs.end()) return;
  const auto below =
      std::find_if(labels.begin(), labels.end(), [&](const LabelMatch& match) { return match.begin >= row->at; });
  if (below - labels.begin() >= kHead) labels.erase(below, labels.end());
}

/// As many numbers as table four has in its row, in two lines or more and no label between them, are that row.
void join_lines(Stream& stream, std::size_t width) {
  auto& runs = stream.runs;
  for (std::size_t first = 0; first < runs.size(); ++first) {
    std::size_t end = first;
    std::size_t count = 0;
    for (; end < runs.size() && runs[end].at == runs[first].at && count < width; ++end) {
      const auto& tokens = runs[end].values.tokens;
      if (!all_numbers(tokens)) break;
      count += tokens.size();
    }
    if (count != width) continue;
    for (std::size_t i = first + 1; i < end; ++i) append(runs[first].values.tokens, runs[i].values.tokens);
    runs.erase(runs.begin() + static_cast<std::ptrdiff_t>(first + 1), runs.begin() + static_cast<std::ptrdiff_t>(end));
  }
}

}  // namespace

void keep_table_four(Stream& stream, std::size_t width) {
  reject_table_above(stream);
  reject_note_above(stream);
  join_lines(stream, width);
  reject_note_below(stream, width);
}

}  // namespace nianbao
