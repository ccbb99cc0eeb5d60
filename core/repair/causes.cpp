#include "repair/causes.hpp"

#include <algorithm>
#include <numeric>

#include "repair/violations.hpp"
#include "text/sort.hpp"

namespace nianbao::repair {
namespace {

void find_mended(EditGroup& group, const std::vector<ViolatedRelation>& violated, const Report& report) {
  for (const ViolatedRelation& relation : violated) {
    const auto concerned = [&](const Edit& edit) { return concerns(relation, report, edit.cell); };
    if (std::any_of(group.edits.begin(), group.edits.end(), concerned)) group.mends.push_back(relation);
  }
}

/// Union-find over what edits repair: violated relations by their index, then invalid cells; the last index stands for groups that
/// repair relations none of which is certainly violated.
class Symptoms {
 public:
  Symptoms(const std::vector<ViolatedRelation>& violated, std::size_t cells)
      : violated_(violated), class_(violated.size() + cells + 1) {
    std::iota(class_.begin(), class_.end(), std::size_t{0});
  }

  void join(const EditGroup& group) {
    const auto list = of(group);
    for (const std::size_t symptom : list) {
      std::replace(class_.begin(), class_.end(), std::size_t{class_[symptom]}, std::size_t{class_[list.front()]});
    }
  }
  void join_all() { std::fill(class_.begin(), class_.end(), std::size_t{0}); }
  [[nodiscard]] std::size_t class_of(const EditGroup& group) const { return class_[of(group).front()]; }

 private:
  [[nodiscard]] std::vector<std::size_t> of(const EditGroup& group) const {
    std::vector<std::size_t> out;
    for (const ViolatedRelation& relation : group.mends) {
      out.push_back(
          static_cast<std::size_t>(std::find(violated_.begin(), violated_.end(), relation) - violated_.begin()));
    }
    for (const Edit& edit : group.edits) {
      if (edit.slip == Slip::out_of_range) out.push_back(violated_.size() + static_cast<std::size_t>(edit.cell.cell));
    }
    if (out.empty()) out.push_back(class_.size() - 1);
    return out;
  }

  const std::vector<ViolatedRelation>& violated_;
  std::vector<std::size_t> class_;
};

void merge(EditGroup& into, const EditGroup& group) {
  into.edits.insert(into.edits.end(), group.edits.begin(), group.edits.end());
  into.cost += group.cost;
  for (const ViolatedRelation& relation : group.mends) {
    if (std::find(into.mends.begin(), into.mends.end(), relation) == into.mends.end()) into.mends.push_back(relation);
  }
}

bool better(const EditGroup& a, const EditGroup& b) { return a.cost < b.cost; }

/// The options of one class of symptoms: what each solution changes to repair them.
Cause cause_of(std::size_t symptoms, const Symptoms& classes, const std::vector<Solution>& solutions) {
  std::vector<EditGroup> options;
  for (const Solution& solution : solutions) {
    EditGroup option;
    for (const EditGroup& group : solution) {
      if (classes.class_of(group) == symptoms) merge(option, group);
    }
    const auto same = [&](const EditGroup& known) { return known.edits == option.edits; };
    if (!option.edits.empty() && std::none_of(options.begin(), options.end(), same))
      options.push_back(std::move(option));
  }
  sort_stably(options, better);
  Cause cause;
  cause.alternatives = static_cast<int>(options.size()) - 1;
  if (options.size() > kMostOptions) options.resize(kMostOptions);
  cause.relations = options.front().mends;
  cause.options = std::move(options);
  return cause;
}

std::vector<Cause> split_by_symptom(const Symptoms& symptoms, const std::vector<Solution>& solutions,
                                    const Localisation& found) {
  std::vector<Cause> out;
  std::vector<std::size_t> done;
  for (const EditGroup& group : solutions.front()) {
    const std::size_t one = symptoms.class_of(group);
    if (std::find(done.begin(), done.end(), one) != done.end()) continue;
    done.push_back(one);
    out.push_back(cause_of(one, symptoms, solutions));
    out.back().proven = found.proven;
    out.back().counted = found.complete;
  }
  return out;
}

/// Whether the best options of all causes can be combined; unread cells that they share may rule that out.
bool compatible(const Network& network, const std::vector<Cause>& causes) {
  std::vector<Edit> edits;
  for (const Cause& cause : causes) {
    const auto& best = cause.options.front().edits;
    edits.insert(edits.end(), best.begin(), best.end());
  }
  return mends(network, edits);
}

/// Whether the relations hold, and every number is one that a cell may have.
bool is_consistent(const Network& network, const Localisation& found) {
  return found.sets.front().none() && std::all_of(network.arcs.begin(), network.arcs.end(), [](const Arc& arc) {
           return arc.kind == ArcKind::read || arc.kind == ArcKind::open;
         });
}

}  // namespace

std::vector<Cause> causes(const Network& network, const Localisation& found, const RepairContext& context,
                          const std::vector<ViolatedRelation>& violated) {
  if (is_consistent(network, found)) return {};
  std::vector<Solution> solutions;
  Symptoms symptoms(violated, context.report.table(network.table()).cells.size());
  for (const ArcSet& set : found.sets) {
    solutions.push_back(solve(network, set, context));
    for (EditGroup& group : solutions.back()) {
      find_mended(group, violated, context.report);
      symptoms.join(group);
    }
  }
  std::vector<Cause> out = split_by_symptom(symptoms, solutions, found);
  if (compatible(network, out)) return out;
  symptoms.join_all();
  return split_by_symptom(symptoms, solutions, found);
}

}  // namespace nianbao::repair
