#include "prose/claims/share_places.hpp"

#include <algorithm>

#include "prose/claims/limits.hpp"
#include "prose/clauses/divided.hpp"
#include "text/quantity_words.hpp"
#include "text/sentences.hpp"

namespace nianbao::prose {

bool is_beside_number(const Tokens& tokens, std::size_t at) {
  return at > 2 && at + 1 < tokens.size() && tokens[at - 1].is(Slot::comma) && tokens[at - 2].is(Slot::quantity) &&
         tokens[at - 3].is(Slot::open) && tokens[at + 1].is(Slot::close);
}

std::optional<std::size_t> share_alone(std::u16string_view text, const Tokens& tokens, std::size_t at) {
  const std::size_t first = tokens[at - 1].is(Slot::approximately) ? at - 1 : at;
  const bool leads = at + 1 < tokens.size() && tokens[at + 1].is(Slot::open);  // 73 件，九成以上（66 件）系…
  const bool alone = first > 1 && !leads && tokens[first - 1].is(Slot::comma) && tokens[first - 2].is(Slot::quantity) &&
                     limits_of(text, tokens, at);
  return alone ? std::optional(first) : std::nullopt;
}

std::optional<std::size_t> told_behind(std::u16string_view text, const Tokens& tokens, std::size_t at) {
  const bool told = at + 3 < tokens.size() && tokens[at + 1].is(Slot::comma) && tokens[at + 3].is(Slot::quantity) &&
                    !tokens[at + 3].approximate && (at + 4 == tokens.size() || tokens[at + 4].is_mark());
  const auto word = told ? words_of(text, tokens[at + 2]) : std::u16string_view();
  if (is_any_of(word, u"计 共 为 即 共计")) return at + 3;
  const bool there = at + 3 < tokens.size() && tokens[at + 1].is(Slot::open) && tokens[at + 2].is(Slot::quantity) &&
                     !tokens[at + 2].approximate && tokens[at + 3].is(Slot::close);
  return there ? std::optional(at + 2) : std::nullopt;
}

std::optional<std::size_t> bracketed_before(const Tokens& tokens, std::size_t at) {
  const std::size_t end = at > 0 && tokens[at - 1].is(Slot::filler) ? at - 1 : at;
  const bool there = end > 3 && tokens[end - 1].is(Slot::close) && tokens[end - 2].is(Slot::quantity) &&
                     !tokens[end - 2].approximate && tokens[end - 3].is(Slot::open);
  return there ? std::optional(end - 2) : std::nullopt;
}

std::optional<WholeLedIn> whole_led_in(std::u16string_view text, const Tokens& tokens, std::size_t share) {
  const auto word = [&](std::size_t at) { return words_of(text, tokens[at]); };
  if (share < 3 || !is_any_of(word(share - 1), u"中 里 之中 当中")) return std::nullopt;
  std::size_t whole = share - 2;
  while (whole > 1 && !tokens[whole].is_mark() && !tokens[whole].is(Slot::quantity)) --whole;
  const std::size_t lead = begin_of_clause(tokens, whole);  // 在已审结的 20 件中
  const bool led =
      lead > 0 && lead < whole && tokens[whole].is(Slot::quantity) && !tokens[whole].approximate && word(lead) == u"在";
  return led && tokens[lead - 1].is(Slot::comma) ? std::optional(WholeLedIn{lead, whole}) : std::nullopt;
}

std::optional<std::size_t> whole_led_by(std::u16string_view text, const Tokens& tokens, std::size_t share) {
  std::size_t number = share;  // the part
  while (number > 0 && share - number < kLongestClause && !tokens[number].is(Slot::quantity)) --number;
  const std::size_t lead = begin_of_clause(tokens, number);
  if (lead < 2 || !tokens[lead - 1].is(Slot::comma) || !ends_with_in(text, tokens[lead - 2])) return std::nullopt;
  const auto whole = whole_before(tokens, lead - 1, text);
  const bool alike = whole && tokens[*whole].is(Slot::quantity) && !tokens[*whole].approximate &&
                     tokens[*whole].measure == tokens[number].measure;
  return alike ? whole : std::nullopt;
}

bool names_other_kind(std::u16string_view text, const Tokens& tokens, std::size_t number, std::size_t share) {
  constexpr Slots kWhoOrHow{Slot::applicant, Slot::result, Slot::channel};
  std::size_t named = share;
  const auto aside = [&](const Token& word) { return word.in_brackets() && !tokens[share].in_brackets(); };
  const std::size_t clause = begin_of_clause(tokens, share);
  const auto passes = [&](std::size_t at) {  // 2 件依法延期，占 16.7%: how those two came is no other kind
    return !tokens[at].is_any(kWhoOrHow) || aside(tokens[at]) || (at < clause && tokens[at].is(Slot::channel));
  };
  while (named > number && passes(named)) --named;
  const bool loosely =
      tokens[named].code == rows::kGranted && words_of(text, tokens[named]).starts_with(u"公开");  // 公开类答复
  if (named == number || loosely) return false;
  std::size_t own = number;
  while (own > 0 && !tokens[own - 1].is_mark() && !tokens[own].is_any(kWhoOrHow)) --own;
  constexpr Slots kAlong{Slot::asking, Slot::request, Slot::submit, Slot::filler};
  if (!tokens[own].is_any(kWhoOrHow))  // 公示栏 30 条，网站占…; 收件 3 件，自然人申请占三分之二
    return tokens[named].is(Slot::channel) ||
           (tokens[named].is(Slot::applicant) && first_but(tokens, named + 1, kAlong) == &tokens[share]);
  if (tokens[own].is(Slot::channel) && tokens[named].is(Slot::channel))  // 当面 1 件，网络占三分之二
    return words_of(text, tokens[own]) != words_of(text, tokens[named]);
  return tokens[own].is(Slot::applicant) == tokens[named].is(Slot::applicant) && tokens[own].code != tokens[named].code;
}

bool is_of_namesake(const Passage& passage, const Tokens& tokens, std::size_t number, std::size_t share) {
  const std::size_t begin = begin_of_clause(tokens, share);
  const std::u16string name = stem_of(without_particles(passage.words(tokens[begin].begin, tokens[share].begin)));
  const auto named = [&](std::size_t at) {
    const std::size_t first = begin_of_clause(tokens, at);
    const std::u16string own = without_particles(passage.words(tokens[first].begin, tokens[at].begin));
    return own.ends_with(name) || (own.size() > 1 && name.ends_with(own));  // 暑期所在的三季度 of 三季度 8 件
  };
  if (name.size() < 2 || named(number)) return false;
  const std::size_t least = number - std::min(number, kLongestClause);
  for (std::size_t at = number; at-- > least;) {
    if (tokens[at].is(Slot::quantity) && named(at)) return true;
  }
  return false;
}

bool is_of_all_but(std::u16string_view text, const Tokens& tokens, std::size_t share) {
  const std::size_t name = tokens[begin_of_clause(tokens, share)].begin;
  const std::size_t first = std::max(tokens.front().begin, name - std::min(name, kLongestSentence));
  return text[name] == u'非' && text.substr(first, name - first).find(text.substr(name + 1, 2)) != text.npos;
}

std::vector<double> numbers_beside(std::u16string_view text, const Tokens& tokens, std::size_t part) {
  constexpr Slots kEnds{Slot::among, Slot::semicolon, Slot::colon, Slot::percent};
  std::vector<double> out;
  for (std::size_t at = part; at-- > 0 && !tokens[at].is_any(kEnds);) {
    if (parts_whole(tokens, at, text)) break;  // 12 件申请里有 9 件…, 两类合计占四分之三: the twelve are the whole
    if (tokens[at].is(Slot::close)) at -= tokens[at].behind_open;
    if (tokens[at].is(Slot::quantity) && tokens[at].measure == tokens[part].measure) out.push_back(tokens[at].value);
  }
  return out;
}

std::vector<double> row_of(std::u16string_view text, const Tokens& tokens, const ListOfNumbers* list,
                           std::size_t part) {
  std::vector<double> row = list == nullptr ? numbers_beside(text, tokens, part) : std::vector<double>();
  std::reverse(row.begin(), row.end());
  if (list == nullptr) return row;
  for (const std::size_t at : list->parts) row.push_back(tokens[at].value);
  return row;
}

std::u16string without_particles(std::u16string_view text) {
  std::u16string out(text);
  if (out.starts_with(u"其中")) out.erase(0, 2);
  std::erase(out, u'的');
  while (out.size() > 2 && std::u16string_view(u"数者").find(out.back()) != std::u16string_view::npos) out.pop_back();
  return out;
}

std::u16string stem_of(std::u16string name) {
  constexpr std::size_t kShortest = 4;  // characters of what is left, as 主动公开 has
  for (const std::u16string_view noun : {u"政府信息", u"信息", u"文件"}) {
    if (name.size() >= kShortest + noun.size() && name.ends_with(noun)) name.erase(name.size() - noun.size());
  }
  return name;
}

bool takes_grades_up(std::u16string_view text, const Tokens& tokens, std::size_t share) {
  std::size_t first = begin_of_clause(tokens, share);
  if (first > 1 && tokens[first - 1].is(Slot::close))  // 公开类（予以公开和部分公开）占
    first = begin_of_clause(tokens, first - 1 - tokens[first - 1].behind_open);
  const std::size_t begin = tokens[first].begin;
  const auto said = text.substr(begin, tokens[share].begin - begin);
  if (said.starts_with(u"公开类")) return true;
  if (has_number(tokens, first, share)) return false;
  for (std::size_t at = first; at < share; ++at) {  // 公开和部分公开占八成: of two numbers together
    if (tokens[at].is(Slot::result) && tokens[at].code == (rows::kGranted | rows::kPartial)) return true;
  }
  // 教职工 760 份，“满意”和“比较满意”合计占 93.5%: answers that no number before counts
  const auto before = text.substr(tokens.front().begin, begin - tokens.front().begin);
  const bool answers = said.find(u"满意”") != said.npos && before.find(u"满意”") == before.npos;
  return answers || ends_in_any_of(said, u"以上 以上的 以上等次");
}

bool is_topic(std::u16string_view text, const Tokens& tokens, std::size_t part) {
  if (tokens[part].measure == u"个" || tokens[part].measure == u"家") return false;
  const std::size_t first = part - std::min(part, kLongestClause);
  const Token& asked = tokens[find_token(tokens, first, part, {Slot::request, Slot::asking})];
  const auto said = text.substr(asked.begin, tokens[part].begin - asked.begin);
  return said.find(u"涉及") != said.npos;
}

bool behind_rough(const Tokens& tokens, std::size_t part) {
  for (std::size_t i = part, seen = 0; i-- > 0 && seen < kLongestClause; ++seen) {
    if (tokens[i].is(Slot::quantity) && is_approximate(tokens, i)) return true;
  }
  return false;
}

bool begins_with_all(std::u16string_view said) {
  std::u16string_view head = said.substr(0, said.find(u'，'));
  for (const std::u16string_view all : {u"所有", u"全部", u"全年", u"本年度", u"收到的", u"受理的", u"新收"}) {
    if (head.starts_with(all)) head.remove_prefix(all.size());
  }
  return is_any_of(head, u"申请中 申请总量中 申请量中 申请件中");
}

bool takes_together(std::u16string_view text, const Tokens& tokens, std::size_t at) {
  if (at + 1 >= tokens.size() || !tokens[at + 1].is(Slot::total)) return false;
  const bool both = tokens[at].value == 2 && tokens[at].measure == u"家";  // 两家合计占
  return both || items_named(words_of(text, tokens[at])) > 0;
}

}  // namespace nianbao::prose
