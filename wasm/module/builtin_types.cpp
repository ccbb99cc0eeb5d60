#include <emscripten/bind.h>
#include <emscripten/emscripten.h>

#include <cstring>
#include <string>

// Of the thirty types that embind registers for every module, ours needs four. Where these stand, those of Emscripten's library stay out:
// with them a third of the JavaScript around the module.

extern "C" {

/// For the messages about types that are not registered. The caller frees the name.
EMSCRIPTEN_KEEPALIVE const char* __getTypeName(const std::type_info*) { return strdup("?"); }

EMSCRIPTEN_KEEPALIVE __attribute__((constructor)) void __embind_register_native_and_builtin_types() {
  using emscripten::internal::TypeID;
  emscripten::internal::_embind_register_void(TypeID<void>::get(), "void");
  emscripten::internal::_embind_register_std_string(TypeID<std::string>::get(), "std::string");
  emscripten::internal::_embind_register_emval(TypeID<emscripten::val>::get(), "emscripten::val");
  emscripten::internal::_embind_register_memory_view(TypeID<emscripten::memory_view<unsigned char>>::get(), 1, "bytes");
}

}  // extern "C"
