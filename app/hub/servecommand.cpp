// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/servecommand.h"

#include "hub/duration.h"
#include "hub/serve.h"
#include "hub/servicemanager.h"
#include "hub/settings.h"
#include "hub/storage/database.h"

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

//! Has CLI11 refuse what \a read refuses, with its words.
template <class Read>
CLI::Validator readable(Read read, const std::string& type)
{
    return {[read](const std::string& text) {
                const auto done = read(text);
                return done ? std::string() : done.error().message;
            },
            type};
}

//! Its form alone, and never quoted: it may hold a password.
wire::Result<void> checkNats(const std::string& text)
{
    constexpr std::string_view kScheme = "nats://";
    const bool isGood = text.starts_with(kScheme) && text.size() > kScheme.size();
    return isGood ? wire::Result<void>() : wire::failure(wire::ErrorCode::BadPayload, "NATS is named as nats://HOST:PORT");
}

wire::Result<void> checkListen(const std::string& text)
{
    http::ListenerOptions ignored;
    return readAddress(text, ignored);
}

} // namespace

ServeCommand::ServeCommand(CLI::App& program) : m_serve(program.add_subcommand("serve", "Runs the server until SIGTERM or SIGINT"))
{
    const CLI::Validator isTime = readable(parseDuration, "TIME");
    m_serve->add_option("--db", m_options.database, "The database: sqlite:PATH or postgresql://HOST/NAME")
        ->check(readable(&Database::checkAddress, "ADDRESS"));
    m_serve->add_option("--nats", m_options.nats, "NATS, where several processes serve the same database: nats://[USER:PASSWORD@]HOST:PORT")
        ->check(readable(checkNats, "ADDRESS"));
    m_serve->add_option("--listen", m_listen, "Where to listen; port 0 takes a free one")
        ->check(readable(checkListen, "ADDRESS:PORT"))
        ->capture_default_str();
    m_serve->add_option("--tls-cert", m_options.listener.tlsCertificate, "Certificate chain, PEM");
    m_serve->add_option("--tls-key", m_options.listener.tlsKey, "Private key, PEM");
    m_serve->add_flag("--behind-proxy", m_options.listener.isBehindProxy, "A proxy in front does TLS and tells who asks");
    m_serve->add_option("--keepalive", m_keepalive, "Time between two keepalives of a stream")->check(isTime)->capture_default_str();
    m_serve->add_option("--idle-timeout", m_idleTimeout, "A run without a report for so long is failed")
        ->check(isTime)
        ->capture_default_str();
    m_serve->add_option("--streams-per-org", m_options.streams.streamsPerOrg, "Streams that may be open in one organization")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    m_serve->add_option("--streams", m_options.streams.streams, "Streams that may be open in all")
        ->check(CLI::PositiveNumber)
        ->capture_default_str();
    auto& requests = m_options.listener.requests;
    m_serve->add_option("--requests-per-address", requests.perAddress, "Requests in 10 s from one address; 0 is no limit")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    m_serve->add_option("--requests-per-account", requests.perAccount, "Requests in 10 s of one user; 0 is no limit")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    m_serve
        ->add_option("--connections-per-address", requests.connectionsPerAddress,
                     "Connections from one address that are no streams; 0 is no limit")
        ->check(CLI::NonNegativeNumber)
        ->capture_default_str();
    m_serve->add_option("--log-format", m_log.format, "How a line of the log looks")
        ->check(CLI::IsMember({"text", "json"}))
        ->capture_default_str();
    m_serve->add_option("--log-level", m_log.level, "What is logged at least")
        ->check(CLI::IsMember({"error", "warning", "info", "debug"}))
        ->capture_default_str();
    m_serve->add_option("--config", m_configFile, "File with the options that are not given otherwise, as: streams = 500")
        ->configurable(false);
    m_serve->add_flag("--check-config", m_isCheck, "Say whether it would start, and touch nothing")->configurable(false);
    m_serve->footer("Times are seconds, or a number with ms, s, m or h. What no option says is taken from the environment "
                    "(TALLYLIGHT_HUB_STREAMS_PER_ORG for --streams-per-org), then from the file, then from the defaults. Prints "
                    "\"listening on ORIGIN\" once it accepts; logs to standard error.");
}

int ServeCommand::run()
{
    const auto given = options();
    if (!given) {
        return misused(given.error());
    }
    setUpLog(m_log);
    if (!m_isCheck) {
        return serve(*given);
    }
    if (auto checked = checkFiles(*given); !checked) {
        std::cerr << "tallylight-hub: " << checked.error().message << '\n';
        return 1;
    }
    std::cout << "the configuration is good\n";
    return 0;
}

wire::Result<HubOptions> ServeCommand::options()
{
    if (auto done = completeOptions(*m_serve, m_configFile, UnknownKeys::Refused); !done) {
        return tl::unexpected(done.error());
    }
    HubOptions options = m_options;
    if (options.database.empty()) {
        return wire::failure(wire::ErrorCode::BadPayload, "--db is required: sqlite:PATH or postgresql://HOST/NAME");
    }
    // Checked as they were read.
    options.listener.keepalive = parseDuration(m_keepalive).value();
    options.idleTimeout = parseDuration(m_idleTimeout).value();
    // Room for the requests beside the streams.
    options.listener.maxConnections = options.streams.streams + 4096;
    (void)readAddress(m_listen, options.listener);
    const auto passed = takePassedSocket();
    if (!passed) {
        return tl::unexpected(passed.error());
    }
    if (*passed) {
        options.listener.passedSocket = (*passed)->descriptor;
        options.listener.address = (*passed)->address;
        options.listener.port = (*passed)->port;
    }
    if (auto checked = checkExposure(options.listener); !checked) {
        return tl::unexpected(checked.error());
    }
    return options;
}

} // namespace tallylight::hub
