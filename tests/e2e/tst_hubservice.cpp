// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/rawclient.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <memory>

using namespace tallylight::test;

namespace {

constexpr int kPatience = 20'000;

//! What a service manager is told.
class NotifySocket
{
public:
    explicit NotifySocket(const QString& path) : m_descriptor(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const QByteArray name = path.toUtf8();
        if (name.size() >= qsizetype(sizeof address.sun_path)) {
            qFatal("too long a path: %s", name.constData());
        }
        std::copy(name.begin(), name.end(), address.sun_path);
        if (::bind(m_descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
            qFatal("cannot bind %s", name.constData());
        }
    }
    ~NotifySocket() { ::close(m_descriptor); }
    NotifySocket(const NotifySocket&) = delete;
    NotifySocket& operator=(const NotifySocket&) = delete;

    //! \brief All that came since the last time, in order.
    [[nodiscard]] QByteArrayList heard()
    {
        std::array<char, 512> bytes;
        for (;;) {
            const ssize_t count = ::recv(m_descriptor, bytes.data(), bytes.size(), 0);
            if (count < 0) {
                return m_heard;
            }
            m_heard << QByteArray(bytes.data(), count);
        }
    }

private:
    int m_descriptor;
    QByteArrayList m_heard;
};

} // namespace

//! The real hub under a service manager: with a socket that it is passed, and telling how it is.
class TestHubService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_environment = QProcessEnvironment::systemEnvironment();
    }

    void cleanup()
    {
        if (m_hub && m_hub->state() != QProcess::NotRunning) {
            m_hub->kill();
            m_hub->waitForFinished(kPatience);
        }
        m_hub.reset();
    }

    void systemdPassesASocket()
    {
        // The real program of systemd takes no port 0: the port of a socket that was just closed is free.
        const quint16 port = freePort();
        m_hub = std::make_unique<QProcess>();
        m_hub->start(QStringLiteral("systemd-socket-activate"),
                     {QStringLiteral("--listen=127.0.0.1:%1").arg(port), QStringLiteral(TALLYLIGHT_BIN "/tallylight-hub"),
                      QStringLiteral("serve"), QStringLiteral("--db"), database(), QStringLiteral("--listen"),
                      QStringLiteral("127.0.0.1:0")});
        m_hub->setReadChannel(QProcess::StandardError);
        QByteArray said;
        while (!said.contains("Listening on")) {
            QVERIFY2(m_hub->waitForReadyRead(kPatience), said.constData());
            said += m_hub->readAll();
        }
        m_hub->setReadChannel(QProcess::StandardOutput);
        // The first visitor has the hub started, and is answered.
        QCOMPARE(exchange(port, "GET", "/health/live", {}).status, 200);
        QTRY_VERIFY(m_hub->canReadLine());
        QCOMPARE(m_hub->readLine(), "listening on http://127.0.0.1:" + QByteArray::number(port) + "\n");
        QCOMPARE(terminate(), 0);
    }

    void whoComesDuringARestartIsAnsweredByTheNext()
    {
        QTcpServer socket;
        QVERIFY(socket.listen(QHostAddress::LocalHost));
        socket.pauseAccepting();
        startWith(socket);
        QCOMPARE(exchange(socket.serverPort(), "GET", "/health/live", {}).status, 200);
        QCOMPARE(terminate(), 0);
        RawClient early(socket.serverPort());
        early.request("GET", "/health/ready", {});
        startWith(socket);
        QCOMPARE(early.answer().status, 200);
        QCOMPARE(terminate(), 0);
    }

    void aSocketThatOthersCanReachNeedsTls()
    {
        QTcpServer socket;
        QVERIFY(socket.listen(QHostAddress::AnyIPv4));
        socket.pauseAccepting();
        launch(static_cast<int>(socket.socketDescriptor()), 1, {});
        QVERIFY(m_hub->waitForFinished(kPatience));
        QCOMPARE(m_hub->exitCode(), 2);
        const QByteArray errors = m_hub->readAllStandardError();
        QVERIFY2(errors.contains("0.0.0.0"), errors.constData());
    }

    void whatIsNoListeningSocketIsRefused_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("a pipe") << 1 << QByteArray("no TCP socket");
        QTest::newRow("two") << 2 << QByteArray("2 sockets");
    }

    void whatIsNoListeningSocketIsRefused()
    {
        QFETCH(int, count);
        QFETCH(QByteArray, words);
        int ends[2];
        QCOMPARE(::pipe2(ends, O_CLOEXEC), 0);
        launch(ends[0], count, {});
        QVERIFY(m_hub->waitForFinished(kPatience));
        QCOMPARE(m_hub->exitCode(), 2);
        const QByteArray errors = m_hub->readAllStandardError();
        QVERIFY2(errors.contains(words), errors.constData());
        ::close(ends[0]);
        ::close(ends[1]);
    }

    void whatIsForAnotherProcessIsLeftAlone()
    {
        m_environment.insert(QStringLiteral("LISTEN_PID"), QStringLiteral("1"));
        m_environment.insert(QStringLiteral("LISTEN_FDS"), QStringLiteral("1"));
        m_hub = std::make_unique<QProcess>();
        m_hub->setProcessEnvironment(m_environment);
        m_hub->start(QStringLiteral(TALLYLIGHT_BIN "/tallylight-hub"), {QStringLiteral("serve"), QStringLiteral("--db"), database()});
        QVERIFY(greeting().startsWith("listening on http://127.0.0.1:"));
        QCOMPARE(terminate(), 0);
    }

    void theManagerIsToldHowItIs()
    {
        const QString path = m_folder->filePath(QStringLiteral("notify"));
        NotifySocket manager(path);
        m_environment.insert(QStringLiteral("NOTIFY_SOCKET"), path);
        m_hub = std::make_unique<QProcess>();
        m_hub->setProcessEnvironment(m_environment);
        m_hub->start(QStringLiteral(TALLYLIGHT_BIN "/tallylight-hub"), {QStringLiteral("serve"), QStringLiteral("--db"), database()});
        QVERIFY(!greeting().isEmpty());
        QTRY_COMPARE(manager.heard(), QByteArrayList{"READY=1"});
        ::kill(static_cast<pid_t>(m_hub->processId()), SIGHUP);
        QTRY_COMPARE(manager.heard().size(), 3);
        const QRegularExpression reloading(QStringLiteral("^RELOADING=1\nMONOTONIC_USEC=[1-9][0-9]*$"));
        QVERIFY2(reloading.match(QString::fromUtf8(manager.heard()[1])).hasMatch(), manager.heard()[1].constData());
        QCOMPARE(manager.heard()[2], QByteArray("READY=1"));
        QCOMPARE(terminate(), 0);
        QCOMPARE(manager.heard().last(), QByteArray("STOPPING=1"));
        QCOMPARE(manager.heard().size(), 4);
    }

private:
    [[nodiscard]] QString database() const { return QStringLiteral("sqlite:") + m_folder->filePath(QStringLiteral("hub.db")); }

    static quint16 freePort()
    {
        QTcpServer server;
        return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
    }

    //! Starts the hub as a service manager does: with \a descriptor as number 3, and its own process id in the environment.
    void launch(int descriptor, int count, const QStringList& moreArguments)
    {
        m_hub = std::make_unique<QProcess>();
        m_environment.insert(QStringLiteral("LISTEN_FDS"), QString::number(count));
        m_hub->setProcessEnvironment(m_environment);
        m_hub->setChildProcessModifier([descriptor] {
            if (descriptor == 3) {
                ::fcntl(3, F_SETFD, 0);
            } else {
                ::dup2(descriptor, 3);
            }
        });
        m_hub->start(QStringLiteral("/bin/sh"), QStringList{QStringLiteral("-c"), QStringLiteral("LISTEN_PID=$$ exec \"$@\""),
                                                            QStringLiteral("sh"), QStringLiteral(TALLYLIGHT_BIN "/tallylight-hub"),
                                                            QStringLiteral("serve"), QStringLiteral("--db"), database()}
                                                    + moreArguments);
    }

    void startWith(const QTcpServer& socket)
    {
        launch(static_cast<int>(socket.socketDescriptor()), 1, {});
        QCOMPARE(greeting(), "listening on http://127.0.0.1:" + QByteArray::number(socket.serverPort()));
    }

    [[nodiscard]] QByteArray greeting()
    {
        while (!m_hub->canReadLine()) {
            if (!m_hub->waitForReadyRead(kPatience)) {
                return m_hub->readAllStandardError();
            }
        }
        return m_hub->readLine().trimmed();
    }

    [[nodiscard]] int terminate()
    {
        m_hub->terminate();
        return m_hub->waitForFinished(kPatience) && m_hub->exitStatus() == QProcess::NormalExit ? m_hub->exitCode() : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_hub;
    QProcessEnvironment m_environment;
};

QTEST_GUILESS_MAIN(TestHubService)
#include "tst_hubservice.moc"
