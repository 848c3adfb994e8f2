// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "account/signin.h"

#include "net/origin.h"
#include "net/studioapi.h"
#include "net/trust.h"
#include "net/whendone.h"

#include <QMetaObject>

#include <utility>

namespace tallylight::account {

namespace {

wire::Timestamp wallClock()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

//! A credential that is tried before it is kept. It is new: where the server refuses it there is no other.
class CandidateToken : public net::TokenProvider
{
public:
    explicit CandidateToken(QByteArray token) : m_token(std::move(token)) {}

    void request(QObject*, Then then) override { then(m_token); }
    void renew(const QByteArray&, QObject* context, Then then) override
    {
        QMetaObject::invokeMethod(
            context, [then = std::move(then)] { then(wire::failure(wire::ErrorCode::Unauthorized, "not accepted")); },
            Qt::QueuedConnection);
    }

private:
    QByteArray m_token;
};

//! The slug in what a person typed or pasted: `acme`, `studio.example.org/acme/…`, `https://studio.example.org/acme/…`.
QString slugIn(const QString& text, const QUrl& origin)
{
    QString path = text.trimmed();
    if (const qsizetype scheme = path.indexOf(QStringLiteral("://")); scheme >= 0) {
        path = path.mid(scheme + 3).section(u'/', 1);
    } else if (path.section(u'/', 0, 0) == net::hostLabel(origin)) {
        path = path.section(u'/', 1);
    }
    return path.section(u'/', 0, 0, QString::SectionSkipEmpty).section(u'?', 0, 0);
}

} // namespace

SignIn::SignIn(AccountBook& book, AccountTokens& tokens, Options options, QObject* parent)
    : QObject(parent),
      m_book(book),
      m_tokens(tokens),
      m_options(options)
{
}

SignIn::~SignIn()
{
    giveBack();
}

QUrl SignIn::browserPage() const
{
    return m_login ? m_login->browserPage() : QUrl();
}

void SignIn::begin(const QString& address, const QString& caFile)
{
    stop();
    m_entry = {};
    const auto origin = net::parseOrigin(address);
    if (!origin) {
        goBack(Step::Address, Fault::Address, origin.error());
        return;
    }
    if (origin->scheme() == u"http" && !net::isLoopback(*origin)) {
        goBack(Step::Address, Fault::Address,
               {wire::ErrorCode::BadPayload,
                tr("%1 is not reached by https: everybody on the way could read along").arg(net::hostLabel(*origin)).toStdString()});
        return;
    }
    const auto trust = net::readTrust(caFile);
    if (!trust) {
        goBack(Step::Address, Fault::CaFile, trust.error());
        return;
    }
    m_entry.origin = *origin;
    m_entry.caFile = caFile;
    m_trust = *trust;
    m_probe = std::make_unique<net::ServerProbe>(httpOptions());
    go(Step::Probing);
    net::whenDone(m_probe->ask(), this, [this, round = m_round](const wire::Result<net::ServerFacts>& facts) {
        if (round == m_round) {
            takeServer(facts);
        }
    });
}

void SignIn::useBrowser()
{
    if (m_step != Step::Ways) {
        return;
    }
    net::OAuthLoginOptions options;
    options.origin = m_entry.origin;
    options.trust = m_trust;
    options.requestTimeout = m_options.requestTimeout;
    options.patience = m_options.browserPatience;
    m_login = std::make_unique<net::OAuthLogin>(std::move(options));
    connect(m_login.get(), &net::OAuthLogin::browserWanted, this, [this](const QUrl& page) {
        m_browserDeadline = wallClock() + m_options.browserPatience;
        Q_EMIT changed();
        Q_EMIT browserWanted(page);
    });
    connect(m_login.get(), &net::OAuthLogin::finished, this, &SignIn::takeGrant);
    m_entry.way = SignInWay::Browser;
    m_entry.identity = {};
    m_browserDeadline = wallClock() + m_options.browserPatience;
    go(Step::Browser);
    m_login->start();
}

void SignIn::useKey(const QByteArray& typed)
{
    if (m_step != Step::Ways) {
        return;
    }
    m_entry.way = SignInWay::Key;
    m_entry.identity = {};
    const auto credential = net::apiKeyCredential(typed);
    if (credential) {
        check(*credential);
    } else {
        goBack(Step::Ways, Fault::Other, {wire::ErrorCode::Unauthorized, credential.error().message});
    }
}

void SignIn::useOrganization(const QString& text)
{
    if (m_step != Step::Organization) {
        return;
    }
    const QString slug = slugIn(text, m_entry.origin);
    if (slug.isEmpty()) {
        goBack(Step::Organization, Fault::Organization, {wire::ErrorCode::BadPayload, tr("That names no organization").toStdString()});
        return;
    }
    go(Step::Checking);
    findOrganizations({slug});
}

void SignIn::retryKeyring()
{
    if (m_step == Step::Keyring) {
        keepCredential();
    }
}

void SignIn::acceptSession()
{
    if (m_step == Step::Keyring) {
        const AccountEntry* const known = m_book.find(m_entry.id);
        m_tokens.of(known ? *known : m_entry).setForSession(*m_credential, m_keyring);
        keepEntry();
    }
}

void SignIn::stop()
{
    const Step before = m_step;
    if (before == Step::Done) {
        return;
    }
    if (before == Step::Keyring && m_book.find(m_entry.id) == nullptr) {
        m_tokens.drop(m_entry.id);
    }
    giveBack();
    dropCandidate();
    if (before == Step::Probing) {
        go(Step::Address);
    } else if (before != Step::Address) {
        go(Step::Ways);
    }
}

net::HttpOptions SignIn::httpOptions() const
{
    net::HttpOptions options;
    options.origin = m_entry.origin;
    options.trust = m_trust;
    options.timeout = m_options.requestTimeout;
    if (m_candidate) {
        options.token = net::TokenSource(*m_candidate);
    }
    return options;
}

void SignIn::takeServer(const wire::Result<net::ServerFacts>& facts)
{
    if (facts) {
        m_server = *facts;
        go(Step::Ways);
        return;
    }
    switch (m_probe->fault()) {
    case net::ProbeFault::NoStudio:
        goBack(Step::Address, Fault::NoStudio, facts.error());
        return;
    case net::ProbeFault::Untrusted:
        goBack(Step::Address, Fault::Untrusted, facts.error());
        return;
    case net::ProbeFault::None:
    case net::ProbeFault::Failed:
        goBack(Step::Address, Fault::Other, facts.error());
        return;
    }
}

void SignIn::takeGrant(const wire::Result<net::SignInGrant>& grant)
{
    if (!grant) {
        goBack(Step::Ways, Fault::Other, grant.error());
        return;
    }
    if (grant->identity) {
        m_entry.identity = *grant->identity;
    }
    check(grant->credential);
}

void SignIn::check(const net::Credential& credential)
{
    dropCandidate();
    m_entry.id = {}; // somebody else may have signed in
    m_credential = credential;
    m_candidate = std::make_unique<CandidateToken>(credential.token);
    m_studio = std::make_unique<net::StudioApi>(httpOptions());
    m_finder = std::make_unique<net::OrganizationFinder>(httpOptions());
    go(Step::Checking);
    if (m_entry.identity.id.isEmpty()) {
        findIdentity();
    } else {
        findOrganizations({});
    }
}

void SignIn::findIdentity()
{
    net::whenDone(m_studio->session(), this, [this, round = m_round](const wire::Result<wire::Identity>& identity) {
        if (round != m_round) {
            return;
        }
        if (identity) {
            m_entry.identity = *identity;
        } else if (m_entry.way == SignInWay::Key && identity.error().code != wire::ErrorCode::NotFound) {
            goBack(Step::Ways, Fault::Other, identity.error());
            return;
        }
        findOrganizations({}); // some servers tell nobody who they are
    });
}

void SignIn::findOrganizations(const QStringList& slugs)
{
    net::whenDone(m_finder->find(slugs), this,
                  [this, hasNamed = !slugs.isEmpty(), round = m_round](wire::Result<std::vector<wire::Organization>> list) {
                      if (round != m_round) {
                          return;
                      }
                      if (!list && list.error().code == wire::ErrorCode::Conflict) {
                          if (hasNamed) {
                              goBack(Step::Organization, Fault::Organization, list.error());
                          } else {
                              go(Step::Organization);
                          }
                          return;
                      }
                      takeOrganizations(std::move(list));
                  });
}

void SignIn::takeOrganizations(wire::Result<std::vector<wire::Organization>> organizations)
{
    if (!organizations) {
        goBack(Step::Ways, Fault::Other, organizations.error());
        return;
    }
    m_entry.organizations = std::move(*organizations);
    keepCredential();
}

void SignIn::keepCredential()
{
    const AccountEntry* const known = m_book.find(m_entry.origin, m_entry.identity.id);
    if (known || m_entry.id.isEmpty()) {
        m_entry.id = m_book.idFor(m_entry.origin, m_entry.identity.id);
    }
    go(Step::Checking);
    // A running account goes on with what it has until this one is kept, and after it was given up.
    const AccountEntry entry = known ? *known : m_entry;
    m_isKeeping = true;
    m_tokens.of(entry).set(*m_credential,
                           [this, self = QPointer<SignIn>(this), round = m_round, tokens = &m_tokens, book = QPointer<AccountBook>(&m_book),
                            entry, http = httpOptions(), credential = *m_credential](net::KeyringState state) {
                               if (!self || round != m_round) {
                                   // Given up meanwhile. What was kept for an account that goes on is in use now.
                                   if (state != net::KeyringState::Done) {
                                       tokens->giveBack(http, credential);
                                   } else if (book && book->find(entry.id) == nullptr) {
                                       tokens->forget(entry, [](net::KeyringState) {}); // nobody would ever find it again
                                   }
                                   return;
                               }
                               m_isKeeping = false;
                               m_keyring = state;
                               if (state == net::KeyringState::Done) {
                                   keepEntry();
                               } else {
                                   go(Step::Keyring);
                               }
                           });
}

void SignIn::keepEntry()
{
    m_entry.signedInAt = wallClock();
    const auto id = m_book.put(m_entry);
    if (!id) {
        if (m_book.find(m_entry.id) == nullptr) {
            m_tokens.forget(m_entry, [](net::KeyringState) {}); // nobody would ever find it again
        }
        m_credential.reset(); // told by that, or in use
        goBack(Step::Ways, Fault::Other, id.error());
        return;
    }
    m_entry = *m_book.find(*id);
    dropCandidate();
    go(Step::Done);
}

void SignIn::go(Step step)
{
    m_step = step;
    m_error.reset();
    m_fault = Fault::None;
    Q_EMIT changed();
}

void SignIn::goBack(Step step, Fault fault, const wire::Error& error)
{
    const wire::Error kept = error; // it may be a part of what goes now
    if (step != Step::Organization) {
        giveBack();
        dropCandidate();
    }
    m_step = step;
    m_error = kept;
    m_fault = fault;
    Q_EMIT changed();
}

void SignIn::giveBack()
{
    if (m_credential && !m_isKeeping) {
        m_tokens.giveBack(httpOptions(), *m_credential);
    }
}

void SignIn::dropCandidate()
{
    ++m_round;
    m_credential.reset();
    m_isKeeping = false;
    const auto later = [](auto& held) {
        // We may stand in one of its signals.
        if (held) {
            held->disconnect();
            held.release()->deleteLater();
        }
    };
    later(m_probe);
    later(m_login);
    later(m_studio);
    later(m_finder);
    later(m_candidate);
}

} // namespace tallylight::account
