#include "layout/words.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "text/chars.hpp"
#include "text/sort.hpp"

namespace nianbao {
namespace {

constexpr double kAscent =
    0.88;  // of the height: what stands above the baseline; all shares below are of the height too
constexpr double kSameWriting = 0.25;   // how far what is written twice may lie apart
constexpr double kSameBaseline = 0.15;  // how far the baselines of one run may
constexpr double kSameSize = 0.25;      // how far the heights of one run may differ
constexpr double kOverlap = -0.3;       // what reaches farther into the piece before is no part of its run
constexpr double kTouching = 0.15;      // a narrower gap is none
constexpr double kTypeset = 0.35;       // likewise between Chinese and other characters, which type-setting moves apart

/// The width of a character in sizes of its font: Chinese characters fill the square, others about half of it.
double em_of(char16_t c) {
  constexpr std::u16string_view kWide = u"‘’“”…—";
  if (c >= 0xDC00 && c <= 0xDFFF) return 0;  // the second half of a pair
  return c >= 0x2E80 || (c >= u'①' && c <= u'⑳') || kWide.find(c) != kWide.npos ? 1 : 0.5;
}

double em_of(std::u16string_view text) {
  double width = 0;
  for (const char16_t c : text) width += em_of(c);
  return width;
}

bool is_wide(char16_t c) { return c >= 0x2E80 && c <= 0xFFEF; }

/// The lines drawn down a page, as walls between what stands left and right of them.
class Walls {
 public:
  explicit Walls(const std::vector<RulingLine>& lines) : index_(bounds_of(lines)) {
    for (const RulingLine& line : lines) {
      if (!line.is_down()) continue;
      index_.add(line, walls_.size());
      walls_.push_back(line);
    }
  }

  /// Whether a line is drawn down between two places of a line of text.
  [[nodiscard]] bool any_between(const Run& run, double from, double to) {
    if (walls_.empty() || from >= to) return false;
    const double middle = run.y + run.height * (kAscent - 1.0 / 3);
    return index_.any({from, middle, to, middle}, [&](std::size_t i) {
      const LineSegment& wall = walls_[i];
      return wall.x1 > from && wall.x1 < to && wall.y1 < middle && wall.y2 > middle;
    });
  }

 private:
  PlaneIndex index_;
  std::vector<LineSegment> walls_;
};

/// The next word at or behind a place of a text; an empty one at its end.
Span word_at(std::u16string_view text, std::size_t from) {
  while (from < text.size() && is_space(text[from])) ++from;
  std::size_t end = from;
  while (end < text.size() && !is_space(text[end])) ++end;
  return {static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(end)};
}

/// Cuts a run where extractors put white space between cells: between numbers, before a last number, and everywhere where a
/// line is drawn through it. In running text the space around numbers is only type-setting.
void cut(const Run& run, Walls& walls, std::vector<Run>& out) {
  const double step = run.width / std::max(em_of(run.text), 0.5);
  const bool ruled = walls.any_between(run, run.x, run.x + run.width);
  std::u16string_view before;
  double x = run.x;  // of the end of the word before
  std::size_t seen = 0;
  for (Span at = word_at(run.text, 0); !at.empty();) {
    const auto word = slice(run.text, at);
    const Span next = word_at(run.text, at.end);
    const double left = x + step * em_of(slice(run.text, {static_cast<std::uint32_t>(seen), at.begin}));
    const double right = left + step * em_of(word);
    if (before.empty() || ruled || (is_figure(word) && (is_figure(before) || next.empty()))) {
      out.push_back({std::u16string(word), left, run.y, right - left, run.height});
    } else {
      Run& last = out.back();
      if (is_ascii_letter(before.back()) && is_ascii_letter(word.front())) last.text.push_back(u' ');
      last.text += word;
      last.width = right - last.x;
    }
    before = word;
    x = right;
    seen = at.end;
    at = next;
  }
}

/// To hundredths of a point: where widths were added up, their last digits would decide what is equal.
double rounded(double value) { return std::floor(value * 100 + 0.5) / 100; }

/// Words in a square of the page; the squares are as wide as two writings of the same may be apart: for each height others.
struct Writing {
  std::u16string_view text;
  double height;
  std::int64_t x;
  std::int64_t y;
  std::size_t number;  ///< in the order of the page
};

/// From square to square, as most of a page comes.
bool before(const Writing& a, const Writing& b) {
  if (a.y != b.y) return a.y < b.y;
  if (a.x != b.x) return a.x < b.x;
  if (a.height != b.height) return a.height < b.height;
  return a.text != b.text ? a.text < b.text : a.number < b.number;
}

std::int64_t nearest(double value) {
  constexpr double kFarthest = 1 << 30;  // steps: beyond it a place is none of a page, and would overflow
  return static_cast<std::int64_t>(std::floor(std::clamp(value, -kFarthest, kFarthest) + 0.5));
}

/// By run: whether it is written a second time, a hair apart.
std::vector<char> written_again(const std::vector<Run>& runs) {
  std::vector<Writing> all;
  all.reserve(runs.size());
  for (const Run& run : runs) {
    const double height = std::max(rounded(run.height), 0.01);
    const double step = height * kSameWriting;
    all.push_back(
        {run.text, height, nearest(run.x / step), nearest((run.y + run.height * kAscent) / step), all.size()});
  }
  sort_stably(all, before);
  std::vector<char> out(runs.size());
  for (int near = 0; near < 9; ++near) {
    auto at = all.begin();  // the first in the square near each: both go through the list once
    for (const Writing& it : all) {
      const Writing first{it.text, it.height, it.x + near % 3 - 1, it.y + near / 3 - 1, 0};
      while (at != all.end() && before(*at, first)) ++at;
      if (at != all.end() && at->number < it.number && at->x == first.x && at->y == first.y &&
          at->height == it.height && at->text == it.text)
        out[it.number] = true;
    }
  }
  return out;
}

/// Whether two pieces of one line are one run: some producers write every character by itself.
bool touch(const Run& left, const Run& right, Walls& walls) {
  const double size = std::max(left.height, right.height);
  const double gap = right.x - (left.x + left.width);
  const double apart = std::abs(left.y + left.height * kAscent - right.y - right.height * kAscent);
  if (apart > size * kSameBaseline || std::abs(left.height - right.height) > size * kSameSize || gap < size * kOverlap)
    return false;
  if (gap < size * kTouching) return true;
  const bool typeset = is_wide(left.text.back()) != is_wide(right.text.front());
  return typeset && gap < size * kTypeset && !walls.any_between(left, left.x + left.width, right.x);
}

}  // namespace

bool is_figure(std::u16string_view text) {
  constexpr std::u16string_view kMarks = u".,%";
  return std::all_of(text.begin(), text.end(),
                     [&](char16_t c) { return is_digit(c) || is_space(c) || kMarks.find(c) != kMarks.npos; });
}

std::vector<Run> words_of(const Block& page, const std::vector<RulingLine>& lines) {
  Walls walls(lines);
  std::vector<Run> pieces;
  pieces.reserve(page.runs.size());
  for (const Run& run : page.runs) cut(run, walls, pieces);
  const std::vector<char> again = written_again(pieces);
  std::vector<Run> words;
  words.reserve(pieces.size());
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    Run& piece = pieces[i];
    if (again[i]) continue;
    if (!words.empty() && touch(words.back(), piece, walls)) {
      words.back().width = piece.x + piece.width - words.back().x;
      words.back().text += piece.text;
    } else {
      words.push_back(std::move(piece));
    }
  }
  for (Run& it : words) it = {std::move(it.text), rounded(it.x), rounded(it.y), rounded(it.width), rounded(it.height)};
  return words;
}

}  // namespace nianbao
