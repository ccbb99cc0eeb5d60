#include <algorithm>
#include <array>

#include "rule/questions.hpp"
#include "rule/stretches.hpp"
#include "text/char_set.hpp"
#include "text/chars.hpp"

namespace nianbao {
namespace {

/// Which of the wordings a finding has, in their order.
enum class PunctuationNotice { half_width_and_unpaired, half_width, unpaired, doubled };

constexpr std::u16string_view kHalfWidth = u",;:?!";
constexpr CharSet kHalfWidthSet(kHalfWidth);
constexpr std::string_view kFullWidth[]{"，", "；", "：", "？", "！"};

/// , ; : ? ! between two Chinese characters.
void half_width(const Passage& passage, std::vector<Span>& spans) {
  const std::u16string_view text = passage.text;
  const auto is_chinese = [](char16_t c) { return is_han(c) || c == u'”' || c == u'“' || c == u'》' || c == u'《'; };
  for (std::size_t at = 1; at + 1 < text.size(); ++at) {
    if (!kHalfWidthSet.has(text[at])) continue;
    const bool broken_link = text.substr(0, at).ends_with(u"错误");  // 错误!未找到引用源。 has a rule of its own
    if (is_chinese(text[at - 1]) && is_chinese(text[at + 1]) && !broken_link) spans.push_back(passage.span(at, at + 1));
  }
}

constexpr std::u16string_view kOpening = u"（(《“‘【〔〈";
constexpr std::u16string_view kClosing = u"）)》”’】〕〉";
/// By one look, nearly all other characters are told to be neither.
constexpr CharFilter kEither = [] {
  CharFilter either(kOpening);
  for (const char16_t c : kClosing) either.add(c);
  return either;
}();

/// One pair of brackets for both widths: （…) is a matter of style.
std::size_t kind_of(std::size_t at) { return std::max<std::size_t>(at, 1); }

/// 1) or 一) numbers an item and was never opened.
bool is_list_number(std::u16string_view text, std::size_t at) {
  return (at == 1 || at == 2) && (is_numeral(text[at - 1]) || is_digit(text[at - 1]));
}

/// Brackets and quotes of a passage that have no partner in it.
void unpaired(const Passage& passage, std::vector<Span>& spans) {
  std::vector<std::size_t> open;
  const std::u16string_view text = passage.text;
  const auto add = [&](std::size_t at) { spans.push_back(passage.span(at, at + 1)); };
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!kEither.may_have(text[at])) continue;
    const std::size_t closing = kClosing.find(text[at]);
    if (kOpening.find(text[at]) != kOpening.npos) open.push_back(at);
    if (closing == kClosing.npos || (open.empty() && is_list_number(text, at))) continue;
    constexpr std::ptrdiff_t kDeepest = 32;  // brackets inside each other; hostile text opens more
    const auto deepest = open.rbegin() + std::min(kDeepest, std::ssize(open));
    const auto partner = std::find_if(open.rbegin(), deepest, [&](std::size_t place) {
      return kind_of(kOpening.find(text[place])) == kind_of(closing);
    });
    if (partner == deepest) add(at);
    else open.erase(partner.base() - 1);
  }
  for (const std::size_t at : open) add(at);
}

/// Whether each kind of bracket is opened as often as it is closed. Paragraphs of a quotation may open it in one and close it in
/// another: what the whole text evens out is no slip.
std::array<bool, kOpening.size()> even_kinds(const Narrative& prose) {
  std::array<std::ptrdiff_t, kOpening.size()> open{};
  for (const Passage& passage : prose.passages) {
    for (const char16_t c : passage.text) {
      if (!kEither.may_have(c)) continue;
      if (const std::size_t kind = kOpening.find(c); kind != kOpening.npos) ++open[kind_of(kind)];
      if (const std::size_t kind = kClosing.find(c); kind != kClosing.npos) --open[kind_of(kind)];
    }
  }
  std::array<bool, kOpening.size()> even{};
  for (std::size_t kind = 2; kind < even.size(); ++kind) even[kind] = open[kind] == 0;
  return even;
}

/// ，， and 。。; 。。。 is an ellipsis of its own kind.
void doubled(const Passage& passage, std::vector<Span>& spans) {
  static constexpr CharSet kMarks(u"，。；、：");
  const std::u16string_view text = passage.text;
  for (std::size_t at = 0; at + 1 < text.size();) {
    if (!kMarks.has(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at + 1;
    while (end < text.size() && text[end] == text[at]) ++end;
    if (end - at == 2) spans.push_back(passage.span(at, end));
    if (text[at] == u'，' && text.substr(end).starts_with(u'。')) spans.push_back(passage.span(end - 1, end + 1));
    at = end;
  }
}

void check_doubled(const Case& report_case, Findings& out) {
  std::vector<Span> spans;
  for (const Passage& passage : report_case.prose.passages) doubled(passage, spans);
  if (spans.empty()) return;
  const std::string first = words_at(report_case.document, spans.front());
  const auto count = static_cast<std::int64_t>(spans.size());
  out.add({{"count", count}, {"text", first}}, {}, std::move(spans)).say(PunctuationNotice::doubled);
}

void check_punctuation(const Case& report_case, Findings& out) {
  check_doubled(report_case, out);
  std::vector<Span> spans;
  for (const Passage& passage : report_case.prose.passages) half_width(passage, spans);
  const auto half = static_cast<std::int64_t>(spans.size());
  for (const Passage& passage : report_case.prose.passages) unpaired(passage, spans);
  const auto even = even_kinds(report_case.prose);
  std::erase_if(spans, [&](Span span) {
    const char16_t c = report_case.document.text[span.begin];
    const std::size_t opening = kOpening.find(c);
    const std::size_t kind = opening != kOpening.npos ? opening : kClosing.find(c);
    return kind != kClosing.npos && even[kind_of(kind)];
  });
  if (spans.empty()) return;
  const auto count = static_cast<std::int64_t>(spans.size());
  Finding& found = out.add({{"count", count}, {"number", half}, {"other", count - half}}, {}, std::move(spans));
  for (const Span span : found.ranges) {
    const std::size_t mark = kHalfWidth.find(report_case.document.text[span.begin]);
    if (mark != kHalfWidth.npos) found.fix.push_back({span, std::string(kFullWidth[mark])});
  }
  found.say(half == count ? PunctuationNotice::half_width
            : half == 0   ? PunctuationNotice::unpaired
                          : PunctuationNotice::half_width_and_unpaired);
}

constexpr Wording kPunctuationWordings[]{
    {{"汉字之间有 {number} 处半角标点，另有 {other} 处括号、引号或书名号不成对。",
      "Half-width marks stand between Chinese characters in {number} places, brackets or quotes without a partner in "
      "{other}."},
     {"中文里的逗号、分号、冒号用全角，括号和引号成对使用。",
      "Use full-width marks between Chinese characters, and brackets and quotes in pairs."}},
    {{"汉字之间有 {count} 处半角标点。", "Half-width marks stand between Chinese characters in {count} places."},
     {"请改为全角的逗号、分号、冒号。", "Use full-width marks."}},
    {{"有 {count} 处括号、引号或书名号不成对。", "Brackets or quotes have no partner in {count} places."},
     {"请补上或者删去。", "Add the partner, or take them out."}},
    {{"有 {count} 处标点多打了一个，如“{text}”。", "A mark was typed twice in {count} places, such as “{text}”."},
     {"请删去多余的标点。", "Take the second one out."}},
};

}  // namespace

extern constinit const Rule punctuation = define({
    .id = "punctuation",
    .group = Group::hygiene,
    .input = Input::prose,
    .about = About::format,
    .severity = Severity::note,
    .title = {"标点符号不规范", "Punctuation"},
    .wordings = kPunctuationWordings,
    .check = check_punctuation,
});

extern constinit const Explanation punctuation_explained = explain({
    .basis = {"GB/T 15834—2011《标点符号用法》", "GB/T 15834-2011, General rules for punctuation"},
    .explanation = {"汉字之间用全角标点；括号、引号、书名号成对出现。每份报告只提示一次，列出所有位置。",
                    "Full-width marks stand between Chinese characters, brackets and quotes in pairs. One note a "
                    "report lists all places."},
    .wrong = {"及时更新公开目录,方便群众查阅。", "及时更新公开目录,方便群众查阅。 (a half-width comma)"},
    .right = {"及时更新公开目录，方便群众查阅。", "及时更新公开目录，方便群众查阅。"},
});

}  // namespace nianbao
