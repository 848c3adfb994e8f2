// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <initializer_list>
#include <memory>

namespace tallylight::ctl {

//! \brief Signals of the operating system as signals of Qt. One at a time in a process; puts the old handlers back when it goes.
class SignalWatch : public QObject
{
    Q_OBJECT

public:
    explicit SignalWatch(std::initializer_list<int> signalNumbers, QObject* parent = nullptr);
    ~SignalWatch() override;

    //! \brief Can be read while a signal waits for its turn; -1 where signals do what they do by default.
    [[nodiscard]] int descriptor() const;
    //! \brief A signal waits for its turn.
    [[nodiscard]] bool isPending() const;

Q_SIGNALS:
    void received(int signalNumber);

private:
    void read();

    struct Handlers;
    std::unique_ptr<Handlers> m_handlers;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace tallylight::ctl
