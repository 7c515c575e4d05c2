// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plugincopies.h"

#include <modulehost/errors.h>

#include <QByteArray>
#include <QFile>

using namespace Qt::StringLiterals;
using modulehost::Error;

void copyPlugins(const QString &file, const QString &folder, int count)
{
    QFile original(file);
    if (!original.open(QIODevice::ReadOnly))
        throw Error(file + u": "_s + original.errorString());
    const QByteArray bytes = original.readAll();
    const QByteArray path = copiedModulePath(0).toLatin1();
    if (bytes.count(path) < 2)
        throw Error(file + u" has its module path not both in its metadata and in its code"_s);
    for (int number = 0; number < count; ++number) {
        const QString name = copiedModulePath(number);
        QByteArray changed = bytes;
        changed.replace(path, name.toLatin1());
        QFile copy(folder + u'/' + name + u".so"_s);
        if (!copy.open(QIODevice::WriteOnly) || copy.write(changed) != changed.size())
            throw Error(copy.fileName() + u": "_s + copy.errorString());
    }
}

QString copiedModulePath(int number) { return u"bench.Module%1"_s.arg(number, 3, 10, QChar(u'0')); }
