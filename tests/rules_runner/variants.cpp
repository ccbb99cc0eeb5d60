#include "rules_runner/variants.hpp"

#include <cstdint>

#include "text/chars.hpp"
#include "text/unicode.hpp"

namespace nianbao::test {
namespace {

using Text = std::u16string;

constexpr std::u16string_view kMarks = u"，；。、：（）";
constexpr std::u16string_view kSaid[]{
    u"约",      u"其中",     u"上年",   u"2023年",     u"各村",     u"计划",   u"未",     u"增加",
    u"同比",    u"较上年",   u"共",     u"占",         u"分别",     u"均",     u"和",     u"等",
    u"网上",    u"事务",     u"上半年", u"行政复议",   u"予以公开", u"自然人", u"规章",   u"受理",
    u"答复",    u"结转",     u"公开",   u"政府信息",   u"平均",     u"全县",   u"县本级", u"确保",
    u"减少",    u"行政许可", u"含",     u"未办结",     u"维持",     u"依申请", u"合计",   u"新收",
    u"注：3件", u"（2件）",  u"5件、",  u"12件，其中", u"20%，",    u"主要",   u"县政府", u"办结率"};
constexpr std::u16string_view kTyped[]{
    u"X",          u"×",    u"**",       u"__",      u"○",      u"某某",     u"（）",       u"【】",      u"，",
    u"。",         u"、",   u"；",       u"的",      u"了",     u"1",        u"0",          u"2023年",    u"2024年",
    u"202X年",     u"一、", u"（二）",   u"3.",      u"④",      u"是",       u"县",         u"镇",        u"局",
    u"我局",       u"我县", u"青山县",   u"青山镇",  u"国务院", u"条例",     u"第五十条",   u"令第711号", u"张三",
    u"先生",       u"科长", u"电话：",   u"http://", u"a",      u"@",        u"…",          u"“",         u"”",
    u"《",         u"》",   u"12月31日", u"2月30日", u"至",     u"（2019）", u"0571-12345", u"没有",      u"不",
    u"1390000000", u"1.25", u"政务公开", u"问题",    u"措施",   u" ",        u"  ",         u"\ufffd",    u"锟斤拷",
    u"&nbsp;",     u"如",   u"各",       u"网站",    u"：",     u"）",       u"件"};
constexpr std::size_t kLongestGap = 32;

/// Numbers that look drawn, the same for the same text.
class Draw {
 public:
  explicit Draw(std::u16string_view text) {
    for (const char16_t c : text) state_ = (state_ ^ c) * kPrime;
  }
  std::size_t below(std::size_t end) {
    state_ = state_ * kPrime + 1;
    return (state_ >> 33) % end;
  }

 private:
  static constexpr std::uint64_t kPrime = 1099511628211;
  std::uint64_t state_ = 14695981039346656037U;
};

bool is_mark(char16_t c) { return kMarks.find(c) != kMarks.npos; }

/// Where clauses and numbers begin.
std::vector<std::size_t> places(std::u16string_view text) {
  std::vector<std::size_t> out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool clause = at == 0 || is_mark(text[at - 1]);
    const bool number = is_digit(text[at]) && (at == 0 || !(is_digit(text[at - 1]) || text[at - 1] == u'.'));
    if (clause || number) out.push_back(at);
  }
  return out;
}

Text with(std::u16string_view text, std::size_t at, std::size_t length, std::u16string_view instead) {
  return Text(text).replace(at, length, instead);
}

void add_words(std::u16string_view text, Draw& draw, std::vector<Text>& out) {
  constexpr int kTimes = 2;
  for (const std::size_t at : places(text)) {
    for (int i = 0; i < kTimes; ++i) out.push_back(with(text, at, 0, kSaid[draw.below(std::size(kSaid))]));
    Text gap;
    for (std::size_t length = draw.below(kLongestGap); gap.size() < length;) gap += u"的";
    out.push_back(with(text, at, 0, gap));
  }
}

void change_marks(std::u16string_view text, Draw& draw, std::vector<Text>& out) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_mark(text[at])) out.push_back(with(text, at, 1, kMarks.substr(draw.below(kMarks.size()), 1)));
  }
}

void take_away(std::u16string_view text, Draw& draw, std::vector<Text>& out) {
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin + 1;
    while (end < text.size() && !is_mark(text[end - 1])) ++end;
    out.push_back(with(text, begin, end - begin, u""));
    begin = end;
  }
  for (std::size_t at = draw.below(3); at < text.size(); at += 3) out.push_back(with(text, at, 1, u""));
}

std::vector<std::string> in_bytes(const std::vector<Text>& all) {
  std::vector<std::string> out;
  for (const Text& one : all) out.push_back(utf8(one));
  return out;
}

}  // namespace

std::vector<std::string> variants_of(std::string_view text) {
  const Text whole = utf16(text);
  Draw draw(whole);
  std::vector<Text> all;
  add_words(whole, draw, all);
  change_marks(whole, draw, all);
  take_away(whole, draw, all);
  return in_bytes(all);
}

std::vector<std::string> mistyped(std::string_view text, std::size_t count) {
  const Text whole = utf16(text);
  Draw draw(whole);
  std::vector<Text> all;
  while (all.size() < count) {
    const std::size_t at = draw.below(whole.size());
    all.push_back(with(whole, at, 1, u""));
    all.push_back(with(whole, at, 0, whole.substr(at, 1 + draw.below(2))));
    for (int i = 0; i < 2; ++i)
      all.push_back(with(whole, draw.below(whole.size() + 1), 0, kTyped[draw.below(std::size(kTyped))]));
    all.push_back(with(whole, draw.below(whole.size()), 1, kTyped[draw.below(std::size(kTyped))]));
  }
  return in_bytes(all);
}

}  // namespace nianbao::test
