#include "result/facts_json.hpp"

#include "result/phrases.hpp"
#include "result/result.hpp"
#include "text/money.hpp"

namespace nianbao {
namespace {

std::string_view scope_key(Scope scope) {
  static constexpr std::string_view kKeys[]{"own", "part", "wider", "reviewer"};
  return kKeys[static_cast<std::size_t>(scope)];
}

std::string_view role_key(Role role) {
  static constexpr std::string_view kKeys[]{"total", "part", "difference", "rate", "average", "other"};
  return kKeys[static_cast<std::size_t>(role)];
}

Texts reason_words(UnboundReason why) {
  static constexpr Texts kWords[]{
      {"", ""},                                                        // none
      {"说的是别的年度", "it is about another year"},                  // other_year
      {"只统计了一年中的部分时间", "it is about a part of the year"},  // part_of_year
      {"统计的不是本机关，或者只是本机关的一部分",
       "it is not about this organ, or about a part of it only"},                              // other_organ
      {"是作为行政复议机关审理的案件", "it counts cases the organ judges as reviewing body"},  // reviewer
      {"是约数", "it is an estimate"},                                                         // rounded
      {"是增减的数", "it is a difference"},                                                    // difference
      {"是比率", "it is a rate"},                                                              // rate
      {"是平均数", "it is an average"},                                                        // average
      {"只是其中一部分", "it is a part of a whole"},                                           // part
      {"表格中没有统计这一项的单元格", "no cell of the tables counts it"},                     // uncounted
  };
  return kWords[static_cast<std::size_t>(why)];
}

/// In the unit it was written in.
double as_written(const Claim& claim, const Verdict& verdict) {
  if (claim.readings.empty() || verdict.status == ClaimStatus::unbound || claim.topic != Topic::proactive)
    return claim.value;
  return scaled(claim.value, -money_power(claim.unit).value_or(0));
}

void write_fact(JsonWriter& json, const Claim& claim, const Verdict& verdict, const Report& report, Language language) {
  json.object([&] {
    json.member("value", as_written(claim, verdict));
    json.member("unit", claim.unit.empty() ? std::nullopt : std::optional<std::u16string_view>(claim.unit));
    json.member("range", claim.span);
    json.key("cells").array([&] {
      for (const SignedCell& addend : verdict.cells()) json.value(cell_key(report, addend.cell));
    });
    json.member("scope", scope_key(claim.scope));
    json.member("year", claim.year);
    json.member("role", role_key(claim.role));
    json.member("status", status_key(verdict.status));
    if (verdict.status == ClaimStatus::unbound) json.member("why", reason_of(claim, language));
  });
}

}  // namespace

std::string_view reason_of(const Claim& claim, Language language) {
  const UnboundReason why = claim.why == UnboundReason::none ? UnboundReason::part : claim.why;
  return in(reason_words(why), language);
}

void write_facts(JsonWriter& json, const Told& told, const Report& report, Language language) {
  json.array([&] {
    for (std::size_t i = 0; i < told.claims.size(); ++i)
      write_fact(json, told.claims[i], told.verdicts[i], report, language);
  });
}

void write_paragraphs(JsonWriter& json, const std::vector<Paragraph>& paragraphs) {
  json.array(paragraphs, [&](const Paragraph& one) {
    json.object([&] {
      json.member("section", one.section ? std::optional(section(*one.section).key) : std::nullopt);
      json.member("range", Span{one.parts.front().begin, one.parts.back().end});
      if (one.parts.size() > 1) json.key("parts").array(one.parts, [&](Span part) { json.value(part); });
    });
  });
}

}  // namespace nianbao
