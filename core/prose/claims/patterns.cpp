#include "prose/claims/patterns.hpp"

namespace nianbao::prose {
namespace {

// What sums of cells a number of requests may be.
constexpr Reading kNew = requests(rows::kNew);
constexpr Reading kDue = requests(rows::kNew | rows::kCarriedIn);
constexpr Reading kIn = requests(rows::kCarriedIn);
constexpr Reading kOut = requests(rows::kCarriedOut);
constexpr Reading kHandled = requests(rows::kHandled);
constexpr Reading kHandledOfNew = requests_less(rows::kHandled, rows::kCarriedIn);
constexpr Reading kAnswered = requests_less(rows::kHandled, rows::kOtherwise);
constexpr Reading kFinishedOfNew = requests_less(rows::kNew, rows::kCarriedOut);

constexpr Reading documents(Mask columns) { return {TableId::proactive, rows::kRules | rows::kNormative, columns}; }

constexpr Reading decisions(Mask columns) { return {TableId::proactive, rows::kPermits, columns}; }

constexpr Slots kIncoming{Slot::receive, Slot::accept, Slot::submit};
constexpr Slots kHandling{Slot::handle, Slot::receive, Slot::accept};
constexpr Slots kConcluded{Slot::answer, Slot::finish};
constexpr Slots kNotRequests{Slot::fee,         Slot::outcome,  Slot::review,   Slot::result, Slot::applicant,
                             Slot::decision,    Slot::document, Slot::in_force, Slot::repeal, Slot::decide,
                             Slot::procurement, Slot::matter,   Slot::carry,    Slot::make};
constexpr Slots kParts{Slot::applicant, Slot::review, Slot::result};

constexpr Slots kOtherThings{Slot::matter, Slot::request, Slot::asking,   Slot::decision,
                             Slot::review, Slot::result,  Slot::applicant};
constexpr Slots kAnother = kOtherThings | Slots{Slot::open_list};

constexpr Cues kRequestsMeant{Cue::means_requests};
constexpr Cues kNotAPart{Cue::part, Cue::published};
constexpr Cues kKnown{Cue::head_known, Cue::tail_known};

constexpr Pattern reads([[maybe_unused]] std::u16string_view example, Topic topic, Means what) {
#ifdef __EMSCRIPTEN__  // what is loaded into a page carries no tests
  return {{}, topic, what};
#else
  return {example, topic, what};
#endif
}

/// Numbers.
constexpr Pattern kNumbers[]{
    reads(u"全年收取行政事业性收费 12.5 万元。", Topic::proactive, Means::fees)
        .any({Slot::fee})
        .never({Slot::open_list})
        .when({Cue::tail_known})
        .unless(kNotAPart),
    reads(u"政府集中采购项目 4 个。", Topic::proactive, Means::procurement)
        .any({Slot::procurement})
        .never(kAnother)
        .when({Cue::tail_known})
        .unless(kNotAPart),
    // Carried over, alone or with what is new.
    reads(u"新收和上年结转政府信息公开申请共 14 件。", Topic::requests, Means::requests)
        .any({Slot::carry})
        .also({Slot::fresh})
        .never(kParts)
        .when({Cue::requests_named, Cue::joins_new})
        .unless({Cue::after_review})
        .means({kDue}),
    reads(u"上年结转政府信息公开申请 2 件。", Topic::carried, Means::requests)
        .any({Slot::carry})
        .never(kParts)
        .when({Cue::requests_named})
        .unless({Cue::after_review}),
    reads(u"收到政府信息公开申请 12 件，办结 11 件，1 件正在办理。", Topic::carried, Means::requests)
        .any({Slot::outcome})
        .never(kParts)
        .when({Cue::means_requests, Cue::pending})
        .unless({Cue::after_review, Cue::part, Cue::foreign_part})
        .means({kOut}),
    reads(u"收到政府信息公开申请 12 件，其中 1 件年末未办结。", Topic::carried, Means::requests)
        .any({Slot::outcome})
        .never(kParts)
        .when({Cue::means_requests, Cue::pending, Cue::part})
        .unless({Cue::after_review, Cue::foreign_part})
        .means({kOut})
        .bounds(),
    // Reviews.
    reads(u"因政府信息公开被申请行政复议 3 件，行政复议办结 2 件。", Topic::review, Means::concluded)
        .any({Slot::finish})
        .also({Slot::review})
        .never({Slot::outcome, Slot::matter, Slot::publish, Slot::carry})
        .when({Cue::of_disclosure, Cue::tail_known, Cue::own_subject})
        .unless({Cue::heard}),
    reads(u"因政府信息公开被申请行政复议 3 件，审结 2 件。", Topic::review, Means::concluded)
        .any({Slot::finish})
        .never(kParts | Slots{Slot::outcome, Slot::matter, Slot::publish, Slot::carry, Slot::request})
        .when({Cue::of_disclosure, Cue::head_known, Cue::tail_known, Cue::after_review, Cue::tried}),
    reads(u"因政府信息公开被申请行政复议 3 件，其中维持 2 件。", Topic::review, Means::outcomes)
        .any({Slot::outcome, Slot::review})
        .never({Slot::matter, Slot::publish, Slot::carry, Slot::fresh})
        .when({Cue::of_disclosure, Cue::tail_known, Cue::own_subject})
        .unless({Cue::heard}),
    // How requests ended.
    reads(u"答复政府信息公开申请 12 件，具体为：公开 5 件。", Topic::results, Means::granted)
        .any({Slot::publish})
        .when({Cue::of_requests, Cue::head_known, Cue::tail_known, Cue::plain_result})
        .unless({Cue::foreign_part, Cue::parted_results, Cue::applicants_divided})
        .means({requests(rows::kGranted), requests(rows::kGranted | rows::kPartial)}),
    reads(u"答复政府信息公开申请 12 件，其中不予公开 2 件。", Topic::results, Means::results)
        .any({Slot::result})
        .never({Slot::matter, Slot::outcome, Slot::review, Slot::document, Slot::fresh})
        .when({Cue::of_requests, Cue::head_known, Cue::tail_known})
        .unless({Cue::foreign_part, Cue::published, Cue::applicants_divided, Cue::after_review}),
    // Who asked.
    reads(u"收到政府信息公开申请 12 件，其中自然人 10 件。", Topic::requests, Means::applicants)
        .any({Slot::applicant})
        .never({Slot::matter, Slot::outcome, Slot::review, Slot::result})
        .when(kKnown)
        .unless({Cue::published, Cue::foreign_part}),
    // Decisions and documents.
    reads(u"全年作出行政处罚决定 35 件。", Topic::proactive, Means::decisions)
        .any({Slot::decision})
        .never({Slot::matter, Slot::open_list, Slot::request, Slot::asking, Slot::accept, Slot::receive, Slot::outcome,
                Slot::review, Slot::result, Slot::applicant, Slot::repeal})
        .when({Cue::tail_known, Cue::decisions_counted})
        .means({decisions(columns::kDecisions)}),
    reads(u"行政许可事项 6 项。", Topic::proactive, Means::decisions)  // of the form of 2019
        .any({Slot::decision})
        .never({Slot::matter, Slot::open_list, Slot::request, Slot::decide, Slot::handle, Slot::finish, Slot::accept,
                Slot::receive, Slot::publish, Slot::repeal, Slot::fresh, Slot::plan})
        .when({Cue::head_known, Cue::tail_known, Cue::kinds_counted})
        .unless({Cue::part})
        .means({decisions(columns::kPrevious | columns::kChange), decisions(columns::kPrevious)}),
    reads(u"新增行政规范性文件 3 件。", Topic::proactive, Means::documents)
        .any({Slot::fresh})
        .also({Slot::document})
        .never(kAnother)
        .unless({Cue::foreign_part})
        .means({documents(columns::kMade)}),
    reads(u"对外公开规范性文件总数 15 件。", Topic::proactive, Means::documents)
        .any({Slot::public_total})
        .never(kAnother)
        .unless({Cue::foreign_part})
        .means({documents(columns::kPublic)}),
    reads(u"废止行政规范性文件 1 件。", Topic::proactive, Means::documents)
        .any({Slot::repeal})
        .never(kAnother)
        .unless({Cue::foreign_part})
        .means({documents(columns::kRepealed)}),
    reads(u"现行有效行政规范性文件 18 件。", Topic::proactive, Means::documents)
        .any({Slot::in_force})
        .never(kAnother)
        .unless({Cue::foreign_part})
        .means({documents(columns::kInForce)}),
    reads(u"制发行政规范性文件 3 件。", Topic::proactive, Means::documents)
        .any({Slot::make})
        .never(kAnother)
        .unless({Cue::foreign_part})
        .means({documents(columns::kMade)}),
    // Requests. Behind 其中 only what is new counts the whole: 共办理 14 件，其中新收 12 件; or what of it was finished.
    reads(u"共办理政府信息公开申请 14 件，其中新收 12 件。", Topic::requests, Means::requests)
        .any({Slot::fresh})
        .never(kConcluded | kNotRequests)
        .when({Cue::means_requests, Cue::head_known, Cue::part})
        .unless({Cue::published, Cue::foreign_part})
        .means({kNew, kFinishedOfNew}),
    reads(u"11 件新收政府信息公开申请均已办结。", Topic::requests, Means::requests)
        .any({Slot::fresh})
        .never(kConcluded | kNotRequests)
        .when({Cue::means_requests, Cue::head_known, Cue::all_behind})
        .unless({Cue::published})
        .means({kNew, kFinishedOfNew}),
    reads(u"新收政府信息公开申请 12 件。", Topic::requests, Means::requests)
        .any({Slot::fresh})
        .never(kConcluded | kNotRequests)
        .when({Cue::means_requests, Cue::head_known})
        .unless({Cue::published, Cue::foreign_part})
        .means({kNew}),
    reads(u"畅通渠道并新收政府信息公开申请 12 件。", Topic::requests, Means::requests)
        .any({Slot::fresh})
        .never(kConcluded | kNotRequests)
        .when(kRequestsMeant)
        .unless(kNotAPart)
        .means({kNew}),
    reads(u"收到并办理政府信息公开申请 12 件。", Topic::requests, Means::requests)
        .any({Slot::handle})
        .also({Slot::receive})
        .never(kConcluded | kNotRequests)
        .when(kRequestsMeant)
        .unless(kNotAPart)
        .means({kNew, kHandled, kDue}),
    reads(u"办理政府信息公开申请 12 件。", Topic::requests, Means::requests)
        .any({Slot::handle})
        .never(kConcluded | kNotRequests)
        .when(kRequestsMeant)
        .unless(kNotAPart)
        .means({kHandled, kHandledOfNew, kNew, kDue}),
    reads(u"收到政府信息公开申请 12 件。", Topic::requests, Means::requests)
        .any(kIncoming)
        .never(kConcluded | kNotRequests)
        .when(kRequestsMeant)
        .unless(kNotAPart)
        .means({kNew, kDue}),
    reads(u"受理并答复政府信息公开申请 12 件。", Topic::results, Means::requests)
        .any({Slot::answer})
        .also(kHandling)
        .never(kNotRequests)
        .when(kRequestsMeant)
        .unless(kNotAPart)
        .means({kHandled, kHandledOfNew, kAnswered, kNew, kDue}),
    reads(u"答复政府信息公开申请 12 件。", Topic::results, Means::requests)
        .any({Slot::answer})
        .never(kNotRequests)
        .when(kRequestsMeant)
        .unless(kNotAPart)
        .means({kHandled, kHandledOfNew, kAnswered}),
    reads(u"受理并办结政府信息公开申请 12 件。", Topic::results, Means::requests)
        .any({Slot::finish})
        .also(kHandling)
        .never(kNotRequests)
        .when(kRequestsMeant)
        .unless(kNotAPart)
        .means({kHandled, kHandledOfNew, kNew, kDue}),
    reads(u"办结政府信息公开申请 12 件。", Topic::results, Means::requests)
        .any({Slot::finish})
        .never(kNotRequests)
        .when(kRequestsMeant)
        .unless(kNotAPart)
        .means({kHandled, kHandledOfNew}),
    reads(u"政府信息公开申请 12 件。", Topic::requests, Means::requests)
        .any({Slot::request})
        .never(kNotRequests)
        .when({Cue::means_requests, Cue::head_known})
        .unless(kNotAPart)
        .means({kNew, kDue, kHandled}),
    reads(u"政府信息公开申请受理规范。依申请公开 12 件。", Topic::requests, Means::requests)
        .any({Slot::by_request})
        .never(kNotRequests)
        .when({Cue::under_requests, Cue::head_known, Cue::tail_known})
        .unless({Cue::part, Cue::published, Cue::foreign_part})
        .means({kNew, kDue, kHandled}),
    reads(u"政府信息公开申请办理规范，申请总量 12 件。", Topic::requests, Means::requests)
        .any({Slot::asking})
        .never(kNotRequests)
        .when({Cue::of_requests, Cue::asked_in_all, Cue::head_known, Cue::tail_known})
        .unless(kNotAPart)
        .means({kNew, kDue, kHandled}),
    reads(u"政府信息公开申请办理规范。12 件申请均已答复。", Topic::requests, Means::requests)
        .any({Slot::asking})
        .never(kNotRequests)
        .when({Cue::of_requests, Cue::head_known, Cue::tail_known, Cue::all_behind, Cue::counts_before_all})
        .unless(kNotAPart)
        .means({kNew, kDue, kHandled}),
    // 12 件申请中 may be all of them.
    reads(u"收到政府信息公开申请后，12 件申请中予以公开 5 件。", Topic::requests, Means::requests)
        .any({Slot::asking})
        .never(kNotRequests)
        .when({Cue::of_requests, Cue::head_known, Cue::tail_known})
        .unless(kNotAPart)
        .means({kNew, kDue, kHandled})
        .suggests(),
    reads(u"依申请公开办理规范，全年共 12 件。", Topic::requests, Means::requests)
        .any({Slot::total})
        .never(kNotRequests)
        .when({Cue::under_requests, Cue::head_known, Cue::tail_known, Cue::counts_first})
        .unless(kNotAPart)
        .means({kNew, kDue, kHandled}),
    reads(u"新收政府信息公开申请 8 件，加上结转 2 件，共 10 件。", Topic::requests, Means::requests)
        .any({Slot::total})
        .never(kNotRequests)
        .when({Cue::means_requests, Cue::head_known, Cue::tail_known})
        .unless(kNotAPart)
        .means({kDue, kNew, kHandled})
        .suggests(),
    // 公开行政规范性文件 13 件 may be those made this year; 办理相关案件 3 件 may be the reviews just spoken of.
    reads(u"公开行政规范性文件 13 件。", Topic::proactive, Means::documents)
        .any({Slot::document})
        .never(kOtherThings)
        .when({Cue::tail_known})
        .means({documents(columns::kMade), documents(columns::kPublished), documents(columns::kInForce)})
        .suggests(),
    reads(u"卫生监督行政处罚 73 件。", Topic::proactive, Means::decisions)
        .any({Slot::decision})
        .never({Slot::matter, Slot::request, Slot::asking, Slot::review, Slot::result, Slot::applicant, Slot::open_list,
                Slot::accept, Slot::receive, Slot::outcome, Slot::repeal})
        .when({Cue::tail_known})
        .unless({Cue::part, Cue::published})
        .means({decisions(columns::kDecisions)})
        .suggests(),
    reads(u"因政府信息公开被申请行政复议、提起行政诉讼，共办理 3 件。", Topic::review, Means::reviews)
        .any({Slot::handle, Slot::finish, Slot::answer})
        .never({Slot::review, Slot::request, Slot::by_request, Slot::decision, Slot::document, Slot::result})
        .when({Cue::tail_known, Cue::of_disclosure})
        .unless({Cue::published})
        .suggests(),
};

constexpr Slots kOfNone{Slot::make,   Slot::result,    Slot::finish, Slot::answer,
                        Slot::handle, Slot::applicant, Slot::publish};

/// What there is none of.
constexpr Pattern kNone[]{
    reads(u"政府信息公开申请无上年结转。", Topic::carried, Means::requests)
        .any({Slot::carry})
        .when({Cue::requests_named})
        .unless({Cue::after_review}),
    reads(u"政府信息公开申请办理规范，没有未办结的申请。", Topic::carried, Means::requests)
        .any({Slot::asking, Slot::request, Slot::outcome})
        .also({Slot::outcome})
        .never({Slot::review})
        .when({Cue::of_requests, Cue::pending})
        .unless({Cue::after_review})
        .means({kOut}),
    reads(u"因政府信息公开被申请行政复议 3 件，无败诉。", Topic::all, Means::outcomes)
        .any({Slot::outcome})
        .never({Slot::matter})
        .when({Cue::of_disclosure})
        .unless({Cue::heard}),
    reads(u"未发生行政复议和行政诉讼。", Topic::review, Means::outcomes)
        .any({Slot::review})
        .never({Slot::outcome})
        .unless({Cue::heard}),
    reads(u"未废止行政规范性文件。", Topic::proactive, Means::documents)
        .any({Slot::document})
        .also({Slot::repeal})
        .means({documents(columns::kRepealed)}),
    reads(u"未制发行政规范性文件。", Topic::proactive, Means::documents)
        .any({Slot::document})
        .also({Slot::make, Slot::fresh, Slot::publish})
        .means({documents(columns::kMade)}),
    reads(u"没有现行有效的行政规范性文件。", Topic::proactive, Means::documents)
        .any({Slot::document})
        .also({Slot::in_force})
        .means({documents(columns::kInForce)}),
    reads(u"无行政规范性文件。", Topic::proactive, Means::documents)
        .any({Slot::document})
        .means({documents(columns::kMade), documents(columns::kInForce)}),
    reads(u"未作出行政处罚。", Topic::proactive, Means::decisions)
        .any({Slot::decision})
        .never({Slot::matter})
        .means({decisions(columns::kDecisions)}),
    reads(u"无行政事业性收费。", Topic::proactive, Means::fees).any({Slot::fee}),
    reads(u"办结政府信息公开申请 12 件，无不予公开。", Topic::all, Means::results)
        .any({Slot::result})
        .never({Slot::decision})
        .when({Cue::of_requests}),
    reads(u"未收到科研机构提出的政府信息公开申请。", Topic::requests, Means::applicants)
        .any({Slot::applicant})
        .also({Slot::request, Slot::by_request, Slot::asking})
        .never({Slot::result, Slot::finish, Slot::answer, Slot::handle, Slot::publish, Slot::review})
        .when({Cue::of_requests}),
    reads(u"未收到政府信息公开申请。", Topic::requests, Means::requests)
        .any({Slot::request, Slot::by_request})
        .never(kOfNone)
        .means({kNew}),
    reads(u"政府信息公开申请渠道畅通，未收到政府信息公开申请，也没有收到其它形式的申请。", Topic::requests,
          Means::requests)
        .any({Slot::asking})
        .never(kOfNone)
        .when({Cue::of_requests})
        .means({kNew}),
};

bool fits(const Pattern& pattern, Slots slots, Cues cues) {
  return slots.meets(pattern.has_any) && (pattern.has_also.empty() || slots.meets(pattern.has_also)) &&
         !slots.meets(pattern.has_none) && cues.has_all(pattern.holds) && !cues.meets(pattern.holds_none);
}

}  // namespace

std::span<const Pattern> patterns_of_numbers() { return kNumbers; }
std::span<const Pattern> patterns_of_none() { return kNone; }

const Pattern* find_pattern(std::span<const Pattern> patterns, Slots slots, Cues cues) {
  for (const Pattern& pattern : patterns) {
    if (fits(pattern, slots, cues)) return &pattern;
  }
  return nullptr;
}

}  // namespace nianbao::prose
