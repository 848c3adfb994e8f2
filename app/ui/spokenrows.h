// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "models/threadrow.h"
#include "wire/timestamp.h"

#include <QIdentityProxyModel>

#include <functional>

namespace tallylight::ui {

//! \brief Adds to rows of threads what a screen reader says: "title, agent, organization, state, 12 minutes". Not in the model, because
//! the elapsed time is the view's to count.
class SpokenRows : public QIdentityProxyModel
{
    Q_OBJECT

public:
    using Clock = std::function<wire::Timestamp()>;

    SpokenRows(Clock clock, QObject* parent);

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] QString spoken(const models::ThreadRow& row) const;

    Clock m_clock;
};

} // namespace tallylight::ui
