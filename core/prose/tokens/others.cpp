#include <algorithm>
#include <optional>

#include "prose/tokens/cells.hpp"
#include "prose/tokens/compose.hpp"

namespace nianbao::prose {
namespace {

using View = std::u16string_view;

constexpr Slots kKinds{Slot::result, Slot::outcome, Slot::applicant};
/// What a clause has that counts the whole of a list: 行政复议 22 件, 办结 30 件.
constexpr Slots kOfWhole{Slot::request, Slot::by_request, Slot::asking, Slot::review,  Slot::finish,
                         Slot::answer,  Slot::handle,     Slot::total,  Slot::receive, Slot::accept};

/// The items of a list before its last one, which names nothing: 自然人 9 件，企业 2 件，其他 1 件.
struct Told {
  std::optional<Slot> kind;
  Mask codes = 0;
  int items = 0;
};

/// Adds the item that ends behind a place, at its number. Whether it is one of the list.
bool add_item(const Tokens& tokens, View text, std::size_t begin, std::size_t end, Told& told) {
  const Token* label = nullptr;
  bool open = false;  // 公开 12 件 beside 不予公开 2 件
  for (std::size_t at = begin; at < end; ++at) {
    if (tokens[at].is_any(kKinds)) label = &tokens[at];
    else if (tokens[at].is(Slot::text) || tokens[at].is_number()) return false;
    open = open || (tokens[at].is(Slot::publish) && text.substr(tokens[at].begin, 2) == u"公开");
  }
  if (label == nullptr && open && told.kind == Slot::result) {
    told.codes |= rows::kGranted;
    return true;
  }
  if (label == nullptr) return false;
  const Slot kind = label->is(Slot::result) ? Slot::result : label->is(Slot::outcome) ? Slot::outcome : Slot::applicant;
  if (told.kind && *told.kind != kind) return false;
  told.kind = kind;
  told.codes |= label->code;
  ++told.items;
  return true;
}

/// Where the bracket opens that closes right before a place: 部分公开 7 件（12.9%）; else the place.
std::size_t before_bracket(const Tokens& tokens, std::size_t at, std::size_t first) {
  if (at == first || !tokens[at - 1].is(Slot::close)) return at;
  while (at > first && !tokens[at - 1].is(Slot::open)) --at;
  return at > first ? at - 1 : at;
}

/// The items before a place, back to what is none or counts the whole of the list; none where one of them says something else.
std::optional<Told> told_before(const Tokens& tokens, View text, std::size_t at) {
  const bool by_semicolons = at > 0 && tokens[at - 1].is(Slot::semicolon);
  const Slots opens = by_semicolons ? Slots{Slot::among, Slot::colon, Slot::open, Slot::comma}
                                    : Slots{Slot::among, Slot::semicolon, Slot::colon, Slot::open};
  const Slots parts = by_semicolons ? Slots{Slot::semicolon} : Slots{Slot::comma, Slot::pause, Slot::also};
  constexpr std::size_t kReach = 60;  // tokens; no list of these kinds is as long
  Told told;
  const std::size_t first = at - std::min(at, kReach);
  while (at > first && tokens[at - 1].is_any(parts)) {
    const std::size_t number = before_bracket(tokens, at - 1, first);  // stands before the mark
    std::size_t begin = number;
    while (begin > first && !tokens[begin - 1].is_any(opens | parts)) --begin;
    const bool joined = tokens[at - 1].is_any({Slot::also, Slot::pause}) && number > begin;
    if (joined && tokens[number - 1].is_any(kKinds)) {  // 国家秘密 of 国家秘密和过程性信息各 1 件
      told.codes |= tokens[number - 1].code;
      at = begin;
      continue;
    }
    if (number == begin || !tokens[number - 1].is(Slot::quantity)) break;
    const bool named = number > begin + 1 && tokens[number - 2].is_any(kKinds);  // 直接起诉案件维持 693 件
    const bool whole =
        !named && std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(begin),
                              tokens.begin() + static_cast<std::ptrdiff_t>(number),
                              [](const Token& token) { return token.is_any(kOfWhole) && !token.is_any(kKinds); });
    if (whole) break;
    if (!add_item(tokens, text, begin, number - 1, told)) return std::nullopt;
    at = begin;
  }
  return told;
}

/// What is left of the kind when these are told: other ends of reviews, the groups or columns that have no item.
Mask rest_of(const Told& told) {
  const Mask codes = told.codes;
  if (told.items < 2) return 0;
  if (*told.kind == Slot::outcome) return (codes & columns::kOtherEnd) == 0 ? columns::kOtherEnd : 0;
  if (*told.kind == Slot::applicant) {
    const bool plain = ((codes & columns::kNatural) != 0 || told.items > 2) && (codes & columns::kLoosely) == 0;
    return plain ? columns::kOrganisations & ~codes : 0;
  }
  if ((codes & ~(rows::kNoCorrection | rows::kFeeUnpaid)) == 0) return rows::kOtherwiseOther;
  constexpr int kSeveral = 3;  // results named: of two groups alone nobody says what 其他 are
  Mask rest = 0;
  int groups = 0;
  for (const Mask group : rows::kGroups) {
    if ((codes & group) == 0) rest |= group;
    else if ((codes & group) == group) ++groups;
    else return 0;
  }
  return groups >= kSeveral ? rest : 0;
}

/// 作其他处理 of 维持 14 件，纠正 3 件，作其他处理 2 件: among ends of reviews one of those.
void end_otherwise(Tokens& tokens, View text, std::size_t at) {
  const auto told = told_before(tokens, text, at);
  if (!told || told->kind != Slot::outcome || (told->codes & columns::kOtherEnd) != 0) return;
  tokens[at].slots = Slots{Slot::outcome};
  tokens[at].code = columns::kOtherEnd;
}

}  // namespace

void compose_others(Tokens& tokens, View text) {
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    if (!tokens[at].is(Slot::quantity)) continue;
    const bool otherwise = tokens[at - 1].is(Slot::result) && tokens[at - 1].code == rows::kOtherwise;
    if (otherwise) end_otherwise(tokens, text, at - 1);
    if (tokens[at - 1].is_any(kKinds)) continue;
    std::size_t first = at;
    while (first > 0 && tokens[first - 1].is_any({Slot::filler, Slot::text})) --first;
    if (first == at || first == 0) continue;
    const View name = text.substr(tokens[first].begin, tokens[at].begin - tokens[first].begin);
    if (!is_any_of(name, u"其他 其它 其他情形 其它情形 其他情况 其它情况 其他类 其他原因 其他单位 其他机构")) continue;
    const auto told = told_before(tokens, text, first);
    const Mask rest = told ? rest_of(*told) : 0;
    if (rest == 0) continue;
    tokens[first].slots = Slots(*told->kind);
    tokens[first].code = rest;
    for (std::size_t i = first + 1; i < at; ++i) tokens[i].slots = Slots{Slot::filler};
  }
}

}  // namespace nianbao::prose
