// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/snippetloader.h"
#include "wire/entities.h"

#include <QObject>

#include <chrono>
#include <deque>
#include <optional>
#include <unordered_map>

namespace tallylight::net {

struct AgentOptions {
    int concurrency = 4;
    //! What was looked up is good for this long.
    std::chrono::milliseconds freshness{600'000};
    //! A failed lookup is not repeated sooner.
    std::chrono::milliseconds failurePause{30'000};
    //! Lookups waiting, and answers remembered.
    std::size_t bound = 2'000;
};

//! \brief Looks up agents by organization and id, each once in ten minutes however often it is wanted. Keeps no agents: whoever listens
//! does. Thread and lifetime as of SnippetLoader.
class AgentLoader : public QObject
{
    Q_OBJECT

public:
    AgentLoader(StudioApi& api, SlugOf slugOf, AgentOptions options, QObject* parent = nullptr);

    //! \brief Ignored for the empty id, and for well-known ids, which need no lookup.
    void want(const wire::AgentKey& key);
    //! \brief Another account.
    void forget();

Q_SIGNALS:
    //! \brief Nothing where the server knows no such agent.
    void agentLoaded(const tallylight::wire::AgentKey& key, const std::optional<tallylight::wire::Agent>& agent);

private:
    using Clock = std::chrono::steady_clock;

    void pump();

    StudioApi& m_api;
    SlugOf m_slugOf;
    AgentOptions m_options;
    //! Until when each agent is not to be asked for: while it waits, and then as long as the answer is good.
    std::unordered_map<wire::AgentKey, Clock::time_point> m_goodUntil;
    std::deque<wire::AgentKey> m_queue;
    int m_active = 0;
    //! Its death cancels the requests.
    std::unique_ptr<QObject> m_requests;
};

} // namespace tallylight::net
