#include "catch.hpp"
#include "core/narrative_reading.hpp"

using namespace nianbao;

namespace {

constexpr std::string_view kBoth = "litigationDirect.total+litigationAfter.total";

std::string of(std::string_view text, std::string_view organ = "云岭县白鹭镇人民政府") {
  return ReadText(text, organ).facts();
}

}  // namespace

TEST_CASE("reconsideration, in many words") {
  for (const std::string_view text :
       {"因政府信息公开被申请行政复议2件。", "全年政府信息公开行政复议2件。", "2024年，政府信息公开行政复议案件2起。",
        "我镇有 2 件涉及政府信息公开工作的行政复议。", "因政府信息公开申请引起的行政复议案件2件。",
        "政府信息公开类行政复议两件。", "涉及政府信息公开的行政复议共2宗。",
        "2024年，因政府信息公开工作被申请行政复议二件。", "政府信息公开方面的行政复议申请2件。",
        "（二）依申请公开情况。全年发生行政复议2件。"}) {
    INFO(text);
    CHECK(of(text) == "reconsideration.total=2");
  }
}

TEST_CASE("litigation, in many words") {
  for (const std::string_view text :
       {"因政府信息公开被提起行政诉讼3件。", "政府信息公开行政诉讼3起。", "政府信息公开方面发生行政诉讼案件3件。",
        "有3件政府信息公开行政诉讼案件。", "因政府信息公开引发的行政诉讼共三件。"}) {
    INFO(text);
    CHECK(of(text) == std::string(kBoth) + "=3");
  }
  CHECK(of("政府信息公开行政诉讼3件，其中未经复议直接起诉1件、复议后起诉2件。") ==
        std::string(kBoth) + "=3 litigationDirect.total=1 litigationAfter.total=2");
  CHECK(of("政府信息公开行政复议、行政诉讼共5件。") == "reconsideration.total+" + std::string(kBoth) + "=5");
  CHECK(of("2024年，全年政府信息公开工作方面共有行政诉讼案件1件、行政复议案件2件，均已结案。") ==
        std::string(kBoth) +
            "=1 reconsideration.total=2 reconsideration.pending+litigationDirect.pending+litigationAfter.pending=0!");
}

TEST_CASE("outcomes") {
  CHECK(of("政府信息公开行政复议11件，其中结果维持8件、结果纠正1件、其他结果1件、尚未审结1件。") ==
        "reconsideration.total=11 reconsideration.upheld=8 reconsideration.corrected=1 reconsideration.other=1 "
        "reconsideration.pending=1");
  CHECK(of("政府信息公开行政复议3件，维持2件，纠正1件；行政诉讼2件，均被维持。")
            .starts_with("reconsideration.total=3 reconsideration.upheld=2 reconsideration.corrected=1 " +
                         std::string(kBoth) + "=2 "));
}

TEST_CASE("no reconsideration and no litigation, in many words") {
  for (const std::string_view text :
       {"2024年未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。", "全年无行政复议、行政诉讼案件。",
        "没有因政府信息公开申请引发的行政复议和行政诉讼。", "我镇未发生行政复议和行政诉讼。",
        "本年度未收到因政府信息公开申请行政复议、提起行政诉讼的情况。", "未发生政府信息公开行政复议及行政诉讼案件。"}) {
    INFO(text);
    CHECK(of(text) == "reconsideration.total=0! " + std::string(kBoth) + "=0!");
  }
}

TEST_CASE("reviews that are not about the organ's disclosure") {
  for (const std::string_view text :
       {"全年收到行政复议申请56件。", "审理行政复议案件56件。", "全年办理行政复议案件56件，行政诉讼案件12件。",
        "2023年政府信息公开行政复议3件。", "无行政复议被纠错案件。", "未发生行政诉讼败诉案件。",
        "开展行政复议培训2次。", "全县政府信息公开行政复议30件。"}) {
    INFO(text);
    CHECK(of(text).empty());
  }
}

TEST_CASE("normative documents") {
  CHECK(of("全年制发行政规范性文件3件，废止1件，现行有效20件。") ==
        "normative.made=3 normative.repealed=1 normative.inForce=20");
  CHECK(of("2024年制定出台行政规范性文件3件。") == "normative.made=3");
  CHECK(of("新制定规范性文件3个。") == "normative.made=3");
  CHECK(of("现行有效行政规范性文件20件。") == "normative.inForce=20");
  CHECK(of("废止行政规范性文件1件。") == "normative.repealed=1");
  CHECK(of("集中公开现行有效行政规范性文件20件，动态更新本年度制发的规范性文件3件。") ==
        "normative.inForce=20? normative.made=3?");
  CHECK(of("2024年，我镇未出台相关规章、行政规范性文件。") == "rules.made=0! normative.made=0!");
  CHECK(of("本年度未制发行政规范性文件。") == "normative.made=0!");
  for (const std::string_view text :
       {"主动公开规章13件，行政规范性文件60件。", "解读规范性文件5件。", "2023年制发行政规范性文件3件。",
        "制定《值班办法》等文件5件。", "全县制发规范性文件30件。", "县司法局制定规范性文件4件。",
        "完善规范性文件清理3次。"}) {
    INFO(text);
    CHECK(of(text).empty());
  }
}

TEST_CASE("permits, penalties, fees") {
  CHECK(of("全年作出行政许可决定120件，行政处罚决定35件，行政强制2件。") ==
        "permits.decisions=120 penalties.decisions=35 enforcement.decisions=2");
  CHECK(of("办理行政许可120件。") == "permits.decisions=120?");
  CHECK(of("全年行政处罚35起。") == "penalties.decisions=35");
  CHECK(of("未作出行政处罚决定。") == "penalties.decisions=0!");
  CHECK(of("收取行政事业性收费4068.208万元。") == "fees.amount=4068.208");
  CHECK(of("行政事业性收费40000元。") == "fees.amount=4");
  for (const std::string_view text : {"公示行政许可30条、行政处罚20条。", "公开行政许可、行政处罚等信息300条。",
                                      "梳理行政许可事项120项。", "收取信息处理费380元。", "未收取信息处理费。",
                                      "本年度政府信息公开信息处理费0元。", "全县办理行政许可5000件。"}) {
    INFO(text);
    CHECK(of(text).empty());
  }
}
