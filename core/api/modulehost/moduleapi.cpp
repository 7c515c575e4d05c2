// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <modulehost/moduleapi.h>

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace modulehost {

DelayedCall::DelayedCall(std::function<void()> cancel)
    : m_cancel(std::make_shared<std::function<void()>>(std::move(cancel)))
{
}

void DelayedCall::cancel()
{
    if (!m_cancel || !*m_cancel)
        return;
    const std::function<void()> cancel = std::exchange(*m_cancel, {});
    cancel();
}

ModuleApi::~ModuleApi() = default;

QString ModuleApi::getQualifiedUserId(const QString &username) const
{
    if (username.startsWith(u'@'))
        return username;
    return u'@' % username % u':' % serverName();
}

bool ModuleApi::isMine(const QString &id) const
{
    const qsizetype colon = id.indexOf(u':');
    return colon >= 0 && QStringView(id).sliced(colon + 1) == serverName();
}

void ModuleApi::checkPushRuleActions(const QJsonArray &actions) const
{
    static const QStringList known {u"notify"_s, u"dont_notify"_s, u"coalesce"_s};
    for (const QJsonValue &action : actions) {
        if (action.isString() && known.contains(action.toString()))
            continue;
        if (action.isObject() && action.toObject().contains(u"set_tweak"_s))
            continue;
        const QByteArray shown = QJsonDocument(QJsonArray {action}).toJson(QJsonDocument::Compact);
        throw InvalidRuleException(u"not an action of a push rule: "_s
                                   % QString::fromUtf8(shown.sliced(1, shown.size() - 2)));
    }
}

qint64 ModuleApi::getCurrentTimeMsec() const { return QDateTime::currentMSecsSinceEpoch(); }

} // namespace modulehost
