// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/result.h"

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace tallylight::wire {

//! \brief One dispatched event. The views are valid only while the sink runs.
struct SseEvent {
    //! "message" where the stream named none.
    std::string_view type;
    std::string_view data;
    //! The last id the stream has set, which may come from an earlier event.
    std::string_view lastEventId;
};

//! \brief Bytes of an event stream in, events out: the WHATWG HTML standard, section 9.2.6 "Interpreting an event stream".
//!
//! Chunks may be cut anywhere. Copies nothing while an event lies whole in one chunk. After an error every further feed()
//! returns it again until reset(). Not thread-safe.
class SseParser
{
public:
    using Sink = std::function<void(const SseEvent&)>;

    struct Limits {
        //! Bytes of one line without its end.
        std::size_t lineBytes = std::size_t{16} * 1024 * 1024;
        //! Bytes of all data lines of one event together.
        std::size_t eventBytes = std::size_t{16} * 1024 * 1024;
    };

    SseParser();
    explicit SseParser(Limits limits);

    //! \brief The last id the stream has set, for `Last-Event-ID`.
    [[nodiscard]] const std::string& lastEventId() const { return m_lastEventId; }

    //! \brief What the last valid `retry` field asked for.
    [[nodiscard]] std::optional<std::chrono::milliseconds> reconnectionTime() const { return m_reconnectionTime; }

    //! \brief Reads \a bytes and calls \a sink for each event they complete.
    //! \return ErrorCode::TooLarge when a bound is exceeded; the stream is then of no further use.
    Result<void> feed(std::string_view bytes, const Sink& sink);

    //! \brief Prepares for a new stream: what was incomplete is dropped; the last id and the reconnection time stay.
    void reset();

private:
    void skipByteOrderMark(std::string_view& bytes);
    Result<void> takeLine(std::string_view line, const Sink& sink);
    Result<void> takeField(std::string_view name, std::string_view value);
    Result<void> appendData(std::string_view value);
    void dispatch(const Sink& sink);
    void ownData();

    Limits m_limits;
    std::optional<Error> m_error;

    //! How many bytes of a byte order mark were seen at the start; 3 once the question is settled.
    std::size_t m_markBytes = 0;
    //! The last byte was CR: a LF right after it belongs to the same line end.
    bool m_endedInCr = false;

    //! An unfinished line from earlier chunks.
    std::string m_line;
    std::string m_type;
    std::string m_id;
    std::string m_lastEventId;

    //! The data so far: a view into the current chunk or m_line while it is one line, else in m_data.
    std::string_view m_dataView;
    std::string m_data;
    bool m_hasData = false;
    bool m_ownsData = false;

    std::optional<std::chrono::milliseconds> m_reconnectionTime;
};

} // namespace tallylight::wire
