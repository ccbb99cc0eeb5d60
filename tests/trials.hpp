#pragma once

namespace nianbao::test {

/// Whether this build looks at every access to memory, in ten times the time.
#ifdef NIANBAO_SANITIZE
inline constexpr bool kIsSanitized = true;
#else
inline constexpr bool kIsSanitized = false;
#endif

/// Of so many trials of one kind those of this build: a tenth where memory is looked at, since npm test takes all.
constexpr int trials(int all) { return kIsSanitized ? (all + 9) / 10 : all; }

}  // namespace nianbao::test
