// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <tl/expected.hpp>

#include <cstdint>
#include <string>

namespace tallylight::wire {

//! \brief What went wrong, as far as a caller may want to tell it apart.
enum class ErrorCode : std::uint8_t {
    //! A length or a count is over its bound.
    TooLarge,
    //! Bytes that are no JSON.
    BadJson,
    //! JSON that is not of the documented shape.
    BadPayload,
    //! No connection, or one that broke.
    Network,
    //! No answer in time.
    Timeout,
    //! The credential is missing or not accepted (401).
    Unauthorized,
    //! The credential is good and does not reach this far (403).
    Forbidden,
    //! No such thing (404).
    NotFound,
    //! The request contradicts the state of things (409).
    Conflict,
    //! The peer asks for fewer requests or connections.
    TooManyRequests,
    //! The peer failed (5xx, or an answer outside the protocol).
    Server,
    //! We gave up the request ourselves.
    Cancelled,
};

//! \brief A failure as a value. The message is for a log or a person; it never holds a token or server text unbounded.
struct Error {
    ErrorCode code = ErrorCode::Server;
    std::string message;
    //! True where the same request may succeed later without anybody doing anything.
    bool isRetryable = false;

    friend bool operator==(const Error&, const Error&) = default;
};

//! \brief The value or the reason why there is none. Becomes std::expected with the compiler that has it.
template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, std::string message, bool isRetryable = false)
{
    return tl::unexpected<Error>(Error{code, std::move(message), isRetryable});
}

} // namespace tallylight::wire
