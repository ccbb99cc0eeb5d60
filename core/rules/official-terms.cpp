#include <algorithm>
#include <array>
#include <numeric>

#include "rule/questions.hpp"
#include "text/char_set.hpp"
#include "text/unicode.hpp"
#include "text/word_list.hpp"

namespace nianbao {
namespace {

/// A term of the law or of the format, and what is mistyped or misread for one of its characters. None of that is a word.
struct Term {
  std::u16string_view right;
  std::size_t at;
  std::u16string_view wrong;
};

constexpr Term kTerms[]{
    {u"不予公开", 1, u"子于矛预"}, {u"予以公开", 0, u"子预矛"},   {u"予以公开", 1, u"已"},
    {u"部分公开", 1, u"份"},       {u"不予处理", 1, u"子于矛"},   {u"无法提供", 2, u"题"},
    {u"无法提供", 3, u"拱工共"},   {u"公开条例", 3, u"列倒"},     {u"《条例》", 2, u"列倒"},
    {u"主动公开", 1, u"功"},       {u"主动公开", 3, u"幵升井"},   {u"信息公开", 3, u"幵升井"},
    {u"申请公开", 3, u"幵升井"},   {u"不予公开", 3, u"幵升井"},   {u"政务公开", 1, u"物"},
    {u"政务公开", 3, u"幵升井"},   {u"政府信息", 1, u"符俯"},     {u"依申请公开", 1, u"中审"},
    {u"依申请公开", 2, u"清情"},   {u"申请人", 1, u"清情"},       {u"公开申请", 3, u"清情"},
    {u"自然人", 1, u"燃"},         {u"行政复议", 1, u"证"},       {u"行政复议", 3, u"义仪意"},
    {u"行政诉讼", 3, u"颂松论"},   {u"行政规范性文件", 3, u"犯"}, {u"行政规范性文件", 4, u"行"},
    {u"规范性文件", 4, u"体牛"},   {u"行政许可", 3, u"克"},       {u"行政处罚", 3, u"法发"},
    {u"行政强制", 3, u"治"},       {u"行政事业性收费", 6, u"废"}, {u"结转下年度", 4, u"渡"},
    {u"信息处理费", 4, u"废"},     {u"保密审查", 3, u"察"},       {u"政务新媒体", 1, u"物"},
    {u"政务新媒体", 3, u"谋煤"},   {u"年度报告", 3, u"靠"},       {u"勾稽关系", 1, u"嵇籍"},
    {u"结果维持", 3, u"特"},       {u"结果纠正", 3, u"止"},       {u"不予处理", 3, u"里"},
    {u"行政诉讼", 2, u"述"},       {u"人民政府", 3, u"符俯"},     {u"监督保障", 3, u"章"},
    {u"责任追究", 3, u"纠"},
};

/// A wrong character and the number of the term it stands in.
struct Slip {
  char16_t wrong;
  std::size_t term;
};

constexpr std::size_t kSlipCount =
    std::accumulate(std::begin(kTerms), std::end(kTerms), std::size_t{0},
                    [](std::size_t count, const Term& term) { return count + term.wrong.size(); });

/// All wrong characters, those that are alike together.
constexpr auto kSlips = [] {
  std::array<Slip, kSlipCount> slips;
  std::size_t count = 0;
  for (std::size_t term = 0; term < std::size(kTerms); ++term) {
    for (const char16_t wrong : kTerms[term].wrong) slips[count++] = {wrong, term};
  }
  std::sort(slips.begin(), slips.end(),
            [](const Slip& a, const Slip& b) { return a.wrong != b.wrong ? a.wrong < b.wrong : a.term < b.term; });
  return slips;
}();

constexpr LowBits kWrong = [] {
  LowBits wrong;
  for (const Slip& slip : kSlips) wrong.add(slip.wrong);
  return wrong;
}();

/// Terms with a character left out or typed twice, or with their words exchanged.
constexpr std::u16string_view kOthers[][2]{
    {u"信息公工作", u"信息公开工作"},
    {u"政府信公开", u"政府信息公开"},
    {u"政府信息公开开工作", u"政府信息公开工作"},
    {u"中华人民共和国信息公开条例", u"中华人民共和国政府信息公开条例"},
    {u"依申公开", u"依申请公开"},
    {u"行政起诉讼", u"行政诉讼"},
    {u"商业组织", u"商业企业"},
    {u"维持结果", u"结果维持"},
    {u"纠正结果", u"结果纠正"},
    {u"其它处理", u"其他处理"},
};
constexpr WordList kOtherWords = [] {
  std::u16string_view wrong[std::size(kOthers)];
  std::transform(std::begin(kOthers), std::end(kOthers), wrong, [](const auto& other) { return other[0]; });
  return WordList(wrong);
}();

/// Whether `term` stands around the wrong character at `slip`.
bool is_mistyped(const Term& term, std::u16string_view text, std::size_t slip) {
  if (slip < term.at) return false;
  return text.substr(slip - term.at, term.at) == term.right.substr(0, term.at) &&
         text.substr(slip + 1).starts_with(term.right.substr(term.at + 1));
}

/// 维持结果 19 件，其中复议 12 件: a head over a list is said in the author's own words.
bool heads_list(std::u16string_view term, std::u16string_view behind) {
  constexpr std::u16string_view kNumbers = u"0123456789：:（(";
  return term.ends_with(u"结果") && (behind.starts_with(u"方面") || behind.starts_with(u"共") ||
                                     (!behind.empty() && kNumbers.find(behind.front()) != kNumbers.npos));
}

void check_official_terms(const Case& given, Findings& out) {
  const auto add = [&](const Passage& passage, std::size_t at, std::size_t length, std::u16string_view right) {
    const Span span = passage.span(at, at + length);
    const std::string official = utf8(right);
    out.add({{"found", words_at(given.document, span)}, {"official", official}}, {}, {span}).fix = {{span, official}};
  };
  for (const Passage& passage : given.prose.passages) {
    for (std::size_t at = 0; at < passage.text.size(); ++at) {
      if (!kWrong.has(passage.text[at])) continue;
      const auto before = [](const Slip& slip, char16_t c) { return slip.wrong < c; };
      auto slip = std::lower_bound(kSlips.begin(), kSlips.end(), passage.text[at], before);
      for (; slip != kSlips.end() && slip->wrong == passage.text[at]; ++slip) {
        const Term& term = kTerms[slip->term];
        if (is_mistyped(term, passage.text, at)) add(passage, at - term.at, term.right.size(), term.right);
      }
    }
  }
  for (const Passage& passage : given.prose.passages) {
    for (std::u16string_view rest = passage.text; !rest.empty(); rest.remove_prefix(1)) {
      const std::u16string_view wrong = kOtherWords.at_start(rest);
      if (wrong.empty() || heads_list(wrong, rest.substr(wrong.size()))) continue;
      const auto* other =
          std::find_if(std::begin(kOthers), std::end(kOthers), [&](const auto& it) { return it[0] == wrong; });
      add(passage, passage.text.size() - rest.size(), wrong.size(), (*other)[1]);
    }
  }
}

constexpr Wording kOfficialTermsWordings[]{
    {{"“{found}”应为“{official}”，疑有错字。", "“{found}” should read “{official}”."},
     {"请改为“{official}”。", "Write “{official}”."}},
};

}  // namespace

extern constinit const Rule official_terms = define({
    .id = "official-terms",
    .group = Group::hygiene,
    .about = About::format,
    .severity = Severity::warning,
    .title = {"法定用语写错了一个字", "A term of the law with a wrong character"},
    .wordings = kOfficialTermsWordings,
    .check = check_official_terms,
});

extern constinit const Explanation official_terms_explained = explain({
    .basis = {"《中华人民共和国政府信息公开条例》；国办公开办函〔2021〕30号，附件",
              "Regulations on Open Government Information; 国办公开办函〔2021〕30号, annex"},
    .explanation =
        {"予以公开、不予公开、条例、依申请公开等是法律和格式中的固定用语，差一个字就不是原来的意思。只查一份固定的"
         "错字表，不猜别的词。",
         "Terms such as 予以公开, 不予公开 and 条例 are fixed by law and format; one character makes them another "
         "word. Only a closed list of slips is looked for."},
    .wrong = {"不子公开 2 件", "不子公开 2 件"},
    .right = {"不予公开 2 件", "不予公开 2 件"},
});

}  // namespace nianbao
