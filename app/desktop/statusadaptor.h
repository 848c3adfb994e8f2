// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/statusservice.h"

#include <QDBusAbstractAdaptor>
#include <QPointer>

namespace tallylight::desktop {

//! \brief io.github.tallylight.Agents1: only words of the bus, all values come from StatusService.
class StatusAdaptor : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "io.github.tallylight.Agents1")
    Q_PROPERTY(int RunningCount READ runningCount)
    Q_PROPERTY(int AgentCount READ agentCount)
    Q_PROPERTY(int NeedsInputCount READ needsInputCount)
    Q_PROPERTY(int FailedCount READ failedCount)
    Q_PROPERTY(int FinishedCount READ finishedCount)
    Q_PROPERTY(bool Connected READ isConnected)
    Q_PROPERTY(QString State READ state)

public:
    //! \param object what is on the bus.
    StatusAdaptor(QObject& object, StatusService& service) : QDBusAbstractAdaptor(&object), m_service(&service) {}

    [[nodiscard]] int runningCount() const { return numbers().running; }
    [[nodiscard]] int agentCount() const { return numbers().agents; }
    [[nodiscard]] int needsInputCount() const { return numbers().needsInput; }
    [[nodiscard]] int failedCount() const { return numbers().failed; }
    [[nodiscard]] int finishedCount() const { return numbers().finished; }
    [[nodiscard]] bool isConnected() const { return numbers().isConnected; }
    [[nodiscard]] QString state() const { return numbers().state; }

public Q_SLOTS:
    QString List() { return m_service ? m_service->list() : QStringLiteral("[]"); }

Q_SIGNALS:
    //! \brief For introspection; StatusService sends it.
    void ThreadChanged(const QString& id, const QString& status);

private:
    [[nodiscard]] StatusNumbers numbers() const { return m_service ? m_service->numbers() : StatusNumbers(); }

    //! Goes before the object does.
    QPointer<StatusService> m_service;
};

} // namespace tallylight::desktop
