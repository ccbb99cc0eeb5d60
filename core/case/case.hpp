#pragma once

#include <optional>
#include <string>
#include <vector>

#include "case/judge.hpp"
#include "case/last_year.hpp"
#include "case/settings.hpp"
#include "document/document.hpp"
#include "prose/narrative.hpp"
#include "report/report.hpp"

namespace nianbao {

/// What is judged, put together once before anything is judged. Rules, repairs and the result see the same.
struct Case {
  Document document;
  Settings settings;
  Report report;
  Narrative prose;
  std::vector<Verdict> verdicts;  ///< the claims of the prose beside the tables, one for each
  Previous previous;
  /// Of a scan: what somebody has held against its pictures, cells by their ids and words as they stand.
  std::vector<std::string> confirmed{};

  /// Last year's report, where one was given that is that.
  [[nodiscard]] const LastYear* last_year() const {
    const auto* given = std::get_if<std::shared_ptr<const LastYear>>(&previous);
    return given ? given->get() : nullptr;
  }
  [[nodiscard]] Told told() const { return {prose.claims, verdicts}; }
};

/// Reads a document and the one given as last year's; the settings have their say before the prose is read, which depends
/// on them.
[[nodiscard]] Case make_case(Document document, Settings settings = {},
                             const std::optional<Document>& previous = std::nullopt);

}  // namespace nianbao
