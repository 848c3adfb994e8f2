// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "account/accountbook.h"
#include "account/accounttokens.h"
#include "models/accountrow.h"
#include "tray/accountset.h"

#include <QObject>
#include <QString>

#include <map>
#include <vector>

namespace tallylight::tray {

//! \brief Shows what the account book has: accounts that come, go or change there, by us or by another program, do so in the AccountSet.
//! And the other way round: what a person does to an account, and what its server says of it, goes into the book.
class AccountKeeper : public QObject
{
    Q_OBJECT

public:
    //! \param book,tokens,accounts must outlive it.
    AccountKeeper(account::AccountBook& book, account::AccountTokens& tokens, AccountSet& accounts, QObject* parent = nullptr);

    //! \brief From now on the set has the book's accounts.
    void start();

    //! \brief True for an account of the book.
    [[nodiscard]] bool keeps(const store::AccountId& id) const { return m_shown.contains(id); }
    //! \brief The keyring gave no credential: a person may unlock it and try again, where signing in anew is more than is needed.
    [[nodiscard]] bool isWithheld(const store::AccountId& id) const;

    //! \brief Adds to the rows of the settings what the book and the keyring know.
    void fill(std::vector<models::AccountRow>& rows) const;

    //! Of accounts that the book does not have, nothing.
    //! \{
    void setPaused(const store::AccountId& id, bool isPaused);
    void setCaFile(const store::AccountId& id, const QString& path);
    //! \brief Gone at once; failed() follows where the keyring keeps its credential.
    void signOut(const store::AccountId& id);
    //! \}
    //! \brief A person wants everything to be tried again, keyring included.
    void retry();

Q_SIGNALS:
    //! \brief An account was signed out, here or elsewhere. Not where the whole list was lost: what is kept of the accounts is not then.
    void removed(const tallylight::store::AccountId& id);
    //! \brief fill() fills in something else.
    void detailsChanged();
    //! \brief What a person asked for was not done, or not all of it.
    void failed(const QString& text);
    //! \brief What a person has to know, and did not see happen.
    void complained(const QString& text);

private:
    void apply();
    void show(const account::AccountEntry& entry);
    void tryAgain(const account::AccountEntry& entry);
    void learn();
    [[nodiscard]] wire::Result<void> change(const store::AccountId& id, const account::AccountBook::Edit& edit);
    void changeForPerson(const store::AccountId& id, const account::AccountBook::Edit& edit);
    void takeToken(const store::AccountId& id);
    [[nodiscard]] QString nameOf(const account::AccountEntry& entry) const;

    account::AccountBook& m_book;
    account::AccountTokens& m_tokens;
    AccountSet& m_accounts;
    //! What the set was last told of each.
    std::map<store::AccountId, account::AccountEntry> m_shown;
    //! Whose token does not work.
    std::map<store::AccountId, net::TokenState> m_states;
};

} // namespace tallylight::tray
