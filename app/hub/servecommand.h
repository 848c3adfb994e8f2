// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/hub.h"
#include "hub/logging.h"

#include <CLI/App.hpp>

#include <string>

namespace tallylight::hub {

//! \brief The `serve` subcommand of the command line. Lives as long as the parser that it is added to.
class ServeCommand
{
public:
    explicit ServeCommand(CLI::App& program);

    [[nodiscard]] bool isChosen() const { return m_serve->parsed(); }

    //! \brief Serves until a signal; by `--check-config` only says whether it would.
    //! \return the exit code: 0, 1 where it failed, 2 where what was given makes no sense.
    [[nodiscard]] int run();

private:
    //! \brief What the command line, the environment and the file say together, in this order.
    [[nodiscard]] wire::Result<HubOptions> options();

    CLI::App* m_serve;
    HubOptions m_options;
    LogOptions m_log;
    std::string m_configFile;
    bool m_isCheck = false;
    std::string m_listen = "127.0.0.1:0";
    std::string m_keepalive = "30";
    std::string m_idleTimeout = "10m";
};

} // namespace tallylight::hub
