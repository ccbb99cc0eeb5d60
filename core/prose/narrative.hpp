#pragma once

#include <vector>

#include "document/document.hpp"
#include "prose/claims/amounts.hpp"
#include "prose/claims/claim.hpp"
#include "prose/tokens/passage.hpp"

namespace nianbao {

struct Report;

/// What the text of a report says in numbers. What it does not say plainly is not in here. Nothing of it depends on the tables, nor
/// on what the numbers are.
struct Narrative {
  std::vector<Passage> passages;
  std::vector<Claim> claims;  ///< in the order of the text
  std::vector<NumberList> lists;
  std::vector<Product> products;
  std::vector<Remainder> remainders;
  std::vector<Ranking> rankings;
  std::vector<Share> shares;
  std::vector<SharesOfEach> shares_of_each;
  std::vector<Change> changes;
  std::vector<Rate> rates;
  std::vector<Restated> restated;
  std::vector<Count> counts;
  std::vector<Rate> table_shares;  ///< 自然人申请占 95%, where no number is said
};

/// Reads the prose of a document whose sections and tables were found. Linear in its length.
[[nodiscard]] Narrative read_narrative(const Document& document, const Report& report);

}  // namespace nianbao
