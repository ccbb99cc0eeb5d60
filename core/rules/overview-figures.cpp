#include <algorithm>
#include <optional>

#include "rule/passages.hpp"
#include "rule/questions.hpp"
#include "rule/stretches.hpp"
#include "text/chars.hpp"

namespace nianbao {
namespace {

/// Whether a text speaks of requests, and not of 复议申请 alone.
bool names_requests(std::u16string_view text) {
  std::size_t others = 0;
  for (const std::u16string_view other : {u"复议申请", u"申请复议", u"申请行政复议"})
    others += places_of(text, other).size();
  return places_of(text, u"申请").size() > others;
}

/// 「群众申请均已按时答复」: requests came in and were handled, but how many is not said.
std::optional<Span> uncounted_requests(const Passage& passage) {
  for (const Stretch sentence : sentences_of(passage.text)) {
    const auto text = std::u16string_view(passage.text).substr(sentence.begin, sentence.length());
    const bool told = has_any(text, u"均 全部 都 逐一 逐件") && has_any(text, u"答复 办结 办理完毕 回复") &&
                      has_any(text, u"收到 受理 办理 接收 接到") && names_requests(text);
    if (told && !find_first(text, kPlans)) return passage.span(sentence.begin, sentence.end);
  }
  return std::nullopt;
}

/// Whether a figure stands in a sentence about requests, or the text says that there were none.
bool counts_requests(const Case& report_case, const Section& overview) {
  Span searched{};  // a sentence, once for all of its claims
  return std::any_of(report_case.prose.claims.begin(), report_case.prose.claims.end(), [&](const Claim& claim) {
    const bool about = claim.topic == Topic::requests || claim.topic == Topic::results || claim.topic == Topic::carried;
    if (!overview.body.contains(claim.sentence)) return false;
    if (!claim.readings.empty() && claim.why == UnboundReason::none) return about;
    const bool again = claim.sentence == searched;
    searched = claim.sentence;
    return !again && slice(report_case.document.text, searched).find(u"申请") != std::u16string_view::npos;
  });
}

/// 「依申请公开信息 31 条」, where nothing else is said of requests: documents by how they are disclosed, and not what came in.
std::optional<Span> documents_alone(const Passage& passage) {
  constexpr std::u16string_view kByRequest = u"依申请公开";
  const std::u16string_view text = passage.text;
  const auto places = places_of(text, kByRequest);
  if (places.empty() || places_of(text, u"申请").size() != places.size()) return std::nullopt;
  for (const std::size_t at : places) {
    std::size_t end = at + kByRequest.size();
    for (const std::u16string_view noun : {u"政府信息", u"信息"}) {
      if (text.substr(end).starts_with(noun)) end += noun.size();
    }
    const std::size_t number = end;
    while (end < text.size() && is_digit(text[end])) ++end;
    const bool documents =
        end > number && end < text.size() && std::u16string_view(u"条份篇").find(text[end]) != text.npos;
    if (documents) return passage.span(at, end + 1);
  }
  return std::nullopt;
}

/// Where section one speaks of documents by how they are disclosed, and of requests nowhere; nor does the text of another section.
std::optional<Span> documents_instead(const Case& report_case) {
  const auto& claims = report_case.prose.claims;
  const bool told = std::any_of(claims.begin(), claims.end(), [](const Claim& claim) {
    return claim.topic == Topic::requests && !claim.readings.empty() && claim.why == UnboundReason::none;
  });
  if (told) return std::nullopt;
  std::optional<Span> found;
  for (const Passage* passage : passages_of(report_case.prose, SectionId::overview)) {
    const auto place = documents_alone(*passage);
    if (!place && passage->text.find(u"申请") != std::u16string::npos) return std::nullopt;
    if (!found) found = place;
  }
  return found;
}

void check_overview_figures(const Case& report_case, Findings& out) {
  const Section* overview = report_case.report.section(SectionId::overview);
  if (overview == nullptr || is_blank_form(report_case.report)) return;
  if (const auto place = documents_instead(report_case)) {
    out.add({{"text", words_at(report_case.document, *place)}}, {}, {*place});
    return;
  }
  if (counts_requests(report_case, *overview)) return;
  for (const Passage* passage : passages_of(report_case.prose, SectionId::overview)) {
    const auto place = uncounted_requests(*passage);
    if (!place) continue;
    out.add({{"text", words_at(report_case.document, *place)}}, {}, {*place});
    return;
  }
}

constexpr Wording kOverviewFiguresWordings[]{
    {{"第一部分写“{text}”，却没有写收到和办理了多少件申请。",
      "Section one says “{text}”, but not how many requests were received and handled."},
     {"请写明收到和办理的件数；没有收到申请的，请写明“未收到”。",
      "Say how many were received and handled; if there were none, say so."}},
};

}  // namespace

extern constinit const Rule overview_figures = define({
    .id = "overview-figures",
    .group = Group::report,
    .input = Input::prose,
    .about = About::format,
    .severity = Severity::warning,
    .title = {"第一部分没有写收到和办理申请的数量", "Section one does not say how many requests there were"},
    .wordings = kOverviewFiguresWordings,
    .check = check_overview_figures,
});

extern constinit const Explanation overview_figures_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，附件第一部分", "国办公开办函〔2021〕30号, annex, section one"},
    .explanation =
        {"第一部分概述依申请公开的情况，读者首先要知道收到和办理了多少件。只在正文说到申请已经办理、却没有任何数量时"
         "提示。",
         "Section one sums up disclosure on request: readers want to know how many there were. Reported only "
         "where the text says that requests were handled and gives no number at all."},
    .wrong = {"收到的申请均已按时答复。", "“All requests received were answered in time.”"},
    .right = {"收到申请 12 件，均已按时答复。", "“12 requests were received, all answered in time.”"},
});

}  // namespace nianbao
