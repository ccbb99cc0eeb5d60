#include "document/parse_json.hpp"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

namespace nianbao {
namespace {

using Kind = Json::Kind;
using Node = Json::Node;

/// Puts what the library reads into one list. Each function says whether to read on.
class Reader {
 public:
  explicit Reader(std::size_t bytes) {
    constexpr std::size_t kUsual = 10;  // fewest bytes a value: growing copies what is there
    nodes_.reserve(bytes / kUsual + 1);
    texts_.reserve(bytes);  // what is read is no longer than it is written: none of the texts is moved
  }

  bool null() { return put(Kind::null); }
  bool boolean(bool value) { return put(value ? Kind::yes : Kind::no); }
  bool number_integer(std::int64_t value) { return number(static_cast<double>(value)); }
  bool number_unsigned(std::uint64_t value) { return number(static_cast<double>(value)); }
  bool number_float(double value, const std::string& /*text*/) { return number(value); }

  bool string(const std::string& value) {
    if (!put(Kind::text)) return false;
    nodes_.back().text = kept(value);
    nodes_.back().size = static_cast<std::uint32_t>(value.size());
    return true;
  }

  bool key(const std::string& name) {
    key_ = {kept(name), name.size()};
    return true;
  }

  bool start_object(std::size_t /*members*/) { return open(Kind::object); }
  bool start_array(std::size_t /*members*/) { return open(Kind::array); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  static bool binary(const nlohmann::json::binary_t& /*bytes*/) { return false; }  // no JSON has them
  static bool parse_error(std::size_t /*at*/, const std::string& /*token*/, const nlohmann::json::exception& /*why*/) {
    return false;
  }

  [[nodiscard]] const std::string& error() const { return error_; }
  JsonText take() { return JsonText(std::move(nodes_), std::move(texts_)); }

 private:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  const char* kept(std::string_view text) {
    texts_.insert(texts_.end(), text.begin(), text.end());
    return texts_.data() + texts_.size() - text.size();
  }

  bool put(Kind kind) {
    if (nodes_.size() == kJsonValues) return fail("holds more than " + std::to_string(kJsonValues) + " values");
    if (open_ != kNone) ++nodes_[open_].members;
    Node& node = nodes_.emplace_back();
    node.key = key_.data();
    node.key_size = static_cast<std::uint32_t>(key_.size()) & kJsonBytes;
    node.kind = kind;
    key_ = {};
    return true;
  }

  bool number(double value) {
    if (!put(Kind::number)) return false;
    nodes_.back().number = value + 0.0;  // −0 is 0
    return true;
  }

  /// Until it is closed, the size of an array or object is the place of what it stands in.
  bool open(Kind kind) {
    if (depth_++ == kJsonDepth) return fail("is nested more than " + std::to_string(kJsonDepth) + " deep");
    if (!put(kind)) return false;
    nodes_.back().size = open_;
    open_ = static_cast<std::uint32_t>(nodes_.size() - 1);
    return true;
  }

  bool close() {
    const auto size = static_cast<std::uint32_t>(nodes_.size()) - open_;
    open_ = std::exchange(nodes_[open_].size, size);
    --depth_;
    return true;
  }

  bool fail(std::string error) {
    error_ = std::move(error);
    return false;
  }

  std::vector<Node> nodes_;
  std::vector<char> texts_;
  std::string_view key_;        ///< of the member that comes next
  std::uint32_t open_ = kNone;  ///< the array or object whose members are read
  std::size_t depth_ = 0;
  std::string error_;
};

}  // namespace

JsonText parse_json(std::string_view text) {
  if (text.size() > kJsonBytes) return JsonText("is longer than " + std::to_string(kJsonBytes) + " bytes");
  if (text.find('\0') != text.npos) return JsonText("");  // the library would take it for the end
  Reader reader(text.size());
  const bool read = nlohmann::json::sax_parse(text.begin(), text.end(), &reader);
  return read ? reader.take() : JsonText(reader.error());
}

}  // namespace nianbao
