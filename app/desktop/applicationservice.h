// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QObject>
#include <QString>
#include <QStringList>

namespace tallylight::desktop {

//! \brief The program on the bus: owns its name there, and answers org.freedesktop.Application of the Desktop Entry Specification.
//!
//! Whoever owns the name is the one instance of the session. Nothing waits for the bus.
class ApplicationService : public QObject
{
    Q_OBJECT

public:
    //! \param id the bus name, which is the desktop file's name without its ending.
    ApplicationService(const QString& id, const QDBusConnection& bus, QObject* parent = nullptr);
    ~ApplicationService() override;

    //! \brief Asks for the name, without queueing for it. One of claimed(), taken() and unavailable() follows.
    void claim();
    //! \brief Gives the name back, so that another can have it.
    void release();

    //! \brief Where the object is: the id as a path.
    [[nodiscard]] static QString objectPath(const QString& id);
    //! \brief What is on that path; adaptors of other interfaces go below it before claim().
    [[nodiscard]] QObject& object() { return m_object; }
    [[nodiscard]] const QString& id() const { return m_id; }
    [[nodiscard]] const QDBusConnection& bus() const { return m_bus; }

    //! \brief Calls to the instance that owns the name, for askBus(). The bus does not start one for them.
    //! \param activationToken lets it come to the front; may be empty.
    //! \{
    [[nodiscard]] QDBusMessage activateCall(const QByteArray& activationToken) const;
    [[nodiscard]] QDBusMessage actionCall(const QString& action, const QByteArray& activationToken) const;
    //! \}

Q_SIGNALS:
    void claimed();
    void taken();
    void unavailable(const QString& reason);

    //! \brief Show what there is. \c activationToken lets a window come to the front (xdg-activation, X11 startup id); may be empty.
    void activated(const QByteArray& activationToken);
    //! \brief The same for addresses that somebody handed to the program; at most 16.
    void opened(const QStringList& addresses, const QByteArray& activationToken);
    //! \brief An action of the desktop file; any name may come.
    void actionActivated(const QString& action, const QByteArray& activationToken);

private:
    void takeAnswer(const QDBusMessage& answer);
    [[nodiscard]] QDBusMessage call(const QString& method) const;

    QString m_id;
    QDBusConnection m_bus;
    QObject m_object;
    bool m_isOnBus = false;
};

} // namespace tallylight::desktop
