#include <emscripten.h>

#include <cstddef>
#include <string>
#include <utility>

#include "check.hpp"

/// A number as JavaScript reads it: to the nearest double, as C does.
EM_JS(double, number_of, (const char* text), { return Number(UTF8ToString(text)); })

// UTF-8 in, UTF-8 out: the functions of the core and nothing else cross the border to JavaScript (border.js), which writes a question into
// the memory here, and reads the answer out of it.
namespace {

std::string question;
std::string answer;  // until the next is asked for

const char* told(std::string text) {
  question = {};
  answer = std::move(text);
  return answer.data();
}

}  // namespace

extern "C" {

/// Where a question of so many bytes is to be written.
EMSCRIPTEN_KEEPALIVE char* question_of(std::size_t bytes) {
  question.resize(bytes);
  return question.data();
}

EMSCRIPTEN_KEEPALIVE const char* check() { return told(nianbao::check(question)); }

EMSCRIPTEN_KEEPALIVE const char* check_set() { return told(nianbao::check_set(question)); }

EMSCRIPTEN_KEEPALIVE const char* describe() { return told(nianbao::describe(question)); }

EMSCRIPTEN_KEEPALIVE std::size_t bytes_of_answer() { return answer.size(); }
}
