// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QUrl>

namespace tallylight::test {

//! \brief The real `tallylightctl watch --json` against a server.
class WatchProcess
{
public:
    //! \param runtimeFolder its XDG_RUNTIME_DIR; empty: it has none, and shares its streams with nobody.
    WatchProcess(const QUrl& server, const QByteArray& token, const QStringList& moreArguments = {}, const QString& runtimeFolder = {});
    ~WatchProcess();

    //! \brief The newest line; empty before the first. Reads what has come meanwhile.
    QJsonObject newest();
    QString state();
    QString label();
    //! \brief The titles of the newest line's threads of that status, sorted.
    QStringList titles(const QString& status = QStringLiteral("in_progress"));
    //! \brief Every line so far.
    [[nodiscard]] const QList<QJsonObject>& lines();
    [[nodiscard]] QByteArray errors();
    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    //! \brief SIGKILL.
    void kill();

private:
    void read();

    QProcess m_process;
    QList<QJsonObject> m_lines;
};

} // namespace tallylight::test
