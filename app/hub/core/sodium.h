// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <sodium.h>

#include <stdexcept>

namespace tallylight::hub {

//! \brief libsodium's start-up, done once by whoever needs it first. Private to random.cpp and secrets.cpp.
inline void ensureSodium()
{
    static const bool isReady = sodium_init() >= 0;
    if (!isReady) {
        throw std::runtime_error("libsodium cannot start: the system gives no randomness");
    }
}

} // namespace tallylight::hub
