# shellcheck shell=bash
# What the launcher says, in English or in Chinese. The English format is the key.

say() {
  local format
  format=$(words "$1")
  shift
  # shellcheck disable=SC2059 # formats are this launcher's own
  printf -- "$format\n" "$@"
}

fail() {
  say "$@" >&2
  exit 1
}

# A line of work: what is done now, then how long it took.
step() {
  local text wide
  text=$(say "$@")
  wide=${text//[[:ascii:]]/}
  printf '  %s%*s' "$text" $((50 - ${#text} - ${#wide})) ''
  STEP_STARTED=$SECONDS
}

done_step() {
  if (($# > 0)); then say "$1"; else printf '%d s\n' $((SECONDS - STEP_STARTED)); fi
}

in_chinese() { [[ ${CRM_LANG:-${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}} =~ ^zh(_.*)?$|^zh_.*[Uu][Tt][Ff]-?8 ]]; }

launcher_language() { if in_chinese; then echo zh; else echo en; fi; }

words() { printf '%s' "${CHINESE[$1]:-$1}"; }

declare -A CHINESE=()
! in_chinese || source config/launcher/words-zh.sh
