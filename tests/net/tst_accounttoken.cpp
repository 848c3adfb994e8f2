// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/accounttoken.h"

#include "net/studioapi.h"
#include "net/whendone.h"
#include "support/authdouble.h"
#include "support/keyring.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace tallylight;
using namespace std::chrono_literals;
using net::AccountToken;
using net::Credential;
using net::KeyringState;
using net::TokenState;
using test::AuthDouble;
using wire::ErrorCode;

namespace {

using Token = wire::Result<QByteArray>;

const QString kAccount = QStringLiteral("acct1");

wire::Timestamp systemNow()
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

//! A studio, a program that is signed in there, and a clock that can be put forward.
struct Bench {
    AuthDouble studio;
    net::CredentialStore store;
    std::chrono::milliseconds forward{0};
    std::unique_ptr<AccountToken> token;
    Credential credential;

    explicit Bench(std::chrono::milliseconds lifetime = 1h)
    {
        const AuthDouble::Tokens issued = studio.issue();
        credential = {Credential::Kind::OAuth, issued.access,          issued.refresh,
                      issued.clientId,         systemNow() + lifetime, studio.origin().toEncoded()};
        token = another();
    }

    [[nodiscard]] net::AccountTokenOptions options()
    {
        net::AccountTokenOptions options;
        options.account = kAccount;
        options.label = QStringLiteral("Tallylight");
        options.origin = studio.origin();
        options.backoff = {5ms, 10ms, 1ms, 10ms};
        options.age.clock = [this] { return systemNow() + forward; };
        return options;
    }

    //! What another sign-in brings.
    [[nodiscard]] Credential anew(std::chrono::milliseconds lifetime)
    {
        const AuthDouble::Tokens issued = studio.issue();
        return {Credential::Kind::OAuth, issued.access,          issued.refresh,
                issued.clientId,         systemNow() + lifetime, studio.origin().toEncoded()};
    }

    //! As another process would have it.
    [[nodiscard]] std::unique_ptr<AccountToken> another() { return std::make_unique<AccountToken>(store, options()); }

    void put(const Credential& stored)
    {
        bool isDone = false;
        store.write(kAccount, stored, QStringLiteral("x"), token.get(),
                    [&](const auto& answer) { isDone = answer.state == KeyringState::Done; });
        QTRY_VERIFY(isDone);
    }

    //! As another process does that signs out.
    void remove()
    {
        bool isDone = false;
        store.remove(kAccount, token.get(), [&](const auto& answer) { isDone = answer.state == KeyringState::Done; });
        QTRY_VERIFY(isDone);
    }

    [[nodiscard]] std::optional<Credential> stored()
    {
        std::optional<net::KeyringAnswer> answer;
        store.read(kAccount, token.get(), [&](const net::KeyringAnswer& came) { answer = came; });
        [&] { QTRY_VERIFY(answer); }();
        return answer->credential;
    }
};

//! What was asked for and what came.
struct Asked {
    QObject context;
    std::vector<Token> answers;

    net::TokenProvider::Then then()
    {
        return [this](const Token& token) { answers.push_back(token); };
    }
    void request(AccountToken& token) { token.request(&context, then()); }
    void renew(AccountToken& token, const QByteArray& rejected) { token.renew(rejected, &context, then()); }
    //! The only answer.
    Token only()
    {
        [this] { QTRY_COMPARE(answers.size(), 1U); }();
        return answers.empty() ? Token(wire::failure(ErrorCode::Cancelled, "none came")) : answers.front();
    }
};

Token ask(AccountToken& token)
{
    Asked asked;
    asked.request(token);
    return asked.only();
}

Token askAnew(AccountToken& token, const QByteArray& rejected)
{
    Asked asked;
    asked.renew(token, rejected);
    return asked.only();
}

ErrorCode codeOf(const Token& token)
{
    return token ? ErrorCode(255) : token.error().code;
}

} // namespace

//! With the real gnome-keyring.
class AccountTokenTest : public QObject
{
    Q_OBJECT

public:
    explicit AccountTokenTest(test::Keyring& keyring) : m_keyring(keyring) {}

private Q_SLOTS:
    void init()
    {
        m_keyring.wipe();
        m_keyring.startUnlocked();
    }

    void aFreshTokenIsThereAsSoonAsItIsKept()
    {
        Bench bench;
        std::optional<KeyringState> kept;
        bench.token->set(bench.credential, [&](KeyringState state) { kept = state; });
        QTRY_COMPARE(kept, KeyringState::Done);
        Asked asked;
        asked.request(*bench.token);
        QCOMPARE(asked.answers.size(), 1U); // before request() returns
        QCOMPARE(asked.answers.front().value(), bench.credential.token);
        QVERIFY(bench.stored() == bench.credential);
        QCOMPARE(bench.studio.refreshCount(), 0);
    }

    void readWhenFirstNeeded()
    {
        Bench bench;
        bench.put(bench.credential);
        QCOMPARE(bench.token->status().state, TokenState::Unread);
        Asked first;
        Asked second;
        first.request(*bench.token);
        second.request(*bench.token);
        QCOMPARE(first.only().value(), bench.credential.token);
        QCOMPARE(second.only().value(), bench.credential.token);
        QCOMPARE(bench.token->status().state, TokenState::Good);
    }

    void hundredRequestsOneRenewal()
    {
        Bench bench(1s);
        bench.put(bench.credential);
        bench.studio.isTokenHeld = true;
        Asked asked;
        for (int i = 0; i < 50; ++i) {
            asked.request(*bench.token);
        }
        QTRY_COMPARE(bench.studio.server().requests().size(), 1);
        for (int i = 0; i < 50; ++i) {
            asked.request(*bench.token);
        }
        bench.studio.answerHeld();
        QTRY_COMPARE(asked.answers.size(), 100U);
        QCOMPARE(bench.studio.refreshCount(), 1);
        const QByteArray renewed = asked.answers.front().value();
        QVERIFY(bench.studio.accepts(renewed) && renewed != bench.credential.token);
        QVERIFY(std::all_of(asked.answers.begin(), asked.answers.end(), [&](const Token& token) { return token.value() == renewed; }));
        // What another process will need is in the keyring by then.
        QCOMPARE(bench.stored()->token, renewed);
        QVERIFY(bench.stored()->refreshToken != bench.credential.refreshToken);
    }

    void whoIsGoneIsNotCalled()
    {
        Bench bench(1s);
        bench.put(bench.credential);
        auto gone = std::make_unique<Asked>();
        gone->request(*bench.token);
        gone.reset();
        QVERIFY(ask(*bench.token));
    }

    void renewedShortlyBeforeTheEnd()
    {
        Bench bench(1h);
        bench.put(bench.credential);
        bench.forward = 57min;
        QCOMPARE(ask(*bench.token).value(), bench.credential.token);
        bench.forward = 59min;
        QVERIFY(ask(*bench.token).value() != bench.credential.token);
        QCOMPARE(bench.studio.refreshCount(), 1);
    }

    void tokensThatLiveShortAreNotRenewedForEachRequest()
    {
        Bench bench(1s);
        bench.studio.lifetimeSeconds = 30;
        bench.put(bench.credential);
        for (int i = 0; i < 5; ++i) {
            QVERIFY(ask(*bench.token));
        }
        QCOMPARE(bench.studio.refreshCount(), 1);
    }

    void a401MakesOneRenewal()
    {
        Bench bench;
        bench.put(bench.credential);
        QCOMPARE(ask(*bench.token).value(), bench.credential.token);
        bench.studio.expireAccess();
        Asked asked;
        for (int i = 0; i < 10; ++i) {
            asked.renew(*bench.token, bench.credential.token);
        }
        QVERIFY(asked.answers.empty());
        QTRY_COMPARE(asked.answers.size(), 10U);
        QCOMPARE(bench.studio.refreshCount(), 1);
        QVERIFY(bench.studio.accepts(asked.answers.front().value()));
        // One that is late with the old token gets the new one, and no other renewal.
        QCOMPARE(askAnew(*bench.token, bench.credential.token).value(), asked.answers.front().value());
        QCOMPARE(bench.studio.refreshCount(), 1);
    }

    void aNewTokenThatIsRefusedSignsOut()
    {
        Bench bench;
        bench.put(bench.credential);
        QVERIFY(ask(*bench.token));
        const QByteArray renewed = askAnew(*bench.token, bench.credential.token).value();
        QCOMPARE(codeOf(askAnew(*bench.token, renewed)), ErrorCode::Unauthorized);
        QCOMPARE(bench.token->status().state, TokenState::SignedOut);
        QCOMPARE(bench.studio.refreshCount(), 1);
    }

    void aRefusedRenewalSignsOutAndKeepsEverything()
    {
        Bench bench(1s);
        bench.put(bench.credential);
        bench.studio.expireRefresh();
        QSignalSpy changed(bench.token.get(), &AccountToken::statusChanged);
        const Token refused = ask(*bench.token);
        QCOMPARE(codeOf(refused), ErrorCode::Unauthorized);
        QCOMPARE(bench.token->status().state, TokenState::SignedOut);
        QVERIFY(!bench.token->status().words.isEmpty());
        QCOMPARE(QString::fromStdString(refused.error().message), bench.token->status().words);
        QVERIFY(!changed.isEmpty());
        QVERIFY(bench.stored() == bench.credential);
        // Nobody is asked again until a person does something.
        QCOMPARE(codeOf(ask(*bench.token)), ErrorCode::Unauthorized);
        QCOMPARE(codeOf(askAnew(*bench.token, bench.credential.token)), ErrorCode::Unauthorized);
        QCOMPARE(bench.studio.refreshCount(), 1);
        // One sign-in, and all is well.
        const AuthDouble::Tokens issued = bench.studio.issue();
        Credential anew = bench.credential;
        anew.token = issued.access;
        anew.refreshToken = issued.refresh;
        anew.clientId = issued.clientId;
        anew.expiresAt = systemNow() + 1h;
        bench.token->set(anew, [](KeyringState) {});
        QTRY_COMPARE(bench.token->status().state, TokenState::Good);
        QCOMPARE(ask(*bench.token).value(), issued.access);
    }

    void aServerInTroubleSignsNobodyOut_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("page");
        QTest::newRow("500") << 500 << QByteArray();
        QTest::newRow("503") << 503 << QByteArray();
        QTest::newRow("429") << 429 << QByteArray();
        QTest::newRow("nobody answers") << 0 << QByteArray();
        // What stands on the way has its say as well.
        for (const int status : {400, 401, 403, 404, 405, 407, 451}) {
            QTest::addRow("%d of a proxy", status) << status << QByteArray("<html>Blocked by policy</html>");
        }
        QTest::newRow("no words of a sign-in") << 403 << QByteArray(R"({"error":"Forbidden"})");
        QTest::newRow("far too much") << 403 << QByteArray(80 * 1024, 'x');
        QTest::newRow("a page") << 200 << QByteArray("<html>Welcome to the hotel</html>");
    }

    void aServerInTroubleSignsNobodyOut()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, page);
        Bench bench(60s);
        bench.put(bench.credential);
        bench.studio.tokenStatus = status;
        bench.studio.tokenPage = page;
        if (status == 0) {
            bench.studio.server().goDown();
        }
        // Within its time the old one does.
        const Token old = ask(*bench.token);
        QVERIFY2(old, "signed out");
        QCOMPARE(*old, bench.credential.token);
        QCOMPARE(bench.token->status().state, TokenState::Good);
        // Beyond it nothing can be done now.
        bench.forward = 2min;
        const Token none = ask(*bench.token);
        QVERIFY(!none);
        QVERIFY(none.error().isRetryable);
        QVERIFY(none.error().code != ErrorCode::Unauthorized);
        QCOMPARE(bench.token->status().state, TokenState::Good);
        bench.studio.tokenStatus = 0;
        if (status == 0) {
            bench.studio.server().comeBack();
        }
        QTRY_VERIFY(ask(*bench.token));
        QVERIFY(bench.studio.accepts(ask(*bench.token).value()));
    }

    void betweenAttemptsThereIsAPause()
    {
        Bench bench(1s);
        net::AccountTokenOptions options = bench.options();
        options.backoff = {1h, 1h, 1h, 1h};
        const auto token = std::make_unique<AccountToken>(bench.store, options);
        bench.put(bench.credential);
        bench.forward = 2min;
        bench.studio.tokenStatus = 500;
        for (int i = 0; i < 5; ++i) {
            QVERIFY(!ask(*token));
            QVERIFY(!askAnew(*token, bench.credential.token));
        }
        QCOMPARE(bench.studio.server().requests().size(), 1);
    }

    void whoWasRefusedIsNotGivenTheSameAgain()
    {
        Bench bench;
        bench.put(bench.credential);
        QVERIFY(ask(*bench.token));
        bench.studio.tokenStatus = 502;
        const Token none = askAnew(*bench.token, bench.credential.token);
        QVERIFY(!none && none.error().isRetryable);
    }

    void anotherProcessHasRenewed()
    {
        Bench bench;
        bench.put(bench.credential);
        const auto other = bench.another();
        QVERIFY(ask(*bench.token));
        QVERIFY(ask(*other));
        bench.forward = 59min;
        const QByteArray renewed = ask(*other).value();
        QCOMPARE(bench.studio.refreshCount(), 1);
        // The second takes what the first has stored: a refresh token that is used twice looks like theft.
        QCOMPARE(ask(*bench.token).value(), renewed);
        QCOMPARE(bench.studio.refreshCount(), 1);
    }

    void anotherProcessHasSignedInAnew()
    {
        Bench bench;
        bench.put(bench.credential);
        QVERIFY(ask(*bench.token));
        const AuthDouble::Tokens issued = bench.studio.issue();
        Credential anew{Credential::Kind::OAuth, issued.access,    issued.refresh,
                        issued.clientId,         systemNow() + 1h, bench.studio.origin().toEncoded()};
        bench.put(anew);
        bench.studio.expireRefresh();
        QCOMPARE(askAnew(*bench.token, bench.credential.token).value(), issued.access);
        QCOMPARE(bench.studio.refreshCount(), 0);
    }

    void anotherProcessHasSignedOut()
    {
        Bench bench;
        bench.put(bench.credential);
        QVERIFY(ask(*bench.token));
        bench.remove();
        bench.forward = 59min;
        QCOMPARE(codeOf(ask(*bench.token)), ErrorCode::Unauthorized);
        QCOMPARE(bench.token->status().state, TokenState::SignedOut);
        QCOMPARE(bench.studio.refreshCount(), 0);
        QVERIFY(!bench.stored());
        // Nor does a click bring it back, but a sign-in does.
        bench.token->retry();
        QCOMPARE(codeOf(ask(*bench.token)), ErrorCode::Unauthorized);
        bench.forward = 0min;
        bench.put(bench.credential);
        bench.token->retry();
        QCOMPARE(ask(*bench.token).value(), bench.credential.token);
    }

    void anotherProcessHasSignedOutAtTheServerToo()
    {
        Bench bench;
        bench.put(bench.credential);
        QVERIFY(ask(*bench.token));
        bench.studio.expireRefresh();
        bench.studio.isTokenHeld = true;
        bench.forward = 59min;
        Asked asked;
        asked.request(*bench.token);
        QTRY_COMPARE(bench.studio.server().requests().size(), 1);
        bench.remove();
        bench.studio.answerHeld();
        QCOMPARE(codeOf(asked.only()), ErrorCode::Unauthorized);
        bench.token->retry();
        QCOMPARE(codeOf(ask(*bench.token)), ErrorCode::Unauthorized);
        QCOMPARE(bench.token->status().keyring, KeyringState::Absent);
        QCOMPARE(bench.studio.server().requests().size(), 1); // nothing was left to ask with
    }

    void anotherProcessSignsOutWhileTheServerRenews()
    {
        Bench bench;
        bench.put(bench.credential);
        QVERIFY(ask(*bench.token));
        bench.studio.isTokenHeld = true;
        bench.forward = 59min;
        Asked asked;
        asked.request(*bench.token);
        QTRY_COMPARE(bench.studio.server().requests().size(), 1);
        bench.remove();
        bench.studio.answerHeld();
        QCOMPARE(codeOf(asked.only()), ErrorCode::Unauthorized);
        QCOMPARE(bench.token->status().state, TokenState::SignedOut);
        QVERIFY(!bench.stored());
        // What the server had given by then is given back.
        QTRY_COMPARE(bench.studio.server().requests().size(), 2);
        const auto farewell = bench.studio.server().requests().constLast();
        QCOMPARE(farewell.target, QByteArray("/api/auth/sign-out"));
        QVERIFY(bench.studio.accepts(farewell.header("Authorization").mid(7)));
        QVERIFY(farewell.header("Authorization") != "Bearer " + bench.credential.token);
    }

    void anotherProcessSignsInAnewWhileTheServerRenews()
    {
        Bench bench;
        bench.put(bench.credential);
        QVERIFY(ask(*bench.token));
        bench.studio.isTokenHeld = true;
        bench.forward = 59min;
        Asked asked;
        asked.request(*bench.token);
        QTRY_COMPARE(bench.studio.server().requests().size(), 1);
        const Credential anew = bench.anew(3h);
        bench.put(anew);
        bench.studio.answerHeld();
        QCOMPARE(asked.only().value(), anew.token);
        QVERIFY(bench.stored() == anew);
    }

    void signedInAnewWhileTheServerRenews()
    {
        Bench bench;
        bench.put(bench.credential);
        QVERIFY(ask(*bench.token));
        bench.studio.isTokenHeld = true;
        bench.forward = 59min;
        Asked asked;
        asked.request(*bench.token);
        QTRY_COMPARE(bench.studio.server().requests().size(), 1);
        // The renewed one is there while the new one is on its way into the keyring, and must not come after it.
        const Credential anew = bench.anew(3h);
        m_keyring.hold();
        std::optional<KeyringState> kept;
        bench.token->set(anew, [&](KeyringState state) { kept = state; });
        bench.studio.answerHeld();
        Asked others;
        const auto isRenewed = [&] {
            others.request(*bench.token);
            return !others.answers.empty();
        };
        QTRY_VERIFY(isRenewed());
        m_keyring.release();
        QTRY_COMPARE(kept, KeyringState::Done);
        QCOMPARE(ask(*bench.token).value(), anew.token);
        QVERIFY(asked.only());
        QVERIFY(bench.stored() == anew);
    }

    void aKeyIsNotRenewed()
    {
        Bench bench;
        Credential key = net::apiKeyCredential("a-plain-key-0123456789").value();
        key.origin = bench.studio.origin().toEncoded();
        bench.put(key);
        QCOMPARE(ask(*bench.token).value(), key.token);
        QCOMPARE(codeOf(askAnew(*bench.token, key.token)), ErrorCode::Unauthorized);
        QCOMPARE(bench.token->status().state, TokenState::SignedOut);
        QCOMPARE(bench.studio.server().requests().size(), 0);
    }

    void anotherServerGetsNothing_data()
    {
        QTest::addColumn<QByteArray>("origin");
        QTest::newRow("another") << QByteArray("https://studio.example.org");
        QTest::newRow("another port") << QByteArray("http://127.0.0.1:1");
        QTest::newRow("none") << QByteArray();
    }

    void anotherServerGetsNothing()
    {
        QFETCH(QByteArray, origin);
        Bench bench(1s); // it would be renewed at once
        bench.credential.origin = origin;
        bench.put(bench.credential);
        QCOMPARE(codeOf(ask(*bench.token)), ErrorCode::Unauthorized);
        QCOMPARE(bench.token->status().state, TokenState::SignedOut);
        QCOMPARE(bench.studio.server().requests().size(), 0);
    }

    void absentIsSignedOut()
    {
        Bench bench;
        QCOMPARE(codeOf(ask(*bench.token)), ErrorCode::Unauthorized);
        QCOMPARE(bench.token->status().state, TokenState::SignedOut);
        QCOMPARE(bench.token->status().keyring, KeyringState::Absent);
        // Somebody signs in by another program; a click here finds it.
        bench.put(bench.credential);
        QCOMPARE(codeOf(ask(*bench.token)), ErrorCode::Unauthorized);
        bench.token->retry();
        QCOMPARE(ask(*bench.token).value(), bench.credential.token);
    }

    void lockedIsWithheldUntilSomebodyUnlocks()
    {
        Bench bench;
        bench.put(bench.credential);
        m_keyring.startLocked();
        const Token none = ask(*bench.token);
        QCOMPARE(codeOf(none), ErrorCode::Unauthorized);
        QCOMPARE(bench.token->status().state, TokenState::Withheld);
        QCOMPARE(bench.token->status().keyring, KeyringState::Locked);
        QVERIFY(QString::fromStdString(none.error().message).contains(u"locked"_qs));
        m_keyring.startUnlocked();
        QCOMPARE(codeOf(ask(*bench.token)), ErrorCode::Unauthorized); // nobody is prompted again without a click
        bench.token->retry();
        QCOMPARE(ask(*bench.token).value(), bench.credential.token);
        QCOMPARE(bench.token->status().state, TokenState::Good);
    }

    void whatCouldNotBeKeptIsKeptByTheNextRenewal_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::newRow("locked for a while") << true;
        QTest::newRow("gone for a while") << false;
    }

    void whatCouldNotBeKeptIsKeptByTheNextRenewal()
    {
        QFETCH(const bool, isThere);
        Bench bench;
        bench.put(bench.credential);
        QVERIFY(ask(*bench.token));
        isThere ? m_keyring.lock() : m_keyring.stop();
        bench.forward = 59min;
        const QByteArray inMemory = ask(*bench.token).value();
        QVERIFY(inMemory != bench.credential.token);
        QCOMPARE(bench.token->status().state, TokenState::Good);
        QCOMPARE(bench.token->status().keyring, isThere ? KeyringState::Locked : KeyringState::NoService);
        QVERIFY(!bench.token->status().words.isEmpty());
        m_keyring.startUnlocked();
        QVERIFY(bench.stored() == bench.credential); // which is spent: nobody may use it again
        bench.forward = 3h;
        const QByteArray renewed = ask(*bench.token).value();
        QVERIFY(renewed != inMemory);
        QCOMPARE(bench.studio.refreshCount(), 2);
        QCOMPARE(bench.token->status().state, TokenState::Good);
        QCOMPARE(bench.token->status().keyring, KeyringState::Done);
        QVERIFY(bench.token->status().words.isEmpty());
        QCOMPARE(bench.stored()->token, renewed);
        // As another program that starts now needs it.
        QCOMPARE(ask(*bench.another()).value(), renewed);
    }

    void whatCouldNotBeKeptIsKeptAsSoonAsTheKeyringIsOpen()
    {
        Bench bench;
        net::AccountTokenOptions options = bench.options();
        options.keyringPause = 1s;
        AccountToken token(bench.store, options);
        bench.put(bench.credential);
        QVERIFY(ask(token));
        m_keyring.lock();
        bench.forward = 59min;
        const QByteArray renewed = ask(token).value();
        QCOMPARE(token.status().keyring, KeyringState::Locked);
        m_keyring.startUnlocked();
        QTRY_COMPARE(token.status().keyring, KeyringState::Done);
        QCOMPARE(bench.stored()->token, renewed);
        QCOMPARE(ask(token).value(), renewed);
        QCOMPARE(bench.studio.refreshCount(), 1);
    }

    void whatCouldNotBeKeptIsKeptOnAClick()
    {
        Bench bench;
        bench.put(bench.credential);
        QVERIFY(ask(*bench.token));
        m_keyring.lock();
        bench.forward = 59min;
        const QByteArray renewed = ask(*bench.token).value();
        m_keyring.startUnlocked();
        bench.token->retry();
        QTRY_COMPARE(bench.token->status().keyring, KeyringState::Done);
        QCOMPARE(bench.stored()->token, renewed);
        QCOMPARE(bench.studio.refreshCount(), 1);
    }

    void whoSignedInAnewWhileItWasLockedIsFollowed()
    {
        Bench bench;
        bench.put(bench.credential);
        QVERIFY(ask(*bench.token));
        m_keyring.lock();
        bench.forward = 59min;
        QVERIFY(ask(*bench.token));
        m_keyring.startUnlocked();
        const Credential anew = bench.anew(12h);
        bench.put(anew);
        bench.forward = 3h;
        QCOMPARE(ask(*bench.token).value(), anew.token);
        QCOMPARE(bench.token->status().keyring, KeyringState::Done);
        QVERIFY(bench.stored() == anew);
        QCOMPARE(bench.studio.refreshCount(), 1);
    }

    void withoutAKeyringTheTokenLastsAsLongAsTheProgram()
    {
        Bench bench(1s);
        m_keyring.stop();
        std::optional<KeyringState> kept;
        bench.token->set(bench.credential, [&](KeyringState state) { kept = state; });
        QTRY_COMPARE(kept, KeyringState::NoService);
        QCOMPARE(bench.token->status().state, TokenState::Unread); // nobody has decided to do without
        bench.token->setForSession(bench.credential, *kept);
        QCOMPARE(bench.token->status().state, TokenState::Good);
        QCOMPARE(ask(*bench.token).value(), bench.credential.token);
        QVERIFY(bench.token->status().words.contains(u"keyring"_qs));
        bench.forward = 2min;
        QVERIFY(ask(*bench.token).value() != bench.credential.token);
        QCOMPARE(bench.token->status().state, TokenState::Good);
        // As soon as there is a keyring, the next renewal is kept.
        m_keyring.startUnlocked();
        bench.forward = 3h;
        const QByteArray renewed = ask(*bench.token).value();
        QCOMPARE(bench.token->status().keyring, KeyringState::Done);
        QCOMPARE(bench.stored()->token, renewed);
    }

    void forgotten()
    {
        Bench bench;
        bench.put(bench.credential);
        QVERIFY(ask(*bench.token));
        std::optional<KeyringState> gone;
        bench.token->forget([&](KeyringState state) { gone = state; });
        QTRY_COMPARE(gone, KeyringState::Done);
        QVERIFY(!bench.stored());
        QCOMPARE(codeOf(ask(*bench.token)), ErrorCode::Unauthorized);
        // Servers that can end a sign-in are asked to.
        QTRY_COMPARE(bench.studio.server().requests().size(), 1);
        QCOMPARE(bench.studio.server().requests().constFirst().target, QByteArray("/api/auth/sign-out"));
        QCOMPARE(bench.studio.server().requests().constFirst().header("Authorization"), "Bearer " + bench.credential.token);
    }

    void theKeyringForgetsBeforeTheServerIsTold()
    {
        Bench bench;
        QTcpServer mute; // it takes the farewell and never answers
        QVERIFY(mute.listen(QHostAddress::LocalHost));
        net::AccountTokenOptions options = bench.options();
        options.origin = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(mute.serverPort()));
        bench.credential.origin = options.origin.toEncoded();
        bench.put(bench.credential);
        auto token = std::make_unique<AccountToken>(bench.store, options);
        QVERIFY(ask(*token));
        token->forget([](KeyringState) {});
        QTRY_VERIFY(mute.hasPendingConnections());
        token.reset(); // the program ends
        QVERIFY(!bench.stored());
    }

    void whatAnotherProcessRenewsAtThatMomentGoesToo()
    {
        Bench bench;
        QTcpServer slow; // between the keyring and the answer to the farewell there is time
        QVERIFY(slow.listen(QHostAddress::LocalHost));
        net::AccountTokenOptions options = bench.options();
        options.origin = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(slow.serverPort()));
        bench.credential.origin = options.origin.toEncoded();
        bench.put(bench.credential);
        AccountToken token(bench.store, options);
        QVERIFY(ask(token));
        std::optional<KeyringState> gone;
        token.forget([&](KeyringState state) { gone = state; });
        QTRY_VERIFY(slow.hasPendingConnections());
        QVERIFY(!bench.stored());
        bench.put(bench.credential);
        delete slow.nextPendingConnection();
        slow.close();
        QTRY_COMPARE(gone, KeyringState::Done);
        QVERIFY(!bench.stored());
    }

    void signedOutWhileBeingRenewed()
    {
        Bench bench(1s);
        bench.put(bench.credential);
        bench.studio.isTokenHeld = true;
        Asked asked;
        asked.request(*bench.token);
        QTRY_COMPARE(bench.studio.server().requests().size(), 1);
        bool isGone = false;
        bench.token->forget([&](KeyringState) { isGone = true; });
        QCOMPARE(codeOf(asked.only()), ErrorCode::Unauthorized);
        bench.studio.answerHeld();
        QTRY_VERIFY(isGone);
        QVERIFY(!bench.stored());
        QCOMPARE(bench.token->status().state, TokenState::SignedOut);
    }

    void keptAliveWithoutRequests()
    {
        Bench bench;
        net::AccountTokenOptions options = bench.options();
        options.keepAlive = 20ms;
        AccountToken token(bench.store, options);
        bench.put(bench.credential);
        QVERIFY(ask(token));
        QTRY_VERIFY_WITH_TIMEOUT(bench.studio.refreshCount() >= 2, 20'000); // the timer is a coarse one
    }

    void requestsWaitForTheirToken()
    {
        Bench bench(1s);
        bench.put(bench.credential);
        bench.studio.doesListTakeOAuth = true;
        net::HttpOptions http;
        http.origin = bench.studio.origin();
        http.token = net::TokenSource(*bench.token);
        net::StudioApi api(http);
        QObject context;
        int done = 0;
        for (int i = 0; i < 5; ++i) {
            net::whenDone(api.organizations(), &context, [&done](const auto& answer) { done += answer ? 1 : 0; });
        }
        QTRY_COMPARE(done, 5);
        QCOMPARE(bench.studio.refreshCount(), 1);
        QVERIFY(!bench.studio.server().everythingReceived().contains("Bearer " + bench.credential.token));
        // The provider goes first: what is asked then is refused and no dangling pointer.
        bench.token.reset();
        std::optional<ErrorCode> code;
        net::whenDone(api.organizations(), &context, [&code](const auto& answer) { code = answer ? ErrorCode(255) : answer.error().code; });
        QTRY_COMPARE(code, ErrorCode::Unauthorized);
    }

    void a401IsSentAgainOnceWithAnotherToken()
    {
        Bench bench;
        bench.put(bench.credential);
        bench.studio.expireAccess();
        net::HttpOptions http;
        http.origin = bench.studio.origin();
        http.token = net::TokenSource(*bench.token);
        net::StudioApi api(http);
        QObject context;
        std::optional<std::string> output;
        std::optional<ErrorCode> code;
        const auto take = [&](const wire::Result<std::string>& answer) {
            output = answer ? std::optional(*answer) : std::nullopt;
            code = answer ? ErrorCode(255) : answer.error().code;
        };
        net::whenDone(api.callTool(u"acme-lab"_qs, u"API_KEY_CREATE"_qs, {}), &context, take);
        QTRY_VERIFY(code);
        QVERIFY(output);
        QCOMPARE(bench.studio.refreshCount(), 1);

        bench.studio.expireAccess();
        code.reset();
        net::whenDone(api.callTool(u"acme-lab"_qs, u"API_KEY_CREATE"_qs, {}), &context, take);
        QTRY_COMPARE(code, ErrorCode::Unauthorized);
        QCOMPARE(bench.token->status().state, TokenState::SignedOut);
    }

private:
    test::Keyring& m_keyring;
};

int main(int argc, char** argv)
{
    test::Keyring keyring;
    QCoreApplication application(argc, argv);
    AccountTokenTest test(keyring);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_accounttoken.moc"
