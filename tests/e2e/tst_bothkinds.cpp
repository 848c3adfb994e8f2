// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "account/account.h"

#include "e2e/reporter.h"
#include "support/hubprocess.h"
#include "support/studiodouble.h"
#include "support/tcprelay.h"

#include <QMap>
#include <QTest>

#include <memory>

using namespace tallylight;
using namespace std::chrono_literals;
using account::Account;
using store::FeedState;

namespace {

constexpr int kSoon = 20'000; // how long a condition may take on a busy machine

//! A server at which Alice and Bob work in one organization.
class Server
{
public:
    Server() = default;
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;
    virtual ~Server() = default;

    [[nodiscard]] virtual QUrl origin() const = 0;
    [[nodiscard]] virtual QByteArray token() const = 0;
    //! \return the id of the thread.
    virtual QString start(const QString& title, bool isMine) = 0;
    virtual void step(const QString& thread) = 0;
    virtual void finish(const QString& thread, const QString& status) = 0;
    virtual void cancel(const QString& thread) = 0;
};

class HubServer : public Server
{
public:
    HubServer()
    {
        m_hub.addOrg(u"acme-lab"_qs, u"Acme Lab"_qs);
        for (const QString& name : {u"alice"_qs, u"bob"_qs}) {
            m_hub.addUser(name + u"@example.org"_qs, name, u"correct horse battery"_qs);
            m_hub.addMember(u"acme-lab"_qs, name + u"@example.org"_qs, u"user"_qs);
        }
        m_token = m_hub.createKey(u"alice@example.org"_qs);
        m_alice = std::make_unique<test::Reporter>(m_hub, u"acme-lab"_qs, m_token);
        m_bob = std::make_unique<test::Reporter>(m_hub, u"acme-lab"_qs, m_hub.createKey(u"bob@example.org"_qs));
        m_hub.start();
    }

    [[nodiscard]] QUrl origin() const override { return m_hub.origin(); }
    [[nodiscard]] QByteArray token() const override { return m_token; }
    QString start(const QString& title, bool isMine) override
    {
        const auto run = (isMine ? *m_alice : *m_bob).start(title, u"Writer"_qs);
        m_runs.insert(run.thread, run);
        return run.thread;
    }
    void step(const QString& thread) override { m_alice->step(m_runs.value(thread)); }
    void finish(const QString& thread, const QString& status) override { m_alice->finish(m_runs.value(thread), status); }
    void cancel(const QString& thread) override { m_alice->cancel(m_runs.value(thread)); }

private:
    test::HubProcess m_hub;
    QByteArray m_token;
    std::unique_ptr<test::Reporter> m_alice;
    std::unique_ptr<test::Reporter> m_bob;
    QMap<QString, test::Reporter::Run> m_runs;
};

class DoubleServer : public Server
{
public:
    test::StudioDouble studio;

    [[nodiscard]] QUrl origin() const override { return studio.origin(); }
    [[nodiscard]] QByteArray token() const override { return "token"; }
    QString start(const QString& title, bool isMine) override
    {
        const QByteArray id = "thrd_" + QByteArray::number(++m_number);
        studio.addThread("acme-lab", id, title.toUtf8()).owner = isMine ? test::StudioDouble::kAlice : test::StudioDouble::kBob;
        studio.start(id);
        return QString::fromLatin1(id);
    }
    void step(const QString& thread) override { studio.step(thread.toLatin1(), 1); }
    void finish(const QString& thread, const QString& status) override { studio.finish(thread.toLatin1(), status.toLatin1()); }
    void cancel(const QString& thread) override { studio.cancel(thread.toLatin1()); }

private:
    int m_number = 0;
};

std::unique_ptr<Server> makeServer(const QByteArray& kind)
{
    if (kind.startsWith("hub")) {
        return std::make_unique<HubServer>();
    }
    auto server = std::make_unique<DoubleServer>();
    server->studio.hasSummaries = kind == "studio with summaries";
    server->studio.hasRestTools = kind != "studio of May";
    server->studio.namesOwner = kind != "studio of May";
    return server;
}

//! The whole client at a server, with a cable between that can be pulled.
struct Client {
    test::TcpRelay relay;
    std::unique_ptr<Account> account;
    //! "<title> <status> mine" or "… theirs".
    QStringList transitions;

    Client(const Server& server, bool isSilent) : relay(static_cast<quint16>(server.origin().port()))
    {
        if (isSilent) {
            // Who does not ask for summaries gets none.
            relay.rewriteRequests(
                [](QByteArray bytes) { return bytes.replace(",decopilot.running.summary,decopilot.running.summary.user", ""); });
        }
        account::AccountOptions options;
        options.origin = relay.origin();
        options.token = [token = server.token()] { return token; };
        options.stream.backoff = {5ms, 20ms, 5ms, 1h};
        options.feeds.feed.probation = 100ms;
        options.feeds.feed.derived.failurePause = 50ms;
        account = std::make_unique<Account>(std::move(options));
        QObject::connect(account.get(), &Account::transitionSeen, account.get(),
                         [this](const wire::OrgId&, const wire::ThreadStatusEvent& event) {
                             const bool isMine = account->identity() && event.createdBy == account->identity()->id;
                             transitions << QString::fromStdString(event.title.value_or("?") + " " + std::string(toString(event.status)))
                                                + (isMine ? u" mine"_qs : u" theirs"_qs);
                         });
        account->start();
    }

    [[nodiscard]] FeedState feed() const { return account->feed().state; }
    [[nodiscard]] wire::OrgId org() const { return account->organizations().findBySlug("acme-lab")->id; }
    //! The titles of a scope, sorted.
    [[nodiscard]] QStringList titles(wire::Scope scope) const
    {
        QStringList all;
        for (const wire::RunningThread& thread : account->threads().running(scope, org())) {
            all << QString::fromStdString(thread.title.value_or("untitled"));
        }
        all.sort();
        return all;
    }
    [[nodiscard]] const store::ThreadState* find(const QString& thread) const
    {
        return account->threads().find({org(), wire::ThreadId(thread.toStdString())});
    }
    [[nodiscard]] bool needsYou(const QString& thread) const
    {
        const store::ThreadState* const state = find(thread);
        return state != nullptr && state->needsYou;
    }
};

} // namespace

//! One specification for servers that send summaries and for those that send none: whoever looks at an account cannot tell which it is.
class TestBothKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup() { m_client.reset(); }

    void whatIsSoIsThereAtOnce();
    void fromStartToEnd_data();
    void fromStartToEnd();
    void aGap();

private:
    void connectClient();

    std::unique_ptr<Server> m_server;
    std::unique_ptr<Client> m_client;
};

void TestBothKinds::initTestCase_data()
{
    QTest::addColumn<QByteArray>("kind");
    for (const char* const kind : {"hub", "hub without summaries", "studio of May", "studio of June", "studio with summaries"}) {
        QTest::newRow(kind) << QByteArray(kind);
    }
}

void TestBothKinds::init()
{
    QFETCH_GLOBAL(QByteArray, kind);
    m_client.reset();
    m_server = makeServer(kind);
}

void TestBothKinds::connectClient()
{
    QFETCH_GLOBAL(QByteArray, kind);
    m_client = std::make_unique<Client>(*m_server, kind == "hub without summaries");
    QTRY_COMPARE_WITH_TIMEOUT(int(m_client->feed()), int(FeedState::Live), kSoon);
    QTRY_VERIFY_WITH_TIMEOUT(m_client->account->identity().has_value(), kSoon);
    QTRY_VERIFY_WITH_TIMEOUT(m_client->account->threads().isKnown(wire::Scope::User, {}), kSoon);
}

void TestBothKinds::whatIsSoIsThereAtOnce()
{
    m_server->start(u"Mine"_qs, true);
    m_server->start(u"Theirs"_qs, false);
    const QString asks = m_server->start(u"Asks"_qs, true);
    m_server->finish(asks, u"requires_action"_qs);
    connectClient();
    QTRY_COMPARE_WITH_TIMEOUT(m_client->titles(wire::Scope::Org), (QStringList{u"Mine"_qs, u"Theirs"_qs}), kSoon);
    QTRY_COMPARE_WITH_TIMEOUT(m_client->titles(wire::Scope::User), QStringList{u"Mine"_qs}, kSoon);
    QTRY_VERIFY_WITH_TIMEOUT(m_client->needsYou(asks), kSoon);
    QCOMPARE(m_client->account->threads().attentionCount(), 1U);
    QVERIFY(m_client->transitions.isEmpty());
}

void TestBothKinds::fromStartToEnd_data()
{
    QTest::addColumn<QString>("way");
    QTest::addColumn<QString>("status");
    QTest::newRow("completed") << u"completed"_qs << u"completed"_qs;
    QTest::newRow("failed") << u"failed"_qs << u"failed"_qs;
    QTest::newRow("waits") << u"requires_action"_qs << u"requires_action"_qs;
    QTest::newRow("cancelled") << u"cancel"_qs << u"failed"_qs;
}

void TestBothKinds::fromStartToEnd()
{
    QFETCH(QString, way);
    QFETCH(QString, status);
    connectClient();
    m_server->start(u"Theirs"_qs, false);
    const QString mine = m_server->start(u"Mine"_qs, true);
    QTRY_COMPARE_WITH_TIMEOUT(m_client->titles(wire::Scope::Org), (QStringList{u"Mine"_qs, u"Theirs"_qs}), kSoon);
    QTRY_COMPARE_WITH_TIMEOUT(m_client->titles(wire::Scope::User), QStringList{u"Mine"_qs}, kSoon);
    QVERIFY(m_client->find(mine)->started.has_value());
    m_server->step(mine);
    QTRY_VERIFY_WITH_TIMEOUT(m_client->find(mine)->lastProgress.has_value(), kSoon);
    if (way == u"cancel") {
        m_server->cancel(mine);
    } else {
        m_server->finish(mine, way);
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_client->titles(wire::Scope::Org), QStringList{u"Theirs"_qs}, kSoon);
    QTRY_VERIFY_WITH_TIMEOUT(m_client->titles(wire::Scope::User).isEmpty(), kSoon);
    QCOMPARE(m_client->needsYou(mine), status == u"requires_action");
    QTRY_VERIFY_WITH_TIMEOUT(m_client->transitions.contains(u"Mine "_qs + status + u" mine"_qs), kSoon);
    QTRY_VERIFY_WITH_TIMEOUT(m_client->transitions.contains(u"Theirs in_progress theirs"_qs), kSoon);
    QCOMPARE(m_client->transitions.filter(u"Mine in_progress"_qs), QStringList{u"Mine in_progress mine"_qs});
    QCOMPARE(int(m_client->feed()), int(FeedState::Live));
}

void TestBothKinds::aGap()
{
    connectClient();
    const QString ends = m_server->start(u"Ends"_qs, true);
    const QString asks = m_server->start(u"Asks"_qs, true);
    QTRY_COMPARE_WITH_TIMEOUT(m_client->titles(wire::Scope::User), (QStringList{u"Asks"_qs, u"Ends"_qs}), kSoon);
    QTRY_COMPARE_WITH_TIMEOUT(m_client->transitions.size(), 2, kSoon);
    m_client->relay.pull();
    QTRY_COMPARE_WITH_TIMEOUT(int(m_client->feed()), int(FeedState::Stale), kSoon);
    QCOMPARE(m_client->titles(wire::Scope::User), (QStringList{u"Asks"_qs, u"Ends"_qs})); // as it was, and called so
    m_server->finish(ends, u"completed"_qs);
    m_server->finish(asks, u"requires_action"_qs);
    m_server->start(u"Begins"_qs, true);
    m_client->relay.plug();
    QTRY_COMPARE_WITH_TIMEOUT(int(m_client->feed()), int(FeedState::Live), kSoon);
    QTRY_COMPARE_WITH_TIMEOUT(m_client->titles(wire::Scope::User), QStringList{u"Begins"_qs}, kSoon);
    QTRY_COMPARE_WITH_TIMEOUT(m_client->titles(wire::Scope::Org), QStringList{u"Begins"_qs}, kSoon);
    QTRY_VERIFY_WITH_TIMEOUT(m_client->needsYou(asks), kSoon);
    QCOMPARE(m_client->transitions.size(), 2); // what happened in the gap is no news
}

QTEST_GUILESS_MAIN(TestBothKinds)
#include "tst_bothkinds.moc"
