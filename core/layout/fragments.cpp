#include "layout/fragments.hpp"

#include <algorithm>

#include "text/chars.hpp"
#include "text/page_marks.hpp"
#include "text/sort.hpp"

namespace nianbao {
namespace {

constexpr double kSameLine = 0.5;  // of the smaller height: how far the middles of one line may lie apart
constexpr double kWordGap = 0.45;  // of the height: a wider gap parts two fragments
constexpr double kDigitGap = 0.3;  // between digits a narrower one does: two cells may stand close
constexpr double kSpaceGap = 0.2;  // a gap that is written as a space between Latin letters or digits
constexpr double kMargin = 0.1;    // of the page, at its top and bottom: where running heads and page numbers stand

bool is_latin(char16_t c) { return is_ascii_letter(fold_width(c)); }

/// A run without the spaces at its ends; they take their share of its width with them.
Fragment fragment_of(const Run& run) {
  const auto visible = [](char16_t c) { return !is_space(c); };
  const auto begin = std::find_if(run.text.begin(), run.text.end(), visible);
  const auto end = std::find_if(run.text.rbegin(), std::make_reverse_iterator(begin), visible).base();
  const double step = run.width / static_cast<double>(run.text.size());
  return {{begin, end},
          run.x + step * static_cast<double>(begin - run.text.begin()),
          run.x + step * static_cast<double>(end - run.text.begin()),
          run.y,
          run.y + run.height};
}

bool is_blank(const Run& run) { return is_white(run.text); }

/// Appends a run to the line: to its last fragment where no wide gap is between them.
void append(TextLine& line, const Run& run) {
  Fragment next = fragment_of(run);
  if (!line.empty()) {
    Fragment& last = line.back();
    const double height = std::min(last.height(), next.height());
    const double gap = next.left - last.right;
    const bool digits = is_any_digit(last.text.back()) && is_any_digit(next.text.front());
    if (gap <= height * (digits ? kDigitGap : kWordGap)) {
      if (gap > height * kSpaceGap && (is_latin(last.text.back()) || is_latin(next.text.front())))
        last.text.push_back(u' ');
      last.text += next.text;
      last.right = std::max(last.right, next.right);
      last.top = std::min(last.top, next.top);
      last.bottom = std::max(last.bottom, next.bottom);
      return;
    }
  }
  line.push_back(std::move(next));
}

/// The words of a line with every run of digits as one mark, so that "第3页" and "第4页" are the same.
std::u16string pattern_of(const TextLine& line) {
  std::u16string pattern;
  for (const Fragment& fragment : line) {
    for (const char16_t c : fragment.text) {
      const char16_t mark = is_any_digit(c) ? u'#' : fold_width(c);
      if (!is_space(c) && !(mark == u'#' && !pattern.empty() && pattern.back() == u'#')) pattern.push_back(mark);
    }
  }
  return pattern;
}

}  // namespace

bool Fragment::is_numeric() const {
  const auto is_part = [](char16_t c) {
    return is_any_digit(c) || is_space(c) ||
           std::u16string_view(u".,-/").find(fold_width(c)) != std::u16string_view::npos;
  };
  return std::all_of(text.begin(), text.end(), is_part);
}

std::vector<std::vector<Run>> lines_of(std::vector<Run> runs) {
  const auto middle = [](const Run& run) { return run.y + run.height / 2; };
  sort_stably(runs, [&](const Run& a, const Run& b) { return middle(a) < middle(b); });
  std::vector<std::vector<Run>> lines;
  for (Run& run : runs) {
    const bool same = !lines.empty() && middle(run) - middle(lines.back().front()) <
                                            kSameLine * std::min(run.height, lines.back().front().height);
    if (!same) lines.emplace_back();
    lines.back().push_back(std::move(run));
  }
  for (std::vector<Run>& line : lines) sort_stably(line, [](const Run& a, const Run& b) { return a.x < b.x; });
  return lines;
}

std::vector<TextLine> text_lines_of(const Block& page) {
  std::vector<Run> runs = page.runs;
  std::erase_if(runs, [](const Run& run) { return run.text.empty() || is_blank(run); });
  std::vector<TextLine> lines;
  for (const std::vector<Run>& runs_of_line : lines_of(std::move(runs))) {
    TextLine line;
    for (const Run& run : runs_of_line) append(line, run);
    lines.push_back(std::move(line));
  }
  return lines;
}

void remove_margins(std::vector<std::vector<TextLine>>& pages, const std::vector<Block>& blocks) {
  const auto at_edge = [&](std::size_t page, const TextLine& line) {
    const double height = blocks[page].height;
    return line.front().bottom < height * kMargin || line.front().top > height * (1 - kMargin);
  };
  std::vector<std::u16string> at_edges;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    for (const TextLine& line : pages[page]) {
      if (at_edge(page, line)) at_edges.push_back(pattern_of(line));
    }
  }
  sort_stably(at_edges, [](const std::u16string& a, const std::u16string& b) { return a < b; });
  const auto is_on_most_pages = [&](const std::u16string& pattern) {
    const auto [first, last] = std::equal_range(at_edges.begin(), at_edges.end(), pattern);
    return pages.size() > 2 && 2 * static_cast<std::size_t>(last - first) > pages.size();
  };
  for (std::size_t page = 0; page < pages.size(); ++page) {
    std::erase_if(pages[page], [&](const TextLine& line) {
      if (!at_edge(page, line)) return false;
      const bool is_number = line.size() == 1 && page_mark_of(line.front().text) != PageMark::none;
      return is_number || is_on_most_pages(pattern_of(line));
    });
  }
}

}  // namespace nianbao
