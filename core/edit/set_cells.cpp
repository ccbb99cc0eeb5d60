#include "edit/set_cells.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "format/form_text.hpp"
#include "layout/read_document.hpp"
#include "prose/paragraphs.hpp"
#include "text/chars.hpp"
#include "text/sort.hpp"
#include "text/unicode.hpp"

namespace nianbao {
namespace {

/// New words for a stretch of the text.
struct Replacement {
  Span span;
  std::u16string text;
};

/// The text with every stretch replaced. They do not overlap.
std::u16string replaced(std::u16string text, std::vector<Replacement> edits) {
  sort_stably(edits, [](const Replacement& a, const Replacement& b) {
    return a.span.begin != b.span.begin ? a.span.begin > b.span.begin : a.span.end > b.span.end;
  });
  for (const Replacement& edit : edits) text.replace(edit.span.begin, edit.span.end - edit.span.begin, edit.text);
  return text;
}

/// A space where one number begins right behind another (71300074): they were told apart by what they add up to, which they may not do
/// any more once one is changed.
std::vector<Replacement> separators(const Report& report) {
  std::vector<std::uint32_t> begins;
  std::vector<std::uint32_t> ends;
  for (const Table& table : report.tables) {
    for (const CellValue& cell : table.cells) {
      if (!cell.span || cell.span->empty()) continue;
      begins.push_back(cell.span->begin);
      ends.push_back(cell.span->end);
    }
  }
  sort_stably(ends, std::less<>());
  std::vector<Replacement> out;
  for (const std::uint32_t at : begins) {
    if (std::binary_search(ends.begin(), ends.end(), at)) out.push_back({{at, at}, u" "});
  }
  return out;
}

/// Whether a number can be put where a cell stands.
bool is_settable(const CellValue& cell) {
  return cell.span && cell.state != CellState::unread && cell.state != CellState::missing;
}

/// Where the body of a table's section stands, if the whole table stands in it: from behind the heading to the next one.
std::optional<Span> body_of(const Case& report_case, TableId id) {
  const Report& report = report_case.report;
  const Section* section = report.section(table_section(id));
  const auto& table = report.table(id).span;
  if (section == nullptr || !table) return std::nullopt;
  Span body{section->heading.end, static_cast<std::uint32_t>(report_case.document.text.size())};
  for (const Section& other : report.sections) {
    if (other.heading.begin > section->heading.begin) body.end = std::min(body.end, other.heading.begin);
  }
  return body.contains(*table) ? std::optional(body) : std::nullopt;
}

class CellSetter {
 public:
  CellSetter(const Case& before, std::span<const CellChange> changes) : before_(before) {
    for (const CellChange& change : changes) {
      std::erase_if(changes_, [&](const CellChange& earlier) { return earlier.cell == change.cell; });
      (is_settable(before.report.cell(change.cell)) ? changes_ : refused_).push_back(change);
    }
  }

  ChangedCase set() const {
    ChangedCase out{read(replaced(before_.document.text, edits())), {}, {}};
    for (const CellChange& change : refused_) out.refused.push_back(change.cell);
    const std::vector<TableId> misread = misread_in(out.after);
    if (misread.empty() || !std::all_of(misread.begin(), misread.end(), [&](TableId id) { return is_whole(id); }))
      return out;
    Case anew = read(rewritten(misread));
    if (!misread_in(anew).empty()) return out;
    out.after = std::move(anew);
    out.rewritten = misread;
    return out;
  }

 private:
  Case read(std::u16string text) const {
    const char* const format = before_.document.is_scan() ? "scan" : "text";
    Case out = make_case(read_plain_text(before_.document.name, format, std::move(text)), before_.settings);
    out.previous = before_.previous;  // whose report it is, and for which year, is not said in cells
    out.confirmed = before_.confirmed;
    return out;
  }

  std::vector<Replacement> edits() const {
    std::vector<Replacement> out = separators(before_.report);
    for (const CellChange& change : changes_) out.push_back({*before_.report.cell(change.cell).span, change.text});
    return out;
  }

  /// What the cells of a table are to hold.
  std::vector<std::u16string> wanted(TableId id) const {
    std::vector<std::u16string> out;
    for (const CellValue& cell : before_.report.table(id).cells) out.push_back(cell.text);
    for (const CellChange& change : changes_) {
      if (change.cell.table == id) out[static_cast<std::size_t>(change.cell.cell)] = change.text;
    }
    return out;
  }

  /// The changed tables whose cells are not read as they should be.
  std::vector<TableId> misread_in(const Case& after) const {
    std::vector<TableId> out;
    for (const Table& table : after.report.tables) {
      const auto is_here = [&](const CellChange& change) { return change.cell.table == table.id; };
      if (std::none_of(changes_.begin(), changes_.end(), is_here)) continue;
      const std::vector<std::u16string> texts = wanted(table.id);
      const bool same = table.form == before_.report.table(table.id).form &&
                        std::equal(texts.begin(), texts.end(), table.cells.begin(), table.cells.end(),
                                   [](const std::u16string& text, const CellValue& cell) { return text == cell.text; });
      if (!same) out.push_back(table.id);
    }
    return out;
  }

  /// Whether all of a table was read, so that it can be written anew.
  bool is_whole(TableId id) const {
    const Table& table = before_.report.table(id);
    const auto was_read = [](const CellValue& cell) {
      return cell.state != CellState::unread && cell.state != CellState::missing;
    };
    return body_of(before_, id) && std::all_of(table.cells.begin(), table.cells.end(), was_read);
  }

  /// The text with these tables in the official form; the sentences of their sections stay before and behind them.
  std::u16string rewritten(const std::vector<TableId>& tables) const {
    const std::u16string& text = before_.document.text;
    const auto paragraphs = paragraphs_of(before_.document, before_.report, before_.prose);
    std::vector<Replacement> all = edits();
    for (const TableId id : tables) {
      const Span body = *body_of(before_, id);
      std::erase_if(all, [body](const Replacement& edit) { return body.contains(edit.span); });
      std::u16string above = u"\n";
      std::u16string below;
      for (const Paragraph& paragraph : paragraphs) {
        const Span words{paragraph.parts.front().begin, paragraph.parts.back().end};
        if (!body.contains(words)) continue;
        const bool is_above = words.begin < before_.report.table(id).span->begin;
        (is_above ? above : below).append(slice(text, words)).append(u"\n");
      }
      all.push_back({body, above + official_text(id) + u"\n" + below});
    }
    return replaced(text, std::move(all));
  }

  std::u16string official_text(TableId id) const {
    std::vector<std::string> held;
    for (const std::u16string& words : wanted(id)) held.push_back(utf8(words));
    return utf16(form_text(*before_.report.table(id).form, held));
  }

  const Case& before_;
  std::vector<CellChange> changes_;
  std::vector<CellChange> refused_;
};

}  // namespace

ChangedCase set_cells(const Case& before, std::span<const CellChange> changes) {
  return CellSetter(before, changes).set();
}

}  // namespace nianbao
