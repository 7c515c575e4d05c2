// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "servingcard.h"

#include <console.h>
#include <icons.h>
#include <whenfinished.h>

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace modulehost {

namespace {

//! How long running requests may take to end once serving stops.
constexpr std::chrono::milliseconds lastRequests = 5s;

} // namespace

ServingCard::ServingCard(Console &console, QWidget *parent)
    : QFrame(parent)
    , m_console(console)
    , m_icon(new QLabel(this))
    , m_state(new QLabel(this))
    , m_counts(new QLabel(this))
    , m_toggle(new QAction(this))
    , m_copy(new QAction(themedIcon(u"copy"_s), tr("Copy the Address"), this))
    , m_browse(new QAction(themedIcon(u"external-link"_s), tr("Open the Address in a Browser"), this))
{
    setAccessibleName(tr("Serving"));
    m_toggle->setObjectName(u"overview.serve"_s);
    m_copy->setObjectName(u"overview.copyAddress"_s);
    m_browse->setObjectName(u"overview.browse"_s);
    m_icon->setAccessibleName(tr("State of serving"));
    m_state->setAccessibleName(tr("Where it serves"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_counts->setAccessibleName(tr("Requests"));
    connect(m_toggle, &QAction::triggered, this, &ServingCard::toggle);
    connect(m_copy, &QAction::triggered, this, [this] {
        QGuiApplication::clipboard()->setText(m_listener.address);
        m_console.notify({.severity = Notice::Severity::Information,
                          .text = tr("Copied %1").arg(m_listener.address),
                          .id = u"copied"_s,
                          .isPassing = true});
    });
    connect(m_browse, &QAction::triggered, this, [this] { QDesktopServices::openUrl(QUrl(m_listener.address)); });

    auto *texts = new QVBoxLayout;
    texts->addWidget(m_state);
    texts->addWidget(m_counts);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    for (QAction *action : actions()) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(action == m_toggle ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
        const auto name = [button, action] { button->setAccessibleName(action->text()); };
        connect(action, &QAction::changed, button, name);
        name();
        layout->addWidget(button, 0, Qt::AlignTop);
    }
    showListener({});
}

void ServingCard::showListener(const ListenerSnapshot &listener)
{
    m_listener = listener;
    QString icon = u"circle-pause"_s;
    Tone tone = Tone::Muted;
    QString text = tr("Web resources are not served.");
    if (listener.isListening) {
        // With an error as well it was to serve elsewhere by now.
        icon = listener.error.isEmpty() ? u"circle-check"_s : u"triangle-alert"_s;
        tone = listener.error.isEmpty() ? Tone::Good : Tone::Warning;
        text = tr("Serving web resources at %1").arg(listener.address);
        if (!listener.error.isEmpty())
            text += u'\n' + listener.error;
    } else if (!listener.error.isEmpty()) {
        icon = u"circle-x"_s;
        tone = Tone::Bad;
        text = listener.error;
    }
    const int side = fontMetrics().height() + fontMetrics().height() / 4;
    m_icon->setPixmap(themedIcon(icon, tone).pixmap(QSize(side, side), devicePixelRatioF()));
    if (m_state->text() != text)
        m_state->setText(text);
    m_counts->setText(tr("%n request(s), %1 without a route", nullptr, int(listener.requests)).arg(listener.unmatched));
    m_counts->setVisible(listener.requests > 0 || listener.isListening);
    m_toggle->setText(listener.isListening ? tr("Stop Serving") : tr("Start Serving"));
    m_toggle->setIcon(themedIcon(listener.isListening ? u"circle-stop"_s : u"play"_s));
    m_copy->setEnabled(listener.isListening);
    m_browse->setEnabled(listener.isListening);
}

void ServingCard::toggle()
{
    m_console.settings().setValue(u"serving"_s, !m_listener.isListening);
    if (m_listener.isListening) {
        whenFinished(m_console.session().stopListening(lastRequests), this,
                     [this] { m_console.snapshots().refresh(); });
    } else {
        whenFinished(m_console.session().listen(), this,
                     [this](const ListenerSnapshot &) { m_console.snapshots().refresh(); });
    }
}

} // namespace modulehost
