// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settingspage.h"

#include "ui/choicebox.h"
#include "ui/formlabel.h"
#include "ui/settingrow.h"
#include "ui/settingscard.h"
#include "ui/switchbox.h"
#include "ui/thinscrollbar.h"

#include <QVBoxLayout>

namespace tallylight::ui {

namespace {

constexpr int kMargin = 24;
constexpr int kMaxWidth = 620;

} // namespace

SettingsPage::SettingsPage(const QString& title, const QString& icon, QWidget* parent)
    : QScrollArea(parent),
      m_title(title),
      m_icon(icon),
      m_column(new QVBoxLayout)
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBar(new ThinScrollBar(this));
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(title);
    viewport()->setAutoFillBackground(false);

    auto* body = new QWidget;
    body->setAccessibleName(title);
    auto* outer = new QHBoxLayout(body);
    outer->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    auto* column = new QWidget(body);
    column->setMaximumWidth(kMaxWidth);
    outer->addWidget(column);
    column->setLayout(m_column);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_column->addWidget(new FormLabel(FormLabel::Kind::Headline, title, column));
    m_column->addStretch(1);
    setWidget(body);
    body->setAutoFillBackground(false);
}

void SettingsPage::setPreferences(const models::Preferences& preferences)
{
    m_preferences = preferences;
    refresh();
}

void SettingsPage::setLocked(const QStringList& names)
{
    for (SettingRow* row : m_rows) {
        row->setIsLocked(row->control() && names.contains(row->control()->objectName()));
    }
}

SettingsCard* SettingsPage::addCard(const QString& title)
{
    QWidget* column = m_column->parentWidget();
    if (!title.isEmpty()) {
        auto* label = new FormLabel(FormLabel::Kind::Group, title, column);
        addPart(label);
        label->setContentsMargins(0, 10, 0, 0);
    }
    auto* card = new SettingsCard(column);
    card->setAccessibleName(title.isEmpty() ? m_title : title);
    addPart(card);
    return card;
}

void SettingsPage::addPart(QWidget* part)
{
    // Before the stretch.
    m_column->insertWidget(m_column->count() - 1, part);
}

SettingRow* SettingsPage::addSwitch(SettingsCard* card, const QString& name, const QString& title, const QString& hint, Flag flag)
{
    auto* box = new SwitchBox(this);
    connect(box, &QAbstractButton::clicked, this,
            [this, flag](bool isOn) { edit([flag, isOn](models::Preferences& preferences) { flag(preferences) = isOn; }); });
    whenChanged([this, box, flag] { box->setChecked(flag(m_preferences)); });
    return addRow(card, name, title, hint, box);
}

SettingRow* SettingsPage::addChoice(SettingsCard* card, const QString& name, const QString& title, const QString& hint, Choice choice)
{
    auto* box = new ChoiceBox(this);
    for (const auto& [words, value] : choice.values) {
        box->addChoice(words, value);
    }
    connect(box, &ChoiceBox::valueChosen, this, [this, write = choice.write](int value) {
        edit([&write, value](models::Preferences& preferences) { write(preferences, value); });
    });
    whenChanged([this, box, read = choice.read] { box->setValue(read(m_preferences)); });
    return addRow(card, name, title, hint, box);
}

SettingRow* SettingsPage::addRow(SettingsCard* card, const QString& name, const QString& title, const QString& hint, QWidget* control)
{
    auto* row = new SettingRow(title, hint, control, card);
    if (control) {
        control->setObjectName(name);
    }
    card->addRow(row);
    m_rows.push_back(row);
    return row;
}

void SettingsPage::whenChanged(std::function<void()> refresh)
{
    m_refreshers.push_back(std::move(refresh));
}

void SettingsPage::edit(const Edit& edit)
{
    models::Preferences wanted = m_preferences;
    edit(wanted);
    if (wanted == m_preferences) {
        return;
    }
    m_preferences = std::move(wanted);
    refresh();
    Q_EMIT edited(m_preferences);
}

void SettingsPage::refresh()
{
    for (const auto& refresher : m_refreshers) {
        refresher();
    }
}

} // namespace tallylight::ui
