#pragma once

#include <bitset>
#include <cstdint>
#include <optional>
#include <vector>

#include "format/relations.hpp"
#include "report/report.hpp"

namespace nianbao::repair {

/// Limits of a network: the largest, of `requests`, has 175 arcs and 39 nodes.
inline constexpr std::size_t kMostArcs = 192;
inline constexpr int kMostNodes = 64;  // nodes, one a bit of NodeSet
using ArcSet = std::bitset<kMostArcs>;
using NodeSet = std::uint64_t;

/// The set of one node.
[[nodiscard]] constexpr NodeSet node_bit(int node) { return NodeSet{1} << node; }

/// How the value of a cell may change.
enum class ArcKind {
  read,     ///< a number: changing it costs one
  open,     ///< blank, missing, unread or not a number; or the slack of an inequality: any value, at no cost
  pinned,   ///< known from last year's report, with that value: not part of the flow
  invalid,  ///< a number that no count can be (negative, a fraction): any value, and every repair changes it
};

/// A cell. Adding one to it decreases the surplus of `source` and increases that of `sink` by one.
struct Arc {
  int cell = -1;  ///< in the numbering of the table's form; −1 for the slack of an inequality
  int source = 0;
  int sink = 0;
  std::int64_t value = 0;  ///< 0 unless read or pinned
  ArcKind kind = ArcKind::open;
};

/// The structure of a network without values: the same for every report of a form.
struct Layout {
  TableId table = TableId::requests;
  std::vector<Arc> arcs;
  std::vector<std::vector<int>> arcs_at;  ///< by node
};

/// Relations that share cells, as a flow network: a node is a relation, an arc is a cell, which stands in two relations (or in
/// one; its other end is then the ground, node 0). The surplus of a node is its left side less its right side. Changing a set of
/// cells can make all relations hold exactly if flow through them can bring every surplus to 0. The incidence matrix is totally
/// unimodular, so integer solutions exist wherever solutions do.
struct Network {
  const Layout* layout;
  std::vector<Arc> arcs;
  std::vector<std::int64_t> surplus;  ///< by node, of the values as they were read
  ArcSet read, free;                  ///< arcs by kind; `free`: open or invalid

  [[nodiscard]] TableId table() const { return layout->table; }
  [[nodiscard]] int node_count() const { return static_cast<int>(surplus.size()); }
  [[nodiscard]] const std::vector<int>& arcs_at(int node) const {
    return layout->arcs_at[static_cast<std::size_t>(node)];
  }
};

/// Values that cells must have by R5, by cell: what last year's report carried out.
using Pinned = std::vector<std::optional<std::int64_t>>;

/// The networks of a table, one for each connected set of its relations: one for `requests`; for the other tables each relation
/// is a network of its own.
[[nodiscard]] std::vector<Network> networks(const Table& table, const Pinned& pinned);

}  // namespace nianbao::repair
