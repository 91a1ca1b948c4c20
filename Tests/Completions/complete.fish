# What fish offers at the end of a command line, one a line: fish --no-config complete.fish SCRIPT LINE
source $argv[1]
complete -C $argv[2] | string replace -r '\t.*' ''
true
