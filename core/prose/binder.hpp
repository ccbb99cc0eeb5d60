#pragma once

#include <optional>
#include <string>
#include <vector>

#include "prose/cells.hpp"
#include "prose/frames.hpp"
#include "prose/phrase.hpp"

namespace nianbao::prose {

/// What was said before in the same passage, and what a bare “答复 11 件” therefore counts.
struct Discourse {
  bool requests = false;          ///< requests were spoken of
  bool counted = false;           ///< a number was met
  bool requests_counted = false;  ///< and the last number counted them, or what became of them
  bool reviews = false;           ///< reviews of disclosure were counted
  bool whole = false;             ///< the last count that was no part counted requests
  std::string review_rows{};      ///< the kinds of review last counted
};

/// What a sentence said so far. Every lexeme and every figure adds to it.
struct Context {
  Discourse said;
  bool part = false;                         ///< behind 其中
  bool listed = false;                       ///< 其中：a；b；c
  bool foreign = false;                      ///< behind requests of one kind: 涉及征地的申请 128 件
  bool results = false;                      ///< the sentence names a result of requests: 不予公开
  bool loose = false;                        ///< what the last figure counts is not known
  bool carried = false;                      ///< what was carried was counted last
  bool resulted = false;                     ///< what became of them was counted since
  bool received = false;                     ///< the last count was of what came in
  bool figured = false;                      ///< it has counted something
  bool applicants_named = false;             ///< a kind of applicant was named
  bool applicants_seen = false;              ///< and counted
  double applicants_counted = 0;             ///< and so many of the last kind
  bool after_review = false;                 ///< the last figure counted reviews
  std::vector<CellSum> last_requests;        ///< what the last count of requests may mean
  std::vector<CellSum> parts_of;             ///< the whole that 其中 follows
  std::string review_rows;                   ///< the kinds of review last spoken of
  std::string review_whole;                  ///< those of the last count that is no part
  std::string reviews_named;                 ///< all of them
  std::string reviews_spoken;                ///< every kind of review named, counted or not
  std::string documents;                     ///< likewise documents
  std::string documents_meant;               ///< those that the last count named, if it counted documents
  std::optional<Sense> documents_verb;       ///< and what was done with them
  std::optional<std::size_t> disclosure_at;  ///< where the sentence first speaks of disclosure
  bool of_disclosure = false;
  bool requests_named = false;  ///< anywhere in the sentence, or before it
  bool under_requests = false;  ///< the heading, or a sentence before, speaks of requests
};

/// What a figure counts.
struct Binding {
  Topic topic;
  Means means;
  std::vector<CellSum> readings;
  bool direct = true;
  bool tentative = false;
  bool whole = false;  ///< all that was received, handled or decided, however it ended
};

/// Finds the frame of a phrase, and its cells.
class Binder {
 public:
  Binder(const Report& report, std::u16string_view text);

  /// What a number counts. `foreign`: it stands in a list whose whole is no number of requests.
  [[nodiscard]] std::optional<Binding> number(const Phrase& phrase, const Lexeme& number, const Context& context,
                                              bool foreign) const;
  /// What there is none of.
  [[nodiscard]] std::optional<Binding> nothing(const Phrase& phrase, const Lexeme& negation, const Context& context,
                                               bool of_last_year) const;
  /// Takes the context behind a number that was bound.
  void go_behind(Context& context, const Phrase& phrase, const Lexeme& number, const Binding& binding) const;

  /// All the requests there were, as came in or as were handled, where there are so many.
  [[nodiscard]] std::vector<CellSum> requests_of(double value) const;

  [[nodiscard]] const CellFinder& cells() const { return find_; }

 private:
  [[nodiscard]] std::u16string_view words(const Lexeme& lexeme) const {
    return text_.substr(lexeme.begin, lexeme.end - lexeme.begin);
  }
  void count_documents(Context& context, const Phrase& phrase, const Lexeme& number) const;
  [[nodiscard]] Senses senses_of(const Phrase& phrase, const Context& context) const;
  /// 制定规章 2 件、规范性文件 8 件: what was done goes without saying behind 、.
  [[nodiscard]] static bool goes_on_about_documents(const Phrase& phrase);
  [[nodiscard]] Cues cues_of(const Phrase& phrase, const Lexeme& number, const Context& context, bool foreign) const;
  /// Whether a number that stands with a verb of requests counts them.
  [[nodiscard]] static bool means_requests(const Phrase& phrase, const Context& context);
  /// 公开 5 件，不予公开 2 件: the one is a result as the other is. 答复 5 件，具体为：公开 5 件。
  [[nodiscard]] bool is_plain_result(const Phrase& phrase, const Context& context) const;
  /// 自然人 39 件（含结转 2 件）, 自然人新收 37 件、结转 2 件: what was carried of the applicants just counted.
  [[nodiscard]] bool is_of_those(const Lexeme& number) const;
  /// 行政许可决定 120 项 counts decisions; 行政许可 120 项 may be kinds of permits, 公示行政许可 30 条 entries on a page.
  [[nodiscard]] bool counts_decisions(const Phrase& phrase, const Lexeme& number) const;

  [[nodiscard]] std::vector<CellSum> likeliest_first(std::vector<CellSum> readings, double value) const;
  [[nodiscard]] std::vector<CellSum> readings(const Frame& frame, const Phrase& phrase, const Lexeme& number,
                                              const Context& context) const;
  [[nodiscard]] std::vector<CellSum> request_readings(std::string_view sums) const;
  [[nodiscard]] std::vector<CellSum> applicant_readings(const Phrase& phrase, const Lexeme& number,
                                                        const Context& context) const;
  [[nodiscard]] std::vector<CellSum> result_readings(const Phrase& phrase, const Lexeme& number) const;
  [[nodiscard]] std::vector<CellSum> review_readings(const Frame& frame, const Phrase& phrase,
                                                     const Context& context) const;
  [[nodiscard]] std::vector<CellSum> document_readings(std::string_view columns, const Phrase& phrase,
                                                       const Context& context) const;

  const Report& report_;
  std::u16string_view text_;
  CellFinder find_;
  /// Texts that still part what was disclosed already from what was agreed to count both as granted in the table.
  bool parts_results_;
};

}  // namespace nianbao::prose
