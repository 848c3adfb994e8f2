// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/storage/engine.h"

namespace tallylight::hub {

//! \brief A file, with a write-ahead log. One transaction writes at a time, and holds all others off from its beginning.
class SqliteEngine final : public Engine
{
public:
    static constexpr std::string_view kScheme = "sqlite:";

    [[nodiscard]] static wire::Result<std::unique_ptr<Engine>> make(const std::string& url);

    [[nodiscard]] const std::string& address() const override { return m_path; }
    void connect(soci::session& session) const override;
    [[nodiscard]] Failure failureOf(const std::exception& error, soci::session& session) const override;
    //! Immediate: a transaction that reads first and writes later could not wait for another writer, it would have to fail.
    [[nodiscard]] std::string_view begin() const override { return "begin immediate"; }
    [[nodiscard]] std::string_view rowLock() const override { return {}; }
    [[nodiscard]] std::string_view nameLock() const override { return {}; }

private:
    explicit SqliteEngine(std::string path) : m_path(std::move(path)) {}

    std::string m_path;
};

} // namespace tallylight::hub
