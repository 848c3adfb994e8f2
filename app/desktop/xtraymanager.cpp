// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/xtraymanager.h"

#include "desktop/xcbselection.h"

#include <QGuiApplication>

#include <utility>

namespace tallylight::desktop {

XTrayManager::XTrayManager(QObject* parent) : QObject(parent)
{
    m_connection = xcbConnection();
    if (!m_connection) {
        return;
    }
    m_selection = xcbAtom(m_connection, "_NET_SYSTEM_TRAY_S0");
    m_managerMessage = xcbAtom(m_connection, "MANAGER");
    qGuiApp->installNativeEventFilter(this);
    refresh();
}

XTrayManager::~XTrayManager()
{
    if (m_connection && qGuiApp) {
        qGuiApp->removeNativeEventFilter(this);
    }
}

bool XTrayManager::nativeEventFilter(const QByteArray& eventType, void* message, qintptr* result)
{
    Q_UNUSED(result)
    if (eventType != "xcb_generic_event_t") {
        return false;
    }
    const auto* event = static_cast<const xcb_generic_event_t*>(message);
    const int type = event->response_type & 0x7f;
    if (type == XCB_CLIENT_MESSAGE) {
        // A new manager tells the root window (System Tray Protocol, section "Locating the system tray"); Qt listens there already.
        const auto* client = reinterpret_cast<const xcb_client_message_event_t*>(event);
        if (client->type == m_managerMessage && client->data.data32[1] == m_selection) {
            refresh();
        }
    } else if (type == XCB_DESTROY_NOTIFY) {
        if (m_owner != 0 && reinterpret_cast<const xcb_destroy_notify_event_t*>(event)->window == m_owner) {
            refresh();
        }
    }
    return false;
}

void XTrayManager::refresh()
{
    const std::uint32_t owner = xcbSelectionOwner(m_connection, m_selection);
    if (std::exchange(m_owner, owner) == owner) {
        return;
    }
    if (owner != 0) {
        // The same mask that Qt's own tray code sets on this window: a connection has one mask for each window.
        const std::uint32_t mask = XCB_EVENT_MASK_STRUCTURE_NOTIFY;
        xcb_change_window_attributes(m_connection, owner, XCB_CW_EVENT_MASK, &mask);
        xcb_flush(m_connection);
    }
    Q_EMIT changed();
}

} // namespace tallylight::desktop
