// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "account/account.h"
#include "store/accountkeys.h"

#include <QImage>
#include <QObject>
#include <QString>

#include <memory>
#include <span>
#include <vector>

namespace tallylight::models {
class OrgListModel;
class ThreadListModel;
} // namespace tallylight::models

namespace tallylight::tray {

//! \brief The accounts that are shown, side by side: owns each with all that serves it, feeds the models, and adds and takes away at run
//! time.
//!
//! A paused account is known by its name and nothing else of it exists: no stream, no row, no number.
class AccountSet : public QObject
{
    Q_OBJECT

public:
    struct Setup {
        store::AccountId id;
        //! As people know it: the server's host, or what tells two accounts on one server apart.
        QString name;
        account::AccountOptions options;
        bool isPaused = false;
        //! A person can sign in anew from here; not so for one whose key came with the start of the program.
        bool canSignIn = false;
    };

    //! \param rows,orgs must outlive the set.
    AccountSet(models::ThreadListModel& rows, models::OrgListModel& orgs, QObject* parent = nullptr);
    ~AccountSet() override;

    //! \brief Paused ones too, in the order in which they were added.
    [[nodiscard]] std::vector<store::AccountId> ids() const;
    //! \brief Null for one that is unknown or paused. Valid until it is paused or removed.
    [[nodiscard]] account::Account* find(const store::AccountId& id) const;
    //! \brief The whole setup; null for one that is unknown.
    [[nodiscard]] const Setup* setup(const store::AccountId& id) const;
    //! \brief Scheme, host and port, as the addresses of its pages begin; empty for one that is unknown.
    [[nodiscard]] QString originText(const store::AccountId& id) const;
    //! \brief Why there is no account, in words that say what to do; only of use while there is none.
    [[nodiscard]] const store::FeedStatus& vacancy() const { return m_vacancy; }
    void setVacancy(const std::string& reason);

    //! \brief What this program is among those that share streams; of accounts that are added from now on.
    void setShareRank(net::ShareRank rank) { m_shareRank = rank; }
    //! \brief Begins at once where start() was called. Replaces an account of that id. Shares its streams with the person's other
    //! processes that look at the account of that id, unless the options name another key.
    void add(Setup setup);
    //! \brief Nothing for one that is not there.
    void remove(const store::AccountId& id);
    //! \brief Only people see another name: its streams stay as they are.
    void rename(const store::AccountId& id, const QString& name);
    void setPaused(const store::AccountId& id, bool isPaused);
    void resumeAll();

    //! \brief All accounts begin; once.
    void start();
    //! \brief After sleep, or on a click: every account connects again at once.
    void reconnectNow();
    //! \brief The machine goes to sleep, and is back.
    //! \{
    void rest();
    void wake();
    //! \}

    //! \brief The sets of these organizations are shown now, and of no others: their accounts follow them before all others.
    void lookAt(std::vector<store::OrgKey> orgs);
    //! \brief These rows can be seen now, and no others: only for them details are fetched.
    void look(std::span<const store::RowKey> keys);
    //! \brief The picture, where it is in memory. Null otherwise, and then it is taken from the disk if it is there, for who asks again;
    //! nothing is fetched for it.
    [[nodiscard]] QImage pictureAtHand(const store::AccountId& id, const QString& address) const;
    //! \brief Answered by pictureLoaded(), which may come before this returns, unless there is none.
    void wantPicture(const store::AccountId& id, const QString& address);

Q_SIGNALS:
    //! \brief An account is there (again), and begins now: connect to it. Also for one that is resumed.
    void entered(const tallylight::store::AccountId& id);
    //! \brief An account is about to go, or to be paused: find() gives it for the last time.
    void leaving(const tallylight::store::AccountId& id);
    //! \brief Accounts came or went, were paused or resumed, or have other organizations.
    void membersChanged();
    //! \brief Numbers, or how far they can be trusted, are others, or may be.
    void factsChanged();
    void pictureLoaded(const tallylight::store::AccountId& id, const QString& address, const QImage& picture);
    //! \brief A detail of a row that is looked at came in.
    void detailArrived();
    //! \brief A thread changed its status just now; for notices. Never from a snapshot.
    void transitionSeen(const tallylight::store::AccountId& id, const tallylight::wire::OrgId& org,
                        const tallylight::wire::ThreadStatusEvent& event);

private:
    struct Followed;
    struct Entry;

    [[nodiscard]] Entry* entry(const store::AccountId& id) const;
    void follow(Entry& entry);
    void tellLookedAt(const Entry& entry) const;
    void leave(Entry& entry);
    void forEachFollowed(void (account::Account::*what)());

    models::ThreadListModel& m_rows;
    models::OrgListModel& m_orgs;
    store::FeedStatus m_vacancy;
    net::ShareRank m_shareRank = net::ShareRank::Tray;
    std::vector<store::OrgKey> m_lookedAt;
    std::vector<std::unique_ptr<Entry>> m_entries;
    bool m_hasStarted = false;
};

} // namespace tallylight::tray
