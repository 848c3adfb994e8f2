// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "support/fixtures.h"

#include <QFile>
#include <QString>
#include <QtGlobal>

#include <algorithm>
#include <charconv>

namespace tallylight::test {

namespace {

std::string_view takeUntil(std::string_view& text, std::string_view mark)
{
    const std::size_t at = text.find(mark);
    const std::string_view taken = text.substr(0, at);
    text.remove_prefix(at == std::string_view::npos ? text.size() : at + mark.size());
    return taken;
}

//! The recordings end their lines in CRLF, the annotations in `api/` in LF.
std::string_view lineEndOf(std::string_view text)
{
    const std::size_t at = text.find('\n');
    return at != std::string_view::npos && at > 0 && text[at - 1] == '\r' ? "\r\n" : "\n";
}

std::string unchunked(std::string_view coded, std::string_view lineEnd, bool& isComplete)
{
    std::string body;
    isComplete = false;
    while (!coded.empty()) {
        const std::string_view size = takeUntil(coded, lineEnd);
        std::size_t length = 0;
        std::from_chars(size.data(), size.data() + size.size(), length, 16);
        if (length == 0) {
            isComplete = !size.empty();
            break;
        }
        body += coded.substr(0, length);
        coded.remove_prefix(std::min(coded.size(), length + lineEnd.size()));
    }
    return body;
}

} // namespace

std::string fixture(std::string_view name)
{
    QFile file(QStringLiteral(TALLYLIGHT_FIXTURES "/") + QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("no fixture %s", qPrintable(file.fileName()));
    }
    return file.readAll().toStdString();
}

RecordedResponse recordedResponse(std::string_view name)
{
    const std::string bytes = fixture(name);
    std::string_view rest = bytes;
    constexpr std::string_view kMarker = "### RESPONSE (raw bytes)\n";
    if (const std::size_t at = rest.find(kMarker); at != std::string_view::npos) {
        rest.remove_prefix(at + kMarker.size());
    }
    const std::string_view lineEnd = lineEndOf(rest);
    RecordedResponse response;
    response.statusLine = takeUntil(rest, lineEnd);
    bool isChunked = false;
    for (;;) {
        const std::string_view header = takeUntil(rest, lineEnd);
        if (header.empty()) {
            break;
        }
        isChunked = isChunked || header == "Transfer-Encoding: chunked";
        response.headers.emplace_back(header);
    }
    response.body = isChunked ? unchunked(rest, lineEnd, response.isComplete) : std::string(rest);
    return response;
}

} // namespace tallylight::test
