// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "e2e/reporter.h"
#include "support/browser.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <memory>

using namespace tallylight::test;

namespace {

constexpr int kSoon = 30'000;

} // namespace

//! What runs in an organization, in a real Chromium.
class TestOrgPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void isEmptyUntilSomethingRuns();
    void whatWaitsComesFirst();
    void keepsTheFocusWhereItWas();
    void saysWhenItIsCutOff();
    void isLedOutWhenTheSessionEnds();
    void losesAMemberWhoIsRemoved();
    void hasManyRows();

private:
    void signIn(const QString& who);
    //! The texts of all elements that \a selector finds and that are seen.
    QStringList texts(const QString& selector);
    void picture(const QString& name);

    std::unique_ptr<HubProcess> m_hub;
    std::unique_ptr<Reporter> m_alice;
    std::unique_ptr<Reporter> m_bob;
    std::unique_ptr<Browser> m_browser;
};

void TestOrgPage::initTestCase()
{
    QVERIFY2(QFile::exists(QStringLiteral("/usr/bin/chromium")), "packaging/setup installs it");
}

void TestOrgPage::init()
{
    m_hub = std::make_unique<HubProcess>();
    m_hub->addOrg(QStringLiteral("acme"), QStringLiteral("Acme <Lab>"));
    for (const auto* name : {"alice", "bob"}) {
        const QString mail = QLatin1StringView(name) + QStringLiteral("@example.org");
        m_hub->addUser(mail, QLatin1StringView(name), QStringLiteral("correct horse battery"));
        m_hub->addMember(QStringLiteral("acme"), mail, QStringLiteral("user"));
    }
    const QByteArray alice = m_hub->createKey(QStringLiteral("alice@example.org"));
    const QByteArray bob = m_hub->createKey(QStringLiteral("bob@example.org"));
    m_hub->start();
    m_alice = std::make_unique<Reporter>(*m_hub, QStringLiteral("acme"), alice);
    m_bob = std::make_unique<Reporter>(*m_hub, QStringLiteral("acme"), bob);
    m_browser = std::make_unique<Browser>();
}

void TestOrgPage::cleanup()
{
    m_browser.reset();
    m_alice.reset();
    m_bob.reset();
    m_hub.reset();
}

void TestOrgPage::signIn(const QString& who)
{
    m_browser->open(m_hub->url(QStringLiteral("/acme")));
    m_browser->type(QStringLiteral("input[type=email]"), who + QStringLiteral("@example.org"));
    m_browser->type(QStringLiteral("input[type=password]"), QStringLiteral("correct horse battery"));
    m_browser->click(QStringLiteral("button[type=submit]"));
    QTRY_COMPARE_WITH_TIMEOUT(m_browser->url().path(), QStringLiteral("/acme"), kSoon);
    m_browser->evaluate(QStringLiteral("window.wasNotReloaded = true"));
}

QStringList TestOrgPage::texts(const QString& selector)
{
    const QString script = QStringLiteral("return [...document.querySelectorAll('%1')].filter(e => e.checkVisibility())"
                                          ".map(e => e.textContent.trim())");
    QStringList list;
    const auto found = m_browser->evaluate(script.arg(selector)).toArray();
    for (const auto& text : found) {
        list += text.toString();
    }
    return list;
}

void TestOrgPage::picture(const QString& name)
{
    const QString folder = qEnvironmentVariable("TALLYLIGHT_PICTURES");
    if (!folder.isEmpty()) {
        QFile file(folder + QStringLiteral("/org-page-%1.png").arg(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(m_browser->screenshot());
    }
}

void TestOrgPage::isEmptyUntilSomethingRuns()
{
    signIn(QStringLiteral("alice"));
    QCOMPARE(texts(QStringLiteral("h1")), QStringList{QStringLiteral("Acme <Lab>")});
    QCOMPARE(texts(QStringLiteral("#empty")).size(), 1);
    QVERIFY(texts(QStringLiteral(".runs h2")).isEmpty());
    picture(QStringLiteral("empty"));

    const QString title = QStringLiteral("<img src=x onerror=\"document.title='owned'\"> & “quotes”");
    const auto run = m_bob->start(title, QStringLiteral("Reviewer <b>"));
    QTRY_COMPARE_WITH_TIMEOUT(texts(QStringLiteral("#running-list .name")), QStringList{title}, kSoon);
    // The title of an agent that the page did not know is asked for.
    QTRY_COMPARE_WITH_TIMEOUT(texts(QStringLiteral("#running-list .by")), QStringList{QStringLiteral("Reviewer <b>")}, kSoon);
    QTRY_VERIFY_WITH_TIMEOUT(!texts(QStringLiteral("#running-list .elapsed")).value(0).isEmpty(), kSoon);
    QVERIFY(texts(QStringLiteral("#empty")).isEmpty());
    QCOMPARE(m_browser->evaluate(QStringLiteral("return document.title")).toString(), QStringLiteral("(1) Acme <Lab> · Tallylight"));
    QCOMPARE(m_browser->evaluate(QStringLiteral("return document.getElementById('spoken').textContent")).toString(),
             QStringLiteral("1 running"));

    const auto later = m_bob->start(QStringLiteral("تحديث صفحة الأسعار"), QStringLiteral("Reviewer <b>"));
    QTRY_COMPARE_WITH_TIMEOUT(texts(QStringLiteral("#running-list .name")), (QStringList{QStringLiteral("تحديث صفحة الأسعار"), title}),
                              kSoon);
    m_bob->finish(run, QStringLiteral("completed"));
    m_bob->finish(later, QStringLiteral("failed"));
    QTRY_COMPARE_WITH_TIMEOUT(texts(QStringLiteral("#empty")).size(), 1, kSoon);
    QVERIFY(m_browser->evaluate(QStringLiteral("return window.wasNotReloaded")).toBool());
}

void TestOrgPage::whatWaitsComesFirst()
{
    signIn(QStringLiteral("alice"));
    (void)m_alice->start(QStringLiteral("Nightly import"), QStringLiteral("Importer"));
    const auto asking = m_alice->start(QStringLiteral("Rewrite the pricing page"), QStringLiteral("Copy Editor"));
    const auto bobs = m_bob->start(QStringLiteral("Bob's own"), QStringLiteral("Importer"));
    m_alice->finish(asking, QStringLiteral("requires_action"));
    m_bob->finish(bobs, QStringLiteral("requires_action"));
    QTRY_COMPARE_WITH_TIMEOUT(texts(QStringLiteral(".runs .name")),
                              (QStringList{QStringLiteral("Rewrite the pricing page"), QStringLiteral("Nightly import")}), kSoon);
    QCOMPARE(texts(QStringLiteral(".runs h2")), (QStringList{QStringLiteral("Needs you 1"), QStringLiteral("Running 1")}));
    // Each section says what it is to a screen reader.
    QCOMPARE(m_browser
                 ->evaluate(QStringLiteral("return [...document.querySelectorAll('main > section')]"
                                           ".every(s => document.getElementById(s.getAttribute('aria-labelledby')))"))
                 .toBool(),
             true);
    picture(QStringLiteral("light"));

    // A click leads to the thread, and its page back to here.
    m_browser->click(QStringLiteral("#waiting-list a"));
    QTRY_COMPARE_WITH_TIMEOUT(m_browser->url().path(), QStringLiteral("/acme/") + asking.thread, kSoon);
    m_browser->click(QStringLiteral(".crumb a"));
    QTRY_COMPARE_WITH_TIMEOUT(m_browser->url().path(), QStringLiteral("/acme"), kSoon);
    QCOMPARE(texts(QStringLiteral("#waiting-list .by")), QStringList{QStringLiteral("Copy Editor")});

    // Resumed: it waits no more.
    (void)m_alice->resume(asking);
    QTRY_COMPARE_WITH_TIMEOUT(texts(QStringLiteral(".runs h2")), QStringList{QStringLiteral("Running 2")}, kSoon);
}

void TestOrgPage::keepsTheFocusWhereItWas()
{
    const auto first = m_alice->start(QStringLiteral("First"), QStringLiteral("Importer"));
    const auto second = m_alice->start(QStringLiteral("Second"), QStringLiteral("Importer"));
    signIn(QStringLiteral("alice"));
    QTRY_COMPARE_WITH_TIMEOUT(texts(QStringLiteral("#running-list .name")),
                              (QStringList{QStringLiteral("Second"), QStringLiteral("First")}), kSoon);
    const QString focused =
        QStringLiteral("return document.activeElement.querySelector('.name')?.textContent || document.activeElement.id");
    m_browser->evaluate(QStringLiteral("document.querySelector('#running-list li:last-child a').focus()"));
    QCOMPARE(m_browser->evaluate(focused).toString(), QStringLiteral("First"));
    const auto third = m_alice->start(QStringLiteral("Third"), QStringLiteral("Importer"));
    QTRY_COMPARE_WITH_TIMEOUT(texts(QStringLiteral("#running-list .name")).size(), 3, kSoon);
    QCOMPARE(m_browser->evaluate(focused).toString(), QStringLiteral("First"));
    // The row goes, and whoever uses the keyboard stays in the list; then nothing is left of it.
    m_alice->finish(first, QStringLiteral("completed"));
    QTRY_COMPARE_WITH_TIMEOUT(m_browser->evaluate(focused).toString(), QStringLiteral("Second"), kSoon);
    m_alice->finish(third, QStringLiteral("completed"));
    m_alice->finish(second, QStringLiteral("completed"));
    QTRY_COMPARE_WITH_TIMEOUT(m_browser->evaluate(focused).toString(), QStringLiteral("heading"), kSoon);
}

void TestOrgPage::saysWhenItIsCutOff()
{
    (void)m_alice->start(QStringLiteral("Nightly import"), QStringLiteral("Importer"));
    signIn(QStringLiteral("alice"));
    QTRY_COMPARE_WITH_TIMEOUT(texts(QStringLiteral("#running-list .name")).size(), 1, kSoon);
    m_hub->kill();
    QTRY_VERIFY_WITH_TIMEOUT(texts(QStringLiteral("#notice")).value(0).startsWith(QStringLiteral("Connection lost.")), kSoon);
    picture(QStringLiteral("lost"));
    m_hub->start();
    QTRY_VERIFY_WITH_TIMEOUT(texts(QStringLiteral("#notice")).isEmpty(), kSoon);
    QCOMPARE(texts(QStringLiteral("#running-list .name")), QStringList{QStringLiteral("Nightly import")});
    QVERIFY(m_browser->evaluate(QStringLiteral("return window.wasNotReloaded")).toBool());
}

void TestOrgPage::isLedOutWhenTheSessionEnds()
{
    signIn(QStringLiteral("alice"));
    m_hub->admin({QStringLiteral("session"), QStringLiteral("revoke"), QStringLiteral("--user"), QStringLiteral("alice@example.org")}, {});
    QTRY_COMPARE_WITH_TIMEOUT(m_browser->url().path(), QStringLiteral("/login"), kSoon);
    QCOMPARE(m_browser->url().query(QUrl::FullyDecoded), QStringLiteral("next=/acme"));
}

void TestOrgPage::losesAMemberWhoIsRemoved()
{
    signIn(QStringLiteral("bob"));
    (void)m_alice->start(QStringLiteral("Secret"), QStringLiteral("Importer"));
    QTRY_COMPARE_WITH_TIMEOUT(texts(QStringLiteral("#running-list .name")).size(), 1, kSoon);
    m_hub->removeMember(QStringLiteral("acme"), QStringLiteral("bob@example.org"));
    QTRY_VERIFY_WITH_TIMEOUT(
        !m_browser->evaluate(QStringLiteral("return document.body.innerText")).toString().contains(QStringLiteral("Secret")), kSoon);
}

void TestOrgPage::hasManyRows()
{
    const QStringList titles{
        QStringLiteral("Rewrite the pricing page so that every plan says in one line what it costs and for whom it is meant"),
        QStringLiteral("تحديث صفحة الأسعار وإرسال التقرير الأسبوعي إلى الفريق"), QStringLiteral("Nightly import"),
        QStringLiteral("請求書の照合とレポートの作成")};
    for (int i = 0; i < 50; ++i) {
        (void)m_alice->start(titles.at(i % titles.size()) + u' ' + QString::number(i),
                             i % 3 == 0 ? QStringLiteral("Copy Editor") : QStringLiteral("Importer"));
    }
    for (int i = 0; i < 3; ++i) {
        m_alice->finish(m_alice->start(titles.at(i), QStringLiteral("Release Notes Writer")), QStringLiteral("requires_action"));
    }
    signIn(QStringLiteral("alice"));
    QTRY_COMPARE_WITH_TIMEOUT(texts(QStringLiteral(".runs h2")), (QStringList{QStringLiteral("Needs you 3"), QStringLiteral("Running 50")}),
                              kSoon);
    for (const int width : {900, 360}) {
        m_browser->resize(width, 900);
        // Nothing is wider than the window.
        QTRY_COMPARE_WITH_TIMEOUT(m_browser->evaluate(QStringLiteral("return window.innerWidth")).toInt(), width, kSoon);
        QCOMPARE(m_browser->evaluate(QStringLiteral("return document.documentElement.scrollWidth > window.innerWidth")).toBool(), false);
        for (const bool isDark : {false, true}) {
            m_browser->setDark(isDark);
            picture(QStringLiteral("%1-%2").arg(isDark ? QStringLiteral("dark") : QStringLiteral("light")).arg(width));
        }
    }
    QCOMPARE(m_browser
                 ->evaluate(QStringLiteral("return [...document.querySelectorAll('#running-list .name')]"
                                           ".filter(e => /[\\u0600-\\u06ff]/.test(e.textContent))"
                                           ".every(e => getComputedStyle(e).direction === 'rtl')"))
                 .toBool(),
             true);
}

QTEST_GUILESS_MAIN(TestOrgPage)
#include "tst_orgpage.moc"
