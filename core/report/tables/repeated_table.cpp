#include "report/tables/repeated_table.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "report/tables/versions.hpp"
#include "text/chars.hpp"

namespace nianbao {
namespace {

using View = std::u16string_view;

/// By TableId the words that a table begins with, or has once.
constexpr std::array<View, 3> kOnce{u"规章", u"本年新收政府信息公开申请数量", u"未经复议直接起诉"};

/// One of the tables in a range.
struct Instance {
  Span span;
  View caption;
};

/// Whether a caption names another version of its table than the report's own; nothing where it names none.
std::optional<bool> is_other(View caption, std::optional<int> year) {
  for (std::size_t at = 0; at < caption.size(); ++at) {
    if (const auto other = is_other_version(caption.substr(at), year)) return other;
  }
  return std::nullopt;
}

unsigned bit_of(const LabelMatch& label) {
  const auto column = table_form(label.label->table, Edition::y2021).rows.front().find_column(label.label->key);
  return column ? 1U << *column : 0;
}

class Instances {
 public:
  Instances(TableId id, const Stream& stream, Span range) : stream_(stream) {
    const std::size_t fewest = static_cast<std::size_t>(table_form(id, Edition::y2021).cell_count()) / 2;
    bool others = false;  // rows behind the last one: a text may name it before each of its values
    unsigned first = 0;
    unsigned head = 0;  // the columns named above the next row, a bit each
    for (const LabelMatch& label : stream.labels) {
      if (is_column(label)) head |= bit_of(label);
      const bool once = label.label->words == kOnce[static_cast<std::size_t>(id)];
      others = others || (!once && is_row(label));
      if (!once && is_row(label)) head = 0;
      if (once && found_.empty()) first = head;
      if (once && (head & ~first) != 0 && (first & ~head) != 0) continue;  // a block of other columns
      if (!once || (!found_.empty() && !others)) continue;
      others = false;
      if (found_.empty()) {
        found_.push_back({range, {}});
        caption(label);
      } else if (pass_values(label); values_ >= fewest) {
        found_.back().span.end = end_;
        found_.push_back({{end_, range.end}, {}});
        values_ = 0;
        caption(label);
      }
    }
  }

  [[nodiscard]] const std::vector<Instance>& found() const { return found_; }

 private:
  /// Goes behind the values in front of a label, which end at `end_`.
  void pass_values(const LabelMatch& label) {
    for (; next_ < stream_.runs.size() && stream_.runs[next_].at <= label.begin; ++next_) {
      const ValueRun& run = stream_.runs[next_];
      if (!run.values.has_digits()) continue;
      values_ += run.values.tokens.size();
      end_ = run.values.tokens.back().span.end;
    }
  }

  /// Whether a label stands in a line, or a part of one.
  [[nodiscard]] bool has_label(std::size_t line) const {
    const auto begins_above = [&](const LabelMatch& match) { return stream_.letters.line[match.begin] <= line; };
    const auto behind = std::partition_point(stream_.labels.begin(), stream_.labels.end(), begins_above);
    return behind != stream_.labels.begin() && stream_.letters.line[std::prev(behind)->end - 1] >= line;
  }

  /// The words above the head that a label belongs to.
  void caption(const LabelMatch& label) {
    constexpr std::uint32_t kLongest = 40;  // characters; a sentence is no caption
    const auto& lines = stream_.document.lines;
    const auto words_of = [&](std::size_t line) { return lines[line].cells.front().span; };
    const auto is_inside = [&](std::size_t line) { return words_of(line).begin >= found_.back().span.begin; };
    std::size_t line = stream_.letters.line[label.begin];
    while (line > 0 && is_inside(line) && (has_label(line) || words_of(line).empty())) --line;
    const Span words = words_of(line);
    if (is_inside(line) && !has_label(line) && words.length() <= kLongest)
      found_.back().caption = slice(stream_.document.text, words);
  }

  const Stream& stream_;
  std::vector<Instance> found_;
  std::size_t next_ = 0;    ///< of the runs, the first that was not passed
  std::size_t values_ = 0;  ///< of the last instance that were
  std::uint32_t end_ = 0;   ///< of the last value
};

bool stands_twice(View letters, View words) {
  const std::size_t first = letters.find(words);
  return first != View::npos && letters.find(words, first + words.size()) != View::npos;
}

}  // namespace

Span own_table(TableId id, const Document& document, const FoldedText& letters, Span range, std::optional<int> year) {
  const std::size_t begin = letters.index_at(range.begin);
  const View within = View(letters.text).substr(begin, letters.index_at(range.end) - begin);
  if (!stands_twice(within, kOnce[static_cast<std::size_t>(id)])) return range;
  const Stream stream = read_stream(id, document, letters, range);
  const Instances instances(id, stream, range);
  const auto& all = instances.found();
  if (all.size() < 2) return range;
  const auto find = [&](bool unnamed) {
    return std::find_if(all.begin(), all.end(),
                        [&](const Instance& it) { return !is_other(it.caption, year).value_or(!unnamed); });
  };
  auto own = find(false);
  if (own == all.end()) own = find(true);
  return own == all.end() ? all.front().span : own->span;
}

}  // namespace nianbao
