// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "choiceeditor.h"

#include "fieldrow.h"

#include <tone.h>

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSignalBlocker>

#include <algorithm>

namespace modulehost {

namespace {

bool opensChoices(const QKeyEvent &key)
{
    const Qt::KeyboardModifiers modifiers = key.modifiers() & ~Qt::KeyboardModifiers(Qt::KeypadModifier);
    return modifiers == Qt::AltModifier && (key.key() == Qt::Key_Up || key.key() == Qt::Key_Down);
}

class WheelGuard : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Wheel && !static_cast<QWidget *>(watched)->hasFocus()) {
            event->ignore();
            return true;
        }
        if (event->type() == QEvent::ShortcutOverride && opensChoices(static_cast<QKeyEvent &>(*event)))
            event->accept(); // Before an action of the page takes the key.
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

void ignoreWheelUnlessFocused(QComboBox *choices)
{
    choices->setFocusPolicy(Qt::StrongFocus);
    choices->installEventFilter(new WheelGuard(choices));
}

SwitchEditor::SwitchEditor(FormDesk &desk, FieldRow &row)
    : FieldEditor(desk, row)
    , m_box(new QCheckBox(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    layout->addStretch();
    setFocusProxy(m_box);
    connect(m_box, &QCheckBox::clicked, this, [this](bool isOn) {
        if (!propose(isOn))
            display(this->row().field());
    });
}

void SwitchEditor::display(const FormField &field)
{
    const bool isNull = field.isPresent() && field.value.isNull(); // Neither; the first click makes it on.
    const bool isOn = field.value.isBool() ? field.value.asBool() : field.fallback.toBool();
    m_box->setTristate(isNull);
    m_box->setCheckState(isNull ? Qt::PartiallyChecked : isOn ? Qt::Checked : Qt::Unchecked);
    m_box->setText(isNull                        ? tr("nothing (null)")
                       : field.isPresent()       ? (isOn ? tr("On") : tr("Off"))
                       : field.fallback.isBool() ? (isOn ? tr("On, by default") : tr("Off, by default"))
                                                 : tr("Not set"));
    describe(m_box, field);
    m_isMuted = !field.isPresent();
    updateLook();
}

void SwitchEditor::updateLook()
{
    QPalette colours;
    if (m_isMuted)
        colours.setColor(QPalette::Active, QPalette::WindowText, toneColour(Tone::Muted, palette()));
    m_box->setPalette(colours);
}

void SwitchEditor::changeEvent(QEvent *event)
{
    FieldEditor::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateLook();
}

ChoiceEditor::ChoiceEditor(FormDesk &desk, FieldRow &row)
    : FieldEditor(desk, row)
    , m_choices(new QComboBox(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_choices);
    layout->addStretch();
    m_choices->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    ignoreWheelUnlessFocused(m_choices);
    setFocusProxy(m_choices);
    connect(m_choices, &QComboBox::currentIndexChanged, this, [this](int index) {
        const QVariant chosen = m_choices->itemData(index);
        const FormField &field = this->row().field();
        if (chosen.isValid() && !(field.isPresent() && field.value.toJson() == chosen.toJsonValue())
            && !propose(chosen.toJsonValue()))
            display(this->row().field());
    });
}

void ChoiceEditor::display(const FormField &field)
{
    QStringList labels;
    QVariantList values;
    if (!field.isPresent()) {
        labels.append(field.fallback.isUndefined() ? tr("Not set")
                                                   : tr("%1, by default").arg(scalarLabel(field.fallback)));
        values.append(QVariant());
    }
    for (const QJsonValue &choice : field.choices) {
        labels.append(scalarLabel(choice));
        values.append(QVariant::fromValue(choice));
    }
    qsizetype current = 0;
    if (field.isPresent()) {
        const QJsonValue value = field.value.toJson();
        current = std::find(field.choices.begin(), field.choices.end(), value) - field.choices.begin();
        if (current == field.choices.size()) {
            labels.append(tr("%1 (not one of the values)").arg(scalarLabel(value)));
            values.append(QVariant::fromValue(value));
        }
    }
    const QSignalBlocker blocker(m_choices);
    if (labels != m_labels) {
        m_labels = labels;
        m_choices->clear();
        constexpr qsizetype charactersAtLeast = 10;
        constexpr qsizetype charactersAtMost = 30;
        qsizetype characters = charactersAtLeast;
        for (const QString &label : std::as_const(labels))
            characters = std::max(characters, label.size());
        m_choices->setMinimumContentsLength(int(std::min(characters, charactersAtMost)));
        for (qsizetype i = 0; i < labels.size(); ++i)
            m_choices->addItem(labels.at(i), values.at(i));
    }
    m_choices->setCurrentIndex(int(current));
    describe(m_choices, field);
}

} // namespace modulehost
