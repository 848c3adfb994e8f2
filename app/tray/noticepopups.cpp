// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/noticepopups.h"

#include "store/noticetally.h"
#include "tray/noticewords.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace tallylight::tray {

namespace {

using desktop::Notification;
using desktop::NotificationAction;

//! The popups for several, by key; those of single threads have longer ones.
constexpr QLatin1StringView kGroup("group");
constexpr QLatin1StringView kDigest("digest");

constexpr QLatin1StringView kDefault("default");
constexpr QLatin1StringView kOpen("open");
constexpr QLatin1StringView kMute("mute");

//! What the screen is thought to show may have gone without a word; beyond this it is looked through.
constexpr std::size_t kMaxShown = 128;

struct PopupText {
    Q_DECLARE_TR_FUNCTIONS(NoticePopups)
};

QString popupOf(const store::RowKey& key)
{
    const auto part = [](const std::string& id) { return u'/' + QString::fromStdString(id); };
    return QStringLiteral("thread") + part(key.account.value()) + part(key.thread.org.value()) + part(key.thread.thread.value());
}

QString word(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

Notification notification(const QString& key, const NoticeWords& words, store::NoticeKind kind)
{
    Notification popup;
    popup.key = key;
    popup.summary = words.summary;
    popup.body = words.body;
    popup.category = word(store::categoryOf(kind));
    popup.isTransient = kind == store::NoticeKind::Finished;
    return popup;
}

bool isGroup(const QString& popup)
{
    return popup == kGroup || popup == kDigest;
}

void makeInsistent(Notification& popup)
{
    popup.urgency = Notification::Urgency::Critical;
    popup.doesStay = true;
}

} // namespace

NoticePopups::NoticePopups(desktop::Notifications& notifications, Options options, QObject* parent)
    : QObject(parent),
      m_notifications(notifications),
      m_options(std::move(options)),
      m_burst(m_options.burstPause, m_options.burstAtMost),
      m_away(m_options.catchUpPause, m_options.catchUpAtMost)
{
    connect(&m_burst, &NoticeGather::gathered, this, &NoticePopups::take);
    connect(&m_away, &NoticeGather::gathered, this, [this](const std::vector<Notice>& notices) { showSeveral(kDigest, notices); });
    connect(&m_notifications, &desktop::Notifications::actionInvoked, this, &NoticePopups::takeAction);
    connect(&m_notifications, &desktop::Notifications::closed, this, &NoticePopups::takeClosed);
}

void NoticePopups::tell(Notice notice)
{
    (void)pictureOf(notice); // until it is shown it may have come
    (notice.isCatchUp ? m_burst : m_away).remove(notice.key);
    (notice.isCatchUp ? m_away : m_burst).add(std::move(notice));
}

void NoticePopups::setTextHidden(bool isHidden)
{
    if (std::exchange(m_isTextHidden, isHidden) == isHidden) {
        return;
    }
    for (const auto& [popup, notices] : std::map(m_shown)) { // some may turn out to be gone
        m_notifications.update(wordsOf(popup, notices));
    }
}

void NoticePopups::withdraw(const store::RowKey& key)
{
    if (m_shown.empty() && m_burst.isEmpty() && m_away.isEmpty()) {
        return; // as for the thousands of a snapshot
    }
    m_burst.remove(key);
    m_away.remove(key);
    const QString popup = popupOf(key);
    if (m_shown.erase(popup) > 0) {
        m_notifications.close(popup);
    }
    dropFromGroups(key);
}

void NoticePopups::withdrawAccount(const store::AccountId& account)
{
    m_burst.removeAccount(account);
    m_away.removeAccount(account);
    std::vector<store::RowKey> keys;
    for (const auto& [popup, notices] : m_shown) {
        for (const auto& [key, notice] : notices) {
            if (key.account == account) {
                keys.push_back(key);
            }
        }
    }
    for (const store::RowKey& key : keys) {
        withdraw(key);
    }
}

QImage NoticePopups::pictureOf(const Notice& notice) const
{
    return m_options.picture && !notice.avatar.isEmpty() ? m_options.picture(notice.key.account, notice.avatar) : QImage();
}

void NoticePopups::show(const Notice& notice)
{
    dropFromGroups(notice.key);
    forgetUnshown();
    const QString key = popupOf(notice.key);
    Notices& alone = m_shown[key];
    alone = {{notice.key, notice}};
    Notification popup = wordsOf(key, alone);
    if (notice.hasSound) {
        popup.soundName = word(store::soundOf(notice.kind));
    }
    m_notifications.show(popup);
}

void NoticePopups::showSeveral(const QString& key, const std::vector<Notice>& notices)
{
    forgetUnshown();
    for (const Notice& notice : notices) {
        const QString single = popupOf(notice.key);
        if (m_shown.erase(single) > 0) {
            m_notifications.close(single);
        }
        dropFromGroups(notice.key, key);
    }
    Notices& together = m_shown[key];
    store::NoticeTally tally;
    for (const Notice& notice : notices) {
        if (together.size() < NoticeGather::kMaxNotices || together.contains(notice.key)) {
            together.insert_or_assign(notice.key, notice);
        }
    }
    for (const auto& [row, notice] : together) {
        tally.count(notice.kind);
    }
    Notification popup = wordsOf(key, together);
    if (std::ranges::any_of(notices, &Notice::hasSound)) {
        popup.soundName = word(store::soundOf(tally.mostUrgent()));
    }
    m_notifications.show(popup);
}

void NoticePopups::take(const std::vector<Notice>& notices)
{
    if (notices.size() == 1) {
        show(notices.front());
    } else {
        showSeveral(kGroup, notices);
    }
}

void NoticePopups::takeAction(const QString& popup, const QString& action, const QByteArray& token)
{
    const auto found = m_shown.find(popup);
    if (found == m_shown.end() || found->second.empty()) {
        return;
    }
    if (found->second.size() > 1) {
        Q_EMIT listRequested(token);
        return;
    }
    const Notice notice = found->second.begin()->second;
    if (action == kMute) {
        Q_EMIT muteRequested(notice.key);
    } else {
        Q_EMIT openRequested(notice.key, notice.agent, token);
    }
}

void NoticePopups::takeClosed(const QString& popup, desktop::Notifications::CloseReason reason)
{
    const auto found = m_shown.find(popup);
    if (found == m_shown.end()) {
        return;
    }
    const Notices notices = std::move(found->second);
    m_shown.erase(found);
    if (reason == desktop::Notifications::CloseReason::Dismissed && notices.size() == 1) {
        Q_EMIT dismissed(notices.begin()->first);
    }
}

Notification NoticePopups::wordsOf(const QString& popup, const Notices& notices) const
{
    std::vector<Notice> all;
    store::NoticeTally tally;
    for (const auto& [key, notice] : notices) {
        all.push_back(notice);
        all.back().hidesText = notice.hidesText || m_isTextHidden;
        tally.count(notice.kind);
    }
    const NoticeWords words = popup == kDigest ? digestWords(all) : popup == kGroup ? groupWords(all) : noticeWords(all.front());
    Notification made = notification(popup, words, tally.mostUrgent());
    if (std::ranges::any_of(all, &Notice::isInsistent)) {
        makeInsistent(made);
    }
    if (isGroup(popup)) {
        made.actions = {{kDefault, all.size() == 1 ? PopupText::tr("Open") : PopupText::tr("Show list")}};
    } else {
        // A click on the popup and its first button do the same, and are called the same: where both are buttons there is one.
        made.actions = {{kDefault, PopupText::tr("Open")}, {kOpen, PopupText::tr("Open")}, {kMute, PopupText::tr("Mute 1 h")}};
        made.image = all.front().hidesText ? QImage() : pictureOf(all.front());
    }
    return made;
}

void NoticePopups::dropFromGroups(const store::RowKey& key, const QString& except)
{
    for (const QString& popup : {QString(kGroup), QString(kDigest)}) {
        const auto found = m_shown.find(popup);
        if (popup == except || found == m_shown.end() || found->second.erase(key) == 0) {
            continue;
        }
        if (found->second.empty()) {
            m_shown.erase(found);
            m_notifications.close(popup);
        } else {
            m_notifications.update(wordsOf(popup, found->second));
        }
    }
}

void NoticePopups::forgetUnshown()
{
    // Groups grow while they are on the screen only.
    std::erase_if(m_shown, [this](const auto& entry) {
        return (isGroup(entry.first) || m_shown.size() > kMaxShown) && !m_notifications.isShown(entry.first);
    });
}

} // namespace tallylight::tray
