// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace modulehost {

//! A place in a config by its steps from the root (RFC 6901): keys as their text, list positions from 0.
struct JsonPointer
{
    QStringList steps;

    //! Nothing when \a text does not begin with a slash, or has a `~` without 0 or 1 behind it.
    static std::optional<JsonPointer> parse(const QString &text);
    //! Of a ConfigValue's path, in which a list position is `<item N>`.
    static JsonPointer ofConfigPath(const QStringList &path);

    QString text() const; //!< `/modules/0/config/a~1b`; empty for the root.
    bool isRoot() const noexcept { return steps.isEmpty(); }
    JsonPointer parent() const { return {steps.first(steps.size() - 1)}; }
    JsonPointer child(const QString &step) const { return {steps + QStringList {step}}; }
    JsonPointer child(qsizetype position) const { return child(QString::number(position)); }

    friend bool operator==(const JsonPointer &, const JsonPointer &) = default;
};

//! The list position that a step stands for; nothing for any other text, `01` too.
std::optional<qsizetype> listPosition(const QString &step);

} // namespace modulehost
