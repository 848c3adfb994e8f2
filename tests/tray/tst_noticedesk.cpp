// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/noticedesk.h"

#include "dunstscreen.h"
#include "e2e/reporter.h"
#include "models/orglistmodel.h"
#include "models/threadlistmodel.h"
#include "support/history.h"
#include "support/hubprocess.h"
#include "support/xsession.h"
#include "tray/accountset.h"
#include "tray/threadopener.h"
#include "tray/traywords.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace tallylight;
using namespace tallylight::test;
using namespace tallylight::tray;
using namespace std::chrono_literals;

namespace {

XSession* s_session = nullptr; // set by main() for the length of the program

constexpr int kPatience = 30'000;
const store::AccountId kAccount("a1");

//! The tray program without its icon and its windows.
struct Program {
    models::ThreadListModel rows;
    models::OrgListModel orgs;
    AccountSet accounts{rows, orgs};
    ThreadOpener opener{accounts, rows, [] { return QByteArray(); }};
    NoticeDesk desk;

    explicit Program(const QString& stateFolder, bool isBeside = false) : desk(accounts, opener, options(stateFolder, isBeside)) {}

    static NoticeDesk::Options options(const QString& stateFolder, bool isBeside)
    {
        NoticeDesk::Options options;
        options.center.clock = [] { return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now()); };
        options.center.zone = [] { return QTimeZone::utc(); };
        options.stateFolder = stateFolder;
        options.lookedAtAfter = 300ms;
        options.isBeside = isBeside;
        return options;
    }

    void add(const QUrl& origin, const QByteArray& key)
    {
        AccountSet::Setup setup;
        setup.id = kAccount;
        setup.options.origin = origin;
        setup.options.token = [key] { return key; };
        accounts.add(std::move(setup));
    }

    [[nodiscard]] TrayFacts facts() const
    {
        TrayFacts facts;
        desk.fill(facts);
        return facts;
    }
};

} // namespace

//! All parts together: real hub, real notification daemon, and something in the browser's place.
class TestNoticeDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_screen.isInstalled()) {
            QSKIP("dunst is not installed");
        }
        m_hub.addOrg(QStringLiteral("acme"), QStringLiteral("Acme"));
        m_hub.addUser(QStringLiteral("ada@example.org"), QStringLiteral("Ada"), QStringLiteral("correct horse battery"));
        m_hub.addMember(QStringLiteral("acme"), QStringLiteral("ada@example.org"), QStringLiteral("user"));
        m_key = m_hub.createKey(QStringLiteral("ada@example.org"));
        m_hub.start();
        m_ada = std::make_unique<Reporter>(m_hub, QStringLiteral("acme"), m_key);
        putRecorderForBrowser();
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QFile::remove(browserLog());
        m_screen.start();
        m_program = std::make_unique<Program>(m_folder->path());
    }

    void cleanup()
    {
        m_program.reset();
        m_screen.stop();
    }

    void aClickOnAPopupOpensThePageAtTheAccountsServer()
    {
        begin();
        const Reporter::Run run = start(QStringLiteral("Deploy"));
        m_ada->finish(run, QStringLiteral("requires_action"));
        QTRY_COMPARE_WITH_TIMEOUT(m_screen.count(), 1, kPatience);
        QCOMPARE(m_program->facts().attentionCount, std::size_t{1});
        m_screen.click();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(browserLog()), kPatience);
        QFile log(browserLog());
        QVERIFY(log.open(QIODevice::ReadOnly));
        const QByteArray page = log.readAll();
        QVERIFY2(page.startsWith(m_hub.url(QStringLiteral("/acme/") + run.thread).toEncoded() + '?'), page.constData());
        QTRY_COMPARE_WITH_TIMEOUT(m_screen.count(), 0, kPatience);
        QTRY_COMPARE(m_program->facts().attentionCount, std::size_t{0});
        m_ada->finish(m_ada->resume(run), QStringLiteral("completed"));
    }

    void openingFromTheListTakesThePopupAway()
    {
        begin();
        const Reporter::Run run = start(QStringLiteral("Deploy"));
        m_ada->finish(run, QStringLiteral("failed"));
        QTRY_COMPARE_WITH_TIMEOUT(m_screen.count(), 1, kPatience);
        QCOMPARE(m_program->facts().failedUnseen, std::size_t{1});
        m_program->opener.openPage(m_program->desk.history().entries().front().key, {}, {});
        QTRY_COMPARE_WITH_TIMEOUT(m_screen.count(), 0, kPatience);
        QCOMPARE(m_program->facts().failedUnseen, std::size_t{0});
    }

    void anAccountThatLeavesTakesItsPopupsAlong()
    {
        begin();
        const Reporter::Run run = start(QStringLiteral("Deploy"));
        m_ada->finish(run, QStringLiteral("requires_action"));
        QTRY_COMPARE_WITH_TIMEOUT(m_screen.count(), 1, kPatience);
        m_program->accounts.setPaused(kAccount, true);
        QTRY_COMPARE_WITH_TIMEOUT(m_screen.count(), 0, kPatience);
        QCOMPARE(m_program->facts().attentionCount, std::size_t{0});
        m_ada->finish(m_ada->resume(run), QStringLiteral("completed"));
    }

    void whatWasInViewLongEnoughIsSeen()
    {
        m_program->desk.start();
        m_program->desk.history().add({ended("t1", 0), ended("t2", 1, wire::ThreadStatus::Failed)});
        QCOMPARE(m_program->facts().failedUnseen, std::size_t{1});
        m_program->desk.setInView(this, {rowKey("a1", "acme", "t2")});
        QTRY_COMPARE(m_program->facts().failedUnseen, std::size_t{0});
        QCOMPARE(m_program->facts().finishedUnseen, std::size_t{1});
    }

    void aDamagedHistoryIsKeptAsideAndReported()
    {
        QFile file(m_folder->filePath(QStringLiteral("history.jsonl")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"format\":1}\nrubbish\n");
        file.close();
        QSignalSpy complained(&m_program->desk, &NoticeDesk::complained);
        m_program->desk.start();
        QCOMPARE(complained.size(), 1);
        QVERIFY(complained.front().front().toString().contains(m_folder->filePath(QStringLiteral("history.jsonl.damaged"))));
        QVERIFY(QFile::exists(m_folder->filePath(QStringLiteral("history.jsonl.damaged"))));
    }

    //! As `tallylight --print` does: it counts, and leaves popups and file to the tray.
    void whoRunsBesideTellsNothingAndKeepsNothing()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("history.jsonl")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray content = "the tray's own";
        QVERIFY(file.write(content) == content.size());
        file.close();
        auto beside = std::make_unique<Program>(folder.path(), true);
        begin();
        begin(*beside);
        const Reporter::Run first = start(QStringLiteral("Deploy"));
        m_ada->finish(first, QStringLiteral("failed"));
        QTRY_COMPARE_WITH_TIMEOUT(beside->facts().failedUnseen, std::size_t{1}, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(m_screen.count(), 1, kPatience);
        const Reporter::Run second = start(QStringLiteral("Test"));
        m_ada->finish(second, QStringLiteral("failed"));
        QTRY_COMPARE_WITH_TIMEOUT(beside->facts().failedUnseen, std::size_t{2}, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(m_screen.count(), 2, kPatience);
        beside.reset();
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList(QStringLiteral("history.jsonl")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }

private:
    void begin() { begin(*m_program); }

    void begin(Program& program)
    {
        program.desk.start();
        program.add(m_hub.origin(), m_key);
        program.accounts.start();
        account::Account& account = *program.accounts.find(kAccount);
        QTRY_VERIFY_WITH_TIMEOUT(account.feed().state == store::FeedState::Live && account.identity(), kPatience);
    }

    [[nodiscard]] account::Account& account() const { return *m_program->accounts.find(kAccount); }

    Reporter::Run start(const QString& title)
    {
        Reporter::Run run = m_ada->start(title, QStringLiteral("Agent"));
        const wire::ThreadKey key{account().organizations().findBySlug("acme")->id, wire::ThreadId(run.thread.toStdString())};
        [&] { QTRY_VERIFY_WITH_TIMEOUT(account().threads().find(key), kPatience); }();
        return run;
    }

    void putRecorderForBrowser()
    {
        QFile script(m_bin.filePath(QStringLiteral("xdg-open")));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\nprintf '%s' \"$1\" > \"$BROWSER_LOG.new\" && mv \"$BROWSER_LOG.new\" \"$BROWSER_LOG\"\n");
        script.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        qputenv("BROWSER_LOG", browserLog().toUtf8());
        qputenv("PATH", m_bin.path().toUtf8() + ':' + qgetenv("PATH"));
    }

    [[nodiscard]] QString browserLog() const { return m_bin.filePath(QStringLiteral("log")); }

    HubProcess m_hub;
    DunstScreen m_screen{s_session->home()};
    QByteArray m_key;
    QTemporaryDir m_bin;
    std::unique_ptr<Reporter> m_ada;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Program> m_program;
};

int main(int argc, char** argv)
{
    XSession session;
    if (!session.start()) {
        return 1;
    }
    s_session = &session;
    QGuiApplication application(argc, argv);
    TestNoticeDesk test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_noticedesk.moc"
