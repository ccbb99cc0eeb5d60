#include "document/listed_values.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "text/chars.hpp"

namespace nianbao {
namespace {

using View = std::u16string_view;

constexpr View kOpening = u"[{(";
constexpr View kClosing = u"]})";

bool is_one_of(char16_t c, View marks) { return marks.find(c) != View::npos; }
bool is_quote(char16_t c) { return c == u'"' || c == u'\''; }

/// Writes the lists of a text as rows.
class ListReader {
 public:
  explicit ListReader(View text) : text_(text) {}

  std::u16string read() {
    while (at_ < text_.size()) {
      const bool opens = is_one_of(text_[at_], kOpening) && begins_list();
      if (depth_ == 0 && !opens) out_.push_back(text_[at_++]);
      else if (is_quote(text_[at_])) quoted();
      else mark();
    }
    return std::move(out_);
  }

  /// Between commas; none where a bracket is not closed.
  [[nodiscard]] std::size_t fields() const { return depth_ == 0 ? fields_ : 0; }

 private:
  [[nodiscard]] std::size_t next_letter(std::size_t at) const {
    while (at < text_.size() && is_space(text_[at])) ++at;
    return at;
  }

  /// A bracket before a quoted word or another bracket; or, behind the dash of an item, before words.
  [[nodiscard]] bool begins_list() const {
    if (depth_ > 0) return true;
    const std::size_t next = next_letter(at_ + 1);
    if (next >= text_.size()) return false;
    const bool item = at_ > 1 && text_[at_] == u'[' && text_[at_ - 1] == u' ' && text_[at_ - 2] == u'-';
    return item || (is_quote(text_[next]) && text_[at_] != u'(') || (text_[at_] == u'(' && text_[next] == u'\'') ||
           (text_[at_] == u'[' && is_one_of(text_[next], u"[{"));
  }

  /// The words between two quotes; to the end of the line where the second is lost.
  void quoted() {
    const char16_t quote = text_[at_];
    for (++at_; at_ < text_.size() && text_[at_] != quote && text_[at_] != u'\n'; ++at_) out_.push_back(text_[at_]);
    if (at_ < text_.size() && text_[at_] == quote) ++at_;
  }

  void mark() {
    const char16_t c = text_[at_++];
    if (is_one_of(c, kOpening)) {
      ++depth_;
      end_row();
    } else if (is_one_of(c, kClosing)) {
      --depth_;
      end_row();
    } else if (c == u',') {
      ++fields_;
      const bool between = is_one_of(text_[at_ - 2], kClosing);
      if (!between) out_.push_back(u'\t');
    } else if (!is_space(c)) {
      out_.push_back(c);
    }
  }

  void end_row() {
    if (!out_.empty() && out_.back() != u'\n') out_.push_back(u'\n');
  }

  View text_;
  std::u16string out_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::size_t fields_ = 0;
};

}  // namespace

Rewritten with_listed_rows(const LinedText& source) {
  constexpr std::size_t kFewest = 60;  // fields; half of the smallest table of requests
  const View text = source.text();
  if (static_cast<std::size_t>(std::count(text.begin(), text.end(), u',')) < kFewest) return std::nullopt;
  ListReader reader(text);
  std::u16string out = reader.read();
  return reader.fields() < kFewest ? Rewritten() : std::move(out);
}

}  // namespace nianbao
