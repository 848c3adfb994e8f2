// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/core/logscope.h"

#include <utility>

namespace tallylight::hub {

namespace {

thread_local std::string_view t_requestId;

} // namespace

LogScope::LogScope(std::string_view requestId) : m_outer(std::exchange(t_requestId, requestId)) {}

LogScope::~LogScope()
{
    t_requestId = m_outer;
}

std::string_view LogScope::requestId()
{
    return t_requestId;
}

} // namespace tallylight::hub
