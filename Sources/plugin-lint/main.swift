print("plugin-lint")
