#pragma once

namespace nianbao::test {

/// How much is tried, and what becomes of what comes out: each case in every form and all prose, each case in one form and every third
/// entry of the prose, or what came out is written as what is expected.
enum class Mode { all, sample, update };

}  // namespace nianbao::test
