#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/span.hpp"

namespace nianbao {

/// A number as JSON has it: whole numbers without a fraction, null for what is none.
[[nodiscard]] std::string json_number(double number);

/// JSON, written in one pass into one buffer: what is said stands there at once, nothing is built before. Who writes says an
/// object's keys, each with its value behind it, and the values of an array, in their order; commas come by themselves.
/// Strings are UTF-8, as all of the core's are.
class JsonWriter {
 public:
  /// `room`: bytes that it will usually take.
  explicit JsonWriter(std::size_t room = 0) : out_(room, '\0') {}

  /// An object, whose members `members` writes.
  template <std::invocable Members>
  void object(Members members) {
    open('{');
    members();
    close('}');
  }

  /// An array, whose values `items` writes.
  template <std::invocable Items>
  void array(Items items) {
    open('[');
    items();
    close(']');
  }

  /// An array with one value for each of `list`, as `write` has it.
  template <typename List, typename Write>
  void array(const List& list, Write write) {
    open('[');
    for (const auto& one : list) write(one);
    close(']');
  }

  /// The key of the value that comes next: one of our own words, in which nothing is to be escaped.
  JsonWriter& key(std::string_view name);
  JsonWriter& key(const char* name);  ///< a literal, of which a call passes its place alone

  template <typename Name, typename Value>
  void member(const Name& name, const Value& one) {
    key(name).value(one);
  }

  void value(std::string_view text);
  void value(std::u16string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(double number);
  template <std::integral Number>
  void value(Number number) {
    if constexpr (std::same_as<Number, bool>) word(number ? "true" : "false");
    else whole(static_cast<std::int64_t>(number));
  }
  /// [begin, end]
  void value(Span span);
  /// null where there is none.
  template <typename Value>
  void value(const std::optional<Value>& one) {
    if (one) value(*one);
    else word("null");
  }

  [[nodiscard]] std::string take() {
    out_.resize(size_);
    return std::move(out_);
  }

 private:
  char* begin_value(std::size_t bytes);
  void open(char bracket);
  void close(char bracket);
  void word(std::string_view letters);
  void whole(std::int64_t number);
  char* room(std::size_t bytes);
  void written_to(const char* end) { size_ = static_cast<std::size_t>(end - out_.data()); }

  std::string out_;        ///< longer than what is written
  std::size_t size_ = 0;   ///< bytes that are written
  bool separated_ = true;  ///< no comma belongs before what comes next
};

}  // namespace nianbao
