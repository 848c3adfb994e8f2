// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/output.h"

#include "wire/plaintext.h"

#include <array>
#include <cerrno>
#include <climits>
#include <poll.h>
#include <string>
#include <unistd.h>

namespace tallylight::ctl {

namespace {

constexpr std::size_t kComplaintCodePoints = 500;

} // namespace

bool writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            // Somebody who shares the terminal or pipe with us made it non-blocking.
            pollfd writable{descriptor, POLLOUT, 0};
            ::poll(&writable, 1, -1);
        } else if (errno != EINTR) {
            return false;
        }
    }
    return true;
}

bool printLine(std::string_view line)
{
    return writeAll(STDOUT_FILENO, std::string(line) + '\n');
}

bool printLine(std::string_view line, int interrupt)
{
    const std::string text = std::string(line) + '\n';
    for (std::string_view rest = text; !rest.empty();) {
        std::array<pollfd, 2> waiting{{{STDOUT_FILENO, POLLOUT, 0}, {interrupt, POLLIN, 0}}};
        if (::poll(waiting.data(), waiting.size(), -1) < 0 && errno != EINTR) {
            return false;
        }
        if (waiting[0].revents != 0) {
            // No more than a pipe takes at once, where it takes anything.
            const std::string_view piece = rest.substr(0, PIPE_BUF);
            if (!writeAll(STDOUT_FILENO, piece)) {
                return false;
            }
            rest.remove_prefix(piece.size());
        } else if (waiting[1].revents != 0) {
            return false;
        }
    }
    return true;
}

void sayLine(std::string_view line)
{
    (void)writeAll(STDERR_FILENO, std::string(line) + '\n');
}

void complain(std::string_view why)
{
    // Nothing is left to tell it to where even this cannot be written.
    (void)writeAll(STDERR_FILENO, "tallylightctl: " + wire::plainLine(why, kComplaintCodePoints) + '\n');
}

} // namespace tallylight::ctl
