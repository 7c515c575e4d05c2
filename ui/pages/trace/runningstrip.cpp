// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runningstrip.h"

#include <console.h>
#include <detailsview.h>
#include <moduleindex.h>

#include <QFrame>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr qsizetype shownAtMost = 5;

QString kindWord(BusyItem::Kind kind)
{
    switch (kind) {
    case BusyItem::Kind::Held:
        return RunningStrip::tr("Held");
    case BusyItem::Kind::Waiting:
        return RunningStrip::tr("Running");
    case BusyItem::Kind::Stuck:
        return RunningStrip::tr("Stuck");
    }
    Q_UNREACHABLE();
}

Tone toneOf(BusyItem::Kind kind)
{
    return kind == BusyItem::Kind::Waiting ? Tone::Plain : kind == BusyItem::Kind::Stuck ? Tone::Warning : Tone::Bad;
}

} // namespace

RunningStrip::RunningStrip(Console &console, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_details(new DetailsView(this))
{
    setObjectName(u"trace.running"_s);
    setAccessibleName(tr("What runs now"));
    m_details->setAccessibleName(tr("Dispatches that have not ended"));
    m_details->setCompact(true);
    auto *line = new QFrame(this);
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Sunken);
    line->setAccessibleName(tr("Separator"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(line);
    layout->addWidget(m_details);
    connect(m_details, &DetailsView::targetActivated, &console, &Console::show);
    connect(&console.busy(), &BusyFeed::changed, this, [this] {
        if (m_isAwake)
            showItems();
    });
    hide();
}

void RunningStrip::setAwake(bool isAwake)
{
    m_isAwake = isAwake;
    if (isAwake)
        showItems();
}

void RunningStrip::showItems()
{
    const QList<BusyItem> &items = m_console.busy().items();
    QList<Detail> details;
    for (const BusyItem &item : items.first(std::min(items.size(), shownAtMost))) {
        const int module = moduleIndex(-1, item.module, m_console.snapshot());
        details.append({.label = kindWord(item.kind),
                        .text = busyText(item),
                        .target = item.callback.isEmpty()
                            ? Target {.kind = Target::Kind::Module, .module = module, .name = item.module}
                            : Target {.kind = Target::Kind::Callback, .module = module, .name = item.callback},
                        .tone = toneOf(item.kind)});
    }
    if (items.size() > shownAtMost)
        details.append({.label = tr("And"), .text = tr("%n more", nullptr, int(items.size() - shownAtMost))});
    m_details->setDetails(details);
    setVisible(!items.isEmpty());
}

} // namespace modulehost
