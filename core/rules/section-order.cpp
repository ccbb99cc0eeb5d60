#include "rules/_look.hpp"

namespace nianbao {
namespace {

void check(const Context& context, Findings& out) {
  const auto& all = context.report.sections;
  for (std::size_t i = 1; i < all.size(); ++i) {
    const Section& before = all[i - 1];
    const Section& now = all[i];
    const Values titles{{"found", words_at(context.document, now.heading)},
                        {"previous", words_at(context.document, before.heading)}};
    if (now.id < before.id) out.add(titles, {}, {now.heading});
    const auto twin = std::find_if(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(i),
                                   [&](const Section& s) { return !s.number.empty() && s.number == now.number; });
    if (twin == all.begin() + static_cast<std::ptrdiff_t>(i)) continue;
    const Section& wrong = now.number == section(now.id).number ? *twin : now;
    const Section& right = &wrong == &now ? *twin : now;
    out.add({{"found", words_at(context.document, wrong.heading)},
             {"previous", words_at(context.document, right.heading)},
             {"number", now.number},
             {"expected", std::string(section(wrong.id).number)}},
            {}, {wrong.heading})
        .wording = 1;
  }
}

constexpr Wording kWordings[]{
    {{"“{found}”排在“{previous}”之后，与官方顺序不一致。",
      "“{found}” comes after “{previous}”, unlike the official order."},
     {"请按一至六的顺序排列。", "Put the sections in their order from 一 to 六."}},
    {{"“{found}”和“{previous}”用了同一个编号“{number}”。",
      "“{found}” and “{previous}” have the same number “{number}”."},
     {"“{found}”的编号应为“{expected}”。", "“{found}” should have the number “{expected}”."}},
};

}  // namespace

extern constinit const Rule section_order = define({
    .id = "section-order",
    .group = Group::report,
    .about = About::format,
    .severity = Severity::error,
    .title = {"各部分的顺序或编号不对", "Sections out of order, or a number used twice"},
    .wordings = kWordings,
    .check = check,
});

extern constinit const Explanation section_order_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，附件《政府信息公开工作年度报告格式》",
              "国办公开办函〔2021〕30号, annex: format of the annual report"},
    .explanation = {"六个部分按一至六排列，编号不重复。",
                    "The six sections follow each other from 一 to 六, each number once."},
    .wrong = {"“五、存在的主要问题及改进情况”之后又是“五、其他需要报告的事项”",
              "“五、其他需要报告的事项” after “五、存在的主要问题及改进情况”"},
    .right = {"“五、存在的主要问题及改进情况”之后是“六、其他需要报告的事项”",
              "“六、其他需要报告的事项” after “五、存在的主要问题及改进情况”"},
});

}  // namespace nianbao
