// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/notifications.h"
#include "desktop/sessionlock.h"
#include "models/historymodel.h"
#include "models/preferences.h"
#include "store/history.h"
#include "store/historykeeper.h"
#include "tray/noticecenter.h"
#include "tray/seenwatch.h"

#include <QObject>

#include <memory>
#include <utility>
#include <vector>

namespace tallylight::tray {

class AccountSet;
class ThreadOpener;
struct TrayFacts;

//! \brief All that tells a person what matters, put together: popups, history and its file, the lock of the session. Follows the accounts
//! of the set as they come and go.
class NoticeDesk : public QObject
{
    Q_OBJECT

public:
    struct Options {
        NoticeCenter::Options center;
        //! Another program shows the popups and keeps the history's file: here news are counted only, and the file is not touched.
        bool isBeside = false;
        //! Where the history is kept.
        QString stateFolder = store::HistoryKeeper::defaultFolder();
        //! From a change of the history to its file.
        std::chrono::milliseconds savePause{10'000};
        //! A row that could be seen for this long was seen.
        std::chrono::milliseconds lookedAtAfter{3'000};
    };

    //! \param accounts,opener must outlive it.
    NoticeDesk(AccountSet& accounts, ThreadOpener& opener, Options options, QObject* parent = nullptr);
    ~NoticeDesk() override;

    [[nodiscard]] NoticeCenter& center() { return m_center; }
    [[nodiscard]] store::History& history() { return m_history; }
    [[nodiscard]] const models::HistoryModel& rows() const { return m_rows; }

    //! \brief Reads the history and looks for the desktop's services. Once.
    void start();
    //! \brief Counts from the next news on.
    void setPreferences(const models::Preferences& preferences);
    //! \brief Writes what waits to be written now, as before a session ends.
    void save() { m_keeper.flush(); }
    //! \brief The account was signed out for good: nothing of it is kept.
    void forgetAccount(const store::AccountId& account) { m_history.forgetAccount(account); }
    //! \brief Puts the counts of what waits and what is unseen in their place.
    void fill(TrayFacts& facts) const;
    //! \brief As of SeenWatch.
    void setInView(const void* place, std::vector<store::RowKey> keys) { m_seen.setInView(place, std::move(keys)); }

Q_SIGNALS:
    //! \brief A person wants to see the list. \c token lets the window come to the front; may be empty.
    void listRequested(const QByteArray& token);
    void countsChanged();
    //! \brief \c text is for a person: something could not be kept, or read.
    void complained(const QString& text);

private:
    void loadHistory();

    AccountSet& m_accounts;
    Options m_options;
    store::History m_history;
    store::HistoryKeeper m_keeper;
    models::HistoryModel m_rows;
    desktop::Notifications m_notifications;
    NoticeCenter m_center;
    SeenWatch m_seen;
    std::unique_ptr<desktop::SessionLock> m_lock;
};

} // namespace tallylight::tray
