#include "layout/cell_text.hpp"

#include "layout/fragments.hpp"
#include "text/chars.hpp"

namespace nianbao {
namespace {

constexpr double kPadding =
    16;  // points at the sides of a cell that its text leaves free before it goes to the next line
constexpr double kLetterGap = 0.2;  // of the height: a wider gap parts two words of letters

/// Whether two runs of a line are two words; between Chinese characters there is no gap.
bool is_gap(const Run& left, const Run& right) {
  return right.x - left.x - left.width > left.height * kLetterGap && is_ascii_letter(left.text.back()) &&
         is_ascii_letter(right.text.front());
}

std::u16string text_of(const std::vector<Run>& line) {
  std::u16string text;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (i > 0 && is_gap(line[i - 1], line[i])) text.push_back(u' ');
    text += line[i].text;
  }
  return text;
}

}  // namespace

std::u16string cell_text(std::vector<Run> runs, double width) {
  std::u16string text;
  double reached = 0;      // how much of the width the line before takes
  bool is_single = false;  // it is one character
  for (const std::vector<Run>& line : lines_of(std::move(runs))) {
    const Run& first = line.front();
    const std::u16string words = text_of(line);
    const double step = first.width / static_cast<double>(first.text.size());
    if (!text.empty() && !is_single && reached + step <= width - kPadding) text.push_back(u'\n');
    text += words;
    reached = line.back().x + line.back().width - first.x;
    is_single = words.size() == 1;
  }
  return text;
}

}  // namespace nianbao
