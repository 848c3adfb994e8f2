// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "account/derivedset.h"
#include "wire/entities.h"
#include "wire/event.h"

#include <QObject>

#include <optional>
#include <unordered_map>
#include <vector>

namespace tallylight::account {

//! \brief Makes statuses that name neither owner nor title (servers before June 2026) as telling as those that do: fills them from
//! what is known, and holds those of an unknown thread until it was looked up. The statuses of a thread keep their order.
class Transitions : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! \param known the thread before the event; null where nothing is known.
    void take(const wire::ThreadStatusEvent& event, const DerivedThread* known);
    //! \brief The thread was looked up; nothing where that failed or there is no such thread.
    void settle(const wire::ThreadId& id, const std::optional<wire::ThreadItem>& item);
    //! \brief No lookup will come: tells what is held as it is.
    void flush();

    //! \brief Held back until settle().
    [[nodiscard]] std::vector<wire::ThreadId> held() const;
    [[nodiscard]] bool isHeld(const wire::ThreadId& id) const { return m_held.contains(id); }
    //! \brief The status that was told last of a thread that is held.
    [[nodiscard]] std::optional<wire::ThreadStatus> lastStatus(const wire::ThreadId& id) const;

Q_SIGNALS:
    void told(const tallylight::wire::ThreadStatusEvent& event);

private:
    std::unordered_map<wire::ThreadId, std::vector<wire::ThreadStatusEvent>> m_held;
};

} // namespace tallylight::account
