#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace fuzz {

using json = nlohmann::ordered_json;

/// Checks a request twice. Ends the process where the two differ, or where a result is not what each must be: JSON, every range
/// inside the source, sections and facts in order, no number that its place in the text does not show.
json result_of(const std::string& request);

/// Ends the process where blank lines at the end of a text change what is said of it.
void blank_lines_change_nothing(const std::string& text);

/// Ends the process where a repair of a document, carried out, leaves a relation that cannot hold.
void repairs_hold(const json& document);

/// JSON as text; bytes that are no UTF-8 are replaced, as a reader of text does.
std::string dump(const json& value);

/// A request to check plain text.
std::string text_request(const std::string& text);

}  // namespace fuzz
