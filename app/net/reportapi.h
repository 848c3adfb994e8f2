// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/httpclient.h"
#include "wire/entities.h"
#include "wire/result.h"

#include <QFuture>
#include <QJsonObject>
#include <QObject>
#include <QString>

#include <chrono>
#include <optional>

namespace tallylight::net {

//! \brief What a run is about, for its start.
struct RunStart {
    //! Idempotency key: the same key again starts nothing again. 1 to 128 characters.
    QString key;
    //! Empty: a new thread.
    QString threadId;
    QString title;
    //! At most one of the two; a name that is not known yet becomes an agent.
    QString agentId;
    QString agentName;
    //! Of a new agent.
    QString agentIcon;
    //! False: unknown threads and agents are refused with ErrorCode::NotFound.
    bool mayCreate = true;
};

//! \brief The run as the hub has it after a report.
struct RunAnswer {
    wire::RunReport run;
    //! The report came too late: the run had ended before (finished, cancelled, superseded, reaped).
    bool wasOver = false;
};

//! \brief How something that works announces it to a hub (docs/report-api.md). As StudioApi: futures, whenDone(), cancellable.
//!
//! Every report but wait() carries a key of the caller's choosing; the same report may be sent again with the same key after a
//! failure that is retryable, and counts once.
class ReportApi : public QObject
{
    Q_OBJECT

public:
    using Answer = QFuture<wire::Result<RunAnswer>>;

    ReportApi(HttpOptions options, QString slug, QObject* parent = nullptr);
    ~ReportApi() override;

    [[nodiscard]] Answer start(const RunStart& start);
    [[nodiscard]] Answer step(const QString& runId, const QString& key);
    [[nodiscard]] Answer message(const QString& runId, const QString& key, const QString& text);
    //! \param status Completed, RequiresAction or Failed.
    //! \param text appended as a last message; may be empty.
    [[nodiscard]] Answer finish(const QString& runId, const QString& key, wire::ThreadStatus status, const QString& text);
    //! \brief Answers when the run ends or somebody asks for a cancel, at the latest after \a patience (at most 60 s).
    [[nodiscard]] Answer wait(const QString& runId, std::chrono::seconds patience);

private:
    Answer post(const QString& path, const QJsonObject& body);
    Answer ask(HttpCall call);

    HttpClient m_client;
    QString m_slug;
};

} // namespace tallylight::net
