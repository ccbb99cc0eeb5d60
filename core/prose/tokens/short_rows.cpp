#include <algorithm>

#include "prose/tokens/cells.hpp"
#include "prose/tokens/compose.hpp"

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

/// What a row of the form is called behind the group that it is of, and there alone.
struct ShortName {
  Mask code;
  View names;
};

constexpr ShortName kShortNames[]{
    {rows::kStateSecret, u"秘密"},
    {rows::kLawProhibits, u"禁止公开 法律禁止 法规禁止 禁止"},
    {rows::kThirdParty, u"第三方 第三人 第三方权益"},
    {rows::kInternal, u"内部 内部事务 内部信息"},
    {rows::kProcess, u"过程 过程性"},
    {rows::kFile, u"案卷 执法案卷 处罚案卷"},
    {rows::kInquiry, u"查询 行政查询"},
    {rows::kNotHeld, u"不存在 无此信息 未掌握"},
    {rows::kNeedsCreation, u"未制作 需制作 须制作 需另行制作 另行制作 无现成 无现成信息 需制作加工 需加工 需汇总"},
    {rows::kUnclear,
     u"不明确 不明 不清 内容不明 补正不明 指向不明 内容始终不明 补正后不明 补正后依旧不明 补正后仍不明"},
    {rows::kPetition, u"信访 投诉 举报 信访投诉 投诉举报 信访投诉举报 咨询投诉"},
    {rows::kRepeated, u"重复"},
    {rows::kPublication, u"出版物"},
    {rows::kExcessive, u"大量反复 反复大量 反复 大量"},
    {rows::kConfirmIssued, u"重新出具 确认 重出 确认重出 要求重新出具 要求确认 要求确认或重新出具"},
    {rows::kNoCorrection, u"不补正 未补正 逾期不补正 逾期未补正"},
    {rows::kFeeUnpaid, u"不缴费 未缴费 逾期不缴费 逾期未缴费"},
    {rows::kOtherwiseOther, u"撤回 撤回等 主动撤回 撤回申请"},
};

/// 重复 of 其中重复类: a label without what says that it is one.
View bare_label(View label) {
  if (begins_with_any(label, u"其中 属于")) label.remove_prefix(2);
  while (label.size() > 1 && is_any_of(label.substr(label.size() - 1), u"类 的")) label.remove_suffix(1);
  return label;
}

/// The row of a group with this name; 0 where it has none.
Mask row_named(Mask group, View name) {
  const auto* const known = std::find_if(std::begin(kShortNames), std::end(kShortNames), [&](const ShortName& one) {
    return (one.code & group) != 0 && is_any_of(name, one.names);
  });
  return known == std::end(kShortNames) ? 0 : known->code;
}

/// The group of results that a token names whole, before its number; 0 where it names none.
Mask group_at(const Tokens& tokens, std::size_t at) {
  if (!tokens[at].is(Slot::result) || at + 1 >= tokens.size()) return 0;
  const Token* next = first_but(tokens, at + 1, {Slot::filler, Slot::total, Slot::asking, Slot::request});
  const bool counts = next != nullptr && next->is(Slot::quantity);
  constexpr Mask kDivided[]{rows::kDenied, rows::kUnavailable, rows::kUnprocessed, rows::kOtherwise};
  const bool whole = std::find(std::begin(kDivided), std::end(kDivided), tokens[at].code) != std::end(kDivided);
  return counts && whole ? tokens[at].code : 0;
}

/// 其他情形 of 不予处理 77 件…；其他情形 23 件: the last group, behind the one before it.
bool names_last_group(Mask seen, View label) {
  return (seen & rows::kUnprocessed) != 0 && is_any_of(label, u"其他情形 其它情形 其他情况");
}

/// Names the row that the words from `begin` to the number at `end` call by a short name.
void name_row(Tokens& tokens, View text, std::size_t begin, std::size_t end, Mask code) {
  Token& label = tokens[begin];
  label.slots = Slots{Slot::result};
  label.code = code;
  for (std::size_t at = begin + 1; at < end; ++at) {
    if (words_of(text, tokens[at]) != u"的") tokens[at].slots = Slots{Slot::filler};
  }
}

}  // namespace

void compose_rows(Tokens& tokens, View text) {
  constexpr Slots kParts{Slot::pause, Slot::comma, Slot::also, Slot::open, Slot::colon, Slot::among};
  Mask group = 0;
  Mask seen = 0;
  std::size_t begin = 0;  // of the item
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (tokens[at].is_any({Slot::semicolon, Slot::review})) group = 0;
    if (tokens[at].is_any(kParts) || tokens[at].is(Slot::semicolon)) begin = at + 1;
    const Mask named = group_at(tokens, at);
    const View words = words_of(text, tokens[at]);  // 禁止公开 may be said of all that are denied
    if (named != 0 && (group != named || row_named(group, bare_label(words)) == 0)) {
      group = named;
      begin = tokens.size();
    }
    seen |= group;
    if (!tokens[at].is(Slot::quantity) || begin >= at) continue;
    const View label = bare_label(text.substr(tokens[begin].begin, tokens[at].begin - tokens[begin].begin));
    const bool last = group == 0 && names_last_group(seen, label);
    if (last) group = rows::kOtherwise;
    if (const Mask row = last ? group : row_named(group, label)) name_row(tokens, text, begin, at, row);
  }
}

}  // namespace nianbao::prose
