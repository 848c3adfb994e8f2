// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/accountdesk.h"

#include "models/orglistmodel.h"
#include "models/threadlistmodel.h"
#include "support/keptaccount.h"
#include "support/keyring.h"
#include "support/studiodouble.h"
#include "tray/settings.h"
#include "tray/settingscontroller.h"
#include "ui/switchbox.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

using namespace tallylight;
using store::AccountId;
using store::FeedState;
using tray::AccountDesk;
using Page = ui::SettingsDialog::Page;

namespace {

constexpr int kPatience = 20'000;

wire::Timestamp noTime()
{
    return {};
}

//! The desk between the models and the settings, as the application puts it there.
struct Desk {
    explicit Desk(const QString& folder, const QString& server = {}, const QByteArray& token = {})
        : settings(folder, {}),
          dialog(settings, noTime),
          desk(rows, orgs, dialog, {.folder = folder, .server = server, .token = token})
    {
        desk.start();
    }

    [[nodiscard]] ui::SignInDialog* signIn() { return desk.signInDialog().dialog(); }
    [[nodiscard]] QWidget* card(const AccountId& id) const
    {
        return dialog.dialog()->findChild<QWidget*>(QStringLiteral("account/") + QString::fromStdString(id.value()));
    }

    tray::Settings settings;
    tray::SettingsController dialog;
    models::ThreadListModel rows;
    models::OrgListModel orgs;
    AccountDesk desk;
    QSignalSpy failed{&desk, &AccountDesk::failed};
    QSignalSpy complained{&desk, &AccountDesk::complained};
};

} // namespace

class TestAccountDesk : public QObject
{
    Q_OBJECT

public:
    explicit TestAccountDesk(test::Keyring& keyring) : m_keyring(keyring) {}

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_keyring.wipe();
        m_keyring.startUnlocked();
    }

    void withoutAnAccountEveryWayLeadsToSigningIn_data()
    {
        QTest::addColumn<std::function<void(Desk&)>>("act");
        QTest::newRow("sign in") << std::function([](Desk& d) { d.desk.signIn({}); });
        QTest::newRow("open the server") << std::function([](Desk& d) { d.desk.openServer({}); });
        QTest::newRow("try again") << std::function([](Desk& d) { d.desk.retry(); });
        QTest::newRow("from the settings") << std::function([](Desk& d) { Q_EMIT d.dialog.accountAddRequested(); });
    }

    void withoutAnAccountEveryWayLeadsToSigningIn()
    {
        QFETCH(const std::function<void(Desk&)>, act);
        Desk d(m_folder->path());
        QVERIFY(d.desk.isUnused());
        QVERIFY(!d.desk.accounts().vacancy().reason.empty());
        QVERIFY2(!d.signIn(), "not by itself");
        act(d);
        QVERIFY(d.signIn() && d.signIn()->isVisible());
        QVERIFY(d.failed.isEmpty());
    }

    void theCommandLineLeavesTheBookAlone()
    {
        const AccountId kept = keep(m_studio.origin());
        Desk d(m_folder->path(), m_studio.origin().toString(), "a-key");
        QCOMPARE(d.desk.accounts().ids(), std::vector<AccountId>{AccountId("commandline")});
        QVERIFY(!d.desk.isUnused());
        QTRY_VERIFY(d.desk.accounts().find(AccountId("commandline"))->feed().state == FeedState::Live);
        d.desk.setPaused(AccountId("commandline"), true);
        QVERIFY(!d.desk.accounts().find(AccountId("commandline")));
        d.desk.resumeAll();
        QVERIFY(d.desk.accounts().find(AccountId("commandline")));
        QCOMPARE(book().entries().size(), 1U);
        QCOMPARE(book().entries().front().id, kept);
    }

    //! There is nothing to sign in to from here: the words say what to do.
    void aCommandLineThatLacksSomethingIsAnswered()
    {
        Desk d(m_folder->path(), {}, "a-key");
        QVERIFY(d.desk.accounts().ids().empty());
        QVERIFY(!d.desk.isUnused());
        d.desk.retry();
        QVERIFY(!d.signIn());
        QCOMPARE(d.failed.size(), 1);
        QVERIFY(d.failed.front().front().toString().contains(QStringLiteral("--server")));
    }

    void theSettingsShowAndChangeTheBook()
    {
        const AccountId id = keep(m_studio.origin());
        Desk d(m_folder->path());
        d.dialog.open(Page::Accounts);
        QVERIFY2(d.card(id), "the accounts are told when the dialog opens");
        d.card(id)->findChild<ui::SwitchBox*>()->click();
        QVERIFY(book().find(id)->isPaused);
        QVERIFY(!d.desk.accounts().find(id));
        d.desk.resumeAll();
        QVERIFY(!book().find(id)->isPaused);
        QVERIFY(d.desk.accounts().find(id));
        Q_EMIT d.dialog.caFileChosen(id, QStringLiteral("/nonexistent.pem"));
        QCOMPARE(d.failed.size(), 1);
        const AccountId second = keep(QUrl(QStringLiteral("http://127.0.0.1:1")));
        QTRY_VERIFY2(d.card(second), "and when one comes later");
    }

    void signingOutForgetsWhatWasChosenForTheAccount()
    {
        const AccountId id = keep(m_studio.origin());
        const AccountId other = keep(QUrl(QStringLiteral("http://127.0.0.1:1")));
        Desk d(m_folder->path());
        QSignalSpy removed(&d.desk, &AccountDesk::removed);
        d.dialog.change([&](models::Preferences& p) {
            p.notices.levels[{id, wire::OrgId("o")}] = store::NoticeLevel::Off;
            p.notices.levels[{other, wire::OrgId("o")}] = store::NoticeLevel::Off;
        });
        Q_EMIT d.dialog.removeRequested(id);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(removed.front().front().value<AccountId>(), id);
        QCOMPARE(d.dialog.preferences().notices.levels.size(), 1U);
        QVERIFY(d.dialog.preferences().notices.levels.contains({other, wire::OrgId("o")}));
        QCOMPARE(d.desk.accounts().ids(), std::vector<AccountId>{other});
    }

    void theServerOfAnAccountIsAPage()
    {
        const AccountId id = keep(m_studio.origin());
        Desk d(m_folder->path());
        QSignalSpy pages(&d.desk, &AccountDesk::pageRequested);
        d.desk.openServer(id);
        QCOMPARE(pages.size(), 1);
        QCOMPARE(pages.front().front().value<AccountId>(), id);
        QVERIFY(!d.signIn());
    }

    void aLockedKeyringIsAskedAgainWhereNothingElseIsMissing()
    {
        const AccountId id = keep(m_studio.origin());
        m_keyring.startLocked();
        Desk d(m_folder->path());
        QTRY_VERIFY_WITH_TIMEOUT(d.desk.accounts().find(id)->feed().state == FeedState::SignedOut, kPatience);
        m_keyring.startUnlocked();
        d.desk.signIn(id);
        QVERIFY2(!d.signIn(), "to sign in anew is more than is needed");
        QTRY_VERIFY_WITH_TIMEOUT(d.desk.accounts().find(id)->feed().state == FeedState::Live, kPatience);
    }

    void whoLostItsSignInSignsInAnew()
    {
        const AccountId id = keep(m_studio.origin());
        m_keyring.wipe();
        m_keyring.startUnlocked();
        Desk d(m_folder->path());
        QTRY_VERIFY_WITH_TIMEOUT(d.desk.accounts().find(id)->feed().state == FeedState::SignedOut, kPatience);
        d.desk.signIn(id);
        QVERIFY(d.signIn() && d.signIn()->state().isServerFixed);
    }

private:
    [[nodiscard]] account::AccountBook& book()
    {
        m_book = std::make_unique<account::AccountBook>(m_folder->path());
        return *m_book;
    }

    AccountId keep(const QUrl& origin) { return test::keepAccount(m_folder->path(), origin, "a-key-of-the-studio"); }

    test::Keyring& m_keyring;
    test::StudioDouble m_studio;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<account::AccountBook> m_book;
};

int main(int argc, char** argv)
{
    test::Keyring keyring;
    QApplication application(argc, argv);
    TestAccountDesk test(keyring);
    return QTest::qExec(&test, argc, argv);
}
#include "tst_accountdesk.moc"
