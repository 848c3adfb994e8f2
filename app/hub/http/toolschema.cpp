// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/toolschema.h"

namespace tallylight::hub::http {

namespace json = boost::json;

json::value schemaOf(std::string_view type)
{
    return {{"type", type}};
}

json::value objectSchema(std::initializer_list<std::pair<std::string_view, json::value>> properties,
                         std::initializer_list<std::string_view> required)
{
    json::object members;
    for (const auto& [name, schema] : properties) {
        members.emplace(name, schema);
    }
    json::object schema{{"type", "object"}, {"properties", std::move(members)}};
    if (required.size() > 0) {
        schema.emplace("required", json::array(required.begin(), required.end()));
    }
    return schema;
}

json::value orderSchema()
{
    const json::value entry = objectSchema({{"field", {{"type", "array"}, {"items", schemaOf("string")}}},
                                            {"direction", {{"type", "string"}, {"enum", {"asc", "desc"}}}},
                                            {"nulls", {{"type", "string"}, {"enum", {"first", "last"}}}}},
                                           {"field", "direction"});
    return {{"type", "array"}, {"items", entry}};
}

bool readOrder(Fields& fields)
{
    bool isDescending = false;
    bool isFirst = true;
    for (Fields& entry : fields.objects("orderBy")) {
        if (!entry.has("field")) {
            entry.reject("field", "is required");
        }
        entry.texts("field");
        const std::string direction = entry.requiredText("direction");
        if (direction != "asc" && direction != "desc") {
            entry.reject("direction", "must be \"asc\" or \"desc\"");
        }
        fields.adopt(entry);
        isDescending = isFirst ? direction == "desc" : isDescending;
        isFirst = false;
    }
    return isDescending;
}

json::value pageOf(json::array items, std::int64_t totalCount, std::int64_t offset)
{
    const bool hasMore = offset + static_cast<std::int64_t>(items.size()) < totalCount;
    return {{"items", std::move(items)}, {"totalCount", totalCount}, {"hasMore", hasMore}};
}

} // namespace tallylight::hub::http
