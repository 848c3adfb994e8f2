// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

namespace tallylight::tray {

//! \brief What went wrong, on its way to a person: every word goes to the terminal, and to the screen in the manner of this start.
class ComplaintDesk : public QObject
{
    Q_OBJECT

public:
    //! How something that nobody asked for reaches the person.
    enum class Manner {
        AtOnce,     //!< in a window of its own
        OnOpening,  //!< no window may appear by itself: it waits until the person opens one of ours
        OnTerminal, //!< there is no screen, and nothing is ever shown on one
    };

    explicit ComplaintDesk(Manner manner, QObject* parent = nullptr);

    //! \brief What is to be shown in the windows that a person opens, a paragraph each; empty for nothing.
    [[nodiscard]] QString waiting() const;

    //! \brief What a person asked for with a click was not done: they are there, and are told in a window.
    void answer(const QString& text);
    //! \brief Something went wrong by itself.
    void tell(const QString& text);
    //! \brief A person has seen, and closed, what showed waiting().
    void settle();

Q_SIGNALS:
    //! \brief For a terminal.
    void told(const QString& line);
    void waitingChanged(const QString& waiting);

private:
    Manner m_manner;
    QStringList m_waiting;
};

} // namespace tallylight::tray
