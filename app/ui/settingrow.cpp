// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settingrow.h"

#include "ui/formlabel.h"
#include "ui/switchbox.h"

#include <QFontMetrics>
#include <QMouseEvent>
#include <QStyle>

#include <algorithm>

namespace tallylight::ui {

namespace {

constexpr int kSide = 16;
constexpr int kTop = 11;
constexpr int kGap = 16;
constexpr int kHintGap = 2;
constexpr int kStackGap = 8;

int heightOf(const FormLabel& label, int width)
{
    return label.text().isEmpty() ? 0 : label.heightForWidth(width);
}

//! Without the sign of the mnemonic; a doubled one is an ampersand.
QString spoken(const QString& title)
{
    QString result;
    for (qsizetype i = 0; i < title.size(); ++i) {
        if (title.at(i) == u'&' && ++i == title.size()) {
            break;
        }
        result.append(title.at(i));
    }
    return result;
}

} // namespace

SettingRow::SettingRow(const QString& title, const QString& hint, QWidget* control, QWidget* parent)
    : QWidget(parent),
      m_title(new FormLabel(FormLabel::Kind::Body, this)),
      m_hint(new FormLabel(FormLabel::Kind::Hint, this)),
      m_control(control)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    if (m_control) {
        m_control->setParent(this);
        m_title->setBuddy(m_control);
    }
    setTitle(title);
    setHint(hint);
}

QSize SettingRow::sizeHint() const
{
    constexpr int kUsual = 420;
    return {kUsual, heightForWidth(kUsual)};
}

QSize SettingRow::minimumSizeHint() const
{
    const int control = !m_control                       ? 0
                        : m_control->hasHeightForWidth() ? m_control->minimumSizeHint().width()
                                                         : m_control->sizeHint().width();
    return {std::max(control, m_title->minimumSizeHint().width()) + 2 * kSide, 0};
}

int SettingRow::heightForWidth(int width) const
{
    return places(width).height;
}

void SettingRow::setTitle(const QString& title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    if (m_control) {
        m_control->setAccessibleName(spoken(title));
    }
    updateGeometry();
    place();
}

void SettingRow::setHint(const QString& hint)
{
    m_hintText = hint;
    showHint();
}

void SettingRow::setIsLocked(bool isLocked)
{
    m_isLocked = isLocked;
    if (m_control) {
        m_control->setEnabled(!isLocked);
    }
    showHint();
}

bool SettingRow::event(QEvent* event)
{
    const bool isHandled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::LayoutDirectionChange) {
        updateGeometry();
        place();
    }
    return isHandled;
}

void SettingRow::resizeEvent(QResizeEvent*)
{
    place();
}

void SettingRow::mouseReleaseEvent(QMouseEvent* event)
{
    // The whole row is the target of a switch.
    auto* box = qobject_cast<SwitchBox*>(m_control);
    if (box && box->isEnabled() && event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) {
        box->click();
    }
}

SettingRow::Places SettingRow::places(int width) const
{
    Places result;
    const int room = width - 2 * kSide;
    const QSize control = m_control ? m_control->sizeHint() : QSize();
    const int beside = m_control ? room - control.width() - kGap : room;
    const int title = QFontMetrics(m_title->font()).size(Qt::TextShowMnemonic, m_title->text()).width();
    // More than a word or two at the end would squeeze the words into a column.
    const bool isStacked = m_control && (control.width() > room / 2 || beside < std::min(title, room / 2));
    const int words = isStacked ? room : beside;

    result.title = {kSide, kTop, words, heightOf(*m_title, words)};
    result.hint = {kSide, result.title.bottom() + 1 + kHintGap, words, heightOf(*m_hint, words)};
    int bottom = result.hint.height() > 0 ? result.hint.bottom() + 1 : result.title.bottom() + 1;
    if (m_control && isStacked) {
        const int wide = std::min(control.width(), room);
        const int high = m_control->hasHeightForWidth() ? m_control->heightForWidth(wide) : control.height();
        result.control = {kSide, bottom + kStackGap, wide, high};
        bottom = result.control.bottom() + 1;
    } else if (m_control) {
        // The words stand in the middle of a taller control, and it in the middle of theirs.
        const int shift = std::max(0, control.height() - (bottom - kTop)) / 2;
        result.title.translate(0, shift);
        result.hint.translate(0, shift);
        bottom = std::max(bottom + 2 * shift, kTop + control.height());
        result.control = {width - kSide - control.width(), kTop + (bottom - kTop - control.height()) / 2, control.width(),
                          control.height()};
    }
    result.height = bottom + kTop;
    return result;
}

void SettingRow::place()
{
    const Places now = places(width());
    const auto placed = [this](const QRect& where) { return QStyle::visualRect(layoutDirection(), rect(), where); };
    m_title->setGeometry(placed(now.title));
    m_hint->setGeometry(placed(now.hint));
    if (m_control) {
        m_control->setGeometry(placed(now.control));
    }
}

void SettingRow::showHint()
{
    const QString lock = m_isLocked ? tr("Set by who looks after this machine.") : QString();
    const QString text = m_hintText.isEmpty() || lock.isEmpty() ? m_hintText + lock : m_hintText + u' ' + lock;
    m_hint->setText(text);
    m_hint->setVisible(!text.isEmpty());
    if (m_control) {
        m_control->setAccessibleDescription(text);
    }
    updateGeometry();
    place();
}

} // namespace tallylight::ui
