// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/complaintdesk.h"

#include <QMessageBox>

#include <algorithm>

namespace tallylight::tray {

namespace {

//! What goes wrong again and again is said once, and a person who was away for a week is not told all of it.
constexpr int kMostWaiting = 5;

void showWindow(const QString& text)
{
    auto* box = new QMessageBox(QMessageBox::Warning, QStringLiteral("Tallylight"), QString(), QMessageBox::Ok);
    box->setTextFormat(Qt::PlainText);
    box->setText(text);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setModal(false);
    box->show();
}

} // namespace

ComplaintDesk::ComplaintDesk(Manner manner, QObject* parent) : QObject(parent), m_manner(manner) {}

QString ComplaintDesk::waiting() const
{
    return m_waiting.join(u'\n');
}

void ComplaintDesk::answer(const QString& text)
{
    Q_EMIT told(text);
    if (m_manner != Manner::OnTerminal) {
        showWindow(text);
    }
}

void ComplaintDesk::tell(const QString& text)
{
    Q_EMIT told(text);
    if (m_manner == Manner::AtOnce) {
        showWindow(text);
    } else if (m_manner == Manner::OnOpening) {
        m_waiting.removeOne(text);
        m_waiting.append(text);
        m_waiting = m_waiting.last(std::min<qsizetype>(m_waiting.size(), kMostWaiting));
        Q_EMIT waitingChanged(waiting());
    }
}

void ComplaintDesk::settle()
{
    if (!m_waiting.isEmpty()) {
        m_waiting.clear();
        Q_EMIT waitingChanged(waiting());
    }
}

} // namespace tallylight::tray
