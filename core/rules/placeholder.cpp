#include <algorithm>

#include "rule/questions.hpp"
#include "rule/stretches.hpp"
#include "text/char_set.hpp"
#include "text/chars.hpp"
#include "text/quantity_words.hpp"
#include "text/word_list.hpp"

namespace nianbao {
namespace {

/// Which of the wordings a finding has, in their order.
enum class PlaceholderNotice { several, one };

/// What parts of addresses of sites and mail consist of, marks of links (`首页`__) and drawn cells (|__0__|).
bool is_address(char16_t c) {
  return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'@' || c == u'/' || c == u'.' || c == u'_' ||
         c == u'`' || c == u'|';
}

/// Words of a template that nobody filled in. Empty brackets of other kinds may have lost a link in a conversion.
constexpr WordList kWords(
    u"待核实） 待核实) （待核 （待定 （数据待 待确认） 科室补充 办公室补充 "
    u"股室补充 处室补充 此部分应 本部分应结合 （注：此处 待补充 待完善内容 待填写 "
    u"此处填写 请填写 请输入 单击此处 点击此处输入 （文字描述 (文字描述 【】 【请 "
    u"（请填 （填写 请根据实际 （如无 （如有 请在此 （请简 （请描述 （简要描述 "
    u"（简述 在此处报告 填写说明： （填写说明 某某 TODO （发出收费通知 （单位全称 （年份） "
    u"（根据实际 （请补充 (请补充 (请填 （具体内容 【单位名称】 【填 □□ "
    u"请核实） 请核对） 在此输入 待补） （待填 （略） （待补 （待定 [请 ［请 〔〕");

constexpr CharSet kBlanks(u"X×＿_x○Ｘ〇*＊N");

bool stands_in(std::u16string_view text, std::size_t at, std::u16string_view characters) {
  return at < text.size() && characters.find(text[at]) != characters.npos;
}

/// What stands right before a place; 0 where nothing does.
char16_t before(std::u16string_view text, std::size_t at) { return at == 0 ? u'\0' : text[at - 1]; }

/// And what stands there.
char16_t here(std::u16string_view text, std::size_t at) { return at < text.size() ? text[at] : u'\0'; }

/// 王某某, 刘××: a name that was hidden on purpose; ××件 behind any character is none.
bool is_hidden_name(std::u16string_view text, std::size_t at, std::size_t length) {
  constexpr std::u16string_view kOrganOrDate = u"元万年月日号镇乡县市局分名页%％";
  constexpr std::u16string_view kNoNames = u"的和与及在由对向为到或是于共有将被从至";
  const bool counted = stands_in(text, at + length, kCountWords) || stands_in(text, at + length, kOrganOrDate) ||
                       stands_in(text, at + length, u"篇则批起宗例期");
  return is_han(before(text, at)) && !stands_in(text, at - 1, kNoNames) && !counted;
}

/// ** of **主动公开。**街道…, which makes bold what another pair stands before, and ends behind a mark.
bool closes_bold(std::u16string_view text, std::size_t at) {
  const auto head = text.substr(0, at);
  return at > 0 && std::u16string_view(u"。：:！？；）").find(text[at - 1]) != text.npos &&
         head.find(u"**") != head.npos;
}

/// **次，: a measure word that ends its clause begins no bold words.
bool is_counted(std::u16string_view text, std::size_t at) {
  return (stands_in(text, at, kCountWords) || stands_in(text, at, u"篇万")) &&
         (at + 1 == text.size() || stands_in(text, at + 1, u"，。；、,;）)"));
}

/// ×件, X月X日: one filler before what is counted, where a numeral would stand.
bool stands_for_count(std::u16string_view text, std::size_t at) {
  const bool counts = stands_in(text, at + 1, kCountWords) || stands_in(text, at + 1, u"月日年元篇");
  const bool star = stands_in(text, at, u"*＊") && is_counted(text, at + 1);
  return counts && (star || stands_in(text, at, u"X×xＸ＿_N")) && is_han(before(text, at));
}

/// 202X年
bool is_open_year(std::u16string_view text, std::size_t at) {
  return at >= 3 && text.substr(at - 3, 2) == u"20" && is_digit(text[at - 1]) && stands_in(text, at + 1, u"年");
}

/// X.X%, XX.X%: a figure with a point whose digits were not filled in.
std::size_t open_decimal(std::u16string_view text, std::size_t at) {
  static constexpr CharSet kDigits(u"Xx×Ｘ");
  const auto digits = [&](std::size_t from) {
    std::size_t end = from;
    while (end < text.size() && kDigits.has(text[end])) ++end;
    return end;
  };
  const std::size_t point = digits(at);
  if (point == at || !stands_in(text, point, u".．") || !is_han(before(text, at))) return 0;
  const std::size_t end = digits(point + 1);
  return end > point + 1 && stands_in(text, end, u"%％个万亿倍") ? end - at : 0;
}

/// XX, ××, ＿＿: a run of one filler, not inside a word or a number.
std::size_t blank_length(std::u16string_view text, std::size_t at) {
  if (!kBlanks.has(text[at])) return 0;
  const char16_t filler = text[at];
  if (before(text, at) == filler) return 0;  // the run was judged at its first
  if (const std::size_t length = open_decimal(text, at)) return length;
  const std::size_t end = std::min(text.find_first_not_of(filler, at), text.size());
  const auto beside = [&](auto is) { return is(before(text, at)) || is(here(text, end)); };
  const bool number = is_digit(before(text, at)) && is_digit(here(text, end));
  const bool struck_out = is_digit(before(text, at)) && end - at > 3;  // 138XXXX0000
  const bool year =
      (filler == u'○' || filler == u'〇') && beside([](char16_t c) { return c == u'〇' || is_numeral(c); });
  if (number || struck_out || year || beside(is_address)) return 0;
  if (end - at == 1 && is_open_year(text, at)) return 1;
  if (end - at == 1) return stands_for_count(text, at) ? 1 : 0;
  // Two stars may make words bold; three, or two before 县, are a blank.
  const bool stars = filler == u'*' || filler == u'＊';
  if (stars && (end == text.size() || (end - at == 2 && closes_bold(text, at)))) return 0;
  if (stars && end - at == 2 && !stands_in(text, end, u"县市区镇乡局村省街医校厅") && !is_counted(text, end)) return 0;
  return end - at;
}

/// Marks of a heading, of bold words or of a drawn table: *** 标题, __标题__, |__规章__|, a line of nothing else.
bool is_markup(std::u16string_view text, Span run) {
  constexpr std::u16string_view kEdges = u"\n\r|";
  // Characters to either side; no cell and no line of a heading is as wide.
  constexpr std::uint32_t kWidestCell = 400;
  Span cell = run;
  const auto inside = [&](std::size_t at) { return kEdges.find(text[at]) == kEdges.npos; };
  while (cell.begin > 0 && run.begin - cell.begin < kWidestCell && inside(cell.begin - 1)) --cell.begin;
  while (cell.end < text.size() && cell.end - run.end < kWidestCell && inside(cell.end)) ++cell.end;
  cell = trimmed(text, cell);
  const char16_t mark = text[run.begin];
  if (mark != u'*' && mark != u'_') return false;
  const bool heading = mark == u'*' && run.begin == cell.begin && run.end < text.size() && is_space(text[run.end]);
  const bool framed = text[cell.begin] == mark && text[cell.end - 1] == mark;
  return heading || (framed && (run.begin == cell.begin || run.end == cell.end));
}

/// The whole bracket that an instruction of the form stands in, so that it is quoted as it is to be deleted.
Stretch with_bracket(std::u16string_view text, Stretch words) {
  constexpr std::size_t kLongest = 60;  // characters of an instruction in a bracket; the form's own have half as many
  constexpr std::u16string_view kOpen = u"（(";
  constexpr std::u16string_view kEnds = u"）)。";
  const std::size_t from = words.begin > kLongest ? words.begin - kLongest : 0;
  std::size_t open = words.begin + 1;
  while (open > from && kOpen.find(text[open - 1]) == kOpen.npos && kEnds.find(text[open - 1]) == kEnds.npos) --open;
  if (open == from || kOpen.find(text[open - 1]) == kOpen.npos) return words;
  const std::size_t close = text.find_first_of(u"）)", words.begin);
  const bool near = close != text.npos && close - words.begin < kLongest;
  return near ? Stretch{open - 1, std::max(close + 1, words.end)} : words;
}

/// （没有的写“无”）, （此处补充典型做法）, （小李，再和督查科核对一下）: words in a bracket that tell what to write there, or what to do.
bool instructs(std::u16string_view words) {
  constexpr std::u16string_view kInstructions =
      u"实际填写 实际情况填写 没有的写 没有的填 无则填 无则写 如没有请 自行补充 自行填写 "
      u"可自行 请结合 视情况填写 一下 帮忙 麻烦 记得 别忘";
  constexpr std::u16string_view kHere = u"此处 这里 此段 此句 本段 此部分";
  constexpr std::u16string_view kWrite = u"补充 填写 核实 提供 完善 更新 替换 修改 应 写";
  return has_any(words, kInstructions) || (begins_with_any(words, kHere) && has_any(words, kWrite));
}

/// （待政治部提供）, （具体数字由办公室补充）: words in a bracket that leave it to somebody else, or to whoever fills it in.
std::size_t left_to_others(std::u16string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 60;  // characters of a bracket; longer ones hold sentences
  // Characters: 具体数字由办公室补充, and a few more; longer ones may tell who did something.
  constexpr std::size_t kShort = 16;
  static constexpr CharSet kOpen(u"（([【");
  if (!kOpen.has(text[at])) return 0;
  const auto inside = text.substr(at + 1, kLongest);
  const std::size_t end = inside.find_first_of(u"）)]】");
  if (end == inside.npos) return 0;
  const auto words = inside.substr(0, end);
  if (instructs(words)) return end + 2;
  const bool describes =
      has_any(words, u"简要说明 简要介绍 重点说明 主要说明 说明本") && words.find(u"不超过") != words.npos;
  if (describes) return end + 2;  // （简要说明…情况，不超过 200 字）
  const bool leaves = words.starts_with(u"由") || words.starts_with(u"请") || words.find(u"待") != words.npos;
  constexpr std::u16string_view kAsked = u"补充 补报 填写 填报 核实 完善 补齐";
  if (words.starts_with(u"请") && has_any(words, kAsked) && has_any(words, u"内容 情况 不超过 重点写 数据"))
    return end + 2;
  if (end > kShort || !leaves) return 0;
  constexpr std::u16string_view kLeft = u"提供 补充 补报 填写 填报 核实 核定 确认 完善 统计 汇总 核对 补齐 更新";
  return ends_in_any_of(words, kLeft) ? end + 2 : 0;
}

/// 请 of 申请填写样例, 邀请输入: the end of another word.
bool ends_a_word(std::u16string_view text, std::size_t at) {
  return text[at] == u'请' && at > 0 && std::u16string_view(u"申邀提聘恳").find(text[at - 1]) != text.npos;
}

/// Every place in a passage, from left to right.
std::vector<Stretch> placeholders(std::u16string_view text) {
  std::vector<Stretch> places;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t length = blank_length(text, at);
    const bool blank = length > 0;
    if (!blank && !ends_a_word(text, at))
      length = std::max(kWords.at_start(text.substr(at)).size(), left_to_others(text, at));
    const auto hides = [&] { return stands_in(text, at, u"某×XＸ○*") && is_hidden_name(text, at, length); };
    Stretch place{at, at + length};
    if (length > 0 && !hides()) places.push_back(place = blank ? place : with_bracket(text, place));
    at = std::max(place.end, at + 1);
  }
  return places;
}

/// Whether nothing but a blank stands before a measure word that ends its clause.
bool counts_nothing(std::u16string_view text, std::size_t at) {
  constexpr std::u16string_view kEnds = u"，。；、,;）)";
  constexpr std::u16string_view kVague = u"多各此本每几数首再这那历逐上下";  // 多 次，, where a line was laid out
  return stands_in(text, at, kCountWords) && (at + 1 == text.size() || stands_in(text, at + 1, kEnds)) &&
         (is_han(text[at - 1]) || text[at - 1] == u'：') && !stands_in(text, at - 1, kVague);
}

bool is_closing(char16_t c) { return c == u'）' || c == u')' || c == u']'; }

/// 月 of 2025年 月 日, 日 of 2025年1月 日: a part of a date without its number.
bool misses_number(std::u16string_view text, std::size_t at) {
  if (text[at] == u'月') return text[at - 1] == u'年' && stands_in(text, at + 1, u"日");
  return text[at] == u'日' && text[at - 1] == u'月' && at > 1 && is_digit(text[at - 2]) && at + 1 == text.size();
}

/// 收到申请  件: a space in the source where the number belongs, or 年 月 日 without any. One narrow space may come from the
/// layout, two in a paragraph do not.
std::vector<Stretch> empty_counts(const Passage& passage) {
  std::vector<Stretch> places;
  std::vector<Stretch> narrow;
  const std::u16string_view text = passage.text;
  for (std::size_t at = 1; at < text.size(); ++at) {
    const std::size_t gap = passage.at[at] - passage.at[at - 1] - 1;
    if (is_closing(text[at - 1]) && stands_in(text, at, kCountWords)) {
      const std::u16string_view head = text.substr(0, at);
      if (head.ends_with(u"（）") || head.ends_with(u"()") || head.ends_with(u"[]")) places.push_back({at - 2, at + 1});
    }
    const bool date = misses_number(text, at);
    if (gap == 0 || (!date && !counts_nothing(text, at))) continue;
    (gap == 1 && !date ? narrow : places).push_back({at - 1, at + 1});
  }
  if (narrow.size() > 1) places.insert(places.end(), narrow.begin(), narrow.end());
  return places;
}

void check_placeholder(const Case& report_case, Findings& out) {
  if (is_blank_form(report_case.report)) return;  // reported once, as that
  for (const Passage& passage : report_case.prose.passages) {
    std::vector<Span> spans;
    for (const Stretch place : placeholders(passage.text)) {
      const Span span = passage.span(place.begin, place.end);
      if (!is_markup(report_case.document.text, span)) spans.push_back(span);
    }
    for (const Stretch place : empty_counts(passage)) spans.push_back(passage.span(place.begin, place.end));
    if (!spans.empty()) {
      const std::string first = words_at(report_case.document, spans.front());
      const auto count = static_cast<std::int64_t>(spans.size());
      out.add({{"text", first}, {"count", count}}, {}, std::move(spans))
          .say(count == 1 ? PlaceholderNotice::one : PlaceholderNotice::several);
    }
  }
}

constexpr Wording kPlaceholderWordings[]{
    {{"这一段还有 {count} 处没有填写的内容，如“{text}”。",
      "This paragraph still has {count} places that were not filled in, such as “{text}”."},
     {"请填写实际内容，或者删去。", "Fill in what belongs there, or take it out."}},
    {{"“{text}”还没有填写。", "“{text}” was not filled in."},
     {"请填写实际内容，或者删去。", "Fill in what belongs there, or take it out."}},
};

}  // namespace

extern constinit const Rule placeholder = define({
    .id = "placeholder",
    .group = Group::hygiene,
    .input = Input::prose,
    .about = About::content,
    .severity = Severity::error,
    .title = {"没有填写的占位符", "A placeholder was left in"},
    .wordings = kPlaceholderWordings,
    .check = check_placeholder,
});

extern constinit const Explanation placeholder_explained = explain({
    .basis = {"《中华人民共和国政府信息公开条例》第五十条：年度报告应当包括的内容",
              "Regulations on Open Government Information, article 50: what the report has to contain"},
    .explanation = {"XX、××、＿＿、【】、待补充、某某等是模板留下的空白，发布前应当填写。用“王某某”“138XXXX0000”隐去个"
                    "人信息的，不作提示。",
                    "XX, ××, ＿＿, 【】, 待补充 or 某某 are blanks of a template, to be filled in before publishing. "
                    "Hidden names and numbers are not reported."},
    .wrong = {"全年发布信息 XX 条", "“XX items published this year”"},
    .right = {"全年发布信息 120 条", "“120 items published this year”"},
});

}  // namespace nianbao
