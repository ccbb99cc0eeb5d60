#include <emscripten.h>
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include <string>
#include <utility>

#include "check.hpp"

/// A number as JavaScript reads it: to the nearest double, as C does.
EM_JS(double, number_of, (const char* text), { return Number(UTF8ToString(text)); })

// Text in, text out: the functions of the core and nothing else cross the border to JavaScript.
namespace {

using emscripten::val;

/// The bytes of an answer, in UTF-8, until the next is asked for: decoded there in one piece, where embind would look at each for an end.
val told(std::string text) {
  static std::string answer;
  answer = std::move(text);
  return val(emscripten::typed_memory_view(answer.size(), reinterpret_cast<const unsigned char*>(answer.data())));
}

val check(const std::string& request) { return told(nianbao::check(request)); }

val check_set(const std::string& request) { return told(nianbao::check_set(request)); }

val describe(const std::string& language) { return told(nianbao::describe(language)); }

}  // namespace

EMSCRIPTEN_BINDINGS(nianbao) {
  emscripten::function("check", &check);
  emscripten::function("checkSet", &check_set);
  emscripten::function("describe", &describe);
}
