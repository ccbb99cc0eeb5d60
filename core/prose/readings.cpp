#include <algorithm>

#include "prose/binder.hpp"
#include "prose/compare.hpp"
#include "report/report.hpp"

namespace nianbao::prose {
namespace {

/// Calls `use` for each of the words that `mark` parts.
template <typename Use>
void each_part(std::string_view list, char mark, Use use) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(mark), list.size());
    use(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

std::string all_of(const Phrase& phrase, Sense sense) {
  std::string out;
  for (const Lexeme* word : phrase.words) {
    if (!word->is(sense)) continue;
    if (!out.empty()) out += ',';
    out += word->cells;
  }
  return out;
}

/// 作出不予公开、无法提供等答复: the results named are not all.
bool is_open(const Phrase& phrase) {
  const auto last = std::find_if(phrase.words.rbegin(), phrase.words.rend(),
                                 [](const Lexeme* word) { return word->is(Sense::result); });
  return last != phrase.words.rend() &&
         std::any_of(phrase.words.rbegin(), last, [](const Lexeme* word) { return word->is(Sense::open_list); });
}

/// Behind the number of 予以公开 16 件（含部分公开 4 件）.
bool holds_partial(std::u16string_view behind) {
  constexpr std::u16string_view kHead = u"（含其中部分公开";
  const bool bracket = behind.starts_with(u'（') || behind.starts_with(u'(');
  return bracket && behind.substr(0, kHead.size()).find(u"部分公开") != behind.npos;
}

/// The kinds of lawsuit among kinds of review.
std::string lawsuits_of(std::string_view rows) {
  std::string out;
  each_part(rows, ',', [&](std::string_view row) {
    if (!row.starts_with("litigation") || out.find(row) != out.npos) return;
    if (!out.empty()) out += ',';
    out += row;
  });
  return out;
}

}  // namespace

std::vector<CellSum> Binder::readings(const Frame& frame, const Phrase& phrase, const Lexeme& number,
                                      const Context& context) const {
  const auto proactive = [&](const std::string& rows) { return find_.cells(TableId::proactive, rows, frame.cells); };
  switch (frame.means) {
    case Means::requests:
      return request_readings(frame.cells);
    case Means::applicants:
      return applicant_readings(phrase, number, context);
    case Means::results:
      return result_readings(phrase, number);
    case Means::granted:
      return request_readings("granted|granted+partial");
    case Means::reviews:
      return only(find_.cells(TableId::review, context.reviews_spoken, "total"));
    case Means::outcomes:
    case Means::concluded:
      return review_readings(frame, phrase, context);
    case Means::documents:
      return document_readings(frame.cells, phrase, context);
    case Means::decisions:
      return only(proactive(phrase.joined_cells(Sense::decision)));
    case Means::fees:
      return only(proactive("fees"));
  }
  return {};
}

/// "new|new+carriedIn": each a sum of rows, some of them taken away.
std::vector<CellSum> Binder::request_readings(std::string_view sums) const {
  std::vector<CellSum> out;
  each_part(sums, '|', [&](std::string_view sum) {
    CellSum reading;
    int sign = 1;
    while (!sum.empty()) {
      const std::size_t end = std::min(sum.find_first_of("+-"), sum.size());
      reading = plus(std::move(reading), find_.requests(sum.substr(0, end)), sign);
      if (end < sum.size()) sign = sum[end] == '-' ? -1 : 1;
      sum.remove_prefix(std::min(end + 1, sum.size()));
    }
    out.push_back(std::move(reading));
  });
  return out;
}

std::vector<CellSum> Binder::requests_of(double value) const {
  std::vector<CellSum> out;
  for (CellSum& reading : request_readings("new|new+carriedIn|handled")) {
    const Bounds bounds = bounds_of(reading, report_);
    if (!reading.empty() && bounds.exact() && bounds.least == value) out.push_back(std::move(reading));
  }
  return out;
}

/// Natural persons or organisations: of what was counted just before.
std::vector<CellSum> Binder::applicant_readings(const Phrase& phrase, const Lexeme& number,
                                                const Context& context) const {
  std::vector<CellSum> wholes = context.part ? context.parts_of : context.last_requests;
  if (context.carried && number.in_brackets()) wholes = request_readings("carriedIn|carriedOut");
  const bool came_in = phrase.has_any({Sense::receive, Sense::receive_new, Sense::accept}) ||
                       words(*phrase.find(Sense::applicant)).ends_with(u"申请") || phrase.has(Sense::asking);
  const bool done = phrase.has_any({Sense::handle, Sense::answer, Sense::finish});
  if (wholes.empty() && !context.part && came_in && !done) wholes = request_readings("new|new+carriedIn");
  // 收到申请 12 件。其中，自然人 9 件: of those, or of all that there were.
  const bool of_whole = context.said.whole && (!context.figured || context.applicants_seen);
  // 自然人 9 件、企业 3 件, and no count before them.
  const bool first =
      context.said.requests && !context.part && !done && (!context.said.counted || context.applicants_seen);
  if (wholes.empty() && (of_whole || first)) wholes = request_readings("new|new+carriedIn|handled");
  const std::string columns = phrase.joined_cells(Sense::applicant);
  std::vector<CellSum> out;
  for (const CellSum& whole : wholes) {
    out.push_back(find_.in_columns(whole, columns));
    // 企业 may stand for every kind of organisation.
    if (columns == "business") out.push_back(find_.in_columns(whole, kOrganisations));
  }
  return out;
}

/// 因本机关不掌握无法提供 66 件: the reason says more than the group it belongs to, unless there are others: 因不掌握等原因.
std::vector<CellSum> Binder::result_readings(const Phrase& phrase, const Lexeme& number) const {
  std::string cells = phrase.joined_cells(Sense::result);
  if (is_open(phrase)) return {};
  if (cells == "granted" && holds_partial(text_.substr(number.end))) return request_readings("granted|granted+partial");
  if (!cells.ends_with('.') || phrase.has(Sense::open_list)) return only(find_.requests(cells));
  std::string reasons;
  each_part(all_of(phrase, Sense::result), ',', [&](std::string_view word) {
    if (word.size() <= cells.size() || !word.starts_with(cells)) return;
    if (!reasons.empty()) reasons += ',';
    reasons += word;
  });
  return only(find_.requests(reasons.empty() ? cells : reasons));
}

std::vector<CellSum> Binder::review_readings(const Frame& frame, const Phrase& phrase, const Context& context) const {
  const bool every = frame.cells == "every";  // 未发生行政复议和行政诉讼: neither
  const std::string said = every ? all_of(phrase, Sense::review) : phrase.joined_cells(Sense::review);
  const std::string& named = context.reviews_named.empty() ? context.reviews_spoken : context.reviews_named;
  const Lexeme* outcome = phrase.find(Sense::outcome);
  const bool in_court = outcome != nullptr && words(*outcome).ends_with(u'诉');  // 败诉 is of lawsuits only
  const bool lost = every && in_court;
  const std::string before = lost ? lawsuits_of(context.reviews_spoken) : every ? named : context.review_rows;
  const std::string rows = phrase.has(Sense::review)    ? said
                           : before.empty() && in_court ? "litigationDirect,litigationAfter"
                                                        : before;
  if (rows.empty()) return {};
  const auto cells = [this](std::string_view of, std::string_view columns) {
    return find_.cells(TableId::review, of, columns);
  };
  if (frame.means == Means::concluded) return only(plus(cells(rows, "total"), cells(rows, "pending"), -1));
  const std::string columns = phrase.has(Sense::outcome) ? phrase.joined_cells(Sense::outcome) : "total";
  std::vector<CellSum> out = only(cells(rows, columns));
  // 行政诉讼 2 件，其中直接起诉 1 件、复议后起诉 1 件，1 件正在审理: of either, or of both. 复议 4 件，诉讼 2 件，共维持 3 件: of all.
  if (columns == "total" || phrase.has(Sense::review)) return out;
  if (!context.review_whole.empty() && context.review_whole != rows)
    out.push_back(cells(context.review_whole, columns));
  if (!named.empty() && named != rows) out.push_back(cells(named, columns));
  if (rows.starts_with("litigation")) out.push_back(cells("litigationDirect,litigationAfter", columns));
  return out;
}

std::vector<CellSum> Binder::document_readings(std::string_view columns, const Phrase& phrase,
                                               const Context& context) const {
  const Lexeme* total = phrase.find(Sense::public_total);
  const bool named = phrase.has(Sense::document) || (total != nullptr && !total->cells.empty());
  if (!named && (!phrase.whole || !phrase.tail_known)) return {};
  if (context.part && !phrase.whole) return {};
  const std::string rows = !named                        ? context.documents
                           : phrase.has(Sense::document) ? phrase.joined_cells(Sense::document)
                                                         : std::string(total->cells);
  std::vector<CellSum> out;
  if (rows.empty()) return out;
  each_part(columns, '|', [&](std::string_view sum) {
    CellSum reading = find_.cells(TableId::proactive, rows, sum);
    if (!reading.empty() || out.empty())
      out.push_back(std::move(reading));  // a column of the other edition is no reading
  });
  return out;
}

}  // namespace nianbao::prose
