// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/ssesession.h"

#include "hub/core/eventencode.h"
#include "hub/core/random.h"
#include "hub/http/sessionhost.h"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace tallylight::hub::http {

namespace {

//! Within which the clients of a server that goes are asked to come back.
constexpr std::chrono::milliseconds kLeastReturn{100};
constexpr std::chrono::milliseconds kMostReturn{2'000};

constexpr std::string_view kLastChunk = "0\r\n\r\n";

const std::string& keepaliveChunk()
{
    static const std::string kChunk = chunkOf(encode(wire::Keepalive{}));
    return kChunk;
}

} // namespace

SseSession::SseSession(std::shared_ptr<SessionHost> host, FrameQueue::Limits limits) : m_host(std::move(host)), m_queue(limits) {}

void SseSession::begin(std::string_view headAndConnected)
{
    m_isOpen = true;
    m_host->connections.add(*this);
    m_keepalive = m_host->keepalives->add(*this);
    send(std::string(headAndConnected));
    if (m_isOpen) {
        readPeer();
    }
}

void SseSession::follow(OpenedWatch opened)
{
    if (!m_isOpen) {
        return;
    }
    m_subscription = std::move(opened.subscription);
    m_access = std::move(opened.access);
    for (const FramePtr& frame : opened.snapshots) {
        deliver(frame);
    }
}

void SseSession::end(std::string chunks)
{
    if (!m_isOpen || m_isEnding) {
        return;
    }
    m_isEnding = true;
    m_subscription.end();
    m_access.end();
    chunks += kLastChunk;
    send(std::move(chunks));
    if (m_isOpen && m_queue.isEmpty()) {
        close();
    }
}

void SseSession::deliver(const FramePtr& frame)
{
    if (!m_isOpen || m_isEnding) {
        return;
    }
    std::size_t count = 0;
    if (m_queue.isEmpty()) {
        boost::system::error_code error;
        count = writeSome(frame->chunk(), error);
        if (error) {
            close();
            return;
        }
        if (count == frame->chunk().size()) {
            return;
        }
    }
    const bool isIdle = m_queue.isEmpty();
    const std::size_t waiting = m_queue.frameCount();
    if (!m_queue.push(frame, count)) {
        spdlog::info("stream closed: its reader is {} frames behind", waiting);
        ++m_host->streams.dropped;
        close();
        return;
    }
    m_host->streams.coalesced += m_queue.frameCount() == waiting ? 1 : 0;
    m_host->streams.queueHighWater = std::max(m_host->streams.queueHighWater, m_queue.byteCount());
    if (isIdle) {
        writeQueue();
    }
}

void SseSession::keepAlive()
{
    if (m_queue.isEmpty()) {
        m_isStalled = false;
        send(keepaliveChunk());
    } else if (m_isStalled) {
        spdlog::info("stream closed: its reader took nothing for a whole keepalive interval");
        ++m_host->streams.dropped;
        close();
    } else {
        // What waits is sign of life enough once the reader takes it.
        m_isStalled = true;
    }
}

void SseSession::finish()
{
    // The server goes. All of its clients come back, to it or to another, but not in the same moment.
    end(chunkOf("retry: " + std::to_string(randomBetween(kLeastReturn, kMostReturn).count()) + "\n\n"));
}

void SseSession::expel()
{
    end({});
}

void SseSession::send(std::string bytes)
{
    std::size_t count = 0;
    const bool isIdle = m_queue.isEmpty();
    if (isIdle) {
        boost::system::error_code error;
        count = writeSome(bytes, error);
        if (error) {
            close();
            return;
        }
        if (count == bytes.size()) {
            return;
        }
        bytes.erase(0, count);
    }
    if (!m_queue.push(std::move(bytes))) {
        close();
    } else if (isIdle) {
        writeQueue();
    }
}

void SseSession::writeQueue()
{
    writeLater(m_queue.front());
}

void SseSession::written(const boost::system::error_code& error, std::size_t count)
{
    if (!m_isOpen) {
        return;
    }
    if (error) {
        close();
        return;
    }
    m_isStalled = false;
    m_queue.advance(count);
    if (!m_queue.isEmpty()) {
        writeQueue();
    } else if (m_isEnding) {
        close();
    }
}

void SseSession::close()
{
    if (!m_isOpen) {
        return;
    }
    m_isOpen = false;
    const bool isOrderly = m_isEnding && m_queue.isEmpty();
    m_subscription.end();
    m_access.end();
    if (m_keepalive) {
        m_host->keepalives->remove(*m_keepalive);
        m_keepalive.reset();
    }
    closeSocket(isOrderly);
    // Last: who waits for the list to be empty may let go of everything. The pending read keeps this object until it returns.
    m_host->connections.remove(*this);
}

} // namespace tallylight::hub::http
