// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDialog>
#include <QString>

namespace modulehost {

class Page;

//! What the page with that id is for and how it is used, in a few paragraphs; empty for an unknown one.
QString pageHelp(const QByteArray &id);

//! pageHelp() with the keys of the page. Works offline.
class PageHelpDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PageHelpDialog(const Page &page, QWidget *parent);
};

} // namespace modulehost
