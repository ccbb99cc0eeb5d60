#pragma once

#include <string>

#include "report/report.hpp"
#include "result/checked.hpp"
#include "result/json_writer.hpp"
#include "result/judgement.hpp"

namespace nianbao {

/// What every client says first.
struct Summary {
  /// error, warning, note: the worst there is; unread: nothing but what was not read; clean; blank: a form that was not begun;
  /// previous: nothing but that the file given as last year's is another; none: no report.
  enum class Verdict { error, warning, note, unread, clean, blank, previous, none } verdict = Verdict::clean;
  int errors = 0;  ///< groups but those dismissed, likewise the others
  int warnings = 0;
  int notes = 0;
  int unread = 0;
  int dismissed = 0;
  std::string sentence;
  std::string next;  ///< what to do
};

/// What is said above a result: its verdict, counts and sentences.
[[nodiscard]] Summary summary_of(const Judgement& judgement, const Checked& checked, Language language);

/// As "summary" of a result has it.
void write_summary(JsonWriter& json, const Summary& summary);

}  // namespace nianbao
