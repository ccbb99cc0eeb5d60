#include "report/tables/requests_text.hpp"

#include <algorithm>

namespace nianbao {
namespace {

/// 「其他」 and 「总计」 without their numbers are rows where they follow the row before them in the form.
std::vector<LabelMatch> name_short_rows(const FoldedText& letters, std::vector<LabelMatch> hits) {
  std::string_view last;
  std::size_t last_line = 0;
  for (LabelMatch& hit : hits) {
    const auto line = letters.line[hit.begin];
    const bool beside = last == "handled" && line == last_line;  // two rows on one line
    if (hit.label->kind == Label::Kind::row) {
      last = hit.label->key;
      last_line = line;
    }
    if (hit.label->kind != Label::Kind::column) continue;
    if (hit.label->key != "other" && hit.label->key != "total") last = {};  // a head, in which they name columns
    if (!letters.starts_cell(hit.begin)) continue;
    if (hit.label->key == "other" && (beside || last == "otherwise.feeUnpaid" || last == "otherwise.noCorrection")) {
      hit.label = requests_label(Label::Kind::row, "otherwise.other");
    } else if (hit.label->key == "total" && (last == "otherwise.other" || last == "otherwise.single")) {
      hit.label = requests_label(Label::Kind::row, "handled");
    } else {
      continue;
    }
    last = hit.label->key;
  }
  return hits;
}

/// The 2021 form parts （六）其他处理 into three rows; the 2019 form has it as one row with values of its own.
Edition edition_of(const std::vector<LabelMatch>& hits, Edition otherwise) {
  const auto has = [&](std::string_view key) {
    return std::any_of(hits.begin(), hits.end(),
                       [&](const LabelMatch& h) { return h.label->kind == Label::Kind::row && h.label->key == key; });
  };
  if (has("otherwise.noCorrection") || has("otherwise.feeUnpaid") || has("otherwise.other")) return Edition::y2021;
  return has("otherwise.single") ? Edition::y2019 : otherwise;  // cut before that row: as the rest of the report
}

/// For each row of the form the label to read it by: one with values on its own line, else the first.
std::vector<RowSegment> choose_rows(const TableForm& form, const std::vector<Segment>& segments) {
  std::vector<const Segment*> chosen(form.rows.size(), nullptr);
  for (const Segment& segment : segments) {
    if (segment.hit.label->kind != Label::Kind::row) continue;
    const auto row = form.find_row(segment.hit.label->key);
    if (!row) continue;
    const Segment*& best = chosen[static_cast<std::size_t>(*row)];
    const auto worth = [](const Segment& s) {
      return (s.own_line && s.rows.front().has_digits() ? 4 : 0) + (!s.rows.empty() ? 2 : 0) + s.hit.exact;
    };
    if (!best || worth(segment) > worth(*best)) best = &segment;
  }
  std::vector<RowSegment> out;
  for (const Segment& segment : segments) {  // in the order of the document
    const auto at = std::find(chosen.begin(), chosen.end(), &segment);
    if (at != chosen.end()) out.push_back({static_cast<int>(at - chosen.begin()), &segment, std::nullopt});
  }
  return out;
}

}  // namespace

bool RequestsText::has_label_on(std::size_t line) const {
  return std::any_of(hits.begin(), hits.end(), [&](const LabelMatch& hit) { return letters.line[hit.begin] == line; });
}

int RequestsText::column_at(std::size_t letter) const {
  for (const Cell& cell : line_of(letter).cells) {
    if (cell.span.end > letters.at[letter]) return cell.column;
  }
  return 0;
}

RequestsText find_requests(const TableInput& input) {
  const auto& [document, letters, range, otherwise] = input;
  const std::vector<Label>& labels = labels_of(TableId::requests);
  auto hits = name_short_rows(letters, find_labels(TableId::requests, document, letters, range));
  auto segments = segments_of(document, letters, labels, hits, range);
  std::vector<ValueRow> above;
  if (!hits.empty()) above = rows_between(document, source_span(document, letters, {range.begin, hits.front().begin}));
  const TableForm& form = table_form(TableId::requests, edition_of(hits, otherwise));
  auto rows = choose_rows(form, segments);
  return {document, letters, range, form, std::move(hits), std::move(segments), std::move(above), std::move(rows)};
}

bool is_found(const RequestsText& text) {
  const auto is_column = [](const LabelMatch& hit) { return hit.label->kind == Label::Kind::column; };
  constexpr int kMostOfHead = 5;
  return text.rows.size() > 1 ||
         (!text.rows.empty() && std::count_if(text.hits.begin(), text.hits.end(), is_column) >= kMostOfHead);
}

const Label* requests_label(Label::Kind kind, std::string_view key) {
  for (const Label& label : labels_of(TableId::requests)) {
    if (label.kind == kind && label.key == key) return &label;
  }
  return nullptr;
}

}  // namespace nianbao
