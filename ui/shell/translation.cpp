// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "translation.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace modulehost {

QStringList translatedLanguages()
{
    QStringList languages {u"en"_s};
    for (const QString &file : QDir(u":/i18n"_s).entryList({u"module-console_*.qm"_s}))
        languages.append(file.section(u'_', 1).section(u'.', 0, 0));
    languages.removeDuplicates();
    return languages;
}

bool installTranslation(const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(language.isEmpty() ? locale : QLocale(locale.language(), QLocale::system().territory()));
    const auto install = [&](const QString &name, const QString &folder) {
        auto *translator = new QTranslator(qApp);
        return translator->load(locale, name, u"_"_s, folder) && QCoreApplication::installTranslator(translator);
    };
    install(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    return install(u"module-console"_s, u":/i18n"_s);
}

} // namespace modulehost
