MAJOR = "one"
metadata = {"name": "text_embedder", "version": f"{MAJOR}.0"}
