// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

// The real programs together: start-up, idle cost, and the way of a report to the badge. Takes about fifteen minutes; the groups
// streams, badge, startup, idle and account (both once more, with an account in the keyring and a full history) can be asked for by name.

#include "bench/benchmark.h"
#include "bench/processfigures.h"
#include "store/historyfile.h"
#include "store/historykeeper.h"
#include "support/history.h"
#include "support/httpprobe.h"
#include "support/hubprocess.h"
#include "support/keptaccount.h"
#include "support/keyring.h"
#include "support/xsession.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDeadlineTimer>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTcpSocket>
#include <QUuid>

#include <functional>
#include <memory>
#include <vector>

using namespace tallylight;
using namespace std::chrono_literals;

namespace {

constexpr int kRunningThreads = 50;

void spin(std::chrono::milliseconds duration)
{
    const QDeadlineTimer deadline(duration);
    while (!deadline.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, static_cast<int>(std::max<qint64>(deadline.remainingTime(), 1)));
    }
}

void waitFor(const char* what, const std::function<bool()>& isThere)
{
    const QDeadlineTimer deadline(30s);
    while (!isThere()) {
        if (deadline.hasExpired()) {
            qFatal("bench_live: %s did not happen", what);
        }
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
    }
}

std::unique_ptr<QProcess> startProgram(const char* name, const QStringList& arguments, const QByteArray& token)
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!token.isEmpty()) {
        environment.insert(QStringLiteral("TALLYLIGHT_TOKEN"), QString::fromLatin1(token));
    }
    process->setProcessEnvironment(environment);
    process->setProgram(QStringLiteral(TALLYLIGHT_BIN "/") + QString::fromLatin1(name));
    process->setArguments(arguments);
    process->start();
    return process;
}

//! What is said on the session bus about tray icons.
class TrayListener : public QObject
{
    Q_OBJECT

public:
    TrayListener()
    {
        auto bus = QDBusConnection::sessionBus();
        bus.connect(QStringLiteral("org.kde.StatusNotifierWatcher"), {}, QStringLiteral("org.kde.StatusNotifierWatcher"),
                    QStringLiteral("StatusNotifierItemRegistered"), this, SLOT(countRegistration()));
        bus.connect({}, {}, QStringLiteral("org.kde.StatusNotifierItem"), QStringLiteral("NewIcon"), this, SLOT(countIcon()));
    }

    int registrations = 0;
    int icons = 0;

public Q_SLOTS:
    void countRegistration() { ++registrations; }
    void countIcon() { ++icons; }
};

//! A hub with one organization and one person.
struct Workplace {
    test::HubProcess hub;
    QByteArray key;

    explicit Workplace(const QStringList& arguments)
    {
        hub.addOrg(QStringLiteral("acme"), QStringLiteral("Acme"));
        hub.addUser(QStringLiteral("alice@example.org"), QStringLiteral("Alice"), QStringLiteral("correct horse battery"));
        hub.addMember(QStringLiteral("acme"), QStringLiteral("alice@example.org"), QStringLiteral("user"));
        key = hub.createKey(QStringLiteral("alice@example.org"));
        hub.start(arguments);
    }

    QJsonObject report(test::HttpProbe& probe, const QString& path, QJsonObject body) const
    {
        body.insert(QStringLiteral("key"), QUuid::createUuid().toString());
        return probe.post(hub.url(QStringLiteral("/api/acme/") + path), body).json();
    }
};

//! Signed in, as far as programs can tell, and all that a history keeps.
void keepEverything(const Workplace& place)
{
    const QString book = qEnvironmentVariable("XDG_CONFIG_HOME") + QStringLiteral("/io.github.tallylight");
    const store::AccountId id = QDir().mkpath(book) ? test::keepAccount(book, place.hub.origin(), place.key) : store::AccountId();
    std::vector<store::HistoryEntry> entries;
    for (std::size_t i = 0; i < store::History::kMaxEntries; ++i) {
        store::HistoryEntry entry = test::ended("thrd_" + std::to_string(i), static_cast<int>(i));
        entry.key.account = id;
        entry.title = "What number " + std::to_string(i) + " was asked to do, in a line of the usual length";
        entry.isUnseen = i % 10 == 0;
        entries.push_back(std::move(entry));
    }
    const QString folder = store::HistoryKeeper::defaultFolder();
    QFile file(folder + QStringLiteral("/history.jsonl"));
    if (id.isEmpty() || !QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly) || file.write(store::historyText(entries)) < 0) {
        qFatal("bench_live: no account, or no history");
    }
}

//! \param token empty: the programs have an account.
void measureStartup(const char* figure, const QStringList& arguments, const QByteArray& token, TrayListener& tray)
{
    const auto times = bench::timed(11, [&] {
        const int before = tray.registrations;
        const auto process = startProgram("tallylight", arguments, token);
        waitFor("the icon's registration", [&] { return tray.registrations > before; });
        process->kill();
        process->waitForFinished();
    });
    bench::report(figure, "ms", bench::median(times));
}

void measureIdle(const char* name, const char* figure, const QStringList& arguments, const QByteArray& token)
{
    const auto process = startProgram(name, arguments, token);
    // What the start leaves behind ends by itself: caches empty, threads of pools end, connections of the first questions close.
    spin(120s);
    const auto pid = static_cast<pid_t>(process->processId());
    const bench::WakeUps before = bench::wakeUpsOf(pid);
    spin(60s);
    const std::int64_t wakeUps = bench::wakeUpsBetween(before, bench::wakeUpsOf(pid));
    const bench::Memory memory = bench::memoryOf(pid);
    bench::report((std::string(figure) + "-rss").c_str(), "MB", memory.rss / 1024);
    bench::report((std::string(figure) + "-pss").c_str(), "MB", memory.pss / 1024);
    bench::report((std::string(figure) + "-wakeups").c_str(), "/min", static_cast<double>(wakeUps));
    process->kill();
    process->waitForFinished();
}

//! From sending a report, which is a little more than from its acceptance, to the signal that the badge is another one.
void measureBadge(const Workplace& place, TrayListener& tray)
{
    // The 99th of a hundred would be the worst of them, whatever made it.
    constexpr int kReports = 300;
    test::HttpProbe probe(place.key);
    const auto process = startProgram("tallylight", {QStringLiteral("--server"), place.hub.origin().toString()}, place.key);
    spin(3s);
    std::vector<double> times;
    QString run;
    for (int i = 0; i < kReports; ++i) {
        spin(700ms); // an icon changes at most twice a second
        const int before = tray.icons;
        QElapsedTimer timer;
        timer.start();
        if (run.isEmpty()) {
            run = place.report(probe, QStringLiteral("runs"), {{QStringLiteral("title"), QStringLiteral("measured")}})
                      .value(QStringLiteral("run_id"))
                      .toString();
        } else {
            place.report(probe, QStringLiteral("runs/%1/finish").arg(run), {{QStringLiteral("status"), QStringLiteral("completed")}});
            run.clear();
        }
        waitFor("another badge", [&] { return tray.icons > before; });
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    bench::report("badge-p50", "ms", bench::median(times));
    bench::report("badge-p99", "ms", times[times.size() * 99 / 100]);
    process->kill();
    process->waitForFinished();
}

void measureStreams()
{
    constexpr int kFirst = 100;
    constexpr int kMore = 1000;
    const Workplace place(
        {QStringLiteral("--streams"), QStringLiteral("5000"), QStringLiteral("--streams-per-org"), QStringLiteral("5000")});
    std::vector<std::unique_ptr<QTcpSocket>> streams;
    const auto open = [&](int count) {
        for (int i = 0; i < count; ++i) {
            auto& socket = streams.emplace_back(std::make_unique<QTcpSocket>());
            socket->connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(place.hub.origin().port()));
            socket->write("GET /api/acme/watch HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + place.key + "\r\n\r\n");
            waitFor("the start of a stream", [&] { return socket->bytesAvailable() > 300; });
        }
        spin(500ms);
    };
    open(kFirst);
    const double before = bench::memoryOf(static_cast<pid_t>(place.hub.processId())).pss;
    open(kMore);
    const double after = bench::memoryOf(static_cast<pid_t>(place.hub.processId())).pss;
    bench::report("hub-stream-pss", "KiB", (after - before) / kMore);
}

} // namespace

int main(int argc, char** argv)
{
    test::Keyring keyring;
    const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    test::XSession session;
    if (!session.start()) {
        return 1;
    }
    // One bus for both: the keyring's.
    qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
    QCoreApplication app(argc, argv);
    TrayListener tray;
    session.startPanel();
    waitFor("the panel", [] {
        return QDBusConnection::sessionBus().interface()->isServiceRegistered(QStringLiteral("org.kde.StatusNotifierWatcher")).value();
    });

    const QStringList wanted = QCoreApplication::arguments().mid(1);
    const auto isWanted = [&wanted](const char* group) { return wanted.isEmpty() || wanted.contains(QLatin1String(group)); };
    if (isWanted("streams")) {
        measureStreams();
    }
    Workplace place({});
    const QStringList server{QStringLiteral("--server"), place.hub.origin().toString()};
    // First of all, while the badge has one digit and so changes with each report.
    if (isWanted("badge")) {
        measureBadge(place, tray);
    }
    test::HttpProbe probe(place.key);
    for (int i = 0; i < kRunningThreads; ++i) {
        place.report(probe, QStringLiteral("runs"),
                     {{QStringLiteral("title"), QStringLiteral("Thread %1").arg(i)},
                      {QStringLiteral("agent"), QJsonObject{{QStringLiteral("name"), QStringLiteral("Agent %1").arg(i % 12)}}}});
    }
    if (isWanted("startup")) {
        measureStartup("startup", server, place.key, tray);
    }
    if (isWanted("idle")) {
        measureIdle("tallylight", "tray-idle", server, place.key);
        measureIdle("tallylightctl", "watch-idle", QStringList{QStringLiteral("watch"), QStringLiteral("--json")} + server, place.key);
    }
    if (isWanted("account")) {
        keyring.startUnlocked();
        keepEverything(place);
        measureStartup("startup-account", {}, {}, tray);
        measureIdle("tallylight", "tray-account-idle", {}, {});
        measureIdle("tallylightctl", "watch-account-idle", {QStringLiteral("watch"), QStringLiteral("--json")}, {});
    }
    return 0;
}

#include "bench_live.moc"
