#include "prose/binder.hpp"

#include <algorithm>

#include "prose/compare.hpp"
#include "prose/owner.hpp"
#include "prose/reasons.hpp"
#include "report/report.hpp"

namespace nianbao::prose {
namespace {

bool is_one_of(std::u16string_view measure, std::u16string_view measures) {
  return measure.empty() || measures.find(measure) != measures.npos;
}

}  // namespace

Binder::Binder(const Report& report, std::u16string_view text)
    : report_(report),
      text_(text),
      find_(report),
      parts_results_(text.find(u"主动公开范围") != text.npos || text.find(u"已主动公开") != text.npos) {}

Senses Binder::senses_of(const Phrase& phrase, const Context& context) const {
  Senses senses;
  if (context.documents_verb && goes_on_about_documents(phrase)) senses.insert(*context.documents_verb);
  for (const Lexeme* word : phrase.words) senses.insert(word->sense);
  if (phrase.next_year != nullptr) senses.insert(Sense::carried_out);
  const Lexeme* year = phrase.find(Sense::year);
  if (senses.has(Sense::carried) && year != nullptr && report_.year) {
    if (year->value == *report_.year - 1) senses.insert(Sense::carried_in);
    if (year->value == *report_.year + 1) senses.insert(Sense::carried_out);
  }
  return senses;
}

bool Binder::goes_on_about_documents(const Phrase& phrase) {
  constexpr Senses kPlain{Sense::pause, Sense::also, Sense::document, Sense::filler};
  return phrase.whole && phrase.tail_known && phrase.has(Sense::document) && phrase.words.front()->is(Sense::pause) &&
         std::all_of(phrase.words.begin(), phrase.words.end(), [&](const Lexeme* w) { return kPlain.has(w->sense); });
}

Cues Binder::cues_of(const Phrase& phrase, const Lexeme& number, const Context& context, bool foreign) const {
  Cues cues;
  const auto set = [&cues](Cue cue, bool holds) {
    if (holds) cues.insert(cue);
  };
  set(Cue::of_requests, context.said.requests || phrase.has_any({Sense::request, Sense::by_request}));
  set(Cue::requests_named, context.requests_named);
  set(Cue::under_requests, context.under_requests);
  set(Cue::means_requests, means_requests(phrase, context));
  // 医疗纠纷 11 起，其中诉讼 4 起
  set(Cue::of_disclosure, context.of_disclosure && (!foreign || context.disclosure_at));
  set(Cue::head_known, phrase.whole);
  set(Cue::tail_known, phrase.tail_known);
  set(Cue::published, phrase.published);
  set(Cue::foreign_part, foreign);
  set(Cue::part, context.part);
  const Lexeme* asked = phrase.find(Sense::asking);
  set(Cue::asked_in_all, asked != nullptr && text_.substr(asked->end).starts_with(u'总'));
  set(Cue::pending, phrase.joined_cells(Sense::outcome) == "pending");
  set(Cue::all_behind, phrase.all_behind);
  set(Cue::applicants_divided, context.part && context.applicants_seen);
  set(Cue::after_review, context.after_review);
  set(Cue::plain_result, is_plain_result(phrase, context));
  set(Cue::parted_results, parts_results_);
  const bool plaintiff = phrase.subject.ends_with(u"申请人") || phrase.subject.ends_with(u"当事人");
  set(Cue::own_subject, phrase.whole || plaintiff || is_judge(phrase) ||
                            names_own_organ(phrase.subject, report_.organ, report_.title_text));
  const bool before = !context.disclosure_at || number.begin < *context.disclosure_at;
  // 受理行政复议申请 does who decides them, wherever the sentence speaks of disclosure.
  const bool accepts =
      phrase.has(Sense::accept) && phrase.has(Sense::review) && words(*phrase.find(Sense::review)).ends_with(u"申请");
  set(Cue::heard, accepts || (phrase.has_any({Sense::accept, Sense::receive, Sense::handle}) && before));
  set(Cue::decisions_counted, phrase.has(Sense::decision) && counts_decisions(phrase, number));
  return cues;
}

bool Binder::means_requests(const Phrase& phrase, const Context& context) {
  if (phrase.has_any({Sense::request, Sense::by_request}) || (phrase.has(Sense::asking) && context.said.requests))
    return true;
  const bool alone = phrase.whole && phrase.tail_known && context.said.requests && !context.after_review;
  return alone && (context.said.requests_counted || !context.said.counted || phrase.has(Sense::this_year));
}

bool Binder::is_plain_result(const Phrase& phrase, const Context& context) const {
  const auto is_plain = [&](const Lexeme* t) {
    const bool leads = t->is(Sense::filler) || t->is(Sense::total) || t->is(Sense::colon) || t->is(Sense::this_year) ||
                       t->is(Sense::handle);
    return leads || (t->is(Sense::publish) && words(*t) == u"公开");
  };
  const bool listed = context.results || (context.said.requests_counted && phrase.has(Sense::colon));
  return listed && phrase.published && std::all_of(phrase.words.begin(), phrase.words.end(), is_plain);
}

bool Binder::is_of_those(const Lexeme& number) const {
  constexpr std::size_t kNear = 60;
  const std::size_t from = number.begin > kNear ? number.begin - kNear : 0;
  const std::u16string_view near = text_.substr(from, number.begin - from);
  return number.in_brackets() ||
         near.find_first_of(u"、含其", near.find_last_of(u"0123456789。；") + 1) != near.npos;  // 其中
}

bool Binder::counts_decisions(const Phrase& phrase, const Lexeme& number) const {
  const bool decided = words(*phrase.find(Sense::decision)).ends_with(u"决定") || phrase.has(Sense::decide);
  if (!is_one_of(number.measure, decided ? u"件宗起例次项条份" : u"件宗起例次")) return false;
  return phrase.whole || phrase.has_any({Sense::decide, Sense::handle, Sense::finish, Sense::publish});
}

std::optional<Binding> Binder::number(const Phrase& phrase, const Lexeme& number, const Context& context,
                                      bool foreign) const {
  const bool money = number.measure == u"元" || number.measure == u"万元" || number.measure == u"亿元";
  if (money != phrase.has(Sense::fee) || (!money && !is_one_of(number.measure, u"件条宗次起份个项例封笔部件次条次")))
    return std::nullopt;
  const Cues cues = cues_of(phrase, number, context, foreign);
  const Frame* frame = find_frame(frames_of_numbers(), senses_of(phrase, context), cues);
  if (frame == nullptr) return std::nullopt;
  const bool of_requests =
      frame->topic == Topic::requests || frame->topic == Topic::carried || frame->topic == Topic::results;
  if (of_requests && number.measure == u"个") return std::nullopt;  // 收到申请的单位有 31 个
  const bool whoever = frame->topic == Topic::carried || frame->means == Means::fees || is_judge(phrase);
  if (!whoever && !is_own_subject(phrase.subject, report_.organ, report_.title_text)) return std::nullopt;
  if (frame->means == Means::results && cues.has(Cue::parted_results) &&
      phrase.joined_cells(Sense::result).find("granted") != std::string::npos)
    return std::nullopt;
  // 征收类 18 件（予以公开 5 件）: of what no cell counts.
  const bool divides = frame->means == Means::applicants || frame->means == Means::results ||
                       frame->means == Means::granted ||
                       (frame->means == Means::outcomes && !phrase.has(Sense::review));
  if (divides && context.loose && number.in_brackets()) return std::nullopt;
  Binding binding{frame->topic, frame->means, readings(*frame, phrase, number, context)};
  const bool of_those =
      frame->topic == Topic::carried ? is_of_those(number) : frame->means == Means::requests && number.in_brackets();
  binding.tentative = frame->tentative || (context.applicants_named && of_those);
  const bool of_reviews = frame->means == Means::outcomes || frame->means == Means::concluded;
  const bool done = phrase.has_any({Sense::handle, Sense::answer, Sense::finish});
  const bool named = phrase.has_any({Sense::request, Sense::by_request, Sense::asking, Sense::total});
  // 自然人申请 12 件，办结 11 件: of those, it may be.
  const bool of_applicants = number.value > 0 && number.value <= context.applicants_counted;
  const bool of_others = !phrase.words.empty() && words(*phrase.words.front()) == u"其他";  // 其他申请办结 1 件
  if (frame->means == Means::requests && ((done && !named && of_applicants) || of_others)) binding.tentative = true;
  binding.whole = (frame->means == Means::requests && frame->topic != Topic::carried) ||
                  (of_reviews && !phrase.has(Sense::outcome));
  if (frame->means == Means::documents) binding.direct = !phrase.published;
  if (frame->means == Means::decisions)
    binding.direct =
        !phrase.published && (phrase.has(Sense::decide) || !phrase.has_any({Sense::handle, Sense::finish}));
  return binding;
}

std::optional<Binding> Binder::nothing(const Phrase& phrase, const Lexeme& negation, const Context& context,
                                       bool of_last_year) const {
  Senses senses = senses_of(phrase, context);
  const std::u16string_view said = words(negation);
  if (said.find_first_of(u"制台印") != said.npos) senses.insert(Sense::make);
  if (said.ends_with(u"结转")) senses.insert(Sense::carried);
  if (of_last_year && senses.has(Sense::carried)) senses.insert(Sense::carried_in);
  if (senses.has(Sense::matter) && !senses.meets({Sense::by_request, Sense::review, Sense::document, Sense::result}))
    return std::nullopt;
  const Frame* frame = find_frame(frames_of_none(), senses, cues_of(phrase, negation, context, false));
  if (frame == nullptr) return std::nullopt;
  return Binding{frame->topic, frame->means, readings(*frame, phrase, negation, context)};
}

/// The reading that the table agrees with is the one that parts of it go by.
std::vector<CellSum> Binder::likeliest_first(std::vector<CellSum> readings, double value) const {
  const auto agrees = std::find_if(readings.begin(), readings.end(), [&](const CellSum& reading) {
    const Bounds bounds = bounds_of(reading, report_);
    return !reading.empty() && bounds.exact() && bounds.least == value;
  });
  if (agrees != readings.end()) agrees->swap(readings.front());
  return readings;
}

void Binder::count_documents(Context& context, const Phrase& phrase, const Lexeme& number) const {
  for (const Sense verb : {Sense::make, Sense::repeal, Sense::in_force}) {
    if (phrase.has(verb)) context.documents_verb = verb;
  }
  const std::size_t begin = phrase.begin(number.begin);
  const bool several = !context.documents_meant.empty() && begin > 0 && text_[begin - 1] == u'、';
  context.documents_meant = phrase.has(Sense::document) ? phrase.joined_cells(Sense::document) : std::string();
  // 制发规范性文件 31 件、规章 1 件，废止 12 件: of the one or of the other
  if (!context.documents_meant.empty()) context.documents = several ? std::string() : context.documents_meant;
}

void Binder::go_behind(Context& context, const Phrase& phrase, const Lexeme& number, const Binding& binding) const {
  if (!goes_on_about_documents(phrase)) context.documents_verb.reset();
  switch (binding.means) {
    case Means::requests:
      context.carried = binding.topic == Topic::carried;
      if (context.carried) break;
      context.applicants_seen = false;
      context.applicants_counted = 0;
      context.last_requests = likeliest_first(binding.readings, number.value);
      context.resulted = false;
      context.said.whole = context.said.whole || !context.part;
      context.received = !phrase.has_any({Sense::handle, Sense::answer, Sense::finish}) ||
                         phrase.has_any({Sense::receive, Sense::receive_new, Sense::accept});
      break;
    case Means::applicants:
      context.applicants_seen = true;
      context.applicants_counted = number.value;
      break;
    case Means::outcomes:
      if (phrase.has(Sense::review))
        context.said.review_rows = context.review_rows = phrase.joined_cells(Sense::review);
      if (!context.part && !phrase.has(Sense::outcome)) context.review_whole = context.review_rows;
      if (context.reviews_named.find(context.review_rows) == std::string::npos) {
        if (!context.reviews_named.empty()) context.reviews_named += ',';
        context.reviews_named += context.review_rows;
      }
      break;
    case Means::results:
      context.resulted = true;
      break;
    case Means::documents:
      count_documents(context, phrase, number);
      break;
    default:
      break;
  }
  context.after_review = binding.topic == Topic::review;
  if (binding.topic == Topic::review || binding.topic == Topic::proactive) context.said.whole = false;
}

}  // namespace nianbao::prose
