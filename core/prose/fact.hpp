#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/tables/cell.hpp"
#include "text/span.hpp"

namespace nianbao {

struct SignedCell {
  CellRef cell;
  int sign = 1;
};

/// A sum of cells that words of the text may mean.
using CellSum = std::vector<SignedCell>;

/// What a fact is about; each topic has its rule.
enum class Topic {
  requests,   ///< received, by kind of applicant too
  carried,    ///< carried in or out
  results,    ///< handled, and how
  review,     ///< reconsideration and litigation
  proactive,  ///< documents, permits, penalties, enforcement, fees
  all,        ///< “均已办结”, “均获维持”, “无不予公开”: said of all of them, or of none
};

/// Whose figure it is. Only the organ's own are compared with its tables.
enum class Scope { own, part, wider, reviewer };

enum class Role { total, part, difference, rate, average, other };

/// Why a figure was not bound to cells.
enum class Unbound {
  no,            ///< it was
  other_year,    ///< of another year
  part_of_year,  ///< of some months of it
  other_organ,   ///< of a part of the organ, of more than it, or of another one
  reviewer,      ///< of what the organ judges as reviewing body
  rounded,       ///< 约, 余, a range
  difference,    ///< by how much something grew
  rate,          ///< a percentage
  average,       ///< a mean
  part,          ///< of some of what a cell counts, or of something that no cell counts
  uncounted,     ///< of something that no cell counts
};

/// A figure of the prose, or a statement that means one: 收到申请 12 件, 未收到申请, 均已办结.
struct Fact {
  Topic topic = Topic::requests;
  std::vector<CellSum>
      readings;         ///< the text is right where any of them has this value; the likeliest first. Empty: unbound
  double value = 0;     ///< in the unit of the cells: pieces, or 万元; of an unbound one as it was written
  int decimals = 0;     ///< as many as were written
  std::u16string unit;  ///< as it was written
  bool none = false;    ///< said in words: 未收到, 没有, 均
  bool direct = true;   ///< false where the words need not mean exactly these cells
  Scope scope = Scope::own;
  Role role = Role::total;
  std::optional<int> year;  ///< nothing where the text leaves it open which
  Unbound why = Unbound::no;
  bool echo = false;  ///< of last year by its words, and yet what this year's table says
  Span span;          ///< the figure, or the words that mean it
  Span phrase;        ///< with the words that say what it counts
  Span sentence;
};

}  // namespace nianbao
