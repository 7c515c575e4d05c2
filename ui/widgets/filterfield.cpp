// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterfield.h"

#include "columnfilter.h"
#include "icons.h"
#include "rowsfilter.h"
#include "tableview.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QSettings>
#include <QToolButton>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace modulehost {

namespace {

constexpr int rememberedAtMost = 20;

QString settingsKey(const QString &name) { return u"filters/"_s + name; }

bool isHistoryKey(const QKeyEvent *event)
{
    return event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier);
}

} // namespace

FilterField::FilterField(const QString &name, QWidget *parent)
    : QLineEdit(parent)
    , m_name(name)
    , m_sign(new QAction(themedIcon(u"circle-alert"_s, Tone::Bad), tr("The filter cannot be read"), this))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(150ms);
    m_pause.callOnTimeout(this, &FilterField::send);

    setObjectName(name + u"-filter"_s);
    setPlaceholderText(tr("Filter (%1)").arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    setAccessibleName(tr("Filter"));
    setClearButtonEnabled(true);
    QAction *look = addAction(themedIcon(u"search"_s, Tone::Muted), LeadingPosition);
    look->setText(tr("Filter"));
    connect(look, &QAction::triggered, this, [this] { setFocus(Qt::MouseFocusReason); });
    QAction *past = addAction(themedIcon(u"history"_s, Tone::Muted), TrailingPosition);
    past->setText(tr("Earlier filters (Alt+Down)"));
    connect(past, &QAction::triggered, this, &FilterField::showHistory);
    addAction(m_sign, TrailingPosition);
    m_sign->setVisible(false);
    for (QToolButton *button : findChildren<QToolButton *>()) {
        // Only the line edit's own button to clear it has an action without a text.
        const QAction *action = button->defaultAction();
        button->setAccessibleName(action && !action->text().isEmpty() ? action->text() : tr("Clear filter"));
    }
    setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    setError({});

    connect(this, &QLineEdit::textEdited, this, [this] { m_isTyping = true; });
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (std::exchange(m_isTyping, false) && !text.isEmpty())
            m_pause.start();
        else
            send();
    });
    connect(this, &QLineEdit::returnPressed, this, [this] {
        send();
        remember();
    });
}

void FilterField::connectTo(RowsFilter *filter)
{
    m_filter = filter;
    if (filter)
        setError(filter->setText(text()));
}

void FilterField::setView(QAbstractItemView *view, Text text)
{
    if (m_view)
        m_view->disconnect(this);
    m_view = view;
    delete std::exchange(m_columns, view && text == Text::OfColumns ? new ColumnFilter(this, view) : nullptr);
    if (auto *table = qobject_cast<TableView *>(view)) {
        connect(table, &TableView::clearFilterRequested, this, [this] {
            clear();
            setFocus(Qt::OtherFocusReason);
        });
    }
}

void FilterField::send()
{
    m_pause.stop();
    if (text() == m_sent)
        return;
    m_sent = text();
    if (m_filter)
        setError(m_filter->setText(m_sent));
    Q_EMIT edited(m_sent);
}

void FilterField::setError(const QString &reason)
{
    m_error = reason;
    const QString help = tr("Words that must all be there, -word for one that must not, \"several words\", "
                            "/regular expression/, column:word, column:=text or column:>10 for one column.");
    setToolTip(reason.isEmpty() ? help : reason);
    setAccessibleDescription(reason.isEmpty() ? help : reason);
    m_sign->setVisible(!reason.isEmpty());
    m_sign->setToolTip(reason);
    updateLook();
}

void FilterField::updateLook()
{
    if (m_isUpdatingLook)
        return;
    m_isUpdatingLook = true;
    setPalette(QPalette());
    if (!m_error.isEmpty()) {
        QPalette red;
        red.setColor(QPalette::Base, toneBackground(Tone::Bad, palette()));
        setPalette(red);
    }
    m_isUpdatingLook = false;
}

QStringList FilterField::history() const { return QSettings().value(settingsKey(m_name)).toStringList(); }

void FilterField::remember()
{
    const QString used = text().trimmed();
    if (used.isEmpty() || !m_error.isEmpty())
        return;
    QStringList past = history();
    if (!past.isEmpty() && past.constFirst() == used)
        return;
    past.removeAll(used);
    past.prepend(used);
    QSettings().setValue(settingsKey(m_name),
                         QStringList(past.first(std::min<qsizetype>(past.size(), rememberedAtMost))));
}

void FilterField::showHistory()
{
    remember();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QStringList past = history();
    for (const QString &used : past) {
        const QString shown = fontMetrics().elidedText(used, Qt::ElideMiddle, std::max(width(), minimumWidth()));
        QAction *action = menu->addAction(QString(shown).replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, used] { setText(used); });
    }
    if (past.isEmpty()) {
        menu->addAction(tr("No earlier filters"))->setEnabled(false);
    } else {
        menu->addSeparator();
        connect(menu->addAction(tr("Forget them")), &QAction::triggered, this,
                [this] { QSettings().remove(settingsKey(m_name)); });
    }
    menu->popup(mapToGlobal(rect().bottomLeft()));
}

void FilterField::keyPressEvent(QKeyEvent *event)
{
    if (isHistoryKey(event)) {
        showHistory();
    } else if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        remember();
        clear();
    } else if (event->key() == Qt::Key_Down && m_view) {
        send();
        remember();
        if (!m_view->currentIndex().isValid() && m_view->model())
            m_view->setCurrentIndex(m_view->model()->index(0, 0));
        m_view->setFocus(Qt::TabFocusReason);
    } else {
        QLineEdit::keyPressEvent(event);
        return;
    }
    event->accept();
}

bool FilterField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (isHistoryKey(key) || (key->key() == Qt::Key_Escape && !text().isEmpty())) {
            event->accept();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void FilterField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_error.isEmpty())
        updateLook();
}

void FilterField::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    remember();
}

} // namespace modulehost
