// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/accountkeys.h"
#include "ui/look.h"

#include <QWidget>

#include <cstdint>

class QLabel;

namespace tallylight::ui {

class PillButton;

//! \brief Asks below the list whether a run is really to be stopped, and says how that went. The answer that has the focus is not to.
class StopSheet : public QWidget
{
    Q_OBJECT

public:
    explicit StopSheet(QWidget* parent);

    void setLook(const Look& look);
    //! \brief Shows the question; an earlier one is dropped.
    void ask(const store::RowKey& key, const QString& title);
    //! \brief How it went, if it is the run asked about. \a problem is for a person; empty: it was stopped.
    void setResult(const store::RowKey& key, const QString& problem);
    //! \brief Goes, with whatever it said.
    void dismiss();

Q_SIGNALS:
    void stopConfirmed(const tallylight::store::RowKey& key);
    //! \brief The sheet is gone, and had the focus.
    void left();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Stage : std::uint8_t {
        //! Waits for a person.
        Asking,
        //! Waits for the server.
        Stopping,
        //! It did not work.
        Failed,
    };

    void setStage(Stage stage, const QString& text);
    void confirm();
    void leave();

    Look m_look;
    store::RowKey m_key;
    QString m_title;
    Stage m_stage = Stage::Asking;
    QLabel* m_label;
    //! In the order of reading, which is that of Tab.
    //! \{
    PillButton* m_stop;
    PillButton* m_keep;
    //! \}
};

} // namespace tallylight::ui
