// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/http/deadline.h"
#include "hub/http/requestlog.h"
#include "hub/http/requestreader.h"
#include "hub/http/sessionhost.h"
#include "hub/http/socketstream.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>

#include <algorithm>
#include <array>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <utility>

//! The body of both sessions; included by plainsession.cpp and tlssession.cpp only, because it takes seconds to compile.
namespace tallylight::hub::http {

//! \brief Reads a request, answers it, and again. Owned by its coroutine.
template <class Stream>
class SessionLoop final : public Connection
{
public:
    SessionLoop(Stream stream, std::shared_ptr<SessionHost> host, std::string peer, bool isTls)
        : m_stream(std::move(stream)),
          m_host(std::move(host)),
          m_peer(std::move(peer)),
          m_isTls(isTls)
    {
        m_host->connections.add(*this);
    }
    ~SessionLoop() override { m_host->connections.remove(*this); }

    //! \return the request for a stream that this connection shall become; nothing when it is over.
    boost::asio::awaitable<std::optional<StreamRequest>> run();

    //! \brief What the stream needs: for after run().
    Stream takeStream() { return std::move(m_stream); }

    void finish() override
    {
        m_isFinishing = true;
        if (m_isIdle) {
            abort();
        }
    }
    void abort() override { tcp().close(); }

private:
    using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;
    template <class T>
    using awaitable = boost::asio::awaitable<T>;

    static constexpr auto kAsTuple = boost::asio::as_tuple(boost::asio::use_awaitable);

    boost::beast::tcp_stream& tcp() { return boost::beast::get_lowest_layer(m_stream); }
    awaitable<bool> awaitBytes();
    awaitable<std::optional<Request>> readRequest();
    awaitable<Reply> answer(Request& request);
    awaitable<bool> write(std::string_view bytes);
    awaitable<bool> write(const Request* request, Response response);
    awaitable<void> refuse(Response response);
    awaitable<void> lingerClose();

    Stream m_stream;
    const std::shared_ptr<SessionHost> m_host;
    const std::string m_peer;
    const bool m_isTls;
    boost::beast::flat_buffer m_buffer{std::size_t{256} * 1024};
    //! Waits for the first byte of a request.
    bool m_isIdle = false;
    bool m_isFinishing = false;
};

template <class Stream>
boost::asio::awaitable<std::optional<StreamRequest>> SessionLoop<Stream>::run()
{
    while (!m_isFinishing && co_await awaitBytes()) {
        std::optional<Request> request = co_await readRequest();
        if (!request) {
            break;
        }
        Reply reply = co_await answer(*request);
        if (auto* const stream = std::get_if<StreamRequest>(&reply)) {
            if (request->method == "HEAD") {
                co_await write(writeStreamHead(request->header("Origin"), request->id, std::chrono::system_clock::now()));
                break;
            }
            stream->origin = request->header("Origin");
            stream->requestId = std::move(request->id);
            tcp().expires_never();
            co_return std::move(*stream);
        }
        auto& response = std::get<Response>(reply);
        const bool isLast = m_isFinishing || response.isLast || !request->isKeptAlive;
        // A peer that asked for the end knows it; only one that did not is told.
        response.isLast = isLast && request->isKeptAlive;
        if (!co_await write(&*request, std::move(response)) || isLast) {
            break;
        }
    }
    co_await lingerClose();
    co_return std::nullopt;
}

template <class Stream>
boost::asio::awaitable<bool> SessionLoop<Stream>::awaitBytes()
{
    if (m_buffer.size() > 0) {
        co_return true;
    }
    m_isIdle = true;
    tcp().expires_after(m_host->limits.idle);
    const auto [error, count] = co_await m_stream.async_read_some(m_buffer.prepare(1024), kAsTuple);
    m_isIdle = false;
    m_buffer.commit(count);
    co_return !error;
}

template <class Stream>
boost::asio::awaitable<std::optional<Request>> SessionLoop<Stream>::readRequest()
{
    // On the heap for the time of reading: it would make the coroutine's frame larger for all the time of answering.
    auto parser = std::make_unique<Parser>();
    parser->header_limit(static_cast<std::uint32_t>(m_host->limits.headerBytes));
    parser->body_limit(m_host->limits.bodyBytes);
    auto deadline = std::make_unique<Deadline>(tcp(), m_host->limits.header);
    auto [error, count] = co_await boost::beast::http::async_read_header(m_stream, m_buffer, *parser, kAsTuple);
    if (!error && equalsIgnoringCase(std::string_view(parser->get()["Expect"]), "100-continue")) {
        if (!co_await write("HTTP/1.1 100 Continue\r\n\r\n")) {
            co_return std::nullopt;
        }
    }
    if (!error && !parser->is_done()) {
        deadline = std::make_unique<Deadline>(tcp(), m_host->limits.body);
        std::tie(error, count) = co_await boost::beast::http::async_read(m_stream, m_buffer, *parser, kAsTuple);
    }
    const bool isLate = deadline->isOver();
    deadline.reset();
    if (error) {
        if (std::optional<Response> refusal = isLate ? lateness() : refusalFor(error)) {
            co_await refuse(std::move(*refusal));
        }
        co_return std::nullopt;
    }
    std::optional<Request> request = takeRequest(parser->release(), m_peer, m_isTls, m_host->isBehindProxy);
    if (!request) {
        Response refusal = Response::error(400, "malformed request target");
        refusal.isLast = true;
        co_await refuse(std::move(refusal));
    }
    co_return request;
}

template <class Stream>
boost::asio::awaitable<Reply> SessionLoop<Stream>::answer(Request& request)
{
    // What answers has its own deadlines (a storage queue that refuses, a long poll that ends); the socket has none meanwhile.
    tcp().expires_never();
    if (const auto wait = m_host->addresses.request(request.peer, std::chrono::steady_clock::now())) {
        co_return Response::tooManyRequests(*wait);
    }
    const auto begin = std::chrono::steady_clock::now();
    Reply reply;
    try {
        reply = co_await m_host->router.answer(request);
    } catch (const std::exception& exception) {
        Response failure = Response::json(500, boost::json::value{{"error", "Internal Server Error"}, {"message", "see the hub's log"}});
        failure.fault = exception.what();
        reply = std::move(failure);
    }
    if (const auto* const response = std::get_if<Response>(&reply)) {
        logAnswer(request, *response, std::chrono::steady_clock::now() - begin);
    }
    co_return reply;
}

template <class Stream>
boost::asio::awaitable<bool> SessionLoop<Stream>::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        tcp().expires_after(m_host->limits.write);
        const auto [error, count] = co_await m_stream.async_write_some(boost::asio::buffer(bytes.data(), bytes.size()), kAsTuple);
        if (error) {
            co_return false;
        }
        bytes.remove_prefix(count);
    }
    co_return true;
}

template <class Stream>
boost::asio::awaitable<bool> SessionLoop<Stream>::write(const Request* request, Response response)
{
    const std::string_view origin = request != nullptr ? request->header("Origin") : std::string_view();
    if (response.status >= 100 && response.status < 600) {
        ++m_host->answers[response.status / 100 - 1];
    }
    response.headers.emplace_back(kRequestIdHeader, request != nullptr ? request->id : requestIdOf({}));
    std::string bytes = writeHead(response, origin, std::chrono::system_clock::now());
    if (request == nullptr || request->method != "HEAD") {
        bytes += response.body;
    }
    response.body = {};
    co_return co_await write(bytes);
}

template <class Stream>
boost::asio::awaitable<void> SessionLoop<Stream>::refuse(Response response)
{
    co_await write(nullptr, std::move(response));
}

template <class Stream>
boost::asio::awaitable<void> SessionLoop<Stream>::lingerClose()
{
    // Closing while the peer still sends would reset the connection and could take our answer with it: read on for a moment.
    constexpr std::size_t kMaxDropped = std::size_t{2} * 1024 * 1024;
    constexpr std::chrono::seconds kPatience{2};
    boost::system::error_code ignored;
    tcp().socket().shutdown(boost::asio::ip::tcp::socket::shutdown_send, ignored);
    tcp().expires_after(kPatience);
    m_isIdle = true;
    std::array<char, 4096> dropped;
    for (std::size_t total = 0; total < kMaxDropped && !m_isFinishing;) {
        const auto [error, count] = co_await tcp().async_read_some(boost::asio::buffer(dropped), kAsTuple);
        if (error) {
            break;
        }
        total += count;
    }
    tcp().close();
}

} // namespace tallylight::hub::http
