#include "format/heads.hpp"

#include <algorithm>
#include <iterator>

namespace nianbao {
namespace {

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

}  // namespace

std::string_view table_corner(TableId id) {
  constexpr std::string_view kCorners[]{"信息内容",
                                        "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", ""};
  return kCorners[static_cast<std::size_t>(id)];
}

std::string_view table_head(TableId id) { return id == TableId::requests ? "申请人情况" : ""; }

Texts head_texts(std::string_view official) {
  const auto at = std::find_if(std::begin(kHeads), std::end(kHeads), [&](const Texts& t) { return t.zh == official; });
  return at == std::end(kHeads) ? Texts{official, official} : *at;
}

}  // namespace nianbao
