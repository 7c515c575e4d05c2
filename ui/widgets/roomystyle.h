// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProxyStyle>

namespace modulehost {

/*!
 * The style of a name with some room beside the texts of columns, so that a number that ends at the right and a text
 * that begins at the left do not run together, and without the desktop's icons on the buttons of dialogs, which are not
 * of the program's set. Fusion draws the edges of check boxes, radio buttons and fields darker than the window, and
 * tool buttons that are switched on hardly darker than others; here they stand out where the palette is dark. Its
 * objectName() is that name; QStyle::name() is empty. User interface thread.
 */
class RoomyStyle : public QProxyStyle
{
    Q_OBJECT

public:
    //! The platform's style when there is none of that \a name.
    explicit RoomyStyle(const QString &name);

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *answer) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
};

} // namespace modulehost
