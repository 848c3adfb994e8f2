// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/entities.h"

#include <QCache>
#include <QObject>

#include <optional>

namespace tallylight::store {

//! \brief Titles and icons of agents as far as they were looked up; the least recently used are forgotten, and may be looked up again.
//! Lives on one thread.
class AgentDirectory : public QObject
{
    Q_OBJECT

public:
    //! Lookups that are remembered: many times more than a person works with.
    static constexpr int kBound = 2'000;

    explicit AgentDirectory(QObject* parent = nullptr);

    //! \brief The agent as looked up, or as its well-known id says (docs/protocol.md, "Well-known agents"); nothing where a lookup is
    //! still to be made, found nothing, or makes no sense.
    [[nodiscard]] std::optional<wire::Agent> find(const wire::AgentKey& key) const;

    //! \brief True where nobody looked yet and the id does not speak for itself: worth a lookup.
    [[nodiscard]] bool isUnknown(const wire::AgentKey& key) const;

    //! \brief What a lookup brought: nothing means that the server has no such agent. Emits agentChanged() only for another content.
    void setAgent(const wire::AgentKey& key, std::optional<wire::Agent> agent);

    //! \brief Another account.
    void clear();

Q_SIGNALS:
    void agentChanged(const tallylight::wire::AgentKey& key);
    void cleared();

private:
    //! Nothing where the server has no such agent.
    QCache<wire::AgentKey, std::optional<wire::Agent>> m_agents;
};

} // namespace tallylight::store
