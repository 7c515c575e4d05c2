// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/export.h>

#include <QJsonObject>
#include <QString>

#include <memory>

namespace modulehost {

//! A member of the error-code enum: its text, such as "M_FORBIDDEN". Codes of the reference are constants of Codes.
class ErrorCode
{
public:
    explicit ErrorCode(const QString &text)
        : m_text(text)
    {
    }

    const QString &text() const noexcept { return m_text; }
    friend bool operator==(const ErrorCode &, const ErrorCode &) = default;

private:
    QString m_text;
};

/*!
 * The answer of a spam check: allowed, or a rejection with a code, with extra fields of the error body,
 * or (check_event_for_spam only) with a text for the client. Allowed is one null pointer: returning it
 * costs nothing.
 */
class MODULEHOST_EXPORT_API SpamVerdict
{
public:
    struct Rejection
    {
        QString code; //!< Empty for a text rejection.
        QJsonObject extra;
        QString text;
        bool isText = false;
    };

    SpamVerdict() noexcept = default; //!< NOT_SPAM.
    SpamVerdict(const ErrorCode &code);
    SpamVerdict(const ErrorCode &code, const QJsonObject &extra);

    static SpamVerdict notSpam() noexcept { return {}; }
    static SpamVerdict rejectedWithText(const QString &text);

    bool isAllowed() const noexcept { return !m_rejection; }
    const Rejection *rejection() const noexcept { return m_rejection.get(); }

private:
    std::shared_ptr<const Rejection> m_rejection;
};

} // namespace modulehost
