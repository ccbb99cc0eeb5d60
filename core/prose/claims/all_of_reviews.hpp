#pragma once

#include <optional>
#include <vector>

#include "prose/claims/statements.hpp"

namespace nianbao::prose {

/// All of the reviews, as 均 says it of those that were named or counted before; `since` as for `all_at`.
class AllOfReviews {
 public:
  AllOfReviews(const Place& here, std::size_t since, std::vector<Statement>& out)
      : here_(here), since_(since), out_(out) {}

  /// 行政诉讼案件均…, 复议后起诉的案件，结果均…, of disclosure: the reviews that are named before it, and not counted.
  [[nodiscard]] const Token* named() const;

  /// Whether the clause of 均 begins with a number of them that counts no cell.
  [[nodiscard]] bool counts_own() const { return own().has_value(); }

  /// Each count of reviews before it is that of one outcome; of reviews that were only named none ended otherwise.
  void one_outcome(std::size_t outcome);

  /// 2 件行政诉讼均为复议后起诉: none directly.
  void one_way_to_sue(std::size_t way);

  /// 直接起诉的 4 件中，3 件已裁判；复议后起诉的 3 件全部审结: of what was counted since 均 last spoke, else of all that was named.
  void none_pending(std::size_t finish);

 private:
  /// 2 件行政复议决定均维持, 其余 9 件复议案件均被维持: the number that the clause of 均 begins with, where it counts no cell.
  struct Counted {
    std::size_t number;
    Mask rows;
  };
  [[nodiscard]] std::optional<Counted> own() const;

  /// 2 件 of 诉讼 3 件：2 件系复议后起诉，均判决维持: the first claim behind the colon; 0 where there is no list of reviews.
  [[nodiscard]] std::size_t first_listed() const;
  /// 3 件 of 诉讼 4 件，已审结的 3 件均获维持: the number right before it, where that counts some of the reviews counted before.
  [[nodiscard]] std::optional<std::size_t> some_of_them() const;

  /// Of those that were decided all ended so; of others it is not known how many there were.
  void all_of_some(std::size_t number, std::size_t outcome);

  /// 复议案件均获维持: of those decided.
  void no_other_outcome(std::size_t outcome);

  Statement* add(const Readings& readings, std::size_t last) { return add_none(out_, here_, readings, last); }

  const Place& here_;
  std::size_t since_;
  std::vector<Statement>& out_;
};

}  // namespace nianbao::prose
