// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace tallylight::test {

//! \brief The real tallylightctl, with a token in its environment. Killed with the object.
class CtlProcess : public QObject
{
    Q_OBJECT

public:
    //! \param runtimeFolder its XDG_RUNTIME_DIR; empty: it has none, and shares its streams with nobody.
    //! \param input its standard input; empty: none.
    CtlProcess(const QStringList& arguments, const QByteArray& token, const QString& runtimeFolder = {}, const QByteArray& input = {});
    ~CtlProcess() override;

    //! \brief Waits for the end. \return the exit code, 128 and more for a signal; -1 where it does not end.
    int wait();
    void signal(int signalNumber) const;

    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    [[nodiscard]] const QByteArray& output() const { return m_output; }
    [[nodiscard]] const QByteArray& errors() const { return m_errors; }
    //! \brief The complete lines of the output as JSON objects.
    [[nodiscard]] QList<QJsonObject> lines() const;
    //! \brief The last of them; empty for none.
    [[nodiscard]] QJsonObject lastLine() const;

private:
    QProcess m_process;
    QByteArray m_output;
    QByteArray m_errors;
};

} // namespace tallylight::test
