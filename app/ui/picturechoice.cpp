// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/picturechoice.h"

#include "ui/flowlayout.h"
#include "ui/looked.h"

#include <QButtonGroup>
#include <QFontMetrics>
#include <QPainter>
#include <QRadioButton>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace tallylight::ui {

namespace {

constexpr int kIcon = 24;
constexpr int kPanel = 40;
constexpr int kPadding = 10;
constexpr int kRadius = 10;
constexpr int kMark = 14;
constexpr int kLeastWidth = 104;

} // namespace

//!  +------------------+
//!  |  dark panel with |
//!  |  the icon on it  |
//!  |    (o) Words     |
//!  +------------------+
class PictureChoice::Card : public QRadioButton, public Looked
{
public:
    Card(const QString& words, Picture picture, QWidget* parent) : QRadioButton(words, parent), m_picture(std::move(picture))
    {
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        setAccessibleName(words);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(m_look.fonts.title);
        return {std::max(kLeastWidth, metrics.horizontalAdvance(text()) + kMark + 3 * kPadding),
                kPanel + std::max(kMark, metrics.height()) + 3 * kPadding};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    void setLook(const Look& look) override
    {
        m_look = look;
        updateGeometry();
        update();
    }

protected:
    bool hitButton(const QPoint& position) const override { return rect().contains(position); }

    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = m_look.theme;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor chosen = isEnabled() ? theme.focusRing : theme.tertiaryText;
        painter.setPen(isChecked() ? QPen(chosen, 2) : QPen(theme.control, 1));
        painter.setBrush(underMouse() && isEnabled() ? theme.hover : theme.surface);
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), kRadius, kRadius);
        if (hasFocus()) {
            painter.setPen(QPen(theme.focusRing, 2, Qt::DotLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(rect()).adjusted(5, 5, -5, -5), kRadius - 3, kRadius - 3);
        }
        paintPanel(painter);
        paintWords(painter, chosen);
    }

private:
    //! The icon on a dark panel and on a light one, since nobody knows which a person has.
    void paintPanel(QPainter& painter)
    {
        const QRect panel(kPadding, kPadding, width() - 2 * kPadding, kPanel);
        const double ratio = devicePixelRatioF();
        painter.setPen(Qt::NoPen);
        for (const bool isDark : {true, false}) {
            const bool isLeading = isDark != (layoutDirection() == Qt::RightToLeft);
            const QRect half(isLeading ? panel.left() : panel.center().x() + 1, panel.top(), panel.width() / 2, panel.height());
            painter.save();
            painter.setClipRect(half);
            painter.setBrush(isDark ? QColor(0x2b, 0x2c, 0x31) : QColor(0xe9, 0xea, 0xed));
            painter.drawRoundedRect(panel, kRadius - 4, kRadius - 4);
            painter.restore();
            QImage image = m_picture(static_cast<int>(kIcon * ratio), isDark);
            image.setDevicePixelRatio(ratio);
            painter.drawImage(half.center() - QPoint(kIcon / 2, kIcon / 2), image);
        }
    }

    void paintWords(QPainter& painter, const QColor& chosen)
    {
        const Theme& theme = m_look.theme;
        painter.setFont(isChecked() ? m_look.fonts.title : m_look.fonts.body);
        const int words = painter.fontMetrics().horizontalAdvance(text());
        const int top = kPanel + 2 * kPadding - 2;
        const int height = this->height() - top - kPadding + 2;
        const int left = (width() - words - kMark - 6) / 2;
        const auto placed = [this](const QRect& place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
        const QRectF mark = placed({left, top + (height - kMark) / 2, kMark, kMark});
        painter.setPen(QPen(isChecked() ? chosen : theme.secondaryText, 1.5));
        painter.setBrush(theme.surface);
        painter.drawEllipse(mark.adjusted(1, 1, -1, -1));
        if (isChecked()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(chosen);
            painter.drawEllipse(mark.adjusted(4, 4, -4, -4));
        }
        painter.setPen(isEnabled() ? theme.text : theme.tertiaryText);
        paintLine(painter, placed({left + kMark + 6, top, words + 2, height}), text(), layoutDirection());
    }

    Picture m_picture;
    Look m_look;
};

PictureChoice::PictureChoice(QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setLayout(new FlowLayout(8, this));
    connect(m_group, &QButtonGroup::idClicked, this, &PictureChoice::valueChosen);
}

void PictureChoice::addChoice(const QString& words, int value, Picture picture)
{
    auto* card = new Card(words, std::move(picture), this);
    m_group->addButton(card, value);
    layout()->addWidget(card);
    if (!focusProxy()) {
        setFocusProxy(card);
    }
}

int PictureChoice::value() const
{
    return m_group->checkedId();
}

void PictureChoice::setValue(int value)
{
    if (QAbstractButton* button = m_group->button(value)) {
        button->setChecked(true);
        // Tab comes to the chosen one.
        setFocusProxy(button);
    }
}

} // namespace tallylight::ui
