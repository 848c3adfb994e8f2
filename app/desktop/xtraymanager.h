// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAbstractNativeEventFilter>
#include <QObject>

#include <cstdint>

struct xcb_connection_t;

namespace tallylight::desktop {

//! \brief Watches the older tray of X11 (XEmbed): the owner of the selection _NET_SYSTEM_TRAY_S0. Never there off X11.
//!
//! Stands apart from QSystemTrayIcon, because Qt 6.4 decides for good at the first use of that class.
class XTrayManager : public QObject, public QAbstractNativeEventFilter
{
    Q_OBJECT

public:
    //! Needs a QGuiApplication.
    explicit XTrayManager(QObject* parent = nullptr);
    ~XTrayManager() override;

    [[nodiscard]] bool isPresent() const { return m_owner != 0; }

    bool nativeEventFilter(const QByteArray& eventType, void* message, qintptr* result) override;

Q_SIGNALS:
    void changed();

private:
    void refresh();

    xcb_connection_t* m_connection = nullptr;
    std::uint32_t m_selection = 0;
    std::uint32_t m_managerMessage = 0;
    std::uint32_t m_owner = 0;
};

} // namespace tallylight::desktop
