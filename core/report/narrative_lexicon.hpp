#pragma once

#include <string>
#include <string_view>

namespace nianbao::prose {

/// What a word, a number or a mark does in a statement of quantity.
enum class Sense {
  // Marks and what is not known.
  text,
  comma,
  pause,
  semicolon,
  colon,
  open,
  close,
  // Numbers.
  quantity,  ///< with a measure word
  bare,      ///< without one
  percent,
  year,
  part_of_year,  ///< a month, a quarter, a day that is not the first or last of the year
  // Subjects.
  request,     ///< 政府信息公开申请
  by_request,  ///< 依申请公开: requests where something is received, else documents
  asking,      ///< 申请 alone
  review,      ///< cells: rows of the review table
  document,    ///< cells: rows of the proactive table
  decision,    ///< cells: permits, penalties, enforcement
  fee,
  // Verbs.
  receive,
  receive_new,
  accept,
  handle,
  answer,
  finish,
  carried,
  carried_in,
  carried_out,
  make,
  in_force,
  repeal,
  decide,
  publish,
  // Divisions; cells: rows or columns.
  result,
  applicant,
  outcome,
  // Circumstances.
  this_year,
  other_year,
  change,
  area,
  others,
  own,
  channel,
  approximately,
  plan,
  none,
  among,
  open_list,
  each,
  also,
  share,       ///< 占
  filler,      ///< says nothing here: 共, 了, 按时
  matter,      ///< 事项, 信息: what follows is no longer the thing itself
  disclosure,  ///< 政府信息公开 as a topic
};

struct Word {
  std::u16string text;
  Sense sense;
  std::string_view cells;  ///< the beginning of row ids ("denied."), or column ids; several are parted by commas
};

/// The longest word that `text` begins with, or nothing.
[[nodiscard]] const Word* find_word(std::u16string_view text);

/// The length of the measure word that `text` begins with, or 0.
[[nodiscard]] std::size_t measure_length(std::u16string_view text);

}  // namespace nianbao::prose
