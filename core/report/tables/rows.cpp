#include "report/tables/rows.hpp"

#include <algorithm>

#include "report/tables/digit_splits.hpp"
#include "report/tables/doubtful_layouts.hpp"
#include "report/tables/grid_places.hpp"
#include "text/chars.hpp"

namespace nianbao {
namespace {

/// Appends the parts of digits that two spaces or more set apart: 2  33 in one cell.
void add_parts(std::u16string_view text, Span digits, std::vector<Span>& out) {
  const std::u16string_view words = slice(text, digits);
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t gap = std::min(words.find(u"  ", at), words.size());
    out.push_back({digits.begin + static_cast<std::uint32_t>(at), digits.begin + static_cast<std::uint32_t>(gap)});
    at = std::min(words.find_first_not_of(u' ', gap), words.size());
  }
}

/// The digits of a run, where nothing else stands there.
std::vector<Span> pieces_of(std::u16string_view text, const ValueRun& run) {
  std::vector<Span> pieces;
  for (const CellToken& token : run.values.tokens) {
    if (token.kind == CellToken::Kind::text || token.kind == CellToken::Kind::mark) return {};
    if (token.kind == CellToken::Kind::number && token.value < 0) return {};
    if (!is_blank(token)) add_parts(text, token.span, pieces);
  }
  return pieces;
}

CellToken unknown() {
  CellToken token;
  token.kind = CellToken::Kind::text;
  return token;
}

using Ways = std::vector<std::vector<CellToken>>;

// Ways; a row that lacks three numbers of seven has 35, and of more none is known.
constexpr std::size_t kMostLacking = 100;

/// Appends a row's numbers with one that was lost, in each place it may have had.
void add_one_lost(const std::vector<CellToken>& numbers, Ways& out) {
  for (std::size_t lost = 0; lost <= numbers.size(); ++lost) {
    out.push_back(numbers);
    out.back().insert(out.back().begin() + static_cast<std::ptrdiff_t>(lost), unknown());
  }
}

/// The ways in which pieces, cut nowhere, can be the numbers of a row that lost the others, or some of them the row that has strange
/// ones besides.
Ways whole_ways(std::u16string_view text, const std::vector<Span>& pieces, std::size_t count) {
  const std::size_t fewer = std::min(pieces.size(), count);
  const std::size_t more = std::max(pieces.size(), count);
  Ways ways;
  std::vector<char> taken(more, false);
  std::fill(taken.begin(), taken.begin() + static_cast<std::ptrdiff_t>(fewer), true);
  do {
    std::vector<CellToken> way;
    std::size_t piece = 0;
    for (std::size_t i = 0; i < more; ++i) {
      const bool lost = pieces.size() < count;
      if (taken[i]) way.push_back(read_token(text, pieces[lost ? piece : i]));
      else if (lost) way.push_back(unknown());
      piece += taken[i] ? 1 : 0;
    }
    ways.push_back(std::move(way));
  } while (ways.size() <= kMostLacking && std::prev_permutation(taken.begin(), taken.end()));
  return ways;
}

/// Those, and where digits may run together the ways in which the row lost one number and has others in one piece.
Ways lacking_ways(std::u16string_view text, const std::vector<Span>& pieces, std::size_t count, bool glued) {
  Ways ways = whole_ways(text, pieces, count);
  if (glued && pieces.size() + 1 < count) {
    const DigitSplits splits = digit_splits_of(text, pieces, count - 1, [](const auto&) { return false; });
    const bool listed = splits.ways == splits.others.size();
    for (const auto& numbers : splits.others) add_one_lost(numbers, ways);
    if (!listed) return {std::vector<CellToken>(count, unknown())};
  }
  return ways.size() > kMostLacking ? Ways{std::vector<CellToken>(count, unknown())} : ways;
}

/// The ways in which a row lacks one of its numbers, and the blank cell at its end is none of its own.
void add_lacking(const std::vector<CellToken>& values, Ways& out) {
  for (const bool front : {true, false}) {
    if (!is_blank(front ? values.front() : values.back())) continue;
    std::vector<CellToken> rest = values;
    rest.erase(front ? rest.begin() : rest.end() - 1);
    add_one_lost(rest, out);
  }
}

/// Reads the rows whose digits no one has yet told apart.
class RowReader {
 public:
  RowReader(const TableText& text, const Head& head, Layout& layout)
      : text_(text), head_(head), layout_(layout), places_(text, layout) {}

  void read() {
    weigh_glue();
    for (std::size_t row = 0; row < layout_.rows.size(); ++row) {
      RowReading& reading = layout_.rows[row];
      if (!reading.run || reading.doubt == Doubt::apart) continue;  // the run may be any row's
      if (reading.margin < kMargin && !reading.others.empty()) open_windows(row);
      else if (!reading.values.empty()) doubt_values(row);
      else if (!reading.ways.empty()) open_places(row);
      else open_digits(row);
    }
    doubt_cuts();
    const auto chosen = choose_ways(text_, head_, numbers_of(text_, head_, layout_), open_);
    for (std::size_t i = 0; i < open_.size(); ++i) {
      if (!chosen[i]) continue;
      RowReading& reading = layout_.rows[open_[i].row];
      if (reading.splits > 0 && cut_by_chance()) continue;
      reading.values = open_[i].ways[*chosen[i]];
      reading.doubt = Doubt::none;
      reading.margin = std::max(reading.margin, kMargin + 1);
      if (open_[i].ways.size() > 1 || !open_[i].lacking.empty()) reading.how = ReadBy::relations;
    }
    doubt_order();
  }

 private:
  [[nodiscard]] double gain(std::size_t row, const std::vector<CellToken>& values) const {
    return gain_of_row(*text_.form, text_.rows[row], head_.orders[row], values);
  }

  /// Where nearly no row of lines adds up, a tool took their numbers in another order: an author errs in few rows.
  void doubt_order() {
    constexpr std::size_t kFewest = 8;  // rows that fail; an author errs in fewer
    constexpr std::size_t kTimes = 8;   // times as many that fail as that hold
    std::vector<RowReading*> fails;
    std::size_t holds = 0;
    for (std::size_t row = 0; row < layout_.rows.size(); ++row) {
      RowReading& reading = layout_.rows[row];
      if (!reading.run || reading.run->values.cells || reading.values.empty()) continue;
      const double said = gain(row, reading.values);
      if (said < 0) fails.push_back(&reading);
      else if (!all_zero(reading.values)) ++holds;
    }
    if (fails.size() < kFewest || fails.size() < kTimes * holds) return;
    for (RowReading* reading : fails) {
      reading->values.clear();
      reading->doubt = Doubt::apart;
    }
  }

  /// Where other rows cannot be cut so that they add up, their author erred or numbers were lost: a row may add up that is cut
  /// wrongly, or not be whole. A digit a cell, and zeros among them, is whole.
  void doubt_cuts() {
    const auto is_zero = [](const CellToken& token) { return token.value == 0; };
    for (OpenRow& open : open_) {
      const std::size_t splits = layout_.rows[open.row].splits;
      const bool fails = open.against.front() > 0;
      const auto& values = open.ways.front();
      const bool whole = fails && splits == 1 && std::any_of(values.begin(), values.end(), is_zero);
      if (splits == 0 || whole || failing_cuts_ <= (fails ? 1U : 0U)) continue;
      open.margin = kMargin + weight_of(Factor::fails);
      if (fails) open.lacking.emplace_back(open.ways.front().size(), unknown());
    }
  }

  /// Where hardly any row can be cut so that it adds up, all have lost a number: one that can is so by chance.
  [[nodiscard]] bool cut_by_chance() const {
    constexpr std::size_t kFewest = 8;  // rows that cannot; of fewer an author may have erred in each
    constexpr std::size_t kTimes = 3;   // times as many that cannot as can
    return failing_cuts_ >= std::max(kFewest, kTimes * adding_cuts_);
  }

  /// Digits that run together in some rows may do so in others; where some rows lack numbers, others may as well.
  void weigh_glue() {
    bool glued = false;
    constexpr std::size_t kMany = 5;  // rows that lack numbers; fewer may be the author's
    std::size_t lacking = 0;
    std::size_t most = 0;  // rows that lack some and have most
    bool bare = false;
    for (std::size_t row = 0; row < layout_.rows.size(); ++row) {
      const RowReading& reading = layout_.rows[row];
      bare = bare || (!reading.run && is_bare(row));
      if (!reading.run || !reading.values.empty() || !reading.ways.empty()) continue;
      std::size_t digits = 0;
      for (const Span piece : pieces_of(text_.document().text, *reading.run)) {
        const bool zero = piece.length() > 1 && fold_width(text_.document().text[piece.begin]) == u'0';
        const std::size_t length = count_digits(text_.document().text, piece);
        glued = glued || zero || length >= kLongestNumber || is_amid_words(piece);
        digits += length;
      }
      const std::size_t width = head_.orders[row].size();
      lacking += digits > 0 && digits < width;
      const std::size_t values = reading.run->values.count_values();
      most += 2 * values > width && values < width;
    }
    against_lacking_ = glued && lacking == 0 && !bare ? kMargin : 0;
    glued_ = glued;
    lacking_ = lacking > 0 || (glued && bare);
    many_lacking_ = most >= kMany;
  }

  /// Whether nothing stands behind its label, before another: blank cells left no trace.
  [[nodiscard]] bool is_bare(std::size_t row) const {
    const RowLabel* label = text_.label_of(row);
    return label != nullptr && !ends_text(text_.document(), text_.stream.letters, label->end);
  }

  /// Where many rows lack numbers that left no trace, one of several lines that has all may lack one as well, and have a page's number,
  /// or an empty line that is none of its cells.
  void doubt_lines(std::size_t row) {
    RowReading& reading = layout_.rows[row];
    const auto& tokens = reading.run->values.tokens;
    const bool lines = reading.run->listed || tokens.size() < reading.values.size();
    if (!many_lacking_ || !lines) return;
    const bool blank = std::any_of(reading.values.begin(), reading.values.end(), is_blank);
    if (const double said = gain(row, reading.values); said > 0 || (said == 0 && !blank)) return;
    reading.values.clear();
    reading.doubt = Doubt::shifted;
  }

  /// Whether words stand right before digits and right behind them: in such a text nothing parts cells.
  [[nodiscard]] bool is_amid_words(Span digits) const {
    const std::u16string& text = text_.document().text;
    return digits.begin > 0 && digits.end < text.size() && is_han(text[digits.begin - 1]) && is_han(text[digits.end]);
  }

  /// Values in several places may be the row's.
  void open_windows(std::size_t row) {
    RowReading& reading = layout_.rows[row];
    OpenRow open{row, {}, {}};
    open.against_lacking = kMargin;
    reading.others.push_back({std::move(reading.values), 0});
    reading.values.clear();
    reading.doubt = Doubt::apart;
    for (OtherValues& other : reading.others) {
      if (other.values.empty()) {
        open.lacking = {std::vector<CellToken>(head_.orders[row].size(), unknown())};
        open.against_lacking = std::min(open.against_lacking, other.against);
      } else {
        open.ways.push_back(std::move(other.values));
        open.against.push_back(other.against);
      }
    }
    if (!open.ways.empty()) open_.push_back(std::move(open));
  }

  /// As many values as the row has may be others'. Parted digits may be one number: 2 93.
  void doubt_values(std::size_t row) {
    doubt_lines(row);
    const auto& values = layout_.rows[row].values;
    if (values.empty()) return;
    if (std::any_of(values.begin(), values.end(), [](const CellToken& it) { return it.parted; })) open_digits(row);
    layout_.rows[row].run->values.cells ? doubt_place(row) : doubt_gap(row);
  }

  /// A blank among the values of a row may be the place of a number that runs together with another's digits; where the row stands
  /// elsewhere than others, of one that was lost.
  void doubt_place(std::size_t row) {
    RowReading& reading = layout_.rows[row];
    if (std::none_of(reading.values.begin(), reading.values.end(), is_blank)) return;
    if (std::all_of(reading.values.begin(), reading.values.end(), is_blank)) return;
    const auto is_long = [](const CellToken& token) { return token.has_digit && token.span.length() > 1; };
    if (glued_ && std::any_of(reading.values.begin(), reading.values.end(), is_long)) {
      reading.values.clear();
      return open_digits(row);
    }
    if (places_.against(row, reading.values) == 0 && !places_.is_shorter(row)) return;
    reading.ways = {std::move(reading.values)};
    reading.values.clear();
    open_places(row);
  }

  /// Two numbers one space apart, the others farther: they may be one that a tool split, where rows lack numbers that left no trace.
  void doubt_gap(std::size_t row) {
    RowReading& reading = layout_.rows[row];
    const auto& values = reading.values;
    if (!(lacking_ || many_lacking_) || reading.run->listed) return;
    OpenRow open{row, {}, {}};
    std::size_t narrow = 0;
    for (std::size_t i = 1; i < values.size(); ++i) {
      if (spaces_between(values[i - 1], values[i]) != 1) continue;
      ++narrow;
      std::vector<CellToken> joined = values;
      joined[i - 1] = read_token(text_.document().text, {values[i - 1].span.begin, values[i].span.end});
      joined.erase(joined.begin() + static_cast<std::ptrdiff_t>(i));
      add_one_lost(joined, open.lacking);
    }
    if (narrow == 0 || 2 * narrow >= values.size()) return;
    open.against_lacking = weight_of(Factor::two_damages);
    open.against = {-gain(row, values)};
    open.ways = {std::move(reading.values)};
    reading.values.clear();
    reading.doubt = Doubt::too_few;
    open_.push_back(std::move(open));
  }

  /// Spaces that are seen.
  [[nodiscard]] std::ptrdiff_t spaces_between(const CellToken& a, const CellToken& b) const {
    const auto gap = slice(text_.document().text, {a.span.end, b.span.begin});
    return std::count_if(gap.begin(), gap.end(), [](char16_t c) {
      return c == u' ' || c == u'\t' || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c < 0x200B);
    });
  }

  void open_places(std::size_t row) {
    RowReading& reading = layout_.rows[row];
    OpenRow open{row, reading.ways, {}};
    bool placed = false;
    for (const auto& way : open.ways) {
      const double place = places_.against(row, way);
      const double blanks = against_blanks(*text_.form, text_.rows[row], head_.orders[row], way);
      open.against.push_back(place - gain(row, way) + blanks);
      placed = placed || place == 0;
    }
    const bool lacks = !placed || places_.is_shorter(row);
    for (const auto& way : open.ways) {
      if (lacks) add_lacking(way, open.lacking);
    }
    reading.doubt = Doubt::shifted;
    open_.push_back(std::move(open));
  }

  void open_digits(std::size_t row) {
    RowReading& reading = layout_.rows[row];
    const std::size_t width = head_.orders[row].size();
    const std::size_t numbers = reading.run->values.count_values();
    reading.doubt = numbers > width ? Doubt::too_many : Doubt::too_few;
    const auto pieces = pieces_of(text_.document().text, *reading.run);
    if (pieces.empty() || (reading.run->values.cells && pieces.size() > width)) return;  // cells are not joined
    // Numbers of a row that a tool has split: of more pieces some are another row's.
    constexpr std::size_t kMostSplit = 3;
    if (pieces.size() > width + kMostSplit) return;
    // Where nothing runs together elsewhere, a row lacks what it has too few of.
    if (pieces.size() < width && !glued_ && (lacking_ || pieces.size() > 1)) return;
    const bool sums = head_.orders[row].size() == text_.rows[row].width;
    DigitSplits splits = digit_splits_of(text_.document().text, pieces, width,
                                         [&](const auto& values) { return sums && gain(row, values) >= 0; });
    if (splits.ways == 0 || !splits.complete) return;
    if (pieces.size() == 1 || (pieces.size() <= width && !splits.doubtful)) reading.doubt = Doubt::glued;
    reading.splits = splits.ways;
    ++(splits.kept.empty() ? failing_cuts_ : adding_cuts_);
    const bool listed = splits.ways == splits.kept.size() + splits.others.size();
    const std::size_t unlisted = listed ? 0 : splits.ways - splits.kept.size();
    if (!listed) splits.others.clear();
    const bool chosen = splits.ways > 1 || splits.kept.empty();  // by its sum, which may hold by chance
    OpenRow open{row, std::move(splits.kept), {}};
    open.unlisted = unlisted;
    const bool whole =
        splits.ways == 1 || std::all_of(pieces.begin(), pieces.end(), [&](Span p) { return is_amid_words(p); });
    open.against_lacking = whole ? 2 * against_lacking_ : against_lacking_;
    if (splits.doubtful || (lacking_ && chosen))
      open.lacking = lacking_ways(text_.document().text, pieces, width, glued_);
    std::move(splits.others.begin(), splits.others.end(), std::back_inserter(open.ways));
    const auto against = [&](const std::vector<CellToken>& way) {
      return open.ways.size() == 1 ? -gain(row, way)
                                   : against_cut(*text_.form, text_.rows[row], head_.orders[row], way);
    };
    for (const auto& way : open.ways) open.against.push_back(against(way));
    if (!open.ways.empty()) open_.push_back(std::move(open));
  }

  const TableText& text_;
  const Head& head_;
  Layout& layout_;
  GridPlaces places_;
  std::vector<OpenRow> open_;
  double against_lacking_ = 0;
  bool glued_ = false;    ///< in some rows digits run together
  bool lacking_ = false;  ///< some rows have too few numbers
  bool many_lacking_ = false;
  std::size_t adding_cuts_ = 0;   ///< rows of which a way to cut the digits adds up
  std::size_t failing_cuts_ = 0;  ///< and of which none does
};

}  // namespace

CellNumbers numbers_of(const TableText& text, const Head& head, const Layout& layout) {
  CellNumbers numbers(static_cast<std::size_t>(text.form->cell_count()));
  for (std::size_t row = 0; row < layout.rows.size(); ++row) {
    const auto& values = layout.rows[row].values;
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (values[i].kind == CellToken::Kind::number)
        numbers[static_cast<std::size_t>(text.rows[row].cell + head.orders[row][i])] = values[i].value;
    }
  }
  return numbers;
}

void read_open_rows(const TableText& text, const Head& head, Layout& layout) {
  RowReader(text, head, layout).read();
  doubt_merged(text, layout);
  doubt_shared(layout);
}

}  // namespace nianbao
