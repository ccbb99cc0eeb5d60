#include <algorithm>
#include <optional>
#include <utility>

#include "rule/questions.hpp"
#include "rule/stretches.hpp"
#include "text/char_set.hpp"
#include "text/sentences.hpp"

namespace nianbao {
namespace {

/// What it begins with, and what it ends with; nothing where it is a word of its own.
struct Residue {
  std::u16string_view begin;
  std::u16string_view end;
};

// Without white space, as the passages are.
constexpr Residue kResidues[]{
    {u"[bookmark:", u"]"},
    {u"HYPERLINK\"", u"\""},
    {u"HYPERLINK“", u"”"},
    {u"HYPERLINK\\l", u""},
    {u"错误!未", u"。"},
    {u"错误！未", u"。"},
    {u"Error!Reference", u"."},
    {u"Error!Bookmark", u"."},
    {u"&nbsp;", u""},
    {u"&amp;", u""},
    {u"&lt;", u""},
    {u"&gt;", u""},
    {u"&quot;", u""},
    {u"&#160;", u""},
    {u"&ldquo;", u""},
    {u"&rdquo;", u""},
    {u"&mdash;", u""},
    {u"<!--", u"-->"},
    {u"<span", u">"},
    {u"</span>", u""},
    {u"<p>", u""},
    {u"</p>", u""},
    {u"<br>", u""},
    {u"<br/>", u""},
    {u"<div", u">"},
    {u"</div>", u""},
    {u"<o:p>", u"</o:p>"},
    {u"\\*MERGEFORMAT", u""},
    {u"PAGEREF", u""},
    {u"_GoBack", u""},
    {u"<imgsrc", u">"},
    {u"<spanstyle", u">"},
    {u"mso-", u";"},
    {u"_Toc", u""},
};

constexpr CharSet kResidueStarts(u"[H错E&<\\P_m");  // of all of them
static_assert(std::all_of(std::begin(kResidues), std::end(kResidues),
                          [](const Residue& residue) { return kResidueStarts.has(residue.begin.front()); }));

/// The residue that begins at `at`, or an empty stretch.
Stretch residue_at(std::u16string_view text, std::size_t at) {
  if (!kResidueStarts.has(text[at])) return {at, at};
  for (const auto& [begin, end] : kResidues) {
    if (!text.substr(at).starts_with(begin)) continue;
    const std::size_t close = text.substr(at, kLongestSentence).find(end, begin.size());
    return {at, at + (close == text.npos ? begin.size() : close + end.size())};
  }
  return {at, at};
}

/// PAGEREF and the like may stand in a longer word of a foreign text.
bool is_inside_word(std::u16string_view text, Stretch place) {
  const auto is_latin = [](char16_t c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); };
  return (place.begin > 0 && is_latin(text[place.begin]) && is_latin(text[place.begin - 1]));
}

/// What a reference to a character stands for; nothing for the other codes. Where a link broke, only the author knows.
std::optional<std::string_view> instead_of(std::string_view residue) {
  static constexpr std::pair<std::string_view, std::string_view> kCharacters[]{
      {"&amp;", "&"},   {"&lt;", "<"},    {"&gt;", ">"},   {"&quot;", "\""},
      {"&ldquo;", "“"}, {"&rdquo;", "”"}, {"&mdash;", "—"}};
  if (residue.starts_with("错误") || residue.starts_with("Error")) return std::nullopt;
  for (const auto& [code, character] : kCharacters)
    if (residue == code) return character;
  return "";
}

void check_tool_residue(const Case& report_case, Findings& out) {
  for (const Passage& passage : report_case.prose.passages) {
    std::vector<Span> spans;
    for (std::size_t at = 0; at < passage.text.size();) {
      const Stretch place = residue_at(passage.text, at);
      const bool found = place.length() > 0 && !is_inside_word(passage.text, place);
      if (found) spans.push_back(passage.span(place.begin, place.end));
      at = found ? place.end : at + 1;
    }
    if (spans.empty()) continue;
    const std::string first = words_at(report_case.document, spans.front());
    const auto count = static_cast<std::int64_t>(spans.size());
    Finding& found = out.add({{"text", first}, {"count", count}}, {}, std::move(spans));
    for (const Span span : found.ranges) {
      const std::string words = words_at(report_case.document, span);
      if (const auto instead = instead_of(words)) found.fix.push_back({span, std::string(*instead)});
    }
  }
}

constexpr Wording kToolResidueWordings[]{
    {{"这一段有 {count} 处编辑软件的残留代码，如“{text}”。",
      "This paragraph holds {count} codes that an editor left behind, such as “{text}”."},
     {"请删去；链接或书签失效的，补上要引用的内容。",
      "Take them out; where a link or bookmark broke, write what it stood for."}},
};

}  // namespace

extern constinit const Rule tool_residue = define({
    .id = "tool-residue",
    .group = Group::hygiene,
    .input = Input::prose,
    .about = About::format,
    .severity = Severity::warning,
    .title = {"编辑软件的残留代码", "Codes that an editor left behind"},
    .wordings = kToolResidueWordings,
    .check = check_tool_residue,
});

extern constinit const Explanation tool_residue_explained = explain({
    .basis = {"国办公开办函〔2021〕30号：报告格式", "国办公开办函〔2021〕30号: the form of the report"},
    .explanation = {"[bookmark: …]、HYPERLINK、错误!未找到引用源。、&nbsp; "
                    "等是文字处理软件或网页编辑器的代码，不应出现在发布的报告中。",
                    "[bookmark: …], HYPERLINK, 错误!未找到引用源。, &nbsp; and the like are codes of word processors "
                    "or web editors."},
    .wrong = {"[bookmark: _GoBack]本年度未收取信息处理费。", "“[bookmark: _GoBack]No fee was charged this year.”"},
    .right = {"本年度未收取信息处理费。", "“No fee was charged this year.”"},
});

}  // namespace nianbao
