# SPDX-FileCopyrightText: 2026 The Tallylight authors
# SPDX-License-Identifier: Apache-2.0

# The program's own --help is the source: nothing here has to follow its options.
_tallylight() {
  local cur prev words cword
  _init_completion || return
  case $prev in
    --snapshot) _filedir -d; return ;;
    --server) return ;;
  esac
  COMPREPLY=($(compgen -W "$(_parse_help "$1")" -- "$cur"))
}
complete -F _tallylight tallylight
