// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/lineoutput.h"

#include "ctl/output.h"

#include <climits>
#include <poll.h>
#include <string_view>
#include <sys/epoll.h>
#include <unistd.h>
#include <utility>

namespace tallylight::ctl {

namespace {

bool isWritable()
{
    pollfd output{STDOUT_FILENO, POLLOUT, 0};
    return ::poll(&output, 1, 0) > 0;
}

} // namespace

LineOutput::LineOutput(QObject* parent) : QObject(parent), m_writable(STDOUT_FILENO, QSocketNotifier::Write)
{
    m_writable.setEnabled(false);
    connect(&m_writable, &QSocketNotifier::activated, this, &LineOutput::pump);
    watchReader();
}

LineOutput::~LineOutput()
{
    m_reader.reset();
    if (m_epoll >= 0) {
        ::close(m_epoll);
    }
}

void LineOutput::print(const std::string& line)
{
    (m_rest.empty() ? m_rest : m_next.emplace()) = line + '\n';
    pump();
}

void LineOutput::pump()
{
    while (!m_rest.empty() && !m_hasFailed && isWritable()) {
        // No more than a pipe takes at once, where it takes anything.
        const std::string_view piece = std::string_view(m_rest).substr(0, PIPE_BUF);
        if (!writeAll(STDOUT_FILENO, piece)) {
            fail();
            return;
        }
        m_rest.erase(0, piece.size());
        if (m_rest.empty() && m_next) {
            m_rest = std::move(*m_next);
            m_next.reset();
        }
    }
    m_writable.setEnabled(!m_rest.empty() && !m_hasFailed);
}

void LineOutput::watchReader()
{
    // Asked for nothing, it tells of errors and of the end alone; a half-closed socket, as tmux gives, is neither. That can be waited for
    // without being woken by anything else.
    m_epoll = ::epoll_create1(EPOLL_CLOEXEC);
    epoll_event nothing{};
    if (m_epoll < 0 || ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, STDOUT_FILENO, &nothing) != 0) {
        return; // a file
    }
    m_reader = std::make_unique<QSocketNotifier>(m_epoll, QSocketNotifier::Read);
    connect(m_reader.get(), &QSocketNotifier::activated, this, &LineOutput::fail);
}

void LineOutput::fail()
{
    if (!std::exchange(m_hasFailed, true)) {
        m_writable.setEnabled(false);
        if (m_reader) {
            m_reader->setEnabled(false);
        }
        Q_EMIT failed();
    }
}

} // namespace tallylight::ctl
