// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/threadpanel.h"

#include "models/orglistmodel.h"
#include "models/scopefilter.h"
#include "ui/filterfield.h"
#include "ui/noticebar.h"
#include "ui/orgpicker.h"
#include "ui/panelmenu.h"
#include "ui/popoverheader.h"
#include "ui/problembox.h"
#include "ui/scopeswitch.h"
#include "ui/statepage.h"
#include "ui/stopsheet.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace tallylight::ui {

namespace {

//! To the line of the frame around the panel, which is one pixel wide.
constexpr int kMargin = 19;
constexpr int kGap = 12;

} // namespace

ThreadPanel::ThreadPanel(models::ScopeFilter& rows, const models::OrgListModel& orgs, const Clock& clock, QWidget* parent)
    : QWidget(parent),
      m_rows(rows),
      m_orgs(orgs),
      m_pictures([this](const store::AccountId& account, const QString& address) { Q_EMIT pictureWanted(account, address); }),
      m_header(new PopoverHeader(this)),
      m_scopeSwitch(new ScopeSwitch(this)),
      m_orgPicker(new OrgPicker(orgs, m_icons, m_pictures, this)),
      m_filter(new FilterField(this)),
      m_complaint(new ProblemBox(this)),
      m_notice(new NoticeBar(this)),
      m_view(new ThreadView(clock, m_icons, m_pictures, this)),
      m_page(new StatePage(this)),
      m_stop(new StopSheet(this))
{
    setAccessibleName(tr("Running agents"));
    buildContents();
    connectParts();
    connectList();
    m_view->setRows(&rows);
    applyLook();
    applyScope();
}

ThreadPanel::~ThreadPanel() = default;

void ThreadPanel::setFeed(const ShownFeed& feed)
{
    if (feed == m_feed) {
        return;
    }
    m_feed = feed;
    refresh();
}

void ThreadPanel::setSummary(wire::Scope scope, const wire::RunningSummary& summary)
{
    wire::RunningSummary& known = m_summaries.at(static_cast<std::size_t>(scope));
    if (summary == known) {
        return;
    }
    known = summary;
    refreshHeader();
}

void ThreadPanel::setScope(wire::Scope scope, const store::OrgKey& org)
{
    if (scope == m_scope && org == m_org) {
        return;
    }
    m_scope = scope;
    m_org = org;
    applyScope();
}

void ThreadPanel::setPicture(const store::AccountId& account, const QString& address, const QImage& picture)
{
    m_pictures.set(account, address, picture);
    if (isVisible()) {
        m_view->viewport()->update();
        m_orgPicker->update();
    }
}

void ThreadPanel::setComplaint(const QString& complaint)
{
    m_complaint->setProblem(complaint, {});
}

void ThreadPanel::setStopResult(const store::RowKey& key, const QString& problem)
{
    m_stop->setResult(key, problem);
}

void ThreadPanel::setHistory(QAbstractItemModel& history)
{
    m_history = std::make_unique<models::ScopeFilter>();
    m_history->setSourceModel(&history);
    m_history->setScope(m_scope, m_org);
    connect(m_history.get(), &QAbstractItemModel::rowsInserted, this, &ThreadPanel::refreshRows);
    connect(m_history.get(), &QAbstractItemModel::rowsRemoved, this, &ThreadPanel::refreshRows);
}

void ThreadPanel::showHistory(bool isHistory)
{
    if (isHistory == m_isHistory || !m_history) {
        return;
    }
    m_isHistory = isHistory;
    m_view->setRows(isHistory ? m_history.get() : &m_rows);
    m_view->setAccessibleName(isHistory ? tr("History") : tr("Running tasks"));
    Q_EMIT historyLookedAtChanged(isHistory);
    refresh();
}

void ThreadPanel::focusList()
{
    if (m_view->isVisible()) {
        m_view->setFocus(Qt::PopupFocusReason);
    } else {
        window()->setFocus(Qt::PopupFocusReason);
    }
}

void ThreadPanel::changeEvent(QEvent* event)
{
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::LayoutDirectionChange:
        applyLook();
        break;
    default:
        break;
    }
    QWidget::changeEvent(event);
}

void ThreadPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        goBack();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ThreadPanel::showEvent(QShowEvent* event)
{
    refresh();
    QWidget::showEvent(event);
}

void ThreadPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_stop->dismiss();
    showHistory(false);
    m_filter->clear();
    m_view->clearSelection();
    m_view->scrollToTop();
    Q_EMIT snippetsDropped();
}

void ThreadPanel::buildContents()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(kMargin, kMargin, kMargin, kGap - 4);
    top->setSpacing(kGap);
    top->addWidget(m_header);
    top->addWidget(m_scopeSwitch);
    top->addWidget(m_orgPicker);
    top->addWidget(m_filter);
    top->addWidget(m_complaint);
    top->addWidget(m_notice);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_page, 1);
    layout->addWidget(m_stop);
    m_filter->hide();
    m_notice->hide();
    m_page->hide();
    m_stop->hide();
}

void ThreadPanel::connectParts()
{
    connect(m_header, &PopoverHeader::menuRequested, this, &ThreadPanel::showMenu);
    connect(m_scopeSwitch, &ScopeSwitch::scopeChosen, this, &ThreadPanel::chooseScope);
    connect(m_orgPicker, &OrgPicker::orgChosen, this, &ThreadPanel::chooseOrg);
    connect(m_orgPicker, &OrgPicker::windowRequested, this, &ThreadPanel::windowRequested);
    connect(m_filter, &FilterField::escapePressed, this, &ThreadPanel::goBack);
    connect(m_filter, &FilterField::listKeyPressed, this, [this](QKeyEvent* event) { QCoreApplication::sendEvent(m_view, event); });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_rows.setText(text);
        if (m_history) {
            m_history->setText(text);
        }
        m_view->clearSelection();
        refreshRows();
    });
    connect(m_notice, &NoticeBar::actionChosen, this, &ThreadPanel::act);
    connect(m_page, &StatePage::actionChosen, this, &ThreadPanel::act);
    connect(m_stop, &StopSheet::stopConfirmed, this, &ThreadPanel::stopRequested);
    connect(m_stop, &StopSheet::left, this, &ThreadPanel::focusList);
    connect(&m_rows, &QAbstractItemModel::rowsInserted, this, &ThreadPanel::refreshRows);
    connect(&m_rows, &QAbstractItemModel::rowsRemoved, this, &ThreadPanel::refreshRows);
    connect(&m_rows, &QAbstractItemModel::modelReset, this, &ThreadPanel::refreshRows);
    connect(&m_orgs, &QAbstractItemModel::modelReset, this, &ThreadPanel::applyScope);
}

void ThreadPanel::connectList()
{
    connect(m_view, &ThreadView::openRequested, this, &ThreadPanel::openRequested);
    connect(m_view, &ThreadView::linkCopyRequested, this, &ThreadPanel::linkCopyRequested);
    connect(m_view, &ThreadView::seenRequested, this, &ThreadPanel::seenRequested);
    connect(m_view, &ThreadView::stopAsked, m_stop, &StopSheet::ask);
    connect(m_view, &ThreadView::textTyped, this, &ThreadPanel::beginFilter);
    connect(m_view, &ThreadView::escapePressed, this, &ThreadPanel::goBack);
    connect(m_view, &ThreadView::visibleKeysChanged, this, [this](const std::vector<store::RowKey>& keys) {
        if (isVisible()) {
            Q_EMIT snippetsWanted(keys);
        }
    });
}

void ThreadPanel::applyLook()
{
    const Look look{Theme::fromPalette(palette()), Typography::fromFont(font())};
    m_theme = look.theme;
    m_header->setLook(look);
    m_scopeSwitch->setLook(look);
    m_orgPicker->setLook(look);
    m_filter->setLook(look);
    m_complaint->setLook(look);
    m_notice->setLook(look);
    m_view->setLook(look.theme, look.fonts);
    m_page->setLook(look);
    m_stop->setLook(look);
    Q_EMIT lookChanged();
}

void ThreadPanel::refresh()
{
    refreshHeader();
    refreshRows();
}

void ThreadPanel::refreshRows()
{
    if (!isVisible()) {
        return;
    }
    const store::FeedState state = m_feed.status.state;
    const bool isShut = state == store::FeedState::SignedOut || state == store::FeedState::Refused || state == store::FeedState::Paused;
    const bool hasRows = shownRows().rowCount() > 0 && (m_isHistory || !isShut);
    m_view->setVisible(hasRows);
    m_page->setVisible(!hasRows);
    if (!hasRows) {
        const bool isFiltered = !m_filter->text().isEmpty() && (m_isHistory || !isShut);
        const PageWords empty = m_isHistory ? noHistoryWords() : pageWords(m_feed, m_scope);
        m_page->setWords(isFiltered ? noMatchWords(m_filter->text()) : empty, m_feed.server);
    }
    m_filter->setVisible(!m_filter->text().isEmpty());
    const bool isOld = !m_isHistory && (state == store::FeedState::Stale || (hasRows && state != store::FeedState::Live));
    m_notice->setVisible(isOld);
    if (isOld) {
        m_notice->setNotice(noticeText(m_feed), noticeAction(m_feed));
    }
}

void ThreadPanel::refreshHeader()
{
    if (!isVisible()) {
        return;
    }
    const wire::RunningSummary none;
    const wire::RunningSummary& shown = hasNumbers() ? summary(m_scope) : none;
    m_header->setHasLamp(!m_isHistory);
    // Without a value there is no sentence: a zero would be a lie.
    m_header->setHeadline(m_isHistory ? tr("History") : hasNumbers() ? headline(shown, m_scope) : QStringLiteral("Tallylight"));
    m_header->setState(m_feed.status.state, shown.totalRunning > 0);
    for (const wire::Scope scope : {wire::Scope::User, wire::Scope::Org}) {
        m_scopeSwitch->setCount(scope, hasNumbers() && !m_isHistory ? summary(scope).totalRunning : 0);
    }
}

void ThreadPanel::chooseScope(wire::Scope scope)
{
    m_scope = scope;
    Q_EMIT scopeChosen(scope);
    if (scope == wire::Scope::Org && m_org.isEmpty() && m_orgs.rowCount() > 0) {
        chooseOrg(m_orgs.keyAt(m_orgs.index(0, 0)));
    } else {
        applyScope();
    }
}

void ThreadPanel::chooseOrg(const store::OrgKey& org)
{
    m_org = org;
    applyScope();
    Q_EMIT orgChosen(org);
}

void ThreadPanel::applyScope()
{
    m_rows.setScope(m_scope, m_org);
    if (m_history) {
        m_history->setScope(m_scope, m_org);
    }
    m_scopeSwitch->setScope(m_scope);
    m_orgPicker->setOrg(m_org);
    m_orgPicker->setVisible(m_scope == wire::Scope::Org);
    m_view->setShowsOrganization(m_scope == wire::Scope::User);
    m_view->clearSelection();
    refresh();
}

void ThreadPanel::beginFilter(const QString& text)
{
    m_filter->show();
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->insert(text);
}

void ThreadPanel::goBack()
{
    if (!m_filter->text().isEmpty()) {
        m_filter->clear();
        m_view->setFocus(Qt::ShortcutFocusReason);
    } else if (m_isHistory) {
        showHistory(false);
        focusList();
    } else {
        Q_EMIT leaveRequested();
    }
}

void ThreadPanel::showMenu(const QPoint& corner)
{
    using History = PanelMenu::History;
    auto* menu = new PanelMenu(!m_history ? History::Absent : m_isHistory ? History::Shown : History::Hidden, this);
    connect(menu, &PanelMenu::historyToggled, this, [this](bool isShown) {
        showHistory(isShown);
        focusList();
    });
    connect(menu, &PanelMenu::allSeenRequested, this, &ThreadPanel::allSeenRequested);
    connect(menu, &PanelMenu::windowRequested, this,
            [this] { Q_EMIT windowRequested(m_scope == wire::Scope::Org ? m_org : store::OrgKey()); });
    menu->hangAt(corner);
}

const models::ScopeFilter& ThreadPanel::shownRows() const
{
    return m_isHistory ? *m_history : m_rows;
}

void ThreadPanel::act(PageAction action)
{
    switch (action) {
    case PageAction::None:
        break;
    case PageAction::Retry:
        Q_EMIT retryRequested();
        break;
    case PageAction::OpenServer:
        Q_EMIT openServerRequested(m_feed.account);
        break;
    case PageAction::ClearFilter:
        goBack();
        break;
    case PageAction::SignIn:
        Q_EMIT signInRequested(m_feed.account);
        break;
    case PageAction::Resume:
        Q_EMIT resumeRequested();
        break;
    case PageAction::ShowRunning:
        showHistory(false);
        break;
    }
}

bool ThreadPanel::hasNumbers() const
{
    return m_feed.status.state == store::FeedState::Live || m_feed.status.state == store::FeedState::Stale;
}

const wire::RunningSummary& ThreadPanel::summary(wire::Scope scope) const
{
    return m_summaries.at(static_cast<std::size_t>(scope));
}

} // namespace tallylight::ui
