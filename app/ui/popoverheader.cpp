// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/popoverheader.h"

#include "ui/menubutton.h"
#include "ui/words.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace tallylight::ui {

namespace {

constexpr int kLeastLampHeight = 24;
constexpr int kLampRoom = 8;
constexpr int kLampPadding = 10;
constexpr int kDot = 8;
constexpr int kDotGap = 6;

} // namespace

//! The pill at the header's end. Lit and filled while something runs live, a line around it in every other state; the dot is full when
//! live, a ring when not.
class PopoverHeader::Lamp : public QWidget
{
public:
    explicit Lamp(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(m_look.fonts.label);
        return {2 * kLampPadding + kDot + kDotGap + metrics.horizontalAdvance(m_word) + 2,
                std::max(kLeastLampHeight, metrics.height() + kLampRoom)};
    }

    void setLook(const Look& look)
    {
        m_look = look;
        updateGeometry();
        update();
    }

    void setState(store::FeedState state, bool isRunning)
    {
        m_isLive = state == store::FeedState::Live;
        m_isLit = m_isLive && isRunning;
        m_word = lampWord(state, isRunning);
        setAccessibleName(m_word);
        updateGeometry();
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = m_look.theme;
        const QColor ink = m_isLit ? theme.onAirText : theme.secondaryText;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(m_isLit ? QPen(Qt::NoPen) : QPen(theme.border, 1));
        painter.setBrush(m_isLit ? QBrush(theme.onAir) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), height() / 2.0, height() / 2.0);

        const auto placed = [this](const QRect& place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
        const QRectF dot = placed({kLampPadding, (height() - kDot) / 2, kDot, kDot});
        painter.setPen(m_isLive ? QPen(Qt::NoPen) : QPen(ink, 2));
        painter.setBrush(m_isLive ? QBrush(ink) : QBrush(Qt::NoBrush));
        painter.drawEllipse(m_isLive ? dot : dot.adjusted(1, 1, -1, -1));

        painter.setPen(ink);
        painter.setFont(m_look.fonts.label);
        const int left = kLampPadding + kDot + kDotGap;
        paintLine(painter, placed({left, 0, width() - left, height()}), m_word, layoutDirection());
    }

private:
    Look m_look;
    QString m_word;
    bool m_isLive = false;
    bool m_isLit = false;
};

PopoverHeader::PopoverHeader(QWidget* parent)
    : QWidget(parent),
      m_headline(new QLabel(this)),
      m_lamp(new Lamp(this)),
      m_menu(new MenuButton(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_headline, 1);
    layout->addWidget(m_lamp, 0, Qt::AlignVCenter);
    layout->addWidget(m_menu, 0, Qt::AlignVCenter);
    m_menu->setAccessibleName(tr("More"));
    connect(m_menu, &QAbstractButton::clicked, this, [this] {
        const bool isMirrored = layoutDirection() == Qt::RightToLeft;
        const QPoint corner = isMirrored ? m_menu->rect().bottomLeft() : m_menu->rect().bottomRight();
        Q_EMIT menuRequested(m_menu->mapToGlobal(corner));
    });
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->setWordWrap(true);
    m_headline->setMinimumHeight(kLeastLampHeight);
}

PopoverHeader::~PopoverHeader() = default;

void PopoverHeader::setLook(const Look& look)
{
    m_headline->setFont(look.fonts.headline);
    m_headline->setAlignment(leadingEdge(layoutDirection()));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, look.theme.text);
    m_headline->setPalette(colors);
    m_lamp->setLook(look);
    m_menu->setLook(look);
}

void PopoverHeader::setHeadline(const QString& text)
{
    m_headline->setText(text);
}

void PopoverHeader::setState(store::FeedState state, bool isRunning)
{
    m_lamp->setState(state, isRunning);
}

void PopoverHeader::setHasLamp(bool hasLamp)
{
    m_lamp->setVisible(hasLamp);
}

} // namespace tallylight::ui
