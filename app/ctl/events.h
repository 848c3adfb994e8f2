// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ctl/command.h"
#include "ctl/signalwatch.h"
#include "net/ssestream.h"

#include <QNetworkAccessManager>

#include <memory>
#include <string_view>

namespace tallylight::ctl {

class Options;

//! \brief `events`: prints what any event stream dispatches, one JSON line per event, and reconnects as the client does.
class EventsCommand : public Command
{
    Q_OBJECT

public:
    [[nodiscard]] static std::string_view help();
    static void declare(Options& options);
    //! \return the command, or what is wrong with the command line.
    [[nodiscard]] static wire::Result<std::unique_ptr<Command>> make(const Options& options);

    explicit EventsCommand(net::SseStreamOptions stream);

    void start() override;

private:
    void print(const wire::SseEvent& event);

    QNetworkAccessManager m_manager;
    net::SseStream m_stream;
    SignalWatch m_signals;
};

} // namespace tallylight::ctl
