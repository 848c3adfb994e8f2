// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

// However a stream is cut, the same events come out. The first byte chooses the cut.

#include "wire/sseparser.h"
#include "wire/utf8.h"

#include <cstdlib>
#include <string>
#include <vector>

using namespace tallylight::wire;

namespace {

struct Outcome {
    std::vector<std::string> events;
    bool isRefused = false;

    friend bool operator==(const Outcome&, const Outcome&) = default;
};

Outcome parse(std::string_view stream, std::size_t pieceSize)
{
    Outcome outcome;
    SseParser parser({.lineBytes = 64, .eventBytes = 96});
    const auto sink = [&outcome](const SseEvent& event) {
        for (const std::string_view text : {event.type, event.data, event.lastEventId}) {
            if (!isValidUtf8(text)) {
                std::abort();
            }
            outcome.events.emplace_back(text);
        }
    };
    for (std::size_t at = 0; at < stream.size() && !outcome.isRefused; at += pieceSize) {
        const std::string piece(stream.substr(at, pieceSize));
        outcome.isRefused = !parser.feed(piece, sink);
    }
    return outcome;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    if (size < 2) {
        return 0;
    }
    const std::string_view stream(reinterpret_cast<const char*>(data) + 1, size - 1);
    if (parse(stream, 1 + data[0] % 32) != parse(stream, stream.size())) {
        std::abort();
    }
    return 0;
}
