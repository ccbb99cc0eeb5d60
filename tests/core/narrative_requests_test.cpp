#include "catch.hpp"
#include "core/narrative_reading.hpp"

using namespace nianbao;

namespace {

struct Told {
  std::string_view text;
  std::string_view statements;
};

void check_told(const Told& c) {
  INFO(c.text);
  CHECK(ReadText(c.text).facts() == c.statements);
}

}  // namespace

TEST_CASE("the number of requests received, in many words") {
  const std::string_view twelve[]{
      "2024年，我镇共收到政府信息公开申请12件。",
      "2024年度，白鹭镇共收到政府信息公开申请 12 件。",
      "全年收到政府信息公开申请12件",
      "本年度共收到政府信息公开申请十二件。",
      "本年新收政府信息公开申请１２件。",
      "本机关新收到政府信息公开申请12宗。",
      "我镇受理政府信息公开申请12件。",
      "全年共受理依申请公开12件。",
      "2024年共接到依申请公开政府信息申请12件。",
      "收到依申请公开申请12件。",
      "2024年度我镇共收到依申请信息公开12件。",
      "一年来，我镇收到依申请公开事项12件。",
      "共收到信息公开申请12份。",
      "我镇共接收政府信息公开申请12条。",
      "收到12件政府信息公开申请。",
      "全年共有12件政府信息公开申请。",
      "政府信息公开申请12件。",
      "2024年度政府信息公开申请数量为12件。",
      "2024年1月1日至12月31日，共收到政府信息公开申请12件。",
      "自2024年1月1日起至2024年12月31日止，我镇收到政府信息公开申请12件。",
      "今年以来，我镇收到政府信息公开申请12件。",
      "（二）依申请公开情况。全年共收到申请12件。",
      "（二）依申请公开情况\n2024年，我镇共收到申请12件。",
      "（二）规范流程，依申请公开办理高效\n2024年，我镇共收到申请12件，答复书都由专人送达申请人。",
      "2024年，全镇共收到政府信息公开申请12件。",
      "镇政府收到政府信息公开申请12件。",
      "我镇严格按照《条例》办理依申请公开，2024年收到申请12件。",
      "共收到公民、法人和其他组织提出的政府信息公开申请12件。",
      "收到公民政府信息公开申请12件。",
      "我镇接收通过邮寄、网络等渠道提交的政府信息公开申请共计12件。",
      "2024年收到政府信息公开申请12起。",
      "累计受理政府信息公开申请12件。",
      "收到群众提出的政府信息公开申请12次。",
      "登记受理政府信息公开申请12件。",
      "二〇二四年，我镇收到政府信息公开申请12件。",
  };
  for (const std::string_view text : twelve) check_told({text, "new.total=12"});
}

TEST_CASE("that none was received, in many words") {
  const std::string_view none[]{
      "2024年，我镇未收到政府信息公开申请。",
      "2024年我镇未收到依申请公开政府信息。",
      "2024年，我镇未收到依申请公开。",
      "本年度没有收到政府信息公开申请。",
      "全年未接到政府信息公开申请。",
      "2024年度，我镇未收到公民、法人和其他组织提出的政府信息公开申请。",
      "我镇无政府信息公开申请。",
      "2024年无依申请公开情况。",
      "本年度我镇没有依申请公开事项。",
      "2024 年，我镇没有相关依申请公开信息。",
      "全年未发生依申请公开情况。",
      "未受理政府信息公开申请。",
      "2024年，我镇未收到任何形式的政府信息公开申请。",
      "（二）依申请公开\n2024年，我镇未收到申请。",
      "我镇尚未收到依申请公开件。",
      "未收到相关政府信息公开申请。",
  };
  for (const std::string_view text : none) check_told({text, "new.total=0!"});
  check_told({"收到政府信息公开申请0件。", "new.total=0"});
  check_told({"全年收到政府信息公开申请零件。", "new.total=0"});
  check_told({"政府信息公开申请数为零。", "new.total=0"});
}

TEST_CASE("who asked") {
  check_told(
      {"共受理政府信息公开申请 49 件，其中自然人申请 41 件，法人或其他组织申请 8 件；共办理 48 件，结转下一年 1 件。",
       "new.total=49 new.natural=41 new.business+new.research+new.nonprofit+new.legal+new.other=8 handled.total=48 "
       "carriedOut.total=1"});
  check_told(
      {"受理政府信息公开申请 49 件，其中自然人 41、法人 8；办理 48，结转 1。",
       "new.total=49 new.natural=41 new.business+new.research+new.nonprofit+new.legal+new.other=8 handled.total=48 "
       "carriedOut.total=1"});
  check_told({"全年收到政府信息公开申请75件，涉及自然人72件、商业企业3件，均在法定期限内予以答复，办结率100%。",
              "new.total=75 new.natural=72 new.business=3 carriedOut.total=0!"});
}

TEST_CASE("what was carried in and out") {
  for (const std::string_view in :
       {"上年结转政府信息公开申请2件。", "上年度结转政府信息公开申请2件。", "办理上年结转的政府信息公开申请2件。",
        "2023年结转政府信息公开申请2件。", "结转上年度政府信息公开申请2件。", "政府信息公开申请上一年结转2件。",
        "去年结转政府信息公开申请两件。"}) {
    check_told({in, "carriedIn.total=2"});
  }
  for (const std::string_view out :
       {"结转下年度继续办理政府信息公开申请2件。", "政府信息公开申请结转至下一年度2件。",
        "政府信息公开申请结转2025年2件。", "转下一年度办理答复的政府信息公开申请有2件。",
        "政府信息公开申请结转至2025年2件。", "另有2件政府信息公开申请按照《条例》顺延到下年度答复。"}) {
    check_told({out, "carriedOut.total=2"});
  }
  check_told({"政府信息公开申请无结转下年度办理。", "carriedOut.total=0!"});
}

TEST_CASE("handled, with what came from last year and went to the next") {
  check_told(
      {"我镇共受理政府信息公开申请859件；答复政府信息公开申请805件（含上年度结转申请18件，另有72件申请按照《条例》顺延"
       "到下年度答复），均在法定期限内予以答复。",
       "new.total=859 handled.total=805 carriedIn.total=18 carriedOut.total=72"});
  check_told({"受理政府信息公开申请10件，办理上年度结转申请1件。答复11件。",
              "new.total=10 carriedIn.total=1 handled.total=11"});
  check_told(
      {"全年收到政府信息公开申请 34 件，上年结转政府信息公开申请 2 件。所有办结的信息公开申请中同意公开答复 9 "
       "件，部分公开答复 0 件，不予公开答复 2 "
       "件，无法提供的 10 件，不予处理 0 件，其他处理 14 件，转下一年度办理答复的有 1 件。",
       "new.total=34 carriedIn.total=2 granted.total=9 partial.total=0 denied.total=2 unavailable.total=10 "
       "unprocessed.total=0 "
       "otherwise.total=14 carriedOut.total=1"});
}

TEST_CASE("results") {
  check_told(
      {"办结依申请公开81件，其中：予以公开及部分公开42件，占51.85%；不予公开5件，占6.17%"
       "；无法提供31件；不予处理1件；其他处理2件。",
       "handled.total=81 granted.total+partial.total=42 denied.total=5 unavailable.total=31 unprocessed.total=1 "
       "otherwise.total=2"});
  check_told({"收到政府信息公开申请8件，均已答复，其中予以公开3件，因本机关不掌握等原因无法提供5件。",
              "new.total=8 carriedOut.total=0! granted.total=3 unavailable.total=5"});
  check_told({"收到政府信息公开申请8件。不予公开2件（属于三类内部事务信息1件、行政查询事项1件）。",
              "new.total=8 denied.total=2 denied.total=1 denied.total=1"});
  check_told(
      {"全年收到政府信息公开申请8件，办结7件，结转下年度1件。", "new.total=8 handled.total=7 carriedOut.total=1"});
}

TEST_CASE("all of them") {
  check_told({"全年收到政府信息公开申请34件，所有申请均已按要求办理完成。", "new.total=34 carriedOut.total=0!"});
  check_told({"全年收到政府信息公开申请34件，均已办结。", "new.total=34 carriedOut.total=0!"});
  check_told({"答复政府信息公开申请34件，均在法定期限内办结。", "handled.total=34"});
  check_told({"信息公开类行政复议7件，诉讼9件，均获维持。",
              "reconsideration.total=7 litigationDirect.total+litigationAfter.total=9 reconsideration.upheld=7! "
              "litigationDirect.upheld+litigationAfter.upheld=9!"});
}

TEST_CASE("what is not the organ's number of requests this year") {
  const std::string_view quiet[]{
      "2023年收到政府信息公开申请15件，同比增长20%。",
      "去年收到政府信息公开申请15件。",
      "较上年增加政府信息公开申请3件。",
      "政府信息公开申请较上年增加3件。",
      "政府信息公开申请数量比2023年多3件。",
      "2025年，我镇将收到的政府信息公开申请12件全部归档。",
      "上半年收到政府信息公开申请5件。",
      "9月，我镇收到政府信息公开申请5件。",
      "所辖各村共收到政府信息公开申请30件，办理28件。",
      "全县共收到政府信息公开申请300件，答复280件。",
      "全区各部门受理政府信息公开申请300件。",
      "县交通局收到政府信息公开申请30件。",
      "县政府收到政府信息公开申请500件。",
      "收到群众申请较少。全年主动公开政府信息380件。",
      "收到申请表后，及时登记，全年登记96件。",
      "全年主动公开300条，依申请公开5条。",
      "2024年制作信息510条，其中主动公开政府信息198条，依申请公开信息数142条，不予公开信息数137条。",
      "收到低保申请120件，受理网络问政182件。",
      "收到申请12件。",
      "收到约12件政府信息公开申请。",
      "收到政府信息公开申请10余件。",
      "通过网站收到政府信息公开申请5件。",
      "处理信访举报投诉12件。",
      "未收到逾期未答复的政府信息公开申请投诉。",
      "如未收到政府信息公开申请答复，可以投诉。",
      "确保无政府信息公开申请超期。",
      "没有不符合要求的政府信息公开申请。",
      "公开指南、目录12件。",
      "力争政府信息公开申请办结12件。",
      "收到人大建议12件，办结12件。",
  };
  for (const std::string_view text : quiet) check_told({text, ""});
}

TEST_CASE("the organ's number of requests this year, beside others") {
  check_told({"受理政府信息公开申请 19 件，其中 11 件办结，8 件申请人主动撤销。", "new.total=19"});
  check_told({"未收到政府信息公开申请，主动公开政府信息 418 件。", "new.total=0!"});
  check_told({"2023年收到政府信息公开申请15件，今年收到12件。", "new.total=12"});
  check_told({"收到政府信息公开申请12件，办理人大代表建议5件，答复网民留言30条。", "new.total=12"});
  check_told({"收到政府信息公开申请12件，其中网上申请8件，当面申请4件。", "new.total=12"});
  check_told({"收到政府信息公开申请12件，比上年减少3件。", "new.total=12"});
}

TEST_CASE("a county's own report speaks of the whole county") {
  CHECK(ReadText("全县共收到政府信息公开申请300件。", "云岭县人民政府", Level::county).facts() == "new.total=300");
  CHECK(ReadText("全县各乡镇共收到政府信息公开申请300件。", "云岭县人民政府", Level::county).facts().empty());
  CHECK(ReadText("县交通局收到政府信息公开申请30件。", "云岭县人民政府", Level::county).facts().empty());
}

TEST_CASE("an organ may be named by the characters of its name in their order") {
  const auto facts = [](std::string_view text, std::string_view organ) {
    return ReadText(text, organ, Level::department).facts();
  };
  CHECK(facts("市公积金中心收到政府信息公开申请12件。", "禾州市住房公积金管理中心") == "new.total=12");
  CHECK(facts("中心收到政府信息公开申请12件。", "禾州市住房公积金管理中心") == "new.total=12");
  CHECK(facts("市城管局收到政府信息公开申请12件。", "禾州市城市管理局") == "new.total=12");
  CHECK(facts("学校收到政府信息公开申请12件。", "云岭县第二中学") == "new.total=12");
  CHECK(facts("区政府收到政府信息公开申请12件。", "望川区城关街道办事处").empty());
  CHECK(facts("县财政局收到政府信息公开申请12件。", "云岭县教育局").empty());
}

TEST_CASE("what the number of requests is not") {
  for (const std::string_view text : {"收到申请的单位有31个。", "（二）依申请公开\n收到申请的有31个。",
                                      "其余191件申请分别作出不予公开、无法提供等答复。"})
    check_told({text, ""});
}

TEST_CASE("formal numerals, the town in one word") {
  for (const std::string_view text :
       {"2024年，我镇受理依申请公开事项拾贰件。", "2024年，镇共收到政府信息公开申请12件。", "受理申请公开事项12件。"})
    check_told({text, "new.total=12"});
}
