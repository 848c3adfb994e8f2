// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/unixsignals.h"

#include <QSocketNotifier>

#include <atomic>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace tallylight::tray {

namespace {

constexpr int kSignals[] = {SIGINT, SIGTERM, SIGHUP};

//! A handler has no object to ask.
std::atomic<int> s_writeEnd{-1};

void tell(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = write(s_writeEnd.load(), &byte, 1);
}

} // namespace

UnixSignals::UnixSignals(QObject* parent) : QObject(parent)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) {
        return; // the signals then end the program at once, as without us
    }
    m_readEnd = ends[0];
    s_writeEnd = ends[1];
    m_notifier = new QSocketNotifier(m_readEnd, QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        while (read(m_readEnd, &byte, 1) == 1) {}
        Q_EMIT endRequested();
    });
    struct sigaction action = {};
    action.sa_handler = tell;
    action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND); // a second Ctrl-C ends it the hard way
    for (const int number : kSignals) {
        sigaction(number, &action, nullptr);
    }
}

UnixSignals::~UnixSignals()
{
    if (m_readEnd < 0) {
        return;
    }
    for (const int number : kSignals) {
        std::signal(number, SIG_DFL);
    }
    close(m_readEnd);
    close(s_writeEnd.exchange(-1));
}

} // namespace tallylight::tray
