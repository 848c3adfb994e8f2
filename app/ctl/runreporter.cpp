// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/runreporter.h"

#include "ctl/orgchoice.h"
#include "ctl/output.h"
#include "net/whendone.h"

#include <QUuid>

#include <algorithm>
#include <utility>

namespace tallylight::ctl {

namespace {

using Answer = wire::Result<net::RunAnswer>;

//! A command is patient with a hub that restarts, but not for ever with one refusal after another.
net::Backoff makeBackoff()
{
    return net::Backoff(net::Backoff::Options{});
}

} // namespace

RunReporter::RunReporter(const net::HttpOptions& account, QString org, net::RunStart run, RunTiming timing)
    : m_account(account),
      m_org(std::move(org)),
      m_run(std::move(run)),
      m_timing(timing),
      m_studio(account),
      m_keyPrefix(QUuid::createUuid().toString(QUuid::WithoutBraces)),
      m_backoff(makeBackoff()),
      m_waitBackoff(makeBackoff())
{
    m_run.key = key(QStringLiteral("start"));
    for (QTimer* timer : {&m_stepTimer, &m_retryTimer, &m_waitTimer}) {
        timer->setSingleShot(true);
    }
    connect(&m_stepTimer, &QTimer::timeout, this, &RunReporter::reportStep);
    connect(&m_waitTimer, &QTimer::timeout, this, &RunReporter::awaitCancel);
    connect(&m_retryTimer, &QTimer::timeout, this, [this] { std::exchange(m_retried, nullptr)(); });
}

void RunReporter::begin()
{
    findOrg(m_studio, m_org, this, [this](const wire::Result<QString>& org) {
        if (org) {
            m_org = *org;
            m_reports = std::make_unique<net::ReportApi>(m_account, m_org);
            startRun();
        } else {
            tryAgain(org.error(), [this] { begin(); });
        }
    });
}

void RunReporter::takeOutput(std::string_view bytes)
{
    m_tail.append(bytes);
    m_hasNewOutput = true;
    scheduleStep();
}

void RunReporter::end(wire::ThreadStatus status, const std::string& text)
{
    m_end = End{status, text.empty() ? m_tail.text() : text};
    m_stepTimer.stop();
    m_waitTimer.stop();
    if (m_phase == Phase::Silent) {
        Q_EMIT over();
        return;
    }
    QTimer::singleShot(m_timing.grace, this, [this] {
        if (m_phase != Phase::Silent) {
            complain("the hub could not be told how the run ended");
            fallSilent();
        }
    });
    if (m_phase == Phase::Running) {
        reportEnd();
    } else if (m_retryTimer.isActive()) {
        // The hub was away: one last attempt, now.
        m_retryTimer.start(0);
    }
}

void RunReporter::startRun()
{
    net::whenDone(m_reports->start(m_run), this, [this](const Answer& answer) { takeStart(answer); });
}

void RunReporter::takeStart(const Answer& answer)
{
    if (m_phase == Phase::Silent) {
        return;
    }
    if (!answer) {
        tryAgain(answer.error(), [this] { startRun(); });
        return;
    }
    m_backoff.reset();
    m_runId = QString::fromStdString(answer->run.runId);
    m_phase = Phase::Running;
    m_sinceStep.start();
    takeAnswer(*answer);
    if (m_phase != Phase::Running) {
        return;
    }
    if (m_end) {
        reportEnd();
        return;
    }
    scheduleStep();
    awaitCancel();
}

void RunReporter::awaitCancel()
{
    net::whenDone(m_reports->wait(m_runId, m_timing.wait), this, [this](const Answer& answer) {
        if (m_phase != Phase::Running || m_end) {
            return;
        }
        if (answer) {
            m_waitBackoff.reset();
            takeAnswer(*answer);
        } else {
            takeFailure(answer.error());
        }
        if (m_phase == Phase::Running) {
            // A hub that answers at once, against its own rule, is not asked in a tight circle.
            m_waitTimer.start(answer ? std::chrono::milliseconds{100} : m_waitBackoff.next({}));
        }
    });
}

void RunReporter::scheduleStep()
{
    if (m_phase != Phase::Running || m_end || m_isStepUnderWay) {
        return;
    }
    const std::chrono::milliseconds interval = m_hasNewOutput ? m_timing.step : m_timing.heartbeat;
    const auto due = std::max(std::chrono::milliseconds{0}, interval - std::chrono::milliseconds(m_sinceStep.elapsed()));
    if (!m_stepTimer.isActive() || m_stepTimer.remainingTimeAsDuration() > due) {
        m_stepTimer.start(due);
    }
}

void RunReporter::reportStep()
{
    m_hasNewOutput = false;
    m_isStepUnderWay = true;
    m_sinceStep.start();
    net::whenDone(m_reports->step(m_runId, key(QStringLiteral("step-%1").arg(m_steps))), this, [this](const Answer& answer) {
        m_isStepUnderWay = false;
        // Without an answer the next step is this one again, by its key: it counts once, whether it arrived or not.
        if (answer) {
            ++m_steps;
            takeAnswer(*answer);
        } else {
            m_hasNewOutput = true;
            takeFailure(answer.error());
        }
        scheduleStep();
    });
    if (!m_sinceMessage.isValid() || m_sinceMessage.hasExpired(m_timing.message.count())) {
        reportMessage();
    }
}

void RunReporter::reportMessage()
{
    std::string text = m_tail.text();
    if (text.empty() || text == m_toldText) {
        return;
    }
    m_sinceMessage.start();
    const QString messageKey = key(QStringLiteral("message-%1").arg(m_messages++));
    const QString words = QString::fromStdString(text);
    net::whenDone(m_reports->message(m_runId, messageKey, words), this, [this, text = std::move(text)](const Answer& answer) {
        if (answer) {
            m_toldText = text;
            takeAnswer(*answer);
        } else {
            takeFailure(answer.error());
        }
    });
}

void RunReporter::reportEnd()
{
    const QString words = m_end->text == m_toldText ? QString() : QString::fromStdString(m_end->text);
    const auto finish = m_reports->finish(m_runId, key(QStringLiteral("finish")), m_end->status, words);
    net::whenDone(finish, this, [this](const Answer& answer) {
        if (m_phase == Phase::Silent) {
            return;
        }
        if (answer) {
            fallSilent();
        } else {
            tryAgain(answer.error(), [this] { reportEnd(); });
        }
    });
}

void RunReporter::takeAnswer(const net::RunAnswer& answer)
{
    if (m_phase != Phase::Running || m_end || !wire::isTerminal(answer.run.status)) {
        return;
    }
    if (answer.run.isCancelRequested) {
        complain("the run was cancelled");
        fallSilent();
        Q_EMIT cancelRequested();
    } else {
        complain("the hub ended the run; the command goes on unreported");
        fallSilent();
    }
}

void RunReporter::takeFailure(const wire::Error& error)
{
    // What is only late comes with the next report; the end has its own way.
    if (m_phase == Phase::Running && !m_end && !error.isRetryable) {
        complain("the run is not reported any more: " + error.message);
        fallSilent();
    }
}

void RunReporter::tryAgain(const wire::Error& error, const std::function<void()>& what)
{
    if (m_phase == Phase::Silent) {
        return;
    }
    // A hub that never heard of the run is not waited for at its end.
    if (!error.isRetryable || (m_end && m_phase == Phase::Starting)) {
        complain("the run is not reported: " + error.message);
        fallSilent();
        return;
    }
    if (!std::exchange(m_isTroubleTold, true)) {
        complain("the run is not reported yet: " + error.message);
    }
    m_retried = what;
    m_retryTimer.start(m_end ? std::min(m_backoff.next({}), m_timing.grace / 4) : m_backoff.next({}));
}

void RunReporter::fallSilent()
{
    m_phase = Phase::Silent;
    m_stepTimer.stop();
    m_retryTimer.stop();
    m_waitTimer.stop();
    if (m_end) {
        Q_EMIT over();
    }
}

QString RunReporter::key(const QString& what) const
{
    return m_keyPrefix + u'-' + what;
}

} // namespace tallylight::ctl
