// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/popover.h"

#include "models/orglistmodel.h"
#include "models/scopefilter.h"
#include "ui/filterfield.h"
#include "ui/historypanel.h"
#include "ui/noticebar.h"
#include "ui/orgpicker.h"
#include "ui/placement.h"
#include "ui/popoverheader.h"
#include "ui/scopeswitch.h"
#include "ui/statepage.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>

namespace tallylight::ui {

namespace {

//! The visible frame.
constexpr QSize kSize{400, 560};
constexpr int kBorder = 1;
constexpr int kMargin = 20 - kBorder;
constexpr int kGap = 12;

} // namespace

Popover::Popover(models::ScopeFilter& rows, const models::OrgListModel& orgs, const Clock& clock, const Options& options)
    : PopoverFrame(options.isComposited || options.isPlain, Qt::FramelessWindowHint | (options.isPlain ? Qt::Window : Qt::Tool)),
      m_rows(rows),
      m_orgs(orgs),
      m_options(options),
      m_pictures([this](const store::AccountId& account, const QString& address) { Q_EMIT pictureWanted(account, address); }),
      m_header(new PopoverHeader(this)),
      m_scopeSwitch(new ScopeSwitch(this)),
      m_orgPicker(new OrgPicker(orgs, m_icons, m_pictures, this)),
      m_filter(new FilterField(this)),
      m_notice(new NoticeBar(this)),
      m_view(new ThreadView(clock, m_icons, m_pictures, this)),
      m_page(new StatePage(this)),
      m_history(new HistoryPanel(clock, this))
{
    setWindowTitle(QStringLiteral("Tallylight"));
    setAccessibleName(tr("Running agents"));
    setFocusPolicy(Qt::ClickFocus);
    // Least and most are the same: tiling compositors then let the window float.
    setFixedSize(kSize.grownBy(shadowMargins()));
    buildContents();
    connectParts();
    m_view->setRows(&rows);
    applyLook();
    applyScope();
}

Popover::~Popover()
{
    // Its end hides the panel, which would say so to what is no popover any more.
    m_history->setUnfolded(false);
    m_history->disconnect(this);
}

void Popover::setFeed(const ShownFeed& feed)
{
    if (feed == m_feed) {
        return;
    }
    m_feed = feed;
    refresh();
}

void Popover::setSummary(wire::Scope scope, const wire::RunningSummary& summary)
{
    wire::RunningSummary& known = m_summaries.at(static_cast<std::size_t>(scope));
    if (summary == known) {
        return;
    }
    known = summary;
    refreshHeader();
}

void Popover::setScope(wire::Scope scope, const store::OrgKey& org)
{
    if (scope == m_scope && org == m_org) {
        return;
    }
    m_scope = scope;
    m_org = org;
    applyScope();
}

void Popover::setHistory(const models::HistoryModel& rows)
{
    m_history->setRows(&rows);
}

void Popover::setPicture(const store::AccountId& account, const QString& address, const QImage& picture)
{
    m_pictures.set(account, address, picture);
    if (isVisible()) {
        m_view->viewport()->update();
        m_orgPicker->update();
    }
}

void Popover::popUp(const QPoint& anchor)
{
    const QScreen* screen = QGuiApplication::screenAt(anchor);
    if (!screen) {
        screen = QGuiApplication::primaryScreen();
    }
    const QSize size = popoverSize(kSize, screen->availableGeometry());
    setFixedSize(size.grownBy(shadowMargins()));
    if (!m_options.isPlain) {
        const QPoint frame = placePopover(anchor, size, screen->geometry(), screen->availableGeometry());
        move(frame - QPoint(shadowMargins().left(), shadowMargins().top()));
    }
    show();
    // Without a screen nothing lies above anything, and Qt complains.
    if (QGuiApplication::platformName() != QLatin1String("offscreen")) {
        raise();
    }
    activateWindow();
    if (m_view->isVisible()) {
        m_view->setFocus(Qt::PopupFocusReason);
    } else {
        setFocus(Qt::PopupFocusReason);
    }
}

bool Popover::event(QEvent* event)
{
    // A menu of ours takes the activation too, on some desktops.
    if (event->type() == QEvent::WindowDeactivate && m_options.closesOnFocusLoss && !QApplication::activePopupWidget()) {
        hide();
    }
    return PopoverFrame::event(event);
}

void Popover::changeEvent(QEvent* event)
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
    PopoverFrame::changeEvent(event);
}

void Popover::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        leaveFilterOrClose();
    } else {
        PopoverFrame::keyPressEvent(event);
    }
}

void Popover::showEvent(QShowEvent* event)
{
    refresh();
    PopoverFrame::showEvent(event);
}

void Popover::hideEvent(QHideEvent* event)
{
    PopoverFrame::hideEvent(event);
    m_filter->clear();
    m_view->clearSelection();
    m_view->scrollToTop();
    m_history->setUnfolded(false);
    Q_EMIT snippetsDropped();
    Q_EMIT closed();
}

void Popover::buildContents()
{
    auto* layout = new QVBoxLayout(this);
    // Inside the frame's line, which the list would paint over.
    layout->setContentsMargins(shadowMargins() + kBorder);
    layout->setSpacing(0);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(kMargin, kMargin, kMargin, kGap - 4);
    top->setSpacing(kGap);
    top->addWidget(m_header);
    top->addWidget(m_scopeSwitch);
    top->addWidget(m_orgPicker);
    top->addWidget(m_filter);
    top->addWidget(m_notice);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_page, 1);
    layout->addWidget(m_history);
    m_filter->hide();
    m_notice->hide();
    m_page->hide();
}

void Popover::connectParts()
{
    connect(m_scopeSwitch, &ScopeSwitch::scopeChosen, this, &Popover::chooseScope);
    connect(m_orgPicker, &OrgPicker::orgChosen, this, &Popover::chooseOrg);
    connect(m_view, &ThreadView::openRequested, this, &Popover::openRequested);
    connect(m_view, &ThreadView::textTyped, this, &Popover::beginFilter);
    connect(m_view, &ThreadView::escapePressed, this, &Popover::leaveFilterOrClose);
    connect(m_view, &ThreadView::visibleKeysChanged, this, [this](const std::vector<store::RowKey>& keys) {
        if (isVisible()) {
            Q_EMIT snippetsWanted(keys);
        }
    });
    connect(m_filter, &FilterField::escapePressed, this, &Popover::leaveFilterOrClose);
    connect(m_filter, &FilterField::listKeyPressed, this, [this](QKeyEvent* event) { QCoreApplication::sendEvent(m_view, event); });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_rows.setText(text);
        m_view->clearSelection();
        refreshRows();
    });
    connect(m_notice, &NoticeBar::actionChosen, this, &Popover::act);
    connect(m_page, &StatePage::actionChosen, this, &Popover::act);
    connect(m_history, &HistoryPanel::openRequested, this, &Popover::openHistoryRequested);
    connect(m_history, &HistoryPanel::lookedAtChanged, this, &Popover::historyLookedAtChanged);
    connect(m_history, &HistoryPanel::unfoldedChanged, this, &Popover::refreshRows);
    connect(&m_rows, &QAbstractItemModel::rowsInserted, this, &Popover::refreshRows);
    connect(&m_rows, &QAbstractItemModel::rowsRemoved, this, &Popover::refreshRows);
    connect(&m_rows, &QAbstractItemModel::modelReset, this, &Popover::refreshRows);
    connect(&m_orgs, &QAbstractItemModel::modelReset, this, &Popover::applyScope);
}

void Popover::applyLook()
{
    const Look look{Theme::fromPalette(palette()), Typography::fromFont(font())};
    setFrameTheme(look.theme);
    m_header->setLook(look);
    m_scopeSwitch->setLook(look);
    m_orgPicker->setLook(look);
    m_filter->setLook(look);
    m_notice->setLook(look);
    m_view->setLook(look.theme, look.fonts);
    m_page->setLook(look);
    m_history->setLook(look);
}

void Popover::refresh()
{
    refreshHeader();
    refreshRows();
}

void Popover::refreshRows()
{
    if (!isVisible()) {
        return;
    }
    const store::FeedState state = m_feed.status.state;
    const bool isShut = state == store::FeedState::SignedOut || state == store::FeedState::Refused || state == store::FeedState::Paused;
    const bool hasRows = m_rows.rowCount() > 0 && !isShut;
    m_view->setVisible(hasRows && !m_history->isUnfolded());
    m_page->setVisible(!hasRows && !m_history->isUnfolded());
    if (!hasRows) {
        const bool isFiltered = !m_filter->text().isEmpty() && !isShut;
        m_page->setWords(isFiltered ? noMatchWords(m_filter->text()) : pageWords(m_feed, m_scope), m_feed.server);
    }
    m_filter->setVisible(!m_filter->text().isEmpty());
    const bool isOld = state == store::FeedState::Stale || (hasRows && state != store::FeedState::Live);
    m_notice->setVisible(isOld);
    if (isOld) {
        m_notice->setNotice(noticeText(m_feed), noticeAction(m_feed));
    }
}

void Popover::refreshHeader()
{
    if (!isVisible()) {
        return;
    }
    const wire::RunningSummary none;
    const wire::RunningSummary& shown = hasNumbers() ? summary(m_scope) : none;
    // Without a value there is no sentence: a zero would be a lie.
    m_header->setHeadline(hasNumbers() ? headline(shown, m_scope) : QStringLiteral("Tallylight"));
    m_header->setState(m_feed.status.state, shown.totalRunning > 0);
    for (const wire::Scope scope : {wire::Scope::User, wire::Scope::Org}) {
        m_scopeSwitch->setCount(scope, hasNumbers() ? summary(scope).totalRunning : 0);
    }
}

void Popover::chooseScope(wire::Scope scope)
{
    m_scope = scope;
    Q_EMIT scopeChosen(scope);
    if (scope == wire::Scope::Org && m_org.isEmpty() && m_orgs.rowCount() > 0) {
        chooseOrg(m_orgs.keyAt(m_orgs.index(0, 0)));
    } else {
        applyScope();
    }
}

void Popover::chooseOrg(const store::OrgKey& org)
{
    m_org = org;
    applyScope();
    Q_EMIT orgChosen(org);
}

void Popover::applyScope()
{
    m_rows.setScope(m_scope, m_org);
    m_scopeSwitch->setScope(m_scope);
    m_orgPicker->setOrg(m_org);
    m_orgPicker->setVisible(m_scope == wire::Scope::Org);
    m_view->setShowsOrganization(m_scope == wire::Scope::User);
    m_view->clearSelection();
    refresh();
}

void Popover::beginFilter(const QString& text)
{
    m_filter->show();
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->insert(text);
}

void Popover::leaveFilterOrClose()
{
    if (m_filter->text().isEmpty()) {
        hide();
        return;
    }
    m_filter->clear();
    m_view->setFocus(Qt::ShortcutFocusReason);
}

void Popover::act(PageAction action)
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
        leaveFilterOrClose();
        break;
    case PageAction::SignIn:
        Q_EMIT signInRequested(m_feed.account);
        break;
    case PageAction::Resume:
        Q_EMIT resumeRequested();
        break;
    }
}

bool Popover::hasNumbers() const
{
    return m_feed.status.state == store::FeedState::Live || m_feed.status.state == store::FeedState::Stale;
}

const wire::RunningSummary& Popover::summary(wire::Scope scope) const
{
    return m_summaries.at(static_cast<std::size_t>(scope));
}

} // namespace tallylight::ui
