#include "prose/claims/topics.hpp"

#include <algorithm>

#include "prose/claims/binder.hpp"

namespace nianbao::prose {
namespace {

constexpr Slots kAsked{Slot::asking, Slot::request, Slot::by_request};

}  // namespace

Mask applicants_of_topic(std::u16string_view text, const Tokens& tokens, std::size_t mark) {
  constexpr Slots kAlong{Slot::filler, Slot::submit, Slot::asking, Slot::request, Slot::pause, Slot::also, Slot::time};
  std::size_t at = mark;
  while (at > 0 && tokens[at - 1].is(Slot::filler)) --at;  // 自然人申请中, 自然人申请方面
  if (at == 0) return 0;
  const Token& last = tokens[at - 1];
  const auto before = text.substr(0, tokens[mark].begin);
  const bool asked = last.is_any(kAsked) || text.substr(0, last.end).ends_with(u"申请") || before.ends_with(u"方面");
  Mask who = 0;
  for (; asked && at > 0 && !(tokens[at - 1].is_mark() && !tokens[at - 1].is(Slot::pause)); --at) {
    if (tokens[at - 1].is(Slot::applicant)) who |= tokens[at - 1].code;
    else if (!tokens[at - 1].is_any(kAlong)) return 0;
  }
  return who;
}

void tell_of_applicants(Binding& binding, const Field& field, Context& context) {
  if (binding.topic == Topic::review || binding.topic == Topic::proactive) return;
  if (field.has_any(kAsked | Slots{Slot::applicant})) {
    context.topic = 0;
    context.applicant_goes_on = false;
    return;
  }
  const Mask who = context.topic != 0 ? context.topic : context.applicant_goes_on ? context.applicants_told : 0;
  if (who == 0 || (who & columns::kLoosely) != 0) return;
  const bool listed = context.topic != 0 || (!field.words.empty() && field.words.front()->is(Slot::pause));
  Readings readings = in_columns(binding.readings, who);
  Readings of_all = binding.readings;
  if (!listed) std::swap(readings, of_all);  // 律所新收 8 件，办结 8 件: its own, it may be
  for (const Reading& reading : of_all) readings.add(reading);
  binding.readings = readings;
  if (binding.of_those && listed) binding.force = Force::states;
}

bool is_foreign(const Field& field, const Context& context) {
  const bool of_carried = context.part && !context.parts_of.empty() &&
                          (context.parts_of.front().rows & ~(rows::kCarriedIn | rows::kCarriedOut)) == 0;
  return context.foreign && !(of_carried && field.has(Slot::applicant));
}

bool is_of_carried(const Binding& binding, const Context& context) {
  return std::any_of(binding.readings.begin(), binding.readings.end(),
                     [&](const Reading& reading) { return (reading.rows & context.carried) != 0; });
}

bool counts_letters(const Field& field, std::u16string_view text) {
  constexpr std::u16string_view kLetters[]{u"建议", u"提案", u"议案", u"留言", u"来信", u"来电", u"信访", u"信访件",
                                           u"工单", u"咨询", u"投诉", u"举报", u"信件", u"意见", u"热线", u"诉求"};
  constexpr Slots kDone{Slot::receive, Slot::accept, Slot::handle, Slot::answer, Slot::finish};
  const Token* petition = field.has_any(kDone) ? field.find(Slot::result) : nullptr;
  if (petition != nullptr && petition->code == rows::kPetition) {
    const auto said = text.substr(petition->begin, petition->end - petition->begin);
    return said.find_first_of(u"申类") == said.npos;  // those are requests
  }
  return std::any_of(std::begin(kLetters), std::end(kLetters),
                     [&](std::u16string_view word) { return field.subject.ends_with(word); });
}

bool adds_to_total(std::u16string_view text, const Tokens& tokens, std::size_t at) {
  while (at > 0 && !tokens[at - 1].is_mark() && !tokens[at - 1].is_number()) --at;
  const auto clause = text.substr(tokens[at].begin, 2);
  return clause == u"连同" || clause == u"算上" || clause == u"加上" || clause == u"计入";
}

}  // namespace nianbao::prose
