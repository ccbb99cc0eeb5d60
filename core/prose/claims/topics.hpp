#pragma once

#include <optional>
#include <string_view>

#include "prose/claims/context.hpp"
#include "prose/clauses/field.hpp"

namespace nianbao::prose {

/// Columns, and whether what follows surely is told of those alone: behind 自然人申请中，, not behind 对自然人申请，; whether it is some of
/// the requests: behind 办结的申请中，.
struct ApplicantsOfTopic {
  Mask who;
  bool surely;
  bool some = false;
};

/// Whether what follows a comma is told of some requests alone: 涉及职称评审的申请，…; 2 件申请，1 件于1月答复，另 1 件延至2月答复.
[[nodiscard]] bool speaks_of_some(std::u16string_view text, const Tokens& tokens, std::size_t comma);

/// 征地类申请较多，…: whether what follows a comma is told of requests of a kind of which no cell counts anything.
[[nodiscard]] bool speaks_of_topic(std::u16string_view text, const Tokens& tokens, std::size_t comma);

/// Who asked for all that is told behind a token: at the comma of 自然人申请中，办结 9 件、公开 5 件 or of 企业的 5 件申请，公开 3 件, at 自然人 of
/// “自然人”一栏新收 9 件; all of them at “总计”一栏.
[[nodiscard]] std::optional<ApplicantsOfTopic> applicants_of_topic(std::u16string_view text, const Tokens& tokens,
                                                                   std::size_t at);

/// Takes in what a token says of the requests told of behind it: at the comma of 已办结的申请中， which those are, at 均 of 以上申请均… that they are all
/// that were counted.
void lead_on(Context& context, std::u16string_view text, const Tokens& tokens, std::size_t at);

/// What a number means of the applicants that the topic names, or that 自然人新收 9 件、办结 8 件 goes on about: of those, or of all.
void tell_of_applicants(Binding& binding, const Field& field, Context& context);

/// Whether a number counts what became of some requests: of those about one thing, or of those carried over. But 结转下年的 3 件中，自然人
/// 2 件: table three has who asked for them.
[[nodiscard]] bool is_foreign(const Field& field, const Context& context);

/// Whether something of what was carried last; 另有 2 件结转下年 behind 上年结转 1 件 is not.
[[nodiscard]] bool is_of_carried(const Binding& binding, const Context& context);

/// 直接起诉的，维持 13 件: a word that is all its clause says, so that what follows is told of it.
[[nodiscard]] bool leads_alone(const Tokens& tokens, std::size_t at);

/// 不予公开的 3 件中，1 件被申请复议: of those alone.
[[nodiscard]] bool reviews_some(const Binding& binding, const Context& context);

/// 新收 12、结转 2; 其中公开为 5: whether a number needs no measure word by what stands before it.
[[nodiscard]] bool leads_to_bare(const Tokens& tokens, std::size_t at, std::u16string_view text);

/// 信访事项 23 件, 建议提案 3 件, 网民留言 56 条: what people bring to the organ and is no request.
[[nodiscard]] bool counts_letters(const Field& field, std::u16string_view text);

/// 连同上年结转的 5 件，全年共 93 件: whether a number is a part of the total that follows.
[[nodiscard]] bool adds_to_total(std::u16string_view text, const Tokens& tokens, std::size_t at);

/// 涉及征地的 5 件, 网络申请 6 件: how requests came, or what about, so that what follows goes on about all of them.
[[nodiscard]] bool tells_way_or_topic(const Field& field, std::u16string_view text, const Tokens& tokens,
                                      std::size_t at);

/// 我局 12 件 of 全县收到申请 35 件，其中我局 12 件: the organ's own of what all of them received.
[[nodiscard]] bool counts_own_of_all(const Field& field, const Context& context);

}  // namespace nianbao::prose
