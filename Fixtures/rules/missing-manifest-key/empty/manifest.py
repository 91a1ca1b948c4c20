# expect of the file: missing-manifest-key, missing-manifest-key
