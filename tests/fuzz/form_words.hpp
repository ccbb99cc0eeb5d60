#pragma once

#include <string>
#include <vector>

namespace fuzz {

/// Every word of the official forms, as the core describes them, each once.
std::vector<std::string> form_words();

}  // namespace fuzz
