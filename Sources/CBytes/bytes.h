#include <stdint.h>

/// The same word. Without this the compiler would load one of its bytes alone where somebody looks at that, and then the rest piece by piece.
static inline uint64_t bytes_together(uint64_t word) {
  __asm__("" : "+r"(word));
  return word;
}

// Sixteen bytes at once, given as two words with their first byte lowest; the answer has a bit for each of them, the first one lowest.

#if defined(__SSE2__)
#include <emmintrin.h>

static inline __m128i bytes_of(uint64_t low, uint64_t high) { return _mm_set_epi64x((long long)high, (long long)low); }

/// Which of them are `byte`.
static inline uint32_t bytes_equal(uint64_t low, uint64_t high, uint8_t byte) {
  return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes_of(low, high), _mm_set1_epi8((char)byte)));
}

/// Which of them are ASCII letters, digits or `_`.
static inline uint32_t bytes_in_names(uint64_t low, uint64_t high) {
  __m128i bytes = bytes_of(low, high), small = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
  // Each range is moved to the lower end of the signed bytes.
  __m128i letters = _mm_cmplt_epi8(_mm_sub_epi8(small, _mm_set1_epi8((char)('a' + 128))), _mm_set1_epi8(26 - 128));
  __m128i digits = _mm_cmplt_epi8(_mm_sub_epi8(bytes, _mm_set1_epi8((char)('0' + 128))), _mm_set1_epi8(10 - 128));
  __m128i lines = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('_'));
  return (uint32_t)_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(letters, digits), lines));
}

/// Which of them may end a string literal within a line, or hold more than text: `quote`, a backslash, a line end, a NUL.
static inline uint32_t bytes_in_quotes(uint64_t low, uint64_t high, uint8_t quote) {
  __m128i bytes = bytes_of(low, high);
  __m128i ends = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8((char)quote)), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n')));
  __m128i others = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\')), _mm_cmpeq_epi8(bytes, _mm_setzero_si128()));
  return (uint32_t)_mm_movemask_epi8(_mm_or_si128(ends, others));
}
#else
static inline uint8_t bytes_at(uint64_t low, uint64_t high, int index) {
  return (uint8_t)((index < 8 ? low : high) >> (index & 7) * 8);
}

/// Which of them are `byte`.
static inline uint32_t bytes_equal(uint64_t low, uint64_t high, uint8_t byte) {
  uint32_t found = 0;
  for (int index = 0; index < 16; index++) found |= (uint32_t)(bytes_at(low, high, index) == byte) << index;
  return found;
}

/// Which of them are ASCII letters, digits or `_`.
static inline uint32_t bytes_in_names(uint64_t low, uint64_t high) {
  uint32_t found = 0;
  for (int index = 0; index < 16; index++) {
    uint8_t byte = bytes_at(low, high, index);
    int isInName = (uint8_t)((byte | 0x20) - 'a') < 26 || (uint8_t)(byte - '0') < 10 || byte == '_';
    found |= (uint32_t)isInName << index;
  }
  return found;
}

/// Which of them may end a string literal within a line, or hold more than text: `quote`, a backslash, a line end, a NUL.
static inline uint32_t bytes_in_quotes(uint64_t low, uint64_t high, uint8_t quote) {
  return bytes_equal(low, high, quote) | bytes_equal(low, high, '\\') | bytes_equal(low, high, '\n') | bytes_equal(low, high, 0);
}
#endif
