// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <openedconfig.h>

#include <QCoreApplication>
#include <QList>

class QMenu;
class QWidget;

namespace modulehost {

//! What can be done about problems of the text, offered as edits that wait like all others. User interface thread.
class ProblemFixes
{
    Q_DECLARE_TR_FUNCTIONS(ProblemFixes)

public:
    //! A menu of the fixes for \a problems in what is edited just now, owned by \a parent; null when there are none.
    static QMenu *menu(OpenedConfig &config, const QList<Problem> &problems, QWidget *parent);
};

} // namespace modulehost
