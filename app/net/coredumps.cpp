// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/coredumps.h"

#include <QProcess>

#include <sys/resource.h>

namespace tallylight::net {

namespace {

//! What this process was started with, for its children. Of the process, as the limit itself.
rlimit s_original{};
bool s_isForbidden = false;

} // namespace

void forbidCoreDumps()
{
    if (s_isForbidden || getrlimit(RLIMIT_CORE, &s_original) != 0) {
        return;
    }
    // The soft limit alone: nobody without privileges could raise the hard one again for a child.
    const rlimit none{0, s_original.rlim_max};
    s_isForbidden = setrlimit(RLIMIT_CORE, &none) == 0;
}

void allowCoreDumpsAgain()
{
    if (s_isForbidden) {
        setrlimit(RLIMIT_CORE, &s_original);
    }
}

bool startDetached(QProcess& child)
{
    // QProcess asks nobody between fork and exec of a detached child: for the moment in which it is made the limit is as it was.
    allowCoreDumpsAgain();
    const bool hasStarted = child.startDetached();
    if (s_isForbidden) {
        const rlimit none{0, s_original.rlim_max};
        setrlimit(RLIMIT_CORE, &none);
    }
    return hasStarted;
}

} // namespace tallylight::net
