// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "e2e/reporter.h"
#include "support/browser.h"

#include <QFile>
#include <QTest>

#include <memory>

using namespace tallylight::test;

namespace {

constexpr int kSoon = 30'000;

} // namespace

//! What a click on a row opens, in a real Chromium.
class TestThreadPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void signsInShowsAndFollowsAThread();

private:
    HubProcess m_hub;
    QByteArray m_key;
};

void TestThreadPage::initTestCase()
{
    m_hub.addOrg(QStringLiteral("acme"), QStringLiteral("Acme"));
    m_hub.addUser(QStringLiteral("alice@example.org"), QStringLiteral("Alice"), QStringLiteral("correct horse battery"));
    m_hub.addMember(QStringLiteral("acme"), QStringLiteral("alice@example.org"), QStringLiteral("user"));
    m_key = m_hub.createKey(QStringLiteral("alice@example.org"));
    m_hub.start();
}

void TestThreadPage::signsInShowsAndFollowsAThread()
{
    Reporter reporter(m_hub, QStringLiteral("acme"), m_key);
    const QString title = QStringLiteral("<script>document.title='owned'</script> & “quotes”");
    const auto run = reporter.start(title, QStringLiteral("Reviewer <b>"));
    const QUrl page = m_hub.url(QStringLiteral("/acme/%1?chat=1").arg(run.thread));

    Browser browser;
    browser.open(page);
    QCOMPARE(browser.url().path(), QStringLiteral("/login"));
    browser.type(QStringLiteral("input[type=email]"), QStringLiteral("alice@example.org"));
    browser.type(QStringLiteral("input[type=password]"), QStringLiteral("correct horse battery"));
    browser.click(QStringLiteral("button[type=submit]"));
    QTRY_COMPARE_WITH_TIMEOUT(browser.url().path(), page.path(), kSoon);

    const QString text = QStringLiteral("return document.body.innerText");
    QCOMPARE(browser.evaluate(QStringLiteral("return document.querySelector('h1').textContent.trim()")).toString(), title);
    QVERIFY(browser.evaluate(text).toString().contains(QStringLiteral("Reviewer <b>")));
    QVERIFY(browser.evaluate(QStringLiteral("return document.title")).toString() != QStringLiteral("owned"));
    QCOMPARE(browser.evaluate(QStringLiteral("return document.querySelectorAll('h1 script, h1 b').length")).toInt(), 0);

    // It is live: what is reported from now on appears without a reload.
    browser.evaluate(QStringLiteral("window.wasNotReloaded = true"));
    const QString said = QStringLiteral("I looked at <i>nine</i> files.");
    reporter.say(run, said);
    reporter.step(run);
    QTRY_VERIFY_WITH_TIMEOUT(browser.evaluate(text).toString().contains(said), kSoon);
    const QString working = browser.evaluate(text).toString();
    reporter.finish(run, QStringLiteral("completed"));
    QTRY_VERIFY_WITH_TIMEOUT(browser.evaluate(text).toString() != working, kSoon);
    QVERIFY(browser.evaluate(QStringLiteral("return window.wasNotReloaded")).toBool());

    const QString folder = qEnvironmentVariable("TALLYLIGHT_PICTURES");
    if (!folder.isEmpty()) {
        QFile picture(folder + QStringLiteral("/thread-page.png"));
        QVERIFY(picture.open(QIODevice::WriteOnly));
        picture.write(browser.screenshot());
    }

    // Signed out elsewhere: the next stream is refused, and the page leads to the sign-in instead of promising to reconnect.
    browser.evaluate(QStringLiteral("fetch('/api/auth/sign-out', {method: 'POST'})"
                                    ".then(() => document.dispatchEvent(new Event('visibilitychange')))"));
    QTRY_COMPARE_WITH_TIMEOUT(browser.url().path(), QStringLiteral("/login"), kSoon);
    QVERIFY(browser.url().query().contains(run.thread));
}

QTEST_GUILESS_MAIN(TestThreadPage)
#include "tst_threadpage.moc"
