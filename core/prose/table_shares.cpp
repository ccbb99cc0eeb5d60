#include <algorithm>
#include <optional>

#include "prose/cells.hpp"
#include "prose/compare.hpp"
#include "prose/rates.hpp"

namespace nianbao::prose {
namespace {

/// 自然人申请占 95%, 予以公开占办结总数的 42%: shares of what table three counts, without the number itself.
class TableShareReader {
 public:
  TableShareReader(const Report& report, const Passage& passage, const Sentence& sentence)
      : report_(report),
        find_(report),
        passage_(passage),
        lexemes_(sentence.lexemes),
        around_(sentence.circumstances) {}

  void read(bool about_requests, std::vector<Rate>& out) const {
    for (std::size_t at = 1; at < lexemes_.size(); ++at) {
      if (lexemes_[at].is(Sense::quantity) && !counts_all(lexemes_[at].value)) return;  // its shares are of those
      const Circumstance& here = around_[at];
      if (!lexemes_[at].is(Sense::percent) || lexemes_[at].approximate || !here.fits() || here.scope != Scope::own)
        continue;
      const auto share = read_share(at);
      if (!share || !(about_requests || share->requests)) continue;
      Rate rate;
      rate.percent = {lexemes_[at].value, passage_.span(lexemes_[at].begin, lexemes_[at].end)};
      rate.decimals = lexemes_[at].decimals;
      rate.of_cells = cells_of(*share->subject);
      rate.words = passage_.span(share->subject->begin, lexemes_[at].end);
      rate.sentence = passage_.span(lexemes_.front().begin, lexemes_.back().end);
      out.push_back(std::move(rate));
    }
  }

 private:
  /// 办结的 141 件中, where 141 were handled
  [[nodiscard]] bool counts_all(double value) const {
    for (const std::string_view row : {"new", "handled"}) {
      if (bounds_of(find_.requests(row), report_).least == value) return true;
    }
    return false;
  }

  struct Share {
    const Lexeme* subject = nullptr;
    bool requests = false;  ///< 申请 is said in it
  };

  /// The clause up to a percentage, where it says nothing else.
  [[nodiscard]] std::optional<Share> read_share(std::size_t at) const {
    constexpr Senses kWhole{Sense::request, Sense::by_request, Sense::asking,    Sense::total,   Sense::filler,
                            Sense::handle,  Sense::finish,     Sense::answer,    Sense::receive, Sense::receive_new,
                            Sense::accept,  Sense::this_year,  Sense::disclosure};
    constexpr Senses kLead{Sense::filler, Sense::among, Sense::this_year, Sense::request, Sense::asking};
    if (at + 1 < lexemes_.size() && !lexemes_[at + 1].is_mark()) return std::nullopt;
    Share share;
    bool said = false;  // 占
    for (std::size_t i = at; i > 0 && !lexemes_[i - 1].is_mark(); --i) {
      const Lexeme& lexeme = lexemes_[i - 1];
      share.requests = share.requests || lexeme.is(Sense::request) || lexeme.is(Sense::asking);
      if (lexeme.is(Sense::share) && !said) said = true;
      else if (said && !share.subject && (lexeme.is(Sense::applicant) || lexeme.is(Sense::result)))
        share.subject = &lexeme;
      else if (!(said ? kLead : kWhole).has(lexeme.sense)) return std::nullopt;
    }
    return share.subject ? std::optional(share) : std::nullopt;
  }

  /// Part and whole, for each number that may be the whole.
  [[nodiscard]] std::vector<std::pair<CellSum, CellSum>> cells_of(const Lexeme& subject) const {
    std::vector<std::pair<CellSum, CellSum>> out;
    for (const std::string_view rows : {"new", "handled", "new,carriedIn"}) {
      const CellSum whole = find_.requests(rows);
      const bool result = subject.is(Sense::result);
      out.emplace_back(result ? find_.requests(subject.cells) : find_.in_columns(whole, subject.cells), whole);
      // 企业 may stand for every kind of organisation.
      if (subject.cells == "business")
        out.emplace_back(find_.in_columns(whole, "business,research,nonprofit,legal,other"), whole);
    }
    const std::size_t group = subject.cells.find('.');
    if (subject.is(Sense::result) && group != subject.cells.npos && group + 1 < subject.cells.size())
      out.emplace_back(find_.requests(subject.cells), find_.requests(subject.cells.substr(0, group + 1)));
    return out;
  }

  const Report& report_;
  CellFinder find_;
  const Passage& passage_;
  const std::vector<Lexeme>& lexemes_;
  const std::vector<Circumstance>& around_;
};

/// Where the shares of one division without their numbers begin: behind 其中, parted by 、 alone, or in a sentence of nothing else.
std::optional<std::size_t> begin_of_division(const Passage& passage, const std::vector<Lexeme>& lexemes) {
  const auto begin = lexemes.front().begin;
  const auto text = std::u16string_view(passage.text).substr(begin, lexemes.back().end - begin);
  const std::u16string_view lead = text.substr(0, text.find(u'，'));
  const bool one_division = (text.starts_with(u'从') || text.starts_with(u'按')) && lead.find(u"申请") != lead.npos &&
                            lead.find_first_of(u"和、及与") == lead.npos;
  const auto among = std::find_if(lexemes.begin(), lexemes.end(), [](const Lexeme& l) { return l.is(Sense::among); });
  const auto first = one_division ? lexemes.begin() : among;
  const bool bare = std::none_of(first == lexemes.end() ? first : first + 1, lexemes.end(), [&](const Lexeme& lexeme) {
    return lexeme.is_number() || lexeme.is(Sense::among) || lexeme.is(Sense::open) ||
           (!one_division && lexeme.is_mark() && !lexeme.is(Sense::pause));
  });
  return bare && first != lexemes.end() ? std::optional(static_cast<std::size_t>(first - lexemes.begin()))
                                        : std::nullopt;
}

}  // namespace

void add_bare_shares(const Passage& passage, const Sentence& sentence, std::vector<Percentage>& out) {
  const auto& lexemes = sentence.lexemes;
  const auto first_share = begin_of_division(passage, lexemes);
  if (!first_share) return;
  std::size_t first = *first_share;  // of those that are parted by ， and 、
  for (std::size_t at = first + 1; at < lexemes.size(); ++at) {
    if (lexemes[at].is(Sense::semicolon)) first = at;
    if (!lexemes[at].is(Sense::percent) || !lexemes[at - 1].is(Sense::share)) continue;
    Percentage& share = out.emplace_back();
    share.percent = lexemes[at].value;
    share.decimals = lexemes[at].decimals;
    share.span = passage.span(lexemes[at].begin, lexemes[at].end);
    share.sentence = passage.span(lexemes[first].begin, lexemes[first].end);
  }
}

void add_table_shares(const Report& report, const Passage& passage, const Sentence& sentence, bool about_requests,
                      std::vector<Rate>& out) {
  TableShareReader(report, passage, sentence).read(about_requests, out);
}

}  // namespace nianbao::prose
