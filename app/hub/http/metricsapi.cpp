// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "hub/http/metricsapi.h"

#include "hub/core/blockingexecutor.h"
#include "hub/core/fanout.h"
#include "hub/core/peers.h"
#include "hub/core/runningsets.h"
#include "hub/http/addresslimits.h"
#include "hub/http/sessionhost.h"

#include <prometheus/metric_family.h>
#include <prometheus/text_serializer.h>

#include <limits>
#include <utility>
#include <vector>

namespace tallylight::hub::http {

namespace {

using prometheus::ClientMetric;
using prometheus::MetricFamily;
using prometheus::MetricType;
using Labels = std::vector<ClientMetric::Label>;

template <class Number>
double toDouble(Number number)
{
    return static_cast<double>(number);
}

ClientMetric gauge(double value, Labels labels = {})
{
    ClientMetric metric;
    metric.label = std::move(labels);
    metric.gauge.value = value;
    return metric;
}

ClientMetric counter(double value, Labels labels = {})
{
    ClientMetric metric;
    metric.label = std::move(labels);
    metric.counter.value = value;
    return metric;
}

ClientMetric histogram(const BlockingExecutor::Totals& totals, Labels labels)
{
    ClientMetric metric;
    metric.label = std::move(labels);
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < totals.jobs.size(); ++i) {
        count += totals.jobs[i];
        const double bound = i < BlockingExecutor::kBounds.size() ? BlockingExecutor::kBounds[i] : std::numeric_limits<double>::infinity();
        metric.histogram.bucket.push_back({count, bound});
    }
    metric.histogram.sample_count = count;
    metric.histogram.sample_sum = totals.seconds;
    return metric;
}

//! The list of all that is told, one family after the other.
class Families
{
public:
    void add(std::string name, std::string help, MetricType type, std::vector<ClientMetric> metrics)
    {
        m_list.push_back({"tallylight_hub_" + std::move(name), std::move(help), type, std::move(metrics)});
    }

    [[nodiscard]] std::string text() const { return prometheus::TextSerializer().Serialize(m_list); }

private:
    std::vector<MetricFamily> m_list;
};

void addStreams(Families& families, const Fanout::Totals& totals, const StreamTotals& streams)
{
    std::vector<ClientMetric> events;
    for (std::size_t i = 0; i < kEventKinds; ++i) {
        events.push_back(counter(toDouble(totals.deliveries[i]), {{"type", std::string(typeOf(static_cast<EventKind>(i)))}}));
    }
    families.add("events_total", "Events given to streams, one for each stream.", MetricType::Counter, std::move(events));
    families.add("event_bytes_total", "Their bytes.", MetricType::Counter, {counter(toDouble(totals.bytes))});
    families.add("summaries_coalesced_total", "Summaries that a newer one replaced before their reader took them.", MetricType::Counter,
                 {counter(toDouble(streams.coalesced))});
    families.add("streams_dropped_total", "Streams that were closed because their reader did not keep up.", MetricType::Counter,
                 {counter(toDouble(streams.dropped))});
    families.add("queue_high_water_bytes", "The most that ever waited for one reader.", MetricType::Gauge,
                 {gauge(toDouble(streams.queueHighWater))});
}

void addPeers(Families& families, const Peers& peers)
{
    const PeerTotals totals = peers.totals();
    families.add("peer_messages_total",
                 "Changes told to other processes and heard of them; unsent and late ones are found in the database.", MetricType::Counter,
                 {counter(toDouble(totals.sent), {{"kind", "sent"}}), counter(toDouble(totals.unsent), {{"kind", "unsent"}}),
                  counter(toDouble(totals.received), {{"kind", "received"}}), counter(toDouble(totals.foreign), {{"kind", "foreign"}}),
                  counter(toDouble(totals.late), {{"kind", "late"}})});
    families.add("set_lookups_total", "Questions to the database for the sets of new streams.", MetricType::Counter,
                 {counter(toDouble(totals.looks))});
    families.add("kv_writes_total", "Values written to the key-value store.", MetricType::Counter, {counter(toDouble(totals.storeWrites))});
    families.add("kv_conflicts_total", "Times that another process wrote the same value meanwhile.", MetricType::Counter,
                 {counter(toDouble(totals.storeConflicts))});
    families.add("kv_failures_total", "Sets that could not be written for a while.", MetricType::Counter,
                 {counter(toDouble(totals.storeFailures))});
}

void addExecutors(Families& families, const Services& services)
{
    std::vector<ClientMetric> seconds;
    std::vector<ClientMetric> waiting;
    std::vector<ClientMetric> refused;
    std::vector<std::pair<std::string, const BlockingExecutor*>> executors{{"storage", &services.storage},
                                                                           {"passwords", &services.passwords}};
    if (services.peers != nullptr) {
        executors.emplace_back("nats", &services.peers->sender());
        executors.emplace_back("kv", &services.peers->storer());
    }
    for (const auto& [name, executor] : executors) {
        const BlockingExecutor::Totals totals = executor->totals();
        const Labels labels{{"executor", name}};
        seconds.push_back(histogram(totals, labels));
        waiting.push_back(gauge(toDouble(totals.waiting), labels));
        refused.push_back(counter(toDouble(totals.refused), labels));
    }
    families.add("job_seconds", "From asking the database (a password's hash, NATS, its store) to the answer, waiting for others included.",
                 MetricType::Histogram, std::move(seconds));
    families.add("jobs_waiting", "Jobs that wait for their turn.", MetricType::Gauge, std::move(waiting));
    families.add("jobs_refused_total", "Jobs refused because too many waited.", MetricType::Counter, std::move(refused));
}

} // namespace

void MetricsApi::addRoutes(Router& router) const
{
    router.add("GET", "/metrics", [this](const Request& request) -> boost::asio::awaitable<Reply> {
        // Every request of a proxy beside us comes from this machine: without a word on whom it is for, it is for anybody.
        const bool isAnybody = m_host.isBehindProxy && request.header("X-Forwarded-For").empty();
        if (isAnybody || !isThisMachine(request.peer)) {
            co_return Response::notFound(request.target.path);
        }
        Response response = Response::empty(200);
        response.contentType = "text/plain; version=0.0.4; charset=utf-8";
        response.body = text();
        co_return response;
    });
}

std::string MetricsApi::text() const
{
    Families families;
    families.add("build_info", "The program.", MetricType::Gauge, {gauge(1, {{"version", TALLYLIGHT_VERSION}})});
    families.add("connections", "Open connections, streams among them.", MetricType::Gauge, {gauge(toDouble(m_host.connections.size()))});
    families.add("streams", "Open streams.", MetricType::Gauge, {gauge(toDouble(m_services.fanout.streamCount()))});
    families.add("running_threads", "Threads that run, hidden ones among them.", MetricType::Gauge,
                 {gauge(toDouble(m_services.sets.size()))});
    addStreams(families, m_services.fanout.totals(), m_host.streams);
    std::vector<ClientMetric> answers;
    for (std::size_t i = 0; i < m_host.answers.size(); ++i) {
        answers.push_back(counter(toDouble(m_host.answers[i]), {{"class", std::to_string(i + 1) + "xx"}}));
    }
    families.add("responses_total", "Answers to requests that are no streams.", MetricType::Counter, std::move(answers));
    addExecutors(families, m_services);
    if (m_services.peers != nullptr) {
        addPeers(families, *m_services.peers);
    }
    return families.text();
}

} // namespace tallylight::hub::http
