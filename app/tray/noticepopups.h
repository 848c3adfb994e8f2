// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/notifications.h"
#include "tray/notice.h"
#include "tray/noticegather.h"

#include <QByteArray>
#include <QImage>
#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <map>
#include <vector>

namespace tallylight::tray {

//! \brief Makes popups of notices: one per thread, one for a burst, and one for all that happened while nobody listened. Takes them away
//! again when what they say is old, or says what is left of it, in place and without a sound.
class NoticePopups : public QObject
{
    Q_OBJECT

public:
    struct Options {
        //! A burst is what comes within this time after each other,
        std::chrono::milliseconds burstPause{200};
        //! and ends after this in any case.
        std::chrono::milliseconds burstAtMost{2'000};
        //! The same of what is looked up after a gap.
        //! \{
        std::chrono::milliseconds catchUpPause{2'000};
        std::chrono::milliseconds catchUpAtMost{60'000};
        //! \}
        //! An avatar as far as it is at hand, by its address; null else, and better luck next time: asked when a notice comes, and again
        //! when it is shown. Empty: popups have no avatars.
        std::function<QImage(const store::AccountId& account, const QString& address)> picture{};
    };

    //! \param notifications must outlive it, and be used by nobody else.
    NoticePopups(desktop::Notifications& notifications, Options options, QObject* parent = nullptr);

    void tell(Notice notice);
    //! \brief More of what happened in a gap is being looked up: the digest waits for it.
    void setCatchingUp(bool isCatchingUp) { m_away.setHeld(isCatchingUp); }
    //! \brief While hidden, popups say that something happened and not to what; those on the screen too, which get their words back
    //! afterwards.
    void setTextHidden(bool isHidden);
    //! \brief The thread was opened, was answered, or is no longer what was said: nothing more of it, and its popup goes. A popup for
    //! several counts those that are left, and goes when none is.
    void withdraw(const store::RowKey& key);
    //! \brief The same for all threads of an account.
    void withdrawAccount(const store::AccountId& account);

Q_SIGNALS:
    //! \brief A click on the popup of a thread. \c token lets the browser come to the front; may be empty.
    void openRequested(const tallylight::store::RowKey& key, const tallylight::wire::AgentId& agent, const QByteArray& token);
    //! \brief A click on a popup for several.
    void listRequested(const QByteArray& token);
    void muteRequested(const tallylight::store::RowKey& key);
    //! \brief A person put the thread's popup away.
    void dismissed(const tallylight::store::RowKey& key);

private:
    using Notices = std::map<store::RowKey, Notice>;

    [[nodiscard]] QImage pictureOf(const Notice& notice) const;
    void show(const Notice& notice);
    void showSeveral(const QString& popup, const std::vector<Notice>& notices);
    void take(const std::vector<Notice>& notices);
    void takeAction(const QString& popup, const QString& action, const QByteArray& token);
    void takeClosed(const QString& popup, desktop::Notifications::CloseReason reason);
    //! What a popup says of these, without a sound.
    [[nodiscard]] desktop::Notification wordsOf(const QString& popup, const Notices& notices) const;
    //! \param except a popup from which it is not taken.
    void dropFromGroups(const store::RowKey& key, const QString& except = {});
    void forgetUnshown();

    desktop::Notifications& m_notifications;
    Options m_options;
    NoticeGather m_burst;
    NoticeGather m_away;
    //! What each popup on the screen stands for, by its key.
    std::map<QString, Notices> m_shown;
    bool m_isTextHidden = false;
};

} // namespace tallylight::tray
