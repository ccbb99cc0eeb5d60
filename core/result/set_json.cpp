#include "result/set_json.hpp"

#include <algorithm>

#include "document/parse_json.hpp"
#include "result/phrases.hpp"
#include "result/result.hpp"
#include "set/sketch.hpp"

namespace nianbao {
namespace {

constexpr std::string_view kStates = "nbmui";  // by CellState; a number is written as it is

std::string cells_text(const Table& table) {
  std::string out;
  for (const CellValue& cell : table.cells) {
    if (!out.empty()) out += ' ';
    if (cell.value) out += json_number(*cell.value);
    else out += kStates[static_cast<std::size_t>(cell.state)];
  }
  return out;
}

/// A cell with a number; a missing one where the word is none. To parse what is no JSON takes long: states are told before.
CellDigest parse_number(std::string_view word) {
  const JsonText read = parse_json(word);
  const Json number = read.root();
  return number.is_number() ? CellDigest{CellState::number, number.number()} : CellDigest{};
}

/// Cells that are not told are missing.
std::vector<CellDigest> parse_cells(std::string_view text, int count) {
  std::vector<CellDigest> out(static_cast<std::size_t>(count));
  for (CellDigest& cell : out) {
    const std::string_view word = text.substr(0, text.find(' '));
    const std::size_t state = word.size() == 1 ? kStates.find(word.front()) : kStates.npos;
    if (state != kStates.npos) cell.state = static_cast<CellState>(state);
    else if (!word.empty()) cell = parse_number(word);
    text.remove_prefix(std::min(word.size() + 1, text.size()));
  }
  return out;
}

constexpr int kDigits = 6;  // of five bits each, written as '0' … 'O'

std::string sketch_text(const std::vector<std::uint32_t>& sketch) {
  std::string out;
  for (const std::uint32_t hash : sketch) {
    for (int i = 0; i < kDigits; ++i) out += static_cast<char>('0' + ((hash >> (5 * i)) & 31));
  }
  return out;
}

std::vector<std::uint32_t> parse_sketch(std::string_view text) {
  std::vector<std::uint32_t> out(text.size() / kDigits);
  for (std::size_t i = 0; i < out.size() * kDigits; ++i) {
    out[i / kDigits] |= static_cast<std::uint32_t>((text[i] - '0') & 31) << (5 * (i % kDigits));
  }
  return out;
}

/// The text at a place of a list; an empty one where there is none.
std::string_view text_at(Json list, std::size_t place) {
  for (const Json one : list) {
    if (place-- == 0) return one.text();
  }
  return {};
}

/// By kind: what is said of its files {0}, their organs {1} and the year {2} of the set.
constexpr Phrase kRemarks[]{
    {"文件{0}的机关{1}不在名单上。", "{1}, of {0}, is not on the roster."},
    {"文件{0}不是 {2} 年的报告。", "{0} is no report for {2}."},
    {"文件{0}可能是名单上的{1}的报告，请确认。", "{0} may be the report of {1} of the roster: please confirm."},
    {"文件{0}中没有找到机关名称，没有计入。", "No organ was found in {0}; it was not counted."},
    {"{0}不是 {2} 年的年度报告，没有与各单位之和比较。",
     "{0} is no annual report for {2}; it was not compared with the units' sum."},
};
constexpr std::string_view kRemarkKeys[]{"unlisted", "other-year", "unsure", "nameless", "no-consolidated"};

std::string in_quotes(const std::vector<std::string>& names, Language language) {
  std::vector<Texts> texts;
  for (const std::string& name : names) texts.push_back({name, name});
  return render(Value{std::move(texts)}, Report{}, language);
}

template <class List>
void write_list(JsonWriter& to, const List& list) {
  to.array(list, [&](const auto& one) { to.value(one); });
}

void write_remark(JsonWriter& to, const Remark& remark, const SetCase& set_case, Language language) {
  const auto kind = static_cast<std::size_t>(remark.kind);
  to.object([&] {
    to.member("kind", kRemarkKeys[kind]);
    to.member("message",
              filled(kRemarks[kind], language,
                     {in_quotes(remark.files, language), in_quotes(remark.organs, language), set_case.year()}));
    write_list(to.key("organs"), remark.organs);
    write_list(to.key("files"), remark.files);
  });
}

void write_sum(JsonWriter& to, const SummedCell& sum, std::size_t reports) {
  const bool none = sum.blank.size() + sum.unread.size() == reports;
  to.object([&] {
    to.member("value", none ? std::nullopt : std::optional(sum.value));
    write_list(to.key("blank"), sum.blank);
    write_list(to.key("unread"), sum.unread);
  });
}

void write_sums(JsonWriter& to, const SetCase& set_case) {
  const Sums& sums = set_case.sums;
  to.object([&] {
    to.key("formats").object([&] {
      for (const TableForm* form : sums.forms) to.member(table_key(form->id), edition_key(form->edition));
    });
    to.key("files").array(sums.reports, [&](std::size_t at) { to.value(set_case.set.reports[at].file); });
    write_list(to.key("absent"), sums.absent);
    to.key("cells").object([&] {
      for (const TableForm* form : sums.forms) {
        int cell = 0;
        for (const SummedCell& sum : sums.cells[static_cast<std::size_t>(form->id)])
          write_sum(to.key(form->cell_key(cell++)), sum, sums.reports.size());
      }
    });
  });
}

}  // namespace

void write_digest(JsonWriter& to, const Report& report, const Narrative& prose) {
  to.object([&] {
    to.member("organ", report.organ);
    to.member("year", report.year);
    to.member("reading", reading_key(reading_of(report)));
    to.key("formats").array(report.tables, [&](const Table& table) { to.value(edition_key(table.form->edition)); });
    to.key("cells").array(report.tables, [&](const Table& table) { to.value(cells_text(table)); });
    to.member("sketch", sketch_text(sketch_of(prose, report)));
  });
}

Digest parse_digest(Json from) {
  Digest out;
  out.file = from["file"].text();
  out.organ = from["organ"].text();
  if (const Json year = from["year"]; year.is_number())
    out.year = static_cast<int>(std::clamp(year.number(), 0.0, 9999.0));
  const std::string_view reading = from["reading"].text();
  out.opened = !reading.empty();
  out.read = out.opened && reading != reading_key(Reading::none);
  for (const TableId id : kTables) {
    const auto table = static_cast<std::size_t>(id);
    const bool old = text_at(from["formats"], table) == edition_key(Edition::y2019);
    out.forms[table] = &table_form(id, old ? Edition::y2019 : Edition::y2021);
    out.cells[table] = parse_cells(text_at(from["cells"], table), out.forms[table]->cell_count());
  }
  out.sketch = parse_sketch(from["sketch"].text());
  return out;
}

void write_set(JsonWriter& to, const SetCase& set_case, const std::vector<Finding>& findings, Language language) {
  Report frame;  // of the forms that the sums are in
  for (const TableId id : kTables) {
    frame.tables[static_cast<std::size_t>(id)].form = set_case.sums.forms[static_cast<std::size_t>(id)];
  }
  to.object([&] {
    to.member("reports", set_case.set.reports.size());
    to.member("year", set_case.organs.year);
    write_findings(to.key("findings"), findings, frame, language);
    to.key("remarks").array(set_case.organs.remarks,
                            [&](const Remark& remark) { write_remark(to, remark, set_case, language); });
    write_sums(to.key("sums"), set_case);
  });
}

}  // namespace nianbao
