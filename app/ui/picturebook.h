// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QCache>
#include <QImage>
#include <QString>

#include <functional>

namespace tallylight::ui {

//! \brief The pictures that were fetched, by the address that a row names; bounded. GUI thread.
class PictureBook
{
public:
    //! \param wanted called once for an address that is to be painted and that nobody set.
    explicit PictureBook(std::function<void(const QString& address)> wanted);

    //! \brief Null until it is there. An empty address and glyph icons (`icon://`) have none, and are not asked for.
    [[nodiscard]] QImage find(const QString& address);

    //! \brief A null \a picture means that there is none to be had.
    void set(const QString& address, const QImage& picture);

private:
    struct Entry {
        QImage picture;
    };

    std::function<void(const QString& address)> m_wanted;
    QCache<QString, Entry> m_entries;
};

} // namespace tallylight::ui
