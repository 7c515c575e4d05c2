// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "soakconfigs.h"

#include <modulehost/errors.h>

#include <QFile>

using namespace Qt::StringLiterals;

namespace modulehost::soak {

namespace {

QByteArray replaced(QByteArray text, const QByteArray &before, const QByteArray &after)
{
    if (!text.contains(before))
        throw Error(u"the sample has no \"%1\" any more"_s.arg(QString::fromUtf8(before)));
    return text.replace(before, after);
}

SoakConfig configOf(const QByteArray &text, bool isRefused = false)
{
    return {ConfigDocument::fromBytes(text, u"homeserver.yaml"_s), isRefused};
}

} // namespace

QList<SoakConfig> soakConfigs(quint16 port)
{
    QFile file(QStringLiteral(MODULEHOST_SAMPLE));
    if (!file.open(QIODevice::ReadOnly))
        throw Error(file.fileName() + u": "_s + file.errorString());
    const QByteArray sample = replaced(file.readAll(), "127.0.0.1:8018", "127.0.0.1:" + QByteArray::number(port));
    return {
        configOf(sample),
        configOf(replaced(sample, "hello from a module", "hello again")),
        configOf(replaced(sample, "timeout: 2s", "timeout: 3s")),
        configOf(replaced(sample, "timeout: 2s", "timeout: [2s]"), true),
        configOf(replaced(sample, "  - module: media_limits.MediaLimits\n    config:\n",
                          "  - module: scripted.ScriptedModule\n    ignored:\n")),
    };
}

} // namespace modulehost::soak
