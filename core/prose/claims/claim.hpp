#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "prose/clauses/scope.hpp"
#include "prose/tokens/cells.hpp"
#include "text/limits.hpp"
#include "text/span.hpp"

namespace nianbao {

/// What a claim is about; each topic has its rule.
enum class Topic {
  requests,   ///< received, by kind of applicant too
  carried,    ///< carried in or out
  results,    ///< handled, and how
  review,     ///< reconsideration and litigation
  proactive,  ///< documents, permits, penalties, enforcement, fees
  all,        ///< “均已办结”, “均获维持”, “无不予公开”: said of all of them, or of none
};

/// What a figure of a claim is to the others beside it.
enum class Role { total, part, difference, rate, average, other };

/// Why a figure says nothing of the tables.
enum class UnboundReason {
  none,          ///< it does
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

/// How a claim is held against what it may mean.
enum class Force {
  states,    ///< it has this value
  perhaps,   ///< of all of it or of a part: no more than it
  at_most,   ///< of a part of it: no more, and that is all it says
  suggests,  ///< it may mean something else: a claim only where it agrees
};

/// Of which of a government's organs a claim is, where words say so.
enum class Extent {
  open,
  area,  ///< 全县收到…: of all of them
  seat,  ///< 县本级收到…: of the government itself
};

/// A figure of the prose, or a statement that means one: 收到申请 12 件, 未收到申请, 均已办结.
struct Claim {
  Topic topic = Topic::requests;
  prose::Readings readings;  ///< right where any of them has this value; the plainest first. Empty: of no cell
  Force force = Force::states;
  double value = 0;                 ///< in the unit of the cells: pieces, or 万元; of an unbound one as it was written
  int decimals = 0;                 ///< as many as were written
  std::u16string unit;              ///< as it was written
  std::optional<Limits> between{};  ///< of one that is rounded: what it may stand for, in the unit of the cells
  double share = 100;               ///< of so many of a hundred it is said: 100%办结; of fewer it says nothing
  bool none = false;                ///< said in words: 未收到, 没有, 均
  bool direct = true;               ///< false where the words need not mean exactly these cells
  Scope scope = Scope::own;
  Extent extent = Extent::open;
  Role role = Role::total;
  std::optional<int> year;  ///< nothing where the text leaves it open which
  UnboundReason why = UnboundReason::none;
  /// The claims, by their places in Narrative::claims, without which this one says nothing: 12 of 12 件申请中，均….
  std::vector<std::size_t> given;
  prose::Readings
      unless;  ///< nor where the first of those may mean one of these: 12 件申请均已办结, of the 12 that were handled
  std::optional<std::size_t> part_of;  ///< the claim whose readings these are, in some of their columns
  std::optional<std::size_t>
      of_incoming;            ///< the claim of what came in that a list divides by how it ended; this is a part of it
  bool perhaps_echo = false;  ///< of a year beside the report's: its number may have been taken over
  Span span;                  ///< the figure, or the words that mean it
  Span phrase;                ///< with the words that say what it counts
  Span sentence;

  /// Whether it says something of the tables, or may, by a number that others can be counted from.
  [[nodiscard]] bool speaks() const {
    return !readings.empty() && (why == UnboundReason::none || force != Force::states);
  }
  /// Whether its number is a count of something in the tables, or may be.
  [[nodiscard]] bool counts() const {
    return !readings.empty() && (why == UnboundReason::none || force == Force::suggests);
  }
  /// Whether the tables can speak against it.
  [[nodiscard]] bool can_differ() const { return speaks() || (!readings.empty() && between); }
};

}  // namespace nianbao
