// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <modulehost/template.h>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QString withPlace(const QString &message, const QString &file, int line)
{
    if (file.isEmpty())
        return message;
    return (line > 0 ? QString(file % u':' % QString::number(line)) : file) % u": "_s % message;
}

} // namespace

TemplateError::TemplateError(const QString &message, const QString &file, int line)
    : Error(withPlace(message, file, line))
    , m_file(file)
    , m_line(line)
{
}

TemplateError::~TemplateError() = default;

Template::Template(const QString &name, Renderer renderer)
    : m_name(name)
    , m_renderer(std::move(renderer))
{
}

Task<QString> Template::render(Value values) const
{
    if (!m_renderer)
        throw RuntimeError(u"this template was never read: use what ModuleApi::readTemplates() returns"_s);
    if (!values.isDict()) {
        throw TypeError(u"the values of %1 have to be a dict by the names of the variables, not %2"_s.arg(
            m_name, values.typeName()));
    }
    return m_renderer(std::move(values));
}

} // namespace modulehost
