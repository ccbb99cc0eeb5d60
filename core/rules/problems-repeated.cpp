#include <algorithm>

#include "rule/passages.hpp"
#include "rule/questions.hpp"
#include "rule/stretches.hpp"

namespace nianbao {
namespace {

/// Long enough that nobody writes it twice by chance; shorter ones name a problem in common words.
bool is_telling(std::u16string_view sentence) {
  constexpr std::size_t kShortest = 16;  // characters of a sentence
  return sentence.size() >= kShortest;
}

/// Without the number it begins with: what was 一是 may be 二是 now.
std::u16string_view without_number(std::u16string_view sentence) {
  const std::size_t is = sentence.find(u'是');
  constexpr std::size_t kNumber = 3;  // characters before 是 of 十一是, and that
  return is < kNumber ? sentence.substr(is + 1) : sentence;
}

/// The sentences and clauses of section five that stood in last year's, where they are at least half of it.
std::vector<Span> repeated(const Narrative& now, const std::u16string& before) {
  std::vector<Span> places;
  std::size_t telling = 0;
  for (const Passage* passage : passages_of(now, SectionId::problems)) {
    const std::u16string_view text = passage->text;
    for (const auto& [begin, end] : sentences_of(text)) {
      const auto clause = without_number(text.substr(begin, end - begin));
      const bool tells = is_telling(clause);
      telling += tells ? 1 : 0;
      if (tells && before.find(clause) != before.npos) places.push_back(passage->span(begin, end));
    }
  }
  // One problem that remains may well be told in one sentence that remains.
  return 2 * places.size() >= telling ? places : std::vector<Span>();
}

void check_problems_repeated(const Case& report_case, Findings& out) {
  const LastYear* before = report_case.last_year();
  if (before == nullptr) return;
  const std::vector<Span> places = repeated(report_case.prose, text_of(before->prose, SectionId::problems));
  if (places.empty()) return;
  const auto count = static_cast<std::int64_t>(places.size());
  out.add({{"text", words_at(report_case.document, places.front())}, {"count", count}}, {}, places);
}

constexpr Wording kProblemsRepeatedWordings[]{
    {{"第五部分有 {count} 处与上一年度报告一字不差，如“{text}”。",
      "Section five repeats the very words of last year’s report (problems: {count}), such as “{text}”."},
     {"请写本年度的问题和改进情况；老问题没有解决的，请写明进展。",
      "Write of this year’s problems and improvements; of those that remain, say what was achieved."}},
};

}  // namespace

extern constinit const Rule problems_repeated = define({
    .id = "problems-repeated",
    .group = Group::previous,
    .input = Input::last_year,
    .about = About::content,
    .severity = Severity::warning,
    .title = {"第五部分照搬上一年度的文字", "Section five repeats last year’s words"},
    .wordings = kProblemsRepeatedWordings,
    .check = check_problems_repeated,
});

extern constinit const Explanation problems_repeated_explained = explain({
    .basis = {"《政府信息公开条例》第五十条第（五）项", "Regulation, art. 50(5)"},
    .explanation =
        {"年度报告要写本年度存在的主要问题和改进情况。一字不差地照搬上一年度的句子，说明没有写本年度的实际。"
         "短句和固定说法不作比较。",
         "The report names the problems of its own year. Sentences in the very words of last year’s report do "
         "not; short ones are not compared."},
    .wrong = {"连续两年写“一是政策解读形式不够丰富，图表和视频运用较少”",
              "“一是政策解读形式不够丰富，图表和视频运用较少” two years running"},
    .right = {"针对上年解读形式单一的问题，今年制作图解 9 个", "针对上年解读形式单一的问题，今年制作图解 9 个"},
});

}  // namespace nianbao
