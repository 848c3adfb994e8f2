// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/accountkeeper.h"
#include "tray/accountrows.h"
#include "tray/signincontroller.h"

#include "models/orglistmodel.h"
#include "models/threadlistmodel.h"
#include "net/imagecache.h"
#include "net/origin.h"
#include "support/authdouble.h"
#include "support/certificate.h"
#include "support/httpprobe.h"
#include "support/hubprocess.h"
#include "support/keyring.h"

#include <QApplication>
#include <QFile>
#include <QSaveFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace tallylight;
using account::AccountBook;
using account::AccountTokens;
using store::AccountId;
using store::FeedState;
using test::AuthDouble;
using test::HttpProbe;
using tray::AccountKeeper;
using tray::AccountSet;
using tray::SignInController;
using ui::SignInDialog;
using ui::SignInProblem;
using ui::SignInStep;

namespace {

constexpr int kPatience = 30'000;

//! The parts of the tray that signing in joins.
struct Tray {
    models::ThreadListModel rows;
    models::OrgListModel orgs;
    AccountBook book;
    AccountTokens tokens;
    AccountSet accounts{rows, orgs};
    AccountKeeper keeper{book, tokens, accounts};
    SignInController signIn{book, tokens, [] { return wire::Timestamp{}; }};

    explicit Tray(const QString& folder) : book(folder)
    {
        keeper.start();
        accounts.start();
    }

    [[nodiscard]] SignInDialog& dialog() { return *signIn.dialog(); }
    [[nodiscard]] SignInStep step() { return signIn.dialog() ? dialog().state().step : SignInStep(255); }
};

} // namespace

//! Dialog, sign-in, keyring, book and accounts together: with the real gnome-keyring, the real hub and the double of a studio.
class AccountKeeperTest : public QObject
{
    Q_OBJECT

public:
    explicit AccountKeeperTest(test::Keyring& keyring) : m_keyring(keyring) {}

private Q_SLOTS:
    void initTestCase()
    {
        m_hub.addOrg(QStringLiteral("acme"), QStringLiteral("Acme"));
        m_hub.addUser(QStringLiteral("alice@example.org"), QStringLiteral("Alice"), QStringLiteral("a long password"));
        m_hub.addMember(QStringLiteral("acme"), QStringLiteral("alice@example.org"), QStringLiteral("user"));
        m_key = m_hub.createKey(QStringLiteral("alice@example.org"));
        m_hub.start();
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_keyring.wipe();
        m_keyring.startUnlocked();
    }

    void fromTheDialogToALiveAccount()
    {
        Tray tray(m_folder->path());
        const AccountId id = signInByKey(tray);
        QCOMPARE(tray.dialog().state().organizations, QStringList(QStringLiteral("Acme")));
        QCOMPARE(tray.dialog().state().person, QStringLiteral("alice@example.org"));
        QVERIFY(!tray.dialog().state().isForSession);
        QCOMPARE(tray.accounts.setup(id)->name, net::hostLabel(m_hub.origin()));
        QTRY_VERIFY_WITH_TIMEOUT(tray.accounts.find(id)->feed().state == FeedState::Live, kPatience);
        tray.dialog().reject();
        QVERIFY(tray.signIn.dialog() == nullptr);

        // And after a new start, without a word.
        Tray again(m_folder->path());
        QTRY_VERIFY_WITH_TIMEOUT(again.accounts.find(id) && again.accounts.find(id)->feed().state == FeedState::Live, kPatience);
    }

    void byTheBrowser()
    {
        AuthDouble studio;
        Tray tray(m_folder->path());
        tray.signIn.open(studio.origin().toString());
        QCOMPARE(tray.step(), SignInStep::Address);
        QCOMPARE(tray.dialog().state().address, studio.origin().toString());
        Q_EMIT tray.dialog().addressEntered(studio.origin().toString(), {});
        QCOMPARE(tray.step(), SignInStep::Probing);
        QTRY_COMPARE(tray.step(), SignInStep::Ways);
        Q_EMIT tray.dialog().browserWanted();
        QTRY_VERIFY(!tray.dialog().state().link.isEmpty());
        QCOMPARE(tray.step(), SignInStep::Browser);
        HttpProbe({}).get(studio.visit(QUrl(tray.dialog().state().link)));
        QTRY_COMPARE(tray.step(), SignInStep::Done);
        QCOMPARE(tray.dialog().state().organizations.size(), 3);
        QCOMPARE(tray.accounts.ids().size(), 1U);
    }

    void anewIsOneClick()
    {
        AuthDouble studio;
        Tray tray(m_folder->path());
        signInByBrowser(tray, studio);
        const AccountId id = tray.accounts.ids().front();
        studio.expireRefresh();
        studio.expireAccess();
        const account::AccountEntry entry = *tray.book.find(id);
        std::optional<wire::Result<QByteArray>> token;
        const QByteArray old = tokenOf(tray, entry);
        tray.tokens.of(entry).renew(old, this, [&token](const auto& came) { token = came; });
        QTRY_VERIFY(token && !*token);

        tray.signIn.openFor(entry);
        QVERIFY(tray.dialog().state().isServerFixed);
        QTRY_VERIFY(tray.step() == SignInStep::Browser && !tray.dialog().state().link.isEmpty()); // nothing more was asked
        HttpProbe({}).get(studio.visit(QUrl(tray.dialog().state().link)));
        QTRY_COMPARE(tray.step(), SignInStep::Done);
        QCOMPARE(tray.accounts.ids(), std::vector<AccountId>{id});
        QVERIFY(tokenOf(tray, entry) != old);
    }

    void problemsAreShownWhereTheyCanBeMended()
    {
        AuthDouble studio;
        Tray tray(m_folder->path());
        tray.signIn.open(QStringLiteral("http://x.example"));
        const auto enter = [&tray](const QString& address, const QString& caFile) { Q_EMIT tray.dialog().addressEntered(address, caFile); };
        enter(QStringLiteral("http://x.example"), {});
        QCOMPARE(tray.dialog().state().problem, SignInProblem::BadAddress);
        enter(studio.origin().toString(), QStringLiteral("/nonexistent.pem"));
        QCOMPARE(tray.dialog().state().problem, SignInProblem::BadCaFile);
        enter(QStringLiteral("http://127.0.0.1:1"), {});
        QTRY_COMPARE(tray.dialog().state().problem, SignInProblem::Unreachable);
        QCOMPARE(tray.step(), SignInStep::Address);
        QVERIFY(!tray.dialog().state().detail.isEmpty());
        enter(studio.origin().toString(), {});
        QTRY_COMPARE(tray.step(), SignInStep::Ways);
        QCOMPARE(tray.dialog().state().problem, SignInProblem::None);
        Q_EMIT tray.dialog().keyEntered("not-a-key-0123456789");
        QTRY_COMPARE(tray.dialog().state().problem, SignInProblem::BadKey);
        QCOMPARE(tray.step(), SignInStep::Key);
        Q_EMIT tray.dialog().browserWanted();
        QTRY_VERIFY(!tray.dialog().state().link.isEmpty());
        Q_EMIT tray.dialog().stopped();
        QCOMPARE(tray.step(), SignInStep::Ways);
        QVERIFY(tray.book.entries().empty());
    }

    void withoutAKeyringThePersonDecides()
    {
        Tray tray(m_folder->path());
        m_keyring.stop();
        tray.signIn.open(m_hub.origin().toString());
        Q_EMIT tray.dialog().addressEntered(m_hub.origin().toString(), {});
        QTRY_COMPARE_WITH_TIMEOUT(tray.step(), SignInStep::Ways, kPatience);
        Q_EMIT tray.dialog().keyEntered(m_key);
        QTRY_COMPARE_WITH_TIMEOUT(tray.step(), SignInStep::Keyring, kPatience);
        QCOMPARE(tray.dialog().state().problem, SignInProblem::KeyringAbsent);
        Q_EMIT tray.dialog().sessionAccepted();
        QCOMPARE(tray.step(), SignInStep::Done);
        QVERIFY(tray.dialog().state().isForSession);
        const AccountId id = tray.accounts.ids().front();
        QTRY_VERIFY_WITH_TIMEOUT(tray.accounts.find(id)->feed().state == FeedState::Live, kPatience);
        // The settings say so as well.
        auto rows = tray::accountRows(tray.accounts, tray.orgs);
        tray.keeper.fill(rows);
        QVERIFY(rows.front().isForSession);
        QCOMPARE(rows.front().sessionReason, net::keyringWords(net::KeyringState::NoService));
        QCOMPARE(rows.front().name, QStringLiteral("alice@example.org"));
        // Another certificate file, and it is signed in all the same.
        tray.keeper.setCaFile(id, test::makeCertificate(m_folder->path()));
        QVERIFY(!tray.book.find(id)->caFile.isEmpty());
        QVERIFY(!tokenOf(tray, *tray.book.find(id)).isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(tray.accounts.find(id)->feed().state == FeedState::Live, kPatience);
    }

    void aLockedKeyringIsOpenedAndTriedAgain()
    {
        AccountId id;
        {
            Tray tray(m_folder->path());
            id = signInByKey(tray);
        }
        m_keyring.startLocked();
        Tray tray(m_folder->path());
        QTRY_VERIFY_WITH_TIMEOUT(tray.accounts.find(id)->feed().state == FeedState::SignedOut, kPatience);
        QVERIFY(tray.keeper.isWithheld(id));
        QVERIFY(QString::fromStdString(tray.accounts.find(id)->feed().reason).contains(QStringLiteral("locked")));
        m_keyring.startUnlocked();
        tray.keeper.retry();
        QTRY_VERIFY_WITH_TIMEOUT(tray.accounts.find(id)->feed().state == FeedState::Live, kPatience);
    }

    void whatAnotherProgramDoes()
    {
        Tray tray(m_folder->path());
        Tray other(m_folder->path());
        const AccountId id = signInByKey(other);
        QTRY_VERIFY(tray.accounts.setup(id));
        QTRY_VERIFY_WITH_TIMEOUT(tray.accounts.find(id)->feed().state == FeedState::Live, kPatience);
        other.keeper.setPaused(id, true);
        QVERIFY(!other.accounts.find(id));
        QTRY_VERIFY(!tray.accounts.find(id));
        tray.keeper.setPaused(id, false);
        QTRY_VERIFY(other.accounts.find(id));
        QSignalSpy removed(&tray.keeper, &AccountKeeper::removed);
        other.keeper.signOut(id);
        QTRY_VERIFY(!tray.accounts.setup(id));
        QCOMPARE(removed.size(), 1);
        QCOMPARE(tray.tokens.status(id).state, net::TokenState::Unread); // nobody holds it any more
        QTRY_VERIFY(m_keyring.show(QString::fromStdString(id.value())).isEmpty());
    }

    void signedInAgainByAnotherProgram()
    {
        AccountId id;
        {
            Tray tray(m_folder->path());
            id = signInByKey(tray);
        }
        m_keyring.wipe();
        m_keyring.startUnlocked();
        Tray tray(m_folder->path());
        QTRY_VERIFY_WITH_TIMEOUT(tray.accounts.find(id)->feed().state == FeedState::SignedOut, kPatience);
        Tray other(m_folder->path());
        QCOMPARE(signInByKey(other), id);
        QTRY_VERIFY_WITH_TIMEOUT(tray.accounts.find(id)->feed().state == FeedState::Live, kPatience);
    }

    //! Nobody signed out: what else is kept of the accounts must stay.
    void aLostListRemovesNobody_data()
    {
        QTest::addColumn<std::optional<QByteArray>>("bytes");
        QTest::newRow("half written") << std::optional<QByteArray>(R"({"version":1,"accounts":[{"id":)");
        QTest::newRow("nothing written yet") << std::optional<QByteArray>(QByteArray());
        QTest::newRow("gone") << std::optional<QByteArray>();
    }

    void aLostListRemovesNobody()
    {
        QFETCH(std::optional<QByteArray>, bytes);
        Tray tray(m_folder->path());
        account::AccountEntry entry;
        entry.origin = m_hub.origin();
        const AccountId id = *tray.book.put(entry);
        QVERIFY(tray.accounts.setup(id));
        QSignalSpy removed(&tray.keeper, &AccountKeeper::removed);
        const QString path = m_folder->filePath(QStringLiteral("accounts.json"));
        if (bytes) {
            QSaveFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(*bytes) == bytes->size() && file.commit());
        } else {
            QVERIFY(QFile::remove(path));
        }
        QTRY_VERIFY(tray.accounts.ids().empty());
        QVERIFY(removed.isEmpty());
        const AccountId anew = *tray.book.put(entry);
        QVERIFY(tray.book.remove(anew));
        QCOMPARE(removed.size(), 1);
        QCOMPARE(removed.front().front().value<AccountId>(), anew);
    }

    void signedOutIsGoneAtOnce()
    {
        Tray tray(m_folder->path());
        const AccountId id = signInByKey(tray);
        net::ImageCache pictures({net::defaultImageCacheFolder()}, m_hub.origin());
        QImage logo(8, 8, QImage::Format_RGB32);
        logo.fill(Qt::red);
        pictures.store(QStringLiteral("/logo.png"), logo);
        QVERIFY(!pictures.find(QStringLiteral("/logo.png"), {}).isNull());
        tray.keeper.signOut(id);
        QVERIFY(tray.accounts.ids().empty());
        QVERIFY(tray.book.entries().empty());
        QTRY_VERIFY(m_keyring.show(QString::fromStdString(id.value())).isEmpty());
        QTRY_VERIFY(pictures.find(QStringLiteral("/logo.png"), {}).isNull());
    }

    void twoOnOneServerAreToldApart()
    {
        Tray tray(m_folder->path());
        account::AccountEntry entry;
        entry.origin = m_hub.origin();
        entry.identity = {wire::UserId("u1"), "Ada", "ada@example.org"};
        const AccountId ada = *tray.book.put(entry);
        QCOMPARE(tray.accounts.setup(ada)->name, net::hostLabel(m_hub.origin()));
        QSignalSpy leaving(&tray.accounts, &AccountSet::leaving);
        entry.identity = {wire::UserId("u2"), "Bob", {}};
        const AccountId bob = *tray.book.put(entry);
        QCOMPARE(tray.accounts.setup(ada)->name, QStringLiteral("ada@example.org"));
        QCOMPARE(tray.accounts.setup(bob)->name, QStringLiteral("Bob"));
        QVERIFY2(leaving.isEmpty(), "another name is no reason to go");
        QVERIFY(tray.book.remove(bob));
        QCOMPARE(tray.accounts.setup(ada)->name, net::hostLabel(m_hub.origin()));
        QCOMPARE(leaving.count(), 1);
    }

    void aCertificateFileThatIsNoneIsSaid()
    {
        Tray tray(m_folder->path());
        account::AccountEntry entry;
        entry.origin = m_hub.origin();
        const AccountId id = *tray.book.put(entry);
        QSignalSpy failed(&tray.keeper, &AccountKeeper::failed);
        tray.keeper.setCaFile(id, QStringLiteral("/nonexistent.pem"));
        QCOMPARE(failed.size(), 1);
        QVERIFY(tray.book.find(id)->caFile.isEmpty());
    }

private:
    AccountId signInByKey(Tray& tray)
    {
        tray.signIn.open(m_hub.origin().toString());
        Q_EMIT tray.dialog().addressEntered(m_hub.origin().toString(), {});
        [&] { QTRY_COMPARE_WITH_TIMEOUT(tray.step(), SignInStep::Ways, kPatience); }();
        Q_EMIT tray.dialog().keyEntered(m_key);
        [&] { QTRY_COMPARE_WITH_TIMEOUT(tray.step(), SignInStep::Done, kPatience); }();
        return tray.accounts.ids().empty() ? AccountId() : tray.accounts.ids().back();
    }

    void signInByBrowser(Tray& tray, AuthDouble& studio)
    {
        tray.signIn.open(studio.origin().toString());
        Q_EMIT tray.dialog().addressEntered(studio.origin().toString(), {});
        QTRY_COMPARE(tray.step(), SignInStep::Ways);
        Q_EMIT tray.dialog().browserWanted();
        QTRY_VERIFY(!tray.dialog().state().link.isEmpty());
        HttpProbe({}).get(studio.visit(QUrl(tray.dialog().state().link)));
        QTRY_COMPARE(tray.step(), SignInStep::Done);
    }

    QByteArray tokenOf(Tray& tray, const account::AccountEntry& entry)
    {
        std::optional<wire::Result<QByteArray>> token;
        tray.tokens.of(entry).request(this, [&token](const auto& came) { token = came; });
        [&] { QTRY_VERIFY(token); }();
        return token->value_or(QByteArray());
    }

    test::Keyring& m_keyring;
    test::HubProcess m_hub;
    QByteArray m_key;
    std::unique_ptr<QTemporaryDir> m_folder;
};

int main(int argc, char** argv)
{
    test::Keyring keyring;
    // The browser is the test's own part.
    const QString opener = keyring.home() + QStringLiteral("/xdg-open");
    QFile::link(QStringLiteral("/bin/true"), opener);
    qputenv("PATH", keyring.home().toUtf8() + ':' + qgetenv("PATH"));
    QApplication application(argc, argv);
    AccountKeeperTest test(keyring);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_accountkeeper.moc"
