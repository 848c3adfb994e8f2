// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/dbusmenu.h"
#include "desktop/statusnotifieritem.h"
#include "desktop/trayfallback.h"
#include "desktop/traywatcher.h"
#include "desktop/xtraymanager.h"

#include <QDBusConnection>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

namespace tallylight::desktop {

//! \brief The tray icon, wherever this desktop shows one. Use from the thread of the interface, after a QGuiApplication exists.
//!
//! Listed as a StatusNotifierItem at once and whenever a watcher comes. Where nobody draws it in time, the older tray of X11 is used if
//! there is one, and otherwise none: the owner then shows a window. A host that comes later is taken at once.
class TrayIcon : public QObject
{
    Q_OBJECT

public:
    enum class Backend {
        Undecided,      //!< waiting for a host
        StatusNotifier, //!< a host draws our item
        XEmbed,         //!< drawn by the fallback
        None,           //!< this desktop shows no tray icon
    };
    Q_ENUM(Backend)

    struct Options {
        //! Constant, for example "io.github.tallylight".
        QString id;
        QDBusConnection bus = QDBusConnection::sessionBus();
        //! Makes the icon for X11's older trays; where empty there is no such fallback.
        std::function<std::unique_ptr<TrayFallback>()> makeFallback;
        //! How long a host may take to come, at start and after it went.
        std::chrono::milliseconds hostGrace{10'000};
        //! The same where an older tray is ready and no watcher is on the bus.
        std::chrono::milliseconds fallbackGrace{1'500};
    };

    explicit TrayIcon(Options options, QObject* parent = nullptr);
    ~TrayIcon() override;

    //! \brief Shows the icon as soon as there is somebody to show it. Returns at once; nothing here waits for the bus.
    void start();

    [[nodiscard]] Backend backend() const { return m_backend; }

    void setState(const TrayState& state);
    void setMenu(const QList<MenuItem>& items);

    //! \brief See StatusNotifierItem::takeActivationToken().
    [[nodiscard]] QByteArray takeActivationToken() { return m_item.takeActivationToken(); }

Q_SIGNALS:
    //! \brief Left click. \c position is where, in screen coordinates; (0,0) where the desktop does not say.
    void activated(const QPoint& position);
    //! \brief Middle click.
    void secondaryActivated(const QPoint& position);
    //! \brief Right click on a host that cannot draw our menu.
    void contextMenuRequested(const QPoint& position);
    //! \brief A line of the menu was chosen.
    void menuItemTriggered(int id);
    //! \brief The menu is going to be shown.
    void menuAboutToShow();
    //! \brief The watcher took the item; again for each watcher.
    void registered();
    void backendChanged(tallylight::desktop::TrayIcon::Backend backend);

private:
    void decide();
    void giveUpWaiting();
    void waitForHost();
    [[nodiscard]] bool canFallBack() const;
    void setBackend(Backend backend);

    Options m_options;
    TrayWatcher m_watcher;
    StatusNotifierItem m_item;
    DBusMenu m_menu;
    XTrayManager m_xTray;
    std::unique_ptr<TrayFallback> m_fallback;
    TrayState m_state;
    QList<MenuItem> m_menuItems;
    QTimer m_timer;
    QElapsedTimer m_waiting;
    Backend m_backend = Backend::Undecided;
};

} // namespace tallylight::desktop
