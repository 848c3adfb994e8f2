// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "account/derivedset.h"
#include "account/threadlookup.h"
#include "account/threadpages.h"
#include "account/transitions.h"
#include "net/studioapi.h"
#include "wire/entities.h"
#include "wire/event.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <functional>
#include <span>
#include <unordered_map>
#include <vector>

namespace tallylight::account {

struct DerivedOptions {
    using Milliseconds = std::chrono::milliseconds;

    //! Changes that no event tells are found by asking anew: after a time between these while something runs,
    Milliseconds busyRound{60'000};
    Milliseconds longestBusyRound{120'000};
    //! and between these while nothing does.
    Milliseconds idleRound{300'000};
    Milliseconds longestIdleRound{600'000};
    //! After a failed call.
    Milliseconds failurePause{30'000};
    //! A thread that nothing has shown to run for this long runs no more; servers call it expired then.
    Milliseconds staleAfter{1'800'000};
    //! Uniform in [0, 1); the process's generator where not set.
    std::function<double()> random;
};

//! \brief Keeps the DerivedSet of one organization true while a stream stands: seeds it by a list call, takes events, looks threads up
//! that events tell too little of, and seeds anew now and then (docs/protocol.md, "Both kinds of servers").
class DerivedFeed : public QObject
{
    Q_OBJECT

public:
    //! \param api must outlive it.
    DerivedFeed(net::StudioApi& api, QString slug, wire::OrgId org, DerivedOptions options, QObject* parent = nullptr);

    [[nodiscard]] std::span<const DerivedThread> threads() const { return m_set.threads(); }
    //! \brief A list was made since begin().
    [[nodiscard]] bool isSeeded() const { return m_isSeeded; }

    //! \brief A stream stands: from now on events are taken, and after \a delay the list is asked for.
    void begin(std::chrono::milliseconds delay);
    //! \brief The stream broke, or summaries do this work. What is known stays; what is held back is told.
    void stop();

    void take(const wire::ThreadStatusEvent& event);
    void take(const wire::StepEvent& event);
    void take(const wire::FinishEvent& event);

Q_SIGNALS:
    //! \brief A list was made; threads() are as of now. Again after each.
    void seeded();
    //! \brief threads() are other; once for many events. Only when isSeeded().
    void threadsChanged();
    //! \brief What an answer said of threads, after seeded() or threadsChanged() told of them.
    void learned(const std::vector<tallylight::wire::ThreadItem>& items);
    //! \brief The list cannot be had: there is none yet, or it could not be renewed several times. Tried again.
    void failed(const tallylight::wire::Error& error);
    //! \brief A status as it came, with owner and title wherever those can be known.
    void transitionSeen(const tallylight::wire::ThreadStatusEvent& event);

private:
    void seed();
    void takeList(const std::vector<wire::ThreadItem>& items, bool isCut);
    void takeListFailure(const wire::Error& error);
    void takeLookup(const wire::ThreadId& id, const std::optional<wire::ThreadItem>& item);
    void want(const wire::ThreadId& id);
    void wantDetails();
    void dropStale();
    void planRound();
    void tellSoon(bool isOther);
    void trim();
    [[nodiscard]] DerivedOptions::Milliseconds between(DerivedOptions::Milliseconds shortest, DerivedOptions::Milliseconds longest) const;

    DerivedOptions m_options;
    DerivedSet m_set;
    ThreadPages m_pages;
    ThreadLookup m_lookups;
    Transitions m_transitions;
    //! The next list call, whatever for.
    QTimer m_next;
    QTimer m_tell;
    //! When the list call under way was made;
    DerivedSet::Mark m_listAsked = 0;
    //! and the lookups.
    std::unordered_map<wire::ThreadId, DerivedSet::Mark> m_lookupsAsked;
    int m_failures = 0;
    bool m_isStanding = false;
    bool m_isSeeded = false;
};

} // namespace tallylight::account
