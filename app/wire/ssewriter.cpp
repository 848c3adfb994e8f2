// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "wire/ssewriter.h"

namespace tallylight::wire {

std::string writeSseEvent(std::string_view type, std::string_view data, std::string_view id)
{
    std::string frame;
    frame.reserve(type.size() + data.size() + id.size() + 32);
    frame += "event: ";
    frame += type;
    frame += '\n';
    for (;;) {
        const std::size_t end = data.find_first_of("\r\n");
        frame += "data: ";
        frame += data.substr(0, end);
        frame += '\n';
        if (end == std::string_view::npos) {
            break;
        }
        data.remove_prefix(end + (data.substr(end).starts_with("\r\n") ? 2 : 1));
    }
    if (!id.empty()) {
        frame += "id: ";
        frame += id;
        frame += '\n';
    }
    frame += '\n';
    return frame;
}

} // namespace tallylight::wire
