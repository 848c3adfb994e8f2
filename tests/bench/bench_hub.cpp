// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

// The hub under load, by its own program and real databases; the load generator shares the machine with it. Groups, to be asked for by
// name: transitions-sqlite, transitions-postgresql, reconnect, cluster.

#include "bench/benchmark.h"
#include "hub/support/postgresserver.h"
#include "support/hubprocess.h"
#include "support/natsserver.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/streambuf.hpp>
#include <boost/asio/write.hpp>

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <memory>
#include <string>
#include <vector>

using namespace tallylight;
using namespace std::chrono_literals;

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using Clock = std::chrono::steady_clock;

constexpr std::size_t kRunning = 1000;

asio::ip::tcp::endpoint endpointOf(const test::HubProcess& hub)
{
    return {asio::ip::address_v4::loopback(), static_cast<std::uint16_t>(hub.origin().port())};
}

double millisecondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

//! CPU that a process has used, in seconds.
double cpuOf(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(process));
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QByteArrayList fields = file.readAll().split(')').last().split(' ');
    return static_cast<double>(fields.at(12).toLongLong() + fields.at(13).toLongLong()) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

//! One connection that makes one request after the other, as a reporter does.
class Caller : public std::enable_shared_from_this<Caller>
{
public:
    using Answered = std::function<void(Caller&, const std::string& body)>;

    Caller(asio::io_context& io, const tcp::endpoint& hub, std::string key, Answered answered)
        : m_socket(io),
          m_key(std::move(key)),
          m_answered(std::move(answered))
    {
        m_socket.connect(hub);
        m_socket.set_option(tcp::no_delay(true));
    }

    void post(const std::string& path, const std::string& body)
    {
        m_request = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer " + m_key
                    + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
        asio::async_write(m_socket, asio::buffer(m_request), [self = shared_from_this()](const auto& error, std::size_t) {
            if (!error) {
                self->readHead();
            }
        });
    }

    std::size_t number = 0;
    std::string run;

private:
    void readHead()
    {
        asio::async_read_until(m_socket, m_buffer, "\r\n\r\n", [self = shared_from_this()](const auto& error, std::size_t size) {
            if (error) {
                return;
            }
            const std::string head(asio::buffers_begin(self->m_buffer.data()),
                                   asio::buffers_begin(self->m_buffer.data()) + static_cast<std::ptrdiff_t>(size));
            self->m_buffer.consume(size);
            if (head.find(" 20") != 8) {
                qFatal("bench_hub: %s", head.c_str());
            }
            const auto at = head.find("ontent-Length: ");
            std::size_t length = 0;
            std::from_chars(head.data() + at + 15, head.data() + head.size(), length);
            self->readBody(length);
        });
    }

    void readBody(std::size_t length)
    {
        const std::size_t missing = length > m_buffer.size() ? length - m_buffer.size() : 0;
        asio::async_read(m_socket, m_buffer, asio::transfer_exactly(missing),
                         [self = shared_from_this(), length](const auto& error, std::size_t) {
                             if (error) {
                                 return;
                             }
                             const std::string body(asio::buffers_begin(self->m_buffer.data()),
                                                    asio::buffers_begin(self->m_buffer.data()) + static_cast<std::ptrdiff_t>(length));
                             self->m_buffer.consume(length);
                             self->m_answered(*self, body);
                         });
    }

    tcp::socket m_socket;
    asio::streambuf m_buffer;
    std::string m_request;
    std::string m_key;
    Answered m_answered;
};

//! A stream that is read and counted.
class Stream : public std::enable_shared_from_this<Stream>
{
public:
    //! \param mark calls \a seen when this text arrives, and then no more.
    Stream(asio::io_context& io, std::string mark, std::function<void()> seen)
        : m_socket(io),
          m_mark(std::move(mark)),
          m_seen(std::move(seen))
    {
    }

    void open(const tcp::endpoint& hub, const std::string& key)
    {
        m_request = "GET /api/acme/watch?types=decopilot.thread.status,decopilot.running.summary,decopilot.running.summary.user "
                    "HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + key + "\r\n\r\n";
        m_socket.async_connect(hub, [self = shared_from_this()](const auto& error) {
            if (error) {
                qFatal("bench_hub: connect: %s", error.message().c_str());
            }
            asio::async_write(self->m_socket, asio::buffer(self->m_request), [self](const auto&, std::size_t) { self->read(); });
        });
    }

    void await(std::string mark, std::function<void()> seen)
    {
        m_mark = std::move(mark);
        m_seen = std::move(seen);
        m_tail.clear();
    }

    std::size_t bytes = 0;

private:
    void read()
    {
        m_socket.async_read_some(asio::buffer(m_chunk), [self = shared_from_this()](const auto& error, std::size_t size) {
            if (error) {
                return;
            }
            self->bytes += size;
            if (self->m_seen) {
                self->m_tail.append(self->m_chunk.data(), size);
                if (self->m_tail.find(self->m_mark) != std::string::npos) {
                    self->m_tail.clear();
                    std::exchange(self->m_seen, {})();
                } else if (self->m_tail.size() > 256) {
                    self->m_tail.erase(0, self->m_tail.size() - 256);
                }
            }
            self->read();
        });
    }

    tcp::socket m_socket;
    std::string m_request;
    std::string m_mark;
    std::string m_tail;
    std::function<void()> m_seen;
    std::array<char, 16 * 1024> m_chunk{};
};

//! A hub with one organization and one member.
struct Place {
    explicit Place(const QString& database, const QStringList& more = {})
        : hub(database.isEmpty() ? std::make_unique<test::HubProcess>() : std::make_unique<test::HubProcess>(database))
    {
        hub->addOrg(QStringLiteral("acme"), QStringLiteral("Acme Lab"));
        hub->addUser(QStringLiteral("alice@example.org"), QStringLiteral("Alice"), QStringLiteral("correct horse"));
        hub->addMember(QStringLiteral("acme"), QStringLiteral("alice@example.org"), QStringLiteral("owner"));
        key = hub->createKey(QStringLiteral("alice@example.org")).toStdString();
        hub->start(QStringList{QStringLiteral("--streams"), QStringLiteral("20000"), QStringLiteral("--streams-per-org"),
                               QStringLiteral("20000"), QStringLiteral("--requests-per-account"), QStringLiteral("0")}
                   + more);
    }

    std::unique_ptr<test::HubProcess> hub;
    std::string key;
};

std::string startOf(const std::string& thread, std::size_t key)
{
    return R"({"key":"s)" + std::to_string(key) + R"(","thread_id":")" + thread
           + R"(","title":"A thread of some work","agent":{"name":"Agent )" + std::to_string(key % 12) + R"("}})";
}

std::string runIn(const std::string& body)
{
    const auto at = body.find("\"run_id\":\"") + 10;
    return body.substr(at, body.find('"', at) - at);
}

//! Starts \a count threads that go on running.
void fill(const Place& place, std::size_t count)
{
    asio::io_context io(1);
    std::size_t next = 0;
    const auto go = [&](Caller& caller, const std::string&) {
        if (next < count) {
            const std::size_t number = next++;
            caller.post("/api/acme/runs", startOf("base" + std::to_string(number), number));
        }
    };
    for (int i = 0; i < 8; ++i) {
        go(*std::make_shared<Caller>(io, endpointOf(*place.hub), place.key, go), {});
    }
    io.run();
}

void measureTransitions(const char* figure, const Place& place)
{
    constexpr auto kTime = 5s;
    fill(place, kRunning);
    asio::io_context io(1);
    const auto stream = std::make_shared<Stream>(io, std::string(), std::function<void()>());
    stream->open(endpointOf(*place.hub), place.key);
    std::size_t transitions = 0;
    std::size_t keys = 1'000'000;
    const auto begin = Clock::now();
    const auto go = [&](Caller& caller, const std::string& body) {
        if (!body.empty()) {
            ++transitions;
        }
        if (Clock::now() - begin > kTime) {
            io.stop();
            return;
        }
        const std::size_t key = ++keys;
        if (caller.run.empty()) {
            caller.run = "?";
            caller.post("/api/acme/runs", startOf("mine" + std::to_string(caller.number), key));
        } else {
            const std::string run = caller.run == "?" ? runIn(body) : caller.run;
            caller.run.clear();
            caller.post("/api/acme/runs/" + run + "/finish", R"({"key":"f)" + std::to_string(key) + R"(","status":"completed"})");
        }
    };
    const double cpuBefore = cpuOf(place.hub->processId());
    for (std::size_t i = 0; i < 64; ++i) {
        const auto caller = std::make_shared<Caller>(io, endpointOf(*place.hub), place.key, go);
        caller->number = i;
        go(*caller, {});
    }
    io.run();
    const double seconds = millisecondsSince(begin) / 1000;
    bench::report(figure, "/s", static_cast<double>(transitions) / seconds);
    bench::report((std::string(figure) + "-cpu").c_str(), "%", (cpuOf(place.hub->processId()) - cpuBefore) / seconds * 100);
    bench::report((std::string(figure) + "-stream").c_str(), "MB/s", static_cast<double>(stream->bytes) / seconds / 1e6);
}

void measureReconnect(const Place& place)
{
    constexpr std::size_t kStreams = 5000;
    fill(place, 50);
    asio::io_context io(1);
    std::vector<std::shared_ptr<Stream>> streams;
    std::size_t served = 0;
    const auto begin = Clock::now();
    for (std::size_t i = 0; i < kStreams; ++i) {
        const auto seen = [&] {
            if (++served == kStreams) {
                io.stop();
            }
        };
        streams.push_back(std::make_shared<Stream>(io, "running.summary.user", seen));
        streams.back()->open(endpointOf(*place.hub), place.key);
    }
    io.run_for(60s);
    bench::report("reconnect-5000", "ms", served == kStreams ? millisecondsSince(begin) : -1);
    bench::report("connects", "/s", static_cast<double>(served) / millisecondsSince(begin) * 1000);
}

void measureCluster(const std::string& database, const QString& nats)
{
    const Place one(QString::fromStdString(database), {QStringLiteral("--nats"), nats});
    test::HubProcess other(QString::fromStdString(database));
    other.start({QStringLiteral("--nats"), nats});
    for (auto* hub : {one.hub.get(), &other}) {
        QDeadlineTimer deadline(20s);
        while (!hub->log().contains("NATS is reached") && !deadline.hasExpired()) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        }
    }
    asio::io_context io(1);
    std::vector<double> times;
    Clock::time_point begin;
    std::size_t number = 0;
    std::shared_ptr<Caller> caller;
    const auto stream = std::make_shared<Stream>(io, std::string(), std::function<void()>());
    std::function<void()> next = [&] {
        if (times.size() == 1000) {
            io.stop();
            return;
        }
        const std::string thread = "probe" + std::to_string(++number) + "e";
        stream->await("\"" + thread + "\"", [&] {
            times.push_back(millisecondsSince(begin));
            // Past the time within which summaries are gathered.
            auto timer = std::make_shared<asio::steady_timer>(io, 5ms);
            timer->async_wait([&, timer](const auto&) { next(); });
        });
        begin = Clock::now();
        caller->post("/api/acme/runs", startOf(thread, number));
    };
    caller = std::make_shared<Caller>(io, endpointOf(*one.hub), one.key, [](Caller&, const std::string&) {});
    stream->await("running.summary.user", next);
    stream->open(endpointOf(other), one.key);
    io.run_for(120s);
    std::sort(times.begin(), times.end());
    bench::report("cluster-report-p50", "ms", bench::median(times));
    bench::report("cluster-report-p99", "ms", times[times.size() * 99 / 100]);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    const QStringList wanted = QCoreApplication::arguments().mid(1);
    const auto isWanted = [&wanted](const char* group) { return wanted.isEmpty() || wanted.contains(QLatin1String(group)); };
    if (isWanted("transitions-sqlite")) {
        measureTransitions("transitions-sqlite", Place({}));
    }
    if (isWanted("transitions-postgresql")) {
        test::PostgresServer server;
        measureTransitions("transitions-postgresql", Place(QString::fromStdString(server.makeDatabase())));
    }
    if (isWanted("reconnect")) {
        measureReconnect(Place({}));
    }
    if (isWanted("cluster")) {
        test::PostgresServer server;
        const test::NatsServer nats;
        measureCluster(server.makeDatabase(), nats.url());
    }
    return 0;
}
