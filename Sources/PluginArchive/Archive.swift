package enum PluginArchive {}
