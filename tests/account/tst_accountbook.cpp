// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "account/accountbook.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace tallylight;
using account::AccountBook;
using account::AccountEntry;
using account::SignInWay;

namespace {

AccountEntry entry(const QString& server, const std::string& user, const std::string& email)
{
    AccountEntry entry;
    entry.origin = QUrl(server);
    entry.identity = {wire::UserId(user), "Name of " + user, email};
    return entry;
}

const QString kServer = QStringLiteral("https://studio.example.org");

struct Folder {
    QTemporaryDir root;
    QString path = root.filePath(QStringLiteral("config/io.github.tallylight"));
    QString file = path + QStringLiteral("/accounts.json");

    [[nodiscard]] QByteArray read() const
    {
        QFile stored(file);
        return stored.open(QIODevice::ReadOnly) ? stored.readAll() : QByteArray();
    }

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(read()).object(); }

    void write(const QByteArray& bytes) const
    {
        QDir().mkpath(path);
        QSaveFile stored(file); // as every writer does it
        QVERIFY(stored.open(QIODevice::WriteOnly) && stored.write(bytes) == bytes.size() && stored.commit());
    }

    [[nodiscard]] QStringList keptAside() const { return QDir(path).entryList({QStringLiteral("accounts.json.corrupt-*")}); }
};

//! JSON written with single quotes: moc takes the slashes of an address in a raw string for a comment.
QByteArray json(const char* text)
{
    return QByteArray(text).replace('\'', '"');
}

mode_t modeOf(const QString& path)
{
    struct stat facts {
    };
    return stat(path.toUtf8().constData(), &facts) == 0 ? facts.st_mode & 07777 : 0;
}

} // namespace

class AccountBookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyBookWritesNothing()
    {
        const Folder folder;
        AccountBook book(folder.path);
        QVERIFY(book.entries().empty());
        QVERIFY(book.complaint().isEmpty());
        QVERIFY(!QDir(folder.path).exists());
    }

    void everythingIsKept()
    {
        const Folder folder;
        AccountEntry alice = entry(kServer, "u1", "alice@example.org");
        alice.way = SignInWay::Key;
        alice.caFile = QStringLiteral("/etc/ssl/acme.pem");
        alice.isPaused = true;
        alice.signedInAt = wire::parseTimestamp("2026-06-01T10:00:00.123Z");
        QVERIFY(alice.signedInAt);
        alice.organizations = {{wire::OrgId("o1"), "acme", "Acme \"Ä\" Lab", "/logo.png"},
                               {wire::OrgId("o2"), "beta", "Beta", std::nullopt}};
        {
            AccountBook book(folder.path);
            const auto id = book.put(alice);
            QVERIFY(id);
            alice.id = *id;
            QCOMPARE(alice.id.value().size(), 16U);
        }
        AccountBook again(folder.path);
        QCOMPARE(again.entries().size(), 1U);
        QVERIFY(again.entries().front() == alice);
        QVERIFY(again.find(alice.id) != nullptr);
        QVERIFY(again.find(QUrl(kServer), wire::UserId("u1")) == again.find(alice.id));
    }

    void onlyItsPersonReadsIt()
    {
        const Folder folder;
        const mode_t before = umask(0);
        AccountBook book(folder.path);
        const auto id = book.put(entry(kServer, "u1", {}));
        QVERIFY(id && book.change(*id, [](AccountEntry& changed) { changed.isPaused = true; }));
        umask(before);
        QCOMPARE(modeOf(folder.path), mode_t{0700});
        QCOMPARE(modeOf(folder.file), mode_t{0600});
    }

    void theSameUserSignsInAnew()
    {
        const Folder folder;
        AccountBook book(folder.path);
        const auto first = book.put(entry(kServer, "u1", "old@example.org"));
        QVERIFY(book.put(entry(kServer, "u2", {})));
        QVERIFY(book.put(entry(QStringLiteral("https://other.example"), "u1", {})));
        QVERIFY(book.change(*first, [](AccountEntry& changed) {
            changed.isPaused = true;
            changed.caFile = QStringLiteral("/ca.pem");
            changed.organizations = {{wire::OrgId("o1"), "acme", "Acme", std::nullopt}};
        }));
        AccountEntry anew = entry(kServer, "u1", "new@example.org");
        anew.way = SignInWay::Key;
        QCOMPARE(book.put(anew).value(), *first);
        QCOMPARE(book.entries().size(), 3U);
        const AccountEntry& known = *book.find(*first);
        QCOMPARE(known.identity.email, "new@example.org");
        QCOMPARE(known.way, SignInWay::Key);
        QVERIFY(known.isPaused);
        QCOMPARE(known.caFile, QStringLiteral("/ca.pem"));
        QCOMPARE(known.organizations.size(), 1U);
    }

    void changesAreToldOnce()
    {
        const Folder folder;
        AccountBook book(folder.path);
        QSignalSpy changed(&book, &AccountBook::changed);
        const auto id = book.put(entry(kServer, "u1", {}));
        QCOMPARE(changed.size(), 1);
        QVERIFY(book.change(*id, [](AccountEntry&) {}));
        QCOMPARE(changed.size(), 1);
        QVERIFY(book.remove(*id));
        QCOMPARE(changed.size(), 2);
        QVERIFY(book.entries().empty());
        QVERIFY(book.remove(*id));
        QCOMPARE(changed.size(), 2);
        QCOMPARE(book.change(*id, [](AccountEntry&) {}).error().code, wire::ErrorCode::NotFound);
    }

    void twoProcessesMerge()
    {
        const Folder folder;
        AccountBook tray(folder.path);
        AccountBook ctl(folder.path);
        tray.follow();
        QSignalSpy changed(&tray, &AccountBook::changed);

        const auto alice = ctl.put(entry(kServer, "u1", {}));
        QTRY_COMPARE(tray.entries().size(), 1U);
        QCOMPARE(changed.size(), 1);

        // The tray has not heard of Bob when it pauses Alice, and writes him away all the same not.
        const auto bob = ctl.put(entry(kServer, "u2", {}));
        QVERIFY(tray.change(*alice, [](AccountEntry& paused) { paused.isPaused = true; }));
        QCOMPARE(tray.entries().size(), 2U);
        QVERIFY(tray.find(*bob) != nullptr);

        QVERIFY(ctl.remove(*bob));
        QTRY_COMPARE(tray.entries().size(), 1U);
        QVERIFY(ctl.find(*alice)->isPaused);
        QVERIFY(tray.find(*alice)->isPaused);
    }

    void whatALaterVersionWroteSurvives()
    {
        const Folder folder;
        folder.write(json("{'version':1,'theme':'dark','accounts':["
                          "{'id':'a1','server':'https://a.example','sign_in':'browser','color':'red','organizations':[]},"
                          "{'id':'b1','server':'https://b.example','sign_in':'telepathy','wave':7}]}"));
        AccountBook book(folder.path);
        QCOMPARE(book.entries().size(), 1U);
        QVERIFY(book.change(store::AccountId("a1"), [](AccountEntry& changed) { changed.isPaused = true; }));
        QVERIFY(book.put(entry(kServer, "u1", {})));
        const QJsonObject root = folder.json();
        QCOMPARE(root.value(u"theme"_qs).toString(), u"dark"_qs);
        const QJsonArray rows = root.value(u"accounts"_qs).toArray();
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0].toObject().value(u"color"_qs).toString(), u"red"_qs);
        QCOMPARE(rows[0].toObject().value(u"paused"_qs).toBool(), true);
        QCOMPARE(rows[1].toObject().value(u"wave"_qs).toInt(), 7);
    }

    void aLaterFormatIsNotWritten()
    {
        const Folder folder;
        const QByteArray later = R"({"version":2,"accounts":[{"id":"a1","server":"https://a.example","sign_in":"key"}]})";
        folder.write(later);
        AccountBook book(folder.path);
        QCOMPARE(book.entries().size(), 1U);
        const auto refused = book.put(entry(kServer, "u1", {}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, wire::ErrorCode::Conflict);
        QCOMPARE(folder.read(), later);
    }

    void aDamagedFileIsKeptAside_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("cut") << QByteArray(R"({"version":1,"accounts":[{"id":)");
        QTest::newRow("no JSON") << QByteArray("\0\0\0\0", 4);
        QTest::newRow("another shape") << QByteArray("[]");
        QTest::newRow("no version") << QByteArray(R"({"accounts":[]})");
        QTest::newRow("accounts of another kind") << QByteArray(R"({"version":1,"accounts":{}})");
        QTest::newRow("far too long") << QByteArray(R"({"version":1,"accounts":[)").append(QByteArray(5'000'000, ' ')).append("]}");
    }

    void aDamagedFileIsKeptAside()
    {
        QFETCH(QByteArray, bytes);
        const Folder folder;
        folder.write(bytes);
        AccountBook book(folder.path);
        QVERIFY(book.entries().empty());
        QCOMPARE(folder.keptAside().size(), 1);
        QVERIFY(book.complaint().contains(folder.keptAside().constFirst()));
        QFile kept(folder.path + u'/' + folder.keptAside().constFirst());
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), bytes);
        QVERIFY(book.put(entry(kServer, "u1", {})));
        QCOMPARE(AccountBook(folder.path).entries().size(), 1U);
    }

    void damageWhileWeRunIsReported()
    {
        const Folder folder;
        AccountBook book(folder.path);
        QVERIFY(book.put(entry(kServer, "u1", {})));
        book.follow();
        QSignalSpy complained(&book, &AccountBook::complained);
        folder.write("{");
        QTRY_VERIFY(!complained.isEmpty());
        QVERIFY(book.entries().empty());
    }

    //! What one server sends must not cost the others.
    void whatAServerSendsIsBounded()
    {
        const Folder folder;
        AccountBook book(folder.path);
        QVERIFY(book.put(entry(kServer, "u1", {})));
        AccountEntry hostile = entry(QStringLiteral("https://hostile.example"), "u2", {});
        hostile.organizations = {{wire::OrgId("o1"), "one", "One\n" + std::string(10'000, 'x'), "data:image/png;base64,AAAA"},
                                 {wire::OrgId("o2"), "two", "Two", "https://hostile.example/" + std::string(6'000'000, 'x')},
                                 {wire::OrgId("o3"), std::string(6'000'000, 's'), "Three", std::nullopt},
                                 {wire::OrgId("o4"), "four", "Four", "/logo.png"}};
        for (int i = 0; i < 100'000; ++i) {
            hostile.organizations.push_back({wire::OrgId("m" + std::to_string(i)), "many", "Many", std::nullopt});
        }
        QVERIFY(book.put(hostile));
        const AccountBook again(folder.path);
        QVERIFY(again.complaint().isEmpty());
        QVERIFY2(again.entries() == book.entries(), "what is remembered is what is in the file");
        QCOMPARE(again.entries().size(), 2U);
        const auto& kept = again.entries().back().organizations;
        QCOMPARE(kept.size(), 200U);
        QVERIFY(kept[0].name.starts_with("One x") && kept[0].name.size() < 200);
        QVERIFY(!kept[0].logo && !kept[1].logo);
        QCOMPARE(kept[2].logo, std::optional<std::string>("/logo.png"));
    }

    void whatWouldNotBeReadIsNotWritten()
    {
        const Folder folder;
        AccountBook book(folder.path);
        QVERIFY(book.put(entry(kServer, "u1", {})));
        const QByteArray before = folder.read();
        const auto refused = book.put(entry(kServer, "u2", std::string(5'000'000, 'x')));
        QVERIFY(!refused);
        QVERIFY(QString::fromStdString(refused.error().message).contains(folder.file));
        QCOMPARE(folder.read(), before);
        QCOMPARE(book.entries().size(), 1U);
    }

    void rowsThatMakeNoSenseAreLeftOut_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::newRow("no server") << json("{'id':'a1','sign_in':'key'}");
        QTest::newRow("a file as server") << json("{'id':'a1','server':'file:///etc/passwd','sign_in':'key'}");
        QTest::newRow("no id") << json("{'server':'https://a.example','sign_in':'key'}");
        QTest::newRow("an id that is a path") << json("{'id':'../a','server':'https://a.example','sign_in':'key'}");
        QTest::newRow("a number") << QByteArray("7");
    }

    void rowsThatMakeNoSenseAreLeftOut()
    {
        QFETCH(QByteArray, row);
        const Folder folder;
        folder.write(json("{'version':1,'accounts':[") + row + json(",{'id':'z9','server':'https://z.example','sign_in':'key'}]}"));
        const AccountBook book(folder.path);
        QCOMPARE(book.entries().size(), 1U);
        QCOMPARE(book.entries().front().id.value(), "z9");
        QVERIFY(book.complaint().isEmpty());
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        const Folder folder;
        QDir().mkpath(folder.root.filePath(QStringLiteral("config")));
        QFile inTheWay(folder.path);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        AccountBook book(folder.path);
        const auto refused = book.put(entry(kServer, "u1", {}));
        QVERIFY(!refused);
        QVERIFY(QString::fromStdString(refused.error().message).contains(folder.path));
        QVERIFY(book.entries().empty());
    }
};

QTEST_GUILESS_MAIN(AccountBookTest)
#include "tst_accountbook.moc"
