#include "report/identity.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "text/any_word.hpp"
#include "text/chars.hpp"
#include "text/numerals.hpp"
#include "text/unicode.hpp"

namespace nianbao {
namespace {

/// A text without white space, each character with its place.
struct Compact {
  std::u16string text;
  std::vector<std::uint32_t> at;

  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const { return {at[begin], at[end - 1] + 1}; }
};

void append(const Document& document, Span span, Compact& out) {
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    if (is_space(document.text[i])) continue;
    out.text.push_back(fold_width(document.text[i]));
    out.at.push_back(i);
  }
}

Compact compact(const Document& document, Span span) {
  Compact out;
  append(document, span, out);
  return out;
}

struct YearFound {
  int year;
  std::size_t begin;
  std::size_t end;  ///< behind 年 or 年度
};

std::optional<YearFound> find_year(std::u16string_view text, std::size_t from = 0) {
  for (std::size_t i = from; i + 4 <= text.size(); ++i) {
    const auto year = read_year(text, i);
    if (!year) continue;
    std::size_t end = i + 4;
    if (end < text.size() && text[end] == u'年') ++end;
    if (end < text.size() && text[end] == u'度') ++end;
    return YearFound{*year, i, end};
  }
  return std::nullopt;
}

bool names_report(std::u16string_view text) {
  if (text.find_first_of(u"/\\_=>") != text.npos) return false;  // an address or a path that holds the title
  const bool annual = text.find(u"年度报告") != text.npos || text.find(u"工作报告") != text.npos ||
                      ((text.find(u"年报") != text.npos || text.ends_with(u"报告")) && find_year(text));
  return annual && (text.find(u"信息公开") != text.npos || text.find(u"政务公开") != text.npos);
}

bool is_sentence(std::u16string_view text) { return text.find_first_of(u"。，；？！,;《》[]") != text.npos; }

/// A line of a sentence that goes on in the next one.
bool is_open_sentence(std::u16string_view line) {
  constexpr std::size_t kShortest = 15;  // characters: a shorter line may be a title by itself
  return line.size() >= kShortest && is_sentence(line) &&
         std::u16string_view(u"。！？：；:;").find(line.back()) == line.npos;
}

/// A line that breaks off in the name of a document: …和《中华人民共.
bool names_document(std::u16string_view line) {
  const auto open = line.rfind(u'《');
  return open != line.npos && line.find(u'》', open) == line.npos;
}

/// Behind the path of a web site that runs into the title: 首页政务公开政府信息公开年报〈organ〉2024年….
std::size_t end_of_path(std::u16string_view text) {
  const auto year = find_year(text);
  if (!year || !text.starts_with(u"首页")) return 0;
  std::size_t end = 0;
  for (const std::u16string_view step : {u"首页", u"公开", u"年报", u"报告", u"专栏", u"目录"}) {
    const std::size_t at = text.substr(0, year->begin).rfind(step);
    if (at != text.npos) end = std::max(end, at + step.size());
  }
  return end;
}

/// Behind the frame of a page that runs into the title: 发布日期：2025-01-24浏览次数：1字号：大中小〈organ〉2024年….
std::size_t end_of_frame(std::u16string_view text) {
  const std::size_t report = text.rfind(u"年度报告");
  std::size_t end = 0;
  for (const std::u16string_view word : {u"发布日期", u"发布时间", u"发文日期", u"浏览次数", u"浏览量", u"阅读次数",
                                         u"点击数", u"点击量", u"字号", u"字体", u"打印", u"分享到", u"关闭"}) {
    const std::size_t at = text.substr(0, report).rfind(word);
    if (at == text.npos) continue;
    const std::size_t behind = text.find_first_not_of(u"0123456789:-/[]次大中小", at + word.size());
    end = std::max(end, std::min(behind, text.size()));
  }
  return end;
}

/// What sets a title off, in markup or by hand.
constexpr std::u16string_view kOrnaments = u" #*<>=_~|+@-—–·•●■□◆◇▲★☆※\"'“”‘’「」『』【】《》[]{}";

/// What tools put in front of a title: "# ", "h1. ", "1. ", "标题：", the place of the page in its site.
std::size_t title_begin(std::u16string_view text) {
  std::size_t begin = text.find_first_not_of(kOrnaments);
  if (begin == text.npos) return text.size();
  const std::size_t mark = begin + (text[begin] == u'h' ? 1 : 0);  // h1. or <h1>, or the number of a list
  const bool numbered = mark + 1 < text.size() && is_digit(text[mark]);
  if (numbered && (text[mark + 1] == u'.' || text[mark + 1] == u'>')) begin = mark + 2;
  constexpr std::size_t kLongestKey = 8;  // characters: 标题：, title: and their like
  const auto colon = text.substr(0, kLongestKey).find(u':');
  if (colon != text.npos) begin = std::max(begin, colon + 1);
  begin += end_of_path(text.substr(begin));
  return std::max(begin, end_of_frame(text));
}

/// Where a title ends before its ornaments, its address and the name of its site: 〈title〉_〈site〉, [〈title〉](address).
std::size_t title_end(std::u16string_view text) {
  const std::size_t report = text.rfind(u"年度报告");
  std::size_t end = text.find_last_not_of(kOrnaments);
  end = end == text.npos ? 0 : end + 1;
  if (report == text.npos) return end;
  const std::size_t behind = report + std::u16string_view(u"年度报告").size();
  const std::u16string_view rest = text.substr(behind);
  const bool parted =
      rest.starts_with(u"](") || rest.starts_with(u'_') || rest.starts_with(u'|') || rest.starts_with(u"</");
  const bool dashed = rest.find_first_of(u"-—–") == 0 && (rest.ends_with(u'网') || rest.ends_with(u"政府"));
  return parted || dashed || rest == u"(全文)" ? behind : end;
}

class TitleFinder {
 public:
  TitleFinder(const Document& document, const Report& report) : document_(document) {
    const bool headed = !report.sections.empty() && report.sections.front().id == SectionId::overview;
    const std::uint32_t end = report.sections.empty() ? static_cast<std::uint32_t>(document.text.size())
                                                      : report.sections.front().heading.begin;
    for (std::size_t i = 0; i < document.lines.size() && (headed || i < kLinesWithoutHeading); ++i) {
      if (document.lines[i].cells.front().span.begin >= end) break;
      lines_.push_back(i);
    }
  }

  /// The last line before section one that reads like the title; lines above it that belong to it (the organ on its own line).
  std::optional<Compact> find() {
    for (std::size_t n = lines_.size(); n-- > 0;) {
      Compact line = at(n);
      if (line.text.size() > kLongestTitle && !is_behind_title(n)) cut_running_text(line);
      if (line.text.empty() || line.text.size() > kLongestTitle || is_sentence(line.text)) continue;
      if (n > 0 && is_open_sentence(at(n - 1).text) && !stands_alone(n)) continue;
      if (n > 0 && names_document(at(n - 1).text)) continue;
      if (names_report(line.text)) return with_lines_above(n, std::move(line));
      if (n > 0 && line.text.size() < 20 &&
          line.text.find(u"报告") != line.text.npos) {  // broken before its last words
        Compact both = at(n - 1);
        if (both.text.size() + line.text.size() > kLongestTitle || is_sentence(both.text)) continue;
        append(document_, span(n), both);
        if (names_report(both.text)) return with_lines_above(n - 1, std::move(both));
      }
    }
    return std::nullopt;
  }

 private:
  static constexpr std::size_t kLinesWithoutHeading = 12;  // lines: a title stands among the first

  /// The only cell of a line that is not empty; an empty span where there are several.
  [[nodiscard]] Span span(std::size_t n) const {
    Span only{};
    for (const Cell& cell : document_.lines[lines_[n]].cells) {
      if (cell.span.empty()) continue;
      if (!only.empty()) return {};
      only = cell.span;
    }
    return only;
  }

  /// A line without what tools put in front of it. A row of a table is no title unless it has but one cell.
  [[nodiscard]] Compact at(std::size_t n) const {
    Compact line = compact(document_, span(n));
    const std::size_t end = title_end(line.text);
    line.text.resize(end);
    line.at.resize(end);
    const auto begin = static_cast<std::ptrdiff_t>(title_begin(line.text));
    line.text.erase(0, static_cast<std::size_t>(begin));
    line.at.erase(line.at.begin(), line.at.begin() + begin);
    return line;
  }

  /// A paragraph may begin as its title does: 白鹭镇政府信息公开工作年度报告依据《条例》编制.
  [[nodiscard]] bool is_behind_title(std::size_t n) const {
    constexpr std::size_t kFew = 3;  // lines: organ, year and salutation may stand between
    for (std::size_t above = n - std::min(n, kFew); above < n; ++above) {
      const std::u16string text = at(above).text;
      if (text.size() <= kLongestTitle && !is_sentence(text) && names_report(text)) return true;
    }
    return false;
  }

  /// In text without line ends the title is what stands before the first sentence.
  static void cut_running_text(Compact& line) {
    std::u16string_view start = std::u16string_view(line.text).substr(0, kLongestTitle);
    const auto report = start.find(u"年度报告");
    const bool title =
        report != start.npos && !is_sentence(start.substr(0, report)) && names_report(start.substr(0, report + 4));
    const std::size_t keep = title ? report + 4 : 0;
    line.text.resize(keep);
    line.at.resize(keep);
  }

  [[nodiscard]] Compact with_lines_above(std::size_t n, Compact title) const {
    while (n > 0 && !begins_with_organ(title)) {
      Compact above = at(n - 1);
      const bool fits =
          !above.text.empty() && !is_sentence(above.text) && above.text.size() <= 30 && looks_like_organ(above.text);
      if (!fits) break;
      above.text += title.text;
      above.at.insert(above.at.end(), title.at.begin(), title.at.end());
      title = std::move(above);
      --n;
    }
    return title;
  }

  /// 〈organ〉〈year〉年…报告 and nothing else, though the line above has no full stop: that may be the caption of a picture. A
  /// sentence that is broken here announces the report above, or goes on below.
  [[nodiscard]] bool stands_alone(std::size_t n) const {
    const Compact line = at(n);
    const auto year = find_year(line.text);
    if (!year || year->begin == 0 || !line.text.ends_with(u"报告")) return false;
    if (level_of(std::u16string_view(line.text).substr(0, year->begin)) == Level::unknown) return false;
    const std::u16string above = at(n - 1).text;
    constexpr std::u16string_view kAnnounces = u"布开将制编发展送《“了的和及与按照据对";
    constexpr std::u16string_view kGoesOn = u"如予的编。，》公报及和";
    const bool goes_on =
        n + 1 < lines_.size() && !at(n + 1).text.empty() && kGoesOn.find(at(n + 1).text.front()) != kGoesOn.npos;
    return kAnnounces.find(above.back()) == kAnnounces.npos && !goes_on;
  }

  static bool begins_with_organ(const Compact& title) {
    const auto year = find_year(title.text);
    return year && year->begin > 0;
  }

  static bool looks_like_organ(std::u16string_view text) {
    const auto year = find_year(text);
    const std::u16string_view name = year && year->end == text.size() ? text.substr(0, year->begin) : text;
    return level_of(name) != Level::unknown || name.find(u"人民政府") != name.npos || name.find(u"管委会") != name.npos;
  }

  const Document& document_;
  std::vector<std::size_t> lines_;
};

/// The organ that a title names: before its year, or between the year and 政府信息公开.
std::optional<Span> organ_in(const Compact& title) {
  const std::u16string_view text = title.text;
  const auto year = find_year(text);
  auto subject = std::min(text.find(u"政府信息公开"), text.find(u"政务公开"));
  subject = std::min(subject, text.find(u"信息公开"));
  std::size_t begin = 0;
  std::size_t end = std::min(year ? year->begin : text.size(), subject);
  if (year && year->begin == 0 && subject != text.npos) {
    begin = year->end;
    end = subject;
  }
  const bool open = end == subject && text.substr(begin, end - begin).ends_with(u"人民");
  if (open && text.substr(end).starts_with(u"政府")) end += 2;       // in 人民政府信息公开 the one 政府 serves both
  if (text.substr(begin, end - begin).ends_with(u"关于")) end -= 2;  // 〈organ〉关于2024年…
  while (end > begin && (text[end - 1] == u'的' || text[end - 1] == u'(')) --end;
  return begin < end ? std::optional(title.span(begin, end)) : std::nullopt;
}

/// The year that a document is about where its title says none: of the period of its figures.
std::optional<std::pair<int, Span>> year_of_period(const Document& document) {
  const std::size_t most = std::min<std::size_t>(document.text.size(), 20'000);
  const Compact text = compact(document, {0, static_cast<std::uint32_t>(most)});
  for (std::size_t i = 0; i + 9 < text.text.size(); ++i) {
    const auto year = read_year(text.text, i);
    if (year && text.text.compare(i + 4, 5, u"年1月1日") == 0) return std::pair(*year, text.span(i, i + 4));
  }
  return std::nullopt;
}

std::string without_spaces(const Document& document, Span span) {
  std::u16string out;
  for (const char16_t c : slice(document.text, span)) {
    if (!is_space(c)) out.push_back(c);
  }
  return utf8(out);
}

}  // namespace

Level level_of(std::u16string_view organ) {
  const auto ends = [&](std::u16string_view suffix) {
    return organ.size() > suffix.size() && organ.substr(organ.size() - suffix.size()) == suffix;
  };
  const auto strip = [&](std::u16string_view suffix) {
    if (ends(suffix)) organ.remove_suffix(suffix.size());
  };
  if (ends(u"街道办事处") || ends(u"街道") || ends(u"街道办")) return Level::street;
  const bool government = ends(u"人民政府") || ends(u"政府");
  if (ends(u"人民政府办公厅") || ends(u"人民政府办公室") || ends(u"政府办公室")) return Level::department;
  strip(u"人民政府");
  strip(u"政府");
  if (ends(u"镇") || ends(u"乡") || ends(u"苏木")) return Level::town;
  if (ends(u"县") || ends(u"旗") || ends(u"区"))
    return organ.find(u"自治区") != organ.npos && ends(u"自治区") ? Level::province : Level::county;
  if (ends(u"市") || ends(u"州") || ends(u"盟")) return Level::city;
  if (ends(u"省")) return Level::province;
  if (government) return Level::unknown;
  constexpr std::u16string_view kDepartments =
      u"局 委员会 办公室 厅 中心 分局 委 大队 支队 院 署 科 处 所 站 社 办 会 "
      u"管委会 队 部 司";
  const bool department = organ.size() > 1 && ends_in_any_of(organ, kDepartments);
  return department ? Level::department : Level::unknown;
}

void read_identity(const Document& document, Report& report) {
  if (const auto title = TitleFinder(document, report).find()) {
    report.title = Span{title->at.front(), title->at.back() + 1};
    report.title_text = utf8(title->text);
    if (const auto year = find_year(title->text)) {
      report.year = year->year;
      report.year_span = title->span(year->begin, year->begin + 4);
    }
    if (const auto organ = organ_in(*title)) {
      report.organ_span = organ;
      report.organ = without_spaces(document, *organ);
    }
  }
  if (!report.year) {
    if (const auto period = year_of_period(document)) {
      report.year = period->first;
      report.year_span = period->second;
    }
  }
  report.level = level_of(utf16(report.organ));
}

}  // namespace nianbao
