// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/trayicon.h"

#include "desktop/logging.h"

#include <QDBusError>

#include <algorithm>
#include <utility>

namespace tallylight::desktop {

TrayIcon::TrayIcon(Options options, QObject* parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_watcher(m_options.bus),
      m_item(m_options.id, m_options.bus, m_watcher),
      m_menu(m_options.bus)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &TrayIcon::giveUpWaiting);
    connect(&m_watcher, &TrayWatcher::changed, this, &TrayIcon::decide);
    connect(&m_watcher, &TrayWatcher::itemRegistered, this, &TrayIcon::registered);
    connect(&m_xTray, &XTrayManager::changed, this, &TrayIcon::decide);
    connect(&m_item, &StatusNotifierItem::activated, this, &TrayIcon::activated);
    connect(&m_item, &StatusNotifierItem::secondaryActivated, this, &TrayIcon::secondaryActivated);
    connect(&m_item, &StatusNotifierItem::contextMenuRequested, this, &TrayIcon::contextMenuRequested);
    connect(&m_menu, &DBusMenu::triggered, this, &TrayIcon::menuItemTriggered);
    connect(&m_menu, &DBusMenu::aboutToShow, this, &TrayIcon::menuAboutToShow);
}

TrayIcon::~TrayIcon() = default;

void TrayIcon::start()
{
    if (!m_menu.start() || !m_item.start()) {
        qCWarning(lcTray) << "no session bus for the tray icon:" << m_options.bus.lastError().message();
    }
    m_watcher.start();
    waitForHost();
}

void TrayIcon::setState(const TrayState& state)
{
    m_state = state;
    m_item.setState(state);
    if (m_fallback) {
        m_fallback->setState(state);
    }
}

void TrayIcon::setMenu(const QList<MenuItem>& items)
{
    m_menuItems = items;
    m_menu.setItems(items);
    if (m_fallback) {
        m_fallback->setMenu(items);
    }
}

void TrayIcon::decide()
{
    if (m_watcher.hasHost()) {
        m_timer.stop();
        m_waiting.invalidate();
        setBackend(Backend::StatusNotifier);
        return;
    }
    if (m_backend == Backend::XEmbed && m_xTray.isPresent()) {
        m_timer.stop();
        m_waiting.invalidate();
        return;
    }
    if (m_backend == Backend::None) {
        if (canFallBack()) {
            setBackend(Backend::XEmbed);
        }
        return;
    }
    waitForHost();
}

void TrayIcon::giveUpWaiting()
{
    m_waiting.invalidate();
    if (!m_watcher.hasHost()) {
        setBackend(canFallBack() ? Backend::XEmbed : Backend::None);
    }
}

void TrayIcon::waitForHost()
{
    if (!m_waiting.isValid()) {
        m_waiting.start();
    }
    const bool isShort = canFallBack() && (!m_options.bus.isConnected() || (m_watcher.isKnown() && !m_watcher.isPresent()));
    const std::chrono::milliseconds grace = isShort ? m_options.fallbackGrace : m_options.hostGrace;
    m_timer.start(std::max(std::chrono::milliseconds(0), grace - std::chrono::milliseconds(m_waiting.elapsed())));
}

bool TrayIcon::canFallBack() const
{
    return m_options.makeFallback && m_xTray.isPresent();
}

void TrayIcon::setBackend(Backend backend)
{
    if (backend == m_backend) {
        return;
    }
    m_backend = backend;
    m_fallback.reset();
    if (backend == Backend::XEmbed) {
        m_fallback = m_options.makeFallback();
        connect(m_fallback.get(), &TrayFallback::activated, this, &TrayIcon::activated);
        connect(m_fallback.get(), &TrayFallback::secondaryActivated, this, &TrayIcon::secondaryActivated);
        connect(m_fallback.get(), &TrayFallback::menuItemTriggered, this, &TrayIcon::menuItemTriggered);
        connect(m_fallback.get(), &TrayFallback::menuAboutToShow, this, &TrayIcon::menuAboutToShow);
        m_fallback->setMenu(m_menuItems);
        m_fallback->setState(m_state);
    }
    qCInfo(lcTray) << "tray icon by" << backend;
    Q_EMIT backendChanged(backend);
}

} // namespace tallylight::desktop
