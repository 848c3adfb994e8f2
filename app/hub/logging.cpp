// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/logging.h"

#include "hub/core/logscope.h"
#include "wire/timestamp.h"
#include "wire/utf8.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <spdlog/formatter.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/spdlog.h>

#include <memory>

namespace tallylight::hub {

namespace {

std::string_view viewOf(spdlog::string_view_t text)
{
    return {text.data(), text.size()};
}

void append(spdlog::memory_buf_t& line, std::string_view text)
{
    line.append(text.data(), text.data() + text.size());
}

//! One object per line: what a log collector takes without rules of its own.
class JsonFormatter final : public spdlog::formatter
{
public:
    void format(const spdlog::details::log_msg& message, spdlog::memory_buf_t& line) override
    {
        boost::json::object object{
            {"time", wire::formatTimestamp(std::chrono::time_point_cast<std::chrono::milliseconds>(message.time))},
            {"level", viewOf(spdlog::level::to_string_view(message.level))},
            {"message", wire::replaceInvalidUtf8(viewOf(message.payload))},
        };
        if (const std::string_view id = LogScope::requestId(); !id.empty()) {
            object.emplace("request_id", id);
        }
        append(line, boost::json::serialize(object));
        append(line, spdlog::details::os::default_eol);
    }

    [[nodiscard]] std::unique_ptr<spdlog::formatter> clone() const override { return std::make_unique<JsonFormatter>(); }
};

//! `[request 4fPz…] `, or nothing.
class RequestFlag final : public spdlog::custom_flag_formatter
{
public:
    void format(const spdlog::details::log_msg&, const std::tm&, spdlog::memory_buf_t& line) override
    {
        if (const std::string_view id = LogScope::requestId(); !id.empty()) {
            append(line, "[request ");
            append(line, id);
            append(line, "] ");
        }
    }

    [[nodiscard]] std::unique_ptr<spdlog::custom_flag_formatter> clone() const override { return std::make_unique<RequestFlag>(); }
};

} // namespace

void setUpLog(const LogOptions& options)
{
    if (options.format == "json") {
        spdlog::set_formatter(std::make_unique<JsonFormatter>());
    } else {
        auto formatter = std::make_unique<spdlog::pattern_formatter>();
        formatter->add_flag<RequestFlag>('*').set_pattern("[%Y-%m-%d %H:%M:%S.%e] [%n] [%l] %*%v");
        spdlog::set_formatter(std::move(formatter));
    }
    spdlog::set_level(spdlog::level::from_str(options.level));
}

} // namespace tallylight::hub
