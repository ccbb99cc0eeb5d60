#include "prose/narrative.hpp"

#include "prose/passages.hpp"
#include "prose/rates.hpp"
#include "report/report.hpp"
#include "text/sentences.hpp"

namespace nianbao {
namespace {

using namespace prose;

std::vector<Sentence> read_sentences(const Report& report, const Passage& passage) {
  std::vector<Sentence> sentences;
  for (std::size_t begin = 0; begin < passage.text.size();) {
    std::size_t end = begin;
    while (end < passage.text.size() && !ends_sentence(passage.text[end])) ++end;
    if (end > begin) {
      Sentence sentence{read_lexemes(passage.text, begin, end), {}, {}};
      sentence.circumstances = circumstances_of(report, passage.text, sentence.lexemes);
      sentence.lists = find_lists(passage.text, sentence.lexemes);
      sentences.push_back(std::move(sentence));
    }
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
    const std::size_t first = narrative.facts.size();
    Discourse said;
    said.requests = heading_about_requests || passage.section == SectionId::requests;
    said.reviews = passage.section == SectionId::review;
    const std::vector<Sentence> sentences = read_sentences(report, passage);
    const Binder binder(report, passage.text);
    for (const Sentence& sentence : sentences) {
      // A number of some of the requests, said before, may be the whole.
      if (!said.counted || said.requests_counted)
        add_table_shares(report, passage, sentence, said.requests, narrative.table_shares);
      said = add_facts(report, passage, sentence, binder, said, narrative.facts);
      add_lists(passage, sentence.lexemes, sentence.lists, narrative.lists);
      add_changes(passage, sentence, narrative.changes);
      add_rates(report, passage, sentence, narrative.rates);
    }
    add_list_of_results(report, narrative.facts, first, narrative.lists);
    add_shares(report, passage, sentences, std::span(narrative.facts).subspan(first), narrative.percentages);
  }
  return narrative;
}

}  // namespace nianbao
