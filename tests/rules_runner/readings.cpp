#include "rules_runner/readings.hpp"

#include <algorithm>

#include "core/narrative_reading.hpp"
#include "report/identity.hpp"
#include "report/report.hpp"
#include "text/chars.hpp"

namespace nianbao::test {
namespace {

std::string number(double value) {
  std::string text = std::to_string(value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

template <std::size_t N>
std::string_view name(const std::string_view (&names)[N], auto id) {
  return names[static_cast<std::size_t>(id)];
}

void fill_tables(Report& report, const Draft& draft) {
  for (const TableId id : kTables) {
    Table& table = report.tables[static_cast<std::size_t>(id)];
    table.form = draft.tables[static_cast<std::size_t>(id)].form;
    table.cells.assign(static_cast<std::size_t>(table.form->cell_count()), {});
    for (const DraftRow& row : draft.tables[static_cast<std::size_t>(id)].rows) {
      const auto columns = table.form->rows[static_cast<std::size_t>(*table.form->find_row(row.id))].columns;
      for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto cell = table.form->find_cell(row.id + "." + std::string(columns[i].id));
        CellValue& value = table.cells[static_cast<std::size_t>(*cell)];
        value.state = CellState::number;
        value.value = std::stod(row.values[i]);
      }
    }
  }
}

void find_sections(Report& report, const Document& document) {
  for (const Line& line : document.lines) {
    const Span heading = line.cells.front().span;
    const std::string text = utf8(slice(document.text, heading));
    for (const SectionForm& form : sections()) {
      if (!text.starts_with(std::string(form.number) + "、")) continue;
      if (!report.sections.empty()) report.sections.back().body.end = heading.begin;
      const auto end = static_cast<std::uint32_t>(document.text.size());
      report.sections.push_back({form.id, utf16(text), heading, {heading.end, end}, std::string(form.number)});
    }
  }
}

/// One narrative, put into words.
class Words {
 public:
  explicit Words(const ReadText& read) : read_(read) {}

  std::vector<std::string> all() {
    const Narrative& prose = read_.prose;
    for (const Claim& claim : prose.claims) say(claim);
    for (const NumberList& list : prose.lists) say(list);
    for (const Product& product : prose.products) say(product);
    for (const Share& share : prose.shares) say(share);
    for (const SharesOfEach& each : prose.shares_of_each) {
      for (const Share& share : each.shares) say(share);
    }
    for (const Change& change : prose.changes) say(change);
    for (const Rate& rate : prose.rates) say(rate, "rate");
    for (const Rate& rate : prose.table_shares) say(rate, "share in the table");
    return std::move(lines_);
  }

 private:
  [[nodiscard]] std::string source(Span span) const {
    std::string text = read_.source(span);
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
  }

  /// "requests.new.total+carriedIn.total"; of more than four only the first and the last.
  [[nodiscard]] std::string cells(const CellSum& sum) const {
    constexpr std::size_t kMost = 4;
    std::string out;
    for (std::size_t i = 0; i < sum.size(); ++i) {
      if (sum.size() > kMost && i > 0 && i + 1 < sum.size()) {
        if (i == 1) out.append("+(").append(std::to_string(sum.size() - 2)).append(")");
        continue;
      }
      const TableForm& form = *read_.report.table(sum[i].cell.table).form;
      if (i > 0) out += sum[i].sign > 0 ? "+" : "-";
      out += i > 0 ? std::string(form.cell_id(sum[i].cell.cell)) : form.cell_key(sum[i].cell.cell);
    }
    return out;
  }

  [[nodiscard]] std::string part(const Part& part) const {
    const std::string value = number(part.value);
    const std::string words = source(part.span);
    return words.starts_with(value) ? words : words + " (" + value + ")";
  }

  [[nodiscard]] std::string cells(const prose::Reading& reading) const {
    return cells(cells_of(reading, read_.report));
  }

  void say(const Claim& fact) {
    static constexpr std::string_view kTopics[]{"requests", "carried", "results", "review", "proactive", "all"};
    static constexpr std::string_view kScopes[]{"own", "of a part of the organ", "of more than the organ",
                                                "as reviewer"};
    static constexpr std::string_view kRoles[]{"total", "part", "difference", "rate", "average", "other"};
    static constexpr std::string_view kWhy[]{"bound",
                                             "of another year",
                                             "of a part of the year",
                                             "of another organ",
                                             "as reviewer",
                                             "rounded",
                                             "a difference",
                                             "a rate",
                                             "a mean",
                                             "of some of it",
                                             "uncounted"};
    std::string line = "“" + source(fact.phrase) + "” " + std::string(name(kTopics, fact.topic)) + ": ";
    const bool bound = fact.why == UnboundReason::none || fact.force != Force::states || fact.between;
    bool first = true;
    for (const prose::Reading& reading : fact.readings) {
      if (!bound || cells_of(reading, read_.report).empty()) continue;
      line += (first ? "" : " | ") + cells(reading);
      first = false;
    }
    if (fact.why != UnboundReason::none && !fact.between)
      line += (first ? "" : " or ") + std::string(name(kWhy, fact.why));
    line += " = " + number(fact.value) + utf8(fact.unit);
    if (source(fact.span) != number(fact.value) + utf8(fact.unit)) line += " by “" + source(fact.span) + "”";
    if (fact.between) line += ", from " + number(fact.between->least) + " to " + number(fact.between->most);
    if (fact.none) line += ", in words";
    if (!fact.direct) line += ", perhaps";
    if (fact.scope != Scope::own) line += ", " + std::string(name(kScopes, fact.scope));
    if (fact.role != Role::total) line += ", " + std::string(name(kRoles, fact.role));
    if (fact.year != 2024) line += fact.year ? ", in " + std::to_string(*fact.year) : ", in no year";
    static constexpr std::string_view kForces[]{"", ", of all or of a part", ", at most", ", suggested"};
    if (bound) line += name(kForces, fact.force);
    if (!fact.given.empty()) line += ", given " + std::to_string(fact.given.size());
    if (fact.perhaps_echo) line += ", perhaps this year's";
    lines_.push_back(std::move(line));
  }

  void say(const NumberList& list) {
    std::string line = "list " + part(list.whole) + ":";
    for (std::size_t i = 0; i < list.parts.size(); ++i)
      line += (i == list.certain ? " ?" : "") + std::string(" ") + part(list.parts[i]);
    if (list.closed) line += ", closed";
    if (list.exhaustive) line += ", all there is";
    lines_.push_back(std::move(line));
  }

  void say(const Product& product) {
    lines_.push_back("product " + part(product.whole) + ": " + number(product.value) + " by “" + source(product.said) +
                     "”");
  }

  void say(const Share& share) {
    std::string line = "share " + source(share.span) + " (" + number(share.percent.value) + ", " +
                       std::to_string(share.percent.decimals) + " decimals): " + part(share.part) + " of";
    for (const Part& whole : share.wholes) line += " " + part(whole);
    for (const prose::Reading& sum : share.also_of) line += " | " + cells(sum);
    lines_.push_back(std::move(line));
  }

  void say(const Change& change) {
    std::string line = "change";
    const auto add = [&](std::string_view word, const std::optional<Part>& of) {
      if (of) line.append(" ").append(word).append(" ").append(part(*of));
    };
    add("now", change.now);
    add("before", change.before);
    add("by", change.difference);
    add("by", change.percent);
    if (change.direction) line += change.direction->value > 0 ? ", said to be more" : ", said to be less";
    if (change.percent) line += ", " + std::to_string(change.decimals) + " decimals";
    if (change.times)
      line +=
          ", times " + part(change.times->part) + " " + number(change.times->least) + "–" + number(change.times->most);
    if (change.whole) line += ", whole " + part(*change.whole);
    if (change.years > 1) line += ", " + std::to_string(change.years) + " years";
    if (change.range) line += " as a range";
    if (change.since_last_year) line += ", since last year";
    if (change.slack > 0) line += ", slack " + number(change.slack);
    if (!change.same_unit) line += ", of another unit";
    lines_.push_back(std::move(line));
  }

  void say(const Rate& rate, std::string_view kind) {
    std::string line = std::string(kind) + " “" + source(rate.words) + "” " + utf8(rate.name) + " " +
                       part(rate.percent) + ", " + std::to_string(rate.decimals) + " decimals, of";
    for (const Part& one : rate.numbers) line += " " + part(one);
    for (const auto& [of, whole] : rate.of_cells) line += " | " + cells(of) + " / " + cells(whole);
    if (rate.explained) line += ", explained";
    if (rate.done) line += ", done";
    lines_.push_back(std::move(line));
  }

  const ReadText& read_;
  std::vector<std::string> lines_;
};

}  // namespace

std::vector<std::string> readings_of(std::string_view text, std::string_view organ, const Draft& tables) {
  ReadText read(text, organ, level_of(utf16(organ)));
  fill_tables(read.report, tables);
  if (tables.tables.front().form->edition == Edition::y2019) read.report.year = 2020;
  find_sections(read.report, read.document);
  read.prose = read_narrative(read.document, read.report);
  return Words(read).all();
}

}  // namespace nianbao::test
