#pragma once

#include <string_view>

#include "prose/clauses/field.hpp"

// What a clause behind that of a number says of it.

namespace nianbao::prose {

/// 予以公开的，共有 6 件, 予以公开的计 6 件: whether a number follows at a place, behind a comma or not.
[[nodiscard]] bool leads_to_number(const Tokens& tokens, std::size_t next);

/// 2 件尚在办理，结转下年度; 2 件未到答复期限，结转…; 剩余 2 件依法延期，结转下年度: what is pending or left is carried over in a clause of its own.
[[nodiscard]] const Token* carried_next(const Field& field, const Tokens& tokens, std::size_t at,
                                        std::u16string_view text);

/// 2 件因…，告知不掌握; 1 件申请为…，经审查决定不予公开: some that ended so, for a reason or of a kind that is not known. 3 件申请在…内办结: of
/// the noun behind the number no more is known than that there are so many.
void end_later(Field& field, const Tokens& tokens, std::size_t at, std::u16string_view text);

/// 分别 of 另有 3 件分别作无法提供、不予处理答复: whether all that follows it in its clause are several results.
[[nodiscard]] bool joins_results(const Tokens& tokens, std::size_t respectively);

}  // namespace nianbao::prose
