// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "account/threadpages.h"
#include "net/studioapi.h"
#include "store/feedstate.h"
#include "wire/entities.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace tallylight::account {

struct FurtherOptions {
    //! Each organization is asked again after a time between these.
    std::chrono::milliseconds round{180'000};
    std::chrono::milliseconds longestRound{300'000};
    std::chrono::milliseconds failurePause{60'000};
    //! Those that are due within this time are asked together, so that the processor wakes seldom.
    std::chrono::milliseconds slack{15'000};
    //! Uniform in [0, 1); the process's generator where not set.
    std::function<double()> random;
};

//! \brief The organizations of an account that no stream follows: asked now and then what of the caller runs and waits there.
class FurtherOrgs : public QObject
{
    Q_OBJECT

public:
    enum class Mode : std::uint8_t {
        //! Nothing is asked: whether it is needed is not known yet.
        Off,
        //! The user's summary tells what runs; what waits is asked for once, and after each gap.
        WaitingOnce,
        //! What runs and what waits, in rounds.
        Rounds,
    };

    //! \param api must outlive it.
    FurtherOrgs(net::StudioApi& api, FurtherOptions options, QObject* parent = nullptr);
    ~FurtherOrgs() override;

    [[nodiscard]] bool contains(const wire::OrgId& org) const { return m_orgs.contains(org); }
    //! \brief How far what is known of the user's threads in these organizations can be trusted, one status each; empty unless it asks
    //! in rounds. Live for one that answered when it was last asked.
    [[nodiscard]] std::vector<store::FeedStatus> statuses() const;

    void setMode(Mode mode);
    void setOrganizations(std::span<const wire::Organization> organizations);
    //! \brief After a gap: all answers are old.
    void askAll();
    //! \brief Something happened there.
    void ask(const wire::OrgId& org);

Q_SIGNALS:
    //! \brief What of the caller runs there. Only in rounds.
    void runningListed(const tallylight::wire::OrgId& org, const std::vector<tallylight::wire::ThreadItem>& items);
    void waitingListed(const tallylight::wire::OrgId& org, const std::vector<tallylight::wire::ThreadItem>& items, bool isCut);
    void statusesChanged();
    void membershipDoubted();

private:
    using Clock = std::chrono::steady_clock;

    struct Org {
        std::string slug;
        Clock::time_point due;
        store::FeedStatus status;
        bool hasAnswered = false;
        //! Lives while it is asked.
        std::unique_ptr<ThreadPages> pages;
    };

    void pump();
    void begin(const wire::OrgId& id, Org& org);
    void askFor(const wire::OrgId& id, wire::ThreadStatus status);
    void take(const wire::OrgId& id, wire::ThreadStatus status, std::vector<wire::ThreadItem> items, bool isCut);
    void finish(const wire::OrgId& id, const std::optional<wire::Error>& error);
    void setStatus(Org& org, store::FeedState state, const std::string& reason);

    net::StudioApi& m_api;
    FurtherOptions m_options;
    Mode m_mode = Mode::Off;
    std::map<wire::OrgId, Org> m_orgs;
    QTimer m_next;
    int m_active = 0;
};

} // namespace tallylight::account
