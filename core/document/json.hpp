#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nianbao {

/// A view of a JSON value, or of none (an absent member). Accessors of another kind return empty values. Values are stored in a flat
/// list, each before its members; the view is valid as long as the JsonText that it comes from.
class Json {
 public:
  enum class Kind : std::uint32_t { null, no, yes, number, text, array, object };

  static constexpr int kBits = 29;  ///< of the size of a text

  struct Node {
    const char* key;  ///< of a member
    union {
      const char* text;
      double number;
      std::size_t members;
    };
    std::uint32_t size;  ///< the bytes of a text, the nodes of an array or object with itself
    std::uint32_t key_size : kBits;
    Kind kind : 3;
  };

  Json() = default;
  explicit Json(const Node* node) : node_(node) {}

  explicit operator bool() const { return node_ != nullptr; }
  [[nodiscard]] bool is(Kind kind) const { return node_ != nullptr && node_->kind == kind; }
  [[nodiscard]] bool is_text() const { return is(Kind::text); }
  [[nodiscard]] bool is_number() const { return is(Kind::number); }
  [[nodiscard]] bool is_array() const { return is(Kind::array); }
  [[nodiscard]] bool is_object() const { return is(Kind::object); }

  [[nodiscard]] std::string_view key() const { return {node_->key, node_->key_size}; }
  [[nodiscard]] std::string_view text() const { return is_text() ? std::string_view(node_->text, node_->size) : ""; }
  [[nodiscard]] double number() const { return is_number() ? node_->number : 0; }
  [[nodiscard]] std::size_t size() const { return is_array() || is_object() ? node_->members : 0; }

  /// The last member of an object that is called so.
  [[nodiscard]] Json operator[](std::string_view name) const {
    Json found;
    if (!is_object()) return found;
    for (const Json member : *this) {
      if (member.key() == name) found = member;
    }
    return found;
  }

  class Iterator {
   public:
    explicit Iterator(const Node* node) : node_(node) {}
    Json operator*() const { return Json(node_); }
    Iterator& operator++() {
      node_ += node_->kind >= Kind::array ? node_->size : 1;
      return *this;
    }
    bool operator!=(const Iterator& other) const { return node_ != other.node_; }

   private:
    const Node* node_;
  };
  [[nodiscard]] Iterator begin() const { return Iterator(size() > 0 ? node_ + 1 : nullptr); }
  [[nodiscard]] Iterator end() const { return Iterator(size() > 0 ? node_ + node_->size : nullptr); }

 private:
  const Node* node_ = nullptr;
};

/// What a text of JSON says, or why it says nothing.
class JsonText {
 public:
  JsonText(std::vector<Json::Node> nodes, std::vector<char> texts)
      : nodes_(std::move(nodes)), texts_(std::move(texts)) {}
  explicit JsonText(std::string error) : error_(std::move(error)) {}

  /// None where the text is not JSON.
  [[nodiscard]] Json root() const { return nodes_.empty() ? Json() : Json(nodes_.data()); }
  /// The limit that the text is beyond, as the end of a sentence, "holds more than …"; empty where it is beyond none.
  [[nodiscard]] const std::string& error() const { return error_; }

 private:
  std::vector<Json::Node> nodes_;
  std::vector<char> texts_;  ///< keys and texts, one after the other
  std::string error_;
};

}  // namespace nianbao
