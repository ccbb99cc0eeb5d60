#include "report/tables/segments.hpp"

#include "catch.hpp"

using namespace nianbao;

namespace {

/// How many rows are taken for values where `line` follows the first of them.
std::size_t rows_with(std::u16string_view line) {
  Document document{"a", "text", u"1\n" + std::u16string(line), {}, {}};
  const auto end = static_cast<std::uint32_t>(document.text.size());
  document.lines.push_back({{{{0, 1}, 0}}, -1});
  document.lines.push_back({{{{2, end}, 0}}, -1});
  return rows_between(document, {0, end}).size();
}

}  // namespace

TEST_CASE("rows of values end at the first sentence") {
  CHECK(rows_with(std::u16string(24, u'数')) == 2);
  CHECK(rows_with(std::u16string(25, u'数')) == 1);
  CHECK(rows_with(u"以上数据完。") == 2);
  CHECK(rows_with(u"以上数据完整。") == 2);
  CHECK(rows_with(u"以上数据均完整。") == 1);
  CHECK(rows_with(u"以上数据均完整") == 2);
  CHECK(rows_with(u"数 字 如 下 。 各 项 均 为 合 计") == 2);
}
