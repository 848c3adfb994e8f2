# SPDX-FileCopyrightText: 2026 The Tallylight authors
# SPDX-License-Identifier: Apache-2.0

# The program's own --help is the source: nothing here has to follow its commands and options.
_tallylightctl() {
  local cur prev words cword word command=
  _init_completion || return
  local commands
  commands=$("$1" --help 2>/dev/null | sed -n 's/^  \([a-z][a-z]*\)  .*/\1/p')
  for word in "${words[@]:1:cword-1}"; do
    case $word in
      --)
        # What stands behind it is another program's command line.
        [[ $command == run ]] && _command_offset $(($(printf '%s\n' "${words[@]}" | grep -nx -m1 -- -- | cut -d: -f1)))
        return
        ;;
      -*) ;;
      *) if [[ -z $command ]] && grep -qx -- "$word" <<<"$commands"; then command=$word; fi ;;
    esac
  done
  case $prev in
    --scope) COMPREPLY=($(compgen -W "user org" -- "$cur")); return ;;
    --server | --account | --ca-file | --org | --title | --agent | --thread) return ;;
  esac
  if [[ $cur == -* ]]; then
    COMPREPLY=($(compgen -W "$("$1" $command --help 2>/dev/null | _parse_help -)" -- "$cur"))
  elif [[ -z $command ]]; then
    COMPREPLY=($(compgen -W "$commands" -- "$cur"))
  fi
}
complete -F _tallylightctl tallylightctl
