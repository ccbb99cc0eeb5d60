#include "repair/causes.hpp"

#include <algorithm>
#include <numeric>

#include "repair/broken.hpp"
#include "text/sort.hpp"

namespace nianbao::repair {
namespace {

void find_mended(EditGroup& group, const std::vector<ViolatedRelation>& broken, const Report& report) {
  for (const ViolatedRelation& relation : broken) {
    const auto concerned = [&](const Edit& edit) { return concerns(relation, report, edit.cell); };
    if (std::any_of(group.edits.begin(), group.edits.end(), concerned)) group.mends.push_back(relation);
  }
}

/// What a group answers to: broken relations, by their number, and cells that are wrong by themselves, after them. A
/// group that answers to several relations none of which is broken for certain answers to the last number.
class Symptoms {
 public:
  Symptoms(const std::vector<ViolatedRelation>& broken, std::size_t cells)
      : broken_(broken), class_(broken.size() + cells + 1) {
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
      out.push_back(static_cast<std::size_t>(std::find(broken_.begin(), broken_.end(), relation) - broken_.begin()));
    }
    for (const Edit& edit : group.edits) {
      if (edit.slip == Slip::out_of_range) out.push_back(broken_.size() + static_cast<std::size_t>(edit.cell.cell));
    }
    if (out.empty()) out.push_back(class_.size() - 1);
    return out;
  }

  const std::vector<ViolatedRelation>& broken_;
  std::vector<std::size_t> class_;
};

void absorb(EditGroup& into, const EditGroup& group) {
  into.edits.insert(into.edits.end(), group.edits.begin(), group.edits.end());
  into.cost += group.cost;
  for (const ViolatedRelation& relation : group.mends) {
    if (std::find(into.mends.begin(), into.mends.end(), relation) == into.mends.end()) into.mends.push_back(relation);
  }
}

bool better(const EditGroup& a, const EditGroup& b) { return a.cost < b.cost; }

/// Of each solution the part that answers to one class of symptoms: what they differ in are the options.
Cause cause_of(std::size_t symptoms, const Symptoms& classes, const std::vector<Solution>& solutions) {
  std::vector<EditGroup> options;
  for (const Solution& solution : solutions) {
    EditGroup option;
    for (const EditGroup& group : solution) {
      if (classes.class_of(group) == symptoms) absorb(option, group);
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

std::vector<Cause> taken_apart(const Symptoms& symptoms, const std::vector<Solution>& solutions,
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

/// Whether the best options of all causes can be had together. (Cells that were not read may allow the one or the
/// other only.)
bool compatible(const Network& network, const std::vector<Cause>& causes) {
  std::vector<Edit> edits;
  for (const Cause& cause : causes) {
    const auto& best = cause.options.front().edits;
    edits.insert(edits.end(), best.begin(), best.end());
  }
  return mends(network, edits);
}

/// Whether the relations hold, and every number is one that a cell may have.
bool nothing_wrong(const Network& network, const Localisation& found) {
  return found.sets.front().none() && std::all_of(network.arcs.begin(), network.arcs.end(), [](const Arc& arc) {
           return arc.standing == Standing::read || arc.standing == Standing::open;
         });
}

}  // namespace

std::vector<Cause> causes(const Network& network, const Localisation& found, const Setting& setting,
                          const std::vector<ViolatedRelation>& broken) {
  if (nothing_wrong(network, found)) return {};
  std::vector<Solution> solutions;
  Symptoms symptoms(broken, setting.report.table(network.table()).cells.size());
  for (const ArcSet& set : found.sets) {
    solutions.push_back(solve(network, set, setting));
    for (EditGroup& group : solutions.back()) {
      find_mended(group, broken, setting.report);
      symptoms.join(group);
    }
  }
  std::vector<Cause> out = taken_apart(symptoms, solutions, found);
  if (compatible(network, out)) return out;
  symptoms.join_all();
  return taken_apart(symptoms, solutions, found);
}

}  // namespace nianbao::repair
