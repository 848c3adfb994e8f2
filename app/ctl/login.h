// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "account/accountbook.h"
#include "account/signin.h"
#include "ctl/command.h"
#include "net/serverprobe.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <string_view>

namespace tallylight::ctl {

class Options;

//! \brief `login`: signs in by the browser or with a key from standard input, for all our programs of this person on this machine.
class LoginCommand : public Command
{
    Q_OBJECT

public:
    struct Wishes {
        //! As typed; empty: the hub of this machine where one answers, else the public studio.
        QString server;
        QString caFile;
        //! To get the list of organizations by.
        QString org;
        bool isKeyOnInput = false;
        bool mayOpenBrowser = true;
    };

    [[nodiscard]] static std::string_view help();
    static void declare(Options& options);
    [[nodiscard]] static wire::Result<std::unique_ptr<Command>> make(const Options& options);

    //! \param tokens must outlive it.
    LoginCommand(account::AccountTokens& tokens, Wishes wishes);
    ~LoginCommand() override;

    void start() override;

private:
    void advance();
    void chooseWay();
    void showPage(const QUrl& page);
    void failAtStep();

    Wishes m_wishes;
    account::AccountBook m_book;
    account::SignIn m_signIn;
    std::unique_ptr<net::ServerProbe> m_localHub;
};

} // namespace tallylight::ctl
