// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QDBusConnection>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace tallylight::test {

//! \brief A tallylight on the session bus of this process, as other programs of the desktop see it and speak to it. Calls wait for their
//! answers; those to org.freedesktop.Application start the program where the bus knows how.
class TrayBus : public QObject
{
    Q_OBJECT

public:
    TrayBus();
    ~TrayBus() override;

    //! \brief Somebody owns the name.
    [[nodiscard]] bool isThere() const;
    //! \brief A property of io.github.tallylight.Agents1; invalid, or -1, while the program is not there.
    //! \{
    [[nodiscard]] QVariant property(const QString& name) const;
    [[nodiscard]] int number(const QString& name) const;
    [[nodiscard]] QString state() const { return property(QStringLiteral("State")).toString(); }
    //! \}
    //! \brief What List() answers.
    [[nodiscard]] QByteArray list() const;
    //! \brief The titles in it, in their order.
    [[nodiscard]] QStringList titles() const;
    //! \brief What ThreadChanged told so far: "<id> <status>".
    [[nodiscard]] const QStringList& changes() const { return m_changes; }

    //! \brief Of org.freedesktop.Application. False where there was no answer but an error.
    //! \{
    bool activate() const;
    bool open(const QStringList& addresses) const;
    bool activateAction(const QString& action) const;
    //! \}

private Q_SLOTS:
    void takeChange(const QString& id, const QString& status);

private:
    bool callApplication(const QString& method, const QVariantList& arguments) const;

    QDBusConnection m_bus;
    QStringList m_changes;
};

} // namespace tallylight::test
