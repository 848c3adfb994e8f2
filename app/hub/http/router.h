// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "hub/http/reply.h"
#include "hub/http/request.h"

#include <boost/asio/awaitable.hpp>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace tallylight::hub::http {

//! \brief Answers one request. The request outlives the answer. Runs on the loop; must not block.
using Handler = std::function<boost::asio::awaitable<Reply>(const Request&)>;

//! \brief The table of what the hub serves: method and pattern to handler.
//!
//! A pattern is a path whose segments in braces are parameters: "/api/{}/watch". Routes are tried in the order of their addition.
class Router
{
public:
    void add(std::string method, std::string_view pattern, Handler handler);

    //! \brief Finds the handler, fills in the request's parameters and answers.
    //!
    //! HEAD is served by the route of GET, OPTIONS by the router itself. An unknown path is 404, a known one with another method 405.
    [[nodiscard]] boost::asio::awaitable<Reply> answer(Request& request) const;

private:
    struct Route {
        std::string method;
        std::string pattern;
        //! An empty segment is a parameter.
        std::vector<std::string> segments;
        Handler handler;
    };

    std::vector<Route> m_routes;
};

} // namespace tallylight::hub::http
