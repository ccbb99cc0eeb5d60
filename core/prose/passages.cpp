#include "prose/passages.hpp"

#include <algorithm>

#include "report/report.hpp"
#include "text/chars.hpp"
#include "text/dates.hpp"
#include "text/organ_names.hpp"
#include "text/page_marks.hpp"
#include "text/sort.hpp"

namespace nianbao {
namespace {

constexpr bool is_ascii_word(char16_t c) { return is_digit(c) || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }

/// Digits, letters, % and the decimal point in half width; punctuation stays as it is.
constexpr char16_t fold_value(char16_t c) {
  const char16_t narrow = fold_width(c);
  return is_ascii_word(narrow) || narrow == u'%' || c == u'．' ? narrow : c;
}

/// Whether a line begins with a number of its own: （一）, 一、, 1., 一是.
bool begins_item(std::u16string_view line) {
  std::size_t i = line.starts_with(u'（') || line.starts_with(u'(') ? 1 : 0;
  const std::size_t first = i;
  while (i < line.size() && (is_numeral(line[i]) || is_digit(line[i]))) ++i;
  if (i == first || i == line.size()) return line.starts_with(u'#') || line.starts_with(u'|');
  constexpr std::u16string_view kMarks = u"、.．)）是";
  return kMarks.find(line[i]) != kMarks.npos && (i + 1 == line.size() || !is_digit(line[i + 1]));
}

/// （四）政府信息公开平台建设情况: numbered, short, and no sentence.
bool is_numbered_heading(std::u16string_view line) {
  constexpr std::size_t kLongest = 24;  // characters: （四）政府信息公开平台建设情况, and a few more
  return line.size() <= kLongest && begins_item(line) && line.find_first_of(u"，。；：、", 3) == line.npos;
}

/// （二）规范流程，依申请公开依法高效 above a line that is longer: a page that holds that one did not cut this one.
bool is_heading_above(std::u16string_view line, std::u16string_view next) {
  constexpr std::size_t kLongest = 30;  // characters; longer ones are sentences
  constexpr std::size_t kMore = 6;      // characters: as many digits, half as wide, as one of two lines may have more
  return line.size() <= kLongest && next.size() > line.size() + kMore && begins_item(line);
}

/// The name of an organ and nothing else, as it stands above the date.
bool is_signature(std::u16string_view line) {
  return organ_kind(line) != OrganKind::none && std::all_of(line.begin(), line.end(), is_han);
}

/// A paragraph may go on in the next line where it breaks off in the middle of a sentence.
bool breaks_off(const Passage& passage) {
  constexpr std::size_t kShortestLine = 15;  // characters; shorter ones are headings, labels and signatures
  if (passage.text.size() < kShortestLine || is_numbered_heading(passage.text) || is_signature(passage.text))
    return false;
  constexpr std::u16string_view kEnds = u"。！？；：!?;:”》）)】";
  return kEnds.find(passage.text.back()) == kEnds.npos;
}

/// Whether a line goes on with the number that the one above it ends with: 收到申请61, 64件. A year begins a sentence of its own.
bool goes_on_with_number(std::u16string_view above, std::u16string_view line) {
  constexpr std::size_t kYear = 4;  // digits of 2024年
  const bool year = line.starts_with(u"20") && line.find(u'年') == kYear;
  return is_digit(above.back()) && is_any_digit(line.front()) && !year;
}

/// Cuts the source at tables and headings of sections, and puts the rest together to passages.
class PassageReader {
 public:
  PassageReader(const Document& document, const Report& report) : text_(document.text), report_(report) {
    for (const Table& table : report.tables) {
      if (table.span) left_out_.push_back(*table.span);
    }
    for (const Section& section : report.sections) left_out_.push_back(section.heading);
    sort_stably(left_out_, [](Span a, Span b) { return a.begin < b.begin; });
  }

  std::vector<Passage> read(const Document& document) {
    for (const Line& line : document.lines) {
      is_cell_ = !line.is_paragraph();
      for (const Cell& cell : line.cells) {
        if (line.is_paragraph() || is_prose(slice(text_, cell.span))) around_tables(cell.span, line.is_paragraph());
      }
    }
    return std::move(passages_);
  }

 private:
  /// Adds what of `span` stands outside the tables and headings. Lines come in the order of the source, so no table is met twice.
  void around_tables(Span span, bool may_join) {
    if (may_join && is_note(slice(text_, span)))
      return add(span, true);  // the rows that it names are no end of the table
    if (span.begin < place_) next_ = 0;
    place_ = span.begin;
    while (next_ < left_out_.size() && left_out_[next_].end <= span.begin) ++next_;
    std::uint32_t begin = span.begin;
    for (std::size_t i = next_; i < left_out_.size() && left_out_[i].begin < span.end; ++i) {
      if (left_out_[i].begin > begin) add({begin, left_out_[i].begin}, may_join && begin == span.begin);
      begin = std::max(begin, std::min(left_out_[i].end, span.end));
      open_ = false;
    }
    if (begin < span.end) add({begin, span.end}, may_join && begin == span.begin);
  }

  static bool is_note(std::u16string_view line) {
    static constexpr std::u16string_view kNotes[]{u"注：", u"注:", u"备注", u"说明："};
    return std::any_of(std::begin(kNotes), std::end(kNotes), [line](auto note) { return line.starts_with(note); });
  }

  void add(Span span, bool may_join) {
    span = trimmed(text_, span);
    if (says_nothing(slice(text_, span))) return;
    const std::u16string_view line = slice(text_, span);
    const bool joins = open_ && may_join && !begins_item(line) && breaks_off(passages_.back()) &&
                       !is_heading_above(passages_.back().text, line) &&
                       is_title(span) == is_title(passages_.back().parts.back());
    if (!joins) passages_.emplace_back().section = section_at(report_, span.begin);
    passages_.back().is_cell = is_cell_;
    passages_.back().parts.push_back(span);
    append(passages_.back(), span, joins);
    open_ = may_join;
  }

  /// No sentence goes on in the title, or behind it.
  [[nodiscard]] bool is_title(Span span) const {
    return report_.title && report_.title->begin < span.end && span.begin < report_.title->end;
  }

  void append(Passage& passage, Span span, bool joins) const {
    if (!joins) {
      passage.text.reserve(span.length());
      passage.at.reserve(span.length());
    }
    bool space = joins && !goes_on_with_number(passage.text, slice(text_, span));
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
      if (is_space(text_[i])) {
        space = true;
        continue;
      }
      const char16_t c = fold_value(text_[i]);
      const bool parts_words = space && !passage.text.empty() && is_ascii_word(passage.text.back()) && is_ascii_word(c);
      if (parts_words) push(passage, u' ', i - 1);
      push(passage, c, i);
      space = false;
    }
  }

  static void push(Passage& passage, char16_t c, std::uint32_t at) {
    passage.text.push_back(c);
    passage.at.push_back(at);
  }

  std::u16string_view text_;
  const Report& report_;
  std::vector<Span> left_out_;
  std::size_t next_ = 0;  ///< the first of left_out_ that can still matter
  std::uint32_t place_ = 0;
  bool is_cell_ = false;
  bool open_ = false;  ///< whether the last passage may go on
  std::vector<Passage> passages_;
};

/// A date and nothing else, as it ends a report.
bool is_date(const Passage& passage) {
  const auto dates = find_dates(passage.text);
  return dates.size() == 1 && dates.front().begin == 0 && dates.front().end == passage.text.size();
}

/// What stands above the title or below the date is not the author's: archive lines, captions, the frame of a site.
void leave_out_frame(std::vector<Passage>& passages, const Report& report) {
  if (report.sections.empty()) return;
  const Section& last = report.sections.back();
  const auto is_end = [&](const Passage& passage) { return passage.at.front() >= last.body.begin && is_date(passage); };
  const auto end = std::find_if(passages.begin(), passages.end(), is_end);
  if (end != passages.end()) passages.erase(end + 1, passages.end());
  if (!report.title || report.title->begin > report.sections.front().heading.begin) return;
  std::erase_if(passages, [&](const Passage& passage) { return passage.at.back() < report.title->begin; });
}

}  // namespace

bool says_nothing(std::u16string_view line) {
  const bool has_word =
      std::any_of(line.begin(), line.end(), [](char16_t c) { return fold_letter(c) != 0 && !is_any_digit(c); });
  return !has_word || page_mark_of(line) != PageMark::none;
}

bool is_prose(std::u16string_view cell) {
  constexpr std::size_t kShortestProse = 30;  // characters; longer than any label of the tables
  return cell.size() >= kShortestProse || cell.ends_with(u'。');
}

std::optional<SectionId> section_at(const Report& report, std::uint32_t offset) {
  for (const Section& section : report.sections) {
    if (section.body.begin <= offset && offset < section.body.end) return section.id;
  }
  return std::nullopt;
}

std::vector<Passage> read_passages(const Document& document, const Report& report) {
  auto passages = PassageReader(document, report).read(document);
  leave_out_frame(passages, report);
  for (Passage& passage : passages) {
    passage.letters = CharFilter(passage.text);
    const auto names = [&](std::u16string_view word) { return passage.text.find(word) != passage.text.npos; };
    passage.names_disclosure = names(u"信息公开");
    passage.names_replies = names(u"答复");
  }
  return passages;
}

}  // namespace nianbao
