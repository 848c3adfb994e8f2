// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>
#include <optional>
#include <string>

namespace tallylight::ctl {

//! \brief Lines to standard output for a command that must go on whatever its reader does: others may follow its streams.
//!
//! A line that was begun is finished; of those that wait behind it only the newest stays, for each says all. That the reader went is
//! noticed also while there is nothing to write: a status bar that is started anew leaves nobody behind.
class LineOutput : public QObject
{
    Q_OBJECT

public:
    explicit LineOutput(QObject* parent = nullptr);
    ~LineOutput() override;

    //! \brief Writes as much as the reader takes now, and the rest later.
    void print(const std::string& line);

Q_SIGNALS:
    //! \brief Nobody reads any more, or the disk is full. Once, from the event loop or from print().
    void failed();

private:
    void pump();
    void watchReader();
    void fail();

    QSocketNotifier m_writable;
    //! Can be read when the reader is gone.
    int m_epoll = -1;
    //! Null where the output is a file.
    std::unique_ptr<QSocketNotifier> m_reader;
    //! What is left of the line that was begun.
    std::string m_rest;
    std::optional<std::string> m_next;
    bool m_hasFailed = false;
};

} // namespace tallylight::ctl
