// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/picturebook.h"

#include <utility>

namespace tallylight::ui {

namespace {

//! More than can be seen at once by far; what fell out is asked for again.
constexpr int kMaxPictures = 512;

bool isFetchable(const QString& address)
{
    return !address.isEmpty() && !address.startsWith(QLatin1StringView("icon://"));
}

} // namespace

PictureBook::PictureBook(std::function<void(const QString& address)> wanted) : m_wanted(std::move(wanted)), m_entries(kMaxPictures) {}

QImage PictureBook::find(const QString& address)
{
    if (!isFetchable(address)) {
        return {};
    }
    if (const Entry* entry = m_entries.object(address)) {
        return entry->picture;
    }
    m_entries.insert(address, new Entry);
    m_wanted(address);
    return {};
}

void PictureBook::set(const QString& address, const QImage& picture)
{
    if (isFetchable(address)) {
        m_entries.insert(address, new Entry{picture});
    }
}

} // namespace tallylight::ui
