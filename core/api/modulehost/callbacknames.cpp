// SPDX-FileCopyrightText: 2026 The Module Console authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <modulehost/callbacknames.h>

#include <modulehost/fields.h>
#include <modulehost/nearestname.h>

#include <QList>

#include <algorithm>
#include <type_traits>

using namespace Qt::StringLiterals;

namespace modulehost {

namespace {

struct Entry
{
    QString name;
    QString category;
    Value neutral;
};

template<typename Field>
Value neutralAnswerOf()
{
    if constexpr (Field::isKeyed) {
        return neutralAnswerOf<typename Field::Function>();
    } else {
        using Result = typename Field::Result;
        if constexpr (std::is_same_v<Result, SpamVerdict>)
            return Value::sentinel(u"NOT_SPAM"_s);
        else if constexpr (std::is_same_v<Result, RegistrationBehaviour>)
            return Value::enumerator(u"ALLOW"_s);
        else
            return {};
    }
}

template<typename Category>
void addCategory(QList<Entry> &entries)
{
    Category category;
    forEachField(category, [&]<typename Field>(const Field &) {
        const QString name = QString::fromLatin1(Field::name.data(), qsizetype(Field::name.size()));
        entries.append({name, QString::fromLatin1(Category::category), neutralAnswerOf<Field>()});
    });
}

const QList<Entry> &entries()
{
    static const QList<Entry> all = [] {
        QList<Entry> list;
        [&]<typename... Category>(std::type_identity<std::tuple<Category...>>) {
            (addCategory<Category>(list), ...);
        }(std::type_identity<Categories>());
        return list;
    }();
    return all;
}

const Entry *find(const QString &name)
{
    const auto found = std::find_if(entries().begin(), entries().end(), [&](const Entry &e) { return e.name == name; });
    return found == entries().end() ? nullptr : &*found;
}

} // namespace

QStringList callbackNames()
{
    QStringList names;
    for (const Entry &entry : entries())
        names.append(entry.name);
    return names;
}

QString categoryOfCallback(const QString &name)
{
    const Entry *entry = find(name);
    return entry ? entry->category : QString();
}

QString nearestCallback(const QString &name)
{
    const QString start = name.left(64); // bounds the work for a hostile config
    return std::min_element(entries().begin(), entries().end(),
                            [&](const Entry &a, const Entry &b) {
                                return nameDistance(a.name, start) < nameDistance(b.name, start);
                            })
        ->name;
}

Value neutralAnswer(const QString &name)
{
    const Entry *entry = find(name);
    return entry ? entry->neutral : Value();
}

} // namespace modulehost
