// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <snapshot.h>

#include <QHash>
#include <QString>

namespace modulehost {

//! How texts for people call the modules of a snapshot: `#2 invite_rules.InviteRules`.
class NumberedModules
{
public:
    explicit NumberedModules(const HostSnapshot &snapshot)
    {
        for (const ModuleSnapshot &module : snapshot.modules)
            m_paths.insert(module.index, module.path);
    }

    QString operator()(int index) const { return QStringLiteral("#%1 %2").arg(index).arg(m_paths.value(index)); }

private:
    QHash<int, QString> m_paths;
};

//! Nanoseconds as milliseconds, with three digits that count: "0.012 ms".
inline QString millisecondsText(qint64 nanoseconds)
{
    return QString::number(double(nanoseconds) / 1e6, 'f', nanoseconds < 10'000'000 ? 3 : 1) + QStringLiteral(" ms");
}

} // namespace modulehost
