// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <modulehost/callback.h>
#include <modulehost/export.h>
#include <modulehost/httpheaders.h>
#include <modulehost/task.h>

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrlQuery>

#include <concepts>
#include <exception>
#include <functional>
#include <type_traits>
#include <utility>
#include <variant>

namespace modulehost {

//! A request as a web resource sees it: a value, its own copy of everything, usable after the client has gone.
struct MODULEHOST_EXPORT_API WebRequest
{
    QByteArray method = {}; //!< Upper case.
    QString path = {}; //!< Percent-decoded, without the query.
    QStringList remaining = {}; //!< Segments below a leaf's path; a trailing slash gives one empty segment.
    QUrlQuery query = {};
    HttpHeaders headers = {};
    QByteArray body = {};
    QString remoteAddress = {};

    QByteArray header(const QByteArray &name) const; //!< The first of that name in any case; empty when absent.
    /*!
     * The body as a JSON object. Throws SynapseError 400 M_NOT_JSON or M_BAD_JSON; an empty body is an
     * empty object when \a allowEmptyBody.
     */
    QJsonObject jsonObject(bool allowEmptyBody = false) const;
};

//! How a resource tells its errors: as the homeserver's JSON endpoints do, or as a page.
enum class ErrorForm { Json, Html };

//! An answer. `Content-Length` is the server's to write.
struct MODULEHOST_EXPORT_API WebResponse
{
    int status = 200;
    HttpHeaders headers = {};
    QByteArray body = {};

    //! What lets a page of any origin call the resource; the host's own answer to OPTIONS carries the same.
    static const HttpHeaders &corsHeaders();
    //! With CORS headers and marked as not cacheable, as the homeserver's JSON resources answer.
    static WebResponse json(int status, const QJsonValue &value);
    //! UTF-8 HTML that refuses to be framed.
    static WebResponse html(int status, const QString &html);
    static WebResponse text(int status, const QString &text);
    static WebResponse redirect(const QByteArray &location, int status = 302, const QList<QByteArray> &cookies = {});
    /*!
     * What a client sees of an exception (module system 13): a SynapseError's own body, the way that a
     * RedirectException points, else 500.
     */
    static WebResponse fromException(const std::exception_ptr &error, ErrorForm form = ErrorForm::Json);
};

//! A plain function or a coroutine that answers a request. A coroutine keeps the reference until it ends.
class WebHandler
{
public:
    using Plain = std::function<WebResponse(const WebRequest &)>;
    using Coroutine = std::function<Task<WebResponse>(const WebRequest &)>;

    WebHandler() = default;
    template<CallableWith<const WebRequest &> F>
    WebHandler(F &&function)
    {
        if constexpr (TaskValue<std::invoke_result_t<std::remove_cvref_t<F> &, const WebRequest &>>::isTask)
            m_function.template emplace<Coroutine>(std::forward<F>(function));
        else
            m_function.template emplace<Plain>(std::forward<F>(function));
    }

    explicit operator bool() const noexcept { return m_function.index() != 0; }
    const Plain *plain() const noexcept { return std::get_if<Plain>(&m_function); }
    const Coroutine *coroutine() const noexcept { return std::get_if<Coroutine>(&m_function); }

private:
    std::variant<std::monostate, Plain, Coroutine> m_function;
};

/*!
 * What a module serves under one path (module system 6). HEAD is answered by \a get without the body,
 * OPTIONS by the host; a method without a handler is 405 M_UNRECOGNIZED. \a any takes every method that
 * has no handler of its own. A handler that throws answers as its exception says.
 */
struct WebResource
{
    bool leaf = false; //!< Owns its whole subtree; otherwise answers its exact path only.
    WebHandler get = {};
    WebHandler post = {};
    WebHandler put = {};
    WebHandler del = {};
    WebHandler patch = {};
    WebHandler any = {};
    ErrorForm errors = ErrorForm::Json;

    //! The handler for an upper-case method; one that is false when there is none.
    const WebHandler &handler(const QByteArray &method) const
    {
        const WebHandler &own = method == "GET" || method == "HEAD" ? get
            : method == "POST"                                      ? post
            : method == "PUT"                                       ? put
            : method == "DELETE"                                    ? del
            : method == "PATCH"                                     ? patch
                                                                    : any;
        return own ? own : any;
    }
};

} // namespace modulehost
