// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

namespace tallylight::ui {

class FormLabel;
class LabelledField;
class LinkButton;
class TextField;

//! \brief Which server: an address, the hub of this machine where one answers, and a CA file for who needs one.
class SignInAddressForm : public QWidget
{
    Q_OBJECT

public:
    explicit SignInAddressForm(QWidget* parent);

    //! \brief Trimmed.
    [[nodiscard]] QString address() const;
    //! \brief An absolute path; empty: none.
    [[nodiscard]] QString caFile() const;
    [[nodiscard]] TextField& field() const;

    //! \brief Fills the field, unless a person has typed there.
    void suggestAddress(const QString& address);
    //! \brief Empty: no hub answers here.
    void setLocalHub(const QString& origin);
    void setCaFile(const QString& path);
    //! \brief Unfolds what most people never need.
    void showAdvanced();

private:
    void chooseCaFile();

    LabelledField* m_address;
    LinkButton* m_localHub;
    LinkButton* m_advanced;
    QWidget* m_advancedPart;
    LabelledField* m_caFile;
    QString m_localOrigin;
    //! What was suggested last: anything else was typed.
    QString m_suggested;
};

} // namespace tallylight::ui
