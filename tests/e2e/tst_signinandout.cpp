// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/ctlprocess.h"
#include "support/browser.h"
#include "support/hubprocess.h"
#include "support/keyring.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace tallylight;
using test::Browser;
using test::CtlProcess;
using test::HttpProbe;

namespace {

constexpr int kSoon = 30'000;

QStringList words(const char* line)
{
    return QString::fromLatin1(line).split(u' ', Qt::SkipEmptyParts);
}

//! The tray program without a screen, with every log there is.
class TrayProcess
{
public:
    TrayProcess()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("*=true"));
        m_process.setProcessEnvironment(environment);
        m_process.start(QStringLiteral(TALLYLIGHT_BIN "/tallylight"), {QStringLiteral("--print"), QStringLiteral("--background")});
    }
    ~TrayProcess()
    {
        m_process.kill();
        m_process.waitForFinished(kSoon);
    }

    //! The newest line of --print.
    QByteArray line()
    {
        m_said += m_process.readAllStandardOutput();
        return m_said.trimmed().split('\n').constLast();
    }
    QByteArray everything()
    {
        (void)line();
        m_logged += m_process.readAllStandardError();
        return m_said + m_logged;
    }
    [[nodiscard]] QByteArray proc(const char* name) const
    {
        QFile file(QStringLiteral("/proc/%1/%2").arg(m_process.processId()).arg(QString::fromLatin1(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QProcess m_process;
    QByteArray m_said;
    QByteArray m_logged;
};

} // namespace

//! One sign-in by a real Chromium at the real hub, for the terminal and for the tray; and where its tokens are not.
class TestSignInAndOut : public QObject
{
    Q_OBJECT

public:
    explicit TestSignInAndOut(test::Keyring& keyring) : m_keyring(keyring) {}

private Q_SLOTS:
    void once()
    {
        m_keyring.startUnlocked();
        test::HubProcess hub;
        hub.addOrg(QStringLiteral("acme"), QStringLiteral("Acme"));
        hub.addUser(QStringLiteral("alice@example.org"), QStringLiteral("Alice"), QStringLiteral("correct horse battery"));
        hub.addMember(QStringLiteral("acme"), QStringLiteral("alice@example.org"), QStringLiteral("user"));
        hub.start();

        TrayProcess tray;

        CtlProcess login({QStringLiteral("login"), QStringLiteral("--no-browser"), QStringLiteral("--server"), hub.origin().toString()}, {},
                         runtime());
        static const QRegularExpression address(QStringLiteral("^http\\S*/login\\?\\S+$"), QRegularExpression::MultilineOption);
        const auto page = [&login] { return QUrl(address.match(QString::fromUtf8(login.errors())).captured()); };
        QTRY_VERIFY_WITH_TIMEOUT(page().isValid(), kSoon);
        {
            Browser browser;
            browser.open(page());
            browser.type(QStringLiteral("input[type=email]"), QStringLiteral("alice@example.org"));
            browser.type(QStringLiteral("input[type=password]"), QStringLiteral("correct horse battery"));
            browser.click(QStringLiteral("button[type=submit]"));
            const QString isAsked =
                QStringLiteral("return document.readyState === 'complete' && document.querySelector('.choice') !== null");
            QTRY_VERIFY_WITH_TIMEOUT(browser.evaluate(isAsked).toBool(), kSoon);
            browser.click(QStringLiteral("button[value=allow]"));
            const QString isOver = QStringLiteral("return document.readyState === 'complete' && document.body.innerText");
            QTRY_VERIFY_WITH_TIMEOUT(browser.evaluate(isOver).toString().contains(QStringLiteral("You can close this window")), kSoon);
        }
        QCOMPARE(login.wait(), 0);

        CtlProcess accounts(words("accounts --json"), {}, runtime());
        QCOMPARE(accounts.wait(), 0);
        const QString id = accounts.lastLine().value(u"id"_qs).toString();
        const QByteArray shown = m_keyring.show(id);
        const auto secret = shown.mid(shown.indexOf("secret = ") + 9);
        const QJsonObject credential = QJsonDocument::fromJson(secret.left(secret.indexOf('\n'))).object();
        const QByteArray access = credential.value(u"token"_qs).toString().toLatin1();
        const QByteArray refresh = credential.value(u"refresh_token"_qs).toString().toLatin1();
        QVERIFY(!access.isEmpty() && !refresh.isEmpty());

        // The tray notices by itself, and terminal and tray agree.
        QTRY_VERIFY2_WITH_TIMEOUT(tray.line().contains("Nothing running"), tray.line().constData(), kSoon);
        CtlProcess status(words("status --json"), {}, runtime());
        QCOMPARE(status.wait(), 0);
        QCOMPARE(status.lastLine().value(u"state"_qs).toString(), u"live"_qs);
        CtlProcess start(words("report start --title Nightly"), {}, runtime());
        QCOMPARE(start.wait(), 0);
        QTRY_VERIFY2_WITH_TIMEOUT(tray.line().contains("1 task"), tray.line().constData(), kSoon);

        CtlProcess logout(words("logout"), {}, runtime());
        QCOMPARE(logout.wait(), 0);
        QTRY_VERIFY2_WITH_TIMEOUT(tray.line().contains("igned"), tray.line().constData(), kSoon);
        QVERIFY(m_keyring.show(id).isEmpty());
        QCOMPARE(HttpProbe(access).get(hub.url(QStringLiteral("/api/acme/tools"))).status, 401);

        const QByteArray said = tray.everything() + login.output() + login.errors() + logout.output() + hub.log();
        QVERIFY(said.contains("tallylight."));
        for (const QByteArray& token : {access, refresh}) {
            QVERIFY(!said.contains(token));
            QVERIFY(!tray.proc("cmdline").contains(token));
            QVERIFY(!tray.proc("environ").contains(token));
            QDirIterator files(m_keyring.home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY2(!file.open(QIODevice::ReadOnly) || !file.readAll().contains(token), qPrintable(file.fileName()));
            }
        }
    }

private:
    [[nodiscard]] QString runtime() const { return m_keyring.home() + QStringLiteral("/run"); }

    test::Keyring& m_keyring;
};

int main(int argc, char** argv)
{
    test::Keyring keyring;
    QCoreApplication application(argc, argv);
    TestSignInAndOut test(keyring);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_signinandout.moc"
