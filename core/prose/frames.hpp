#pragma once

#include <span>
#include <string_view>

#include "prose/fact.hpp"
#include "prose/lexicon.hpp"

namespace nianbao::prose {

/// What is known of a figure's phrase beyond its words.
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
  applicants_divided,  ///< behind 其中, where kinds of applicant were counted: their results are parts of parts
  after_review,        ///< the last figure counted reviews: what is carried on then are reviews, too
  plain_result,        ///< 公开 5 件 among other results
  parted_results,      ///< the text still parts what was public already from what was granted
  own_subject,
  heard,              ///< 受理行政复议案件: what the organ judges, not what it was charged with
  asked_in_all,       ///< 申请总量
  pending,            ///< 未办结
  all_behind,         ///< something is said of all of it: 11 件新收申请均已办结
  decisions_counted,  ///< with a measure word that counts decisions
};

using Cues = SetOf<Cue>;

/// Which cells a frame means.
enum class Means {
  requests,    ///< the frame's rows of table three, in its totals
  applicants,  ///< the rows last counted, in the columns that the words name
  results,     ///< the rows of table three that the words name
  granted,     ///< 公开: granted, or granted in full and in part
  reviews,     ///< table four: all that the sentence spoke of
  outcomes,    ///< table four: rows and columns that the words name
  concluded,   ///< table four: what is not pending of the rows that the words name
  documents,   ///< the frame's column of table two, in the rows that the words name
  decisions,   ///< table two: permits, penalties, enforcement
  fees,
};

/// What must stand around a figure, what must not, and what the figure then means. The first frame that fits is taken.
struct Frame {
  Topic topic;
  Means means;
  std::string_view
      cells;    ///< readings parted by "|", each a sum of rows; or a column; "every": of all reviews that are named
  Senses any;   ///< one of these stands there
  Senses also;  ///< and one of these, if there are any
  Senses never;
  Cues when;               ///< all of these hold
  Cues unless;             ///< none of these
  bool tentative = false;  ///< the words may count something else: a fact only where it agrees with the table
};

[[nodiscard]] std::span<const Frame> frames_of_numbers();
[[nodiscard]] std::span<const Frame> frames_of_none();

/// The first of the frames that fits.
[[nodiscard]] const Frame* find_frame(std::span<const Frame> frames, Senses senses, Cues cues);

}  // namespace nianbao::prose
