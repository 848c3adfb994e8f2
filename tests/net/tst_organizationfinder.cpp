// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/organizationfinder.h"

#include "net/whendone.h"
#include "support/authdouble.h"

#include <QTest>

using namespace tallylight;
using test::AuthDouble;
using wire::ErrorCode;

namespace {

using Outcome = wire::Result<std::vector<wire::Organization>>;

//! As a signed-in account's: renewable, though never renewed here.
class Provider : public net::TokenProvider
{
public:
    explicit Provider(QByteArray token) : m_token(std::move(token)) {}
    void request(QObject*, Then then) override { then(m_token); }
    void renew(const QByteArray&, QObject* context, Then then) override
    {
        QMetaObject::invokeMethod(
            context, [then] { then(wire::failure(ErrorCode::Unauthorized, "signed out")); }, Qt::QueuedConnection);
    }

private:
    QByteArray m_token;
};

struct Bench {
    AuthDouble studio;
    Provider provider{studio.issue().access};
    net::OrganizationFinder finder{options()};

    [[nodiscard]] net::HttpOptions options()
    {
        net::HttpOptions options;
        options.origin = studio.origin();
        options.token = net::TokenSource(provider);
        return options;
    }

    Outcome find(const QStringList& slugs)
    {
        QObject context;
        std::optional<Outcome> outcome;
        net::whenDone(finder.find(slugs), &context, [&outcome](const Outcome& result) { outcome = result; });
        [&outcome] { QTRY_VERIFY(outcome); }();
        return outcome.value_or(wire::failure(ErrorCode::Cancelled, {}));
    }

    [[nodiscard]] QList<QByteArray> targets() const
    {
        QList<QByteArray> targets;
        for (const test::HttpRequest& request : const_cast<AuthDouble&>(studio).server().requests()) {
            targets.append(request.method + ' ' + request.target);
        }
        return targets;
    }
};

constexpr auto kList = "GET /api/auth/organization/list";

} // namespace

class OrganizationFinderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aServerThatTakesTheTokenIsAskedOnce()
    {
        Bench bench;
        bench.studio.doesListTakeOAuth = true;
        QCOMPARE(bench.find({u"acme-lab"_qs}).value().size(), 3U);
        QCOMPARE(bench.targets(), QList<QByteArray>{kList});
    }

    void elseByAKeyThatIsDeleted()
    {
        Bench bench;
        QCOMPARE(bench.find({}).value().size(), 3U);
        QCOMPARE(bench.targets(), (QList<QByteArray>{kList, "POST /mcp/self", kList, "POST /mcp/self"}));
        QCOMPARE(bench.studio.keyCount(), 0);
        const auto created = bench.studio.server().requests()[1];
        QVERIFY(created.body.contains("\"expiresIn\":600"));
        QVERIFY(created.body.contains("\"self\":[\"ORGANIZATION_LIST\"]"));
        // The key lists, and deletes itself.
        QVERIFY(bench.studio.server().requests()[2].header("Authorization") != created.header("Authorization"));
        QCOMPARE(bench.studio.server().requests()[3].header("Authorization"), bench.studio.server().requests()[2].header("Authorization"));
    }

    void aKnownOrganizationIsTheWay()
    {
        Bench bench;
        bench.studio.hasDefaultOrg = false;
        QCOMPARE(bench.find({u"gone"_qs, u"acme-lab"_qs}).value().size(), 3U);
        QCOMPARE(bench.studio.keyCount(), 0);
    }

    void withoutAnyTheServerWantsToBeToldOne()
    {
        Bench bench;
        bench.studio.hasDefaultOrg = false;
        const Outcome none = bench.find({});
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::Conflict);
        QCOMPARE(bench.find({u"nobodys"_qs}).error().code, ErrorCode::Conflict);
        QVERIFY(bench.find({u"acme-lab"_qs}));
    }

    void aBadTokenIsThat()
    {
        Bench bench;
        bench.studio.expireAccess();
        QCOMPARE(bench.find({u"acme-lab"_qs}).error().code, ErrorCode::Unauthorized);
        QCOMPARE(bench.studio.keyCount(), 0);
    }

    void aBadKeyMakesNoOther()
    {
        Bench bench;
        net::HttpOptions options = bench.options();
        options.token = [] { return QByteArray("a-plain-key-0123456789"); };
        net::OrganizationFinder finder(options);
        QObject context;
        std::optional<Outcome> outcome;
        net::whenDone(finder.find({u"acme-lab"_qs}), &context, [&outcome](const Outcome& result) { outcome = result; });
        QTRY_VERIFY(outcome);
        QCOMPARE(outcome->error().code, ErrorCode::Forbidden);
        QCOMPARE(bench.targets().size(), 1);
    }

    void anotherSearchEndsTheFirst()
    {
        Bench bench;
        bench.studio.doesListTakeOAuth = true;
        QObject context;
        std::optional<Outcome> first;
        net::whenDone(bench.finder.find({}), &context, [&first](const Outcome& result) { first = result; });
        QVERIFY(bench.find({}));
        QTRY_VERIFY(first);
        QCOMPARE(first->error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(OrganizationFinderTest)
#include "tst_organizationfinder.moc"
