// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagehelp.h"

#include "page.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHash>
#include <QKeySequence>
#include <QStringList>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

QString overviewHelp()
{
    return PageHelpDialog::tr("What is open, where it is served, what is wrong now and what the host is busy with.\n"
                              "Problems stand with the errors first. Enter leads to the line of the configuration, or "
                              "to the module, that a problem is about.\n"
                              "Nothing of a file runs before you have said that you trust it.");
}

QString modulesHelp()
{
    return PageHelpDialog::tr("The modules of the file in their order, which decides who is asked first and whose "
                              "route wins.\n"
                              "Drag rows, or press Alt+Up and Alt+Down, to reorder them; Space disables the "
                              "selected modules or enables them again. Changes wait in the bar above until they are "
                              "saved and applied, and the bar says what they would alter.\n"
                              "A module that failed stays in the list with the phase, the message and the place.");
}

QString callbacksHelp()
{
    return PageHelpDialog::tr("Which module is asked for what, in which order, and what its answers and failures "
                              "mean.\n"
                              "Counters and times run from the moment that “since” tells; Freeze lets them stand "
                              "still.\n"
                              "Fire asks the modules with arguments of your own and shows who decided. It runs their "
                              "code for real: what they store or send, they store or send.");
}

QString routesHelp()
{
    return PageHelpDialog::tr("The web resources of all modules in the order in which they were registered, those that "
                              "lost against another one as well.\n"
                              "“Which Route Answers This?” explains for any path who answers and why. A request can be "
                              "written and sent, or copied for curl with its secrets left out.\n"
                              "The last requests of the selected route, and those that found no route, are kept in "
                              "memory only and without their queries.");
}

QString cachesHelp()
{
    return PageHelpDialog::tr("What the cached functions of all modules hold.\n"
                              "Entries are read in slices, so that the modules go on working; their ages are those of "
                              "the moment at which they were read.\n"
                              "Before anything is invalidated, the count and a sample are shown. A long invalidation "
                              "runs in slices and can be stopped; each one leaves a line in the log.");
}

QString traceHelp()
{
    return PageHelpDialog::tr("Dispatches, requests, invalidations and applies as they end; what still runs, or is "
                              "stuck, stands below the table.\n"
                              "Select a dispatch to see the chain: every module with its answer and its time, the one "
                              "that decided, and those that were not asked any more.\n"
                              "Recording everything costs little; to record one dispatch in 100, or nothing, costs "
                              "less. Secrets are left out where they are recorded.");
}

QString logHelp()
{
    return PageHelpDialog::tr("What modules and the host have logged, the latest last; older lines go.\n"
                              "The table follows its end until you scroll up; End follows again. What is paused is not "
                              "lost.\n"
                              "“What Is Logged” chooses for each module which lines the host keeps.");
}

QString configHelp()
{
    return PageHelpDialog::tr("The configuration as it is written, with its problems.\n"
                              "Every change waits until it is saved and applied; before that you see the lines that "
                              "change. Comments and layout stay as they are.\n"
                              "When the file changes on disk meanwhile, a bar says so and overwrites nothing.");
}

QString filterHelp()
{
    return PageHelpDialog::tr("The filter takes words that must all be there, -word for one that must not, \"several "
                              "words\", /regular expression/, and column:word or column:>10 for one column.");
}

QString html(const QString &paragraphs)
{
    QString result;
    for (const QString &paragraph : paragraphs.split(u'\n'))
        result += u"<p>"_s + paragraph.toHtmlEscaped() + u"</p>"_s;
    return result;
}

QString keysOf(const Page &page)
{
    QString rows;
    for (const QAction *action : page.pageActions()) {
        if (!action || action->shortcut().isEmpty())
            continue;
        const QString keys = QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText);
        rows += u"<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr>"_s.arg(
            keys.toHtmlEscaped(), QString(action->text()).remove(u'&').toHtmlEscaped());
    }
    return rows.isEmpty()
        ? QString()
        : u"<p><b>%1</b></p><table>%2</table>"_s.arg(PageHelpDialog::tr("Keys on this page").toHtmlEscaped(), rows);
}

} // namespace

QString pageHelp(const QByteArray &id)
{
    using Text = QString (*)();
    static const QHash<QByteArray, Text> texts {
        {"overview", overviewHelp}, {"modules", modulesHelp}, {"callbacks", callbacksHelp},
        {"routes", routesHelp},     {"caches", cachesHelp},   {"trace", traceHelp},
        {"log", logHelp},           {"config", configHelp},
    };
    const Text text = texts.value(id);
    return text ? text() : QString();
}

PageHelpDialog::PageHelpDialog(const Page &page, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"pageHelp"_s);
    setWindowTitle(tr("Help: %1").arg(page.title()));
    setAccessibleName(windowTitle());
    auto *text = new QTextBrowser(this);
    text->setAccessibleName(windowTitle());
    text->setFrameShape(QFrame::NoFrame);
    const QString filter = page.filterField() ? html(filterHelp()) : QString();
    text->setHtml(html(pageHelp(page.id())) + filter + keysOf(page));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text, 1);
    layout->addWidget(buttons);
    text->setFocus();
    resize(fontMetrics().averageCharWidth() * 76, fontMetrics().height() * 24);
}

} // namespace modulehost
