// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/accountid.h"
#include "wire/entities.h"
#include "wire/timestamp.h"

#include <QJsonObject>
#include <QString>
#include <QUrl>

#include <cstdint>
#include <optional>
#include <vector>

namespace tallylight::account {

//! \brief How a person signed in to an account.
enum class SignInWay : std::uint8_t {
    //! By the browser: tokens that are renewed.
    Browser,
    //! By an API key.
    Key,
};

//! \brief One account of the person on this machine, as the book has it. Never a token: that is in the keychain, under the id.
struct AccountEntry {
    store::AccountId id;
    //! As net::parseOrigin() gives it.
    QUrl origin;
    SignInWay way = SignInWay::Browser;
    //! Who it is on that server; an empty id where the server never said. A renewed token does not repeat it.
    wire::Identity identity;
    //! A PEM file with further authorities to trust; empty for none.
    QString caFile;
    //! The person does not want to hear of it now.
    bool isPaused = false;
    //! When somebody signed in last, by whichever program: then the others try the keyring again.
    std::optional<wire::Timestamp> signedInAt = {};
    //! As the server listed them last.
    std::vector<wire::Organization> organizations;

    friend bool operator==(const AccountEntry&, const AccountEntry&) = default;
};

//! \brief What people know the account by: the e-mail address, else the name, else the host.
[[nodiscard]] QString accountLabel(const AccountEntry& entry);

//! \brief What a book keeps of \a organizations, whatever the server sent: 200 at most, names as one line of 120, none whose id or slug has
//! more than 256 bytes, no logo that is itself a picture or has more than 2 KiB. The same again for what is kept already.
[[nodiscard]] std::vector<wire::Organization> keptOrganizations(std::vector<wire::Organization> organizations);

//! \brief Reads one account of the file. Nothing for a row that is not ours to understand.
[[nodiscard]] std::optional<AccountEntry> entryOf(const QJsonObject& row);
//! \brief Puts \a entry into \a row; what else stands there stays.
void writeEntry(const AccountEntry& entry, QJsonObject& row);

} // namespace tallylight::account
