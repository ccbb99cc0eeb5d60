// The official title, and full names of organs.
#include "rule/titles.hpp"

#include "catch.hpp"

using namespace nianbao;

TEST_CASE("a title is official that ends in year and words of the format") {
  for (const char* title : {"云岭县2024年政府信息公开工作年度报告", "云岭县2024年度政府信息公开工作年度报告",
                            "云岭县２０２４年政府信息公开工作年度报告", "2024年政府信息公开工作年度报告",
                            "云岭县二○二四年政府信息公开工作年度报告", "云岭县（2024年）政府信息公开工作年度报告"}) {
    CAPTURE(title);
    CHECK(is_official_title(title));
  }
  for (const char* title : {"政府信息公开工作年度报告", "年政府信息公开工作年度报告", "024年政府信息公开工作年度报告",
                            "云岭县2024政府信息公开工作年度报告", "云岭县2024年政府信息公开年度报告",
                            "云岭县2024年政府信息公开工作年度报告全文", "云岭县今年年政府信息公开工作年度报告"}) {
    CAPTURE(title);
    CHECK(!is_official_title(title));
  }
}

TEST_CASE("an organ is called by its full name") {
  CHECK(full_name("") == "〈单位全称〉");
  CHECK(full_name("白鹭镇") == "白鹭镇人民政府");
  CHECK(full_name("白鹭镇人民") == "白鹭镇人民政府");
  CHECK(full_name("白鹭镇人民政府") == "白鹭镇人民政府");
  CHECK(full_name("白鹭街道") == "白鹭街道办事处");
  CHECK(full_name("云岭经济开发区") == "云岭经济开发区管理委员会");
  CHECK(full_name("云岭县教育局") == "云岭县教育局");
}
