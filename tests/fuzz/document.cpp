// A Document as its JSON, right or wrong in any way → its result, or a sentence.
#include <cstdint>

#include "properties.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const fuzz::json result = fuzz::result_of(R"({"options":{"lang":"en","origins":true},"document":)" + bytes + "}");
  const fuzz::json document = fuzz::json::parse(bytes, nullptr, false);
  if (!result.contains("error") && !document.is_discarded()) fuzz::repairs_hold(document);
  return 0;
}
