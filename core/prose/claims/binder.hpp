#pragma once

#include <optional>
#include <string_view>

#include "prose/claims/context.hpp"
#include "prose/clauses/field.hpp"

namespace nianbao::prose {

/// The noun of what is counted, where it is requests.
inline constexpr Slots kRequests{Slot::request, Slot::by_request};

/// Whether a measure word is one of these, or there is none.
[[nodiscard]] inline bool is_one_of(std::u16string_view measure, std::u16string_view measures) {
  return measure.empty() || measures.find(measure) != measures.npos;
}

/// 水利科研单位提出的 4 件: a word that is not known stands before what a number counts, and can only leave some of it.
[[nodiscard]] bool is_of_some(const Field& field, const Token& number);

/// Finds the pattern of a field, and what it means in the tables.
class Binder {
 public:
  Binder(const Author& author, std::u16string_view text);

  /// What a number counts. `foreign`: it stands in a list whose whole is no number of requests.
  [[nodiscard]] std::optional<Binding> number(const Field& field, const Token& number, const Context& context,
                                              bool foreign) const;
  /// What there is none of.
  [[nodiscard]] std::optional<Binding> nothing(const Field& field, const Token& negation, const Context& context,
                                               bool of_last_year) const;
  /// Takes the context behind a number that was bound.
  void advance(Context& context, const Field& field, const Token& number, const Binding& binding) const;

 private:
  [[nodiscard]] std::u16string_view words(const Token& token) const { return words_of(text_, token); }
  [[nodiscard]] bool may_count(const Pattern& pattern, const Field& field, const Token& number, const Context& context,
                               Cues cues) const;
  /// Whether what is counted may be requests: no forms of them, letters, or other things that came in.
  [[nodiscard]] bool may_count_requests(const Field& field, const Token& number, const Context& context) const;
  /// Whether they may be all there were, and no more than some: 答复中公开类（含部分公开）38 件.
  [[nodiscard]] bool may_count_all(const Field& field, const Token& number, const Context& context) const;
  /// Whether they may be how requests were decided: no complaints, no pieces of information, none of what concerns others.
  [[nodiscard]] bool may_count_results(const Field& field, const Token& number, const Context& context,
                                       Cues cues) const;
  /// 收到申请 12 件，其中 5 个由自然人提出: of requests that were counted before, whatever measures them.
  [[nodiscard]] static bool divides_requests(const Field& field, const Context& context);
  /// 办理信访事项 56 件: of complaints, which are no requests.
  [[nodiscard]] bool counts_complaints(const Field& field) const;
  /// 审查信息 3492 条，未予公开 42 条: of what is published, and not of what was asked for.
  [[nodiscard]] static bool counts_pieces(const Field& field, const Token& number, const Context& context);
  /// 2 件申请涉及第三方，征求了意见; 第三方同意公开 1 件: which says not how they ended.
  [[nodiscard]] bool concerns_others(const Field& field, const Token& number, const Context& context) const;
  /// 规章 34 件，规范性文件 66 件，新制发 2 件和 8 件: of which kind is not said with the number.
  [[nodiscard]] bool counts_one_of_each(const Field& field, const Token& number) const;
  [[nodiscard]] bool is_tentative(const Binding& binding, const Field& field, const Token& number,
                                  const Context& context) const;
  static void count_applicants(Context& context, const Field& field, const Token& number, Mask counted);
  void count_documents(Context& context, const Field& field, const Token& number) const;
  [[nodiscard]] Slots slots_of(const Field& field, const Token& number, const Context& context) const;
  /// 新收公民、律师事务所等提出的申请 168 件: some who asked are named, and all are meant.
  [[nodiscard]] bool names_them_for_all(const Field& field) const;
  /// 等 of 户籍、出入境等行政许可 126 件: the noun behind it is that of all of them.
  [[nodiscard]] bool leads_to_class(const Field& field, std::size_t at) const;
  [[nodiscard]] bool names_class(const Field& field) const;
  /// 制定规章 2 件、规范性文件 8 件: what was done goes without saying behind the first.
  [[nodiscard]] static bool goes_on_about_documents(const Field& field);
  [[nodiscard]] Cues cues_of(const Field& field, const Token& number, const Context& context, bool foreign) const;
  /// 申请量, 申请总数: of all requests, without a verb.
  [[nodiscard]] bool names_how_many(const Field& field) const;
  /// 受理行政复议案件 8 件: reviews that the organ judges.
  [[nodiscard]] bool is_heard(const Field& field, const Token& number, const Context& context) const;
  /// 新收和上年结转: both together.
  [[nodiscard]] bool joins_new(const Field& field, const Token& number) const;
  /// Whether a number that stands with a verb of requests counts them.
  [[nodiscard]] bool means_requests(const Field& field, const Context& context) const;
  /// 收到政府信息公开申请 31 个, and not 收到申请的单位有 31 个 nor 申请事项 31 个.
  [[nodiscard]] bool is_of_requests(const Field& field, const Token& number) const;
  /// 公开 5 件，不予公开 2 件: the one is a result as the other is. 答复 5 件，具体为：公开 5 件。
  [[nodiscard]] bool is_plain_result(const Field& field, const Context& context) const;
  /// 自然人 39 件（含结转 2 件）, 自然人新收 37 件、结转 2 件: what was carried of the applicants just counted.
  [[nodiscard]] bool is_of_those(const Token& number) const;
  /// 行政许可决定 120 项 counts decisions; 行政许可 120 项 may be kinds of permits, 公示行政许可 30 条 entries on a page. Behind 其中, where
  /// decisions were counted last, it counts some of them.
  [[nodiscard]] bool counts_decisions(const Field& field, const Token& number, const Context& context) const;
  /// 行政许可事项 6 项: how many kinds of them there are.
  [[nodiscard]] bool counts_kinds(const Field& field, const Token& number) const;

  /// What stands before a decision, in its clause: 镇综合执法队.
  [[nodiscard]] std::u16string_view who_decides(const Field& field) const;
  [[nodiscard]] static std::u16string_view own_team(std::u16string_view head);
  /// 对沿街商户作出…, 执法队作出…: said with the decision, and no other organ.
  [[nodiscard]] bool names_decider(const Field& field) const;
  /// 对沿街商户作出行政处罚 3 件, 镇综合执法队作出行政处罚 3 件: all that the organ decided, or some.
  [[nodiscard]] bool decides_some(const Field& field) const;
  /// 作出卫生行政处罚决定 6 件: decisions of a kind.
  [[nodiscard]] bool decides_kind(const Field& field) const;

  /// 申请内容涉及统计数据 14 件、行政处罚 9 件: what was asked about.
  [[nodiscard]] bool names_topics(const Token& number) const;

  /// 行政复议 5 件，其中行政许可、行政处罚类 3 件: what was sued about.
  [[nodiscard]] bool names_kind_of_review(const Field& field, const Context& context) const;

  /// `every`: none of all that were named is meant, not only of those named last.
  [[nodiscard]] Readings readings(const Pattern& pattern, const Field& field, const Token& number,
                                  const Context& context, bool every) const;
  [[nodiscard]] Readings request_readings(const Pattern& pattern, const Field& field, const Token& number,
                                          const Context& context) const;
  [[nodiscard]] Readings carried_readings(const Field& field) const;
  [[nodiscard]] Readings applicant_readings(const Field& field, const Token& number, const Context& context) const;
  [[nodiscard]] Readings result_readings(const Field& field, const Token& number, const Context& context) const;
  [[nodiscard]] Mask judged_by(const Field& field) const;
  [[nodiscard]] Readings review_readings(const Pattern& pattern, const Field& field, const Context& context,
                                         bool every) const;
  [[nodiscard]] Readings document_readings(const Pattern& pattern, const Field& field, const Context& context) const;

  const Author& author_;
  std::u16string_view text_;
  /// Texts that still part what was disclosed already from what was agreed to count both as granted in the table.
  bool parts_results_;
};

/// What requests counted with the readings of a whole are in some of the columns of who asked.
[[nodiscard]] Readings in_columns(const Readings& whole, Mask columns);

/// All requests there were, as they came in or as they were handled.
[[nodiscard]] Readings all_requests();

}  // namespace nianbao::prose
