// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/threadstore.h"
#include "wire/thread.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <vector>

namespace tallylight::account {

//! \brief "All my work" of a server that does not tell it: the union of what runs of the user in each organization.
class UserScope : public QObject
{
    Q_OBJECT

public:
    //! \param store must outlive it.
    explicit UserScope(store::ThreadStore& store, QObject* parent = nullptr);

    [[nodiscard]] bool isActive() const { return m_isActive; }
    //! \brief While it is not active the store hears nothing: a summary tells it.
    void setActive(bool isActive);
    //! \brief The user's running threads of one organization; many calls in a row change the store once.
    void setMine(const wire::OrgId& org, std::vector<wire::RunningThread> threads);
    void forget(const wire::OrgId& org);

private:
    void publish();

    store::ThreadStore& m_store;
    std::map<wire::OrgId, std::vector<wire::RunningThread>> m_mine;
    QTimer m_soon;
    bool m_isActive = false;
};

} // namespace tallylight::account
