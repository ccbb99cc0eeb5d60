#include "rule/questions.hpp"
#include "rule/stretches.hpp"
#include "text/sort.hpp"

namespace nianbao {
namespace {

/// Long enough to say something, and a sentence: what is shorter, or has no comma or full stop, is a heading or a running title.
bool is_long_enough(std::u16string_view text) {
  constexpr std::size_t kShortest = 25;  // characters: one clause and a half
  return text.size() >= kShortest && text.find_first_of(u"。，；") != text.npos && text.find(u"勾稽关系") == text.npos;
}

/// Which of the wordings a finding has, in their order.
enum class ParagraphRepeatedNotice { paragraph, sentence };

/// The sentences of a text and the items of its lists, without their numbers.
std::vector<Stretch> statements_of(std::u16string_view text) {
  std::vector<Stretch> out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(u"。；！？", begin), text.size());
    const std::size_t first = std::min(behind_number(text, begin), end);
    if (end > first) out.push_back({first, end});
    begin = end + 1;
  }
  return out;
}

/// 一是加强培训工作；二是加强培训工作: the same words once more, right behind the first.
void check_sentences(const Passage& passage, const Case& report_case, Findings& out) {
  constexpr std::size_t kShortest = 8;  // characters: a verb, what it does, and to whom
  const std::u16string_view text = passage.text;
  const auto words = [text](Stretch one) { return text.substr(one.begin, one.length()); };
  const std::vector<Stretch> all = statements_of(text);
  for (std::size_t i = 1; i < all.size(); ++i) {
    if (all[i].length() < kShortest || words(all[i]) != words(all[i - 1])) continue;
    const Span again = passage.span(all[i].begin, all[i].end);
    out.add({{"text", words_at(report_case.document, again)}}, {},
            {passage.span(all[i - 1].begin, all[i - 1].end), again})
        .say(ParagraphRepeatedNotice::sentence);
  }
}

void check_paragraph_repeated(const Case& report_case, Findings& out) {
  for (const Passage& passage : report_case.prose.passages) check_sentences(passage, report_case, out);
  std::vector<const Passage*> sentences;
  for (const Passage& passage : report_case.prose.passages) {
    if (is_long_enough(passage.text)) sentences.push_back(&passage);
  }
  sort_stably(sentences, [](const Passage* a, const Passage* b) { return a->text < b->text; });
  const Passage* first = nullptr;
  for (const Passage* passage : sentences) {
    if (!first || passage->text != first->text) {
      first = passage;
      continue;
    }
    constexpr std::size_t kQuoted = 16;  // characters: enough to know it by
    const auto whole = [](const Passage& one) { return one.span(0, one.text.size()); };
    out.add({{"text", words_at(report_case.document, passage->span(0, kQuoted))}}, {},
            {whole(*first), whole(*passage)});
  }
}

constexpr Wording kParagraphRepeatedWordings[]{
    {{"同一段话出现了两次：“{text}……”。", "The same paragraph stands twice: “{text}…”."},
     {"请删去重复的一段；如果本应是另外的内容，请补写。", "Take one of them out, or write what should stand there."}},
    {{"“{text}”接连写了两遍。", "“{text}” stands there twice in a row."},
     {"请删去一遍；如果本应是另外的内容，请补写。", "Take one of them out, or write what should stand there."}},
};

}  // namespace

extern constinit const Rule paragraph_repeated = define({
    .id = "paragraph-repeated",
    .group = Group::hygiene,
    .input = Input::prose,
    .about = About::content,
    .severity = Severity::warning,
    .title = {"同一段话出现两次", "The same paragraph twice"},
    .wordings = kParagraphRepeatedWordings,
    .check = check_paragraph_repeated,
});

extern constinit const Explanation paragraph_repeated_explained = explain({
    .basis =
        {"《中华人民共和国政府信息公开条例》第六条：行政机关应当及时、准确地公开政府信息",
         "Regulations on Open Government Information, article 6: information is disclosed promptly and accurately"},
    .explanation = {"复制粘贴时容易把一段话留下两次，或者用一段话占住了本应另写的位置。",
                    "Copying leaves a paragraph twice, or in the place of another that was to be written."},
    .wrong = {"第二部分与第五部分有一段文字完全相同", "A paragraph of section two stands again in section five"},
    .right = {"每段话只出现一次", "Every paragraph stands once"},
});

}  // namespace nianbao
