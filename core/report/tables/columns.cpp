#include "report/tables/columns.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "format/applicants.hpp"
#include "report/tables/detached_label.hpp"
#include "report/tables/numbers_a_row.hpp"
#include "text/sort.hpp"

namespace nianbao {
namespace {

/// By column of a row, the head that names it; nothing where it was not found.
using Heads = std::vector<const LabelMatch*>;

/// The nearest heads before a place: a sentence above the table may name them, too.
Heads heads_before(const Stream& stream, const RowForm& row, std::size_t place) {
  Heads heads(row.columns.size(), nullptr);
  for (const LabelMatch& match : stream.labels) {
    if (!is_column(match) || match.begin > place) continue;
    for (std::size_t c = 0; c < heads.size(); ++c) {
      if (row.columns[c].id == match.label->key) heads[c] = &match;
    }
  }
  return heads;
}

ColumnOrder in_order(std::size_t width) {
  ColumnOrder order;
  for (std::size_t c = 0; c < width; ++c) order.push_back(static_cast<int>(c));
  return order;
}

std::size_t count_found(const Heads& heads) {
  return heads.size() - static_cast<std::size_t>(std::count(heads.begin(), heads.end(), nullptr));
}

/// Short cells in the row of these heads, in text between them, that no label stands in.
std::vector<Range> cells_without_label(const Stream& stream, const Heads& heads) {
  // Letters; the longest head of a column, 社会公益组织 or 法律服务机构, has six.
  constexpr std::size_t kLongest = 10;
  const FoldedText& letters = stream.letters;
  const auto ends = std::minmax_element(heads.begin(), heads.end(),
                                        [](const LabelMatch* a, const LabelMatch* b) { return a->begin < b->begin; });
  const std::size_t first = (*ends.first)->begin;
  const std::size_t last = (*ends.second)->begin;
  const bool grid = !stream.line_of(first).is_paragraph();
  const auto among = [&](std::size_t at) {
    return grid ? letters.line[at] == letters.line[first] : at > first && at < last;
  };
  std::vector<Range> out;
  for (std::size_t next = 1; next < stream.labels.size(); ++next) {
    const std::size_t end = stream.labels[next].begin;
    for (std::size_t begin = stream.labels[next - 1].end; begin < end;) {
      std::size_t behind = begin + 1;
      while (behind < end && !letters.starts_cell(behind)) ++behind;
      const bool whole = letters.starts_cell(begin) && letters.ends_cell(behind - 1);
      if (whole && among(begin) && behind - begin <= kLongest) out.push_back({begin, behind});
      begin = behind;
    }
  }
  return out;
}

/// The head of table three has 自然人, the kinds of organisations below 法人或其他组织, and 总计.
class ApplicantsHead {
 public:
  ApplicantsHead(const Stream& stream, const Heads& heads) : stream_(stream), heads_(heads), last_(heads.size() - 1) {}

  /// The columns as their heads stand in the text.
  [[nodiscard]] ColumnOrder order(ColumnOrder order) const {
    if (is_one_row()) {
      sort_stably(order, [&](int a, int b) { return begin_of(a) < begin_of(b); });
      return order;
    }
    const Groups groups = groups_found();
    const auto place = [&](int column) {
      const auto c = static_cast<std::size_t>(column);
      const std::size_t group = c == 0 ? groups.natural : c == last_ ? groups.total : groups.organisations;
      return std::pair(group, c == 0 || c == last_ ? group : heads_[c]->begin);
    };
    sort_stably(order, [&](int a, int b) { return place(a) < place(b); });
    return order;
  }

  /// What an order is worth that is not the official one, found in the words of a text without cells: the kinds of organisations
  /// stand together, each on a line; or some are broken over lines; or 自然人 or 总计 stands among them, or one lies in pieces with
  /// others between, which no row of a head has: then a tool tore them, and the official order is meant.
  enum class Trust { whole, broken, detached };

  [[nodiscard]] Trust trust() const {
    const FoldedText& letters = stream_.letters;
    if (!stream_.line_of((heads_[1] ? heads_[1] : heads_[2])->begin).is_paragraph()) return Trust::whole;
    std::size_t first = letters.size();
    std::size_t last = 0;
    bool broken = false;
    bool pieces = false;  // 法律服务机 above the others, 构 below them
    for (std::size_t c = 1; c < last_; ++c) {
      if (!heads_[c]) continue;
      pieces = pieces || (!heads_[c]->exact && is_in_pieces(stream_, *heads_[c]));
      first = std::min(first, heads_[c]->begin);
      last = std::max(last, heads_[c]->begin);
      broken = broken || letters.line[heads_[c]->begin] != letters.line[heads_[c]->end - 1];
    }
    const auto between = [&](const LabelMatch* head) { return head && head->begin > first && head->begin < last; };
    if (pieces || between(heads_.front()) || between(heads_.back()) || is_by_height()) return Trust::detached;
    return broken ? Trust::broken : Trust::whole;
  }

 private:
  [[nodiscard]] std::size_t begin_of(int column) const { return heads_[static_cast<std::size_t>(column)]->begin; }

  /// Whether one row of a grid names each column once, and nothing spans them; or a line of words does, 总计 first: no tool that tears
  /// a head leaves it so.
  [[nodiscard]] bool is_one_row() const {
    if (!heads_.front() || !heads_.back()) return false;
    const bool words = stream_.line_of(heads_.front()->begin).is_paragraph();
    if (words && heads_.back()->begin > heads_.front()->begin) return false;
    const std::size_t line = stream_.letters.line[heads_.front()->begin];
    const auto is_here = [&](const LabelMatch& match) {
      return !is_row(match) && stream_.letters.line[match.begin] == line;
    };
    const auto here = std::count_if(stream_.labels.begin(), stream_.labels.end(), is_here);
    const auto stands = [&](const LabelMatch* head) { return head && stream_.letters.line[head->begin] == line; };
    return static_cast<std::size_t>(here) == heads_.size() && std::all_of(heads_.begin(), heads_.end(), stands);
  }

  /// Where the three groups of the head stand.
  struct Groups {
    std::size_t natural = 0;
    std::size_t organisations = 1;
    std::size_t total = 2;
  };

  /// They are ordered as in the format unless all three stand in one row of the head, or the columns of the grid say otherwise.
  [[nodiscard]] Groups groups_found() const {
    if (!heads_.front() || !heads_.back()) return {};
    const auto& lines = stream_.letters.line;
    const std::size_t natural = heads_.front()->begin;
    const std::size_t total = heads_.back()->begin;
    if (stream_.line_of(natural).is_paragraph()) return {};
    if (lines[total] != lines[natural]) {  // 总计 spans the rows of the head: it stands in an upper one
      const bool above = lines[total] < lines[natural];
      return above && stream_.column_at(total) < stream_.column_at(natural) ? Groups{1, 2, 0} : Groups{};
    }
    const auto is_group = [&](const LabelMatch& match) {
      const bool organisations = match.label->kind == Label::Kind::head ? match.label->official == kOrganisationsHead
                                                                        : match.label->key == "business";
      return organisations && lines[match.begin] == lines[natural];
    };
    const auto group = std::find_if(stream_.labels.begin(), stream_.labels.end(), is_group);
    const auto is_natural = [&](const LabelMatch& match) {
      return match.label == heads_.front()->label && lines[match.begin] == lines[natural];
    };
    // All rows of the head on one line, with what spans several of them in each: which stands where cannot be told.
    const bool several = std::count_if(stream_.labels.begin(), stream_.labels.end(), is_natural) > 1;
    if (several || group == stream_.labels.end()) return {};
    return {natural, group->begin, total};
  }

  /// Whether a tool took the words of the head line by line: those of fewer lines first, otherwise in the official order.
  [[nodiscard]] bool is_by_height() const {
    const auto& lines = stream_.letters.line;
    std::vector<std::pair<std::size_t, std::size_t>> found;  // where each stands, and over how many lines
    for (std::size_t c = 1; c < last_; ++c) {
      if (heads_[c]) found.emplace_back(heads_[c]->begin, lines[heads_[c]->end - 1] - lines[heads_[c]->begin]);
    }
    sort_stably(found, [](const auto& a, const auto& b) { return a.second < b.second; });  // else in the official order
    return found.front().second != found.back().second &&
           std::is_sorted(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  }

  const Stream& stream_;
  const Heads& heads_;
  std::size_t last_;
};

/// Whether 自然人 stands behind 法人或其他组织 and before its kinds: a tool took the cells of the head by their height.
bool is_taken_by_height(const Stream& stream, const Heads& heads) {
  const std::size_t natural = heads.front()->begin;
  const bool organisations_before =
      std::any_of(stream.labels.begin(), stream.labels.end(), [&](const LabelMatch& match) {
        return match.label->kind == Label::Kind::head && match.label->official == kOrganisationsHead &&
               match.begin < natural;
      });
  return organisations_before && std::all_of(heads.begin() + 1, heads.end() - 1,
                                             [&](const LabelMatch* kind) { return !kind || kind->begin > natural; });
}

/// Whether the heads of all columns but one stand side by side in a grid, and no row has a number for that one.
bool is_column_dropped(const Stream& stream, const Heads& heads) {
  std::vector<int> columns;
  for (std::size_t c = 0; c + 1 < heads.size(); ++c) {  // 总计 stands in a row above
    if (heads[c] && !stream.line_of(heads[c]->begin).is_paragraph())
      columns.push_back(stream.column_at(heads[c]->begin));
  }
  const auto [first, last] = std::minmax_element(columns.begin(), columns.end());
  return columns.size() + 2 == heads.size() && *last - *first + 1 == std::ssize(columns) &&
         !any_row_fills(stream, heads.size());
}

Head read_applicants(const TableText& text) {
  const Stream& stream = text.stream;
  const RowForm& row = text.form->rows.front();
  const Heads heads = heads_before(stream, row, text.labels.empty() ? stream.range.end : text.labels.front().begin);
  const std::size_t width = row.columns.size();
  const std::size_t last = width - 1;
  const std::size_t found = count_found(heads);
  constexpr std::size_t kFew = 3;  // heads of seven: words in running text name one or two
  Head head;
  head.found = found >= kFew;
  head.whole = found == width;
  ColumnOrder order = in_order(width);
  if (found == width - 1 && (rows_have(stream, found) || is_column_dropped(stream, heads))) {
    head.absent = static_cast<int>(std::find(heads.begin(), heads.end(), nullptr) - heads.begin());
    std::erase(order, *head.absent);
  }
  if (head.whole || head.absent) {
    const ApplicantsHead applicants(stream, heads);
    ColumnOrder in_text = applicants.order(order);
    const auto trust = in_text == order ? ApplicantsHead::Trust::whole : applicants.trust();
    if (trust == ApplicantsHead::Trust::detached) head.how = ReadBy::order;
    else if (trust == ApplicantsHead::Trust::broken) head.other = order;
    if (trust != ApplicantsHead::Trust::detached) order = std::move(in_text);
  } else {
    head.one_lost = rows_have(stream, last);
  }
  const bool total_first = !heads.back() || (heads.front() && heads.back()->begin < heads.front()->begin &&
                                             !is_taken_by_height(stream, heads));
  if (total_first && order.size() == width && order.back() == static_cast<int>(last)) {
    head.other_rare = !heads.back();
    head.other = order;
    std::rotate(head.other->begin(), head.other->end() - 1, head.other->end());
  }
  head.orders.assign(text.rows.size(), order);
  return head;
}

/// Whether a column of a row is named twice, one cell behind the other, as a tool leaves it that undid the merging of cells.
bool is_repeated(const Stream& stream, const RowForm& row) {
  const auto repeated = [&](const LabelMatch& a, const LabelMatch& b) {
    return is_column(a) && b.label == a.label && b.begin == a.end && row.find_column(a.label->key);
  };
  return std::adjacent_find(stream.labels.begin(), stream.labels.end(), repeated) != stream.labels.end();
}

/// The columns of each row in the order in which the head above it has them, if that stands on one line.
Head read_heads_of_rows(const TableText& text) {
  const auto& letters = text.stream.letters;
  Head head;
  head.found = !std::all_of(text.stream.labels.begin(), text.stream.labels.end(), is_row);
  for (std::size_t row = 0; row < text.rows.size(); ++row) {
    ColumnOrder order = in_order(text.rows[row].width);
    const RowLabel* label = text.label_of(row);
    const RowForm& form = text.form->rows[row];
    const Heads heads = heads_before(text.stream, form, label ? label->begin : 0);
    const auto on_line = [&](const LabelMatch* it) {
      return letters.line[it->begin] == letters.line[heads.front()->begin];
    };
    if (count_found(heads) == heads.size() && std::all_of(heads.begin(), heads.end(), on_line)) {
      sort_stably(order, [&](int a, int b) {
        return heads[static_cast<std::size_t>(a)]->begin < heads[static_cast<std::size_t>(b)]->begin;
      });
    }
    head.orders.push_back(std::move(order));
    head.merged.push_back(is_repeated(text.stream, form));
  }
  return head;
}

/// Four outcomes of each group, then the three totals.
ColumnOrder totals_last(std::size_t width, int outcomes) {
  ColumnOrder order;
  const int groups = static_cast<int>(width) / outcomes;
  for (int cell = 0; cell < groups * outcomes; ++cell) {
    if (cell % outcomes < outcomes - 1) order.push_back(cell);
  }
  for (int group = 1; group <= groups; ++group) order.push_back(group * outcomes - 1);
  return order;
}

/// The columns in the order in which a head names each of them once; nothing where it does not.
std::optional<ColumnOrder> order_named(std::span<const std::string_view> keys, const RowForm& row) {
  ColumnOrder order;
  for (const std::string_view key : keys) {
    const auto at = row.find_column(key);
    if (!at || std::find(order.begin(), order.end(), *at) != order.end()) return std::nullopt;
    order.push_back(*at);
  }
  return order.size() == row.columns.size() ? std::optional(order) : std::nullopt;
}

/// Whether the head of table four last names its groups above the values in the order of the form.
bool are_groups_in_order(const TableText& text) {
  const auto& runs = text.stream.runs;
  const auto values =
      std::find_if(runs.begin(), runs.end(), [](const ValueRun& run) { return run.values.count_values() > 1; });
  std::array<std::size_t, 3> places{};  // by group
  for (const LabelMatch& match : text.stream.labels) {
    const auto group = row_of(*text.form, match);
    if (group && (values == runs.end() || match.begin < values->at))
      places[static_cast<std::size_t>(*group)] = match.begin;
  }
  const bool named = places[0] > 0 && places[1] > 0 && places[2] > 0;
  return !named || (places[0] < places[1] && places[1] < places[2]);
}

/// Table four names its outcomes group by group; where it does not, the totals of all groups may stand last.
Head read_outcomes(const TableText& text) {
  const auto columns = text.form->rows.front().columns;
  std::vector<std::string_view> keys;
  for (const LabelMatch& match : text.stream.labels) {
    if (is_column(match)) keys.push_back(match.label->key);
  }
  constexpr std::size_t kFew = 3;  // outcomes: words in running text name one or two
  Head head;
  head.found = keys.size() >= kFew;
  const std::size_t width = text.rows.front().width;
  const std::size_t cells = text.form->rows.size() * columns.size();
  head.orders.assign(text.rows.size(), in_order(width));
  const auto named =
      width == columns.size() ? order_named(keys, text.form->rows.front()) : std::nullopt;  // a row for each kind
  if (named) head.orders.assign(text.rows.size(), *named);
  if (width != cells || !head.found) return head;
  head.whole = keys.size() >= cells;
  for (std::size_t i = 0; head.whole && i < cells; ++i) head.whole = keys[i] == columns[i % columns.size()].id;
  const auto groups = static_cast<std::ptrdiff_t>(text.form->rows.size());
  const auto is_total = [&](std::string_view key) { return key == columns.back().id; };
  const bool last = std::count_if(keys.begin(), keys.end(), is_total) == groups &&
                    std::all_of(keys.end() - groups, keys.end(), is_total);
  if (last && keys.size() + columns.size() > cells) head.other = totals_last(width, static_cast<int>(columns.size()));
  if (!are_groups_in_order(text)) {  // or a tool tore the head
    head.other = head.orders.front();
    std::rotate(head.other->begin(), head.other->begin() + std::ssize(columns), head.other->end());
  }
  return head;
}

}  // namespace

std::optional<LabelMatch> renamed_head(const Stream& stream, const TableForm& form) {
  if (stream.named) return std::nullopt;
  const RowForm& row = form.rows.front();
  const auto first_row = std::find_if(stream.labels.begin(), stream.labels.end(), is_row);
  const Heads heads = heads_before(stream, row, first_row == stream.labels.end() ? stream.range.end : first_row->begin);
  Heads kinds(heads.begin() + 1, heads.end() - 1);
  if (std::count(kinds.begin(), kinds.end(), nullptr) != 1 || rows_have(stream, heads.size() - 1)) return std::nullopt;
  const auto absent = static_cast<std::size_t>(std::find(kinds.begin(), kinds.end(), nullptr) - kinds.begin()) + 1;
  std::erase(kinds, nullptr);
  const std::vector<Range> others = cells_without_label(stream, kinds);
  if (others.size() != 1) return std::nullopt;
  const auto& labels = labels_of(form.id);
  const auto label = std::find_if(labels.begin(), labels.end(), [&](const Label& it) {
    return it.kind == Label::Kind::column && it.key == row.columns[absent].id;
  });
  return LabelMatch{&*label, others.front().begin, others.front().end, stream.letters.at[others.front().begin], false,
                    false};
}

bool Head::is_merged(std::size_t width) const {
  for (std::size_t row = 0; row < merged.size(); ++row) {
    if (merged[row] && orders[row].size() == width) return true;
  }
  return false;
}

Head read_head(const TableText& text) {
  if (text.stream.named) {
    Head head;
    head.found = head.whole = true;
    for (const PrintedRow& row : text.rows) head.orders.push_back(in_order(row.width));
    return head;
  }
  switch (text.form->id) {
    case TableId::proactive:
      return read_heads_of_rows(text);
    case TableId::requests:
      return read_applicants(text);
    case TableId::review:
      break;
  }
  return read_outcomes(text);
}

}  // namespace nianbao
