#include "report/narrative.hpp"

#include "report/narrative_passages.hpp"
#include "report/narrative_statements.hpp"
#include "report/narrative_sums.hpp"
#include "report/report.hpp"

namespace nianbao {
namespace {

using namespace prose;

/// The tokens of each sentence.
std::vector<std::vector<Token>> read_sentences(const Passage& passage) {
  std::vector<std::vector<Token>> sentences;
  for (std::size_t begin = 0; begin < passage.text.size();) {
    std::size_t end = begin;
    while (end < passage.text.size() && !ends_sentence(passage.text[end])) ++end;
    if (end > begin) sentences.push_back(read_tokens(passage.text, begin, end));
    begin = end + 1;
  }
  return sentences;
}

/// A short line without a full stop, such as （二）依申请公开情况: it says what the next paragraphs are about.
bool is_heading(const Passage& passage) {
  constexpr std::size_t kLongestHeading = 30;
  return passage.text.size() <= kLongestHeading && (passage.text.empty() || !ends_sentence(passage.text.back()));
}

bool is_about_requests(const Passage& passage) {
  return passage.section == SectionId::requests || passage.text.find(u"依申请") != passage.text.npos;
}

}  // namespace

Narrative read_narrative(const Document& document, const Report& report) {
  Narrative narrative;
  narrative.passages = read_passages(document, report);
  bool heading_about_requests = false;
  for (const Passage& passage : narrative.passages) {
    if (is_heading(passage)) heading_about_requests = is_about_requests(passage);
    const auto sentences = read_sentences(passage);
    const std::size_t first = narrative.statements.size();
    Memory memory{.requests = heading_about_requests || passage.section == SectionId::requests};
    for (const auto& tokens : sentences) {
      // Section five speaks of problems and plans.
      if (passage.section != SectionId::problems)
        read_statements(report, passage, tokens, memory, narrative.statements);
      read_sums(passage, tokens, narrative.sums);
    }
    add_sum_of_results(report, narrative.statements, first, narrative.sums);
    read_percentages(report, passage, sentences, narrative.statements, first, narrative.percentages);
  }
  return narrative;
}

}  // namespace nianbao
