// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QObject>

class QDBusServiceWatcher;

namespace tallylight::desktop {

//! \brief Follows org.kde.StatusNotifierWatcher: is there one, and does it have a host that draws icons?
//!
//! Both are asked, because some shells own the name long before anything draws. Every question is asynchronous.
class TrayWatcher : public QObject
{
    Q_OBJECT

public:
    explicit TrayWatcher(const QDBusConnection& bus, QObject* parent = nullptr);

    //! \brief Begins to follow.
    void start();

    //! \brief The first answer of the bus is in; before it, the two below mean nothing.
    [[nodiscard]] bool isKnown() const { return m_isKnown; }
    [[nodiscard]] bool isPresent() const { return !m_owner.isEmpty(); }
    [[nodiscard]] bool hasHost() const { return m_hasHost; }

    //! \brief Lists the item of this connection with the watcher.
    void registerItem();

Q_SIGNALS:
    //! \brief A watcher came, or another one took over: items must be registered again.
    void appeared();
    //! \brief One of the queries above has another answer.
    void changed();
    //! \brief The watcher has taken our item.
    void itemRegistered();

private Q_SLOTS:
    void askForHost();

private:
    void setOwner(const QString& owner);
    void setHasHost(bool hasHost);

    QDBusConnection m_bus;
    QDBusServiceWatcher* m_serviceWatcher = nullptr;
    QString m_owner;
    bool m_isKnown = false;
    bool m_hasHost = false;
};

} // namespace tallylight::desktop
