// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "wire/timestamp.h"

#include <chrono>
#include <functional>
#include <optional>

namespace tallylight::net {

//! \brief How old a token may become, by the clock of this machine.
class TokenAge
{
public:
    struct Options {
        //! A token that ends sooner is renewed before it is used.
        std::chrono::milliseconds margin{120'000};
        //! A token younger than that which the server refuses is not worth another renewal.
        std::chrono::milliseconds probation{60'000};
        //! For tests; empty: the system's clock.
        std::function<wire::Timestamp()> clock;
    };

    explicit TokenAge(Options options);

    [[nodiscard]] wire::Timestamp now() const { return m_options.clock(); }
    //! \brief Another token, that a sign-in or a renewal brought just now.
    void beginNow(std::optional<wire::Timestamp> end);
    //! \brief Another token, that is from the keyring.
    void beginEarlier(std::optional<wire::Timestamp> end);
    //! \brief Nobody remembers when it came.
    void forgetBegin() { m_since.reset(); }

    //! \brief It can be used as it is.
    [[nodiscard]] bool isFresh() const;
    //! \brief It came a moment ago.
    [[nodiscard]] bool isYoung() const;
    //! \brief No server takes it any more.
    [[nodiscard]] bool isOver() const;

private:
    Options m_options;
    std::optional<wire::Timestamp> m_since;
    //! Absent where the server did not say.
    std::optional<wire::Timestamp> m_end;
};

} // namespace tallylight::net
