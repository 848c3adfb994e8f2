// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/accountid.h"
#include "wire/ids.h"

#include <compare>
#include <cstddef>
#include <functional>

namespace tallylight::store {

//! \brief One organization of one account. Empty: none.
struct OrgKey {
    AccountId account;
    wire::OrgId org;

    [[nodiscard]] bool isEmpty() const { return org.isEmpty(); }

    friend bool operator==(const OrgKey&, const OrgKey&) = default;
    friend std::strong_ordering operator<=>(const OrgKey&, const OrgKey&) = default;
};

//! \brief Names a thread among all accounts. Two accounts on one server may both see a thread: it is then two rows, each opened and
//! stopped as its account.
struct RowKey {
    AccountId account;
    wire::ThreadKey thread;

    [[nodiscard]] OrgKey org() const { return {account, thread.org}; }

    friend bool operator==(const RowKey&, const RowKey&) = default;
    friend std::strong_ordering operator<=>(const RowKey&, const RowKey&) = default;
};

} // namespace tallylight::store

template <>
struct std::hash<tallylight::store::OrgKey> {
    std::size_t operator()(const tallylight::store::OrgKey& key) const noexcept
    {
        const std::size_t account = std::hash<tallylight::store::AccountId>{}(key.account);
        return std::hash<tallylight::wire::OrgId>{}(key.org) ^ (account * 0x9e3779b97f4a7c15ULL);
    }
};

template <>
struct std::hash<tallylight::store::RowKey> {
    std::size_t operator()(const tallylight::store::RowKey& key) const noexcept
    {
        const std::size_t account = std::hash<tallylight::store::AccountId>{}(key.account);
        return std::hash<tallylight::wire::ThreadKey>{}(key.thread) ^ (account * 0xc2b2ae3d27d4eb4fULL);
    }
};
