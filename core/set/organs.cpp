#include "set/organs.hpp"

#include <algorithm>

#include "text/organ_forms.hpp"
#include "text/unicode.hpp"

namespace nianbao {
namespace {

/// One organ, as far as the names alone tell: all reports under one form of its name.
struct Name {
  OrganForm form;
  std::string organ;
  std::vector<std::size_t> reports;
  std::vector<std::size_t> may_be;  ///< of the roster, where that is not certain
  bool put = false;                 ///< to one of the roster
};

/// The year that most reports are for, the later of several.
std::optional<int> usual_year(const std::vector<Digest>& reports) {
  std::optional<int> best;
  std::ptrdiff_t most = 0;
  for (const Digest& one : reports) {
    if (!one.read || !one.year || one.year == best) continue;
    const auto count = std::count_if(reports.begin(), reports.end(),
                                     [&](const Digest& other) { return other.read && other.year == one.year; });
    if (count > most || (count == most && *one.year > *best)) best = one.year, most = count;
  }
  return best;
}

class Matching {
 public:
  explicit Matching(const Set& set) : set_(set) {
    out_.year = usual_year(set.reports);
    collect();
    find_home();
  }

  Organs match() {
    if (set_.roster) match_roster();
    else match_among();
    if (set_.consolidated) take_consolidated(*set_.consolidated);
    return std::move(out_);
  }

 private:
  void remark(Remark::Kind kind, std::vector<std::string> organs, std::vector<std::string> files) {
    out_.remarks.push_back({kind, std::move(organs), std::move(files)});
  }

  void collect() {
    for (std::size_t i = 0; i < set_.reports.size(); ++i) {
      const Digest& report = set_.reports[i];
      if (!report.read) continue;
      if (report.year && *report.year != *out_.year) remark(Remark::Kind::other_year, {report.organ}, {report.file});
      if (report.organ.empty()) remark(Remark::Kind::nameless, {}, {report.file});
      else add(names_, report.organ, i);
    }
  }

  static Name& add(std::vector<Name>& names, const std::string& organ, std::optional<std::size_t> report) {
    OrganForm form = organ_form(utf16(organ));
    auto at = std::find_if(names.begin(), names.end(), [&](const Name& name) {
      return name.form.own == form.own && name.form.places == form.places;
    });
    if (at == names.end()) at = names.insert(names.end(), {std::move(form), organ, {}, {}, false});
    if (report) at->reports.push_back(*report);
    return *at;
  }

  /// The county that most names are of: a name without any is not taken for that of another county.
  void find_home() {
    std::size_t all = 0;
    std::size_t votes = 0;  // of the one that is left when each other has been struck out against one of another county
    for (const Name& name : names_) {
      if (name.form.places.empty()) continue;
      const auto& county = name.form.places.back();
      ++all;
      if (votes == 0) home_ = county;
      if (county == home_) ++votes;
      else --votes;
    }
    const auto count = std::count_if(names_.begin(), names_.end(), [&](const Name& name) {
      return !name.form.places.empty() && name.form.places.back() == home_;
    });
    if (count < 3 || static_cast<std::size_t>(count) * 5 < all * 4) home_.clear();
  }

  [[nodiscard]] bool from_elsewhere(const Name& a, const Name& b) const {
    const auto& places = a.form.places.empty() ? b.form.places : a.form.places;
    const bool one_bare = a.form.places.empty() != b.form.places.empty();
    return one_bare && !home_.empty() && std::find(places.begin(), places.end(), home_) == places.end();
  }

  [[nodiscard]] SameOrgan compare(const Name& a, const Name& b) const {
    const SameOrgan same = same_organ(a.form, b.form);
    return same == SameOrgan::shortened && from_elsewhere(a, b) ? SameOrgan::likely : same;
  }

  /// Takes the reports of one name for a unit.
  void give(Unit& unit, const Name& name) const {
    for (const std::size_t at : name.reports) {
      const auto year = set_.reports[at].year;
      (year && *year != *out_.year ? unit.of_other_years : unit.reports).push_back(at);
    }
  }

  [[nodiscard]] std::vector<std::string> files(const Name& name) const {
    std::vector<std::string> out;
    for (const std::size_t at : name.reports) out.push_back(set_.reports[at].file);
    return out;
  }

  /// Which of the roster a name is, by the best grade that any has; the unsure ones go into `may_be`.
  [[nodiscard]] std::vector<std::size_t> best(Name& name, const std::vector<Name>& roster) const {
    std::vector<std::size_t> found;
    SameOrgan grade = SameOrgan::likely;
    for (std::size_t w = 0; w < roster.size(); ++w) {
      const SameOrgan same = compare(name, roster[w]);
      if (same < grade) continue;
      if (same > grade) found.clear();
      grade = same;
      found.push_back(w);
    }
    if (grade > SameOrgan::likely && found.size() == 1) return found;
    name.may_be = std::move(found);
    return {};
  }

  /// Whether names that were put to one organ are of one: the reports of 城关镇 of two counties are not.
  [[nodiscard]] bool agree(const std::vector<std::size_t>& names) const {
    return std::all_of(names.begin(), names.end(), [&](std::size_t a) {
      return std::all_of(names.begin(), names.end(),
                         [&](std::size_t b) { return compare(names_[a], names_[b]) > SameOrgan::likely; });
    });
  }

  void match_roster() {
    std::vector<Name> roster;
    for (const std::string& organ : *set_.roster) add(roster, organ, std::nullopt);
    std::vector<std::vector<std::size_t>> found(roster.size());
    for (std::size_t n = 0; n < names_.size(); ++n) {
      for (const std::size_t w : best(names_[n], roster)) found[w].push_back(n);
    }
    for (std::size_t w = 0; w < roster.size(); ++w) {
      if (agree(found[w])) continue;
      for (const std::size_t n : found[w]) names_[n].may_be.push_back(w);
      found[w].clear();
    }
    for (std::size_t w = 0; w < roster.size(); ++w) {
      Unit& unit = out_.units.emplace_back(Unit{roster[w].organ});
      for (const std::size_t n : found[w]) give(unit, names_[n]), names_[n].put = true;
    }
    for (const Name& name : names_) {
      if (!name.put) leave(name);
    }
  }

  /// A name that is none of the roster's for certain. What may only be another spelling counts where that organ has no report.
  void leave(const Name& name) {
    std::vector<std::string> possible;
    for (const std::size_t w : name.may_be) {
      Unit& unit = out_.units[w];
      if (name.may_be.size() == 1 && !unit.reports.empty()) continue;
      unit.unsure = true;
      possible.push_back(unit.organ);
    }
    if (!possible.empty()) return remark(Remark::Kind::unsure, std::move(possible), files(name));
    remark(Remark::Kind::unlisted, {name.organ}, files(name));
    give(out_.others.emplace_back(Unit{name.organ}), name);
  }

  /// Without a roster the reports' own names are the organs; a short one joins the only full one it is short for.
  void match_among() {
    const auto& names = names_;
    std::vector<std::size_t> unit_of(names.size());
    for (std::size_t a = 0; a < names.size(); ++a) {
      std::vector<std::size_t> fuller;
      for (std::size_t b = 0; b < names.size() && fuller.size() < 2; ++b) {
        const bool longer = names[b].form.places.size() > names[a].form.places.size();
        if (longer && compare(names[a], names[b]) == SameOrgan::shortened) fuller.push_back(b);
      }
      unit_of[a] = fuller.size() == 1 ? fuller.front() : a;
    }
    for (std::size_t a = 0; a < names.size(); ++a) {
      if (unit_of[a] != a) continue;
      Unit& unit = out_.units.emplace_back(Unit{names[a].organ});
      for (std::size_t b = 0; b < names.size(); ++b) {
        if (unit_of[b] == a) give(unit, names[b]);
      }
    }
  }

  void take_consolidated(const Digest& report) {
    out_.consolidated = report.read && (!report.year || !out_.year || *report.year == *out_.year);
    if (!out_.consolidated) return remark(Remark::Kind::no_consolidated, {report.organ}, {report.file});
    const OrganForm form = organ_form(utf16(report.organ));
    for (Unit& unit : out_.units)
      unit.consolidates = same_organ(organ_form(utf16(unit.organ)), form) > SameOrgan::likely;
  }

  const Set& set_;
  std::vector<Name> names_;
  std::u16string home_;
  Organs out_;
};

}  // namespace

Organs organs_of(const Set& set) { return Matching(set).match(); }

}  // namespace nianbao
