// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "argumentspane.h"
#include "fireruns.h"
#include "rememberedinputs.h"

#include <catalogue.h>

#include <QHash>
#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QMenu;
class QSplitter;

namespace modulehost {

class FireResult;
class IconLabel;

/*!
 * Fires a callback: which one, with which arguments, and what came of it. Several dispatches may be under way; the
 * panel never waits for one.
 */
class FirePanel : public QWidget
{
    Q_OBJECT

public:
    explicit FirePanel(Console &console, QWidget *parent = nullptr);

    //! Shows the form of \a name as it was left, or with its latest inputs if there are any. An unknown or empty name
    //! changes nothing.
    void setCallback(const QString &name);
    QString callback() const;
    //! After the snapshot: which callbacks have modules, and the server's name for samples.
    void showSnapshot(const HostSnapshot &snapshot);
    //! To the first argument.
    void focusForm();

    QAction *fireAction() const { return m_fire; }
    QAction *stopAction() const { return m_stop; }
    QSplitter *splitter() const { return m_splitter; }
    FireRuns &runs() { return m_runs; }

Q_SIGNALS:
    //! The person has picked another callback here.
    void picked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeActions();
    void layOut();
    void fillCallbacks();
    void choose(int row);
    void fire();
    void updateState();
    void fillInputsMenu();
    QString serverName() const;

    Console &m_console;
    FireRuns m_runs;
    RememberedInputs m_inputs;
    const CallbackInfo *m_callback = nullptr;
    QString m_serverName; //!< That the form was made for.
    QHash<QString, ArgumentsDraft> m_drafts; //!< What was typed and not fired, by callback.
    QHash<QString, int> m_registered; //!< Number of modules by callback.
    bool m_isTouched = false; //!< The person has changed something of the form.
    bool m_isUnfired = false; //!< And that has not been fired yet.
    int m_fired = 0; //!< The latest run of this form, for its usage error.
    QComboBox *m_callbacks;
    QMenu *m_inputsMenu;
    ArgumentsPane *m_arguments;
    IconLabel *m_reasonIcon;
    QLabel *m_reason;
    FireResult *m_result;
    QSplitter *m_splitter;
    QAction *m_fire;
    QAction *m_stop;
};

} // namespace modulehost
