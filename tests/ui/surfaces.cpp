// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/surfaces.h"

#include "ui/dialogstages.h"
#include "ui/menubutton.h"
#include "ui/orgpicker.h"
#include "ui/panelstage.h"
#include "ui/threadview.h"

#include <QCoreApplication>
#include <QTest>

namespace tallylight::test {

using store::FeedState;

namespace {

using Frame = PanelStage::Frame;
using Turn = std::function<void(PanelStage& stage, const Cast& cast)>;

constexpr int kSome = 4;
constexpr int kMany = 300;
constexpr int kNone = -1;

Surface panel(const QString& name, Frame frame, int runs, const Turn& turn)
{
    return {name, [=](const Cast& cast, const QPalette& palette) {
                auto stage = std::make_unique<PanelStage>(frame, cast, palette, runs);
                if (turn) {
                    turn(*stage, cast);
                }
                QCoreApplication::processEvents();
                return stage;
            }};
}

Surface inState(const QString& name, int runs, FeedState state)
{
    return panel(name, Frame::Popover, runs, [state](PanelStage& stage, const Cast&) { stage.setState(state); });
}

void askToStop(PanelStage& stage)
{
    auto* view = stage.window().findChild<ui::ThreadView*>();
    // A running one of the user.
    const QModelIndex row = view->model()->index(2, 0);
    view->setCurrentIndex(row);
    stage.press(Qt::Key_Period, Qt::ControlModifier);
}

void addRows(std::vector<Surface>& all)
{
    all.push_back(panel(QStringLiteral("popover"), Frame::Popover, kSome, {}));
    all.push_back(panel(QStringLiteral("popover-many"), Frame::Popover, kMany, {}));
    all.push_back(panel(QStringLiteral("popover-selected"), Frame::Popover, kSome, [](PanelStage& stage, const Cast&) {
        stage.press(Qt::Key_Down);
        stage.press(Qt::Key_Down);
    }));
    all.push_back(
        panel(QStringLiteral("popover-org"), Frame::Popover, kSome, [](PanelStage& stage, const Cast&) { stage.showOrg(false); }));
    all.push_back(panel(QStringLiteral("popover-org-of-several"), Frame::Popover, kSome, [](PanelStage& stage, const Cast&) {
        stage.showOrg(true);
        stage.window().findChild<ui::OrgPicker*>()->setFocus(Qt::TabFocusReason);
    }));
    all.push_back(panel(QStringLiteral("popover-search"), Frame::Popover, kSome,
                        [](PanelStage& stage, const Cast& cast) { stage.type(QString::fromStdString(cast.titles.front()).left(1)); }));
    all.push_back(panel(QStringLiteral("popover-search-without-hits"), Frame::Popover, kSome,
                        [](PanelStage& stage, const Cast&) { stage.type(QStringLiteral("ξξξ")); }));
    all.push_back(panel(QStringLiteral("popover-history"), Frame::Popover, kSome,
                        [](PanelStage& stage, const Cast&) { stage.panel().showHistory(true); }));
    all.push_back(panel(QStringLiteral("popover-history-empty"), Frame::Popover, kNone,
                        [](PanelStage& stage, const Cast&) { stage.panel().showHistory(true); }));
    all.push_back(panel(QStringLiteral("window"), Frame::Window, kSome, {}));
    all.push_back(panel(QStringLiteral("window-org"), Frame::Window, kSome, [](PanelStage& stage, const Cast&) { stage.showOrg(false); }));
}

void addStates(std::vector<Surface>& all)
{
    all.push_back(inState(QStringLiteral("popover-empty"), kNone, FeedState::Live));
    all.push_back(inState(QStringLiteral("popover-connecting"), kNone, FeedState::Connecting));
    all.push_back(inState(QStringLiteral("popover-stale"), kSome, FeedState::Stale));
    all.push_back(panel(QStringLiteral("popover-complaint"), Frame::Popover, kSome,
                        [](PanelStage& stage, const Cast& cast) { stage.panel().setComplaint(models::displayText(cast.reason, 200)); }));
    all.push_back(inState(QStringLiteral("popover-stale-empty"), kNone, FeedState::Stale));
    all.push_back(inState(QStringLiteral("popover-offline"), kNone, FeedState::Offline));
    all.push_back(inState(QStringLiteral("popover-refused"), kNone, FeedState::Refused));
    all.push_back(inState(QStringLiteral("popover-server-full"), kNone, FeedState::TooManyConnections));
    all.push_back(inState(QStringLiteral("popover-signed-out"), kNone, FeedState::SignedOut));
    all.push_back(inState(QStringLiteral("popover-paused"), kNone, FeedState::Paused));
}

void addStops(std::vector<Surface>& all)
{
    all.push_back(panel(QStringLiteral("popover-stop"), Frame::Popover, kSome, [](PanelStage& stage, const Cast&) { askToStop(stage); }));
    const auto confirm = [](PanelStage& stage, const QString& problem) {
        store::RowKey asked;
        const auto connection = QObject::connect(&stage.panel(), &ui::ThreadPanel::stopRequested, &stage.panel(),
                                                 [&asked](const store::RowKey& key) { asked = key; });
        askToStop(stage);
        stage.press(Qt::Key_Backtab);
        stage.press(Qt::Key_Space);
        QObject::disconnect(connection);
        if (!problem.isEmpty()) {
            stage.panel().setStopResult(asked, problem);
        }
    };
    all.push_back(panel(QStringLiteral("popover-stopping"), Frame::Popover, kSome,
                        [confirm](PanelStage& stage, const Cast&) { confirm(stage, {}); }));
    all.push_back(panel(QStringLiteral("popover-stop-failed"), Frame::Popover, kSome,
                        [confirm](PanelStage& stage, const Cast& cast) { confirm(stage, models::displayText(cast.reason, 200)); }));
}

void addMenus(std::vector<Surface>& all)
{
    all.push_back(panel(QStringLiteral("menu-more"), Frame::Popover, kSome, [](PanelStage& stage, const Cast&) {
        stage.window().findChild<ui::MenuButton*>()->click();
        stage.takeMenu();
    }));
    all.push_back(panel(QStringLiteral("menu-row"), Frame::Popover, kSome, [](PanelStage& stage, const Cast&) {
        stage.press(Qt::Key_Down);
        auto* view = stage.window().findChild<ui::ThreadView*>();
        const QPoint middle = view->visualRect(view->currentIndex()).center();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, middle, view->mapToGlobal(middle));
        QCoreApplication::sendEvent(view, &event);
        stage.takeMenu();
    }));
    all.push_back(panel(QStringLiteral("menu-organizations"), Frame::Popover, kSome, [](PanelStage& stage, const Cast&) {
        stage.showOrg(true);
        stage.window().findChild<ui::OrgPicker*>()->click();
        stage.takeMenu();
    }));
}

} // namespace

std::vector<Surface> surfaces()
{
    std::vector<Surface> all;
    addRows(all);
    addStates(all);
    addStops(all);
    addMenus(all);
    addDialogs(all);
    return all;
}

} // namespace tallylight::test
