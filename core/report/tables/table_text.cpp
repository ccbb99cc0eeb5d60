#include "report/tables/table_text.hpp"

#include <algorithm>
#include <utility>

#include "report/tables/aligned_columns.hpp"
#include "report/tables/columns.hpp"
#include "report/tables/merged_labels.hpp"
#include "report/tables/named_values.hpp"
#include "report/tables/strangers.hpp"
#include "report/tables/twin_tables.hpp"
#include "report/tables/versions.hpp"

namespace nianbao {
namespace {

using Labels = std::vector<LabelMatch>;

const Label* row_label(TableId table, std::string_view key) {
  const auto& labels = labels_of(table);
  const auto is_it = [&](const Label& label) { return label.kind == Label::Kind::row && label.key == key; };
  return &*std::find_if(labels.begin(), labels.end(), is_it);
}

/// 「其他」 and 「总计」 without their numbers are rows where they follow the row before them in the form.
void name_short_rows(const FoldedText& letters, Labels& labels) {
  std::string_view last;
  std::size_t last_line = 0;
  for (LabelMatch& match : labels) {
    const auto line = letters.line[match.begin];
    const bool beside = last == "handled" && line == last_line;  // two rows on one line
    const std::string_view key = match.label->key;
    if (is_column(match)) {
      if (key != "other" && key != "total") last = {};  // a head, in which they name columns
      if (!letters.starts_cell(match.begin)) continue;
      if (key == "other" && (beside || last == "otherwise.feeUnpaid" || last == "otherwise.noCorrection")) {
        match.label = row_label(TableId::requests, "otherwise.other");
      } else if (key == "total" && (last == "otherwise.other" || last == "otherwise.single")) {
        match.label = row_label(TableId::requests, "handled");
      }
    }
    if (!is_row(match)) continue;
    last = match.label->key;
    last_line = line;
  }
}

bool has(const TableForm& form, const Label& label) {
  const auto has_column = [&](const RowForm& row) { return row.find_column(label.key).has_value(); };
  if (label.kind == Label::Kind::row) return form.find_row(label.key).has_value();
  return label.kind == Label::Kind::column && std::any_of(form.rows.begin(), form.rows.end(), has_column);
}

/// The edition that more of the labels are of which only one edition has.
Edition edition_of(TableId id, const Labels& labels, Edition otherwise) {
  std::vector<const Label*> seen;
  int older = 0;
  int newer = 0;
  for (const LabelMatch& match : labels) {
    if (std::find(seen.begin(), seen.end(), match.label) != seen.end()) continue;
    seen.push_back(match.label);
    const bool in_older = has(table_form(id, Edition::y2019), *match.label);
    const bool in_newer = has(table_form(id, Edition::y2021), *match.label);
    older += in_older && !in_newer;
    newer += in_newer && !in_older;
  }
  if (id == TableId::requests && newer > 0) return Edition::y2021;  // there （六）其他处理 names a group, not a row
  return older == newer ? otherwise : older > newer ? Edition::y2019 : Edition::y2021;
}

std::vector<PrintedRow> printed_rows(const TableForm& form) {
  std::vector<PrintedRow> rows;
  for (int row = 0; row < static_cast<int>(form.rows.size()); ++row)
    rows.push_back({row, form.cell(row, 0), form.rows[static_cast<std::size_t>(row)].columns.size()});
  return rows;
}

/// How well a label can be that of its row: by the values behind it or between its letters, then by its words, then by its cell.
int rank(const Stream& stream, std::size_t at, std::size_t width) {
  const LabelMatch& match = stream.labels[at];
  const std::size_t end = at + 1 < stream.labels.size() ? stream.labels[at + 1].begin : stream.range.end;
  const bool cells = !stream.line_of(match.begin).is_paragraph();
  int best = (match.exact ? 2 : 0) + (cells ? 1 : 0);
  for (const ValueRun& run : stream.runs) {
    if (run.at <= match.begin || run.at > end) continue;
    const bool own = run.at < match.end || run.values.line == stream.letters.line[match.end - 1];
    const bool fits = !ways_to_fit(run.values, width).empty();
    return best + (run.values.has_digits() ? 4 : 0) + (own && fits ? 16 : fits ? 8 : 0);
  }
  return best;
}

/// Whether a label says that its row is of another year: （上年）, （2023年）.
bool is_of_other_year(const Stream& stream, const LabelMatch& label, std::optional<int> year) {
  auto words = std::u16string_view(stream.document.text).substr(stream.letters.at[label.end - 1] + 1);
  words.remove_prefix(std::min(words.find_first_not_of(u"”\"（()）"), words.size()));
  return is_other_version(words, year).value_or(false);
}

/// The names of a row's block and group that stand right before its label belong to it, once each: where merged cells were filled,
/// they stand before the row above as well.
std::size_t begin_with_heads(const Labels& labels, std::size_t at, const RowForm& row) {
  std::vector<std::string_view> heads{row.block.zh, row.group.zh};
  std::size_t begin = labels[at].begin;
  while (at-- > 0 && std::erase(heads, labels[at].label->official) > 0) begin = labels[at].begin;
  return begin;
}

/// For each row the label to read it by.
std::vector<RowLabel> choose_labels(const Stream& stream, const TableForm& form, const std::vector<PrintedRow>& rows,
                                    std::optional<int> year) {
  std::vector<std::pair<int, std::size_t>> chosen(rows.size(), {-1, 0});  // its rank, and which
  for (std::size_t i = 0; i < stream.labels.size(); ++i) {
    const auto row = row_of(form, stream.labels[i]);
    if (!row) continue;
    const bool other = is_of_other_year(stream, stream.labels[i], year);
    const int own = other ? 0 : rank(stream, i, rows[static_cast<std::size_t>(*row)].width);
    auto& best = chosen[static_cast<std::size_t>(*row)];
    if (own > best.first) best = {own, i};
  }
  std::vector<RowLabel> out;
  for (std::size_t i = 0; i < stream.labels.size(); ++i) {  // in the order of the document
    for (std::size_t row = 0; row < rows.size(); ++row) {
      if (chosen[row].first < 0 || chosen[row].second != i) continue;
      const LabelMatch& match = stream.labels[i];
      out.push_back({row, &match, begin_with_heads(stream.labels, i, form.rows[row]), match.end});
    }
  }
  return out;
}

bool is_in_order(const std::vector<RowLabel>& labels) {
  return std::is_sorted(labels.begin(), labels.end(),
                        [](const RowLabel& a, const RowLabel& b) { return a.row < b.row; });
}

/// Of labels out of order those that stand in it, those with values of their own, and whole ones: theirs may stand before them.
std::vector<RowLabel> keep_in_order(const Stream& stream, const std::vector<RowLabel>& labels) {
  std::vector<char> valued;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const std::size_t next = i + 1 < labels.size() ? labels[i + 1].begin : stream.range.end;
    const bool whole = labels[i].match->numbered && labels[i].match->exact;
    valued.push_back(whole || std::any_of(stream.runs.begin(), stream.runs.end(), [&](const ValueRun& run) {
                       return run.at > labels[i].begin && run.at <= next && run.values.has_digits();
                     }));
  }
  constexpr int kValued = 10;  // points beside one for a label without values: ten of those weigh as much
  std::vector<int> best(labels.size());
  std::vector<int> before(labels.size(), -1);
  int last = -1;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const int own = valued[i] ? kValued : 1;
    best[i] = own;
    for (std::size_t j = 0; j < i; ++j) {
      if (labels[j].row >= labels[i].row || best[j] + own <= best[i]) continue;
      best[i] = best[j] + own;
      before[i] = static_cast<int>(j);
    }
    if (last < 0 || best[i] > best[static_cast<std::size_t>(last)]) last = static_cast<int>(i);
  }
  std::vector<char> keep = valued;
  for (int i = last; i >= 0; i = before[static_cast<std::size_t>(i)]) keep[static_cast<std::size_t>(i)] = true;
  for (std::size_t i = 1; i < labels.size(); ++i) {  // two labels beside the same values: they are neither's
    const auto line = [&](std::size_t at) { return stream.letters.line[labels[at].match->begin]; };
    if (!keep[i - 1] && !valued[i - 1] && line(i - 1) == line(i)) keep[i] = false;
  }
  std::vector<RowLabel> kept;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (keep[i]) kept.push_back(labels[i]);
  }
  return kept;
}

/// Leaves the labels that stand in order.
void displace(TableText& text) {
  const std::vector<RowLabel> all = std::exchange(text.labels, keep_in_order(text.stream, text.labels));
  for (const RowLabel& label : all) {
    if (!text.label_of(label.row)) text.displaced.push_back(label.row);
  }
}

}  // namespace

const RowLabel* TableText::label_of(std::size_t row) const {
  const auto at = std::find_if(labels.begin(), labels.end(), [row](const RowLabel& label) { return label.row == row; });
  return at == labels.end() ? nullptr : &*at;
}

bool TableText::has(Label::Kind kind, std::string_view key) const {
  return std::any_of(stream.labels.begin(), stream.labels.end(),
                     [&](const LabelMatch& m) { return m.label->kind == kind && m.label->key == key; });
}

TableText find_table(TableId id, Stream stream, Edition otherwise, std::optional<int> year) {
  if (id == TableId::requests) {
    name_short_rows(stream.letters, stream.labels);
    keep_own_twin(stream, year);
  }
  const TableForm& form = table_form(id, edition_of(id, stream.labels, otherwise));
  gather_named(stream, form);
  if (id == TableId::requests) {
    reject_strangers(stream, form);
    place_blanks(stream, form.rows.front().columns.size());
  }
  if (const auto renamed = id == TableId::requests ? renamed_head(stream, form) : std::nullopt) {
    const auto behind = [&](const LabelMatch& match) { return match.begin > renamed->begin; };
    stream.labels.insert(std::find_if(stream.labels.begin(), stream.labels.end(), behind), *renamed);
  }
  std::vector<PrintedRow> rows = printed_rows(form);
  std::vector<RowLabel> labels = choose_labels(stream, form, rows, year);
  TableText text{std::move(stream), &form, std::move(rows), std::move(labels)};
  if (!is_in_order(text.labels)) displace(text);
  if (id == TableId::requests) text.merged = merged_rows(text);
  return text;
}

}  // namespace nianbao
