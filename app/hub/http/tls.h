// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/result.h"

#include <boost/asio/ssl/context.hpp>

#include <memory>
#include <string>

namespace tallylight::hub::http {

//! \brief Server side of TLS 1.2 and later, from PEM files.
//! \return an error that names the file that did not do.
[[nodiscard]] wire::Result<std::unique_ptr<boost::asio::ssl::context>> makeTlsContext(const std::string& certificateChainFile,
                                                                                      const std::string& privateKeyFile);

} // namespace tallylight::hub::http
