// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "ctl/ctlprocess.h"
#include "support/scriptedserver.h"

#include <QTest>

using namespace tallylight;
using test::CtlProcess;
using test::HttpConnection;
using test::HttpRequest;
using test::ScriptedServer;

namespace {

constexpr auto kToken = "sEcReT-token-0123456789";

} // namespace

//! The real tallylightctl where all ways to the outside lead through a proxy.
class CtlProxyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProxyOfTheSystemIsTaken()
    {
        ScriptedServer proxy;
        proxy.onRequest([](const HttpRequest&, HttpConnection& socket) { socket.answer(502, {}, {}); });
        for (const char* const name : {"no_proxy", "NO_PROXY", "all_proxy", "ALL_PROXY", "http_proxy", "HTTP_PROXY", "HTTPS_PROXY"}) {
            qunsetenv(name);
        }
        qputenv("https_proxy", proxy.origin().toEncoded());

        CtlProcess status({QStringLiteral("status"), QStringLiteral("--server"), QStringLiteral("https://studio.example.test"),
                           QStringLiteral("--org"), QStringLiteral("acme-lab")},
                          kToken);
        QVERIFY(status.wait() != 0);
        QVERIFY(!proxy.requests().isEmpty());
        QCOMPARE(proxy.requests().constFirst().method, QByteArray("CONNECT"));
        QCOMPARE(proxy.requests().constFirst().target, QByteArray("studio.example.test:443"));
        // It carries what it cannot read.
        QVERIFY(!proxy.everythingReceived().contains(kToken));
    }
};

QTEST_GUILESS_MAIN(CtlProxyTest)
#include "tst_ctlproxy.moc"
