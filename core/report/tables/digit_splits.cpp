#include "report/tables/digit_splits.hpp"

#include "text/chars.hpp"

namespace nianbao {
namespace {

constexpr std::size_t kMostRowDigits = 60;  // digits of a row; a row of a city has some twenty
// Ways that do not add up; of more none is likelier than what they are together.
constexpr std::size_t kMostOthers = 64;
constexpr std::uint32_t kNear = 2;  // characters from a digit to the next of its number: no more than a space between
constexpr std::size_t kMostWays = 200'000;  // ways to look at; past that the row is unread

struct Digit {
  std::uint32_t at;
  bool opens_piece;
};

class Cutter {
 public:
  Cutter(std::u16string_view text, const std::vector<Span>& pieces, std::size_t count, const Holds& holds)
      : text_(text), count_(count), joins_(pieces.size() > count), holds_(holds) {
    for (const Span piece : pieces) add(piece);
    const bool lone = pieces.size() == 1 && pieces.front().length() >= kLongestNumber;
    cuts_.doubtful = pieces.size() != count && !lone && !glue_;
    if (!whole_) digits_.clear();
  }

  DigitSplits run() {
    if (digits_.size() < count_ || digits_.size() > kMostRowDigits) {
      cuts_.complete = digits_.size() <= kMostRowDigits;
    } else {
      extend(0);
    }
    return std::move(cuts_);
  }

 private:
  void add(Span piece) {
    for (std::uint32_t at = piece.begin; at < piece.end; ++at) {
      if (is_any_digit(text_[at])) {
        const bool apart = at > piece.begin && !digits_.empty() && at - digits_.back().at > kNear;  // 40  0
        digits_.push_back({at, at == piece.begin || apart});
      } else if (!is_space(text_[at])) {
        whole_ = false;  // a decimal, a separator, a sign: no piece of glued digits
      }
    }
    glue_ = glue_ || (piece.length() > 1 && fold_width(text_[piece.begin]) == u'0');
  }

  /// Chooses where the number that begins with digit `first` ends.
  void extend(std::size_t first) {
    if (cuts_.ways > kMostWays) {
      cuts_.complete = false;
      return;
    }
    if (numbers_.size() == count_) {
      if (first < digits_.size()) return;
      ++cuts_.ways;
      if (holds_(numbers_)) cuts_.kept.push_back(numbers_);
      else if (cuts_.others.size() < kMostOthers) cuts_.others.push_back(numbers_);
      return;
    }
    const std::size_t others = count_ - numbers_.size() - 1;  // each of them needs a digit
    double value = 0;
    for (std::size_t last = first; last < first + kLongestNumber && last + others < digits_.size(); ++last) {
      if (last > first && digits_[last].opens_piece && !(joins_ && is_near(last))) break;
      if (last > first && digit(first) == 0) break;
      value = value * 10 + digit(last);
      const bool inside_piece = last + 1 < digits_.size() && !digits_[last + 1].opens_piece;
      if (inside_piece && joins_) continue;
      numbers_.push_back({CellToken::Kind::number, {digits_[first].at, digits_[last].at + 1}, value});
      extend(last + 1);
      numbers_.pop_back();
    }
  }

  /// Whether no more than a space stands between a digit and the one before it.
  [[nodiscard]] bool is_near(std::size_t i) const { return digits_[i].at - digits_[i - 1].at <= kNear; }

  [[nodiscard]] int digit(std::size_t i) const { return fold_width(text_[digits_[i].at]) - u'0'; }

  std::u16string_view text_;
  std::size_t count_;
  bool joins_;
  bool glue_ = false;  ///< a piece with a leading zero: it is more than one number
  bool whole_ = true;  ///< nothing but digits
  const Holds& holds_;
  std::vector<Digit> digits_;
  std::vector<CellToken> numbers_;
  DigitSplits cuts_;
};

}  // namespace

DigitSplits digit_splits_of(std::u16string_view text, const std::vector<Span>& pieces, std::size_t count,
                            const Holds& holds) {
  return Cutter(text, pieces, count, holds).run();
}

}  // namespace nianbao
