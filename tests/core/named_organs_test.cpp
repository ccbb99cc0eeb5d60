// Where a report names an organ as the one that speaks.
#include "rule/named_organs.hpp"

#include "case/case.hpp"
#include "catch.hpp"
#include "document/read_text.hpp"
#include "narrative_reading.hpp"

using namespace nianbao;

namespace {

std::string words(const std::optional<NamedOrgan>& named) {
  return named ? utf8(named->passage->words(named->begin, named->end)) : "";
}

/// What `ask` finds where `opening` stands between the title and section one, `closing` in section six.
std::string found(std::vector<NamedOrgan> (*ask)(const Case&), const std::string& opening,
                  const std::string& closing = "无。") {
  const Case given = make_case(read_text("a.txt", "text",
                                         utf16("云岭县2024年政府信息公开工作年度报告\n" + opening +
                                               "\n一、总体情况\n公开。\n六、其他需要报告的事项\n" + closing + "\n")));
  std::string out;
  for (const NamedOrgan& named : ask(given)) out.append(out.empty() ? "" : " ").append(words(named));
  return out;
}

/// The organ that a line near the end names, behind a paragraph.
std::string signed_by(const std::string& lines) {
  return words(signature(ReadText("一、总体情况\n公开。\n" + lines).prose));
}

std::string subject_of(const std::string& paragraph) {
  const ReadText read(paragraph);
  const auto all = subjects(read.prose.passages.back());
  return all.empty() ? "" : words(all.front().organ);
}

}  // namespace

TEST_CASE("the organ that publishes a report stands before its year") {
  CHECK(found(named_in_opening, "现公布云岭县白鹭镇人民政府2024年政府信息公开工作年度报告。") ==
        "云岭县白鹭镇人民政府");
  CHECK(found(named_in_opening, "现编制了白鹭镇2024年政府信息公开工作年度报告。") == "白鹭镇");
  CHECK(found(named_in_opening, "要求公布并发布白鹭镇2024年政府信息公开工作年度报告。") == "白鹭镇");
  CHECK(found(named_in_opening, "现公布2024年政府信息公开工作年度报告。").empty());
  CHECK(found(named_in_opening, "白鹭镇2024年政府信息公开工作年度报告如下。").empty());
}

TEST_CASE("the organ that makes a report stands behind 由") {
  CHECK(found(named_in_opening, "本报告由白鹭镇人民政府按照格式编制。") == "白鹭镇人民政府");
  CHECK(found(named_in_opening, "本报告由白鹭镇人民政府，").find("白鹭镇人民政府") == 0);
  CHECK(found(named_in_opening, "本报告由白鹭镇人民政府").empty());
  const std::string thirty = "云岭县白鹭镇云岭县白鹭镇云岭县白鹭镇云岭县白鹭镇人民政府办公";  // 30 characters
  CHECK(found(named_in_opening, "本报告由" + thirty + "编制。") == thirty);
  CHECK(found(named_in_opening, "本报告由" + thirty + "室编制。").empty());
}

TEST_CASE("the organ to be asked stands before 联系") {
  CHECK(found(contacts, "如有疑问，请与云岭县教育局联系。") == "云岭县教育局");
  CHECK(found(contacts, "如有疑问，请与云岭县教育局办公室联系。") == "云岭县教育局");
  CHECK(found(contacts, "公开。", "请向云岭县教育局联系。") == "云岭县教育局");
  CHECK(found(contacts, "请与云岭县自然资源和规划局办公室联系。") == "云岭县自然资源和规划局");
  CHECK(found(contacts, "请与我们联系。").empty());
  CHECK(found(contacts, "云岭县教育局联系。").empty());
}

TEST_CASE("a signature is a line of its own near the end") {
  CHECK(signed_by("云岭县教育局") == "云岭县教育局");
  CHECK(signed_by("云岭县教育局\n2025年1月20日") == "云岭县教育局");
  CHECK(signed_by("云岭县教育局\n（公章）\n2025年1月20日") == "云岭县教育局");
  CHECK(signed_by("云岭县教育局\n（公章）\n2025年1月20日\n（完）").empty());
  CHECK(signed_by("云岭县教育局。").empty());
  CHECK(signed_by("特此报告").empty());
}

TEST_CASE("a passage begins with its subject") {
  CHECK(subject_of("望川县坚持公开，改进工作。") == "望川县");
  CHECK(subject_of("2024年望川县坚持公开，改进工作。") == "望川县");
  CHECK(subject_of("2024年度望川县坚持公开，改进工作。") == "望川县");
  CHECK(subject_of("2024年，望川县坚持公开，改进工作。") == "望川县");
  CHECK(subject_of("2024年度，望川县坚持公开，改进工作。") == "望川县");
  CHECK(subject_of("望川县教育局认真公开，改进工作。") == "望川县教育局");
  CHECK(subject_of("望川县坚持公开").empty());
  CHECK(subject_of("望川坚持公开，改进工作。").empty());
  CHECK(subject_of("望川县交通运输局对我中心信息公开工作检查2次，指出问题1个。").empty());
  CHECK(subject_of("制发乡政府文件87件，均为一般性公文。").empty());
  CHECK(subject_of("县坚持公开，改进工作。").empty());
  CHECK(subject_of("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉县坚持公开，改进工作。") ==
        "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉县");
  CHECK(subject_of("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌县坚持公开，改进工作。").empty());
}
