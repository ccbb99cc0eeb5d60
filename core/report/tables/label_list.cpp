// The labels that the form prints, and the words that offices write for them.
#include <algorithm>
#include <array>

#include "format/names.hpp"
#include "report/tables/labels.hpp"
#include "text/chars.hpp"

namespace nianbao {
namespace {

/// Splits "1.属于国家秘密", "（三）不予公开" or "一、本年新收…" into number and words.
void add(std::vector<Label>& out, Label::Kind kind, TableId table, std::string_view key, std::string_view official) {
  const auto same = [&](const Label& l) { return l.kind == kind && l.official == official; };
  if (official.empty() || std::any_of(out.begin(), out.end(), same)) return;
  Label label{kind, table, std::string(key), std::string(official), {}, fold_text(official), false};
  const char16_t first = label.words.front();
  const bool numbered = is_digit(first) || is_numeral(first);
  if (numbered) {
    label.number = label.words.substr(0, 1);
    label.words.erase(0, 1);
  }
  out.push_back(std::move(label));
}

/// Words that offices write for the official ones, where these are too short to be told by their likeness.
void add_variants(std::vector<Label>& out) {
  static constexpr std::u16string_view kVariants[][2]{{u"总计", u"合计"}, {u"无法提供", u"不能提供"}};
  for (const Label& label : std::vector(out)) {
    for (const auto& [official, words] : kVariants) {
      if (label.words != official) continue;
      Label variant = label;
      variant.words = words;
      variant.variant = true;
      out.push_back(std::move(variant));
    }
  }
}

/// （二）部分公开 for （二）部分公开（区分处理的，…）: the same label without the note behind it.
void add_without_note(std::vector<Label>& out, Label::Kind kind, TableId table, std::string_view key,
                      std::string_view official) {
  const std::string_view name = without_note(official);
  if (name == official) return;
  const std::size_t before = out.size();
  add(out, kind, table, key, name);
  if (out.size() > before) out.back().official = official;
}

std::vector<Label> made_labels(TableId table) {
  std::vector<Label> out;
  for (const Edition edition : {Edition::y2021, Edition::y2019}) {
    for (const RowForm& row : table_form(table, edition).rows) {
      add(out, Label::Kind::row, table, row.id, row.label.zh);
      add_without_note(out, Label::Kind::row, table, row.id, row.label.zh);
      for (const ColumnForm& column : row.columns) {
        add(out, Label::Kind::column, table, column.id, column.label.zh);
        add(out, Label::Kind::head, table, "", column.group.zh);
      }
      add(out, Label::Kind::head, table, "", row.block.zh);
      add(out, Label::Kind::head, table, "", row.group.zh);
    }
  }
  add_variants(out);
  switch (table) {
    case TableId::proactive:
      add(out, Label::Kind::head, table, "", "信息内容");
      break;
    case TableId::requests:
      add(out, Label::Kind::head, table, "", "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）");
      add(out, Label::Kind::head, table, "", "申请人情况");
      break;
    case TableId::review:
      break;
  }
  return out;
}

}  // namespace

const std::vector<Label>& labels_of(TableId table) {
  static const std::array<std::vector<Label>, 3> labels{made_labels(TableId::proactive), made_labels(TableId::requests),
                                                        made_labels(TableId::review)};
  return labels[static_cast<std::size_t>(table)];
}

}  // namespace nianbao
