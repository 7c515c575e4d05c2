// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/errors.h>
#include <modulehost/export.h>
#include <modulehost/task.h>
#include <modulehost/value.h>

#include <QString>

#include <functional>

namespace modulehost {

//! A template that cannot be read or rendered. The message begins with file and line where they are known.
class MODULEHOST_EXPORT_API TemplateError : public Error
{
public:
    explicit TemplateError(const QString &message, const QString &file = {}, int line = 0);
    ~TemplateError() override;

    const QString &file() const noexcept { return m_file; } //!< Empty when unknown.
    int line() const noexcept { return m_line; } //!< From 1; 0 when unknown.

private:
    QString m_file;
    int m_line;
};

/*!
 * A Jinja2 template that ModuleApi::readTemplates() has read. A value: copies are the same template. Belongs to
 * the host thread.
 */
class MODULEHOST_EXPORT_API Template
{
public:
    using Renderer = std::function<Task<QString>(Value)>;

    //! No template: rendering it is a RuntimeError.
    Template() = default;
    //! For hosts and for tests of modules: \a renderer makes the text.
    Template(const QString &name, Renderer renderer);

    const QString &name() const noexcept { return m_name; }

    /*!
     * The template's text with \a values, a dict by the names of the variables. The task ends on the host thread.
     * Throws TemplateError for what the template does wrong, TypeError when \a values is no dict.
     */
    Task<QString> render(Value values) const;

private:
    QString m_name;
    Renderer m_renderer;
};

} // namespace modulehost
