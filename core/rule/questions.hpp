#pragma once

#include "rule/rule.hpp"

// Questions that several rules ask of a report.

namespace nianbao {

/// So many faults of one kind in a table are reported as one finding.
inline constexpr std::size_t kReportedTogether = 4;

/// The words of the source at a place, without line ends and with single spaces.
[[nodiscard]] std::string words_at(const Document& document, Span span);

/// Adds a finding about the words at a place of the source, which its sentence calls by this name: {found}.
Finding& add_at(const Case& report_case, ValueName name, Span span, Findings& out);

/// Adds one about two places that cannot both be right: {text} and {other}.
Finding& add_contradiction(const Case& report_case, Span text, Span other, Findings& out);

/// The organ's name, or "this organ" where the report gives none.
[[nodiscard]] Value organ_name(const Report& report);

/// All cells of a row.
[[nodiscard]] std::vector<CellRef> cells_of_row(const Table& table, int row);

/// Of a table whose rows all have that column.
[[nodiscard]] std::vector<CellRef> cells_of_column(const Table& table, int column);
[[nodiscard]] std::vector<CellRef> cells_in_state(const Table& table, CellState state);

/// Whether no request came in, was carried in or was handled: all three totals were read, and are 0.
[[nodiscard]] bool had_no_requests(const Report& report);

/// The notes of one kind, in the order of the table.
[[nodiscard]] std::vector<const ReadingNote*> notes_of(const Table& table, ReadingNote::Kind kind);

/// The official form without any number in it: not a report gone wrong, but one that was not begun.
[[nodiscard]] bool is_blank_form(const Report& report);

/// One or two sections or tables without a title: not a report that lacks the others, but a part of one.
[[nodiscard]] bool is_fragment(const Case& report_case);

/// Whether the text ends before the section, or in the middle of a table and took what follows with it: the section cannot be
/// called missing.
[[nodiscard]] bool was_cut_off(const Report& report, SectionId section);

/// Whether the text ends within the section: what it lacks may have stood behind.
[[nodiscard]] bool ends_within(const Report& report, SectionId section);

/// Where a table has labels that only this edition of the format has; its first label where none was found.
[[nodiscard]] std::vector<Span> labels_of_edition(const Table& table, Edition edition);

/// Whether it is on a year before the first official format, 2019.
[[nodiscard]] bool is_before_format(const Report& report);

/// The 2019 one of the 2021 one, and the other way round.
[[nodiscard]] Edition other_edition(Edition edition);

/// The edition of the format that the report should follow.
[[nodiscard]] Edition edition_due(const Report& report);

}  // namespace nianbao
