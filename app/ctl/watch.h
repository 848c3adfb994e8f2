// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "account/account.h"
#include "ctl/command.h"
#include "ctl/lineoutput.h"
#include "ctl/signalwatch.h"
#include "ctl/unseenruns.h"
#include "ctl/workreport.h"
#include "wire/summary.h"

#include <QTimer>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace tallylight::ctl {

class Options;

//! \brief `watch` and `status`: what waits, ended and runs, per change or once.
class WatchCommand : public Command
{
    Q_OBJECT

public:
    enum class Format : std::uint8_t { Text, Json, Waybar, Polybar };

    struct Mode {
        wire::Scope scope = wire::Scope::User;
        //! Slug, for Scope::Org; empty: the account's only organization.
        std::string org;
        Format format = Format::Text;
        //! `status`: says it once and ends.
        bool isOnce = false;
        //! How long `status` waits for a first value.
        std::chrono::milliseconds patience{10'000};
    };

    [[nodiscard]] static std::string_view help();
    static void declare(Options& options);
    [[nodiscard]] static wire::Result<std::unique_ptr<Command>> make(const Options& options);

    WatchCommand(account::AccountOptions account, Mode mode);

    void start() override;

private:
    [[nodiscard]] WorkView view();
    void wantAgents(const WorkView& view);
    void show();
    void showOnce(const WorkView& view);
    [[nodiscard]] std::string line(const WorkView& view);
    void print(const WorkView& view);

    account::Account m_account;
    Mode m_mode;
    SignalWatch m_signals;
    LineOutput m_output;
    UnseenRuns m_unseen;
    //! Signals of one turn of the event loop make one line.
    QTimer m_soon;
    QTimer m_patience;
    wire::Timestamp m_begin;
    std::optional<wire::Timestamp> m_connectingSince;
    std::string m_shown;
};

//! \brief The subcommand `status`, which is a watch that ends.
struct StatusCommand {
    [[nodiscard]] static std::string_view help();
    static void declare(Options& options);
    [[nodiscard]] static wire::Result<std::unique_ptr<Command>> make(const Options& options);
};

} // namespace tallylight::ctl
