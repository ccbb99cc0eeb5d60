#pragma once

#include <array>
#include <cstdint>

#include "format/format.hpp"

// What words mean in the tables, in either edition of the format, before any table is looked at: sets of rows and of columns.

namespace nianbao::prose {

/// A set of rows or of columns, a bit each.
using Mask = std::uint32_t;

/// The set of one.
constexpr Mask bit(auto id) { return Mask{1} << static_cast<int>(id); }

/// Rows of the table of requests.
namespace rows {
inline constexpr Mask kNew = 1U << 0, kCarriedIn = 1U << 1, kGranted = 1U << 2, kPartial = 1U << 3;
inline constexpr Mask kDenied = 0xFFU << 4, kStateSecret = 1U << 4, kLawProhibits = 1U << 5, kSecurity = 1U << 6,
                      kThirdParty = 1U << 7, kInternal = 1U << 8, kProcess = 1U << 9, kFile = 1U << 10,
                      kInquiry = 1U << 11;
inline constexpr Mask kUnavailable = 7U << 12, kNotHeld = 1U << 12, kNeedsCreation = 1U << 13, kUnclear = 1U << 14;
inline constexpr Mask kUnprocessed = 31U << 15, kPetition = 1U << 15, kRepeated = 1U << 16, kPublication = 1U << 17,
                      kExcessive = 1U << 18, kConfirmIssued = 1U << 19;
inline constexpr Mask kOtherwise = 15U << 20, kNoCorrection = 1U << 20, kFeeUnpaid = 1U << 21,
                      kOtherwiseOther = 1U << 22, kOtherwiseSingle = 1U << 23;
inline constexpr Mask kHandled = 1U << 24, kCarriedOut = 1U << 25;
inline constexpr Mask kResults = kGranted | kPartial | kDenied | kUnavailable | kUnprocessed | kOtherwise;

/// The groups of results as the form has them.
inline constexpr std::array kGroups{kGranted, kPartial, kDenied, kUnavailable, kUnprocessed, kOtherwise};
/// The one that holds all of these; 0 where none does.
[[nodiscard]] constexpr Mask group_of(Mask results) {
  for (const Mask group : kGroups) {
    if ((results & ~group) == 0) return group;
  }
  return 0;
}

/// Of the table of reviews.
inline constexpr Mask kReconsideration = 1, kDirect = 2, kAfter = 4, kLitigation = kDirect | kAfter;

/// Of what was disclosed of one's own accord.
inline constexpr Mask kRules = 1, kNormative = 2, kPermits = 4, kServices = 8, kPenalties = 16, kEnforcement = 32,
                      kFees = 64, kProcurement = 128;
}  // namespace rows

/// Columns of the table of requests: who asked.
namespace columns {
inline constexpr Mask kNatural = 1, kBusiness = 2, kResearch = 4, kNonprofit = 8, kLegal = 16, kOther = 32;
inline constexpr Mask kOrganisations = kBusiness | kResearch | kNonprofit | kLegal | kOther;
inline constexpr Mask kApplicants = kNatural | kOrganisations;
inline constexpr Mask kTotal = 64;
inline constexpr Mask kLoosely = 128;  ///< 高校, 协会: the words may mean another column as well

/// These columns where all of them are of who asked; else 0.
[[nodiscard]] constexpr Mask applicants_alone(Mask columns) { return (columns & ~kApplicants) == 0 ? columns : 0; }

/// Of the table of reviews: how they ended.
inline constexpr Mask kUpheld = 1, kCorrected = 2, kOtherEnd = 4, kPending = 8, kAll = 16;

/// Of what was disclosed. Made in 2021 is what 2019 calls newly made.
inline constexpr Mask kMade = 1, kRepealed = 2, kInForce = 4, kPublished = 8, kPublic = 16, kDecisions = 32,
                      kPrevious = 64, kChange = 128, kAmount = 256, kProjects = 512;
}  // namespace columns

/// What a figure may mean: the cells of these rows and columns, less those of other rows in the same columns, and of other columns in
/// the same rows.
struct Reading {
  TableId table;
  Mask rows;
  Mask columns;
  Mask less_rows = 0;
  Mask less_columns = 0;

  bool operator==(const Reading&) const = default;
};

/// Cells of table three.
[[nodiscard]] constexpr Reading requests(Mask rows, Mask columns = columns::kTotal) {
  return {TableId::requests, rows, columns};
}

/// The same, all columns together, less those of other rows.
[[nodiscard]] constexpr Reading requests_less(Mask rows, Mask less) {
  return {TableId::requests, rows, columns::kTotal, less};
}

/// What a figure may mean, the plainest first: the text is right where any of them is what the table has.
class Readings {
 public:
  constexpr Readings() = default;
  constexpr Readings(std::initializer_list<Reading> list) {
    for (const Reading& reading : list) add(reading);
  }
  constexpr void add(const Readings& others) {
    for (const Reading& reading : others) add(reading);
  }
  /// Once each, and none of no cell; past the last place nothing more is kept, and whoever asks finds it open.
  constexpr void add(const Reading& reading) {
    if (reading.rows == 0 || reading.columns == 0) return;
    for (const Reading& known : *this) {
      if (known == reading) return;
    }
    if (size_ < kMost) list_[size_++] = reading;
  }
  [[nodiscard]] constexpr bool empty() const { return size_ == 0; }
  [[nodiscard]] constexpr std::size_t size() const { return size_; }
  [[nodiscard]] constexpr const Reading& front() const { return list_[0]; }
  [[nodiscard]] constexpr const Reading* begin() const { return list_.data(); }
  [[nodiscard]] constexpr const Reading* end() const { return list_.data() + size_; }

 private:
  static constexpr std::size_t kMost = 10;  // readings; the vaguest figure that is understood has fewer
  std::array<Reading, kMost> list_{};
  std::size_t size_ = 0;
};

}  // namespace nianbao::prose
