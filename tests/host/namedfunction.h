// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/cachedfunctionbase.h>

//! A cached function that has a name and no entries.
class NamedFunction : public modulehost::CachedFunctionBase
{
public:
    explicit NamedFunction(const QString &name)
        : m_name(name)
    {
    }
    QString name() const override { return m_name; }
    QStringList keyParameters() const override { return {QStringLiteral("key")}; }
    modulehost::CacheStatistics statistics() const override { return {}; }
    bool invalidateText(const QStringList &) override { return true; }
    void invalidateAll() override { }
    modulehost::CachePage page(const QByteArray &, int, std::chrono::microseconds) const override { return {}; }
    void setFactor(double) override { }
    void expireOlderThan(std::chrono::milliseconds) override { }
    void enableExpiry() override { }

private:
    QString m_name;
};
