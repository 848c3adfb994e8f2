# SPDX-FileCopyrightText: 2026 The Tallylight authors
# SPDX-License-Identifier: Apache-2.0

# The program's own --help is the source.
function __tallylight_hub_help
    set -l chain
    for word in (commandline -opc)[2..]
        string match -qr '^[a-z]' -- $word; or break
        set -a chain $word
    end
    tallylight-hub $chain --help 2>/dev/null
end

complete -c tallylight-hub -f
complete -c tallylight-hub -a "(__tallylight_hub_help | string match -r '^  [a-z][a-z-]*  +.*' | string replace -r '^  ([a-z-]+)  +(.*)' '\$1\t\$2')"
complete -c tallylight-hub -a "(__tallylight_hub_help | string match -ar -- '--[a-z][a-z-]+' | sort -u)"
