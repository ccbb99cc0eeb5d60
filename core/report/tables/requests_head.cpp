#include "report/tables/requests_head.hpp"

#include <algorithm>
#include <utility>

#include "text/sort.hpp"

namespace nianbao {
namespace {

constexpr int kTotalColumn = 6;

/// By official column, the head that names it; nothing where it was not found.
using ColumnHeads = std::vector<const LabelMatch*>;

ColumnHeads heads_above_rows(const RequestsText& text) {
  ColumnHeads heads(kRequestsColumns, nullptr);
  const auto columns = text.form.rows.front().columns;
  const std::size_t first_row = text.rows.front().segment->hit.begin;
  for (const LabelMatch& hit : text.hits) {
    if (hit.label->kind != Label::Kind::column || hit.begin > first_row) continue;
    for (std::size_t c = 0; c < kRequestsColumns; ++c) {
      // The nearest to the rows: a sentence above the table may name them, too.
      if (columns[c].id == hit.label->key) heads[c] = &hit;
    }
  }
  return heads;
}

/// Whether the rows that stand on their label's line mostly have that many values.
bool rows_have(const RequestsText& text, std::size_t count) {
  std::size_t fitting = 0;
  std::size_t all = 0;
  for (const RowSegment& row : text.rows) {
    if (!row.segment->own_line) continue;
    const auto& tokens = row.segment->rows.front().tokens;
    const auto numbers = static_cast<std::size_t>(std::count_if(
        tokens.begin(), tokens.end(), [](const CellToken& token) { return token.kind == CellToken::Kind::number; }));
    if (numbers > count) return false;  // the others lack blank cells
    ++all;
    fitting += count == numbers;
  }
  return 2 * fitting > all;
}

/// Short cells in the row of these heads, in text between them, that no label stands in.
std::vector<Range> cells_without_label(const RequestsText& text, const ColumnHeads& heads) {
  constexpr std::size_t kLongest = 10;
  const FoldedText& letters = text.letters;
  const auto ends = std::minmax_element(heads.begin(), heads.end(),
                                        [](const LabelMatch* a, const LabelMatch* b) { return a->begin < b->begin; });
  const std::size_t first = (*ends.first)->begin;
  const std::size_t last = (*ends.second)->begin;
  const bool grid = !text.line_of(first).is_paragraph();
  const auto among = [&](std::size_t at) {
    return grid ? letters.line[at] == letters.line[first] : at > first && at < last;
  };
  std::vector<Range> out;
  for (std::size_t next = 1; next < text.hits.size(); ++next) {
    const std::size_t end = text.hits[next].begin;
    for (std::size_t begin = text.hits[next - 1].end; begin < end;) {
      std::size_t behind = begin + 1;
      while (behind < end && !letters.starts_cell(behind)) ++behind;
      const bool whole = letters.starts_cell(begin) && letters.ends_cell(behind - 1);
      if (whole && among(begin) && behind - begin <= kLongest) out.push_back({begin, behind});
      begin = behind;
    }
  }
  return out;
}

/// A kind of organisation under another name (科研院所): the one cell without a label among the heads of the others.
std::optional<LabelMatch> renamed_head(const RequestsText& text, const ColumnHeads& heads) {
  ColumnHeads kinds(heads.begin() + 1, heads.end() - 1);
  if (std::count(kinds.begin(), kinds.end(), nullptr) != 1 || rows_have(text, kRequestsColumns - 1))
    return std::nullopt;
  const auto absent = static_cast<std::size_t>(std::find(kinds.begin(), kinds.end(), nullptr) - kinds.begin()) + 1;
  std::erase(kinds, nullptr);
  const std::vector<Range> others = cells_without_label(text, kinds);
  if (others.size() != 1) return std::nullopt;
  const Label* label = requests_label(Label::Kind::column, text.form.rows.front().columns[absent].id);
  return LabelMatch{label, others.front().begin, others.front().end, false, false};
}

/// Where the three groups of the head stand: 自然人, 法人或其他组织 and 总计.
struct GroupPlaces {
  std::size_t natural = 0;
  std::size_t organisations = 1;
  std::size_t total = 2;
};

/// The groups are ordered as in the format unless all three stand in one row of the head, or the columns of the grid say otherwise.
GroupPlaces group_places(const RequestsText& text, const ColumnHeads& heads) {
  if (!heads.front() || !heads.back()) return {};
  const auto& lines = text.letters.line;
  const std::size_t natural = heads.front()->begin;
  const std::size_t total = heads.back()->begin;
  if (text.line_of(natural).is_paragraph()) return {};
  if (lines[total] != lines[natural]) {  // 总计 spans the rows of the head: it stands in an upper one
    const bool above = lines[total] < lines[natural];
    return above && text.column_at(total) < text.column_at(natural) ? GroupPlaces{1, 2, 0} : GroupPlaces{};
  }
  const auto is_group = [&](const LabelMatch& hit) {
    const bool organisations =
        hit.label->kind == Label::Kind::head ? hit.label->official == "法人或其他组织" : hit.label->key == "business";
    return organisations && lines[hit.begin] == lines[natural];
  };
  const auto group = std::find_if(text.hits.begin(), text.hits.end(), is_group);
  if (group == text.hits.end()) return {};
  return {natural, group->begin, total};
}

/// The columns as their heads stand in the text.
ColumnOrder order_of(const RequestsText& text, const ColumnHeads& heads, ColumnOrder order) {
  const GroupPlaces places = group_places(text, heads);
  const auto place = [&](int c) {
    const std::size_t group = c == 0 ? places.natural : c == kTotalColumn ? places.total : places.organisations;
    return std::pair(group, c == 0 || c == kTotalColumn ? group : heads[static_cast<std::size_t>(c)]->begin);
  };
  sort_stably(order, [&](int a, int b) { return place(a) < place(b); });
  return order;
}

/// Whether a tool took the words of the head line by line: those of fewer lines first, otherwise in the official order.
bool is_by_height(const FoldedText& letters, const ColumnHeads& heads) {
  std::vector<std::pair<std::size_t, std::size_t>> found;  // where each stands, and over how many lines
  for (std::size_t c = 1; c + 1 < kRequestsColumns; ++c) {
    if (heads[c]) found.emplace_back(heads[c]->begin, letters.line[heads[c]->end - 1] - letters.line[heads[c]->begin]);
  }
  sort_stably(found, [](const auto& a, const auto& b) { return a.second < b.second; });  // else in the official order
  return found.front().second != found.back().second &&
         std::is_sorted(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
}

/// What an order of columns is worth that is not the official one, found in the words of a text without cells: the kinds of
/// organisations stand together, each on a line; or some are broken over lines; or 自然人 or 总计 stands among them, which no
/// row of a head has: then a tool tore them, and the official order is meant.
enum class HeadTrust { whole, broken, torn };

HeadTrust trust_in(const RequestsText& text, const ColumnHeads& heads) {
  const FoldedText& letters = text.letters;
  if (!text.line_of((heads[1] ? heads[1] : heads[2])->begin).is_paragraph()) return HeadTrust::whole;
  std::size_t first = letters.size();
  std::size_t last = 0;
  bool broken = false;
  for (std::size_t c = 1; c + 1 < kRequestsColumns; ++c) {
    if (!heads[c]) continue;
    first = std::min(first, heads[c]->begin);
    last = std::max(last, heads[c]->begin);
    broken = broken || letters.line[heads[c]->begin] != letters.line[heads[c]->end - 1];
  }
  const auto between = [&](const LabelMatch* head) { return head && head->begin > first && head->begin < last; };
  if (between(heads.front()) || between(heads.back()) || is_by_height(letters, heads)) return HeadTrust::torn;
  return broken ? HeadTrust::broken : HeadTrust::whole;
}

/// Lines of one number each become rows where there are as many as one or several rows have.
std::vector<ValueRow> join_runs(std::vector<ValueRow> rows, std::size_t width) {
  std::vector<ValueRow> joined;
  const auto is_number_line = [](const ValueRow& row) {
    return !row.cells && row.tokens.size() == 1 && row.tokens.front().kind == CellToken::Kind::number;
  };
  for (std::size_t i = 0; i < rows.size();) {
    std::size_t end = i;
    while (end < rows.size() && is_number_line(rows[end]) && rows[end].line == rows[i].line + (end - i)) ++end;
    const bool whole = end > i && (end - i) % width == 0;
    for (const std::size_t until = std::max(end, i + 1); i < until; ++i) {
      const bool opens = !whole || (until - i) % width == 0;
      if (opens) joined.push_back(std::move(rows[i]));
      else joined.back().tokens.push_back(rows[i].tokens.front());
    }
  }
  return joined;
}

RequestsHead head_of(const RequestsText& text) {
  RequestsHead head;
  for (std::size_t c = 0; c < kRequestsColumns; ++c) head.order.push_back(static_cast<int>(c));
  ColumnHeads heads = heads_above_rows(text);
  head.renamed = renamed_head(text, heads);
  if (head.renamed) *std::find(heads.begin() + 1, heads.end() - 1, nullptr) = &*head.renamed;
  const auto found = kRequestsColumns - static_cast<std::size_t>(std::count(heads.begin(), heads.end(), nullptr));
  head.found = found >= 3;
  head.whole = found == kRequestsColumns;
  if (found == kRequestsColumns - 1 && rows_have(text, found)) {
    head.absent_column = static_cast<int>(std::find(heads.begin(), heads.end(), nullptr) - heads.begin());
    std::erase(head.order, head.absent_column);
  } else if (!head.whole) {
    return head;
  }
  ColumnOrder in_text = order_of(text, heads, head.order);
  if (in_text == head.order) return head;
  const HeadTrust trust = trust_in(text, heads);
  if (trust == HeadTrust::torn) {
    head.how = ReadBy::order;
    return head;
  }
  if (trust == HeadTrust::broken) head.other_order = head.order;
  head.order = std::move(in_text);
  return head;
}

}  // namespace

std::size_t RequestsHead::total() const {
  return static_cast<std::size_t>(std::find(order.begin(), order.end(), kTotalColumn) - order.begin());
}

bool RequestsHead::adds_up(const std::vector<CellToken>& row) const {
  double balance = 0;
  for (std::size_t i = 0; i < row.size(); ++i) balance += order[i] == kTotalColumn ? -row[i].value : row[i].value;
  return width() < kRequestsColumns || balance == 0;
}

HeadedText read_head(RequestsText text) {
  RequestsHead head = head_of(text);
  if (head.renamed) {
    const auto behind = [&](const LabelMatch& hit) { return hit.begin > head.renamed->begin; };
    text.hits.insert(std::find_if(text.hits.begin(), text.hits.end(), behind), *head.renamed);
  }
  for (Segment& segment : text.segments) segment.rows = join_runs(std::move(segment.rows), head.width());
  return {std::move(text), std::move(head)};
}

}  // namespace nianbao
