// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/history.h"
#include "store/noticepreferences.h"
#include "store/noticerules.h"
#include "tray/accountnews.h"
#include "tray/noticepopups.h"

#include <QByteArray>
#include <QObject>
#include <QTimeZone>

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <unordered_map>

namespace tallylight::tray {

//! \brief Tells a person what matters: judges the news of all accounts by what she wants to be told, keeps the history, and has popups
//! shown and taken away.
class NoticeCenter : public QObject
{
    Q_OBJECT

public:
    struct Options {
        //! Otherwise news are counted only.
        bool popsUp = true;
        NoticePopups::Options popups;
        AccountNews::Options news;
        //! For how long "Mute 1 h" mutes a thread.
        std::chrono::milliseconds muteFor = std::chrono::hours(1);
        //! The wall clock, and the zone in which quiet hours are meant.
        //! \{
        AccountNews::Clock clock;
        std::function<QTimeZone()> zone;
        //! \}
    };

    //! \param notifications,history must outlive it.
    NoticeCenter(desktop::Notifications& notifications, store::History& history, Options options, QObject* parent = nullptr);
    ~NoticeCenter() override;

    [[nodiscard]] const store::NoticePreferences& preferences() const { return m_preferences; }
    //! \brief Counts from the next news on; of what is on the screen only the words change, where they are to be hidden or may be read
    //! again.
    void setPreferences(const store::NoticePreferences& preferences);
    //! \brief Popups lose their words while the session is locked, if that is wanted, also those on the screen; they come back.
    void setSessionLocked(bool isLocked);

    //! \brief Follows \a account, which must outlive the center or leave before it goes.
    void enter(const store::AccountId& id, account::Account& account);
    //! \brief The account is paused, or was removed: its popups go.
    void leave(const store::AccountId& id);

    //! \brief A person opened the thread: its popup goes, it is seen, and needs nobody until it asks again.
    void markOpened(const store::RowKey& key);
    //! \brief No popups for the thread for a while.
    void mute(const store::RowKey& key);

    //! \brief What happened in a gap is being looked up.
    [[nodiscard]] bool isCatchingUp() const;
    //! \brief For the badge: without threads of organizations whose notices are off.
    //! \{
    [[nodiscard]] std::size_t waitingCount() const;
    [[nodiscard]] std::size_t failedUnseenCount() const;
    [[nodiscard]] std::size_t finishedUnseenCount() const;
    //! \}

Q_SIGNALS:
    //! \brief A person wants to see the thread's page. \c agent may be empty; \c token lets the browser come to the front.
    void openRequested(const tallylight::store::RowKey& key, const tallylight::wire::AgentId& agent, const QByteArray& token);
    //! \brief A person wants to see the list. \c token lets the window come to the front.
    void listRequested(const QByteArray& token);
    //! \brief One of the counts is another, or may be.
    void countsChanged();

private:
    struct Followed {
        account::Account& account;
        std::unique_ptr<AccountNews> news;
    };

    void take(const store::AccountId& id, const store::ThreadNews& news);
    void keep(const store::RowKey& key, const store::ThreadNews& news, bool isUnseen);
    void takeMovedOn(const store::RowKey& key);
    void takeCatchingUp();
    [[nodiscard]] store::NoticeCircumstances circumstances(const store::RowKey& key) const;
    [[nodiscard]] std::size_t unseenCount(wire::ThreadStatus outcome) const;

    desktop::Notifications& m_notifications;
    store::History& m_history;
    Options m_options;
    store::NoticePreferences m_preferences;
    bool m_isSessionLocked = false;
    NoticePopups m_popups;
    std::map<store::AccountId, Followed> m_accounts;
    //! waitingCount() as it was told last.
    std::size_t m_waiting = 0;
    //! Until when; bounded.
    std::unordered_map<store::RowKey, wire::Timestamp> m_muted;
};

} // namespace tallylight::tray
