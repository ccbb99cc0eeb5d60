#include "rule/questions.hpp"
#include "text/char_set.hpp"
#include "text/chars.hpp"

namespace nianbao {
namespace {

/// What 政府, 信息, 公开 and lost characters become when UTF-8 is read as GBK or the other way round.
constexpr std::u16string_view kMojibake[]{u"锟斤拷", u"鏀垮簻", u"淇℃伅", u"鍏紑", u"烫烫烫", u"屯屯屯"};
constexpr CharSet kGarbledStarts(u"锟鏀淇鍏烫屯");
static_assert(std::all_of(std::begin(kMojibake), std::end(kMojibake),
                          [](std::u16string_view word) { return kGarbledStarts.has(word.front()); }));

/// UTF-8 read byte by byte: each character becomes one of ã–é and two more of the upper half, or of the signs that Windows has there.
bool is_utf8_triple(std::u16string_view text) {
  constexpr std::u16string_view kWindows = u"€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
  const auto follows = [&](char16_t c) { return (c >= 0x80 && c <= 0xBF) || kWindows.find(c) != kWindows.npos; };
  return text.size() >= 3 && text[0] >= 0xE3 && text[0] <= 0xE9 && follows(text[1]) && follows(text[2]);
}

std::size_t utf8_run(std::u16string_view text) {
  std::size_t length = 0;
  while (is_utf8_triple(text.substr(length))) length += 3;
  return length;
}

/// Latin-1 letters as they come of GBK read byte by byte: four in a row never stand in a Chinese text.
std::size_t latin_run(std::u16string_view text) {
  const auto foreign = [](char16_t c) { return c > 0xA0 && c <= 0xFF; };
  const auto letter = [](char16_t c) { return c >= 0xC0 && c <= 0xFF && c != 0xD7 && c != 0xF7; };
  const auto end = std::find_if_not(text.begin(), text.end(), foreign);
  return std::count_if(text.begin(), end, letter) >= 4 ? static_cast<std::size_t>(end - text.begin()) : 0;
}

constexpr char16_t kReplacement = 0xFFFD;

/// Whether what is garbled begins with a character.
bool may_be_garbled(char16_t c) { return c > 0xA0 && (c <= 0xFF || c == kReplacement || kGarbledStarts.has(c)); }

std::size_t garbled(std::u16string_view text) {
  if (text.front() == kReplacement) return std::min(text.find_first_not_of(kReplacement), text.size());
  if (kGarbledStarts.has(text.front())) {
    for (const std::u16string_view word : kMojibake) {
      if (text.starts_with(word)) return word.size();
    }
  }
  const std::size_t triples = utf8_run(text);
  return triples >= 6 ? triples : latin_run(text);
}

void check_encoding_damaged(const Case& report_case, Findings& out) {
  const std::u16string_view text = report_case.document.text;
  std::vector<Span> ranges;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = may_be_garbled(text[at]) ? garbled(text.substr(at)) : 0;
    if (length > 0) ranges.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + length)});
    at += std::max<std::size_t>(length, 1);
  }
  if (ranges.empty()) return;
  const auto count = static_cast<std::int64_t>(ranges.size());
  const std::string example = words_at(report_case.document, ranges.front());
  constexpr std::size_t kMost = 200;  // places; a whole file can be garbled
  ranges.resize(std::min(ranges.size(), kMost));
  out.add({{"count", count}, {"text", example}}, {}, ranges);
}

constexpr Wording kEncodingDamagedWordings[]{
    {{"文字里有 {count} 处乱码（如“{text}”）。", "The text is garbled (places: {count}; such as “{text}”)."},
     {"请用原来的 Word、WPS 文件，或另存为 UTF-8 编码的文本后再检查。",
      "Use the original Word or WPS file, or save the text as UTF-8, and check again."}},
};

}  // namespace

extern constinit const Rule encoding_damaged = define({
    .id = "encoding-damaged",
    .group = Group::reading,
    .input = Input::report,
    .about = About::reading,
    .severity = Severity::warning,
    .title = {"文字里有乱码", "Garbled characters"},
    .wordings = kEncodingDamagedWordings,
    .check = check_encoding_damaged,
});

extern constinit const Explanation encoding_damaged_explained = explain({
    .basis = {"读取说明，不涉及填写对错", "How the input was read; nothing the author did wrong"},
    .explanation = {"文件的编码没有认对，或者转换时丢了字。乱码所在的句子和数无法核对。",
                    "The encoding of the file was mistaken, or characters were lost in conversion. What is garbled "
                    "cannot be checked."},
    .wrong = {"政府信息公开����年度报告", "政府信息公开����年度报告"},
    .right = {"政府信息公开工作年度报告", "政府信息公开工作年度报告"},
});

}  // namespace nianbao
