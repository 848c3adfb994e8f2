// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/looked.h"

#include <QListWidget>

namespace tallylight::ui {

//! \brief The pages of the settings, at the side.
class SettingsNavigation : public QListWidget, public Looked
{
    Q_OBJECT

public:
    explicit SettingsNavigation(QWidget* parent);
    ~SettingsNavigation() override;

    //! \param icon a glyph's name.
    void addPage(const QString& title, const QString& icon);
    //! \brief With all its words.
    [[nodiscard]] int wholeWidth() const;
    //! \brief Only the icons, where room is short; the words are in the tool tips then, and for those who hear the screen.
    void setIsCompact(bool isCompact);
    [[nodiscard]] bool isCompact() const { return m_isCompact; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    void setLook(const Look& look) override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    class Delegate;

    Look m_look;
    bool m_isCompact = false;
    Delegate* m_delegate;
};

} // namespace tallylight::ui
