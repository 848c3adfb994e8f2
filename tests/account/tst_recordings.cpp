// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "account/account.h"
#include "support/fixtures.h"
#include "support/scriptedserver.h"
#include "wire/decode.h"

#include <QTest>

#include <optional>
#include <vector>

using namespace tallylight;
using namespace std::chrono_literals;
using test::HttpConnection;
using test::HttpRequest;
using test::ScriptedServer;

namespace {

const wire::OrgId kAcme("i4isXgfJULSQK24WfCDIUPchzuYTOWkS");

QStringList idsOf(std::span<const wire::RunningThread> threads)
{
    QStringList ids;
    for (const wire::RunningThread& thread : threads) {
        ids << QString::fromStdString(thread.id.value());
    }
    ids.sort();
    return ids;
}

//! The sets of one scope one after another, repetitions left out.
class History
{
public:
    void add(const QStringList& ids)
    {
        if (m_sets.isEmpty() || m_sets.last() != ids) {
            m_sets << ids;
        }
    }
    [[nodiscard]] const QList<QStringList>& sets() const { return m_sets; }

private:
    QList<QStringList> m_sets;
};

//! What a recording says, read without any of the client but parser and decoder.
QList<QStringList> recordedSets(const std::string& recording, wire::Scope scope)
{
    History history;
    wire::SseParser parser;
    wire::Decoder decoder;
    const auto fed = parser.feed(test::recordedResponse(recording).body, [&](const wire::SseEvent& frame) {
        const auto event = decoder.decode(frame.type, frame.data);
        const auto* summary = event ? std::get_if<wire::SummaryEvent>(&*event) : nullptr;
        if (summary != nullptr && summary->scope == scope) {
            history.add(idsOf(summary->threads));
        }
    });
    if (!fed) {
        qFatal("the recording cannot be parsed");
    }
    return history.sets();
}

} // namespace

//! Each recorded stream, replayed to the whole client, gives the sets that were recorded, in their order.
class TestRecordings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheRecordedSets_data();
    void givesTheRecordedSets();
};

void TestRecordings::givesTheRecordedSets_data()
{
    QTest::addColumn<bool>("isByteByByte");
    for (const bool isByteByByte : {false, true}) {
        for (const char* name :
             {"summary-full-run", "summary-connect-mid-run", "summary-db-connect-mid-run", "summary-cross-org-unicode"}) {
            QTest::addRow("%s %s", name, isByteByByte ? "byte by byte" : "whole") << isByteByByte;
        }
    }
}

void TestRecordings::givesTheRecordedSets()
{
    QFETCH(bool, isByteByByte);
    const QByteArray name = QByteArray(QTest::currentDataTag()).split(' ').first();
    const std::string recording = "watch/" + name.toStdString() + ".http";
    const QList<QStringList> mine = recordedSets(recording, wire::Scope::User);
    const QList<QStringList> acmes = recordedSets(recording, wire::Scope::Org);
    QVERIFY(!mine.isEmpty());

    ScriptedServer server;
    server.onRequest([&](const HttpRequest& request, HttpConnection& socket) {
        if (request.path() == "/api/auth/organization/list") {
            socket.answerJson(200, R"([{"id":"i4isXgfJULSQK24WfCDIUPchzuYTOWkS","slug":"acme-lab","name":"Acme Lab"}])");
        } else if (request.path() == "/api/auth/get-session") {
            socket.answerJson(200, R"({"user":{"id":"GCI80GNcK5hQV8FBeMpvLdUayCK8QSvO","name":"Alice","email":"a@example.test"}})");
        } else if (request.path() == "/api/acme-lab/watch") {
            const QByteArray bytes = QByteArray::fromStdString(test::fixture(recording));
            if (isByteByByte) {
                socket.writeByteByByte(bytes, false);
            } else {
                socket.write(bytes);
            }
        } else {
            socket.answerJson(404, R"({"error":"Not Found"})");
        }
    });

    account::AccountOptions options;
    options.origin = server.origin();
    options.token = [] { return QByteArray("token"); };
    account::Account account(options);
    History seenMine;
    History seenAcmes;
    const auto note = [&] {
        if (account.threads().isKnown(wire::Scope::User, {})) {
            seenMine.add(idsOf(account.threads().running(wire::Scope::User, {})));
        }
        if (account.threads().isKnown(wire::Scope::Org, kAcme)) {
            seenAcmes.add(idsOf(account.threads().running(wire::Scope::Org, kAcme)));
        }
    };
    connect(&account.threads(), &store::ThreadStore::changed, this, note);
    account.start();

    QTRY_COMPARE(seenMine.sets(), mine);
    QTRY_COMPARE(seenAcmes.sets(), acmes);
}

QTEST_GUILESS_MAIN(TestRecordings)
#include "tst_recordings.moc"
