// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/localpath.h"
#include "hub/http/ratelimiter.h"
#include "labhub.h"
#include "rawclient.h"

#include <QTest>

using namespace tallylight;
using test::LabHub;
using test::LabOrg;
using test::RawAnswer;

namespace {

const QByteArray kForm = "Content-Type: application/x-www-form-urlencoded";
const QByteArray kOrigin = "Origin: http://127.0.0.1";

RawAnswer signIn(const LabHub& hub, const QByteArray& form)
{
    return test::exchange(hub.port(), "POST", "/api/auth/sign-in/email", {}, {kForm, kOrigin}, form);
}

//! The Cookie header of Alice's browser.
QByteArray cookieOf(const LabHub& hub)
{
    const QByteArray set = signIn(hub, "email=Alice%40example.test&password=correct+horse").header("Set-Cookie");
    return "Cookie: other=1; " + set.left(set.indexOf(';'));
}

} // namespace

//! Sign-in and the pages: what a browser sees.
class tst_Pages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoHasNoSessionIsLedToTheSignIn();
    void signInSetsACookieAndLeadsOn();
    void signInIsRefused();
    void signInIsLimited();
    void signInIsLimitedByWhatTheProxySaw();
    void limiterForgets();
    void limiterCountsNetworks();
    void nextStaysOnThisOrigin_data();
    void nextStaysOnThisOrigin();
    void foreignOriginIsRefused();
    void signOutEndsTheSession();
    void whoAmI();
    void pageIsGuarded();
    void textOfOthersIsEscaped();
    void strangersSeeNothing();
    void homeListsOrganizations();
    void anOrganizationShowsWhatRunsAndWhatWaits();
    void anOrganizationIsForItsMembers();
    void whatCannotBeAnOrganizationIsNone_data();
    void whatCannotBeAnOrganizationIsNone();
};

void tst_Pages::whoHasNoSessionIsLedToTheSignIn()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    const auto answer = test::exchange(hub.port(), "GET", "/acme/thrd_1?virtualmcpid=v&chat=1", {});
    QCOMPARE(answer.status, 302);
    QCOMPARE(answer.header("Location"), QByteArray("/login?next=%2Facme%2Fthrd_1%3Fvirtualmcpid%3Dv%26chat%3D1"));
    QCOMPARE(test::exchange(hub.port(), "GET", "/", {}).status, 302);
    const auto login = test::exchange(hub.port(), "GET", answer.header("Location"), {});
    QCOMPARE(login.status, 200);
    QVERIFY(login.body.contains("name=\"next\" value=\"/acme/thrd_1?virtualmcpid=v&amp;chat=1\""));
}

void tst_Pages::signInSetsACookieAndLeadsOn()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    const auto answer = signIn(hub, "email=alice%40example.test&password=correct+horse&next=%2Facme%2Fthrd_1");
    QCOMPARE(answer.status, 303);
    QCOMPARE(answer.header("Location"), QByteArray("/acme/thrd_1"));
    const QByteArray cookie = answer.header("Set-Cookie");
    QVERIFY(cookie.startsWith("tallylight.session_token="));
    QVERIFY(cookie.endsWith("; Max-Age=604800; Path=/; HttpOnly; SameSite=Lax"));
    const auto json =
        test::postJson(hub.port(), "/api/auth/sign-in/email", {}, R"({"email":"alice@example.test","password":"correct horse"})");
    QCOMPARE(json.status, 200);
    QCOMPARE(json.json()[u"user"][u"email"].toString(), QStringLiteral("alice@example.test"));
    QVERIFY(json.header("Set-Cookie").contains("HttpOnly"));
}

void tst_Pages::signInIsRefused()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    const auto wrong = test::postJson(hub.port(), "/api/auth/sign-in/email", {}, R"({"email":"alice@example.test","password":"x"})");
    QCOMPARE(wrong.status, 401);
    QCOMPARE(wrong.json()[u"code"].toString(), QStringLiteral("INVALID_EMAIL_OR_PASSWORD"));
    const auto nobody = test::postJson(hub.port(), "/api/auth/sign-in/email", {}, R"({"email":"nobody@example.test","password":"x"})");
    QCOMPARE(nobody.undated(), wrong.undated());
    const auto form = signIn(hub, "email=bob%40example.test&password=");
    QCOMPARE(form.status, 303);
    QCOMPARE(form.header("Location"), QByteArray("/login?problem=refused&next=%2F"));
    QVERIFY(form.header("Set-Cookie").isEmpty());
}

void tst_Pages::signInIsLimited()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    const QByteArray wrong = R"({"email":"bob@example.test","password":"nope"})";
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(test::postJson(hub.port(), "/api/auth/sign-in/email", {}, wrong).status, 401);
    }
    const auto limited = test::postJson(hub.port(), "/api/auth/sign-in/email", {}, wrong);
    QCOMPARE(limited.status, 429);
    QCOMPARE(limited.body, QByteArray(R"({"message":"Too many requests. Please try again later."})"));
    const int wait = limited.header("X-Retry-After").toInt();
    QVERIFY(wait >= 1 && wait <= 10);
}

void tst_Pages::signInIsLimitedByWhatTheProxySaw()
{
    LabHub hub;
    hub.options.isBehindProxy = true;
    const LabOrg lab(hub);
    hub.start();
    // Some proxies append to the line that the client sent, others add a line of their own: either way, the last word is theirs.
    const QByteArray wrong = R"({"email":"bob@example.test","password":"nope"})";
    const auto attempt = [&](int i) {
        const QByteArray forged = "198.51.100." + QByteArray::number(i);
        return test::exchange(
                   hub.port(), "POST", "/api/auth/sign-in/email", {},
                   {"Content-Type: application/json", "X-Forwarded-For: " + forged, "X-Forwarded-For: " + forged + ", 192.0.2.7"}, wrong)
            .status;
    };
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(attempt(i), 401);
    }
    QCOMPARE(attempt(3), 429);
}

void tst_Pages::limiterForgets()
{
    hub::http::RateLimiter limiter({.attempts = 2, .window = std::chrono::seconds(10), .keys = 2});
    const hub::http::RateLimiter::Time begin{};
    QVERIFY(!limiter.attempt("a", begin));
    QVERIFY(!limiter.attempt("a", begin));
    QCOMPARE(limiter.attempt("a", begin + std::chrono::seconds(4))->count(), 6);
    QVERIFY(!limiter.attempt("b", begin + std::chrono::seconds(4)));
    QVERIFY2(limiter.attempt("c", begin + std::chrono::seconds(5)), "no room, and all are active");
    QVERIFY(!limiter.attempt("c", begin + std::chrono::seconds(10)));
    QVERIFY(!limiter.attempt("a", begin + std::chrono::seconds(20)));
}

void tst_Pages::limiterCountsNetworks()
{
    using hub::http::networkOf;
    QCOMPARE(networkOf("192.0.2.7"), std::string("192.0.2.7"));
    QCOMPARE(networkOf("2001:db8:1:2:3:4:5:6"), std::string("2001:db8:1:2::/64"));
    QCOMPARE(networkOf("2001:db8:1:2::1"), networkOf("2001:db8:1:2:ffff::"));
    QVERIFY(networkOf("2001:db8:1:3::1") != networkOf("2001:db8:1:2::1"));
    QCOMPARE(networkOf("::ffff:192.0.2.7"), std::string("192.0.2.7"));
    QCOMPARE(networkOf("unknown"), std::string("unknown"));
}

void tst_Pages::nextStaysOnThisOrigin_data()
{
    QTest::addColumn<QByteArray>("next");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("path") << QByteArray("/acme/thrd_1?a=b&c=d") << QByteArray("/acme/thrd_1?a=b&c=d");
    QTest::newRow("none") << QByteArray("") << QByteArray("/");
    QTest::newRow("other site") << QByteArray("https://evil.example/") << QByteArray("/");
    QTest::newRow("scheme-relative") << QByteArray("//evil.example/") << QByteArray("/");
    QTest::newRow("backslash") << QByteArray("/\\evil.example/") << QByteArray("/");
    QTest::newRow("tab") << QByteArray("/\t/evil.example/") << QByteArray("/");
    QTest::newRow("line end") << QByteArray("/a\r\nSet-Cookie: x=y") << QByteArray("/");
    QTest::newRow("script") << QByteArray("javascript:alert(1)") << QByteArray("/");
}

void tst_Pages::nextStaysOnThisOrigin()
{
    QFETCH(QByteArray, next);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(hub::http::localPathOrRoot(next.toStdString())), expected);
}

void tst_Pages::foreignOriginIsRefused()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    const QByteArray cookie = cookieOf(hub);
    const auto post = [&](const QByteArrayList& headers) {
        return test::exchange(hub.port(), "POST", "/api/acme/runs", {}, headers + QByteArrayList{cookie}, R"({"key":"1"})");
    };
    QCOMPARE(post({"Origin: http://127.0.0.1"}).status, 201);
    QCOMPARE(post({"Origin: https://evil.example"}).json()[u"code"].toString(), QStringLiteral("INVALID_ORIGIN"));
    QCOMPARE(post({}).json()[u"code"].toString(), QStringLiteral("MISSING_OR_NULL_ORIGIN"));
    QCOMPARE(post({"Origin: null"}).json()[u"code"].toString(), QStringLiteral("MISSING_OR_NULL_ORIGIN"));
    // To read with the cookie from a foreign page is not possible either.
    QCOMPARE(test::exchange(hub.port(), "GET", "/api/acme/tools", {}, {cookie, "Origin: http://127.0.0.1:1"}).status, 401);
    QCOMPARE(test::exchange(hub.port(), "GET", "/api/acme/tools", {}, {cookie}).status, 200);
    // A key is never sent by accident.
    QCOMPARE(test::exchange(hub.port(), "GET", "/api/acme/tools", lab.aliceKey, {"Origin: https://evil.example"}).status, 200);
    QCOMPARE(
        test::exchange(hub.port(), "POST", "/api/auth/sign-in/email", {}, {kForm, "Origin: https://evil.example"}, "email=a&password=b")
            .status,
        403);
}

void tst_Pages::signOutEndsTheSession()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    const QByteArray cookie = cookieOf(hub);
    const auto out = test::exchange(hub.port(), "POST", "/api/auth/sign-out", {}, {kForm, kOrigin, cookie});
    QCOMPARE(out.status, 303);
    QVERIFY(out.header("Set-Cookie").startsWith("tallylight.session_token=; Max-Age=0;"));
    QCOMPARE(test::exchange(hub.port(), "GET", "/", {}, {cookie}).status, 302);
}

void tst_Pages::whoAmI()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    QCOMPARE(test::exchange(hub.port(), "GET", "/api/auth/get-session", {}).body, QByteArray("null"));
    QCOMPARE(test::exchange(hub.port(), "GET", "/api/auth/get-session", "wrong").status, 401);
    const auto session = test::exchange(hub.port(), "GET", "/api/auth/get-session", lab.aliceKey).json();
    QCOMPARE(session[u"user"][u"id"].toString(), QString::fromStdString(lab.alice.id.value()));
    const auto anonymous = test::exchange(hub.port(), "GET", "/api/auth/organization/list", {});
    QCOMPARE(anonymous.status, 401);
    QCOMPARE(anonymous.body, QByteArray());
    const auto list = test::exchange(hub.port(), "GET", "/api/auth/organization/list", lab.aliceKey);
    QVERIFY(list.body.startsWith("[{\"name\":\"acme\",\"slug\":\"acme\",\"logo\":null,\"createdAt\":\""));
}

void tst_Pages::pageIsGuarded()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    test::postJson(hub.port(), "/api/acme/runs", lab.bobKey, R"({"key":"1","thread_id":"thrd_1","title":"Hello"})");
    const auto page = test::exchange(hub.port(), "GET", "/acme/thrd_1", {}, {cookieOf(hub)});
    QCOMPARE(page.status, 200);
    const QByteArray policy = page.header("Content-Security-Policy");
    QVERIFY(policy.startsWith("default-src 'none'; style-src 'self'; script-src 'self'; "));
    QVERIFY(policy.contains("frame-ancestors 'none'; base-uri 'none'; form-action 'self'"));
    QVERIFY(!policy.contains("unsafe"));
    QCOMPARE(page.header("Cache-Control"), QByteArray("no-store"));
    // Nothing that the policy would block: no inline style, no inline script.
    QVERIFY(!page.body.contains(" style="));
    QVERIFY(!page.body.contains("<style"));
    QCOMPARE(page.body.count("<script"), 1);
    const qsizetype script = page.body.indexOf("/assets/");
    QVERIFY(script > 0);
    for (const QByteArray name : {"page.css", "thread.js", "icon.svg"}) {
        const QByteArray version = page.body.mid(script + 8, 12);
        QCOMPARE(test::exchange(hub.port(), "GET", "/assets/" + version + "/" + name, {}).status, 200);
    }
}

void tst_Pages::textOfOthersIsEscaped()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    const QByteArray title = R"(<script>alert(1)</script>\" onload=\"x {{messages}} \u202egnp.exe)";
    const QByteArray run = test::postJson(hub.port(), "/api/acme/runs", lab.bobKey,
                                          R"({"key":"1","thread_id":"thrd_1","title":")" + title + R"(","agent":{"name":"<b>A</b>"}})")
                               .json()[u"run_id"]
                               .toString()
                               .toUtf8();
    test::postJson(hub.port(), "/api/acme/runs/" + run + "/messages", lab.bobKey,
                   R"({"key":"2","text":"<img src=x onerror=alert(1)>\nline two"})");
    const QByteArray cookie = cookieOf(hub);
    for (const QByteArray path : {"/acme/thrd_1", "/"}) {
        const auto page = test::exchange(hub.port(), "GET", path, {}, {cookie});
        QCOMPARE(page.status, 200);
        QVERIFY(page.body.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&quot;x {{messages}} gnp.exe"));
        QVERIFY(!page.body.contains("<script>alert"));
        QVERIFY(!page.body.contains("<img src=x"));
        QVERIFY(!page.body.contains("<b>A"));
        QVERIFY2(!page.body.contains("\xe2\x80\xae"), "a bidirectional override reached the page");
    }
    QVERIFY(test::exchange(hub.port(), "GET", "/acme/thrd_1", {}, {cookie}).body.contains("&lt;img src=x onerror=alert(1)&gt;\nline two"));
}

void tst_Pages::strangersSeeNothing()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    test::postJson(hub.port(), "/api/acme/runs", lab.bobKey, R"({"key":"1","thread_id":"thrd_1"})");
    const auto stranger = test::exchange(hub.port(), "GET", "/acme/thrd_1", lab.malloryKey);
    QCOMPARE(stranger.status, 404);
    QCOMPARE(stranger.body, test::exchange(hub.port(), "GET", "/nope/thrd_1", lab.malloryKey).body);
    QCOMPARE(stranger.body, test::exchange(hub.port(), "GET", "/acme/thrd_none", lab.aliceKey).body);
}

void tst_Pages::homeListsOrganizations()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    test::postJson(hub.port(), "/api/acme/runs", lab.bobKey, R"({"key":"1","thread_id":"thrd_1","title":"Hello"})");
    const auto page = test::exchange(hub.port(), "GET", "/", lab.aliceKey);
    QVERIFY(page.body.contains("href=\"/acme/thrd_1?chat=1\""));
    QVERIFY(page.body.contains("data-status=\"in_progress\""));
    QVERIFY(test::exchange(hub.port(), "GET", "/", lab.malloryKey).body.contains("not a member of any organization"));
}

void tst_Pages::anOrganizationShowsWhatRunsAndWhatWaits()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    const auto report = [&](const QByteArray& key, const QByteArray& body) {
        return test::postJson(hub.port(), "/api/acme/runs", key, body).json()[u"run_id"].toString().toUtf8();
    };
    const QByteArray cookie = cookieOf(hub);
    const auto body = [&] { return test::exchange(hub.port(), "GET", "/acme", {}, {cookie}).body; };
    QVERIFY(body().contains("<p id=\"empty\" class=\"empty\" >"));

    report(lab.bobKey, R"({"key":"1","thread_id":"thrd_old","title":"<b>Older</b> {{running}} \u202egnp","agent":{"name":"R&D"}})");
    hub.clock.advance(std::chrono::minutes(1));
    report(lab.aliceKey, R"({"key":"2","thread_id":"thrd_new","title":"Newer"})");
    for (const auto& [key, thread] : {std::pair(lab.aliceKey, "mine"), std::pair(lab.bobKey, "bobs")}) {
        const QByteArray run = report(key, QByteArray(R"({"key":"3","thread_id":"thrd_)") + thread + R"("})");
        QCOMPARE(test::postJson(hub.port(), "/api/acme/runs/" + run + "/finish", key, R"({"key":"4","status":"requires_action"})").status,
                 200);
    }
    const QByteArray page = body();
    QVERIFY(page.contains("&lt;b&gt;Older&lt;/b&gt; {{running}} gnp"));
    QVERIFY(page.contains("R&amp;D"));
    QVERIFY(!page.contains("<b>Older"));
    QVERIFY(page.contains("data-since=\"2026-06-16T09:01:00.000Z\""));
    // What waits comes first, and of it the member's own alone; then the newest run.
    const auto mine = page.indexOf("thrd_mine");
    QVERIFY(mine > 0 && mine < page.indexOf("thrd_new") && page.indexOf("thrd_new") < page.indexOf("thrd_old"));
    QVERIFY(!page.contains("thrd_bobs"));
    QVERIFY(page.contains("<p id=\"empty\" class=\"empty\" hidden>"));
    QVERIFY(!page.contains(" style=") && !page.contains("<style"));
    const QByteArray version = page.mid(page.indexOf("/assets/") + 8, 12);
    for (const QByteArray name : {"org.js", "live.js"}) {
        QCOMPARE(test::exchange(hub.port(), "GET", "/assets/" + version + "/" + name, {}).header("Content-Type"),
                 QByteArray("text/javascript; charset=utf-8"));
    }
    QVERIFY(test::exchange(hub.port(), "GET", "/", {}, {cookie}).body.contains("href=\"/acme\""));
}

void tst_Pages::anOrganizationIsForItsMembers()
{
    LabHub hub;
    const LabOrg lab(hub);
    hub.start();
    const auto anonymous = test::exchange(hub.port(), "GET", "/acme", {});
    QCOMPARE(anonymous.status, 302);
    QCOMPARE(anonymous.header("Location"), QByteArray("/login?next=%2Facme"));
    const auto stranger = test::exchange(hub.port(), "GET", "/acme", lab.malloryKey);
    QCOMPARE(stranger.status, 404);
    // As for one that is not there, and as for a thread of it.
    QCOMPARE(stranger.body, test::exchange(hub.port(), "GET", "/nope", lab.malloryKey).body);
    QCOMPARE(stranger.body, test::exchange(hub.port(), "GET", "/acme/thrd_1", lab.malloryKey).body);
    QCOMPARE(test::exchange(hub.port(), "GET", "/acme", lab.bobKey).status, 200);
}

void tst_Pages::whatCannotBeAnOrganizationIsNone_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const QByteArray path : {"/favicon.ico", "/robots.txt", "/api", "/assets", "/metrics"}) {
        QTest::newRow(path.constData()) << path;
    }
}

void tst_Pages::whatCannotBeAnOrganizationIsNone()
{
    QFETCH(QByteArray, path);
    LabHub hub;
    hub.options.isBehindProxy = true; // who came by no proxy gets no figures
    const LabOrg lab(hub);
    hub.start();
    const auto answer = test::exchange(hub.port(), "GET", path, {});
    QCOMPARE(answer.status, 404);
    QVERIFY(answer.body.startsWith(R"({"error":"Not Found")"));
}

QTEST_GUILESS_MAIN(tst_Pages)
#include "tst_pages.moc"
