// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/events.h"

#include "ctl/jsonline.h"
#include "ctl/options.h"
#include "ctl/output.h"

#include <csignal>
#include <utility>

namespace tallylight::ctl {

std::string_view EventsCommand::help()
{
    return R"(Usage: tallylightctl events URL [--idle-timeout MS]

Prints each event of an event stream (Server-Sent Events) as one JSON line
{"event","data","id"}, reconnecting until SIGINT or SIGTERM.

  --idle-timeout MS   give a connection up that sends nothing for so long (75000)

TALLYLIGHT_TOKEN of the environment, if set, is sent to URL's server as a bearer
token. Failures are told on standard error.
)";
}

void EventsCommand::declare(Options& options)
{
    options.addValue(QStringLiteral("idle-timeout"));
}

wire::Result<std::unique_ptr<Command>> EventsCommand::make(const Options& options)
{
    if (options.positionals().size() != 1) {
        return wire::failure(wire::ErrorCode::BadPayload, "events takes one URL");
    }
    net::SseStreamOptions stream;
    stream.url = QUrl(options.positionals().constFirst(), QUrl::StrictMode);
    const QString scheme = stream.url.scheme();
    if (!stream.url.isValid() || stream.url.host().isEmpty() || (scheme != u"http" && scheme != u"https")) {
        return wire::failure(wire::ErrorCode::BadPayload, "not an http or https URL");
    }
    if (options.isSet(QStringLiteral("idle-timeout"))) {
        bool isNumber = false;
        const int milliseconds = options.value(QStringLiteral("idle-timeout")).toInt(&isNumber);
        if (!isNumber || milliseconds <= 0) {
            return wire::failure(wire::ErrorCode::BadPayload, "--idle-timeout is a number of milliseconds");
        }
        stream.silence = std::chrono::milliseconds(milliseconds);
    }
    stream.token = environmentToken();
    return std::make_unique<EventsCommand>(std::move(stream));
}

EventsCommand::EventsCommand(net::SseStreamOptions stream) : m_stream(m_manager, std::move(stream)), m_signals({SIGINT, SIGTERM})
{
    connect(&m_stream, &net::SseStream::eventReceived, this, &EventsCommand::print);
    connect(&m_stream, &net::SseStream::failed, this, [](const net::StreamFailure& failure) { complain(failure.error.message); });
    connect(&m_signals, &SignalWatch::received, this, [this] { finish(ExitCode::Done); });
    connect(&m_stream, &net::SseStream::stateChanged, this, [this](net::SseStream::State state) {
        // A 204 asks clients to stay away.
        if (state == net::SseStream::State::Closed) {
            finish(ExitCode::Done);
        }
    });
}

void EventsCommand::start()
{
    m_stream.open();
}

void EventsCommand::print(const wire::SseEvent& event)
{
    JsonLine line;
    line.beginObject();
    line.key("event").value(event.type);
    line.key("data").value(event.data);
    line.key("id").value(event.lastEventId);
    line.endObject();
    if (!printLine(line.text(), m_signals.descriptor())) {
        finish(m_signals.isPending() ? ExitCode::Done : ExitCode::Failed);
    }
}

} // namespace tallylight::ctl
