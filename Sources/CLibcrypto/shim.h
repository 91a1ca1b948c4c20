// SHA-256 alone. OpenSSL calls these functions deprecated since 3.0; the ones that it recommends link all of libcrypto's algorithms
// into a static program, 3.6 MB, and read the machine's configuration at each start.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
