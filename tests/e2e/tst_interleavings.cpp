// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/storage/database.h"
#include "hub/storage/runstore.h"
#include "hub/support/postgresserver.h"
#include "support/httpprobe.h"
#include "support/hubprocess.h"
#include "support/natsserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>
#include <QUuid>

#include <array>
#include <map>
#include <memory>
#include <random>
#include <set>

using namespace tallylight;
using test::HubProcess;
using test::StreamProbe;

namespace {

const QString kWatch = QStringLiteral("/api/acme/watch?types=decopilot.thread.status,decopilot.finish,decopilot.running.summary,"
                                      "decopilot.running.summary.user");

constexpr int kThreads = 12;
constexpr int kReports = 600;
//! Reports that are under way at once, over all processes: those on one thread overtake each other.
constexpr int kAtOnce = 12;

using Titles = std::set<std::string>;

Titles threadsOf(const wire::SummaryEvent& summary)
{
    Titles threads;
    for (const auto& thread : summary.threads) {
        threads.insert(thread.id.value());
    }
    return threads;
}

} // namespace

//! Random interleavings of reports over three real processes: on each stream a thread is shown as running only between a start and its
//! end, and in the end all streams say what the database says.
class TestInterleavings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStreamTellsTheTruthInTheEnd_data()
    {
        QTest::addColumn<uint>("seed");
        for (const uint seed : {1U, 20U, 300U}) {
            QTest::addRow("%u", seed) << seed;
        }
    }

    void everyStreamTellsTheTruthInTheEnd()
    {
        QFETCH(uint, seed);
        m_random.seed(seed);
        setUp();
        std::vector<std::unique_ptr<StreamProbe>> streams;
        for (const auto& hub : m_hubs) {
            for (int i = 0; i < 2; ++i) {
                streams.push_back(std::make_unique<StreamProbe>(hub->url(kWatch), m_key));
                QTRY_VERIFY_WITH_TIMEOUT(streams.back()->summary(wire::Scope::User), 20'000);
            }
        }
        m_left = kReports;
        for (int i = 0; i < kAtOnce; ++i) {
            sendNext();
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_underWay, 0, 100'000);
        QCOMPARE(m_left, 0);
        QVERIFY(m_accepted > kReports / 4);

        const Titles truth = runningInDatabase();
        for (const auto& stream : streams) {
            const auto says = [&](wire::Scope scope) { return threadsOf(*stream->summary(scope)); };
            QTRY_COMPARE_WITH_TIMEOUT(says(wire::Scope::Org), truth, 20'000);
            QTRY_COMPARE_WITH_TIMEOUT(says(wire::Scope::User), truth, 20'000);
            checkStory(*stream);
        }
        // What all of the processes committed came to each of them.
        for (const auto& stream : streams) {
            QTRY_COMPARE_WITH_TIMEOUT(lastStatuses(*stream), lastStatuses(*streams.front()), 20'000);
        }
    }

private:
    void setUp()
    {
        m_nats = std::make_unique<test::NatsServer>();
        m_url = m_postgres.makeDatabase();
        for (auto& hub : m_hubs) {
            hub = std::make_unique<HubProcess>(QString::fromStdString(m_url));
        }
        HubProcess& one = *m_hubs[0];
        one.addOrg(QStringLiteral("acme"), QStringLiteral("Acme Lab"));
        one.addUser(QStringLiteral("alice@example.org"), QStringLiteral("Alice"), QStringLiteral("correct horse"));
        one.addMember(QStringLiteral("acme"), QStringLiteral("alice@example.org"), QStringLiteral("owner"));
        m_key = one.createKey(QStringLiteral("alice@example.org"));
        for (auto& hub : m_hubs) {
            hub->start({QStringLiteral("--nats"), m_nats->url()});
            QTRY_VERIFY_WITH_TIMEOUT(hub->log().contains("NATS is reached"), 20'000);
        }
        m_runs = {};
        m_accepted = 0;
        m_underWay = 0;
    }

    int random(int below) { return std::uniform_int_distribution<int>(0, below - 1)(m_random); }

    //! A start, a finish, a cancel or a status that is set by hand, of a random thread at a random process.
    void sendNext()
    {
        if (m_left == 0) {
            return;
        }
        --m_left;
        ++m_underWay;
        const int thread = random(kThreads);
        const QString name = QStringLiteral("t%1").arg(thread);
        QString path = QStringLiteral("/api/acme/runs");
        QJsonObject body{{QStringLiteral("key"), QUuid::createUuid().toString(QUuid::WithoutBraces)}};
        switch (random(4)) {
        case 0:
            path = QStringLiteral("/api/acme/decopilot/cancel/") + name;
            body = {};
            break;
        case 1:
            if (!m_runs.at(std::size_t(thread)).isEmpty()) {
                path += QStringLiteral("/%1/finish").arg(m_runs.at(std::size_t(thread)));
                body[QStringLiteral("status")] = QStringLiteral("completed");
                break;
            }
            [[fallthrough]];
        default:
            body[QStringLiteral("thread_id")] = name;
        }
        QNetworkRequest request(m_hubs.at(std::size_t(random(int(m_hubs.size()))))->url(path));
        request.setRawHeader("Authorization", "Bearer " + m_key);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        QNetworkReply* reply = m_manager.post(request, QJsonDocument(body).toJson());
        connect(reply, &QNetworkReply::finished, this, [this, reply, thread] {
            const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
            // Over already, or not there yet: also an answer.
            if (status != 200 && status != 201 && status != 404 && status != 409) {
                qFatal("%s: %d %s", qPrintable(reply->url().path()), status, reply->readAll().constData());
            }
            m_accepted += status < 300 ? 1 : 0;
            const QString run = QJsonDocument::fromJson(reply->readAll()).object().value(QStringLiteral("run_id")).toString();
            if (status == 201) {
                m_runs.at(std::size_t(thread)) = run;
            }
            reply->deleteLater();
            --m_underWay;
            sendNext();
        });
    }

    Titles runningInDatabase() const
    {
        Titles threads;
        const auto database = hub::Database::open(m_url);
        if (!database) {
            qFatal("%s", database.error().message.c_str());
        }
        const auto rows = hub::SqlRunStore(**database).running({});
        for (const hub::RunningRow& row : *rows) {
            threads.insert(row.thread.id.value());
        }
        return threads;
    }

    //! A summary holds no thread whose last status on this stream is an end, and every thread that it holds was started on it.
    static void checkStory(const StreamProbe& stream)
    {
        std::map<std::string, bool> isRunning;
        for (const wire::Event& event : stream.events()) {
            if (const auto* status = std::get_if<wire::ThreadStatusEvent>(&event)) {
                isRunning[status->thread.value()] = status->status == wire::ThreadStatus::InProgress;
            } else if (const auto* summary = std::get_if<wire::SummaryEvent>(&event)) {
                for (const auto& thread : summary->threads) {
                    QVERIFY2(isRunning[thread.id.value()], thread.id.value().c_str());
                }
            }
        }
    }

    static std::map<std::string, std::string> lastStatuses(const StreamProbe& stream)
    {
        std::map<std::string, std::string> last;
        for (const wire::Event& event : stream.events()) {
            if (const auto* status = std::get_if<wire::ThreadStatusEvent>(&event)) {
                last[status->thread.value()] = wire::toString(status->status);
            }
        }
        return last;
    }

    test::PostgresServer m_postgres;
    std::unique_ptr<test::NatsServer> m_nats;
    std::array<std::unique_ptr<HubProcess>, 3> m_hubs;
    std::string m_url;
    QByteArray m_key;
    QNetworkAccessManager m_manager;
    std::mt19937 m_random;
    std::array<QString, kThreads> m_runs;
    int m_left = 0;
    int m_underWay = 0;
    int m_accepted = 0;
};

QTEST_GUILESS_MAIN(TestInterleavings)
#include "tst_interleavings.moc"
