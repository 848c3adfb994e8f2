// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/settings.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>

namespace tallylight::hub {

namespace {

using wire::Result;

//! CLI11 puts a file above the environment, so both are ours to order; and its own words do not say where a value comes from.
Result<void> give(CLI::Option& option, const std::string& value, const std::string& source)
{
    try {
        option.add_result(value);
        option.run_callback();
    } catch (const CLI::Error& error) {
        return wire::failure(wire::ErrorCode::BadPayload, source + ": " + error.what());
    }
    return {};
}

//! The parser takes a # for the begin of a comment wherever it stands, and leaves one of the two quotation marks.
bool isCut(const std::string& value)
{
    return value.starts_with('"') || value.starts_with('\'');
}

std::string nameOf(const CLI::Option& option)
{
    return option.get_lnames().empty() ? std::string() : option.get_lnames().front();
}

Result<void> takeItem(CLI::App& command, const CLI::ConfigItem& item, const std::string& source)
{
    if (item.inputs.size() != 1) {
        return wire::failure(wire::ErrorCode::BadPayload, source + ": give one value, in quotation marks where it has spaces or commas");
    }
    if (isCut(item.inputs.front())) {
        return wire::failure(wire::ErrorCode::BadPayload, source + ": a value must not hold #, which begins a comment: an address has %23");
    }
    CLI::Option& option = *command.get_option_no_throw("--" + item.name);
    return option.count() > 0 ? Result<void>() : give(option, item.inputs.front(), source);
}

Result<void> completeFromEnvironment(CLI::App& command)
{
    for (CLI::Option* const option : command.get_options({})) {
        if (!option->get_configurable() || option->count() > 0) {
            continue;
        }
        const std::string variable = environmentName(nameOf(*option));
        const char* const value = std::getenv(variable.c_str());
        if (value == nullptr || *value == '\0') {
            continue;
        }
        if (auto given = give(*option, value, variable); !given) {
            return given;
        }
    }
    return {};
}

Result<void> completeFromFile(CLI::App& command, const std::string& path, UnknownKeys unknown)
{
    std::ifstream file(path);
    if (!file) {
        return wire::failure(wire::ErrorCode::BadPayload, path + ": cannot be read");
    }
    std::set<std::string> seen;
    for (const CLI::ConfigItem& item : CLI::ConfigTOML().from_config(file)) {
        const std::string source = path + ": " + item.name;
        if (!item.parents.empty()) {
            return wire::failure(wire::ErrorCode::BadPayload, path + ": it has a section, [" + item.parents.front() + "]: it needs none");
        }
        const CLI::Option* const option = command.get_option_no_throw("--" + item.name);
        if (option == nullptr || !option->get_configurable()) {
            if (unknown == UnknownKeys::Refused) {
                return wire::failure(wire::ErrorCode::BadPayload, source + ": there is no such option");
            }
            continue;
        }
        if (!seen.insert(item.name).second) {
            return wire::failure(wire::ErrorCode::BadPayload, source + ": it stands there twice");
        }
        if (auto taken = takeItem(command, item, source); !taken) {
            return taken;
        }
    }
    return {};
}

} // namespace

std::string environmentName(std::string_view option)
{
    std::string name = "TALLYLIGHT_HUB_";
    std::transform(option.begin(), option.end(), std::back_inserter(name), [](char c) {
        return c == '-' ? '_' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return name;
}

Result<void> completeOptions(CLI::App& command, std::string file, UnknownKeys unknown)
{
    if (auto done = completeFromEnvironment(command); !done) {
        return done;
    }
    if (const char* const named = std::getenv(environmentName("config").c_str()); file.empty() && named != nullptr) {
        file = named;
    }
    return file.empty() ? Result<void>() : completeFromFile(command, file, unknown);
}

} // namespace tallylight::hub
