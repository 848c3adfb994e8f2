// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/accesswatch.h"
#include "hub/core/secrets.h"
#include "hub/support/hubloop.h"

#include <QTest>

#include <optional>

using namespace tallylight;
using namespace std::chrono_literals;
using hub::AccessWatch;

namespace {

//! A stream that goes when it is told to.
class Stream final : public hub::Subscriber
{
public:
    void deliver(const hub::FramePtr&) override {}
    void expel() override
    {
        isExpelled = true;
        place.end();
    }

    AccessWatch::Place place;
    bool isExpelled = false;
};

//! Counts what is asked, and can be away.
class CountingAccess final : public hub::AccessRepository
{
public:
    explicit CountingAccess(hub::AccessRepository& real) : m_real(real) {}

    wire::Result<std::int64_t> accessVersion() override
    {
        ++versions;
        if (isAway) {
            return wire::failure(wire::ErrorCode::Server, "away", true);
        }
        return m_real.accessVersion();
    }
    wire::Result<bool> isGood(const hub::Admission& admission, wire::Timestamp now) override
    {
        ++credentials;
        if (isAway) {
            return wire::failure(wire::ErrorCode::Server, "away", true);
        }
        return m_real.isGood(admission, now);
    }

    int versions = 0;
    int credentials = 0;
    bool isAway = false;

private:
    hub::AccessRepository& m_real;
};

} // namespace

class TestAccessWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_loop = std::make_unique<test::HubLoop>();
        m_access = std::make_unique<CountingAccess>(m_loop->data.access());
        m_watch =
            std::make_unique<AccessWatch>(AccessWatch::Parts{m_loop->io.get_executor(), m_loop->storage, *m_access,
                                                             m_loop->data.directory(), m_loop->clock, m_loop->sets, m_loop->summaries},
                                          1ms);
        m_acme = m_loop->data.addOrganization("acme");
        m_alice = m_loop->data.addUser("alice@example.org");
        m_loop->data.addMember(m_acme, m_alice);
        QVERIFY(m_loop->data.directory().insertKey({"k", m_alice.id, "laptop", {}, m_loop->clock.now(), {}}, hub::hashSecret("x")));
    }

    void cleanup()
    {
        m_watch.reset();
        m_loop.reset();
    }

    //! The gate read, the key was revoked and everyone looked at, and only then the stream began.
    void whoComesInWhileAccessEndsIsLookedAt()
    {
        const hub::Admission early = admission();
        QVERIFY(m_loop->data.directory().deleteAnyKey("k").value());
        Stream earlier;
        earlier.place = m_watch->enter(early, m_acme.id, earlier);
        m_loop->settle();
        QVERIFY(earlier.isExpelled);
        Stream late;
        late.place = m_watch->enter(early, m_acme.id, late);
        m_loop->settle();
        QVERIFY(late.isExpelled);
    }

    void whileNothingChangesOneNumberIsRead()
    {
        Stream stream;
        stream.place = m_watch->enter(admission(), m_acme.id, stream);
        runUntil([&] { return m_access->versions > 20; });
        QVERIFY(m_access->credentials <= 1);
        stream.place.end();
        m_loop->settle();
    }

    //! What this process takes away itself does not wait for the clock.
    void whatItIsToldOfIsLookedAtAtOnce()
    {
        m_watch =
            std::make_unique<AccessWatch>(AccessWatch::Parts{m_loop->io.get_executor(), m_loop->storage, *m_access,
                                                             m_loop->data.directory(), m_loop->clock, m_loop->sets, m_loop->summaries},
                                          1h);
        m_watch->lookNow(); // nobody is there
        Stream stream;
        stream.place = m_watch->enter(admission(), m_acme.id, stream);
        QVERIFY(m_loop->data.directory().deleteAnyKey("k").value());
        m_watch->lookNow();
        runUntil([&] { return stream.isExpelled; });
        m_loop->settle();
    }

    void withoutStreamsNothingIsRead()
    {
        m_loop->settle();
        QCOMPARE(m_access->versions, 0);
        Stream stream;
        stream.place = m_watch->enter(admission(), m_acme.id, stream);
        stream.place.end();
        // Returns: nothing is left that would go off.
        m_loop->settle();
        QVERIFY(m_access->versions <= 1);
    }

    void aDatabaseThatIsAwayShutsNobodyOut()
    {
        Stream stream;
        stream.place = m_watch->enter(admission(), m_acme.id, stream);
        runUntil([&] { return m_access->credentials > 0; });
        m_access->isAway = true;
        const int before = m_access->versions;
        runUntil([&] { return m_access->versions > before + 3; });
        QVERIFY(!stream.isExpelled);
        // And what happened meanwhile is seen afterwards.
        QVERIFY(m_loop->data.directory().deleteAnyKey("k").value());
        m_access->isAway = false;
        m_loop->settle();
        QVERIFY(stream.isExpelled);
    }

    void aCredentialIsLookedUpOnceForAllItsStreams()
    {
        std::array<Stream, 50> streams;
        for (Stream& stream : streams) {
            stream.place = m_watch->enter(admission(), m_acme.id, stream);
        }
        QVERIFY(m_loop->data.directory().deleteAnyKey("k").value());
        m_loop->settle();
        for (const Stream& stream : streams) {
            QVERIFY(stream.isExpelled);
        }
        QVERIFY2(m_access->credentials <= 2, std::to_string(m_access->credentials).c_str());
    }

private:
    [[nodiscard]] hub::Admission admission() const
    {
        return {m_alice.id, hub::Principal::Kind::ApiKey, "k", {}, m_loop->data.access().accessVersion().value()};
    }

    template <class Condition>
    void runUntil(Condition condition)
    {
        m_loop->io.restart();
        while (!condition()) {
            m_loop->io.run_one();
        }
    }

    std::unique_ptr<test::HubLoop> m_loop;
    std::unique_ptr<CountingAccess> m_access;
    std::unique_ptr<AccessWatch> m_watch;
    hub::Organization m_acme;
    hub::User m_alice;
};

QTEST_GUILESS_MAIN(TestAccessWatch)
#include "tst_accesswatch.moc"
