// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>

namespace tallylight::test {

//! \brief The prompter of a GNOME desktop, on a screen of its own and the bus of this process: it asks a person for the password of a
//! locked keyring. Without it, gnome-keyring asks nobody.
class KeyringPrompter
{
public:
    KeyringPrompter() = default;
    ~KeyringPrompter();
    KeyringPrompter(const KeyringPrompter&) = delete;
    KeyringPrompter& operator=(const KeyringPrompter&) = delete;

    //! \brief Why it cannot be used on this machine; empty where it can.
    [[nodiscard]] static QString missing();
    //! \brief Aborts the test where it does not come up.
    void start();
    void stop();

    //! \brief As soon as a prompt is on the screen, a person dismisses it. Returns before.
    void dismissNext();
    //! \brief There was one, and the person has done so.
    [[nodiscard]] bool hasActed() const { return m_person.state() == QProcess::NotRunning && m_person.exitCode() == 0; }

private:
    QProcess m_screen;
    QProcess m_prompter;
    QProcess m_person;
};

} // namespace tallylight::test
