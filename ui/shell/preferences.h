// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

namespace modulehost {

class MainWindow;

//! One setting of the console, in the language of the interface.
struct Preference
{
    QString id; //!< The same in every language.
    QString label; //!< With a mnemonic and a colon.
    QString explanation; //!< A sentence or two.

    QString name() const { return QString(label).remove(u'&').remove(u':'); }
};

//! All settings in the order in which the dialog shows them.
QList<Preference> preferences();

//! How the console looks and behaves. Every change works at once; there is nothing to confirm. The field of the setting
//! \a id gets the focus.
void showPreferences(MainWindow &window, const QString &id = {});

} // namespace modulehost
