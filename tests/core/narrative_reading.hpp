#pragma once

#include <string>
#include <string_view>

#include "case/judge.hpp"
#include "report/report.hpp"
#include "text/unicode.hpp"

namespace nianbao {

/// Reads `text` as the prose of a report of 云岭县白鹭镇人民政府 for 2024, one paragraph a line.
struct ReadText {
  Document document;
  Report report;
  Narrative prose;

  explicit ReadText(std::string_view text, std::string_view organ = "云岭县白鹭镇人民政府", Level level = Level::town) {
    document.text = utf16(text);
    for (std::uint32_t begin = 0; begin < document.text.size();) {
      const auto end = static_cast<std::uint32_t>(std::min(document.text.find(u'\n', begin), document.text.size()));
      if (end > begin) document.lines.push_back({{{{begin, end}, 0}}, -1});
      begin = end + 1;
    }
    report.year = 2024;
    report.organ = organ;
    report.level = level;
    for (const TableId id : kTables) {
      Table& table = report.tables[static_cast<std::size_t>(id)];
      table.id = id;
      table.form = &table_form(id, Edition::y2021);
      table.cells.resize(static_cast<std::size_t>(table.form->cell_count()));
    }
    prose = read_narrative(document, report);
  }

  [[nodiscard]] std::string source(Span span) const {
    return utf8(std::u16string_view(document.text).substr(span.begin, span.length()));
  }

  /// "new.total=12 new.natural+…=10": the plainest reading of every claim on the tables, rows of one group once.
  [[nodiscard]] std::string facts() const {
    std::string all;
    for (const Claim& claim : prose.claims) {
      if (claim.readings.empty() || claim.why != UnboundReason::none) continue;
      if (!all.empty()) all += " ";
      all.append(meaning(cells_of(claim.readings.front(), report))).append("=").append(number(claim.value));
      all.append(claim.none ? "!" : "").append(claim.direct ? "" : "?");
    }
    return all;
  }

  /// "28: 7 3 1 17": the lists whose end is certain. '!' for an exhaustive one.
  [[nodiscard]] std::string lists() const {
    std::string all;
    for (const NumberList& list : prose.lists) {
      if (list.certain < 2 || (!list.closed && !list.exhaustive)) continue;
      if (!all.empty()) all += " | ";
      all += number(list.whole.value);
      all += list.exhaustive ? "!:" : ":";
      for (std::size_t i = 0; i < list.certain; ++i) all.append(" ").append(number(list.parts[i].value));
    }
    return all;
  }

  /// "258/805 859=33.9"
  [[nodiscard]] std::string percentages() const {
    std::string all;
    for (const Share& share : prose.shares) {
      if (!all.empty()) all += " | ";
      all.append(number(share.part.value)).append("/");
      for (const Part& whole : share.wholes) all.append(number(whole.value)).append(" ");
      all.back() = '=';
      all += number(share.percent.value);
    }
    return all;
  }

 private:
  static std::string number(double value) {
    std::string text = std::to_string(value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text;
  }

  [[nodiscard]] std::string meaning(const CellSum& meaning) const {
    std::string all;
    std::string last;
    for (const SignedCell& addend : meaning) {
      const TableForm& form = *report.table(addend.cell.table).form;
      const CellForm at = form.place(addend.cell.cell);
      const RowForm& row = form.rows[static_cast<std::size_t>(at.row)];
      std::string name(row.id.substr(0, row.id.find('.')));
      name.append(".").append(row.columns[static_cast<std::size_t>(at.column)].id);
      if (name == last) continue;
      if (!all.empty()) all += addend.sign > 0 ? "+" : "-";
      all += last = name;
    }
    return all;
  }
};

}  // namespace nianbao
