// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "account/accountbook.h"
#include "account/accounttokens.h"
#include "ctl/command.h"

#include <memory>
#include <string_view>

namespace tallylight::ctl {

class Options;

//! \brief `logout`: an account leaves this machine, its credential first.
class LogoutCommand : public Command
{
    Q_OBJECT

public:
    [[nodiscard]] static std::string_view help();
    static void declare(Options& options);
    [[nodiscard]] static wire::Result<std::unique_ptr<Command>> make(const Options& options);

    //! \param tokens must outlive it.
    LogoutCommand(account::AccountTokens& tokens, account::AccountEntry entry);

    void start() override;

private:
    void takeKeyring(net::KeyringState state);

    account::AccountTokens& m_tokens;
    account::AccountEntry m_entry;
    account::AccountBook m_book;
};

} // namespace tallylight::ctl
