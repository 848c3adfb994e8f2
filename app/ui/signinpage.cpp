// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/signinpage.h"

#include "ui/formlabel.h"
#include "ui/illustration.h"
#include "ui/pillbutton.h"
#include "ui/problembox.h"
#include "ui/thinscrollbar.h"

#include <QEvent>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

using namespace std::chrono_literals;

namespace tallylight::ui {

namespace {

constexpr QSize kDrawing{160, 120};
constexpr auto kBeat = 400ms;
constexpr int kDrawingGap = 20;
constexpr int kMargin = 40;
//! A pill keeps this much on each side for the ring around it when it has the focus.
constexpr int kRing = 3;

} // namespace

class SignInPage::Drawing : public QWidget
{
public:
    explicit Drawing(QWidget* parent) : QWidget(parent)
    {
        setFixedSize(kDrawing);
        m_timer.setInterval(kBeat);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            ++m_beat;
            update();
        });
    }

    void setPicture(PagePicture picture)
    {
        m_picture = picture;
        animate();
    }

    void setLook(const Look& look)
    {
        m_theme = look.theme;
        m_hasMotion = look.hasMotion;
        animate();
    }

protected:
    void showEvent(QShowEvent*) override { animate(); }
    void hideEvent(QHideEvent*) override { m_timer.stop(); }
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintIllustration(painter, m_picture, rect(), m_theme, m_timer.isActive() ? m_beat : -1);
    }

private:
    //! Something goes on while the signal is shown; nothing else moves, and nothing does that cannot be seen.
    void animate()
    {
        if (m_hasMotion && isVisible() && m_picture == PagePicture::Signal) {
            m_timer.start();
        } else {
            m_timer.stop();
        }
        update();
    }

    QTimer m_timer{this};
    int m_beat = 0;
    bool m_hasMotion = true;
    PagePicture m_picture = PagePicture::DarkLamp;
    Theme m_theme;
};

SignInPage::SignInPage(QWidget* part, QWidget* parent)
    : QScrollArea(parent),
      m_drawing(new Drawing(this)),
      m_title(new FormLabel(FormLabel::Kind::Headline, this)),
      m_text(new FormLabel(FormLabel::Kind::Body, this)),
      m_problem(new ProblemBox(this)),
      m_buttonColumn(new QVBoxLayout)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBar(new ThinScrollBar(this));
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);

    auto* body = new QWidget;
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(kMargin - kRing, 24, kMargin - kRing, 24);
    layout->setSpacing(0);
    layout->addStretch(2);
    layout->addWidget(m_drawing, 0, Qt::AlignHCenter);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(kRing, 0, kRing, 0);
    column->setSpacing(0);
    column->addSpacing(kDrawingGap);
    column->addWidget(m_title);
    column->addSpacing(8);
    column->addWidget(m_text);
    column->addSpacing(16);
    column->addWidget(m_problem);
    column->addSpacing(12);
    if (part) {
        column->addWidget(part);
    }
    column->addSpacing(20);
    layout->addLayout(column);
    layout->addLayout(m_buttonColumn);
    layout->addStretch(3);
    m_buttonColumn->setSpacing(4);
    m_title->setIsCentred(true);
    m_text->setIsCentred(true);
    setWidget(body);
    body->setAutoFillBackground(false);
}

SignInPage::~SignInPage() = default;

void SignInPage::setFirst(QWidget* first)
{
    m_first = first;
}

void SignInPage::focusFirst()
{
    QWidget* first = m_first ? m_first : m_buttons.empty() ? nullptr : m_buttons.front();
    if (first) {
        first->setFocus(Qt::OtherFocusReason);
    }
    if (!m_buttons.empty()) {
        // Having had the focus it may be the default already, for as long as it has it; off and on makes it the dialog's.
        m_buttons.front()->setDefault(false);
        m_buttons.front()->setDefault(true);
    }
}

void SignInPage::setWords(const SignInWords& words)
{
    m_words = words;
    m_drawing->setPicture(words.picture);
    m_title->setText(words.title);
    m_text->setText(words.text);
    m_text->setVisible(!words.text.isEmpty());
    m_problem->setProblem(words.problem, words.detail);
    widget()->setAccessibleName(words.title);
    widget()->setAccessibleDescription(words.text);
    setAccessibleName(words.title);
    setButtons(words.buttons);
}

void SignInPage::setLook(const Look& look)
{
    m_look = look;
    m_drawing->setLook(look);
}

bool SignInPage::event(QEvent* event)
{
    const bool isHandled = QScrollArea::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize || event->type() == QEvent::Show) {
        fitDrawing();
    }
    return isHandled;
}

void SignInPage::fitDrawing()
{
    const int drawing = kDrawing.height();
    const int now = widget()->layout()->totalHeightForWidth(viewport()->width());
    const int withDrawing = m_drawing->isHidden() ? now + drawing : now;
    m_drawing->setVisible(withDrawing <= viewport()->height());
}

void SignInPage::setButtons(const std::vector<SignInButton>& buttons)
{
    // Kept where they can be: who stands on one with the keyboard stays there.
    while (m_buttons.size() < buttons.size()) {
        const auto index = m_buttons.size();
        auto* button = new PillButton(index == 0 ? PillButton::Kind::Primary : PillButton::Kind::Secondary, widget());
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        button->setLook(m_look);
        connect(button, &QAbstractButton::clicked, this, [this, index] { Q_EMIT actionChosen(m_words.buttons.at(index).action); });
        m_buttonColumn->addWidget(button);
        m_buttons.push_back(button);
    }
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons.at(i)->setVisible(i < buttons.size());
        m_buttons.at(i)->setText(i < buttons.size() ? buttons.at(i).text : QString());
    }
}

} // namespace tallylight::ui
