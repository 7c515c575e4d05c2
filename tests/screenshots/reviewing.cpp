// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reviewing.h"

#include <entryedits.h>
#include <mainmenus.h>
#include <mainwindow.h>

#include <QAction>
#include <QDialog>
#include <QFile>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QTreeWidget>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

class Reviewing
{
public:
    Reviewing(MainWindow &window, QString config, QString prefix)
        : m_window(window)
        , m_config(window.console().config())
        , m_file(std::move(config))
        , m_prefix(std::move(prefix))
    {
    }

    bool run()
    {
        m_window.open({m_file});
        bool isWell = waitFor([this] {
            if (m_config.state() == OpenedConfig::State::Untrusted)
                m_config.trust(m_config.question());
            return m_config.state() == OpenedConfig::State::Live && m_config.names() == QStringList {m_file}
            && !m_config.isApplying();
        });
        isWell = isWell && saved("ttl: 1h", "ttl: 2h") && saved("timeout: 2s", "timeout: 3s");
        isWell = isWell && review() && tried() && backups() && merge();
        return isWell;
    }

private:
    template<typename Condition>
    bool waitFor(Condition condition)
    {
        return QTest::qWaitFor(condition, 20'000);
    }

    void replace(const QByteArray &before, const QByteArray &after)
    {
        m_config.editText(m_file, m_config.editedText(m_file).replace(before, after), false);
    }

    //! A change that is saved and live.
    bool saved(const QByteArray &before, const QByteArray &after)
    {
        replace(before, after);
        m_config.saveAndApply();
        return waitFor([this] { return !m_config.hasPending() && !m_config.isApplying(); });
    }

    QDialog *dialog(const QString &name)
    {
        for (QDialog *dialog : m_window.findChildren<QDialog *>(name)) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }

    bool save(QWidget *widget, const QString &name)
    {
        QTest::qWait(600);
        if (widget && widget->grab().save(m_prefix + name + u".png"_s))
            return true;
        std::fprintf(stderr, "%s could not be taken\n", qPrintable(name));
        return false;
    }

    bool review()
    {
        replace("silenced_departments: [Alumni]", "silenced_departments: [Alumni, Guests]");
        replace("sample-token-do-not-use-elsewhere", "another-token");
        replace("      field: value\n", "      field: value\n      # Five attempts in all.\n      retries: 5\n");
        m_config.edit(moveEntry(m_config.edited(), 1, 0));
        Q_EMIT m_window.console().applyRequested();
        bool isWell = waitFor([this] { return dialog(u"applyDialog"_s) && !m_config.preview().isEmpty(); })
            && save(dialog(u"applyDialog"_s), u"review"_s);
        auto *unified = dialog(u"applyDialog"_s)->findChild<QAction *>(u"diff.unified"_s);
        unified->trigger();
        isWell = save(dialog(u"applyDialog"_s), u"review-unified"_s) && isWell;
        unified->trigger();
        dialog(u"applyDialog"_s)->reject();
        return isWell;
    }

    bool tried()
    {
        m_config.discard();
        replace("default: allow", "default: deny");
        m_config.tryOut();
        const bool isWell = waitFor([this] { return m_config.standing() == OpenedConfig::Standing::Tried; })
            && save(&m_window, u"tried"_s);
        m_config.goBack();
        return waitFor([this] { return !m_config.isApplying(); }) && isWell;
    }

    bool backups()
    {
        m_window.menus().action(u"file.restore"_s)->trigger();
        QDialog *restore = dialog(u"restoreDialog"_s);
        auto *list = restore->findChild<QTreeWidget *>(u"restore.backups"_s);
        bool isWell = waitFor([list] { return list->topLevelItemCount() == 2; });
        list->setCurrentItem(list->topLevelItem(1));
        isWell = isWell && save(restore, u"restore"_s);
        restore->reject();
        return isWell;
    }

    bool merge()
    {
        replace("ttl: 2h", "ttl: 30m");
        replace("max_entries: 1000", "max_entries: 5000");
        QFile file(m_file);
        if (!file.open(QIODevice::ReadWrite))
            return false;
        const QByteArray theirs = file.readAll().replace("ttl: 2h", "ttl: 4h").replace("50M", "100M");
        file.seek(0);
        file.write(theirs);
        file.close();
        Q_EMIT m_window.console().mergeRequested();
        bool isWell
            = waitFor([this] { return dialog(u"mergeDialog"_s); }) && save(dialog(u"mergeDialog"_s), u"merge"_s);
        dialog(u"mergeDialog"_s)->findChildren<QRadioButton *>().value(0)->click();
        isWell = save(dialog(u"mergeDialog"_s), u"merged"_s) && isWell;
        dialog(u"mergeDialog"_s)->reject();
        return save(&m_window, u"changed"_s) && isWell;
    }

    MainWindow &m_window;
    OpenedConfig &m_config;
    const QString m_file;
    const QString m_prefix;
};

} // namespace

bool takeReviewing(MainWindow &window, const QString &config, const QString &prefix)
{
    return Reviewing(window, config, prefix).run();
}

} // namespace modulehost
