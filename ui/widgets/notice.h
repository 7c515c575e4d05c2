// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <functional>

class QWidget;

namespace modulehost {

struct NoticeAction
{
    QString text;
    std::function<void()> run; //!< The notice goes away afterwards.
};

//! Something to tell that needs no answer now.
struct Notice
{
    enum class Severity { Information, Success, Warning, Error };

    Severity severity = Severity::Information;
    QString text; //!< Plain text.
    QList<NoticeAction> actions = {};
    QString id = {}; //!< A later notice with the same id takes this one's place.
    bool isPassing = false; //!< Goes by itself after some seconds, unless the mouse or the focus is in it.
};

//! Shows \a notice in the NoticeArea of the window that \a widget is in, else in a message box that blocks nothing.
void showNotice(QWidget *widget, const Notice &notice);

} // namespace modulehost
