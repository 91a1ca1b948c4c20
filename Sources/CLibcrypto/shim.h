// SHA-256 and MD5 alone, each by its functions that end in Init, Update and Final. OpenSSL calls them deprecated since 3.0; the functions that it
// recommends, and SHA256 of a whole buffer too, link all of libcrypto's algorithms into a static program, 3.5 MB, and read
// the machine's configuration, which names libraries to load.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/md5.h>
#include <openssl/sha.h>
