// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/changegate.h"
#include "desktop/dbustypes.h"
#include "desktop/traystate.h"

#include <QDBusConnection>
#include <QObject>
#include <QPoint>

namespace tallylight::desktop {

class TrayWatcher;

//! \brief The tray icon on the bus: org.kde.StatusNotifierItem, ours, because Qt 6.4's never appears where it starts before the panel and
//! drops the place of a click.
//!
//! Listed with every watcher that comes. Announcements are limited to two a second each, the first at once, the last never lost.
class StatusNotifierItem : public QObject
{
    Q_OBJECT

public:
    //! \param id constant name of the program, for example "io.github.tallylight": hosts keep their settings by it.
    //! \param watcher must outlive the item.
    StatusNotifierItem(const QString& id, const QDBusConnection& bus, TrayWatcher& watcher, QObject* parent = nullptr);
    ~StatusNotifierItem() override;

    //! \brief Puts the item on the bus and lists it with each watcher from now on. False where the path is taken or there is no bus.
    bool start();

    void setState(const TrayState& state);

    [[nodiscard]] const QString& id() const { return m_id; }
    [[nodiscard]] const TrayState& state() const { return m_state; }
    [[nodiscard]] const QList<IconPixmap>& iconPixmap() const { return m_icon; }
    [[nodiscard]] const QList<IconPixmap>& attentionIconPixmap() const { return m_attentionIcon; }
    [[nodiscard]] static QString statusName(TrayState::Status status);

    //! \brief The compositor's word that the last click may raise a window (xdg-activation); empty where none came. Good for one use.
    [[nodiscard]] QByteArray takeActivationToken();

    //! \brief Called for the bus.
    void keepActivationToken(const QByteArray& token) { m_activationToken = token; }

Q_SIGNALS:
    //! \brief Left click. \c position is the place on the screen as the host says it; (0,0) on Wayland.
    void activated(const QPoint& position);
    //! \brief Middle click.
    void secondaryActivated(const QPoint& position);
    //! \brief Right click on a host that does not draw the menu itself.
    void contextMenuRequested(const QPoint& position);
    //! \brief For the bus: read again.
    //! \{
    void titleChanged();
    void iconChanged();
    void attentionIconChanged();
    void statusChanged();
    void toolTipChanged();
    void labelChanged();
    //! \}

private:
    QString m_id;
    QDBusConnection m_bus;
    TrayWatcher& m_watcher;
    TrayState m_state;
    QList<IconPixmap> m_icon;
    QList<IconPixmap> m_attentionIcon;
    QByteArray m_activationToken;
    ChangeGate m_titleGate;
    ChangeGate m_iconGate;
    ChangeGate m_attentionIconGate;
    ChangeGate m_statusGate;
    ChangeGate m_toolTipGate;
    ChangeGate m_labelGate;
    bool m_isOnBus = false;
};

} // namespace tallylight::desktop
