// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ctl/command.h"
#include "net/backoff.h"
#include "net/reportapi.h"
#include "net/studioapi.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <string_view>

namespace tallylight::ctl {

class Options;

//! \brief `report`: sends one report of a run to the hub and prints the run as it is then.
class ReportCommand : public Command
{
    Q_OBJECT

public:
    [[nodiscard]] static std::string_view help();
    static void declare(Options& options);
    [[nodiscard]] static wire::Result<std::unique_ptr<Command>> make(const Options& options);

    //! \brief What is to be reported. Called again, with the same key inside, where it may succeed later.
    using Send = std::function<net::ReportApi::Answer(net::ReportApi&)>;

    //! \param send null: the run of \a cancelledThread is to be stopped instead.
    ReportCommand(const net::HttpOptions& account, QString org, Send send, QString cancelledThread);

    void start() override;

private:
    void attempt();
    void cancel(const QString& org);
    void take(const wire::Result<net::RunAnswer>& answer);
    //! \return true where another attempt was scheduled.
    [[nodiscard]] bool retry(const wire::Error& error, const std::function<void()>& again);

    net::HttpOptions m_account;
    QString m_org;
    Send m_send;
    QString m_cancelledThread;
    net::StudioApi m_studio;
    std::unique_ptr<net::ReportApi> m_reports;
    net::Backoff m_backoff;
};

} // namespace tallylight::ctl
