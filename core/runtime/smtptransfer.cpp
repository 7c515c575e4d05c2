// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "smtptransfer.h"

#include <modulehost/errors.h>

#include <algorithm>
#include <cstring>
#include <mutex>

#include <curl/curl.h>

#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace modulehost {

struct SmtpTransfer::Curl
{
    CURL *easy = curl_easy_init();
    CURLM *multi = curl_multi_init();
    curl_slist *recipients = nullptr;
    std::array<char, CURL_ERROR_SIZE> error {};
    curl_socket_t socket = CURL_SOCKET_BAD; //!< The one opened last; libcurl's to close.

    static curl_socket_t openSocket(void *self, curlsocktype, curl_sockaddr *address)
    {
        return static_cast<Curl *>(self)->socket
            = ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
    }

    Curl()
    {
        if (!easy || !multi)
            throw Error(u"there is no memory for a mail"_s);
        curl_multi_add_handle(multi, easy);
    }
    ~Curl()
    {
        curl_multi_remove_handle(multi, easy);
        curl_easy_cleanup(easy);
        curl_multi_cleanup(multi);
        curl_slist_free_all(recipients);
    }
    Q_DISABLE_COPY_MOVE(Curl)

    template<typename T>
    void set(CURLoption option, T value)
    {
        if (const CURLcode code = curl_easy_setopt(easy, option, value); code != CURLE_OK) {
            throw Error(u"the mail library refuses option %1: %2"_s.arg(QString::number(option),
                                                                        QString::fromUtf8(curl_easy_strerror(code))));
        }
    }
};

void SmtpTransfer::prepareLibrary()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

SmtpTransfer::SmtpTransfer(const MailSettings &settings, std::chrono::milliseconds limit)
    : m_relay(settings.host % u':' % QString::number(settings.port))
    , m_limit(limit)
    , m_curl(std::make_unique<Curl>())
{
    setRelay(settings);
    m_curl->set(CURLOPT_ERRORBUFFER, m_curl->error.data());
    m_curl->set(CURLOPT_TIMEOUT_MS, long(limit.count()));
    m_curl->set(CURLOPT_CONNECTTIMEOUT_MS, long(limit.count()));
    m_curl->set(CURLOPT_NOSIGNAL, 1L);
    m_curl->set(CURLOPT_QUICK_EXIT, 1L); // a look-up of a name under way holds nobody up
    m_curl->set(CURLOPT_UPLOAD, 1L);
    m_curl->set(CURLOPT_OPENSOCKETFUNCTION, &Curl::openSocket);
    m_curl->set(CURLOPT_OPENSOCKETDATA, m_curl.get());
    m_curl->set(CURLOPT_READFUNCTION, &SmtpTransfer::readContent);
    m_curl->set(CURLOPT_READDATA, static_cast<void *>(this));
    m_curl->set(CURLOPT_HEADERFUNCTION, &SmtpTransfer::takeReply);
    m_curl->set(CURLOPT_HEADERDATA, static_cast<void *>(this));
}

SmtpTransfer::~SmtpTransfer() = default;

void SmtpTransfer::setRelay(const MailSettings &settings)
{
    const bool isV6 = settings.host.contains(u':') && !settings.host.startsWith(u'[');
    const QString host = isV6 ? QString(u'[' % settings.host % u']') : settings.host;
    const QString scheme = settings.forceTls ? u"smtps"_s : u"smtp"_s;
    const QByteArray url = QString(scheme % u"://"_s % host % u':' % QString::number(settings.port)).toUtf8();
    const long tls = settings.forceTls || settings.requireTransportSecurity ? CURLUSESSL_ALL
        : settings.enableTls                                                ? CURLUSESSL_TRY
                                                                            : CURLUSESSL_NONE;
    m_curl->set(CURLOPT_URL, url.constData());
    m_curl->set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    m_curl->set(CURLOPT_NOPROXY, "*");
    m_curl->set(CURLOPT_USE_SSL, tls);
    if (!settings.user.isEmpty()) {
        m_curl->set(CURLOPT_USERNAME, settings.user.toUtf8().constData());
        m_curl->set(CURLOPT_PASSWORD, settings.password.toUtf8().constData());
    }
}

void SmtpTransfer::setEnvelope(const QByteArray &sender, const QByteArray &recipient)
{
    m_curl->set(CURLOPT_MAIL_FROM, QByteArray("<" + sender + ">").constData());
    m_curl->recipients = curl_slist_append(nullptr, QByteArray("<" + recipient + ">").constData());
    m_curl->set(CURLOPT_MAIL_RCPT, m_curl->recipients);
}

void SmtpTransfer::setContent(const QByteArray &content)
{
    m_content = content;
    m_curl->set(CURLOPT_INFILESIZE_LARGE, curl_off_t(content.size()));
}

void SmtpTransfer::run(const std::function<bool()> &isCalledOff)
{
    constexpr int slice = 50; // milliseconds
    int running = 1;
    while (running) {
        if (isCalledOff()) {
            hangUp();
            throw Cancelled();
        }
        CURLMcode code = curl_multi_perform(m_curl->multi, &running);
        if (code == CURLM_OK && running)
            code = curl_multi_poll(m_curl->multi, nullptr, 0, slice, nullptr);
        if (code != CURLM_OK)
            throw Error(u"the mail library failed: "_s % QString::fromUtf8(curl_multi_strerror(code)));
    }
    int left = 0;
    const CURLMsg *message = curl_multi_info_read(m_curl->multi, &left);
    const CURLcode result = message ? message->data.result : CURLE_RECV_ERROR;
    if (result != CURLE_OK)
        fail(result);
}

void SmtpTransfer::hangUp()
{
    // libcurl says goodbye when it cleans up, and would wait for the answer of a relay that says nothing.
    if (m_curl->socket >= 0)
        ::shutdown(m_curl->socket, SHUT_RDWR);
}

void SmtpTransfer::fail(int code) const
{
    if (code == CURLE_OPERATION_TIMEDOUT) {
        throw Error(u"the mail relay %1 has not taken the mail within %2 s"_s.arg(
            m_relay, QString::number(double(m_limit.count()) / 1000)));
    }
    long status = 0;
    curl_easy_getinfo(m_curl->easy, CURLINFO_RESPONSE_CODE, &status);
    if (!m_refusal.isEmpty() && m_refusal.startsWith(QByteArray::number(qint64(status)))) {
        throw Error(u"the mail relay %1 refused the mail: %2"_s.arg(
            m_relay, QString::fromUtf8(m_refusal).simplified().left(500)));
    }
    const bool isDetailed = m_curl->error.front() != '\0';
    const char *reason = isDetailed ? m_curl->error.data() : curl_easy_strerror(CURLcode(code));
    throw Error(u"the mail could not be handed to the relay %1: %2"_s.arg(m_relay, QString::fromUtf8(reason)));
}

std::size_t SmtpTransfer::readContent(char *buffer, std::size_t size, std::size_t count, void *self)
{
    auto &transfer = *static_cast<SmtpTransfer *>(self);
    const qsizetype length = std::min(qsizetype(size * count), transfer.m_content.size() - transfer.m_sent);
    std::memcpy(buffer, transfer.m_content.constData() + transfer.m_sent, std::size_t(length));
    transfer.m_sent += length;
    return std::size_t(length);
}

std::size_t SmtpTransfer::takeReply(char *line, std::size_t size, std::size_t count, void *self)
{
    // Kept: when a mail is refused, the library still says good-bye to the relay.
    const QByteArray reply(line, qsizetype(size * count));
    if (reply.startsWith('4') || reply.startsWith('5'))
        static_cast<SmtpTransfer *>(self)->m_refusal = reply;
    return size * count;
}

} // namespace modulehost
