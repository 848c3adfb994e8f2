// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tallylight::test {

//! \brief A recorded HTTP response: the head as it came, and the body with the chunked coding taken off.
struct RecordedResponse {
    std::string statusLine;
    std::vector<std::string> headers;
    std::string body;
    //! False where the recording ends without the last chunk: the server went away.
    bool isComplete = true;
};

//! \brief The bytes of a file below tests/fixtures, for example "watch/heartbeat.http". Aborts the test where there is none.
[[nodiscard]] std::string fixture(std::string_view name);

//! \brief Takes a recorded response apart. For `api/…` recordings the response begins after their marker line.
[[nodiscard]] RecordedResponse recordedResponse(std::string_view name);

} // namespace tallylight::test
