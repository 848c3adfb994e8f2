# SPDX-FileCopyrightText: 2026 The Tallylight authors
# SPDX-License-Identifier: Apache-2.0

# The program's own --help is the source.
function __tallylightctl_commands
    tallylightctl --help 2>/dev/null | string replace -rf '^  ([a-z]+)  +(.*)' '$1\t$2'
end

function __tallylightctl_command
    set -l known (__tallylightctl_commands | string replace -r '\t.*' '')
    for word in (commandline -opc)[2..]
        if contains -- $word $known
            echo $word
            return 0
        end
    end
    return 1
end

complete -c tallylightctl -f
complete -c tallylightctl -n 'not __tallylightctl_command >/dev/null' -a '(__tallylightctl_commands)'
complete -c tallylightctl -a "(tallylightctl (__tallylightctl_command) --help 2>/dev/null | string match -ar -- '--[a-z][a-z-]+' | sort -u)"
