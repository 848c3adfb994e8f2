// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "tray/complaint.h"

#include <QMessageBox>

namespace tallylight::tray {

void showComplaint(const QString& text)
{
    auto* box = new QMessageBox(QMessageBox::Warning, QStringLiteral("Tallylight"), QString(), QMessageBox::Ok);
    box->setTextFormat(Qt::PlainText);
    box->setText(text);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setModal(false);
    box->show();
}

} // namespace tallylight::tray
