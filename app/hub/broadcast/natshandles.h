// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <nats/nats.h>

#include <memory>

//! Owners of what the C library hands out. For the files that include it, and no others.
namespace tallylight::hub::broadcast {

template <auto Destroy>
struct Destroyer {
    template <class T>
    void operator()(T* object) const
    {
        Destroy(object);
    }
};

using OptionsHandle = std::unique_ptr<natsOptions, Destroyer<&natsOptions_Destroy>>;
using ConnectionHandle = std::unique_ptr<natsConnection, Destroyer<&natsConnection_Destroy>>;
using SubscriptionHandle = std::unique_ptr<natsSubscription, Destroyer<&natsSubscription_Destroy>>;
using MessageHandle = std::unique_ptr<natsMsg, Destroyer<&natsMsg_Destroy>>;
using JetStreamHandle = std::unique_ptr<jsCtx, Destroyer<&jsCtx_Destroy>>;
using StoreHandle = std::unique_ptr<kvStore, Destroyer<&kvStore_Destroy>>;
using EntryHandle = std::unique_ptr<kvEntry, Destroyer<&kvEntry_Destroy>>;

} // namespace tallylight::hub::broadcast
