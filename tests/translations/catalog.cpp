// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "translations/catalog.h"

#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace tallylight::test {

namespace {

constexpr QChar kIsolate(0x2068);
constexpr QChar kPopIsolate(0x2069);

//! Forms of Arabic that say the number as a word: none, one, two.
constexpr qsizetype kSpelledForms = 3;

//! "%1" and "%n", also where they are written as numbers of the language: "%L1", "%Ln".
QStringList placeholders(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("%L?([1-9n])"));
    QStringList found;
    for (auto match = pattern.globalMatch(text); match.hasNext();) {
        found.append(match.next().captured(1));
    }
    found.sort();
    return found;
}

qsizetype keysIn(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("&[^&\\s]"));
    return text.count(pattern);
}

//! The sign at the end, as English has it; null for a letter.
QChar endingOf(QString text)
{
    // Japanese names the key after the words: "開く(&O)…".
    static const QRegularExpression japaneseKey(QStringLiteral("\\(&[A-Z]\\)"));
    text.remove(japaneseKey);
    text.remove(kPopIsolate);
    static const QString signs = QStringLiteral("….:?");
    static const QString others = QStringLiteral("…。：？");
    const QChar last = text.isEmpty() ? QChar() : text.back();
    if (last == QChar(0x061F)) {
        return u'?';
    }
    const qsizetype other = others.indexOf(last);
    return other >= 0 ? signs.at(other) : signs.contains(last) ? last : QChar();
}

bool isPure(const QString& text)
{
    qsizetype depth = 0;
    for (const QChar sign : text) {
        depth += sign == kIsolate ? 1 : sign == kPopIsolate ? -1 : 0;
        if (depth < 0 || sign == u'<') {
            return false;
        }
    }
    return depth == 0;
}

//! \param mayOmitCount the form says its number as a word.
QStringList faultsOfForm(const QString& form, const QString& source, bool mayOmitCount, const QString& language)
{
    if (form.trimmed().isEmpty()) {
        return {QStringLiteral("empty")};
    }
    QStringList faults;
    QStringList expected = placeholders(source);
    if (mayOmitCount && !placeholders(form).contains(u"n")) {
        expected.removeAll(QStringLiteral("n"));
    }
    if (placeholders(form) != expected) {
        faults.append(QStringLiteral("placeholders other than the source's"));
    }
    // A line below one letter tears it from those that it is joined with.
    if (keysIn(form) != (language == u"ar" ? 0 : keysIn(source))) {
        faults.append(QStringLiteral("a key (&) too many or too few"));
    }
    if (endingOf(form) != endingOf(source)) {
        faults.append(QStringLiteral("an ending other than the source's"));
    }
    if (form.count(u'\n') != source.count(u'\n')) {
        faults.append(QStringLiteral("lines other than the source's"));
    }
    // Japanese has no space after its comma.
    if (language != u"ja" && (form.front().isSpace() != source.front().isSpace() || form.back().isSpace() != source.back().isSpace())) {
        faults.append(QStringLiteral("spaces around it other than the source's"));
    }
    if (!isPure(form)) {
        faults.append(QStringLiteral("markup, or an isolate that does not end"));
    }
    return faults;
}

CatalogText readText(QXmlStreamReader& xml, const QString& context)
{
    CatalogText text;
    text.context = context;
    text.isCounted = xml.attributes().value(QLatin1StringView("numerus")) == u"yes";
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            text.source = xml.readElementText();
        } else if (xml.name() == u"comment") {
            text.comment = xml.readElementText();
        } else if (xml.name() == u"translation") {
            text.type = xml.attributes().value(QLatin1StringView("type")).toString();
            if (!text.isCounted) {
                text.forms = {xml.readElementText()};
                continue;
            }
            while (xml.readNextStartElement()) {
                text.forms.append(xml.readElementText());
            }
        } else {
            xml.skipCurrentElement();
        }
    }
    return text;
}

} // namespace

std::optional<Catalog> Catalog::read(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    Catalog catalog;
    QXmlStreamReader xml(&file);
    QString context;
    if (xml.readNextStartElement() && xml.name() == u"TS") {
        catalog.language = xml.attributes().value(QLatin1StringView("language")).toString();
        while (xml.readNextStartElement()) {
            if (xml.name() != u"context") {
                xml.skipCurrentElement();
                continue;
            }
            while (xml.readNextStartElement()) {
                if (xml.name() == u"name") {
                    context = xml.readElementText();
                } else if (xml.name() == u"message") {
                    catalog.texts.push_back(readText(xml, context));
                } else {
                    xml.skipCurrentElement();
                }
            }
        }
    }
    return xml.hasError() || catalog.language.isEmpty() ? std::nullopt : std::optional(catalog);
}

int formsOf(const QString& language)
{
    static const QStringList two{QStringLiteral("en"), QStringLiteral("pt_BR"), QStringLiteral("es"), QStringLiteral("de"),
                                 QStringLiteral("fr")};
    return two.contains(language) ? 2 : language == u"ja" ? 1 : language == u"ar" ? 6 : 0;
}

QStringList faultsOf(const CatalogText& text, const QString& language)
{
    if (!text.type.isEmpty()) {
        return {text.type};
    }
    const int forms = text.isCounted ? formsOf(language) : 1;
    if (text.forms.size() != forms) {
        return {QStringLiteral("%1 forms, not %2").arg(text.forms.size()).arg(forms)};
    }
    QStringList faults;
    for (qsizetype i = 0; i < forms; ++i) {
        const bool isSpelled = text.isCounted && language == u"ar" && i < kSpelledForms;
        faults += faultsOfForm(text.forms.at(i), text.source, isSpelled, language);
    }
    const QString& form = text.forms.constFirst();
    if (language == u"en" && !text.isCounted && form != text.source) {
        faults.append(QStringLiteral("other English than in the source"));
    }
    // A sentence that is the same in both languages was copied and forgotten.
    static const QRegularExpression sentence(QStringLiteral("[a-z]{2,} [a-z]{2,}"));
    if (language != u"en" && form == text.source && form.contains(sentence)) {
        faults.append(QStringLiteral("English"));
    }
    return faults;
}

} // namespace tallylight::test
