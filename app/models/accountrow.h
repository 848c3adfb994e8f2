// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/threadrow.h"
#include "store/accountid.h"
#include "store/feedstate.h"

#include <QString>

#include <vector>

namespace tallylight::models {

//! \brief One of a person's accounts, as the settings show it.
struct AccountRow {
    store::AccountId id;
    //! What people know it by: an e-mail address, a name, or the host.
    QString name;
    //! The server's host as people know it.
    QString server;
    //! Paused where a person wants to hear nothing of it for now.
    store::FeedStatus feed;
    //! The token is in memory only: signed in until the program ends.
    bool isForSession = false;
    //! Why the keyring has not got it, for a person; empty where nobody knows.
    QString sessionReason = {};
    //! False for one whose key came with the start of the program: nothing about it can be changed from here.
    bool canSignIn = true;
    //! An absolute path; empty: the system's certificates alone.
    QString caFile;
    std::vector<OrgRow> orgs;

    friend bool operator==(const AccountRow&, const AccountRow&) = default;
};

} // namespace tallylight::models
