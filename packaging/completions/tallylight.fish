# SPDX-FileCopyrightText: 2026 The Tallylight authors
# SPDX-License-Identifier: Apache-2.0

# The program's own --help is the source.
complete -c tallylight -f -a "(tallylight --help 2>/dev/null | string match -ar -- '--[a-z][a-z-]+' | sort -u)"
