// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/palettes.h"
#include "ui/surfaces.h"
#include "ui/translation.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QPixmap>
#include <QRegularExpression>
#include <QTextStream>

#include <optional>

using namespace tallylight;

namespace {

std::optional<QPalette> paletteOf(const QString& name)
{
    if (name == u"light") {
        return ui::lightPalette();
    }
    if (name == u"dark") {
        return ui::darkPalette();
    }
    if (name == u"strong-light") {
        return ui::strongLightPalette();
    }
    if (name == u"strong-dark") {
        return ui::strongDarkPalette();
    }
    return std::nullopt;
}

std::optional<test::Cast> castOf(const QString& name)
{
    if (name == u"lively") {
        return test::livelyCast();
    }
    if (name == u"plain") {
        return test::plainCast();
    }
    if (name == u"hostile") {
        return test::hostileCast();
    }
    return std::nullopt;
}

} // namespace

//! Writes a picture of everything that a person can meet, for eyes: gallery DIR --palette dark --language ar --font-percent 200.
int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    QCommandLineParser parser;
    const QCommandLineOption palette(QStringLiteral("palette"), QStringLiteral("light, dark, strong-light or strong-dark"),
                                     QStringLiteral("NAME"), QStringLiteral("light"));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("a BCP 47 tag"), QStringLiteral("TAG"),
                                      QStringLiteral("en"));
    const QCommandLineOption percent(QStringLiteral("font-percent"), QStringLiteral("of 10 points"), QStringLiteral("N"),
                                     QStringLiteral("100"));
    const QCommandLineOption cast(QStringLiteral("cast"), QStringLiteral("lively, plain or hostile"), QStringLiteral("NAME"),
                                  QStringLiteral("lively"));
    const QCommandLineOption only(QStringLiteral("only"), QStringLiteral("a regular expression of names"), QStringLiteral("EXPRESSION"));
    parser.addOptions({palette, language, percent, cast, only});
    parser.addPositionalArgument(QStringLiteral("DIR"), QStringLiteral("where the pictures go"));
    parser.addHelpOption();
    parser.process(application);
    const auto colors = paletteOf(parser.value(palette));
    const auto texts = castOf(parser.value(cast));
    const QStringList arguments = parser.positionalArguments();
    if (!colors || !texts || arguments.size() != 1 || !QDir().mkpath(arguments.first())) {
        parser.showHelp(1);
    }
    QFont font(QStringLiteral("Noto Sans"));
    font.setPointSizeF(10 * parser.value(percent).toDouble() / 100);
    QApplication::setFont(font);
    ui::Translation translation;
    translation.prefer(parser.value(language));
    const QRegularExpression wanted(parser.value(only));
    for (const test::Surface& surface : test::surfaces()) {
        if (wanted.match(surface.name).hasMatch()) {
            const auto stage = surface.make(*texts, *colors);
            const QString path = QDir(arguments.first()).filePath(surface.name + QStringLiteral(".png"));
            if (!stage->subject().grab().save(path)) {
                QTextStream(stderr) << path << " cannot be written\n";
                return 1;
            }
        }
    }
    return 0;
}
