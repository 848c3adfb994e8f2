// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/translation.h"

#include <QDir>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>

//! The linker leaves a static library's resources out unless they are asked for. Outside of any namespace, as the macro demands.
static void keepCatalogs()
{
    Q_INIT_RESOURCE(tallylight_translations);
}

namespace tallylight::ui {

namespace {

const QString& catalogName()
{
    static const QString name = QStringLiteral("tallylight_");
    return name;
}

} // namespace

Translation::Translation() : m_language(choose(QLocale::system().uiLanguages())), m_direction(QGuiApplication::layoutDirection())
{
    install();
}

Translation::~Translation()
{
    remove();
}

void Translation::prefer(const QString& tag)
{
    const QString chosen = choose({tag});
    if (tag.isEmpty() || QLocale(chosen).language() != QLocale(tag).language()) {
        return;
    }
    remove();
    m_language = chosen;
    install();
    if (QLocale(m_language).language() != QLocale::system().language()) {
        QLocale::setDefault(QLocale(m_language));
    }
}

const QStringList& Translation::languages()
{
    static const QStringList tags = [] {
        keepCatalogs();
        QStringList found{QStringLiteral("en")};
        for (QString name : QDir(QStringLiteral(":/i18n")).entryList({catalogName() + u'*'}, QDir::Files, QDir::Name)) {
            name = name.section(u'.', 0, 0).mid(catalogName().size()).replace(u'_', u'-');
            if (!found.contains(name)) {
                found.append(name);
            }
        }
        return found;
    }();
    return tags;
}

QString Translation::choose(const QStringList& wanted)
{
    for (const QString& tag : wanted) {
        if (languages().contains(tag)) {
            return tag;
        }
        const QLocale::Language language = QLocale(tag).language();
        for (const QString& known : languages()) {
            if (QLocale(known).language() == language) {
                return known;
            }
        }
    }
    return languages().constFirst();
}

void Translation::install()
{
    const QLocale locale(m_language);
    if (m_qt.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qt);
    }
    if (m_own.load(QStringLiteral(":/i18n/") + catalogName() + QString(m_language).replace(u'-', u'_'))) {
        QCoreApplication::installTranslator(&m_own);
    }
    // Left alone otherwise: --reverse turns every language around.
    if (locale.textDirection() == Qt::RightToLeft) {
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    }
}

void Translation::remove()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    QGuiApplication::setLayoutDirection(m_direction);
    QLocale::setDefault(m_locale);
}

} // namespace tallylight::ui
