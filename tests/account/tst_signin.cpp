// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "account/signin.h"

#include "support/authdouble.h"
#include "support/certificate.h"
#include "support/httpprobe.h"
#include "support/keyring.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace tallylight;
using namespace std::chrono_literals;
using account::AccountBook;
using account::AccountTokens;
using account::SignIn;
using account::SignInWay;
using net::KeyringState;
using Step = account::SignIn::Step;
using Fault = account::SignIn::Fault;
using test::AuthDouble;
using wire::ErrorCode;

namespace {

struct Bench {
    QTemporaryDir folder;
    AuthDouble studio;
    AccountBook book{folder.path()};
    AccountTokens tokens;
    SignIn signIn{book, tokens, {}};
    QList<QUrl> pages;

    Bench()
    {
        QObject::connect(&signIn, &SignIn::browserWanted, &signIn, [this](const QUrl& page) { pages.append(page); });
    }

    void toWays()
    {
        signIn.begin(studio.origin().toString(), {});
        QCOMPARE(signIn.step(), Step::Probing);
        QTRY_COMPARE(signIn.step(), Step::Ways);
    }

    //! Through the browser, until what comes then is known.
    void byBrowser()
    {
        toWays();
        signIn.useBrowser();
        QTRY_COMPARE(pages.size(), 1);
        QCOMPARE(signIn.browserPage(), pages.constFirst());
        test::HttpProbe({}).get(studio.visit(pages.constFirst()));
        QTRY_VERIFY(signIn.step() != Step::Browser && signIn.step() != Step::Checking);
    }

    //! The credentials that the server was told nobody would use any more, without "Bearer ".
    [[nodiscard]] QList<QByteArray> givenBack()
    {
        QList<QByteArray> all;
        for (const test::HttpRequest& request : studio.server().requests()) {
            if (request.target == "/api/auth/sign-out") {
                all.append(request.header("Authorization").mid(7));
            }
        }
        return all;
    }

    [[nodiscard]] ErrorCode code() const { return signIn.error() ? signIn.error()->code : ErrorCode(255); }

    [[nodiscard]] std::optional<net::Credential> stored(const store::AccountId& id)
    {
        net::CredentialStore store;
        std::optional<net::KeyringAnswer> answer;
        store.read(QString::fromStdString(id.value()), &signIn, [&](const net::KeyringAnswer& came) { answer = came; });
        [&] { QTRY_VERIFY(answer); }();
        return answer->credential;
    }
};

} // namespace

//! With the real gnome-keyring.
class SignInTest : public QObject
{
    Q_OBJECT

public:
    explicit SignInTest(test::Keyring& keyring) : m_keyring(keyring) {}

private Q_SLOTS:
    void init()
    {
        m_keyring.wipe();
        m_keyring.startUnlocked();
    }

    void byBrowser()
    {
        Bench bench;
        QSignalSpy booked(&bench.book, &AccountBook::changed);
        bench.byBrowser();
        QCOMPARE(bench.signIn.step(), Step::Done);
        QCOMPARE(bench.book.entries().size(), 1U);
        const account::AccountEntry& entry = bench.book.entries().front();
        QVERIFY(entry == bench.signIn.entry());
        QCOMPARE(entry.identity.id.value(), "usr_alice");
        QCOMPARE(entry.way, SignInWay::Browser);
        QCOMPARE(entry.organizations.size(), 3U);
        QCOMPARE(bench.studio.keyCount(), 0);
        const auto stored = bench.stored(entry.id);
        QVERIFY(stored && stored->isRenewable());
        QCOMPARE(booked.size(), 1);
    }

    void byKey()
    {
        Bench bench;
        bench.toWays();
        const QByteArray key = bench.studio.addKey();
        bench.signIn.useKey("  " + key + "\n");
        QTRY_COMPARE(bench.signIn.step(), Step::Done);
        const account::AccountEntry& entry = bench.book.entries().front();
        QCOMPARE(entry.way, SignInWay::Key);
        QCOMPARE(entry.identity.email, "alice@example.org");
        QCOMPARE(bench.stored(entry.id)->token, key);
    }

    void inAnewKeepsTheAccount()
    {
        Bench bench;
        bench.byBrowser();
        const store::AccountId id = bench.signIn.entry().id;
        const QByteArray before = bench.stored(id)->token;
        bench.pages.clear();
        bench.byBrowser();
        QCOMPARE(bench.signIn.step(), Step::Done);
        QCOMPARE(bench.signIn.entry().id, id);
        QCOMPARE(bench.book.entries().size(), 1U);
        QVERIFY(bench.stored(id)->token != before);
    }

    void wrongAddresses_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("nothing") << QString();
        QTest::newRow("a file") << QStringLiteral("file:///etc/passwd");
        QTest::newRow("plain http across the network") << QStringLiteral("http://studio.example.org");
        QTest::newRow("plain http to a machine next door") << QStringLiteral("http://10.0.0.7:8089");
    }

    void wrongAddresses()
    {
        QFETCH(QString, address);
        Bench bench;
        bench.signIn.begin(address, {});
        QCOMPARE(bench.signIn.step(), Step::Address);
        QCOMPARE(bench.signIn.fault(), Fault::Address);
        QVERIFY(!bench.signIn.error()->message.empty());
    }

    void wrongServers()
    {
        Bench bench;
        test::ScriptedServer other;
        other.onRequest([](const test::HttpRequest&, test::HttpConnection& socket) { socket.answerJson(200, "{}"); });
        bench.signIn.begin(other.origin().toString(), {});
        QTRY_COMPARE(bench.signIn.fault(), Fault::NoStudio);
        other.goDown();
        bench.signIn.begin(other.origin().toString(), {});
        QTRY_COMPARE(bench.signIn.fault(), Fault::Other);
        QCOMPARE(bench.code(), ErrorCode::Network);
        QCOMPARE(bench.signIn.step(), Step::Address);
        bench.signIn.begin(other.origin().toString(), QStringLiteral("/nonexistent.pem"));
        QCOMPARE(bench.signIn.fault(), Fault::CaFile);
    }

    void wrongKeys()
    {
        Bench bench;
        bench.toWays();
        bench.signIn.useKey("no key");
        QCOMPARE(bench.signIn.step(), Step::Ways);
        QCOMPARE(bench.code(), ErrorCode::Unauthorized);
        bench.signIn.useKey("unknown-key-0123456789");
        QTRY_COMPARE(bench.signIn.step(), Step::Ways);
        QCOMPARE(bench.code(), ErrorCode::Forbidden);
        QVERIFY(bench.book.entries().empty());
    }

    void anOrganizationHasToBeNamed_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("slug") << QStringLiteral(" acme-lab ");
        QTest::newRow("path") << QStringLiteral("/acme-lab/thrd_1");
        QTest::newRow("page") << QStringLiteral("ORIGIN/acme-lab/thrd_1?chat=1");
        QTest::newRow("page without scheme") << QStringLiteral("HOST/acme-lab?x=1");
    }

    void anOrganizationHasToBeNamed()
    {
        QFETCH(QString, typed);
        Bench bench;
        bench.studio.hasDefaultOrg = false;
        bench.byBrowser();
        QCOMPARE(bench.signIn.step(), Step::Organization);
        QCOMPARE(bench.signIn.fault(), Fault::None);
        bench.signIn.useOrganization(QStringLiteral("nobodys"));
        QTRY_COMPARE(bench.signIn.fault(), Fault::Organization);
        bench.signIn.useOrganization(QStringLiteral(" / "));
        QCOMPARE(bench.signIn.fault(), Fault::Organization);
        typed.replace(QStringLiteral("ORIGIN"), bench.studio.origin().toString());
        typed.replace(QStringLiteral("HOST"), bench.studio.origin().authority());
        bench.signIn.useOrganization(typed);
        QTRY_COMPARE(bench.signIn.step(), Step::Done);
        QCOMPARE(bench.book.entries().front().organizations.size(), 3U);
    }

    void theKeyringIsLocked()
    {
        Bench bench;
        m_keyring.lock();
        bench.byBrowser();
        QCOMPARE(bench.signIn.step(), Step::Keyring);
        QCOMPARE(bench.signIn.keyring(), KeyringState::Locked);
        QVERIFY(bench.book.entries().empty());
        const store::AccountId id = bench.signIn.entry().id;
        QSignalSpy changed(&bench.tokens, &AccountTokens::statusChanged);
        bench.signIn.retryKeyring();
        QTRY_COMPARE(bench.signIn.step(), Step::Keyring);
        QVERIFY(changed.isEmpty()); // a token that is not kept is held by nobody, who might renew it
        m_keyring.startUnlocked();
        bench.signIn.retryKeyring();
        QTRY_COMPARE(bench.signIn.step(), Step::Done);
        QCOMPARE(bench.signIn.entry().id, id);
        QCOMPARE(changed.size(), 1);
        QVERIFY(bench.stored(id));
    }

    void thereIsNoKeyring()
    {
        Bench bench;
        m_keyring.stop();
        bench.byBrowser();
        QCOMPARE(bench.signIn.step(), Step::Keyring);
        QCOMPARE(bench.signIn.keyring(), KeyringState::NoService);
        bench.signIn.acceptSession();
        QCOMPARE(bench.signIn.step(), Step::Done);
        const account::AccountEntry entry = bench.book.entries().front();
        QCOMPARE(bench.tokens.status(entry.id).state, net::TokenState::Good);
        // In this program the account works; nobody else has the token.
        std::optional<wire::Result<QByteArray>> token;
        bench.tokens.source(entry).request(this, [&token](const auto& came) { token = came; });
        QVERIFY(token && *token);
        QFile stored(bench.folder.filePath(QStringLiteral("accounts.json")));
        QVERIFY(stored.open(QIODevice::ReadOnly));
        QVERIFY(!stored.readAll().contains(**token));
    }

    void givenUpAtTheKeyring()
    {
        Bench bench;
        m_keyring.stop();
        bench.byBrowser();
        bench.signIn.stop();
        QCOMPARE(bench.signIn.step(), Step::Ways);
        QVERIFY(bench.book.entries().empty());
        QTRY_COMPARE(bench.givenBack().size(), 1);
        QVERIFY(bench.studio.accepts(bench.givenBack().constFirst()));
    }

    //! Whatever ends it, no sign-in stays open at the server that nobody has.
    void givenUpWithTheDialog()
    {
        Bench bench;
        auto dialog = std::make_unique<SignIn>(bench.book, bench.tokens, SignIn::Options{});
        dialog->begin(bench.studio.origin().toString(), {});
        QTRY_COMPARE(dialog->step(), Step::Ways);
        dialog->useBrowser();
        QTRY_VERIFY(dialog->browserPage().isValid());
        m_keyring.lock();
        test::HttpProbe({}).get(bench.studio.visit(dialog->browserPage()));
        QTRY_COMPARE(dialog->step(), Step::Keyring);
        dialog.reset();
        QTRY_COMPARE(bench.givenBack().size(), 1);
    }

    void aKeyIsNotGivenBack()
    {
        Bench bench;
        m_keyring.stop();
        bench.toWays();
        bench.signIn.useKey(bench.studio.addKey());
        QTRY_COMPARE(bench.signIn.step(), Step::Keyring);
        bench.signIn.stop();
        bench.byBrowser(); // a barrier
        bench.signIn.stop();
        QTRY_COMPARE(bench.givenBack().size(), 1);
    }

    void givenUpAtTheKeyringTheAccountGoesOn_data()
    {
        QTest::addColumn<bool>("hasOtherCaFile");
        QTest::newRow("as before") << false;
        QTest::newRow("another certificate file") << true;
    }

    void givenUpAtTheKeyringTheAccountGoesOn()
    {
        QFETCH(bool, hasOtherCaFile);
        Bench bench;
        const QString caFile = hasOtherCaFile ? test::makeCertificate(bench.folder.path()) : QString();
        QCOMPARE(!caFile.isEmpty(), hasOtherCaFile);
        bench.byBrowser();
        const account::AccountEntry entry = bench.signIn.entry();
        const net::TokenSource source = bench.tokens.source(entry); // what the running account has
        const QByteArray before = tokenFrom(source);
        QVERIFY(!before.isEmpty());

        SignIn anew(bench.book, bench.tokens, {});
        anew.begin(bench.studio.origin().toString(), caFile);
        QTRY_COMPARE(anew.step(), Step::Ways);
        anew.useBrowser();
        QTRY_VERIFY(anew.browserPage().isValid());
        m_keyring.lock();
        test::HttpProbe({}).get(bench.studio.visit(anew.browserPage()));
        QTRY_COMPARE(anew.step(), Step::Keyring);
        QCOMPARE(anew.entry().id, entry.id);
        anew.stop();
        QCOMPARE(tokenFrom(source), before);
        QTRY_COMPARE(bench.givenBack().size(), 1);
        QVERIFY(bench.givenBack().constFirst() != before);

        // And with the next sign-in that is kept it has the new one.
        m_keyring.startUnlocked();
        anew.useBrowser();
        QTRY_VERIFY(anew.browserPage().isValid());
        test::HttpProbe({}).get(bench.studio.visit(anew.browserPage()));
        QTRY_COMPARE(anew.step(), Step::Done);
        const QByteArray after = tokenFrom(source);
        QVERIFY(!after.isEmpty() && after != before);
        QCOMPARE(bench.givenBack().size(), 1); // what is kept is in use
    }

    void stoppedInTheBrowser()
    {
        Bench bench;
        bench.toWays();
        bench.signIn.useBrowser();
        QTRY_COMPARE(bench.pages.size(), 1);
        const QUrl redirect = bench.studio.visit(bench.pages.constFirst());
        bench.signIn.stop();
        QCOMPARE(bench.signIn.step(), Step::Ways);
        QCOMPARE(test::HttpProbe({}).get(redirect).status, 0); // nobody listens any more
        QCOMPARE(bench.signIn.step(), Step::Ways);
        bench.pages.clear();
        bench.byBrowser();
        QCOMPARE(bench.signIn.step(), Step::Done);
    }

    void stoppedWhileAsking()
    {
        Bench bench;
        bench.signIn.begin(bench.studio.origin().toString(), {});
        bench.signIn.stop();
        QCOMPARE(bench.signIn.step(), Step::Address);
        bench.toWays();
    }

    void nobodyComesBackFromTheBrowser()
    {
        Bench bench;
        SignIn hasty(bench.book, bench.tokens, {.requestTimeout = 30s, .browserPatience = 20ms});
        hasty.begin(bench.studio.origin().toString(), {});
        QTRY_COMPARE(hasty.step(), Step::Ways);
        hasty.useBrowser();
        QTRY_COMPARE(hasty.step(), Step::Ways);
        QCOMPARE(hasty.error()->code, ErrorCode::Timeout);
    }

    void nothingButTheKeyringKeepsSecrets()
    {
        Bench bench;
        bench.byBrowser();
        QFile stored(bench.folder.filePath(QStringLiteral("accounts.json")));
        QVERIFY(stored.open(QIODevice::ReadOnly));
        const QByteArray bytes = stored.readAll();
        QVERIFY(bytes.contains("usr_alice"));
        for (const QByteArray& secret : bench.studio.secrets()) {
            QVERIFY(!bytes.contains(secret));
        }
    }

    void signedOut()
    {
        Bench bench;
        bench.byBrowser();
        const account::AccountEntry entry = bench.signIn.entry();
        const net::TokenSource source = bench.tokens.source(entry);
        std::optional<KeyringState> gone;
        bench.tokens.forget(entry, [&gone](KeyringState state) { gone = state; });
        QTRY_COMPARE(gone, KeyringState::Done);
        QVERIFY(!bench.stored(entry.id));
        std::optional<wire::Result<QByteArray>> token;
        source.request(this, [&token](const auto& came) { token = came; });
        QTRY_VERIFY(token && !*token);
    }

private:
    [[nodiscard]] QByteArray tokenFrom(const net::TokenSource& source)
    {
        std::optional<wire::Result<QByteArray>> token;
        source.request(this, [&token](const auto& came) { token = came; });
        [&] { QTRY_VERIFY(token); }();
        return token && *token ? **token : QByteArray();
    }

    test::Keyring& m_keyring;
};

int main(int argc, char** argv)
{
    test::Keyring keyring;
    QCoreApplication application(argc, argv);
    SignInTest test(keyring);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_signin.moc"
