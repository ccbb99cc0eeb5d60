#include "check.hpp"
#include "result/json_writer.hpp"
#include "rule/rule.hpp"

namespace nianbao {

std::string explain_rules() {
  JsonWriter out;
  const auto texts = [&](std::string_view Texts::* in) {
    out.object([&] {
      for (std::size_t i = 0; i < rules().size(); ++i) {
        const Explanation& why = *explanations()[i];
        out.key(rules()[i]->id).object([&] {
          out.member("basis", why.basis.*in);
          out.member("explanation", why.explanation.*in);
          out.member("wrong", why.wrong.*in);
          out.member("right", why.right.*in);
        });
      }
    });
  };
  out.object([&] {
    out.key("zh-CN");
    texts(&Texts::zh);
    out.key("en");
    texts(&Texts::en);
  });
  return out.take();
}

}  // namespace nianbao
