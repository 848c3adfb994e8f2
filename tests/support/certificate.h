// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace tallylight::test {

//! \brief Makes a certificate that nobody knows, by openssl. \return the path of its file in \a folder; empty where that failed.
[[nodiscard]] QString makeCertificate(const QString& folder);

} // namespace tallylight::test
