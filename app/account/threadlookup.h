// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/studioapi.h"
#include "wire/entities.h"

#include <QObject>
#include <QString>

#include <deque>
#include <memory>
#include <optional>
#include <unordered_set>

namespace tallylight::account {

//! \brief Looks up single threads of one organization: each once however often it is wanted meanwhile, and few at a time.
class ThreadLookup : public QObject
{
    Q_OBJECT

public:
    //! \param api must outlive it.
    ThreadLookup(net::StudioApi& api, QString slug, QObject* parent = nullptr);

    //! \brief Nothing is wanted, or under way.
    [[nodiscard]] bool isIdle() const { return m_wanted.empty(); }

    //! \return false where too many are wanted already.
    bool want(const wire::ThreadId& id);
    //! \brief Wants nothing any more; requests under way are cancelled.
    void stop();

Q_SIGNALS:
    //! \brief The request is about to be made: what is asked now answers for what was before now.
    void asked(const tallylight::wire::ThreadId& id);
    //! \brief Nothing where the server has no such thread.
    void found(const tallylight::wire::ThreadId& id, const std::optional<tallylight::wire::ThreadItem>& item);
    void failed(const tallylight::wire::ThreadId& id, const tallylight::wire::Error& error);

private:
    void pump();
    void take(const wire::ThreadId& id, const wire::Result<std::optional<wire::ThreadItem>>& item);

    net::StudioApi& m_api;
    QString m_slug;
    std::deque<wire::ThreadId> m_queue;
    //! Waiting or under way.
    std::unordered_set<wire::ThreadId> m_wanted;
    int m_active = 0;
    //! Its death cancels the requests.
    std::unique_ptr<QObject> m_requests;
    //! Answers to what was asked before a stop() are not heard.
    int m_stops = 0;
};

} // namespace tallylight::account
