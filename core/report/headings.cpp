#include "report/headings.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "text/char_set.hpp"
#include "text/chars.hpp"
#include "text/sort.hpp"
#include "text/unicode.hpp"

namespace nianbao {
namespace {

/// Words that tell a section apart when its title is not the official one. Only trusted behind the section's own number.
constexpr std::array<std::array<std::u16string_view, 4>, kSectionCount> kTopics{{
    {u"总体", u"基本情况", u"概况", u"概述"},
    {u"主动公开", u"主动公开", u"主动公开", u"主动公开"},
    {u"申请", u"申请", u"申请", u"申请"},
    {u"复议", u"诉讼", u"复议", u"诉讼"},
    {u"问题", u"不足", u"改进", u"整改"},
    {u"其他", u"其它", u"报告的事项", u"需要说明"},
}};

struct Candidate {
  int section;
  std::size_t begin;  ///< in letters; the number where there is one, however it is written
  std::size_t title;  ///< the first letter behind the number
  std::size_t end;
  double score;
  bool exact;
};

class HeadingFinder {
 public:
  HeadingFinder(const Document& document, const FoldedText& letters) : document_(document), letters_(letters) {
    for (const SectionForm& form : sections()) {
      const std::u16string& title = titles_.emplace_back(fold_text(form.title.zh));
      openings_.add(title[0]);
      openings_.add(title[1]);
    }
  }

  std::vector<Candidate> candidates() {
    std::vector<Candidate> found;
    for (std::size_t i = 0; i < letters_.size() && found.size() < kMostCandidates; ++i) {
      const bool at_start = letters_.starts_cell(i);
      if (is_numeral(letters_.text[i]) && is_numbering(i)) {
        add(found, i, i + 1, static_cast<int>(kNumerals.find(letters_.text[i])), at_start);
      } else if (at_start) {
        add(found, i, i + other_number(i), -1, true);
      }
    }
    prefer_with_body(found);
    return found;
  }

 private:
  static constexpr std::size_t kMostCandidates = 5'000;  // a hostile text may repeat a heading without end

  /// In a list of contents or an outline one heading follows the other; the section's own has its text behind it.
  static void prefer_with_body(std::vector<Candidate>& found) {
    constexpr std::size_t kShortestBody = 8;  // letters; a page number and its leader are fewer
    constexpr double kWithBody = 0.1;
    constexpr std::size_t kShortestList = 4;
    constexpr double kListed = -1;
    std::size_t first = 0;  // of headings that follow one the other
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (i + 1 < found.size() && found[i + 1].begin < found[i].end + kShortestBody) continue;
      if (i + 1 < found.size()) found[i].score += kWithBody;
      const bool list = i + 1 >= first + kShortestList;
      for (; first <= i; ++first) found[first].score += list ? kListed : 0;
    }
  }

  /// A numeral followed by 、 or a full stop, as headings are numbered; not （一）.
  [[nodiscard]] bool is_numbering(std::size_t i) const {
    std::size_t next = letters_.at[i] + 1;
    while (next < document_.text.size() && is_space(document_.text[next])) ++next;
    if (next == document_.text.size()) return false;
    const char16_t mark = fold_width(document_.text[next]);
    return mark == u'、' || mark == u'.' || mark == u',' || mark == u'．';
  }

  /// The letters of a number that is not written as the format has it: 1、, 第一部分, 一 without its mark.
  [[nodiscard]] std::size_t other_number(std::size_t i) const {
    const auto rest = std::u16string_view(letters_.text).substr(i, 4);
    if (rest.size() == 4 && rest.front() == u'第' && rest.ends_with(u"部分")) return 4;
    return is_digit(rest.front()) || is_numeral(rest.front()) ? 1 : 0;
  }

  void add(std::vector<Candidate>& found, std::size_t begin, std::size_t title, int number, bool at_start) const {
    const std::u16string_view rest = std::u16string_view(letters_.text).substr(title);
    if (rest.size() < 2 || (number < 0 && !openings_.has(rest[0]))) return;  // most lines end here
    const std::size_t line_end = end_of_title(title);
    std::optional<LowBits> near;
    std::optional<Candidate> best;
    for (int section = 0; section < kSectionCount; ++section) {
      if (number < 0 && !(begins_title(section, rest[0]) && may_be_alone(section, line_end - title))) continue;
      if (!near) near.emplace(rest.substr(0, kFurthest));
      if (!(at_start && number == section) && lacks_too_many(section, *near)) continue;
      const auto candidate = judge(section, begin, title, line_end, number, at_start);
      if (candidate && (!best || candidate->score > best->score)) best = candidate;
    }
    if (best) found.push_back(*best);
  }

  [[nodiscard]] std::optional<Candidate> judge(int section, std::size_t begin, std::size_t title, std::size_t line_end,
                                               int number, bool at_start) const {
    const std::u16string& official = titles_[static_cast<std::size_t>(section)];
    const std::u16string_view rest = std::u16string_view(letters_.text).substr(title);
    const bool own_number = number == section;
    const PrefixMatch match = match_prefix(official, rest);
    const double likeness = 1.0 - static_cast<double>(match.errors) / static_cast<double>(official.size());
    Candidate candidate{section, begin, title, title + match.length, likeness, match.errors == 0};
    // “1.” may be what a program made of a generated 一、, the others are the author's.
    if (number < 0 && title > begin && document_.text[letters_.at[begin] + 1] != u'.') candidate.exact = false;
    if (at_start && line_end > title) {  // the rest of a short line belongs to the title
      candidate.end = std::max(candidate.end, line_end);
      candidate.exact = candidate.exact && candidate.end == title + match.length;
      if (line_end != candidate.end) candidate.end = title + match.length;
    }
    // Without its number as the format has it (Word may have generated it) only the title itself, alone on its line.
    if (number < 0) {
      const bool alone = line_end == title + match.length;
      return alone && likeness >= 0.8 ? std::optional(candidate) : std::nullopt;
    }
    candidate.score += (at_start ? 0.3 : 0.0) + (own_number ? 0.3 : 0.0);
    if (likeness >= 0.7) return candidate;
    if (at_start && own_number && line_end > title && names_topic(section, title, line_end)) {
      candidate.score = 0.9;
      candidate.end = line_end;
      candidate.exact = false;
      return candidate;
    }
    return std::nullopt;
  }

  /// Whether the title begins with this letter, or would without its first.
  [[nodiscard]] bool begins_title(int section, char16_t letter) const {
    const std::u16string& official = titles_[static_cast<std::size_t>(section)];
    return letter == official[0] || letter == official[1];
  }

  /// Whether a line is about as long as the title: most lines are not.
  [[nodiscard]] bool may_be_alone(int section, std::size_t letters) const {
    const auto official = std::ssize(titles_[static_cast<std::size_t>(section)]);
    return 5 * std::abs(static_cast<std::ptrdiff_t>(letters) - official) <= official;
  }

  /// Letters behind the number: beyond what is compared with the longest title.
  static constexpr std::size_t kFurthest = 48;

  /// Whether so many of a title's letters are missing that the text cannot be like it.
  [[nodiscard]] bool lacks_too_many(int section, const LowBits& near) const {
    const std::u16string& official = titles_[static_cast<std::size_t>(section)];
    return 10 * near.missing(official) > 3 * official.size();
  }

  /// Where the line's letters end if it is short and no sentence; `title` itself otherwise.
  [[nodiscard]] std::size_t end_of_title(std::size_t title) const {
    constexpr std::size_t kLongest = 32;
    const std::uint32_t line = letters_.cell[title];
    std::size_t end = title;
    while (end < letters_.size() && letters_.cell[end] == line && end - title <= kLongest) ++end;
    if (end - title > kLongest) return title;
    const auto text = slice(document_.text, letters_.span(title, end));
    return text.find_first_of(u"。；:：") == text.npos ? end : title;
  }

  [[nodiscard]] bool names_topic(int section, std::size_t begin, std::size_t end) const {
    const auto text = std::u16string_view(letters_.text).substr(begin, end - begin);
    const auto& topics = kTopics[static_cast<std::size_t>(section)];
    return std::any_of(topics.begin(), topics.end(),
                       [&](std::u16string_view topic) { return text.find(topic) != text.npos; });
  }

  const Document& document_;
  const FoldedText& letters_;
  std::vector<std::u16string> titles_;
  LowBits openings_;  ///< of the letters that a title begins with, with its first or without
};

/// The best row of headings in the order of the format: the highest sum of scores over candidates with rising sections.
std::vector<Candidate> best_chain(const std::vector<Candidate>& found) {
  std::vector<double> best(found.size());
  std::vector<int> before(found.size(), -1);
  int last = -1;
  std::array<int, kSectionCount> ending;  // the best chain so far that ends with each section
  ending.fill(-1);
  for (std::size_t i = 0; i < found.size(); ++i) {
    best[i] = found[i].score;
    for (int section = 0; section < found[i].section; ++section) {
      const int j = ending[static_cast<std::size_t>(section)];
      if (j < 0) continue;
      if (best[static_cast<std::size_t>(j)] + found[i].score <= best[i]) continue;
      best[i] = best[static_cast<std::size_t>(j)] + found[i].score;
      before[i] = j;
    }
    int& own = ending[static_cast<std::size_t>(found[i].section)];
    if (own < 0 || best[i] >= best[static_cast<std::size_t>(own)]) own = static_cast<int>(i);
    if (last < 0 || best[i] >= best[static_cast<std::size_t>(last)]) last = static_cast<int>(i);
  }
  std::vector<Candidate> chain;
  for (int i = last; i >= 0; i = before[static_cast<std::size_t>(i)])
    chain.push_back(found[static_cast<std::size_t>(i)]);
  std::reverse(chain.begin(), chain.end());
  return chain;
}

/// A section that stands where the order does not allow it is a section all the same.
void add_displaced(const std::vector<Candidate>& found, std::vector<Candidate>& chain) {
  for (const Candidate& candidate : found) {
    const auto same = [&](const Candidate& c) { return c.section == candidate.section; };
    if (candidate.score >= 1.3 && candidate.exact && std::none_of(chain.begin(), chain.end(), same))
      chain.push_back(candidate);
  }
  sort_stably(chain, [](const Candidate& a, const Candidate& b) { return a.begin < b.begin; });
}

}  // namespace

std::vector<Section> find_sections(const Document& document, const FoldedText& letters) {
  const auto found = HeadingFinder(document, letters).candidates();
  auto chain = best_chain(found);
  add_displaced(found, chain);
  std::vector<Section> out;
  for (std::size_t i = 0; i < chain.size(); ++i) {
    const Candidate& heading = chain[i];
    Section section;
    section.id = static_cast<SectionId>(heading.section);
    section.heading = letters.span(heading.begin, heading.end);
    const std::uint32_t before = section.heading.begin;
    if (before > 0 && document.text[before - 1] == u'（') --section.heading.begin;
    section.title = slice(document.text, section.heading);
    if (heading.title > heading.begin && is_numeral(letters.text[heading.begin]))
      section.number = utf8(std::u16string_view(letters.text).substr(heading.begin, 1));
    section.official = heading.exact;
    const auto end =
        i + 1 < chain.size() ? letters.at[chain[i + 1].begin] : static_cast<std::uint32_t>(document.text.size());
    section.body = trimmed(document.text, {section.heading.end, end});
    out.push_back(std::move(section));
  }
  return out;
}

}  // namespace nianbao
