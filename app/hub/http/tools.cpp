// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/tools.h"

#include <boost/json/array.hpp>

#include <algorithm>
#include <iterator>

namespace tallylight::hub::http {

namespace json = boost::json;

Tools::Tools(const Services& services)
{
    for (auto make : {threadTools, messageTools, agentTools, organizationTools, memberTools, keyTools}) {
        std::ranges::move(make(services), std::back_inserter(m_tools));
    }
}

const Tool* Tools::find(std::string_view name) const
{
    const auto found = std::ranges::find(m_tools, name, &Tool::name);
    return found == m_tools.end() ? nullptr : &*found;
}

json::array Tools::describe() const
{
    json::array list;
    for (const Tool& tool : m_tools) {
        list.push_back({{"name", tool.name},
                        {"description", tool.description},
                        {"inputSchema", tool.inputSchema},
                        {"annotations", {{"readOnlyHint", tool.isReadOnly}}}});
    }
    return list;
}

} // namespace tallylight::hub::http
