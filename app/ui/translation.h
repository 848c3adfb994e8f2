// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>
#include <QTranslator>

namespace tallylight::ui {

//! \brief The interface in one language, as long as this lives: its words, those of Qt where they are installed, its direction.
//!
//! Make it after the application object and before anything that shows words. Words that are shown already stay as they are.
class Translation
{
public:
    //! \brief In the system's language. Dates and numbers are written as the system says, which may not be the way of its words.
    Translation();
    ~Translation();

    Translation(const Translation&) = delete;
    Translation& operator=(const Translation&) = delete;

    //! \brief In a language of the person's own choice instead, in whose way dates and numbers are written as well.
    //! \param tag BCP 47; empty, or of a language that there is not: as before.
    void prefer(const QString& tag);

    //! \brief The tag of the language that it is.
    [[nodiscard]] QString language() const { return m_language; }

    //! \brief Tags of all that there are, as "pt-BR"; English first.
    [[nodiscard]] static const QStringList& languages();
    //! \brief The first of \a wanted, tags as of QLocale::uiLanguages(), that there is, if need be from another country; else English.
    //! Pure.
    [[nodiscard]] static QString choose(const QStringList& wanted);

private:
    void install();
    void remove();

    QString m_language;
    QTranslator m_qt;
    QTranslator m_own;
    //! What was so before, and is again after.
    Qt::LayoutDirection m_direction;
    QLocale m_locale;
};

} // namespace tallylight::ui
