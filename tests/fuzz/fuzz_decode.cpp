// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

// Whatever a server sends, the decoders answer with a value. The first byte chooses which of them is asked.

#include "wire/decode.h"
#include "wire/decodeapi.h"
#include "wire/namehash.h"
#include "wire/plaintext.h"
#include "wire/utf8.h"
#include "wire/weburl.h"

#include <array>
#include <cstdlib>

using namespace tallylight::wire;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    if (size < 1) {
        return 0;
    }
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    using namespace eventtype;
    constexpr std::array kTypes{kConnected, kError, kThreadStatus, kStep, kFinish, kOrgSummary, kUserSummary, kWorkflowStepExecute};
    Decoder decoder;
    static_cast<void>(decoder.decode(kTypes[data[0] % kTypes.size()], text));
    static_cast<void>(decodeOrganizations(text));
    static_cast<void>(decodeSession(text));
    static_cast<void>(decodeThreads(text));
    static_cast<void>(decodeThread(text));
    static_cast<void>(decodeAgent(text));
    static_cast<void>(decodeMessages(text));
    static_cast<void>(decodeRunReport(text));
    static_cast<void>(unwrapToolResult(text));
    static_cast<void>(decodeErrorText(text));
    static_cast<void>(nameHash(text));
    static_cast<void>(initials(text));
    static_cast<void>(percentEncoded(text));
    if (!isValidUtf8(plainLine(text, 20))) {
        std::abort();
    }
    return 0;
}
