// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/noticecenter.h"

#include "models/threadrow.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tallylight::tray {

namespace {

constexpr std::size_t kMaxMuted = 1'000;

//! The words of a thread as lists show it too.
models::ThreadRow rowOf(const wire::RunningThread& thread, const store::RowKey& key, account::Account& account)
{
    store::ThreadState state;
    state.thread = thread;
    const models::OrgRow org = models::makeOrgRow(key.org(), account.organizations().find(key.thread.org));
    return models::makeThreadRow(state, org, account.agents().find({key.thread.org, thread.agent}));
}

} // namespace

NoticeCenter::NoticeCenter(desktop::Notifications& notifications, store::History& history, Options options, QObject* parent)
    : QObject(parent),
      m_notifications(notifications),
      m_history(history),
      m_options(std::move(options)),
      m_popups(notifications, m_options.popups)
{
    connect(&m_history, &store::History::changed, this, &NoticeCenter::countsChanged);
    connect(&m_popups, &NoticePopups::openRequested, this, &NoticeCenter::openRequested);
    connect(&m_popups, &NoticePopups::listRequested, this, &NoticeCenter::listRequested);
    connect(&m_popups, &NoticePopups::muteRequested, this, &NoticeCenter::mute);
    connect(&m_popups, &NoticePopups::dismissed, this, [this](const store::RowKey& key) { m_history.markSeen(std::array{key}); });
}

NoticeCenter::~NoticeCenter() = default;

void NoticeCenter::setPreferences(const store::NoticePreferences& preferences)
{
    if (preferences == m_preferences) {
        return;
    }
    const bool didIncludeOthers = std::exchange(m_preferences, preferences).includesOthers;
    m_popups.setTextHidden(store::hidesText(m_preferences, m_isSessionLocked));
    if (preferences.includesOthers != didIncludeOthers) {
        for (const auto& [id, followed] : m_accounts) {
            followed.news->setIncludesOthers(preferences.includesOthers);
        }
    }
    Q_EMIT countsChanged();
}

void NoticeCenter::setSessionLocked(bool isLocked)
{
    m_isSessionLocked = isLocked;
    m_popups.setTextHidden(store::hidesText(m_preferences, m_isSessionLocked));
}

void NoticeCenter::enter(const store::AccountId& id, account::Account& account)
{
    leave(id);
    auto news = std::make_unique<AccountNews>(account, m_options.clock, m_options.news);
    news->setIncludesOthers(m_preferences.includesOthers);
    connect(news.get(), &AccountNews::happened, this, [this, id](const store::ThreadNews& told) { take(id, told); });
    connect(news.get(), &AccountNews::movedOn, this, [this, id](const wire::ThreadKey& thread) { takeMovedOn({id, thread}); });
    connect(news.get(), &AccountNews::catchingUpChanged, this, &NoticeCenter::takeCatchingUp);
    connect(&account.threads(), &store::ThreadStore::changed, news.get(), [this] {
        const std::size_t waiting = waitingCount();
        if (std::exchange(m_waiting, waiting) != waiting) {
            Q_EMIT countsChanged();
        }
    });
    m_accounts.emplace(id, Followed{account, std::move(news)});
}

void NoticeCenter::leave(const store::AccountId& id)
{
    if (m_accounts.erase(id) > 0) {
        m_popups.withdrawAccount(id);
        takeCatchingUp();
        Q_EMIT countsChanged();
    }
}

void NoticeCenter::markOpened(const store::RowKey& key)
{
    takeMovedOn(key);
    if (const auto followed = m_accounts.find(key.account); followed != m_accounts.end()) {
        followed->second.account.threads().markSeen(key.thread);
    }
}

void NoticeCenter::mute(const store::RowKey& key)
{
    const wire::Timestamp now = m_options.clock();
    if (m_muted.size() >= kMaxMuted) {
        std::erase_if(m_muted, [now](const auto& entry) { return entry.second <= now; });
    }
    if (m_muted.size() < kMaxMuted) {
        m_muted.insert_or_assign(key, now + m_options.muteFor);
    }
    m_popups.withdraw(key);
}

bool NoticeCenter::isCatchingUp() const
{
    return std::ranges::any_of(m_accounts, [](const auto& entry) { return entry.second.news->isCatchingUp(); });
}

std::size_t NoticeCenter::waitingCount() const
{
    std::size_t count = 0;
    for (const auto& [id, followed] : m_accounts) {
        for (const wire::ThreadKey& key : followed.account.threads().attention()) {
            count += store::levelOf(m_preferences, {id, key.org}) == store::NoticeLevel::Off ? 0 : 1;
        }
    }
    return count;
}

std::size_t NoticeCenter::failedUnseenCount() const
{
    return unseenCount(wire::ThreadStatus::Failed);
}

std::size_t NoticeCenter::finishedUnseenCount() const
{
    return unseenCount(wire::ThreadStatus::Completed);
}

void NoticeCenter::take(const store::AccountId& id, const store::ThreadNews& news)
{
    const store::RowKey key{id, news.thread.key()};
    const store::NoticeVerdict verdict = store::judge(news, {id, news.thread.org}, m_preferences, circumstances(key));
    if (!verdict.kind) {
        return;
    }
    if (verdict.kind != store::NoticeKind::NeedsYou) {
        keep(key, news, verdict.counts);
    }
    if (!verdict.popsUp || !m_options.popsUp) {
        m_popups.withdraw(key); // what was said before is old all the same
        return;
    }
    const models::ThreadRow row = rowOf(news.thread, key, m_accounts.at(id).account);
    Notice notice;
    notice.key = key;
    notice.agent = news.thread.agent;
    notice.kind = *verdict.kind;
    notice.title = row.title;
    notice.agentTitle = row.agentTitle;
    notice.avatar = row.agentIcon;
    notice.orgName = row.org.name;
    if (news.started) {
        notice.duration = std::max(news.happened - *news.started, std::chrono::milliseconds::zero());
    }
    notice.isInsistent = verdict.isInsistent;
    notice.hasSound = verdict.hasSound;
    notice.isCatchUp = news.isCatchUp;
    m_popups.tell(std::move(notice));
}

void NoticeCenter::keep(const store::RowKey& key, const store::ThreadNews& news, bool isUnseen)
{
    account::Account& account = m_accounts.at(key.account).account;
    const auto agent = account.agents().find({key.thread.org, news.thread.agent});
    const wire::Organization* org = account.organizations().find(key.thread.org);
    store::HistoryEntry entry;
    entry.key = key;
    entry.agent = news.thread.agent;
    entry.title = news.thread.title.value_or(std::string());
    entry.agentTitle = agent ? agent->title : news.thread.agentTitle.value_or(std::string());
    entry.orgName = org ? org->name : std::string();
    entry.outcome = news.after;
    entry.started = news.started;
    entry.ended = news.happened;
    entry.isUnseen = isUnseen;
    m_history.add(std::move(entry));
    m_history.prune(m_options.clock());
}

void NoticeCenter::takeMovedOn(const store::RowKey& key)
{
    m_popups.withdraw(key);
    m_history.markSeen(std::array{key});
}

void NoticeCenter::takeCatchingUp()
{
    m_popups.setCatchingUp(isCatchingUp());
}

store::NoticeCircumstances NoticeCenter::circumstances(const store::RowKey& key) const
{
    store::NoticeCircumstances circumstances;
    circumstances.now = m_options.clock();
    circumstances.zone = m_options.zone();
    circumstances.isInhibited = m_notifications.server().isInhibited();
    const auto muted = m_muted.find(key);
    circumstances.isMuted = muted != m_muted.end() && circumstances.now < muted->second;
    return circumstances;
}

std::size_t NoticeCenter::unseenCount(wire::ThreadStatus outcome) const
{
    return static_cast<std::size_t>(std::ranges::count_if(m_history.entries(), [&](const store::HistoryEntry& entry) {
        return entry.isUnseen && entry.outcome == outcome && store::levelOf(m_preferences, entry.key.org()) != store::NoticeLevel::Off;
    }));
}

} // namespace tallylight::tray
