// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <string_view>

//! The files of resources/hub, compiled in by embed.cmake.
namespace tallylight::hub::http::assets {

extern const std::string_view login_html;
extern const std::string_view consent_html;
extern const std::string_view done_html;
extern const std::string_view problem_html;
extern const std::string_view home_html;
extern const std::string_view org_html;
extern const std::string_view thread_html;
extern const std::string_view missing_html;
extern const std::string_view page_css;
extern const std::string_view live_js;
extern const std::string_view org_js;
extern const std::string_view thread_js;
extern const std::string_view icon_svg;
//! \brief Digest of all of them.
extern const std::string_view version;

} // namespace tallylight::hub::http::assets
