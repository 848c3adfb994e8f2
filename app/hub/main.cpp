// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/admincommands.h"
#include "hub/servecommand.h"

#include <CLI/CLI.hpp>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <exception>
#include <iostream>

int main(int argc, char** argv)
{
    using namespace tallylight;
    try {
        spdlog::set_default_logger(spdlog::stderr_logger_mt("hub"));

        CLI::App program("The server of Tallylight: keeps what agents report, and streams it to the members of an organization.",
                         "tallylight-hub");
        program.set_version_flag("--version", "tallylight-hub " TALLYLIGHT_VERSION);
        program.require_subcommand(1);
        hub::ServeCommand serve(program);
        const hub::AdminCommands admin(program);
        try {
            program.parse(argc, argv);
        } catch (const CLI::ParseError& error) {
            // 0 for --help and --version, which CLI11 throws as well.
            return program.exit(error) == 0 ? 0 : 2;
        }
        return serve.isChosen() ? serve.run() : admin.run();
    } catch (const std::exception& error) {
        std::cerr << "tallylight-hub: " << error.what() << '\n';
        return 1;
    }
}
