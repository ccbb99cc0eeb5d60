#include "check.hpp"
#include "result/json_object.hpp"
#include "rules/rule.hpp"

namespace nianbao {

std::string explain_rules() {
  nlohmann::ordered_json out;
  const auto texts = [&](std::string_view language, std::string_view Texts::* in) {
    for (std::size_t i = 0; i < rules().size(); ++i) {
      const Explanation& why = *explanations()[i];
      out[std::string(language)][std::string(rules()[i]->id)] = object({{"basis", why.basis.*in},
                                                                        {"explanation", why.explanation.*in},
                                                                        {"wrong", why.wrong.*in},
                                                                        {"right", why.right.*in}});
    }
  };
  texts("zh-CN", &Texts::zh);
  texts("en", &Texts::en);
  return out.dump();
}

}  // namespace nianbao
