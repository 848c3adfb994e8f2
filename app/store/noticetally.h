// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/noticerules.h"

#include <cstddef>

namespace tallylight::store {

//! \brief How many of each, for a popup that stands for several: "4 finished, 1 needs you".
struct NoticeTally {
    std::size_t finished = 0;
    std::size_t failed = 0;
    std::size_t needsYou = 0;

    [[nodiscard]] std::size_t total() const { return finished + failed + needsYou; }
    //! \brief The most urgent kind that there is one of.
    [[nodiscard]] NoticeKind mostUrgent() const
    {
        return needsYou > 0 ? NoticeKind::NeedsYou : failed > 0 ? NoticeKind::Failed : NoticeKind::Finished;
    }

    void count(NoticeKind kind)
    {
        switch (kind) {
        case NoticeKind::Finished:
            ++finished;
            break;
        case NoticeKind::Failed:
            ++failed;
            break;
        case NoticeKind::NeedsYou:
            ++needsYou;
            break;
        }
    }

    friend bool operator==(const NoticeTally&, const NoticeTally&) = default;
};

} // namespace tallylight::store
