// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/signinaddressform.h"

#include "ui/labelledfield.h"
#include "ui/linkbutton.h"
#include "ui/textfield.h"

#include <QFileDialog>
#include <QVBoxLayout>

namespace tallylight::ui {

SignInAddressForm::SignInAddressForm(QWidget* parent)
    : QWidget(parent),
      m_address(new LabelledField(tr("&Server address"), {}, this)),
      m_localHub(new LinkButton(this)),
      m_advanced(new LinkButton(this)),
      m_advancedPart(new QWidget(this)),
      m_caFile(
          new LabelledField(tr("CA &file"), tr("Certificates in PEM form, for a server that has an authority of its own."), m_advancedPart))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_address);
    layout->addWidget(m_localHub, 0, Qt::AlignLeading);
    layout->addWidget(m_advanced, 0, Qt::AlignLeading);
    layout->addWidget(m_advancedPart);
    auto* inner = new QVBoxLayout(m_advancedPart);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(4);
    inner->addWidget(m_caFile);
    auto* choose = new LinkButton(m_advancedPart);
    choose->setText(tr("Choose a fi&le…"));
    inner->addWidget(choose, 0, Qt::AlignLeading);

    m_address->field().setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoAutoUppercase);
    m_address->field().setObjectName(QStringLiteral("address"));
    m_caFile->field().setObjectName(QStringLiteral("ca-file"));
    m_advanced->setCheckable(true);
    m_advanced->setText(tr("Ad&vanced"));
    m_advancedPart->hide();
    m_localHub->hide();
    connect(m_advanced, &QAbstractButton::toggled, m_advancedPart, &QWidget::setVisible);
    connect(choose, &QAbstractButton::clicked, this, &SignInAddressForm::chooseCaFile);
    connect(m_localHub, &QAbstractButton::clicked, this, [this] {
        m_address->field().setText(m_localOrigin);
        m_address->field().setFocus(Qt::OtherFocusReason);
    });
}

QString SignInAddressForm::address() const
{
    return m_address->field().text().trimmed();
}

QString SignInAddressForm::caFile() const
{
    return m_caFile->field().text().trimmed();
}

TextField& SignInAddressForm::field() const
{
    return m_address->field();
}

void SignInAddressForm::suggestAddress(const QString& address)
{
    if (m_address->field().text() == m_suggested) {
        m_address->field().setText(address);
        m_suggested = address;
    }
}

void SignInAddressForm::setLocalHub(const QString& origin)
{
    m_localOrigin = origin;
    m_localHub->setText(tr("Use the &hub on this machine"));
    m_localHub->setToolTip(origin);
    m_localHub->setAccessibleDescription(origin);
    m_localHub->setVisible(!origin.isEmpty());
}

void SignInAddressForm::setCaFile(const QString& path)
{
    if (!path.isEmpty()) {
        m_caFile->field().setText(path);
        showAdvanced();
    }
}

void SignInAddressForm::showAdvanced()
{
    m_advanced->setChecked(true);
}

void SignInAddressForm::chooseCaFile()
{
    auto* dialog = new QFileDialog(this, tr("Choose a CA file"), caFile());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, &m_caFile->field(), &QLineEdit::setText);
    dialog->open();
}

} // namespace tallylight::ui
