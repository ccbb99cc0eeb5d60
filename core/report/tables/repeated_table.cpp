#include "report/tables/repeated_table.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/dates.hpp"

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

/// What a caption says of its table.
enum class Standing { nothing, own, other };

Standing standing_of(View caption, std::optional<int> year) {
  constexpr std::array<View, 10> kOthers{u"上年",   u"去年",   u"上一年", u"同期",   u"修改前",
                                         u"更正前", u"修订前", u"调整前", u"更改前", u"原表"};
  constexpr std::array<View, 5> kOwn{u"修改后", u"更正后", u"修订后", u"调整后", u"更改后"};
  const auto says = [caption](View word) { return caption.find(word) != View::npos; };
  if (std::any_of(kOwn.begin(), kOwn.end(), says)) return Standing::own;
  if (std::any_of(kOthers.begin(), kOthers.end(), says)) return Standing::other;
  const auto years = find_years(caption);
  if (years.empty() || !year) return Standing::nothing;
  return years.front().year == *year ? Standing::own : Standing::other;
}

class Instances {
 public:
  Instances(TableId id, const Stream& stream, Span range) : stream_(stream), range_(range) {
    const std::size_t fewest = static_cast<std::size_t>(table_form(id, Edition::y2021).cell_count()) / 2;
    for (const LabelMatch& label : stream.labels) {
      if (label.label->words != kOnce[static_cast<std::size_t>(id)]) continue;
      if (found_.empty()) {
        found_.push_back({range, {}});
        caption(label);
      } else if (values_before(label) >= fewest) {
        found_.back().span.end = end_;
        found_.push_back({{end_, range.end}, {}});
        caption(label);
      }
    }
  }

  [[nodiscard]] const std::vector<Instance>& found() const { return found_; }

 private:
  /// How many values stand in front of a label in the last instance; they end at `end_`.
  std::size_t values_before(const LabelMatch& label) {
    std::size_t count = 0;
    for (const ValueRun& run : stream_.runs) {
      if (!run.values.has_digits() || run.at > label.begin ||
          run.values.tokens.front().span.begin < found_.back().span.begin)
        continue;
      count += run.values.tokens.size();
      end_ = run.values.tokens.back().span.end;
    }
    return count;
  }

  /// The words above the head that a label belongs to.
  void caption(const LabelMatch& label) {
    constexpr std::uint32_t kLongest = 40;  // characters; a sentence is no caption
    const auto has_label = [&](std::size_t line) {
      return std::any_of(stream_.labels.begin(), stream_.labels.end(), [&](const LabelMatch& match) {
        return stream_.letters.line[match.begin] == line || stream_.letters.line[match.end - 1] == line;
      });
    };
    const auto& lines = stream_.document.lines;
    std::size_t line = stream_.letters.line[label.begin];
    while (line > 0 && (has_label(line) || lines[line].cells.front().span.empty())) --line;
    const Span words = lines[line].cells.front().span;
    const bool inside = words.begin >= found_.back().span.begin && !has_label(line);
    if (inside && words.length() <= kLongest) found_.back().caption = slice(stream_.document.text, words);
  }

  const Stream& stream_;
  Span range_;
  std::vector<Instance> found_;
  std::uint32_t end_ = 0;
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
  const auto find = [&](auto is_meant) {
    return std::find_if(all.begin(), all.end(),
                        [&](const Instance& it) { return is_meant(standing_of(it.caption, year)); });
  };
  auto own = find([](Standing standing) { return standing == Standing::own; });
  if (own == all.end()) own = find([](Standing standing) { return standing != Standing::other; });
  return own == all.end() ? all.front().span : own->span;
}

}  // namespace nianbao
