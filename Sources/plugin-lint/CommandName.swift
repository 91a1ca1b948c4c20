/// The words that name a subcommand when they come first.
enum CommandName: String, CaseIterable { case check, pack, rules, explain, inspect }
