// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "account/accountbook.h"
#include "account/accounttokens.h"
#include "tray/accountkeeper.h"
#include "tray/accountset.h"
#include "tray/signincontroller.h"

#include <QByteArray>
#include <QObject>
#include <QString>

namespace tallylight::models {
class OrgListModel;
class ThreadListModel;
} // namespace tallylight::models

namespace tallylight::tray {

class SettingsController;

//! \brief All that a person does with accounts: owns the account book, the tokens, the accounts that are followed, and the sign-in dialog,
//! and serves the accounts page of the settings.
class AccountDesk : public QObject
{
    Q_OBJECT

public:
    struct Options {
        //! Where the account book is.
        QString folder;
        //! Of the command line. Where one of the two is not empty, what the book has is left alone.
        //! \{
        QString server;
        QByteArray token;
        //! \}
        //! What the program is among those that share streams.
        net::ShareRank rank = net::ShareRank::Tray;
    };

    //! \param rows,orgs,settings must outlive it. The accounts are there from now on, and begin with start().
    AccountDesk(models::ThreadListModel& rows, models::OrgListModel& orgs, SettingsController& settings, Options options,
                QObject* parent = nullptr);
    ~AccountDesk() override;

    [[nodiscard]] AccountSet& accounts() { return m_accounts; }
    [[nodiscard]] SignInController& signInDialog() { return m_signIn; }
    //! \brief What was wrong with the account book, for a person; empty for nothing.
    [[nodiscard]] const QString& complaint() const { return m_book.complaint(); }
    //! \brief Nobody has signed in yet, and the command line names nobody either.
    [[nodiscard]] bool isUnused() const;

    //! \brief All accounts begin; once.
    void start() { m_accounts.start(); }

    //! \brief A person wants to sign in: to \a account anew, which may only take the keyring's being asked again, or to one more where it
    //! is empty.
    void signIn(const store::AccountId& account);
    //! \brief A person wants to see the account's server; without an account, to sign in.
    void openServer(const store::AccountId& account);
    //! \brief A person wants everything to be tried again; without an account, to sign in.
    void retry();
    void setPaused(const store::AccountId& account, bool isPaused);
    void resumeAll();

    //! \brief Of the sign-in dialog.
    //! \{
    void setPalette(const QPalette& palette) { m_signIn.setPalette(palette); }
    void setHasMotion(bool hasMotion) { m_signIn.setHasMotion(hasMotion); }
    //! \}

Q_SIGNALS:
    //! \brief The start page of the account's server is to be shown.
    void pageRequested(const tallylight::store::AccountId& account);
    //! \brief As of AccountKeeper.
    //! \{
    void removed(const tallylight::store::AccountId& account);
    void failed(const QString& text);
    void complained(const QString& text);
    //! \}

private:
    [[nodiscard]] bool isByCommandLine() const { return !m_options.server.isEmpty() || !m_options.token.isEmpty(); }
    void addAccounts();
    void addCommandLineAccount();
    void connectParts();
    void connectSettings();
    void refreshOrganizations(const store::AccountId& account);
    void fillSettings();

    Options m_options;
    SettingsController& m_settings;
    const models::OrgListModel& m_orgs;
    account::AccountBook m_book;
    account::AccountTokens m_tokens;
    AccountSet m_accounts;
    AccountKeeper m_keeper;
    SignInController m_signIn;
};

} // namespace tallylight::tray
