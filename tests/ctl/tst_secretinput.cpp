// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/secretinput.h"

#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>
#include <utmp.h>

using namespace tallylight;

//! At a real terminal, whose other end is the test.
class TestSecretInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QCOMPARE(openpty(&m_master, &m_slave, nullptr, nullptr, nullptr), 0);
        m_child = fork();
        if (m_child == 0) {
            ::close(m_master);
            login_tty(m_slave);
            const QByteArray secret = ctl::readSecret("key: ");
            _exit(secret == "a secret" ? 0 : 1);
        }
        QVERIFY(m_child > 0);
        QTRY_VERIFY(!hasEcho());
    }

    void cleanup()
    {
        ::kill(m_child, SIGKILL);
        waitpid(m_child, nullptr, 0);
        ::close(m_slave);
        ::close(m_master);
    }

    void whatIsTypedIsNotShown()
    {
        type("a secret\n");
        const int status = end();
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);
        QVERIFY(hasEcho());
        QCOMPARE(shown(), QByteArray("key: \r\n"));
    }

    void anInterruptLeavesATerminalThatShowsAgain()
    {
        type("a sec\x03");
        const int status = end();
        QVERIFY(WIFSIGNALED(status));
        QCOMPARE(WTERMSIG(status), SIGINT);
        QVERIFY(hasEcho());
        QVERIFY(!shown().contains("a sec"));
    }

private:
    [[nodiscard]] bool hasEcho() const
    {
        termios now{};
        return tcgetattr(m_slave, &now) == 0 && (now.c_lflag & ECHO) != 0;
    }

    void type(const char* text) { QCOMPARE(::write(m_master, text, qstrlen(text)), static_cast<ssize_t>(qstrlen(text))); }

    [[nodiscard]] int end()
    {
        int status = 0;
        waitpid(m_child, &status, 0);
        return status;
    }

    //! What came out so far.
    [[nodiscard]] QByteArray shown() const
    {
        fcntl(m_master, F_SETFL, O_NONBLOCK);
        QByteArray text;
        char piece[256];
        for (ssize_t count = 0; (count = ::read(m_master, piece, sizeof piece)) > 0;) {
            text.append(piece, count);
        }
        return text;
    }

    int m_master = -1;
    int m_slave = -1;
    pid_t m_child = -1;
};

QTEST_GUILESS_MAIN(TestSecretInput)
#include "tst_secretinput.moc"
