// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "account/account.h"
#include "account/threadlookup.h"
#include "store/runledger.h"
#include "wire/timestamp.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace tallylight::tray {

//! \brief What happens to the threads of one account, told once: transitions as they are seen, and, looked up, the ends that nobody told:
//! those of a gap, and those that a server forgot to mention.
class AccountNews : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<wire::Timestamp()>;

    struct Options {
        //! How long an end may stay untold before it is looked up.
        std::chrono::milliseconds patience{1'500};
        //! What is found within this time after a gap belongs to the gap.
        std::chrono::milliseconds grace{10'000};
        //! Lookups after one gap; what is beyond is not told.
        std::size_t maxLookups = 200;
        //! Runs that are remembered.
        std::size_t maxRuns = 10'000;
    };

    //! \param account must outlive it.
    AccountNews(account::Account& account, Clock clock, Options options, QObject* parent = nullptr);
    ~AccountNews() override;

    //! \brief Also runs that somebody else started, from now on.
    void setIncludesOthers(bool includesOthers);
    //! \brief Something is being looked up: more may be told soon.
    [[nodiscard]] bool isCatchingUp() const;

Q_SIGNALS:
    //! \brief A run ended, or began.
    void happened(const tallylight::store::ThreadNews& news);
    //! \brief The thread runs again, or waits no more: what was said about it is old.
    void movedOn(const tallylight::wire::ThreadKey& key);
    void catchingUpChanged();

private:
    using SteadyClock = std::chrono::steady_clock;

    //! Whether somebody listens, for one organization or the whole account.
    struct Listening {
        bool isLive = false;
        //! When a gap ended; absent where there was none yet.
        std::optional<SteadyClock::time_point> backSince;
        bool wasLive = false;

        //! \return true where a gap ends now.
        [[nodiscard]] bool set(bool isLiveNow);
    };

    void takeChange(const store::Change& change);
    void takeTransition(const wire::OrgId& org, const wire::ThreadStatusEvent& event);
    //! What is gone without a word is looked up after a moment.
    void awaitVanished();
    void takeFeeds();
    void takeIdentity();
    void readAll();
    void lookUp();
    void takeLookup(const wire::ThreadKey& key, const std::optional<wire::ThreadItem>& item);
    void endLookup(const wire::ThreadKey& key);
    [[nodiscard]] account::ThreadLookup* lookupOf(const wire::OrgId& org);
    [[nodiscard]] bool isAfterGap(const wire::OrgId& org) const;

    account::Account& m_account;
    Clock m_clock;
    Options m_options;
    store::RunLedger m_ledger;
    QTimer m_patience;
    Listening m_listening;
    std::map<wire::OrgId, Listening> m_orgs;
    //! By organization; each is for the slug that the organization had then.
    std::map<wire::OrgId, std::unique_ptr<account::ThreadLookup>> m_lookups;
    //! Asked for, and whether the end belongs to a gap.
    std::map<wire::ThreadKey, bool> m_asked;
};

} // namespace tallylight::tray
