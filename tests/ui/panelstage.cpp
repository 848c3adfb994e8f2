// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/panelstage.h"

#include "ui/popover.h"
#include "ui/threadwindow.h"

#include <QApplication>
#include <QDateTime>
#include <QKeyEvent>
#include <QTest>

#include <utility>

namespace tallylight::test {

using namespace std::chrono_literals;
using store::FeedState;
using wire::ThreadStatus;

namespace {

//! Today, which is not said: a day would have a month's name.
wire::Timestamp thisAfternoon()
{
    return wire::Timestamp(std::chrono::milliseconds(QDateTime(QDate::currentDate(), QTime(14, 32)).toMSecsSinceEpoch()));
}

template <class Text>
const Text& pick(const std::vector<Text>& texts, std::size_t i)
{
    return texts.at(i % texts.size());
}

} // namespace

PanelStage::PanelStage(Frame frame, const Cast& cast, const QPalette& palette, int runs) : m_now(thisAfternoon()), m_cast(cast)
{
    for (AccountTruth* truth : {&m_truth, &m_other}) {
        truth->now = m_now;
        truth->orgs.setOrganizations(
            {{wire::OrgId("acme"), "acme-inc", cast.orgs.at(0), {}}, {wire::OrgId("beta"), "beta", cast.orgs.at(1), {}}});
    }
    m_threads.addAccount(kAccount, m_truth.stores());
    m_threads.setHistory(m_history);
    m_rows.setSourceModel(&m_threads);
    m_orgs.addAccount(kAccount, models::displayText(cast.person.toStdString(), 200), m_truth.orgs, m_truth.threads);
    const auto clock = [this] { return m_now; };
    if (frame == Frame::Popover) {
        auto popover = std::make_unique<ui::Popover>(m_rows, m_orgs, clock, ui::Popover::Options{true, false, false});
        m_panel = &popover->panel();
        m_window = std::move(popover);
    } else {
        auto window = std::make_unique<ui::ThreadWindow>(m_threads, m_orgs, clock);
        m_panel = &window->panel();
        window->resize(460, 620);
        m_window = std::move(window);
    }
    m_window->setPalette(palette);
    m_panel->setHistory(m_historyRows);
    if (runs >= 0) {
        fill(cast, runs);
    }
    const int count = runs < 0 ? 0 : runs + 1;
    m_panel->setSummary(wire::Scope::User, {count, count == 0 ? 0 : std::min(count, 3)});
    m_panel->setSummary(wire::Scope::Org, {count == 0 ? 0 : 1, count == 0 ? 0 : 1});
    setState(FeedState::Live);
    if (auto* popover = qobject_cast<ui::Popover*>(m_window.get())) {
        popover->popUp({700, 4});
    } else {
        qobject_cast<ui::ThreadWindow*>(m_window.get())->present();
    }
    (void)QTest::qWaitForWindowActive(m_window.get());
    QCoreApplication::processEvents(); // the layout
}

PanelStage::~PanelStage() = default;

void PanelStage::setState(FeedState state)
{
    const bool hasReason = state == FeedState::Refused || state == FeedState::Offline || state == FeedState::SignedOut;
    const store::FeedStatus status{state, m_now - 12min, hasReason ? models::displayText(m_cast.reason, 200).toStdString() : std::string()};
    m_panel->setFeed({status, status, kAccount, models::displayText(m_cast.server.toStdString(), 200), false, true});
    QCoreApplication::processEvents();
}

void PanelStage::showOrg(bool hasSeveralAccounts)
{
    if (hasSeveralAccounts) {
        m_orgs.addAccount(store::AccountId("two"), models::displayText(m_cast.server.toStdString(), 200), m_other.orgs, m_other.threads);
    }
    m_panel->setScope(wire::Scope::Org, {kAccount, wire::OrgId("beta")});
    QCoreApplication::processEvents();
}

void PanelStage::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_window->focusWidget() ? m_window->focusWidget() : m_window.get(), key, modifiers);
    QCoreApplication::processEvents();
}

void PanelStage::type(const QString& text)
{
    // By hand: QTest knows the letters of English alone.
    for (const QChar letter : text) {
        QKeyEvent event(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, QString(letter));
        QCoreApplication::sendEvent(m_window->focusWidget() ? m_window->focusWidget() : m_window.get(), &event);
    }
    QCoreApplication::processEvents();
}

void PanelStage::takeMenu()
{
    m_menu = QApplication::activePopupWidget();
    Q_ASSERT(m_menu);
    (void)QTest::qWaitForWindowExposed(m_menu);
}

void PanelStage::fill(const Cast& cast, int runs)
{
    for (std::size_t i = 0; i < cast.agents.size(); ++i) {
        const wire::AgentId id("vir_" + std::to_string(i));
        for (const char* org : {"acme", "beta"}) {
            m_truth.agents.setAgent({wire::OrgId(org), id}, wire::Agent{id, pick(cast.agents, i), {}});
        }
    }
    std::vector<wire::RunningThread> running;
    const auto run = [&](std::size_t i) {
        const std::string org = i % 3 == 1 ? "beta" : "acme";
        wire::RunningThread thread = runningThread("t" + std::to_string(i), org, "vir_" + std::to_string(i % cast.agents.size()));
        thread.title = pick(cast.titles, i);
        return thread;
    };
    // One that says nothing for long; then all the others, of which the first waits.
    m_truth.now = m_now - 14min;
    if (runs > 0) {
        running.push_back(run(3));
        m_truth.setMine(running);
    }
    m_truth.now = m_now;
    for (int i = 1; i < runs; ++i) {
        running.push_back(run(static_cast<std::size_t>(i) + (i >= 3 ? 1 : 0)));
    }
    running.push_back(run(0));
    m_truth.setMine(running);
    m_truth.setOrg("beta", {run(1)});
    m_truth.await("acme", "t0");
    for (std::size_t i = 0; i < running.size(); ++i) {
        m_truth.threads.setStarted(running.at(i).key(), m_now - 45s - i * 7min);
    }
    for (const auto& [name, outcome, isUnseen, ago] : {std::tuple{"f", ThreadStatus::Failed, true, 4min},
                                                       {"g", ThreadStatus::Completed, true, 11min},
                                                       {"h", ThreadStatus::Completed, false, 96min},
                                                       {"i", ThreadStatus::Failed, false, 1500min}}) {
        store::HistoryEntry entry;
        const std::size_t i = m_history.entries().size() + 4;
        entry.key = rowKey("beta", name);
        entry.agent = wire::AgentId("vir_1");
        entry.title = pick(cast.titles, i);
        entry.agentTitle = pick(cast.agents, i);
        entry.orgName = cast.orgs.at(1);
        entry.outcome = outcome;
        entry.ended = m_now - ago;
        entry.started = entry.ended - 72min;
        entry.isUnseen = isUnseen;
        m_history.add(std::move(entry));
    }
    for (const char* id : {"t0", "t1", "t2"}) {
        const auto row = m_threads.indexOf(rowKey(id == std::string("t1") ? "beta" : "acme", id));
        if (row.isValid()) {
            m_threads.setSnippet(m_threads.row(row)->key, wire::Snippet{cast.snippet, {}});
        }
    }
}

} // namespace tallylight::test
