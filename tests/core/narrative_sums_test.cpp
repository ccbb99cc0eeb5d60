#include "catch.hpp"
#include "core/narrative_reading.hpp"

using namespace nianbao;

namespace {

std::string sums(std::string_view text) { return ReadText(text).lists(); }
std::string percentages(std::string_view text) { return ReadText(text).percentages(); }

}  // namespace

TEST_CASE("closed lists behind 其中") {
  CHECK(sums("共公开信息3325条，其中公开党务信息1042条、村务信息652条、财务信息1631条。") == "3325: 1042 652 1631");
  CHECK(sums("主动公开政府信息28条，其中，工作动态7条，通知公告3条，滚动信息1条、其他法定公开17条。召开2次新闻发布会，"
             "其中主要负责同志参加1次。") == "28!: 7 3 1 17");
  CHECK(sums("总计418条，其中：印发文件110份，财务公开145条（次），微信平台公开18条，村务公开255条。") ==
        "418: 110 145 18 255");
  CHECK(sums("年度涌现爆款内容52条，其中1条播放量破亿、2条破千万、49条破百万，反响很好。") == "52: 1 2 49");
  CHECK(sums("发布信息249条，其中：解读9条；机构7条；重点工作39条；网站信息194条。") == "249: 9 7 39 194");
  CHECK(sums("受理申请49件，其中自然人41件，法人或其他组织8件；共办理48件，结转1件。") == "49!: 41 8");
  CHECK(sums("收到申请49件，其中：自然人41件，法人8件；共办理48件。") == "49!: 41 8");
  CHECK(sums("政府信息总数510条，其中主动公开政府信息198条，依申请公开信息数142条，不予公开信息数137条。") ==
        "510!: 198 142 137");
  CHECK(sums("办结申请1件，其中自然人1件、法人0件。") == "1!: 1 0");
  CHECK(sums("公开信息8条和视频2个，其中政策3条、财政5条。") == "8!: 3 5");
}

TEST_CASE("lists that are not closed, or not plainly lists") {
  for (const std::string_view text :
       {"公开信息198条，其中：政策解读7条；预决算3条；公示公告17条等。",
        "发布政府信息393件，其中包括规范性文件13件、规划2件。", "公开信息100条，其中主要有动态20条、公告30条。",
        "全年共编发文章1640篇，其中原创文章294篇，公众号目前关注人数达1016823人。",
        "召开会议5次，其中主要负责同志参加1次。", "收到380元，其中民政局1件，收取380元。",
        "公开信息100条，其中动态约20条、公告约30条。", "公开信息100条，其中动态20条，其中图片8条、文字12条，公告80条。",
        "公开信息100条，其中动态20条，比上年增加5条。"}) {
    INFO(text);
    CHECK(sums(text).empty());
  }
}

TEST_CASE("all results named without 其中") {
  CHECK(sums("受理政府信息公开申请859件；答复政府信息公开申请805件。予以公开及部分公开258件，占33.9%"
             "；不予公开35件，占4.34%；因本机关不掌握等原因无法提供265件；"
             "不予处理158件；其他处理0件。行政复议7件。") == "805!: 258 35 265 158 0");
  CHECK(sums("办结政府信息公开申请81件，其中：予以公开及部分公开42件，占51.85%"
             "；不予公开5件；无法提供31件；不予处理1件；其他处理2件；"
             "因政府信息公开引起的行政复议案件2件、行政诉讼案件7件。") == "81!: 42 5 31 1 2");
}

TEST_CASE("percentages of a whole") {
  CHECK(percentages("答复政府信息公开申请805件。予以公开258件，占33.9%。") == "258/805=33.9");
  CHECK(percentages("公开信息28条，其中动态7条，占25%、公告21条，占75%。") == "7/28=25 | 21/28 7=75");
  CHECK(
      percentages("政府信息总数510条，其中主动公开政府信息198条，依申请公开信息数142条。主动公开的政府信息占41.5%。") ==
      "198/510=41.5");
  CHECK(percentages("图文类产品共17篇，占比超八成。") == "17=80");
  CHECK(percentages("公开信息28条，其中动态7条，约占25%。") == "7/28=25");
  for (const std::string_view text : {"差评数占评价量总数的0.34%。", "公开信息28条，同比增长12%。",
                                      "公开信息28条，其中动态7条、公告21条，分别占20%、70%。", "公开率100%。"}) {
    INFO(text);
    CHECK(percentages(text).empty());
  }
}

TEST_CASE("prose is put together where lines cut it, and stands apart from page marks") {
  CHECK(ReadText("全年严格依法依规，我镇共收到政府信息公开申请 34 件，上年结转政府信息公开\n- 3 -\n申请 2 "
                 "件，所有申请均已办理。")
            .facts() == "new.total=34 carriedIn.total=2");
  const ReadText read("第一段没有说完的话在这里继续\n（一）主动公开情况\n收到政府信息公开申请１２件。");
  REQUIRE(read.prose.claims.size() == 1);
  CHECK(read.source(read.prose.claims[0].phrase) == "收到政府信息公开申请１２件");
}

TEST_CASE("a number that the edge of the page broke is one number, and a year begins a sentence of its own") {
  CHECK(ReadText("全年严格依法依规，我镇共收到政府信息公开申请3\n4件，上年结转政府信息公开申请2件。").facts() ==
        "new.total=34 carriedIn.total=2");
  CHECK(
      ReadText("本报告如有疑问，请与本机关联系，电话：0570-7142114\n2024年，我镇收到政府信息公开申请34件。").facts() ==
      "new.total=34");
}
