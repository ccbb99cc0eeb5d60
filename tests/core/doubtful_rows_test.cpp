// Rows of table 3 that could be read as another's: a number is the one that stands there, or none.
#include <algorithm>

#include "catch.hpp"
#include "core/written_table.hpp"
#include "text/unicode.hpp"

using namespace nianbao;
using namespace nianbao::written;

namespace {

/// A row of aligned columns on two lines: what each of its numbers has on the first, and below.
std::string two_lines(int row,
                      const std::function<std::pair<std::string, std::string>(int, const std::string&)>& parted) {
  std::string high = label(row) + "  ";
  std::string low(utf16(high).size(), ' ');
  for (int column = 0; column < 7; ++column) {
    const auto [above, below] = parted(column, std::to_string(number(row, column)));
    high += above + std::string(6 - above.size(), ' ');
    low += below + std::string(6 - below.size(), ' ');
  }
  return high + "\n" + low + "\n";
}

/// A row of a cell a line, as Word puts it on the clipboard.
std::string cells(int row) {
  return std::string("\t").append(label(row)).append("\n\t").append(joined(row, "\n\t")).append("\n\n");
}

/// Without its third number.
std::string cells_but_one(int row) {
  std::string whole = cells(row);
  const std::string lost = std::to_string(number(row, 2)).append("\n\t");
  return whole.erase(whole.find(lost), lost.size());
}

/// With a total that is one more than the sum.
std::string cells_off(int row) {
  std::string whole = cells(row);
  const std::string total = std::to_string(number(row, 6));
  return whole.replace(whole.rfind(total), total.size(), std::to_string(number(row, 6) + 1));
}

}  // namespace

TEST_CASE("rows that do not add up are read as they stand, few or all of them") {
  const auto off = [](int first) { return [first](int row) { return row < first ? cells_off(row) : cells(row); }; };
  const auto right = [](const std::string& table) { return read(table).right; };
  CHECK(right(rows(2, cells_off)) == 2 * 6);
  CHECK(right(rows(3, cells_off)) == 3 * 6);
  CHECK(right(rows(6, off(3))) == 6 * 7 - 3);
  CHECK(right(rows(5, off(3))) == 5 * 7 - 3);
  CHECK(right(rows(5, off(2))) == 5 * 7 - 2);
}

TEST_CASE("a number a line, the last two of a row on one line") {
  const auto ended = [](int row) {
    std::string whole = label(row) + "\n" + joined(row, "\n");
    const std::size_t last = whole.rfind('\n', whole.size() - 2);
    return whole.replace(last, 1, " ");
  };
  const Read found = read(std::string(kHead) + rows(25, ended));
  CHECK(found.wrong == 0);
  CHECK(found.right == 175);
}

TEST_CASE("all labels, and below them a line of numbers a row: in this order, whatever they add up to") {
  const auto labels = [](int row) { return label(row) + "\n"; };
  const auto lines = [](int row) { return joined(row, " ") + "\n"; };
  CHECK(read(std::string(kHead) + rows(25, labels) + rows(25, lines)).right == 25 * 7);
  const auto off = [&](int row) { return row % 2 == 0 ? lines(row) : "1 2 3 4 5 6 7\n"; };
  CHECK(read(std::string(kHead) + rows(25, labels) + rows(25, off)).right == 13 * 7);
  const auto zero_but_last = [](int row) { return row == 24 ? "4 0 0 0 0 0 0\n" : "0 0 0 0 0 0 0\n"; };
  const std::string table = std::string(kHead) + rows(25, labels) + rows(25, zero_but_last);
  const Report report = read_report(read_text("a.txt", "text", utf16(std::string(kSection) + table)));
  for (int row = 0; row < 25; ++row) CHECK(report.table(TableId::requests).at(row, 0).value == (row == 24 ? 4.0 : 0.0));
  const auto lacking = [&](int row) { return row == 7 ? "1 2 3\n" : lines(row); };
  const Read read_lacking = read(std::string(kHead) + rows(25, labels) + rows(25, lacking));
  CHECK(read_lacking.right == 24 * 7);
  CHECK(read_lacking.wrong == 0);
}

TEST_CASE("numbers that stand lower in their cells are read by their places, and not where these are lost") {
  const auto lowered = [](int row) {
    return two_lines(row, [](int column, const std::string& digits) {
      const bool falls = column == 2 || column == 4;
      return std::pair(falls ? "" : digits, falls ? digits : "");
    });
  };
  CHECK(read(std::string(kHead) + rows(25, lowered)).right == 25 * 7);
  const auto lost = [](int row) {
    const auto part = [row](std::initializer_list<int> columns) {
      std::string out;
      for (const int column : columns) out += std::to_string(number(row, column)) + " ";
      return out;
    };
    return label(row) + " " + part({0, 1, 3, 5, 6}) + "\n" + part({2, 4}) + "\n";
  };
  CHECK(read(std::string(kHead) + rows(25, lost)).wrong == 0);
}

TEST_CASE("a number a line in an order that no row adds up in: it is another one") {
  const auto apart = [](int row) {
    std::string out = label(row) + "\n";
    for (const int column : {0, 1, 3, 5, 6, 2, 4}) out += std::to_string(number(row, column)) + "\n";
    return out;
  };
  CHECK(read(std::string(kHead) + rows(25, apart)).wrong == 0);
}

TEST_CASE("digits of a number that go on below it: it is not read as what stands above") {
  const auto broken = [](int row) {
    return two_lines(row,
                     [](int, const std::string& digits) { return std::pair(digits.substr(0, 2), digits.substr(2)); });
  };
  CHECK(read(std::string(kHead) + rows(25, broken)).wrong == 0);
}

TEST_CASE("a table that stands above its heading, or in an annex, is that table") {
  const auto lines = [](int row) { return label(row) + "\t" + joined(row, "\t") + "\n"; };
  const std::string table = std::string(kHead) + rows(25, lines);
  const std::string headings = "三、收到和处理政府信息公开申请情况\n见附表。\n四、政府信息公开行政复议、行政诉讼情况\n";
  for (const std::string& text : {table + headings, headings + "五、存在的主要问题及改进情况\n附表：\n" + table}) {
    const Report report = read_report(read_text("a.txt", "text", utf16(text)));
    CHECK(report.table(TableId::requests).at(24, 6).value == number(24, 6));
  }
  const std::string sentence = "一、总体情况\n予以公开10件，部分公开3件，总计13件。\n" + headings;
  CHECK_FALSE(read_report(read_text("a.txt", "text", utf16(sentence))).table(TableId::requests).found);
}

TEST_CASE("a table that is cut, its labels around their numbers: no row is put in its neighbour's place") {
  const auto around = [](int row) {
    const std::string whole = label(row);
    const std::size_t letters = row % 3 == 0 ? 12 : 0;  // three bytes each
    if (letters == 0) return whole + "\n" + joined(row, "\n");
    return whole.substr(0, letters) + "\n" + joined(row, "\n") + whole.substr(letters) + "\n";
  };
  const auto before = [](int row) {
    return row % 4 == 0 ? joined(row, "\n") + label(row) + "\n" : label(row) + "\n" + joined(row, "\n");
  };
  CHECK(read(std::string(kHead) + rows(9, around)).wrong == 0);
  CHECK(read(std::string(kHead) + rows(9, before)).wrong == 0);
}

TEST_CASE("the first words of another label before the numbers: they are not the label's above") {
  const auto detached = [](int row) {
    const std::string whole = label(row);
    if (row != 12 && row != 13) return whole + " " + joined(row, " ") + "\n";
    return whole.substr(0, 14) + " " + joined(row, " ") + "\n" + whole.substr(14) + "\n";
  };
  CHECK(read(rows(25, detached)).wrong == 0);
  const auto blank = [](int row) {
    const std::string whole = label(row);
    if (row == 23) return whole + " " + std::to_string(number(row, 0)) + "\n";
    const std::string numbers = row == 24 ? joined(row, " ").substr(4) : joined(row, " ");
    return row == 24 ? whole.substr(0, 18) + numbers + "\n" + whole.substr(18) + "\n" : whole + " " + numbers + "\n";
  };
  CHECK(read(rows(25, blank)).wrong == 0);
}

TEST_CASE("the number of a label that stands in the cell above is no digit of that cell's") {
  const auto joined_below = [](int row) {
    const std::string begin = row == 15 ? "" : label(row);
    std::string cells = begin + "\t" + joined(row, "\t");
    if (row == 14) cells = cells.substr(0, cells.size() - 1) + "  1 信访举报投诉类申请\t";
    return cells + "\n";
  };
  CHECK(label(15).find("信访举报投诉类申请") != std::string::npos);
  CHECK(read(rows(25, joined_below)).wrong == 0);
}

TEST_CASE("six numbers and the cell behind the row are no row with a blank total") {
  const auto lacking = [](int row) {
    std::string whole = row == 4 ? cells_but_one(row) : cells(row);
    return whole.insert(whole.size() - 1, "\t\n");
  };
  const Read all = read(rows(9, lacking));
  CHECK(all.right == 8 * 7);
  CHECK(all.wrong == 0);
}

TEST_CASE("a row without label is not that of a label whose own line has numbers") {
  const auto without = [](int row) {
    return row == 5 ? cells(row).erase(1, label(row).size()) : row == 4 ? cells_but_one(row) : cells(row);
  };
  CHECK(read(rows(9, without)).wrong == 0);
}

TEST_CASE("two labels on one line, out of order: its numbers are neither's") {
  const int other = *form().find_row("otherwise.other");
  const auto together = [&](int row) {
    if (row == other + 1) return std::string();
    const std::string words = row == other ? "（七）总计\t3.其他\t" : label(row).append("\t\t");
    return words + joined(row, "\t") + "\n";
  };
  const Read all = read(rows(25, together));
  CHECK(all.right == 23 * 7);
  CHECK(all.wrong == 0);
}

TEST_CASE("a cell that goes on with the label of another row: its numbers may be that row's") {
  const int first = *form().find_row("unprocessed.petition");
  const auto together = [&](int row) {
    const std::string own = row == first       ? std::string()
                            : row == first + 1 ? label(first) + label(row) + "出版物"
                                               : label(row);
    return own + "\t\t" + joined(row, "\t") + "\n";
  };
  const Read all = read(rows(25, together));
  CHECK(all.right >= 23 * 7);
  CHECK(all.wrong == 0);
}

TEST_CASE("a sentence with seven numbers is no row") {
  const std::string prose =
      "结转下年度继续办理 9 件。本年度行政复议 4 起。行政诉讼 3 宗，其中维持 6 件、结果纠正 1 件、其他结果 8 "
      "件、尚未审结 "
      "2 件。\n";
  CHECK(read(rows(9, cells) + prose).wrong == 0);
}

TEST_CASE("cells that end in a tab each, blank ones left out: no number is in the place of the one that is missing") {
  const auto ended = [](int row) {
    const std::string whole = std::string("\t").append(label(row)).append("\t").append(joined(row, "\t")).append("\n");
    const std::string lost = std::to_string(number(row, 2)) + "\t";
    return row % 2 == 0 ? whole : std::string(whole).erase(whole.find(std::string("\t").append(lost)) + 1, lost.size());
  };
  const Read all = read(rows(25, ended));
  CHECK(all.right >= 13 * 7);
  CHECK(all.wrong == 0);
}

TEST_CASE("most rows lack a blank cell and the head lost its first: the others tell that there are seven columns") {
  const auto six = [](int row) {
    const std::string numbers = joined(row, "  ");
    return label(row) + "  " +
           (row % 3 == 0 ? numbers : numbers.substr(numbers.find("  ", numbers.find("  ") + 1) + 2)) + "\n";
  };
  const std::string head = "总计  商业企业  科研机构  社会公益组织  法律服务机构  其他\n";
  CHECK(read(head + rows(25, six)).wrong == 0);
}

TEST_CASE("a blank cell above another table's numbers is blank: nothing of its row is detached") {
  const std::string table =
      "| 申请人情况 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n"
      "|---|---|---|---|---|---|---|---|\n| 一、本年新收政府信息公开申请数量 | 5 | 2 | 0 | 0 | 0 | 0 | 7 |\n"
      "| （一）予以公开 | 3 | 1 | 0 | 0 | 0 | 0 | 4 |\n| 四、结转下年度继续办理 | 1 | | 0 | 0 | 0 | 0 | 1 |\n\n"
      "| 1 | 2 | 0 | 0 | 3 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 |\n|---|---|\n";
  const Report report = read_report(read_text("a.md", "text", utf16(std::string(kSection) + table)));
  CHECK(report.table(TableId::requests).at("carriedOut.business").state == CellState::blank);
  CHECK(report.table(TableId::requests).at("carriedOut.total").value == 1);
}

TEST_CASE("a head whose cells a tool took by their height, the lowest first, is in the order of the form") {
  constexpr std::string_view kByHeight =
      "申请人情况\n自然人\n法人或其他组织\n总计\n其他\n商业\n企业\n科研\n机构\n社会公\n益组织\n法律服\n务机构\n";
  const auto lines = [](int row) { return label(row) + "\n" + joined(row, "\n"); };
  const Read found = read(std::string(kByHeight) + rows(9, lines));
  CHECK(found.right == 9 * 7);
  CHECK(found.wrong == 0);
}

TEST_CASE("a head with a label in pieces, others between them, is in the order of the form") {
  constexpr std::string_view kInPieces =
      "申请人情况\n法人或其他组织\n自然人\n总计\n法律服务机\n商业企业\n科研机构\n社会公益组\n织\n构\n其他\n";
  const auto lines = [](int row) { return label(row) + "\n" + joined(row, " ") + "\n"; };
  const Read found = read(std::string(kInPieces) + rows(25, lines));
  CHECK(found.right == 25 * 7);
  CHECK(found.wrong == 0);
}

TEST_CASE("a head of whole labels on one line, the total first, is in its own order, where no sum tells") {
  const auto zeros = [](int row) {
    return label(row) + (row == 0 ? "  3" : "  0") + "  0  0  0  0  0  0\n";  // the first does not add up
  };
  const std::string head = "项目  合计  自然人  商业企业  科研机构  社会公益组织  法律服务机构  其他\n";
  const Report report = read_report(read_text("a.txt", "text", utf16(std::string(kSection) + head + rows(25, zeros))));
  const Table& requests = report.table(TableId::requests);
  CHECK(requests.at("new.total").value == 3);
  CHECK(requests.at("new.natural").value == 0);
}

TEST_CASE(
    "labels that wrap are detached from their rows by a tool: the rows stand in the form's order, as those show that "
    "kept "
    "theirs") {
  const auto detached = [](int row) { return row == 3 || row == 12 || row == 13; };
  const auto wrapped = [&](int row) {  // each label in front of the values of its group
    std::string out = row == 12 ? label(12) + "\n" + label(13) + "\n" : "";
    if (!detached(row)) out += label(row);
    return out + "\t" + joined(row, "\t") + "\n" + (row == 3 ? label(3) + "\n" : "");
  };
  CHECK(read(std::string(kHead) + rows(25, wrapped)).right == 25 * 7);
  // A row more or less: which one is not told.
  CHECK(read(std::string(kHead) + rows(25, [&](int row) { return row == 13 ? "" : wrapped(row); })).wrong == 0);
  CHECK(read(std::string(kHead) + rows(25, [&](int row) { return wrapped(row == 8 || row == 9 ? 17 - row : row); }))
            .wrong == 0);
}

TEST_CASE("a row of a grid that names each column once has them in its order, whatever that is") {
  constexpr int kOrder[]{4, 5, 0, 3, 6, 1, 2};
  std::string table = "| 项目 |";
  for (const int column : kOrder)
    table += " " + std::string(form().rows[0].columns[static_cast<std::size_t>(column)].label.zh) + " |";
  table += "\n|---|---|---|---|---|---|---|---|\n";
  for (int row = 0; row < 25; ++row) {
    table += "| " + label(row) + " |";
    for (const int column : kOrder) table += " " + std::to_string(number(row, column)) + " |";
    table += "\n";
  }
  const Read found = read(table);
  CHECK(found.right == 25 * 7);
  CHECK(found.wrong == 0);
}

TEST_CASE("the head of table four may begin with the total") {
  const Report report = read_report(
      read_text("a.txt", "text",
                utf16("四、政府信息公开行政复议、行政诉讼情况\n项目\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\n"
                      "行政复议\t13\t5\t2\t3\t3\n行政诉讼—未经复议直接起诉\t18\t9\t2\t3\t4\n行政诉讼—复议后起诉\t12\t6"
                      "\t0\t3\t3\n")));
  CHECK(report.table(TableId::review).at("reconsideration.total").value == 13);
  CHECK(report.table(TableId::review).at("reconsideration.upheld").value == 5);
  CHECK(report.table(TableId::review).at("litigationAfter.pending").value == 3);
}

TEST_CASE("a cell that says two numbers is none of them") {
  const auto corrected = [](int row) {
    std::string numbers = joined(row, "\t");
    if (row == 4) numbers.insert(numbers.find('\t'), "（更正为9）");
    return label(row) + "\t" + numbers + "\n";
  };
  const Read found = read(std::string(kHead) + rows(25, corrected));
  CHECK(found.wrong == 0);
  CHECK(found.right >= 24 * 7);
}

TEST_CASE("a group's label in front of its first row moves nothing") {
  const auto grouped = [](int row) {
    const std::string group = row == 2    ? "三、本年度办理结果\t"
                              : row == 4  ? "（三）不予公开\t"
                              : row == 12 ? "（四）无法提供\t"
                                          : "";
    return group + label(row) + "\t" + joined(row, "\t") + "\n";
  };
  const Report report =
      read_report(read_text("a.txt", "text", utf16(std::string(kSection) + std::string(kHead) + rows(25, grouped))));
  const auto& notes = report.table(TableId::requests).notes;
  CHECK(std::none_of(notes.begin(), notes.end(),
                     [](const ReadingNote& note) { return note.kind == ReadingNote::Kind::row_shifted; }));
  CHECK(report.table(TableId::requests).at("denied.stateSecret.natural").value == number(4, 0));
}

TEST_CASE("a page's number makes up for a number that a row lacks, where many lack some") {
  const auto lines = [](int row) {
    std::string six = joined(row, "\n").substr(4);  // without its first number
    if (row == 9) six.insert(4, "3\n");
    return label(row) + "\n" + six;
  };
  CHECK(read(std::string(kHead) + rows(25, lines)).wrong == 0);
  const auto below = [](int row) {
    return label(row) + " " + joined(row, " ").substr(4) + (row == 9 ? "\n3\n" : "\n");
  };
  CHECK(read(std::string(kHead) + rows(25, below)).wrong == 0);
}
