#pragma once

#include <algorithm>
#include <string_view>

#include "text/char_set.hpp"

namespace nianbao {

/// The traditional characters of the words that the format has, in the order of their codes; and the simplified form of each.
inline constexpr std::u16string_view kTraditional =
    u"並佈來個傳僅價內別創動務區員問單國執報學實審對導層屬廢強後復應採據數於書會條業構標樣機檢權沒況準濟為無獲現環產"
    u"當發確種穩"
    u"範糾組結統經維網線縣總織繫續罰義聯與舉萬處補製複規計訟許訴詢認請證議護費貿轉辦這進過達鄉鄰鎮門開間關險離電項須"
    u"題額類餘點";
inline constexpr std::u16string_view kSimplified =
    u"并布来个传仅价内别创动务区员问单国执报学实审对导层属废强后复应采据数于书会条业构标样机检权没况准济为无获现环产"
    u"当发确种稳"
    u"范纠组结统经维网线县总织系续罚义联与举万处补制复规计讼许诉询认请证议护费贸转办这进过达乡邻镇门开间关险离电项须"
    u"题额类余点";
inline constexpr CharFilter kTraditionalLetters(kTraditional);

/// The simplified form of a traditional character of the words that the format has; any other character as it is.
[[nodiscard]] constexpr char16_t simplified(char16_t c) {
  if (!kTraditionalLetters.may_have(c)) return c;
  const auto at = std::lower_bound(kTraditional.begin(), kTraditional.end(), c);
  return at == kTraditional.end() || *at != c ? c : kSimplified[static_cast<std::size_t>(at - kTraditional.begin())];
}

}  // namespace nianbao
