// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "translations/paintedtext.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QLabel>
#include <QMenu>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QScrollArea>

namespace tallylight::test {

namespace {

//! Paints nothing, and keeps the texts.
class TextEngine : public QPaintEngine
{
public:
    explicit TextEngine(QStringList& texts) : QPaintEngine(AllFeatures), m_texts(texts) {}

    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState&) override {}
    void drawTextItem(const QPointF&, const QTextItem& item) override { m_texts.append(item.text()); }
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
    void drawImage(const QRectF&, const QImage&, const QRectF&, Qt::ImageConversionFlags) override {}
    void drawTiledPixmap(const QRectF&, const QPixmap&, const QPointF&) override {}
    void drawPath(const QPainterPath&) override {}
    void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
    void drawPolygon(const QPoint*, int, PolygonDrawMode) override {}
    void drawRects(const QRectF*, int) override {}
    void drawRects(const QRect*, int) override {}
    void drawLines(const QLineF*, int) override {}
    void drawLines(const QLine*, int) override {}
    void drawEllipse(const QRectF&) override {}
    void drawEllipse(const QRect&) override {}
    void drawPoints(const QPointF*, int) override {}
    void drawPoints(const QPoint*, int) override {}
    [[nodiscard]] Type type() const override { return User; }

private:
    QStringList& m_texts;
};

//! As large as a screen, and with a screen's pixels: texts are measured on it.
class TextDevice : public QPaintDevice
{
public:
    explicit TextDevice(QStringList& texts) : m_engine(texts) {}

    [[nodiscard]] QPaintEngine* paintEngine() const override { return &m_engine; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
        case PdmHeight:
            return 4096;
        case PdmWidthMM:
        case PdmHeightMM:
            return 1084;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        case PdmDepth:
            return 32;
        case PdmNumColors:
            return 1 << 24;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return static_cast<int>(devicePixelRatioFScale());
        }
        return 0;
    }

private:
    mutable TextEngine m_engine;
};

//! Adds the key of \a text to \a keys, or to \a shared where it is another's.
void takeKey(QHash<QString, QString>& keys, const QString& text, QStringList& shared)
{
    const QString key = QKeySequence::mnemonic(text).toString();
    if (!key.isEmpty() && keys.value(key, text) != text) {
        shared.append(keys.value(key) + QStringLiteral(" / ") + text);
    }
    keys.insert(key, text);
}

void append(QStringList& texts, const QString& text)
{
    if (!text.isEmpty()) {
        texts.append(text);
    }
}

} // namespace

QStringList paintedTexts(QWidget& widget)
{
    QStringList texts;
    TextDevice device(texts);
    widget.render(&device);
    for (auto* area : widget.findChildren<QScrollArea*>()) {
        if (area->isVisible() && area->widget()) {
            area->widget()->render(&device);
        }
    }
    return texts;
}

QStringList spokenTexts(QWidget& widget)
{
    QStringList texts;
    append(texts, widget.windowTitle());
    QList<QWidget*> parts = widget.findChildren<QWidget*>();
    parts.prepend(&widget);
    for (const QWidget* part : parts) {
        append(texts, part->accessibleName());
        append(texts, part->accessibleDescription());
        append(texts, part->toolTip());
    }
    for (auto* view : widget.findChildren<QAbstractItemView*>()) {
        for (int row = 0; view->model() && row < view->model()->rowCount(); ++row) {
            append(texts, view->model()->index(row, 0).data(Qt::AccessibleTextRole).toString());
        }
    }
    return texts;
}

QStringList cutTexts(QWidget& widget)
{
    QStringList cut;
    for (const QLabel* label : widget.findChildren<QLabel*>()) {
        const bool hasRoom =
            label->wordWrap() ? label->heightForWidth(label->width()) <= label->height() : label->sizeHint().width() <= label->width();
        if (label->isVisible() && !label->text().isEmpty() && !hasRoom) {
            cut.append(label->text());
        }
    }
    for (const auto* button : widget.findChildren<QAbstractButton*>()) {
        if (button->isVisible() && !button->text().isEmpty() && button->width() < button->sizeHint().width()) {
            cut.append(button->text());
        }
    }
    return cut;
}

QStringList sharedKeys(QWidget& widget)
{
    QStringList shared;
    QHash<QString, QString> keys;
    for (const QLabel* label : widget.findChildren<QLabel*>()) {
        if (label->isVisible() && label->buddy()) {
            takeKey(keys, label->text(), shared);
        }
    }
    for (const auto* button : widget.findChildren<QAbstractButton*>()) {
        if (button->isVisible()) {
            takeKey(keys, button->text(), shared);
        }
    }
    for (const QMenu* menu : widget.findChildren<QMenu*>()) {
        QHash<QString, QString> ofMenu;
        for (const QAction* action : menu->actions()) {
            takeKey(ofMenu, action->text(), shared);
        }
    }
    return shared;
}

} // namespace tallylight::test
