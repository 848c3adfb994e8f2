// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/core/services.h"
#include "hub/http/gate.h"
#include "wire/result.h"

#include <boost/asio/awaitable.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tallylight::hub::http {

//! \brief What a tool gives: its output, or ErrorCode::BadPayload for arguments that do not do and any other code for a failure.
using ToolResult = wire::Result<boost::json::value>;

//! \brief A function that a client may call by name, by MCP or by REST (docs/protocol.md, "Tools").
struct Tool {
    std::string name;
    std::string description;
    //! JSON Schema of the arguments.
    boost::json::value inputSchema;
    bool isReadOnly = true;
    std::function<boost::asio::awaitable<ToolResult>(const boost::json::object&, const Member&)> run;
};

//! \brief The tools of the hub. One implementation; both endpoints call it.
class Tools
{
public:
    //! \param services outlive it.
    explicit Tools(const Services& services);
    Tools(const Tools&) = delete;
    Tools& operator=(const Tools&) = delete;

    [[nodiscard]] const std::vector<Tool>& all() const { return m_tools; }
    //! \brief Null for a name that is none.
    [[nodiscard]] const Tool* find(std::string_view name) const;
    //! \brief The list as `tools/list` and `GET tools` give it.
    [[nodiscard]] boost::json::array describe() const;

private:
    std::vector<Tool> m_tools;
};

//! \brief The tools of one kind of thing; \a services outlive them.
[[nodiscard]] std::vector<Tool> threadTools(const Services& services);
[[nodiscard]] std::vector<Tool> messageTools(const Services& services);
[[nodiscard]] std::vector<Tool> agentTools(const Services& services);
[[nodiscard]] std::vector<Tool> organizationTools(const Services& services);
[[nodiscard]] std::vector<Tool> memberTools(const Services& services);
[[nodiscard]] std::vector<Tool> keyTools(const Services& services);

} // namespace tallylight::hub::http
