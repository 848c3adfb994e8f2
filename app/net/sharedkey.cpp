// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/sharedkey.h"

#include <QMessageAuthenticationCode>

namespace tallylight::net {

namespace {

constexpr qsizetype kNameBytes = 12;

QByteArray mac(const QByteArray& key, const QByteArray& message)
{
    return QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
}

QByteArray originText(const QUrl& origin)
{
    const int port = origin.port(origin.scheme() == u"https" ? 443 : 80);
    return origin.scheme().toLower().toUtf8() + "://" + origin.host(QUrl::FullyEncoded).toLower().toUtf8() + ':' + QByteArray::number(port);
}

ShareKey keyOf(const QByteArray& kind, const QUrl& origin, const QByteArray& known)
{
    ShareKey key;
    key.secret = mac(known, "tallylight share " + kind + '\n' + originText(origin));
    key.name = mac(key.secret, "name").left(kNameBytes).toHex();
    return key;
}

} // namespace

ShareKey shareKeyOfAccount(const QUrl& origin, const QByteArray& accountId)
{
    return keyOf("account", origin, accountId);
}

ShareKey shareKeyOfToken(const QUrl& origin, const QByteArray& token)
{
    return keyOf("token", origin, token);
}

QByteArray shareProof(const ShareKey& key, const QByteArray& side, const QByteArray& nonces, const QByteArray& request)
{
    return mac(key.secret, side + '\n' + nonces + '\n' + request).toHex();
}

bool isSameProof(const QByteArray& left, const QByteArray& right)
{
    if (left.size() != right.size()) {
        return false;
    }
    unsigned difference = 0;
    for (qsizetype i = 0; i < left.size(); ++i) {
        difference |= static_cast<unsigned char>(left[i]) ^ static_cast<unsigned char>(right[i]);
    }
    return difference == 0;
}

} // namespace tallylight::net
