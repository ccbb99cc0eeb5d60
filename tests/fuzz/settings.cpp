// Settings as JSON, right or wrong in any way → the result under them, or a sentence.
#include <cstdint>

#include "properties.hpp"

namespace {

constexpr std::string_view kReport =
    "云溪县人民政府2024年政府信息公开工作年度报告\n一、总体情况\n2024年，本机关新收政府信息公开申请3件，周明远同志办结2"
    "件，圆满完成。\n"
    "二、主动公开政府信息情况\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n规章\t1\t0\t0\n";

std::string request(std::string_view settings) {
  const fuzz::json document{{"name", "a.txt"}, {"format", "text"}, {"text", kReport}};
  return R"({"document":)" + document.dump() + R"(,"options":{"settings":)" + std::string(settings) + "}}";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::result_of(request({reinterpret_cast<const char*>(data), size}));
  return 0;
}
