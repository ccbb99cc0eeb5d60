#include "result/groups_json.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "relations/evaluate.hpp"
#include "result/judgement.hpp"
#include "result/phrases.hpp"
#include "result/repairs_json.hpp"
#include "result/result.hpp"
#include "text/sort.hpp"

namespace nianbao {
namespace {

/// 表三“（一）予以公开”自然人
std::string name_of(CellRef cell, const Report& report, Language language) {
  return render(TableName{cell.table}, report, language) + (language == Language::zh ? "" : ", ") +
         render(std::vector<CellRef>{cell}, report, language);
}

std::string title_of(const FindingGroup& group, const Judgement& judgement, Language language) {
  if (group.edits.size() == 1) return name_of(group.edits.front().cell, judgement.report(), language);
  const std::string title(in(judgement.findings[group.findings.front()].rule->title, language));
  if (group.findings.size() == 1 || !group.edits.empty()) return title;
  return filled({"{0}，{1} 处", "{0} ({1})"}, language, {title, std::to_string(group.findings.size())});
}

bool before(Span a, Span b) { return a.begin != b.begin ? a.begin < b.begin : a.end < b.end; }

/// Each place once, in the order of the text; there may be thousands.
void settle(std::vector<Span>& places) {
  sort_stably(places, before);
  places.erase(std::unique(places.begin(), places.end()), places.end());
}

/// Where numbers stand that only stand in the same relation.
std::vector<Span> bystanders(const FindingGroup& group, const Judgement& judgement) {
  std::vector<Span> out;
  for (const std::size_t at : group.findings) {
    for (const CellRef cell : judgement.findings[at].cells) {
      const bool marked = std::find(group.cells.begin(), group.cells.end(), cell) != group.cells.end();
      const auto& span = judgement.report().cell(cell).span;
      if (!marked && span) out.push_back(*span);
    }
  }
  settle(out);
  return out;
}

/// The places to light up.
std::vector<Span> ranges_of(const FindingGroup& group, const Judgement& judgement) {
  std::vector<Span> all;
  for (const std::size_t at : group.findings) {
    const std::vector<Span>& ranges = judgement.findings[at].ranges;
    all.insert(all.end(), ranges.begin(), ranges.end());
  }
  for (const CellRef cell : group.cells) {
    const auto& span = judgement.report().cell(cell).span;
    if (group.findings.size() > 1 && span) all.push_back(*span);
  }
  settle(all);
  const std::vector<Span> others = bystanders(group, judgement);
  std::vector<Span> own;
  for (const Span span : all) {
    if (!std::binary_search(others.begin(), others.end(), span, before)) own.push_back(span);
  }
  return own.empty() ? all : own;
}

void write_edits(JsonWriter& json, const std::vector<Edit>& edits, bool certain, const Report& report) {
  json.array(edits, [&](const Edit& edit) { write_edit(json, edit, certain, report); });
}

/// What a blank may be filled with: what follows from the relations, else the 0 that the format asks for, and in a total the sum that comes of it.
std::optional<std::int64_t> fill_of(CellRef cell, const Judgement& judgement) {
  const auto& fills = judgement.repairs.fills;
  const auto known = std::find_if(fills.begin(), fills.end(), [cell](const Fill& fill) { return fill.cell == cell; });
  return known == fills.end() ? with_zeros(judgement.report().table(cell.table), cell.cell) : known->value;
}

/// A blank, and what it may be filled with.
using Filled = std::pair<CellRef, std::int64_t>;

/// The blanks of a group that may be filled in. A form that nobody has begun is filled in by hand.
std::vector<Filled> blanks_of(const FindingGroup& group, const Judgement& judgement) {
  std::vector<Filled> out;
  if (judgement.findings[group.findings.front()].rule->remedy != Remedy::fill) return out;
  if (filling_of(judgement.report()) == Filling::blank) return out;
  for (const CellRef cell : group.cells) {
    if (judgement.report().cell(cell).state != CellState::blank) continue;
    if (const auto value = fill_of(cell, judgement)) out.emplace_back(cell, *value);
  }
  return out;
}

void write_fill(JsonWriter& json, const Filled& fill, const Report& report) {
  json.object([&] {
    json.member("cell", cell_key(report, fill.first));
    json.member("value", fill.second);
  });
}

/// How it can be mended.
void write_ways(JsonWriter& json, const FindingGroup& group, const Judgement& judgement, Language language) {
  if (group.edits.size() > 1) {
    json.key("places").array(group.edits,
                             [&](const Edit& edit) { json.value(name_of(edit.cell, judgement.report(), language)); });
  }
  if (!group.edits.empty()) {
    json.member("repair", 0);  // every smallest repair makes what is certain
    write_edits(json.key("edits"), group.edits, true, judgement.report());
  }
  if (!group.options.empty()) {
    json.key("options").array(
        group.options, [&](const std::vector<Edit>& edits) { write_edits(json, edits, false, judgement.report()); });
  }
  const std::vector<Filled> blanks = blanks_of(group, judgement);
  if (!blanks.empty())
    json.key("fills").array(blanks, [&](const Filled& fill) { write_fill(json, fill, judgement.report()); });
}

void write_group(JsonWriter& json, const FindingGroup& group, const Judgement& judgement, Language language) {
  json.object([&] {
    json.member("id", group.id);
    json.member("severity", severity_key(group.severity));
    json.member("about", about_key(group.about));
    json.member("title", title_of(group, judgement, language));
    json.key("findings").array(group.findings, [&](std::size_t at) { json.value(at); });
    json.key("cells").array(group.cells, [&](CellRef cell) { json.value(cell_key(judgement.report(), cell)); });
    json.key("ranges").array(ranges_of(group, judgement), [&](Span range) { json.value(range); });
    write_ways(json, group, judgement, language);
    if (group.dismissed) json.member("dismissed", true);
  });
}

}  // namespace

void write_groups(JsonWriter& json, const Judgement& judgement, Language language) {
  json.array(judgement.groups, [&](const FindingGroup& group) { write_group(json, group, judgement, language); });
}

}  // namespace nianbao
