// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "translation.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>

using namespace Qt::StringLiterals;

static void registerTranslations() { Q_INIT_RESOURCE(translations); }

namespace modulehost {

QStringList translatedLanguages()
{
    registerTranslations();
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
    registerTranslations();
    const auto install = [](const QLocale &texts, const QString &name, const QString &folder) {
        auto translator = std::make_unique<QTranslator>(qApp);
        return translator->load(texts, name, u"_"_s, folder)
            && QCoreApplication::installTranslator(translator.release());
    };
    install(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    return install(locale, u"module-console"_s, u":/i18n"_s)
        || install(QLocale(QLocale::English), u"module-console"_s, u":/i18n"_s);
}

} // namespace modulehost
