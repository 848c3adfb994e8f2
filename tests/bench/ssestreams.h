// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/ssewriter.h"

#include <string>

namespace tallylight::bench {

//! \brief \a count thread.status events as a server sends them, about 400 bytes each.
[[nodiscard]] inline std::string smallEvents(int count)
{
    std::string stream;
    for (int i = 0; i < count; ++i) {
        const std::string id = "08c36e49-8828-4ae4-bb9e-" + std::to_string(100000000000 + i);
        stream += wire::writeSseEvent(
            "decopilot.thread.status",
            R"({"id":")" + id
                + R"(","type":"decopilot.thread.status","source":"decopilot","subject":"thrd_s_zWBfA7ljBRS8-FXtRSJ","data":{"status":"in_progress","virtual_mcp_id":"vir_mrIsmj4605D5ZFCGwzuoI","title":"Draft the 2.4 release notes"},"time":"2026-11-23T02:50:39.727Z"})",
            id);
    }
    return stream;
}

//! \brief \a count events of 1 MiB of data each.
[[nodiscard]] inline std::string largeEvents(int count)
{
    const std::string data(std::size_t{1024} * 1024, 'x');
    std::string stream;
    for (int i = 0; i < count; ++i) {
        stream += wire::writeSseEvent("decopilot.running.summary", data, std::to_string(i));
    }
    return stream;
}

} // namespace tallylight::bench
