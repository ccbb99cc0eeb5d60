#include <algorithm>

#include "rule/questions.hpp"
#include "rule/stretches.hpp"
#include "text/any_word.hpp"
#include "text/chars.hpp"

namespace nianbao {
namespace {

/// A character that does not stand twice, but for the words that end (`before`) or begin (`behind`) with it: 目的的, 的的确确.
struct Single {
  char16_t character;
  std::u16string_view before;
  std::u16string_view behind;
};

constexpr Single kSingles[]{
    {u'的', u"目标靶中", u"确士"},
    {u'与', u"参给赋授付寄赠", u"会时此其"},
    {u'及', u"普涉波惠触顾", u"时其早"},
    {u'在', u"存现内潜实外自正所", u"线职岗校建编"},
    {u'度', u"", u"假量过"},
    {u'和', u"缓总饱温平柔", u"美睦谐解气"},
    {u'了', u"", u"解无事却当断"},
    {u'于', u"", u"是"},
    {u'或', u"", u"者许"},
    {u'并', u"合", u"联列购"},
    {u'被', u"", u""},
    {u'对', u"针", u"手口接照标比象应外"},
};

/// A word that does not stand twice, but where the second begins another word: 工作工作量, 信息信息化.
struct Double {
  std::u16string_view word;
  std::u16string_view behind;
};

constexpr Double kDoubles[]{
    {u"资金", u"池链"},
    {u"信息", u"化员量处公系资技网"},
    {u"公开", u"栏化透公目指制条日信"},
    {u"工作", u"量组人机要制小委动室流专台日"},
    {u"申请", u"人表书量材件公方渠"},
    {u"群众", u"性路工"},
    {u"部门", u"间"},
    {u"单位", u"法"},
    {u"制度", u"化性"},
    {u"平台", u"化"},
    {u"网站", u"群"},
    {u"问题", u"清"},
    {u"质量", u"管监"},
    {u"意识", u"形"},
    {u"责任", u"人追制清书感"},
    {u"保障", u"性金房局"},
    {u"管理", u"办局员制条部规体者服人工"},
    {u"建设", u"局性工单项用"},
    {u"服务", u"中员型业器大"},
    {u"政策", u"性解文"},
    {u"文件", u"夹"},
    {u"数据", u"库化量"},
    {u"培训", u"班会"},
    {u"进行", u"时"},
    {u"推进", u"会"},
    {u"及时", u"性"},
    {u"主动", u"性公"},
    {u"全面", u"性"},
    {u"通过", u"率"},
    {u"政务", u"服公新信"},
    {u"规范", u"化性"},
    {u"发布", u"会"},
    {u"答复", u"率书"},
    {u"监督", u"管员检工电机部"},
    {u"社会", u"化公各监治组保"},
    {u"宣传", u"部栏册片教力手员"},
    {u"解读", u"率稿材"},
    {u"宣讲", u"员团会"},
};

/// Words that never stand twice.
constexpr std::u16string_view kNeverTwice =
    u"机制 栏目 情况 内容 方式 渠道 水平 能力 开展 落实 加强 提高 提升 完善 "
    u"健全 我们 以及 对于 按照 根据 并且 进一步 办理 我镇 我局 我县 本年度 "
    u"依法 依规 按时 切实 积极 认真 严格 推动 强化 优化 拓宽 拓展 确保 做到 "
    u"不断 持续 深入 围绕 聚焦 各类 相关 执行 更新 审核 把关 考核 检查 指导 "
    u"整改 坚持 评议 抓好 做好 推行 发生 收到 建立 制定 沟通 协调 召开 提供 "
    u"梳理 存在 引导 环节 流程 方面 实现 队伍";

bool excepted(std::u16string_view text, std::size_t begin, std::size_t end, std::u16string_view before,
              std::u16string_view behind) {
  const auto ahead = text.substr(0, begin);
  if (!ahead.empty() && before.find(ahead.back()) != before.npos) return true;
  return end < text.size() && behind.find(text[end]) != behind.npos;
}

/// Whether the `length` characters at `at` stand there twice.
bool stands_twice(std::u16string_view text, std::size_t at, std::size_t length) {
  const std::size_t again = at + length;
  return again < text.size() && text[again] == text[at] && text.substr(again).starts_with(text.substr(at, length));
}

/// Characters of a phrase that is no word of these lists.
constexpr std::size_t kPhrase = 4;

/// Characters at most; of sentences that stand twice another rule tells.
constexpr std::size_t kLongestPhrase = 8;

/// 监督检查 of 监督检查监督检查: so many characters stand twice by mistake alone, whatever they say.
Stretch repeated_phrase(std::u16string_view text, std::size_t at) {
  for (std::size_t length = kPhrase; length <= kLongestPhrase; ++length) {
    if (!stands_twice(text, at, length)) continue;
    const auto phrase = text.substr(at, length);
    if (std::all_of(phrase.begin(), phrase.end(), is_han)) return {at, at + 2 * length};
  }
  return {at, at};
}

/// The doubled word that begins at `at`, or an empty stretch.
Stretch repeated_at(std::u16string_view text, std::size_t at) {
  if (text.substr(at + 1, kLongestPhrase).find(text[at]) == text.npos) return {at, at};  // as nearly everywhere
  if (const Stretch phrase = repeated_phrase(text, at); phrase.length() > 0) return phrase;
  if (!stands_twice(text, at, 1) && !stands_twice(text, at, 2) && !stands_twice(text, at, 3)) return {at, at};
  for (const Single& single : kSingles) {
    if (text[at] != single.character || !stands_twice(text, at, 1)) continue;
    const bool again = at + 2 < text.size() && text[at + 2] == single.character;
    if (!again && !excepted(text, at, at + 2, single.before, single.behind)) return {at, at + 2};
  }
  const auto is_doubled = [&](std::u16string_view word) {
    return text.substr(at).starts_with(word) && stands_twice(text, at, word.size());
  };
  for (const Double& word : kDoubles) {
    const std::size_t end = at + 2 * word.word.size();
    if (is_doubled(word.word) && !excepted(text, at, end, u"", word.behind)) return {at, end};
  }
  return {at, at + 2 * find_word(kNeverTwice, is_doubled).size()};
}

void check_word_repeated(const Case& report_case, Findings& out) {
  for (const Passage& passage : report_case.prose.passages) {
    for (std::size_t at = 0; at < passage.text.size();) {
      const Stretch place = repeated_at(passage.text, at);
      at = std::max(place.end, at + 1);
      if (place.length() == 0) continue;
      const Span span = passage.span(place.begin, place.end);
      if (place.length() >= 2 * kPhrase && span.end - span.begin > place.length()) continue;  // heads of a torn table
      const Span again = passage.span(place.begin + place.length() / 2, place.end);
      add_at(report_case, "text", span, out).fix = {{again, ""}};
    }
  }
}

constexpr Wording kWordRepeatedWordings[]{
    {{"“{text}”像是多打了一遍。", "“{text}” looks typed twice."}, {"请删去多余的字词。", "Take the second one out."}},
};

}  // namespace

extern constinit const Rule word_repeated = define({
    .id = "word-repeated",
    .group = Group::hygiene,
    .input = Input::prose,
    .about = About::content,
    .severity = Severity::note,
    .title = {"多打了一遍的字词", "A word typed twice"},
    .wordings = kWordRepeatedWordings,
    .check = check_word_repeated,
});

extern constinit const Explanation word_repeated_explained = explain({
    .basis =
        {"《中华人民共和国政府信息公开条例》第六条：行政机关应当及时、准确地公开政府信息",
         "Regulations on Open Government Information, article 6: information is disclosed promptly and accurately"},
    .explanation =
        {"只报不会叠用的字词。“人人”“一一”“往往”和“工作工作量大”这样连用的，不作提示。",
         "Only characters and words that no sentence doubles on purpose are reported. Those that may stand twice, "
         "as in 人人, 一一 and 往往, and words that merely meet, as in 工作工作量大, are not."},
    .wrong = {"建立统一的的公开平台", "建立统一的的公开平台 (的 twice)"},
    .right = {"建立统一的公开平台", "建立统一的公开平台"},
});

}  // namespace nianbao
