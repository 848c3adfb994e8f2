// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/accountkeys.h"
#include "wire/thread.h"
#include "wire/timestamp.h"

#include <QObject>

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tallylight::store {

//! \brief How a thread's last run ended. Texts as the server gave them, cleaned and cut.
struct HistoryEntry {
    RowKey key;
    //! Empty for a thread without an agent.
    wire::AgentId agent;
    //! Empty for a thread without a title.
    std::string title;
    std::string agentTitle;
    std::string orgName;
    //! Completed or Failed.
    wire::ThreadStatus outcome = wire::ThreadStatus::Completed;
    //! Absent where nobody knew.
    std::optional<wire::Timestamp> started;
    wire::Timestamp ended;
    //! Nobody has looked yet.
    bool isUnseen = false;

    //! \brief Absent where the start is not known; never negative.
    [[nodiscard]] std::optional<std::chrono::milliseconds> duration() const;

    friend bool operator==(const HistoryEntry&, const HistoryEntry&) = default;
};

//! \brief What a command did to the history. Never all empty.
struct HistoryChange {
    std::vector<RowKey> added;
    std::vector<RowKey> removed;
    //! Only the unseen mark differs.
    std::vector<RowKey> changed;

    [[nodiscard]] bool isEmpty() const { return added.empty() && removed.empty() && changed.empty(); }

    friend bool operator==(const HistoryChange&, const HistoryChange&) = default;
};

//! \brief The finished threads of all accounts, the latest first, one entry per thread. Bounded by count and age. Lives on one thread.
class History : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t kMaxEntries = 500;

    using QObject::QObject;

    //! \brief The latest first. Valid until the next command.
    [[nodiscard]] std::span<const HistoryEntry> entries() const { return m_entries; }
    //! \brief Null for a thread without an entry. Valid until the next command.
    [[nodiscard]] const HistoryEntry* find(const RowKey& key) const;
    //! \brief How many with this outcome nobody has looked at.
    [[nodiscard]] std::size_t unseenCount(wire::ThreadStatus outcome) const;

    //! \brief For how long entries stay; zero keeps none, from the next add() or prune() on. What is too old goes with prune().
    void setKept(std::chrono::days kept) { m_kept = kept; }
    //! \brief Puts the entry in; an earlier one of the thread goes.
    void add(HistoryEntry entry);
    //! \brief Several at once, as from a file, with one change told.
    void add(std::vector<HistoryEntry> entries);
    //! \brief A person has looked: the mark goes. Nothing for threads without one.
    void markSeen(std::span<const RowKey> keys);
    void markAllSeen();
    //! \brief Drops what is too old at \a now.
    void prune(wire::Timestamp now);
    //! \brief The account was signed out for good.
    void forgetAccount(const AccountId& account);
    void clear();

Q_SIGNALS:
    void changed(const tallylight::store::HistoryChange& change);

private:
    void insert(HistoryEntry&& entry, HistoryChange& change);
    template <class Predicate>
    void removeIf(Predicate isUnwanted, HistoryChange& change);
    void removeSurplus(HistoryChange& change);
    void tell(const HistoryChange& change);

    std::vector<HistoryEntry> m_entries;
    std::chrono::days m_kept{30};
};

} // namespace tallylight::store
