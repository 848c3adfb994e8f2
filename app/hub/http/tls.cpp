// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/tls.h"

namespace tallylight::hub::http {

namespace ssl = boost::asio::ssl;

wire::Result<std::unique_ptr<ssl::context>> makeTlsContext(const std::string& certificateChainFile, const std::string& privateKeyFile)
{
    const auto fault = [](const std::string& what, const std::string& file, const boost::system::error_code& error) {
        return wire::failure(wire::ErrorCode::BadPayload, what + " " + file + ": " + error.message());
    };
    boost::system::error_code error;
    auto context = std::make_unique<ssl::context>(ssl::context::tls_server);
    context->set_options(ssl::context::default_workarounds | ssl::context::no_sslv2 | ssl::context::no_sslv3 | ssl::context::no_tlsv1
                         | ssl::context::no_tlsv1_1 | ssl::context::no_compression);
    // Thousands of idle streams: give a connection's buffers back while nothing is read or written.
    SSL_CTX_set_mode(context->native_handle(), SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_min_proto_version(context->native_handle(), TLS1_2_VERSION);
    context->use_certificate_chain_file(certificateChainFile, error);
    if (error) {
        return fault("cannot use the certificate", certificateChainFile, error);
    }
    context->use_private_key_file(privateKeyFile, ssl::context::pem, error);
    if (error) {
        return fault("cannot use the private key", privateKeyFile, error);
    }
    if (SSL_CTX_check_private_key(context->native_handle()) != 1) {
        return wire::failure(wire::ErrorCode::BadPayload,
                             "the private key " + privateKeyFile + " does not belong to the certificate " + certificateChainFile);
    }
    return context;
}

} // namespace tallylight::hub::http
