#include "format/format.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "format/applicants.hpp"

namespace nianbao {
namespace {

// 《中华人民共和国政府信息公开工作年度报告格式》, as data. 2021: 国办公开办函〔2021〕30号. 2019: 国办公开办函〔2019〕60号.

constexpr std::array<SectionForm, kSectionCount> kSections{{
    {SectionId::overview, "overview", "一", {"总体情况", "Overview"}},
    {SectionId::proactive, "proactive", "二", {"主动公开政府信息情况", "Proactive disclosure"}},
    {SectionId::requests, "requests", "三", {"收到和处理政府信息公开申请情况", "Requests received and handled"}},
    {SectionId::review, "review", "四", {"政府信息公开行政复议、行政诉讼情况", "Reconsideration and litigation"}},
    {SectionId::problems, "problems", "五", {"存在的主要问题及改进情况", "Main problems and improvements"}},
    {SectionId::other, "other", "六", {"其他需要报告的事项", "Other matters to report"}},
}};

// Section two, 2021.
constexpr ColumnForm kIssued[]{
    {"made", {"本年制发件数", "issued this year"}},
    {"repealed", {"本年废止件数", "repealed this year"}},
    {"inForce", {"现行有效件数", "in force"}},
};
constexpr ColumnForm kDecisions[]{{"decisions", {"本年处理决定数量", "decisions this year"}}};
constexpr ColumnForm kFees[]{
    {"amount", {"本年收费金额（单位：万元）", "fees charged this year (10,000 yuan)"}, {}, true}};
constexpr Texts kItem1{"第二十条第（一）项", "Article 20(1)"};
constexpr Texts kItem5{"第二十条第（五）项", "Article 20(5)"};
constexpr Texts kItem6{"第二十条第（六）项", "Article 20(6)"};
constexpr Texts kItem8{"第二十条第（八）项", "Article 20(8)"};
constexpr Texts kItem9{"第二十条第（九）项", "Article 20(9)"};
constexpr RowForm kProactive2021[]{
    {"rules", {"规章", "Regulations"}, kItem1, {}, kIssued},
    {"normative", {"行政规范性文件", "Normative documents"}, kItem1, {}, kIssued},
    {"permits", {"行政许可", "Permits"}, kItem5, {}, kDecisions},
    {"penalties", {"行政处罚", "Penalties"}, kItem6, {}, kDecisions},
    {"enforcement", {"行政强制", "Enforcement"}, kItem6, {}, kDecisions},
    {"fees", {"行政事业性收费", "Administrative fees"}, kItem8, {}, kFees},
};

// Section two, 2019.
constexpr ColumnForm kPublished[]{
    {"created", {"本年新制作数量", "made this year"}},
    {"published", {"本年新公开数量", "published this year"}},
    {"public", {"对外公开总数量", "public in all"}},
};
constexpr ColumnForm kItems[]{
    {"previous", {"上一年项目数量", "items last year"}},
    {"change", {"本年增/减", "change this year"}, {}, false, true},
    {"decisions", {"处理决定数量", "decisions"}},
};
constexpr ColumnForm kFeeItems[]{
    {"previous", {"上一年项目数量", "items last year"}},
    {"change", {"本年增/减", "change this year"}, {}, false, true},
};
constexpr ColumnForm kProcurement[]{
    {"projects", {"采购项目数量", "projects"}},
    {"amount", {"采购总金额", "total (yuan)"}, {}, true},
};
constexpr RowForm kProactive2019[]{
    {"rules", {"规章", "Regulations"}, kItem1, {}, kPublished},
    {"normative", {"规范性文件", "Normative documents"}, kItem1, {}, kPublished},
    {"permits", {"行政许可", "Permits"}, kItem5, {}, kItems},
    {"services", {"其他对外管理服务事项", "Other public services"}, kItem5, {}, kItems},
    {"penalties", {"行政处罚", "Penalties"}, kItem6, {}, kItems},
    {"enforcement", {"行政强制", "Enforcement"}, kItem6, {}, kItems},
    {"fees", {"行政事业性收费", "Administrative fees"}, kItem8, {}, kFeeItems},
    {"procurement", {"政府集中采购", "Central procurement"}, kItem9, {}, kProcurement},
};

// Section three.
constexpr Texts kOrganisations{kOrganisationsHead, "Organisations"};
constexpr ColumnForm kApplicants[]{
    {"natural", {"自然人", "natural persons"}},
    {"business", {"商业企业", "businesses"}, kOrganisations},
    {"research", {"科研机构", "research bodies"}, kOrganisations},
    {"nonprofit", {"社会公益组织", "non-profits"}, kOrganisations},
    {"legal", {"法律服务机构", "legal services"}, kOrganisations},
    {"other", {"其他", "others"}, kOrganisations},
    {"total", {"总计", "total"}},
};
constexpr Texts kResults{"三、本年度办理结果", "Results this year"};
constexpr Texts kDenied{"（三）不予公开", "Denied"};
constexpr Texts kUnavailable{"（四）无法提供", "Unavailable"};
constexpr Texts kUnprocessed{"（五）不予处理", "Not processed"};
constexpr Texts kOtherwise{"（六）其他处理", "Handled otherwise"};

constexpr RowForm kNew{"new", {"一、本年新收政府信息公开申请数量", "New requests this year"}, {}, {}, kApplicants};
constexpr RowForm kCarriedIn{
    "carriedIn", {"二、上年结转政府信息公开申请数量", "Carried over from last year"}, {}, {}, kApplicants};
constexpr RowForm kGranted{"granted", {"（一）予以公开", "Granted"}, kResults, {}, kApplicants};
constexpr RowForm kPartial{"partial",
                           {"（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "Granted in part"},
                           kResults,
                           {},
                           kApplicants};
constexpr RowForm kStateSecret{
    "denied.stateSecret", {"1.属于国家秘密", "State secret"}, kResults, kDenied, kApplicants};
constexpr RowForm kLawProhibits{"denied.lawProhibits",
                                {"2.其他法律行政法规禁止公开", "Disclosure prohibited by law"},
                                kResults,
                                kDenied,
                                kApplicants};
constexpr RowForm kSecurityStability{"denied.securityStability",
                                     {"3.危及“三安全一稳定”", "Endangers security or stability"},
                                     kResults,
                                     kDenied,
                                     kApplicants};
constexpr RowForm kThirdParty{
    "denied.thirdParty", {"4.保护第三方合法权益", "Rights of third parties"}, kResults, kDenied, kApplicants};
constexpr RowForm kInternalAffairs{
    "denied.internalAffairs", {"5.属于三类内部事务信息", "Internal affairs"}, kResults, kDenied, kApplicants};
constexpr RowForm kProcessInfo{
    "denied.processInfo", {"6.属于四类过程性信息", "Process information"}, kResults, kDenied, kApplicants};
constexpr RowForm kEnforcementFile{
    "denied.enforcementFile", {"7.属于行政执法案卷", "Enforcement files"}, kResults, kDenied, kApplicants};
constexpr RowForm kInquiry{
    "denied.inquiry", {"8.属于行政查询事项", "Matters of inquiry"}, kResults, kDenied, kApplicants};
constexpr RowForm kNotHeld{
    "unavailable.notHeld", {"1.本机关不掌握相关政府信息", "Information not held"}, kResults, kUnavailable, kApplicants};
constexpr RowForm kNeedsCreation{"unavailable.needsCreation",
                                 {"2.没有现成信息需要另行制作", "Would have to be created"},
                                 kResults,
                                 kUnavailable,
                                 kApplicants};
constexpr RowForm kUnclear{"unavailable.unclear",
                           {"3.补正后申请内容仍不明确", "Still unclear after correction"},
                           kResults,
                           kUnavailable,
                           kApplicants};
constexpr RowForm kPetition{
    "unprocessed.petition", {"1.信访举报投诉类申请", "Petitions and complaints"}, kResults, kUnprocessed, kApplicants};
constexpr RowForm kRepeated{
    "unprocessed.repeated", {"2.重复申请", "Repeated requests"}, kResults, kUnprocessed, kApplicants};
constexpr RowForm kPublication{"unprocessed.publication",
                               {"3.要求提供公开出版物", "Published works asked for"},
                               kResults,
                               kUnprocessed,
                               kApplicants};
constexpr RowForm kExcessive{
    "unprocessed.excessive", {"4.无正当理由大量反复申请", "Excessive requests"}, kResults, kUnprocessed, kApplicants};
constexpr RowForm kConfirmIssued{
    "unprocessed.confirmIssued",
    {"5.要求行政机关确认或重新出具已获取信息", "Confirmation of information already given"},
    kResults,
    kUnprocessed,
    kApplicants};
constexpr RowForm kNoCorrection{
    "otherwise.noCorrection",
    {"1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "Not corrected in time"},
    kResults,
    kOtherwise,
    kApplicants};
constexpr RowForm kFeeUnpaid{
    "otherwise.feeUnpaid",
    {"2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "Fee not paid in time"},
    kResults,
    kOtherwise,
    kApplicants};
constexpr RowForm kOtherwiseOther{"otherwise.other", {"3.其他", "Other handling"}, kResults, kOtherwise, kApplicants};
constexpr RowForm kSingle{"otherwise.single", {"（六）其他处理", "Handled otherwise"}, kResults, {}, kApplicants};
constexpr RowForm kHandled{"handled", {"（七）总计", "Handled in all"}, kResults, {}, kApplicants};
constexpr RowForm kCarriedOut{
    "carriedOut", {"四、结转下年度继续办理", "Carried over to next year"}, {}, {}, kApplicants};

constexpr RowForm kRequests2021[]{
    kNew,        kCarriedIn,       kGranted,     kPartial,         kStateSecret, kLawProhibits,  kSecurityStability,
    kThirdParty, kInternalAffairs, kProcessInfo, kEnforcementFile, kInquiry,     kNotHeld,       kNeedsCreation,
    kUnclear,    kPetition,        kRepeated,    kPublication,     kExcessive,   kConfirmIssued, kNoCorrection,
    kFeeUnpaid,  kOtherwiseOther,  kHandled,     kCarriedOut};
constexpr RowForm kRequests2019[]{
    kNew,        kCarriedIn,       kGranted,     kPartial,         kStateSecret, kLawProhibits,  kSecurityStability,
    kThirdParty, kInternalAffairs, kProcessInfo, kEnforcementFile, kInquiry,     kNotHeld,       kNeedsCreation,
    kUnclear,    kPetition,        kRepeated,    kPublication,     kExcessive,   kConfirmIssued, kSingle,
    kHandled,    kCarriedOut};

// Section four. On paper one row of fifteen numbers; here one row a kind of remedy.
constexpr ColumnForm kOutcomes[]{
    {"upheld", {"结果维持", "upheld"}}, {"corrected", {"结果纠正", "corrected"}},
    {"other", {"其他结果", "other"}},   {"pending", {"尚未审结", "pending"}},
    {"total", {"总计", "total"}},
};
constexpr Texts kLitigation{"行政诉讼", "Litigation"};
constexpr RowForm kReview[]{
    {"reconsideration", {"行政复议", "Reconsideration"}, {}, {}, kOutcomes},
    {"litigationDirect", {"未经复议直接起诉", "Direct litigation"}, kLitigation, {}, kOutcomes},
    {"litigationAfter", {"复议后起诉", "Litigation after reconsideration"}, kLitigation, {}, kOutcomes},
};

constexpr Texts kInformation{"信息内容", "Information"};
constexpr Texts kBalance{"（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
                         "(in each column, the first item plus the second equals the third plus the fourth)"};
constexpr Texts kApplicantsHead{"申请人情况", "Applicants"};
constexpr TableForm kForms[]{
    {TableId::proactive, Edition::y2019, kProactive2019, kInformation},
    {TableId::proactive, Edition::y2021, kProactive2021, kInformation},
    {TableId::requests, Edition::y2019, kRequests2019, kBalance, kApplicantsHead},
    {TableId::requests, Edition::y2021, kRequests2021, kBalance, kApplicantsHead},
    {TableId::review, Edition::y2019, kReview},
    {TableId::review, Edition::y2021, kReview},
};

std::size_t form_number(TableId table, Edition edition) {
  return static_cast<std::size_t>(table) * 2 + static_cast<std::size_t>(edition);
}

std::vector<std::string> keys_of(const TableForm& form) {
  std::vector<std::string> keys;
  for (const RowForm& row : form.rows) {
    for (const ColumnForm& column : row.columns) {
      std::string& key = keys.emplace_back(table_key(form.id));
      key.append(".").append(row.id).append(".").append(column.id);
    }
  }
  return keys;
}

}  // namespace

int TableForm::cell_count() const {
  int count = 0;
  for (const RowForm& row : rows) count += static_cast<int>(row.columns.size());
  return count;
}

int TableForm::cell(int row, int column) const {
  int number = column;
  for (int r = 0; r < row; ++r) number += static_cast<int>(rows[static_cast<std::size_t>(r)].columns.size());
  return number;
}

CellForm TableForm::place(int cell) const {
  int row = 0;
  for (; cell >= static_cast<int>(rows[static_cast<std::size_t>(row)].columns.size()); ++row) {
    cell -= static_cast<int>(rows[static_cast<std::size_t>(row)].columns.size());
  }
  return {row, cell};
}

std::string_view TableForm::cell_id(int cell) const {
  return std::string_view(cell_key(cell)).substr(table_key(id).size() + 1);
}

const std::string& TableForm::cell_key(int cell) const {
  static const auto kKeys = [] {
    std::array<std::vector<std::string>, std::size(kForms)> keys;
    for (std::size_t form = 0; form < keys.size(); ++form) keys[form] = keys_of(kForms[form]);
    return keys;
  }();
  return kKeys[form_number(id, edition)][static_cast<std::size_t>(cell)];
}

std::optional<int> TableForm::find_row(std::string_view row_id) const {
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (rows[row].id == row_id) return static_cast<int>(row);
  }
  return std::nullopt;
}

std::optional<int> RowForm::find_column(std::string_view column_id) const {
  const auto column =
      std::find_if(columns.begin(), columns.end(), [column_id](const ColumnForm& it) { return it.id == column_id; });
  return column == columns.end() ? std::nullopt : std::optional(static_cast<int>(column - columns.begin()));
}

std::optional<int> TableForm::find_cell(std::string_view cell_id) const {
  const std::size_t dot = cell_id.rfind('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const auto row = find_row(cell_id.substr(0, dot));
  if (!row) return std::nullopt;
  const auto column = rows[static_cast<std::size_t>(*row)].find_column(cell_id.substr(dot + 1));
  return column ? std::optional(cell(*row, *column)) : std::nullopt;
}

std::span<const SectionForm> sections() { return kSections; }

const SectionForm& section(SectionId id) { return kSections[static_cast<std::size_t>(id)]; }

const TableForm& table_form(TableId id, Edition edition) { return kForms[form_number(id, edition)]; }

std::string_view table_key(TableId id) { return section(table_section(id)).key; }

Texts table_name(TableId id) {
  static constexpr std::array<Texts, 3> kNames{{
      {"表二", "Table 2"},  // proactive
      {"表三", "Table 3"},  // requests
      {"表四", "Table 4"},  // review
  }};
  return kNames[static_cast<std::size_t>(id)];
}

SectionId table_section(TableId id) { return static_cast<SectionId>(static_cast<int>(id) + 1); }

std::string_view edition_key(Edition edition) { return edition == Edition::y2019 ? "2019" : "2021"; }

std::string_view edition_basis(Edition edition) {
  return edition == Edition::y2019 ? "国办公开办函〔2019〕60号" : "国办公开办函〔2021〕30号";
}

Edition edition_for(std::optional<int> year) { return year && *year < 2021 ? Edition::y2019 : Edition::y2021; }

}  // namespace nianbao
