#include "prose/clauses/sentence.hpp"

#include "text/sentences.hpp"

namespace nianbao::prose {
namespace {

/// Where the name begins that ends with a token: at 县 of 县税务局, which has a word of its own in it.
std::size_t begin_of_name(const Author& author, std::u16string_view text, const Tokens& tokens, std::size_t last) {
  constexpr std::size_t kLongest = 6;  // tokens: 云溪县 自然 资源 和 规划 局
  std::size_t begin = last;
  for (std::size_t at = last; at > 0 && last - at < kLongest; --at) {
    const Token& before = tokens[at - 1];
    if (!before.is_any({Slot::text, Slot::filler}) || before.end != tokens[at].begin) break;
    if (author.is_named(text.substr(before.begin, tokens[last].end - before.begin))) begin = at - 1;
  }
  return begin;
}

/// The organ's own name is as good as 我局.
void mark_own(const Author& author, std::u16string_view text, Sentence& sentence) {
  for (std::size_t at = 0; at < sentence.tokens.size(); ++at) {
    const Token& token = sentence.tokens[at];
    const Setting& here = sentence.settings[at];
    if (!token.is(Slot::text) || here.scope != Scope::own || here.perhaps_part) continue;
    const auto words = words_of(text, token);
    if (!ends_as_organ(words) || !author.is_named(words)) continue;
    for (std::size_t i = begin_of_name(author, text, sentence.tokens, at); i <= at; ++i) {
      sentence.tokens[i].slots = Slots{Slot::whose};
      sentence.tokens[i].code = static_cast<std::uint32_t>(Whose::name);
    }
  }
}

/// 教育 of 教育行政处罚, 教育领域行政许可, in the report of 云溪县教育局: what it answers for, which leaves none out.
void mark_own_field(const Author& author, std::u16string_view text, Tokens& tokens) {
  constexpr Slots kNouns{Slot::decision, Slot::document};
  constexpr std::size_t kShortest = 2;  // characters: 教育; one alone is in many names
  if (author.is_government()) return;
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    if (!tokens[at].is(Slot::text)) continue;
    const auto field = words_of(text, tokens[at]);
    const auto next = words_of(text, tokens[at + 1]);
    const std::size_t noun = next == u"领域" || next == u"类" ? at + 2 : at + 1;
    const bool leads = noun < tokens.size() && tokens[noun].is_any(kNouns);
    if (leads && field.size() >= kShortest && author.organ.find(field) != author.organ.npos)
      tokens[at].slots = Slots{Slot::filler};
  }
}

}  // namespace

std::vector<Sentence> read_sentences(const Author& author, std::u16string_view text) {
  std::vector<Sentence> sentences;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    while (end < text.size() && !ends_sentence(text[end])) ++end;
    if (end > begin) {
      Sentence& sentence = sentences.emplace_back(Sentence{read_tokens(text, begin, end, author.year), {}, {}});
      mark_own_field(author, text, sentence.tokens);
      sentence.settings = settings_of(author, text, sentence.tokens);
      mark_own(author, text, sentence);
      sentence.lists = find_lists(text, sentence.tokens);
    }
    begin = end + 1;
  }
  return sentences;
}

}  // namespace nianbao::prose
