#include <array>
#include <cstddef>
#include <cstdlib>
#include <new>

// Nearly all that a check asks for is small and given back soon. What is given back here waits in a list of its size for the next that
// is as large, which no general allocator does in so little code: a tenth of a check. The list is never given back itself.
namespace {

/// What stands before each piece; as large as the alignment that is promised.
struct alignas(8) Head {
  std::size_t grains;  ///< of the piece with its head, or none: it came from malloc
};

struct Free {
  Free* next;
};

constexpr std::size_t kGrain = 16;  // bytes
constexpr std::size_t kKinds = 32;  // of small pieces: up to 31 grains
constexpr std::size_t kLargest = (kKinds - 1) * kGrain - sizeof(Head);
constexpr std::size_t kChunk = 65536;  // bytes of small pieces that malloc is asked for at once

std::array<Free*, kKinds> free_pieces;
char* chunk = nullptr;
std::size_t left = 0;  // bytes of the chunk

void* from_malloc(std::size_t bytes) {
  if (void* place = std::malloc(bytes)) return place;
  std::abort();  // the caller starts anew
}

Head* small_piece(std::size_t grains) {
  const std::size_t bytes = grains * kGrain;
  if (left < bytes) {
    chunk = static_cast<char*>(from_malloc(kChunk));
    left = kChunk;
  }
  left -= bytes;
  return new (chunk + left) Head{grains};
}

}  // namespace

void* operator new(std::size_t bytes) {
  if (bytes > kLargest) return new (from_malloc(bytes + sizeof(Head))) Head{0} + 1;
  const std::size_t grains = (bytes + sizeof(Head) + kGrain - 1) / kGrain;
  Free*& list = free_pieces[grains];
  if (list == nullptr) return small_piece(grains) + 1;
  Free* const piece = list;
  list = piece->next;
  return piece;
}

void operator delete(void* piece) noexcept {
  if (piece == nullptr) return;
  Head* const head = static_cast<Head*>(piece) - 1;
  if (head->grains == 0) return std::free(head);
  Free*& list = free_pieces[head->grains];
  list = new (piece) Free{list};
}
