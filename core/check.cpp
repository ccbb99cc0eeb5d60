#include "check.hpp"

#include "document/parse_json.hpp"
#include "edit/set_cells.hpp"
#include "layout/read_document.hpp"
#include "report/report.hpp"
#include "request.hpp"
#include "result/change_json.hpp"
#include "result/judgement.hpp"
#include "result/overview.hpp"
#include "result/repairs_json.hpp"
#include "result/result.hpp"
#include "result/set_json.hpp"
#include "rule/rule.hpp"
#include "text/unicode.hpp"

namespace nianbao {
namespace {

/// `hidden`: what the settings keep from being reported.
void write_hidden(JsonWriter& out, const Case& report_case) {
  out.array(hidden_findings(report_case), [&](const Hidden& hidden) {
    out.object([&] {
      out.member("rule", hidden.rule->id);
      out.member("findings", hidden.findings);
    });
  });
}

/// The texts of an option that lists some.
std::vector<std::string> texts_in(Json request, std::string_view name) {
  std::vector<std::string> out;
  const Json texts = option(request, name);
  if (!texts.is_array()) return out;
  for (const Json one : texts) {
    if (one.is_text()) out.emplace_back(one.text());
  }
  return out;
}

/// The cells that option `set` gives a value, or a sentence on what is wrong with it.
std::variant<std::vector<CellChange>, std::string> changes_in(Json request, const Report& report) {
  std::vector<CellChange> out;
  const Json list = option(request, "set");
  if (!list || list.is(Json::Kind::null)) return out;
  if (!list.is_array()) return "options.set is not an array";
  for (const Json one : list) {
    const std::string_view id = one["cell"].text();
    const auto cell = find_cell(report, id);
    if (!cell) return "options.set: no table of the report has the cell \"" + std::string(id) + "\"";
    const Json value = one["value"];
    if (!value.is_text() && !value.is_number())
      return "options.set: the value of a cell is neither a number nor a text";
    out.push_back({*cell, utf16(value.is_number() ? json_number(value.number()) : value.text())});
  }
  return out;
}

/// What came of setting cells, beside the judgement before.
struct SetCells {
  const Judgement& before;
  const ChangedCase& set;
};

/// All that is said of a case: what was read, what was found, what would mend it.
std::string result_of(const Judgement& judgement, Json request, const SetCells* change = nullptr) {
  constexpr std::size_t kUsual = 40'960;  // bytes of a result beside the text
  const Case& report_case = judgement.report_case;
  const Report& report = report_case.report;
  const Language language = language_of(request);
  JsonWriter out(kUsual + 3 * report_case.document.text.size());
  out.object([&] {
    out.member("schemaVersion", 1);
    write_source(out.key("source"), report_case.document, wants(request, "text", true), wants(request, "origins"));
    out.member("reading", reading_key(reading_of(report)));
    write_report(out.key("report"), report_case, language);
    if (wants(request, "relations", true)) write_relations(out.key("relations"), report);
    write_findings(out.key("findings"), judgement.findings, report, language);
    write_overview(out, judgement, language);
    write_repairs(out, judgement.repairs, report_case, language);
    write_hidden(out.key("hidden"), report_case);
    if (change != nullptr) write_change(out.key("change"), change->before, judgement, change->set);
    if (wants(request, "digest")) write_digest(out.key("digest"), report, report_case.prose);
  });
  return out.take();
}

}  // namespace

std::string check(std::string_view request_text) {
  const JsonText parsed = parse_json(request_text);
  if (!parsed.error().empty()) return request_error("the request " + parsed.error());
  const Json request = parsed.root();
  if (!request["document"]) return request_error("the request is not a JSON object with a document");
  auto document = read_document(request["document"]);
  if (!document) return request_error("the document has neither text nor blocks");
  const auto settings = settings_of(request);
  if (const auto* wrong = std::get_if<std::string>(&settings)) return request_error(*wrong);
  std::optional<Document> previous;
  if (const Json last = request["previous"]) {
    previous = read_document(last);
    if (!previous) return request_error("the previous document has neither text nor blocks");
  }

  Case report_case = make_case(*std::move(document), std::get<Settings>(settings), previous);
  report_case.confirmed = texts_in(request, "confirmed");
  const auto changes = changes_in(request, report_case.report);
  if (const auto* wrong = std::get_if<std::string>(&changes)) return request_error(*wrong);
  const auto& cells = std::get<std::vector<CellChange>>(changes);
  const std::vector<std::string> dismissed = texts_in(request, "dismissed");
  const Judgement judgement = judge(report_case, dismissed);
  if (cells.empty()) return result_of(judgement, request);
  const ChangedCase set = set_cells(report_case, cells);
  const SetCells change{judgement, set};
  return result_of(judge(set.after, dismissed), request, &change);
}

}  // namespace nianbao
