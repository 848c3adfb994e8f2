// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ctl/outputtail.h"
#include "net/backoff.h"
#include "net/reportapi.h"
#include "net/studioapi.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace tallylight::ctl {

//! \brief When a run reports what.
struct RunTiming {
    //! Output becomes a step at most this often.
    std::chrono::milliseconds step{10'000};
    //! A silent command reports a step this often: the hub takes a run that says nothing for ten minutes for dead.
    std::chrono::milliseconds heartbeat{60'000};
    //! The last lines become a message at most this often.
    std::chrono::milliseconds message{60'000};
    //! How long the end of the run is tried to be told.
    std::chrono::milliseconds grace{3'000};
    //! How long one question for a cancel is held by the hub.
    std::chrono::seconds wait{60};
};

//! \brief Tells a hub about one run, from its start to its end: best effort, never in the way of what runs.
//!
//! Every report has a key of this run, and is sent again with it: nothing counts twice. A hub that is away is tried again while the run
//! goes on; one that refuses is left alone. Both are said once on stderr.
class RunReporter : public QObject
{
    Q_OBJECT

public:
    //! \param run what is started; its key is chosen here.
    //! \param org slug; empty: the account's only one.
    RunReporter(const net::HttpOptions& account, QString org, net::RunStart run, RunTiming timing);

    //! \brief False once there is nothing more to tell: ended, refused, or ended by the hub.
    [[nodiscard]] bool isReporting() const { return m_phase != Phase::Silent; }

    void begin();
    void takeOutput(std::string_view bytes);
    //! \brief The command is over. over() follows, at the latest after the grace period.
    //! \param text the last message; empty: the last lines of the output.
    void end(wire::ThreadStatus status, const std::string& text);

Q_SIGNALS:
    //! \brief Somebody asked for the run to be stopped.
    void cancelRequested();
    //! \brief After end(): the process may exit.
    void over();

private:
    enum class Phase {
        //! The hub does not know of the run yet.
        Starting,
        //! It does.
        Running,
        //! Nothing more to report: ended, refused, or ended by the hub.
        Silent,
    };
    struct End {
        wire::ThreadStatus status = wire::ThreadStatus::Completed;
        std::string text;
    };

    void startRun();
    void takeStart(const wire::Result<net::RunAnswer>& answer);
    void awaitCancel();
    void scheduleStep();
    void reportStep();
    void reportMessage();
    void reportEnd();
    //! A later report's answer: takes notice of a run that is over.
    void takeAnswer(const net::RunAnswer& answer);
    //! A later report that did not get through: one that was refused ends reporting.
    void takeFailure(const wire::Error& error);
    void tryAgain(const wire::Error& error, const std::function<void()>& what);
    void fallSilent();
    [[nodiscard]] QString key(const QString& what) const;

    net::HttpOptions m_account;
    QString m_org;
    net::RunStart m_run;
    RunTiming m_timing;
    net::StudioApi m_studio;
    std::unique_ptr<net::ReportApi> m_reports;
    Phase m_phase = Phase::Starting;
    QString m_runId;
    QString m_keyPrefix;
    std::optional<End> m_end;
    bool m_isTroubleTold = false;

    OutputTail m_tail;
    bool m_hasNewOutput = false;
    std::string m_toldText;
    int m_steps = 0;
    int m_messages = 0;
    bool m_isStepUnderWay = false;
    QElapsedTimer m_sinceStep;
    QElapsedTimer m_sinceMessage;
    QTimer m_stepTimer;
    QTimer m_retryTimer;
    QTimer m_waitTimer;
    std::function<void()> m_retried;
    net::Backoff m_backoff;
    net::Backoff m_waitBackoff;
};

} // namespace tallylight::ctl
