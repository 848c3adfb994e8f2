// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "e2e/reporter.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace tallylight::test;

namespace {

constexpr int kSoon = 30'000;
const QStringList kClasses{QStringLiteral("running"), QStringLiteral("attention"), QStringLiteral("failed"), QStringLiteral("finished"),
                           QStringLiteral("idle"),    QStringLiteral("offline"),   QStringLiteral("error"),  QStringLiteral("auth")};

//! The fenced blocks of a chapter of docs/status-bars.md.
QStringList recipes(const QString& chapter)
{
    QFile file(QStringLiteral(TALLYLIGHT_SOURCE "/docs/status-bars.md"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QString text = QString::fromUtf8(file.readAll());
    const QString body = text.section(QStringLiteral("\n## ") + chapter + u'\n', 1).section(QStringLiteral("\n## "), 0, 0);
    QStringList blocks;
    const QStringList parts = body.split(QStringLiteral("```"));
    for (qsizetype i = 1; i < parts.size(); i += 2) {
        blocks << parts[i].section(u'\n', 1); // without the language
    }
    return blocks;
}

} // namespace

//! What docs/status-bars.md tells to write works, in the bars that need no screen.
class TestStatusBars : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void waybarKnowsEveryClass();
    void i3blocksShowsIt();
    void tmuxShowsIt();

private:
    //! The recipe with our server in it, as a file. Empty where there is none.
    [[nodiscard]] QString configOf(const QString& chapter);

    QTemporaryDir m_folder;
    HubProcess m_hub;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
};

void TestStatusBars::initTestCase()
{
    const QString mail = QStringLiteral("alice@example.org");
    m_hub.addUser(mail, QStringLiteral("Alice"), QStringLiteral("correct horse battery"));
    m_hub.addOrg(QStringLiteral("acme"), QStringLiteral("Acme"));
    m_hub.addMember(QStringLiteral("acme"), mail, QStringLiteral("user"));
    const QByteArray key = m_hub.createKey(mail);
    m_hub.start();
    Reporter(m_hub, QStringLiteral("acme"), key).start(QStringLiteral("Draft the release notes"), QStringLiteral("Writer"));
    m_environment.insert(QStringLiteral("TALLYLIGHT_TOKEN"), QString::fromLatin1(key));
    m_environment.insert(QStringLiteral("PATH"), QStringLiteral(TALLYLIGHT_BIN ":") + m_environment.value(QStringLiteral("PATH")));
    m_environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    m_environment.insert(QStringLiteral("TMUX_TMPDIR"), m_folder.path());
    m_environment.remove(QStringLiteral("TMUX"));
}

QString TestStatusBars::configOf(const QString& chapter)
{
    QString recipe = recipes(chapter).value(0);
    recipe.replace(QStringLiteral("https://studio.example.org"), m_hub.origin().toString());
    QFile file(m_folder.filePath(chapter));
    return !recipe.isEmpty() && file.open(QIODevice::WriteOnly) && file.write(recipe.toUtf8()) > 0 ? file.fileName() : QString();
}

void TestStatusBars::waybarKnowsEveryClass()
{
    const QStringList blocks = recipes(QStringLiteral("waybar"));
    QCOMPARE(blocks.size(), 2);
    const QJsonObject config = QJsonDocument::fromJson((u'{' + blocks[0] + u'}').toUtf8()).object();
    const QJsonObject module = config.value(u"custom/tallylight").toObject();
    QVERIFY(module.value(u"exec").toString().startsWith(QStringLiteral("tallylightctl watch --waybar")));
    QStringList icons = module.value(u"format-icons").toObject().keys();
    QStringList classes = kClasses;
    icons.sort();
    classes.sort();
    QCOMPARE(icons, classes);
    for (const QString& name : kClasses) {
        QVERIFY2(blocks[1].contains(QStringLiteral("#custom-tallylight.%1").arg(name)), qPrintable(name));
    }
}

void TestStatusBars::i3blocksShowsIt()
{
    if (QStandardPaths::findExecutable(QStringLiteral("i3blocks")).isEmpty()) {
        QSKIP("i3blocks is not installed");
    }
    QProcess bar;
    bar.setProcessEnvironment(m_environment);
    bar.start(QStringLiteral("i3blocks"), {QStringLiteral("-c"), configOf(QStringLiteral("i3blocks"))});
    QByteArray output;
    QTRY_VERIFY_WITH_TIMEOUT((output += bar.readAllStandardOutput()).contains("\"full_text\":\"● 1\""), kSoon);
    bar.kill(); // it takes no hint; its child goes with the next line that nobody reads
    QVERIFY(bar.waitForFinished(kSoon));
}

void TestStatusBars::tmuxShowsIt()
{
    if (QStandardPaths::findExecutable(QStringLiteral("tmux")).isEmpty()) {
        QSKIP("tmux is not installed");
    }
    const auto tmux = [this](const QStringList& arguments) {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        process.start(QStringLiteral("tmux"), arguments);
        process.waitForFinished(kSoon);
        return process.readAllStandardOutput();
    };
    const QString shown = QStringLiteral("shown");
    const QString outer = QStringLiteral("outer");
    tmux({QStringLiteral("-L"), shown, QStringLiteral("-f"), configOf(QStringLiteral("tmux")), QStringLiteral("new"), QStringLiteral("-d"),
          QStringLiteral("-x"), QStringLiteral("80"), QStringLiteral("-y"), QStringLiteral("5"), QStringLiteral("cat")});
    // A second one is the screen on which the first shows its line.
    tmux({QStringLiteral("-L"), outer, QStringLiteral("-f"), QStringLiteral("/dev/null"), QStringLiteral("new"), QStringLiteral("-d"),
          QStringLiteral("-x"), QStringLiteral("90"), QStringLiteral("-y"), QStringLiteral("8"),
          QStringLiteral("env -u TMUX tmux -L shown attach")});
    QByteArray screen;
    const bool isShown = QTest::qWaitFor(
        [&] {
            return (screen = tmux({QStringLiteral("-L"), outer, QStringLiteral("capture-pane"), QStringLiteral("-p")})).contains("● 1");
        },
        kSoon);
    for (const QString& server : {shown, outer}) {
        tmux({QStringLiteral("-L"), server, QStringLiteral("kill-server")});
    }
    QVERIFY2(isShown, screen.constData());
}

QTEST_GUILESS_MAIN(TestStatusBars)
#include "tst_statusbars.moc"
