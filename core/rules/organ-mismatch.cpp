#include "rules/_dates.hpp"
#include "rules/_organ.hpp"
#include "rules/_passages.hpp"
#include "rules/_title.hpp"
#include "source/chars.hpp"
#include "source/unicode.hpp"

namespace nianbao {
namespace {

struct Named {
  const Passage* passage;
  std::size_t begin;
  std::size_t end;
};

/// “公布云岭县白鹭镇人民政府2024年政府信息公开工作年度报告”: what stands between the verb and the year at `end`.
std::optional<Named> publisher(const Passage& passage, std::size_t end) {
  const std::u16string_view text = passage.text;
  std::size_t start = end;
  while (start > 0 && is_han(text[start - 1])) --start;
  std::size_t begin = start;
  for (const std::u16string_view verb : {u"公布", u"公开", u"发布", u"编制", u"编写", u"制定", u"编制了", u"制定了"}) {
    const std::size_t at = text.substr(begin, end - begin).rfind(verb);
    if (at != text.npos) begin += at + verb.size();
  }
  return begin > start ? std::optional(Named{&passage, begin, end}) : std::nullopt;
}

/// “本报告由白鹭镇人民政府按照…编制”
std::optional<Named> maker(const Passage& passage) {
  const std::size_t by = passage.text.find(u"本报告由");
  if (by == std::u16string::npos) return std::nullopt;
  const std::size_t end = passage.text.find_first_of(u"按根依编（(，", by + 4);
  if (end == std::u16string::npos || end - by > 34) return std::nullopt;
  return Named{&passage, by + 4, end};
}

std::vector<Named> named_in_opening(const Report& report) {
  std::vector<Named> out;
  for (const Passage* passage : opening_of(report)) {
    if (const auto by = maker(*passage)) out.push_back(*by);
    for (const YearFound& year : find_report_years(passage->text)) {
      if (const auto by = publisher(*passage, year.begin)) out.push_back(*by);
    }
  }
  return out;
}

/// A line of its own near the end that is a name and nothing else.
std::optional<Named> signature(const Report& report) {
  const auto& passages = report.narrative.passages;
  for (std::size_t back = 1; back <= std::min<std::size_t>(3, passages.size()); ++back) {
    const Passage& passage = passages[passages.size() - back];
    const bool name = std::all_of(passage.text.begin(), passage.text.end(), is_han) && passage.text.size() <= 30;
    if (name && organ_kind(passage.text) != OrganKind::none) return Named{&passage, 0, passage.text.size()};
  }
  return std::nullopt;
}

void check(const Context& context, Findings& out) {
  const Report& report = context.report;
  if (!report.title) return;
  const std::string organ = read_title(report.title_text).organ;
  const auto compare = [&](const Named& named, std::size_t wording) {
    const auto words = std::u16string_view(named.passage->text).substr(named.begin, named.end - named.begin);
    if (!certainly_differ(utf16(organ), words)) return;
    out.add({{"organ", organ}, {"found", utf8(words)}}, {}, {named.passage->span(named.begin, named.end)}).wording =
        wording;
  };
  for (const Named& named : named_in_opening(report)) compare(named, 0);
  if (const auto named = signature(report)) compare(*named, 1);
}

constexpr Wording kWordings[]{
    {{"标题是“{organ}”的报告，开头却写“{found}”。", "The title says “{organ}”, the opening “{found}”."},
     {"请核对单位名称，前后统一。", "Check the organ’s name; it should be one throughout."}},
    {{"标题是“{organ}”的报告，落款却是“{found}”。", "The title says “{organ}”, the signature “{found}”."},
     {"请核对单位名称，前后统一。", "Check the organ’s name; it should be one throughout."}},
};

}  // namespace

extern constinit const Rule organ_mismatch = define({
    .id = "organ-mismatch",
    .group = Group::report,
    .about = About::content,
    .severity = Severity::error,
    .title = {"标题、开头、落款的单位名称不一致", "Title, opening and signature name different organs"},
    .wordings = kWordings,
    .check = check,
});

extern constinit const Explanation organ_mismatch_explained = explain({
    .basis = {"《政府信息公开条例》第四十九条", "Regulation, art. 49"},
    .explanation = {"同一份报告只有一个编制单位。出现别的单位名称，多半是从别处复制过来没有改。",
                    "A report is made by one organ. Another one’s name was most likely taken over from elsewhere."},
    .wrong = {"标题写白鹭镇人民政府，落款写青石镇人民政府", "白鹭镇人民政府 in the title, 青石镇人民政府 below"},
    .right = {"标题和落款都写白鹭镇人民政府", "白鹭镇人民政府 in the title and below"},
});

}  // namespace nianbao
