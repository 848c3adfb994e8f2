// SPDX-FileCopyrightText: 2026 The Tallylight authors
// SPDX-License-Identifier: Apache-2.0

#include "net/organizationfinder.h"

#include "net/apitask.h"
#include "net/origin.h"
#include "net/whendone.h"

#include <QJsonArray>
#include <QJsonObject>

#include <utility>

namespace tallylight::net {

namespace {

using Organizations = std::vector<wire::Organization>;

QJsonObject keyArguments()
{
    return {{QStringLiteral("name"), QStringLiteral("tallylight bootstrap")},
            {QStringLiteral("expiresIn"), 600},
            {QStringLiteral("permissions"), QJsonObject{{QStringLiteral("self"), QJsonArray{QStringLiteral("ORGANIZATION_LIST")}}}}};
}

bool isClosed(const wire::Error& error)
{
    return error.code == wire::ErrorCode::Unauthorized || error.code == wire::ErrorCode::Forbidden;
}

} // namespace

class OrganizationFinder::Search : public Task<Organizations>
{
public:
    //! The last way is no organization's: servers before June 2026 then choose one.
    Search(OrganizationFinder& finder, QStringList slugs)
        : Task(finder.m_client, &finder),
          m_account(finder.m_account),
          m_studio(finder.m_studio),
          m_ways(std::move(slugs) << QString())
    {
    }

    void begin()
    {
        whenDone(m_studio.organizations(), this, [this](wire::Result<Organizations> list) {
            if (list || !isClosed(list.error()) || !m_account.token.isRenewable()) {
                end(std::move(list));
            } else {
                tryNextWay();
            }
        });
    }

private:
    void tryNextWay()
    {
        if (m_ways.isEmpty()) {
            const QString host = hostLabel(m_account.origin);
            end(wire::failure(wire::ErrorCode::Conflict,
                              OrganizationFinder::tr("%1 lists organizations only to who names one of theirs").arg(host).toStdString()));
            return;
        }
        const QString slug = m_ways.takeFirst();
        whenDone(m_studio.callTool(slug, QStringLiteral("API_KEY_CREATE"), keyArguments()), this,
                 [this, slug](const wire::Result<std::string>& output) {
                     const auto key = output ? wire::decodeCreatedKey(*output) : tl::unexpected(output.error());
                     if (key) {
                         askWithKey(slug, *key);
                     } else if (key.error().code == wire::ErrorCode::Unauthorized || key.error().isRetryable) {
                         end(tl::unexpected(key.error()));
                     } else {
                         tryNextWay();
                     }
                 });
    }

    void askWithKey(const QString& slug, const wire::CreatedKey& key)
    {
        HttpOptions withKey = m_account;
        withKey.token = [token = QByteArray::fromStdString(key.key)] { return token; };
        m_keyStudio = std::make_unique<StudioApi>(std::move(withKey));
        whenDone(m_keyStudio->organizations(), this, [this, slug, id = key.id](const wire::Result<Organizations>& list) {
            // By the key itself: OAuth tokens may make keys and not delete them. Where that fails it ends by its time.
            const QJsonObject arguments{{QStringLiteral("keyId"), QString::fromStdString(id)}};
            whenDone(m_keyStudio->callTool(slug, QStringLiteral("API_KEY_DELETE"), arguments), this,
                     [this, list](const wire::Result<std::string>&) { end(list); });
        });
    }

    HttpOptions m_account;
    StudioApi& m_studio;
    QStringList m_ways;
    std::unique_ptr<StudioApi> m_keyStudio;
};

OrganizationFinder::OrganizationFinder(HttpOptions account, QObject* parent)
    : QObject(parent),
      m_account(account),
      m_client(account),
      m_studio(std::move(account))
{
}

OrganizationFinder::~OrganizationFinder()
{
    // The searches use what as members goes before children would.
    qDeleteAll(children());
}

OrganizationFinder::Answer OrganizationFinder::find(const QStringList& slugs)
{
    if (m_search) {
        m_search->future().cancel();
    }
    m_search = new Search(*this, slugs);
    m_search->begin();
    return m_search->future();
}

} // namespace tallylight::net
