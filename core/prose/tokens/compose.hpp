#pragma once

#include <string_view>

#include "prose/tokens/token.hpp"

// Nouns and turns of phrase that are put together of parts, by a small grammar of them.

namespace nianbao::prose {

/// The end of a noun that begins with a word of these slots and goes on at `end`: 申请 + 受理 + 量, 行政复议 + 案 + 件. Nothing (0) where what
/// follows makes another thing of it: 申请 + 表, 规范性文件 + 清理.
[[nodiscard]] std::size_t end_of_noun(std::u16string_view text, Slots noun, std::size_t end);

/// 未 + 制作 + 、 + 保存 + 相关 + 信息: how much of a text says that information is not held; 0 where it says something else.
[[nodiscard]] std::size_t length_of_not_held(std::u16string_view text);

/// 政府信息 + 公开 + 申请, 公开 + 政府信息 + 的 + 申请: takes the tokens before the last one, 申请, into it.
void compose_request(Tokens& tokens, std::u16string_view text);

/// 一项 of 行政强制一项，370 件, 两项 of 复议与应诉两项，均为零: rows of the form, and no numbers.
void compose_headings(Tokens& tokens, std::u16string_view text);

/// 行政许可 5 件、处罚 3 件、强制 2 件: beside others the short names are those of the form.
void compose_decisions(Tokens& tokens, std::u16string_view text);

/// 文件 of 规范性文件 1 件，无废止文件: of the kind that was named before it.
void compose_documents(Tokens& tokens, std::u16string_view text);

/// 政府集中采购 38.65 万元: an amount, and no number of projects. 全年收费 12.5 万元: fees of whatever kind.
void compose_money(Tokens& tokens, std::u16string_view text);

/// 复议 + 后 + 再 + 诉至法院, 经复议 + 再 + 起诉, 未经 + 复议 + 径行 + 起诉: the one or the other way to sue.
void compose_lawsuits(Tokens& tokens, std::u16string_view text);

/// How much of what stands behind a noun only says that the noun is a topic: 清理工作方面.
[[nodiscard]] std::size_t length_of_topic_ending(std::u16string_view text);

/// 行政诉讼方面，2 件…; 受理的申请，2024年为 12 件: the topic goes on behind its comma.
void compose_topics(Tokens& tokens, std::u16string_view text);

/// 其中公民 10 件, 均由公民提出: natural persons, where they are told from others; else 公民 is anyone.
void compose_applicants(Tokens& tokens, std::u16string_view text);

/// 部分 + 予以公开: granted in part. 信息 + 不由本机关掌握: what is not held.
void compose_results(Tokens& tokens, std::u16string_view text);

/// 重复 and 反复大量 of 不予处理 50 件：重复 47 件，反复大量 3 件: rows of the group that is named before them.
void compose_rows(Tokens& tokens, std::u16string_view text);

/// 终止 of 行政复议 2 件，其中 1 件终止: another end than upheld or corrected.
void compose_ended(Tokens& tokens, std::u16string_view text);

/// 未 + 结 of 未结 2 件: what is pending.
void compose_pending(Tokens& tokens, std::u16string_view text);

/// 维持 5 件、纠正 1 件、其他 2 件: what is left of the kind that a list tells.
void compose_others(Tokens& tokens, std::u16string_view text);

/// 今年 + 以来, 2019年 + 以来: the year that is meant, or several.
void compose_since(Tokens& tokens, std::u16string_view text, int year);

/// 整合到 of 由 312 个整合到 254 个: what leads from one number to another.
void compose_growth(Tokens& tokens, std::u16string_view text);

/// 上年 + 结转, 结转 + 至 + 下年度, 由 + 2023年 + 转入: makes one token of each, which says which way.
void compose_carrying(Tokens& tokens, std::u16string_view text, int year);

/// 招生入学（5 件）、教师招聘（4 件）, 行政处罚决定（共33件）: brackets that hold the number of what stands before them; and which bracket a
/// token stands in.
void compose_brackets(Tokens& tokens, std::u16string_view text);

}  // namespace nianbao::prose
