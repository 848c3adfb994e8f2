// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/random.h"
#include "hub/core/secrets.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace tallylight;

namespace {

bool looksLike(const std::string& text, const QString& pattern)
{
    return QRegularExpression(QStringLiteral("^(?:%1)$").arg(pattern)).match(QString::fromStdString(text)).hasMatch();
}

} // namespace

class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesHaveTheShapesOfTheProtocol()
    {
        std::set<std::string> all;
        for (int i = 0; i < 1000; ++i) {
            const auto id = hub::newId();
            const auto thread = hub::newPrefixedId("thrd_");
            const auto uuid = hub::newUuid();
            const auto key = hub::newApiKey();
            QVERIFY2(looksLike(id, QStringLiteral("[A-Za-z0-9]{32}")), id.c_str());
            QVERIFY2(looksLike(thread, QStringLiteral("thrd_[A-Za-z0-9_-]{21}")), thread.c_str());
            QVERIFY2(looksLike(uuid, QStringLiteral("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")), uuid.c_str());
            QVERIFY2(looksLike(key, QStringLiteral("[A-Za-z]{64}")), key.c_str());
            all.insert({id, thread, uuid, key});
        }
        QCOMPARE(all.size(), std::size_t{4000});
    }

    void aSecretsHashIsTheOneOfTheStandard()
    {
        QCOMPARE(hub::hashSecret("abc"), std::string("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0"));
    }

    void passwordsAreVerified()
    {
        const auto hash = hub::hashPassword("correct horse").value();
        QVERIFY(hash.starts_with("$argon2id$"));
        QVERIFY(hub::verifyPassword("correct horse", hash));
        QVERIFY(!hub::verifyPassword("correct horse ", hash));
        QVERIFY(!hub::verifyPassword("correct horse", "no hash"));
        QVERIFY(!hub::verifyPassword("", {}));
        QVERIFY(hub::hashPassword("correct horse").value() != hash);
    }
};

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
