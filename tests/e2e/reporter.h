// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "support/httpprobe.h"
#include "support/hubprocess.h"

#include <QString>

namespace tallylight::test {

//! \brief Something that runs work and reports it, as docs/report-api.md says. Each report must be accepted.
class Reporter
{
public:
    //! \param hub must outlive the reporter and be running when it reports.
    Reporter(HubProcess& hub, QString org, const QByteArray& key);

    struct Run {
        QString id;
        QString thread;
    };

    Run start(const QString& title, const QString& agent);
    //! \brief Another run in the thread of an earlier one.
    Run resume(const Run& run);
    void step(const Run& run);
    void say(const Run& run, const QString& text);
    void finish(const Run& run, const QString& status);
    void cancel(const Run& run);

private:
    QJsonObject report(const QString& path, QJsonObject body);

    HubProcess& m_hub;
    QString m_org;
    HttpProbe m_probe;
    int m_number = 0;
};

} // namespace tallylight::test
