#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/narrative_cells.hpp"
#include "report/narrative_phrase.hpp"
#include "report/narrative_statements.hpp"

namespace nianbao::prose {

/// What a quantity counts, before it becomes a statement.
struct Bound {
  Topic topic;
  std::vector<Meaning> meanings;
  bool direct = true;
};

/// What a sentence said so far, and what later words of it lean on.
struct Clues {
  bool requests = false;    ///< the sentence or its passage speaks of requests
  bool disclosure = false;  ///< or of disclosure
  std::size_t disclosure_at =
      static_cast<std::size_t>(-1);    ///< where the sentence first does: an organ may hear reviews of all kinds
  bool part = false;                   ///< behind 其中
  bool listed = false;                 ///< 其中：a；b；c
  bool results = false;                ///< the sentence names a result of requests: 不予公开
  bool received = false;               ///< the last count was of what came in
  bool applicant_seen = false;         ///< kinds of applicant were counted
  std::vector<Meaning> last_requests;  ///< what the last count of requests may mean
  std::vector<Meaning> parts_of;       ///< the whole that 其中 follows
  std::string review_rows;             ///< the kinds of review last spoken of
  std::string reviews_named;           ///< all of them
  std::string documents;               ///< likewise documents
};

/// The frames: each binds a phrase to cells, or declines.
class Frames {
 public:
  Frames(const Report& report, const Passage& passage, const Memory& memory)
      : report_(report), passage_(passage), memory_(memory), find_(report) {}

  Clues clues;

  /// What a number counts.
  [[nodiscard]] std::optional<Bound> number(const Phrase& phrase, const Token& number);
  /// What there is none of.
  [[nodiscard]] std::optional<Bound> nothing(const Phrase& phrase, const Token& negation) const;

 private:
  [[nodiscard]] std::optional<Bound> carrying(const Phrase& phrase);
  [[nodiscard]] std::optional<Bound> review(const Phrase& phrase, const Token& number);
  [[nodiscard]] std::optional<Bound> result(const Phrase& phrase);
  /// 公开 5 件，不予公开 2 件: the one is a result as the other is. 答复 5 件，具体为：公开 5 件。
  [[nodiscard]] bool is_plain_result(const Phrase& phrase) const;
  /// Natural persons or organisations: of what was counted just before.
  [[nodiscard]] std::optional<Bound> applicant(const Phrase& phrase);
  [[nodiscard]] std::optional<Bound> decision(const Phrase& phrase, const Token& number);
  [[nodiscard]] std::optional<Bound> document(const Phrase& phrase);
  [[nodiscard]] static std::string_view column_of_documents(const Phrase& phrase);
  [[nodiscard]] std::optional<Bound> fee(const Phrase& phrase, const Token& number) const;
  [[nodiscard]] std::optional<Bound> request(const Phrase& phrase);
  /// What each verb may count. 收到 and 受理 may include what was carried in; 答复 what was answered, or of this year's requests.
  [[nodiscard]] std::vector<Meaning> meanings_of_verbs(const Phrase& phrase) const;
  /// 未收到政府信息公开申请、行政复议: both; 未发生因政府信息公开申请引发的行政复议: reviews alone.
  [[nodiscard]] std::optional<Bound> no_review(const Phrase& phrase) const;
  [[nodiscard]] std::optional<Bound> no_documents(const Phrase& phrase, bool made) const;

  const Report& report_;
  const Passage& passage_;
  const Memory& memory_;
  CellFinder find_;
};

}  // namespace nianbao::prose
