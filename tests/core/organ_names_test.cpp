#include "text/organ_names.hpp"

#include "catch.hpp"
#include "report/identity.hpp"
#include "text/organ_forms.hpp"

using namespace nianbao;

namespace {

SameOrgan same(std::u16string_view a, std::u16string_view b) { return same_organ(organ_form(a), organ_form(b)); }

}  // namespace

TEST_CASE("a name is taken apart into the places it lies in and its own") {
  const OrganForm form = organ_form(u"云岭市青山县白鹭镇人民政府");
  REQUIRE(form.places.size() == 2);
  CHECK(form.places[0] == u"云岭市");
  CHECK(form.places[1] == u"青山县");
  CHECK(form.own == u"白鹭镇");
  CHECK(organ_form(u"青山县人民政府").own == u"青山县");
  CHECK(organ_form(u"青山县人民政府").places.empty());
}

TEST_CASE("short and full names of one organ are the same, those of two are not") {
  CHECK(same(u"青山县白鹭镇人民政府", u"青山县白鹭镇") == SameOrgan::equal);
  CHECK(same(u"青山县白鹭镇人民政府", u"白鹭镇") == SameOrgan::shortened);
  CHECK(same(u"青山县发展和改革局", u"青山县发改局") == SameOrgan::equal);
  CHECK(same(u"东城街道办事处", u"西城街道办事处") == SameOrgan::no);
  CHECK(same(u"青山县城关镇", u"云岭县城关镇") == SameOrgan::no);
}

TEST_CASE("organs certainly differ only where they are of one kind and nothing tells them as one") {
  CHECK(certainly_differ(u"白鹭镇人民政府", u"金坡镇人民政府"));
  CHECK(!certainly_differ(u"白鹭镇人民政府", u"青山县白鹭镇人民政府"));
  CHECK(!certainly_differ(u"白鹭镇人民政府", u"青山县教育局"));
  CHECK(!certainly_differ(u"青山县发改局", u"青山县发展和改革局"));
  CHECK(certainly_differ(u"望川市公安局北塔分局", u"望川市公安局西城分局"));
  CHECK(!certainly_differ(u"望川市公安局北塔分局", u"北塔分局"));
  CHECK(certainly_differ(u"县应急管理局", u"望川县市场监督管理局"));
  CHECK(!certainly_differ(u"县市场监管局", u"望川县市场监督管理局"));
  CHECK(!certainly_differ(u"青山县城市管理局", u"青山县综合行政执法局"));
}

TEST_CASE("the level of an organ is told by its name") {
  CHECK(level_of(u"白鹭镇人民政府") == Level::town);
  CHECK(level_of(u"东城街道办事处") == Level::street);
  CHECK(level_of(u"青山县人民政府") == Level::county);
  CHECK(level_of(u"青山县人民政府办公室") == Level::department);
  CHECK(level_of(u"云岭市人民政府") == Level::city);
  CHECK(level_of(u"青山县教育局") == Level::department);
  CHECK(level_of(u"年度报告") == Level::unknown);
}
