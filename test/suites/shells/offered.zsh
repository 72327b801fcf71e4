# The shell in which Tab is pressed: prints each match between <offered> and </offered>, then ends.
PROMPT= RPROMPT=
autoload -Uz compinit && compinit -u -D
zstyle ':completion:*' verbose no
offered_begin() { print -r -- '<offered>' }
offered_end() { print -r -- '</offered>'; exit }
compprefuncs=(offered_begin) comppostfuncs=(offered_end)
compadd() {
  if [[ ${@[1,(i)(-|--)]} != *-(O|A|D)\ * ]]; then
    local -a hits
    builtin compadd -A hits "$@"
    (( $#hits )) && print -rl -- $hits
  fi
  builtin compadd "$@"
}
bindkey '^I' complete-word
source $1
