#pragma once

#include <span>

#include "result/groups.hpp"
#include "result/json_writer.hpp"

namespace nianbao {

/// [{ "id", "severity", "about", "title", "findings", "cells", "ranges", … }]: with "repair" and "edits" where one change
/// mends it, "options" where there are several ways, "fills" for blanks that can be filled in, "dismissed" where it is.
void write_groups(JsonWriter& json, const Judgement& judgement, Language language);

}  // namespace nianbao
