#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "document/document.hpp"
#include "report/cell.hpp"

namespace nianbao {

struct Report;

/// A paragraph of the report's prose, tables and headings of sections left out, put together again where line ends and page
/// marks cut it.
struct Passage {
  std::u16string text;            ///< without white space, digits and letters in half width, punctuation as it stands
  std::vector<std::uint32_t> at;  ///< where each of its characters stands in Document::text
  std::optional<SectionId> section;

  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const { return {at[begin], at[end - 1] + 1}; }
};

struct Addend {
  CellRef cell;
  int sign = 1;
};

/// A sum of cells that words of the text may mean.
using Meaning = std::vector<Addend>;

/// What a statement is about; each topic has its rule.
enum class Topic {
  requests,   ///< received, by kind of applicant too
  carried,    ///< carried in or out
  results,    ///< handled, and how
  review,     ///< reconsideration and litigation
  proactive,  ///< documents, permits, penalties, enforcement, fees
  finished,   ///< “均已办结”, “均获维持”: that nothing else is left; its value is 0
};

/// A quantity that the text states of the organ and the year of the report: “收到申请 12 件”, “未收到申请”.
struct Statement {
  Topic topic;
  std::vector<Meaning> meanings;  ///< the text is right where any of them has this value; the likeliest first
  double value = 0;               ///< in the unit of the cells: pieces, or 万元
  int decimals = 0;               ///< as many as were written
  bool none = false;              ///< said in words: 未收到, 没有, 无
  bool direct = true;             ///< false where the words need not mean exactly these cells
  Span span;                      ///< the words
  Span sentence;
};

/// A number in a list, and what stands with it.
struct Part {
  double value;
  Span span;
};

/// “共 N 件，其中 a、b、c”: a whole and its parts.
struct PartSum {
  Part whole;
  std::vector<Part> parts;
  bool exhaustive = false;  ///< the parts are all there is by their names: 自然人 and 法人, the six results, …其他
  bool disjoint = false;    ///< no thing can be in two of the parts
  Span sentence;
};

/// “a 件，占 p%”.
struct Percentage {
  double percent;
  int decimals;
  Part part;
  std::vector<Part> wholes;      ///< what it may be a percentage of, as the text has it
  std::vector<Meaning> also_of;  ///< likewise, in the tables
  Span span;
  Span sentence;
};

/// What the text of a report says in numbers. What it does not say plainly is not in here.
struct Narrative {
  std::vector<Passage> passages;
  std::vector<Statement> statements;
  std::vector<PartSum> sums;
  std::vector<Percentage> percentages;
};

/// Reads the prose of a document whose sections and tables were read. Linear in its length.
[[nodiscard]] Narrative read_narrative(const Document& document, const Report& report);

}  // namespace nianbao
