# SPDX-FileCopyrightText: 2026 The Tallylight authors
# SPDX-License-Identifier: Apache-2.0

# The program's own --help is the source: nothing here has to follow its commands and options.
_tallylight_hub() {
  local cur prev words cword word
  local -a path=()
  _init_completion || return
  for word in "${words[@]:1:cword-1}"; do
    [[ $word == [a-z]* ]] || break
    path+=("$word")
  done
  case $prev in
    --tls-cert | --tls-key | --config) _filedir; return ;;
    --log-format) COMPREPLY=($(compgen -W "text json" -- "$cur")); return ;;
    --log-level) COMPREPLY=($(compgen -W "error warning info debug" -- "$cur")); return ;;
    --role) COMPREPLY=($(compgen -W "owner admin user" -- "$cur")); return ;;
  esac
  if [[ ${path[*]} == "admin backup" && $cur != -* ]]; then
    _filedir
    return
  fi
  local help
  help=$("$1" "${path[@]}" --help 2>/dev/null)
  if [[ $cur == -* ]]; then
    COMPREPLY=($(compgen -W "$(_parse_help - <<<"$help")" -- "$cur"))
  else
    COMPREPLY=($(compgen -W "$(sed -n '/^Subcommands:/,$ s/^  \([a-z][a-z-]*\)  .*/\1/p' <<<"$help")" -- "$cur"))
  fi
}
complete -F _tallylight_hub tallylight-hub
