metadata = {"name": "text_embedder", "version": "1.0.0-beta"}  # expect: invalid-plugin-version
