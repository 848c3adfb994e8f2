// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/lineoutput.h"

#include "ctl/output.h"

#include <climits>
#include <poll.h>
#include <string_view>
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
            m_hasFailed = true;
            m_writable.setEnabled(false);
            Q_EMIT failed();
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

} // namespace tallylight::ctl
