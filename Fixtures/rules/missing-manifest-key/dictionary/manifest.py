metadata = {"description": "Embeds texts"}  # expect: missing-manifest-key, missing-manifest-key
