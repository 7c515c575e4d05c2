// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <memory>
#include <vector>

namespace modulehost {

class Mailer;
class PrivateDatabases;
class TemplateRenderer;
struct HostOptions;
struct RuntimeServices;

/*!
 * What a host lends all its modules that has threads or processes of its own: mail, templates, databases. They end
 * with close(), although modules that somebody still calls may share them for longer. Host thread.
 */
class LentServices
{
public:
    explicit LentServices(const HostOptions &options);
    ~LentServices(); //!< close()
    Q_DISABLE_COPY_MOVE(LentServices)

    //! Completes \a services, whose settings and interpreter are there already.
    void lend(RuntimeServices &services);
    //! Ends what is under way with Cancelled; waits for it.
    void close();

private:
    const std::shared_ptr<Mailer> m_mailer;
    const std::shared_ptr<PrivateDatabases> m_databases;
    std::vector<std::weak_ptr<TemplateRenderer>> m_renderers; //!< Of this set-up and of those before.
    const QString m_pythonFolder;
};

} // namespace modulehost
