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

PictureBook::PictureBook(Wanted wanted) : m_wanted(std::move(wanted)), m_entries(kMaxPictures) {}

QImage PictureBook::find(const store::AccountId& account, const QString& address)
{
    if (!isFetchable(address)) {
        return {};
    }
    const Key key(QString::fromStdString(account.value()), address);
    if (const Entry* entry = m_entries.object(key)) {
        return entry->picture;
    }
    m_entries.insert(key, new Entry);
    m_wanted(account, address);
    return {};
}

void PictureBook::set(const store::AccountId& account, const QString& address, const QImage& picture)
{
    if (isFetchable(address)) {
        m_entries.insert({QString::fromStdString(account.value()), address}, new Entry{picture});
    }
}

} // namespace tallylight::ui
