// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "wire/sseparser.h"

#include "wire/utf8.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <limits>

namespace tallylight::wire {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

//! Finds line ends. Remembers where the next of each kind stands, so that a stream which uses only one kind is searched
//! for the other once a chunk and not once a line.
class LineEnds
{
public:
    explicit LineEnds(std::string_view bytes) : m_bytes(bytes) {}

    std::size_t next(std::size_t from)
    {
        if (m_lf < from || isUnknown(m_lf)) {
            m_lf = find('\n', from);
        }
        if (m_cr < from || isUnknown(m_cr)) {
            m_cr = find('\r', from);
        }
        return std::min(m_lf, m_cr);
    }

private:
    static constexpr std::size_t kUnknown = kNone - 1;
    static bool isUnknown(std::size_t at) { return at == kUnknown; }

    [[nodiscard]] std::size_t find(char c, std::size_t from) const
    {
        if (from >= m_bytes.size()) {
            return kNone;
        }
        const void* hit = std::memchr(m_bytes.data() + from, c, m_bytes.size() - from);
        return hit == nullptr ? kNone : static_cast<std::size_t>(static_cast<const char*>(hit) - m_bytes.data());
    }

    std::string_view m_bytes;
    std::size_t m_lf = kUnknown;
    std::size_t m_cr = kUnknown;
};

} // namespace

SseParser::SseParser() : SseParser(Limits{}) {}

SseParser::SseParser(Limits limits) : m_limits(limits) {}

Result<void> SseParser::feed(std::string_view bytes, const Sink& sink)
{
    if (m_error) {
        return tl::unexpected(*m_error);
    }
    if (m_markBytes < kByteOrderMark.size()) {
        skipByteOrderMark(bytes);
    }
    LineEnds ends(bytes);
    std::size_t at = 0;
    while (at < bytes.size()) {
        if (m_endedInCr) {
            m_endedInCr = false;
            if (bytes[at] == '\n') {
                ++at;
                continue;
            }
        }
        const std::size_t end = ends.next(at);
        const std::string_view piece = bytes.substr(at, end == kNone ? kNone : end - at);
        if (m_line.size() + piece.size() > m_limits.lineBytes) {
            m_error = Error{ErrorCode::TooLarge, "event stream: a line is longer than " + std::to_string(m_limits.lineBytes) + " bytes"};
            break;
        }
        if (end == kNone) {
            ownData(); // m_dataView may lie in m_line
            m_line += piece;
            break;
        }
        m_endedInCr = bytes[end] == '\r';
        at = end + 1;

        Result<void> taken;
        if (m_line.empty()) {
            taken = takeLine(piece, sink);
        } else {
            m_line += piece;
            taken = takeLine(m_line, sink);
            ownData();
            m_line.clear();
        }
        if (!taken) {
            m_error = taken.error();
            break;
        }
    }
    ownData(); // the chunk goes with this call
    if (m_error) {
        return tl::unexpected(*m_error);
    }
    return {};
}

void SseParser::reset()
{
    m_error.reset();
    m_markBytes = 0;
    m_endedInCr = false;
    m_line.clear();
    m_type.clear();
    m_id = m_lastEventId; // an event of the next stream that names none has this one
    m_data.clear();
    m_hasData = false;
    m_ownsData = false;
}

void SseParser::skipByteOrderMark(std::string_view& bytes)
{
    while (m_markBytes < kByteOrderMark.size() && !bytes.empty()) {
        if (bytes.front() != kByteOrderMark[m_markBytes]) {
            // No mark after all: what looked like its beginning belongs to the first line.
            m_line.assign(kByteOrderMark.substr(0, m_markBytes));
            m_markBytes = kByteOrderMark.size();
            return;
        }
        ++m_markBytes;
        bytes.remove_prefix(1);
    }
}

Result<void> SseParser::takeLine(std::string_view line, const Sink& sink)
{
    if (line.empty()) {
        dispatch(sink);
        return {};
    }
    const std::size_t colon = line.find(':');
    if (colon == 0) {
        return {}; // a comment
    }
    if (colon == std::string_view::npos) {
        return takeField(line, {});
    }
    std::string_view value = line.substr(colon + 1);
    if (value.starts_with(' ')) {
        value.remove_prefix(1);
    }
    return takeField(line.substr(0, colon), value);
}

Result<void> SseParser::takeField(std::string_view name, std::string_view value)
{
    if (name == "data") {
        return appendData(value);
    }
    if (name == "event") {
        m_type = value;
    } else if (name == "id") {
        if (value.find('\0') == std::string_view::npos) {
            m_id = value;
        }
    } else if (name == "retry") {
        const bool isNumber = !value.empty() && std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (isNumber) {
            std::int64_t milliseconds = 0;
            const auto parsed = std::from_chars(value.data(), value.data() + value.size(), milliseconds);
            if (parsed.ec == std::errc::result_out_of_range) {
                milliseconds = std::numeric_limits<std::int64_t>::max();
            }
            m_reconnectionTime = std::chrono::milliseconds{milliseconds};
        }
    }
    return {};
}

Result<void> SseParser::appendData(std::string_view value)
{
    const std::size_t before = m_hasData ? (m_ownsData ? m_data.size() : m_dataView.size()) + 1 : 0;
    if (before + value.size() > m_limits.eventBytes) {
        return failure(ErrorCode::TooLarge, "event stream: an event is larger than " + std::to_string(m_limits.eventBytes) + " bytes");
    }
    if (!m_hasData) {
        m_hasData = true;
        m_dataView = value;
        return {};
    }
    ownData();
    m_data += '\n';
    m_data += value;
    return {};
}

void SseParser::dispatch(const Sink& sink)
{
    if (m_lastEventId != m_id) {
        if (!isValidUtf8(m_id)) {
            m_id = replaceInvalidUtf8(m_id);
        }
        m_lastEventId = m_id;
    }
    if (m_hasData) {
        std::string_view data = m_ownsData ? std::string_view(m_data) : m_dataView;
        std::string repaired;
        if (!isValidUtf8(data)) {
            repaired = replaceInvalidUtf8(data);
            data = repaired;
        }
        if (!isValidUtf8(m_type)) {
            m_type = replaceInvalidUtf8(m_type);
        }
        m_hasData = false;
        sink({m_type.empty() ? std::string_view("message") : std::string_view(m_type), data, m_lastEventId});
        m_data.clear();
        m_ownsData = false;
    }
    m_type.clear();
}

void SseParser::ownData()
{
    if (m_hasData && !m_ownsData) {
        m_data = m_dataView;
        m_ownsData = true;
    }
}

} // namespace tallylight::wire
