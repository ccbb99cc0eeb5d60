#pragma once

#include <span>
#include <string_view>

#include "prose/claims/claim.hpp"

namespace nianbao::prose {

/// What is known of a figure beyond its words.
enum class Cue {
  of_requests,         ///< the passage so far, or its heading, speaks of requests
  requests_named,      ///< or the sentence does further on
  under_requests,      ///< its heading speaks of requests, or a sentence before
  means_requests,      ///< a number that stands alone counts requests here
  of_disclosure,       ///< the sentence is about disclosure: reviews of other things are not counted
  head_known,          ///< nothing unknown stands before the figure in its clause
  tail_known,          ///< nor behind it
  published,           ///< the clause speaks of publishing
  part,                ///< behind 其中
  foreign_part,        ///< in a list whose whole is no number of requests
  applicants_divided,  ///< where some of those who asked were counted before: their results are parts of parts
  after_review,        ///< the last figure counted reviews: what is carried on then are reviews, too
  tried,               ///< 审结, as only reviews are
  plain_result,        ///< 公开 5 件 among other results
  parted_results,      ///< the text still parts what was public already from what was granted
  own_subject,
  heard,              ///< 受理行政复议案件: what the organ judges, not what it was charged with
  counts_first,       ///< the first figure of its passage, of this year
  asked_in_all,       ///< 申请总量, 申请数
  pending,            ///< 未办结
  counts_before_all,  ///< the first figure of its passage
  all_behind,         ///< something is said of all of it: 11 件新收申请均已办结
  joins_new,          ///< 新收和上年结转
  decisions_counted,  ///< with a measure word that counts decisions
  kinds_counted,      ///< 行政许可事项 6 项: how many kinds of them there are
};
using Cues = SetOf<Cue>;

/// Which cells a pattern means.
enum class Means {
  requests,    ///< its own readings, in all columns together
  applicants,  ///< the rows last counted, in the columns that the words name
  results,     ///< the rows of table three that the words name
  granted,     ///< 公开: granted, or granted in full and in part
  reviews,     ///< table four: all that the sentence spoke of
  outcomes,    ///< table four: rows and columns that the words name
  concluded,   ///< table four: what is not pending of the rows that the words name
  documents,   ///< its columns of table two, in the rows that the words name
  decisions,   ///< table two: permits, penalties, enforcement
  procurement,
  fees,
};

/// What must stand around a figure, what must not, and what the figure then means. The first pattern that fits is taken.
struct Pattern {
  std::u16string_view example;  ///< a sentence that it reads, which is its test
  Topic topic;
  Means what;
  Slots has_any{};   ///< one of these stands there
  Slots has_also{};  ///< and one of these, if there are any
  Slots has_none{};
  Cues holds{};         ///< all of these
  Cues holds_none{};    ///< none of these
  Readings readings{};  ///< of requests; of documents and decisions their columns
  Force force = Force::states;

  constexpr Pattern& any(Slots slots) {
    has_any = slots;
    return *this;
  }
  constexpr Pattern& also(Slots slots) {
    has_also = slots;
    return *this;
  }
  constexpr Pattern& never(Slots slots) {
    has_none = slots;
    return *this;
  }
  constexpr Pattern& when(Cues cues) {
    holds = cues;
    return *this;
  }
  constexpr Pattern& unless(Cues cues) {
    holds_none = cues;
    return *this;
  }
  constexpr Pattern& means(const Readings& all) {
    readings = all;
    return *this;
  }
  constexpr Pattern& bounds() {
    force = Force::at_most;
    return *this;
  }
  constexpr Pattern& suggests() {
    force = Force::suggests;
    return *this;
  }
};

/// What a clause with a number may mean, and one that says there was none; the first that fits counts.
[[nodiscard]] std::span<const Pattern> patterns_of_numbers();
[[nodiscard]] std::span<const Pattern> patterns_of_none();

/// The first of the patterns that fits.
[[nodiscard]] const Pattern* find_pattern(std::span<const Pattern> patterns, Slots slots, Cues cues);

}  // namespace nianbao::prose
