import ArgumentParser

/// The script by which a shell completes command lines of the program: the argument parser's, which knows nothing of a
/// subcommand that may be left out, with `check` filled in where no subcommand is named.
struct CompletionScript {
  let text: String

  /// - Parameter parserScript: what the argument parser makes of `--generate-completion-script`, for any of the shells.
  init(parserScript: String) {
    let commands = CommandName.allCases.map(\.rawValue) + ["help"]
    let program = PluginLint.configuration.commandName ?? ""
    text =
      parserScript
      // bash: a line whose first word is no subcommand is one of `check`, and while it is written it may be either.
      .inserting(
        """

            if [[ "${COMP_CWORD}" -gt 1 && " \(commands.joined(separator: " ")) " != *" ${COMP_WORDS[1]} "* ]]; then
                local -a repeating_flags non_repeating_flags repeating_options non_repeating_options
                "_\(program)_check"
                return
            fi
        """, behind: "local -a unparsed_words=(\"${COMP_WORDS[@]:1:${COMP_CWORD}}\")"
      )
      .inserting(
        """

                unparsed_words=("${COMP_WORDS[@]:1:${COMP_CWORD}}")
                "_\(program)_check"
        """, behind: "COMPREPLY+=($(compgen -W '\(commands.joined(separator: " "))' -- \"${cur}\"))"
      )
      // zsh: the same.
      .inserting(
        """

            if [[ "${CURRENT}" -gt 2 && "${words[2]}" != (\(commands.joined(separator: "|"))) ]]; then
                "_\(program)_check"
                return
            fi
            [[ "${CURRENT}" -eq 2 ]] && "_\(program)_check" && ret=0
        """, behind: "local -ir current_word_index=\"$((CURRENT - 1))\"\n\n    local -i ret=1"
      )
      // fish: `check` is put in front of such words, and the first word is told by its place.
      .inserting(
        """

            contains -- "$unparsed_tokens[2]" \(commands.joined(separator: " "))
            or set unparsed_tokens $unparsed_tokens[1] check $unparsed_tokens[2..]
        """, behind: "set -l unparsed_tokens (__\(program)_tokens -pc)"
      )
      .replacing(
        "__\(program)_should_offer_completions_for_positional \"\(program)\" -eq 1",
        with: "test (count (__\(program)_tokens -pc)) -eq 1")
  }
}

extension String {
  /// With `text` behind the first `place`; as it is where there is none.
  fileprivate func inserting(_ text: String, behind place: String) -> String {
    guard let range = firstRange(of: place) else { return self }
    return self[..<range.upperBound] + text + self[range.upperBound...]
  }
}
