// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/ssestream.h"

#include <QNetworkAccessManager>
#include <QTest>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <future>
#include <string>
#include <thread>

using namespace tallylight;
using namespace std::chrono_literals;

namespace {

//! A server that sends as fast as the reader lets it, on a thread of its own: it goes on while the test's thread does nothing.
class Flood
{
public:
    //! How long a reader must take nothing before it counts as having stopped.
    static constexpr int kStalledMs = 1000;

    [[nodiscard]] static std::string frame() { return "event: a\ndata: " + std::string(16 * 1024, 'x') + "\n\n"; }

    explicit Flood(std::size_t frames) : m_bytes(frames * frame().size()), m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof(address);
        ::bind(m_listener, reinterpret_cast<sockaddr*>(&address), size);
        ::listen(m_listener, 1);
        ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size);
        m_port = ntohs(address.sin_port);
        m_thread = std::jthread([this] { serve(); });
    }

    ~Flood()
    {
        ::shutdown(m_listener, SHUT_RDWR);
        ::close(m_listener);
    }

    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(m_port)); }

    //! Blocks until the reader has taken nothing for kStalledMs, or all. What was sent by then.
    [[nodiscard]] std::size_t sentWhenStalled() { return m_stalled.get_future().get(); }

private:
    void serve()
    {
        const int socket = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        std::string request(4096, '\0');
        ::recv(socket, request.data(), request.size(), 0);
        const std::string head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";
        ::send(socket, head.data(), head.size(), MSG_NOSIGNAL);

        const std::string frame = Flood::frame();
        bool isTold = false;
        std::size_t sent = 0;
        while (sent < m_bytes) {
            pollfd poll{socket, POLLOUT, 0};
            if (::poll(&poll, 1, kStalledMs) == 0) {
                if (!std::exchange(isTold, true)) {
                    m_stalled.set_value(sent);
                }
                continue;
            }
            const std::size_t offset = sent % frame.size();
            const ssize_t written = ::send(socket, frame.data() + offset, frame.size() - offset, MSG_NOSIGNAL | MSG_DONTWAIT);
            if (written < 0 && errno != EAGAIN) {
                break;
            }
            sent += written > 0 ? static_cast<std::size_t>(written) : 0;
        }
        if (!isTold) {
            m_stalled.set_value(sent);
        }
        ::close(socket);
    }

    std::size_t m_bytes;
    int m_listener;
    quint16 m_port = 0;
    std::promise<std::size_t> m_stalled;
    //! Last: its end is awaited while the rest still lives.
    std::jthread m_thread;
};

} // namespace

class StreamBoundTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFloodWaitsWhileTheReaderIsBusy();
};

void StreamBoundTest::aFloodWaitsWhileTheReaderIsBusy()
{
    constexpr std::size_t kFrames = 3'000;
    // Of some 47 MiB. The kernel's own buffers of a loopback connection hold some megabytes; ours hold 64 KiB.
    constexpr std::size_t kKernel = 32 * 1024 * 1024;

    Flood flood(kFrames);
    QNetworkAccessManager manager;
    net::SseStreamOptions options;
    options.url = flood.url();
    net::SseStream stream(manager, std::move(options));
    std::size_t events = 0;
    std::size_t sentWhileBusy = 0;
    connect(&stream, &net::SseStream::eventReceived, this, [&](const wire::SseEvent&) {
        if (++events == 1) {
            sentWhileBusy = flood.sentWhenStalled(); // this thread, the reader's, does nothing meanwhile
        }
    });
    stream.open();

    QTRY_COMPARE_WITH_TIMEOUT(events, kFrames, 60'000);
    QVERIFY2(sentWhileBusy < kKernel, qPrintable(QStringLiteral("%1 bytes were taken from the server").arg(sentWhileBusy)));
}

QTEST_GUILESS_MAIN(StreamBoundTest)
#include "tst_streambound.moc"
