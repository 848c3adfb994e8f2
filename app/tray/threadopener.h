// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "desktop/browserlauncher.h"
#include "store/accountkeys.h"
#include "wire/ids.h"

#include <QByteArray>
#include <QObject>

#include <functional>

namespace tallylight::models {
class ThreadListModel;
} // namespace tallylight::models

namespace tallylight::tray {

class AccountSet;

//! \brief Opens pages of threads and servers in the browser, each on its own account's server.
class ThreadOpener : public QObject
{
    Q_OBJECT

public:
    //! Takes what lets the browser come to the front after a click on something of ours; see StatusNotifierItem::takeActivationToken().
    using TakeToken = std::function<QByteArray()>;

    //! \param accounts,rows must outlive it.
    ThreadOpener(const AccountSet& accounts, const models::ThreadListModel& rows, TakeToken takeToken, QObject* parent = nullptr);

    //! \brief The page of a row, also of one that has gone under the click.
    void open(const store::RowKey& key);
    //! \brief The page of a thread that needs no row, as notices and the history know it.
    //! \param agent may be empty.
    //! \param token what came with the click; may be empty.
    void openPage(const store::RowKey& key, const wire::AgentId& agent, const QByteArray& token);
    //! \brief The start page of an account's server.
    void openServer(const store::AccountId& account);

    //! \brief As handed to the constructor.
    [[nodiscard]] QByteArray takeToken() const { return m_takeToken(); }
    //! \brief Empty for a thread whose organization is unknown.
    [[nodiscard]] QUrl pageOf(const store::RowKey& key, const wire::AgentId& agent) const;

Q_SIGNALS:
    //! \brief A browser was asked to show the thread: it counts as seen.
    void threadOpened(const tallylight::store::RowKey& key);
    //! \brief A browser was asked to show something: what hangs before it may go.
    void opened();
    //! \brief \c reason is for the person who clicked.
    void failed(const QString& reason);

private:
    [[nodiscard]] QString whyNoPage(const store::AccountId& account) const;
    [[nodiscard]] bool launch(const QUrl& url, const QByteArray& token);

    const AccountSet& m_accounts;
    const models::ThreadListModel& m_rows;
    TakeToken m_takeToken;
    desktop::BrowserLauncher m_browser;
};

} // namespace tallylight::tray
