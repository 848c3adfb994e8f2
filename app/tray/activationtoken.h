// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace tallylight::tray {

//! \brief Lets what is shown while it lives come to the front: Qt on Wayland takes the word for it from the environment, where it must not
//! stay, lest a child uses it up.
class ActivationToken
{
public:
    //! \param token as a desktop gave it; may be empty.
    explicit ActivationToken(const QByteArray& token)
    {
        if (!token.isEmpty()) {
            qputenv("XDG_ACTIVATION_TOKEN", token);
        }
    }
    ~ActivationToken() { qunsetenv("XDG_ACTIVATION_TOKEN"); }
    ActivationToken(const ActivationToken&) = delete;
    ActivationToken& operator=(const ActivationToken&) = delete;
};

} // namespace tallylight::tray
