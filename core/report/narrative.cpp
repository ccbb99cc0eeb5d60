#include "report/narrative.hpp"

#include "report/report.hpp"

namespace nianbao {

Narrative read_narrative(const Document&, const Report&) { return {}; }

}  // namespace nianbao
