#include "prose/narrative.hpp"

#include <algorithm>

#include "prose/list_items.hpp"
#include "prose/passages.hpp"
#include "prose/rates.hpp"
#include "report/report.hpp"
#include "text/sentences.hpp"

namespace nianbao {
namespace {

using namespace prose;

/// What 分别 says in a row is looked for among all numbers of its sentence; one of more lexemes is no sentence, and would take long.
constexpr std::size_t kLongestInOrder = 500;

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

/// The number that 其中 at the beginning of a sentence parts: the only one of its measure that the sentence before counts.
const Lexeme* whole_of_next(const Sentence& sentence, const Sentence& next) {
  const auto& lexemes = sentence.lexemes;
  const auto first = std::find_if(next.lexemes.begin(), next.lexemes.end(),
                                  [](const Lexeme& lexeme) { return lexeme.is(Sense::quantity); });
  const Lexeme* whole = nullptr;
  int depth = 0;
  for (std::size_t at = 0; first != next.lexemes.end() && at < lexemes.size(); ++at) {
    depth += lexemes[at].is(Sense::open) ? 1 : lexemes[at].is(Sense::close) ? -1 : 0;
    const bool counts = lexemes[at].is(Sense::quantity) && depth == 0 && !is_aside(lexemes, at) &&
                        add_up(lexemes[at].measure, first->measure);
    if (!counts) continue;
    if (whole != nullptr) return nullptr;
    whole = &lexemes[at];
  }
  return whole;
}

/// 收到申请 60 件。其中，网络申请 48 件、信函申请 12 件: the whole stands in the sentence before.
void add_lists_across(const Passage& passage, const Sentence& sentence, const Sentence& next,
                      std::vector<NumberList>& out) {
  // The tables and the shares tell more surely what parts are of.
  constexpr Senses kToldElsewhere{Sense::applicant, Sense::result, Sense::outcome, Sense::percent};
  const bool told = std::any_of(next.lexemes.begin(), next.lexemes.end(),
                                [&](const Lexeme& lexeme) { return kToldElsewhere.has(lexeme.sense); });
  if (!next.lexemes.front().is(Sense::among) || told) return;
  const Lexeme* whole = whole_of_next(sentence, next);
  if (whole == nullptr) return;
  std::vector<Lexeme> lexemes{*whole};
  for (const Lexeme& lexeme : next.lexemes) lexemes.push_back(lexeme);
  const std::vector<ListOfNumbers> lists = find_lists(passage.text, lexemes);
  if (!lists.empty() && lists.front().whole == 0) add_lists(passage, lexemes, std::span(lists).first(1), out);
}

/// A short line without a full stop, such as （二）依申请公开情况: it says what the next paragraphs are about.
bool is_heading(const Passage& passage) {
  constexpr std::size_t kLongestHeading = 30;
  return passage.text.size() <= kLongestHeading && (passage.text.empty() || !ends_sentence(passage.text.back()));
}

/// 自然人申请 48 件，…, 申请人类型：…, 60 件申请中，…, 应办申请 62 件 behind a paragraph that counted requests.
bool goes_on_about_requests(const Passage& passage) {
  constexpr std::size_t kHead = 24;
  const auto head = std::u16string_view(passage.text).substr(0, kHead);
  const std::size_t asked = head.find(u"申请");
  return head.find(u"自然人") != head.npos ||
         (asked != head.npos && (head.substr(asked + 2).find_first_of(u"人主") == 0 ||
                                 (asked > 0 && std::u16string_view(u"件到收办的").find(head[asked - 1]) != head.npos)));
}

bool is_about_requests(const Passage& passage) {
  return passage.section == SectionId::requests || passage.text.find(u"依申请") != passage.text.npos;
}

/// What a sentence says of two years, of rates and of shares.
void add_comparisons(const Report& report, const Passage& passage, const Sentence& sentence, Narrative& out) {
  add_changes(passage, sentence, out.changes);
  add_yearly_growth(passage, sentence, out.changes);
  add_changes_in_points(passage, sentence, out.changes);
  add_rates(report, passage, sentence, out.rates);
  if (sentence.lexemes.size() <= kLongestInOrder) {
    add_each_change(report, passage, sentence, out.changes);
    add_each_share(report, passage, sentence, out.percentages);
  }
  add_bare_shares(passage, sentence, out.percentages);
}

}  // namespace

Narrative read_narrative(const Document& document, const Report& report) {
  Narrative narrative;
  narrative.passages = read_passages(document, report);
  bool heading_about_requests = false;
  bool counted = false;  // requests, in the paragraph before
  for (const Passage& passage : narrative.passages) {
    if (is_heading(passage)) heading_about_requests = is_about_requests(passage);
    const std::size_t first = narrative.facts.size();
    Discourse said;
    said.requests = heading_about_requests || passage.section == SectionId::requests ||
                    (counted && goes_on_about_requests(passage));
    said.reviews = passage.section == SectionId::review;
    const std::vector<Sentence> sentences = read_sentences(report, passage);
    const Binder binder(report, passage.text);
    for (std::size_t i = 1; i < sentences.size(); ++i)
      add_lists_across(passage, sentences[i - 1], sentences[i], narrative.lists);
    for (const Sentence& sentence : sentences) {
      // A number of some of the requests, said before, may be the whole.
      if (!said.counted || said.requests_counted)
        add_table_shares(report, passage, sentence, said.requests, narrative.table_shares);
      said = add_facts(report, passage, sentence, binder, said, narrative.facts);
      add_lists(passage, sentence.lexemes, sentence.lists, narrative.lists);
      add_comparisons(report, passage, sentence, narrative);
    }
    if (!is_heading(passage)) counted = said.requests;
    add_list_of_results(report, narrative.facts, first, narrative.lists);
    add_shares(report, passage, sentences, std::span(narrative.facts).subspan(first), narrative.percentages);
  }
  return narrative;
}

}  // namespace nianbao
