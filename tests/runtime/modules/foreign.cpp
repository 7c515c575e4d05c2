// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A Qt plug-in that has nothing to do with modules.

#include <QObject>
#include <QtPlugin>

class ForeignRoot : public QObject
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.example.Foreign/1")
};

#include "foreign.moc"
