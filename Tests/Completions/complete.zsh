# What zsh offers at the end of a command line, one a line: zsh -f complete.zsh SCRIPT LINE
# Completion needs a line editor, so a second zsh runs on a terminal of its own, where `compadd` tells what it gets.
zmodload zsh/zpty
zpty shell zsh -f -i
typeset -i answered=0
ask() { zpty -w shell "$1" }
ask "PS1= PS2= RPS1=; unsetopt zle_bracketed_paste 2>/dev/null; zle_bracketed_paste=(); stty -echo"
ask "autoload -Uz compinit && compinit -D -u; source ${(q)1}"
ask 'compadd() {
  if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return; fi
  local -a offered
  builtin compadd -O offered "$@"
  print -rl -- "OFFER "${^offered}
  builtin compadd "$@"
}
finish() { print -r -- DONE; exit }
zle -N finish
bindkey "^I" complete-word "^X" finish
setopt no_beep no_auto_menu
print -r -- READY'
local line
while zpty -r shell line; do [[ $line == *READY$'\r'* && $line != *print* ]] && break; done
# Not ^D: it may come before the line editor does, and would end the input then.
zpty -w -n shell "$2"$'\t\C-x'
while zpty -r shell line; do
  line=${line//$'\r'/}
  line=${line%$'\n'}
  [[ $line == *DONE* ]] && break
  [[ $line == *'OFFER '* ]] && print -r -- ${line##*OFFER }
done
zpty -d shell
