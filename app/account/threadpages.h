// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "net/studioapi.h"
#include "wire/entities.h"

#include <QObject>
#include <QString>

#include <memory>
#include <vector>

namespace tallylight::account {

//! \brief A list call over all its pages.
//!
//! Servers before June 2026 check their own answer, and one row with a malformed time makes them refuse the whole page. Such a row is
//! then cornered with shorter pages, and left out. Calls are bounded: a list that takes more is cut.
class ThreadPages : public QObject
{
    Q_OBJECT

public:
    //! \param api must outlive it.
    ThreadPages(net::StudioApi& api, QString slug, QObject* parent = nullptr);

    [[nodiscard]] bool isAsking() const { return m_call != nullptr; }

    //! \brief Asks from the start; a call under way is given up. Limit and offset of \a query are not looked at.
    void ask(const net::ThreadQuery& query);
    void stop();

Q_SIGNALS:
    //! \brief \a isCut: there is more.
    void listed(const std::vector<tallylight::wire::ThreadItem>& items, bool isCut);
    void failed(const tallylight::wire::Error& error);

private:
    void askPage();
    void takePage(wire::Page<wire::ThreadItem> page);
    void takeFailure(const wire::Error& error);
    void end(bool isCut);

    net::StudioApi& m_api;
    QString m_slug;
    net::ThreadQuery m_query;
    std::vector<wire::ThreadItem> m_items;
    int m_calls = 0;
    //! Rows left out one after another.
    int m_badRows = 0;
    //! Lives while a call does; its death cancels the call.
    std::unique_ptr<QObject> m_call;
};

} // namespace tallylight::account
