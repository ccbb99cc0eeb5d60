#include "result/json_object.hpp"

namespace nianbao {

nlohmann::ordered_json object(std::initializer_list<Member> members) {
  auto out = nlohmann::ordered_json::object();
  for (const Member& member : members) out[std::string(member.name)] = std::move(member.value);
  return out;
}

}  // namespace nianbao
