#include <stddef.h>
#include <zlib.h>

#if defined(__x86_64__)
#include <immintrin.h>
#include <sys/platform/x86.h>

/// What `state` becomes so many bytes further on, as the two constants say, together with the bytes that stand there.
__attribute__((target("pclmul"))) static inline __m128i crc32_fold(__m128i state, __m128i constants, __m128i bytes) {
  __m128i low = _mm_clmulepi64_si128(state, constants, 0x00), high = _mm_clmulepi64_si128(state, constants, 0x11);
  return _mm_xor_si128(_mm_xor_si128(low, high), bytes);
}

/// As `crc32_z`, for 64 bytes at least.
///
/// Bytes are folded into others further on that have the same remainder, until 16 and the last few are left. After V. Gopal and others, Fast
/// CRC Computation for Generic Polynomials Using PCLMULQDQ Instruction, Intel 2009; the constants are x^(d + 32) and x^(d - 32) modulo the
/// polynomial, bits reversed, for a distance of d bits.
__attribute__((target("pclmul"))) static inline uLong crc32_folded(uLong checksum, const unsigned char *bytes, size_t count) {
  const __m128i by64 = _mm_set_epi64x(0x1c6e41596, 0x154442bd4), by16 = _mm_set_epi64x(0x0ccaa009e, 0x1751997d0);
  const __m128i *row = (const __m128i *)bytes;
  // Written out four times: the compiler kept an array of them in memory, which took three quarters more instructions.
  __m128i one = _mm_xor_si128(_mm_loadu_si128(row), _mm_cvtsi32_si128(~(int)checksum)), two = _mm_loadu_si128(row + 1);
  __m128i three = _mm_loadu_si128(row + 2), four = _mm_loadu_si128(row + 3);
  for (row += 4, count -= 64; count >= 64; row += 4, count -= 64) {
    one = crc32_fold(one, by64, _mm_loadu_si128(row));
    two = crc32_fold(two, by64, _mm_loadu_si128(row + 1));
    three = crc32_fold(three, by64, _mm_loadu_si128(row + 2));
    four = crc32_fold(four, by64, _mm_loadu_si128(row + 3));
  }
  unsigned char rest[16];
  two = crc32_fold(one, by16, two);
  three = crc32_fold(two, by16, three);
  _mm_storeu_si128((__m128i *)rest, crc32_fold(three, by16, four));
  // zlib inverts what it begins with.
  return crc32_z(crc32_z(0xFFFFFFFF, rest, sizeof rest), (const unsigned char *)row, count);
}
#endif

/// zlib's `crc32_z`, with the processor's carry-less multiplication where it has one.
static inline uLong crc32_fast(uLong checksum, const unsigned char *bytes, size_t count) {
#if defined(__x86_64__)
  // glibc has asked the processor already, which takes long on a virtual machine.
  if (count >= 64 && x86_cpu_active(x86_cpu_PCLMULQDQ)) return crc32_folded(checksum, bytes, count);
#endif
  return crc32_z(checksum, bytes, count);
}
