// Text of any kind → its result.
#include <cstdint>

#include "properties.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const std::string request = fuzz::text_request(text);
  fuzz::result_of(request);
  fuzz::blank_lines_change_nothing(text);
  fuzz::repairs_hold(fuzz::json::parse(request)["document"]);
  return 0;
}
