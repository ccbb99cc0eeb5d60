#include <emscripten/bind.h>

#include <cstdarg>
#include <cstdint>
#include <string>

#include "check.hpp"

// Text in, text out: the functions of the core and nothing else cross the border to JavaScript.
namespace {

std::string check(const std::string& request) { return nianbao::check(request); }

std::string check_set(const std::string& request) { return nianbao::check_set(request); }

std::string describe(const std::string& language) { return nianbao::describe(language); }

}  // namespace

/// Without RTTI embind names its types by their addresses, and prints these; all of C's printing would come into the module for
/// that alone. (Later versions of Emscripten print otherwise and leave this out.)
extern "C" int siprintf(char* out, const char* form, ...) {
  std::va_list list;
  va_start(list, form);
  auto address = reinterpret_cast<std::uintptr_t>(va_arg(list, const void*));
  va_end(list);
  int length = 0;
  for (; address > 0; address >>= 4) out[length++] = static_cast<char>('a' + (address & 15));
  out[length] = '\0';
  return length;
}

EMSCRIPTEN_BINDINGS(nianbao) {
  emscripten::function("check", &check);
  emscripten::function("checkSet", &check_set);
  emscripten::function("describe", &describe);
}
