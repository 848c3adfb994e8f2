// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/servecommand.h"

#include "hub/duration.h"
#include "hub/serve.h"

#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <iostream>

namespace tallylight::hub {

namespace {

int misused(const wire::Error& error)
{
    std::cerr << "tallylight-hub: " << error.message << '\n';
    return 2;
}

} // namespace

ServeCommand::ServeCommand(CLI::App& program) : m_serve(program.add_subcommand("serve", "Runs the server until SIGTERM or SIGINT"))
{
    m_serve->add_option("--db", m_options.database, "The database: sqlite:PATH or postgresql://HOST/NAME")
        ->envname("TALLYLIGHT_HUB_DB")
        ->required();
    m_serve->add_option("--listen", m_listen, "Where to listen; port 0 takes a free one")->capture_default_str();
    m_serve->add_option("--tls-cert", m_options.listener.tlsCertificate, "Certificate chain, PEM");
    m_serve->add_option("--tls-key", m_options.listener.tlsKey, "Private key, PEM");
    m_serve->add_flag("--behind-proxy", m_options.listener.isBehindProxy, "A proxy in front does TLS and tells who asks");
    m_serve->add_option("--keepalive", m_keepalive, "Time between two keepalives of a stream")->capture_default_str();
    m_serve->add_option("--idle-timeout", m_idleTimeout, "A run without a report for so long is failed")->capture_default_str();
    m_serve->add_option("--streams-per-org", m_options.streams.streamsPerOrg, "Streams that may be open in one organization")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    m_serve->add_option("--streams", m_options.streams.streams, "Streams that may be open in all")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    m_serve->footer(
        "Times are seconds, or a number with ms, s, m or h. Prints \"listening on ORIGIN\" once it accepts; logs to standard error.");
}

int ServeCommand::run() const
{
    HubOptions options = m_options;
    const auto keepalive = parseDuration(m_keepalive);
    if (!keepalive) {
        return misused(keepalive.error());
    }
    const auto idleTimeout = parseDuration(m_idleTimeout);
    if (!idleTimeout) {
        return misused(idleTimeout.error());
    }
    options.listener.keepalive = *keepalive;
    options.idleTimeout = *idleTimeout;
    // Room for the requests beside the streams.
    options.listener.maxConnections = options.streams.streams + 4096;
    if (auto read = readAddress(m_listen, options.listener); !read) {
        return misused(read.error());
    }
    if (auto checked = checkExposure(options.listener); !checked) {
        return misused(checked.error());
    }
    return serve(options);
}

} // namespace tallylight::hub
