// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mergedialog.h"

#include <diffview.h>
#include <documenttext.h>
#include <icons.h>
#include <itemviewhabits.h>
#include <secretspans.h>

#include <QButtonGroup>
#include <QCheckBox>
#include <QFileInfo>
#include <QFontDatabase>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

constexpr int placeRole = Qt::UserRole;

QPlainTextEdit *textBox(const QString &name, QWidget *parent)
{
    auto *text = new QPlainTextEdit(parent);
    text->setReadOnly(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setTabChangesFocus(true);
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setAccessibleName(name);
    return text;
}

//! What is secret in the \a size bytes of \a file that begin at \a begin, counted from there.
QList<LineSpan> secretsIn(const ConfigDocument &document, const QString &file, qsizetype begin, qsizetype size,
                          const QHash<QString, QJsonObject> &schemas)
{
    QList<LineSpan> secrets;
    for (const ConfigFile &candidate : document.files()) {
        const QList<LineSpan> spans = candidate.name == file ? secretSpans(candidate, schemas) : QList<LineSpan>();
        for (const LineSpan &span : spans) {
            if (span.begin < begin + size && span.end > begin)
                secrets.append({std::max<qsizetype>(span.begin - begin, 0), std::min(span.end - begin, size)});
        }
    }
    return secrets;
}

QString lineOf(qsizetype line, const QByteArray &text)
{
    const qsizetype lines = text.count('\n') + (text.endsWith('\n') || text.isEmpty() ? 0 : 1);
    return lines > 1 ? u"%1–%2"_s.arg(line + 1).arg(line + lines) : QString::number(line + 1);
}

} // namespace

MergeDialog::MergeDialog(Console &console, const ConfigDocument &onDisk, QWidget *parent)
    : QDialog(parent)
    , m_console(console)
    , m_mine(console.config().edited())
    , m_onDisk(onDisk)
    , m_what(new QLabel(this))
    , m_list(new QTreeWidget(this))
    , m_box(new QGroupBox(this))
    , m_choices(new QButtonGroup(this))
    , m_mineText(textBox(tr("Your text"), this))
    , m_theirsText(textBox(tr("Text on disk"), this))
    , m_secrets(new QCheckBox(tr("Show &secrets"), this))
    , m_result(new DiffView(this))
    , m_use(new QPushButton(themedIcon(u"git-branch"_s), tr("&Use the Merged Text"), this))
{
    setObjectName(u"mergeDialog"_s);
    setWindowTitle(tr("Changed Here and on Disk"));
    setAccessibleName(windowTitle());
    const ConfigDocument &base = console.config().document();
    for (const ConfigFile &file : onDisk.files()) {
        FileMerge merge {file.name, mergeParts(textOf(base, file.name), textOf(m_mine, file.name), file.bytes), {}, {}};
        merge.choices.fill(MergeChoice::Mine, conflictCount(merge.parts));
        merge.isChosen.fill(false, merge.choices.size());
        m_merges.append(merge);
    }
    layOut();
    fill();
    connect(m_list, &QTreeWidget::currentItemChanged, this, &MergeDialog::showCurrent);
    connect(m_choices, &QButtonGroup::idClicked, this, &MergeDialog::choose);
    connect(m_secrets, &QCheckBox::toggled, this, &MergeDialog::showTexts);
    connect(&console.available(), &AvailableModules::changed, this, [this] {
        showTexts();
        showResult();
    });
    // What was opened is another one by now: there is nothing left to merge.
    connect(&console.config(), &OpenedConfig::stateChanged, this, &QDialog::reject);
    showCurrent();
    showResult();
}

QWidget *MergeDialog::makeChoices()
{
    auto *rows = new QVBoxLayout(m_box);
    auto *buttons = new QHBoxLayout;
    const std::pair<MergeChoice, QString> choices[] {{MergeChoice::Mine, tr("&Yours")},
                                                     {MergeChoice::Theirs, tr("&On disk")},
                                                     {MergeChoice::MineThenTheirs, tr("&Both, yours first")},
                                                     {MergeChoice::TheirsThenMine, tr("Both, on &disk first")}};
    for (const auto &[choice, text] : choices) {
        auto *button = new QRadioButton(text, m_box);
        m_choices->addButton(button, int(choice));
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto *texts = new QHBoxLayout;
    for (const auto &[title, text] : {std::pair(tr("Yours"), m_mineText), {tr("On disk"), m_theirsText}}) {
        auto *column = new QVBoxLayout;
        column->addWidget(new QLabel(title, m_box));
        column->addWidget(text, 1);
        texts->addLayout(column, 1);
    }
    rows->addLayout(buttons);
    rows->addLayout(texts, 1);
    m_secrets->setObjectName(u"merge.secrets"_s);
    rows->addWidget(m_secrets);
    return m_box;
}

void MergeDialog::layOut()
{
    m_what->setAccessibleName(tr("What there is to decide"));
    m_what->setTextFormat(Qt::PlainText);
    m_what->setWordWrap(true);
    m_list->setObjectName(u"merge.parts"_s);
    m_list->setAccessibleName(tr("What changed"));
    m_list->setHeaderLabels({tr("Lines"), tr("Changed"), tr("Taken")});
    m_list->header()->setAccessibleName(tr("Columns"));
    m_list->setUniformRowHeights(true);
    m_list->setRootIsDecorated(false);
    new ItemViewHabits(m_list, u"merge"_s);
    m_result->setAccessibleName(tr("Result"));
    m_result->setTitles(tr("On disk now"), tr("Merged"));

    auto *above = new QSplitter(Qt::Horizontal, this);
    above->addWidget(m_list);
    above->addWidget(makeChoices());
    above->setStretchFactor(1, 1);
    above->setSizes({fontMetrics().averageCharWidth() * 64, fontMetrics().averageCharWidth() * 100});
    auto *both = new QSplitter(Qt::Vertical, this);
    both->addWidget(above);
    both->addWidget(m_result);
    both->setStretchFactor(1, 1);
    both->setSizes({fontMetrics().height() * 14, fontMetrics().height() * 20});
    for (QSplitter *splitter : {above, both})
        splitter->setChildrenCollapsible(false);

    const auto button = [this](const QString &name, const QString &icon, const QString &text, const QString &tip) {
        auto *made = new QPushButton(themedIcon(icon), text, this);
        made->setObjectName(u"merge."_s + name);
        made->setToolTip(tip);
        made->setAccessibleDescription(tip);
        return made;
    };
    QPushButton *theirs = button(u"theirs"_s, u"rotate-ccw"_s, tr("&Take the File on Disk"),
                                 tr("Drops your changes; undo brings them back"));
    QPushButton *mine = button(u"mine"_s, u"file-diff"_s, tr("&Keep My Text"),
                               tr("Drops what changed on disk, once you save; the review shows it"));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    m_use->setObjectName(u"merge.use"_s);
    m_use->setDefault(true);
    connect(theirs, &QPushButton::clicked, this, [this] { finish(m_onDisk, {}); });
    connect(mine, &QPushButton::clicked, this,
            [this] { finish(m_mine, tr("Keep my text over what changed on disk")); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_use, &QPushButton::clicked, this,
            [this] { finish(merged(), tr("Merge my changes with those on disk")); });
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(theirs);
    buttons->addWidget(mine);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_use);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_what);
    layout->addWidget(both, 1);
    layout->addLayout(buttons);
    const QSize wished(fontMetrics().averageCharWidth() * 170, fontMetrics().height() * 48);
    resize(parentWidget() ? parentWidget()->size() * 0.94 : wished);
}

void MergeDialog::fill()
{
    QTreeWidgetItem *first = nullptr;
    for (int file = 0; file < m_merges.size(); ++file) {
        int conflict = 0;
        for (int part = 0; part < m_merges.at(file).parts.size(); ++part) {
            const MergePart::Kind kind = m_merges.at(file).parts.at(part).kind;
            if (kind == MergePart::Kind::Unchanged)
                continue;
            const bool isConflict = kind == MergePart::Kind::Conflict;
            addPart(m_list->invisibleRootItem(), {file, isConflict ? conflict : -1, part});
            if (isConflict && !first)
                first = m_list->topLevelItem(m_list->topLevelItemCount() - 1);
            conflict += isConflict ? 1 : 0;
        }
    }
    m_list->setCurrentItem(first ? first : m_list->topLevelItem(0));
}

void MergeDialog::addPart(QTreeWidgetItem *group, const Place &place)
{
    const FileMerge &merge = m_merges.at(place.file);
    const MergePart &part = merge.parts.at(place.part);
    auto *item = new QTreeWidgetItem(group);
    QString lines = lineOf(part.mineLine, part.mine);
    if (m_merges.size() > 1)
        lines.prepend(QFileInfo(merge.name).fileName() + u": "_s);
    item->setText(0, lines);
    item->setData(0, placeRole, QVariant::fromValue(QList<int> {place.file, place.conflict, place.part}));
    switch (part.kind) {
    case MergePart::Kind::Mine:
        item->setText(1, tr("Here"));
        item->setText(2, tr("Yours"));
        break;
    case MergePart::Kind::Theirs:
        item->setText(1, tr("On disk"));
        item->setText(2, tr("On disk"));
        break;
    case MergePart::Kind::Same:
        //: Of a change that is the same on disk and here.
        item->setText(1, tr("In both, alike"));
        item->setText(2, tr("Both"));
        break;
    default:
        item->setText(1, tr("In both, differently"));
        item->setText(2, tr("To be chosen"));
    }
    const bool isConflict = part.kind == MergePart::Kind::Conflict;
    item->setIcon(1, isConflict ? themedIcon(u"triangle-alert"_s, Tone::Warning) : themedIcon(u"check"_s, Tone::Good));
}

MergeDialog::Place MergeDialog::current() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    const auto place = item ? item->data(0, placeRole).value<QList<int>>() : QList<int>();
    return place.size() == 3 ? Place {place.at(0), place.at(1), place.at(2)} : Place();
}

void MergeDialog::showCurrent()
{
    const Place place = current();
    const bool isConflict = place.conflict >= 0;
    m_box->setTitle(isConflict ? tr("Which text is taken?") : tr("This needs no choice"));
    m_choices->setExclusive(false);
    for (QAbstractButton *button : m_choices->buttons()) {
        button->setEnabled(isConflict);
        button->setChecked(isConflict && m_merges.at(place.file).isChosen.at(place.conflict)
                           && m_merges.at(place.file).choices.at(place.conflict) == MergeChoice(m_choices->id(button)));
    }
    m_choices->setExclusive(true);
    m_secrets->setChecked(false); // Other values than those that were asked for.
    showTexts();
}

void MergeDialog::showTexts()
{
    const Place place = current();
    const FileMerge merge = place.part < 0 ? FileMerge() : m_merges.at(place.file);
    const MergePart part = merge.parts.value(place.part);
    qsizetype mineBegin = 0;
    qsizetype theirsBegin = 0;
    for (int before = 0; before < place.part; ++before) {
        mineBegin += merge.parts.at(before).mine.size();
        theirsBegin += merge.parts.at(before).theirs.size();
    }
    const auto &schemas = m_console.available().schemaByPath();
    const QList<LineSpan> mine = secretsIn(m_mine, merge.name, mineBegin, part.mine.size(), schemas);
    const QList<LineSpan> theirs = secretsIn(m_onDisk, merge.name, theirsBegin, part.theirs.size(), schemas);
    m_secrets->setVisible(!mine.isEmpty() || !theirs.isEmpty());
    m_mineText->setPlainText(shownText(part.mine, mine, m_secrets->isChecked()));
    m_theirsText->setPlainText(shownText(part.theirs, theirs, m_secrets->isChecked()));
}

void MergeDialog::choose(int choice)
{
    const Place place = current();
    if (place.conflict < 0)
        return;
    FileMerge &merge = m_merges[place.file];
    merge.choices[place.conflict] = MergeChoice(choice);
    merge.isChosen[place.conflict] = true;
    QTreeWidgetItem *item = m_list->currentItem();
    item->setText(2, QString(m_choices->button(choice)->text()).remove(u'&'));
    item->setIcon(1, themedIcon(u"check"_s, Tone::Good));
    showResult();
}

int MergeDialog::openConflicts() const
{
    int open = 0;
    for (const FileMerge &merge : m_merges)
        open += int(merge.isChosen.count(false));
    return open;
}

ConfigDocument MergeDialog::merged() const
{
    ConfigDocument document = m_onDisk;
    for (const FileMerge &merge : m_merges)
        document = withText(document, merge.name, mergedText(merge.parts, merge.choices));
    return document;
}

void MergeDialog::showResult()
{
    const int open = openConflicts();
    m_what->setText(open > 0 ? tr("The file on disk was changed since it was opened here. %n place(s) were changed in "
                                  "both: choose what is taken. Nothing is written before you save.",
                                  nullptr, open)
                             : tr("The file on disk was changed since it was opened here. Both go together as shown. "
                                  "Nothing is written before you save."));
    m_use->setEnabled(open == 0);
    m_use->setToolTip(open == 0 ? QString() : tr("There is still something to choose"));
    m_result->setFiles(differingFiles(m_onDisk, merged()), m_console.available().schemaByPath());
}

void MergeDialog::finish(const ConfigDocument &shown, const QString &description)
{
    disconnect(&m_console.config(), nullptr, this, nullptr);
    m_console.config().takeOver(m_onDisk, shown, description);
    accept();
}

} // namespace modulehost
