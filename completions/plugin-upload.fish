function __plugin-upload_should_offer_completions_for_flags_or_options -a expected_commands
    set -l non_repeating_flags_or_options $argv[2..]
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __plugin-upload_parse_tokens
    test "$commands" = "$expected_commands"; and return $non_repeating_flags_or_options_absent
end

function __plugin-upload_should_offer_completions_for_positional -a expected_commands positional_index_comparison expected_positional_index
    set -l non_repeating_flags_or_options
    set -l non_repeating_flags_or_options_absent 0
    set -l positional_index 0
    set -l commands
    __plugin-upload_parse_tokens
    test "$commands" = "$expected_commands" -a \( "$positional_index" "$positional_index_comparison" "$expected_positional_index" \)
end

function __plugin-upload_parse_tokens -S
    set -l unparsed_tokens (__plugin-upload_tokens -pc)
    switch $unparsed_tokens[1]
    case 'plugin-upload'
        __plugin-upload_parse_subcommand 0 'h/help'
        switch $unparsed_tokens[1]
        case 'publish'
            __plugin-upload_parse_subcommand 1 'name=' 'version=' 'description=' 'dry-run' 'report-drift=' 'strict' 'no-strict' 'fail-level=' 'policy=' 'rules=+' 'exclude=+' 'config=' 'no-config' 'no-ignores' 'base-url=' 'api-key-file=' 'timeout=' 'retries=' 'format=' 'q/quiet' 'h/help'
        case 'confirm'
            __plugin-upload_parse_subcommand 1 'etag=' 'size=' 'base-url=' 'api-key-file=' 'timeout=' 'retries=' 'format=' 'q/quiet' 'h/help'
        case 'list'
            __plugin-upload_parse_subcommand 0 'base-url=' 'api-key-file=' 'timeout=' 'retries=' 'format=' 'q/quiet' 'h/help'
        case 'get'
            __plugin-upload_parse_subcommand 1 'base-url=' 'api-key-file=' 'timeout=' 'retries=' 'format=' 'q/quiet' 'h/help'
        case 'delete'
            __plugin-upload_parse_subcommand 1 'y/yes' 'base-url=' 'api-key-file=' 'timeout=' 'retries=' 'format=' 'q/quiet' 'h/help'
        case 'help'
            __plugin-upload_parse_subcommand -r 1 
        end
    end
end

function __plugin-upload_tokens
    if test (string split -m 1 -f 1 -- . "$FISH_VERSION") -gt 3
        commandline --tokens-raw $argv
    else
        commandline -o $argv
    end
end

function __plugin-upload_parse_subcommand -S -a positional_count
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

function __plugin-upload_complete_directories
    set -l token (commandline -t)
    string match -- '*/' $token
    set -l subdirs $token*/
    printf %s\n $subdirs
end

function __plugin-upload_custom_completion
    set -x SAP_SHELL fish
    set -x SAP_SHELL_VERSION $FISH_VERSION
    set -l tokens (__plugin-upload_tokens -p)
    if test -z "$(__plugin-upload_tokens -t)"
        set -l index (count (__plugin-upload_tokens -pc))
        set tokens $tokens[..$index] \'\' $tokens[(math $index + 1)..]
    end
    command $tokens[1] $argv $tokens
end

complete -c 'plugin-upload' -f
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_positional "plugin-upload" -eq 1' -fa 'publish' -d 'Checks a plugin, uploads it and has the server confirm it.'
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_positional "plugin-upload" -eq 1' -fa 'confirm' -d 'Has the server confirm an upload whose publication was interrupted.'
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_positional "plugin-upload" -eq 1' -fa 'list' -d 'Lists the organisation\'s plugins: id, version, validation, deployed, URI.'
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_positional "plugin-upload" -eq 1' -fa 'get' -d 'Tells what the server knows of one plugin.'
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_positional "plugin-upload" -eq 1' -fa 'delete' -d 'Deletes one plugin, after a question.'
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_positional "plugin-upload" -eq 1' -fa 'help' -d 'Show subcommand help information.'
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_positional "plugin-upload publish" -eq 1' -fa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'zip\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload publish" name' -l 'name' -d 'Instead of the manifest\'s.' -rfka ''
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload publish" version' -l 'version' -d 'Instead of the manifest\'s: three numbers with dots.' -rfka ''
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload publish" description' -l 'description' -d 'Instead of the manifest\'s, at most 500 characters.' -rfka ''
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload publish" dry-run' -l 'dry-run' -d 'Say what would be sent, and send nothing.'
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload publish" report-drift' -l 'report-drift' -d 'Where the server\'s verdict is another one than the check\'s, write what differs there, as JSON.' -rF
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload publish" strict' -l 'strict' -d 'Warnings fail too, as in the server\'s strict mode.'
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload publish" no-strict' -l 'no-strict' -d 'Warnings fail too, as in the server\'s strict mode.'
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload publish" fail-level' -l 'fail-level' -d 'error or warning: what makes a run fail; warning is --strict.' -rfka 'error warning'
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload publish" policy' -l 'policy' -d 'An embedded policy by its id, or a folder of rule files.' -rfka 'mixpeek-2026-03-09 mixpeek-2026-02-16'
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload publish"' -l 'rules' -d 'A rule file of your own, in the form of the policy\'s. Repeatable.' -rfka ''
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload publish"' -l 'exclude' -d 'Leave out of folders what has such a name, as in `tests` or `docs/*.py`. Repeatable.' -rfka ''
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload publish" config' -l 'config' -d 'A configuration file, instead of the nearest plugin-lint.toml or pyproject.toml above the paths.' -rfa '(for p in (string match -e -- \'*/\' (commandline -t);or printf \n)*.\'toml\';printf %s\n $p;end;__fish_complete_directories (commandline -t) \'\')'
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload publish" no-config' -l 'no-config' -d 'Look for no configuration file.'
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload publish" no-ignores' -l 'no-ignores' -d 'Comments suppress nothing.'
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload publish" base-url' -l 'base-url' -d 'The server; MIXPEEK_BASE_URL or https://api.mixpeek.com by default.' -rfka ''
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload publish" api-key-file' -l 'api-key-file' -d 'A file with the key, or - for standard input; MIXPEEK_API_KEY by default.' -rF
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload publish" timeout' -l 'timeout' -d 'How long nothing may move; 60, and 600 while the server scans.' -rfka ''
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload publish" retries' -l 'retries' -d 'How often a request that failed is sent again; 4.' -rfka ''
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload publish" format' -l 'format' -d 'text or json.' -rfka 'text json'
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload publish" q quiet' -l 'quiet' -s 'q' -d 'The result alone: no progress, no notes.'
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload publish" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload confirm" etag' -l 'etag' -d 'What the store said of the archive.' -rfka ''
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload confirm" size' -l 'size' -d 'Of the archive, in bytes.' -rfka ''
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload confirm" base-url' -l 'base-url' -d 'The server; MIXPEEK_BASE_URL or https://api.mixpeek.com by default.' -rfka ''
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload confirm" api-key-file' -l 'api-key-file' -d 'A file with the key, or - for standard input; MIXPEEK_API_KEY by default.' -rF
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload confirm" timeout' -l 'timeout' -d 'How long nothing may move; 60, and 600 while the server scans.' -rfka ''
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload confirm" retries' -l 'retries' -d 'How often a request that failed is sent again; 4.' -rfka ''
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload confirm" format' -l 'format' -d 'text or json.' -rfka 'text json'
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload confirm" q quiet' -l 'quiet' -s 'q' -d 'The result alone: no progress, no notes.'
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload confirm" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload list" base-url' -l 'base-url' -d 'The server; MIXPEEK_BASE_URL or https://api.mixpeek.com by default.' -rfka ''
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload list" api-key-file' -l 'api-key-file' -d 'A file with the key, or - for standard input; MIXPEEK_API_KEY by default.' -rF
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload list" timeout' -l 'timeout' -d 'How long nothing may move; 60, and 600 while the server scans.' -rfka ''
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload list" retries' -l 'retries' -d 'How often a request that failed is sent again; 4.' -rfka ''
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload list" format' -l 'format' -d 'text or json.' -rfka 'text json'
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload list" q quiet' -l 'quiet' -s 'q' -d 'The result alone: no progress, no notes.'
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload list" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload get" base-url' -l 'base-url' -d 'The server; MIXPEEK_BASE_URL or https://api.mixpeek.com by default.' -rfka ''
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload get" api-key-file' -l 'api-key-file' -d 'A file with the key, or - for standard input; MIXPEEK_API_KEY by default.' -rF
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload get" timeout' -l 'timeout' -d 'How long nothing may move; 60, and 600 while the server scans.' -rfka ''
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload get" retries' -l 'retries' -d 'How often a request that failed is sent again; 4.' -rfka ''
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload get" format' -l 'format' -d 'text or json.' -rfka 'text json'
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload get" q quiet' -l 'quiet' -s 'q' -d 'The result alone: no progress, no notes.'
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload get" h help' -s 'h' -l 'help' -d 'Show help information.'
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload delete" y yes' -l 'yes' -s 'y' -d 'Ask nothing.'
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload delete" base-url' -l 'base-url' -d 'The server; MIXPEEK_BASE_URL or https://api.mixpeek.com by default.' -rfka ''
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload delete" api-key-file' -l 'api-key-file' -d 'A file with the key, or - for standard input; MIXPEEK_API_KEY by default.' -rF
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload delete" timeout' -l 'timeout' -d 'How long nothing may move; 60, and 600 while the server scans.' -rfka ''
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload delete" retries' -l 'retries' -d 'How often a request that failed is sent again; 4.' -rfka ''
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload delete" format' -l 'format' -d 'text or json.' -rfka 'text json'
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload delete" q quiet' -l 'quiet' -s 'q' -d 'The result alone: no progress, no notes.'
complete -c 'plugin-upload' -n '__plugin-upload_should_offer_completions_for_flags_or_options "plugin-upload delete" h help' -s 'h' -l 'help' -d 'Show help information.'
