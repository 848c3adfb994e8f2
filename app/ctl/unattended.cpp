// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/unattended.h"

#include <unordered_set>

namespace tallylight::ctl {

namespace {

std::optional<std::string> unlessEmpty(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional(text);
}

UnattendedThread endedThread(const store::HistoryEntry& entry)
{
    const wire::ThreadKey& key = entry.key.thread;
    return {{key.thread, entry.agent, unlessEmpty(entry.title), key.org, unlessEmpty(entry.agentTitle)}, entry.outcome, entry.ended};
}

} // namespace

Unattended unattended(const WorkSources& sources, const WorkView& view)
{
    Unattended list;
    const auto isInView = [&view](const wire::OrgId& org) { return view.scope == wire::Scope::User || org == view.org; };
    for (const wire::ThreadKey& key : sources.threads.attention()) {
        if (const store::ThreadState* state = sources.threads.find(key); state && isInView(key.org)) {
            list.threads.push_back({state->thread, wire::ThreadStatus::RequiresAction, std::nullopt});
        }
    }
    list.needsInput = list.threads.size();
    if (!sources.unseen) {
        return list;
    }
    const auto add = [&](wire::ThreadStatus outcome) {
        const std::size_t before = list.threads.size();
        std::unordered_set<wire::ThreadKey> added; // two accounts may have one thread
        for (const store::HistoryEntry& entry : *sources.unseen) {
            const wire::ThreadKey& key = entry.key.thread;
            // An organization that is not ours is another account's.
            if (entry.outcome == outcome && isInView(key.org) && sources.orgs.find(key.org) && !sources.threads.find(key)
                && added.insert(key).second) {
                list.threads.push_back(endedThread(entry));
            }
        }
        return list.threads.size() - before;
    };
    list.failed = add(wire::ThreadStatus::Failed);
    list.finished = add(wire::ThreadStatus::Completed);
    return list;
}

} // namespace tallylight::ctl
