#include "check.hpp"
#include "format/relations.hpp"
#include "result/json_object.hpp"
#include "rules/rule.hpp"

namespace nianbao {
namespace {

using Json = nlohmann::ordered_json;

/// The heads that span rows or columns, and what stands in the corner of a table.
constexpr Texts kHeads[]{
    {"三、本年度办理结果", "Results this year"},
    {"（三）不予公开", "Denied"},
    {"（四）无法提供", "Unavailable"},
    {"（五）不予处理", "Not processed"},
    {"（六）其他处理", "Handled otherwise"},
    {"法人或其他组织", "Organisations"},
    {"行政诉讼", "Litigation"},
    {"信息内容", "Information"},
    {"申请人情况", "Applicants"},
    {"（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
     "(in each column, the first item plus the second equals the third plus the fourth)"},
    {"第二十条第（一）项", "Article 20(1)"},
    {"第二十条第（五）项", "Article 20(5)"},
    {"第二十条第（六）项", "Article 20(6)"},
    {"第二十条第（八）项", "Article 20(8)"},
    {"第二十条第（九）项", "Article 20(9)"},
};

struct Describer {
  Language language;

  [[nodiscard]] std::string_view in(Texts texts) const { return language == Language::zh ? texts.zh : texts.en; }

  [[nodiscard]] std::string_view head(std::string_view official) const {
    const auto at =
        std::find_if(std::begin(kHeads), std::end(kHeads), [&](const Texts& t) { return t.zh == official; });
    return at == std::end(kHeads) ? official : in(*at);
  }

  [[nodiscard]] Json rule(const Rule& rule) const {
    return object({{"id", rule.id},
                   {"group", group_key(rule.group)},
                   {"about", about_key(rule.about)},
                   {"severity", severity_key(rule.severity)},
                   {"title", in(rule.title)}});
  }

  [[nodiscard]] Json column(const TableForm& form, int row, int at) const {
    const ColumnForm& column = form.rows[static_cast<std::size_t>(row)].columns[static_cast<std::size_t>(at)];
    return object({{"id", column.id},
                   {"cell", form.cell_id(form.cell(row, at))},
                   {"label", in(column.label)},
                   {"official", column.label.zh},
                   {"group", head(column.group)},
                   {"decimal", column.decimal},
                   {"negative", column.negative}});
  }

  [[nodiscard]] Json row(const TableForm& form, int at) const {
    const RowForm& row = form.rows[static_cast<std::size_t>(at)];
    Json columns = Json::array();
    for (int c = 0; c < static_cast<int>(row.columns.size()); ++c) columns.push_back(column(form, at, c));
    return object({{"id", row.id},
                   {"label", in(row.label)},
                   {"official", row.label.zh},
                   {"block", head(row.block)},
                   {"group", head(row.group)},
                   {"columns", std::move(columns)}});
  }

  /// `corner` stands in the upper left cell of each block, `head` above all columns.
  [[nodiscard]] Json table(const TableForm& form) const {
    constexpr std::string_view kCorners[]{"信息内容",
                                          "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", ""};
    Json rows = Json::array();
    for (int r = 0; r < static_cast<int>(form.rows.size()); ++r) rows.push_back(row(form, r));
    return object({{"name", in(table_name(form.id))},
                   {"corner", head(kCorners[static_cast<std::size_t>(form.id)])},
                   {"head", form.id == TableId::requests ? head("申请人情况") : ""},
                   {"cells", form.cell_count()},
                   {"relations", relations(form).size()},
                   {"rows", std::move(rows)}});
  }

  [[nodiscard]] Json format(Edition edition) const {
    Json tables = Json::object();
    std::size_t count = 0;
    int cells = 0;
    for (const TableId id : kTables) {
      const TableForm& form = table_form(id, edition);
      count += relations(form).size();
      cells += form.cell_count();
      tables[std::string(table_key(id))] = table(form);
    }
    return object(
        {{"basis", edition_basis(edition)}, {"cells", cells}, {"relations", count}, {"tables", std::move(tables)}});
  }
};

/// Rules that ask whether the author got it right, of one report alone.
std::size_t rules_for_one_report() {
  const auto all = rules();
  return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](const Rule* rule) {
    return rule->group != Group::reading && rule->group != Group::previous;
  }));
}

}  // namespace

std::string describe(std::string_view language) {
  const Describer describer{language == "en" ? Language::en : Language::zh};
  Json out;
  for (const Rule* rule : rules()) out["rules"].push_back(describer.rule(*rule));
  for (const SectionForm& section : sections()) {
    out["sections"].push_back(object({{"id", section.key},
                                      {"number", section.number},
                                      {"title", describer.in(section.title)},
                                      {"official", section.title.zh}}));
  }
  for (const Edition edition : {Edition::y2019, Edition::y2021}) {
    out["formats"][std::string(edition_key(edition))] = describer.format(edition);
  }
  out["valueNames"] = kValueNames;
  out["counts"] = object({{"rules", rules_for_one_report()},
                          {"relations", out["formats"]["2021"]["relations"]},
                          {"cells", out["formats"]["2021"]["cells"]}});
  return out.dump();
}

}  // namespace nianbao
