// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QImage>
#include <QList>
#include <QString>

namespace tallylight::desktop {

//! \brief One button of a popup.
struct NotificationAction {
    //! The caller's word for it. "default" is the click on the popup itself.
    QString key;
    //! For a person. Needed for "default" too: some desktops show that one as a button as well, and there no other action with the same
    //! label.
    QString label;

    [[nodiscard]] bool isDefault() const { return key == QLatin1String("default"); }

    friend bool operator==(const NotificationAction&, const NotificationAction&) = default;
};

//! \brief One popup, as a value. All text is plain: what a desktop would take for markup is escaped or removed on the way out.
struct Notification {
    enum class Urgency : unsigned char {
        Low = 0,      //!< may be dropped while a person is busy
        Normal = 1,   //!< shown for the desktop's usual time
        Critical = 2, //!< shown until a person dismisses it, on most desktops also in "do not disturb"
    };

    //! The caller's name for what this is about. A later notification with the same key replaces this one in place.
    QString key;
    //! One line.
    QString summary;
    //! Lines separated by '\n'; may be empty. Left out where the desktop shows summaries only.
    QString body;
    Urgency urgency = Urgency::Normal;
    //! Of the Desktop Notifications Specification, for example "im.received"; may be empty.
    QString category;
    //! Left out where the desktop has none. At most kMaxActions are sent.
    QList<NotificationAction> actions;
    //! Shown beside the text; may be null. Sent at 96 px at most.
    QImage image;
    //! Of the Sound Naming Specification, for example "message-new-instant". Empty: the desktop is asked to make no sound.
    QString soundName;
    //! Not worth keeping in the desktop's list of past notifications.
    bool isTransient = false;
    //! Stays until it is closed, dismissed or replaced; otherwise the desktop decides.
    bool doesStay = false;

    static constexpr qsizetype kMaxActions = 4;

    friend bool operator==(const Notification&, const Notification&) = default;
};

} // namespace tallylight::desktop
