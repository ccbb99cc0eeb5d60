#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "document/document.hpp"
#include "prose/fact.hpp"

namespace nianbao {

struct Report;

/// A paragraph of the report's prose, tables and headings of sections left out, put together again where line ends and page
/// marks cut it.
struct Passage {
  std::u16string
      text;  ///< never empty, without white space, digits and letters in half width, punctuation as it stands
  std::vector<std::uint32_t> at;  ///< where each of its characters stands in Document::text
  std::vector<Span> parts;        ///< the lines that it was put together of
  std::optional<SectionId> section;
  bool is_cell = false;  ///< of a table that lays out text: each of its lines is a paragraph

  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const { return {at[begin], at[end - 1] + 1}; }
  [[nodiscard]] std::u16string_view words(std::size_t begin, std::size_t end) const {
    return std::u16string_view(text).substr(begin, end - begin);
  }
};

/// A number of a list, or of a rate, and where it stands.
struct Part {
  double value;
  Span span;
};

/// “共 N 件，其中 a、b、c”, “a、b、c，共计 N 件”: a whole and its parts, as far as the list may go.
struct NumberList {
  Part whole;
  std::vector<Part> parts;
  std::size_t certain =
      0;  ///< so many parts surely belong to it; the others stand behind ； or another mark that may end it
  bool closed = false;      ///< it ends where its last part stands, and does not say 等
  bool exhaustive = false;  ///< the parts are all there is by their names: 自然人 and 法人, the six results, …其他
  Span sentence;
};

/// “a 件，占 p%”.
struct Percentage {
  double percent;
  int decimals;
  Part part;
  std::vector<Part> wholes;      ///< what it may be a percentage of, as the text has it
  std::vector<CellSum> also_of;  ///< likewise, in the tables
  Span span;
  Span sentence;
};

/// “是上年的 2.5 倍”, “增长 1.5 倍”: how often the amount before, and between what the words leave it.
struct Times {
  Part part;
  double least;
  double most;
};

/// “12 件，较上年（15 件）减少 3 件，下降 20%”: what the text says of two amounts. Each is there where the text gives it.
struct Change {
  std::optional<Part> now;
  std::optional<Part> before;
  std::optional<Part> difference;  ///< signed: less than 0 where the text says 减少
  std::optional<Part> percent;     ///< likewise
  int decimals = 0;                ///< of the percentage
  int years = 1;                   ///< of each of which the percentage is: 年均增长 9.6%
  bool range = false;              ///< said as 2022年至2024年: the first may be meant as one of growth, too
  std::optional<Part> whole;       ///< what the amount of now is a part of, which may be meant instead
  bool since_last_year = false;    ///< 同比, 较上年, and the amount before is not said
  double slack = 0;                ///< what rounding leaves open of a difference in percentage points
  std::optional<Times> times;
  bool same_unit = true;
  Span sentence;
};

/// “整改率 84.6%”: a rate with a name, and the numbers it may follow from.
struct Rate {
  Part percent;
  int decimals = 0;
  std::u16string name;                                ///< ends in 率
  std::vector<Part> numbers;                          ///< of its sentence up to it, and of the bracket behind it
  bool explained = false;                             ///< its part is among them: 整改 11 个
  bool done = false;                                  ///< and said to be done: 已整改 11 个
  std::vector<std::pair<CellSum, CellSum>> of_cells;  ///< part and whole in the tables, where its name says which
  Span words;                                         ///< with the name
  Span sentence;
};

/// What the text of a report says in numbers. What it does not say plainly is not in here.
struct Narrative {
  std::vector<Passage> passages;
  std::vector<Fact> facts;  ///< in the order of the text
  std::vector<NumberList> lists;
  std::vector<Percentage> percentages;
  std::vector<Change> changes;
  std::vector<Rate> rates;
  std::vector<Rate> table_shares;  ///< 自然人申请占 95%, where no number is said
};

/// Reads the prose of a document whose sections and tables were read. Linear in its length.
[[nodiscard]] Narrative read_narrative(const Document& document, const Report& report);

}  // namespace nianbao
