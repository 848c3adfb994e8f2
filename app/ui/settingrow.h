// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

namespace tallylight::ui {

class FormLabel;

//! \brief What a control is called, what it does, and the control at the end of the line; below the words where it finds no room there.
//!
//!     Title                                  [control]
//!     What it does, in a smaller font
class SettingRow : public QWidget
{
    Q_OBJECT

public:
    //! \param title with a mnemonic that leads to the control; may be empty.
    //! \param control becomes a child; may be null.
    SettingRow(const QString& title, const QString& hint, QWidget* control, QWidget* parent);

    [[nodiscard]] QWidget* control() const { return m_control; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

    void setTitle(const QString& title);
    void setHint(const QString& hint);
    //! \brief Who looks after the machine has decided: the control is off, and says why.
    void setIsLocked(bool isLocked);

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    //! Where things are in so many pixels.
    struct Places {
        QRect title;
        QRect hint;
        QRect control;
        int height = 0;
    };
    [[nodiscard]] Places places(int width) const;
    void place();
    void showHint();

    FormLabel* m_title;
    FormLabel* m_hint;
    QWidget* m_control;
    QString m_hintText;
    bool m_isLocked = false;
};

} // namespace tallylight::ui
