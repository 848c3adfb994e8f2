// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/pageparts.h"

#include "hub/http/entityjson.h"
#include "hub/http/jsonbody.h"
#include "wire/namehash.h"
#include "wire/plaintext.h"
#include "wire/weburl.h"

#include <boost/json/array.hpp>

namespace tallylight::hub::http {

namespace json = boost::json;

namespace {

constexpr std::size_t kMaxLine = 500;
constexpr std::uint64_t kColours = 16;

Html element(std::string_view tag, std::string_view attributes, const Html& content)
{
    std::string markup = "<" + std::string(tag);
    if (!attributes.empty()) {
        markup += ' ';
        markup += attributes;
    }
    return Html::markup(markup + ">" + content.value() + "</" + std::string(tag) + ">");
}

Html time(wire::Timestamp at)
{
    const Html iso = Html::text(wire::formatTimestamp(at));
    return element("time", "datetime=\"" + iso.value() + "\"", iso);
}

//! One part of a message as the pages show it; empty for what they leave out.
Html partOf(const json::value& part)
{
    if (!part.is_object()) {
        return {};
    }
    Fields fields(part);
    const std::string type = fields.text("type").value_or(std::string());
    if (type == "text") {
        const std::string text = fields.text("text").value_or(std::string());
        return text.empty() ? Html() : element("p", "class=\"text\" dir=\"auto\"", Html::text(text));
    }
    if (type == "dynamic-tool" || type.starts_with("tool-")) {
        const std::string name = type.starts_with("tool-") ? type.substr(5) : fields.text("toolName").value_or("a tool");
        return element("p", "class=\"tool\"", Html::text("Used " + wire::plainLine(name, kMaxLine)));
    }
    return {};
}

} // namespace

std::string_view statusWord(wire::ThreadStatus status)
{
    switch (status) {
    case wire::ThreadStatus::InProgress:
        return "Running";
    case wire::ThreadStatus::RequiresAction:
        return "Needs you";
    case wire::ThreadStatus::Failed:
        return "Failed";
    case wire::ThreadStatus::Completed:
        return "Completed";
    case wire::ThreadStatus::Expired:
        return "Gone quiet";
    }
    return {};
}

Html statusPill(wire::ThreadStatus status)
{
    Html content = Html::markup("<i class=\"shape\" aria-hidden=\"true\"></i>");
    content += Html::text(statusWord(status));
    return element("span", "class=\"pill\" data-status=\"" + std::string(wire::toString(status)) + "\"", content);
}

Html line(std::string_view text)
{
    return element("bdi", {}, Html::text(wire::plainLine(text, kMaxLine)));
}

Html avatar(std::string_view name)
{
    const std::string colour = "c" + std::to_string(wire::nameHash(name) % kColours);
    return element("span", "class=\"avatar " + colour + "\" aria-hidden=\"true\"", Html::text(wire::plainLine(wire::initials(name), 4)));
}

Html agentLine(std::string_view title)
{
    if (title.empty()) {
        return {};
    }
    Html content = avatar(title);
    content += element("span", "class=\"agent-name\"", line(title));
    return element("p", "class=\"agent\"", content);
}

Html messageItems(const std::vector<Message>& messages, std::string_view agentTitle)
{
    Html items;
    for (const Message& message : messages) {
        Html who = element("span", {}, message.role == "user" ? Html::text("User") : line(agentTitle.empty() ? "Agent" : agentTitle));
        who += time(message.createdAt);
        Html content = element("p", "class=\"who\"", who);
        if (const auto parts = parseJson(message.parts); parts && parts->is_array()) {
            for (const json::value& part : parts->get_array()) {
                content += partOf(part);
            }
        }
        const std::string attributes =
            "class=\"message\" data-id=\"" + escaped(message.id.value()) + "\" data-role=\"" + escaped(message.role) + "\"";
        items += element("li", attributes, content);
    }
    return items;
}

Html runItem(std::string_view slug, const Thread& thread, std::string_view agentTitle, wire::Timestamp since)
{
    const std::string title = wire::plainLine(thread.title, kMaxLine);
    Html what = element("span", "class=\"name\"", Html::text(title.empty() ? "Untitled task" : title));
    what += element("bdi", "class=\"by\"", Html::text(wire::plainLine(agentTitle, kMaxLine)));
    Html row = agentTitle.empty() ? Html::markup("<span class=\"avatar blank\" aria-hidden=\"true\"></span>") : avatar(agentTitle);
    row += element("span", "class=\"what\" dir=\"auto\"", what);
    row += element("span", "class=\"elapsed\" data-since=\"" + wire::formatTimestamp(since) + "\"", {});
    const std::string path = wire::threadPageUrl({}, slug, thread.id, thread.agent);
    const std::string ids = "data-id=\"" + escaped(thread.id.value()) + "\" data-agent=\"" + escaped(thread.agent.value()) + "\"";
    return element("li", ids, element("a", "class=\"run\" href=\"" + escaped(path) + "\"", row));
}

Html orgSection(const Organization& org, const std::vector<Thread>& threads, wire::Timestamp now)
{
    Html heading = avatar(org.name);
    heading += element("a", "href=\"/" + escaped(wire::percentEncoded(org.slug)) + "\"", line(org.name));
    Html content = element("h2", {}, heading);
    Html rows;
    for (const Thread& thread : threads) {
        const std::string path = wire::threadPageUrl({}, org.slug, thread.id, thread.agent);
        Html row = element("span", "class=\"name\" dir=\"auto\"", Html::text(wire::plainLine(thread.title, kMaxLine)));
        row += statusPill(displayStatus(thread, now));
        rows += element("li", {}, element("a", "href=\"" + escaped(path) + "\"", row));
    }
    content += threads.empty() ? Html::markup("<p class=\"none\">Nothing has run here yet.</p>") : element("ul", "class=\"threads\"", rows);
    return element("section", "class=\"org\"", content);
}

} // namespace tallylight::hub::http
