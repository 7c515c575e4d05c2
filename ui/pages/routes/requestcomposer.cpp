// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "requestcomposer.h"

#include <celltext.h>
#include <console.h>
#include <icons.h>
#include <jsonview.h>

#include <QClipboard>
#include <QComboBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QPlainTextEdit *fixedEdit(const QString &name, QWidget *parent)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    edit->setAccessibleName(name);
    edit->setTabChangesFocus(true);
    return edit;
}

} // namespace

RequestComposer::RequestComposer(Console &console, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_method(new QComboBox(this))
    , m_path(new QLineEdit(this))
    , m_headers(fixedEdit(tr("Headers of the request"), this))
    , m_body(fixedEdit(tr("Body of the request"), this))
    , m_send(new QPushButton(themedIcon(u"send"_s), tr("&Send"), this))
    , m_curl(new QPushButton(themedIcon(u"copy"_s), tr("Copy as c&url"), this))
    , m_state(new QLabel(this))
    , m_answer(new QTabWidget(this))
    , m_answerBody(new JsonView(this))
    , m_answerHeaders(fixedEdit(tr("Headers of the answer"), this))
{
    setAccessibleName(tr("Send a request"));
    m_method->addItems({u"GET"_s, u"POST"_s, u"PUT"_s, u"DELETE"_s, u"HEAD"_s, u"OPTIONS"_s, u"PATCH"_s});
    m_method->setEditable(true);
    m_method->setAccessibleName(tr("Method"));
    m_method->setToolTip(tr("Method of the request; another one can be typed"));
    m_path->setObjectName(u"routes.requestPath"_s);
    m_path->setFont(m_headers->font());
    m_path->setPlaceholderText(u"/_synapse/client/…"_s);
    m_path->setAccessibleName(tr("Path and query"));
    m_path->setToolTip(tr("What is asked for at the address where the host serves"));
    m_headers->setAccessibleDescription(tr("One header in each line: its name, a colon and its value"));
    m_body->setAccessibleDescription(tr("Sent as it stands here"));
    m_headers->setPlaceholderText(u"Content-Type: application/json"_s);
    m_body->setPlaceholderText(tr("Body, empty for none"));
    m_state->setObjectName(u"routes.answerState"_s);
    m_state->setAccessibleName(tr("The answer in short"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_answerHeaders->setReadOnly(true);
    m_answerBody->setObjectName(u"routes.answerBody"_s);
    m_answerBody->setPlaceholderText(tr("The answer appears here."));
    m_answerBody->setAccessibleName(tr("Body of the answer"));
    layOut();

    connect(m_send, &QPushButton::clicked, this, &RequestComposer::send);
    connect(m_path, &QLineEdit::returnPressed, this, &RequestComposer::send);
    connect(m_curl, &QPushButton::clicked, this, &RequestComposer::copyAsCurl);
    connect(&m_sender, &HttpSender::answered, this, &RequestComposer::showAnswer);
    m_state->setText(tr("Ctrl+Enter sends."));
}

void RequestComposer::layOut()
{
    auto *line = new QHBoxLayout;
    line->addWidget(m_method);
    line->addWidget(m_path, 1);
    line->addWidget(m_send);
    line->addWidget(m_curl);
    auto *written = new QTabWidget(this);
    written->setAccessibleName(tr("Request"));
    written->setDocumentMode(true);
    written->addTab(m_body, tr("Body"));
    written->addTab(m_headers, tr("Headers"));
    m_answer->setAccessibleName(tr("Answer"));
    m_answer->setDocumentMode(true);
    m_answer->addTab(m_answerBody, tr("Answer"));
    m_answer->addTab(m_answerHeaders, tr("Its Headers"));
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(written);
    splitter->addWidget(m_answer);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(line);
    layout->addWidget(m_state);
    layout->addWidget(splitter, 1);
}

void RequestComposer::setPath(const QString &path) { m_path->setText(path); }

ComposedRequest RequestComposer::composed() const
{
    ComposedRequest request;
    request.method = m_method->currentText().trimmed().toUpper().toLatin1();
    request.url = QUrl(m_console.snapshot().listener.address + m_path->text().trimmed(), QUrl::TolerantMode);
    request.headers = parseHeaders(m_headers->toPlainText());
    request.body = m_body->toPlainText().toUtf8();
    const bool hasType = std::any_of(request.headers.begin(), request.headers.end(),
                                     [](const auto &header) { return header.first.toLower() == "content-type"; });
    if (!request.body.isEmpty() && !hasType)
        request.headers.append(std::pair<QByteArray, QByteArray>("Content-Type", "application/json"));
    return request;
}

void RequestComposer::send()
{
    if (m_sender.isBusy()) {
        m_sender.cancel();
        return;
    }
    if (!m_console.snapshot().listener.isListening) {
        m_state->setText(tr("Nothing is served: start serving on the Overview page first."));
        return;
    }
    if (!m_path->text().trimmed().startsWith(u'/')) {
        m_state->setText(tr("A path begins with “/”."));
        return;
    }
    m_sender.send(composed());
    showBusy();
}

void RequestComposer::showBusy()
{
    m_state->setText(m_sender.isBusy() ? tr("Waiting for the answer…") : m_state->text());
    m_send->setText(m_sender.isBusy() ? tr("&Give Up") : tr("&Send"));
    m_send->setIcon(themedIcon(m_sender.isBusy() ? u"x"_s : u"send"_s));
}

void RequestComposer::showAnswer(const ReceivedAnswer &answer)
{
    showBusy();
    if (!answer.error.isEmpty()) {
        m_state->setText(tr("No answer after %1: %2").arg(durationText(answer.nanoseconds), answer.error));
        m_answerBody->clear();
        m_answerHeaders->clear();
        return;
    }
    const QString size
        = answer.isCut ? tr("more than %1").arg(sizeText(answer.body.size())) : sizeText(answer.body.size());
    m_state->setText(tr("%1 %2 – %3, %4")
                         .arg(answer.status)
                         .arg(QString::fromLatin1(answer.reason), durationText(answer.nanoseconds), size));
    m_answerBody->setContent(answer.body);
    m_answerHeaders->setPlainText(headersText(answer.headers));
    m_console.snapshots().refresh();
}

void RequestComposer::copyAsCurl()
{
    QGuiApplication::clipboard()->setText(toCurl(composed()));
    m_console.notify({.severity = Notice::Severity::Information,
                      .text = tr("Copied the request as a curl command"),
                      .id = u"copied"_s,
                      .isPassing = true});
}

} // namespace modulehost
