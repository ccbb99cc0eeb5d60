#include "check.hpp"
#include "format/form_text.hpp"
#include "format/relations.hpp"
#include "result/gaps.hpp"
#include "result/json_writer.hpp"
#include "rule/rule.hpp"

namespace nianbao {
namespace {

/// Rules that ask whether the author got it right, of one report alone.
std::size_t rules_for_one_report() {
  const auto all = rules();
  return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](const Rule* rule) {
    return rule->check != nullptr && rule->group != Group::reading && rule->group != Group::previous;
  }));
}

int cells_of(Edition edition) {
  int count = 0;
  for (const TableId id : kTables) count += table_form(id, edition).cell_count();
  return count;
}

std::size_t relations_of(Edition edition) {
  std::size_t count = 0;
  for (const TableId id : kTables) count += relations(table_form(id, edition)).size();
  return count;
}

/// "{new.natural}", by cell: where the text of a form has the cell's number.
std::vector<std::string> cell_names(const TableForm& form) {
  std::vector<std::string> out;
  for (int cell = 0; cell < form.cell_count(); ++cell) out.push_back("{" + std::string(form.cell_id(cell)) + "}");
  return out;
}

class Describer {
 public:
  explicit Describer(Language language) : language_(language) {}

  std::string describe() {
    out_.object([&] {
      out_.key("rules").array(rules(), [&](const Rule* one) { rule(*one); });
      out_.key("sections").array(sections(), [&](const SectionForm& one) { section(one); });
      out_.key("formats").object([&] {
        for (const Edition edition : {Edition::y2019, Edition::y2021}) {
          out_.key(edition_key(edition));
          format(edition);
        }
      });
      out_.key("valueNames").array(kValueNames, [&](std::string_view name) { out_.value(name); });
      out_.key("gaps").object([&] {
        for (const Gap gap : kGaps) out_.member(gap_key(gap), words(gap_words(gap)));
      });
      out_.key("counts").object([&] {
        out_.member("rules", rules_for_one_report());
        out_.member("relations", relations_of(Edition::y2021));
        out_.member("cells", cells_of(Edition::y2021));
      });
    });
    return out_.take();
  }

 private:
  [[nodiscard]] std::string_view words(Texts texts) const { return in(texts, language_); }

  void rule(const Rule& rule) {
    out_.object([&] {
      out_.member("id", rule.id);
      out_.member("group", group_key(rule.group));
      out_.member("input", input_key(rule.input));
      out_.member("about", about_key(rule.about));
      out_.member("severity", severity_key(rule.severity));
      out_.member("title", words(rule.title));
      if (rule.relation) out_.member("relation", relation_key(*rule.relation));
      if (rule.remedy != Remedy::none) out_.member("remedy", remedy_key(rule.remedy));
    });
  }

  void section(const SectionForm& section) {
    out_.object([&] {
      out_.member("id", section.key);
      out_.member("number", section.number);
      out_.member("title", words(section.title));
      out_.member("official", section.title.zh);
    });
  }

  void column(const ColumnForm& column, std::string_view cell) {
    out_.object([&] {
      out_.member("id", column.id);
      out_.member("cell", cell);
      out_.member("label", words(column.label));
      out_.member("official", column.label.zh);
      out_.member("group", words(column.group));
      out_.member("decimal", column.decimal);
      out_.member("negative", column.negative);
    });
  }

  void row(const TableForm& form, int at) {
    const RowForm& row = form.rows[static_cast<std::size_t>(at)];
    out_.object([&] {
      out_.member("id", row.id);
      out_.member("label", words(row.label));
      out_.member("official", row.label.zh);
      out_.member("block", words(row.block));
      out_.member("group", words(row.group));
      int cell = form.cell(at, 0);
      out_.key("columns").array(row.columns, [&](const ColumnForm& one) { column(one, form.cell_id(cell++)); });
    });
  }

  void table(const TableForm& form) {
    out_.object([&] {
      out_.member("name", words(table_name(form.id)));
      out_.member("corner", words(form.corner));
      out_.member("head", words(form.head));
      out_.member("cells", form.cell_count());
      out_.member("relations", relations(form).size());
      out_.member("text", form_text(form, cell_names(form)));
      out_.key("rows").array([&] {
        for (int at = 0; at < static_cast<int>(form.rows.size()); ++at) row(form, at);
      });
    });
  }

  void format(Edition edition) {
    out_.object([&] {
      out_.member("basis", edition_basis(edition));
      out_.member("cells", cells_of(edition));
      out_.member("relations", relations_of(edition));
      out_.key("tables").object([&] {
        for (const TableId id : kTables) {
          out_.key(table_key(id));
          table(table_form(id, edition));
        }
      });
    });
  }

  Language language_;
  JsonWriter out_;
};

}  // namespace

std::string describe(std::string_view language) {
  return Describer(language == "en" ? Language::en : Language::zh).describe();
}

}  // namespace nianbao
