// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/accountid.h"

#include <QCache>
#include <QImage>
#include <QString>

#include <functional>
#include <utility>

namespace tallylight::ui {

//! \brief The pictures that were fetched, by account and the address that a row names, which may be a path on the account's server;
//! bounded. GUI thread.
class PictureBook
{
public:
    using Wanted = std::function<void(const store::AccountId& account, const QString& address)>;

    //! \param wanted called once for an address that is to be painted and that nobody set.
    explicit PictureBook(Wanted wanted);

    //! \brief Null until it is there. An empty address and glyph icons (`icon://`) have none, and are not asked for.
    [[nodiscard]] QImage find(const store::AccountId& account, const QString& address);

    //! \brief A null \a picture means that there is none to be had.
    void set(const store::AccountId& account, const QString& address, const QImage& picture);

private:
    struct Entry {
        QImage picture;
    };

    using Key = std::pair<QString, QString>;

    Wanted m_wanted;
    QCache<Key, Entry> m_entries;
};

} // namespace tallylight::ui
