// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QUrl>

namespace tallylight::net {

//! \brief What is to be fetched for the address of a picture, which any member of an organization may have written: a path on the account's
//! server, or https anywhere on the Internet. Never what only this machine or its network can reach: such a request would be made by
//! everybody's desktop, in the name of whoever wrote the address. A server on this machine may name others on it, also by http.
//! \return invalid where nothing is to be fetched. Pure; names are not resolved.
[[nodiscard]] QUrl imageUrl(const QString& address, const QUrl& origin);

} // namespace tallylight::net
