#include "rule/questions.hpp"
#include "rule/violations.hpp"
#include "text/money.hpp"
#include "text/unicode.hpp"

namespace nianbao {
namespace {

/// From where on an amount in 万元 is not believable; nothing for organs that may charge any sum.
std::optional<double> limit(const Report& report) {
  const std::u16string organ = utf16(report.organ);
  const bool of_county = organ.find_first_of(u"县区旗") != organ.npos;
  switch (report.level) {
    case Level::town:
    case Level::street:
      return 1'000;
    case Level::department:
      return of_county ? 100'000 : 500'000;
    case Level::county:
      return 5'000'000;
    case Level::city:
      return 50'000'000;  // a hundred times what the largest cities charge in a year
    default:
      return std::nullopt;
  }
}

void check_fees_magnitude(const Case& report_case, Findings& out) {
  const Report& report = report_case.report;
  const Table& table = report.table(TableId::proactive);
  const auto cell = table.form->find_cell("fees.amount");
  const auto most = limit(report);
  if (!cell || !most) return;
  const std::vector<CellRef> cells{{table.id, *cell}};
  const auto amount = report.cell(cells.front()).value;
  if (!amount || *amount < *most) return;
  out.add({{"value", *amount}, {"organ", organ_name(report)}, {"expected", scaled(*amount, *money_power(u"元"))}},
          cells, spans_of(report, cells));
}

constexpr Wording kFeesMagnitudeWordings[]{
    {{"表二“行政事业性收费”填写 {value}，单位是万元，对{organ}来说过大，可能是按元填写的。",
      "Table 2, “Administrative fees” says {value} in units of 10,000 yuan, which is too much for {organ}; perhaps it "
      "is in yuan."},
     {"请核对单位；如果是 {value} 元，应填 {expected}。",
      "Check the unit; if {value} yuan are meant, write {expected}."}},
};

}  // namespace

extern constinit const Rule fees_magnitude = define({
    .id = "fees-magnitude",
    .group = Group::arithmetic,
    .input = Input::tables,
    .about = About::content,
    .severity = Severity::warning,
    .title = {"行政事业性收费像是按元填写的", "A fee that seems to be given in yuan"},
    .wordings = kFeesMagnitudeWordings,
    .check = check_fees_magnitude,
    .table = TableId::proactive,
});

extern constinit const Explanation fees_magnitude_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，表二，单位：万元", "国办公开办函〔2021〕30号, table 2, in 10,000 yuan"},
    .explanation =
        {"这一格的单位是万元。乡镇、街道收费很少，上千万元的数多半是按元填的。",
         "The unit of this cell is 10,000 yuan. Towns charge little; a thousand and more is most likely in yuan."},
    .wrong = {"行政事业性收费 本年收费金额（单位：万元）：12000", "Administrative fees (10,000 yuan): 12000"},
    .right = {"行政事业性收费 本年收费金额（单位：万元）：1.2", "Administrative fees (10,000 yuan): 1.2"},
});

}  // namespace nianbao
