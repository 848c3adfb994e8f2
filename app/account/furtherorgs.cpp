// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "account/furtherorgs.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace tallylight::account {

namespace {

constexpr int kConcurrency = 2;

wire::Timestamp wallClock()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

store::FeedState stateOf(const wire::Error& error, bool hasAnswered)
{
    switch (error.code) {
    case wire::ErrorCode::Unauthorized:
        return store::FeedState::SignedOut;
    case wire::ErrorCode::Forbidden:
    case wire::ErrorCode::NotFound:
        return store::FeedState::Refused;
    default:
        return hasAnswered ? store::FeedState::Stale : store::FeedState::Offline;
    }
}

} // namespace

FurtherOrgs::FurtherOrgs(net::StudioApi& api, FurtherOptions options, QObject* parent)
    : QObject(parent),
      m_api(api),
      m_options(std::move(options)),
      m_next(this)
{
    if (!m_options.random) {
        m_options.random = [] { return QRandomGenerator::global()->generateDouble(); };
    }
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &FurtherOrgs::pump);
}

FurtherOrgs::~FurtherOrgs() = default;

std::vector<store::FeedStatus> FurtherOrgs::statuses() const
{
    std::vector<store::FeedStatus> all;
    if (m_mode == Mode::Rounds) {
        all.reserve(m_orgs.size());
        for (const auto& [id, org] : m_orgs) {
            all.push_back(org.status);
        }
    }
    return all;
}

void FurtherOrgs::setMode(Mode mode)
{
    if (std::exchange(m_mode, mode) == mode) {
        return;
    }
    Q_EMIT statusesChanged();
    askAll();
}

void FurtherOrgs::setOrganizations(std::span<const wire::Organization> organizations)
{
    std::map<wire::OrgId, Org> next;
    for (const wire::Organization& organization : organizations) {
        auto known = m_orgs.extract(organization.id);
        if (!known.empty() && known.mapped().slug == organization.slug) {
            next.insert(std::move(known));
        } else {
            next.emplace(organization.id, Org{organization.slug, Clock::now(), {store::FeedState::Connecting, wallClock(), {}}, false, {}});
        }
    }
    m_orgs.swap(next);
    for (auto& [id, gone] : next) {
        if (gone.pages) {
            gone.pages->disconnect(this);
            gone.pages->stop();
            gone.pages.release()->deleteLater(); // we may stand in its signal
            --m_active;
        }
    }
    m_next.start(0);
}

void FurtherOrgs::askAll()
{
    for (auto& [id, org] : m_orgs) {
        org.due = Clock::now();
    }
    m_next.start(0);
}

void FurtherOrgs::ask(const wire::OrgId& org)
{
    if (const auto found = m_orgs.find(org); found != m_orgs.end()) {
        found->second.due = Clock::now();
        m_next.start(0);
    }
}

void FurtherOrgs::pump()
{
    if (m_mode == Mode::Off) {
        return;
    }
    // Who has waited longest comes first, or a slow server would never be asked for the last ones.
    while (m_active < kConcurrency) {
        auto next = m_orgs.end();
        for (auto org = m_orgs.begin(); org != m_orgs.end(); ++org) {
            if (!org->second.pages && (next == m_orgs.end() || org->second.due < next->second.due)) {
                next = org;
            }
        }
        if (next == m_orgs.end() || next->second.due == Clock::time_point::max()) {
            return;
        }
        if (const auto now = Clock::now(); next->second.due > now + m_options.slack) {
            m_next.start(std::chrono::ceil<std::chrono::milliseconds>(next->second.due - now));
            return;
        }
        begin(next->first, next->second);
    }
}

void FurtherOrgs::begin(const wire::OrgId& id, Org& org)
{
    ++m_active;
    org.due = Clock::time_point::max();
    org.pages = std::make_unique<ThreadPages>(m_api, QString::fromStdString(org.slug));
    connect(org.pages.get(), &ThreadPages::failed, this, [this, id](const wire::Error& error) { finish(id, error); });
    askFor(id, m_mode == Mode::Rounds ? wire::ThreadStatus::InProgress : wire::ThreadStatus::RequiresAction);
}

void FurtherOrgs::askFor(const wire::OrgId& id, wire::ThreadStatus status)
{
    ThreadPages& pages = *m_orgs.at(id).pages;
    disconnect(&pages, &ThreadPages::listed, this, nullptr);
    connect(&pages, &ThreadPages::listed, this,
            [this, id, status](const std::vector<wire::ThreadItem>& items, bool isCut) { take(id, status, items, isCut); });
    net::ThreadQuery mine;
    mine.status = status;
    mine.isMine = true;
    pages.ask(mine);
}

void FurtherOrgs::take(const wire::OrgId& id, wire::ThreadStatus status, std::vector<wire::ThreadItem> items, bool isCut)
{
    std::erase_if(items, [status](const wire::ThreadItem& item) { return item.status != status || item.isHidden; });
    if (status == wire::ThreadStatus::InProgress) {
        askFor(id, wire::ThreadStatus::RequiresAction);
        Q_EMIT runningListed(id, items);
    } else {
        finish(id, std::nullopt);
        Q_EMIT waitingListed(id, items, isCut);
    }
}

void FurtherOrgs::finish(const wire::OrgId& id, const std::optional<wire::Error>& error)
{
    Org& org = m_orgs.at(id);
    org.pages->disconnect(this);
    org.pages.release()->deleteLater(); // we stand in its signal
    --m_active;
    const double span = static_cast<double>((m_options.longestRound - m_options.round).count());
    const auto round = m_options.round + std::chrono::milliseconds{static_cast<std::int64_t>(m_options.random() * span)};
    const bool isOnce = m_mode != Mode::Rounds && (!error || !error->isRetryable);
    // Asked for again meanwhile: that stands.
    org.due = std::min(org.due, isOnce ? Clock::time_point::max() : Clock::now() + (error ? m_options.failurePause : round));
    org.hasAnswered = org.hasAnswered || !error;
    setStatus(org, error ? stateOf(*error, org.hasAnswered) : store::FeedState::Live, error ? error->message : std::string());
    m_next.start(0);
    if (error && (error->code == wire::ErrorCode::Forbidden || error->code == wire::ErrorCode::NotFound)) {
        Q_EMIT membershipDoubted();
    }
}

void FurtherOrgs::setStatus(Org& org, store::FeedState state, const std::string& reason)
{
    if (org.status.state == state && org.status.reason == reason) {
        return;
    }
    const bool isSame = org.status.state == state;
    org.status = {state, isSame ? org.status.since : wallClock(), reason};
    Q_EMIT statusesChanged();
}

} // namespace tallylight::account
