// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

// Whatever a member reports, the real API over a real database answers it with a status that docs/report-api.md names and with JSON, and
// what runs stays the same in memory and in the database. The first byte chooses the report; the rest is its body, and the path's last part
// where that is one.

#include "hub/core/blockingexecutor.h"
#include "hub/core/random.h"
#include "hub/core/reconciler.h"
#include "hub/core/secrets.h"
#include "hub/core/services.h"
#include "hub/http/gate.h"
#include "hub/http/jsonbody.h"
#include "hub/http/reportapi.h"
#include "hub/support/hubloop.h"
#include "wire/utf8.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iostream>
#include <string>

using namespace tallylight;
using namespace tallylight::hub::http;

namespace {

class ReportLab
{
public:
    ReportLab() : m_org(m_loop.data.addOrganization("acme")), m_user(m_loop.data.addUser("alice@example.test"))
    {
        spdlog::set_level(spdlog::level::off);
        m_loop.data.addMember(m_org, m_user);
        m_key = hub::newApiKey();
        const hub::ApiKeyInfo info{hub::newId(), m_user.id, "fuzz", {}, m_loop.clock.now(), {}};
        if (!m_loop.data.directory().insertKey(info, hub::hashSecret(m_key))) {
            std::abort();
        }
        m_api.addRoutes(m_router);
    }

    Response post(const std::string& path, std::string body)
    {
        Request request;
        request.method = "POST";
        auto target = Target::parse(path);
        if (!target) {
            return Response::empty(400);
        }
        request.target = std::move(*target);
        request.headers = {{"Authorization", "Bearer " + m_key}, {"Content-Type", "application/json"}};
        request.body = std::move(body);
        return std::get<Response>(m_loop.run(m_router.answer(request)));
    }

    //! \brief A run that goes on, so that steps, messages and ends have something to be about.
    std::string startRun()
    {
        const Response started = post("/api/acme/runs", R"({"key":"start-)" + std::to_string(++m_starts) + R"(","thread_id":"t"})");
        const auto body = parseJson(started.body);
        if (started.status / 100 != 2 || !body) {
            std::abort();
        }
        return Fields(*body).requiredText("run_id");
    }

    //! \brief Now and then: it reads all that runs.
    [[nodiscard]] bool isConsistent()
    {
        constexpr int kInterval = 64;
        return ++m_asked % kInterval != 0 || isSame();
    }

private:
    [[nodiscard]] bool isSame() { return m_loop.runningInDatabase().size() == m_loop.sets.size(); }

    test::HubLoop m_loop;
    hub::BlockingExecutor m_passwords{"passwords"};
    //! Not started: nobody else is there.
    hub::Reconciler m_reconciler{{m_loop.io.get_executor(), m_loop.storage, m_loop.data.runs(), m_loop.sets, m_loop.changes}, {}};
    hub::Services m_services{m_loop.clock,
                             m_loop.storage,
                             m_passwords,
                             m_loop.data.directory(),
                             m_loop.data.directory(),
                             m_loop.data.members(),
                             m_loop.data.access(),
                             m_loop.data.oauth(),
                             m_loop.data.threads(),
                             m_loop.reactor,
                             m_reconciler,
                             m_loop.sets,
                             m_loop.fanout,
                             m_loop.watch};
    hub::Organization m_org;
    hub::User m_user;
    std::string m_key;
    Gate m_gate{m_services, RequestLimits{0, 0, 0}};
    ReportApi m_api{m_services, m_gate};
    Router m_router;
    int m_starts = 0;
    int m_asked = 0;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    if (size < 1) {
        return 0;
    }
    static ReportLab lab;
    static std::string run = lab.startRun();
    const std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
    constexpr std::array<std::string_view, 3> kReports{"/steps", "/messages", "/finish"};
    const std::size_t choice = data[0] % 6U;
    Response response;
    if (choice < kReports.size()) {
        response = lab.post("/api/acme/runs/" + run + std::string(kReports[choice]), text);
    } else if (choice == 3) {
        response = lab.post("/api/acme/runs", text);
    } else if (choice == 4) {
        response = lab.post("/api/acme/decopilot/cancel/" + text, "{}");
    } else {
        response = lab.post("/api/acme/runs/" + text + "/steps", R"({"key":"k"})");
    }
    constexpr std::array<unsigned, 8> kExpected{200, 201, 400, 403, 404, 405, 409, 413};
    const bool isExpected = std::ranges::find(kExpected, response.status) != kExpected.end();
    if (!isExpected || !wire::isValidUtf8(response.body) || (!response.body.empty() && !parseJson(response.body)) || !lab.isConsistent()) {
        std::cerr << response.status << ' ' << response.body << ' ' << response.fault << '\n';
        std::abort();
    }
    // What ended, or was pushed aside by another run of its thread, takes no more reports.
    if (choice == 2 || choice == 3 || choice == 4) {
        run = lab.startRun();
    }
    return 0;
}
