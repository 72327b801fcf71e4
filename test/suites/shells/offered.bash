# offered.bash COMPLETION WORD…: prints what bash offers for the last word, which readline has split at `=`.
source "$1"
shift
COMP_WORDS=("$@")
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_report
printf '%s\n' "${COMPREPLY[@]}"
