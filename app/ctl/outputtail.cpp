// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/outputtail.h"

#include "wire/plaintext.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace tallylight::ctl {

namespace {

constexpr std::size_t kKeptBytes = std::size_t{16} * 1024;
constexpr std::size_t kLines = 10;
constexpr std::size_t kLineCodePoints = 300;

//! Removes CSI sequences (colours, cursor): without their ESC their rest would stay as "[31m".
std::string withoutSequences(std::string_view line)
{
    std::string plain;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\x1b' && i + 1 < line.size() && line[i + 1] == '[') {
            i += 2;
            while (i < line.size() && (line[i] < '@' || line[i] > '~')) {
                ++i;
            }
        } else {
            plain += line[i];
        }
    }
    return plain;
}

std::string shown(std::string_view line)
{
    while (line.ends_with('\r')) {
        line.remove_suffix(1);
    }
    line.remove_prefix(line.rfind('\r') + 1); // npos + 1 is 0
    return wire::plainLine(withoutSequences(line), kLineCodePoints);
}

} // namespace

void OutputTail::append(std::string_view bytes)
{
    m_bytes += bytes.substr(bytes.size() - std::min(bytes.size(), kKeptBytes));
    if (m_bytes.size() > 2 * kKeptBytes || bytes.size() > kKeptBytes) {
        m_isCut = true;
        m_bytes.erase(0, m_bytes.size() - kKeptBytes);
    }
}

std::string OutputTail::text() const
{
    std::string_view rest = m_bytes;
    if (m_isCut) {
        // The first line lost its beginning.
        rest.remove_prefix(rest.find('\n') == std::string_view::npos ? 0 : rest.find('\n') + 1);
    }
    std::vector<std::string> lines;
    while (!rest.empty() && lines.size() < kLines) {
        const std::size_t end = rest.rfind('\n');
        std::string line = shown(rest.substr(end + 1)); // npos + 1 is 0
        if (!line.empty()) {
            lines.push_back(std::move(line));
        }
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(0, end);
    }
    std::string text;
    for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
        text += (text.empty() ? "" : "\n") + *line;
    }
    return text;
}

} // namespace tallylight::ctl
