// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "labhub.h"

#include "hub/core/accesswatch.h"
#include "hub/core/blockingexecutor.h"
#include "hub/core/changefeed.h"
#include "hub/core/random.h"
#include "hub/core/reactor.h"
#include "hub/core/reconciler.h"
#include "hub/core/runningsets.h"
#include "hub/core/secrets.h"
#include "hub/core/services.h"
#include "hub/core/summaryfeed.h"
#include "hub/core/watch.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_future.hpp>

#include <QtGlobal>

#include <thread>

namespace tallylight::test {

namespace asio = boost::asio;

struct LabHub::Server {
    Server(ScratchHub& scratch, const hub::Clock& hubClock, hub::Fanout::Limits limits, std::chrono::milliseconds accessInterval)
        : clock(hubClock),
          fanout(limits),
          summaries(loop.get_executor(), clock, sets, fanout, std::chrono::milliseconds(50)),
          changes({loop.get_executor(), sets, fanout, summaries, clock}, 10'000),
          reactor({storage, scratch.runs(), changes, clock}, {}),
          reconciler({loop.get_executor(), storage, scratch.runs(), sets, changes}, {}),
          access({loop.get_executor(), storage, scratch.access(), scratch.directory(), clock, sets, summaries}, accessInterval),
          watch(fanout, sets, summaries, access),
          services{clock,
                   storage,
                   passwords,
                   scratch.directory(),
                   scratch.directory(),
                   scratch.members(),
                   scratch.access(),
                   scratch.oauth(),
                   scratch.threads(),
                   reactor,
                   reconciler,
                   sets,
                   fanout,
                   watch}
    {
    }

    asio::io_context loop;
    const hub::Clock& clock;
    hub::BlockingExecutor storage{"lab-storage"};
    hub::BlockingExecutor passwords{"lab-passwords"};
    hub::RunningSets sets;
    hub::Fanout fanout;
    hub::SummaryFeed summaries;
    hub::ChangeFeed changes;
    hub::Reactor reactor;
    hub::Reconciler reconciler;
    hub::AccessWatch access;
    hub::Watch watch;
    hub::Services services;
    std::unique_ptr<hub::http::Listener> listener;
    std::thread thread;
};

LabHub::LabHub() = default;

LabHub::~LabHub()
{
    stop();
}

hub::User LabHub::addUser(const std::string& email, const std::string& password)
{
    const hub::User user{wire::UserId(hub::newId()), email, email.substr(0, email.find('@')), clock.now()};
    const auto hash = hub::hashPassword(password);
    if (!hash || !m_scratch.directory().insertUser(user, *hash)) {
        qFatal("cannot add a user");
    }
    return user;
}

QByteArray LabHub::addKey(const hub::User& user)
{
    const std::string secret = hub::newApiKey();
    const hub::ApiKeyInfo key{hub::newId(), user.id, "test", std::nullopt, clock.now(), std::nullopt};
    if (!m_scratch.directory().insertKey(key, hub::hashSecret(secret))) {
        qFatal("cannot add a key");
    }
    return QByteArray::fromStdString(secret);
}

void LabHub::start()
{
    m_server = std::make_unique<Server>(m_scratch, clock, limits, accessInterval);
    auto listener = hub::http::Listener::open(m_server->loop.get_executor(), m_server->services, options);
    if (!listener) {
        qFatal("%s", listener.error().message.c_str());
    }
    m_server->listener = std::move(*listener);
    m_port = m_server->listener->port();
    asio::co_spawn(
        m_server->loop,
        [server = m_server.get()]() -> asio::awaitable<void> {
            if (!co_await server->reactor.load()) {
                qFatal("cannot load what runs");
            }
            server->listener->start();
        },
        asio::detached);
    m_server->thread = std::thread([server = m_server.get()] { server->loop.run(); });
}

void LabHub::stop()
{
    if (!m_server) {
        return;
    }
    asio::post(m_server->loop, [server = m_server.get()] { server->access.stop(); });
    auto stopped = asio::co_spawn(m_server->loop, m_server->listener->stop(std::chrono::seconds(5)), asio::use_future);
    stopped.get();
    m_server->loop.stop();
    m_server->thread.join();
    m_server->listener.reset();
    m_server->storage.drain();
    m_server->passwords.drain();
    m_server.reset();
}

LabOrg::LabOrg(LabHub& hub)
    : org(hub.scratch().addOrganization("acme")),
      alice(hub.addUser("alice@example.test", "correct horse")),
      bob(hub.scratch().addUser("bob@example.test")),
      mallory(hub.scratch().addUser("mallory@example.test")),
      agent(hub.scratch().addAgent(org, "Release Notes Writer")),
      aliceKey(hub.addKey(alice)),
      bobKey(hub.addKey(bob)),
      malloryKey(hub.addKey(mallory))
{
    hub.scratch().addMember(org, alice);
    hub.scratch().addMember(org, bob);
}

} // namespace tallylight::test
