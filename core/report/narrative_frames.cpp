#include "report/narrative_frames.hpp"

#include <algorithm>

#include "report/narrative_owner.hpp"
#include "report/report.hpp"

namespace nianbao::prose {
namespace {

constexpr std::string_view kOrganisations = "business,research,nonprofit,legal,other";

bool is_one_of(std::u16string_view measure, std::u16string_view measures) {
  return measure.empty() || measures.find(measure) != measures.npos;
}

}  // namespace

std::optional<Bound> Frames::number(const Phrase& phrase, const Token& number) {
  if (phrase.has(Sense::fee)) return fee(phrase, number);
  if (!is_one_of(number.measure, u"件条宗次起份个项例封笔部件次条次")) return std::nullopt;
  if (auto carried = carrying(phrase)) return carried;
  if (phrase.has(Sense::matter) || !is_own_subject(phrase.subject, report_.organ, report_.title_text))
    return std::nullopt;
  if (phrase.has_any({Sense::outcome, Sense::review})) return review(phrase, number);
  if (phrase.has(Sense::result) || is_plain_result(phrase)) return result(phrase);
  if (phrase.has(Sense::applicant)) return applicant(phrase);
  if (phrase.has(Sense::decision)) return decision(phrase, number);
  if (phrase.has_any({Sense::document, Sense::make, Sense::in_force, Sense::repeal})) return document(phrase);
  return request(phrase);
}

std::optional<Bound> Frames::carrying(const Phrase& phrase) {
  if (!clues.requests || phrase.has_any({Sense::applicant, Sense::review, Sense::result})) return std::nullopt;
  const Meaning in = find_.requests("carriedIn");
  const Meaning out = find_.requests("carriedOut");
  if (phrase.has(Sense::carried_in)) return Bound{Topic::carried, {in}};
  if (phrase.has(Sense::carried_out) || phrase.next_year != nullptr) return Bound{Topic::carried, {out}};
  if (!phrase.has(Sense::carried)) return std::nullopt;
  const Token* year = phrase.find(Sense::year);
  if (year != nullptr && report_.year && year->value == *report_.year - 1) return Bound{Topic::carried, {in}};
  if (year != nullptr && report_.year && year->value == *report_.year + 1) return Bound{Topic::carried, {out}};
  return Bound{Topic::carried, {out, in}};
}

std::optional<Bound> Frames::review(const Phrase& phrase, const Token& number) {
  if (!clues.disclosure || !phrase.tail_known || phrase.has_any({Sense::publish, Sense::carried})) return std::nullopt;
  if (phrase.has_any({Sense::accept, Sense::receive, Sense::handle}) && number.begin < clues.disclosure_at)
    return std::nullopt;
  if (!phrase.whole && !names_own_organ(phrase.subject, report_.organ, report_.title_text)) return std::nullopt;
  if (phrase.has(Sense::review)) clues.review_rows = phrase.joined_cells(Sense::review);
  if (clues.review_rows.empty()) return std::nullopt;
  if (clues.reviews_named.find(clues.review_rows) == std::string::npos) {
    clues.reviews_named += (clues.reviews_named.empty() ? std::string() : std::string(",")).append(clues.review_rows);
  }
  const std::string columns = phrase.has(Sense::outcome) ? phrase.joined_cells(Sense::outcome) : "total";
  return Bound{Topic::review, {find_.cells(TableId::review, clues.review_rows, columns)}};
}

std::optional<Bound> Frames::result(const Phrase& phrase) {
  const bool about_requests = memory_.requests || phrase.has_any({Sense::request, Sense::by_request});
  if (!about_requests || !phrase.whole || !phrase.tail_known || (clues.part && clues.applicant_seen))
    return std::nullopt;
  // Texts that still part what was disclosed already from what was agreed to count both as granted in the table.
  const std::u16string_view text = passage_.text;
  const bool parted = text.find(u"主动公开范围") != text.npos || text.find(u"已主动公开") != text.npos;
  const std::string cells = phrase.joined_cells(Sense::result);
  if (parted && (cells.empty() || cells.find("granted") != cells.npos)) return std::nullopt;
  if (is_plain_result(phrase)) {
    const Meaning granted = find_.requests("granted");
    return Bound{Topic::results, {granted, plus(granted, find_.requests("partial"))}};
  }
  if (phrase.published || phrase.has_any({Sense::applicant, Sense::document})) return std::nullopt;
  return Bound{Topic::results, {find_.requests(cells)}};
}

bool Frames::is_plain_result(const Phrase& phrase) const {
  const auto word = [this](const Token* t) {
    return std::u16string_view(passage_.text).substr(t->begin, t->end - t->begin);
  };
  const auto is_plain = [&](const Token* t) {
    const bool leads = t->is(Sense::filler) || t->is(Sense::colon) || t->is(Sense::this_year) || t->is(Sense::handle);
    return leads || (t->is(Sense::publish) && word(t) == u"公开");
  };
  const bool listed = clues.results || (memory_.requests_counted && phrase.has(Sense::colon));
  return listed && phrase.published && std::all_of(phrase.words.begin(), phrase.words.end(), is_plain);
}

std::optional<Bound> Frames::applicant(const Phrase& phrase) {
  if (!phrase.whole || !phrase.tail_known || phrase.published) return std::nullopt;
  std::vector<Meaning> wholes = clues.part ? clues.parts_of : clues.last_requests;
  if (wholes.empty() && !clues.part && phrase.has_any({Sense::receive, Sense::receive_new, Sense::accept}))
    wholes = meanings_of_verbs(phrase);
  const std::string columns = phrase.joined_cells(Sense::applicant);
  Bound bound{Topic::requests, {}};
  for (const Meaning& whole : wholes) {
    bound.meanings.push_back(find_.in_columns(whole, columns));
    // 企业 may stand for every kind of organisation.
    if (columns == "business") bound.meanings.push_back(find_.in_columns(whole, kOrganisations));
  }
  clues.applicant_seen = true;
  return bound;
}

std::optional<Bound> Frames::decision(const Phrase& phrase, const Token& number) {
  if (phrase.has_any({Sense::open_list, Sense::request, Sense::accept, Sense::receive}) || clues.part ||
      !phrase.tail_known)
    return std::nullopt;
  // 行政许可决定 120 项 counts decisions; 行政许可 120 项 may be kinds of permits, 公示行政许可 30 条 entries on a page.
  const Token* last = phrase.find(Sense::decision);
  const std::u16string_view name = std::u16string_view(passage_.text).substr(last->begin, last->end - last->begin);
  const bool decisions = name.ends_with(u"决定") || phrase.has(Sense::decide);
  if (!is_one_of(number.measure, decisions ? u"件宗起例次项条" : u"件宗起例次")) return std::nullopt;
  if (!phrase.whole && !phrase.has_any({Sense::decide, Sense::handle, Sense::finish, Sense::publish}))
    return std::nullopt;
  const bool direct =
      !phrase.published && (phrase.has(Sense::decide) || !phrase.has_any({Sense::handle, Sense::finish}));
  return Bound{
      Topic::proactive, {find_.cells(TableId::proactive, phrase.joined_cells(Sense::decision), "decisions")}, direct};
}

std::optional<Bound> Frames::document(const Phrase& phrase) {
  if (phrase.has(Sense::open_list) || phrase.has(Sense::request) || (clues.part && !phrase.whole)) return std::nullopt;
  if (phrase.has(Sense::document)) clues.documents = phrase.joined_cells(Sense::document);
  else if (!phrase.whole || !phrase.tail_known) return std::nullopt;
  const std::string_view column = column_of_documents(phrase);
  if (clues.documents.empty() || column.empty()) return std::nullopt;
  return Bound{Topic::proactive, {find_.cells(TableId::proactive, clues.documents, column)}, !phrase.published};
}

std::string_view Frames::column_of_documents(const Phrase& phrase) {
  if (phrase.has(Sense::repeal)) return "repealed";
  if (phrase.has(Sense::in_force)) return "inForce";
  return phrase.has(Sense::make) ? "made,created" : "";
}

std::optional<Bound> Frames::fee(const Phrase& phrase, const Token& number) const {
  if (number.measure != u"元" && number.measure != u"万元" && number.measure != u"亿元") return std::nullopt;
  if (phrase.published || !phrase.tail_known || clues.part || phrase.has(Sense::open_list)) return std::nullopt;
  return Bound{Topic::proactive, {find_.cells(TableId::proactive, "fees", "amount")}};
}

std::optional<Bound> Frames::request(const Phrase& phrase) {
  const bool named =
      phrase.has_any({Sense::request, Sense::by_request}) || (phrase.has(Sense::asking) && memory_.requests);
  const bool verb =
      phrase.has_any({Sense::receive, Sense::receive_new, Sense::accept, Sense::handle, Sense::answer, Sense::finish});
  const bool fresh = clues.part && phrase.whole && phrase.has(Sense::receive_new);  // 共办理 14 件，其中新收 12 件
  if ((clues.part && !fresh) || phrase.published || phrase.has_any({Sense::decide, Sense::make, Sense::document}))
    return std::nullopt;
  if (!verb && !(phrase.has(Sense::request) && phrase.whole)) return std::nullopt;
  if (!named && !(phrase.whole && phrase.tail_known && memory_.requests &&
                  (memory_.requests_counted || !memory_.counted || phrase.has(Sense::this_year))))
    return std::nullopt;
  const bool handled = phrase.has_any({Sense::answer, Sense::finish});
  clues.applicant_seen = false;
  clues.last_requests = meanings_of_verbs(phrase);
  clues.received = phrase.has_any({Sense::receive, Sense::receive_new, Sense::accept}) || !verb;
  return Bound{handled ? Topic::results : Topic::requests, clues.last_requests};
}

std::vector<Meaning> Frames::meanings_of_verbs(const Phrase& phrase) const {
  const Meaning fresh = find_.requests("new");
  const Meaning carried = find_.requests("carriedIn");
  const Meaning handled = find_.requests("handled");
  const Meaning all = plus(fresh, carried);
  const bool done = phrase.has_any({Sense::answer, Sense::finish});
  if (phrase.has(Sense::receive_new) && !done) return {fresh};
  if (phrase.has_any({Sense::receive, Sense::accept}) && !done) return {fresh, all};
  if (!done && !phrase.has(Sense::handle)) return {fresh, all, handled};
  std::vector<Meaning> meanings{handled, plus(handled, carried, -1)};
  if (phrase.has(Sense::answer)) meanings.push_back(plus(handled, find_.requests("otherwise."), -1));
  if (phrase.has_any({Sense::handle, Sense::receive, Sense::accept})) meanings.insert(meanings.end(), {fresh, all});
  return meanings;
}

std::optional<Bound> Frames::nothing(const Phrase& phrase, const Token& negation) const {
  const std::u16string_view said =
      std::u16string_view(passage_.text).substr(negation.begin, negation.end - negation.begin);
  const bool made = said.find(u'制') != said.npos || said.find(u'台') != said.npos || said.find(u'印') != said.npos;
  if (phrase.has(Sense::carried_in)) return Bound{Topic::carried, {find_.requests("carriedIn")}};
  if (phrase.has(Sense::carried_out)) return Bound{Topic::carried, {find_.requests("carriedOut")}};
  if (phrase.has(Sense::review)) return no_review(phrase);
  if (phrase.has(Sense::document)) return no_documents(phrase, made);
  if (phrase.has(Sense::matter) && !phrase.has(Sense::by_request)) return std::nullopt;
  if (phrase.has(Sense::decision)) {
    return Bound{Topic::proactive,
                 {find_.cells(TableId::proactive, phrase.joined_cells(Sense::decision), "decisions")}};
  }
  if (phrase.has(Sense::fee)) return Bound{Topic::proactive, {find_.cells(TableId::proactive, "fees", "amount")}};
  const bool requests =
      phrase.has_any({Sense::request, Sense::by_request}) || (phrase.has(Sense::asking) && memory_.requests);
  if (!requests || made || phrase.has_any({Sense::result, Sense::finish, Sense::answer, Sense::handle}))
    return std::nullopt;
  return Bound{Topic::requests, {find_.requests("new")}};
}

std::optional<Bound> Frames::no_review(const Phrase& phrase) const {
  if (phrase.has_any({Sense::outcome, Sense::matter})) return std::nullopt;
  std::string rows;
  for (const Token* word : phrase.words) {
    if (!word->is(Sense::review)) continue;
    if (!rows.empty()) rows += ',';
    rows += word->cells;
  }
  return Bound{Topic::review, {find_.cells(TableId::review, rows, "total")}};
}

std::optional<Bound> Frames::no_documents(const Phrase& phrase, bool made) const {
  const std::string rows = phrase.joined_cells(Sense::document);
  const auto cells = [&](std::string_view column) { return find_.cells(TableId::proactive, rows, column); };
  if (made || phrase.has(Sense::make)) return Bound{Topic::proactive, {cells("made,created")}};
  if (phrase.has(Sense::repeal)) return Bound{Topic::proactive, {cells("repealed")}};
  if (phrase.has(Sense::in_force)) return Bound{Topic::proactive, {cells("inForce")}};
  return Bound{Topic::proactive, {cells("made,created"), cells("inForce")}};
}

}  // namespace nianbao::prose
