// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/signalwatch.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace tallylight::ctl {

namespace {

//! The only thing that a handler may touch: where it writes the number of its signal.
volatile std::sig_atomic_t g_pipe = -1;

void handle(int signalNumber)
{
    const int saved = errno;
    const auto byte = static_cast<unsigned char>(signalNumber);
    // A full pipe loses a repetition of what is waiting there already.
    [[maybe_unused]] const ssize_t written = ::write(g_pipe, &byte, 1);
    errno = saved;
}

} // namespace

struct SignalWatch::Handlers {
    int ends[2] = {-1, -1};
    std::vector<std::pair<int, struct sigaction>> before;
};

SignalWatch::SignalWatch(std::initializer_list<int> signalNumbers, QObject* parent)
    : QObject(parent),
      m_handlers(std::make_unique<Handlers>())
{
    if (::pipe2(m_handlers->ends, O_CLOEXEC | O_NONBLOCK) != 0) {
        return; // out of descriptors: signals then do what they do by default
    }
    g_pipe = m_handlers->ends[1];
    m_notifier = std::make_unique<QSocketNotifier>(m_handlers->ends[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &SignalWatch::read);

    for (const int signalNumber : signalNumbers) {
        struct sigaction action = {};
        action.sa_handler = handle;
        action.sa_flags = SA_RESTART;
        struct sigaction old = {};
        if (::sigaction(signalNumber, nullptr, &old) != 0 || old.sa_handler == SIG_IGN) {
            continue; // ignored on purpose, as by nohup
        }
        if (::sigaction(signalNumber, &action, nullptr) == 0) {
            m_handlers->before.emplace_back(signalNumber, old);
        }
    }
}

SignalWatch::~SignalWatch()
{
    for (const auto& [signalNumber, action] : m_handlers->before) {
        ::sigaction(signalNumber, &action, nullptr);
    }
    m_notifier.reset();
    for (const int end : m_handlers->ends) {
        if (end >= 0) {
            ::close(end);
        }
    }
}

int SignalWatch::descriptor() const
{
    return m_handlers->ends[0];
}

bool SignalWatch::isPending() const
{
    pollfd waiting{descriptor(), POLLIN, 0};
    return ::poll(&waiting, 1, 0) > 0;
}

void SignalWatch::read()
{
    unsigned char number = 0;
    while (::read(m_handlers->ends[0], &number, 1) == 1) {
        Q_EMIT received(number);
    }
}

} // namespace tallylight::ctl
