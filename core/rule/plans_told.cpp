#include "rule/plans_told.hpp"

#include <algorithm>

#include "text/any_word.hpp"

namespace nianbao {
namespace {

/// “我局将继续…”, near the beginning: 将 alone also takes an object (将…纳入考核).
bool is_plan(std::u16string_view behind) {
  constexpr std::size_t kSubject = 12;  // characters between the year and 将: 我局政务公开办公室
  const std::size_t at = behind.substr(0, kSubject).find(u'将');
  if (at == behind.npos) return false;
  const auto then = behind.substr(at + 1, 3);
  if (has_any(then,
              u"继续 进一步 坚持 加大 加强 不断 持续 着力 严格 重点 围绕 从以下 聚焦 立足 紧扣 着重 把 积极 努力 深入 "
              u"切实 采取"))
    return true;
  const auto clause = behind.substr(at + 1, behind.find_first_of(u"，；。", at) - at - 1);
  constexpr std::size_t kDeed = 3;  // characters: 建立与 of 建立与周边村的通报制度, which 与 is part of
  const bool takes_object = has_any(clause, u"纳入 作为 列入 列为 融入") ||
                            has_any(clause.substr(std::min(clause.size(), kDeed)), u"转 与 同 到");
  constexpr std::u16string_view kDeeds =
      u"组织 开展 举办 加快 推进 完善 健全 建立 建成 落实 强化 优化 拓宽 丰富 提升 提高 探索 通过 针对 从 按照 全面 "
      u"大力 更加 认真 多用 运用 采用 增设 压实 规范 推出 编制 编印 编发 编写 制作 制定 修订 组建 细化 扩大 充实 畅通 "
      u"梳理 "
      u"新增 增加 设立 启用 引入 试行 实行 邀请 定期 逐步 分批 分类 分级 分层 面向 依托 利用 借助 精准 推送 推动 推广 "
      u"打造 搭建 设置 升级 改版 改进 安排 配备 补充 补齐 尽快 力争 确保 争取 适时 对 在 以";
  return !takes_object && begins_with_any(clause, kDeeds);
}

/// 下一步…，于2024年底前完成: what is still to be done by then.
bool is_due(std::u16string_view before, std::u16string_view behind) {
  const std::size_t until = behind.find(u'前');
  constexpr std::size_t kLongest = 5;  // characters, as 年12月底 has
  if (until > kLongest || behind.substr(0, until).find_first_of(u"，。；、") != behind.npos) return false;
  const auto clause = before.substr(before.find_last_of(u"。；") + 1);
  const auto then = behind.substr(until, behind.find_first_of(u"。；") - until);
  // 针对问题二，2023年底前完成…; not 已于2023年底前完成.
  const bool mends = has_any(clause, u"针对") && before.ends_with(u'，') && has_any(then, u"完成 实现 达到");
  const bool hopes = ends_in_any_of(before, u"力争 争取 确保 力争在 争取在 确保在");
  return (mends || hopes || has_any(clause, u"下一步 今后 接下来 计划 打算")) && !has_any(then, u"已 了") &&
         !has_any(clause, u"截至 上年 去年");
}

/// 2024年，针对本报告指出的三个不足，拟…: what a year is to bring.
bool is_intended(std::u16string_view behind) {
  const auto sentence = behind.substr(0, behind.find_first_of(u"。；："));
  return behind.starts_with(u"，") && has_any(sentence, u"，拟 ，计划 ，将 ，我镇将 ，我局将 ，我街道将 ，我县将") &&
         has_any(sentence, u"，针对 ，围绕 ，结合") && !has_any(sentence, u"已 了");
}

}  // namespace

bool tells_of_plan(std::u16string_view before, std::u16string_view behind) {
  return is_plan(behind) || is_intended(behind) || is_due(before, behind);
}

}  // namespace nianbao
