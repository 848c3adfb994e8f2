// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/statepage.h"

#include "ui/illustration.h"
#include "ui/pillbutton.h"

#include <QFontMetrics>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tallylight::ui {

namespace {

constexpr QSize kDrawing{176, 132};
constexpr int kMargin = 32;
constexpr int kGap = 20;
constexpr int kTextGap = 8;
constexpr int kButtonGap = 4;
//! A server may have a long name. For a font of usual size.
constexpr int kMaxButtonWidth = 320;
constexpr double kUsualFontHeight = 20;

} // namespace

class StatePage::Drawing : public QWidget
{
public:
    explicit Drawing(QWidget* parent) : QWidget(parent) { setFixedSize(kDrawing); }

    void set(PagePicture picture, const Theme& theme)
    {
        m_picture = picture;
        m_theme = theme;
        update();
    }
    void setPicture(PagePicture picture) { set(picture, m_theme); }
    void setTheme(const Theme& theme) { set(m_picture, theme); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintIllustration(painter, m_picture, rect(), m_theme);
    }

private:
    PagePicture m_picture = PagePicture::DarkLamp;
    Theme m_theme;
};

StatePage::StatePage(QWidget* parent)
    : QWidget(parent),
      m_drawing(new Drawing(this)),
      m_title(new QLabel(this)),
      m_text(new QLabel(this)),
      m_primary(new PillButton(PillButton::Kind::Primary, this)),
      m_secondary(new PillButton(PillButton::Kind::Secondary, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, 0, kMargin, kMargin);
    layout->setSpacing(0);
    layout->addStretch(2);
    layout->addWidget(m_drawing, 0, Qt::AlignHCenter);
    layout->addSpacing(kGap);
    layout->addWidget(m_title);
    layout->addSpacing(kTextGap);
    layout->addWidget(m_text);
    layout->addSpacing(kGap);
    layout->addWidget(m_primary, 0, Qt::AlignHCenter);
    layout->addSpacing(kButtonGap);
    layout->addWidget(m_secondary, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    for (QLabel* label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    }
    connect(m_primary, &QAbstractButton::clicked, this, [this] { Q_EMIT actionChosen(m_words.primary); });
    connect(m_secondary, &QAbstractButton::clicked, this, [this] { Q_EMIT actionChosen(m_words.secondary); });
}

StatePage::~StatePage() = default;

void StatePage::setLook(const Look& look)
{
    m_drawing->setTheme(look.theme);
    m_title->setFont(look.fonts.headline);
    m_text->setFont(look.fonts.body);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, look.theme.text);
    m_title->setPalette(colors);
    colors.setColor(QPalette::WindowText, look.theme.secondaryText);
    m_text->setPalette(colors);
    const double factor = std::max(1.0, QFontMetrics(look.fonts.body).height() / kUsualFontHeight);
    for (PillButton* button : {m_primary, m_secondary}) {
        button->setMaximumWidth(static_cast<int>(kMaxButtonWidth * factor));
    }
    m_primary->setLook(look);
    m_secondary->setLook(look);
    fitDrawing();
}

void StatePage::setWords(const PageWords& words, const QString& server)
{
    m_words = words;
    m_drawing->setPicture(words.picture);
    m_title->setText(words.title);
    m_text->setText(words.text);
    setAccessibleName(words.title);
    setAccessibleDescription(words.text);
    setButton(m_primary, words.primary, server);
    setButton(m_secondary, words.secondary, server);
    fitDrawing();
}

void StatePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitDrawing();
}

void StatePage::fitDrawing()
{
    const int room = width() - 2 * kMargin;
    int needed = kDrawing.height() + 2 * kGap + kTextGap + kMargin + m_title->heightForWidth(room) + m_text->heightForWidth(room);
    for (const auto& [button, action] : {std::pair(m_primary, m_words.primary), std::pair(m_secondary, m_words.secondary)}) {
        needed += action == PageAction::None ? 0 : button->sizeHint().height() + kButtonGap;
    }
    m_drawing->setVisible(needed <= height());
}

void StatePage::setButton(PillButton* button, PageAction action, const QString& server)
{
    const QString text = actionText(action, server);
    button->setVisible(action != PageAction::None);
    // The ampersand of a foreign name is no mnemonic, and our words have none here.
    button->setText(QString(text).replace(u'&', QStringLiteral("&&")));
    button->setAccessibleName(text);
    button->updateGeometry();
}

} // namespace tallylight::ui
