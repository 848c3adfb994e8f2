// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>

#include <memory>

namespace tallylight::test {

//! \brief The real kwalletd5 on the bus and in the home of a Keyring whose own daemon is stopped, with one open wallet. Has no screen: what
//! it asks its person is never answered.
class KWallet
{
public:
    //! What its person has decided about Tallylight.
    enum class Rule {
        Allowed,
        Denied,
    };

    //! \brief For this process: a Plasma desktop of Debian 12, by which KWallet is chosen.
    KWallet();
    ~KWallet();
    KWallet(const KWallet&) = delete;
    KWallet& operator=(const KWallet&) = delete;

    [[nodiscard]] static bool isInstalled();
    //! \brief Starts it anew, with the wallet open. Aborts the test where that fails.
    void start(Rule rule);
    void stop();
    //! \brief What the wallet has under \a key in our folder, as kwallet-query shows it.
    [[nodiscard]] QByteArray show(const QString& key) const;

private:
    std::unique_ptr<QProcess> m_daemon;
};

} // namespace tallylight::test
