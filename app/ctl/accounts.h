// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "account/accountbook.h"
#include "account/accounttokens.h"
#include "ctl/command.h"
#include "net/organizationfinder.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tallylight::ctl {

class Options;

//! \brief `accounts`: where the person is signed in on this machine.
class AccountsCommand : public Command
{
    Q_OBJECT

public:
    [[nodiscard]] static std::string_view help();
    static void declare(Options& options);
    [[nodiscard]] static wire::Result<std::unique_ptr<Command>> make(const Options& options);

    //! \param tokens must outlive it.
    //! \param shallRefresh each server is asked for the organizations first.
    AccountsCommand(account::AccountTokens& tokens, bool isJson, bool shallRefresh);
    ~AccountsCommand() override;

    void start() override;

private:
    void refreshNext();
    void print();

    account::AccountTokens& m_tokens;
    account::AccountBook m_book;
    bool m_isJson;
    //! Still to be asked, the next one last.
    std::vector<store::AccountId> m_toRefresh;
    std::unique_ptr<net::OrganizationFinder> m_finder;
    ExitCode m_outcome = ExitCode::Done;
};

//! \brief One account as one line of JSON, for scripts.
[[nodiscard]] std::string accountJson(const account::AccountEntry& entry);
//! \brief The same for people: id, server, who, how, organizations.
[[nodiscard]] std::string accountText(const account::AccountEntry& entry);

} // namespace tallylight::ctl
