// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/kv/natsbucket.h"

#include "hub/broadcast/natshandles.h"
#include "hub/broadcast/natslink.h"

#include <utility>

namespace tallylight::hub::kv {

using broadcast::EntryHandle;
using broadcast::JetStreamHandle;
using broadcast::MessageHandle;
using broadcast::StoreHandle;
using wire::ErrorCode;
using wire::Result;

namespace {

//! What waits for an answer holds up the mirror alone.
constexpr std::int64_t kPatience = 2'000;

//! Longer than any run is kept without a sign of life; what nobody touches any more goes.
constexpr std::int64_t kTtl = std::int64_t{3600} * 1'000'000'000;

tl::unexpected<wire::Error> failed(natsStatus status)
{
    return wire::failure(ErrorCode::Server, std::string("NATS: ") + natsStatus_GetText(status), true);
}

} // namespace

struct NatsBucket::Private {
    const broadcast::NatsLink& link;
    const std::string name;
    // The one below belongs to the one above.
    JetStreamHandle stream;
    StoreHandle store;

    [[nodiscard]] std::string subjectOf(const std::string& key) const { return "$KV." + name + "." + key; }

    //! Publishes \a message where the last one of its subject is \a revision.
    Result<void> publish(natsMsg* made, std::uint64_t revision)
    {
        const MessageHandle message(made);
        jsPubOptions options;
        jsPubOptions_Init(&options);
        options.MaxWait = kPatience;
        options.ExpectLastSubjectSeq = revision;
        options.ExpectNoMessage = revision == 0;
        jsPubAck* ack = nullptr;
        jsErrCode code{};
        const natsStatus status = js_PublishMsg(&ack, stream.get(), message.get(), &options, &code);
        jsPubAck_Destroy(ack);
        if (code == JSStreamWrongLastSequenceErr) {
            return wire::failure(ErrorCode::Conflict, "another process changed it", true);
        }
        return status == NATS_OK ? Result<void>() : Result<void>(failed(status));
    }
};

NatsBucket::NatsBucket(const broadcast::NatsLink& link, std::string name)
    : d(std::make_unique<Private>(Private{link, std::move(name), nullptr, nullptr}))
{
}

NatsBucket::~NatsBucket() = default;

Result<void> NatsBucket::open()
{
    if (d->store) {
        return {};
    }
    jsOptions options;
    jsOptions_Init(&options);
    options.Wait = kPatience;
    jsCtx* stream = nullptr;
    natsStatus status = natsConnection_JetStream(&stream, d->link.connection(), &options);
    d->stream.reset(stream);
    kvStore* store = nullptr;
    if (status == NATS_OK) {
        status = js_KeyValue(&store, stream, d->name.c_str());
    }
    if (status == NATS_NOT_FOUND) {
        kvConfig config;
        kvConfig_Init(&config);
        config.Bucket = d->name.c_str();
        config.History = 1;
        config.TTL = kTtl;
        config.StorageType = js_MemoryStorage;
        status = js_CreateKeyValue(&store, stream, &config);
    }
    d->store.reset(store);
    return status == NATS_OK ? Result<void>() : Result<void>(failed(status));
}

Result<std::optional<StoredValue>> NatsBucket::get(const std::string& key)
{
    if (auto opened = open(); !opened) {
        return tl::unexpected<wire::Error>(std::move(opened).error());
    }
    kvEntry* found = nullptr;
    const natsStatus status = kvStore_Get(&found, d->store.get(), key.c_str());
    const EntryHandle entry(found);
    if (status == NATS_NOT_FOUND) {
        return std::optional<StoredValue>();
    }
    if (status != NATS_OK) {
        d->store.reset(); // A server that came back without it needs it anew.
        return failed(status);
    }
    return StoredValue{std::string(static_cast<const char*>(kvEntry_Value(found)), static_cast<std::size_t>(kvEntry_ValueLen(found))),
                       kvEntry_Revision(found)};
}

Result<void> NatsBucket::put(const std::string& key, const std::string& text, std::uint64_t revision)
{
    if (auto opened = open(); !opened) {
        return opened;
    }
    std::uint64_t stored = 0;
    const int size = static_cast<int>(text.size());
    const natsStatus status = revision == 0 ? kvStore_Create(&stored, d->store.get(), key.c_str(), text.data(), size)
                                            : kvStore_Update(&stored, d->store.get(), key.c_str(), text.data(), size, revision);
    if (status == NATS_OK) {
        return {};
    }
    // The library gives a conflict no code of its own.
    const char* reason = nats_GetLastError(nullptr);
    if (reason != nullptr && std::string_view(reason).find("wrong last sequence") != std::string_view::npos) {
        return wire::failure(ErrorCode::Conflict, "another process changed it", true);
    }
    return failed(status);
}

Result<void> NatsBucket::remove(const std::string& key, std::uint64_t revision)
{
    if (auto opened = open(); !opened) {
        return opened;
    }
    // kvStore_Delete() asks for no revision, and would take what somebody just put.
    natsMsg* message = nullptr;
    natsStatus status = natsMsg_Create(&message, d->subjectOf(key).c_str(), nullptr, nullptr, 0);
    if (status == NATS_OK) {
        status = natsMsgHeader_Set(message, "KV-Operation", "DEL");
    }
    return status == NATS_OK ? d->publish(message, revision) : Result<void>(failed(status));
}

Result<std::vector<std::string>> NatsBucket::keys()
{
    if (auto opened = open(); !opened) {
        return tl::unexpected<wire::Error>(std::move(opened).error());
    }
    kvKeysList list{};
    kvWatchOptions options;
    kvWatchOptions_Init(&options);
    options.Timeout = kPatience;
    const natsStatus status = kvStore_Keys(&list, d->store.get(), &options);
    if (status == NATS_NOT_FOUND) {
        return std::vector<std::string>();
    }
    if (status != NATS_OK) {
        return failed(status);
    }
    std::vector<std::string> keys(list.Keys, list.Keys + list.Count);
    kvKeysList_Destroy(&list);
    return keys;
}

} // namespace tallylight::hub::kv
