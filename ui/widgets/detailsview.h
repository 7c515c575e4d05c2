// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "target.h"
#include "tone.h"

#include <QList>
#include <QScrollArea>
#include <QString>

class QFormLayout;
class QLabel;

namespace modulehost {

class FlowText;

//! One line of a DetailsView; hidden while its text is empty.
struct Detail
{
    QString label;
    QString text; //!< Plain; may have several lines.
    QString link = {}; //!< An address to open outside: http, https or mailto; others stay plain.
    Target target = {}; //!< A place in the console instead of a link.
    Tone tone = Tone::Plain;
    bool isFixed = false; //!< Code, paths and keys: a fixed-width font.

    friend bool operator==(const Detail &, const Detail &) = default;
};

/*!
 * Labels and selectable texts in two columns. Setting details again changes only the lines that differ, so that a
 * selection in the others stays. Long words are broken rather than cut off.
 */
class DetailsView : public QScrollArea
{
    Q_OBJECT

public:
    explicit DetailsView(QWidget *parent = nullptr);

    void setDetails(const QList<Detail> &details);
    void clear() { setDetails({}); }
    //! `label: text` lines, for “Copy details”.
    QString toText() const;
    //! Takes no more height than the details need; otherwise it fills what it is given.
    void setCompact(bool isCompact);

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    void targetActivated(const modulehost::Target &target);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        QLabel *label;
        FlowText *text;
        Detail detail;
    };

    void fill(Line &line);

    QFormLayout *m_form;
    QList<Line> m_lines;
};

} // namespace modulehost
