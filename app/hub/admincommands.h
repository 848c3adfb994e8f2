// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <CLI/App.hpp>

#include <memory>

namespace tallylight::hub {

//! \brief The `admin` subcommand of the command line. Lives as long as the parser that it is added to.
class AdminCommands
{
public:
    //! \brief Adds `admin` with all that is below it to \a program.
    explicit AdminCommands(CLI::App& program);
    ~AdminCommands();
    AdminCommands(const AdminCommands&) = delete;
    AdminCommands& operator=(const AdminCommands&) = delete;

    //! \brief True once the parser has met `admin`.
    [[nodiscard]] bool isChosen() const;

    //! \brief Does what was asked for: ids, keys and lists on standard output, notes and errors on standard error.
    //! \return the exit code: 0, 1 where it failed, 2 where what was given makes no sense.
    [[nodiscard]] int run() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace tallylight::hub
