// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/kv/runningvalue.h"

#include "wire/namehash.h"

#include <boost/json.hpp>

#include <exception>
#include <utility>

namespace tallylight::hub::kv {

namespace json = boost::json;

namespace {

constexpr std::size_t kMaxValues = 1024;

json::object encode(const Item& item)
{
    json::object object{{"v", item.agent},
                        {"t", item.title ? json::value(*item.title) : json::value(nullptr)},
                        {"o", item.org},
                        {"p", item.progressAt.time_since_epoch().count()}};
    if (item.revision) {
        object["r"] = *item.revision;
    }
    return object;
}

Item decode(const json::object& object)
{
    Item item;
    item.agent = object.at("v").as_string();
    if (const json::value& title = object.at("t"); !title.is_null()) {
        item.title = std::string(title.as_string());
    }
    item.org = object.at("o").as_string();
    item.progressAt = wire::Timestamp(std::chrono::milliseconds(object.at("p").to_number<std::int64_t>()));
    if (const json::value* revision = object.if_contains("r")) {
        item.revision = revision->as_int64();
    }
    return item;
}

std::vector<json::object> spread(const Items& items, std::size_t count)
{
    std::vector<json::object> objects(count);
    for (const auto& [thread, item] : items) {
        objects[wire::nameHash(thread) % count][thread] = encode(item);
    }
    return objects;
}

} // namespace

wire::Result<Items> decodeItems(std::string_view text)
{
    try {
        Items items;
        const json::value value = json::parse(text);
        for (const auto& member : value.as_object()) {
            items.emplace(member.key(), decode(member.value().as_object()));
        }
        return items;
    } catch (const std::exception& error) {
        return wire::failure(wire::ErrorCode::BadPayload, std::string("no running set: ") + error.what());
    }
}

std::vector<std::string> encodeItems(const Items& items, std::size_t maxBytes)
{
    if (items.empty()) {
        return {};
    }
    for (std::size_t count = 1;; count *= 2) {
        std::vector<std::string> values;
        bool isFitting = true;
        for (const json::object& object : spread(items, count)) {
            values.push_back(json::serialize(object));
            isFitting = isFitting && (values.back().size() <= maxBytes || object.size() <= 1);
        }
        if (isFitting || count >= kMaxValues) {
            return values;
        }
    }
}

Items merge(const Items& stored, const std::vector<RunningEntry>& running,
            const std::function<std::optional<std::int64_t>(const std::string&)>& latest, wire::Timestamp now, const Ages& ages)
{
    Items items;
    for (const RunningEntry& entry : running) {
        items.emplace(entry.thread.id.value(),
                      Item{entry.thread.agent.value(), entry.thread.title, entry.thread.org.value(), entry.progressAt, entry.revision});
    }
    for (const auto& [thread, item] : stored) {
        const auto mine = items.find(thread);
        if (mine != items.end()) {
            const bool isLater = item.revision && *item.revision > *mine->second.revision;
            const auto progressAt = std::max(item.progressAt, mine->second.progressAt);
            mine->second = isLater ? item : mine->second;
            mine->second.progressAt = progressAt;
            continue;
        }
        const auto known = latest(thread);
        const bool isOver = item.revision && known && *known >= *item.revision;
        const auto patience = item.revision ? ages.unheard : ages.idle;
        if (!isOver && item.progressAt >= now - patience) {
            items.emplace(thread, item);
        }
    }
    std::erase_if(items, [&](const auto& entry) { return entry.second.progressAt < now - ages.idle; });
    return items;
}

} // namespace tallylight::hub::kv
