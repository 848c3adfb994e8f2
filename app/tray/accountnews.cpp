// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/accountnews.h"

#include <utility>

namespace tallylight::tray {

namespace {

bool isLive(const store::FeedStatus& feed)
{
    return feed.state == store::FeedState::Live;
}

} // namespace

bool AccountNews::Listening::set(bool isLiveNow)
{
    const bool isBack = isLiveNow && !isLive && wasLive;
    if (isBack) {
        backSince = SteadyClock::now();
    }
    isLive = isLiveNow;
    wasLive = wasLive || isLiveNow;
    return isBack;
}

AccountNews::AccountNews(account::Account& account, Clock clock, Options options, QObject* parent)
    : QObject(parent),
      m_account(account),
      m_clock(std::move(clock)),
      m_options(options),
      m_ledger(options.maxRuns),
      m_patience(this)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(m_options.patience);
    connect(&m_patience, &QTimer::timeout, this, &AccountNews::lookUp);
    connect(&m_account.threads(), &store::ThreadStore::changed, this, &AccountNews::takeChange);
    connect(&m_account.threads(), &store::ThreadStore::cleared, this, [this] { m_ledger.clear(); });
    connect(&m_account, &account::Account::transitionSeen, this, &AccountNews::takeTransition);
    connect(&m_account, &account::Account::feedChanged, this, &AccountNews::takeFeeds);
    connect(&m_account, &account::Account::identityChanged, this, &AccountNews::takeIdentity);
    takeIdentity();
    takeFeeds();
}

AccountNews::~AccountNews() = default;

void AccountNews::setIncludesOthers(bool includesOthers)
{
    m_ledger.setIncludesOthers(includesOthers);
    if (includesOthers) {
        readAll();
    }
}

bool AccountNews::isCatchingUp() const
{
    return m_patience.isActive() || !m_asked.empty();
}

void AccountNews::takeChange(const store::Change& change)
{
    const store::RunLedger::Step step = m_ledger.take(change, m_account.threads(), m_clock());
    for (const wire::ThreadKey& key : step.movedOn) {
        Q_EMIT movedOn(key);
    }
    for (store::ThreadNews news : step.waiting) {
        // At the first start what waits is no news; after a gap somebody may well have missed it.
        if (isAfterGap(news.thread.org)) {
            news.isCatchUp = true;
            Q_EMIT happened(news);
        }
    }
    awaitVanished();
}

void AccountNews::awaitVanished()
{
    if (m_ledger.hasVanished() && !m_patience.isActive()) {
        m_patience.start();
        Q_EMIT catchingUpChanged();
    }
}

void AccountNews::takeTransition(const wire::OrgId& org, const wire::ThreadStatusEvent& event)
{
    const auto news = m_ledger.take(org, event, m_account.threads(), m_clock());
    if (!news) {
        return;
    }
    if (event.status == wire::ThreadStatus::InProgress) {
        Q_EMIT movedOn({org, event.thread});
    }
    Q_EMIT happened(*news);
}

void AccountNews::takeFeeds()
{
    (void)m_listening.set(isLive(m_account.feed()));
    for (const wire::Organization& org : m_account.organizations().organizations()) {
        if (m_orgs[org.id].set(isLive(m_account.feed(org.id)))) {
            m_ledger.noteGap(org.id, m_account.threads());
        }
    }
    awaitVanished();
}

void AccountNews::takeIdentity()
{
    if (m_account.identity()) {
        m_ledger.setIdentity(m_account.identity()->id);
        readAll();
    }
}

//! Who counts as the user, or whose runs count, is another: what is known is read anew.
void AccountNews::readAll()
{
    store::Change all;
    all.changed = m_account.threads().keys();
    (void)m_ledger.take(all, m_account.threads(), m_clock());
}

void AccountNews::lookUp()
{
    for (const wire::ThreadKey& key : m_ledger.takeVanished(m_account.threads())) {
        if (m_asked.contains(key)) {
            continue; // another gap came before the answer
        }
        account::ThreadLookup* lookup = m_asked.size() < m_options.maxLookups ? lookupOf(key.org) : nullptr;
        m_asked.insert_or_assign(key, isAfterGap(key.org));
        if (lookup == nullptr || !lookup->want(key.thread)) {
            m_asked.erase(key);
            m_ledger.forget(key);
        }
    }
    Q_EMIT catchingUpChanged();
}

void AccountNews::takeLookup(const wire::ThreadKey& key, const std::optional<wire::ThreadItem>& item)
{
    auto news = m_ledger.take(key, item, m_account.threads(), m_clock());
    if (news) {
        const auto asked = m_asked.find(key);
        news->isCatchUp = asked != m_asked.end() && asked->second;
        Q_EMIT happened(*news);
    }
    endLookup(key);
}

void AccountNews::endLookup(const wire::ThreadKey& key)
{
    m_asked.erase(key);
    if (m_asked.empty()) {
        Q_EMIT catchingUpChanged();
    }
}

account::ThreadLookup* AccountNews::lookupOf(const wire::OrgId& org)
{
    const wire::Organization* known = m_account.organizations().find(org);
    if (known == nullptr) {
        return nullptr; // the user is no longer a member
    }
    std::unique_ptr<account::ThreadLookup>& lookup = m_lookups[org];
    if (lookup == nullptr) {
        lookup = std::make_unique<account::ThreadLookup>(m_account.api(), QString::fromStdString(known->slug));
        connect(lookup.get(), &account::ThreadLookup::found, this,
                [this, org](const wire::ThreadId& id, const std::optional<wire::ThreadItem>& item) {
                    takeLookup({org, id}, item);
                });
        connect(lookup.get(), &account::ThreadLookup::failed, this, [this, org](const wire::ThreadId& id) {
            m_ledger.forget({org, id});
            endLookup({org, id});
        });
    }
    return lookup.get();
}

bool AccountNews::isAfterGap(const wire::OrgId& org) const
{
    const auto found = m_orgs.find(org);
    const Listening& listening = found != m_orgs.end() && found->second.wasLive ? found->second : m_listening;
    if (!listening.isLive) {
        return listening.wasLive;
    }
    return listening.backSince && SteadyClock::now() - *listening.backSince < m_options.grace;
}

} // namespace tallylight::tray
