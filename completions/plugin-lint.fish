function __plugin-lint_should_offer_completions_for_flags_or_options -a expected_commands
    set -l non_repeating_flags_or_options $argv[2..]
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __plugin-lint_parse_tokens
    test "$commands" = "$expected_commands"; and return $non_repeating_flags_or_options_absent
end

function __plugin-lint_should_offer_completions_for_positional -a expected_commands positional_index_comparison expected_positional_index
    set -l non_repeating_flags_or_options
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __plugin-lint_parse_tokens
    test "$commands" = "$expected_commands" -a \( "$positional_index" "$positional_index_comparison" "$expected_positional_index" \)
end

function __plugin-lint_parse_tokens -S
    set -l unparsed_tokens (__plugin-lint_tokens -pc)
    contains -- "$unparsed_tokens[2]" check pack rules explain inspect help
    or set unparsed_tokens $unparsed_tokens[1] check $unparsed_tokens[2..]
    switch $unparsed_tokens[1]
    case 'plugin-lint'
        __plugin-lint_parse_subcommand 0 'version' 'h/help'
        switch $unparsed_tokens[1]
        case 'check'
            __plugin-lint_parse_subcommand -r 1 'format=' 'o/output=+' 'strict' 'no-strict' 'fail-level=' 'policy=' 'rules=+' 'exclude=+' 'config=' 'no-config' 'show-config' 'jobs=' 'color=' 'rule-url=' 'baseline=' 'write-baseline=' 'no-ignores' 'q/quiet' 'v/verbose' 'statistics' 'max-findings=' 'path-prefix=' 'exit-zero' 'stdin-filename=' 'version' 'h/help'
        case 'pack'
            __plugin-lint_parse_subcommand 1 'o/output=' 'strict' 'no-strict' 'fail-level=' 'policy=' 'rules=+' 'exclude=+' 'config=' 'no-config' 'no-ignores' 'q/quiet' 'version' 'h/help'
        case 'rules'
            __plugin-lint_parse_subcommand 0 'policy=' 'rules=+' 'version' 'h/help'
        case 'explain'
            __plugin-lint_parse_subcommand 1 'policy=' 'rules=+' 'version' 'h/help'
        case 'inspect'
            __plugin-lint_parse_subcommand 1 'policy=' 'rules=+' 'version' 'h/help'
        case 'help'
            __plugin-lint_parse_subcommand -r 1 'version'
        end
    end
end

function __plugin-lint_tokens
    if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
        commandline --tokens-raw $argv
    else
        commandline -o $argv
    end
end

function __plugin-lint_parse_subcommand -S -a positional_count
    argparse -s r -- $argv
    set -l option_specs $argv[2..]
    set -l is_repeating_positional $_flag_r
    set -el _flag_r
    set -a commands $unparsed_tokens[1]
    set positional_index 0
    while true
        set -e unparsed_tokens[1]
        argparse -sn "$commands" $option_specs -- $unparsed_tokens 2> /dev/null
        set unparsed_tokens $argv
        set positional_index (math $positional_index + 1)
        for non_repeating_flag_or_option in $non_repeating_flags_or_options
            if set -ql "_flag_$(string replace -a - _ -- $non_repeating_flag_or_option)"
                set non_repeating_flags_or_options_absent 1
                break
            end
        end
        test (count $unparsed_tokens) -eq 0 -o \( -z "$is_repeating_positional" -a "$positional_index" -gt "$positional_count" \) && break
    end
end

function __plugin-lint_complete_directories
    set -l token (commandline -t)
    string match -- '*/' $token
    set -l subdirs $token*/
    printf %s\n $subdirs
end

function __plugin-lint_custom_completion
    set -x SAP_SHELL fish
    set -x SAP_SHELL_VERSION $FISH_VERSION
    set -l tokens (__plugin-lint_tokens -p)
    if test -z "$(__plugin-lint_tokens -t)"
        set -l index (count (__plugin-lint_tokens -pc))
        set tokens $tokens[..$index] \'\' $tokens[(math $index + 1)..]
    end
    command $tokens[1] $argv $tokens
end

complete -c 'plugin-lint' -f
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint" version' -l 'version' -d 'Show the version.'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'plugin-lint' -n 'test (count (__plugin-lint_tokens -pc)) -eq 1' -fa 'check' -d 'Checks archives, plugin folders and Python files.'
complete -c 'plugin-lint' -n 'test (count (__plugin-lint_tokens -pc)) -eq 1' -fa 'pack' -d 'Checks a plugin folder and packs it into an archive to upload.'
complete -c 'plugin-lint' -n 'test (count (__plugin-lint_tokens -pc)) -eq 1' -fa 'rules' -d 'Lists every rule: id, severity, class, one line.'
complete -c 'plugin-lint' -n 'test (count (__plugin-lint_tokens -pc)) -eq 1' -fa 'explain' -d 'Explains one rule: what, why, a bad and a good example, who says so.'
complete -c 'plugin-lint' -n 'test (count (__plugin-lint_tokens -pc)) -eq 1' -fa 'inspect' -d 'Lists an archive\'s entries: method, sizes, CRC, scanned or not and why.'
complete -c 'plugin-lint' -n 'test (count (__plugin-lint_tokens -pc)) -eq 1' -fa 'help' -d 'Show subcommand help information.'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_positional "plugin-lint check" -ge 1' -F
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint check" format' -l 'format' -d 'text, concise, json, jsonl, server, sarif, github, gitlab, junit.' -rfka 'text concise json jsonl server sarif github gitlab junit'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint check"' -l 'output' -s 'o' -d 'Write the report there instead of to standard output; FORMAT=FILE adds a report. Repeatable.' -rF
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint check" strict' -l 'strict' -d 'Warnings fail too, as in the server\'s strict mode.'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint check" no-strict' -l 'no-strict' -d 'Warnings fail too, as in the server\'s strict mode.'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint check" fail-level' -l 'fail-level' -d 'error or warning: what makes a run fail; warning is --strict.' -rfka 'error warning'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint check" policy' -l 'policy' -d 'An embedded policy by its id, or a folder of rule files.' -rfka 'mixpeek-2026-03-09 mixpeek-2026-02-16'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint check"' -l 'rules' -d 'A rule file of your own, in the form of the policy\'s. Repeatable.' -rfka ''
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint check"' -l 'exclude' -d 'Leave out of folders what has such a name, as in `tests` or `docs/*.py`. Repeatable.' -rfka ''
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint check" config' -l 'config' -d 'A configuration file, instead of the nearest plugin-lint.toml or pyproject.toml above the paths.' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'toml\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint check" no-config' -l 'no-config' -d 'Look for no configuration file.'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint check" show-config' -l 'show-config' -d 'Print the settings and what sets them, and check nothing.'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint check" jobs' -l 'jobs' -d 'Files that are checked at the same time; all cores by default.' -rfka ''
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint check" color' -l 'color' -d 'auto, always, never.' -rfka 'auto always never'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint check" rule-url' -l 'rule-url' -d 'Coloured text links each rule to this URL, {rule} in it being its id; PLUGIN_LINT_RULE_URL by default.' -rfka ''
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint check" baseline' -l 'baseline' -d 'Leave out of the report the warnings that are in this file.' -rfka ''
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint check" write-baseline' -l 'write-baseline' -d 'Write all warnings into this file, and leave them out of the report.' -rfka ''
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint check" no-ignores' -l 'no-ignores' -d 'Report also what comments and the baseline suppress.'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint check" q quiet' -l 'quiet' -s 'q' -d 'Findings alone: no closing lines, no progress.'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint check" v verbose' -l 'verbose' -s 'v' -d 'Say more about each input.'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint check" statistics' -l 'statistics' -d 'Counts and times on standard error.'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint check" max-findings' -l 'max-findings' -d 'Show at most so many findings, 0 for all; the totals count all.' -rfka ''
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint check" path-prefix' -l 'path-prefix' -d 'The folder of the repository that the members of archives come from, for sarif, github, gitlab and junit.' -rfka ''
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint check" exit-zero' -l 'exit-zero' -d 'Exit with 0 whatever was found; wrong use is still 2.'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint check" stdin-filename' -l 'stdin-filename' -d 'What standard input is called; Python unless this ends in .zip.' -rfka ''
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint check" version' -l 'version' -d 'Show the version.'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint check" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_positional "plugin-lint pack" -eq 1' -fa '(__plugin-lint_complete_directories)'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint pack" o output' -l 'output' -s 'o' -d 'The archive; by default the folder\'s name and .zip, in the current folder.' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'zip\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint pack" strict' -l 'strict' -d 'Warnings fail too, as in the server\'s strict mode.'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint pack" no-strict' -l 'no-strict' -d 'Warnings fail too, as in the server\'s strict mode.'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint pack" fail-level' -l 'fail-level' -d 'error or warning: what makes a run fail; warning is --strict.' -rfka 'error warning'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint pack" policy' -l 'policy' -d 'An embedded policy by its id, or a folder of rule files.' -rfka 'mixpeek-2026-03-09 mixpeek-2026-02-16'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint pack"' -l 'rules' -d 'A rule file of your own, in the form of the policy\'s. Repeatable.' -rfka ''
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint pack"' -l 'exclude' -d 'Leave out of folders what has such a name, as in `tests` or `docs/*.py`. Repeatable.' -rfka ''
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint pack" config' -l 'config' -d 'A configuration file, instead of the nearest plugin-lint.toml or pyproject.toml above the paths.' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'toml\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint pack" no-config' -l 'no-config' -d 'Look for no configuration file.'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint pack" no-ignores' -l 'no-ignores' -d 'Report also what comments suppress.'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint pack" q quiet' -l 'quiet' -s 'q' -d 'Findings alone.'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint pack" version' -l 'version' -d 'Show the version.'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint pack" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint rules" policy' -l 'policy' -d 'An embedded policy by its id, or a folder of rule files.' -rfka 'mixpeek-2026-03-09 mixpeek-2026-02-16'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint rules"' -l 'rules' -d 'A rule file of your own, in the form of the policy\'s. Repeatable.' -rfka ''
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint rules" version' -l 'version' -d 'Show the version.'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint rules" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_positional "plugin-lint explain" -eq 1' -fka '(plugin-lint rules | tail -n +2 | cut -d \' \' -f 1)'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint explain" policy' -l 'policy' -d 'An embedded policy by its id, or a folder of rule files.' -rfka 'mixpeek-2026-03-09 mixpeek-2026-02-16'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint explain"' -l 'rules' -d 'A rule file of your own, in the form of the policy\'s. Repeatable.' -rfka ''
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint explain" version' -l 'version' -d 'Show the version.'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint explain" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_positional "plugin-lint inspect" -eq 1' -fa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'zip\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint inspect" policy' -l 'policy' -d 'An embedded policy by its id, or a folder of rule files.' -rfka 'mixpeek-2026-03-09 mixpeek-2026-02-16'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint inspect"' -l 'rules' -d 'A rule file of your own, in the form of the policy\'s. Repeatable.' -rfka ''
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint inspect" version' -l 'version' -d 'Show the version.'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint inspect" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'plugin-lint' -n '__plugin-lint_should_offer_completions_for_flags_or_options "plugin-lint help" version' -l 'version' -d 'Show the version.'
