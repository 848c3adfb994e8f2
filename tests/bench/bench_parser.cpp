// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

// Throughput of the SSE parser. With a folder as argument it writes the two streams there instead, for another parser to read.

#include "bench/benchmark.h"
#include "bench/ssestreams.h"
#include "wire/sseparser.h"

#include <cstdlib>
#include <fstream>
#include <string_view>

using namespace tallylight;

namespace {

constexpr std::size_t kChunk = std::size_t{64} * 1024;
constexpr int kRuns = 9;

void measure(const char* figure, const std::string& stream, std::size_t expectedEvents)
{
    const auto times = bench::timed(kRuns, [&] {
        wire::SseParser parser;
        std::size_t count = 0;
        const auto sink = [&count](const wire::SseEvent&) { ++count; };
        for (std::size_t at = 0; at < stream.size(); at += kChunk) {
            if (!parser.feed(std::string_view(stream).substr(at, kChunk), sink)) {
                std::abort();
            }
        }
        if (count != expectedEvents) {
            std::abort();
        }
    });
    bench::report(figure, "MB/s", static_cast<double>(stream.size()) / 1e3 / bench::median(times));
}

} // namespace

int main(int argc, char** argv)
{
    const std::string small = bench::smallEvents(200000);
    const std::string large = bench::largeEvents(200);
    if (argc > 1) {
        const std::string folder = argv[1];
        std::ofstream(folder + "/small.sse") << small;
        std::ofstream(folder + "/large.sse") << large;
        return 0;
    }
    measure("parser-small", small, 200000);
    measure("parser-large", large, 200);
}
