#include <emscripten/bind.h>

#include <string>

#include "check.hpp"

// Text in, text out: the functions of the core and nothing else cross the border to JavaScript.
namespace {

std::string check(const std::string& request) { return nianbao::check(request); }

std::string check_set(const std::string& request) { return nianbao::check_set(request); }

std::string describe(const std::string& language) { return nianbao::describe(language); }

}  // namespace

EMSCRIPTEN_BINDINGS(nianbao) {
  emscripten::function("check", &check);
  emscripten::function("checkSet", &check_set);
  emscripten::function("describe", &describe);
}
