// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>
#include <QUrl>

namespace tallylight::test {

//! \brief The real tallylight, as a desktop starts it. Killed with the object. What it shows, TrayBus tells.
class TrayProcess
{
public:
    //! \brief Follows the accounts that are signed in.
    explicit TrayProcess(const QStringList& arguments);
    //! \brief Follows one server alone, with a key.
    TrayProcess(const QUrl& server, const QByteArray& key, const QStringList& moreArguments);
    ~TrayProcess();
    TrayProcess(const TrayProcess&) = delete;
    TrayProcess& operator=(const TrayProcess&) = delete;

    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    //! \brief SIGTERM. \return the exit code, -1 where it did not end by itself.
    int terminate();

private:
    void start(const QStringList& arguments, const QByteArray& key);

    QProcess m_process;
};

} // namespace tallylight::test
