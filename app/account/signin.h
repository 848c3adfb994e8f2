// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "account/accountbook.h"
#include "account/accounttokens.h"
#include "net/credential.h"
#include "net/credentialstore.h"
#include "net/oauthlogin.h"
#include "net/organizationfinder.h"
#include "net/serverprobe.h"
#include "wire/result.h"
#include "wire/timestamp.h"

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QUrl>

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>

namespace tallylight::account {

//! \brief One sign-in from the server's address to an account in the book, without a window: whoever shows it, a dialog or a terminal,
//! calls its commands as the person answers, and reads where it stands at each changed().
//!
//! The credential goes into the keyring before the account goes into the book: another process that sees the account finds both.
class SignIn : public QObject
{
    Q_OBJECT

public:
    enum class Step : std::uint8_t {
        //! Which server? begin() answers.
        Address,
        //! The server is asked what it is.
        Probing,
        //! useBrowser() or useKey().
        Ways,
        //! The browser is on its way; browserPage() may be opened again.
        Browser,
        //! Who it is, and where they are a member, is asked.
        Checking,
        //! useOrganization(): the server tells its list only to who names one.
        Organization,
        //! The keyring does not take the credential: keyring() says why. retryKeyring() or acceptSession().
        Keyring,
        //! entry() is in the book.
        Done,
    };
    Q_ENUM(Step)

    //! \brief What to mend, where error() says why.
    enum class Fault : std::uint8_t {
        None,
        //! No address, or one to which no token may go.
        Address,
        //! The certificate file.
        CaFile,
        //! Something else answers there than a studio server.
        NoStudio,
        //! Nobody vouches for the server: perhaps a certificate file does.
        Untrusted,
        //! No organization of that name, or not theirs.
        Organization,
        //! See the code of error().
        Other,
    };

    struct Options {
        std::chrono::milliseconds requestTimeout{30'000};
        //! How long a person may take in the browser.
        std::chrono::milliseconds browserPatience{600'000};
    };

    //! \param book,tokens must outlive it.
    SignIn(AccountBook& book, AccountTokens& tokens, Options options, QObject* parent = nullptr);
    ~SignIn() override;

    [[nodiscard]] Step step() const { return m_step; }
    //! \brief Why the person is back at this step; nothing where all went well.
    [[nodiscard]] const std::optional<wire::Error>& error() const { return m_error; }
    [[nodiscard]] Fault fault() const { return m_fault; }
    //! \brief What server it is. From Ways on.
    [[nodiscard]] const net::ServerFacts& server() const { return m_server; }
    //! \brief In Browser, once it is known.
    [[nodiscard]] QUrl browserPage() const;
    //! \brief In Browser: when the wait for it ends.
    [[nodiscard]] wire::Timestamp browserDeadline() const { return m_browserDeadline; }
    [[nodiscard]] net::KeyringState keyring() const { return m_keyring; }
    //! \brief What is known of the account; in Done with its id.
    [[nodiscard]] const AccountEntry& entry() const { return m_entry; }

    //! \brief \a address as a person typed it. Plain http only to this very machine: a token would be read on its way.
    void begin(const QString& address, const QString& caFile);
    void useBrowser();
    void useKey(const QByteArray& typed);
    //! \param text a slug, or the address of one of the organization's pages.
    void useOrganization(const QString& text);
    void retryKeyring();
    //! \brief Signed in until the program ends.
    void acceptSession();
    //! \brief Gives up what is under way and goes back to the step before it. What the server gave is forgotten, and given back to it.
    void stop();

Q_SIGNALS:
    void changed();
    //! \brief The page has to be opened in the person's browser.
    void browserWanted(const QUrl& page);

private:
    [[nodiscard]] net::HttpOptions httpOptions() const;
    void takeServer(const wire::Result<net::ServerFacts>& facts);
    void takeGrant(const wire::Result<net::SignInGrant>& grant);
    void check(const net::Credential& credential);
    void findIdentity();
    void findOrganizations(const QStringList& slugs);
    void takeOrganizations(wire::Result<std::vector<wire::Organization>> organizations);
    void keepCredential();
    void keepEntry();
    void go(Step step);
    void goBack(Step step, Fault fault, const wire::Error& error);
    void giveBack();
    void dropCandidate();

    AccountBook& m_book;
    AccountTokens& m_tokens;
    Options m_options;
    Step m_step = Step::Address;
    std::optional<wire::Error> m_error;
    Fault m_fault = Fault::None;
    AccountEntry m_entry;
    net::Trust m_trust;
    net::ServerFacts m_server;
    wire::Timestamp m_browserDeadline;
    net::KeyringState m_keyring = net::KeyringState::Done;
    std::optional<net::Credential> m_credential;
    //! The keyring is about to take it, and answers later: until then it may be kept as well as lost.
    bool m_isKeeping = false;
    //! What is under way; each goes when it is over or given up.
    //! \{
    std::unique_ptr<net::ServerProbe> m_probe;
    std::unique_ptr<net::OAuthLogin> m_login;
    std::unique_ptr<net::StudioApi> m_studio;
    std::unique_ptr<net::OrganizationFinder> m_finder;
    std::unique_ptr<net::TokenProvider> m_candidate;
    //! \}
    //! Counts what was begun and given up.
    std::uint64_t m_round = 0;
};

} // namespace tallylight::account
