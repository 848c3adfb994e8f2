// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/threadwindow.h"

#include "models/orglistmodel.h"
#include "ui/typography.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace tallylight::ui {

namespace {

constexpr QSize kLeast{340, 320};

} // namespace

ThreadWindow::ThreadWindow(QAbstractItemModel& rows, const models::OrgListModel& orgs, const ThreadPanel::Clock& clock)
    : m_orgs(orgs),
      m_panel(nullptr)
{
    m_filter.setSourceModel(&rows);
    m_panel = new ThreadPanel(m_filter, orgs, clock, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_panel);
    setMinimumSize(kLeast);
    setFocusPolicy(Qt::ClickFocus);
    updateTitle();
    connect(m_panel, &ThreadPanel::lookChanged, this, qOverload<>(&QWidget::update));
    connect(m_panel, &ThreadPanel::scopeChosen, this, &ThreadWindow::updateTitle);
    connect(m_panel, &ThreadPanel::orgChosen, this, &ThreadWindow::updateTitle);
    connect(&orgs, &QAbstractItemModel::modelReset, this, &ThreadWindow::updateTitle);
}

ThreadWindow::~ThreadWindow()
{
    // The panel knows the filter, which would go first.
    delete m_panel;
}

void ThreadWindow::present()
{
    updateTitle();
    show();
    // Without a screen nothing lies above anything, and Qt complains.
    if (QGuiApplication::platformName() != QLatin1String("offscreen")) {
        raise();
    }
    activateWindow();
    m_panel->focusList();
}

void ThreadWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        m_panel->goBack();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ThreadWindow::closeEvent(QCloseEvent* event)
{
    QWidget::closeEvent(event);
    Q_EMIT closed();
}

void ThreadWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->spontaneous()) {
        Q_EMIT resized(event->size());
    }
}

void ThreadWindow::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_panel->theme().surface);
}

void ThreadWindow::updateTitle()
{
    const QModelIndex org = m_panel->scope() == wire::Scope::Org ? m_orgs.indexOf(m_panel->org()) : QModelIndex();
    const QString name = org.isValid() ? isolated(m_orgs.data(org, models::OrgListModel::NameRole).toString()) : tr("All my work");
    setWindowTitle(tr("%1 \u2013 Tallylight", "title of a window").arg(name));
}

} // namespace tallylight::ui
