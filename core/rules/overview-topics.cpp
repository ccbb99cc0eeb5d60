#include "rule/passages.hpp"
#include "rule/questions.hpp"

namespace nianbao {
namespace {

/// Section one without what stands under a heading of its own about requests: that they are 审核 is no management of information.
std::u16string besides_requests(const Narrative& prose) {
  std::u16string out;
  bool requests = false;
  for (const Passage* passage : passages_of(prose, SectionId::overview)) {
    const std::u16string& text = passage->text;
    const bool heading = text.size() < 24 && text.find(u'。') == text.npos;
    if (heading) requests = text.find(u"申请") != text.npos && text.find(u"管理") == text.npos;
    if (!requests) out += text + u"\n";
  }
  return out;
}

void check_overview_topics(const Case& report_case, Findings& out) {
  const Report& report = report_case.report;
  const Section* section = report.section(SectionId::overview);
  const std::u16string text = text_of(report_case.prose, SectionId::overview);
  if (section == nullptr || text.empty() || is_blank_form(report)) return;  // other rules report that
  std::vector<Texts> left_out;
  const auto subject = [&](Texts name, std::u16string_view words) {
    if (!has_any(text, words)) left_out.push_back(name);
  };
  subject({"主动公开", "proactive disclosure"},
          u"主动公开 主动向社会公开 公开信息 公开政府信息 公开各类 公开政务 发布 信息公开总 公布 公示 推送 更新信息 "
          u"刊发 刊登 全部公开 公开执法 公开服务 晒出 上墙");
  subject({"依申请公开", "disclosure on request"}, u"申请");
  if (!has_any(besides_requests(report_case.prose), u"管理 保密审查 审核 审查 规范性文件"))
    left_out.push_back({"政府信息管理", "management of information"});
  subject({"平台建设", "platforms"}, u"平台 网站 公众号 专栏 公开栏 公示栏 专区 新媒体");
  subject({"监督保障", "supervision and support"}, u"监督 保障 考核 培训 评议 追究 领导小组 组织领导 督查 督导 检查");
  if (left_out.empty()) return;
  const auto count = static_cast<std::int64_t>(left_out.size());
  out.add({{"count", count}, {"list", left_out}}, {}, {section->heading});
}

constexpr Wording kOverviewTopicsWordings[]{
    {{"第一部分没有写到 {count} 个方面：{list}。", "Section one leaves out {count} of its five subjects: {list}."},
     {"请补写；没有发生的，也请说明，如“本年未收到政府信息公开申请”。", "Add them; where nothing occurred, say so."}},
};

}  // namespace

extern constinit const Rule overview_topics = define({
    .id = "overview-topics",
    .group = Group::report,
    .input = Input::prose,
    .about = About::format,
    .severity = Severity::warning,
    .title = {"第一部分没有写全五个方面", "Section one leaves out one of its five subjects"},
    .wordings = kOverviewTopicsWordings,
    .check = check_overview_topics,
});

extern constinit const Explanation overview_topics_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，第一部分；《政府信息公开条例》第五十条",
              "国办公开办函〔2021〕30号, section one; Regulation, art. 50"},
    .explanation = {"第一部分应当写主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面的情况；没"
                    "有发生的也要写明。",
                    "Section one covers proactive disclosure, disclosure on request, management of information, "
                    "platforms, supervision and support; what did not occur is said to be so."},
    .wrong = {"第一部分只写机构调整和宣传", "Section one is only about staff and publicity"},
    .right = {"第一部分分（一）主动公开（二）依申请公开（三）政府信息管理（四）平台建设（五）监督保障",
              "Section one in five parts, one for each subject"},
});

}  // namespace nianbao
