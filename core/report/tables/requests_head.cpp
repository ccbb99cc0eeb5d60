#include <algorithm>
#include <utility>

#include "report/tables/requests_reader.hpp"
#include "text/sort.hpp"

namespace nianbao {

void RequestsReader::read_head() {
  std::vector<const LabelMatch*> heads(kRequestsColumns, nullptr);
  const auto columns = table_.form->rows.front().columns;
  const std::size_t first_row = rows_.front().segment->hit.begin;
  for (const LabelMatch& hit : hits_) {
    if (hit.label->kind != Label::Kind::column || hit.begin > first_row) continue;
    for (std::size_t c = 0; c < kRequestsColumns; ++c) {
      // The nearest to the rows: a sentence above the table may name them, too.
      if (columns[c].id == hit.label->key) heads[c] = &hit;
    }
  }
  find_renamed_head(heads);
  const auto found = static_cast<std::size_t>(
      std::count_if(heads.begin(), heads.end(), [](const LabelMatch* h) { return h != nullptr; }));
  for (std::size_t c = 0; c < kRequestsColumns; ++c) order_.push_back(static_cast<int>(c));
  header_found_ = found >= 3;
  header_whole_ = found == kRequestsColumns;
  if (found == kRequestsColumns - 1 && rows_have(kRequestsColumns - 1)) {
    absent_column_ = static_cast<int>(std::find(heads.begin(), heads.end(), nullptr) - heads.begin());
    std::erase(order_, absent_column_);
  } else if (found < kRequestsColumns) {
    return;
  }
  const Places places = group_places(heads);
  const auto place = [&](int c) {
    const std::size_t group = c == 0 ? places.natural : c == 6 ? places.total : places.organisations;
    return std::pair(group, c == 0 || c == 6 ? group : heads[static_cast<std::size_t>(c)]->begin);
  };
  const ColumnOrder official = order_;
  sort_stably(order_, [&](int a, int b) { return place(a) < place(b); });
  if (order_ != official) weigh_order(heads, official);
}

void RequestsReader::weigh_order(const std::vector<const LabelMatch*>& heads, const ColumnOrder& official) {
  switch (trust_in(heads)) {
    case HeadTrust::whole:
      break;
    case HeadTrust::broken:
      other_order_ = official;
      break;
    case HeadTrust::torn:
      order_ = official;
      by_head_ = ReadBy::order;
      break;
  }
}

bool RequestsReader::is_by_height(const std::vector<const LabelMatch*>& heads) const {
  std::vector<std::pair<std::size_t, std::size_t>> found;  // where each stands, and over how many lines
  for (std::size_t c = 1; c + 1 < kRequestsColumns; ++c) {
    if (heads[c])
      found.emplace_back(heads[c]->begin, in_.letters.line[heads[c]->end - 1] - in_.letters.line[heads[c]->begin]);
  }
  sort_stably(found, [](const auto& a, const auto& b) { return a.second < b.second; });  // else in the official order
  return found.front().second != found.back().second &&
         std::is_sorted(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
}

RequestsReader::HeadTrust RequestsReader::trust_in(const std::vector<const LabelMatch*>& heads) const {
  const auto line_of = [&](std::size_t letter) { return in_.letters.line[letter]; };
  if (!in_.document.lines[line_of(heads[1] ? heads[1]->begin : heads[2]->begin)].is_paragraph())
    return HeadTrust::whole;
  std::size_t first = in_.letters.size();
  std::size_t last = 0;
  bool broken = false;
  for (std::size_t c = 1; c + 1 < kRequestsColumns; ++c) {
    if (!heads[c]) continue;
    first = std::min(first, heads[c]->begin);
    last = std::max(last, heads[c]->begin);
    broken = broken || line_of(heads[c]->begin) != line_of(heads[c]->end - 1);
  }
  const auto between = [&](const LabelMatch* head) { return head && head->begin > first && head->begin < last; };
  if (between(heads.front()) || between(heads.back()) || is_by_height(heads)) return HeadTrust::torn;
  return broken ? HeadTrust::broken : HeadTrust::whole;
}

void RequestsReader::find_renamed_head(std::vector<const LabelMatch*>& heads) {
  std::vector<const LabelMatch*> kinds(heads.begin() + 1, heads.end() - 1);
  if (std::count(kinds.begin(), kinds.end(), nullptr) != 1 || rows_have(kRequestsColumns - 1)) return;
  const auto absent = static_cast<std::size_t>(std::find(kinds.begin(), kinds.end(), nullptr) - kinds.begin()) + 1;
  std::erase(kinds, nullptr);
  const std::vector<Range> others = cells_without_label(kinds);
  if (others.size() != 1) return;
  renamed_ = LabelMatch{column_label(table_.form->rows.front().columns[absent].id), others.front().begin,
                        others.front().end, false, false};
  heads[absent] = &*renamed_;
}

std::vector<Range> RequestsReader::cells_without_label(const std::vector<const LabelMatch*>& heads) const {
  constexpr std::size_t kLongest = 10;
  const auto ends = std::minmax_element(heads.begin(), heads.end(),
                                        [](const LabelMatch* a, const LabelMatch* b) { return a->begin < b->begin; });
  const auto line = in_.letters.line[(*ends.first)->begin];
  const bool grid = !in_.document.lines[line].is_paragraph();
  const auto among = [&](std::size_t at) {
    return grid ? in_.letters.line[at] == line : at > (*ends.first)->begin && at < (*ends.second)->begin;
  };
  std::vector<Range> out;
  for (std::size_t next = 1; next < hits_.size(); ++next) {
    const std::size_t end = hits_[next].begin;
    for (std::size_t begin = hits_[next - 1].end; begin < end;) {
      std::size_t behind = begin + 1;
      while (behind < end && !in_.letters.starts_cell(behind)) ++behind;
      const bool whole = in_.letters.starts_cell(begin) && in_.letters.ends_cell(behind - 1);
      if (whole && among(begin) && behind - begin <= kLongest) out.push_back({begin, behind});
      begin = behind;
    }
  }
  return out;
}

const Label* RequestsReader::column_label(std::string_view key) const {
  const auto is_it = [&](const Label& label) { return label.kind == Label::Kind::column && label.key == key; };
  return &*std::find_if(labels_.begin(), labels_.end(), is_it);
}

int RequestsReader::column_at(std::size_t letter) const {
  for (const Cell& cell : in_.document.lines[in_.letters.line[letter]].cells) {
    if (cell.span.end > in_.letters.at[letter]) return cell.column;
  }
  return 0;
}

RequestsReader::Places RequestsReader::group_places(const std::vector<const LabelMatch*>& heads) const {
  if (!heads.front() || !heads.back()) return {};
  const std::size_t natural = heads.front()->begin;
  const std::size_t total = heads.back()->begin;
  const auto line = in_.letters.line[natural];
  if (in_.document.lines[line].is_paragraph()) return {};
  if (in_.letters.line[total] != line) {  // 总计 spans the rows of the head: it stands in an upper one
    const bool above = in_.letters.line[total] < line;
    return above && column_at(total) < column_at(natural) ? Places{1, 2, 0} : Places{};
  }
  const auto is_group = [&](const LabelMatch& hit) {
    const bool organisations =
        hit.label->kind == Label::Kind::head ? hit.label->official == "法人或其他组织" : hit.label->key == "business";
    return organisations && in_.letters.line[hit.begin] == line;
  };
  const auto group = std::find_if(hits_.begin(), hits_.end(), is_group);
  if (group == hits_.end()) return {};
  return {natural, group->begin, total};
}

bool RequestsReader::rows_have(std::size_t count) const {
  std::size_t fitting = 0;
  std::size_t all = 0;
  for (const RowSegment& row : rows_) {
    if (!row.segment->own_line) continue;
    const auto& tokens = row.segment->rows.front().tokens;
    const auto numbers = static_cast<std::size_t>(std::count_if(
        tokens.begin(), tokens.end(), [](const CellToken& token) { return token.kind == CellToken::Kind::number; }));
    if (numbers > count) return false;  // the others lack blank cells
    ++all;
    fitting += count == numbers;
  }
  return all > 0 && 2 * fitting > all;
}

}  // namespace nianbao
