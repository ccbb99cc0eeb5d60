#include "report/headings.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "text/char_set.hpp"
#include "text/chars.hpp"
#include "text/sentences.hpp"
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
      const int numeral = is_numeral(letters_.text[i]) ? static_cast<int>(kNumerals.find(letters_.text[i])) : -1;
      if (numeral >= 0 && is_numbering(i)) add(found, i, i + 1, {numeral, true}, at_start);
      else if (numeral >= 0 && (at_start || follows_end(i)) && !is_word(i)) add(found, i, i + 1, {numeral}, at_start);
      else if (at_start) add(found, i, i + other_number(i), {}, true);
    }
    prefer_with_body(found);
    return found;
  }

 private:
  static constexpr std::size_t kMostCandidates = 5'000;  // places; a hostile text may repeat a heading without end

  /// The number in front of a title.
  struct Number {
    int section = -1;     ///< that it says; none where it is not a Chinese numeral
    bool marked = false;  ///< as the format has it: 一、
  };

  /// Whether a sentence or the numbers of a table end right before a letter.
  [[nodiscard]] bool follows_end(std::size_t i) const {
    std::uint32_t at = letters_.at[i];
    while (at > 0 && (is_space(document_.text[at - 1]) || fold_width(document_.text[at - 1]) == u'(')) --at;
    return at > 0 && (ends_sentence(document_.text[at - 1]) || is_any_digit(document_.text[at - 1]));
  }

  /// 一是, 五年: a numeral that begins a word.
  [[nodiscard]] bool is_word(std::size_t i) const {
    constexpr std::u16string_view kBehind = u"是般个次年月日项级类条公名位";
    return i + 1 < letters_.size() && kBehind.find(letters_.text[i + 1]) != kBehind.npos;
  }

  /// In a list of contents or an outline one heading follows the other; the section's own has its text behind it.
  static void prefer_with_body(std::vector<Candidate>& found) {
    constexpr std::size_t kShortestBody = 8;  // letters; a page number and its leader are fewer
    constexpr double kWithBody = 0.1;         // points: decides between headings that are alike otherwise
    constexpr std::size_t kShortestList = 4;  // headings in a row: a list of contents
    constexpr double kListed = -1;            // points: an entry of a list of contents loses against the heading itself
    std::size_t first = 0;                    // of headings that follow one the other
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

  /// The letters of a number that is not written as the format has it: 1、, 第一部分.
  [[nodiscard]] std::size_t other_number(std::size_t i) const {
    const auto rest = std::u16string_view(letters_.text).substr(i, 4);
    if (rest.size() == 4 && rest.front() == u'第' && rest.ends_with(u"部分")) return 4;
    return is_digit(rest.front()) ? 1 : 0;
  }

  void add(std::vector<Candidate>& found, std::size_t begin, std::size_t title, Number number, bool at_start) const {
    const std::u16string_view rest = std::u16string_view(letters_.text).substr(title);
    if (rest.size() < 2 || (number.section < 0 && !openings_.may_have(rest[0]))) return;  // most lines end here
    const std::size_t line_end = at_start ? end_of_title(title) : title;
    const bool exact = number.marked && number.section < kSectionCount &&  // no other section is likelier
                       rest.starts_with(titles_[static_cast<std::size_t>(number.section)]);
    std::optional<CharFilter> near;
    std::optional<Candidate> best;
    for (int section = 0; section < kSectionCount; ++section) {
      const bool own = number.section == section;
      if (exact && !own) continue;
      if (!number.marked && !own && !(begins_title(section, rest[0]) && may_be_alone(section, line_end - title)))
        continue;
      if (!near) near.emplace(rest.substr(0, kFurthest));
      if (!own && lacks_too_many(section, *near)) continue;
      const auto candidate = judge(section, begin, title, line_end, number, at_start);
      if (candidate && (!best || candidate->score > best->score)) best = candidate;
    }
    if (best) found.push_back(*best);
  }

  [[nodiscard]] std::optional<Candidate> judge(int section, std::size_t begin, std::size_t title, std::size_t line_end,
                                               Number number, bool at_start) const {
    const std::u16string& official = titles_[static_cast<std::size_t>(section)];
    const std::u16string_view rest = std::u16string_view(letters_.text).substr(title);
    const bool own_number = number.section == section;
    const PrefixMatch match = match_prefix(official, rest);
    const double likeness = 1.0 - static_cast<double>(match.errors) / static_cast<double>(official.size());
    Candidate candidate{section, begin, title, title + match.length, likeness, match.errors == 0};
    // “1.” may be what a program made of a generated 一、, the others are the author's.
    if (!number.marked && title > begin && document_.text[letters_.at[begin] + 1] != u'.') candidate.exact = false;
    if (at_start && line_end > title) {  // the rest of a short line belongs to the title
      candidate.end = std::max(candidate.end, line_end);
      candidate.exact = candidate.exact && candidate.end == title + match.length;
      if (line_end != candidate.end) candidate.end = title + match.length;
    }
    // Without its number as the format has it (Word may have generated it) the title itself, alone on its line; in running text exact.
    if (own_number && !number.marked && match.errors == 0) return candidate;
    const bool alone = line_end == title + match.length;
    if (!number.marked && alone && likeness >= 0.8) return candidate;
    candidate.score += (at_start ? 0.3 : 0.0) + (own_number ? 0.3 : 0.0);
    if (number.marked && likeness >= 0.7) return candidate;
    if (!own_number || !(at_start || follows_end(begin))) return std::nullopt;
    const std::uint32_t at = letters_.at[begin];
    if (!number.marked && at > 0 && fold_width(document_.text[at - 1]) == u'(') return std::nullopt;  // （六）其他处理
    const std::size_t end = line_end > title ? line_end : number.marked ? end_of_words(title) : title;
    if (end == title || !names_topic(section, title, end)) return std::nullopt;
    return Candidate{section, begin, title, end, at_start ? 0.9 : 0.8, false};
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

  static constexpr std::size_t kFurthest = 48;  // letters behind the number: more than is ever compared with a title

  /// Whether so many of a title's letters are missing that the text cannot be like it.
  [[nodiscard]] bool lacks_too_many(int section, const CharFilter& near) const {
    const std::u16string& official = titles_[static_cast<std::size_t>(section)];
    return 10 * near.missing(official) > 3 * official.size();
  }

  /// Where the line's letters end if it is short and no sentence; `title` itself otherwise.
  [[nodiscard]] std::size_t end_of_title(std::size_t title) const {
    constexpr std::size_t kLongestHeading = 32;  // letters: twice the longest official title
    const std::uint32_t line = letters_.cell[title];
    std::size_t end = title;
    while (end < letters_.size() && letters_.cell[end] == line && end - title <= kLongestHeading) ++end;
    if (end - title > kLongestHeading) return title;
    const auto text = slice(document_.text, letters_.span(title, end));
    return text.find_first_of(u"。；:：") == text.npos ? end : title;
  }

  /// Where a title in other words ends in running text: behind the last of its usual ends before the next mark, number or bracket.
  [[nodiscard]] std::size_t end_of_words(std::size_t title) const {
    constexpr std::size_t kLongest = 24;  // letters of such a title: half as many again as the longest official one
    static constexpr std::array<std::u16string_view, 8> kEnds{u"情况", u"概述", u"概况", u"事项",
                                                              u"措施", u"打算", u"计划", u"问题"};
    std::size_t end = title;
    for (std::size_t at = title; at < std::min(letters_.size(), title + kLongest) && !is_digit(letters_.text[at]);
         ++at) {
      const auto between = at == title ? u"" : slice(document_.text, {letters_.at[at - 1] + 1, letters_.at[at]});
      const bool text_begins = end > title && std::u16string_view(letters_.text).substr(at, 2) == u"存在";
      const bool next = is_numeral(letters_.text[at]) && is_numbering(at);
      if (between.find_first_of(u"。，；：:;,（(") != between.npos || next || text_begins) break;
      const auto is_end = [&](std::u16string_view word) {
        return at > title && std::u16string_view(letters_.text).substr(at - 1, 2) == word;
      };
      if (std::any_of(kEnds.begin(), kEnds.end(), is_end)) end = at + 1;
    }
    return end;
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
  CharFilter openings_;  ///< of the letters that a title begins with, with its first or without
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
