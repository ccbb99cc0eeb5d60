#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <vector>

#include "format/relations.hpp"
#include "report/report.hpp"

namespace nianbao::repair {

inline constexpr std::size_t kMostArcs = 192;
inline constexpr int kMostNodes = 64;
using ArcSet = std::bitset<kMostArcs>;
using NodeSet = std::uint64_t;

[[nodiscard]] constexpr NodeSet node_bit(int node) { return NodeSet{1} << node; }

/// What may be done to a cell.
enum class Standing {
  read,   ///< a number: changing it costs one
  open,   ///< blank, missing, unread or not a number; or the slack of an inequality: any value, at no cost
  given,  ///< known from elsewhere, with that value: no part of the flow
  wrong,  ///< a number that no count can be (negative, a fraction): any value, and its change is part of every repair
};

/// A cell. One more in it takes one from what is over in `source` and adds it to what is over in `sink`.
struct Arc {
  int cell = -1;  ///< in the numbering of the table's form; −1 for the slack of an inequality
  int source = 0;
  int sink = 0;
  std::int64_t value = 0;  ///< 0 unless read or given
  Standing standing = Standing::open;
};

/// A network before there are numbers in it: the same for every report of a form.
struct Layout {
  TableId table = TableId::requests;
  std::vector<Arc> arcs;
  std::vector<std::vector<int>> arcs_at;  ///< by node
};

/// Relations that hang together, as a network: a node is a relation, an arc a cell, which stands in two of them (or
/// in one, and then its other end is the ground). A set of cells can be changed so that all relations hold exactly if
/// what is over in some nodes can flow to where it lacks. All incidence matrices of such networks are totally
/// unimodular: whole numbers come of themselves.
struct Network {
  const Layout* layout;
  std::vector<Arc> arcs;
  std::vector<std::int64_t> surplus;  ///< by node, of the values as they stand; node 0 is the ground
  ArcSet read, free;                  ///< arcs by standing; `free` are those open or wrong

  [[nodiscard]] TableId table() const { return layout->table; }
  [[nodiscard]] int node_count() const { return static_cast<int>(surplus.size()); }
  [[nodiscard]] const std::vector<int>& arcs_at(int node) const {
    return layout->arcs_at[static_cast<std::size_t>(node)];
  }
};

/// Values that are given from elsewhere, by cell: what last year's report carried out.
using Pinned = std::vector<std::optional<std::int64_t>>;

/// The networks of a table, one for each set of its relations that share cells: one for `requests`, one a relation
/// for the others.
[[nodiscard]] std::vector<Network> networks(const Table& table, const Pinned& pinned);

}  // namespace nianbao::repair
