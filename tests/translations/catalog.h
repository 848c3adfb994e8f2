// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace tallylight::test {

//! \brief A text of a catalog (.ts) and what it is in the catalog's language.
struct CatalogText {
    QString context;
    QString source;
    //! What tells it from others with the same source.
    QString comment;
    //! One, or one for each form that the language's numbers take.
    QStringList forms;
    bool isCounted = false;
    //! As "unfinished" or "obsolete"; empty for a text that is in order.
    QString type;

    //! \brief What makes it the same text in every language.
    [[nodiscard]] QString key() const { return context + u'\n' + source + u'\n' + comment + (isCounted ? u'n' : u'-'); }
};

//! \brief A catalog. The language is as the file says it, as "pt_BR".
struct Catalog {
    QString language;
    std::vector<CatalogText> texts;

    //! \brief Nothing where there is no such file, or it is no catalog.
    [[nodiscard]] static std::optional<Catalog> read(const QString& path);
};

//! \brief How many forms a counted text has in \a language, one of ours; 0 for any other.
[[nodiscard]] int formsOf(const QString& language);

//! \brief What is wrong with \a text in \a language, in words; empty where nothing is. Pure.
//!
//! Unfinished, empty, with too many or too few forms, or with placeholders, a key to jump to (&), an ending, or lines other than the
//! source has; or not translated at all.
[[nodiscard]] QStringList faultsOf(const CatalogText& text, const QString& language);

} // namespace tallylight::test
