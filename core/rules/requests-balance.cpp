#include "rule/violations.hpp"

namespace nianbao {
namespace {

// R1. What came in, new or carried over, was handled or is carried over.
void check_requests_balance(const Case& report_case, Findings& out) {
  report_violations(report_case, TableId::requests, RelationId::balance, "left", "right", out);
}

constexpr Wording kRequestsBalanceWordings[]{
    {{"表三“{column}”列：新收加上年结转为 {left}，办理结果总计加结转下年度为 {right}，两者应相等。",
      "Table 3, column “{column}”: new and carried-in requests are {left}, handled and carried-out ones {right}; the "
      "two should be equal."},
     {"请核对这一列的新收、上年结转、（七）总计和结转下年度四个数。",
      "Check the four numbers of this column: new, carried in, handled in all, carried out."}},
    {{"表三“{column}”列：已填写的新收和上年结转为 {left}，已填写的办理结果总计和结转下年度为 "
      "{right}，空白处无论填多少都不相等。",
      "Table 3, column “{column}”: of what is filled in, new and carried-in requests are {left}, handled and "
      "carried-out ones {right}; no number in the blanks makes them equal."},
     {"请核对这一列的四个数，并把空白处填写完整。",
      "Check the four numbers of this column, and fill in what is blank."}},
};

}  // namespace

extern constinit const Rule requests_balance = define({
    .id = "requests-balance",
    .group = Group::arithmetic,
    .input = Input::tables,
    .about = About::content,
    .severity = Severity::error,
    .title = {"表三新收加结转不等于办理加结转", "Received and handled requests of table 3 do not balance"},
    .wordings = kRequestsBalanceWordings,
    .check = check_requests_balance,
    .relation = RelationId::balance,
    .whole = ".handled.",
});

extern constinit const Explanation requests_balance_explained = explain({
    .basis = {"国办公开办函〔2021〕30号，表三", "国办公开办函〔2021〕30号, table 3"},
    .explanation = {"表三每一列都有“第一项加第二项之和，等于第三项加第四项之和”的勾稽关系：新收和上年结转的申请，要么本"
                    "年办结，要么结转下年度。",
                    "In every column of table 3, new requests and those carried in equal those handled and those "
                    "carried out: a request is either closed this year or carried over."},
    .wrong = {"新收 7，上年结转 0，办理结果总计 6，结转下年度 0", "New 7, carried in 0, handled 6, carried out 0"},
    .right = {"新收 7，上年结转 0，办理结果总计 6，结转下年度 1", "New 7, carried in 0, handled 6, carried out 1"},
});

}  // namespace nianbao
